// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/limits.h"
#include "base/shared_bytes.h"
#include "volume/write_budget.h"

#include <functional>
#include <map>
#include <memory>

namespace fallow {

/// Keeps a journal segment: while any copy lives, neither it nor a later segment is released.
struct JournalPin
{
    quint64 segment = 0;
};
using JournalHold = std::shared_ptr<const JournalPin>;

/// The older of two holds: it keeps what the younger keeps.
inline const JournalHold &olderHold(const JournalHold &a, const JournalHold &b)
{
    if (!a || (b && b->segment < a->segment))
        return b;
    return a;
}

/// Counts memory that slices pin: a 4 KiB slice of 1 MiB counts as 1 MiB until the last slice has gone.
using MemoryMeter = std::shared_ptr<WriteMeter>;
std::shared_ptr<const void> chargeMemory(const MemoryMeter &meter, qint64 bytes);

inline constexpr qint64 kRunOverheadBytes = 320; ///< of a run and its queue entries

/// Blocks that are newer than the map.
struct OverlayRun
{
    qint64 firstBlock = 0;
    qint64 blockCount = 0;
    quint64 sequence = 0;               ///< of the write that it came from
    SharedBytes bytes;                  ///< blockCount * 4 KiB; empty: zeros
    std::shared_ptr<const void> charge; ///< of the memory behind `bytes`
    JournalHold hold;                   ///< oldest segment with a journaled version of any of these blocks
    quint64 pack = 0;                   ///< the pack that takes it to a stripe; 0: none yet
    bool isDurable = false;             ///< this very version lies in the journal

    qint64 endBlock() const { return firstBlock + blockCount; }
    bool isZero() const { return bytes.isEmpty(); }
    /// The part [from, from + count) of it, sharing memory.
    OverlayRun part(qint64 from, qint64 count) const;
};

/// The write buffer: an ordered map of disjoint runs. Newer runs split and replace older ones without copying.
/// Thread: the data thread.
class Overlay
{
public:
    /// Puts `run` over whatever lies there; it inherits the oldest journal hold of what it replaces.
    void insert(OverlayRun run);
    /// Like insert, but only where nothing with an equal or newer sequence lies: for replay.
    void insertIfNewer(const OverlayRun &run);
    /// Visits the parts of runs in [first, first + count), ascending.
    /// @param visit  called with the run, the first block of the part, its count.
    template <class Visit>
    void visit(qint64 first, qint64 count, Visit &&visitPart) const;
    /// Splits runs at the range's borders and lets `change` change each run inside (not its place).
    void change(qint64 first, qint64 count, const std::function<void(OverlayRun &)> &change);
    /// Removes the parts of runs in the range that have this sequence and are in this pack.
    void remove(qint64 first, qint64 count, quint64 sequence, quint64 pack);
    void clear();

    bool isEmpty() const { return m_runs.empty(); }
    qint64 runCount() const { return static_cast<qint64>(m_runs.size()); }
    /// Data blocks that no pack has taken.
    qint64 freeDataBlocks() const { return m_freeDataBlocks; }
    /// Zero runs that no pack has taken.
    qint64 freeZeroRuns() const { return m_freeZeroRuns; }

private:
    using Runs = std::map<qint64, OverlayRun>;
    void splitAt(qint64 block);
    void account(const OverlayRun &run, int sign);
    Runs::const_iterator firstOverlapping(qint64 block) const;

    Runs m_runs;
    qint64 m_freeDataBlocks = 0;
    qint64 m_freeZeroRuns = 0;
};

template <class Visit>
void Overlay::visit(qint64 first, qint64 count, Visit &&visitPart) const
{
    const qint64 end = first + count;
    for (auto it = firstOverlapping(first); it != m_runs.end() && it->first < end; ++it) {
        const qint64 from = qMax(first, it->first);
        visitPart(it->second, from, qMin(end, it->second.endBlock()) - from);
    }
}

} // namespace fallow
