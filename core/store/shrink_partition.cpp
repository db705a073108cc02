// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shrink_partition.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "base/units.h"
#include "coding/checksum.h"
#include "store/disk_io.h"
#include "store/store_opening.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// One store, opened here and by nobody else. The order of events of FORMAT.md: a copy is durable before a row points
/// to it, and a row has gone durably before its extent is cleared.
class StoreShrinking
{
public:
    explicit StoreShrinking(const ShrinkOptions &options)
        : m_options(options)
    {
        m_core.options = options.store;
    }

    Result<ShrinkOutcome> run()
    {
        if (m_options.store.partition.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"only a store on a partition is shrunk"_s,
                        m_options.store.directory);
        auto opened = StoreOpening(m_core).run();
        if (!opened)
            return fail(opened.error());
        m_store = std::move(*opened);
        if (!m_store.isSessionBegun) {
            m_store.database.reset();
            leaveLog(m_core);
            return fail(ErrorCode::NoSpace, u"there is no room for the store's index"_s, m_options.store.directory);
        }
        auto outcome = clearEnd();
        const bool lacksSpace = !m_isInDoubt && !closeInOrder();
        m_store.database.reset();
        if (lacksSpace)
            leaveLog(m_core);
        return outcome; // what is in doubt the next opening looks for itself
    }

private:
    /// False for want of space alone.
    bool closeInOrder()
    {
        const auto closed = commit({}, {}, true);
        if (!closed)
            qCWarning(lcStore) << m_core.storagePath << "could not be closed in order:" << closed.error().toString();
        return closed || closed.error().code != ErrorCode::NoSpace;
    }

    struct Move
    {
        StripEntry from;
        StripEntry to;
    };

    Result<ShrinkOutcome> clearEnd()
    {
        const qint64 diskBytes = m_core.disk->sizeBytes();
        if (m_options.newSizeBytes >= diskBytes)
            return noteSize(0, diskBytes);
        if (m_options.newSizeBytes < kMinPartitionBytes)
            return fail(ErrorCode::Refused, u"a partition has at least %1"_s.arg(formatBytes(kMinPartitionBytes)),
                        m_core.storagePath);
        m_endBytes = endOfExtentsBytes(m_options.newSizeBytes);
        const qint64 capacityBytes = partitionCapacityBytes(m_options.newSizeBytes);
        if (m_store.allocator.usedBytes() > capacityBytes)
            return fail(ErrorCode::Refused, doesNotFit(m_store.allocator.usedBytes() - capacityBytes),
                        m_core.storagePath);
        m_store.allocator.setEnd(quint32(m_endBytes / kSectorBytes));
        collect();
        while (!m_waiting.empty()) {
            if (m_options.store.cancel.isCancelled())
                return fail(ErrorCode::Cancelled, u"shrinking was stopped; what was moved stays moved"_s);
            if (auto moved = moveGroup(); !moved)
                return fail(moved.error());
            if (m_options.progressed)
                m_options.progressed(m_outcome.movedBytes, m_totalBytes);
        }
        if (auto cleared = clearNewTail(); !cleared)
            return fail(cleared.error());
        return noteSize(m_options.newSizeBytes, m_options.newSizeBytes);
    }

    QString doesNotFit(qint64 excessBytes) const
    {
        return u"what is stored does not fit into %1: set a smaller quota (fallow stores quota), wait until at least "
               "%2 were moved to other machines, and try again"_s.arg(formatBytes(m_options.newSizeBytes),
                                                                      formatBytes(excessBytes));
    }

    /// Those that reach beyond the new end, the largest first: they find a place while there still are large ones.
    void collect()
    {
        m_core.index.visitAfter({}, std::numeric_limits<int>::max(), [this](const StripEntry &entry) {
            if (entry.extentOffsetBytes() + entry.extentBytes() <= m_endBytes)
                return;
            m_waiting.push_back(entry);
            m_totalBytes += entry.extentBytes();
        });
        std::sort(m_waiting.begin(), m_waiting.end(), [](const StripEntry &a, const StripEntry &b) {
            return a.payloadBytes != b.payloadBytes ? a.payloadBytes < b.payloadBytes : a.sector < b.sector;
        });
    }

    Result<void> moveGroup()
    {
        std::vector<Move> group;
        qint64 groupBytes = 0;
        Result<void> copied;
        while (copied && !m_waiting.empty() && groupBytes < m_options.groupBytes) {
            const StripEntry from = m_waiting.back();
            const auto place = m_store.allocator.allocate(quint32(from.extentBytes() / kSectorBytes));
            if (!place) {
                copied = fail(ErrorCode::Refused, doesNotFit(from.extentBytes()), m_core.storagePath);
                break;
            }
            Move move{from, from};
            move.to.sector = *place;
            move.to.generation = ++m_store.lastGeneration;
            copied = copy(move);
            if (!copied) {
                m_store.allocator.release(*place, quint32(from.extentBytes() / kSectorBytes));
                break;
            }
            m_waiting.pop_back();
            groupBytes += from.extentBytes();
            group.push_back(move);
        }
        hitCrashPoint("store.shrink.copied");
        if (auto settled = settle(group); !settled) { // what was copied before is as good as ever
            m_isInDoubt = true;
            return settled;
        }
        return copied;
    }

