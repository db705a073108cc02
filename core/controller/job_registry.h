// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "wire/admin_messages.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace fallow {

/// The long pieces of work of a controller: what front ends see of them, and how they are steered.
/// Thread: control.
class JobRegistry : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kKeptEnded = 50;
    static constexpr qsizetype kKeptProblems = 1000;

    /// What a job can be told; an empty function means that it cannot.
    struct Controls
    {
        std::function<void()> pause;
        std::function<void()> resume;
        std::function<void()> cancel;
        std::function<void(qint64 bytesPerSecond)> setLimit;
    };
    /// How far a job is.
    struct Progress
    {
        qint64 doneBytes = 0;
        qint64 totalBytes = 0;
        qint64 doneCount = 0;
        qint64 totalCount = 0;
        qint64 problemCount = 0;
    };

    explicit JobRegistry(Clock &clock, QObject *parent = nullptr);

    /// Registers a running job.
    JobId begin(const QString &kind, const QString &subject, Controls controls, qint64 limitBytesPerSecond = 0);
    void progress(JobId job, const Progress &progress);
    void addProblem(JobId job, ProblemSnapshot problem);
    /// Ends a job, once.
    void end(JobId job, JobState state, const QString &message);

    /// Errors: NotFound, Refused (the job has ended, or cannot do that).
    Result<void> pause(JobId job);
    Result<void> resume(JobId job);
    Result<void> cancel(JobId job);
    Result<void> setLimit(JobId job, qint64 bytesPerSecond);

    /// Running ones first, then the latest that ended.
    QList<JobSnapshot> snapshots() const;
    Result<JobReport> report(JobId job) const;
    /// The latest job of this kind that has not ended, or null.
    JobId find(const QString &kind) const;
    bool isRunning(JobId job) const;

Q_SIGNALS:
    void changed();
    void ended(const fallow::JobSnapshot &job);

private:
    struct Job
    {
        JobSnapshot snapshot;
        Controls controls;
        QList<ProblemSnapshot> problems;
        qint64 startedMs = 0;
        qint64 rateMarkMs = 0;
        qint64 rateMarkBytes = 0;
        double rate = 0;
    };
    Result<Job *> running(JobId job);

    Clock &m_clock;
    QList<JobId> m_order = {};
    QHash<JobId, Job> m_jobs;
    quint64 m_last = 0;
};

} // namespace fallow
