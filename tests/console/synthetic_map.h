// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/synthetic_array.h"
#include "wire/map_cells.h"

#include <numeric>

namespace fallow::console {

/// The stripes of a made-up array, and the controller's answers about them, at any scale: stripes are computed as they
/// are asked for; tiles of many stripes are counted where that is quick and plausible where it is not.
class SyntheticMap
{
public:
    explicit SyntheticMap(const SyntheticArray &array)
        : m_array(array)
    {}

    qint64 rowCount(VolumeId volume) const
    {
        for (const VolumeSnapshot &known : m_array.snapshot().volumes) {
            if (known.volume == volume)
                return known.stripeCount;
        }
        return 0;
    }
    static StripeId stripeAt(VolumeId volume, qint64 row) { return StripeId(quint64(row) * 4 + volume.value()); }
    static VolumeId volumeOf(StripeId stripe) { return VolumeId(stripe.value() % 4); }
    static qint64 rowOf(StripeId stripe) { return qint64(stripe.value() / 4); }

    MapRows rows(const MapRowsRequest &request, quint64 version) const
    {
        MapRows answer{.progress = {.isReady = true}, .version = version, .firstRow = request.firstRow, .rows = {}};
        answer.totalRows = rowCount(request.volume);
        answer.isUnchanged = request.knownVersion == version;
        const qint64 end = std::min(request.firstRow + request.limit, answer.totalRows);
        for (qint64 row = request.firstRow; row < end && !answer.isUnchanged; ++row)
            answer.rows.append(stripeRow(stripeAt(request.volume, row)));
        return answer;
    }

    MapTile tile(const MapTileRequest &request, quint64 version) const
    {
        MapTile answer{.progress = {.isReady = true}, .version = version};
        answer.totalRows = rowCount(request.volume);
        answer.isUnchanged = request.knownVersion == version;
        if (answer.isUnchanged)
            return answer;
        const bool isCounted = request.rowsPerBucket * request.bucketCount <= kCountedRows;
        QHash<quint64, int> columnOf;
        qsizetype next = 0;
        for (qsizetype column = 0; column < request.columnSizes.size(); ++column) {
            for (const qsizetype end = next + request.columnSizes[column]; next < end; ++next)
                columnOf.insert(request.stores[next], int(column));
        }
        const QHash<quint64, const StoreSnapshot *> stores = storesById();
        std::vector<MapCell> cells;
        for (int bucket = 0; bucket < request.bucketCount; ++bucket) {
            const qint64 first = request.firstRow + bucket * request.rowsPerBucket;
            const qint64 end = std::min(first + request.rowsPerBucket, answer.totalRows);
            if (first >= end)
                break;
            std::vector<MapCell> row(size_t(request.columnSizes.size()));
            Bucket sums;
            if (isCounted)
                countRows(request, first, end, columnOf, row, sums);
            else
                inventRows(request, first, end, stores, row, sums);
            cells.insert(cells.end(), row.begin(), row.end());
            answer.firstStripes.append(stripeAt(request.volume, first).value());
            answer.spares.append(sums.spare);
            answer.degradedRows.append(sums.degradedRows);
        }
        answer.cells = packMapCells(cells);
        return answer;
    }

