// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/extent_map.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSegmentOverheadBytes = 192;

/// Of one segment.
qint64 bytesOf(const std::vector<ExtentRecord> &extents)
{
    return kSegmentOverheadBytes + static_cast<qint64>(extents.capacity() * sizeof(ExtentRecord));
}

qint64 endOf(const ExtentRecord &extent)
{
    return extent.firstBlock + extent.blockCount;
}

auto firstBehind(std::vector<ExtentRecord> &extents, qint64 block)
{
    return std::partition_point(extents.begin(), extents.end(), [block](const auto &e) { return endOf(e) <= block; });
}

} // namespace

ExtentMap::ExtentMap(VolumeId volume, CatalogReader &reader, qint64 maxBytes, std::shared_ptr<CacheBudget> budget)
    : m_volume(volume)
    , m_reader(reader)
    , m_meter(maxBytes, std::move(budget))
{}

ExtentMap::ExtentMap(const VolumeRecord &record, CatalogReader &reader, qint64 maxBytes,
                     std::shared_ptr<CacheBudget> budget)
    : m_volume(record.id)
    , m_origin(record.origin)
    , m_shownSequence(record.snapshotSequence)
    , m_reader(reader)
    , m_meter(maxBytes, std::move(budget))
{}

ExtentMap::~ExtentMap() = default;

Result<QList<ExtentRecord>> ExtentMap::rows(qint64 segment)
{
    auto rows = m_origin.isNull() ? m_reader.segment(m_volume, segment)
                                  : m_reader.snapshotSegment(m_origin, m_shownSequence, segment);
    if (!rows)
        return rows;
    if (const auto sound = checkRows(segment, *rows); !sound)
        return fail(sound.error());
    return rows;
}

/// All arithmetic relies on that they are not empty, ascending, disjoint and inside the segment.
Result<void> ExtentMap::checkRows(qint64 segment, const QList<ExtentRecord> &rows) const
{
    qint64 end = segment * kMapSegmentBlocks;
    const qint64 segmentEnd = end + kMapSegmentBlocks;
    for (const ExtentRecord &row : rows) {
        if (row.firstBlock < end || row.blockCount == 0 || endOf(row) > segmentEnd)
            return fail(ErrorCode::Corrupt, u"a row of the map does not fit its neighbours"_s,
                        u"volume %1, block %2"_s.arg(m_volume.toString()).arg(row.firstBlock));
        end = endOf(row);
    }
    return {};
}

void ExtentMap::holdFor(const std::optional<VolumeRecord> &snapshot)
{
    Q_ASSERT(m_held.empty() && m_origin.isNull());
    m_snapshot = snapshot ? snapshot->id : VolumeId();
    m_snapshotSequence = snapshot ? snapshot->snapshotSequence : 0;
}

ExtentRecord ExtentMap::part(const ExtentRecord &extent, qint64 from, qint64 count)
{
    ExtentRecord piece = extent;
    const qint64 skipped = from - extent.firstBlock;
    Q_ASSERT(skipped >= 0 && count > 0 && from + count <= endOf(extent));
    piece.firstBlock = from;
    piece.blockCount = static_cast<quint32>(count);
    if (extent.kind == ExtentKind::Raw)
        piece.offsetBytes += static_cast<quint32>(skipped * kSealedBlockBytes);
    else
        piece.skipBlocks = static_cast<quint8>(piece.skipBlocks + skipped);
    return piece;
}

Result<ExtentMap::Segment *> ExtentMap::segment(qint64 number)
{
    const auto found = m_segments.find(number);
    if (found != m_segments.end()) {
        m_ages.splice(m_ages.begin(), m_ages, found->second.age);
        return &found->second;
    }
    ++m_loadCount;
    auto stored = rows(number);
    if (!stored)
        return fail(stored.error());
    Segment loaded;
    loaded.extents.assign(stored->cbegin(), stored->cend());
    m_ages.push_front(number);
    loaded.age = m_ages.begin();
    m_meter.add(bytesOf(loaded.extents));
    return &m_segments.emplace(number, std::move(loaded)).first->second;
}

ExtentMap::Segment &ExtentMap::loaded(qint64 number)
{
    const auto found = m_segments.find(number);
    Q_ASSERT(found != m_segments.end());
    return found->second;
}

void ExtentMap::trim()
{
    auto it = m_ages.end();
    while (!m_meter.hasRoomFor(0) && it != m_ages.begin()) {
        --it;
        const auto found = m_segments.find(*it);
        if (found->second.isPending)
            continue;
        m_meter.add(-bytesOf(found->second.extents));
        m_segments.erase(found);
        it = m_ages.erase(it);
    }
}

