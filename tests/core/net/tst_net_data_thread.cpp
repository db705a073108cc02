// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_thread.h"
#include "net/loop_clock.h"
#include "net/poller.h"
#include "net_fixtures.h"
#include "support/test_program.h"

#include <QElapsedTimer>
#include <QThread>
#include <QtTest>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <semaphore>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

using Timers = std::vector<std::unique_ptr<Clock::Timer>>;

using Semaphore = std::counting_semaphore<>; // not QSemaphore: the thread sanitizer does not see into Qt

bool awaits(Semaphore &semaphore, int count = 1)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kLoadedMachineMs);
    while (count > 0 && semaphore.try_acquire_until(end))
        --count;
    return count == 0;
}

/// Tasks of which each posts the next, without end unless it is stopped.
class EndlessTasks
{
public:
    explicit EndlessTasks(DataThread &thread)
        : m_thread(thread)
    {}
    void start() { post(); }
    void stop() { m_isStopped = true; }
    qint64 count() const { return m_count; }

private:
    void post()
    {
        m_thread.executor().post([this] {
            ++m_count;
            if (!m_isStopped)
                post();
        });
    }

    DataThread &m_thread;
    std::atomic_bool m_isStopped = false;
    std::atomic<qint64> m_count = 0;
};

} // namespace

class TestNetDataThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timers_ofSeveralDelays_fireInOrderAndNotEarly();
    void timer_ofNoDelay_firesInATurnOfItsOwn();
    void timers_destroyedByACallback_staySilent();
    void timer_destroyedByItsCallback_isFine();
    void timer_outlivingItsThread_isFine();
    void timers_ofLongDelays_wakeTheLoopTogether();
    void timers_many_costNoMorePerWakeUp();
    void timer_onAnotherThread_isOurMistake();
    void timer_whileTasksPostEachOther_fires();
    void timer_whileRoundsAskForMore_fires();
    void timer_whileDescriptorsAlwaysHaveNews_fires();
    void descriptor_whileTasksPostEachOther_isServed();
    void descriptor_whileTimersSetEachOther_isServed();
    void descriptors_manyWithNews_areAllServed();
    void tasks_fromManyThreads_runHereAllInOrder();
    void tasks_forAThreadThatSleeps_wakeIt();
    void tasks_ofACallback_runBeforeTheRoundEnds();
    void thread_destroyedWhileBusy_dropsTheRest();
};

void TestNetDataThread::timers_ofSeveralDelays_fireInOrderAndNotEarly()
{
    DataThread thread;
    Timers timers;
    QList<int> fired;
    bool isEarly = false;
    Semaphore done(0);
    thread.runAndWait([&] {
        const std::array<int, 5> delays{150, 50, 200, 0, 100};
        for (const int delayMs : delays) {
            QElapsedTimer elapsed;
            elapsed.start();
            timers.push_back(thread.clock().after(delayMs, [&, delayMs, elapsed] {
                isEarly = isEarly || elapsed.nsecsElapsed() < qint64(delayMs) * 1'000'000;
                fired.append(delayMs);
                done.release();
            }));
        }
    });
    QVERIFY(awaits(done, 5));
    thread.runAndWait([&] { timers.clear(); });
    QCOMPARE(fired, (QList<int>{0, 50, 100, 150, 200}));
    QVERIFY(!isEarly);
}

void TestNetDataThread::timer_ofNoDelay_firesInATurnOfItsOwn()
{
    DataThread thread;
    Timers timers;
    QStringList order;
    Semaphore done(0);
    thread.runAndWait([&] {
        timers.push_back(thread.clock().after(0, [&] {
            timers.push_back(thread.clock().after(-1, [&] {
                order.append(u"second"_s);
                done.release();
            }));
            thread.executor().post([&] { order.append(u"task"_s); });
            order.append(u"first"_s);
        }));
        order.append(u"set"_s);
    });
    QVERIFY(awaits(done));
    thread.runAndWait([&] { timers.clear(); });
    QCOMPARE(order, QStringList({u"set"_s, u"first"_s, u"task"_s, u"second"_s}));
}

