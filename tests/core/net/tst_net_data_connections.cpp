// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_rig.h"
#include "net/address.h"
#include "net/data_dial.h"
#include "support/manual_executor.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/data_frame.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <algorithm>
#include <vector>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

class LoopbackServer : public QTcpServer
{
public:
    std::move_only_function<void(Descriptor)> onDescriptor;

protected:
    void incomingConnection(qintptr descriptor) override { onDescriptor(Descriptor(int(descriptor))); }
};

} // namespace

/// How data connections come about, are told apart, and are replaced.
class TestNetDataConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dial_showsItsTicket_andServes();
    void dial_toNobody_isUnreachable();
    void dial_linkLocal_takesTheInterface();
    void addresses_arePlainAndWritten();
    void ticket_shownTwiceOrLateOrForged_isRefused();
    void tickets_ofOneMachine_areBounded();
    void connections_moreThanWanted_areClosed();
    void ticket_survivesCbor();
    void renewal_movesRequestsToTheFreshConnection();
    void renewal_whileAnswersAreAwaited_closesTheOldOneWithTheLast();
    void closedConnections_areReplacedByNewOnes();
    void tls_ofAnotherMachine_isRefused();
    void tls_requestBeforeThePeerIsKnown_isNotSent();
};

void TestNetDataConnections::dial_showsItsTicket_andServes()
{
    Poller poller;
    SystemClock clock;
    EventLoopExecutor executor;
    DataTickets tickets(clock);
    MemoryStripStore store(StoreId(4), executor);
    StripStoreServer server(store);
    RemoteStripStore remote(poller, StoreId(4), 1);
    LoopbackServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    listener.onDescriptor = [&](Descriptor descriptor) {
        QByteArray hello(qsizetype(kDataHelloBytes), 0);
        QCOMPARE(::recv(descriptor.value(), hello.data(), kDataHelloBytes, MSG_WAITALL), ssize_t(kDataHelloBytes));
        auto ticket = tickets.redeem(asBytes(hello));
        QVERIFY(ticket);
        remote.addConnection(std::move(*DataConnection::make(
            poller, clock, dataSetup(std::move(descriptor), DataConnection::Side::Controller, *ticket))));
    };
    const DataTicket ticket = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    // As the controller's socket may show it to an agent that came by IPv6.
    auto dial = dialData(poller, clock, QHostAddress(u"::ffff:127.0.0.1"_s), listener.serverPort(),
                         dataSetup({}, DataConnection::Side::Agent, ticket), 5000,
                         [&server](Result<std::unique_ptr<DataConnection>> connection) {
                             QVERIFY(connection);
                             server.serve(std::move(*connection));
                         });
    QTRY_VERIFY(remote.isReady());
    const SharedBytes strip = randomBytes(kStripBytes);
    Caught<void> put;
    remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_VERIFY(put.isOk());
}

void TestNetDataConnections::dial_toNobody_isUnreachable()
{
    Poller poller;
    SystemClock clock;
    QTcpServer listener;
    QVERIFY(listener.listen(ownLoopback()));
    const quint16 port = listener.serverPort();
    listener.close();
    Caught<std::unique_ptr<DataConnection>> nobody;
    auto dial = dialData(poller, clock, ownLoopback(), port, dataSetup({}, DataConnection::Side::Agent, makeTicket()),
                         5000, nobody.take());
    Caught<std::unique_ptr<DataConnection>> nonsense;
    auto other = dialData(poller, clock, QHostAddress(u"localhost"_s), port, // a name is none
                          dataSetup({}, DataConnection::Side::Agent, makeTicket()), 5000, nonsense.take());
    QTRY_VERIFY(nobody.failedWith(ErrorCode::Unreachable));
    QTRY_VERIFY(nonsense.failedWith(ErrorCode::InvalidArgument));
    Caught<std::unique_ptr<DataConnection>> elsewhere;
    auto third = dialData(poller, clock, QHostAddress(u"fe80::1%no-such-net"_s), port,
                          dataSetup({}, DataConnection::Side::Agent, makeTicket()), 5000, elsewhere.take());
    QTRY_VERIFY(elsewhere.failedWith(ErrorCode::InvalidArgument));
}

