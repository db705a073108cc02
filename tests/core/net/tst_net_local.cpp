// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/controller_finder.h"
#include "net/local_client.h"
#include "net/local_server.h"
#include "net_fixtures.h"
#include "support/manual_executor.h"
#include "support/test_program.h"
#include "wire/cbor.h"
#include "wire/control_frame.h"
#include "wire/tray_messages.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = kLoadedMachineMs;

/// A server in a folder of its own.
struct LocalRig
{
    explicit LocalRig(LocalServer::Limits limits = {}, LocalAccess access = LocalAccess::ofThisProcess({}),
                      Clock *ownClock = nullptr)
        : server(ownClock ? *ownClock : clock, std::move(access), limits)
    {
        server.setWelcome(u"status"_s, [] { return QCborMap{{u"state"_s, u"fine"_s}}; });
        server.setRequestHandler([this](ControlRequest request, Completion<ControlReply> done) {
            ++requests;
            if (onRequest)
                return onRequest(std::move(request), std::move(done));
            done(ControlReply{{{u"echo"_s, request.args}}, {}});
        });
        if (const auto listening = server.listen(path()); !listening)
            qFatal("%s", qPrintable(listening.error().toString()));
    }
    QString path() const { return room.filePath(u"agent.sock"_s); }

    SystemClock clock;
    QTemporaryDir room;
    LocalServer server;
    int requests = 0;
    LocalServer::RequestHandler onRequest;
};

/// A peer that says whatever it likes.
struct RawPeer
{
    explicit RawPeer(const QString &path)
    {
        QObject::connect(&socket, &QLocalSocket::readyRead, &socket, [this] {
            const QByteArray bytes = socket.readAll();
            for (const char byte : bytes) {
                if (const auto frame = reader.feed(QByteArrayView(&byte, 1)); frame && *frame)
                    frames.append(**frame);
            }
        });
        socket.connectToServer(path);
    }
    void say(const ControlFrame &frame) { socket.write(*encodeControlFrame(frame)); }
    bool isOver() const { return socket.state() == QLocalSocket::UnconnectedState; }
    /// Why the server closed.
    ErrorCode reason() const
    {
        for (const ControlFrame &frame : frames) {
            if (frame.type == ControlFrameType::Goodbye)
                return decodeError(frame.metadata).code;
        }
        return ErrorCode::Internal;
    }
    QLocalSocket socket;
    ControlFrameReader reader;
    QList<ControlFrame> frames;
};

} // namespace

class TestNetLocal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void access_byPeer_isDecided_data();
    void access_byPeer_isDecided();
    void access_unknownGroup_admitsNobodyElse();
    void peer_ofThisProcess_isWhoItIs();
    void peer_otherUser_isToldWhyAndClosed();
    void client_connects_isWelcomedAndAnswered();
    void client_serviceComesLater_connectsByItself();
    void client_serviceGoes_callsEndAndLostIsSaid();
    void client_answerTooLarge_isAnError();
    void client_calledWhileAway_completesLater();
    void answer_droppedByTheService_isInternal();
    void answer_neverGiven_timesOutAndTheConnectionStays();
    void garbage_isRefusedWithoutMemory_data();
    void garbage_isRefusedWithoutMemory();
    void frame_neverFinished_isClosedInTime();
    void silence_betweenFrames_isAllowed();
    void manyRequests_inService_areBounded();
    void slowReader_isClosedNotQueued();
    void answersNotTaken_noMoreIsAsked();
    void connections_beyondTheBound_areToldBusy();
    void socket_leftBehind_isReplaced_inUse_isBusy();
    void finder_records_bestIsChosen();
    void finder_address_isParsed_data();
    void finder_address_isParsed();
};

void TestNetLocal::access_byPeer_isDecided_data()
{
    QTest::addColumn<quint32>("user");
    QTest::addColumn<QList<quint32>>("groups");
    QTest::addColumn<bool>("isAdmitted");
    QTest::newRow("root") << 0u << QList<quint32>{0} << true;
    QTest::newRow("own user") << 990u << QList<quint32>{990} << true;
    QTest::newRow("group as a supplementary one") << 1000u << QList<quint32>{1000, 27, 44} << true;
    QTest::newRow("group as the primary one") << 1000u << QList<quint32>{44} << true;
    QTest::newRow("another user") << 1001u << QList<quint32>{1001, 27} << false;
    QTest::newRow("the group's number as a user") << 44u << QList<quint32>{45} << false;
    QTest::newRow("group 0 without being root") << 1002u << QList<quint32>{0} << false;
}

