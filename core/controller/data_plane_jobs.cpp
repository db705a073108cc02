// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane_core.h"

#include "base/log.h"
#include "controller/rebuild_tally.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kSuspectsEveryMs = 10'000;
constexpr qint64 kReconcileAgainMs = 1000;
constexpr qint64 kTallyEveryMs = 1000;

JobRegistry::Progress progressOf(const JobProgress &progress, qint64 problemCount)
{
    return {.doneBytes = progress.doneBytes,
            .totalBytes = progress.totalBytes,
            .doneCount = progress.doneStripes,
            .totalCount = progress.totalStripes,
            .problemCount = problemCount};
}

RebuildTally tallyOf(const RepairReport &report)
{
    RebuildTally tally{.stripesRebuilt = report.repairedStripes,
                       .stripsRebuilt = report.repairedStrips,
                       .bytesRebuilt = report.repairedBytes,
                       .bytesMoved = report.movedBytes,
                       .stripsReadBack = report.readBack.strips,
                       .bytesReadBack = report.readBack.bytes,
                       .readBackFailures = report.readBack.failures,
                       .stripesSpared = report.sparedStripes,
                       .stripesWaiting = report.waitingStripes,
                       .stripesLost = report.unrepairableStripes,
                       .stripesFailed = report.failedStripes};
    for (auto it = report.written.constBegin(); it != report.written.constEnd(); ++it)
        tally.targets.append({.store = it.key(), .name = {}, .strips = it->strips, .bytes = it->bytes});
    sortTargets(tally.targets);
    return tally;
}

QString nameOf(StripeId stripe)
{
    return u"stripe "_s + QString::number(stripe.value(), 16);
}

QString reasonText(SuspectReason reason)
{
    switch (reason) {
    case SuspectReason::NotFound:
        return u"has vanished from its store"_s;
    case SuspectReason::Corrupt:
        return u"holds other bytes than were written"_s;
    case SuspectReason::Unreadable:
        return u"cannot be read by its disk"_s;
    }
    return u"is wrong"_s;
}

DataPlane::Outcome outcomeOf(const RepairReport &report, const JobProgress &progress)
{
    DataPlane::Outcome outcome;
    outcome.wasCancelled = report.isCancelled;
    const qint64 problems = report.unrepairableStripes + report.failedStripes + report.waitingStripes;
    outcome.progress = progressOf(progress, problems);
    outcome.progress.tally = std::make_shared<const RebuildTally>(tallyOf(report));
    for (const StripeId stripe : report.unrepairable)
        outcome.problems.append({.kind = u"stripe.unrepairable"_s,
                                 .subject = nameOf(stripe),
                                 .text = u"Fewer strips exist than are needed; it waits for a machine to come back"_s,
                                 .isRepairable = false});
    outcome.summary = u"%1 strips of %2 stripes were rebuilt (%3)."_s.arg(report.repairedStrips)
                          .arg(report.repairedStripes)
                          .arg(formatBytes(report.repairedBytes));
    if (report.readBack.strips > 0)
        outcome.summary += u" %1 were read back and compared."_s.arg(report.readBack.strips);
    if (report.readBack.failures > 0)
        outcome.problems.append(
            {.kind = u"strip.read-back"_s,
             .subject = {},
             .text = u"%1 strips were not read back as they were written, and were put elsewhere"_s.arg(
                 report.readBack.failures),
             .isRepairable = true});
    if (report.sparedStripes > 0)
        outcome.summary += u" %1 stripes needed nothing any more."_s.arg(report.sparedStripes);
    if (report.waitingStripes > 0)
        outcome.summary += u" %1 stripes wait for another machine to hold a strip."_s.arg(report.waitingStripes);
    if (report.unrepairableStripes > 0)
        outcome.summary += u" %1 stripes cannot be rebuilt now."_s.arg(report.unrepairableStripes);
    if (report.failedStripes > 0)
        outcome.summary += u" %1 stripes failed: %2."_s.arg(report.failedStripes).arg(report.firstError.toString());
    return outcome;
}

} // namespace

