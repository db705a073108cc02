// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_rig.h"
#include "support/test_program.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class AgentHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notEnrolled_isSaid_andLendsNothing();
    void configuration_thatCannotBeRead_isSaidAndWaitedFor();
    void enrolled_fileIsDamaged_isSaidAndWaitedFor_data();
    void enrolled_fileIsDamaged_isSaidAndWaitedFor();
    void pause_andResume_reachTheArray();
    void limits_withinBounds_takeEffect();
    void leave_becomesSafeToUnplug_andStayUndoesIt();
    void schedule_isKept();
    void volumes_areNamed_unlessTheControllerKeepsNames_data();
    void volumes_areNamed_unlessTheControllerKeepsNames();
    void restart_ofEnrolledMachine_serves();
    void stop_saysGoodbye();
    void secondHost_sameSocket_isBusy();
};

void AgentHostTest::notEnrolled_isSaid_andLendsNothing()
{
    HostRig rig;
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QVERIFY(rig.status->agent.diskTotalBytes > 0);
    const PauseLending pause{.until = QDateTime::currentDateTimeUtc().addSecs(60)};
    QCOMPARE(rig.ask(u"tray.pause"_s, pause).error().code, ErrorCode::Refused);
    QCOMPARE(rig.ask(u"tray.leave"_s, LeaveArray()).error().code, ErrorCode::Refused);
    QCOMPARE(rig.ask(u"tray.setLimits"_s, SetOwnerLimits()).error().code, ErrorCode::Refused);
}

void AgentHostTest::configuration_thatCannotBeRead_isSaidAndWaitedFor()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    const QString path = rig.room.filePath(u"agent.json"_s);
    QVERIFY(QDir().mkdir(path)); // root may read every file, but no folder as one
    QVERIFY(rig.waitForState(u"error"_s));
    QVERIFY2(rig.status->agent.reason.contains(u"agent.json"_s), qPrintable(rig.status->agent.reason));
    QVERIFY2(rig.status->agent.reason.contains(rig.room.path()), qPrintable(rig.status->agent.reason));
    const auto wording = Wording::parse(rig.status->agent.reasonWording);
    QVERIFY(wording.has_value());
    QCOMPARE(wording->english(), rig.status->agent.reason);
    rig.client.reset();
    rig.host.reset();
    rig.start(); // says the same from the beginning
    QVERIFY(rig.waitForState(u"error"_s));
    QVERIFY(QDir().rmdir(path));
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"connected"_s));
}

void AgentHostTest::enrolled_fileIsDamaged_isSaidAndWaitedFor_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isGone");
    QTest::newRow("configuration cut short") << u"agent.json"_s << false;
    QTest::newRow("key cut short") << u"identity/key.pem"_s << false;
    QTest::newRow("key gone") << u"identity/key.pem"_s << true;
}

void AgentHostTest::enrolled_fileIsDamaged_isSaidAndWaitedFor()
{
    QFETCH(QString, file);
    QFETCH(bool, isGone);
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    const StoreId store = array.storeOf(u"pc-1"_s).store;
    rig.client.reset();
    rig.host.reset();
    rig.status.reset();
    const QString path = rig.room.filePath(file);
    QVERIFY(QFile::copy(path, path + u".whole"_s));
    QVERIFY(isGone ? QFile::remove(path) : QFile::resize(path, 10));
    rig.start();
    QVERIFY(rig.waitForState(u"error"_s));
    const QString reason = rig.status->agent.reason;
    QVERIFY2(reason.contains(file.section(u'/', 0, 0)) && reason.contains(u"join once more"_s), qPrintable(reason));
    QCOMPARE(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())).error().code, ErrorCode::AlreadyExists);
    QVERIFY((isGone || QFile::remove(path)) && QFile::rename(path + u".whole"_s, path));
    QVERIFY(QDir(rig.room.path()).mkdir(u"anything"_s)); // what changes deeper is noticed within half a minute only
    QVERIFY(rig.waitForState(u"connected"_s));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
}

void AgentHostTest::pause_andResume_reachTheArray()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    const PauseLending past{.until = QDateTime::currentDateTimeUtc().addSecs(-60)};
    QCOMPARE(rig.ask(u"tray.pause"_s, past).error().code, ErrorCode::InvalidArgument);
    const PauseLending pause{.until = QDateTime::currentDateTimeUtc().addSecs(3600)};
    QVERIFY(rig.ask(u"tray.pause"_s, pause));
    QVERIFY(rig.waitFor([&](const TrayStatus &status) {
        return status.agent.lendingReason == LendingReason::Paused && status.agent.pace == LendingPace::Away &&
               qAbs(status.agent.lendingUntil.secsTo(pause.until)) <= 1;
    }));
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
    QVERIFY(rig.ask(u"tray.resume"_s, ResumeLending()));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.agent.pace != LendingPace::Away; }));
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Online, kPatienceMs);
}

