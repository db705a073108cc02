// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/capacity.h"

#include "base/wording.h"
#include "layout/geometry.h"

#include <QHash>
#include <algorithm>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// What a store's own header adds to a strip (core/store/FORMAT.md); extents begin and end on multiples of 4 KiB.
constexpr qint64 kStripHeaderBytes = 128;

/// Strips that fit into each failure domain of one class.
using Capacities = std::vector<qint64>;

/// How many strips can lie in these domains if none takes more than one strip of each of `stripes` stripes.
qint64 stripsOf(const Capacities &domains, qint64 stripes)
{
    qint64 sum = 0;
    for (const qint64 capacity : domains)
        sum += std::min(capacity, stripes); // at most kMaxMachines x 2^50 / 2^12: far from overflow
    return sum;
}

struct Needs
{
    int local = 0;
    int client = 0;
    int any = 0;
};

Needs needsOf(const LayoutSpec &spec)
{
    Needs needs{spec.localDataCount, spec.dataCount - spec.localDataCount, 0};
    switch (spec.parityClass) {
    case StoreClass::Local:
        needs.local += spec.parityCount;
        break;
    case StoreClass::Client:
        needs.client += spec.parityCount;
        break;
    case StoreClass::Any:
        needs.any += spec.parityCount;
        break;
    }
    return needs;
}

/// The most stripes such that each finds its strips' domains: a set of strips can be dealt out to `stripes` stripes, no
/// domain twice in one, exactly if the domains, none counted beyond `stripes`, hold enough.
qint64 mostStripes(const Needs &needs, const Capacities &local, const Capacities &client)
{
    const auto fits = [&](qint64 stripes) {
        const qint64 localStrips = stripsOf(local, stripes);
        const qint64 clientStrips = stripsOf(client, stripes);
        return localStrips >= needs.local * stripes && clientStrips >= needs.client * stripes &&
               localStrips + clientStrips >= (needs.local + needs.client + needs.any) * stripes;
    };
    qint64 good = 0;
    qint64 bad = 1;
    for (const qint64 capacity : local)
        bad += capacity;
    for (const qint64 capacity : client)
        bad += capacity;
    while (bad - good > 1) {
        const qint64 middle = good + (bad - good) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    return good;
}

Capacities capacitiesOf(const QList<PlacementStore> &stores, StoreClass storeClass, qint64 footprint,
                        qint64 keptFreeBytes)
{
    QHash<quint64, qint64> byDomain;
    for (const PlacementStore &store : stores) {
        if (store.storeClass == storeClass)
            byDomain[store.failureDomain] += std::max<qint64>(0, store.quotaBytes - keptFreeBytes) / footprint;
    }
    return {byDomain.cbegin(), byDomain.cend()};
}

bool keepsCohorts(const LayoutSpec &spec, const QList<PlacementStore> &stores)
{
    std::unordered_map<quint64, quint64> cohortOf; // of a domain
    for (const PlacementStore &store : stores)
        cohortOf.try_emplace(store.failureDomain, store.cohort);
    QHash<quint64, int> domainsIn;
    int strips = 0;
    for (const auto &[domain, cohort] : cohortOf) {
        if (cohort == 0 || ++domainsIn[cohort] <= spec.parityCount)
            ++strips;
    }
    return spec.parityCount > 0 && strips >= spec.stripCount();
}

/// The probabilities of 0, 1, ... of `count` things being up.
std::vector<double> binomial(int count, double availability)
{
    std::vector<double> probabilities{1.0};
    for (int i = 0; i < count; ++i) {
        probabilities.push_back(0);
        for (size_t up = probabilities.size() - 1; up > 0; --up)
            probabilities[up] = probabilities[up] * (1 - availability) + probabilities[up - 1] * availability;
        probabilities[0] *= 1 - availability;
    }
    return probabilities;
}

} // namespace

LayoutFit fitLayout(const LayoutSpec &spec, const QList<PlacementStore> &stores)
{
    const Needs needs = needsOf(spec);
    QSet<quint64> local;
    QSet<quint64> client;
    for (const PlacementStore &store : stores)
        (store.storeClass == StoreClass::Local ? local : client).insert(store.failureDomain);
    return {.wantedLocal = needs.local,
            .wantedClient = needs.client,
            .wantedAny = needs.any,
            .haveLocal = int(local.size()),
            .haveClient = int(client.size())};
}

qint64 keptFreeBytes(const LayoutSpec &spec)
{
    // Short stripes have a summary in strips a little longer than the layout says: at most a block more.
    const qint64 sealed = StripeGeometry::sealedStripBytes(spec.stripSizeBytes);
    return kKeptStripsPerStore * roundUp(sealed + kStripHeaderBytes + 2 * kBlockSizeBytes, kBlockSizeBytes);
}

