// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/fleet.h"
#include "controller/rebuild_planner.h"
#include "controller/volume_keeper.h"

namespace fallow {

/// Rebuilds as people ask for them: what has failed, what that means, what would be done; and doing it. Thread:
/// control.
class RebuildPlans : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        BackgroundJobs &background;
        Fleet &fleet;
        VolumeKeeper &volumes;
        HealthMonitor &health;
        DataPlane &plane;
        JobRegistry &jobs;
        CatalogReader &reader;
        const PolicyKeeper &policies;
        Executor &control;
        Clock &clock;
        std::function<const DataPlane::Facts &()> facts;
    };
    explicit RebuildPlans(Services services, QObject *parent = nullptr);

    /// Errors: NotFound (machine, store), InvalidArgument (both given; path, quota, limit, hours), Refused (not a disk
    /// of the controller), those of the catalog.
    void plan(const RebuildRequest &request, Completion<RebuildPlan> done);
    /// Plans, declares lost what is said to have failed, and begins the rebuild, or joins the one that runs. Without
    /// anything to rebuild nothing is changed, unless a disk is replaced. Errors: as plan(), and those of what it does.
    void run(const RebuildRequest &request, const QString &actor, Completion<ActionAnswer> done);
    /// Plans what runs already, for its report.
    void planFor(JobId job);

private:
    struct Failure
    {
        QSet<StoreId> stores;
        QString subject;
        QList<Wording> warnings;
        bool isLostAlready = false;
    };
    Result<Failure> failureOf(const RebuildRequest &request) const;
    Result<Failure> failedMachine(MachineId machine) const;
    Result<Failure> failedStore(const RebuildRequest &request) const;
    PlanScene sceneOf(const RebuildRequest &request, const Failure &failure) const;
    void measure(RebuildPlan plan, const QList<DataPlane::ProbeStrip> &probe, Completion<RebuildPlan> done);
    void estimate(RebuildPlan &plan) const;
    void act(const RebuildRequest &request, const Failure &failure, const RebuildPlan &plan, const QString &actor,
             Completion<ActionAnswer> done);

    Services m_services;
    ReplyChannel m_home;
};

} // namespace fallow
