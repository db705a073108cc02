// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/map_answers.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxRows = qint64(1) << 50; ///< far beyond what ids can count; keeps sums from overflowing
constexpr int kMaxSpare = 32;

std::unexpected<Error> wrongField(const char *field, const QString &bound)
{
    return fail(ErrorCode::InvalidArgument, u"the field \"%1\" must be %2"_s.arg(QLatin1StringView(field), bound));
}

/// Strips by slot and kind, and the least spare by slot, over the stripes of one bucket.
class BucketSums
{
public:
    explicit BucketSums(size_t slotCount)
        : m_counts(slotCount * StripeChunk::kKindCount)
        , m_least(slotCount)
    {
        reset();
    }
    void reset()
    {
        std::ranges::fill(m_counts, 0U);
        std::ranges::fill(m_least, qint8(kSpareUnknown));
        spare = kSpareUnknown;
        degradedRows = 0;
    }
    void addWhole(const StripeChunk &chunk)
    {
        const auto counts = chunk.counts();
        for (size_t i = 0; i < counts.size(); ++i)
            m_counts[i] += counts[i];
        const auto least = chunk.leastBySlot();
        for (size_t slot = 0; slot < least.size(); ++slot)
            m_least[slot] = std::min(m_least[slot], least[slot]);
        spare = std::min(spare, chunk.leastNow());
        degradedRows += chunk.degradedCount();
    }
    void addPart(const StripeChunk &chunk, int from, int to, std::span<const SlotState> slotStates)
    {
        for (int at = from; at < to; ++at) {
            const StripeChunk::Spares own = chunk.spares(at, slotStates);
            spare = std::min(spare, own.now);
            degradedRows += own.isDegraded ? 1 : 0;
            int position = 0;
            for (const StoreSlot slot : chunk.strips(at)) {
                ++m_counts[size_t(slot) * StripeChunk::kKindCount + size_t(chunk.kind(at, position++))];
                m_least[slot] = std::min(m_least[slot], qint8(own.now));
            }
        }
    }
    void addTo(MapCell &cell, StoreSlot slot, SlotState state) const
    {
        for (int kind = 0; kind < StripeChunk::kKindCount; ++kind) {
            const quint32 count = m_counts[size_t(slot) * StripeChunk::kKindCount + size_t(kind)];
            cell[state == SlotState::Present ? MapState(kind)
                 : state == SlotState::Away  ? MapState::Away
                                             : MapState::Missing] += count;
        }
        cell.spare = std::min(cell.spare, m_least[slot]);
    }

    int spare = kSpareUnknown;
    qint64 degradedRows = 0;

private:
    std::vector<quint32> m_counts;
    std::vector<qint8> m_least;
};

/// The columns of a request as slots, end to end.
struct Columns
{
    std::vector<StoreSlot> slots;
    std::vector<size_t> ends; ///< by column
};

Columns columnsOf(const StripeIndex &index, const MapTileRequest &request)
{
    Columns columns;
    qsizetype next = 0;
    for (const int size : request.columnSizes) {
        for (const qsizetype end = next + size; next < end; ++next) {
            if (const int slot = index.slotOf(StoreId(request.stores[next])); slot >= 0)
                columns.slots.push_back(StoreSlot(slot));
        }
        columns.ends.push_back(columns.slots.size());
    }
    return columns;
}

/// Walks a volume's chunks forward.
class ChunkWalk
{
public:
    ChunkWalk(StripeIndex &index, StripeIndex::Volume &volume)
        : m_index(index)
        , m_volume(volume)
    {}
    /// Calls visit(chunk, from, to) for what lies in rows [first, end); `first` never falls back behind earlier calls.
    template <class Visit>
    void forEach(qint64 first, qint64 end, Visit visit)
    {
        while (m_chunk < m_volume.chunks.size() && m_start + m_volume.chunks[m_chunk]->size() <= first)
            m_start += m_volume.chunks[m_chunk++]->size();
        qint64 start = m_start;
        for (size_t i = m_chunk; i < m_volume.chunks.size() && start < end; ++i) {
            StripeChunk &chunk = *m_volume.chunks[i];
            visit(m_index.evaluated(chunk), int(std::max<qint64>(0, first - start)),
                  int(std::min<qint64>(chunk.size(), end - start)));
            start += chunk.size();
        }
    }

private:
    StripeIndex &m_index;
    StripeIndex::Volume &m_volume;
    size_t m_chunk = 0;
    qint64 m_start = 0; ///< row of m_chunk's first stripe
};