void AgentHostTest::limits_withinBounds_takeEffect()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.agent.quotaBytes > 1536 * kMiB; }));
    QVERIFY(rig.ask(u"tray.setLimits"_s, SetOwnerLimits{.limits = {.capBytes = 1536 * kMiB}}));
    QVERIFY(rig.waitFor([](const TrayStatus &status) {
        return status.agent.limits.capBytes == 1536 * kMiB && status.agent.quotaBytes <= 1536 * kMiB;
    }));
    const SetOwnerLimits absurd{.limits = {.capBytes = 0, .minimumFreeBytes = kMaxOwnerBytes}};
    const auto refused = rig.ask(u"tray.setLimits"_s, absurd);
    QVERIFY(!refused || rig.status->agent.bounds.maxMinimumFreeBytes == 0);
}

void AgentHostTest::leave_becomesSafeToUnplug_andStayUndoesIt()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    QVERIFY(rig.ask(u"tray.leave"_s, LeaveArray()));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.agent.leaveState == LeaveState::SafeToUnplug; }));
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
    QVERIFY(rig.ask(u"tray.stay"_s, StayInArray()));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.agent.leaveState == LeaveState::Staying; }));
    QVERIFY(array.waitForStore(u"pc-1"_s));
}

void AgentHostTest::schedule_isKept()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    const LendingSchedule nights{{.weekdays = 0x1f, .fromMinute = 1080, .toMinute = 480}};
    QVERIFY(rig.ask(u"tray.setSchedule"_s, SetLendingSchedule{.schedule = nights}));
    QVERIFY(rig.waitFor([&](const TrayStatus &status) { return status.agent.schedule == nights; }));
    rig.client.reset();
    rig.host.reset();
    rig.status.reset();
    rig.start();
    QVERIFY(rig.waitFor([&](const TrayStatus &status) { return status.agent.schedule == nights; }));
}

void AgentHostTest::volumes_areNamed_unlessTheControllerKeepsNames_data()
{
    QTest::addColumn<bool>("isTold");
    QTest::newRow("told") << true;
    QTest::newRow("kept") << false;
}

void AgentHostTest::volumes_areNamed_unlessTheControllerKeepsNames()
{
    QFETCH(bool, isTold);
    TestArray array;
    const QString path = ArrayDirectory(array.directory()).configPath();
    auto config = ControllerConfig::read(path);
    QVERIFY(config);
    config->tellVolumeNames = isTold;
    QVERIFY(config->write(path));
    QCOMPARE(array.start(), QString());
    QVERIFY(array.addAgent(u"pc-2"_s));
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    QCOMPARE(array.makeVolume(u"distributed 1+1, strip 16 KiB"_s, kMiB), QString());
    QVERIFY(array.waitForStripes());
    rig.client.reset();
    rig.host.reset();
    rig.status.reset();
    rig.start(); // what lies in a store is counted once a minute, and at the start
    QVERIFY(rig.waitFor([&](const TrayStatus &status) {
        return status.agent.volumes.size() == 1 && (!isTold || !status.agent.volumes.first().name.isEmpty());
    }));
    QCOMPARE(rig.status->agent.volumes.first().name, isTold ? u"vol"_s : QString());
    QVERIFY(rig.status->agent.volumes.first().bytes >= kMiB);
}

void AgentHostTest::restart_ofEnrolledMachine_serves()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"connected"_s));
    rig.client.reset();
    rig.host.reset(); // as by a kill
    rig.status.reset();
    rig.start();
    QVERIFY(rig.waitForState(u"connected"_s));
}

void AgentHostTest::stop_saysGoodbye()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"connected"_s));
    QSignalSpy stopped(rig.host.get(), &AgentHost::stopped);
    rig.host->stop(u"shutdown"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
    HostRig idle; // and without a service, too
    QSignalSpy idleStopped(idle.host.get(), &AgentHost::stopped);
    idle.host->stop(u"quit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(idleStopped.count(), 1, kPatienceMs);
}

void AgentHostTest::secondHost_sameSocket_isBusy()
{
    HostRig rig;
    AgentHost second({.directory = rig.room.path(), .socketPath = rig.room.filePath(u"agent.sock"_s)}, rig.clock);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Busy);
}

FALLOW_TEST(AgentHostTest)
#include "tst_agent_host.moc"
