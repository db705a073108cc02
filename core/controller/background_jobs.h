// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/data_plane.h"
#include "controller/event_log.h"
#include "controller/health_monitor.h"
#include "controller/job_registry.h"
#include "controller/policy_keeper.h"
#include "controller/rebuild_estimate.h"

#include <QObject>
#include <optional>

namespace fallow {

/// What a rebuild is begun with, beside what is missing.
struct RebuildTerms
{
    bool hasOwnLimit = false; ///< false: the policy's
    qint64 limitBytesPerSecond = 0;
    QString hours = {}; ///< canonical; empty: the policy's
    std::optional<RebuildPlan> plan = {};
    StoreId store = {}; ///< what failed, if it is one store
    QString actor = {};
};

/// Starts the long pieces of work and brings them together with the job registry: rebuild, scrub, drain, check. One
/// rebuild, one scrub and one drain of each store run at a time. Keeps their hours and limits. Thread: control.
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
        Clock &clock;
        Catalog &catalog;
        CatalogReader &reader;
        const PolicyKeeper &policies;
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
    /// Rebuilds everything that is missing; joins the one that runs, which takes the terms where they say something.
    /// `subject` is for people.
    JobId rebuild(const QString &subject, const RebuildTerms &terms = {});
    /// What begins a rebuild next, whoever that is, begins it on these terms; empty: as always.
    void setNextTerms(std::optional<RebuildTerms> terms) { m_nextTerms = std::move(terms); }
    /// The latest rebuild, running or ended; null if there was none.
    JobId lastRebuild() const { return m_lastRebuild; }
    bool isRebuilding() const; ///< at work, paused, or about to go on
    /// How the latest rebuild ended; Running, Paused or Queued while it has not; Finished if there was none.
    JobState lastRebuildState() const;
    /// Whether the latest rebuild has come to its end and has written strips.
    bool hasLastRebuildMended() const;

    enum class DrainEnd { Empty, Incomplete, Cancelled };
    /// Moves all strips away from a store that was set Draining; joins the drain of it that runs, whose own `done` is
    /// the one that is called. `done` comes after the job's end.
    JobId drain(StoreId store, const QString &subject, std::function<void(DrainEnd)> done);
    bool isDraining(StoreId store) const { return m_drains.contains(store); }
    void cancelDrain(StoreId store); ///< nothing if none runs

    void startRebuild(const JobRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void startScrub(const QString &actor, Completion<ActionAnswer> done);
    void startCheck(const QString &actor, Completion<ActionAnswer> done);

    /// Takes over what a restart has interrupted: it can be steered, and goes on with goOn(). Once, before the rest.
    void adoptInterrupted();
    /// Goes on with what was interrupted: once the machines have had time to come back. Drains go on by drain().
    void goOn();
    /// Obeys the policies as they are now: limits, of running jobs too that were given none of their own, and hours.
    void applyPolicies();
    /// Starts a scrub if the last whole one is older than the policy says.
    void scrubIfDue();

    /// Set by the composition: which stores are lost, and which cannot be reached.
    std::function<StoreReach()> reach;
    /// Set by the composition: counts anew what is whole, and calls back. A job that has moved or made strips ends
    /// then: who has waited for it sees what it did.
    std::function<void(std::move_only_function<void()>)> countAnew;
    /// Set by the composition: a rebuild has begun without a plan, which should have one for its report.
    std::function<void(JobId)> planWanted;

Q_SIGNALS:
    void rebuildEnded();
    /// A drain was cancelled before it went on after a restart.
    void drainGivenUp(fallow::StoreId store);

private:
    struct Work
    {
        QString kind;
        StoreId store = {};                  ///< drains only
        bool hasOwnLimit = false;            ///< a person gave it one; else it has the policy's
        bool isPaused = false;               ///< by a person
        bool isStarted = true;               ///< false: interrupted by a restart, and not gone on with yet
        bool isCancelled = false;            ///< was asked to; its work may have been done by then
        std::optional<WorkHours> hours = {}; ///< its own
    };
    JobId begin(const Work &work, const QString &subject, qint64 ownLimitBytesPerSecond);
    JobRegistry::Controls controlsOf(const Work &work, std::shared_ptr<JobId> id);
    struct Counted
    {
        ActionAnswer answer;
        Wording summary; ///< as the answer has it
    };
    void countRebuild(const QSet<StoreId> &stores, const QSet<StoreId> &unreachable, Completion<Counted> done);
    void setPaused(JobId job, bool isPaused);
    void cancelWork(JobId job);
    void launchRebuild();
    void launchScrub(JobId job);
    void rebuildAnswered(JobId job, const std::shared_ptr<int> &asked, const Result<DataPlane::Outcome> &outcome);
    void takeTerms(JobId job, const RebuildTerms &terms);
    qint64 limitOf(const QString &kind) const;
    const WorkHours &hoursOf(const Work &work) const;
    bool mayWork(const Work &work) const;
    void keepHours();
    /// Tells the data plane whether a job may go on, and people why it does not.
    void holdOrRelease(JobId job);
    void scrubEnded(const Result<DataPlane::Outcome> &outcome);
    void rememberRate(JobId job);
    void keepSetting(const QString &key, const QByteArray &value);
    DataPlane::Progress progressOf(JobId job);
    /// `end` is called once what the job did has been counted; at once if it was cancelled or has failed.
    void whenCounted(JobId job, const Result<DataPlane::Outcome> &outcome, std::move_only_function<void()> end);
    void end(JobId job, const Result<DataPlane::Outcome> &outcome);

    Services m_services;
    ReplyChannel m_home;
    JobId m_lastRebuild = {};
    std::shared_ptr<int> m_repairsAsked; ///< answers that the running rebuild still waits for
    std::optional<RebuildTerms> m_nextTerms = {};
    CancelToken m_check;
    QHash<StoreId, JobId> m_drains = {};
    QHash<JobId, Work> m_works = {}; ///< all that have not ended
    std::unique_ptr<Clock::Timer> m_hoursTimer;
    QDateTime m_scrubNotBefore = {}; ///< a scrub ended otherwise than well: not at once again
};

} // namespace fallow