/// An address of one link alone is good with the link that it is of, by its name as Qt tells it or by its number.
void TestNetDataConnections::dial_linkLocal_takesTheInterface()
{
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    const auto found = std::ranges::find_if(all, [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv6Protocol && address.isLinkLocal();
    });
    if (found == all.end())
        QSKIP("no interface has an IPv6 address of its link");
    Poller poller;
    SystemClock clock;
    LoopbackServer listener;
    if (!listener.listen(*found))
        QSKIP("the address of the link cannot be listened at");
    std::vector<Descriptor> accepted;
    listener.onDescriptor = [&accepted](Descriptor descriptor) { accepted.push_back(std::move(descriptor)); };
    QHostAddress byNumber = *found;
    byNumber.setScopeId(QString::number(QNetworkInterface::interfaceIndexFromName(found->scopeId())));
    for (const QHostAddress &address : {*found, byNumber}) {
        Caught<std::unique_ptr<DataConnection>> made;
        auto dial = dialData(poller, clock, address, listener.serverPort(),
                             dataSetup({}, DataConnection::Side::Agent, makeTicket()), 5000, made.take());
        QTRY_VERIFY2(made.isOk(), qPrintable(address.toString()));
    }
}

void TestNetDataConnections::addresses_arePlainAndWritten()
{
    QCOMPARE(plainAddress(QHostAddress(u"::ffff:192.0.2.7"_s)).toString(), u"192.0.2.7"_s);
    for (const QString &text : {u"192.0.2.7"_s, u"::1"_s, u"fe80::1%lo"_s, u"::"_s, u"0.0.0.0"_s})
        QCOMPARE(plainAddress(QHostAddress(text)).toString(), text);
    QCOMPARE(listenAddress(u"::"_s), QHostAddress(QHostAddress::Any)); // both families
    QCOMPARE(listenAddress(u"::1"_s), QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(listenAddress(u"0.0.0.0"_s), QHostAddress(QHostAddress::AnyIPv4));
    QVERIFY(isEveryAddress(QHostAddress(u"::"_s)) && isEveryAddress(QHostAddress(u"0.0.0.0"_s)));
    QVERIFY(!isEveryAddress(QHostAddress(u"127.0.0.1"_s)) && !isEveryAddress(QHostAddress()));
    QCOMPARE(addressText(u"storage.example"_s, 7440), u"storage.example:7440"_s);
    QCOMPARE(addressText(u"fe80::1%lo"_s, 7440), u"[fe80::1%lo]:7440"_s);
    QCOMPARE(addressText(u"[::1]"_s, 7440), u"[::1]:7440"_s);
}

void TestNetDataConnections::ticket_shownTwiceOrLateOrForged_isRefused()
{
    ManualClock clock;
    DataTickets tickets(clock);
    const DataTicket ticket = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    const QByteArray hello = ticket.hello();
    const auto once = tickets.redeem(asBytes(hello));
    QVERIFY(once);
    QCOMPARE(once->machine, MachineId(17));
    QVERIFY(once->agentToController == ticket.agentToController);
    QCOMPARE(tickets.redeem(asBytes(hello)).error().code, ErrorCode::Unauthorised); // replayed

    for (qsizetype i = 0; i < hello.size(); ++i) { // every byte counts, and a forged show uses the ticket up
        const DataTicket next = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
        QByteArray forged = next.hello();
        forged[i] = char(forged[i] ^ 1);
        QVERIFY(!tickets.redeem(asBytes(forged)));
        const bool namesTheTicket = i < 4 || i >= qsizetype(kDataHelloSignedBytes) || i == 5;
        if (namesTheTicket && i >= qsizetype(kDataHelloSignedBytes))
            QVERIFY(!tickets.redeem(asBytes(next.hello())));
    }
    const DataTicket late = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    clock.advance(DataTickets::kLifeMs + 1);
    QCOMPARE(tickets.redeem(asBytes(late.hello())).error().code, ErrorCode::Unauthorised);
    const DataTicket cancelled = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion);
    tickets.cancel(MachineId(17));
    QVERIFY(!tickets.redeem(asBytes(cancelled.hello())));
    QCOMPARE(tickets.outstandingCount(), 0);
    for (int i = 0; i < DataTickets::kMaxOutstanding; ++i)
        QVERIFY(tickets.issue(MachineId(quint64(i) + 1), StoreId(1), DataStage::Gmac, kMaxProtocolVersion));
    QCOMPARE(tickets.issue(MachineId(9999), StoreId(1), DataStage::Gmac, kMaxProtocolVersion).error().code,
             ErrorCode::Busy);
}