Result<CapacityPlan> planCapacity(const LayoutSpec &spec, const QList<PlacementStore> &stores,
                                  qint64 stripFootprintBytes, qint64 keptFreeBytes)
{
    if (auto checked = spec.validate(); !checked)
        return fail(std::move(checked).error());
    const qint64 sealed = StripeGeometry::sealedStripBytes(spec.stripSizeBytes);
    const qint64 footprint =
        stripFootprintBytes > 0 ? stripFootprintBytes : roundUp(sealed + kStripHeaderBytes, kBlockSizeBytes);
    const qint64 stripes = mostStripes(needsOf(spec), capacitiesOf(stores, StoreClass::Local, footprint, keptFreeBytes),
                                       capacitiesOf(stores, StoreClass::Client, footprint, keptFreeBytes));
    if (stripes == 0)
        return fail(ErrorCode::NotEnoughStores,
                    Wording(QT_TRANSLATE_NOOP("Controller", "these %1 stores cannot hold one stripe of \"%2\""),
                            Wording::count(stores.size()), spec.toString()));
    CapacityPlan plan;
    for (const PlacementStore &store : stores)
        plan.rawBytes += std::max<qint64>(0, store.quotaBytes);
    plan.usableBytes = stripes * spec.dataCount * qint64(spec.stripSizeBytes);
    plan.overheadFactor = double(footprint) * spec.stripCount() / (double(spec.stripSizeBytes) * spec.dataCount);
    plan.machineFailuresSurvived = spec.parityCount;
    plan.survivesAnyCohort = keepsCohorts(spec, stores);
    return plan;
}

double readableProbability(const LayoutSpec &spec, double clientAvailability, double localAvailability)
{
    const Needs needs = needsOf(spec);
    const std::vector<double> local = binomial(needs.local, localAvailability);
    const std::vector<double> client = binomial(needs.client + needs.any, clientAvailability);
    double sum = 0;
    for (size_t l = 0; l < local.size(); ++l) {
        for (size_t c = 0; c < client.size(); ++c) {
            if (l + c >= spec.dataCount)
                sum += local[l] * client[c];
        }
    }
    return std::min(sum, 1.0);
}

Result<double> readableShare(const LayoutSpec &spec, const QList<PlacementStore> &stores, const QSet<StoreId> &off,
                             int sampleCount)
{
    QList<PlacementStore> empty = stores;
    for (PlacementStore &store : empty) {
        store.isOnline = true;
        store.freeBytes = store.quotaBytes;
    }
    const Placement placement(empty);
    int readable = 0;
    for (int stripe = 0; stripe < sampleCount; ++stripe) {
        const auto chosen = placement.chooseStripe(spec, quint64(stripe), 1);
        if (!chosen)
            return fail(chosen.error());
        const auto there = std::count_if(chosen->cbegin(), chosen->cend(),
                                         [&](StoreId store) { return !store.isNull() && !off.contains(store); });
        readable += there >= spec.dataCount ? 1 : 0;
    }
    return sampleCount > 0 ? double(readable) / sampleCount : 1.0;
}

double lostShare(const LayoutSpec &spec, int clientDomains, int lostCount)
{
    const Needs needs = needsOf(spec);
    const int strips = std::min(needs.client + needs.any, std::max(0, clientDomains));
    const int lost = std::clamp(lostCount, 0, std::max(0, clientDomains));
    // Drawn without putting back: strip by strip, the probabilities of 0, 1, ... of them lying on a lost machine.
    std::vector<double> hits{1.0};
    for (int strip = 0; strip < strips; ++strip) {
        std::vector<double> next(hits.size() + 1, 0.0);
        for (size_t hit = 0; hit < hits.size(); ++hit) {
            const double share = std::clamp(double(lost - int(hit)) / double(clientDomains - strip), 0.0, 1.0);
            next[hit + 1] += hits[hit] * share;
            next[hit] += hits[hit] * (1 - share);
        }
        hits = std::move(next);
    }
    double sum = 0;
    for (size_t hit = spec.parityCount + size_t(1); hit < hits.size(); ++hit)
        sum += hits[hit];
    return std::clamp(sum, 0.0, 1.0);
}

int parityCountFor(int dataCount, double clientAvailability, double target)
{
    for (int parityCount = 0; parityCount <= kMaxStripsPerStripe - dataCount; ++parityCount) {
        if (readableProbability(LayoutSpec::distributed(dataCount, parityCount), clientAvailability) >= target)
            return parityCount;
    }
    return -1;
}

} // namespace fallow
