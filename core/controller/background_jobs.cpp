// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/background_jobs.h"

#include "base/log.h"
#include "base/wording.h"
#include "catalog/online_check.h"
#include "controller/array_directory.h"
#include "controller/rebuild_planner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kHoursEveryMs = 15'000;
constexpr qint64 kScrubAgainSeconds = 86'400; ///< after one that did not end well
constexpr qint64 kWorthMeasuringBytes = 32 * kMiB;
const QString kScrubbedSetting = u"scrub.finished"_s; ///< when the last whole scrub ended: ISO 8601, UTC

} // namespace

BackgroundJobs::BackgroundJobs(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_home(services.control)
{}

BackgroundJobs::~BackgroundJobs()
{
    m_check.cancel();
}

void BackgroundJobs::previewRebuild(const QSet<StoreId> &stores, const QSet<StoreId> &unreachable,
                                    Completion<ActionAnswer> done)
{
    countRebuild(stores, unreachable, [done = std::move(done)](Result<Counted> counted) mutable {
        done(counted ? Result<ActionAnswer>(std::move(counted->answer)) : fail(std::move(counted.error())));
    });
}

void BackgroundJobs::countRebuild(const QSet<StoreId> &stores, const QSet<StoreId> &unreachable,
                                  Completion<Counted> done)
{
    m_services.health.run([stores, unreachable, reply = m_home.wrap<Counted>(std::move(done))](
                              CatalogReader &reader, const CancelToken &cancel) mutable {
        RebuildEstimate estimate(stores, unreachable);
        if (const auto counted = estimate.count(reader, cancel); !counted)
            return reply(fail(counted.error()));
        reply(Counted{.answer = estimate.answer(), .summary = estimate.summary()});
    });
}

void BackgroundJobs::countMissing(const StoreReach &now, Completion<Missing> done)
{
    m_services.health.run([now, reply = m_home.wrap<Missing>(std::move(done))](CatalogReader &reader,
                                                                               const CancelToken &cancel) mutable {
        RebuildEstimate estimate(now.lost, now.unreachable);
        const auto counted = estimate.count(reader, cancel);
        if (!counted)
            return reply(fail(counted.error()));
        reply(Missing{.stripes = estimate.stripes(),
                      .repairableStripes = estimate.stripes() - estimate.waitingStripes() - estimate.lostStripes()});
    });
}

JobRegistry::Controls BackgroundJobs::controlsOf(const Work &work, std::shared_ptr<JobId> id)
{
    return {.pause = [this, id] { setPaused(*id, true); },
            .resume = [this, id] { setPaused(*id, false); },
            .cancel = [this, id] { cancelWork(*id); },
            .setLimit =
                [this, id, kind = work.kind](qint64 limit) {
                    m_works[*id].hasOwnLimit = true;
                    m_services.plane.setBackgroundLimit(kind, limit);
                },
            .wallSeconds =
                [this, id](qint64 workSeconds) {
                    const QDateTime now = m_services.clock.nowUtc().toLocalTime();
                    return now.secsTo(hoursOf(m_works.value(*id)).endOfWork(now, workSeconds));
                }};
}

JobId BackgroundJobs::begin(const Work &work, const QString &subject, qint64 ownLimitBytesPerSecond)
{
    const auto id = std::make_shared<JobId>();
    const qint64 limit = work.hasOwnLimit ? ownLimitBytesPerSecond : limitOf(work.kind);
    *id = m_services.jobs.begin(work.kind, subject, controlsOf(work, id), limit);
    m_works.insert(*id, work);
    m_services.jobs.setTerms(*id, work.store, work.hasOwnLimit);
    m_services.plane.setBackgroundLimit(work.kind, limit);
    return *id;
}

void BackgroundJobs::setPaused(JobId job, bool isPaused)
{
    m_works[job].isPaused = isPaused;
    holdOrRelease(job);
}

void BackgroundJobs::cancelWork(JobId job)
{
    const auto work = m_works.find(job);
    if (work == m_works.end())
        return;
    const auto [kind, store] = std::pair(work->kind, work->store);
    if (work->isStarted) {
        work->isCancelled = true; // it may have nothing left to do, and wait for its count
        return m_services.plane.cancelBackground(kind, store);
    }
    end(job,
        DataPlane::Outcome{.wasCancelled = true,
                           .progress = {},
                           .problems = {},
                           .summary = Wording(QT_TRANSLATE_NOOP(
                               "Controller", "It was cancelled before it went on after the controller's restart."))});
    if (kind == u"drain"_s)
        Q_EMIT drainGivenUp(store);
}

/// Jobs of an earlier controller. What cannot go on is ended.
void BackgroundJobs::adoptInterrupted()
{
    for (const JobId job : m_services.jobs.interrupted()) {
        const auto details = m_services.jobs.details(job);
        const QString kind = details->job.kind;
        if (kind == u"delete"_s)
            continue; // VolumeKeeper takes it up
        if (kind != u"rebuild"_s && kind != u"scrub"_s && kind != u"drain"_s) {
            m_services.jobs.end(
                job, JobState::Failed,
                Wording(QT_TRANSLATE_NOOP(
                    "Controller", "The controller was started anew while it ran; start it again if it is wanted.")));
            continue;
        }
        const auto hours = WorkHours::parse(details->hours);
        const Work work{.kind = kind,
                        .store = details->store,
                        .hasOwnLimit = details->hasOwnLimit,
                        .isPaused = details->job.state == JobState::Paused,
                        .isStarted = false,
                        .hours = hours ? std::optional(*hours) : std::nullopt};
        m_works.insert(job, work);
        m_services.jobs.setControls(job, controlsOf(work, std::make_shared<JobId>(job)));
        if (kind == u"rebuild"_s)
            m_lastRebuild = job;
        m_services.plane.setBackgroundLimit(kind, details->job.limitBytesPerSecond);
    }
}

void BackgroundJobs::goOn()
{
    for (const JobId job : m_services.jobs.interrupted()) {
        const auto work = m_works.constFind(job);
        if (work == m_works.constEnd() || work->isStarted)
            continue;
        if (work->kind == u"rebuild"_s)
            launchRebuild();
        else if (work->kind == u"scrub"_s)
            launchScrub(job);
        else
            end(job, DataPlane::Outcome{
                         .wasCancelled = true,
                         .progress = {},
                         .problems = {},
                         .summary = Wording(QT_TRANSLATE_NOOP("Controller", "The store is no longer to be emptied."))});
    }
}

qint64 BackgroundJobs::limitOf(const QString &kind) const
{
    const PolicyValues &policies = m_services.policies.values();
    return kind == u"rebuild"_s ? policies.rebuildLimitBytesPerSecond
           : kind == u"scrub"_s ? policies.scrubLimitBytesPerSecond
                                : policies.balanceLimitBytesPerSecond;
}

const WorkHours &BackgroundJobs::hoursOf(const Work &work) const
{
    const PolicyValues &policies = m_services.policies.values();
    return work.hours ? *work.hours : work.kind == u"rebuild"_s ? policies.rebuildHours : policies.backgroundHours;
}

bool BackgroundJobs::mayWork(const Work &work) const
{
    return hoursOf(work).contains(m_services.clock.nowUtc().toLocalTime());
}

void BackgroundJobs::applyPolicies()
{
    for (const QString &kind : {u"rebuild"_s, u"drain"_s})
        m_services.plane.setBackgroundLimit(kind, limitOf(kind));
    for (auto it = m_works.constBegin(); it != m_works.constEnd(); ++it) {
        if (!it->hasOwnLimit)
            m_services.jobs.noteLimit(it.key(), limitOf(it->kind));
        const auto report = m_services.jobs.report(it.key());
        m_services.plane.setBackgroundLimit(it->kind, report ? report->job.limitBytesPerSecond : limitOf(it->kind));
    }
    keepHours();
}

void BackgroundJobs::keepHours()
{
    m_hoursTimer = m_services.clock.after(kHoursEveryMs, [this] {
        const auto spent = std::move(m_hoursTimer);
        keepHours();
    });
    // Repairs that no job asked for keep the policy's hours.
    const Work rebuild = m_works.value(m_lastRebuild, Work{.kind = u"rebuild"_s, .store = {}});
    m_services.plane.setUrgentRepairOnly(!mayWork(rebuild));
    for (auto it = m_works.constBegin(); it != m_works.constEnd(); ++it)
        holdOrRelease(it.key());
}

void BackgroundJobs::holdOrRelease(JobId job)
{
    const auto work = m_works.constFind(job);
    if (work == m_works.constEnd())
        return;
    const bool isRebuild = work->kind == u"rebuild"_s; // its hours are kept by setUrgentRepairOnly()
    const bool mayGoOn = mayWork(*work);
    m_services.plane.pauseBackground(work->kind, work->store, work->isPaused || (!isRebuild && !mayGoOn));
    if (isRebuild)
        m_services.plane.setUrgentRepairOnly(!mayGoOn);
    Wording note;
    const QString hours = hoursOf(*work).toString();
    if (!work->isPaused && !mayGoOn)
        note =
            isRebuild
                ? Wording(
                      QT_TRANSLATE_NOOP(
                          "Controller",
                          "Outside its hours, %1: only stripes that would not survive another loss are rebuilt now."),
                      hours)
                : Wording(QT_TRANSLATE_NOOP("Controller", "Waits for its hours, %1."), hours);
    m_services.jobs.setMessage(job, note);
    m_services.jobs.setHeld(job, !mayGoOn);
}

DataPlane::Progress BackgroundJobs::progressOf(JobId job)
{
    return [&jobs = m_services.jobs, job](const JobRegistry::Progress &progress) { jobs.progress(job, progress); };
}

void BackgroundJobs::whenCounted(JobId job, const Result<DataPlane::Outcome> &outcome,
                                 std::move_only_function<void()> end)
{
    // What was cancelled or has failed made nothing whole that somebody waits for; and until it has ended whoever asks
    // for more would join it, and be ended with it.
    if (!outcome || outcome->wasCancelled)
        return end();
    m_services.jobs.progress(job, outcome->progress);
    m_services.jobs.setAtWork(job, false);
    countAnew(std::move(end));
}

void BackgroundJobs::end(JobId job, const Result<DataPlane::Outcome> &outcome)
{
    const Work ended = m_works.take(job);
    if (ended.isPaused) // since its work was done
        m_services.plane.pauseBackground(ended.kind, ended.store, false);
    if (ended.hasOwnLimit)
        m_services.plane.setBackgroundLimit(ended.kind, limitOf(ended.kind));
    if (!outcome) {
        m_services.jobs.end(job, JobState::Failed, Wording::of(Wording::failure(outcome.error())));
    } else if (m_services.jobs.isRunning(job)) {
        if (ended.isStarted)
            m_services.jobs.progress(job, outcome->progress);
        for (const ProblemSnapshot &problem : outcome->problems)
            m_services.jobs.addProblem(job, problem);
        m_services.jobs.end(job, outcome->wasCancelled ? JobState::Cancelled : JobState::Finished, outcome->summary);
        m_services.events.add(outcome->progress.problemCount > 0 ? EventSeverity::Warning : EventSeverity::Info,
                              u"job.ended"_s, u"job "_s + job.toString(), outcome->summary);
    }
    if (ended.kind != u"rebuild"_s)
        return;
    if (outcome && !outcome->wasCancelled)
        rememberRate(job);
    keepHours(); // the job's own no longer count
    Q_EMIT rebuildEnded();
}

/// What plans reckon with. A limit or hours would be measured, not the array.
void BackgroundJobs::rememberRate(JobId job)
{
    const auto details = m_services.jobs.details(job);
    if (!details || details->job.limitBytesPerSecond > 0 || details->workedSeconds < 1 ||
        details->tally.bytesMoved < kWorthMeasuringBytes)
        return;
    keepSetting(rebuildRateSetting(), QByteArray::number(details->tally.bytesMoved / details->workedSeconds));
}

void BackgroundJobs::keepSetting(const QString &key, const QByteArray &value)
{
    CatalogChange change;
    change.putSettings.insert(key, value);
    m_services.catalog.commit(std::move(change), m_services.control, m_home.wrap<void>([key](Result<void> kept) {
        if (!kept) // an estimate is a little worse, or a scrub comes a little early
            qCWarning(lcController).noquote() << key << "was not kept:" << kept.error().toString();
    }));
}

JobId BackgroundJobs::rebuild(const QString &subject, const RebuildTerms &wanted)
{
    const RebuildTerms terms = m_nextTerms ? *std::exchange(m_nextTerms, std::nullopt) : wanted;
    if (m_services.jobs.isRunning(m_lastRebuild)) {
        m_services.jobs.addStep(m_lastRebuild, u"joined"_s, Wording::of(Wording::subject(subject)), terms.actor);
        takeTerms(m_lastRebuild, terms);
        if (!m_works.value(m_lastRebuild).isStarted && terms.actor.isEmpty())
            return m_lastRebuild; // it looks at everything when it goes on; at once if a person asks
    } else {
        const auto hours = WorkHours::parse(terms.hours);
        m_lastRebuild = begin({.kind = u"rebuild"_s,
                               .store = terms.store,
                               .hasOwnLimit = terms.hasOwnLimit,
                               .hours = hours ? std::optional(*hours) : std::nullopt},
                              subject, terms.limitBytesPerSecond);
        m_services.jobs.addStep(m_lastRebuild, u"started"_s, {}, terms.actor);
        m_services.jobs.setHours(m_lastRebuild, terms.hours);
        if (terms.plan)
            m_services.jobs.setPlan(m_lastRebuild, *terms.plan);
        else if (planWanted)
            planWanted(m_lastRebuild);
        m_repairsAsked = std::make_shared<int>(0);
    }
    launchRebuild();
    return m_lastRebuild;
}

/// Begins the round, or has the one that runs look once more.
void BackgroundJobs::launchRebuild()
{
    const JobId job = m_lastRebuild;
    if (!std::exchange(m_works[job].isStarted, true))
        m_repairsAsked = std::make_shared<int>(0);
    m_works[job].isCancelled = false; // whoever had cancelled it while it was counted
    m_services.jobs.takeUp(job);
    m_services.jobs.setAtWork(job, true);
    holdOrRelease(job); // before it begins anything
    // The round that runs may end before it hears of this: the job ends with the last answer.
    ++*m_repairsAsked;
    m_services.plane.startRepair(progressOf(job),
                                 [this, job, asked = m_repairsAsked](Result<DataPlane::Outcome> outcome) {
                                     rebuildAnswered(job, asked, outcome);
                                 });
}

void BackgroundJobs::rebuildAnswered(JobId job, const std::shared_ptr<int> &asked,
                                     const Result<DataPlane::Outcome> &outcome)
{
    --*asked;
    const bool isMoreAsked = *asked > 0;
    if (isMoreAsked && outcome && !outcome->wasCancelled)
        return m_services.jobs.progress(job, outcome->progress);
    whenCounted(job, outcome, [this, job, asked, isMoreAsked, outcome = outcome]() mutable {
        if (*asked > 0 && !isMoreAsked)
            return; // somebody has asked for more meanwhile
        if (outcome)
            outcome->wasCancelled |= m_works.value(job).isCancelled;
        end(job, outcome);
    });
}

void BackgroundJobs::takeTerms(JobId job, const RebuildTerms &terms)
{
    if (terms.hasOwnLimit)
        (void)m_services.jobs.setLimit(job, terms.limitBytesPerSecond, terms.actor);
    if (const auto hours = WorkHours::parse(terms.hours)) {
        m_works[job].hours = *hours;
        m_services.jobs.setHours(job, terms.hours);
    }
    if (terms.plan)
        m_services.jobs.setPlan(job, *terms.plan);
    holdOrRelease(job);
}

bool BackgroundJobs::isRebuilding() const
{
    return m_services.jobs.isRunning(m_lastRebuild);
}

JobState BackgroundJobs::lastRebuildState() const
{
    const auto report = m_services.jobs.report(m_lastRebuild);
    return report ? report->job.state : JobState::Finished;
}

bool BackgroundJobs::hasLastRebuildMended() const
{
    const auto details = m_services.jobs.details(m_lastRebuild);
    return details && details->job.state == JobState::Finished && details->tally.stripsRebuilt > 0;
}

JobId BackgroundJobs::drain(StoreId store, const QString &subject, std::function<void(DrainEnd)> done)
{
    if (const JobId running = m_drains.value(store); !running.isNull())
        return running;
    JobId job;
    for (auto it = m_works.begin(); it != m_works.end(); ++it) {
        if (it->kind == u"drain"_s && it->store == store && !std::exchange(it->isStarted, true))
            job = it.key(); // a restart has interrupted it
    }
    if (job.isNull())
        job = begin({.kind = u"drain"_s, .store = store}, subject, 0);
    m_services.jobs.takeUp(job);
    m_drains.insert(store, job);
    m_services.plane.startDrain(store, progressOf(job),
                                [this, job, store, done = std::move(done)](Result<DataPlane::Outcome> outcome) {
                                    whenCounted(job, outcome, [this, job, store, done, outcome]() mutable {
                                        m_drains.remove(store);
                                        // A person was told that it is being cancelled: nothing follows from its end.
                                        if (outcome)
                                            outcome->wasCancelled |= m_works.value(job).isCancelled;
                                        end(job, outcome);
                                        const bool isEmpty = outcome && outcome->problems.isEmpty();
                                        done(outcome && outcome->wasCancelled ? DrainEnd::Cancelled
                                             : isEmpty                        ? DrainEnd::Empty
                                                                              : DrainEnd::Incomplete);
                                    });
                                });
    holdOrRelease(job);
    return job;
}

void BackgroundJobs::cancelDrain(StoreId store)
{
    if (const JobId job = m_drains.value(store); !job.isNull())
        (void)m_services.jobs.cancel(job); // refused only if it has just ended
}

void BackgroundJobs::startRebuild(const JobRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const StoreReach now = reach();
    QSet<StoreId> lost = now.lost;
    if (!request.store.isNull() && !lost.contains(request.store))
        return done(
            fail(ErrorCode::Refused,
                 Wording(QT_TRANSLATE_NOOP(
                     "Controller", "this store is not lost: declare its workstation lost first, or wait for it")),
                 u"store "_s + request.store.toString()));
    countRebuild(
        lost, now.unreachable, [this, request, actor, done = std::move(done)](Result<Counted> counted) mutable {
            if (!counted)
                return done(fail(std::move(counted.error())));
            ActionAnswer answer = std::move(counted->answer);
            if (request.isPreview || answer.stripesTouched == 0)
                return done(std::move(answer));
            const QString subject =
                request.store.isNull() ? u"all that is missing"_s : u"store "_s + request.store.toString();
            m_services.events.add(EventSeverity::Notice, u"rebuild.started"_s, subject, counted->summary, actor);
            answer.job = rebuild(subject, {.hasOwnLimit = request.limitBytesPerSecond > 0,
                                           .limitBytesPerSecond = request.limitBytesPerSecond,
                                           .store = request.store,
                                           .actor = actor});
            done(std::move(answer));
        });
}

void BackgroundJobs::startScrub(const QString &actor, Completion<ActionAnswer> done)
{
    if (const JobId running = m_services.jobs.find(u"scrub"_s); !running.isNull())
        return done(ActionAnswer{.summary = u"A scrub runs already."_s, .job = running});
    const JobId job = begin({.kind = u"scrub"_s, .store = {}}, u"all stores"_s, 0);
    m_services.jobs.addStep(job, u"started"_s, {}, actor);
    m_services.events.add(EventSeverity::Info, u"scrub.started"_s, u"all stores"_s,
                          Wording(QT_TRANSLATE_NOOP("Controller", "Every store checks every strip")), actor);
    launchScrub(job);
    done(ActionAnswer{.summary = u"Every store checks every strip where it lies."_s, .job = job});
}

void BackgroundJobs::launchScrub(JobId job)
{
    m_works[job].isStarted = true;
    m_services.jobs.takeUp(job);
    const JobSnapshot before = m_services.jobs.report(job).value_or(JobReport()).job;
    // It goes on at its cursor and counts from nothing, but tells the total of all.
    const auto left = [before](JobRegistry::Progress progress) {
        progress.totalBytes = std::max<qint64>(progress.doneBytes, progress.totalBytes - before.doneBytes);
        progress.totalCount = std::max<qint64>(progress.doneCount, progress.totalCount - before.doneCount);
        return progress;
    };
    m_services.plane.startScrub(
        before.limitBytesPerSecond,
        [tell = progressOf(job), left](const JobRegistry::Progress &progress) { tell(left(progress)); },
        [this, job, left](Result<DataPlane::Outcome> outcome) {
            if (outcome)
                outcome->progress = left(outcome->progress);
            whenCounted(job, outcome, [this, job, outcome] {
                end(job, outcome);
                scrubEnded(outcome);
            });
        });
    holdOrRelease(job);
}

void BackgroundJobs::scrubEnded(const Result<DataPlane::Outcome> &outcome)
{
    if (!outcome || outcome->wasCancelled) {
        m_scrubNotBefore = m_services.clock.nowUtc().addSecs(kScrubAgainSeconds);
        return;
    }
    keepSetting(kScrubbedSetting, m_services.clock.nowUtc().toString(Qt::ISODate).toLatin1());
}

void BackgroundJobs::scrubIfDue()
{
    const qint64 days = m_services.policies.values().scrubPeriodDays;
    const QDateTime now = m_services.clock.nowUtc();
    if (days <= 0 || !mayWork({.kind = u"scrub"_s, .store = {}}) || now < m_scrubNotBefore ||
        !m_services.jobs.find(u"scrub"_s).isNull())
        return;
    const auto kept = m_services.reader.setting(kScrubbedSetting);
    if (!kept)
        return;
    const QDateTime last = QDateTime::fromString(QString::fromLatin1(*kept), Qt::ISODate);
    if (!last.isValid()) // an array without a scrub: its time runs from now on
        return scrubEnded(DataPlane::Outcome{});
    if (last.secsTo(now) >= days * 86'400)
        startScrub({}, [](Result<ActionAnswer>) {});
}

void BackgroundJobs::startCheck(const QString &actor, Completion<ActionAnswer> done)
{
    if (const JobId running = m_services.jobs.find(u"check"_s); !running.isNull())
        return done(ActionAnswer{.summary = u"A check runs already."_s, .job = running});
    m_check = CancelToken();
    CancelToken cancelled = m_check;
    const JobId job = m_services.jobs.begin(
        u"check"_s, u"the catalog"_s,
        {.pause = {}, .resume = {}, .cancel = [cancelled]() mutable { cancelled.cancel(); }, .setLimit = {}});
    m_services.events.add(EventSeverity::Info, u"check.started"_s, u"catalog"_s,
                          Wording(QT_TRANSLATE_NOOP("Controller", "The catalog is checked")), actor);
    auto finish = m_home.wrap<QList<CatalogProblem>>([this, job](Result<QList<CatalogProblem>> problems) {
        if (!problems) {
            const bool wasCancelled = problems.error().code == ErrorCode::Cancelled;
            return m_services.jobs.end(job, wasCancelled ? JobState::Cancelled : JobState::Failed,
                                       Wording::of(Wording::failure(problems.error())));
        }
        JobRegistry::Progress progress;
        progress.problemCount = problems->size();
        m_services.jobs.progress(job, progress);
        for (const CatalogProblem &problem : *problems)
            m_services.jobs.addProblem(job, {.kind = problem.kind,
                                             .subject = problem.subject,
                                             .text = problem.text,
                                             .isRepairable = problem.isRepairable,
                                             .wording = problem.wording});
        m_services.jobs.end(job, JobState::Finished,
                            problems->isEmpty()
                                ? Wording(QT_TRANSLATE_NOOP("Controller", "Nothing is wrong with the catalog."))
                                : Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln problem(s) were found."),
                                          Wording::amount(problems->size())));
    });
    // A copy stands still while it is read.
    m_services.health.run([cancelled, finish = std::move(finish), &catalog = m_services.catalog,
                           directory = m_services.directory](CatalogReader &reader, const CancelToken &) mutable {
        const QTemporaryDir room(directory + u"/check-XXXXXX"_s);
        if (!room.isValid())
            return finish(
                fail(ErrorCode::Io,
                     Wording(QT_TRANSLATE_NOOP("Controller", "there is no room for a copy of the catalog: %1"),
                             room.errorString()),
                     directory));
        finish(checkOnline(catalog, reader,
                           {.catalogPath = ArrayDirectory(directory).catalogPath(),
                            .copyPath = room.filePath(u"catalog.sqlite"_s),
                            .cancel = cancelled}));
    });
    done(ActionAnswer{.summary = u"The catalog is being checked."_s, .job = job});
}

} // namespace fallow
