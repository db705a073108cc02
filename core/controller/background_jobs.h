// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/data_plane.h"
#include "controller/event_log.h"
#include "controller/health_monitor.h"
#include "controller/job_registry.h"
#include "controller/rebuild_estimate.h"

#include <QObject>

namespace fallow {

/// Starts the long pieces of work and brings them together with the job registry: rebuild, scrub, drain, check. One
/// rebuild, one scrub and one drain of each store run at a time. Thread: control.
class BackgroundJobs : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        DataPlane &plane;
        HealthMonitor &health;
        JobRegistry &jobs;
        EventLog &events;
        Executor &control;
        Catalog &catalog;
        QString directory = {}; ///< for the copy of the catalog that a check reads
    };
    explicit BackgroundJobs(Services services, QObject *parent = nullptr);
    ~BackgroundJobs() override; ///< gives up a check that runs

    /// What a rebuild would have to do, from the catalog: strips on `stores` and strips recorded nowhere.
    void previewRebuild(const QSet<StoreId> &stores, const QSet<StoreId> &unreachable, Completion<ActionAnswer> done);
    /// The same as numbers: what is missing, and how much of it could be rebuilt now.
    struct Missing
    {
        qint64 stripes = 0;
        qint64 repairableStripes = 0; ///< enough of their strips can be read at present
    };
    void countMissing(const StoreReach &now, Completion<Missing> done);
    /// Rebuilds everything that is missing; joins the one that runs. `subject` is for people.
    JobId rebuild(const QString &subject, qint64 limitBytesPerSecond = 0);
    /// The latest rebuild, running or ended; null if there was none.
    JobId lastRebuild() const { return m_lastRebuild; }
    /// How the latest rebuild ended: Running while it runs, Finished if there was none.
    JobState lastRebuildState() const;

    enum class DrainEnd { Empty, Incomplete, Cancelled };
    /// Moves all strips away from a store that was set Draining; joins the drain of it that runs, whose own `done` is
    /// the one that is called. `done` comes after the job's end.
    JobId drain(StoreId store, const QString &subject, std::function<void(DrainEnd)> done);
    bool isDraining(StoreId store) const { return m_drains.contains(store); }

    void startRebuild(const JobRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void startScrub(const QString &actor, Completion<ActionAnswer> done);
    void startCheck(const QString &actor, Completion<ActionAnswer> done);
    /// Set by the composition: which stores are lost, and which cannot be reached.
    std::function<StoreReach()> reach;

private:
    JobId begin(const QString &kind, const QString &subject, qint64 limitBytesPerSecond, StoreId store = {});
    DataPlane::Progress progressOf(JobId job);
    void end(JobId job, const Result<DataPlane::Outcome> &outcome);

    Services m_services;
    ReplyChannel m_home;
    JobId m_lastRebuild = {};
    std::shared_ptr<int> m_repairsAsked; ///< answers that the running rebuild still waits for
    CancelToken m_check;
    QHash<StoreId, JobId> m_drains = {};
};

} // namespace fallow
