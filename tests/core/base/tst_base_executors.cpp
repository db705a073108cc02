// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QSemaphore>
#include <QThread>
#include <QtTest>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace fallow;

class TestExecutors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventLoop_tasksFromManyThreads_runHereInOrder();
    void eventLoop_postInsideTask_runsLaterNotInside();
    void eventLoop_destroyed_dropsWhatHasNotRun();
    void eventLoop_destroyedWithTasksThatPostWhenTheyGo_dropsTheseToo();
    void eventLoop_destroyedByItsOwnTask_stopsCleanly();
    void eventLoop_ofAnotherKind_isWokenOnlyWhileItMaySleep();
    void pool_tasks_runElsewhereAllOfThem();
    void pool_destroyed_waitsForTasks();
    void systemClock_timer_firesOnce();
    void systemClock_timerDestroyed_staysSilent();
    void systemClock_timerDestroyedByItsCallback_isFine();
    void systemClock_monotonic_neverGoesBack();
    void manualClock_advance_firesInOrderOfDueTime();
    void manualClock_timerDestroyed_staysSilent();
    void manualExecutor_drain_runsTasksPostedMeanwhile();
};

void TestExecutors::eventLoop_tasksFromManyThreads_runHereInOrder()
{
    EventLoopExecutor executor;
    std::array<int, 4> last{};
    int ran = 0;
    bool isOrdered = true;
    bool isHere = true;
    std::vector<std::thread> threads;
    for (size_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 1; i <= 500; ++i) {
                executor.post([&, t, i] {
                    isOrdered = isOrdered && last[t] == i - 1;
                    isHere = isHere && QThread::currentThread() == qApp->thread();
                    last[t] = i;
                    ++ran;
                });
            }
        });
    }
    QTRY_COMPARE(ran, 2000);
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(isOrdered && isHere);
}

void TestExecutors::eventLoop_postInsideTask_runsLaterNotInside()
{
    EventLoopExecutor executor;
    QList<int> order;
    executor.post([&] {
        executor.post([&] { order.append(3); });
        order.append(1);
    });
    executor.post([&] { order.append(2); });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, (QList<int>{1, 2, 3}));
}

void TestExecutors::eventLoop_destroyed_dropsWhatHasNotRun()
{
    auto token = std::make_shared<int>(0);
    bool hasRun = false;
    {
        EventLoopExecutor executor;
        executor.post([&hasRun, token] { hasRun = true; });
    }
    QCOMPARE(token.use_count(), 1L); // dropped, and what it held is free
    EventLoopExecutor after;
    bool isAfter = false;
    after.post([&] { isAfter = true; });
    QTRY_VERIFY(isAfter);
    QVERIFY(!hasRun);
}

void TestExecutors::eventLoop_destroyedWithTasksThatPostWhenTheyGo_dropsTheseToo()
{
    int posted = 0;
    bool hasRun = false;
    const auto token = std::make_shared<int>(1);
    {
        EventLoopExecutor executor;
        // As memory does that somebody waits for: its last holder posts that it is free.
        const auto makeHeld = [&] {
            return std::shared_ptr<void>(nullptr, [&, token](void *) {
                ++posted;
                executor.post([&hasRun, token] { hasRun = true; });
            });
        };
        for (int i = 0; i < 100; ++i)
            executor.post([&hasRun, held = makeHeld()] { hasRun = true; });
    }
    QCOMPARE(posted, 100);
    QCOMPARE(token.use_count(), 1);
    QCoreApplication::processEvents();
    QVERIFY(!hasRun);
}

void TestExecutors::eventLoop_destroyedByItsOwnTask_stopsCleanly()
{
    auto executor = std::make_unique<EventLoopExecutor>();
    bool hasRunFirst = false;
    executor->post([&] {
        hasRunFirst = true;
        executor.reset();
    });
    bool hasRunSecond = false;
    executor->post([&] { hasRunSecond = true; });
    QTRY_VERIFY(hasRunFirst);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!hasRunSecond);
}

void TestExecutors::eventLoop_ofAnotherKind_isWokenOnlyWhileItMaySleep()
{
    int woken = 0;
    int ran = 0;
    EventLoopExecutor executor([&] { ++woken; });
    executor.post([&] { ++ran; });
    executor.post([&] { ++ran; });
    QCOMPARE(woken, 1); // once for both
    EventLoopExecutor::Hold hold(executor);
    QVERIFY(!hold.pause());
    QVERIFY(executor.runPosted());
    QCOMPARE(ran, 2);
    executor.post([&] { ++ran; });
    QCOMPARE(woken, 1);
    QVERIFY(!hold.pause()); // and nothing changed:
    executor.post([&] { ++ran; });
    QVERIFY(executor.runPosted());
    QCOMPARE(woken, 1);
    QVERIFY(hold.pause());
    executor.post([&] { ++ran; });
    QCOMPARE(woken, 2);
    hold.resume();
    QVERIFY(executor.runPosted());
    QCOMPARE(ran, 5);
}

