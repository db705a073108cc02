// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_bundle.h"
#include "agent_host.h"
#include "core/controller/array_fixture.h"
#include "log_ring.h"
#include "membership/enrolment_code.h"
#include "net/local_client.h"
#include "packing/zip_bundle_reader.h"
#include "wire/fields.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// An agent as it runs on a machine, and a tray's end of its socket.
struct HostRig
{
    HostRig() { start(); }
    ~HostRig() { client.reset(); }
    void start()
    {
        host = std::make_unique<AgentHost>(AgentHost::Options{.directory = room.path(),
                                                              .socketPath = room.filePath(u"agent.sock"_s),
                                                              .makePorts =
                                                                  [](const std::function<QString()> &) {
                                                                      return AgentService::Ports{.rhythm = kTestRhythm};
                                                                  }},
                                           clock);
        if (const auto started = host->start(); !started)
            qFatal("%s", qPrintable(started.error().toString()));
        client = std::make_unique<LocalClient>(
            clock, LocalClient::Options{.path = room.filePath(u"agent.sock"_s), .reconnectMs = 20});
        QObject::connect(client.get(), &LocalClient::noticeReceived, client.get(),
                         [this](const QString &, const QCborMap &body) {
                             if (auto read = fromCbor<TrayStatus>(body))
                                 status = std::move(*read);
                         });
        client->start();
    }
    /// What a command was answered with.
    template <class Request>
    Result<ControlReply> ask(const QString &method, const Request &request)
    {
        if (!QTest::qWaitFor([&] { return client->isConnected(); }, kPatienceMs))
            return fail(ErrorCode::Timeout, u"no connection"_s);
        std::optional<Result<ControlReply>> got;
        QCborMap args;
        if constexpr (!std::is_empty_v<Request>)
            args = toCbor(request);
        client->call(method, args, [&](Result<ControlReply> reply) { got = std::move(reply); });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, kPatienceMs))
            return fail(ErrorCode::Timeout, u"no answer to "_s + method);
        return std::move(*got);
    }
    bool waitFor(const std::function<bool(const TrayStatus &)> &condition)
    {
        return QTest::qWaitFor([&] { return status && condition(*status); }, kPatienceMs);
    }
    bool waitForState(const QString &state)
    {
        return waitFor([&](const TrayStatus &now) { return now.agent.state == state; });
    }
    static EnrolHere withCode(const QString &code)
    {
        EnrolHere request;
        request.code = code;
        request.machineName = u"pc-1"_s;
        request.capBytes = 2 * kGiB;
        return request;
    }
    static EnrolHere at(const ProbeAnswer &found)
    {
        EnrolHere request;
        request.address = found.address;
        request.authorityFingerprint = found.authorityFingerprint;
        request.machineName = u"pc-1"_s;
        request.capBytes = 2 * kGiB;
        return request;
    }

    QTemporaryDir room;
    SystemClock clock;
    std::unique_ptr<AgentHost> host;
    std::unique_ptr<LocalClient> client;
    std::optional<TrayStatus> status;
};

QString addressOf(const QString &code)
{
    return EnrolmentCode::parse(code)->address();
}

} // namespace

class AgentHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notEnrolled_isSaid_andLendsNothing();
    void enrol_byCode_joinsAndServes();
    void enrol_withAUsedCode_failsAndSaysWhy();
    void enrol_byTheCommandLine_isNoticed();
    void configuration_thatCannotBeRead_isSaidAndWaitedFor();
    void enrolled_fileIsDamaged_isSaidAndWaitedFor_data();
    void enrolled_fileIsDamaged_isSaidAndWaitedFor();
    void enrol_nonsense_isRefusedAtOnce();
    void enrol_byAddress_waitsForApproval();
    void enrol_byAddressOfAnotherAuthority_sendsNothing();
    void enrol_cancelled_isOver();
    void enrol_turnedAway_isSaid();
    void enrol_twice_isRefused();
    void enrol_storeIsMissing_isSaidAndForgottenOnlyIfSaid();
    void probe_ofNoController_isSaid();
    void pause_andResume_reachTheArray();
    void limits_withinBounds_takeEffect();
    void leave_becomesSafeToUnplug_andStayUndoesIt();
    void schedule_isKept();
    void volumes_areNamed_unlessTheControllerKeepsNames_data();
    void volumes_areNamed_unlessTheControllerKeepsNames();
    void restart_ofEnrolledMachine_serves();
    void stop_saysGoodbye();
    void bundle_holdsNoSecret();
    void log_isTold_withoutSecrets_data();
    void log_isTold_withoutSecrets();
    void log_lineAgainAndAgain_takesThePlaceOfTwo();
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

void AgentHostTest::enrol_byCode_joinsAndServes()
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

void AgentHostTest::enrol_withAUsedCode_failsAndSaysWhy()
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

void AgentHostTest::enrol_byTheCommandLine_isNoticed()
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