/// One machine that asks for tickets and shows none must not use up those of all others.
void TestNetDataConnections::tickets_ofOneMachine_areBounded()
{
    ManualClock clock;
    DataTickets tickets(clock);
    for (int i = 0; i < DataTickets::kMaxPerMachine; ++i)
        QVERIFY(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion));
    QCOMPARE(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion).error().code,
             ErrorCode::Busy);
    QVERIFY(tickets.issue(MachineId(18), StoreId(5), DataStage::Gmac, kMaxProtocolVersion));
    clock.advance(DataTickets::kLifeMs);
    QVERIFY(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac, kMaxProtocolVersion));
    QCOMPARE(tickets.outstandingCount(), 1);
}

void TestNetDataConnections::connections_moreThanWanted_areClosed()
{
    DataRig rig(DataStage::Gmac, 1);
    for (int i = 0; i < 2 * RemoteStripStore::kMaxConnections; ++i)
        rig.add();
    QCOMPARE(rig.remote.connectionCount(), RemoteStripStore::kMaxConnections);
    QTRY_COMPARE(rig.server.connectionCount(), RemoteStripStore::kMaxConnections);
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
}

void TestNetDataConnections::ticket_survivesCbor()
{
    const DataTicket ticket = makeTicket(DataStage::Tls);
    const auto back = DataTicket::fromCbor(ticket.toCbor());
    QVERIFY(back);
    QCOMPARE(back->hello(), ticket.hello());
    QVERIFY(back->controllerToAgent == ticket.controllerToAgent && back->stage == DataStage::Tls);
    QCborMap broken = ticket.toCbor();
    broken[u"toAgentKey"_s] = QByteArray(31, 'x');
    QCOMPARE(DataTicket::fromCbor(broken).error().code, ErrorCode::ProtocolViolation);
}

void TestNetDataConnections::renewal_movesRequestsToTheFreshConnection()
{
    DataRig rig(DataStage::Gmac, 1, {.renewAfterFrames = 5});
    QCOMPARE(rig.remote.connectionCount(), 1);
    int renewals = 0;
    rig.remote.setStateHandler([&] {
        if (rig.remote.connectionCount() == 0 && renewals < 3) {
            ++renewals;
            rig.add();
        }
    });
    for (int i = 0; i < 12; ++i) { // no request notices that its connection is replaced
        Caught<StoreStatistics> numbers;
        rig.remote.statistics(numbers.take());
        QTRY_VERIFY2(numbers.isOk(), qPrintable(numbers.text()));
    }
    QVERIFY(renewals >= 2);
    QTRY_COMPARE(rig.server.connectionCount(), 1);
}

