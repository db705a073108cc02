// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/job_registry.h"

#include "base/wording.h"
#include "controller/rebuild_tally.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMostUrgentMs = 10'000; ///< between two reports of work; longer: it waited in between

QString jobName(JobId id)
{
    return u"job "_s + id.toString();
}

} // namespace

JobRegistry::JobRegistry(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

JobId JobRegistry::begin(const QString &kind, const QString &subject, Controls controls, qint64 limitBytesPerSecond)
{
    for (const JobId id : interrupted()) {
        const JobSnapshot &known = m_jobs[id].details.job;
        if (known.kind == kind && known.subject == subject) {
            setControls(id, std::move(controls));
            takeUp(id);
            return id;
        }
    }
    const JobId id(++m_last);
    Job &job = m_jobs[id];
    job.details.job.job = id;
    job.details.job.kind = kind;
    job.details.job.subject = subject;
    job.details.job.state = JobState::Running;
    job.details.job.limitBytesPerSecond = limitBytesPerSecond;
    job.details.job.started = m_clock.nowUtc();
    job.controls = std::move(controls);
    startWatch(job);
    m_order.prepend(id);
    Q_EMIT mustKeep(id);
    Q_EMIT changed();
    return id;
}

void JobRegistry::startWatch(Job &job)
{
    job.workingSinceMs = job.isHeld ? -1 : m_clock.monotonicMs();
    job.progressedMs = m_clock.monotonicMs();
    job.rate.restart();
}

void JobRegistry::stopWatch(Job &job)
{
    if (job.workingSinceMs >= 0)
        job.workedMs += m_clock.monotonicMs() - std::exchange(job.workingSinceMs, -1);
    job.rate.restart();
}

void JobRegistry::progress(JobId id, const Progress &progress)
{
    const auto job = running(id);
    if (!job || (*job)->isInterrupted)
        return;
    if (const int before = std::exchange((*job)->round, progress.round); before != 0 && before != progress.round)
        rebase(**job);
    JobSnapshot &snapshot = (*job)->details.job;
    const Progress &base = (*job)->base;
    const qint64 doneBefore = std::exchange(snapshot.doneBytes, base.doneBytes + progress.doneBytes);
    snapshot.totalBytes = base.doneBytes + progress.totalBytes;
    snapshot.doneCount = base.doneCount + progress.doneCount;
    snapshot.totalCount = base.doneCount + progress.totalCount;
    snapshot.problemCount = progress.problemCount;
    if (progress.tally) {
        (*job)->details.tally = sumOf((*job)->baseTally, *progress.tally);
        for (PlanTarget &target : (*job)->details.tally.targets) {
            if (storeName && target.name.isEmpty())
                target.name = storeName(target.store);
        }
    }
    if (snapshot.state == JobState::Paused)
        return; // what was under way ends; it is no rate
    countUrgentWork(**job, snapshot.doneBytes > doneBefore);
    (*job)->rate.add(m_clock.monotonicMs(), snapshot.doneBytes);
    showRate(**job);
    Q_EMIT changed();
}

void JobRegistry::showRate(Job &job)
{
    JobSnapshot &snapshot = job.details.job;
    const double rate = job.rate.bytesPerSecond();
    snapshot.bytesPerSecond = qint64(rate);
    snapshot.remainingSeconds = -1;
    if (rate <= 0) {
        if (job.isHeld)
            showWait(job);
        return;
    }
    const double left = double(std::max<qint64>(0, snapshot.totalBytes - snapshot.doneBytes));
    job.leftSeconds = qint64(std::ceil(std::min(left / rate, 1e9)));
    showLeft(job, job.leftSeconds);
}

void JobRegistry::showLeft(Job &job, qint64 workSeconds)
{
    job.details.job.remainingSeconds = job.controls.wallSeconds ? job.controls.wallSeconds(workSeconds) : workSeconds;
}

/// By the last rate; before there was one, by the plan, if the limit is still the planned one.
void JobRegistry::showWait(Job &job)
{
    const JobSnapshot &snapshot = job.details.job;
    const RebuildPlan &plan = job.details.plan;
    qint64 left = job.leftSeconds;
    if (left < 0 && plan.estimatedSeconds >= 0 && plan.limitBytesPerSecond == snapshot.limitBytesPerSecond) {
        const double rest =
            snapshot.totalBytes > 0 ? 1.0 - double(snapshot.doneBytes) / double(snapshot.totalBytes) : 1;
        left = qint64(std::ceil(std::min(double(plan.estimatedSeconds) * std::max(0.0, rest), 1e9)));
    }
    if (left >= 0)
        showLeft(job, left);
}

void JobRegistry::countUrgentWork(Job &job, bool hasMoved)
{
    const qint64 now = m_clock.monotonicMs();
    const qint64 since = now - std::exchange(job.progressedMs, now);
    if (job.isHeld && hasMoved)
        job.workedMs += std::min(since, kMostUrgentMs);
}

void JobRegistry::setAtWork(JobId id, bool isAtWork)
{
    const auto job = running(id);
    if (!job)
        return;
    if (!isAtWork)
        stopWatch(**job);
    else if ((*job)->workingSinceMs < 0 && (*job)->details.job.state == JobState::Running)
        startWatch(**job);
}

void JobRegistry::setHeld(JobId id, bool isHeld)
{
    const auto found = running(id);
    if (!found)
        return;
    Job &job = **found;
    JobSnapshot &snapshot = job.details.job;
    const bool isChanged = std::exchange(job.isHeld, isHeld) != isHeld;
    if (snapshot.state != JobState::Running)
        return;
    const JobSnapshot before = snapshot;
    if (isChanged) {
        stopWatch(job);
        startWatch(job);
        job.rate.add(m_clock.monotonicMs(), snapshot.doneBytes); // the wait counts for no rate
    }
    if (isHeld && m_clock.monotonicMs() - job.progressedMs > kMostUrgentMs)
        job.rate.restart();
    if (isHeld)
        showRate(job);
    if (isChanged || before.remainingSeconds != snapshot.remainingSeconds)
        Q_EMIT changed();
}

void JobRegistry::rebase(Job &job)
{
    job.base.doneBytes = job.details.job.doneBytes;
    job.base.doneCount = job.details.job.doneCount;
    job.baseTally = job.details.tally;
}

void JobRegistry::addProblem(JobId id, ProblemSnapshot problem)
{
    const auto found = m_jobs.find(id);
    if (found != m_jobs.end() && found->details.problems.size() < kKeptProblems)
        found->details.problems.append(std::move(problem));
}

void JobRegistry::say(JobSnapshot &job, const Wording &message)
{
    job.message = message.english();
    job.wording = message.toString();
}

void JobRegistry::note(Job &job, const QString &kind, const Wording &what, const QString &actor)
{
    QList<JobStep> &steps = job.details.steps;
    if (steps.size() >= kKeptSteps)
        steps.removeAt(kKeptSteps / 2); // the beginning and the latest are what people look for
    steps.append(
        {.when = m_clock.nowUtc(), .kind = kind, .text = what.english(), .actor = actor, .wording = what.toString()});
    Q_EMIT mustKeep(job.details.job.job);
}

void JobRegistry::addStep(JobId id, const QString &kind, const Wording &what, const QString &actor)
{
    if (const auto found = m_jobs.find(id); found != m_jobs.end())
        note(*found, kind, what, actor);
}

void JobRegistry::end(JobId id, JobState state, const Wording &message)
{
    const auto job = running(id);
    if (!job)
        return;
    stopWatch(**job);
    (*job)->isInterrupted = false;
    JobSnapshot &ending = (*job)->details.job;
    ending.state = state;
    say(ending, message);
    ending.ended = m_clock.nowUtc();
    ending.remainingSeconds = 0;
    const qint64 workedMs = std::max<qint64>(1, (*job)->workedMs);
    ending.bytesPerSecond = qint64(double(ending.doneBytes) * 1000.0 / double(workedMs));
    (*job)->controls = {};
    note(**job, u"ended"_s, message, {});
    const JobSnapshot snapshot = ending;
    forgetOldest();
    Q_EMIT ended(snapshot);
    Q_EMIT changed();
}

void JobRegistry::forgetOldest()
{
    qsizetype kept = 0;
    m_order.removeIf([&](JobId other) {
        if (!hasEnded(m_jobs[other].details.job.state) || ++kept <= kKeptEnded)
            return false;
        m_jobs.remove(other);
        Q_EMIT forgotten(other);
        return true;
    });
}

void JobRegistry::restore(const QList<JobDetails> &kept)
{
    for (const JobDetails &details : kept) {
        const JobId id = details.job.job;
        m_last = std::max(m_last, id.value());
        Job &job = m_jobs[id];
        job.details = details;
        job.workedMs = 1000 * details.workedSeconds;
        m_order.prepend(id);
        JobSnapshot &snapshot = job.details.job;
        if (hasEnded(snapshot.state))
            continue;
        job.isInterrupted = true;
        snapshot.bytesPerSecond = 0;
        snapshot.remainingSeconds = -1;
        if (snapshot.state != JobState::Paused) {
            snapshot.state = JobState::Queued;
            say(snapshot,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "Goes on when the machines have come back after the controller's restart.")));
        }
        rebase(job);
        note(job, u"restarted"_s, Wording(QT_TRANSLATE_NOOP("Controller", "The controller was started anew")), {});
    }
    forgetOldest();
    Q_EMIT changed();
}

