// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"

#include <QString>
#include <atomic>

namespace fallow {

class PartitionHandle;

/// A sparse file on a local file system.
class PosixDiskFile : public DiskFile
{
public:
    /// Takes the descriptor over. `isInMemory`: reading never waits.
    PosixDiskFile(int descriptor, bool isInMemory)
        : m_descriptor(descriptor)
        , m_isInMemory(isInMemory)
    {}
    PosixDiskFile(const PosixDiskFile &) = delete;
    PosixDiskFile &operator=(const PosixDiskFile &) = delete;
    ~PosixDiskFile() override;

    qint64 readAt(std::span<const iovec> into, qint64 offsetBytes) override;
    qint64 readAtNoWait(std::span<const iovec> into, qint64 offsetBytes) override;
    qint64 writeAt(std::span<const iovec> from, qint64 offsetBytes) override;
    int syncData() override;
    int punchHole(qint64 offsetBytes, qint64 lengthBytes) override;
    int truncate(qint64 sizeBytes) override;
    qint64 sizeBytes() const override;
    bool isFixedSize() const override;
    qint64 nextDataOffset(qint64 offsetBytes) const override;
    qint64 nextHoleOffset(qint64 offsetBytes) const override;
    void dropCached(qint64 offsetBytes, qint64 lengthBytes) override;
    void startWriting(qint64 offsetBytes, qint64 lengthBytes) override;
    qint64 freeBytes() const override;
    bool isLinked() const override;

protected:
    int descriptor() const { return m_descriptor; }

private:
    const int m_descriptor;
    const bool m_isInMemory;
    std::atomic_bool m_canReadNoWait = true;
};

/// Opens a device, or a file in its place, exclusively. Errors: as DiskFileOpener's for a partition.
Result<std::unique_ptr<DiskFile>> openPartition(const QString &path);
/// One that is open: the claim on it ends when both are gone. Errors: Io.
Result<std::unique_ptr<DiskFile>> partitionDiskOn(const PartitionHandle &handle);

} // namespace fallow
