// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/map_answers.h"

#include <QHash>
#include <QMap>
#include <QRandomGenerator>

namespace fallow::test {

/// Stripes as plainly as can be: what StripeIndex must agree with.
class StripeModel
{
public:
    QMap<StripeId, StripeRecord> stripes;
    StoreReach reach;
    BusyStrips busy;

    QList<StripeRecord> rows(VolumeId volume) const
    {
        QList<StripeRecord> found;
        for (const StripeRecord &stripe : stripes) {
            if (stripe.volume == volume)
                found.append(stripe);
        }
        return found;
    }
    bool isMissing(StoreId store) const { return store.isNull() || reach.lost.contains(store); }
    bool isReadable(StoreId store) const { return !isMissing(store) && !reach.unreachable.contains(store); }
    int spare(const StripeRecord &stripe, bool isDurable) const
    {
        int count = -stripe.geometry.dataCount;
        for (const StripRecord &strip : stripe.strips)
            count += isDurable ? !isMissing(strip.store) : isReadable(strip.store);
        return count;
    }
    MapState state(const StripeRecord &stripe, int position) const
    {
        const StoreId store = stripe.strips.at(position).store;
        if (isMissing(store))
            return busy.rebuilding.contains(stripe.id) ? MapState::Rebuilding : MapState::Missing;
        if (!isReadable(store))
            return MapState::Away;
        if (busy.suspects.contains({stripe.id, position}))
            return MapState::Suspect;
        return position < stripe.geometry.dataCount ? MapState::Data
               : stripe.geometry.dataCount == 1     ? MapState::Mirror
                                                    : MapState::Parity;
    }

    std::vector<MapCell> cells(const MapTileRequest &request) const
    {
        std::vector<MapCell> cells;
        const QList<StripeRecord> all = rows(request.volume);
        QHash<quint64, int> columnOf;
        qsizetype next = 0;
        for (int column = 0; column < int(request.columnSizes.size()); ++column) {
            for (const qsizetype end = next + request.columnSizes[column]; next < end; ++next)
                columnOf.insert(request.stores[next], column);
        }
        for (int bucket = 0; bucket < request.bucketCount; ++bucket) {
            const qint64 first = request.firstRow + bucket * request.rowsPerBucket;
            if (first >= all.size())
                break;
            const size_t start = cells.size();
            cells.resize(start + size_t(request.columnSizes.size()));
            for (qint64 row = first; row < std::min<qint64>(first + request.rowsPerBucket, all.size()); ++row)
                add(all.at(row), columnOf, cells, start);
        }
        return cells;
    }

private:
    void add(const StripeRecord &stripe, const QHash<quint64, int> &columnOf, std::vector<MapCell> &cells,
             size_t start) const
    {
        for (int position = 0; position < stripe.strips.size(); ++position) {
            const int column = columnOf.value(stripe.strips.at(position).store.value(), -1);
            if (column < 0)
                continue;
            MapCell &cell = cells[start + size_t(column)];
            ++cell[state(stripe, position)];
            cell.spare = std::min(cell.spare, qint8(spare(stripe, false)));
        }
    }
};

/// A stripe of one of three layouts on random stores of 1..storeCount, now and then with a strip that lies nowhere.
inline StripeRecord randomStripe(QRandomGenerator &random, quint64 id, quint64 volume, int storeCount)
{
    static constexpr std::array<std::pair<quint8, quint8>, 3> kShapes{{{4, 2}, {1, 1}, {8, 3}}};
    const auto [dataCount, parityCount] = kShapes[random.bounded(20) == 0 ? size_t(random.bounded(3)) : volume % 3];
    StripeRecord stripe;
    stripe.id = StripeId(id);
    stripe.volume = VolumeId(volume);
    stripe.geometry = {dataCount, parityCount, 4112};
    stripe.totalBlocks = stripe.liveBlocks = 1;
    int store = random.bounded(storeCount);
    for (int i = 0; i < dataCount + parityCount; ++i, store = (store + 1) % storeCount)
        stripe.strips.append({random.bounded(100) == 0 ? StoreId() : StoreId(quint64(store) + 1), quint32(id)});
    return stripe;
}

} // namespace fallow::test
