// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/health_monitor.h"

#include "catalog/families.h"
#include "controller/stripes_on_store.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct Reach
{
    int readable = 0;
    int existing = 0;
};

Reach reachOf(const StripeRecord &stripe, const StoreReach &stores)
{
    Reach reach;
    for (const StripRecord &strip : stripe.strips) {
        const bool exists = !strip.store.isNull() && !stores.lost.contains(strip.store);
        reach.existing += exists ? 1 : 0;
        reach.readable += exists && !stores.unreachable.contains(strip.store) ? 1 : 0;
    }
    return reach;
}

/// Counts one stripe that is not whole.
void countDegraded(const StripeRecord &stripe, const StoreReach &stores, HealthMonitor::Health &health)
{
    const Reach reach = reachOf(stripe, stores);
    VolumeHealth &volume = health[stripe.volume];
    ++volume.degradedStripeCount;
    volume.unreadableStripeCount += reach.readable < stripe.geometry.dataCount ? 1 : 0;
    volume.lostStripeCount += reach.existing < stripe.geometry.dataCount ? 1 : 0;
    volume.durableSurplus = std::min(volume.durableSurplus, reach.existing - stripe.geometry.dataCount);
}

/// Whether `store` is the first of the unreachable stores that hold a strip of this stripe: counts each stripe once.
bool isFirstSeenOn(const StripeRecord &stripe, StoreId store, const StoreReach &stores)
{
    for (const StripRecord &strip : stripe.strips) {
        if (strip.store.isNull())
            return false; // counted among the stripes with missing strips
    }
    for (const StripRecord &strip : stripe.strips) {
        if (stores.unreachable.contains(strip.store) && strip.store < store)
            return false;
    }
    return true;
}

Result<HealthMonitor::Health> countAll(CatalogReader &reader, const StoreReach &stores, const CancelToken &cancel)
{
    HealthMonitor::Health health;
    const auto volumes = reader.volumes();
    if (!volumes)
        return fail(volumes.error());
    for (const VolumeRecord &head : familyHeads(*volumes))
        health[head.family()].durableSurplus = head.layout.parityCount;
    const auto totals = reader.volumeTotals();
    if (!totals)
        return fail(totals.error());
    for (const CatalogReader::VolumeTotals &total : *totals) {
        VolumeHealth &volume = health[total.volume];
        volume.stripeCount = total.stripeCount;
        volume.liveBlocks = total.liveBlocks;
        volume.heldBlocks = total.heldBlocks;
        volume.storedBytes = total.storedBytes;
    }
    QSet<StripeId> damaged; // each may be met on several stores
    const auto leaveOut = [&](const StripeRecord &stripe) {
        health[stripe.volume].uncountedStripeCount += damaged.contains(stripe.id) ? 0 : 1;
        damaged.insert(stripe.id);
    };
    const auto missing = forEachStripeOn(
        reader, {}, cancel, [&](const StripeRecord &stripe) { countDegraded(stripe, stores, health); }, leaveOut);
    if (!missing)
        return fail(missing.error());
    for (const StoreId store : stores.unreachable) {
        const auto counted = forEachStripeOn(
            reader, store, cancel,
            [&](const StripeRecord &stripe) {
                if (isFirstSeenOn(stripe, store, stores))
                    countDegraded(stripe, stores, health);
            },
            leaveOut);
        if (!counted)
            return fail(counted.error());
    }
    return health;
}

} // namespace

HealthMonitor::HealthMonitor(const Catalog &catalog, Executor &control)
    : m_control(control)
    , m_thread(catalog)
{}

HealthMonitor::~HealthMonitor() = default;

void HealthMonitor::count(StoreReach reach, Completion<Health> done)
{
    m_thread.post([this, reach = std::move(reach), done = std::move(done)](CatalogReader &reader,
                                                                           const CancelToken &cancel) mutable {
        auto health = countAll(reader, reach, cancel);
        m_control.post([done = std::move(done), health = std::move(health)]() mutable { done(std::move(health)); });
    });
}

void HealthMonitor::run(std::move_only_function<void(CatalogReader &, const CancelToken &)> job)
{
    m_thread.post(std::move(job));
}

} // namespace fallow