Result<void> ExtentMap::visit(qint64 first, qint64 count, const Visit &visitPart)
{
    trim();
    const qint64 end = first + count;
    for (qint64 number = first / kMapSegmentBlocks; number * kMapSegmentBlocks < end; ++number) {
        const auto found = segment(number);
        if (!found)
            return fail(found.error());
        auto &extents = (*found)->extents;
        for (auto it = firstBehind(extents, first); it != extents.end() && it->firstBlock < end; ++it) {
            const qint64 from = qMax(first, it->firstBlock);
            visitPart(part(*it, from, qMin(end, endOf(*it)) - from));
        }
    }
    return {};
}

Result<qint64> ExtentMap::nextMapped(qint64 block)
{
    // Extents never cross a segment's border, so one that covers `block` begins in its segment.
    qint64 found = -1;
    const qint64 segmentEnd = (block / kMapSegmentBlocks + 1) * kMapSegmentBlocks;
    const auto visited = visit(block, segmentEnd - block, [&](const ExtentRecord &part) {
        if (found < 0)
            found = part.firstBlock;
    });
    if (!visited)
        return fail(visited.error());
    if (found >= 0)
        return found;
    if (!m_origin.isNull())
        return m_reader.snapshotHoleEnd(m_origin, m_shownSequence, segmentEnd - 1);
    const auto next = m_reader.extents(m_volume, segmentEnd - 1, 1);
    if (!next)
        return fail(next.error());
    return next->isEmpty() ? -1 : next->first().firstBlock;
}

Result<void> ExtentMap::load(qint64 first, qint64 count)
{
    for (qint64 number = first / kMapSegmentBlocks; number * kMapSegmentBlocks < first + count; ++number) {
        const auto found = segment(number);
        if (!found)
            return fail(found.error());
    }
    return {};
}

void ExtentMap::touch(qint64 number, Segment &segment, qint64 firstBlock)
{
    if (segment.touched.empty()) {
        m_changed.push_back(number);
        segment.isPending = true;
    }
    segment.touched.push_back(firstBlock);
}

void ExtentMap::resized(const Segment &segment, size_t before)
{
    m_meter.add((static_cast<qint64>(segment.extents.capacity()) - static_cast<qint64>(before)) *
                static_cast<qint64>(sizeof(ExtentRecord)));
}

/// Takes the parts in the range that may be replaced out of the segment; reports them, and those that stay.
void ExtentMap::cut(Segment &segment, qint64 first, qint64 count, const Replace &mayReplace,
                    std::vector<ExtentRecord> &freed, std::vector<ExtentRecord> &kept)
{
    const qint64 end = first + count;
    const qint64 number = first / kMapSegmentBlocks;
    auto &extents = segment.extents;
    const auto from = firstBehind(extents, first);
    auto to = from;
    std::vector<ExtentRecord> rest;
    for (; to != extents.end() && to->firstBlock < end; ++to) {
        const qint64 partFirst = qMax(first, to->firstBlock);
        const ExtentRecord inside = part(*to, partFirst, qMin(end, endOf(*to)) - partFirst);
        if (!mayReplace(*to)) {
            kept.push_back(inside);
            rest.push_back(*to);
            continue;
        }
        freed.push_back(inside);
        touch(number, segment, to->firstBlock);
        if (to->firstBlock < first)
            rest.push_back(part(*to, to->firstBlock, first - to->firstBlock));
        if (endOf(*to) > end) {
            rest.push_back(part(*to, end, endOf(*to) - end));
            touch(number, segment, end);
        }
    }
    const size_t before = extents.capacity();
    const auto common = qMin<std::ptrdiff_t>(std::ssize(rest), to - from);
    std::copy_n(rest.begin(), common, from);
    if (common < std::ssize(rest))
        extents.insert(from + common, rest.begin() + common, rest.end());
    else
        extents.erase(from + common, to);
    resized(segment, before);
}

/// The map no longer wants these; the youngest snapshot does, if they were written before it was taken.
void ExtentMap::letGo(const std::vector<ExtentRecord> &freed)
{
    for (const ExtentRecord &part : freed) {
        Delta &delta = m_liveDeltas[part.stripe];
        if (part.writeSequence <= m_snapshotSequence) {
            m_held.push_back(part);
            delta.held += static_cast<qint32>(part.blockCount);
        } else {
            delta.blocks -= static_cast<qint32>(part.blockCount);
        }
    }
}

