// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/disk_health.h"

#include <algorithm>
#include <tuple>

namespace fallow {

namespace {

constexpr int kColdestKelvin = 223; ///< -50 °C: what is outside of these is no disk's temperature
constexpr int kHottestKelvin = 423; ///< 150 °C
constexpr qint64 kMostPoweredOnHours = 1'000'000;
constexpr qint64 kMostBadSectors = qint64(1) << 40;
constexpr int kMostEndurancePercent = 255;            ///< NVMe counts no further
constexpr qint64 kLastMeasuredMs = 7'258'118'400'000; ///< the year 2200

template <class T>
void forgetUnless(bool isPossible, T &figure, T unknown)
{
    if (!isPossible)
        figure = unknown;
}

/// Greater is worse.
auto badness(const DiskHealth &health)
{
    return std::tuple(health.isKnown(), health.isFailing, health.badSectorCount, health.usedEndurancePercent,
                      health.temperatureKelvin);
}

} // namespace

DiskHealth boundedDiskHealth(DiskHealth health)
{
    if (!health.measured.isValid())
        return {};
    const qint64 measuredMs = health.measured.toMSecsSinceEpoch();
    if (measuredMs <= 0 || measuredMs > kLastMeasuredMs)
        return {};
    health.model.truncate(kMaxDiskModelCharacters * 4); // before each character is looked at
    health.model.removeIf([](QChar character) { return !character.isPrint(); });
    health.model = health.model.simplified().left(kMaxDiskModelCharacters);
    forgetUnless(health.temperatureKelvin >= kColdestKelvin && health.temperatureKelvin <= kHottestKelvin,
                 health.temperatureKelvin, 0);
    forgetUnless(health.poweredOnHours >= 0 && health.poweredOnHours <= kMostPoweredOnHours, health.poweredOnHours,
                 qint64(-1));
    forgetUnless(health.badSectorCount >= 0 && health.badSectorCount <= kMostBadSectors, health.badSectorCount,
                 qint64(-1));
    forgetUnless(health.usedEndurancePercent >= 0 && health.usedEndurancePercent <= kMostEndurancePercent,
                 health.usedEndurancePercent, -1);
    forgetUnless(health.availableSparePercent >= 0 && health.availableSparePercent <= 100, health.availableSparePercent,
                 -1);
    health.diskCount = std::clamp(health.diskCount, 1, kMaxDisksOfStore);
    return health;
}

bool isWorse(const DiskHealth &a, const DiskHealth &b)
{
    return badness(a) > badness(b);
}

} // namespace fallow