QList<JobId> JobRegistry::interrupted() const
{
    QList<JobId> ids;
    for (auto it = m_order.crbegin(); it != m_order.crend(); ++it) {
        if (m_jobs.constFind(*it)->isInterrupted)
            ids.append(*it);
    }
    return ids;
}

void JobRegistry::setControls(JobId id, Controls controls)
{
    if (const auto job = running(id))
        (*job)->controls = std::move(controls);
}

void JobRegistry::takeUp(JobId id)
{
    const auto job = running(id);
    if (!job || !std::exchange((*job)->isInterrupted, false))
        return;
    if ((*job)->details.job.state == JobState::Queued) {
        (*job)->details.job.state = JobState::Running;
        say((*job)->details.job, {});
        startWatch(**job);
    }
    Q_EMIT mustKeep(id);
    Q_EMIT changed();
}

Result<JobRegistry::Job *> JobRegistry::running(JobId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such job")), jobName(id));
    if (hasEnded(found->details.job.state))
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "the job has ended already")),
                    jobName(id));
    return &*found;
}

Result<void> JobRegistry::pause(JobId id, const QString &actor)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.pause)
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "this kind of job cannot be paused")),
                    jobName(id));
    if ((*job)->details.job.state == JobState::Paused)
        return {};
    const auto pauseJob = (*job)->controls.pause; // it may end the job, and with it the registry's copy
    stopWatch(**job);
    JobSnapshot &snapshot = (*job)->details.job;
    snapshot.state = JobState::Paused;
    snapshot.bytesPerSecond = 0;
    snapshot.remainingSeconds = -1;
    note(**job, u"paused"_s, {}, actor);
    pauseJob();
    Q_EMIT changed();
    return {};
}

