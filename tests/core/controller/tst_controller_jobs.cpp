// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/job_registry.h"
#include "support/manual_executor.h"

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
                          .cancel = [&] { jobs.end(job, JobState::Cancelled, u"stopped"_s); },
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
        jobs.end(job, JobState::Failed, u"first"_s);
        jobs.end(job, JobState::Finished, u"second"_s);
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

QTEST_GUILESS_MAIN(ControllerJobsTest)
#include "tst_controller_jobs.moc"