void DataPlane::Core::reconcile(StoreId store)
{
    uncompared.insert(store); // also while one is under way: should that end early it is this that makes it go again
    if (reconciles.contains(store))
        return;
    const auto job = std::shared_ptr<Reconcile>(stripes->makeReconcile(store));
    reconciles.insert(store, job);
    job->start([this, store](const ReconcileReport &report) {
        const bool endedEarly = !report.error.what.isEmpty();
        onData([this, store, endedEarly] { // not inside the job's own call
            reconciles.remove(store);
            if (endedEarly && directory->readyStore(store)) // it came back meanwhile, or answered late
                reconcileTimer = thread.clock().after(kReconcileAgainMs, [this] { reconcileAll(); });
            else
                uncompared.remove(store);
        });
        if (endedEarly)
            qCInfo(lcController) << "comparing store" << store.value()
                                 << "with the catalog ended early:" << report.error.toString();
        if (report.droppedStrips + report.missingStrips + report.adoptedStrips == 0)
            return;
        const auto severity = report.missingStrips > 0 ? EventSeverity::Warning : EventSeverity::Info;
        this->report({.id = {},
                      .when = {},
                      .severity = severity,
                      .kind = u"store.reconciled"_s,
                      .subject = u"store "_s + store.toString(),
                      .text = u"%1 strips kept, %2 no longer needed and dropped, %3 taken up again, %4 missing"_s
                                  .arg(report.keptStrips)
                                  .arg(report.droppedStrips)
                                  .arg(report.adoptedStrips)
                                  .arg(report.missingStrips),
                      .actor = {}});
    });
}

/// Those whose comparison ended early, once more.
void DataPlane::Core::reconcileAll()
{
    const auto spent = std::move(reconcileTimer);
    const QSet<StoreId> again = std::exchange(uncompared, {});
    for (const StoreId store : again) {
        if (directory->readyStore(store))
            reconcile(store);
    }
}

/// A dead disk has many bad strips: the first is told at once, the others as a number now and then.
void DataPlane::Core::tellSuspects()
{
    const auto spent = std::move(suspectTimer);
    const QHash<StoreId, qint64> untold = std::exchange(untoldSuspects, {});
    bool wasBusy = false;
    for (auto it = untold.constBegin(); it != untold.constEnd(); ++it) {
        if (it.value() == 0)
            continue;
        wasBusy = true;
        untoldSuspects.insert(it.key(), 0); // still watched: what follows is counted, not told one by one
        report({.id = {},
                .when = {},
                .severity = EventSeverity::Warning,
                .kind = u"strip.suspects"_s,
                .subject = u"store "_s + it.key().toString(),
                .text = u"%1 more strips are wrong or gone; they are rebuilt from the others where enough of those can "
                        "be read"_s.arg(it.value()),
                .actor = {}});
    }
    if (wasBusy)
        suspectTimer = thread.clock().after(kSuspectsEveryMs, [this] { tellSuspects(); });
}

void DataPlane::Core::suspected(StripKey strip, StoreId store, SuspectReason reason, bool isKept)
{
    if (const auto known = untoldSuspects.find(store); known != untoldSuspects.end()) {
        ++*known;
        return;
    }
    untoldSuspects.insert(store, 0);
    if (!suspectTimer)
        suspectTimer = thread.clock().after(kSuspectsEveryMs, [this] { tellSuspects(); });
    report({.id = {},
            .when = {},
            .severity = isKept ? EventSeverity::Critical : EventSeverity::Warning,
            .kind = u"strip.suspect"_s,
            .subject = u"store "_s + store.toString(),
            .text = (isKept ? u"Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its "
                              "stripe can be read now"_s
                            : u"Strip %1 of %2 %3; it is rebuilt from the others"_s)
                        .arg(strip.position)
                        .arg(nameOf(strip.stripe), reasonText(reason)),
            .actor = {}});
}

