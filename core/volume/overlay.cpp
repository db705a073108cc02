// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/overlay.h"

#include <vector>

namespace fallow {

std::shared_ptr<const void> chargeMemory(const MemoryMeter &meter, qint64 bytes)
{
    struct Charge
    {
        MemoryMeter meter;
        qint64 bytes;
        Charge(MemoryMeter m, qint64 b)
            : meter(std::move(m))
            , bytes(b)
        {
            meter->add(bytes);
        }
        ~Charge() { meter->add(-bytes); }
        Q_DISABLE_COPY(Charge)
    };
    return std::make_shared<const Charge>(meter, bytes);
}

OverlayRun OverlayRun::part(qint64 from, qint64 count) const
{
    Q_ASSERT(from >= firstBlock && count > 0 && from + count <= endBlock());
    OverlayRun piece = *this;
    piece.firstBlock = from;
    piece.blockCount = count;
    if (!bytes.isEmpty() && count != blockCount)
        piece.bytes = bytes.slice(static_cast<size_t>((from - firstBlock) * kBlockSizeBytes),
                                  static_cast<size_t>(count * kBlockSizeBytes));
    return piece;
}

Overlay::Runs::const_iterator Overlay::firstOverlapping(qint64 block) const
{
    auto it = m_runs.upper_bound(block);
    if (it != m_runs.begin()) {
        const auto before = std::prev(it);
        if (before->second.endBlock() > block)
            return before;
    }
    return it;
}

void Overlay::account(const OverlayRun &run, int sign)
{
    if (run.pack != 0)
        return;
    if (run.isZero())
        m_freeZeroRuns += sign;
    else
        m_freeDataBlocks += sign * run.blockCount;
}

void Overlay::splitAt(qint64 block)
{
    const auto found = firstOverlapping(block);
    if (found == m_runs.end() || found->first >= block)
        return;
    auto it = m_runs.find(found->first);
    OverlayRun right = it->second.part(block, it->second.endBlock() - block);
    account(it->second, -1);
    it->second = it->second.part(it->first, block - it->first);
    account(it->second, 1);
    account(right, 1);
    m_runs.emplace_hint(std::next(it), block, std::move(right));
}

void Overlay::insert(OverlayRun run)
{
    Q_ASSERT(run.blockCount > 0);
    auto it = m_runs.lower_bound(run.firstBlock);
    const bool isClear = (it == m_runs.end() || it->first >= run.endBlock()) &&
                         (it == m_runs.begin() || std::prev(it)->second.endBlock() <= run.firstBlock);
    if (!isClear) {
        splitAt(run.firstBlock);
        splitAt(run.endBlock());
        it = m_runs.lower_bound(run.firstBlock);
        while (it != m_runs.end() && it->first < run.endBlock()) {
            run.hold = olderHold(run.hold, it->second.hold);
            account(it->second, -1);
            it = m_runs.erase(it);
        }
    }
    account(run, 1);
    const qint64 first = run.firstBlock;
    m_runs.emplace_hint(it, first, std::move(run));
}

void Overlay::insertIfNewer(const OverlayRun &run)
{
    struct Gap
    {
        qint64 first;
        qint64 end;
    };
    std::vector<Gap> gaps;
    qint64 position = run.firstBlock;
    const auto addGap = [&](qint64 end) {
        if (end > position)
            gaps.push_back({position, end});
    };
    visit(run.firstBlock, run.blockCount, [&](const OverlayRun &other, qint64 from, qint64 count) {
        if (other.sequence < run.sequence)
            return;
        addGap(from);
        position = from + count;
    });
    addGap(run.endBlock());
    for (const Gap &gap : gaps)
        insert(run.part(gap.first, gap.end - gap.first));
}

void Overlay::change(qint64 first, qint64 count, const std::function<void(OverlayRun &)> &change)
{
    splitAt(first);
    splitAt(first + count);
    for (auto it = m_runs.lower_bound(first); it != m_runs.end() && it->first < first + count; ++it) {
        account(it->second, -1);
        change(it->second);
        account(it->second, 1);
    }
}

void Overlay::remove(qint64 first, qint64 count, quint64 sequence, quint64 pack)
{
    splitAt(first);
    splitAt(first + count);
    auto it = m_runs.lower_bound(first);
    while (it != m_runs.end() && it->first < first + count) {
        if (it->second.sequence != sequence || it->second.pack != pack) {
            ++it;
            continue;
        }
        account(it->second, -1);
        it = m_runs.erase(it);
    }
}

void Overlay::clear()
{
    m_runs.clear();
    m_freeDataBlocks = 0;
    m_freeZeroRuns = 0;
}

} // namespace fallow