void TestNetLocal::access_byPeer_isDecided()
{
    QFETCH(quint32, user);
    QFETCH(QList<quint32>, groups);
    QFETCH(bool, isAdmitted);
    const LocalAccess access{.ownUserId = 990, .groupId = 44, .groupName = u"lenders"_s};
    const auto checked = access.check({.userId = user, .groupIds = groups, .processId = 1});
    QCOMPARE(checked.has_value(), isAdmitted);
    if (!isAdmitted) {
        QCOMPARE(checked.error().code, ErrorCode::Unauthorised);
        QVERIFY(checked.error().what.contains(u"lenders"_s));
    }
}

void TestNetLocal::access_unknownGroup_admitsNobodyElse()
{
    const LocalAccess access = LocalAccess::ofThisProcess(u"no-such-group-here"_s);
    QVERIFY(!access.groupId);
    QVERIFY(!access.check({.userId = access.ownUserId + 4711, .groupIds = {0}, .processId = 1}));
}

void TestNetLocal::peer_ofThisProcess_isWhoItIs()
{
    const auto [one, other] = socketPair();
    const auto peer = LocalPeer::of(one.value());
    QVERIFY(peer);
    QCOMPARE(peer->userId, ::geteuid());
    QCOMPARE(peer->groupIds.first(), ::getegid());
    QCOMPARE(peer->processId, qint64(::getpid()));
}

void TestNetLocal::peer_otherUser_isToldWhyAndClosed()
{
    LocalAccess access = LocalAccess::ofThisProcess({});
    access.ownUserId += 4711; // so that this process is another user to it
    if (::geteuid() != 0) {
        LocalRig rig({}, access);
        LocalClient client(rig.clock, {.path = rig.path()});
        QSignalSpy lost(&client, &LocalClient::lost);
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), kPatienceMs);
        QCOMPARE(lost.first().first().value<Error>().code, ErrorCode::Unauthorised);
        return;
    }
    // Root is always admitted: let another user knock.
    LocalRig rig({}, access);
    QVERIFY(QFile::setPermissions(rig.room.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
    QProcess stranger;
    stranger.setChildProcessModifier([] {
        const bool isStranger = ::setgid(65534) == 0 && ::setuid(65534) == 0;
        if (!isStranger)
            ::_exit(99);
    });
    stranger.start(u"/usr/bin/python3"_s, {u"-c"_s,
                                           u"import socket, sys\n"
                                           "s = socket.socket(socket.AF_UNIX)\n"
                                           "s.connect(sys.argv[1])\n"
                                           "got = b''\n"
                                           "while True:\n"
                                           "    part = s.recv(4096)\n"
                                           "    if not part: break\n"
                                           "    got += part\n"
                                           "sys.stdout.buffer.write(got)\n"_s,
                                           rig.path()});
    QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QProcess::NotRunning, kPatienceMs);
    QCOMPARE(stranger.exitCode(), 0);
    ControlFrameReader reader;
    const QByteArray got = stranger.readAllStandardOutput();
    const auto header = reader.feed(QByteArrayView(got).first(reader.bytesWanted()));
    QVERIFY(header && !*header);
    const auto frame = reader.feed(QByteArrayView(got).sliced(kControlFrameHeaderBytes));
    QVERIFY(frame && *frame);
    QCOMPARE((*frame)->type, ControlFrameType::Goodbye);
    QCOMPARE(decodeError((*frame)->metadata).code, ErrorCode::Unauthorised);
    QCOMPARE(rig.requests, 0);
    QCOMPARE(rig.server.connectionCount(), 0);
}

