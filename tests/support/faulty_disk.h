// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"

#include <atomic>
#include <cerrno>
#include <memory>

namespace fallow::test {

/// What a FaultyDisk is to do wrong; may be changed while it is in use. Counters count down to the call that fails.
struct DiskFaults
{
    std::atomic_int failWriteAt = 0; ///< 1: the next write; 0: none
    std::atomic_int writeErrno = ENOSPC;
    std::atomic_bool allWritesFail = false;
    std::atomic_bool isLying = false;    ///< writes are acknowledged and forgotten
    std::atomic_int shortWriteBytes = 0; ///< > 0: no write takes more than this
    std::atomic_int failSyncAt = 0;
    std::atomic_int syncErrno = EIO;
    std::atomic_bool isSyncHeld = false; ///< whoever syncs waits until it is not, and notify_all() says so
    std::atomic_int failReadAt = 0;
    std::atomic_int readErrno = EIO;
    std::atomic_bool allReadsFail = false;
    std::atomic<qint64> badBeginBytes = 0;    ///< what touches bytes from here ...
    std::atomic<qint64> badEndBytes = 0;      ///< ... to here cannot be read
    std::atomic_bool isNothingCached = false; ///< every read without waiting says EAGAIN
    std::atomic_bool isOnlyCached = false;    ///< what is dropped from the cache is nowhere else: it reads as zeros
    std::atomic_bool isUnlinked = false;
    /// Whoever opens it, reads with patience or asks for its free space waits until it is not, and notify_all() says
    /// so.
    std::atomic_bool isHung = false;
    std::atomic_int hungCount = 0; ///< calls that have begun to wait
    std::atomic_int punchErrno = 0;
    std::atomic_int syncCount = 0;
    std::atomic_int punchCount = 0;
};

/// A decorator that fails on purpose.
class FaultyDisk final : public DiskFile
{
public:
    FaultyDisk(std::unique_ptr<DiskFile> disk, std::shared_ptr<DiskFaults> faults)
        : m_disk(std::move(disk))
        , m_faults(std::move(faults))
    {}
    static DiskFileOpener opener(std::shared_ptr<DiskFaults> faults, DiskFileOpener real = openPosixDiskFile)
    {
        return [faults = std::move(faults),
                real = std::move(real)](const QString &path, DiskFileMode mode) -> Result<std::unique_ptr<DiskFile>> {
            waitWhileHung(*faults);
            auto disk = real(path, mode);
            if (!disk)
                return disk;
            return std::make_unique<FaultyDisk>(std::move(*disk), faults);
        };
    }

    qint64 readAt(std::span<const iovec> into, qint64 offsetBytes) override
    {
        waitWhileHung(*m_faults);
        const bool fails = m_faults->allReadsFail || isDue(m_faults->failReadAt) || isBad(into, offsetBytes);
        return fails ? -m_faults->readErrno : m_disk->readAt(into, offsetBytes);
    }
    qint64 readAtNoWait(std::span<const iovec> into, qint64 offsetBytes) override
    {
        const bool mustWait =
            m_faults->isNothingCached || m_faults->isHung || m_faults->allReadsFail || isBad(into, offsetBytes);
        return mustWait ? -EAGAIN : m_disk->readAtNoWait(into, offsetBytes);
    }
    qint64 writeAt(std::span<const iovec> from, qint64 offsetBytes) override
    {
        if (m_faults->allWritesFail || isDue(m_faults->failWriteAt))
            return -m_faults->writeErrno;
        if (m_faults->isLying) {
            qint64 bytes = 0;
            for (const iovec &piece : from)
                bytes += qint64(piece.iov_len);
            return bytes;
        }
        const int most = m_faults->shortWriteBytes;
        if (most <= 0 || from.front().iov_len <= size_t(most))
            return m_disk->writeAt(most > 0 ? from.first(1) : from, offsetBytes);
        const iovec piece{from.front().iov_base, size_t(most)};
        return m_disk->writeAt(std::span(&piece, 1), offsetBytes);
    }
    int syncData() override
    {
        ++m_faults->syncCount;
        m_faults->isSyncHeld.wait(true);
        return isDue(m_faults->failSyncAt) ? -m_faults->syncErrno : m_disk->syncData();
    }
    int punchHole(qint64 offsetBytes, qint64 lengthBytes) override
    {
        ++m_faults->punchCount;
        return m_faults->punchErrno != 0 ? -m_faults->punchErrno : m_disk->punchHole(offsetBytes, lengthBytes);
    }
    int truncate(qint64 sizeBytes) override { return m_disk->truncate(sizeBytes); }
    qint64 sizeBytes() const override { return m_disk->sizeBytes(); }
    bool isFixedSize() const override { return m_disk->isFixedSize(); }
    qint64 nextDataOffset(qint64 offsetBytes) const override { return m_disk->nextDataOffset(offsetBytes); }
    qint64 nextHoleOffset(qint64 offsetBytes) const override { return m_disk->nextHoleOffset(offsetBytes); }
    void dropCached(qint64 offsetBytes, qint64 lengthBytes) override
    {
        m_disk->dropCached(offsetBytes, lengthBytes);
        if (m_faults->isOnlyCached)
            m_disk->punchHole(offsetBytes, lengthBytes);
    }
    void startWriting(qint64 offsetBytes, qint64 lengthBytes) override
    {
        m_disk->startWriting(offsetBytes, lengthBytes);
    }
    qint64 freeBytes() const override
    {
        waitWhileHung(*m_faults);
        return m_disk->freeBytes();
    }
    bool isLinked() const override { return !m_faults->isUnlinked && m_disk->isLinked(); }

private:
    static void waitWhileHung(DiskFaults &faults)
    {
        if (!faults.isHung)
            return;
        ++faults.hungCount;
        faults.isHung.wait(true);
    }
    bool isBad(std::span<const iovec> into, qint64 offsetBytes) const
    {
        qint64 endBytes = offsetBytes;
        for (const iovec &piece : into)
            endBytes += qint64(piece.iov_len);
        return offsetBytes < m_faults->badEndBytes && endBytes > m_faults->badBeginBytes;
    }
    static bool isDue(std::atomic_int &countdown) { return countdown > 0 && --countdown == 0; }

    std::unique_ptr<DiskFile> m_disk;
    std::shared_ptr<DiskFaults> m_faults;
};

} // namespace fallow::test
