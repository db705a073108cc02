// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCycles = 1000;
constexpr int kWarmUpCycles = 50;
constexpr qsizetype kMayGrowDescriptors = 16; ///< connections may be in the making when they are counted
constexpr qint64 kMayGrowKiB = 24 * 1024; ///< a leak of 25 KiB in each cycle would show

class FakeSystem final : public SystemEvents
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

} // namespace

/// Machines come and go for years.
class AgentCyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connection_aThousandTimesAnew_nothingGrows()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        auto owned = std::make_unique<FakeSystem>();
        FakeSystem *system = owned.get();
        agent->switchOn({.system = std::move(owned)});
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        qsizetype descriptors = 0;
        qint64 memoryKiB = 0;
        for (int i = 0; i < kCycles; ++i) {
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
        QVERIFY2(residentKiB() - memoryKiB < kMayGrowKiB, qPrintable(QString::number(residentKiB() - memoryKiB)));
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }
};

QTEST_GUILESS_MAIN(AgentCyclesTest)
#include "tst_agent_cycles.moc"