void TestNetDataThread::timers_destroyedByACallback_staySilent()
{
    DataThread thread;
    Timers timers;
    QList<int> fired;
    Semaphore done(0);
    thread.runAndWait([&] {
        for (int i = 0; i < 3; ++i) { // due in the same turn
            timers.push_back(thread.clock().after(0, [&, i] {
                fired.append(i);
                timers[1].reset();
                timers[3].reset();
                if (i == 2)
                    done.release();
            }));
        }
        timers.push_back(thread.clock().after(1, [&] { fired.append(3); }));
        timers.push_back(thread.clock().after(20, [&] { done.release(); }));
    });
    QVERIFY(awaits(done, 2));
    thread.runAndWait([&] { timers.clear(); });
    QCOMPARE(fired, (QList<int>{0, 2}));
}

void TestNetDataThread::timer_destroyedByItsCallback_isFine()
{
    DataThread thread;
    std::unique_ptr<Clock::Timer> timer;
    int value = 0;
    Semaphore done(0);
    thread.runAndWait([&] {
        timer = thread.clock().after(0, [&, token = std::make_shared<int>(7)] {
            timer.reset();
            value = *token; // the callback itself still lives
            done.release();
        });
    });
    QVERIFY(awaits(done));
    QCOMPARE(value, 7);
}

void TestNetDataThread::timer_outlivingItsThread_isFine()
{
    std::unique_ptr<Clock::Timer> timer;
    bool hasFired = false;
    {
        DataThread thread;
        thread.runAndWait([&] { timer = thread.clock().after(kLoadedMachineMs, [&] { hasFired = true; }); });
    }
    timer.reset();
    QVERIFY(!hasFired);
}

void TestNetDataThread::timers_ofLongDelays_wakeTheLoopTogether()
{
    constexpr qint64 kHourMs = 3'600'000;
    LoopClock clock;
    QCOMPARE(clock.mostSleepMs(), -1);
    const auto first = clock.after(kHourMs, [] {});
    QVERIFY(clock.mostSleepMs() > kHourMs && clock.mostSleepMs() <= kHourMs * 21 / 20);
    const auto second = clock.after(kHourMs * 41 / 40, [] {}); // due before the first is late
    QVERIFY(clock.mostSleepMs() > kHourMs * 41 / 40 && clock.mostSleepMs() <= kHourMs * 21 / 20);
    auto exact = clock.after(1999, [] {});
    QVERIFY(clock.mostSleepMs() <= 1999);
    exact.reset();
    QVERIFY(clock.mostSleepMs() > kHourMs);
    int fired = 0;
    const auto due = clock.after(0, [&] { ++fired; });
    QCOMPARE(clock.mostSleepMs(), 0);
    clock.fireDue();
    QCOMPARE(fired, 1);
    QVERIFY(clock.mostSleepMs() > kHourMs);
}

