// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_rig.h"
#include "net/control_handshake.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/control_frame.h"
#include "wire/data_frame.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <algorithm>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Who gets in, and what those cost who do not.
class TestNetControlAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCertificate_isAnonymousAndBounded();
    void pinnedAuthority_wrongFingerprint_isRefused();
    void foreignCertificate_isRefusedInTheHandshake();
    void outdatedCertificate_getsNoMessageThroughAndIsToldWhy();
    void outdatedForeignCertificate_isToldNothing();
    void controllersCertificate_notGoodByOurClock_blamesTheClock();
    void revokedCertificate_getsNoMessageThroughAndIsToldWhy();
    void revokedPeer_staysAndTalks_isNotHeardAndEndsByTheDeadline();
    void revokedPeers_thatStay_areBoundedLikeSilentOnes();
    void revocation_closesLiveConnections();
    void machineAsServer_isRefusedByTheClient();
    void otherArraysController_isRefusedByTheClient();
    void garbage_isClosedAtOnce_data();
    void garbage_isClosedAtOnce();
    void garbageInsideTls_isClosed();
    void silentPeers_areClosedByTheDeadline_andEvictedWhenTooMany();
    void tooManyAnonymousPeers_theOldestGoes();
    void tooManyConnectionsOfOneMachine_theOldestGoes();
    void hellosOfOtherVersions_areSpokenToOrSentAway_data();
    void hellosOfOtherVersions_areSpokenToOrSentAway();
    void dataHello_withTicket_handsTheDescriptorOver();
    void dataHello_replayedOrTrickled_isRefused();
    void oldTls_isRefused();
    void enrolment_machinePosingAsController_isRefused();
    void descriptorsRunOut_serverGoesOnAfterwards();
};

void TestNetControlAdmission::noCertificate_isAnonymousAndBounded()
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
    client.client.connection()->call(u"agent.enrol"_s, {{u"code"_s, u"x"_s}}, kLoadedMachineMs, small.take());
    QTRY_VERIFY(small.isOk());
    Caught<QCborMap> large;
    client.client.connection()->call(u"agent.enrol"_s, {{u"code"_s, QByteArray(100'000, 'x')}}, kLoadedMachineMs,
                                     large.take());
    QTRY_VERIFY(large.failedWith(ErrorCode::Disconnected)); // 64 KiB are all that a stranger may send
    QTRY_VERIFY(!rig.closed.isEmpty());
    QCOMPARE(rig.closed.first().code, ErrorCode::TooLarge);
    QCOMPARE(rig.requests, 1);
}

void TestNetControlAdmission::pinnedAuthority_wrongFingerprint_isRefused()
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

void TestNetControlAdmission::foreignCertificate_isRefusedInTheHandshake()
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
    socket.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
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

void TestNetControlAdmission::outdatedCertificate_getsNoMessageThroughAndIsToldWhy()
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
        const Error &told = client.failures.first();
        QCOMPARE(told.code, ErrorCode::Unauthorised);
        const bool hasEnded = validity.notAfter < now;
        QVERIFY2(told.what.contains(hasEnded ? u"ended on"_s : u"clock"_s), qPrintable(told.toString()));
        QVERIFY(!told.wording.isEmpty()); // in the person's language, too
        QCOMPARE(rig.server.halfOpenCount(), 0);
    }
    QCOMPARE(rig.requests, 0);
    QVERIFY(rig.connections.isEmpty());
}

void TestNetControlAdmission::outdatedForeignCertificate_isToldNothing()
{
    ServerRig rig;
    const auto foreign = CertificateAuthority::create(Certificates::instance().array);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto socket = dialByHand(
        rig, *foreign->issueIdentity(foreign->machineSubject(MachineId(17)), {now.addDays(-10), now.addDays(-1)}));
    QTRY_COMPARE(rig.refused.size(), 1);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().isEmpty());
}

