// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_rig.h"
#include "net/control_handshake.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/control_frame.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestNetControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void call_ofEachRole_isAnsweredAndThePeerKnown();
    void calls_inBothDirections_pipelined();
    void handlerError_travelsByName();
    void droppedRequest_isAnsweredWithInternal();
    void call_unanswered_timesOutAndTheConnectionStays();
    void notice_travels();
    void largePayload_travels();
    void tooLargeMessage_failsAlone();
    void controllerThatSendsAway_isAskedLessAndLessOften();
    void controllerThatWorkedAndDied_isAskedAtOnce();
    void largeRequests_pauseReading();
    void slowReader_isClosed();
    void unansweredRequests_pauseReading();
    void silence_closesTheConnection();
    void lostController_isDialledAgainWithGrowingDelay();
};

void TestNetControl::call_ofEachRole_isAnsweredAndThePeerKnown()
{
    ServerRig rig;
    const Certificates &certificates = Certificates::instance();
    for (const Identity &identity : {certificates.machine, certificates.administrator}) {
        ClientRig client;
        client.start(rig.options(identity));
        QTRY_VERIFY(client.client.connection() && rig.connections.size() == 1);
        QVERIFY(rig.connections.first()->peer() == *identity.check());
        QCOMPARE(client.client.connection()->peer().role, PeerRole::Controller);
        QCOMPARE(client.client.connection()->protocolVersion(), kMaxProtocolVersion);
        Caught<QCborMap> answer;
        client.client.connection()->call(u"test.echo"_s, {{u"n"_s, 42}}, kLoadedMachineMs, answer.take());
        QCOMPARE(answer.count(), 0);
        QTRY_VERIFY2(answer.isOk(), qPrintable(answer.text()));
        QCOMPARE(answer.result()->value(u"echo"_s).toMap().value(u"n"_s).toInteger(), 42);
        client.client.stop();
        QTRY_VERIFY(rig.connections.isEmpty());
    }
}

void TestNetControl::calls_inBothDirections_pipelined()
{
    ServerRig rig;
    ClientRig client;
    int served = 0;
    connect(&client.client, &ControlClient::connected, this, [&served](ControlConnection *connection) {
        connection->setRequestHandler([&served](const ControlRequest &request, ControlResponder responder) {
            ++served;
            responder.succeed(request.args);
        });
    });
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection() && !rig.connections.isEmpty());
    std::vector<Caught<QCborMap>> answers(600); // more than maxRequestsInService
    for (size_t i = 0; i < answers.size(); ++i) {
        ControlConnection *from = i % 2 ? client.client.connection() : rig.connections.first();
        from->call(u"test"_s, {{u"i"_s, qint64(i)}}, kLoadedMachineMs, answers[i].take());
    }
    QTRY_VERIFY(std::ranges::all_of(answers, [](const auto &answer) { return answer.isOk(); }));
    QCOMPARE(served, 300);
    QCOMPARE(rig.requests, 300);
    QCOMPARE(answers[4].result()->value(u"i"_s).toInteger(), 4);
}

void TestNetControl::handlerError_travelsByName()
{
    ServerRig rig;
    rig.onRequest = [](const ControlRequest &, ControlResponder responder) {
        responder.fail({ErrorCode::NotEnoughStores, u"too few"_s, u"stripe 7"_s});
    };
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    Caught<QCborMap> answer;
    client.client.connection()->call(u"x"_s, {}, kLoadedMachineMs, answer.take());
    QTRY_VERIFY(answer.failedWith(ErrorCode::NotEnoughStores));
    QCOMPARE(answer.result().error().what, u"too few"_s);
    QCOMPARE(answer.result().error().where, u"stripe 7"_s);
}

void TestNetControl::droppedRequest_isAnsweredWithInternal()
{
    ServerRig rig;
    rig.onRequest = [](const ControlRequest &, const ControlResponder &) {};
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    Caught<QCborMap> answer;
    client.client.connection()->call(u"x"_s, {}, kLoadedMachineMs, answer.take());
    QTRY_VERIFY(answer.failedWith(ErrorCode::Internal));
}

void TestNetControl::call_unanswered_timesOutAndTheConnectionStays()
{
    ServerRig rig;
    std::vector<ControlResponder> kept;
    rig.onRequest = [&kept](const ControlRequest &, ControlResponder responder) {
        kept.push_back(std::move(responder));
    };
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    Caught<QCborMap> answer;
    client.client.connection()->call(u"x"_s, {}, 50, answer.take());
    QTRY_VERIFY(answer.failedWith(ErrorCode::Timeout));
    QTRY_COMPARE(kept.size(), size_t(1));
    kept.front().succeed(); // too late: ignored
    rig.onRequest = nullptr;
    Caught<QCborMap> next;
    client.client.connection()->call(u"y"_s, {}, kLoadedMachineMs, next.take());
    QTRY_VERIFY(next.isOk());
    QCOMPARE(answer.count(), 1);
}