void DataPlane::Core::startRepair(Progress progress, Completion<Outcome> done)
{
    repairProgress = std::move(progress);
    repairDone.append(std::make_shared<Completion<Outcome>>(std::move(done)));
    Repairer &repairer = stripes->repairer();
    repairer.setProgressCallback([this](const JobProgress &now) {
        if (!repairProgress)
            return;
        JobRegistry::Progress told = progressOf(now, 0);
        told.round = repairRound;
        const qint64 nowMs = thread.clock().monotonicMs();
        if (nowMs - talliedMs >= kTallyEveryMs) {
            talliedMs = nowMs;
            told.tally = std::make_shared<const RebuildTally>(tallyOf(stripes->repairer().report()));
        }
        repairProgress(told);
    });
    repairer.setFinishedCallback([this](const RepairReport &report) {
        const auto finished = std::exchange(repairDone, {});
        repairProgress = nullptr;
        DataPlane::Outcome outcome = outcomeOf(report, stripes->repairer().progress());
        outcome.progress.round = repairRound++;
        for (const auto &answer : finished)
            (*answer)(outcome);
    });
    repairer.wake();
}

void DataPlane::Core::startScrub(qint64 limitBytesPerSecond, Progress progress, Completion<Outcome> done)
{
    scrub = stripes->makeScrub({.limitBytesPerSecond = limitBytesPerSecond});
    scrub->setProgressCallback(
        [progress = std::move(progress)](const JobProgress &now) { progress(progressOf(now, 0)); });
    scrub->start([this, done = std::make_shared<Completion<Outcome>>(std::move(done))](const ScrubReport &report) {
        Outcome outcome;
        outcome.wasCancelled = report.isCancelled;
        outcome.progress = progressOf(scrub->progress(), report.badStrips);
        outcome.summary = u"%1 strips (%2) were checked by their stores, %3 also here; "
                          "%4 were wrong, %5 are on stores that are away."_s.arg(report.verifiedStrips)
                              .arg(formatBytes(report.verifiedBytes))
                              .arg(report.challengedStrips)
                              .arg(report.badStrips)
                              .arg(report.absentStrips);
        for (const StoreId liar : report.liars)
            outcome.problems.append({.kind = u"store.lies"_s,
                                     .subject = u"store "_s + liar.toString(),
                                     .text = u"It called a strip right that is wrong"_s,
                                     .isRepairable = false});
        Result<Outcome> result = report.error.what.isEmpty() ? Result<Outcome>(std::move(outcome)) : fail(report.error);
        onData([this, done, result = std::move(result)]() mutable { // not inside the job's own call
            scrub.reset();
            (*done)(std::move(result));
        });
    });
}

void DataPlane::Core::startDrain(StoreId store, Progress progress, Completion<Outcome> done)
{
    const auto drain = std::shared_ptr<Rebalance>(stripes->makeRebalance({.drain = store}));
    drains.insert(store, drain);
    drain->setProgressCallback(
        [progress = std::move(progress)](const JobProgress &now) { progress(progressOf(now, 0)); });
    drain->start([this, store,
                  done = std::make_shared<Completion<Outcome>>(std::move(done))](const RebalanceReport &report) {
        Outcome outcome;
        outcome.wasCancelled = report.isCancelled;
        if (const auto ended = drains.value(store))
            outcome.progress = progressOf(ended->progress(), report.failedStrips);
        outcome.summary =
            u"%1 strips (%2) were moved to other stores."_s.arg(report.movedStrips).arg(formatBytes(report.movedBytes));
        if (report.failedStrips > 0)
            outcome.problems.append(
                {.kind = u"store.not-drained"_s,
                 .subject = {},
                 .text =
                     u"%1 strips could not be moved: %2"_s.arg(report.failedStrips).arg(report.firstError.toString()),
                 .isRepairable = true});
        onData([this, store, done, outcome = std::move(outcome)]() mutable { // not inside the job's own call
            drains.remove(store);
            (*done)(std::move(outcome));
        });
    });
}