void TestNetLocal::client_connects_isWelcomedAndAnswered()
{
    LocalRig rig;
    LocalClient client(rig.clock, {.path = rig.path()});
    QList<QString> events;
    connect(&client, &LocalClient::noticeReceived, this, [&](const QString &event, const QCborMap &body) {
        events.append(event + u'=' + body.value(u"state"_s).toString());
    });
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(events, QList<QString>{u"status=fine"_s}, kPatienceMs);
    Caught<ControlReply> caught;
    client.call(u"say"_s, {{u"a"_s, 1}}, caught.take());
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.isOk());
    QCOMPARE(caught.result()->result.value(u"echo"_s).toMap().value(u"a"_s).toInteger(), 1);
    rig.server.publish(u"status"_s, {{u"state"_s, u"better"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(events.size(), 2, kPatienceMs);
    QCOMPARE(events.last(), u"status=better"_s);
}

void TestNetLocal::client_serviceComesLater_connectsByItself()
{
    const QTemporaryDir room;
    SystemClock clock;
    LocalClient client(clock, {.path = room.filePath(u"s"_s), .reconnectMs = 10});
    QSignalSpy lost(&client, &LocalClient::lost);
    QSignalSpy connected(&client, &LocalClient::connected);
    client.start();
    QTRY_VERIFY_WITH_TIMEOUT(lost.size() >= 2, kPatienceMs);
    QCOMPARE(lost.first().first().value<Error>().code, ErrorCode::Unreachable);
    LocalServer server(clock, LocalAccess::ofThisProcess({}));
    QVERIFY(server.listen(room.filePath(u"s"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, kPatienceMs);
}

void TestNetLocal::client_serviceGoes_callsEndAndLostIsSaid()
{
    auto rig = std::make_unique<LocalRig>();
    std::vector<Completion<ControlReply>> kept;
    rig->onRequest = [&](const ControlRequest &, Completion<ControlReply> done) { kept.push_back(std::move(done)); };
    SystemClock clock;
    LocalClient client(clock, {.path = rig->path()});
    QSignalSpy lost(&client, &LocalClient::lost);
    QSignalSpy connected(&client, &LocalClient::connected);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, kPatienceMs);
    Caught<ControlReply> caught;
    client.call(u"wait"_s, {}, caught.take());
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), size_t(1), kPatienceMs);
    rig.reset();
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.failedWith(ErrorCode::Disconnected));
    QCOMPARE(lost.size(), 1);
    kept.front()(ControlReply()); // it may outlive the connection
}

void TestNetLocal::client_answerTooLarge_isAnError()
{
    LocalRig rig;
    rig.onRequest = [](const ControlRequest &, Completion<ControlReply> done) {
        done(ControlReply{{{u"x"_s, QString(2'000'000, u'x')}}, {}});
    };
    LocalClient client(rig.clock, {.path = rig.path()});
    QSignalSpy connected(&client, &LocalClient::connected);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, kPatienceMs);
    Caught<ControlReply> caught;
    client.call(u"much"_s, {}, caught.take());
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.failedWith(ErrorCode::TooLarge));
}

void TestNetLocal::client_calledWhileAway_completesLater()
{
    SystemClock clock;
    LocalClient client(clock, {.path = u"/nonexistent/socket"_s});
    Caught<ControlReply> caught;
    client.call(u"x"_s, {}, caught.take());
    QCOMPARE(caught.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.failedWith(ErrorCode::Unreachable));
}

void TestNetLocal::answer_droppedByTheService_isInternal()
{
    LocalRig rig;
    rig.onRequest = [](const ControlRequest &, Completion<ControlReply>) {};
    LocalClient client(rig.clock, {.path = rig.path()});
    QSignalSpy connected(&client, &LocalClient::connected);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, kPatienceMs);
    Caught<ControlReply> caught;
    client.call(u"x"_s, {}, caught.take());
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.failedWith(ErrorCode::Internal));
}

void TestNetLocal::answer_neverGiven_timesOutAndTheConnectionStays()
{
    LocalRig rig;
    std::vector<Completion<ControlReply>> kept;
    rig.onRequest = [&](const ControlRequest &request, Completion<ControlReply> done) {
        if (request.method == u"never"_s)
            kept.push_back(std::move(done));
        else
            done(ControlReply());
    };
    LocalClient client(rig.clock, {.path = rig.path(), .callTimeoutMs = 50});
    QSignalSpy connected(&client, &LocalClient::connected);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, kPatienceMs);
    Caught<ControlReply> late;
    client.call(u"never"_s, {}, late.take());
    QTRY_COMPARE_WITH_TIMEOUT(late.count(), 1, kPatienceMs);
    QVERIFY(late.failedWith(ErrorCode::Timeout));
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, kPatienceMs);
    kept.front()(ControlReply()); // comes too late, and is nobody's
    QVERIFY(client.isConnected());
    QCOMPARE(late.count(), 1);
}

