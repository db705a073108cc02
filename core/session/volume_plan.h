// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/capacity.h"
#include "wire/fleet_messages.h"
#include "wire/policy_messages.h"

#include <array>
#include <optional>

namespace fallow {

// What a volume would be, before it is made: worked out of a snapshot by every front end alike. Pure; thread: any.

/// The stores that take new strips, as placement sees them. Machines of one failure domain share a number.
QList<PlacementStore> placementStores(const ArraySnapshot &array);

/// What a layout would give on an array as it is.
struct VolumePlan
{
    LayoutFit fit;
    /// Empty: not one stripe finds a place, or the layout is not valid.
    std::optional<CapacityPlan> whole; ///< if the stores held nothing
    qint64 roomBytes = 0;              ///< of the user's data, in what is free now
    qint64 promisedBytes = 0;          ///< sizes of the volumes that are there, less what they hold already
    int onlineDomains = 0;             ///< failure domains that can be written to now
};
VolumePlan planVolume(const ArraySnapshot &array, const LayoutSpec &spec);

/// What the array's policies say of a new volume for which nothing else was chosen.
struct VolumeDefaults
{
    LayoutSpec layout = {}; ///< its strip size included
    bool isCompressed = true;
    bool isLayoutSet = false; ///< an administrator has set the layout, or its strip size
};
/// A policy that is absent or cannot be read has the default of this version.
VolumeDefaults volumeDefaults(const PolicyList &policies);

/// When data of a layout could be read, by what is known of the machines' weeks. Strips are taken as independent, each
/// machine weighted by the space it lends.
struct WeekForecast
{
    static constexpr int kHours = 168;
    std::array<double, kHours> readable{}; ///< from Monday 00:00 UTC, 0..1; negative: not known
    int knownMachines = 0;                 ///< whose week is known at least in part
    int machines = 0;
    double mean = -1;
    double worst = -1;
    int worstHour = -1;
};
WeekForecast forecastWeek(const ArraySnapshot &array, const MachineProfiles &profiles, const LayoutSpec &spec);

} // namespace fallow