void TestNetControlAdmission::controllersCertificate_notGoodByOurClock_blamesTheClock()
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SystemClock clock;
    DataTickets tickets(clock);
    for (const CertificateAuthority::Validity &validity :
         {CertificateAuthority::Validity{now.addDays(-10), now.addDays(-1)},
          CertificateAuthority::Validity{now.addDays(1), now.addDays(2)}}) {
        ControlServer server(clock, tickets);
        const auto started = server.start(
            {.identity = *authority.issueIdentity(authority.controllerSubject(), validity)}, ownLoopback(), 0);
        QVERIFY(started.has_value());
        for (const Identity &identity : {Certificates::instance().machine, Identity()}) {
            ClientRig client;
            client.start({.host = ownLoopback().toString(),
                          .port = server.serverPort(),
                          .identity = identity,
                          .authorityFingerprint = authority.fingerprint(),
                          .reconnect = false});
            QTRY_COMPARE(client.failures.size(), 1);
            const Error &told = client.failures.first();
            QCOMPARE(told.code, ErrorCode::Unreachable); // it passes; nobody is turned away
            QVERIFY2(told.what.contains(u"clock"_s), qPrintable(told.toString()));
            QVERIFY(client.client.foreignAuthorityFingerprint().isEmpty());
        }
    }
}

void TestNetControlAdmission::revokedCertificate_getsNoMessageThroughAndIsToldWhy()
{
    ServerRig rig;
    rig.revoked.append(Certificates::instance().machine.check()->fingerprint);
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_COMPARE(rig.refused.size(), 1);
    QVERIFY(rig.refused.first().what.contains(u"revoked"_s));
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
    QVERIFY2(client.failures.first().what.contains(u"revoked"_s), qPrintable(client.failures.first().toString()));
    QCOMPARE(rig.requests, 0);
    QVERIFY(rig.connections.isEmpty());
    QCOMPARE(rig.server.halfOpenCount(), 0);
    ClientRig other;
    other.start(rig.options(Certificates::instance().otherMachine));
    QTRY_VERIFY(other.client.connection());
}

void TestNetControlAdmission::revokedPeer_staysAndTalks_isNotHeardAndEndsByTheDeadline()
{
    ServerRig rig({.handshakeTimeoutMs = 3000});
    rig.revoked.append(Certificates::instance().machine.check()->fingerprint);
    const auto socket = dialByHand(rig, Certificates::instance().machine);
    QByteArray said;
    connect(socket.get(), &QSslSocket::readyRead, this, [&] { said += socket->readAll(); });
    QTRY_VERIFY(socket->isEncrypted());
    for (const ControlFrame &frame : {helloFrame(u"test"_s), requestFrame(1, u"agent.hello"_s, {})})
        socket->write(*encodeControlFrame(frame));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    ControlFrameReader reader;
    qsizetype at = 0;
    QList<ControlFrameType> types;
    while (at < said.size()) {
        const qsizetype size = std::min(reader.bytesWanted(), said.size() - at);
        const auto frame = reader.feed(QByteArrayView(said).sliced(at, size));
        QVERIFY(frame.has_value());
        at += size;
        if (*frame)
            types.append((*frame)->type);
    }
    QCOMPARE(types.size(), 1);
    QVERIFY(types.first() == ControlFrameType::Goodbye);
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::Unauthorised);
    QCOMPARE(rig.requests, 0);
    QVERIFY(rig.connections.isEmpty());
    QCOMPARE(rig.server.halfOpenCount(), 0);
}