Result<void> JobRegistry::resume(JobId id, const QString &actor)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.resume)
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "this kind of job cannot be paused")),
                    jobName(id));
    if ((*job)->details.job.state != JobState::Paused)
        return {};
    const auto resumeJob = (*job)->controls.resume;
    (*job)->details.job.state = (*job)->isInterrupted ? JobState::Queued : JobState::Running;
    if (!(*job)->isInterrupted) {
        startWatch(**job);
        (*job)->rate.add(m_clock.monotonicMs(), (*job)->details.job.doneBytes); // the pause counts for no rate
    }
    note(**job, u"resumed"_s, {}, actor);
    resumeJob();
    Q_EMIT changed();
    return {};
}

Result<void> JobRegistry::cancel(JobId id, const QString &actor)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.cancel)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this kind of job cannot be cancelled")), jobName(id));
    const auto cancelJob = (*job)->controls.cancel; // it may end the job, and with it the registry's copy
    note(**job, u"cancelled"_s, {}, actor);
    cancelJob();
    return {};
}

Result<void> JobRegistry::setLimit(JobId id, qint64 bytesPerSecond, const QString &actor)
{
    const auto job = running(id);
    if (!job)
        return fail(job.error());
    if (!(*job)->controls.setLimit)
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "this kind of job has no limit")),
                    jobName(id));
    if (bytesPerSecond < 0)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a limit is at least 0, which lifts it")), jobName(id));
    const auto limitJob = (*job)->controls.setLimit;
    (*job)->details.hasOwnLimit = true;
    (*job)->details.job.limitBytesPerSecond = bytesPerSecond;
    (*job)->rate.restart();
    (*job)->leftSeconds = -1;
    note(**job, u"limit"_s,
         bytesPerSecond > 0 ? Wording::of(Wording::rate(bytesPerSecond))
                            : Wording(QT_TRANSLATE_NOOP("Controller", "none")),
         actor);
    limitJob(bytesPerSecond);
    Q_EMIT changed();
    return {};
}