    Result<MapStripe> stripe(StripeId id) const
    {
        if (id.isNull() || rowOf(id) >= rowCount(volumeOf(id)))
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such stripe"), QStringLiteral("stripe 7788"));
        const StripeMapRow row = stripeRow(id);
        MapStripe answer{.stripe = id,
                         .volume = row.volume,
                         .row = rowOf(id),
                         .dataCount = row.dataCount,
                         .stripBytes = row.stripBytes,
                         .layout = volume(row.volume).layout,
                         .epoch = 3,
                         .totalBlocks = 256,
                         .liveBlocks = 256LL * row.livePercent / 100,
                         .spareNow = spareOf(row, false),
                         .spareDurable = spareOf(row, true),
                         .strips = {}};
        QHash<MachineId, QString> names;
        for (const MachineSnapshot &machine : m_array.snapshot().machines)
            names.insert(machine.machine, machine.name);
        const auto stores = storesById();
        for (qsizetype i = 0; i < row.stores.size(); ++i) {
            const StoreSnapshot *store = stores.value(row.stores[i]);
            answer.strips.append({.store = StoreId(row.stores[i]),
                                  .machine = store ? store->machine : MachineId(),
                                  .machineName = store ? names.value(store->machine) : QString(),
                                  .state = StripState(row.states[i]),
                                  .checksum = quint32(fallow::mixed(id.value() * 32 + quint64(i)))});
        }
        return answer;
    }
    /// Each stripe holds a MiB of its volume, in the order of rows.
    MapRanges ranges(const MapRangesRequest &request) const
    {
        return {.ranges = {{.offsetBytes = rowOf(request.stripe) << 20, .lengthBytes = 1 << 20}},
                .nextBytes = -1,
                .volumeBytes = volume(volumeOf(request.stripe)).sizeBytes};
    }
    Result<MapLocation> locate(const MapLocateRequest &request) const
    {
        if (request.offsetBytes < 0 || request.offsetBytes >= volume(request.volume).sizeBytes)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the range lies outside the volume"), {});
        MapLocation answer;
        qint64 offset = request.offsetBytes;
        const qint64 end = request.offsetBytes + request.lengthBytes;
        while (offset < end && offset >> 20 < rowCount(request.volume)) {
            if (answer.pieces.size() >= request.limit) {
                answer.nextBytes = offset;
                break;
            }
            const qint64 length = std::min(end, ((offset >> 20) + 1) << 20) - offset;
            answer.pieces.append({.offsetBytes = offset,
                                  .lengthBytes = length,
                                  .stripe = stripeAt(request.volume, offset >> 20),
                                  .row = offset >> 20});
            offset += length;
        }
        return answer;
    }
    /// Among the first rows of each volume only: a made-up array has no index.
    MapFindings find(const MapFindRequest &request) const
    {
        MapFindings answer{.progress = {.isReady = true}, .findings = {}, .isComplete = true};
        for (const VolumeSnapshot &known : m_array.snapshot().volumes) {
            if (!request.volume.isNull() && request.volume != known.volume)
                continue;
            for (qint64 row = 0; row < std::min<qint64>(known.stripeCount, 4000); ++row) {
                const StripeMapRow stripe = stripeRow(stripeAt(known.volume, row));
                answer.findings.append({.stripe = stripe.stripe,
                                        .volume = known.volume,
                                        .row = row,
                                        .spare = spareOf(stripe, request.isDurable),
                                        .dataCount = stripe.dataCount,
                                        .parityCount = int(stripe.stores.size()) - stripe.dataCount});
            }
        }
        std::ranges::stable_sort(answer.findings, {}, &MapFinding::spare);
        answer.isComplete = answer.findings.size() <= request.limit;
        answer.findings = answer.findings.mid(0, request.limit);
        return answer;
    }

    StripeMapRow stripeRow(StripeId id) const
    {
        const quint64 stripe = id.value();
        const VolumeId volume = volumeOf(id);
        const auto &stores = m_array.snapshot().stores;
        StripeMapRow row{.stripe = id,
                         .volume = volume,
                         .dataCount = dataCount(volume),
                         .stripBytes = 263'168,
                         .livePercent = int(60 + fallow::mixed(stripe) % 41),
                         .stores = {},
                         .states = {}};
        const int storeCount = int(stores.size());
        if (storeCount == 0)
            return row;
        // A stride that shares no divisor with the count visits each store once.
        int stride = 1 + int(fallow::mixed(stripe + 7) % quint64(storeCount));
        while (std::gcd(stride, storeCount) != 1)
            ++stride;
        int place = int(fallow::mixed(stripe + 3) % quint64(storeCount));
        const bool isRebuilding = m_array.options().isRebuilding;
        const bool isRebuilt = isRebuilding && fallow::mixed(stripe + 11) % 100 < 42;
        for (int position = 0; position < std::min(stripCount(volume), storeCount);
             ++position, place = (place + stride) % storeCount) {
            const StoreSnapshot &store = stores.at(place);
            const bool isLost = store.state == StoreState::Lost;
            StripState state = isLost ? StripState::Missing : store.isOnline ? StripState::Present : StripState::Absent;
            quint64 where = store.store.value();
            if (isLost && isRebuilding) {
                where = isRebuilt ? freeStore(row, stripe) : 0;
                state = isRebuilt                        ? StripState::Present
                        : fallow::mixed(stripe) % 5 == 0 ? StripState::Rebuilding
                                                         : StripState::Missing;
            }
            row.stores.append(where);
            row.states.append(int(state));
        }
        return row;
    }

private:
    static constexpr qint64 kCountedRows = 20'000;
    struct Bucket
    {
        int spare = kSpareUnknown;
        qint64 degradedRows = 0;
    };
    static int dataCount(VolumeId volume) { return volume.value() == 1 ? 4 : volume.value() == 2 ? 8 : 1; }
    static int stripCount(VolumeId volume) { return volume.value() == 1 ? 6 : volume.value() == 2 ? 11 : 2; }
    static int spareOf(const StripeMapRow &row, bool isDurable)
    {
        int spare = -row.dataCount;
        for (const int state : row.states)
            spare += state == int(StripState::Present) || (isDurable && state == int(StripState::Absent)) ? 1 : 0;
        return spare;
    }
    VolumeSnapshot volume(VolumeId id) const
    {
        for (const VolumeSnapshot &known : m_array.snapshot().volumes) {
            if (known.volume == id)
                return known;
        }
        return {};
    }
    QHash<quint64, const StoreSnapshot *> storesById() const
    {
        QHash<quint64, const StoreSnapshot *> stores;
        for (const StoreSnapshot &store : m_array.snapshot().stores)
            stores.insert(store.store.value(), &store);
        return stores;
    }
    quint64 freeStore(const StripeMapRow &row, quint64 stripe) const
    {
        const auto &stores = m_array.snapshot().stores;
        for (int i = 0; i < int(stores.size()); ++i) {
            const StoreSnapshot &store = stores.at(int((stripe + quint64(i)) % quint64(stores.size())));
            if (store.isOnline && !row.stores.contains(store.store.value()))
                return store.store.value();
        }
        return 0;
    }
    static MapState stateOf(const StripeMapRow &row, qsizetype position)
    {
        switch (StripState(row.states[position])) {
        case StripState::Present:
            return position < row.dataCount ? MapState::Data : row.dataCount == 1 ? MapState::Mirror : MapState::Parity;
        case StripState::Absent:
            return MapState::Away;
        case StripState::Missing:
            return MapState::Missing;
        case StripState::Rebuilding:
            return MapState::Rebuilding;
        case StripState::Suspect:
            return MapState::Suspect;
        }
        return MapState::Suspect;
    }