void TestExecutors::pool_tasks_runElsewhereAllOfThem()
{
    PoolExecutor pool(2);
    std::atomic_int ran = 0;
    std::atomic_bool wasHere = false;
    QSemaphore bothRunning;
    QSemaphore go;
    for (int i = 0; i < 2; ++i) { // at the same time: each waits for the other
        pool.post([&] {
            bothRunning.release();
            go.acquire();
        });
    }
    QVERIFY(bothRunning.tryAcquire(2, 30'000));
    go.release(2);
    for (int i = 0; i < 1000; ++i) {
        pool.post([&, here = QThread::currentThread()] {
            if (QThread::currentThread() == here)
                wasHere = true;
            ++ran;
        });
    }
    QTRY_COMPARE(ran.load(), 1000);
    QVERIFY(!wasHere);
}

void TestExecutors::pool_destroyed_waitsForTasks()
{
    std::atomic_int ran = 0;
    {
        PoolExecutor pool(1);
        for (int i = 0; i < 200; ++i)
            pool.post([&] { ++ran; });
    }
    QCOMPARE(ran.load(), 200);
}

void TestExecutors::systemClock_timer_firesOnce()
{
    SystemClock clock;
    int fired = 0;
    const qint64 start = clock.monotonicMs();
    qint64 end = 0;
    const auto timer = clock.after(20, [&] {
        ++fired;
        end = clock.monotonicMs();
    });
    bool isLater = false;
    const auto later = clock.after(60, [&] { isLater = true; });
    QCOMPARE(fired, 0);
    QTRY_VERIFY(isLater);
    QCOMPARE(fired, 1);
    QVERIFY(end - start >= 19);
}

void TestExecutors::systemClock_timerDestroyed_staysSilent()
{
    SystemClock clock;
    bool hasFired = false;
    auto timer = clock.after(5, [&] { hasFired = true; });
    timer.reset();
    bool isLater = false;
    const auto later = clock.after(30, [&] { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(!hasFired);
}

void TestExecutors::systemClock_timerDestroyedByItsCallback_isFine()
{
    SystemClock clock;
    std::unique_ptr<Clock::Timer> timer;
    bool isDone = false;
    timer = clock.after(0, [&, token = std::make_shared<int>(7)] {
        timer.reset();
        isDone = *token == 7; // the callback itself still lives
    });
    QTRY_VERIFY(isDone);
}

void TestExecutors::systemClock_monotonic_neverGoesBack()
{
    const SystemClock clock;
    qint64 last = clock.monotonicMs();
    for (int i = 0; i < 10'000; ++i) {
        const qint64 now = clock.monotonicMs();
        QVERIFY(now >= last);
        last = now;
    }
    QVERIFY(qAbs(clock.nowUtc().secsTo(QDateTime::currentDateTimeUtc())) <= 5);
}

void TestExecutors::manualClock_advance_firesInOrderOfDueTime()
{
    test::ManualClock clock;
    const qint64 start = clock.monotonicMs();
    QList<qint64> fired;
    std::unique_ptr<Clock::Timer> nested;
    const auto note = [&] { fired.append(clock.monotonicMs() - start); };
    const auto third = clock.after(30, note);
    const auto first = clock.after(10, [&] {
        note();
        nested = clock.after(5, note);
    });
    const auto late = clock.after(101, note);
    QCOMPARE(clock.nextTimerInMs(), 10);
    clock.advance(9);
    QVERIFY(fired.isEmpty());
    clock.advance(91);
    QCOMPARE(fired, (QList<qint64>{10, 15, 30}));
    QCOMPARE(clock.monotonicMs() - start, 100);
    QCOMPARE(clock.pendingTimerCount(), 1);
}

void TestExecutors::manualClock_timerDestroyed_staysSilent()
{
    test::ManualClock clock;
    bool hasFired = false;
    auto timer = clock.after(5, [&] { hasFired = true; });
    const auto other = clock.after(4, [&] { timer.reset(); });
    clock.advance(100);
    QVERIFY(!hasFired);
}

void TestExecutors::manualExecutor_drain_runsTasksPostedMeanwhile()
{
    test::ManualExecutor executor;
    QList<int> order;
    executor.post([&] {
        order.append(1);
        executor.post([&] { order.append(3); });
    });
    executor.post([&] { order.append(2); });
    QCOMPARE(executor.pendingCount(), 2);
    QCOMPARE(executor.drain(), 3);
    QCOMPARE(order, (QList<int>{1, 2, 3}));
    QVERIFY(!executor.runOne());
}

FALLOW_TEST(TestExecutors)
#include "tst_base_executors.moc"