/// Its last answer is what closes it, in the middle of reading from it.
void TestNetDataConnections::renewal_whileAnswersAreAwaited_closesTheOldOneWithTheLast()
{
    DataRig rig(DataStage::Gmac, 1, {.renewAfterFrames = 5});
    rig.store.hold(false, true);
    const SharedBytes strip = randomBytes(kStripBytes);
    Caught<void> put;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_VERIFY2(put.isOk(), qPrintable(put.text()));
    bool isRenewed = false;
    rig.remote.setStateHandler([&] {
        if (rig.remote.connectionCount() == 0 && !std::exchange(isRenewed, true))
            rig.add();
    });
    std::vector<Caught<SharedBytes>> gets(8);
    for (auto &get : gets)
        rig.remote.get({StripeId(1), 0}, 0, SharedBytes::allocate(kStripBytes), IoPriority::Foreground, get.take());
    QTRY_VERIFY(isRenewed);
    QCOMPARE(rig.server.connectionCount(), 2); // the old one waits for its answers
    rig.store.release();
    QTRY_VERIFY(std::ranges::all_of(gets, [](const auto &get) { return get.isOk(); }));
    QTRY_COMPARE(rig.server.connectionCount(), 1);
}

void TestNetDataConnections::closedConnections_areReplacedByNewOnes()
{
    DataRig rig(DataStage::Gmac, 1);
    rig.remote.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QVERIFY(!rig.remote.isReady());
    QTRY_COMPARE(rig.server.connectionCount(), 0);
    rig.add();
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
}

void TestNetDataConnections::tls_ofAnotherMachine_isRefused()
{
    Poller poller;
    SystemClock clock;
    auto [a, b] = socketPair();
    const DataTicket ticket = makeTicket(DataStage::Tls); // for machine 17
    auto controller = std::move(
        *DataConnection::make(poller, clock, dataSetup(std::move(a), DataConnection::Side::Controller, ticket)));
    auto setup = dataSetup(std::move(b), DataConnection::Side::Agent, ticket);
    setup.tls = *Certificates::instance().otherMachine.tlsContext(); // who holds a good certificate, of machine 18
    auto agent = std::move(*DataConnection::make(poller, clock, std::move(setup)));
    int served = 0;
    agent->setRequestHandler([&served](DataConnection::Incoming) { ++served; });
    std::optional<Error> closed;
    controller->setClosedHandler([&closed](const Error &reason) { closed = reason; });
    QTRY_VERIFY(closed.has_value());
    QCOMPARE(closed->code, ErrorCode::Unauthorised);
    QCOMPARE(served, 0);
}

/// The write of a request could end the handshake and go out with it, before anybody has looked who is there.
void TestNetDataConnections::tls_requestBeforeThePeerIsKnown_isNotSent()
{
    Poller poller;
    SystemClock clock;
    auto [a, b] = socketPair();
    auto controller = std::move(*DataConnection::make(
        poller, clock, dataSetup(std::move(a), DataConnection::Side::Controller, makeTicket(DataStage::Tls))));
    const auto stranger =
        std::move(*ByteStream::tlsClient(std::move(b), *Certificates::instance().otherMachine.tlsContext()));
    QByteArray received;
    const auto read = [&] {
        char buffer[4096];
        const iovec piece{buffer, sizeof buffer};
        const auto got = stranger->readSome({&piece, 1});
        if (got && got->state == ByteStream::State::Progress)
            received.append(buffer, qsizetype(got->bytes));
        return got && got->state != ByteStream::State::EndOfStream;
    };
    // Its end of the handshake is done, and the last of it lies unread in our socket.
    QVERIFY(waitUntil([&] { return read() && stranger->isHandshakeDone(); }));
    Caught<DataConnection::Answer> answer;
    controller->request({.message = AskStatistics{}, .payload = {}, .into = {}}, answer.take());
    QTRY_VERIFY(!controller->isOpen());
    QTRY_VERIFY(answer.failedWith(ErrorCode::Disconnected));
    while (read() && !received.isEmpty() && received.size() < 4096) {
    }
    QCOMPARE(received, QByteArray());
}

FALLOW_TEST(TestNetDataConnections)
#include "tst_net_data_connections.moc"
