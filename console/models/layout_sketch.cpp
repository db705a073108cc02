// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/layout_sketch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr quint64 kMissingBit = quint64(1) << 61;

struct SketchWords
{
    Q_DECLARE_TR_FUNCTIONS(LayoutSketch)
};

QString nameOf(const ArraySnapshot &array, const PlacementStore &store)
{
    if (store.storeClass == StoreClass::Local)
        return SketchWords::tr("disk %1").arg(store.store.toString());
    for (const MachineSnapshot &machine : array.machines) {
        if (machine.machine == store.machine)
            return machine.name;
    }
    return store.machine.toString();
}

/// Stores of one class, each of another failure domain; `wanted` of them are enough, off ones first so that they are
/// seen.
QList<PlacementStore> pick(const QList<PlacementStore> &stores, StoreClass storeClass, int wanted,
                           const QSet<StoreId> &off)
{
    QList<PlacementStore> picked;
    QSet<quint64> domains;
    for (const bool wantsOff : {true, false}) {
        int taken = 0;
        for (const PlacementStore &store : stores) {
            const bool fits = store.storeClass == storeClass && off.contains(store.store) == wantsOff &&
                              !domains.contains(store.failureDomain);
            if (!fits || picked.size() >= wanted || (wantsOff && taken >= std::max(1, wanted / 2)))
                continue;
            picked.append(store);
            domains.insert(store.failureDomain);
            ++taken;
        }
    }
    std::sort(picked.begin(), picked.end(),
              [](const PlacementStore &a, const PlacementStore &b) { return a.store < b.store; });
    return picked;
}

} // namespace

bool LayoutSketch::isReadable(int stripe) const
{
    int there = 0;
    for (const int column : stripes.at(stripe))
        there += column >= 0 && !columns.at(column).isOff && !columns.at(column).isMissing ? 1 : 0;
    return there >= dataCount;
}

LayoutSketch sketchLayout(const ArraySnapshot &array, const LayoutSpec &spec, const QSet<StoreId> &off, int stripeCount)
{
    LayoutSketch sketch;
    if (!spec.validate())
        return sketch;
    const QList<PlacementStore> all = placementStores(array);
    const LayoutFit fit = fitLayout(spec, all);
    const int wantedLocal = fit.wantedLocal;
    const int wantedClient = fit.wantedClient + fit.wantedAny;
    // A few more than the layout needs, so that one sees it rotate.
    const int spare = std::max(0, std::min(4, LayoutSketch::kMostColumns - wantedLocal - wantedClient));
    const int mostLocal = wantedLocal > 0 ? wantedLocal + (wantedClient == 0 ? spare : 1) : 0;
    const int mostClient = wantedClient > 0 ? wantedClient + spare : 0;
    QList<PlacementStore> shown =
        pick(all, StoreClass::Local, mostLocal, off) + pick(all, StoreClass::Client, mostClient, off);
    for (const PlacementStore &store : std::as_const(shown))
        sketch.columns.append({.name = nameOf(array, store),
                               .isLocal = store.storeClass == StoreClass::Local,
                               .isOff = off.contains(store.store)});
    const auto addMissing = [&](StoreClass storeClass, int wanted) {
        const auto have = std::count_if(shown.cbegin(), shown.cend(), [storeClass](const PlacementStore &store) {
            return store.storeClass == storeClass;
        });
        for (int i = int(have); i < wanted; ++i) {
            PlacementStore store;
            store.store = StoreId(kMissingBit + quint64(shown.size()));
            store.failureDomain = store.store.value();
            store.storeClass = storeClass;
            shown.append(store);
            sketch.columns.append(
                {.name = SketchWords::tr("missing"), .isLocal = storeClass == StoreClass::Local, .isMissing = true});
        }
    };
    addMissing(StoreClass::Local, wantedLocal);
    addMissing(StoreClass::Client, wantedClient);
    sketch.dataCount = spec.dataCount;
    sketch.leftOutCount = int(std::max<qsizetype>(0, all.size() - shown.size()));
    QHash<StoreId, int> columnOf;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        columnOf.insert(shown.at(i).store, int(i));
        shown[i].isOnline = true; // a picture of what is meant, not of this minute
        shown[i].quotaBytes = kTiB;
        shown[i].freeBytes = kTiB;
    }
    const Placement placement(shown);
    for (int stripe = 0; stripe < stripeCount; ++stripe) {
        const auto chosen = placement.chooseStripe(spec, quint64(stripe), 1);
        if (!chosen)
            break;
        QList<int> columns;
        for (const StoreId store : *chosen)
            columns.append(columnOf.value(store, -1));
        sketch.stripes.append(columns);
    }
    return sketch;
}

} // namespace fallow::console
