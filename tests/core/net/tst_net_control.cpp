// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_client.h"
#include "net/control_handshake.h"
#include "net/control_server.h"
#include "net_fixtures.h"
#include "support/manual_executor.h"
#include "wire/control_frame.h"
#include "wire/data_frame.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A server on loopback, and what it saw.
struct ServerRig
{
    explicit ServerRig(ControlLimits limits = {})
    {
        QObject::connect(&server, &ControlServer::connected, &server, [this](ControlConnection *connection) {
            connections.append(connection);
            connection->setRequestHandler([this](ControlRequest request, ControlResponder responder) {
                ++requests;
                if (onRequest)
                    return onRequest(std::move(request), std::move(responder));
                responder.succeed({{u"echo"_s, request.args}}, request.payload);
            });
            QObject::connect(connection, &ControlConnection::closed, &server, [this, connection](const Error &reason) {
                closed.append(reason);
                connections.removeOne(connection);
            });
        });
        QObject::connect(&server, &ControlServer::refused, &server,
                         [this](const QHostAddress &, const Error &reason) { refused.append(reason); });
        server.setDataHandler([this](Descriptor descriptor, DataTicket ticket) {
            descriptors.push_back(std::move(descriptor));
            dataTickets.append(ticket);
        });
        const auto started = server.start({.identity = Certificates::instance().controller,
                                           .limits = limits,
                                           .admit = [this](const PeerIdentity &peer) -> Result<void> {
                                               if (revoked.contains(peer.fingerprint))
                                                   return fail(ErrorCode::Unauthorised, u"revoked"_s, peer.toString());
                                               return {};
                                           }},
                                          QHostAddress::LocalHost, 0);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString()));
    }
    ControlClient::Options options(const Identity &identity) const
    {
        return {.host = u"127.0.0.1"_s, .port = server.serverPort(), .identity = identity, .reconnect = false};
    }
    SystemClock clock;
    DataTickets tickets{clock};
    QList<QByteArray> revoked;
    QList<ControlConnection *> connections;
    QList<Error> closed;
    QList<Error> refused;
    std::vector<Descriptor> descriptors;
    QList<DataTicket> dataTickets;
    int requests = 0;
    std::function<void(ControlRequest, ControlResponder)> onRequest;
    ControlServer server{clock, tickets};
};

struct ClientRig
{
    ClientRig()
    {
        QObject::connect(&client, &ControlClient::disconnected, &client, [this](const Error &reason, qint64 retryMs) {
            failures.append(reason);
            delays.append(retryMs);
        });
    }
    void start(const ControlClient::Options &options)
    {
        const auto started = client.start(options);
        QVERIFY2(started.has_value(), qPrintable(started ? QString() : started.error().toString()));
    }
    SystemClock clock;
    QList<Error> failures;
    QList<qint64> delays;
    ControlClient client{clock};
};
} // namespace

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
    void noCertificate_isAnonymousAndBounded();
    void pinnedAuthority_wrongFingerprint_isRefused();
    void foreignCertificate_isRefusedInTheHandshake();
    void expiredCertificate_isRefusedInTheHandshake();
    void revokedCertificate_getsNoMessageThrough();
    void revocation_closesLiveConnections();
    void machineAsServer_isRefusedByTheClient();
    void otherArraysController_isRefusedByTheClient();
    void garbage_isClosedAtOnce_data();
    void garbage_isClosedAtOnce();
    void garbageInsideTls_isClosed();
    void silentPeers_areClosedByTheDeadline_andEvictedWhenTooMany();
    void tooManyAnonymousPeers_theOldestGoes();
    void tooManyConnectionsOfOneMachine_theOldestGoes();
    void controllerThatSendsAway_isAskedLessAndLessOften();
    void controllerThatWorkedAndDied_isAskedAtOnce();
    void largeRequests_pauseReading();
    void hellosOfOtherVersions_areSpokenToOrSentAway_data();
    void hellosOfOtherVersions_areSpokenToOrSentAway();
    void slowReader_isClosed();
    void unansweredRequests_pauseReading();
    void silence_closesTheConnection();
    void lostController_isDialledAgainWithGrowingDelay();
    void dataHello_withTicket_handsTheDescriptorOver();
    void dataHello_replayedOrTrickled_isRefused();
    void oldTls_isRefused();
    void enrolment_machinePosingAsController_isRefused();
    void descriptorsRunOut_serverGoesOnAfterwards();
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
        QCOMPARE(client.client.connection()->protocolVersion(), 1);
        Caught<QCborMap> answer;
        client.client.connection()->call(u"test.echo"_s, {{u"n"_s, 42}}, 5000, answer.take());
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
        from->call(u"test"_s, {{u"i"_s, qint64(i)}}, 10'000, answers[i].take());
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
    client.client.connection()->call(u"x"_s, {}, 5000, answer.take());
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
    client.client.connection()->call(u"x"_s, {}, 5000, answer.take());
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
    client.client.connection()->call(u"y"_s, {}, 5000, next.take());
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
    client.client.connection()->callWithPayload(u"x"_s, {}, payload, 10'000, answer.take());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isOk(), 10'000);
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
    client.client.connection()->call(u"y"_s, {}, 5000, next.take());
    QTRY_VERIFY(next.isOk());
}