void TestNetLocal::garbage_isRefusedWithoutMemory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("saysHello");
    const QByteArray huge = [] {
        QByteArray bytes = *encodeControlFrame(requestFrame(1, u"x"_s, {}));
        bytes[16] = char(0xff);
        bytes[17] = char(0xff);
        bytes[18] = char(0xff);
        return bytes;
    }();
    QTest::newRow("noise") << QByteArray(4096, 'x') << false;
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") << false;
    QTest::newRow("request before the hello") << *encodeControlFrame(requestFrame(1, u"x"_s, {})) << false;
    QTest::newRow("hello of another age")
        << *encodeControlFrame({ControlFrameType::Hello, 0, {{u"min"_s, 7}, {u"max"_s, 9}}, {}}) << false;
    QTest::newRow("16 MiB declared") << huge << true;
    QTest::newRow("a payload") << *encodeControlFrame(requestFrame(1, u"x"_s, {}, "p")) << true;
    QTest::newRow("an answer to nothing") << *encodeControlFrame(responseFrame(3, {})) << true;
    QTest::newRow("a second hello") << *encodeControlFrame(helloFrame(u"x"_s)) << true;
    QTest::newRow("request without a method") << *encodeControlFrame({ControlFrameType::Request, 1, {}, {}}) << true;
}

void TestNetLocal::garbage_isRefusedWithoutMemory()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, saysHello);
    LocalRig rig;
    RawPeer peer(rig.path());
    if (saysHello)
        peer.say(helloFrame(u"test"_s));
    peer.socket.write(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(peer.isOver(), kPatienceMs);
    QVERIFY2(peer.reason() != ErrorCode::Internal, "it was not told why");
    QCOMPARE(rig.requests, 0);
    QTRY_COMPARE_WITH_TIMEOUT(rig.server.connectionCount(), 0, kPatienceMs);
}

void TestNetLocal::frame_neverFinished_isClosedInTime()
{
    LocalRig rig({.frameTimeoutMs = 50});
    RawPeer silent(rig.path()); // not even a hello
    RawPeer slow(rig.path());
    slow.say(helloFrame(u"test"_s));
    slow.socket.write(encodeControlFrame(requestFrame(1, u"x"_s, {}))->left(30));
    QTRY_VERIFY_WITH_TIMEOUT(silent.isOver() && slow.isOver(), kPatienceMs);
    QCOMPARE(silent.reason(), ErrorCode::Timeout);
    QCOMPARE(slow.reason(), ErrorCode::Timeout);
}

void TestNetLocal::silence_betweenFrames_isAllowed()
{
    ManualClock time;
    LocalRig rig({}, LocalAccess::ofThisProcess({}), &time);
    RawPeer quiet(rig.path());
    quiet.say(helloFrame(u"test"_s));
    QTRY_COMPARE_WITH_TIMEOUT(quiet.frames.size(), 2, kPatienceMs); // hello, welcome
    RawPeer mute(rig.path());
    QTRY_COMPARE_WITH_TIMEOUT(rig.server.connectionCount(), 2, kPatienceMs);
    time.advance(LocalServer::Limits().frameTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(mute.isOver(), kPatienceMs);
    time.advance(24 * 3'600'000LL);
    quiet.say(requestFrame(1, u"x"_s, {}));
    QTRY_COMPARE_WITH_TIMEOUT(quiet.frames.size(), 3, kPatienceMs);
    QVERIFY(!quiet.isOver());
}

void TestNetLocal::manyRequests_inService_areBounded()
{
    LocalRig rig({.maxRequestsInService = 3});
    std::vector<Completion<ControlReply>> kept;
    rig.onRequest = [&](const ControlRequest &, Completion<ControlReply> done) { kept.push_back(std::move(done)); };
    RawPeer peer(rig.path());
    peer.say(helloFrame(u"test"_s));
    for (quint64 id = 1; id <= 10; ++id)
        peer.say(requestFrame(id, u"x"_s, {}));
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 3u, kPatienceMs);
    for (size_t i = 0; i < 10; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(kept.size() > i, kPatienceMs);
        QVERIFY(kept.size() <= i + 3);
        kept[i](ControlReply());
    }
    QTRY_COMPARE_WITH_TIMEOUT(peer.frames.size(), 2 + 10, kPatienceMs);
}

