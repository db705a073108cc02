// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/shared_bytes.h"

#include <QList>
#include <QString>

namespace fallow {

/// What an export needs of a volume: bytes at offsets. Implemented by Volume; by a memory device in tests.
///
/// All offsets and lengths are multiples of blockSizeBytes() unless the function says otherwise; the export takes care
/// of odd ones by read-modify-write under a range lock. Thread: the data thread; completions on it, never inside the
/// call.
class BlockDevice
{
public:
    struct Extent
    {
        qint64 lengthBytes = 0;
        bool isAllocated = true; ///< false: a hole, which reads as zeros
    };
    struct WriteOptions
    {
        bool isForcedUnitAccess = false; ///< complete only when durable
    };
    virtual ~BlockDevice() = default;
    virtual QString name() const = 0;
    virtual qint64 sizeBytes() const = 0;
    virtual qint64 blockSizeBytes() const = 0;
    virtual bool isReadOnly() const = 0;

    /// Fills `into` and hands it back. A read that starts after a write was acknowledged sees it.
    /// Errors: NotEnoughStrips (says how many are missing), Corrupt, Io, Timeout.
    virtual void read(qint64 offset, SharedBytes into, Completion<SharedBytes> done) = 0;
    /// Takes the bytes over (the caller must not change them any more). Completes when a later read would see them;
    /// with isForcedUnitAccess when they are durable. May wait while the write buffer is full.
    /// Errors: NoSpace, ReadOnly, NotEnoughStores, Io.
    virtual void write(qint64 offset, SharedBytes bytes, WriteOptions options, Completion<void> done) = 0;
    /// Completes when every write acknowledged before the call is durable.
    virtual void flush(Completion<void> done) = 0;
    /// Gives the range back; it reads as zeros afterwards.
    virtual void trim(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) = 0;
    /// Like trim, but the zeros are a promise as strong as a write.
    virtual void writeZeroes(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) = 0;
    /// Describes [offset, offset+length) from its start; adjacent extents differ; at most `maxExtents`, at least one.
    /// May end early, where finding out would take long: ask on from there.
    virtual void blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<Extent>> done) = 0;
};

} // namespace fallow