void TestNetControl::notice_travels()
{
    ServerRig rig;
    ClientRig client;
    QStringList events;
    connect(&client.client, &ControlClient::connected, this, [&events](ControlConnection *connection) {
        connection->setNoticeHandler([&events](const QString &event, const QCborMap &body) {
            events.append(event + body.value(u"v"_s).toString());
        });
    });
    client.start(rig.options(Certificates::instance().administrator));
    QTRY_VERIFY(!rig.connections.isEmpty());
    rig.connections.first()->notify(u"a"_s, {{u"v"_s, u"1"_s}});
    rig.connections.first()->notify(u"b"_s, {{u"v"_s, u"2"_s}});
    QTRY_COMPARE(events, (QStringList{u"a1"_s, u"b2"_s}));
}

void TestNetControl::largePayload_travels()
{
    ServerRig rig;
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    const QByteArray payload = randomBytes(4'000'000).toByteArray();
    Caught<ControlReply> answer;
    client.client.connection()->callWithPayload(u"x"_s, {}, payload, kLoadedMachineMs, answer.take());
    QTRY_VERIFY(answer.isOk());
    QCOMPARE(answer.result()->payload, payload);
}

void TestNetControl::tooLargeMessage_failsAlone()
{
    ServerRig rig;
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    Caught<QCborMap> answer;
    client.client.connection()->call(u"x"_s, {{u"big"_s, QByteArray(kMaxFrameMetadataBytes, 'x')}}, 5000,
                                     answer.take());
    QTRY_VERIFY(answer.failedWith(ErrorCode::TooLarge));
    Caught<QCborMap> next;
    client.client.connection()->call(u"y"_s, {}, kLoadedMachineMs, next.take());
    QTRY_VERIFY(next.isOk());
}

void TestNetControl::controllerThatSendsAway_isAskedLessAndLessOften()
{
    ServerRig rig;
    connect(&rig.server, &ControlServer::connected, this,
            [](ControlConnection *connection) { connection->close({ErrorCode::Refused, u"not now"_s, {}}); });
    ClientRig client;
    auto options = rig.options(Certificates::instance().machine);
    options.reconnect = true;
    options.minDelayMs = 8;
    options.maxDelayMs = 64;
    client.start(options);
    QTRY_VERIFY(client.delays.size() >= 7);
    for (qsizetype i = 0; i < client.delays.size(); ++i) {
        const qint64 most = std::min<qint64>(64, 8LL << i);
        QVERIFY2(client.delays[i] >= most / 2 && client.delays[i] <= most,
                 qPrintable(QString::number(client.delays[i])));
    }
}

void TestNetControl::controllerThatWorkedAndDied_isAskedAtOnce()
{
    ServerRig rig;
    ControlConnection *standing = nullptr;
    connect(&rig.server, &ControlServer::connected, this,
            [&standing](ControlConnection *connection) { standing = connection; });
    rig.onRequest = [](const ControlRequest &, ControlResponder responder) { responder.succeed(); };
    ClientRig client;
    auto options = rig.options(Certificates::instance().machine);
    options.reconnect = true;
    options.minDelayMs = 8;
    options.maxDelayMs = 60'000;
    client.start(options);
    for (int i = 0; i < 7; ++i) { // were they failures, the last would wait for half a second and more
        QTRY_VERIFY(client.client.connection() && standing);
        Caught<QCborMap> answer;
        client.client.connection()->call(u"x"_s, {}, kLoadedMachineMs, answer.take());
        QTRY_VERIFY(client.client.connection() && client.client.connection()->hasAnswered());
        std::exchange(standing, nullptr)->close({ErrorCode::Cancelled, u"the controller dies"_s, {}});
        QTRY_COMPARE(client.delays.size(), i + 1);
        QVERIFY2(client.delays[i] <= 8, qPrintable(QString::number(client.delays[i])));
    }
}

