// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>
#include <memory>
#include <span>
#include <sys/uio.h>

namespace fallow {

/// What a store needs of the bytes below it: a sparse file, a partition, a failing one in tests.
/// Calls return a count >= 0, or -errno; they are never interrupted by a signal, and a count may be short.
/// Thread: any, at the same time; two writes never overlap.
class DiskFile
{
public:
    virtual ~DiskFile() = default;
    /// Reads at `offsetBytes`; 0 at the end of the file. May block.
    virtual qint64 readAt(std::span<const iovec> into, qint64 offsetBytes) = 0;
    /// The same for bytes that are at hand: never waits for a device. -EAGAIN (or a short count) where it would have
    /// to.
    virtual qint64 readAtNoWait(std::span<const iovec> into, qint64 offsetBytes) = 0;
    virtual qint64 writeAt(std::span<const iovec> from, qint64 offsetBytes) = 0;
    /// 0 once everything written before is durable. After an error nothing is known about what was written before.
    virtual int syncData() = 0;
    /// Gives the range's space back; it reads as zeros afterwards. The file keeps its size. -EOPNOTSUPP from a disk
    /// that cannot; then the bytes are as they were, or nothing in particular.
    virtual int punchHole(qint64 offsetBytes, qint64 lengthBytes) = 0;
    /// A disk of fixed size does nothing.
    virtual int truncate(qint64 sizeBytes) = 0;
    /// As of now: a partition may grow or shrink under us. -errno, or 0, once a device is gone.
    virtual qint64 sizeBytes() const = 0;
    /// Whether sizeBytes() is all there is; a file grows as it is written.
    virtual bool isFixedSize() const = 0;
    /// The first offset >= `offsetBytes` that may hold data; -ENXIO if there is none. A disk without holes returns its
    /// argument.
    virtual qint64 nextDataOffset(qint64 offsetBytes) const = 0;
    /// The first offset >= `offsetBytes` that may lie in a hole: the end of the disk if there is none before.
    virtual qint64 nextHoleOffset(qint64 offsetBytes) const = 0;
    /// Asks that the next read of the range comes from the device and not from memory. A hint.
    virtual void dropCached(qint64 offsetBytes, qint64 lengthBytes) = 0;
    /// Asks that writing the range to the device begins now. A hint.
    virtual void startWriting(qint64 offsetBytes, qint64 lengthBytes) = 0;
    /// Free bytes of the disk below, as its owner's programs see it.
    virtual qint64 freeBytes() const = 0;
    /// False once the file was deleted behind our back (what is written now would be gone at close), or the device was
    /// taken away.
    virtual bool isLinked() const = 0;
};

enum class DiskFileMode {
    Open,      ///< an existing one
    CreateNew, ///< fails with AlreadyExists
    Partition, ///< a device, or a file that keeps its size, as it is
};

/// Opens a path and takes the exclusive lock. Errors: NotFound, AlreadyExists, Busy (locked), ReadOnly, Refused,
/// NoSpace, Io. For a partition: Unreachable (no such device, none in the drive), Busy (mounted, in use by the system
/// or another process), ReadOnly, Refused (permissions), InvalidArgument (neither device nor file), Unsupported
/// (sectors larger than ours), Io.
using DiskFileOpener = std::function<Result<std::unique_ptr<DiskFile>>(const QString &path, DiskFileMode mode)>;

/// The real thing: a sparse file, owner only, locked by flock; or a partition, by O_EXCL. Never inherited by children.
Result<std::unique_ptr<DiskFile>> openPosixDiskFile(const QString &path, DiskFileMode mode);

} // namespace fallow