void TestNetControl::noCertificate_isAnonymousAndBounded()
{
    ServerRig rig;
    ClientRig client;
    auto options = rig.options({});
    options.authorityFingerprint = Certificates::instance().authority.fingerprint();
    client.start(options);
    QTRY_VERIFY2(client.client.connection(),
                 client.failures.isEmpty() ? "" : qPrintable(client.failures.first().toString()));
    QTRY_COMPARE(rig.connections.size(), 1);
    QCOMPARE(rig.connections.first()->peer().role, PeerRole::Anonymous);
    QCOMPARE(client.client.authorityPem().trimmed(), Certificates::instance().authority.certificatePem().trimmed());
    Caught<QCborMap> small;
    client.client.connection()->call(u"agent.enrol"_s, {{u"code"_s, u"x"_s}}, 5000, small.take());
    QTRY_VERIFY(small.isOk());
    Caught<QCborMap> large;
    client.client.connection()->call(u"agent.enrol"_s, {{u"code"_s, QByteArray(100'000, 'x')}}, 5000, large.take());
    QTRY_VERIFY(large.failedWith(ErrorCode::Disconnected)); // 64 KiB are all that a stranger may send
    QTRY_VERIFY(!rig.closed.isEmpty());
    QCOMPARE(rig.closed.first().code, ErrorCode::TooLarge);
    QCOMPARE(rig.requests, 1);
}

void TestNetControl::pinnedAuthority_wrongFingerprint_isRefused()
{
    ServerRig rig;
    ClientRig client;
    auto options = rig.options({});
    options.authorityFingerprint = QByteArray(32, 'x');
    client.start(options);
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
    QVERIFY(client.client.authorityPem().isEmpty());
    QVERIFY(rig.connections.isEmpty());
    options.authorityFingerprint = Certificates::instance().authority.fingerprint().first(16); // as codes carry it
    ClientRig half;
    half.start(options);
    QTRY_VERIFY(half.client.connection());
    options.authorityFingerprint.truncate(15);
    QCOMPARE(client.client.start(options).error().code, ErrorCode::InvalidArgument);
}

void TestNetControl::foreignCertificate_isRefusedInTheHandshake()
{
    ServerRig rig;
    const auto foreign = CertificateAuthority::create(Certificates::instance().array); // it even claims the same array
    Identity identity = *foreign->issueIdentity(foreign->machineSubject(MachineId(17)));
    // The attacker trusts the true controller, so only the server's judgement counts: by hand, as ControlClient refuses
    // to.
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(identity.certificate());
    configuration.setPrivateKey(identity.privateKey());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::Unauthorised);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().isEmpty()); // not even a hello
    QVERIFY(rig.connections.isEmpty());

    ClientRig client; // and a client of that authority does not trust our controller
    client.start(rig.options(identity));
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
}

void TestNetControl::expiredCertificate_isRefusedInTheHandshake()
{
    ServerRig rig;
    const CertificateAuthority &authority = Certificates::instance().authority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const CertificateAuthority::Validity &validity :
         {CertificateAuthority::Validity{now.addDays(-10), now.addDays(-1)},
          CertificateAuthority::Validity{now.addDays(1), now.addDays(2)}}) {
        rig.refused.clear();
        ClientRig client;
        client.start(rig.options(*authority.issueIdentity(authority.machineSubject(MachineId(17)), validity)));
        QTRY_COMPARE(rig.refused.size(), 1);
        QCOMPARE(rig.refused.first().code, ErrorCode::Unauthorised);
        QTRY_COMPARE(client.failures.size(), 1);
        QVERIFY(!client.client.connection());
    }
    QVERIFY(rig.connections.isEmpty());
}

void TestNetControl::revokedCertificate_getsNoMessageThrough()
{
    ServerRig rig;
    rig.revoked.append(Certificates::instance().machine.check()->fingerprint);
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_COMPARE(rig.refused.size(), 1);
    QVERIFY(rig.refused.first().what.contains(u"revoked"_s));
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(rig.requests, 0);
    QVERIFY(rig.connections.isEmpty());
    ClientRig other;
    other.start(rig.options(Certificates::instance().otherMachine));
    QTRY_VERIFY(other.client.connection());
}

void TestNetControl::revocation_closesLiveConnections()
{
    ServerRig rig;
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_COMPARE(rig.connections.size(), 1);
    Caught<QCborMap> pending;
    rig.connections.first()->call(u"x"_s, {}, 5000, pending.take());
    QCOMPARE(rig.server.disconnectFingerprint(Certificates::instance().machine.check()->fingerprint), 1);
    QTRY_VERIFY(pending.failedWith(ErrorCode::Disconnected));
    QTRY_COMPARE(client.failures.size(), 1);
    QVERIFY2(client.failures.first().what.contains(u"revoked"_s), qPrintable(client.failures.first().toString()));
    QVERIFY(rig.server.connections().isEmpty());
}

void TestNetControl::machineAsServer_isRefusedByTheClient()
{
    ServerRig rig;
    SystemClock clock;
    DataTickets tickets(clock);
    ControlServer impostor(clock, tickets);
    QCOMPARE(impostor.start({.identity = Certificates::instance().machine}, QHostAddress::LocalHost, 0).error().code,
             ErrorCode::InvalidArgument);
}

void TestNetControl::otherArraysController_isRefusedByTheClient()
{
    ServerRig rig;
    const auto authority = CertificateAuthority::create(ArrayId::generate());
    ClientRig client;
    client.start(rig.options(*authority->issueIdentity(authority->machineSubject(MachineId(17)))));
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
    QVERIFY(rig.connections.isEmpty());
}

void TestNetControl::garbage_isClosedAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("almost data") << QByteArray("FLWX");
    QTest::newRow("data of another version") << QByteArray("FLWD\xff") + QByteArray(100, 'x');
    QTest::newRow("broken tls") << QByteArray("\x16\x03\x01\xff\xff") + QByteArray(70'000, '\xff');
}

void TestNetControl::garbage_isClosedAtOnce()
{
    QFETCH(QByteArray, bytes);
    ServerRig rig;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
    socket.write(bytes);
    QTRY_COMPARE(rig.refused.size(), 1);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(rig.server.halfOpenCount(), 0);
}

void TestNetControl::garbageInsideTls_isClosed()
{
    ServerRig rig;
    QSslSocket socket; // a machine of ours that has gone mad
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().machine.certificate());
    configuration.setPrivateKey(Certificates::instance().machine.privateKey());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
    QTRY_VERIFY(socket.isEncrypted());
    socket.write(QByteArray(1000, 'g'));
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::ProtocolViolation);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestNetControl::silentPeers_areClosedByTheDeadline_andEvictedWhenTooMany()
{
    ServerRig rig({.handshakeTimeoutMs = 150, .maxHalfOpen = 8});
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
        if (i % 3 == 0)
            sockets.back()->write("\x16\x03"); // begins a handshake and stops
        if (i % 3 == 1)
            sockets.back()->write("FL");
    }
    QTRY_COMPARE(rig.refused.size(), 12); // the oldest, at once
    QVERIFY(rig.server.halfOpenCount() <= 8);
    QTRY_COMPARE(rig.refused.size(), 20); // the rest by the deadline
    QCOMPARE(rig.refused.last().code, ErrorCode::Timeout);
    QTRY_COMPARE(rig.server.halfOpenCount(), 0);
    ClientRig client;
    auto options = rig.options(Certificates::instance().machine);
    options.reconnect = true; // the deadline is short: a loaded machine may miss it
    client.start(options);
    QTRY_VERIFY(client.client.connection());
}

