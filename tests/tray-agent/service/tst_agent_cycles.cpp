// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <malloc.h>
#include <sys/prctl.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFewCycles = 150; ///< for every change; the nightly run sets FALLOW_CYCLES
constexpr int kWarmUpCycles = 50;
constexpr qsizetype kMayGrowDescriptors = 16; ///< connections may be in the making when they are counted
// Over the second half, in which everything that is kept once is there already. What the process has in use moves by
// some 200 KiB with what is under way, and the catalog's page cache takes a quarter of a KiB for each cycle's events
// until it is full. So a leak of 10 KiB a cycle shows every day, and one of 1 KiB every night.
constexpr qint64 kMayGrowInUseKiB = 512;
constexpr qint64 kMayGrowResidentKiB = 2048; ///< with what the allocator cannot give back, stacks and mappings

class ChangingNetwork final : public SystemEvents
{
public:
    void letGo() override {}
    void changeNetwork() { Q_EMIT networkChanged(); }
};

qsizetype descriptorCount()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

/// What of all arenas is in use, to the byte.
qint64 inUseKiB()
{
    const struct mallinfo2 info = ::mallinfo2();
    return qint64(info.uordblks + info.hblkhd) / 1024;
}

/// Anonymous memory once the allocator has given back what it can; -1: not known.
qint64 residentKiB()
{
    ::malloc_trim(0);
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

int cycleCount()
{
    bool isSet = false;
    const int count = qEnvironmentVariableIntValue("FALLOW_CYCLES", &isSet);
    return isSet ? std::max(count, 2 * kWarmUpCycles) : kFewCycles;
}

} // namespace

/// Machines come and go for years.
class AgentCyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connection_manyTimesAnew_nothingGrows()
    {
        // The kernel makes large pages of small ones when it likes, and with them untouched memory resident.
        QCOMPARE(::prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0), 0);
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        auto owned = std::make_unique<ChangingNetwork>();
        ChangingNetwork *system = owned.get();
        agent->switchOn({.system = std::move(owned)});
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        qsizetype descriptors = 0;
        qint64 usedKiB = 0;
        qint64 memoryKiB = 0;
        const int cycles = cycleCount();
        for (int i = 0; i < cycles; ++i) {
            if (i == kWarmUpCycles || i == cycles / 2)
                QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
            if (i == kWarmUpCycles)
                descriptors = descriptorCount();
            if (i == cycles / 2) {
                memoryKiB = residentKiB();
                usedKiB = inUseKiB();
            }
            system->changeNetwork();
            QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(descriptorCount() <= descriptors + kMayGrowDescriptors, kPatienceMs);
        QVERIFY(memoryKiB > 0 && usedKiB > 0);
        qInfo("in the second half of %d cycles: %lld KiB more in use, %lld KiB more resident", cycles,
              static_cast<long long>(inUseKiB() - usedKiB), static_cast<long long>(residentKiB() - memoryKiB));
        // Tried again: what is under way at the moment is no leak.
        QTRY_VERIFY_WITH_TIMEOUT(inUseKiB() - usedKiB < kMayGrowInUseKiB, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(residentKiB() - memoryKiB < kMayGrowResidentKiB, kPatienceMs);
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }
};

FALLOW_TEST(AgentCyclesTest)
#include "tst_agent_cycles.moc"