/// Strips that are being rebuilt, or were found wrong, are counted by their slot's state so far: puts that right.
class BusyCorrection
{
public:
    BusyCorrection(StripeIndex &index, const MapTileRequest &request, const Columns &columns,
                   std::vector<MapCell> &cells)
        : m_index(index)
        , m_request(request)
        , m_columns(columns)
        , m_cells(cells)
    {}
    void apply()
    {
        for (const StripeId stripe : m_index.busy().rebuilding)
            correct(stripe, -1);
        for (const auto &[stripe, position] : m_index.busy().suspects)
            correct(stripe, position);
    }

private:
    void correct(StripeId stripe, int suspectPosition)
    {
        const auto place = m_index.find(stripe);
        if (!place || place->volume->id != m_request.volume)
            return;
        const qint64 bucket = (m_index.rowOf(stripe) - m_request.firstRow) / m_request.rowsPerBucket;
        if (m_index.rowOf(stripe) < m_request.firstRow || bucket >= m_request.bucketCount)
            return;
        const StripeChunk &chunk = *place->volume->chunks[place->chunk];
        int position = 0;
        for (const StoreSlot slot : chunk.strips(place->at)) {
            const MapState kind = chunk.kind(place->at, position);
            const SlotState state = m_index.slotStates()[slot];
            if (suspectPosition < 0 && state == SlotState::Missing)
                shift(bucket, slot, MapState::Missing, MapState::Rebuilding);
            else if (suspectPosition == position && state == SlotState::Present)
                shift(bucket, slot, kind, MapState::Suspect);
            ++position;
        }
    }
    void shift(qint64 bucket, StoreSlot slot, MapState from, MapState to)
    {
        const auto found = std::ranges::find(m_columns.slots, slot);
        if (found == m_columns.slots.end())
            return;
        const size_t column = size_t(std::ranges::upper_bound(m_columns.ends, size_t(found - m_columns.slots.begin())) -
                                     m_columns.ends.begin());
        const size_t at = size_t(bucket) * m_columns.ends.size() + column;
        if (at >= m_cells.size() || m_cells[at][from] == 0)
            return;
        --m_cells[at][from];
        ++m_cells[at][to];
    }

    StripeIndex &m_index;
    const MapTileRequest &m_request;
    const Columns &m_columns;
    std::vector<MapCell> &m_cells;
};

} // namespace

Result<void> checkRequest(const MapTileRequest &request)
{
    if (request.volume.isNull())
        return wrongField("volume", u"the number of a volume"_s);
    if (request.firstRow < 0 || request.firstRow > kMaxRows)
        return wrongField("firstRow", u"a row from 0"_s);
    if (request.rowsPerBucket < 1 || request.rowsPerBucket > kMaxRows)
        return wrongField("rowsPerBucket", u"1 or more"_s);
    if (request.bucketCount < 1 || request.bucketCount > kMaxTileBuckets)
        return wrongField("bucketCount", u"1 to %1"_s.arg(kMaxTileBuckets));
    if (request.rowsPerBucket * request.bucketCount > kMaxRows)
        return wrongField("rowsPerBucket", u"less: no volume has so many rows"_s);
    if (request.columnSizes.isEmpty() || request.columnSizes.size() > kMaxTileBuckets ||
        request.columnSizes.size() * request.bucketCount > kMaxTileCells)
        return wrongField("columnSizes",
                          u"1 to %1 columns, at most %2 cells in all"_s.arg(kMaxTileBuckets).arg(kMaxTileCells));
    qint64 sum = 0;
    for (const int size : request.columnSizes)
        sum += size < 0 ? kMaxRows : size;
    if (sum != request.stores.size() || sum > kMaxTileStores)
        return wrongField("columnSizes", u"as many stores as are named, at most %1"_s.arg(kMaxTileStores));
    return {};
}

Result<void> checkRequest(const MapRowsRequest &request)
{
    if (request.volume.isNull())
        return wrongField("volume", u"the number of a volume"_s);
    if (request.firstRow < 0 || request.firstRow > kMaxRows)
        return wrongField("firstRow", u"a row from 0"_s);
    if (request.limit < 1 || request.limit > kMaxMapRows)
        return wrongField("limit", u"1 to %1"_s.arg(kMaxMapRows));
    return {};
}

Result<void> checkRequest(const MapFindRequest &request)
{
    if (request.limit < 1 || request.limit > kMaxMapFindings)
        return wrongField("limit", u"1 to %1"_s.arg(kMaxMapFindings));
    return {};
}

bool isUnchanged(StripeIndex &index, VolumeId id, qint64 firstRow, qint64 count, quint64 knownVersion)
{
    const StripeIndex::Volume *volume = index.volume(id);
    if (!volume || !index.isOwnVersion(knownVersion) || index.reachVersion() > knownVersion)
        return false;
    if (firstRow + count > volume->stripeCount && volume->countVersion > knownVersion)
        return false;
    qint64 start = 0;
    for (const auto &chunk : volume->chunks) {
        if (start >= firstRow + count)
            return true;
        if (chunk->countVersion > knownVersion) // everything behind has moved
            return false;
        if (start + chunk->size() > firstRow && chunk->version > knownVersion)
            return false;
        start += chunk->size();
    }
    return true;
}