    /// Only a strip that is whole gets the header of its new place: what is damaged must not come to look right.
    Result<void> copy(const Move &move)
    {
        const qint64 extentBytes = move.from.extentBytes();
        m_buffer.resize(size_t(extentBytes));
        const qint64 count = readFully(*m_core.disk, m_buffer, move.from.extentOffsetBytes());
        if (count != extentBytes)
            return fail(count < 0 ? errorFromErrno(int(-count), u"read a strip"_s, describeStrip(move.from.key()))
                                  : Error{ErrorCode::Io, u"the partition ends within a strip; have it checked first"_s,
                                          describeStrip(move.from.key())});
        const auto header = [this](const StripEntry &entry) {
            return encodeStripHeader(entry.toHeader(m_core.options.array, m_store.superblock.storeUuid));
        };
        const StripHeaderBytes expected = header(move.from);
        const auto payload =
            std::span<const std::byte>(m_buffer).subspan(kStripHeaderSizeBytes, move.from.payloadBytes);
        if (std::ranges::equal(expected, std::span(m_buffer).first(kStripHeaderSizeBytes)) &&
            crc32c(payload) == move.from.payloadChecksum) {
            const StripHeaderBytes renewed = header(move.to);
            std::ranges::copy(renewed, m_buffer.begin());
        } else {
            qCWarning(lcStore) << m_core.storagePath
                               << "moves a damaged strip as it is:" << describeStrip(move.from.key());
        }
        if (const int error =
                writeFully(*m_core.disk, std::span<const std::byte>(m_buffer), move.to.extentOffsetBytes());
            error != 0)
            return fail(errorFromErrno(error, u"move a strip"_s, describeStrip(move.from.key())));
        return {};
    }

    /// The copies count from here on, and the old places are cleared.
    Result<void> settle(const std::vector<Move> &group)
    {
        if (group.empty())
            return {};
        if (const int error = m_core.disk->syncData(); error != 0)
            return fail(errorFromErrno(-error, u"move strips"_s, m_core.storagePath));
        std::vector<StripEntry> added;
        std::vector<quint32> removed;
        for (const Move &move : group) {
            added.push_back(move.to);
            removed.push_back(move.from.sector);
        }
        if (auto committed = commit(added, removed, false); !committed)
            return committed;
        hitCrashPoint("store.shrink.committed");
        for (const Move &move : group) {
            clear(move.from);
            m_store.allocator.release(move.from.sector, quint32(move.from.extentBytes() / kSectorBytes));
            m_outcome.movedBytes += move.from.extentBytes();
        }
        m_outcome.movedStrips += qint64(group.size());
        hitCrashPoint("store.shrink.cleared");
        return {};
    }

    /// As for a strip that was removed: no scan is to find it again.
    void clear(const StripEntry &entry)
    {
        int error = -m_core.disk->punchHole(entry.extentOffsetBytes(), entry.extentBytes());
        if (error == EOPNOTSUPP) {
            const std::vector<std::byte> zeros(size_t(kSectorBytes), std::byte{});
            error = writeFully(*m_core.disk, zeros, entry.extentOffsetBytes());
        }
        if (error != 0)
            qCWarning(lcStore) << m_core.storagePath << "could not clear a place:" << std::strerror(error);
    }

    /// What lies before the new end is looked at by RAID and the like: nothing of a strip is to be left there.
    Result<void> clearNewTail()
    {
        const std::vector<std::byte> zeros(size_t(m_options.newSizeBytes - m_endBytes), std::byte{});
        if (const int error = writeFully(*m_core.disk, zeros, m_endBytes); error != 0)
            return fail(errorFromErrno(error, u"clear the end of the partition"_s, m_core.storagePath));
        if (const int error = m_core.disk->syncData(); error != 0)
            return fail(errorFromErrno(-error, u"clear the end of the partition"_s, m_core.storagePath));
        return {};
    }

    Result<ShrinkOutcome> noteSize(qint64 limitBytes, qint64 sizeBytes)
    {
        Superblock next = m_store.superblock;
        next.limitBytes = limitBytes;
        next.quotaBytes = std::min(next.quotaBytes, partitionCapacityBytes(sizeBytes));
        if (auto written = writeSuperblock(*m_core.disk, next, m_core.storagePath); !written) {
            m_isInDoubt = true;
            return fail(written.error());
        }
        m_store.superblock = next;
        m_outcome.newSizeBytes = sizeBytes;
        return m_outcome;
    }

    Result<void> commit(std::span<const StripEntry> added, std::span<const quint32> removedSectors, bool isClean)
    {
        IndexState state = m_store.state;
        state.isClean = isClean;
        state.indexedGeneration = m_store.lastGeneration;
        state.scrubCursor = m_core.scrubCursor;
        state.openRegions.clear(); // a copy without its row is nothing, and is not looked for
        auto committed = m_store.database->commit({added, removedSectors, state}, m_store.superblock.array);
        if (committed)
            m_store.state = std::move(state);
        return committed;
    }

    const ShrinkOptions &m_options;
    StoreCore m_core;
    OpenedStore m_store;
    std::vector<StripEntry> m_waiting; ///< the next at the back
    std::vector<std::byte> m_buffer;
    ShrinkOutcome m_outcome;
    qint64 m_endBytes = 0; ///< where extents have to end
    qint64 m_totalBytes = 0;
    bool m_isInDoubt = false; ///< whether what was written last is durable is not known
};

} // namespace

Result<ShrinkOutcome> shrinkPartition(const ShrinkOptions &options)
{
    return StoreShrinking(options).run();
}

} // namespace fallow