/// A machine that has gone bad sends large requests and never ends: they wait on its side of the wire.
void TestNetControl::largeRequests_pauseReading()
{
    ServerRig rig({.maxBytesInService = 1024 * 1024});
    std::vector<ControlResponder> kept;
    rig.onRequest = [&kept](const ControlRequest &, ControlResponder responder) {
        kept.push_back(std::move(responder));
    };
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    std::vector<Caught<QCborMap>> answers(20);
    for (auto &answer : answers)
        client.client.connection()->call(u"x"_s, {{u"bytes"_s, QByteArray(300'000, 'x')}}, kLoadedMachineMs,
                                         answer.take());
    QTRY_COMPARE(kept.size(), size_t(4));
    runEventsFor(150);
    QCOMPARE(kept.size(), size_t(4));
    rig.onRequest = nullptr;
    kept.clear();
    QTRY_VERIFY(std::ranges::all_of(answers, [](const auto &answer) { return answer.count() == 1; }));
    QCOMPARE(std::ranges::count_if(answers, [](const auto &answer) { return answer.isOk(); }), 16);
}

void TestNetControl::slowReader_isClosed()
{
    ServerRig rig({.maxQueuedBytes = 1 * 1024 * 1024});
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().machine.certificate());
    configuration.setPrivateKey(Certificates::instance().machine.privateKey());
    socket.setSslConfiguration(configuration);
    socket.setReadBufferSize(1024); // and nobody reads it
    connect(&socket, &QSslSocket::encrypted, &socket,
            [&socket] { socket.write(*encodeControlFrame(helloFrame(u"slow"_s))); });
    socket.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    QTRY_COMPARE(rig.connections.size(), 1);
    const QCborMap body{{u"x"_s, QByteArray(200'000, 'x')}};
    qint64 most = 0;
    const auto tellMuch = [&] {
        for (int i = 0; i < 8 && rig.closed.isEmpty() && !rig.connections.isEmpty(); ++i) {
            rig.connections.first()->notify(u"news"_s, body);
            most = std::max(most, rig.connections.first()->queuedBytes());
        }
        return !rig.closed.isEmpty();
    };
    QTRY_VERIFY(tellMuch());
    QTRY_COMPARE(rig.closed.size(), 1);
    QCOMPARE(rig.closed.first().code, ErrorCode::Timeout);
    QVERIFY2(most < 3 * 1024 * 1024, qPrintable(QString::number(most)));
}

void TestNetControl::unansweredRequests_pauseReading()
{
    ServerRig rig({.maxRequestsInService = 4});
    std::vector<ControlResponder> kept;
    rig.onRequest = [&kept](const ControlRequest &, ControlResponder responder) {
        kept.push_back(std::move(responder));
    };
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(client.client.connection());
    std::vector<Caught<QCborMap>> answers(50);
    for (auto &answer : answers)
        client.client.connection()->call(u"x"_s, {}, kLoadedMachineMs, answer.take());
    QTRY_COMPARE(kept.size(), size_t(4));
    runEventsFor(150);
    QCOMPARE(kept.size(), size_t(4));
    rig.onRequest = nullptr;
    kept.clear(); // answered with Internal
    QTRY_VERIFY(std::ranges::all_of(answers, [](const auto &answer) { return answer.count() == 1; }));
    QCOMPARE(std::ranges::count_if(answers, [](const auto &answer) { return answer.isOk(); }), 46);
}

void TestNetControl::silence_closesTheConnection()
{
    ServerRig rig({.pingIntervalMs = 50, .silenceTimeoutMs = 2000});
    ClientRig client;
    auto options = rig.options(Certificates::instance().machine);
    options.limits = {.pingIntervalMs = 1'000'000, .silenceTimeoutMs = 4'000'000};
    client.start(options);
    QTRY_COMPARE(rig.connections.size(), 1);
    QElapsedTimer elapsed;
    elapsed.start();
    QTRY_VERIFY(elapsed.elapsed() > 3000);
    QVERIFY(rig.closed.isEmpty()); // the client answers pings, so it lives
    QSslSocket mute;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().otherMachine.certificate());
    configuration.setPrivateKey(Certificates::instance().otherMachine.privateKey());
    mute.setSslConfiguration(configuration);
    connect(&mute, &QSslSocket::encrypted, &mute, [&mute] { mute.write(*encodeControlFrame(helloFrame(u"mute"_s))); });
    mute.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    QTRY_COMPARE(rig.closed.size(), 1);
    QCOMPARE(rig.closed.first().code, ErrorCode::Timeout);
    QVERIFY(client.client.connection());
}

void TestNetControl::lostController_isDialledAgainWithGrowingDelay()
{
    auto rig = std::make_unique<ServerRig>();
    ClientRig client;
    auto options = rig->options(Certificates::instance().machine);
    options.reconnect = true;
    options.minDelayMs = 8;
    options.maxDelayMs = 64;
    const quint16 port = rig->server.serverPort();
    client.start(options);
    QTRY_VERIFY(client.client.connection());
    rig->server.stop();
    QTRY_VERIFY(client.failures.size() >= 16);
    QSet<qint64> atTheEnd;
    for (qsizetype i = 0; i < client.delays.size(); ++i) {
        const qint64 most = std::min<qint64>(64, 8LL << i);
        QVERIFY2(client.delays[i] >= most / 2 && client.delays[i] <= most,
                 qPrintable(QString::number(client.delays[i])));
        if (most == 64)
            atTheEnd.insert(client.delays[i]);
    }
    QVERIFY(atTheEnd.size() > 1); // or all who lost one controller would come back as one
    QVERIFY(rig->server.start({.identity = Certificates::instance().controller}, ownLoopback(), port));
    QTRY_VERIFY(client.client.connection());
    QCOMPARE(client.client.state(), ControlClient::State::Connected);
    client.client.stop();
    QCOMPARE(client.client.state(), ControlClient::State::Idle);
}

FALLOW_TEST(TestNetControl)
#include "tst_net_control.moc"
