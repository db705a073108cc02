// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/job_registry.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kRateWindowMs = 1000;

bool hasEnded(JobState state)
{
    return state == JobState::Finished || state == JobState::Failed || state == JobState::Cancelled;
}

} // namespace

JobRegistry::JobRegistry(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

JobId JobRegistry::begin(const QString &kind, const QString &subject, Controls controls, qint64 limitBytesPerSecond)
{
    const JobId id(++m_last);
    Job job;
    job.snapshot.job = id;
    job.snapshot.kind = kind;
    job.snapshot.subject = subject;
    job.snapshot.state = JobState::Running;
    job.snapshot.limitBytesPerSecond = limitBytesPerSecond;
    job.snapshot.started = m_clock.nowUtc();
    job.controls = std::move(controls);
    job.startedMs = job.rateMarkMs = m_clock.monotonicMs();
    m_jobs.insert(id, std::move(job));
    m_order.prepend(id);
    Q_EMIT changed();
    return id;
}

void JobRegistry::progress(JobId id, const Progress &progress)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end() || hasEnded(found->snapshot.state))
        return;
    JobSnapshot &snapshot = found->snapshot;
    snapshot.doneBytes = progress.doneBytes;
    snapshot.totalBytes = progress.totalBytes;
    snapshot.doneCount = progress.doneCount;
    snapshot.totalCount = progress.totalCount;
    snapshot.problemCount = progress.problemCount;
    const qint64 now = m_clock.monotonicMs();
    if (now - found->rateMarkMs >= kRateWindowMs) {
        const double rate =
            double(snapshot.doneBytes - found->rateMarkBytes) * 1000.0 / double(now - found->rateMarkMs);
        found->rate = found->rate > 0 ? 0.7 * found->rate + 0.3 * rate : rate;
        found->rateMarkMs = now;
        found->rateMarkBytes = snapshot.doneBytes;
    }
    if (snapshot.state == JobState::Paused)
        return; // what was under way ends; it is no rate
    snapshot.bytesPerSecond = qint64(found->rate);
    const double left = double(std::max<qint64>(0, snapshot.totalBytes - snapshot.doneBytes));
    snapshot.remainingSeconds = found->rate > 0 ? qint64(left / found->rate) : -1;
    Q_EMIT changed();
}

void JobRegistry::addProblem(JobId id, ProblemSnapshot problem)
{
    const auto found = m_jobs.find(id);
    if (found != m_jobs.end() && found->problems.size() < kKeptProblems)
        found->problems.append(std::move(problem));
}

void JobRegistry::end(JobId id, JobState state, const QString &message)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end() || hasEnded(found->snapshot.state))
        return;
    found->snapshot.state = state;
    found->snapshot.message = message;
    found->snapshot.ended = m_clock.nowUtc();
    found->snapshot.remainingSeconds = 0;
    const qint64 elapsedMs = std::max<qint64>(1, m_clock.monotonicMs() - found->startedMs);
    found->snapshot.bytesPerSecond = qint64(double(found->snapshot.doneBytes) * 1000.0 / double(elapsedMs));
    found->controls = {};
    const JobSnapshot snapshot = found->snapshot;
    qsizetype kept = 0;
    m_order.removeIf([&](JobId other) {
        if (!hasEnded(m_jobs[other].snapshot.state) || ++kept <= kKeptEnded)
            return false;
        m_jobs.remove(other);
        return true;
    });
    Q_EMIT ended(snapshot);
    Q_EMIT changed();
}

Result<JobRegistry::Job *> JobRegistry::running(JobId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return fail(ErrorCode::NotFound, u"there is no such job"_s, u"job "_s + id.toString());
    if (hasEnded(found->snapshot.state))
        return fail(ErrorCode::Refused, u"the job has ended already"_s, u"job "_s + id.toString());
    return &*found;
}

Result<void> JobRegistry::pause(JobId id)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.pause)
        return fail(ErrorCode::Refused, u"this kind of job cannot be paused"_s, u"job "_s + id.toString());
    const auto pauseJob = (*job)->controls.pause; // it may end the job, and with it the registry's copy
    (*job)->snapshot.state = JobState::Paused;
    (*job)->snapshot.bytesPerSecond = 0;
    (*job)->snapshot.remainingSeconds = -1;
    pauseJob();
    Q_EMIT changed();
    return {};
}

Result<void> JobRegistry::resume(JobId id)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.resume)
        return fail(ErrorCode::Refused, u"this kind of job cannot be paused"_s, u"job "_s + id.toString());
    const auto resumeJob = (*job)->controls.resume;
    (*job)->snapshot.state = JobState::Running;
    (*job)->rateMarkMs = m_clock.monotonicMs(); // the pause counts for no rate
    (*job)->rateMarkBytes = (*job)->snapshot.doneBytes;
    resumeJob();
    Q_EMIT changed();
    return {};
}

Result<void> JobRegistry::cancel(JobId id)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.cancel)
        return fail(ErrorCode::Refused, u"this kind of job cannot be cancelled"_s, u"job "_s + id.toString());
    const auto cancelJob = (*job)->controls.cancel; // it may end the job, and with it the registry's copy
    cancelJob();
    return {};
}

Result<void> JobRegistry::setLimit(JobId id, qint64 bytesPerSecond)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.setLimit)
        return fail(ErrorCode::Refused, u"this kind of job has no limit"_s, u"job "_s + id.toString());
    if (bytesPerSecond < 0)
        return fail(ErrorCode::InvalidArgument, u"a limit is at least 0, which lifts it"_s, u"job "_s + id.toString());
    const auto limitJob = (*job)->controls.setLimit;
    (*job)->snapshot.limitBytesPerSecond = bytesPerSecond;
    limitJob(bytesPerSecond);
    Q_EMIT changed();
    return {};
}

QList<JobSnapshot> JobRegistry::snapshots() const
{
    QList<JobSnapshot> running;
    QList<JobSnapshot> ended;
    for (const JobId id : m_order) {
        const JobSnapshot &snapshot = m_jobs.constFind(id)->snapshot;
        (hasEnded(snapshot.state) ? ended : running).append(snapshot);
    }
    return running + ended;
}

Result<JobReport> JobRegistry::report(JobId id) const
{
    const auto found = m_jobs.constFind(id);
    if (found == m_jobs.constEnd())
        return fail(ErrorCode::NotFound, u"there is no such job"_s, u"job "_s + id.toString());
    return JobReport{.job = found->snapshot, .problems = found->problems};
}

JobId JobRegistry::find(const QString &kind) const
{
    for (const JobId id : m_order) {
        const JobSnapshot &snapshot = m_jobs.constFind(id)->snapshot;
        if (snapshot.kind == kind && !hasEnded(snapshot.state))
            return id;
    }
    return {};
}

bool JobRegistry::isRunning(JobId id) const
{
    const auto found = m_jobs.constFind(id);
    return found != m_jobs.constEnd() && !hasEnded(found->snapshot.state);
}

} // namespace fallow