void TestNetDataThread::timers_many_costNoMorePerWakeUp()
{
    const auto nsOfLooks = [](int timerCount) {
        LoopClock clock;
        Timers timers;
        for (int i = 0; i < timerCount; ++i) // each is due before the first is late
            timers.push_back(clock.after(600'000 + i, [] {}));
        qint64 leastNs = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 10; ++run) { // others may need the processor meanwhile
            QElapsedTimer elapsed;
            elapsed.start();
            for (int i = 0; i < 500; ++i) {
                if (clock.mostSleepMs() <= 0)
                    return leastNs;
                clock.fireDue();
            }
            leastNs = std::min(leastNs, elapsed.nsecsElapsed());
        }
        return leastNs;
    };
    const qint64 ofOneNs = nsOfLooks(1);
    const qint64 ofManyNs = nsOfLooks(10'000);
    QVERIFY2(ofManyNs < 20 * ofOneNs, qPrintable(QString::number(ofManyNs / ofOneNs)));
}

void TestNetDataThread::timer_onAnotherThread_isOurMistake()
{
    const auto endsBySignal = [](auto mistake) {
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit noDump{0, 0};
            ::setrlimit(RLIMIT_CORE, &noDump);
            ::signal(SIGABRT, SIG_DFL);
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
            LoopClock clock;
            auto timer = clock.after(0, [] {});
            std::thread([&] { mistake(clock, timer); }).join();
            ::_exit(0);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    };
    QVERIFY(endsBySignal([](LoopClock &clock, auto &) { (void)clock.after(0, [] {}).release(); }));
    QVERIFY(endsBySignal([](LoopClock &clock, auto &) { clock.fireDue(); }));
    QVERIFY(endsBySignal([](LoopClock &, auto &timer) { timer.reset(); }));
    QVERIFY(!endsBySignal([](LoopClock &clock, auto &) { clock.monotonicMs(); }));
}

void TestNetDataThread::timer_whileTasksPostEachOther_fires()
{
    DataThread thread;
    EndlessTasks tasks(thread);
    std::unique_ptr<Clock::Timer> timer;
    Semaphore done(0);
    thread.runAndWait([&] {
        tasks.start();
        timer = thread.clock().after(5, [&] { done.release(); });
    });
    QVERIFY(awaits(done));
    QVERIFY(tasks.count() > 0);
    tasks.stop();
    thread.runAndWait([&] { timer.reset(); });
}

void TestNetDataThread::timer_whileRoundsAskForMore_fires()
{
    DataThread thread;
    std::unique_ptr<Clock::Timer> timer;
    bool isStopped = false;
    qint64 rounds = 0;
    Semaphore done(0);
    std::function<void()> again = [&] {
        ++rounds;
        if (!isStopped)
            thread.poller().atEndOfRound(again);
    };
    thread.runAndWait([&] {
        again();
        timer = thread.clock().after(5, [&] {
            isStopped = true;
            done.release();
        });
    });
    QVERIFY(awaits(done));
    thread.runAndWait([&] { timer.reset(); });
    QVERIFY(rounds > 1);
}

void TestNetDataThread::timer_whileDescriptorsAlwaysHaveNews_fires()
{
    DataThread thread;
    std::array<std::pair<Descriptor, Descriptor>, 4> pairs;
    std::vector<std::unique_ptr<Poller::Registration>> registrations;
    std::unique_ptr<Clock::Timer> timer;
    qint64 calls = 0;
    Semaphore done(0);
    thread.runAndWait([&] {
        for (auto &pair : pairs) {
            pair = socketPair(); // always writable
            registrations.push_back(std::move(
                *thread.poller().watch(pair.first.value(), {.write = true}, [&](Poller::Ready) { ++calls; })));
        }
        timer = thread.clock().after(5, [&] { done.release(); });
    });
    QVERIFY(awaits(done));
    thread.runAndWait([&] { // which a task gets through, too
        timer.reset();
        registrations.clear();
    });
    QVERIFY(calls > 0);
}

void TestNetDataThread::descriptor_whileTasksPostEachOther_isServed()
{
    DataThread thread;
    EndlessTasks tasks(thread);
    auto [a, b] = socketPair();
    std::unique_ptr<Poller::Registration> registration;
    Semaphore read(0);
    thread.runAndWait([&] {
        tasks.start();
        registration = std::move(*thread.poller().watch(a.value(), {.read = true}, [&](Poller::Ready) {
            char byte = 0;
            if (::read(a.value(), &byte, 1) == 1)
                read.release();
        }));
    });
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(::write(b.value(), "x", 1), 1);
        QVERIFY(awaits(read));
    }
    tasks.stop();
    thread.runAndWait([&] { registration.reset(); });
}

void TestNetDataThread::descriptor_whileTimersSetEachOther_isServed()
{
    DataThread thread;
    auto [a, b] = socketPair();
    std::unique_ptr<Poller::Registration> registration;
    std::unique_ptr<Clock::Timer> timer;
    bool isStopped = false;
    Semaphore read(0);
    std::function<void()> again = [&] {
        if (!isStopped)
            timer = thread.clock().after(0, again);
    };
    thread.runAndWait([&] {
        again();
        registration = std::move(*thread.poller().watch(a.value(), {.read = true}, [&](Poller::Ready) {
            isStopped = true;
            registration->setInterest({});
            read.release();
        }));
    });
    QCOMPARE(::write(b.value(), "x", 1), 1);
    QVERIFY(awaits(read));
    thread.runAndWait([&] {
        registration.reset();
        timer.reset();
    });
}

void TestNetDataThread::descriptors_manyWithNews_areAllServed()
{
    constexpr int kPairs = 400; // more than are looked at in one round
    DataThread thread;
    std::vector<std::pair<Descriptor, Descriptor>> pairs;
    std::vector<std::unique_ptr<Poller::Registration>> registrations;
    Semaphore served(0);
    for (int i = 0; i < kPairs; ++i)
        pairs.push_back(socketPair());
    thread.runAndWait([&] {
        for (const auto &[a, b] : pairs) {
            registrations.push_back(
                std::move(*thread.poller().watch(a.value(), {.read = true, .trigger = Poller::Trigger::Edge},
                                                 [&](Poller::Ready) { served.release(); })));
        }
    });
    for (int round = 0; round < 5; ++round) {
        for (const auto &[a, b] : pairs)
            QCOMPARE(::write(b.value(), "x", 1), 1);
        QVERIFY(awaits(served, kPairs));
    }
    thread.runAndWait([&] { registrations.clear(); });
}

void TestNetDataThread::tasks_fromManyThreads_runHereAllInOrder()
{
    constexpr int kTasks = 5000;
    DataThread thread;
    std::array<int, 4> last{};
    bool isOrdered = true;
    bool isHere = true;
    Semaphore ran(0);
    QThread *here = nullptr;
    thread.runAndWait([&] { here = QThread::currentThread(); });
    std::vector<std::thread> threads;
    for (size_t t = 0; t < last.size(); ++t) {
        threads.emplace_back([&, t] {
            for (int i = 1; i <= kTasks; ++i) {
                thread.executor().post([&, t, i] {
                    isOrdered = isOrdered && last[t] == i - 1;
                    isHere = isHere && QThread::currentThread() == here;
                    last[t] = i;
                    ran.release();
                });
            }
        });
    }
    QVERIFY(awaits(ran, kTasks * int(last.size())));
    for (std::thread &poster : threads)
        poster.join();
    QVERIFY(isOrdered && isHere);
    QVERIFY(here != QThread::currentThread());
}

void TestNetDataThread::tasks_forAThreadThatSleeps_wakeIt()
{
    DataThread thread;
    Semaphore ran(0);
    for (int i = 0; i < 3000; ++i) { // it falls asleep in between, or is just about to
        thread.executor().post([&] { ran.release(); });
        QVERIFY(awaits(ran));
    }
}

void TestNetDataThread::tasks_ofACallback_runBeforeTheRoundEnds()
{
    DataThread thread;
    auto [a, b] = socketPair();
    std::unique_ptr<Poller::Registration> registration;
    QStringList order;
    Semaphore done(0);
    thread.runAndWait([&] {
        registration = std::move(*thread.poller().watch(a.value(), {.read = true}, [&](Poller::Ready) {
            registration->setInterest({});
            thread.poller().atEndOfRound([&] {
                order.append(u"end"_s);
                done.release();
            });
            thread.executor().post([&] { order.append(u"task"_s); });
            order.append(u"callback"_s);
        }));
    });
    QCOMPARE(::write(b.value(), "x", 1), 1);
    QVERIFY(awaits(done));
    thread.runAndWait([&] { registration.reset(); });
    QCOMPARE(order, QStringList({u"callback"_s, u"task"_s, u"end"_s}));
}

void TestNetDataThread::thread_destroyedWhileBusy_dropsTheRest()
{
    const auto token = std::make_shared<int>(1);
    Semaphore hasBegun(0);
    std::atomic<qint64> ran = 0;
    struct Chain
    {
        Executor &executor;
        std::function<void()> hasRun;
        std::shared_ptr<int> token;
        void operator()()
        {
            hasRun();
            executor.post(Chain(*this));
        }
    };
    {
        DataThread thread;
        thread.executor().post(Chain(
            thread.executor(),
            [&] {
                ++ran;
                hasBegun.release();
            },
            token));
        QVERIFY(awaits(hasBegun, 100));
    }
    const qint64 ranByThen = ran;
    QCOMPARE(token.use_count(), 1L); // dropped, and what it held is free
    QCOMPARE(ran.load(), ranByThen);
}

FALLOW_TEST(TestNetDataThread)
#include "tst_net_data_thread.moc"
