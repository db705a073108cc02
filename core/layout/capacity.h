// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/placement.h"

namespace fallow {

/// What a set of stores gives under a layout, before anything is written.
struct CapacityPlan
{
    qint64 rawBytes = 0;             ///< quotas of all stores
    qint64 usableBytes = 0;          ///< of the user's data, when every store is at hand and empty
    double overheadFactor = 0;       ///< bytes on disk per byte of the user: parity, seals, headers, padding
    int machineFailuresSurvived = 0; ///< any so many machines (or controller disks) may be lost with all data readable
    bool survivesAnyCohort = false;  ///< the stores' cohorts let every stripe keep to m strips in each
    friend bool operator==(const CapacityPlan &, const CapacityPlan &) = default;
};

/// How many failure domains of each class a layout wants, and how many there are.
struct LayoutFit
{
    int wantedLocal = 0;
    int wantedClient = 0;
    int wantedAny = 0; ///< of either class, beyond the others
    int haveLocal = 0;
    int haveClient = 0;
    int wanted() const { return wantedLocal + wantedClient + wantedAny; }
    int have() const { return haveLocal + haveClient; }
    /// Domains missing until every strip finds one of its class; 0: the layout fits.
    int missingLocal() const { return qMax(0, wantedLocal - haveLocal); }
    int missingClient() const { return qMax(0, wantedClient - haveClient); }
    int missing() const { return qMax(wanted() - have(), missingLocal() + missingClient()); }
    friend bool operator==(const LayoutFit &, const LayoutFit &) = default;
};
/// Counts domains that hold at least one store, whatever its size. Thread: any (pure).
LayoutFit fitLayout(const LayoutSpec &spec, const QList<PlacementStore> &stores);

/// What each store leaves to collecting and repair if stripes of this layout are the largest: writers count it as full
/// that much earlier, or an array that is full could not become usable again by trimming. Thread: any (pure).
qint64 keptFreeBytes(const LayoutSpec &spec);

/// Plans with the stores' quotas, offline stores too: the layout kept, each strip of a stripe in a domain of its own.
/// @param stripFootprintBytes space one strip takes in a store, header and padding; 0: the sealed strip, a 4 KiB block
/// more
/// @param keptFreeBytes of each store's quota, for which the plan has no use
/// Errors: InvalidArgument (spec); NotEnoughStores if not one stripe has a place. Thread: any (pure).
Result<CapacityPlan> planCapacity(const LayoutSpec &spec, const QList<PlacementStore> &stores,
                                  qint64 stripFootprintBytes = 0, qint64 keptFreeBytes = 0);

/// The probability that a stripe can be read: at least k of its strips on stores that are up, each independent of the
/// others.
/// @param clientAvailability, localAvailability probabilities, 0 to 1, that a workstation or a controller disk is up
/// Parity of class Any counts as being on clients. Thread: any (pure).
double readableProbability(const LayoutSpec &spec, double clientAvailability, double localAvailability = 0.9995);

/// The share (0..1) of a layout's stripes that can be read while `off` are away, over `sampleCount` stripes placed on
/// these stores as Placement places them. Stores count as empty and, but for `off`, as online.
/// Errors: those of Placement::chooseStripe. Thread: any (pure).
Result<double> readableShare(const LayoutSpec &spec, const QList<PlacementStore> &stores, const QSet<StoreId> &off,
                             int sampleCount = 1024);

/// The share (0..1) of stripes that are lost if `lostCount` of `clientDomains` equal workstations are lost at once,
/// before anything is rebuilt: those with more than m of their client strips among them. Thread: any (pure).
double lostShare(const LayoutSpec &spec, int clientDomains, int lostCount);

/// The fewest parity strips with which k data strips on clients are readable with the probability `target`; -1 if none
/// of 0 to 32-k suffices. Thread: any (pure).
int parityCountFor(int dataCount, double clientAvailability, double target);

} // namespace fallow
