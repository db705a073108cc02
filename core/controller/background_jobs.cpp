// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/background_jobs.h"

#include "catalog/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<QList<CatalogProblem>> checkCopy(const Catalog &catalog, const QString &path, const CancelToken &cancel)
{
    if (const auto copied = catalog.backupTo(path); !copied)
        return fail(copied.error());
    const auto copy = Catalog::open(path);
    if (!copy)
        return fail(copy.error());
    const auto reader = (*copy)->makeReader();
    if (!reader)
        return fail(reader.error());
    CatalogCheckOptions options;
    options.cancel = cancel;
    return checkCatalog(**reader, options);
}

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
    m_services.health.run([stores, unreachable, reply = m_home.wrap<ActionAnswer>(std::move(done))](
                              CatalogReader &reader, const CancelToken &cancel) mutable {
        RebuildEstimate estimate(stores, unreachable);
        const auto counted = estimate.count(reader, cancel);
        reply(counted ? Result<ActionAnswer>(estimate.answer()) : Result<ActionAnswer>(fail(counted.error())));
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

JobId BackgroundJobs::begin(const QString &kind, const QString &subject, qint64 limitBytesPerSecond, StoreId store)
{
    DataPlane &plane = m_services.plane;
    JobRegistry::Controls controls{.pause = [&plane, kind, store] { plane.pauseBackground(kind, store, true); },
                                   .resume = [&plane, kind, store] { plane.pauseBackground(kind, store, false); },
                                   .cancel = [&plane, kind, store] { plane.cancelBackground(kind, store); },
                                   .setLimit = {}};
    if (kind != u"scrub"_s)
        controls.setLimit = [&plane](qint64 limit) { plane.setBackgroundLimit(limit); };
    return m_services.jobs.begin(kind, subject, std::move(controls), limitBytesPerSecond);
}

DataPlane::Progress BackgroundJobs::progressOf(JobId job)
{
    return [&jobs = m_services.jobs, job](const JobRegistry::Progress &progress) { jobs.progress(job, progress); };
}

void BackgroundJobs::end(JobId job, const Result<DataPlane::Outcome> &outcome)
{
    if (!outcome)
        return m_services.jobs.end(job, JobState::Failed, outcome.error().toString());
    if (!m_services.jobs.isRunning(job))
        return;
    m_services.jobs.progress(job, outcome->progress);
    for (const ProblemSnapshot &problem : outcome->problems)
        m_services.jobs.addProblem(job, problem);
    m_services.jobs.end(job, outcome->wasCancelled ? JobState::Cancelled : JobState::Finished, outcome->summary);
    m_services.events.add(outcome->progress.problemCount > 0 ? EventSeverity::Warning : EventSeverity::Info,
                          u"job.ended"_s, u"job "_s + job.toString(), outcome->summary);
}

JobId BackgroundJobs::rebuild(const QString &subject, qint64 limitBytesPerSecond)
{
    if (!m_services.jobs.isRunning(m_lastRebuild)) {
        m_lastRebuild = begin(u"rebuild"_s, subject, limitBytesPerSecond);
        m_repairsAsked = std::make_shared<int>(0);
        m_services.plane.setBackgroundLimit(limitBytesPerSecond);
    }
    // The round that runs may end before it hears of this: the job ends with the last answer.
    ++*m_repairsAsked;
    m_services.plane.startRepair(progressOf(m_lastRebuild), [this, job = m_lastRebuild, asked = m_repairsAsked](
                                                                Result<DataPlane::Outcome> outcome) {
        if (--*asked == 0 || !outcome || outcome->wasCancelled)
            end(job, outcome);
    });
    return m_lastRebuild;
}

JobState BackgroundJobs::lastRebuildState() const
{
    const auto report = m_services.jobs.report(m_lastRebuild);
    return report ? report->job.state : JobState::Finished;
}

JobId BackgroundJobs::drain(StoreId store, const QString &subject, std::function<void(DrainEnd)> done)
{
    if (const JobId running = m_drains.value(store); !running.isNull())
        return running;
    const JobId job = begin(u"drain"_s, subject, 0, store);
    m_drains.insert(store, job);
    m_services.plane.startDrain(store, progressOf(job),
                                [this, job, store, done = std::move(done)](Result<DataPlane::Outcome> outcome) {
                                    m_drains.remove(store);
                                    end(job, outcome);
                                    const bool isEmpty = outcome && outcome->problems.isEmpty();
                                    done(outcome && outcome->wasCancelled ? DrainEnd::Cancelled
                                         : isEmpty                        ? DrainEnd::Empty
                                                                          : DrainEnd::Incomplete);
                                });
    return job;
}

void BackgroundJobs::startRebuild(const JobRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const StoreReach now = reach();
    QSet<StoreId> lost = now.lost;
    if (!request.store.isNull() && !lost.contains(request.store))
        return done(fail(ErrorCode::Refused,
                         u"this store is not lost: declare its workstation lost first, or wait for it"_s,
                         u"store "_s + request.store.toString()));
    previewRebuild(
        lost, now.unreachable, [this, request, actor, done = std::move(done)](Result<ActionAnswer> preview) mutable {
            if (!preview || request.isPreview || preview->stripesTouched == 0)
                return done(std::move(preview));
            const QString subject =
                request.store.isNull() ? u"all that is missing"_s : u"store "_s + request.store.toString();
            m_services.events.add(EventSeverity::Notice, u"rebuild.started"_s, subject, preview->summary, actor);
            preview->job = rebuild(subject, request.limitBytesPerSecond);
            done(std::move(preview));
        });
}

void BackgroundJobs::startScrub(const QString &actor, Completion<ActionAnswer> done)
{
    if (const JobId running = m_services.jobs.find(u"scrub"_s); !running.isNull())
        return done(ActionAnswer{.summary = u"A scrub runs already."_s, .job = running});
    const JobId job = begin(u"scrub"_s, u"all stores"_s, 0);
    m_services.events.add(EventSeverity::Info, u"scrub.started"_s, u"all stores"_s, u"Every store checks every strip"_s,
                          actor);
    m_services.plane.startScrub(progressOf(job),
                                [this, job](Result<DataPlane::Outcome> outcome) { end(job, outcome); });
    done(ActionAnswer{.summary = u"Every store checks every strip where it lies."_s, .job = job});
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
    m_services.events.add(EventSeverity::Info, u"check.started"_s, u"catalog"_s, u"The catalog is checked"_s, actor);
    auto finish = m_home.wrap<QList<CatalogProblem>>([this, job](Result<QList<CatalogProblem>> problems) {
        if (!problems) {
            const bool wasCancelled = problems.error().code == ErrorCode::Cancelled;
            return m_services.jobs.end(job, wasCancelled ? JobState::Cancelled : JobState::Failed,
                                       problems.error().toString());
        }
        JobRegistry::Progress progress;
        progress.problemCount = problems->size();
        m_services.jobs.progress(job, progress);
        for (const CatalogProblem &problem : *problems)
            m_services.jobs.addProblem(job, {.kind = problem.kind,
                                             .subject = problem.subject,
                                             .text = problem.text,
                                             .isRepairable = problem.isRepairable});
        m_services.jobs.end(job, JobState::Finished,
                            problems->isEmpty() ? u"Nothing is wrong with the catalog."_s
                                                : u"%1 problems were found."_s.arg(problems->size()));
    });
    // A copy stands still while it is read.
    m_services.health.run([cancelled, finish = std::move(finish), &catalog = m_services.catalog,
                           directory = m_services.directory](CatalogReader &, const CancelToken &) mutable {
        const QTemporaryDir room(directory + u"/check-XXXXXX"_s);
        if (!room.isValid())
            return finish(
                fail(ErrorCode::Io, u"there is no room for a copy of the catalog: "_s + room.errorString(), directory));
        finish(checkCopy(catalog, room.filePath(u"catalog.sqlite"_s), cancelled));
    });
    done(ActionAnswer{.summary = u"The catalog is being checked."_s, .job = job});
}

} // namespace fallow