void ExtentMap::place(Segment &segment, const ExtentRecord &extent)
{
    const size_t before = segment.extents.capacity();
    segment.extents.insert(firstBehind(segment.extents, extent.firstBlock), extent);
    resized(segment, before);
    touch(extent.firstBlock / kMapSegmentBlocks, segment, extent.firstBlock);
    m_liveDeltas[extent.stripe].blocks += static_cast<qint32>(extent.blockCount);
}

qint64 ExtentMap::put(const ExtentRecord &extent)
{
    Segment &segment = loaded(extent.firstBlock / kMapSegmentBlocks);
    std::vector<ExtentRecord> freed;
    std::vector<ExtentRecord> kept;
    cut(
        segment, extent.firstBlock, extent.blockCount,
        [&](const ExtentRecord &old) { return old.writeSequence <= extent.writeSequence; }, freed, kept);
    letGo(freed);
    qint64 position = extent.firstBlock;
    qint64 placed = 0;
    const auto fill = [&](qint64 end) {
        if (end > position) {
            place(segment, part(extent, position, end - position));
            placed += end - position;
        }
    };
    for (const ExtentRecord &newer : kept) {
        fill(newer.firstBlock);
        position = endOf(newer);
    }
    fill(endOf(extent));
    return placed;
}

qint64 ExtentMap::move(const ExtentRecord &extent, StripeId source)
{
    Segment &segment = loaded(extent.firstBlock / kMapSegmentBlocks);
    std::vector<ExtentRecord> freed;
    std::vector<ExtentRecord> kept;
    cut(
        segment, extent.firstBlock, extent.blockCount, [&](const ExtentRecord &old) { return old.stripe == source; },
        freed, kept);
    for (const ExtentRecord &old : freed)
        m_liveDeltas[old.stripe].blocks -= static_cast<qint32>(old.blockCount);
    qint64 placed = 0;
    // Neighbours that were freed together stay together.
    for (size_t i = 0; i < freed.size();) {
        const qint64 first = freed[i].firstBlock;
        const quint64 sequence = freed[i].writeSequence;
        qint64 end = first;
        while (i < freed.size() && freed[i].firstBlock == end && freed[i].writeSequence == sequence)
            end = endOf(freed[i++]);
        ExtentRecord moved = part(extent, first, end - first);
        moved.writeSequence = sequence; // so a snapshot still sees it, here
        place(segment, moved);
        placed += end - first;
    }
    return placed;
}

void ExtentMap::erase(qint64 first, qint64 count, quint64 sequence)
{
    qint64 position = first;
    while (position < first + count) {
        const qint64 number = position / kMapSegmentBlocks;
        const qint64 end = qMin(first + count, (number + 1) * kMapSegmentBlocks);
        const auto found = m_segments.find(number);
        if (found != m_segments.end()) {
            std::vector<ExtentRecord> freed;
            std::vector<ExtentRecord> kept;
            cut(
                found->second, position, end - position,
                [&](const ExtentRecord &old) { return old.writeSequence <= sequence; }, freed, kept);
            letGo(freed);
        }
        position = end;
    }
}

void ExtentMap::forget(qint64 first, qint64 count)
{
    for (qint64 number = first / kMapSegmentBlocks; number * kMapSegmentBlocks < first + count; ++number) {
        const auto found = m_segments.find(number);
        if (found == m_segments.end() || found->second.isPending)
            continue;
        m_meter.add(-bytesOf(found->second.extents));
        m_ages.erase(found->second.age);
        m_segments.erase(found);
    }
}

void ExtentMap::takeChanges(CatalogChange &change, QHash<StripeId, Delta> &liveDeltas)
{
    for (const qint64 number : m_changed) {
        Segment &segment = loaded(number);
        std::sort(segment.touched.begin(), segment.touched.end());
        segment.touched.erase(std::unique(segment.touched.begin(), segment.touched.end()), segment.touched.end());
        for (const qint64 block : segment.touched) {
            const auto it = firstBehind(segment.extents, block);
            if (it != segment.extents.end() && it->firstBlock == block)
                change.putExtents.append({m_volume, *it});
            else
                change.removeExtents.append({m_volume, block});
        }
        segment.touched.clear();
        segment.touched.shrink_to_fit();
        m_pending.push_back(number);
    }
    m_changed.clear();
    for (const ExtentRecord &held : std::exchange(m_held, {}))
        change.putExtents.append({m_snapshot, held});
    liveDeltas = std::exchange(m_liveDeltas, {});
}

void ExtentMap::acknowledge()
{
    for (const qint64 number : m_pending)
        loaded(number).isPending = false;
    m_pending.clear();
    trim();
}

} // namespace fallow
