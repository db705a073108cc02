// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/job_registry.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class ControllerJobsTest : public QObject
{
    Q_OBJECT

private:
    struct Told
    {
        QStringList words;
        JobRegistry::Controls controls()
        {
            return {.pause = [this] { words += u"pause"_s; },
                    .resume = [this] { words += u"resume"_s; },
                    .cancel = [this] { words += u"cancel"_s; },
                    .setLimit = [this](qint64 limit) { words += u"limit %1"_s.arg(limit); }};
        }
    };

private Q_SLOTS:
    void progress_steadyWork_tellsRateAndRemainingTime()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        QCOMPARE(jobs.snapshots().first().remainingSeconds, -1);
        for (int second = 1; second <= 5; ++second) {
            clock.advance(1000);
            jobs.progress(job, {.doneBytes = second * 1'000'000LL, .totalBytes = 10'000'000});
        }
        const JobSnapshot snapshot = jobs.snapshots().first();
        QCOMPARE(snapshot.bytesPerSecond, 1'000'000);
        QCOMPARE(snapshot.remainingSeconds, 5);
    }

    void hold_outsideTheHours_countsNoWorkAndForetellsTheEnd()
    {
        constexpr qint64 kHourMs = 3'600'000;
        ManualClock clock;
        JobRegistry jobs(clock);
        qint64 waitSeconds = 0;
        JobRegistry::Controls controls;
        controls.wallSeconds = [&waitSeconds](qint64 work) { return work + waitSeconds; };
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, controls);
        const auto work = [&](int from, int to) {
            for (int second = from; second <= to; ++second) {
                clock.advance(1000);
                jobs.progress(job, {.doneBytes = second * 1'000'000LL, .totalBytes = 100'000'000});
            }
        };
        work(1, 20);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, 80);
        waitSeconds = 8 * 3600;
        jobs.setHeld(job, true);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, 80 + waitSeconds);
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 0);
        for (; waitSeconds > 0; waitSeconds -= 3600) {
            jobs.setHeld(job, true); // as each look at the clock does
            QCOMPARE(jobs.snapshots().first().remainingSeconds, 80 + waitSeconds);
            clock.advance(kHourMs);
        }
        jobs.setHeld(job, false);
        work(21, 30);
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 1'000'000);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, 70);
        QCOMPARE(jobs.details(job)->workedSeconds, 30);
        jobs.setHeld(job, true);
        clock.advance(kHourMs);
        work(31, 35); // what is urgent is rebuilt at any hour, and that is work
        const qint64 worked = jobs.details(job)->workedSeconds;
        QVERIFY2(worked >= 34 && worked <= 45, qPrintable(QString::number(worked)));
        jobs.end(job, JobState::Finished, {});
        QCOMPARE(jobs.snapshots().first().remainingSeconds, 0);
    }

    void atWork_notWhileItWaitsForItsEnd()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        clock.advance(10'000);
        jobs.progress(job, {.doneBytes = 20'000'000, .totalBytes = 20'000'000});
        jobs.setAtWork(job, false);
        clock.advance(30'000);
        QCOMPARE(jobs.details(job)->workedSeconds, 10);
        jobs.setAtWork(job, true); // somebody has asked for more
        jobs.setAtWork(job, true);
        clock.advance(10'000);
        QCOMPARE(jobs.details(job)->workedSeconds, 20);
        jobs.progress(job, {.doneBytes = 40'000'000, .totalBytes = 40'000'000});
        jobs.setAtWork(job, false);
        clock.advance(30'000);
        jobs.end(job, JobState::Finished, {});
        QCOMPARE(jobs.details(job)->workedSeconds, 20);
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 2'000'000);
    }

    void hold_beforeItBegan_foretellsTheEndByThePlan()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        JobRegistry::Controls controls;
        controls.wallSeconds = [](qint64 work) { return work + 7200; };
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, controls, 5);
        jobs.setHeld(job, true);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, -1);
        RebuildPlan plan;
        plan.estimatedSeconds = 600;
        plan.limitBytesPerSecond = 5;
        jobs.setPlan(job, plan);
        jobs.setHeld(job, true);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, 7800);
        QVERIFY(jobs.pause(job).error().code == ErrorCode::Refused); // it has no such control
        jobs.noteLimit(job, 7);                                      // the plan was for another
        jobs.setHeld(job, true);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, -1);
    }

    /// A job of 400 MB whose rate changes from tenth to tenth of a second; what it tells of its end must be right
    /// within a fifth (and a second, which is what it is told in) once a twentieth is done.
    void eta_afterATwentieth_isRightWithinAFifth_data()
    {
        QTest::addColumn<QString>("course");
        for (const QString &course : {u"steady"_s, u"noisy"_s, u"slow start"_s, u"bursts"_s, u"paused"_s, u"limited"_s})
            QTest::newRow(qPrintable(course)) << course;
    }

    void eta_afterATwentieth_isRightWithinAFifth()
    {
        QFETCH(QString, course);
        constexpr qint64 kTotal = 400'000'000;
        QRandomGenerator random(7);
        struct Point
        {
            qint64 ms = 0;
            qint64 done = 0;
        };
        QList<Point> points; // of working time
        qint64 done = 0;
        for (qint64 ms = 100; done < kTotal; ms += 100) {
            double rate = 5'000'000;
            if (course == u"noisy"_s)
                rate *= 0.5 + random.generateDouble();
            if (course == u"slow start"_s && ms <= 1500)
                rate = 0;
            if (course == u"bursts"_s)
                rate = ms % 700 == 0 ? rate * 7 : 0;
            if (course == u"limited"_s && done > kTotal / 2)
                rate /= 4;
            done = std::min(kTotal, done + qint64(rate / 10));
            points.append({ms, done});
        }
        ManualClock clock;
        JobRegistry jobs(clock);
        Told told;
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, told.controls());
        bool wasPaused = false;
        bool wasLimited = false;
        qint64 trustedFrom = kTotal / 20;
        for (const Point &point : std::as_const(points)) {
            clock.advance(100);
            jobs.progress(job, {.doneBytes = point.done, .totalBytes = kTotal});
            if (course == u"paused"_s && point.done > kTotal / 2 && !std::exchange(wasPaused, true)) {
                QVERIFY(jobs.pause(job).has_value());
                clock.advance(3'600'000);
                QVERIFY(jobs.resume(job).has_value());
                trustedFrom = point.done + kTotal / 40;
            }
            if (course == u"limited"_s && point.done > kTotal / 2 && !std::exchange(wasLimited, true)) {
                QVERIFY(jobs.setLimit(job, 1'250'000).has_value());
                trustedFrom = point.done + kTotal / 40;
            }
            if (point.done < trustedFrom || (course == u"limited"_s && !wasLimited))
                continue;
            const double truth = double(points.last().ms - point.ms) / 1000;
            const double said = double(jobs.snapshots().first().remainingSeconds);
            QVERIFY2(
                std::abs(said - truth) <= 0.2 * truth + 1,
                qPrintable(
                    u"at %1 %: %2 s are said, %3 s are true"_s.arg(100 * point.done / kTotal).arg(said).arg(truth)));
        }
    }

    void restore_keptJobs_areInterruptedOrEnded()
    {
        ManualClock clock;
        QList<JobDetails> kept;
        for (const auto &[number, state] :
             {std::pair(3, JobState::Finished), std::pair(5, JobState::Running), std::pair(6, JobState::Paused)}) {
            JobDetails details;
            details.job.job = JobId(quint64(number));
            details.job.kind = u"rebuild"_s;
            details.job.subject = u"job %1"_s.arg(number);
            details.job.state = state;
            details.job.doneBytes = 1000;
            details.job.totalBytes = 5000;
            details.tally.stripsRebuilt = 10;
            kept.append(details);
        }
        JobRegistry jobs(clock);
        jobs.restore(kept);
        QCOMPARE(jobs.interrupted(), (QList<JobId>{JobId(5), JobId(6)}));
        QCOMPARE(jobs.details(JobId(3))->job.state, JobState::Finished);
        QCOMPARE(jobs.details(JobId(5))->job.state, JobState::Queued);
        QCOMPARE(jobs.details(JobId(6))->job.state, JobState::Paused);
        QCOMPARE(jobs.pause(JobId(5)).error().code, ErrorCode::Refused); // nobody has taken it over yet

        Told told;
        jobs.setControls(JobId(6), told.controls());
        jobs.takeUp(JobId(6));
        QCOMPARE(jobs.details(JobId(6))->job.state, JobState::Paused); // as a person left it
        // The same kind and subject takes the interrupted one up; what was done stands.
        QCOMPARE(jobs.begin(u"rebuild"_s, u"job 5"_s, told.controls()), JobId(5));
        clock.advance(1000);
        jobs.progress(JobId(5), {.doneBytes = 500,
                                 .totalBytes = 4000,
                                 .tally = std::make_shared<const RebuildTally>(RebuildTally{.stripsRebuilt = 4})});
        QCOMPARE(jobs.details(JobId(5))->job.doneBytes, 1500);
        QCOMPARE(jobs.details(JobId(5))->job.totalBytes, 5000);
        QCOMPARE(jobs.details(JobId(5))->tally.stripsRebuilt, 14);
        QVERIFY(jobs.interrupted().isEmpty());
        QCOMPARE(jobs.begin(u"scrub"_s, u"all"_s, {}), JobId(7)); // numbers go on
    }

    void progress_anotherRound_countsOnTop()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        const auto tally = [](qint64 strips) {
            return std::make_shared<const RebuildTally>(RebuildTally{.stripsRebuilt = strips});
        };
        jobs.progress(job, {.doneBytes = 100, .totalBytes = 100, .tally = tally(10), .round = 1});
        jobs.progress(job,
                      {.doneBytes = 100, .totalBytes = 100, .tally = tally(10), .round = 1}); // its last word, again
        jobs.progress(job, {.doneBytes = 20, .totalBytes = 50, .tally = tally(2), .round = 2});
        QCOMPARE(jobs.details(job)->job.doneBytes, 120);
        QCOMPARE(jobs.details(job)->job.totalBytes, 150);
        QCOMPARE(jobs.details(job)->tally.stripsRebuilt, 12);
    }

    void message_ofAJob_hasItsWordingBesideIt()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"check"_s, u"the catalog"_s, {});
        jobs.setMessage(job, Wording("Waits for its hours, %1.", u"22:00-06:00"_s));
        QCOMPARE(jobs.report(job)->job.message, u"Waits for its hours, 22:00-06:00."_s);
        QVERIFY(!jobs.report(job)->job.wording.isEmpty());
        jobs.setMessage(job, {});
        QCOMPARE(jobs.report(job)->job.message, QString());
        QCOMPARE(jobs.report(job)->job.wording, QString());
        const Wording found("%Ln problem(s) were found.", Wording::amount(2));
        jobs.end(job, JobState::Finished, found);
        const auto details = jobs.details(job);
        QCOMPARE(details->job.message, u"2 problems were found."_s);
        QCOMPARE(details->job.wording, found.toString());
        QCOMPARE(details->steps.last().wording, found.toString());
    }

    void steps_many_keepTheBeginningAndTheLatest()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        for (int i = 0; i < JobRegistry::kKeptSteps + 50; ++i)
            jobs.addStep(job, u"joined"_s, Wording::of(QString::number(i)));
        const QList<JobStep> steps = jobs.details(job)->steps;
        QCOMPARE(steps.size(), JobRegistry::kKeptSteps);
        QCOMPARE(steps.first().text, u"0"_s);
        QCOMPARE(steps.last().text, QString::number(JobRegistry::kKeptSteps + 49));
    }

    void progress_reportsWithinOneWindow_leaveTheRateAlone()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        clock.advance(100);
        jobs.progress(job, {.doneBytes = 500, .totalBytes = 1000});
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 0);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, -1);
    }

    void pause_thenResume_doesNotCountThePause()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        Told told;
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, told.controls());
        clock.advance(1000);
        jobs.progress(job, {.doneBytes = 1000, .totalBytes = 10'000});
        QVERIFY(jobs.pause(job).has_value());
        QCOMPARE(jobs.snapshots().first().state, JobState::Paused);
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 0);
        QCOMPARE(jobs.snapshots().first().remainingSeconds, -1);
        clock.advance(3'600'000);
        QVERIFY(jobs.resume(job).has_value());
        clock.advance(1000);
        jobs.progress(job, {.doneBytes = 2000, .totalBytes = 10'000});
        QCOMPARE(jobs.snapshots().first().state, JobState::Running);
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, 1000);
        QCOMPARE(told.words, (QStringList{u"pause"_s, u"resume"_s}));
    }

    void cancel_endsInsideTheControl_isSafe()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        JobId job;
        job = jobs.begin(u"scrub"_s, u"all"_s,
                         {.pause = {},
                          .resume = {},
                          .cancel = [&] { jobs.end(job, JobState::Cancelled, Wording("stopped")); },
                          .setLimit = {}});
        QVERIFY(jobs.cancel(job).has_value());
        QCOMPARE(jobs.snapshots().first().state, JobState::Cancelled);
        QCOMPARE(jobs.cancel(job).error().code, ErrorCode::Refused);
    }

    void controls_missing_areRefused()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"delete"_s, u"volume"_s, {});
        QCOMPARE(jobs.pause(job).error().code, ErrorCode::Refused);
        QCOMPARE(jobs.resume(job).error().code, ErrorCode::Refused);
        QCOMPARE(jobs.cancel(job).error().code, ErrorCode::Refused);
        QCOMPARE(jobs.setLimit(job, 1).error().code, ErrorCode::Refused);
        QCOMPARE(jobs.pause(JobId(99)).error().code, ErrorCode::NotFound);
    }

    void setLimit_negative_isRefusedAndNotTold()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        Told told;
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, told.controls());
        QCOMPARE(jobs.setLimit(job, -1).error().code, ErrorCode::InvalidArgument);
        QVERIFY(jobs.setLimit(job, 7).has_value());
        QCOMPARE(jobs.snapshots().first().limitBytesPerSecond, 7);
        QCOMPARE(told.words, QStringList{u"limit 7"_s});
    }

    void end_twice_firstWordStands()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        QSignalSpy ended(&jobs, &JobRegistry::changed);
        const JobId job = jobs.begin(u"check"_s, u"catalog"_s, {});
        jobs.end(job, JobState::Failed, Wording("first"));
        jobs.end(job, JobState::Finished, Wording("second"));
        jobs.progress(job, {.doneBytes = 5});
        QCOMPARE(jobs.snapshots().first().message, u"first"_s);
        QCOMPARE(jobs.snapshots().first().doneBytes, 0);
        QVERIFY(!jobs.isRunning(job));
        QCOMPARE(ended.size(), 2);
    }

    void end_hugeJob_hasNoOverflowInItsRate()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"rebuild"_s, u"all"_s, {});
        clock.advance(1000);
        jobs.progress(job, {.doneBytes = qint64(1) << 60, .totalBytes = qint64(1) << 60});
        jobs.end(job, JobState::Finished, {});
        QCOMPARE(jobs.snapshots().first().bytesPerSecond, qint64(1) << 60);
    }

    void endedJobs_many_areForgottenOldestFirst()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId running = jobs.begin(u"rebuild"_s, u"stays"_s, {});
        JobId first;
        for (int i = 0; i < JobRegistry::kKeptEnded + 20; ++i) {
            const JobId job = jobs.begin(u"scrub"_s, u"all"_s, {});
            first = i == 0 ? job : first;
            jobs.end(job, JobState::Finished, {});
        }
        QCOMPARE(jobs.snapshots().size(), JobRegistry::kKeptEnded + 1);
        QCOMPARE(jobs.snapshots().first().job, running);
        QCOMPARE(jobs.report(first).error().code, ErrorCode::NotFound);
        QCOMPARE(jobs.find(u"rebuild"_s), running);
        QVERIFY(jobs.find(u"scrub"_s).isNull());
    }

    void problems_many_areBounded()
    {
        ManualClock clock;
        JobRegistry jobs(clock);
        const JobId job = jobs.begin(u"scrub"_s, u"all"_s, {});
        for (int i = 0; i < JobRegistry::kKeptProblems + 5; ++i)
            jobs.addProblem(job, {.kind = u"k"_s, .subject = QString::number(i), .text = {}, .isRepairable = false});
        QCOMPARE(jobs.report(job)->problems.size(), JobRegistry::kKeptProblems);
    }
};

FALLOW_TEST(ControllerJobsTest)
#include "tst_controller_jobs.moc"