void JobRegistry::noteLimit(JobId id, qint64 bytesPerSecond)
{
    const auto job = running(id);
    if (!job || std::exchange((*job)->details.job.limitBytesPerSecond, bytesPerSecond) == bytesPerSecond)
        return;
    (*job)->rate.restart();
    Q_EMIT mustKeep(id);
    Q_EMIT changed();
}

void JobRegistry::setMessage(JobId id, const Wording &message)
{
    const auto job = running(id);
    if (!job || (*job)->isInterrupted || (*job)->details.job.message == message.english())
        return;
    say((*job)->details.job, message);
    Q_EMIT changed();
}

void JobRegistry::setPlan(JobId id, const RebuildPlan &plan)
{
    const auto job = running(id);
    if (!job)
        return;
    (*job)->details.plan = plan;
    (*job)->details.hasPlan = true;
    Q_EMIT mustKeep(id);
}

void JobRegistry::setTerms(JobId id, StoreId store, bool hasOwnLimit)
{
    const auto job = running(id);
    if (!job)
        return;
    (*job)->details.store = store;
    (*job)->details.hasOwnLimit = hasOwnLimit;
}

void JobRegistry::setHours(JobId id, const QString &hours)
{
    const auto job = running(id);
    if (!job)
        return;
    (*job)->details.hours = hours;
    Q_EMIT mustKeep(id);
}

QList<JobSnapshot> JobRegistry::snapshots() const
{
    QList<JobSnapshot> unfinished;
    QList<JobSnapshot> ended;
    for (const JobId id : m_order) {
        const JobSnapshot &snapshot = m_jobs.constFind(id)->details.job;
        (hasEnded(snapshot.state) ? ended : unfinished).append(snapshot);
    }
    return unfinished + ended;
}

Result<JobReport> JobRegistry::report(JobId id) const
{
    const auto found = m_jobs.constFind(id);
    if (found == m_jobs.constEnd())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such job")), jobName(id));
    return JobReport{.job = found->details.job, .problems = found->details.problems};
}

Result<JobDetails> JobRegistry::details(JobId id) const
{
    const auto found = m_jobs.constFind(id);
    if (found == m_jobs.constEnd())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such job")), jobName(id));
    JobDetails details = found->details;
    qint64 workedMs = found->workedMs;
    if (found->workingSinceMs >= 0)
        workedMs += m_clock.monotonicMs() - found->workingSinceMs;
    details.workedSeconds = (workedMs + 500) / 1000;
    return details;
}

JobId JobRegistry::find(const QString &kind) const
{
    for (const JobId id : m_order) {
        const JobSnapshot &snapshot = m_jobs.constFind(id)->details.job;
        if (snapshot.kind == kind && !hasEnded(snapshot.state))
            return id;
    }
    return {};
}

bool JobRegistry::isRunning(JobId id) const
{
    const auto found = m_jobs.constFind(id);
    return found != m_jobs.constEnd() && !hasEnded(found->details.job.state);
}

} // namespace fallow
