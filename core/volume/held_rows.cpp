// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/held_rows.h"

namespace fallow {

Result<void> HeldRows::load(VolumeId snapshot, qint64 firstBlock)
{
    const Key key{snapshot, firstBlock / kMapSegmentBlocks};
    if (m_rows.contains(key))
        return {};
    const auto rows = m_reader.segment(snapshot, key.second);
    if (!rows)
        return fail(rows.error());
    m_rows.emplace(key, std::vector<ExtentRecord>(rows->cbegin(), rows->cend()));
    return {};
}

void HeldRows::move(VolumeId snapshot, const ExtentRecord &extent, StripeId source)
{
    const auto found = m_rows.find({snapshot, extent.firstBlock / kMapSegmentBlocks});
    Q_ASSERT(found != m_rows.end());
    std::vector<ExtentRecord> rows;
    const auto put = [&](const ExtentRecord &row) {
        rows.push_back(row);
        m_changed.insert_or_assign({snapshot, row.firstBlock}, row);
    };
    for (const ExtentRecord &row : found->second) {
        const qint64 rowEnd = row.firstBlock + row.blockCount;
        const qint64 from = qMax(row.firstBlock, extent.firstBlock);
        const qint64 end = qMin(rowEnd, extent.firstBlock + extent.blockCount);
        if (row.stripe != source || from >= end) {
            rows.push_back(row);
            continue;
        }
        // The row's own key is always put again: what is left of it before, or the moved part itself.
        if (row.firstBlock < from)
            put(ExtentMap::part(row, row.firstBlock, from - row.firstBlock));
        ExtentRecord moved = ExtentMap::part(extent, from, end - from);
        moved.writeSequence = row.writeSequence;
        put(moved);
        if (end < rowEnd)
            put(ExtentMap::part(row, end, rowEnd - end));
        const auto blocks = static_cast<qint32>(end - from);
        ExtentMap::Delta &gone = m_liveDeltas[source];
        gone.blocks -= blocks;
        gone.held -= blocks;
        ExtentMap::Delta &come = m_liveDeltas[extent.stripe];
        come.blocks += blocks;
        come.held += blocks;
    }
    found->second = std::move(rows);
}

void HeldRows::takeChanges(CatalogChange &change, QHash<StripeId, ExtentMap::Delta> &liveDeltas)
{
    for (const auto &[key, row] : std::exchange(m_changed, {}))
        change.putExtents.append({key.first, row});
    for (auto it = m_liveDeltas.cbegin(); it != m_liveDeltas.cend(); ++it) {
        ExtentMap::Delta &delta = liveDeltas[it.key()];
        delta.blocks += it->blocks;
        delta.held += it->held;
    }
    m_liveDeltas.clear();
}

} // namespace fallow
