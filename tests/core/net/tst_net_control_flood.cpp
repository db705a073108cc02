// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "control_rig.h"
#include "support/test_program.h"
#include "wire/control_frame.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <span>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Peers that send what is allowed without an end, and read nothing: the figures of PROTOCOL.md, "What a peer costs".
class TestNetControlFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floodOfPings_unread_costsABoundedAmount();
    void floodOfRequests_unread_costsABoundedAmount_data();
    void floodOfRequests_unread_costsABoundedAmount();
    void peerThatReadsNothing_isClosed();
};

namespace {

/// One that has said hello, sends on and on, and reads nothing.
struct Flooder
{
    Flooder(const ServerRig &rig, const Identity &identity, QByteArray frames)
        : socket(dialByHand(rig, identity))
        , flood(std::move(frames))
    {
        socket->setReadBufferSize(1024);
        QObject::connect(socket.get(), &QSslSocket::encrypted, socket.get(),
                         [this] { socket->write(*encodeControlFrame(helloFrame(u"flood"_s))); });
        QObject::connect(socket.get(), &QSslSocket::encryptedBytesWritten, socket.get(), [this] { go(); });
    }
    void go()
    {
        while (isGoing && socket->bytesToWrite() + socket->encryptedBytesToWrite() < 256 * 1024)
            socket->write(flood);
    }
    std::unique_ptr<QSslSocket> socket;
    QByteArray flood;
    bool isGoing = false;
};

/// What flooders of one kind make the server hold at most, while they have sent so much or can send no more.
qint64 mostUnsent(ServerRig &rig, std::span<const std::unique_ptr<Flooder>> flooders, int forMs)
{
    for (const auto &flooder : flooders) {
        flooder->isGoing = true;
        flooder->go();
    }
    qint64 most = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < forMs;) {
        runEventsFor(1);
        qint64 unsent = 0;
        for (const ControlConnection *connection : std::as_const(rig.connections))
            unsent += connection->queuedBytes();
        most = std::max(most, unsent);
    }
    return most;
}

} // namespace

/// At most one pong is on its way.
void TestNetControlFlood::floodOfPings_unread_costsABoundedAmount()
{
    ServerRig rig;
    const QByteArray pings = encodeControlFrame({ControlFrameType::Ping, 0, {}, {}})->repeated(2000);
    for (const Identity &identity : {Identity(), Certificates::instance().machine}) {
        std::vector<std::unique_ptr<Flooder>> flooders;
        for (int i = 0; i < 4; ++i)
            flooders.push_back(std::make_unique<Flooder>(rig, identity, pings));
        QTRY_COMPARE(rig.connections.size(), 4);
        const qint64 most = mostUnsent(rig, flooders, 200);
        QVERIFY2(most <= 4 * 512, qPrintable(QString::number(most)));
        QVERIFY(rig.closed.isEmpty());
        flooders.clear();
        QTRY_COMPARE(rig.connections.size(), 0);
        rig.closed.clear();
    }
}

void TestNetControlFlood::floodOfRequests_unread_costsABoundedAmount_data()
{
    QTest::addColumn<bool>("isMachine");
    QTest::addColumn<qint64>("mostBytes");
    // What is unsent when reading stops, and the answers of those that are in service by then, here of 8 KB each.
    QTest::newRow("anonymous") << false << qint64(16 * 1024 + 8'400);
    QTest::newRow("machine") << true << qint64(256 * 1024 + 256 * 8'400);
}

void TestNetControlFlood::floodOfRequests_unread_costsABoundedAmount()
{
    QFETCH(bool, isMachine);
    QFETCH(qint64, mostBytes);
    ServerRig rig;
    int most = 0;
    int inService = 0;
    std::deque<ControlResponder> kept; // answered a little later
    rig.onRequest = [&](const ControlRequest &, ControlResponder responder) {
        kept.push_back(std::move(responder));
        most = std::max(most, ++inService);
        QMetaObject::invokeMethod(
            &rig.server,
            [&] {
                --inService;
                kept.front().succeed({{u"answer"_s, QByteArray(8'000, 'x')}});
                kept.pop_front();
            },
            Qt::QueuedConnection);
    };
    QByteArray requests;
    for (quint64 id = 1; id <= 10'000; ++id)
        requests += *encodeControlFrame(requestFrame(id, u"agent.enrol"_s, {{u"code"_s, u"x"_s}}));
    std::vector<std::unique_ptr<Flooder>> flooders;
    flooders.push_back(
        std::make_unique<Flooder>(rig, isMachine ? Certificates::instance().machine : Identity(), requests));
    QTRY_COMPARE(rig.connections.size(), 1);
    const qint64 unsent = mostUnsent(rig, flooders, 200);
    QVERIFY2(unsent <= mostBytes, qPrintable(QString::number(unsent)));
    QVERIFY(isMachine || most == 1);
    QVERIFY(rig.closed.isEmpty()); // it may still read, and go on
    kept.clear();
}

/// While nothing is read of it silence proves nothing; that it takes nothing does.
void TestNetControlFlood::peerThatReadsNothing_isClosed()
{
    ServerRig rig({.pingIntervalMs = 100, .silenceTimeoutMs = 3000});
    Flooder flooder(rig, Certificates::instance().machine, {});
    QTRY_COMPARE(rig.connections.size(), 1);
    const QCborMap body{{u"x"_s, QByteArray(1'000'000, 'x')}};
    for (int i = 0; i < 7 && !rig.connections.isEmpty(); ++i)
        rig.connections.first()->notify(u"news"_s, body);
    QTimer sayings; // it is not silent
    connect(&sayings, &QTimer::timeout, flooder.socket.get(),
            [&] { flooder.socket->write(*encodeControlFrame({ControlFrameType::Pong, 0, {}, {}})); });
    sayings.start(20);
    QTRY_COMPARE(rig.closed.size(), 1);
    QCOMPARE(rig.closed.first().code, ErrorCode::Timeout);
    QVERIFY2(rig.closed.first().what.contains(u"read nothing"_s), qPrintable(rig.closed.first().what));
}

FALLOW_TEST(TestNetControlFlood)
#include "tst_net_control_flood.moc"
