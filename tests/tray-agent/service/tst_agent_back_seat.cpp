// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "back_seat.h"
#include "support/test_program.h"

#include <QTest>
#include <algorithm>
#include <latch>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace fallow;

namespace {

constexpr int kBestEffort = 2;
constexpr int kIdle = 3;
constexpr int kBackSeatNiceness = 10;

int threadId()
{
    return int(::syscall(SYS_gettid));
}

int ioClassOf(int thread)
{
    return int(::syscall(SYS_ioprio_get, 1, thread)) >> 13;
}

int nicenessOf(int thread)
{
    return ::getpriority(PRIO_PROCESS, id_t(thread));
}

/// An agent's control thread in a process of somebody else's, and a thread that it has started.
template <class Test>
void inABackSeat(Test test)
{
    std::thread([&] {
        // The tests may be run further back than that, from where not everybody may come forward.
        const bool isFurtherBack = nicenessOf(0) > kBackSeatNiceness;
        const bool isSeated = takeBackSeatAtDisk() && (isFurtherBack || takeBackSeatAtProcessor());
        std::latch isStarted(1);
        std::latch isOver(1);
        int child = 0;
        std::thread other([&] {
            child = threadId();
            isStarted.count_down();
            isOver.wait();
        });
        isStarted.wait();
        test(isSeated, child);
        isOver.count_down();
        other.join();
    }).join();
}

} // namespace

/// Where the agent's threads sit at the disk and at the processor.
class AgentBackSeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backSeat_taken_threadsThatFollowSitThereToo()
    {
        const int before = ioClassOf(threadId());
        const int niceness = std::max(nicenessOf(threadId()), kBackSeatNiceness);
        inABackSeat([=](bool isSeated, int child) {
            QVERIFY(isSeated);
            for (const int thread : {threadId(), child}) {
                QCOMPARE(ioClassOf(thread), kIdle);
                QCOMPARE(nicenessOf(thread), niceness);
            }
        });
        QCOMPARE(ioClassOf(threadId()), before); // the host's own threads are left alone
    }

    void frontSeat_untilItGoes_movesTheAgentsThreadsAlone()
    {
        const int host = threadId();
        const int hostClass = ioClassOf(host);
        const int hostNiceness = nicenessOf(host);
        const int niceness = std::max(hostNiceness, kBackSeatNiceness);
        inABackSeat([=](bool isSeated, int child) {
            QVERIFY(isSeated);
            rlimit limit{};
            const bool mayRise = ::getrlimit(RLIMIT_NICE, &limit) == 0 && limit.rlim_cur >= 20;
            const bool isHostElsewhere = hostClass != kIdle || hostNiceness != niceness;
            {
                const FrontSeat seat;
                for (const int thread : {threadId(), child}) {
                    QCOMPARE(ioClassOf(thread), kBestEffort);
                    QVERIFY(nicenessOf(thread) == 0 || !mayRise);
                }
                QVERIFY(ioClassOf(host) == hostClass || !isHostElsewhere);
            }
            for (const int thread : {threadId(), child}) {
                QCOMPARE(ioClassOf(thread), kIdle);
                QCOMPARE(nicenessOf(thread), niceness);
            }
            QCOMPARE(ioClassOf(host), hostClass);
            QCOMPARE(nicenessOf(host), hostNiceness);
        });
    }

    void frontSeat_ofOneWhoSitsThereAlready_changesNothing()
    {
        const int own = ioClassOf(threadId());
        const int niceness = nicenessOf(threadId());
        {
            const FrontSeat seat;
            if (own != kIdle && niceness <= 0) // the tests may be run at the back themselves
                QCOMPARE(ioClassOf(threadId()), own);
        }
        QCOMPARE(ioClassOf(threadId()), own);
        QCOMPARE(nicenessOf(threadId()), niceness);
    }
};

FALLOW_TEST(AgentBackSeatTest)
#include "tst_agent_back_seat.moc"
