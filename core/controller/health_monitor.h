// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/counting_thread.h"

#include <QHash>
#include <QSet>

namespace fallow {

/// What can be read now and what would survive, of one volume and its snapshots: they share stripes. Durability and
/// availability are two figures.
struct VolumeHealth
{
    qint64 stripeCount = 0;
    qint64 liveBlocks = 0;
    qint64 heldBlocks = 0;            ///< of the living, those that only snapshots refer to
    qint64 storedBytes = 0;           ///< payload on all stores, redundancy included
    qint64 degradedStripeCount = 0;   ///< not all strips can be read now
    qint64 unreadableStripeCount = 0; ///< fewer than k strips can be read now
    qint64 lostStripeCount = 0;       ///< fewer than k strips exist anywhere
    qint64 uncountedStripeCount = 0;  ///< their rows in the catalog cannot be read: what is left of them is not known
    int durableSurplus = 0; ///< the least number of strips beyond k that exist; of the layout if there are no stripes
};

/// Where the stores stand, for counting.
struct StoreReach
{
    QSet<StoreId> unreachable; ///< cannot be read now (lost ones included)
    QSet<StoreId> lost;        ///< their strips do not count as existing
    friend bool operator==(const StoreReach &, const StoreReach &) = default;
};

/// Counts the catalog on a thread of its own, away from the data. Work is proportional to the stripes that stores which
/// are away hold, and to one aggregate over all stripes; a result that is asked for while one is being made waits.
/// Thread: control; completions on the executor given.
class HealthMonitor
{
public:
    HealthMonitor(const Catalog &catalog, Executor &control);
    ~HealthMonitor(); ///< gives up what is being counted

    using Health = QHash<VolumeId, VolumeHealth>; ///< by family
    void count(StoreReach reach, Completion<Health> done);
    /// Runs any long reading job on this thread.
    void run(std::move_only_function<void(CatalogReader &, const CancelToken &)> job);

private:
    Executor &m_control;
    CountingThread m_thread;
};

} // namespace fallow
