// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"
#include "wire/plan_messages.h"

#include <QDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSlow = 128 * kKiB; ///< a limit that makes a rebuild of these arrays last half a minute

/// Five workstations and a volume of 2+1 whose stripes lie on all of them.
struct RebuildScene
{
    explicit RebuildScene(int agentCount = 5, const QString &layout = u"2+1, strip 16 KiB"_s)
    {
        problem = array.start();
        if (problem.isEmpty() && !array.addAgents(agentCount))
            problem = u"a workstation did not join"_s;
        if (problem.isEmpty())
            problem = array.makeVolume(layout, 4 * kMiB);
        if (problem.isEmpty() && !array.waitForStripes())
            problem = u"the volume was not written into stripes"_s;
    }
    qint64 stripeCount() const { return array.session->snapshot().volumes.first().stripeCount; }
    bool switchOff(int agent)
    {
        const QString name = array.agents[size_t(agent - 1)]->name();
        array.agents[size_t(agent - 1)]->switchOff();
        return waitUntil([this, name] { return !array.storeOf(name).isOnline; }, kPatienceMs);
    }
    RebuildRequest failed(int agent) const { return {.machine = array.machine(u"pc-%1"_s.arg(agent)).machine}; }
    Result<RebuildPlan> plan(const RebuildRequest &request)
    {
        return array.ask<RebuildPlan>(u"rebuild.plan"_s, request);
    }
    Result<ActionAnswer> run(const RebuildRequest &request)
    {
        return array.ask<ActionAnswer>(u"rebuild.run"_s, request);
    }
    JobDetails details(JobId job)
    {
        return array.ask<JobDetails>(u"jobs.details"_s, JobRequest{.job = job}).value_or(JobDetails());
    }
    Result<ActionAnswer> tell(const QString &method, JobId job, qint64 limit = 0)
    {
        return array.ask<ActionAnswer>(method, JobRequest{.job = job, .limitBytesPerSecond = limit});
    }
    bool hasBegunToWork(JobId job) const { return array.job(job).doneBytes > 0; }

    TestArray array;
    QString problem;
};

} // namespace

class ControllerRebuildTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plan_ofAMissingWorkstation_countsEverythingAndChangesNothing()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        const auto plan = scene.plan(scene.failed(3));
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().toString()));
        QCOMPARE(plan->standing, u"ready"_s);
        QCOMPARE(plan->subject, u"workstation pc-3"_s);
        QVERIFY(plan->stripesTouched > 10 && plan->stripesTouched < scene.stripeCount());
        QCOMPARE(plan->stripsToWrite, plan->stripesTouched);
        QCOMPARE(plan->endangeredStripes, plan->stripesTouched); // 2+1: nothing to spare
        QCOMPARE(plan->surplusStrips, 0);
        QCOMPARE(plan->unreadableStripes, 0);
        QCOMPARE(plan->volumes.size(), 1);
        QCOMPARE(plan->volumes.first().name, u"vol"_s);
        qint64 strips = 0;
        qint64 bytes = 0;
        for (const PlanTarget &target : plan->targets) {
            QVERIFY(target.name.startsWith(u"pc-"_s) && target.name != u"pc-3"_s);
            strips += target.strips;
            bytes += target.bytes;
        }
        QCOMPARE(strips, plan->stripsToWrite);
        QCOMPARE(bytes, plan->bytesToWrite);
        QVERIFY(plan->bytesToRead >= 2 * plan->bytesToWrite);
        QVERIFY(plan->rateBytesPerSecond > 0);
        QCOMPARE(plan->rateSource, u"reading"_s);
        QVERIFY(plan->estimatedSeconds > 0);
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.machine(u"pc-3"_s).presence, Presence::Unreachable, kPatienceMs);
        QVERIFY(scene.array.lastJob(u"rebuild"_s).job.isNull());
    }

    void plan_tooFewWorkstations_isImpossibleAndSaysWhatToDo()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(2));
        const auto plan = scene.plan(scene.failed(2));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->standing, u"impossible"_s);
        QCOMPARE(plan->stripsWithoutPlace, plan->stripsToWrite);
        QVERIFY(plan->targets.isEmpty());
        QVERIFY2(plan->warnings.join(u' ').contains(u"another workstation"_s), qPrintable(plan->warnings.join(u' ')));
    }

    void plan_moreGoneThanParity_namesWhatCannotBeRead()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(1));
        QVERIFY(scene.switchOff(2));
        const auto plan = scene.plan(scene.failed(1));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->unreadableStripes, plan->stripesTouched);
        QCOMPARE(plan->lostStripes, 0); // pc-2 is only away
        const PlanVolume &volume = plan->volumes.first();
        QVERIFY(!volume.unreadableRanges.isEmpty());
        qint64 end = 0;
        for (const PlanRange &range : volume.unreadableRanges) {
            QVERIFY(range.offsetBytes >= end && range.lengthBytes > 0 && !range.isLost);
            end = range.offsetBytes + range.lengthBytes;
        }
        QVERIFY(end <= 64 * kMiB);
    }

    void plan_withinHours_tellsWhenItIsDoneByTheClock()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        RebuildRequest request = scene.failed(3);
        request.hasOwnLimit = true;
        request.limitBytesPerSecond = kSlow;
        const QDateTime before = QDateTime::currentDateTime();
        const QTime begin = before.time().addSecs(6 * 3600); // in six hours, for an hour
        request.hours = begin.toString(u"HH:mm"_s) + u'-' + begin.addSecs(3600).toString(u"HH:mm"_s);
        const auto plan = scene.plan(request);
        QVERIFY(plan.has_value());
        QVERIFY(plan->estimatedSeconds > 0 && plan->estimatedSeconds < 3600);
        QCOMPARE(plan->utcOffsetSeconds, before.offsetFromUtc());
        const qint64 byClock = before.secsTo(plan->estimatedEnd);
        QVERIFY2(byClock > 6 * 3600 - 120 && byClock < 7 * 3600 + 120, qPrintable(QString::number(byClock)));
    }

    void plan_nothingMissing_saysSoAndRunChangesNothing()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        const auto plan = scene.plan({});
        QVERIFY(plan.has_value());
        QCOMPARE(plan->standing, u"nothing"_s);
        const auto answer = scene.run({});
        QVERIFY(answer.has_value());
        QVERIFY(answer->job.isNull());
    }

    void request_absurd_isRefusedWithoutChangingAnything()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        const StoreId store = scene.array.storeOf(u"pc-1"_s).store;
        const auto codeOf = [&scene](const RebuildRequest &request) {
            const auto plan = scene.plan(request);
            return plan ? ErrorCode::Internal : plan.error().code;
        };
        QCOMPARE(codeOf({.machine = MachineId(999)}), ErrorCode::NotFound);
        QCOMPARE(codeOf({.store = StoreId(999)}), ErrorCode::NotFound);
        QCOMPARE(codeOf({.machine = scene.failed(1).machine, .store = store}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({.store = store, .replacementPath = u"/tmp"_s, .replacementQuotaBytes = kGiB}),
                 ErrorCode::Refused);
        QCOMPARE(codeOf({.replacementPath = u"/tmp"_s, .replacementQuotaBytes = kGiB}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({.hasOwnLimit = true, .limitBytesPerSecond = -1}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({.hours = u"by night"_s}), ErrorCode::InvalidArgument);
        QCOMPARE(scene.run({.machine = MachineId(999)}).error().code, ErrorCode::NotFound);
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s})
            QCOMPARE(scene.array.machine(name).presence, Presence::Online);
    }

    void run_lostWorkstation_isVerifiedAndReported()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        const auto answer = scene.run(scene.failed(3));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(scene.array.machine(u"pc-3"_s).presence, Presence::Lost);
        const JobDetails details = scene.details(answer->job);
        QVERIFY(details.hasPlan);
        QCOMPARE(details.plan.subject, u"workstation pc-3"_s);
        QCOMPARE(details.tally.stripsRebuilt, details.plan.stripsToWrite);
        QCOMPARE(details.tally.stripsReadBack, details.tally.stripsRebuilt);
        QCOMPARE(details.tally.bytesRebuilt, details.plan.bytesToWrite);
        QCOMPARE(details.tally.readBackFailures, 0);
        qint64 strips = 0;
        for (const PlanTarget &target : details.tally.targets) {
            QVERIFY2(target.name.startsWith(u"pc-"_s), qPrintable(target.name));
            strips += target.strips;
        }
        QCOMPARE(strips, details.tally.stripsRebuilt);
        QCOMPARE(details.steps.first().kind, u"started"_s);
        QCOMPARE(details.steps.first().actor, u"admin"_s);
        QCOMPARE(details.steps.last().kind, u"ended"_s);
        QVERIFY(scene.array.isContentWhole());

        // The report outlives the controller.
        scene.array.kill();
        QCOMPARE(scene.array.start(), QString());
        const JobDetails kept = scene.details(answer->job);
        QCOMPARE(kept.job.state, JobState::Finished);
        QCOMPARE(kept.tally.stripsReadBack, details.tally.stripsReadBack);
        QCOMPARE(kept.plan.stripsToWrite, details.plan.stripsToWrite);
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-4"_s, u"pc-5"_s})
            QVERIFY(scene.array.waitForStore(name)); // they dial in again one by one
        QVERIFY(scene.array.isContentWhole());
    }

    void automaticRebuild_hasAPlanForItsReport()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(2));
        QVERIFY(scene.array.ask<ActionAnswer>(u"machines.declareLost"_s,
                                              MachineRequest{.machine = scene.failed(2).machine}));
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.lastJob(u"rebuild"_s).state, JobState::Finished, kPatienceMs);
        const JobDetails details = scene.details(scene.array.lastJob(u"rebuild"_s).job);
        QVERIFY(details.tally.stripsReadBack > 0);
        QCOMPARE(details.tally.stripsReadBack, details.tally.stripsRebuilt);
    }

    void run_controllerKilledInTheMiddle_goesOnUnderItsNumber()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        RebuildRequest request = scene.failed(3);
        request.hasOwnLimit = true;
        request.limitBytesPerSecond = kSlow;
        const auto answer = scene.run(request);
        QVERIFY(answer.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).limitBytesPerSecond, kSlow, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(scene.hasBegunToWork(answer->job), kPatienceMs);
        scene.array.kill();
        QCOMPARE(scene.array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Running, kPatienceMs);
        QCOMPARE(scene.array.job(answer->job).limitBytesPerSecond, kSlow);
        QVERIFY(scene.tell(u"jobs.setLimit"_s, answer->job, 0).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Finished, kPatienceMs);
        const JobDetails details = scene.details(answer->job);
        const auto isRestart = [](const JobStep &step) { return step.kind == u"restarted"_s; };
        QCOMPARE(std::count_if(details.steps.begin(), details.steps.end(), isRestart), 1);
        QCOMPARE(details.tally.stripsReadBack, details.tally.stripsRebuilt);
        QTRY_COMPARE_WITH_TIMEOUT(scene.plan({})->standing, u"nothing"_s, kPatienceMs);
        QVERIFY(scene.array.isContentWhole());
    }

    void run_pausedAndControllerKilled_staysPausedUntilResumed()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        RebuildRequest request = scene.failed(3);
        request.hasOwnLimit = true;
        request.limitBytesPerSecond = kSlow;
        const auto answer = scene.run(request);
        QVERIFY(answer.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(scene.hasBegunToWork(answer->job), kPatienceMs);
        QVERIFY(scene.tell(u"jobs.pause"_s, answer->job).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Paused, kPatienceMs);
        scene.array.kill();
        QCOMPARE(scene.array.start(), QString());
        QCOMPARE(scene.array.job(answer->job).state, JobState::Paused);
        // It has been taken up, and the machines are back: nothing but the pause holds it.
        QTRY_VERIFY_WITH_TIMEOUT(scene.array.controller->jobs().interrupted().isEmpty(), kPatienceMs);
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-4"_s, u"pc-5"_s})
            QVERIFY(scene.array.waitForStore(name));
        QTRY_VERIFY_WITH_TIMEOUT(scene.array.job(answer->job).totalBytes > 0, kPatienceMs);
        QCOMPARE(scene.array.job(answer->job).state, JobState::Paused);
        const qint64 missing = scene.plan({})->stripesTouched;
        QVERIFY(missing > 0);
        QCOMPARE(scene.plan({})->stripesTouched, missing); // none was rebuilt meanwhile
        QVERIFY(scene.tell(u"jobs.setLimit"_s, answer->job, 0).has_value());
        QVERIFY(scene.tell(u"jobs.resume"_s, answer->job).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Finished, kPatienceMs);
        QVERIFY(scene.array.isContentWhole());
    }

    void run_cancelled_keepsWhatItDidAndItsReport()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        RebuildRequest request = scene.failed(3);
        request.hasOwnLimit = true;
        request.limitBytesPerSecond = kSlow;
        const auto answer = scene.run(request);
        QVERIFY(answer.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(scene.hasBegunToWork(answer->job), kPatienceMs);
        QVERIFY(scene.tell(u"jobs.cancel"_s, answer->job).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Cancelled, kPatienceMs);
        const JobDetails details = scene.details(answer->job);
        QVERIFY(details.tally.stripsRebuilt > 0 && details.tally.stripsRebuilt < details.plan.stripsToWrite);
        QVERIFY(scene.array.isContentWhole());
        const auto hasBegunAnother = [&] { return scene.array.lastJob(u"rebuild"_s).job != answer->job; };
        QVERIFY(!waitUntil(hasBegunAnother, 1'500)); // though the caretaker looks every half second here
    }

    void drain_noOtherHasRoom_namesTheStoreAndBlamesNothingAway()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        const MachineRequest request{.machine = scene.array.machine(u"pc-1"_s).machine};
        QVERIFY(scene.array.ask<ActionAnswer>(u"machines.drain"_s, request).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.lastJob(u"drain"_s).state, JobState::Finished, kPatienceMs);
        const auto report =
            scene.array.ask<JobReport>(u"jobs.report"_s, JobRequest{.job = scene.array.lastJob(u"drain"_s).job});
        QVERIFY2(report && report->problems.size() == 1, report ? "" : qPrintable(report.error().toString()));
        const ProblemSnapshot problem = report->problems.first();
        QCOMPARE(problem.kind, u"store.not-drained"_s);
        QCOMPARE(problem.subject, u"store "_s + scene.array.storeOf(u"pc-1"_s).store.toString());
        QVERIFY2(!problem.text.contains(u"offline"_s), qPrintable(problem.text));
    }

    void automaticRebuild_moreIsWrittenShortAfterIt_beginsAnew()
    {
        TestArray array;
        array.openOptions.caretaker.everyMs = 4'000; // what follows a rebuild is written before the next look
        QCOMPARE(array.start(), QString());
        const QTemporaryDir disk;
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                        LocalStoreRequest{.path = disk.path(), .quotaBytes = 256 * kMiB}));
        QVERIFY(array.addAgents(3)); // each stripe lacks a workstation, and repair puts that strip on the disk
        QCOMPARE(array.makeVolume(u"2+2, strip 16 KiB"_s, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const auto rebuild = [&array] { return array.lastJob(u"rebuild"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(rebuild().state, JobState::Finished, kPatienceMs);
        const JobId first = rebuild().job;
        QCOMPARE(array.writeNoise(u"vol"_s, 2 * kMiB, 2), QString());
        QVERIFY(array.waitForStripes());
        QTRY_VERIFY_WITH_TIMEOUT(rebuild().job != first, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rebuild().state, JobState::Finished, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().volumes.first().degradedStripeCount, 0, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void run_whileOneRuns_joinsItAndItTakesTheTerms()
    {
        RebuildScene scene(6, u"2+2, strip 16 KiB"_s);
        QCOMPARE(scene.problem, QString());
        QVERIFY(scene.switchOff(3));
        RebuildRequest first = scene.failed(3);
        first.hasOwnLimit = true;
        first.limitBytesPerSecond = kSlow;
        const auto answer = scene.run(first);
        QVERIFY(answer.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(scene.hasBegunToWork(answer->job), kPatienceMs);
        QVERIFY(scene.switchOff(4));
        const auto plan = scene.plan(scene.failed(4));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->runningJob, answer->job);
        RebuildRequest second = scene.failed(4);
        second.hasOwnLimit = true;
        second.limitBytesPerSecond = 0;
        const auto joined = scene.run(second);
        QVERIFY(joined.has_value());
        QCOMPARE(joined->job, answer->job);
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(scene.array.job(answer->job).limitBytesPerSecond, 0);
        const JobDetails details = scene.details(answer->job);
        QCOMPARE(details.job.doneBytes, details.tally.bytesRebuilt); // nothing was counted twice
        QTRY_COMPARE_WITH_TIMEOUT(scene.plan({})->standing, u"nothing"_s, kPatienceMs);
        QVERIFY(scene.array.isContentWhole());
    }

    void end_noCountDue_isShownWithWhatItMadeWhole()
    {
        TestArray array;
        array.openOptions.pace.countMs = 3'600'000; // only what is asked for is counted
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(u"2+1, strip 16 KiB"_s, kMiB), QString());
        const auto stripesOf = [&array](const QString &name) {
            const RebuildRequest request{.machine = array.machine(name).machine};
            const auto plan = array.ask<RebuildPlan>(u"rebuild.plan"_s, request);
            return plan ? plan->stripesTouched : -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stripesOf(u"pc-2"_s) > 10, kPatienceMs);
        array.agents[1]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"degraded"_s, kPatienceMs);
        const auto answer =
            array.ask<ActionAnswer>(u"rebuild.run"_s, RebuildRequest{.machine = array.machine(u"pc-2"_s).machine,
                                                                     .hasOwnLimit = true,
                                                                     .limitBytesPerSecond = kSlow / 8});
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"at-risk"_s, kPatienceMs); // counted as lost
        QVERIFY(!hasEnded(array.job(answer->job).state));
        QVERIFY(array.ask<ActionAnswer>(u"jobs.setLimit"_s, JobRequest{.job = answer->job}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(answer->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(array.session->snapshot().health, u"healthy"_s);
        QCOMPARE(array.session->snapshot().volumes.first().degradedStripeCount, 0);
    }

    void revoke_ofAMachineThatHoldsNothing_saysSo()
    {
        RebuildScene scene(3);
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        QVERIFY(array.addAgent(u"pc-4"_s));
        for (const QString &name : {u"pc-1"_s, u"pc-4"_s}) // so that nothing is rebuilt onto pc-4
            QVERIFY(
                array.ask<ActionAnswer>(u"machines.setFailureDomain"_s,
                                        MachineTextRequest{.machine = array.machine(name).machine, .text = u"lab"_s}));
        const auto preview = [&array] {
            const MachineRequest request{.machine = array.machine(u"pc-4"_s).machine, .isPreview = true};
            const auto answer = array.ask<ActionAnswer>(u"machines.revoke"_s, request);
            return answer ? answer->summary : answer.error().toString();
        };
        QVERIFY2(preview().contains(u"It holds nothing. Nothing is missing"_s), qPrintable(preview()));
        QVERIFY(scene.switchOff(2));
        QVERIFY(array.ask<ActionAnswer>(u"machines.declareLost"_s,
                                        MachineRequest{.machine = array.machine(u"pc-2"_s).machine}));
        QVERIFY2(preview().contains(u"It holds nothing. What is missing already: "_s), qPrintable(preview()));
    }

    /// Two stores on one disk would be lost together.
    void directory_ofAStoreThatServes_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir disk;
        const QTemporaryDir links;
        const QString link = links.filePath(u"disk"_s);
        QVERIFY(QFile::link(disk.path(), link));
        const LocalStoreRequest added{.path = link, .quotaBytes = 256 * kMiB};
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s, added));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(array.session->snapshot().stores, &StoreSnapshot::isOnline),
                                 kPatienceMs);
        const StoreSnapshot store = array.session->snapshot().stores.first();
        QCOMPARE(store.path, disk.path());
        for (const QString &path : {link, disk.path()}) {
            const auto again = array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                                       LocalStoreRequest{.path = path, .quotaBytes = 256 * kMiB});
            QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
            const auto plan = array.ask<RebuildPlan>(
                u"rebuild.plan"_s,
                RebuildRequest{.store = store.store, .replacementPath = path, .replacementQuotaBytes = 256 * kMiB});
            QCOMPARE(plan.error().code, ErrorCode::Refused);
        }
    }

    void replacement_ofAMirroredDisk_isFilledFromTheClients_data()
    {
        QTest::addColumn<bool>("isInItsPlace");
        QTest::newRow("in another directory") << false;
        QTest::newRow("mounted where the dead one was") << true;
    }

    void replacement_ofAMirroredDisk_isFilledFromTheClients()
    {
        QFETCH(const bool, isInItsPlace);
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir first;
        const QTemporaryDir other;
        const QTemporaryDir &second = isInItsPlace ? first : other;
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                        LocalStoreRequest{.path = first.path(), .quotaBytes = 256 * kMiB}));
        QVERIFY(array.addAgents(2));
        QCOMPARE(array.makeVolume(u"mirrored spread 1+1, strip 16 KiB"_s, 2 * kMiB), QString());
        QVERIFY(array.waitForStripes());
        StoreId disk;
        for (const StoreSnapshot &store : array.session->snapshot().stores)
            disk = store.isLocal ? store.store : disk;
        if (isInItsPlace) {
            array.kill();
            QVERIFY(QDir(localStorePath(first.path(), disk)).removeRecursively());
            QCOMPARE(array.start(), QString());
            QVERIFY(array.waitForStore(u"pc-1"_s) && array.waitForStore(u"pc-2"_s));
        }
        const RebuildRequest request{
            .store = disk, .replacementPath = second.path(), .replacementQuotaBytes = 256 * kMiB};
        const auto plan = array.ask<RebuildPlan>(u"rebuild.plan"_s, request);
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().toString()));
        QCOMPARE(plan->standing, u"ready"_s);
        QCOMPARE(plan->targets.size(), 1); // the new disk, and nothing else
        QVERIFY(plan->targets.first().store.isNull());
        QCOMPARE(plan->targets.first().name, second.path());
        const auto answer = array.ask<ActionAnswer>(u"rebuild.run"_s, request);
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(array.job(answer->job).state, JobState::Finished, kPatienceMs);
        const auto details = array.ask<JobDetails>(u"jobs.details"_s, JobRequest{.job = answer->job});
        QVERIFY(details.has_value());
        QCOMPARE(details->tally.targets.size(), 1);
        QCOMPARE(details->tally.targets.first().name, second.path());
        QCOMPARE(details->tally.stripsReadBack, details->tally.stripsRebuilt);
        const auto isRetired = [&array, disk] {
            const auto stores = array.session->snapshot().stores;
            return std::none_of(stores.begin(), stores.end(), [disk](const StoreSnapshot &store) {
                return store.store == disk && store.state != StoreState::Retired;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRetired(), kPatienceMs); // nothing is left of the old one
        QVERIFY(array.isContentWhole());
        QCOMPARE(array.stop(), QString());
        const auto catalog = Catalog::open(ArrayDirectory(array.directory()).catalogPath());
        QVERIFY(catalog.has_value());
        const auto told = (*catalog)->makeReader().value()->settings(u"fleet.told."_s).value();
        QCOMPARE(told.size(), 1); // of the new one
        QVERIFY(!told.contains(toldStoreKey(disk)));
    }

    void storeWithErrors_ofAPresentWorkstation_isReadWhileItIsReplaced()
    {
        RebuildScene scene;
        QCOMPARE(scene.problem, QString());
        const StoreId store = scene.array.storeOf(u"pc-2"_s).store;
        const auto answer = scene.run({.store = store});
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.job(answer->job).state, JobState::Finished, kPatienceMs);
        const auto left = scene.plan({.store = store});
        QVERIFY(left.has_value());
        QCOMPARE(left->stripesTouched, 0);
        QCOMPARE(scene.array.machine(u"pc-2"_s).presence, Presence::Online);
        QVERIFY(scene.array.isContentWhole());
    }

    void storeWithErrors_itsMachineDialsAnew_isReadButTakesNothing()
    {
        RebuildScene scene(3); // no other has room for its strips
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        const StoreId store = array.storeOf(u"pc-2"_s).store;
        const auto stripesThere = [&scene, store] {
            const auto plan = scene.plan({.store = store});
            return plan ? plan->stripesTouched : -1;
        };
        QVERIFY(scene.run({.store = store}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-2"_s).state, StoreState::Lost, kPatienceMs);
        QVERIFY(scene.switchOff(2));
        array.agents[1]->switchOn();
        QVERIFY(array.waitForStore(u"pc-2"_s));
        QVERIFY(scene.switchOff(1));
        QVERIFY(array.isContentWhole()); // each stripe has a strip there that is needed
        QCOMPARE(array.storeOf(u"pc-2"_s).state, StoreState::Lost);
        QVERIFY(stripesThere() > 0);
        array.agents[0]->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QVERIFY(array.addAgent(u"pc-4"_s));
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stripesThere(), 0, kPatienceMs);
        QCOMPARE(array.writeNoise(u"vol"_s, 2 * kMiB, 2), QString());
        QVERIFY(array.waitForStripes());
        QVERIFY(array.isContentWhole());
        QCOMPARE(stripesThere(), 0);
    }
};

FALLOW_TEST(ControllerRebuildTest)
#include "tst_controller_rebuild.moc"
