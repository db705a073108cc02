// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/volume_plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr quint8 kNotKnown = 255;

QList<PlacementStore> withRoomOnly(QList<PlacementStore> stores)
{
    for (PlacementStore &store : stores)
        store.quotaBytes = store.freeBytes;
    return stores;
}

/// What each store leaves to collecting and repair: as much as the volume with the largest strips needs.
qint64 keptByAll(const ArraySnapshot &array, const LayoutSpec &spec)
{
    qint64 bytes = keptFreeBytes(spec);
    for (const VolumeSnapshot &volume : array.volumes) {
        if (const auto other = LayoutSpec::parse(volume.layout))
            bytes = std::max(bytes, keptFreeBytes(*other));
    }
    return bytes;
}

} // namespace

QList<PlacementStore> placementStores(const ArraySnapshot &array)
{
    constexpr quint64 kLocalBit = quint64(1) << 63;
    constexpr quint64 kNamedBit = quint64(1) << 62;
    QHash<QString, quint64> named;
    QHash<MachineId, quint64> domainOf;
    for (const MachineSnapshot &machine : array.machines) {
        if (machine.approval != MachineApproval::Approved)
            continue;
        quint64 domain = machine.machine.value();
        if (!machine.failureDomain.isEmpty()) {
            if (!named.contains(machine.failureDomain))
                named.insert(machine.failureDomain, kNamedBit | quint64(named.size()));
            domain = named.value(machine.failureDomain);
        }
        domainOf.insert(machine.machine, domain);
    }
    QList<PlacementStore> stores;
    for (const StoreSnapshot &store : array.stores) {
        if (store.state != StoreState::Active || store.quotaBytes <= 0)
            continue;
        if (!store.isLocal && !domainOf.contains(store.machine))
            continue;
        stores.append({.store = store.store,
                       .machine = store.machine,
                       .failureDomain = store.isLocal ? kLocalBit | store.store.value() : domainOf.value(store.machine),
                       .cohort = 0,
                       .storeClass = store.isLocal ? StoreClass::Local : StoreClass::Client,
                       .freeBytes = std::max<qint64>(0, store.quotaBytes - std::max<qint64>(0, store.usedBytes)),
                       .quotaBytes = store.quotaBytes,
                       .isOnline = store.isOnline});
    }
    return stores;
}

VolumePlan planVolume(const ArraySnapshot &array, const LayoutSpec &spec)
{
    VolumePlan plan;
    for (const VolumeSnapshot &volume : array.volumes) {
        if (!volume.origin.isNull())
            continue; // a snapshot will not be written to
        plan.promisedBytes += std::max<qint64>(0, volume.sizeBytes - volume.liveBytes);
    }
    if (!spec.validate())
        return plan;
    const QList<PlacementStore> stores = placementStores(array);
    plan.fit = fitLayout(spec, stores);
    QSet<quint64> online;
    for (const PlacementStore &store : stores) {
        if (store.isOnline)
            online.insert(store.failureDomain);
    }
    plan.onlineDomains = int(online.size());
    const qint64 keptBytes = keptByAll(array, spec);
    if (const auto whole = planCapacity(spec, stores, 0, keptBytes))
        plan.whole = *whole;
    if (const auto room = planCapacity(spec, withRoomOnly(stores), 0, keptBytes))
        plan.roomBytes = room->usableBytes;
    return plan;
}

VolumeDefaults volumeDefaults(const PolicyList &policies)
{
    VolumeDefaults defaults;
    qint64 stripSizeBytes = 0;
    bool isStripNamed = false;
    for (const PolicySnapshot &policy : policies.policies) {
        if (policy.key == u"volume.layout"_s) {
            isStripNamed = policy.value.contains(u"strip "_s, Qt::CaseInsensitive);
            defaults.layout = LayoutSpec::parse(policy.value).value_or(LayoutSpec());
            defaults.isLayoutSet = defaults.isLayoutSet || !policy.isDefault;
        } else if (policy.key == u"volume.strip-size"_s) {
            stripSizeBytes = policy.value.toLongLong();
            defaults.isLayoutSet = defaults.isLayoutSet || !policy.isDefault;
        } else if (policy.key == u"volume.compression"_s) {
            defaults.isCompressed = policy.value == u"true"_s;
        }
    }
    LayoutSpec sized = defaults.layout;
    sized.stripSizeBytes = quint32(std::clamp<qint64>(stripSizeBytes, 0, kMaxStripSizeBytes));
    if (!isStripNamed && sized.validate())
        defaults.layout = sized;
    return defaults;
}

WeekForecast forecastWeek(const ArraySnapshot &array, const MachineProfiles &profiles, const LayoutSpec &spec)
{
    WeekForecast forecast;
    forecast.readable.fill(-1);
    if (!spec.validate())
        return forecast;
    QHash<MachineId, qint64> lent;
    for (const PlacementStore &store : placementStores(array)) {
        if (store.storeClass == StoreClass::Client)
            lent[store.machine] += store.quotaBytes;
    }
    forecast.machines = int(lent.size());
    std::array<double, WeekForecast::kHours> up{};
    std::array<double, WeekForecast::kHours> weight{};
    for (const MachineProfile &profile : profiles.machines) {
        const qint64 bytes = lent.value(profile.machine);
        if (bytes <= 0 || profile.upPercents.size() != WeekForecast::kHours)
            continue;
        ++forecast.knownMachines;
        for (int hour = 0; hour < WeekForecast::kHours; ++hour) {
            const auto percent = quint8(profile.upPercents.at(hour));
            if (percent == kNotKnown)
                continue;
            up[size_t(hour)] += double(std::min<quint8>(percent, 100)) / 100 * double(bytes);
            weight[size_t(hour)] += double(bytes);
        }
    }
    double sum = 0;
    int known = 0;
    for (int hour = 0; hour < WeekForecast::kHours; ++hour) {
        if (weight[size_t(hour)] <= 0)
            continue;
        const double readable = readableProbability(spec, up[size_t(hour)] / weight[size_t(hour)]);
        forecast.readable[size_t(hour)] = readable;
        sum += readable;
        ++known;
        if (forecast.worst < 0 || readable < forecast.worst) {
            forecast.worst = readable;
            forecast.worstHour = hour;
        }
    }
    forecast.mean = known > 0 ? sum / known : -1;
    return forecast;
}

} // namespace fallow