namespace {

/// Progress comes on the data thread and is wanted at home.
DataPlane::Progress sendHome(const ReplyChannel &home, DataPlane::Progress progress)
{
    return [&home, progress = std::make_shared<DataPlane::Progress>(std::move(progress))](
               const JobRegistry::Progress &now) { home.post([progress, now] { (*progress)(now); }); };
}

} // namespace

void DataPlane::startRepair(Progress progress, Completion<Outcome> done)
{
    m_core->onData([core = m_core.get(), progress = sendHome(m_core->home, std::move(progress)),
                    reply = m_core->home.wrap<Outcome>(std::move(done))]() mutable {
        core->startRepair(std::move(progress), std::move(reply));
    });
}

void DataPlane::startScrub(qint64 limitBytesPerSecond, Progress progress, Completion<Outcome> done)
{
    m_core->onData([core = m_core.get(), limitBytesPerSecond, progress = sendHome(m_core->home, std::move(progress)),
                    reply = m_core->home.wrap<Outcome>(std::move(done))]() mutable {
        core->startScrub(limitBytesPerSecond, std::move(progress), std::move(reply));
    });
}

void DataPlane::startDrain(StoreId store, Progress progress, Completion<Outcome> done)
{
    m_core->onData([core = m_core.get(), store, progress = sendHome(m_core->home, std::move(progress)),
                    reply = m_core->home.wrap<Outcome>(std::move(done))]() mutable {
        core->startDrain(store, std::move(progress), std::move(reply));
    });
}

void DataPlane::pauseBackground(const QString &kind, StoreId store, bool isPaused)
{
    m_core->onData([core = m_core.get(), kind, store, isPaused] {
        const auto set = [isPaused](auto &job) { isPaused ? job.pause() : job.resume(); };
        if (kind == u"rebuild"_s)
            set(core->stripes->repairer());
        else if (kind == u"scrub"_s && core->scrub)
            set(*core->scrub);
        else if (const auto drain = core->drains.value(store); kind == u"drain"_s && drain)
            set(*drain);
    });
}

void DataPlane::cancelBackground(const QString &kind, StoreId store)
{
    m_core->onData([core = m_core.get(), kind, store] {
        if (kind == u"rebuild"_s) {
            core->stripes->repairer().cancel();
            core->stripes->repairer().resume(); // a pause ends with the job that was paused
        } else if (kind == u"scrub"_s && core->scrub)
            core->scrub->cancel();
        else if (const auto drain = core->drains.value(store); kind == u"drain"_s && drain)
            drain->cancel();
    });
}

void DataPlane::setBackgroundLimit(const QString &kind, qint64 bytesPerSecond)
{
    m_core->onData([core = m_core.get(), kind, bytesPerSecond] {
        if (kind == u"rebuild"_s)
            core->stripes->budget().setLimit(bytesPerSecond, TrafficBudget::Work::Repair);
        else if (kind == u"drain"_s)
            core->stripes->budget().setLimit(bytesPerSecond, TrafficBudget::Work::Balance);
        else if (kind == u"scrub"_s && core->scrub)
            core->scrub->setLimit(bytesPerSecond);
    });
}

void DataPlane::setUrgentRepairOnly(bool isUrgentOnly)
{
    m_core->onData([core = m_core.get(), isUrgentOnly] { core->stripes->repairer().setUrgentOnly(isUrgentOnly); });
}

void DataPlane::setReadBack(bool mustReadBack)
{
    m_core->onData([core = m_core.get(), mustReadBack] { core->stripes->setReadBack(mustReadBack); });
}

void DataPlane::setCollectBelowLiveShare(double share)
{
    m_core->onData([core = m_core.get(), share] {
        core->collectBelowLiveShare = share;
        for (const auto &volume : std::as_const(core->volumes))
            volume->setCollectBelowLiveShare(share);
    });
}

} // namespace fallow
