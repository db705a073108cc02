// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane_core.h"

#include "base/log.h"
#include "controller/rebuild_tally.h"
#include "controller/stripes_on_store.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kSuspectsEveryMs = 10'000;
constexpr qint64 kReconcileAgainMs = 1000;
constexpr qint64 kReconcileUndecidedMs = 30'000; ///< and twice as long after each time in a row, up to
constexpr qint64 kReconcileSeldomMs = 1'800'000;
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
                       .stripesFailed = report.failedStripes + report.damagedStripes};
    for (auto it = report.written.constBegin(); it != report.written.constEnd(); ++it)
        tally.targets.append({.store = it.key(), .name = {}, .strips = it->strips, .bytes = it->bytes});
    sortTargets(tally.targets);
    return tally;
}

QString nameOf(StripeId stripe)
{
    return u"stripe "_s + QString::number(stripe.value(), 16);
}

/// What is wrong with a strip, behind its name: "strip 3 of stripe 5 has vanished from its store".
const char *reasonText(SuspectReason reason)
{
    switch (reason) {
    case SuspectReason::NotFound:
        return QT_TRANSLATE_NOOP("Controller", "has vanished from its store");
    case SuspectReason::Corrupt:
        return QT_TRANSLATE_NOOP("Controller", "holds other bytes than were written");
    case SuspectReason::Unreadable:
        return QT_TRANSLATE_NOOP("Controller", "cannot be read by its disk");
    case SuspectReason::Unproven: // is looked at, and then bad for one of the others
        break;
    }
    return QT_TRANSLATE_NOOP("Controller", "is wrong");
}

ProblemSnapshot problemOf(const QString &kind, const QString &subject, const Wording &what, bool isRepairable)
{
    return {.kind = kind,
            .subject = subject,
            .text = what.english(),
            .isRepairable = isRepairable,
            .wording = what.toString()};
}

EventRecord eventOf(EventSeverity severity, const QString &kind, StoreId store, const Wording &what)
{
    return {.id = {},
            .when = {},
            .severity = severity,
            .kind = kind,
            .subject = u"store "_s + store.toString(),
            .text = what.english(),
            .actor = {},
            .wording = what.toString()};
}

DataPlane::Outcome outcomeOf(const RepairReport &report, const JobProgress &progress)
{
    DataPlane::Outcome outcome;
    outcome.wasCancelled = report.isCancelled;
    const qint64 problems =
        report.unrepairableStripes + report.failedStripes + report.waitingStripes + report.damagedStripes;
    outcome.progress = progressOf(progress, problems);
    outcome.progress.tally = std::make_shared<const RebuildTally>(tallyOf(report));
    for (const StripeId stripe : report.unrepairable)
        outcome.problems.append(
            problemOf(u"stripe.unrepairable"_s, nameOf(stripe),
                      Wording(QT_TRANSLATE_NOOP(
                          "Controller", "Fewer strips exist than are needed; it waits for a machine to come back")),
                      false));
    for (const StripeId stripe : report.damaged)
        outcome.problems.append(
            problemOf(u"stripe.damaged"_s, nameOf(stripe),
                      Wording(QT_TRANSLATE_NOOP("Controller", "Its row in the catalog cannot be read")), false));
    outcome.summary = Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln strip(s) of %1 stripes were rebuilt (%2)."),
                              Wording::amount(report.repairedStrips), Wording::count(report.repairedStripes),
                              Wording::bytes(report.repairedBytes));
    if (report.readBack.strips > 0)
        outcome.summary += Wording(QT_TRANSLATE_NOOP("Controller", "%1 were read back and compared."),
                                   Wording::count(report.readBack.strips));
    if (report.readBack.failures > 0)
        outcome.problems.append(problemOf(
            u"strip.read-back"_s, {},
            Wording(QT_TRANSLATE_N_NOOP("Controller",
                                        "%Ln strip(s) were not read back as they were written, and were put elsewhere"),
                    Wording::amount(report.readBack.failures)),
            true));
    if (report.sparedStripes > 0)
        outcome.summary += Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) needed nothing any more."),
                                   Wording::amount(report.sparedStripes));
    if (report.waitingStripes > 0)
        outcome.summary +=
            Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) wait for another machine to hold a strip."),
                    Wording::amount(report.waitingStripes));
    if (report.unrepairableStripes > 0)
        outcome.summary += Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) cannot be rebuilt now."),
                                   Wording::amount(report.unrepairableStripes));
    if (report.failedStripes > 0)
        outcome.summary += Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) failed: %1."),
                                   Wording::amount(report.failedStripes), Wording::failure(report.firstError));
    if (report.damagedStripes > 0)
        outcome.summary += damagedSentence(report.damagedStripes);
    return outcome;
}

} // namespace

/// A store has come, or has to be compared anew. What was left undecided elsewhere may be decided by what it holds.
void DataPlane::Core::reconcile(StoreId store)
{
    unfinished.erase(store);
    for (const auto &[other, comparison] : unfinished)
        compareSoon(other);
    compare(store);
}

/// Where strips were undecided again and again, and the next look is far.
void DataPlane::Core::compareSoon(StoreId store)
{
    const auto found = unfinished.find(store);
    if (found != unfinished.end() && std::exchange(found->second.undecidedInRow, 0) > 1)
        compareLater(store, kReconcileUndecidedMs);
}

