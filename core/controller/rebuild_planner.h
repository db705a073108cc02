// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "controller/data_plane.h"
#include "layout/placement.h"
#include "wire/plan_messages.h"

#include <QSet>

namespace fallow {

/// The array at one moment, as the control thread knows it, with what is said to have failed counted as lost.
struct PlanScene
{
    QSet<StoreId> lost = {};
    QSet<StoreId> answering = {};      ///< can be read now; lost ones may be among them
    QList<PlacementStore> stores = {}; ///< those that may take strips are online; a replacement is one of them
    StoreId replacement = {};          ///< the id that a store which is not there yet has in `stores`
    QHash<StoreId, QString> names = {};
    QHash<VolumeId, QString> volumeNames = {};
    bool mustReadBack = true;
};

/// The setting in which the controller keeps how much the last rebuild moved per second.
QString rebuildRateSetting();
/// In English and with its wording.
void addWarning(RebuildPlan &plan, const Wording &warning);

/// What a rebuild would mean and do, counted in the catalog: every touched stripe is counted, and places are chosen as
/// repair would choose them, for each of up to 20,000 stripes and then for every nth. One use.
/// Thread: any, with a reader of its own.
class RebuildPlanner
{
public:
    explicit RebuildPlanner(PlanScene scene);
    /// Errors: those of the catalog, Cancelled.
    Result<void> count(CatalogReader &reader, const CancelToken &cancel);
    /// Rates, terms and subject are the caller's to fill in.
    RebuildPlan plan() const;
    /// Some strips that a rebuild would read, on as many stores as possible: to measure with.
    const QList<DataPlane::ProbeStrip> &probe() const { return m_probe; }

private:
    struct Target
    {
        double strips = 0;
        double bytes = 0;
    };
    void take(const StripeRecord &stripe, StoreId store);
    void takeDamaged(const StripeRecord &stripe);
    void place(const StripeRecord &stripe, const QList<int> &missing);
    void addProbe(const StripeRecord &stripe);
    void refreshPlacement();
    Result<void> findRanges(CatalogReader &reader, const CancelToken &cancel);
    QList<PlanTarget> targets(qint64 stripsWithPlace) const;
    void judge(RebuildPlan &plan) const;

    PlanScene m_scene;
    Placement m_placement;
    RebuildPlan m_plan;
    QHash<VolumeId, PlanVolume> m_volumes;
    QHash<StripeId, bool> m_unreadable; ///< -> is lost
    QSet<StripeId> m_damaged;           ///< their rows cannot be read: touched, and no more is known
    QHash<StoreId, Target> m_targets;
    QHash<StoreId, qint64> m_takenBytes; ///< of the stores' free space, by what was placed
    QHash<StoreId, int> m_probed;
    QList<DataPlane::ProbeStrip> m_probe;
    double m_placedStrips = 0;
    double m_placelessStrips = 0;
    qint64 m_stride = 1; ///< every how many stripes one is placed
    qint64 m_placedStripes = 0;
};

} // namespace fallow