void TestNetControlAdmission::revokedPeers_thatStay_areBoundedLikeSilentOnes()
{
    ServerRig rig({.handshakeTimeoutMs = 60'000, .maxHalfOpen = 3});
    rig.revoked.append(Certificates::instance().machine.check()->fingerprint);
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    for (int i = 0; i < 6; ++i) {
        sockets.push_back(dialByHand(rig, Certificates::instance().machine));
        QTRY_VERIFY(sockets.back()->bytesAvailable() > 0); // has been told
        QVERIFY(rig.server.halfOpenCount() <= 3);
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.refused.size(), 6,
                              kLoadedMachineMs); // the oldest made room, the rest went by the deadline of the farewell
    QCOMPARE(rig.server.halfOpenCount(), 0);
}

void TestNetControlAdmission::revocation_closesLiveConnections()
{
    ServerRig rig;
    ClientRig client;
    client.start(rig.options(Certificates::instance().machine));
    QTRY_COMPARE(rig.connections.size(), 1);
    Caught<QCborMap> pending;
    rig.connections.first()->call(u"x"_s, {}, kLoadedMachineMs, pending.take());
    QCOMPARE(rig.server.disconnectFingerprint(Certificates::instance().machine.check()->fingerprint), 1);
    QTRY_VERIFY(pending.failedWith(ErrorCode::Disconnected));
    QTRY_COMPARE(client.failures.size(), 1);
    QVERIFY2(client.failures.first().what.contains(u"revoked"_s), qPrintable(client.failures.first().toString()));
    QVERIFY(rig.server.connections().isEmpty());
}

void TestNetControlAdmission::machineAsServer_isRefusedByTheClient()
{
    ServerRig rig;
    SystemClock clock;
    DataTickets tickets(clock);
    ControlServer impostor(clock, tickets);
    QCOMPARE(impostor.start({.identity = Certificates::instance().machine}, ownLoopback(), 0).error().code,
             ErrorCode::InvalidArgument);
}

void TestNetControlAdmission::otherArraysController_isRefusedByTheClient()
{
    ServerRig rig;
    const auto authority = CertificateAuthority::create(ArrayId::generate());
    ClientRig client;
    client.start(rig.options(*authority->issueIdentity(authority->machineSubject(MachineId(17)))));
    QTRY_COMPARE(client.failures.size(), 1);
    QCOMPARE(client.failures.first().code, ErrorCode::Unauthorised);
    QVERIFY(rig.connections.isEmpty());
}

void TestNetControlAdmission::garbage_isClosedAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("almost data") << QByteArray("FLWX");
    QTest::newRow("data of another version") << QByteArray("FLWD\xff") + QByteArray(100, 'x');
    QTest::newRow("broken tls") << QByteArray("\x16\x03\x01\xff\xff") + QByteArray(70'000, '\xff');
}

void TestNetControlAdmission::garbage_isClosedAtOnce()
{
    QFETCH(QByteArray, bytes);
    ServerRig rig;
    QTcpSocket socket;
    socket.connectToHost(ownLoopback(), rig.server.serverPort());
    socket.write(bytes);
    QTRY_COMPARE(rig.refused.size(), 1);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(rig.server.halfOpenCount(), 0);
}

void TestNetControlAdmission::garbageInsideTls_isClosed()
{
    ServerRig rig;
    QSslSocket socket; // a machine of ours that has gone mad
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().machine.certificate());
    configuration.setPrivateKey(Certificates::instance().machine.privateKey());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    QTRY_VERIFY(socket.isEncrypted());
    socket.write(QByteArray(1000, 'g'));
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::ProtocolViolation);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestNetControlAdmission::silentPeers_areClosedByTheDeadline_andEvictedWhenTooMany()
{
    ServerRig rig({.handshakeTimeoutMs = 2000, .maxHalfOpen = 8});
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(ownLoopback(), rig.server.serverPort());
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
void TestNetControlAdmission::tooManyAnonymousPeers_theOldestGoes()
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
    strangers[2].client.connection()->call(u"agent.enrol"_s, {}, kLoadedMachineMs, answer.take());
    QTRY_VERIFY(answer.isOk());
}

void TestNetControlAdmission::tooManyConnectionsOfOneMachine_theOldestGoes()
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

void TestNetControlAdmission::hellosOfOtherVersions_areSpokenToOrSentAway_data()
{
    QTest::addColumn<QCborMap>("hello");
    QTest::addColumn<int>("spokenVersion"); // 0: it is sent away
    QTest::newRow("newer, knows ours") << QCborMap{{u"min"_s, 1}, {u"max"_s, 9}, {u"new"_s, true}}
                                       << kMaxProtocolVersion;
    QTest::newRow("older, knows ours") << QCborMap{{u"min"_s, 1}, {u"max"_s, 1}} << 1;
    QTest::newRow("newer, forgot ours") << QCborMap{{u"min"_s, kMaxProtocolVersion + 1}, {u"max"_s, 9}} << 0;
    QTest::newRow("from nowhere") << QCborMap{{u"min"_s, 9}, {u"max"_s, 1}} << 0;
    QTest::newRow("of no version") << QCborMap{{u"product"_s, u"x"_s}} << 0;
    QTest::newRow("of version 0") << QCborMap{{u"min"_s, 0}, {u"max"_s, 0}} << 0;
}

void TestNetControlAdmission::hellosOfOtherVersions_areSpokenToOrSentAway()
{
    QFETCH(QCborMap, hello);
    QFETCH(int, spokenVersion);
    ServerRig rig;
    QSslSocket socket;
    QSslConfiguration configuration = controlTlsConfiguration(Certificates::instance().machine);
    socket.setSslConfiguration(configuration);
    socket.setPeerVerifyName(QString::fromLatin1(kControllerDnsName));
    connect(&socket, &QSslSocket::encrypted, &socket,
            [&] { socket.write(*encodeControlFrame({ControlFrameType::Hello, 0, hello, {}})); });
    socket.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    if (spokenVersion > 0) {
        QTRY_COMPARE(rig.connections.size(), 1);
        QCOMPARE(rig.connections.first()->protocolVersion(), spokenVersion);
        return;
    }
    QTRY_COMPARE(rig.refused.size(), 1);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray said = socket.readAll(); // our hello, then why not
    QVERIFY2(said.contains("Unsupported") || said.contains("ProtocolViolation"), said.toHex().constData());
    QVERIFY(rig.connections.isEmpty());
}

void TestNetControlAdmission::dataHello_withTicket_handsTheDescriptorOver()
{
    ServerRig rig;
    const DataTicket ticket = *rig.tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    QTcpSocket socket;
    socket.connectToHost(ownLoopback(), rig.server.serverPort());
    socket.write(ticket.hello() + "and what follows");
    QTRY_COMPARE(rig.descriptors.size(), size_t(1));
    QCOMPARE(rig.dataTickets.first().store, StoreId(4));
    QCOMPARE(rig.server.halfOpenCount(), 0);
    QByteArray rest(100, 0); // the hello is gone, not a byte more
    QTRY_VERIFY(::recv(rig.descriptors.front().value(), rest.data(), 100, MSG_DONTWAIT | MSG_PEEK) >= 16);
    QVERIFY(rest.startsWith("and what follows"));
}

void TestNetControlAdmission::dataHello_replayedOrTrickled_isRefused()
{
    ServerRig rig({.handshakeTimeoutMs = 3000});
    const DataTicket ticket = *rig.tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    QTcpSocket first;
    first.connectToHost(ownLoopback(), rig.server.serverPort());
    for (const char byte : ticket.hello()) { // one by one is fine, if it ends in time
        first.write(&byte, 1);
        QTRY_COMPARE(first.bytesToWrite(), 0);
    }
    QTRY_COMPARE(rig.descriptors.size(), size_t(1));
    QTcpSocket replay;
    replay.connectToHost(ownLoopback(), rig.server.serverPort());
    replay.write(ticket.hello());
    QTRY_COMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refused.first().code, ErrorCode::Unauthorised);
    QTcpSocket trickle;
    trickle.connectToHost(ownLoopback(), rig.server.serverPort());
    trickle.write(ticket.hello().first(39));
    QTRY_COMPARE(rig.refused.size(), 2);
    QCOMPARE(rig.refused.last().code, ErrorCode::Timeout);
}

