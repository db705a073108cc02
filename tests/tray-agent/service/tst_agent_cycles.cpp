// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFewCycles = 150; ///< for every change; the nightly run sets FALLOW_CYCLES
constexpr int kWarmUpCycles = 50;
constexpr qsizetype kMayGrowDescriptors = 16; ///< connections may be in the making when they are counted
// Of 100 cycles a leak of 100 KiB in each would show, of 950 one of 25.
constexpr qint64 kMayGrowKiB = 8 * 1024;
constexpr qint64 kMayGrowKiBPerCycle = 17;

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

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
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
        qint64 memoryKiB = 0;
        const int cycles = cycleCount();
        for (int i = 0; i < cycles; ++i) {
            if (i == kWarmUpCycles) {
                QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
                descriptors = descriptorCount();
                memoryKiB = residentKiB();
            }
            system->changeNetwork();
            QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(descriptorCount() <= descriptors + kMayGrowDescriptors, kPatienceMs);
        const qint64 grownKiB = residentKiB() - memoryKiB;
        qInfo("%d cycles, %lld KiB more", cycles, static_cast<long long>(grownKiB));
        QVERIFY2(grownKiB < kMayGrowKiB + (cycles - kWarmUpCycles) * kMayGrowKiBPerCycle,
                 qPrintable(QString::number(grownKiB)));
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }
};

FALLOW_TEST(AgentCyclesTest)
#include "tst_agent_cycles.moc"
