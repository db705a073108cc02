// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/wording.h"
#include "controller/rate_estimate.h"
#include "wire/plan_messages.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <memory>

namespace fallow {

/// The long pieces of work of a controller: what front ends see of them, and how they are steered. JobStore keeps them
/// over restarts. Thread: control.
class JobRegistry : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kKeptEnded = 50;
    static constexpr qsizetype kKeptProblems = 1000;
    static constexpr qsizetype kKeptSteps = 200;

    /// What a job can be told; an empty function means that it cannot.
    struct Controls
    {
        std::function<void()> pause;
        std::function<void()> resume;
        std::function<void()> cancel;
        std::function<void(qint64 bytesPerSecond)> setLimit;
        /// How long work of so many seconds takes by the clock, where there are hours to keep.
        std::function<qint64(qint64 workSeconds)> wallSeconds = {};
    };
    /// How far a job is, in this run of it.
    struct Progress
    {
        qint64 doneBytes = 0;
        qint64 totalBytes = 0;
        qint64 doneCount = 0;
        qint64 totalCount = 0;
        qint64 problemCount = 0;
        std::shared_ptr<const RebuildTally> tally = {}; ///< rebuilds, now and then; without names
        int round = 0; ///< rebuilds: another number counts from nothing again, on top of what the rounds before did
    };

    explicit JobRegistry(Clock &clock, QObject *parent = nullptr);

    /// Registers a running job; one of the same kind and subject that a restart interrupted is taken up.
    JobId begin(const QString &kind, const QString &subject, Controls controls, qint64 limitBytesPerSecond = 0);
    void progress(JobId job, const Progress &progress);
    void addProblem(JobId job, ProblemSnapshot problem);
    void addStep(JobId job, const QString &kind, const Wording &what, const QString &actor = {});
    /// Ends a job, once.
    void end(JobId job, JobState state, const Wording &message);

    // After a restart.
    /// What was kept of an earlier controller's jobs, ascending. Those that had not ended are interrupted: Paused, or
    /// Queued until they are taken up.
    void restore(const QList<JobDetails> &kept);
    /// Interrupted, and not taken up yet; ascending.
    QList<JobId> interrupted() const;
    /// Gives an interrupted job its controls; it stays interrupted.
    void setControls(JobId job, Controls controls);
    /// It goes on: Running, unless it is Paused.
    void takeUp(JobId job);

    /// Errors: NotFound, Refused (the job has ended, or cannot do that).
    Result<void> pause(JobId job, const QString &actor = {});
    Result<void> resume(JobId job, const QString &actor = {});
    Result<void> cancel(JobId job, const QString &actor = {});
    /// Also InvalidArgument. 0 lifts the limit.
    Result<void> setLimit(JobId job, qint64 bytesPerSecond, const QString &actor = {});
    /// The limit has changed without anybody having asked for this job's.
    void noteLimit(JobId job, qint64 bytesPerSecond);
    /// What there is to say of a job that has not ended; empty: nothing.
    void setMessage(JobId job, const Wording &message);
    void setPlan(JobId job, const RebuildPlan &plan);
    /// What its begin() does not say and a restart must know.
    void setTerms(JobId job, StoreId store, bool hasOwnLimit);
    void setHours(JobId job, const QString &hours);
    /// Outside its hours it is held: what it waits counts neither as work nor for its rate, and its end is reckoned
    /// from now on with each call. Urgent stripes may be rebuilt meanwhile.
    void setHeld(JobId job, bool isHeld);
    /// Whether it does anything: what it still waits for once its work is done counts as none.
    void setAtWork(JobId job, bool isAtWork);
    /// Gives stores in a tally their names.
    std::function<QString(StoreId)> storeName;

    /// Running ones first, then the latest that ended.
    QList<JobSnapshot> snapshots() const;
    /// Errors: NotFound.
    Result<JobReport> report(JobId job) const;
    Result<JobDetails> details(JobId job) const;
    /// The latest job of this kind that has not ended, or null.
    JobId find(const QString &kind) const;
    bool isRunning(JobId job) const;

Q_SIGNALS:
    void changed();
    void ended(const fallow::JobSnapshot &job);
    /// Something that a restart must not forget.
    void mustKeep(fallow::JobId job);
    void forgotten(fallow::JobId job);

private:
    struct Job
    {
        JobDetails details;
        Controls controls;
        Progress base; ///< of earlier runs
        RebuildTally baseTally;
        RateEstimate rate;
        qint64 workedMs = 0;
        qint64 workingSinceMs = -1; ///< -1: does not work now
        qint64 progressedMs = 0;    ///< of the clock: when it last told of progress
        qint64 leftSeconds = -1;    ///< of work, by the last rate; -1: there was none
        int round = 0;
        bool isInterrupted = false;
        bool isHeld = false;
    };
    Result<Job *> running(JobId job);
    void forgetOldest();
    void note(Job &job, const QString &kind, const Wording &what, const QString &actor);
    static void say(JobSnapshot &job, const Wording &message);
    /// What was done so far stands; progress() counts from here on.
    static void rebase(Job &job);
    void startWatch(Job &job);
    void stopWatch(Job &job);
    void showRate(Job &job);
    /// So much work is left: by the clock longer, where it is bound to hours.
    void showLeft(Job &job, qint64 workSeconds);
    void showWait(Job &job);
    /// Work that was done though it is held.
    void countUrgentWork(Job &job, bool hasMoved);

    Clock &m_clock;
    QList<JobId> m_order = {}; ///< the latest first
    QHash<JobId, Job> m_jobs;
    quint64 m_last = 0;
};

} // namespace fallow