void DataPlane::Core::compare(StoreId store)
{
    if (reconciles.contains(store))
        return; // should that end early it goes again
    const auto job = std::shared_ptr<Reconcile>(stripes->makeReconcile(store));
    reconciles.insert(store, job);
    job->start([this, store](const ReconcileReport &report) {
        const bool endedEarly = !report.error.what.isEmpty();
        const bool isUndecided = report.undecidedStrips > 0; // its machine is used, or was told what it may forget
        const qint64 againMs =
            report.error.code == ErrorCode::ProtocolViolation ? kReconcileSeldomMs : kReconcileAgainMs;
        onData([this, store, endedEarly, isUndecided, againMs] { // not inside the job's own call
            reconciles.remove(store);
            if (!(endedEarly || isUndecided) || !directory->readyStore(store)) {
                unfinished.erase(store);
            } else if (endedEarly) { // it came back meanwhile, or answered late
                compareLater(store, againMs);
            } else { // the whole inventory is asked for again, and its machine may be used all day
                const int inRow = unfinished[store].undecidedInRow++;
                compareLater(store, qMin(kReconcileUndecidedMs << qMin(inRow, 10), kReconcileSeldomMs));
            }
        });
        if (endedEarly)
            qCInfo(lcController) << "comparing store" << store.value()
                                 << "with the catalog ended early:" << report.error.toString();
        if (report.droppedStrips + report.missingStrips + report.adoptedStrips == 0)
            return;
        const auto severity = report.missingStrips > 0 ? EventSeverity::Warning : EventSeverity::Info;
        this->report(
            eventOf(severity, u"store.reconciled"_s, store,
                    Wording(QT_TRANSLATE_N_NOOP(
                                "Controller",
                                "%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing"),
                            Wording::amount(report.keptStrips), Wording::count(report.droppedStrips),
                            Wording::count(report.adoptedStrips), Wording::count(report.missingStrips))));
    });
}

void DataPlane::Core::compareLater(StoreId store, qint64 pauseMs)
{
    unfinished[store].again = thread.clock().after(pauseMs, [this, store] {
        const auto found = unfinished.find(store);
        if (found == unfinished.end())
            return;
        const auto spent = std::move(found->second.again);
        if (directory->readyStore(store))
            compare(store);
        else
            unfinished.erase(found);
    });
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
        report(
            eventOf(EventSeverity::Warning, u"strip.suspects"_s, it.key(),
                    Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln more strip(s) are wrong or gone; they are rebuilt "
                                                              "from the others where enough of those can be read"),
                            Wording::amount(it.value()))));
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
    //: %3 says what is wrong with it, for instance "has vanished from its store"
    const char *what = isKept
                           ? QT_TRANSLATE_NOOP("Controller", "Strip %1 of %2 %3; it stays for what can still be read "
                                                             "of it, as too few others of its stripe can be read now")
                           : QT_TRANSLATE_NOOP("Controller", "Strip %1 of %2 %3; it is rebuilt from the others");
    report(eventOf(isKept ? EventSeverity::Critical : EventSeverity::Warning, u"strip.suspect"_s, store,
                   Wording(what, QString::number(strip.position), Wording::subject(nameOf(strip.stripe)),
                           Wording::term(reasonText(reason)))));
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
        // What is missing is known of a part of the catalog only: nobody shall take that for a round that found
        // nothing.
        const bool isBlind = !report.isCancelled && !report.scanError.what.isEmpty();
        for (const auto &answer : finished)
            (*answer)(isBlind ? Result<DataPlane::Outcome>(fail(report.scanError)) : outcome);
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
        outcome.progress = progressOf(scrub->progress(), report.badStrips + report.damagedStripes);
        outcome.summary =
            Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln strip(s) (%1) were checked by their stores, %2 also here; "
                                                      "%3 were wrong, %4 are on stores that are away."),
                    Wording::amount(report.verifiedStrips), Wording::bytes(report.verifiedBytes),
                    Wording::count(report.challengedStrips), Wording::count(report.badStrips),
                    Wording::count(report.absentStrips));
        if (report.damagedStripes > 0)
            outcome.problems.append(problemOf(u"stripe.damaged"_s, {}, damagedSentence(report.damagedStripes), false));
        for (const StoreId liar : report.liars)
            outcome.problems.append(
                problemOf(u"store.lies"_s, u"store "_s + liar.toString(),
                          Wording(QT_TRANSLATE_NOOP("Controller", "It called a strip right that is wrong")), false));
        for (const StoreId unproven : report.unproven)
            outcome.problems.append(
                problemOf(u"store.unproven"_s, u"store "_s + unproven.toString(),
                          Wording(QT_TRANSLATE_NOOP("Controller", "It called its strips right, but gave none back when "
                                                                  "it was asked for them as a proof")),
                          false));
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
        outcome.summary = Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln strip(s) (%1) were moved to other stores."),
                                  Wording::amount(report.movedStrips), Wording::bytes(report.movedBytes));
        if (report.failedStrips > 0)
            outcome.problems.append(
                problemOf(u"store.not-drained"_s, u"store "_s + store.toString(),
                          Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln strip(s) could not be moved: %1"),
                                  Wording::amount(report.failedStrips), Wording::failure(report.firstError)),
                          true));
        const bool isBlind = !report.isCancelled && !report.error.what.isEmpty();
        Result<Outcome> result = isBlind ? Result<Outcome>(fail(report.error)) : std::move(outcome);
        onData([this, store, done, result = std::move(result)]() mutable { // not inside the job's own call
            drains.remove(store);
            (*done)(std::move(result));
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