/// A stranger who holds connections open must not keep those out who want to enrol.
void TestNetControl::tooManyAnonymousPeers_theOldestGoes()
{
    ServerRig rig({.maxAnonymous = 2});
    auto options = rig.options({});
    options.authorityFingerprint = Certificates::instance().authority.fingerprint();
    std::array<ClientRig, 3> strangers;
    ClientRig machine;
    machine.start(rig.options(Certificates::instance().machine));
    QTRY_VERIFY(machine.client.connection());
    for (ClientRig &stranger : strangers) {
        stranger.start(options);
        QTRY_VERIFY(stranger.client.connection());
    }
    QTRY_COMPARE(strangers[0].failures.size(), 1);
    QCOMPARE(rig.closed.size(), 1);
    QCOMPARE(rig.closed.first().code, ErrorCode::Busy);
    QVERIFY(strangers[1].client.connection() && strangers[2].client.connection() && machine.client.connection());
    Caught<QCborMap> answer;
    strangers[2].client.connection()->call(u"agent.enrol"_s, {}, 20'000, answer.take());
    QTRY_VERIFY(answer.isOk());
}

void TestNetControl::tooManyConnectionsOfOneMachine_theOldestGoes()
{
    ServerRig rig({.maxPerMachine = 2});
    std::array<ClientRig, 3> bad;
    ClientRig other;
    other.start(rig.options(Certificates::instance().otherMachine));
    QTRY_VERIFY(other.client.connection());
    for (ClientRig &client : bad) {
        client.start(rig.options(Certificates::instance().machine));
        QTRY_VERIFY(client.client.connection());
    }
    QTRY_COMPARE(bad[0].failures.size(), 1);
    QCOMPARE(rig.connections.size(), 3);
    QVERIFY(other.client.connection() && bad[1].client.connection() && bad[2].client.connection());
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
        client.client.connection()->call(u"x"_s, {}, 20'000, answer.take());
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
        client.client.connection()->call(u"x"_s, {{u"bytes"_s, QByteArray(300'000, 'x')}}, 20'000, answer.take());
    QTRY_COMPARE(kept.size(), size_t(4));
    runEventsFor(150);
    QCOMPARE(kept.size(), size_t(4));
    rig.onRequest = nullptr;
    kept.clear();
    QTRY_VERIFY(std::ranges::all_of(answers, [](const auto &answer) { return answer.count() == 1; }));
    QCOMPARE(std::ranges::count_if(answers, [](const auto &answer) { return answer.isOk(); }), 16);
}

void TestNetControl::hellosOfOtherVersions_areSpokenToOrSentAway_data()
{
    QTest::addColumn<QCborMap>("hello");
    QTest::addColumn<bool>("isSpokenTo");
    QTest::newRow("newer, knows ours") << QCborMap{{u"min"_s, 1}, {u"max"_s, 9}, {u"new"_s, true}} << true;
    QTest::newRow("newer, forgot ours") << QCborMap{{u"min"_s, 2}, {u"max"_s, 9}} << false;
    QTest::newRow("from nowhere") << QCborMap{{u"min"_s, 9}, {u"max"_s, 1}} << false;
    QTest::newRow("of no version") << QCborMap{{u"product"_s, u"x"_s}} << false;
    QTest::newRow("of version 0") << QCborMap{{u"min"_s, 0}, {u"max"_s, 0}} << false;
}

void TestNetControl::hellosOfOtherVersions_areSpokenToOrSentAway()
{
    QFETCH(QCborMap, hello);
    QFETCH(bool, isSpokenTo);
    ServerRig rig;
    QSslSocket socket;
    QSslConfiguration configuration = controlTlsConfiguration(Certificates::instance().machine);
    socket.setSslConfiguration(configuration);
    socket.setPeerVerifyName(QString::fromLatin1(kControllerDnsName));
    connect(&socket, &QSslSocket::encrypted, &socket,
            [&] { socket.write(*encodeControlFrame({ControlFrameType::Hello, 0, hello, {}})); });
    socket.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
    if (isSpokenTo) {
        QTRY_COMPARE(rig.connections.size(), 1);
        QCOMPARE(rig.connections.first()->protocolVersion(), 1);
        return;
    }
    QTRY_COMPARE(rig.refused.size(), 1);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray said = socket.readAll(); // our hello, then why not
    QVERIFY2(said.contains("Unsupported") || said.contains("ProtocolViolation"), said.toHex().constData());
    QVERIFY(rig.connections.isEmpty());
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
    socket.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
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
    QTRY_VERIFY_WITH_TIMEOUT(tellMuch(), 20'000);
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
        client.client.connection()->call(u"x"_s, {}, 20'000, answer.take());
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
    mute.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
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
    QTRY_VERIFY(client.failures.size() >= 7);
    for (qsizetype i = 0; i < client.delays.size(); ++i) {
        const qint64 most = std::min<qint64>(64, 8LL << i);
        QVERIFY2(client.delays[i] >= most / 2 && client.delays[i] <= most,
                 qPrintable(QString::number(client.delays[i])));
    }
    QVERIFY(rig->server.start({.identity = Certificates::instance().controller}, QHostAddress::LocalHost, port));
    QTRY_VERIFY(client.client.connection());
    QCOMPARE(client.client.state(), ControlClient::State::Connected);
    client.client.stop();
    QCOMPARE(client.client.state(), ControlClient::State::Idle);
}

void TestNetControl::dataHello_withTicket_handsTheDescriptorOver()
{
    ServerRig rig;
    const DataTicket ticket = *rig.tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
    socket.write(ticket.hello() + "and what follows");
    QTRY_COMPARE(rig.descriptors.size(), size_t(1));
    QCOMPARE(rig.dataTickets.first().store, StoreId(4));
    QCOMPARE(rig.server.halfOpenCount(), 0);
    QByteArray rest(100, 0); // the hello is gone, not a byte more
    QTRY_VERIFY(::recv(rig.descriptors.front().value(), rest.data(), 100, MSG_DONTWAIT | MSG_PEEK) >= 16);
    QVERIFY(rest.startsWith("and what follows"));
}

void TestNetControl::dataHello_replayedOrTrickled_isRefused()
{
    ServerRig rig({.handshakeTimeoutMs = 3000});
    const DataTicket ticket = *rig.tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    QTcpSocket first;
    first.connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
    for (const char byte : ticket.hello()) { // one by one is fine, if it ends in time
        first.write(&byte, 1);
        QTRY_COMPARE(first.bytesToWrite(), 0);
    }
    QTRY_COMPARE(rig.descriptors.size(), size_t(1));
    QTcpSocket replay;
    replay.connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
    replay.write(ticket.hello());
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::Unauthorised);
    QTcpSocket trickle;
    trickle.connectToHost(QHostAddress::LocalHost, rig.server.serverPort());
    trickle.write(ticket.hello().first(39));
    QTRY_COMPARE(rig.refused.size(), 2);
    QCOMPARE(rig.refused.last().code, ErrorCode::Timeout);
}

void TestNetControl::oldTls_isRefused()
{
    ServerRig rig;
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().machine.certificate());
    configuration.setPrivateKey(Certificates::instance().machine.privateKey());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, rig.server.serverPort());
    QTRY_COMPARE(rig.refused.size(), 1);
    QVERIFY(!socket.isEncrypted());
}

/// A workstation holds a certificate of the right authority, and the authority's own to show with it.
void TestNetControl::enrolment_machinePosingAsController_isRefused()
{
    for (const bool isEnrolling : {true, false}) {
        QSslServer impostor;
        impostor.setSslConfiguration(controlTlsConfiguration(Certificates::instance().machine));
        QVERIFY(impostor.listen(QHostAddress::LocalHost, 0));
        ClientRig client;
        ControlClient::Options options{.host = u"127.0.0.1"_s,
                                       .port = impostor.serverPort(),
                                       .identity = isEnrolling ? Identity() : Certificates::instance().machine,
                                       .reconnect = false};
        options.authorityFingerprint = Certificates::instance().authority.fingerprint().first(16);
        client.start(options);
        QTRY_COMPARE(client.failures.size(), 1);
        QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
        QVERIFY(!client.client.connection());
    }
}

void TestNetControl::descriptorsRunOut_serverGoesOnAfterwards()
{
    ServerRig rig;
    QSignalSpy failures(&rig.server, &QTcpServer::acceptError);
    const Descriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
    rlimit few = usual;
    few.rlim_cur = 200;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    const auto restore = qScopeGuard([&usual] { ::setrlimit(RLIMIT_NOFILE, &usual); });
    std::vector<Descriptor> hoard;
    do
        hoard.emplace_back(::fcntl(client.value(), F_DUPFD_CLOEXEC, 0));
    while (hoard.back().isValid());
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(rig.server.serverPort());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)::connect(client.value(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
    QTRY_VERIFY(!failures.isEmpty());
    QCOMPARE(rig.server.halfOpenCount(), 0);
    hoard.clear();
    QTRY_COMPARE(rig.server.halfOpenCount(), 1);
}

QTEST_GUILESS_MAIN(TestNetControl)
#include "tst_net_control.moc"