void TestNetControlAdmission::oldTls_isRefused()
{
    ServerRig rig;
    QSslSocket socket;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(Certificates::instance().machine.certificate());
    configuration.setPrivateKey(Certificates::instance().machine.privateKey());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    QTRY_COMPARE(rig.refused.size(), 1);
    QVERIFY(!socket.isEncrypted());
}

/// A workstation holds a certificate of the right authority, and the authority's own to show with it.
void TestNetControlAdmission::enrolment_machinePosingAsController_isRefused()
{
    for (const bool isEnrolling : {true, false}) {
        QSslServer impostor;
        impostor.setSslConfiguration(controlTlsConfiguration(Certificates::instance().machine));
        QVERIFY(impostor.listen(ownLoopback(), 0));
        ClientRig client;
        ControlClient::Options options{.host = ownLoopback().toString(),
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

void TestNetControlAdmission::descriptorsRunOut_serverGoesOnAfterwards()
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
    address.sin_addr.s_addr = htonl(ownLoopback().toIPv4Address());
    (void)::connect(client.value(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
    QTRY_VERIFY(!failures.isEmpty());
    QCOMPARE(rig.server.halfOpenCount(), 0);
    hoard.clear();
    QTRY_COMPARE(rig.server.halfOpenCount(), 1);
}

FALLOW_TEST(TestNetControlAdmission)
#include "tst_net_control_admission.moc"