    void countRows(const MapTileRequest &request, qint64 first, qint64 end, const QHash<quint64, int> &columnOf,
                   std::vector<MapCell> &cells, Bucket &sums) const
    {
        for (qint64 at = first; at < end; ++at) {
            const StripeMapRow row = stripeRow(stripeAt(request.volume, at));
            const int spare = spareOf(row, false);
            sums.spare = std::min(sums.spare, spare);
            sums.degradedRows += spare < int(row.stores.size()) - row.dataCount ? 1 : 0;
            for (qsizetype position = 0; position < row.stores.size(); ++position) {
                const int column = columnOf.value(row.stores[position], -1);
                if (column < 0)
                    continue;
                ++cells[size_t(column)][stateOf(row, position)];
                cells[size_t(column)].spare = std::min(cells[size_t(column)].spare, qint8(spare));
            }
        }
    }
    void inventRows(const MapTileRequest &request, qint64 first, qint64 end,
                    const QHash<quint64, const StoreSnapshot *> &stores, std::vector<MapCell> &cells,
                    Bucket &sums) const
    {
        const int strips = stripCount(request.volume);
        const int data = dataCount(request.volume);
        const quint64 perStore =
            std::max<quint64>(1, quint64(end - first) * quint64(strips) / std::max<quint64>(1, quint64(stores.size())));
        const int away = m_array.options().awayCount + m_array.options().asleepCount;
        sums.spare = std::max(0, strips - data - (away > 0 ? int(fallow::mixed(quint64(first)) % 3) : 0));
        sums.degradedRows = away > 0 ? (end - first) / 10 : 0;
        qsizetype next = 0;
        for (size_t column = 0; column < cells.size(); ++column) {
            MapCell &cell = cells[column];
            for (const qsizetype columnEnd = next + request.columnSizes[qsizetype(column)]; next < columnEnd; ++next) {
                const StoreSnapshot *store = stores.value(request.stores[next]);
                if (!store)
                    continue;
                const quint32 count =
                    quint32(perStore * (90 + fallow::mixed(quint64(first) + store->store.value()) % 21) / 100);
                const quint32 sound = std::max(1U, count);
                if (store->state == StoreState::Lost) {
                    const quint32 inWork = m_array.options().isRebuilding ? sound / 5 : 0;
                    cell[MapState::Missing] += sound - inWork;
                    cell[MapState::Rebuilding] += inWork;
                } else if (!store->isOnline) {
                    cell[MapState::Away] += sound;
                } else {
                    cell[MapState::Data] += sound * quint32(data) / quint32(strips) + 1;
                    cell[data == 1 ? MapState::Mirror : MapState::Parity] +=
                        sound - sound * quint32(data) / quint32(strips);
                }
                cell.spare = qint8(sums.spare);
            }
        }
    }

    const SyntheticArray &m_array;
};

} // namespace fallow::console
