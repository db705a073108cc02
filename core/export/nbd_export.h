// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latency_histogram.h"
#include "export/nbd_server.h"
#include "export/range_lock.h"

#include <algorithm>
#include <array>
#include <memory>

namespace fallow {

/// One device on offer: turns requests at any offset and length into whole-block ones, and counts.
///
/// An unaligned change reads the blocks at its borders, merges and writes them back while a range lock keeps every
/// other change of those blocks away: it is the device's, since another export of it may be on its way out. Lives while
/// a request of its clients does. Thread: the data thread; completions come later, never inside the call.
class NbdExport final : public std::enable_shared_from_this<NbdExport>
{
public:
    enum class Operation { Read, Write, Flush, Trim, Status };
    static constexpr qint64 kMaxBlockBytes = 4 * kMiB; ///< of a device; zeros are written as data in such pieces

    /// @param lock  the same for all exports of a device.
    NbdExport(QString name, std::shared_ptr<BlockDevice> device, std::shared_ptr<RangeLock> lock,
              NbdExportOptions options);

    const QString &name() const { return m_name; }
    const QString &description() const { return m_options.description; }
    qint64 sizeBytes() const { return m_device->sizeBytes(); }
    bool isReadOnly() const { return m_options.isReadOnly || m_device->isReadOnly(); }

    // The range lies within the device: the caller has checked it. Errors are the device's.
    void read(qint64 offset, qint64 length, Completion<SharedBytes> done);
    void write(qint64 offset, SharedBytes bytes, bool isForcedUnitAccess, Completion<void> done);
    void flush(Completion<void> done);
    /// Bytes of the whole blocks that a range touches; 0 for an empty one.
    qint64 coveringBytes(qint64 offset, qint64 length) const
    {
        return length == 0 ? 0 : alignedUp(offset + length) - alignedDown(offset);
    }
    qint64 blockSizeBytes() const { return m_blockSizeBytes; }
    /// How far a range from `offset` on may go and touch whole blocks of so many bytes only, or one block.
    qint64 wholeBlocksWithin(qint64 offset, qint64 bytes) const
    {
        return alignedDown(alignedDown(offset) + std::max(bytes, m_blockSizeBytes)) - offset;
    }
    /// Whether a trim of the range would give anything back.
    bool hasWholeBlock(qint64 offset, qint64 length) const { return alignedDown(offset + length) > alignedUp(offset); }
    /// Gives whole blocks inside the range back; the rest of it is left alone, as the protocol allows. Without a whole
    /// block it is a flush.
    void trim(qint64 offset, qint64 length, bool isForcedUnitAccess, Completion<void> done);
    /// @param mayPunchHoles  false: zeros are written like data, so that the range stays allocated.
    void writeZeroes(qint64 offset, qint64 length, bool isForcedUnitAccess, bool mayPunchHoles, Completion<void> done);
    /// Extents of exactly the range from its start, adjacent ones different; at most maxExtents.
    void blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<BlockDevice::Extent>> done);

    /// From now on the connections refuse requests; `whenIdle` runs as soon as none is in flight, perhaps inside this
    /// call.
    void beginClosing(std::move_only_function<void()> whenIdle);
    bool isClosing() const { return m_isClosing; }
    /// Nobody waits for what is in flight any longer: the device is asked for nothing more on its behalf.
    void abandon() { m_isAbandoned = true; }

    void requestStarted() { ++m_requestsInFlight; }
    /// @param startNs  nowNs() when the request was parsed.
    void requestFinished(Operation operation, qint64 startNs, qint64 bytes, bool isError);
    void connectionOpened() { ++m_connectionCount; }
    void connectionClosed() { --m_connectionCount; }
    NbdExportStatistics statistics() const;
    /// Nanoseconds of a monotonic clock.
    static qint64 nowNs();

private:
    class ChangeJob;
    struct Counters
    {
        qint64 errorCount = 0;
        qint64 bytes = 0;
        LatencyHistogram latency;
    };
    bool isAligned(qint64 value) const { return value % m_blockSizeBytes == 0; }
    qint64 alignedDown(qint64 value) const { return value - value % m_blockSizeBytes; }
    qint64 alignedUp(qint64 value) const { return roundUp(value, m_blockSizeBytes); }
    /// Runs `change` on whole blocks under a shared lock and releases it when `change`'s completion comes.
    void changeAligned(qint64 offset, qint64 length, Completion<void> done,
                       std::move_only_function<void(Completion<void>)> change);

    QString m_name;
    std::shared_ptr<BlockDevice> m_device;
    NbdExportOptions m_options;
    qint64 m_blockSizeBytes;
    std::shared_ptr<RangeLock> m_lock;
    std::array<Counters, 5> m_counters;
    qint64 m_requestsInFlight = 0;
    int m_connectionCount = 0;
    bool m_isClosing = false;
    bool m_isAbandoned = false;
    std::move_only_function<void()> m_whenIdle;
};

} // namespace fallow