MapTile answerTile(StripeIndex &index, const MapTileRequest &request)
{
    MapTile tile{.progress = {.isReady = true}, .version = index.version()};
    StripeIndex::Volume *volume = index.volume(request.volume);
    if (!volume)
        return tile;
    tile.totalRows = volume->stripeCount;
    tile.isUnchanged = isUnchanged(index, request.volume, request.firstRow, request.rowsPerBucket * request.bucketCount,
                                   request.knownVersion);
    if (tile.isUnchanged)
        return tile;
    const Columns columns = columnsOf(index, request);
    std::vector<MapCell> cells;
    BucketSums sums(index.slotCount());
    ChunkWalk walk(index, *volume);
    for (int bucket = 0; bucket < request.bucketCount; ++bucket) {
        const qint64 first = request.firstRow + bucket * request.rowsPerBucket;
        const qint64 end = std::min(first + request.rowsPerBucket, volume->stripeCount);
        if (first >= end)
            break;
        sums.reset();
        StripeId firstStripe;
        walk.forEach(first, end, [&](const StripeChunk &chunk, int from, int to) {
            if (firstStripe.isNull())
                firstStripe = StripeId(chunk.id(from));
            if (from == 0 && to == chunk.size() && chunk.hasSums())
                sums.addWhole(chunk);
            else
                sums.addPart(chunk, from, to, index.slotStates());
        });
        tile.firstStripes.append(firstStripe.value());
        tile.spares.append(sums.spare);
        tile.degradedRows.append(sums.degradedRows);
        size_t next = 0;
        for (const size_t columnEnd : columns.ends) {
            MapCell &cell = cells.emplace_back();
            for (; next < columnEnd; ++next)
                sums.addTo(cell, columns.slots[next], index.slotStates()[columns.slots[next]]);
        }
    }
    BusyCorrection(index, request, columns, cells).apply();
    tile.cells = packMapCells(cells);
    return tile;
}

MapFindings answerFind(StripeIndex &index, const MapFindRequest &request)
{
    MapFindings answer{.progress = {.isReady = true}, .findings = {}};
    const auto leastOf = [&](const StripeChunk &chunk) {
        return request.isDurable ? chunk.leastDurable() : chunk.leastNow();
    };
    const auto isWanted = [&](const StripeIndex::Volume &volume) {
        return request.volume.isNull() || request.volume == volume.id;
    };
    int least = kMaxSpare + 1;
    for (StripeIndex::Volume &volume : index.volumes()) {
        for (const auto &chunk : volume.chunks) {
            if (isWanted(volume))
                least = std::min(least, leastOf(index.evaluated(*chunk)));
        }
    }
    const qsizetype wanted = qsizetype(request.limit) + 1; // one more tells whether there is one
    for (int spare = std::max(least, request.afterSpare); spare <= kMaxSpare && answer.findings.size() < wanted;
         ++spare) {
        QList<MapFinding> level;
        for (StripeIndex::Volume &volume : index.volumes()) {
            if (!isWanted(volume))
                continue;
            qint64 start = 0;
            qsizetype found = 0; // of this volume: in the order of ids, so no more of it can be among the first
            for (const auto &chunk : volume.chunks) {
                const int skipTo = spare == request.afterSpare ? chunk->lowerBound(request.afterStripe.value() + 1) : 0;
                for (int at = leastOf(*chunk) > spare ? chunk->size() : skipTo; at < chunk->size() && found < wanted;
                     ++at) {
                    const StripeChunk::Spares own = chunk->spares(at, index.slotStates());
                    if ((request.isDurable ? own.durable : own.now) != spare)
                        continue;
                    ++found;
                    level.append({.stripe = StripeId(chunk->id(at)),
                                  .volume = volume.id,
                                  .row = start + at,
                                  .spare = spare,
                                  .dataCount = chunk->dataCount(at),
                                  .parityCount = chunk->stripCount(at) - chunk->dataCount(at)});
                }
                start += chunk->size();
            }
        }
        std::ranges::sort(level, {}, &MapFinding::stripe);
        answer.findings.append(level.mid(0, wanted - answer.findings.size()));
    }
    answer.isComplete = answer.findings.size() < wanted;
    if (!answer.isComplete)
        answer.findings.removeLast();
    return answer;
}

StripState stripStateOf(const StripeIndex &index, StripeId stripe, int position, StoreId store)
{
    switch (index.stateOf(store)) {
    case SlotState::Present:
        return index.busy().suspects.contains({stripe, position}) ? StripState::Suspect : StripState::Present;
    case SlotState::Away:
        return StripState::Absent;
    case SlotState::Missing:
        return index.busy().rebuilding.contains(stripe) ? StripState::Rebuilding : StripState::Missing;
    }
    Q_UNREACHABLE();
}

} // namespace fallow