void AgentHostTest::enrol_nonsense_isRefusedAtOnce()
{
    HostRig rig;
    QCOMPARE(rig.ask(u"tray.enrol"_s, HostRig::withCode(u"FALLOW-nonsense"_s)).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(rig.waitForState(u"not-enrolled"_s));
    QCOMPARE(rig.status->enrolment, EnrolmentStage::Idle);
}

void AgentHostTest::enrol_byAddress_waitsForApproval()
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

void AgentHostTest::enrol_byAddressOfAnotherAuthority_sendsNothing()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    ProbeAnswer lie{.address = addressOf(array.makeCode()), .authorityFingerprint = QByteArray(32, 'x')};
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::at(lie)));
    QVERIFY(rig.waitFor([](const TrayStatus &status) { return status.enrolment == EnrolmentStage::Failed; }));
    QVERIFY(array.machine(u"pc-1"_s).machine.isNull());
}

void AgentHostTest::enrol_cancelled_isOver()
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

void AgentHostTest::enrol_turnedAway_isSaid()
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

void AgentHostTest::enrol_twice_isRefused()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    HostRig rig;
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())));
    QVERIFY(rig.waitForState(u"connected"_s));
    QCOMPARE(rig.ask(u"tray.enrol"_s, HostRig::withCode(array.makeCode())).error().code, ErrorCode::AlreadyExists);
}

void AgentHostTest::enrol_storeIsMissing_isSaidAndForgottenOnlyIfSaid()
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

void AgentHostTest::probe_ofNoController_isSaid()
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

void AgentHostTest::bundle_holdsNoSecret()
{
    LogRing::install();
    TestArray array;
    QCOMPARE(array.start(), QString());
    const QString code = array.makeCode();
    HostRig rig;
    qInfo("the code is %s", qPrintable(code)); // somebody's mistake
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(code)));
    QVERIFY(rig.waitForState(u"connected"_s));
    const auto reply = rig.ask(u"tray.bundle"_s, MakeBundle());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QFile file(rig.room.filePath(u"bundle.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(reply->payload) == reply->payload.size());
    file.close();
    const auto members = readZipBundle(file.fileName(), 16 * kMiB);
    QVERIFY2(members, members ? "" : qPrintable(members.error().toString()));
    for (const QString &name : {u"about.json"_s, u"status.json"_s, u"config.json"_s, u"machine.txt"_s, u"log.txt"_s})
        QVERIFY2(members->contains(name), qPrintable(name));
    QVERIFY(members->value(u"log.txt"_s).contains("the code is"));
    const QString mount = AgentConfig::read(rig.room.path())->storeVolume; // what disk it is, without asking it
    const QString machine = QString::fromUtf8(members->value(u"machine.txt"_s));
    QVERIFY2(machine.startsWith(u"disk of the store: "_s + mount), qPrintable(machine));
    QVERIFY2(machine.contains(u", rw, "_s), qPrintable(machine));
    QFile key(AgentConfig::identityPath(rig.room.path()) + u"/key.pem"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray keyBody = key.readAll().mid(40, 40);
    for (const QByteArray &member : *members) {
        QVERIFY(!member.contains("PRIVATE KEY") && !member.contains("BEGIN CERTIFICATE"));
        QVERIFY(!member.contains(keyBody));
        QVERIFY(!member.contains(code.toUtf8()) && !member.contains(code.right(20).toUtf8()));
    }
}

void AgentHostTest::log_isTold_withoutSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << u"connected to a:1"_s << u"connected to a:1"_s;
    QTest::newRow("code") << u"used FALLOW-a.example:7440-ABCD-EFGH today"_s << u"used FALLOW-(left out) today"_s;
    QTest::newRow("pem") << u"x -----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY----- y"_s << u"x (left out) y"_s;
    QTest::newRow("pem cut short") << u"x -----BEGIN PRIVATE KEY-----\nMIG"_s << u"x (left out)"_s;
}

void AgentHostTest::log_isTold_withoutSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(LogRing::withoutSecrets(text), kept);
    LogRing::install();
    qInfo("%s", qPrintable(text));
    HostRig rig;
    const auto reply = rig.ask(u"tray.log"_s, ReadLog{.maxLines = 50});
    QVERIFY(reply);
    const auto answer = fromCbor<LogAnswer>(reply->result);
    QVERIFY(answer && !answer->lines.isEmpty());
    QVERIFY(std::ranges::any_of(answer->lines, [&](const QString &line) { return line.endsWith(kept); }));
}

void AgentHostTest::log_lineAgainAndAgain_takesThePlaceOfTwo()
{
    LogRing::install();
    qInfo("before");
    for (int i = 0; i < 50; ++i)
        qInfo("the same");
    qInfo("the same, nearly");
    const QList<QString> lines = LogRing::last(4);
    QVERIFY2(lines.at(0).endsWith(u" before"_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u" the same"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).endsWith(u"(last line repeated 49 times)"_s), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).endsWith(u" nearly"_s), qPrintable(lines.at(3)));
}

void AgentHostTest::secondHost_sameSocket_isBusy()
{
    HostRig rig;
    AgentHost second({.directory = rig.room.path(), .socketPath = rig.room.filePath(u"agent.sock"_s)}, rig.clock);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Busy);
}

QTEST_GUILESS_MAIN(AgentHostTest)
#include "tst_agent_host.moc"
