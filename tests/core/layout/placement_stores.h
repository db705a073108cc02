// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/placement.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace fallow::test {

inline constexpr qint64 kStrip = 1000;

/// Local disks have ids from 1 on, clients from 101 on; a domain of its own each.
inline QList<PlacementStore> stores(int localCount, int clientCount, qint64 freeBytes = 1'000'000)
{
    QList<PlacementStore> list;
    for (int i = 0; i < localCount + clientCount; ++i) {
        const bool isLocal = i < localCount;
        PlacementStore store;
        store.store = StoreId(quint64(isLocal ? i + 1 : 101 + i - localCount));
        store.machine = isLocal ? kControllerMachine : MachineId(store.store.value());
        store.failureDomain = store.store.value();
        store.storeClass = isLocal ? StoreClass::Local : StoreClass::Client;
        store.freeBytes = freeBytes;
        store.quotaBytes = freeBytes;
        store.isOnline = true;
        list.append(store);
    }
    return list;
}

inline PlacementStore &find(QList<PlacementStore> &list, quint64 id)
{
    return *std::ranges::find(list, StoreId(id), &PlacementStore::store);
}

inline bool isLocal(StoreId store)
{
    return store.value() < 100;
}

/// The strips of `stripeCount` stripes by store; fails the test (returns nothing) if any stripe shares a domain.
inline QMap<StoreId, int> countStrips(const Placement &placement, const LayoutSpec &spec, int stripeCount,
                                      const QList<PlacementStore> &list, bool parityOnly = false)
{
    QHash<StoreId, quint64> domainOf;
    for (const PlacementStore &store : list)
        domainOf.insert(store.store, store.failureDomain);
    QMap<StoreId, int> counts;
    for (int stripe = 0; stripe < stripeCount; ++stripe) {
        const auto chosen = placement.chooseStripe(spec, quint64(stripe), kStrip);
        if (!chosen)
            return {};
        QSet<quint64> domains;
        for (int position = 0; position < spec.stripCount(); ++position) {
            const StoreId store = chosen->at(position);
            if (store.isNull())
                continue;
            if (domains.contains(domainOf.value(store)))
                return {};
            domains.insert(domainOf.value(store));
            if (!parityOnly || position >= spec.dataCount)
                ++counts[store];
        }
    }
    return counts;
}

inline int nullCount(const QList<StoreId> &chosen)
{
    return int(chosen.count(StoreId{}));
}

} // namespace fallow::test
