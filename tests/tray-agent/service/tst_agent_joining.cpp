// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_rig.h"
#include "membership/enrolment_code.h"
#include "support/test_program.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

QString addressOf(const QString &code)
{
    return EnrolmentCode::parse(code)->address();
}

} // namespace

/// How a workstation comes to an array, as its tray asks for it.
class AgentJoiningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrol_byCode_joinsAndServes();
    void enrol_withAUsedCode_failsAndSaysWhy();
    void enrol_byTheCommandLine_isNoticed();
    void enrol_nonsense_isRefusedAtOnce();
    void enrol_byAddress_waitsForApproval();
    void enrol_byAddressOfAnotherAuthority_sendsNothing();
    void enrol_cancelled_isOver();
    void enrol_turnedAway_isSaid();
    void enrol_twice_isRefused();
    void enrol_storeIsMissing_isSaidAndForgottenOnlyIfSaid();
    void probe_ofNoController_isSaid();
};

void AgentJoiningTest::enrol_byCode_joinsAndServes()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    QVERIFY(rig.waitForState(u"connected"_s));
    QCOMPARE(rig.status->enrolment, EnrolmentStage::Idle);
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.agent.quotaBytes > 0; }));
}

void AgentJoiningTest::enrol_withAUsedCode_failsAndSaysWhy()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    const QString code = array.makeCode();
    HostRig first;
    QVERIFY(first.ask(u"tray.enrol"_s, HostRig::withCode(code)));
    QVERIFY(first.waitForState(u"connected"_s));
    HostRig second;
    QVERIFY(second.ask(u"tray.enrol"_s, HostRig::withCode(code)));
    QVERIFY(second.waitFor([](const TrayStatus &status) { return status.enrolment == EnrolmentStage::Failed; }));
    QVERIFY2(second.status->enrolmentError.contains(u"used"_s), qPrintable(second.status->enrolmentError));
    const auto wording = Wording::parse(second.status->enrolmentWording);
    QVERIFY(wording.has_value());
    QCOMPARE(wording->english(), second.status->enrolmentError);
    QVERIFY(!wording->sentences().first().values.first().wording.isEmpty()); // the controller's own, from end to end
    QCOMPARE(second.status->agent.state, u"not-enrolled"_s);
    QVERIFY(second.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode()))); // another try is welcome
    QVERIFY(second.waitForState(u"connected"_s));
}

void AgentJoiningTest::enrol_byTheCommandLine_isNoticed()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    Enrolment elsewhere({.directory = rig.room.path(),
                         .code = array.makeCode(),
                         .machineName = u"pc-1"_s,
                         .storeDirectory = rig.room.path(),
                         .capBytes = 2 * kGiB},
                        rig.clock);
    QVERIFY(elsewhere.start());
    QVERIFY(rig.waitForState(u"connected"_s));
}

void AgentJoiningTest::enrol_nonsense_isRefusedAtOnce()
{
    HostRig rig;
    QCOMPARE(rig.ask(u"tray.enrol"_s, HostRig::withCode(u"FALLOW-nonsense"_s)).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QCOMPARE(rig.status->enrolment, EnrolmentStage::Idle);
}

void AgentJoiningTest::enrol_byAddress_waitsForApproval()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    const auto code = EnrolmentCode::parse(array.makeCode());
    QVERIFY(code);
    HostRig rig;
    const auto probed = rig.ask(u"tray.probe"_s, ProbeController{.address = code->address()});
    QVERIFY2(probed, probed ? "" : qPrintable(probed.error().toString()));
    const auto found = fromCbor<ProbeAnswer>(probed->result);
    QVERIFY(found);
    QCOMPARE(found->forPeople, fingerprintForPeople(code->authorityPrefix)); // what the administrator reads out
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::at(*found)));
    QVERIFY(rig.waitForState(u"waiting-for-approval"_s));
    QVERIFY(!rig.status->enrolmentFingerprint.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-1"_s).machine.isNull(), kPatienceMs);
    const MachineRequest approval{.machine = array.machine(u"pc-1"_s).machine};
    QVERIFY(array.ask<ActionAnswer>(u"machines.approve"_s, approval));
    QVERIFY(rig.waitForState(u"connected"_s));
    QVERIFY(rig.status->enrolmentFingerprint.isEmpty());
}