void TestNetLocal::slowReader_isClosedNotQueued()
{
    LocalRig rig({.maxQueuedBytes = 64 * 1024});
    RawPeer peer(rig.path());
    peer.say(helloFrame(u"test"_s));
    QTRY_COMPARE_WITH_TIMEOUT(peer.frames.size(), 2, kPatienceMs);
    peer.socket.setReadBufferSize(1); // it stops to read
    const QCborMap body{{u"x"_s, QString(60'000, u'x')}};
    for (int i = 0; i < 10'000 && rig.server.connectionCount() > 0; ++i) {
        rig.server.publish(u"status"_s, body);
        QCoreApplication::processEvents();
    }
    QCOMPARE(rig.server.connectionCount(), 0);
}

/// Answers pile up nowhere but in front of who does not take them.
void TestNetLocal::answersNotTaken_noMoreIsAsked()
{
    LocalRig rig;
    rig.onRequest = [](const ControlRequest &, Completion<ControlReply> done) {
        done(ControlReply{{}, QByteArray(1 << 20, 'x')});
    };
    QLocalSocket peer;
    peer.setReadBufferSize(1024); // and nobody reads it
    peer.connectToServer(rig.path());
    peer.write(*encodeControlFrame(helloFrame(u"test"_s)));
    for (quint64 id = 1; id <= 64; ++id)
        peer.write(*encodeControlFrame(requestFrame(id, u"x"_s, {})));
    QTRY_VERIFY_WITH_TIMEOUT(rig.requests > 1, kPatienceMs);
    runEventsFor(250);
    QVERIFY2(rig.requests < 20, qPrintable(QString::number(rig.requests)));
    qint64 taken = 0;
    const auto take = [&] { taken += peer.readAll().size(); };
    connect(&peer, &QLocalSocket::readyRead, &peer, take);
    peer.setReadBufferSize(0);
    take();
    QVERIFY(waitUntil([&] { return taken > 64 * qint64(1 << 20); }, kPatienceMs));
    QCOMPARE(rig.requests, 64);
}

void TestNetLocal::connections_beyondTheBound_areToldBusy()
{
    LocalRig rig({.maxConnections = 2});
    RawPeer one(rig.path());
    RawPeer two(rig.path());
    one.say(helloFrame(u"test"_s));
    two.say(helloFrame(u"test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(one.frames.size() == 2 && two.frames.size() == 2, kPatienceMs);
    RawPeer three(rig.path());
    QTRY_VERIFY_WITH_TIMEOUT(three.isOver(), kPatienceMs);
    QCOMPARE(three.reason(), ErrorCode::Busy);
    one.socket.abort();
    QTRY_COMPARE_WITH_TIMEOUT(rig.server.connectionCount(), 1, kPatienceMs);
    RawPeer four(rig.path());
    four.say(helloFrame(u"test"_s));
    QTRY_COMPARE_WITH_TIMEOUT(four.frames.size(), 2, kPatienceMs);
}

void TestNetLocal::socket_leftBehind_isReplaced_inUse_isBusy()
{
    const QTemporaryDir room;
    const QString path = room.filePath(u"s"_s);
    QFile left(path);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    SystemClock clock;
    LocalServer first(clock, LocalAccess::ofThisProcess({}));
    QVERIFY(first.listen(path));
    LocalServer second(clock, LocalAccess::ofThisProcess({}));
    const auto refused = second.listen(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    LocalServer lost(clock, LocalAccess::ofThisProcess({}));
    const auto nowhere = lost.listen(u"/nonexistent/folder/socket"_s);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::Io);
}

void TestNetLocal::finder_records_bestIsChosen()
{
    QVERIFY(!ControllerFinder::best({}));
    Caught<ControllerFinder::Place> caught;
    ControllerFinder finder({}, caught.take());
    QCOMPARE(caught.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, kPatienceMs);
    QVERIFY(caught.failedWith(ErrorCode::NotFound));
}

void TestNetLocal::finder_address_isParsed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::addColumn<int>("port");
    QTest::newRow("name") << u"storage.example:7440"_s << u"storage.example"_s << 7440;
    QTest::newRow("spaces around") << u"  10.0.0.1:1 "_s << u"10.0.0.1"_s << 1;
    QTest::newRow("IPv6") << u"[fe80::1]:7440"_s << u"fe80::1"_s << 7440;
    QTest::newRow("IPv6 without brackets") << u"fe80::1:7440"_s << QString() << 0;
    QTest::newRow("no port") << u"storage.example"_s << QString() << 0;
    QTest::newRow("port 0") << u"a:0"_s << QString() << 0;
    QTest::newRow("port too large") << u"a:65536"_s << QString() << 0;
    QTest::newRow("no host") << u":7440"_s << QString() << 0;
    QTest::newRow("two words") << u"a b:7440"_s << QString() << 0;
    QTest::newRow("empty") << QString() << QString() << 0;
}

void TestNetLocal::finder_address_isParsed()
{
    QFETCH(QString, address);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto place = ControllerFinder::parse(address);
    QCOMPARE(place.has_value(), !host.isEmpty());
    if (place)
        QCOMPARE(*place, (ControllerFinder::Place{host, quint16(port)}));
    else
        QCOMPARE(place.error().code, ErrorCode::InvalidArgument);
}

FALLOW_TEST(TestNetLocal)
#include "tst_net_local.moc"
