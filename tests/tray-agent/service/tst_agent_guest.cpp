// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "core/controller/array_fixture.h"
#include "lent_store.h"
#include "net/data_tickets.h"
#include "store/disk_file.h"
#include "support/own_loopback.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

class FakeSystem final : public SystemEvents
{
public:
    void letGo() override { ++letGoCount; }
    void fallAsleep() { Q_EMIT aboutToSleep(); }
    void wake() { Q_EMIT wokeUp(); }
    void shutDown() { Q_EMIT aboutToShutDown(); }
    void changeNetwork() { Q_EMIT networkChanged(); }
    int letGoCount = 0;
};

QString storageFile(const TestArray &array, const TestAgent &agent)
{
    return agent.directory() + u"/.fallow-store-"_s + array.storeOf(agent.name()).store.toString() + u"/storage"_s;
}

} // namespace

/// A good guest: what the person decides, what the system announces, and what is done to the store's files.
class AgentGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pause_machineCountsAsAsleep_andResumes()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
        QVERIFY(agent->service()->lending().pause(until).has_value());
        QCOMPARE(agent->status().state, u"paused"_s);
        QCOMPARE(agent->status().lendingReason, LendingReason::Paused);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        agent->service()->lending().resume();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
    }

    void pause_agentRestarts_pauseHolds()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        QVERIFY(agent->service()->lending().pause(QDateTime::currentDateTimeUtc().addSecs(3600)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
        agent->switchOff();
        agent->switchOn(); // as after an update
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"paused"_s, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
    }

    void schedule_saidOnce_isRemembered()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const LendingSchedule schedule{{.weekdays = 0x1f, .fromMinute = 60, .toMinute = 30}};
        QVERIFY(agent->service()->lending().setSchedule(schedule).has_value());
        agent->switchOff();
        agent->switchOn();
        QCOMPARE(agent->status().schedule, schedule);
    }

    void leave_safeToUnplug_holdsOverARestartAndEndsByStaying()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->service()->leave(QDateTime::currentDateTimeUtc().addSecs(7200));
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().leaveState, LeaveState::SafeToUnplug, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
        agent->switchOff();
        agent->switchOn();
        QCOMPARE(agent->status().leaveState, LeaveState::SafeToUnplug);
        agent->service()->stay();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        QCOMPARE(agent->status().leaveState, LeaveState::Staying);
    }

    void leave_thenStayAtOnce_isBack()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->service()->leave({});
        agent->service()->stay();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
    }

    void leave_whileTheStoreIsBeingOpened_isSafeOnlyOnceThatHasEnded()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        agent->switchOn(); // begins to open the store, on another thread
        agent->service()->leave({});
        QCOMPARE(agent->status().leaveState, LeaveState::Finishing);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().leaveState, LeaveState::SafeToUnplug, kPatienceMs);
        {
            const auto locked = openPosixDiskFile(storageFile(array, *agent), DiskFileMode::Open);
            QVERIFY2(locked.has_value(), "somebody still has it");
        }
        QTest::qWait(500); // house-allow: that nothing comes back takes time
        QCOMPARE(agent->status().leaveState, LeaveState::SafeToUnplug);
        QCOMPARE(agent->service()->localAddress(), QString());
        agent->service()->stay();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        agent->switchOff();
        agent->switchOn();
        agent->service()->leave({});
        agent->service()->stay(); // before the opening that leave() cancelled has ended
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().state == u"connected"_s && isAtWork(array, u"pc-1"_s), kPatienceMs);
    }

    void store_closedWhileBeingOpened_isCancelledAndCanBeOpenedAgain()
    {
        const QTemporaryDir room;
        EventLoopExecutor executor;
        LentStore store(executor);
        const LentStore::Options options{.directory = room.filePath(u".fallow-store-1"_s),
                                         .array = ArrayId::generate(),
                                         .store = StoreId(1),
                                         .quotaBytes = kGiB};
        const auto open = [&](bool mustCreate) {
            auto answer = std::make_shared<std::optional<Result<LentStore::Facts>>>();
            store.open(options, mustCreate,
                       [answer](Result<LentStore::Facts> facts) { answer->emplace(std::move(facts)); });
            return answer;
        };
        const auto made = open(true);
        QTRY_VERIFY_WITH_TIMEOUT(made->has_value(), kPatienceMs);
        QVERIFY(made->value().has_value());
        store.close();
        const auto cancelled = open(false);
        store.close();
        bool isSettled = false;
        store.settle([&](Result<void>) { isSettled = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isSettled && cancelled->has_value(), kPatienceMs);
        QVERIFY(!cancelled->value() && cancelled->value().error().code == ErrorCode::Cancelled);
        QVERIFY(!store.isOpen());
        const auto again = open(false);
        QTRY_VERIFY_WITH_TIMEOUT(again->has_value(), kPatienceMs);
        QVERIFY(again->value().has_value() && store.isOpen());
    }

    /// Who dialled counts it as under way until then.
    void store_closedWhileDialling_answers()
    {
        const QTemporaryDir room;
        EventLoopExecutor executor;
        LentStore store(executor);
        std::optional<Result<LentStore::Facts>> made;
        store.open({.directory = room.filePath(u".fallow-store-1"_s),
                    .array = ArrayId::generate(),
                    .store = StoreId(1),
                    .quotaBytes = kGiB},
                   true, [&](Result<LentStore::Facts> facts) { made = std::move(facts); });
        QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), kPatienceMs);
        QVERIFY(made->has_value());
        QTcpServer silent; // more than it takes wait for their first answer
        silent.setListenBacklogSize(1);
        QVERIFY(silent.listen(ownLoopback()));
        silent.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> queue;
        for (int i = 0; i < 8; ++i) {
            queue.push_back(std::make_unique<QTcpSocket>());
            queue.back()->connectToHost(silent.serverAddress(), silent.serverPort());
        }
        QTRY_VERIFY_WITH_TIMEOUT(queue.front()->state() == QAbstractSocket::ConnectedState, kPatienceMs);
        std::optional<Result<void>> dialled;
        SystemClock clock;
        DataTickets tickets(clock);
        const auto ticket = tickets.issue(MachineId(1), StoreId(1), DataStage::Gmac, kMaxProtocolVersion);
        store.dial(silent.serverAddress(), silent.serverPort(), *ticket, {},
                   [&](Result<void> result) { dialled = std::move(result); });
        QVERIFY(!waitUntil([&] { return dialled.has_value(); }, 300));
        store.close();
        QVERIFY(waitUntil([&] { return dialled.has_value(); }, kPatienceMs));
        QCOMPARE(dialled->error().code, ErrorCode::Unreachable);
    }

    void limits_capChosen_quotaFollowsWhileServing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s); // lends 2 GiB
        QVERIFY(agent);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, 2 * kGiB, kPatienceMs);
        QVERIFY(agent->service()->setOwnerLimits({.capBytes = kGiB}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).quotaBytes, kGiB, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, kGiB, kPatienceMs);
        QVERIFY(agent->service()->setOwnerLimits({.capBytes = kGiB + 64 * kMiB}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, kGiB + 64 * kMiB, kPatienceMs);
        QCOMPARE(AgentConfig::read(agent->directory())->limits.capBytes, kGiB + 64 * kMiB);
        QVERIFY(array.storeOf(u"pc-1"_s).isOnline);
    }

    void limits_beyondTheAdministrator_changeNothing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const OwnerLimits before = agent->service()->ownerLimits();
        const OwnerBounds bounds = agent->service()->ownerBounds();
        QVERIFY(bounds.minCapBytes > 0 && bounds.maxMinimumFreeBytes > 0);
        const auto tooSmall = agent->service()->setOwnerLimits({.capBytes = bounds.minCapBytes - 1});
        QVERIFY(!tooSmall && tooSmall.error().code == ErrorCode::Refused);
        const auto tooMuch = agent->service()->setOwnerLimits({.minimumFreeBytes = bounds.maxMinimumFreeBytes + 1});
        QVERIFY(!tooMuch && tooMuch.error().code == ErrorCode::Refused);
        QCOMPARE(agent->service()->ownerLimits(), before);
        QCOMPARE(AgentConfig::read(agent->directory())->limits, before);
    }

    void system_sleepsAndWakes_isAnnouncedAndBack()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        auto owned = std::make_unique<FakeSystem>();
        FakeSystem *system = owned.get();
        agent->switchOn({.system = std::move(owned)});
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs); // the snapshot may be an old one
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        system->fallAsleep();
        QTRY_COMPARE_WITH_TIMEOUT(system->letGoCount, 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
        system->wake();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        system->changeNetwork();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        system->shutDown();
        QTRY_COMPARE_WITH_TIMEOUT(system->letGoCount, 2, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
    }

    void machine_diskCopied_bothAreFencedUntilApproved_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("copy");
        QTest::newRow("two machines") << u"the original"_s << u"the copy"_s;
        QTest::newRow("two containers of one host") << u"the host"_s << u"the host"_s;
    }

    void machine_diskCopied_bothAreFencedUntilApproved()
    {
        QFETCH(QString, original);
        QFETCH(QString, copy);
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        const QTemporaryDir room;
        QVERIFY(QProcess::execute(u"cp"_s, {u"-a"_s, agent->directory() + u"/."_s, room.path()}) == 0);
        auto config = AgentConfig::read(room.path());
        QVERIFY(config.has_value());
        config->storeDirectory = room.path();
        QVERIFY(config->write(room.path()).has_value());
        agent->switchOn({.boot = original});
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        SystemClock clock;
        auto clone = std::make_unique<AgentService>(room.path(), clock,
                                                    AgentService::Ports{.boot = copy, .rhythm = kTestRhythm});
        QVERIFY(clone->start().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.cloned"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Waiting, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        clone.reset();
        const auto approved =
            array.ask<ActionAnswer>(u"machines.approve"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(approved.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
    }

    void machine_rebootedWithItsOldConnectionStanding_isNoCopy()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        agent->switchOn({.boot = u"one"_s});
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        agent->switchOff();
        agent->switchOn({.boot = u"two"_s});
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().state == u"connected"_s && isAtWork(array, u"pc-1"_s), kPatienceMs);
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }

    void store_permissionsChanged_areMendedAndTold()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const QByteArray path = QFile::encodeName(storageFile(array, *agent));
        QCOMPARE(::chmod(path.constData(), 0644), 0);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-permissions"_s), 1, kPatienceMs);
        struct stat status{};
        QCOMPARE(::stat(path.constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
    }

    void store_troubleWhileTheControllerIsAway_isToldWhenItIsBack()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const QByteArray path = QFile::encodeName(storageFile(array, *agent));
        QCOMPARE(array.stop(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connecting"_s, kPatienceMs);
        QCOMPARE(::chmod(path.constData(), 0644), 0);
        struct stat status{};
        QTRY_VERIFY_WITH_TIMEOUT(::stat(path.constData(), &status) == 0 && (status.st_mode & 0777) == 0600u,
                                 kPatienceMs);
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-permissions"_s), 1, kPatienceMs);
    }

    void store_deletedWhileServing_isToldAndBeginsAnew()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId old = array.storeOf(u"pc-1"_s).store;
        QVERIFY(QFile::remove(storageFile(array, *agent)));
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-deleted"_s), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).store != old && isAtWork(array, u"pc-1"_s), kPatienceMs);
    }

    void store_movedAside_isFoundAgainAfterARestart()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const QString name = u".fallow-store-"_s + store.toString();
        QVERIFY(QDir(agent->directory()).rename(name, u"old stuff"_s));
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-moved"_s), 1, kPatienceMs);
        QVERIFY(isAtWork(array, u"pc-1"_s)); // it serves on
        agent->switchOff();
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().state == u"connected"_s && isAtWork(array, u"pc-1"_s), kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
        QVERIFY(QDir(agent->directory()).exists(name));
    }

    void store_truncated_lostStripsAreRebuilt()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s, u"pc-4"_s})
            QVERIFY(array.addAgent(name));
        QCOMPARE(array.makeVolume(u"2+1"_s, 16 * kMiB), QString());
        QVERIFY(array.waitForStripes()); // what is written later would make the file long again
        TestAgent *agent = array.agents.front().get();
        QFile file(storageFile(array, *agent));
        QVERIFY(file.size() > 2 * kMiB);
        QVERIFY(file.resize(kMiB));
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-truncated"_s), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.eventCount(u"strip.suspect"_s) > 0, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.session->snapshot().health == u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }
};

FALLOW_TEST(AgentGuestTest)
#include "tst_agent_guest.moc"