void AgentJoiningTest::enrol_byAddressOfAnotherAuthority_sendsNothing()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    ProbeAnswer lie{.address = addressOf(array.makeCode()), .authorityFingerprint = QByteArray(32, 'x')};
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::at(lie)));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.enrolment == EnrolmentStage::Failed; }));
    QVERIFY(array.machine(u"pc-1"_s).machine.isNull());
}

void AgentJoiningTest::enrol_cancelled_isOver()
{
    TestArray array(true);
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"waiting-for-approval"_s));
    QVERIFY(rig.ask(u"tray.cancelEnrol"_s, CancelEnrolment()));
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QCOMPARE(rig.status->enrolment, EnrolmentStage::Idle);
}

void AgentJoiningTest::enrol_turnedAway_isSaid()
{
    TestArray array(true);
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"waiting-for-approval"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-1"_s).machine.isNull(), kPatienceMs);
    const MachineRequest rejection{.machine = array.machine(u"pc-1"_s).machine};
    QVERIFY(array.ask<ActionAnswer>(u"machines.reject"_s, rejection));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.enrolment == EnrolmentStage::Failed; }));
    QVERIFY(!rig.status->enrolmentError.isEmpty());
}

void AgentJoiningTest::enrol_twice_isRefused()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"connected"_s));
    QCOMPARE(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())).error().code, ErrorCode::AlreadyExists);
}

void AgentJoiningTest::enrol_storeIsMissing_isSaidAndForgottenOnlyIfSaid()
{
    TestArray array(true);
    QCOMPARE(array.start(), QString());
    HostRig rig;
    EnrolHere request = HostRig::withCode(array.makeCode());
    QVERIFY(rig.ask(u"tray.enrol"_s, request));
    QVERIFY(rig.waitForState(u"waiting-for-approval"_s));
    const QString key = rig.room.filePath(u"enrolment-key.pem"_s);
    QVERIFY(QFile::copy(key, key + u".kept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-1"_s).machine.isNull(), kPatienceMs);
    const MachineRequest approval{.machine = array.machine(u"pc-1"_s).machine};
    QVERIFY(array.ask<ActionAnswer>(u"machines.approve"_s, approval));
    QVERIFY(array.waitForStore(u"pc-1"_s));
    const StoreId store = array.storeOf(u"pc-1"_s).store;
    rig.client.reset();
    rig.host.reset();
    rig.status.reset();
    // As if it had lost its configuration, and the disk with the store were not attached.
    QVERIFY(QFile::remove(rig.room.filePath(u"agent.json"_s)) && QFile::rename(key + u".kept"_s, key));
    const QTemporaryDir elsewhere;
    const QString away = elsewhere.filePath(u"store"_s);
    QVERIFY(QDir().rename(rig.room.filePath(u".fallow-store-"_s + store.toString()), away));
    rig.start();
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QVERIFY(rig.ask(u"tray.enrol"_s, request));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.enrolment == EnrolmentStage::Failed; }));
    QCOMPARE(rig.status->missingStore, store.toString());
    QVERIFY(!QFile::exists(rig.room.filePath(u"agent.json"_s)));
    QCOMPARE(array.eventCount(u"store.gone"_s), 0);
    request.mustForgetStore = true;
    QVERIFY(rig.ask(u"tray.enrol"_s, request));
    QVERIFY(rig.waitForState(u"connected"_s));
    QCOMPARE(rig.status->missingStore, QString());
    QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.gone"_s), 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).store != store && array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
    QVERIFY(QFile::exists(away + u"/storage"_s)); // nothing on its disk is changed
}

void AgentJoiningTest::probe_ofNoController_isSaid()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    connect(&mute, &QTcpServer::newConnection, this, [&] { mute.nextPendingConnection()->write("220 hello\r\n"); });
    HostRig rig;
    const QString address = u"127.0.0.1:%1"_s.arg(mute.serverPort());
    QCOMPARE(rig.ask(u"tray.probe"_s, ProbeController{.address = address}).error().code, ErrorCode::Unauthorised);
    mute.close();
    QCOMPARE(rig.ask(u"tray.probe"_s, ProbeController{.address = address}).error().code, ErrorCode::Unreachable);
    QCOMPARE(rig.ask(u"tray.probe"_s, ProbeController{.address = u"nonsense"_s}).error().code,
             ErrorCode::InvalidArgument);
}

FALLOW_TEST(AgentJoiningTest)
#include "tst_agent_joining.moc"
