// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_rig.h"
#include "net/data_frame_sealer.h"
#include "support/manual_executor.h"
#include "support/test_program.h"
#include "wire/data_frame.h"

#include <span>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Puts a strip for each of these, the stripes counted from `firstStripe` on.
void putEach(DataRig &rig, std::span<Caught<void>> puts, const SharedBytes &strip, quint64 firstStripe = 1)
{
    for (Caught<void> &put : puts)
        rig.remote.put(labelFor(firstStripe++, 0, strip), strip, IoPriority::Foreground, put.take());
}

void putEachOfTheBackground(DataRig &rig, std::span<Caught<StripLabel>> puts, const SharedBytes &strip,
                            quint64 firstStripe = 1)
{
    for (Caught<StripLabel> &put : puts)
        rig.remote.putAndVerify(labelFor(firstStripe++, 0, strip), strip, put.take());
}

/// Whether each has been answered, and well.
template <class T>
bool areOk(std::span<Caught<T>> answers)
{
    return std::ranges::all_of(answers, [](const auto &answer) { return answer.isOk(); });
}

} // namespace

/// What a peer that is slow, silent or greedy can cost.
class TestNetDataLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentPeer_requestTimesOut_andTheConnectionCloses();
    void trickledFrame_isClosedByItsDeadline();
    void peerThatReadsNothing_boundsMemory_andIsClosed();
    void putsInFlight_areBounded();
    void putsInFlight_ofTheBackground_leaveHalfToOthers();
    void putOfTheBackground_whileOthersFillTheWindow_stillGoes();
    void putsOfTheBackground_behindManyOthers_goInBetween();
    void requestThatWaitsForItsTurn_doesNotTimeOut();
    void answerToARequestNotSentYet_closesTheConnection();
    void tls_peerThatSaysNothing_isGivenUp();
    void tooMuchQueued_isBusy();
    void agent_stopsReading_whileItsStoreIsSlow();
    void agent_stopsReading_whenAllItsConnectionsHoldTooMuch();
    void agent_whoseStoreHangs_takesNoMoreFromWhoDialsAgain();
    void budget_ofPutsThatAreNeverAnswered_isGivenBack();
    void budget_ofReads_isHeldUntilTheyAreSent();
    void budget_room_isToldOnceToEachWhoIsStillThere();
    void peerGone_whileReadingIsPaused_closes_data();
    void peerGone_whileReadingIsPaused_closes();
    void idleConnection_isKeptAliveByPings();
    void silentController_isLeftByTheAgent();
    void idleAgent_looksSeldom_untilAFrameBegins();
    void idleController_wakesForPingsAlone_andMissesNoDeadline();
};

void TestNetDataLimits::silentPeer_requestTimesOut_andTheConnectionCloses()
{
    Poller poller;
    SystemClock clock;
    auto [ours, theirs] = socketPair();
    auto connection = std::move(*DataConnection::make(
        poller, clock,
        dataSetup(std::move(ours), DataConnection::Side::Controller, makeTicket(), {.requestTimeoutMs = 80})));
    Caught<DataConnection::Answer> first;
    connection->request({.message = AskStatistics{}}, first.take());
    QTRY_VERIFY(first.failedWith(ErrorCode::Timeout));
    QVERIFY(!connection->isOpen());
    Caught<DataConnection::Answer> later;
    connection->request({.message = AskStatistics{}}, later.take());
    QTRY_VERIFY(later.failedWith(ErrorCode::Disconnected));
}

void TestNetDataLimits::trickledFrame_isClosedByItsDeadline()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    auto agent = std::move(
        *DataConnection::make(poller, clock, dataSetup(std::move(ours), DataConnection::Side::Agent, makeTicket())));
    std::optional<Error> closed;
    agent->setClosedHandler([&closed](const Error &reason) { closed = reason; });
    std::array<std::byte, kDataFrameHeaderBytes> header;
    encodeDataFrameHeader({.type = quint8(DataFrameType::Get), .requestId = 1, .metadataBytes = 24, .payloadBytes = 0},
                          header);
    for (int second = 0; second < 20 && !closed;
         ++second) { // a byte a second: each counts as a sign of life, none ends the frame
        QCOMPARE(::write(theirs.value(), &header[size_t(second)], 1), 1);
        QTRY_VERIFY(!agent->isOpen() || agent->bytesReceived() == quint64(second) + 1);
        clock.advance(1000);
    }
    QVERIFY(agent->isOpen());
    clock.advance(15'000);
    QTRY_VERIFY(closed.has_value());
    QCOMPARE(closed->code, ErrorCode::Timeout);
}

void TestNetDataLimits::peerThatReadsNothing_boundsMemory_andIsClosed()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    const DataTicket ticket = makeTicket();
    DataLimits limits;
    limits.maxUnprocessedBytes = 1 * kMiB;
    auto agent = std::move(
        *DataConnection::make(poller, clock, dataSetup(std::move(ours), DataConnection::Side::Agent, ticket, limits)));
    std::optional<Error> closed;
    agent->setClosedHandler([&closed](const Error &reason) { closed = reason; });
    int served = 0;
    agent->setRequestHandler([&](DataConnection::Incoming request) {
        ++served;
        agent->answer(request.requestId, {}, SharedBytes::zeroed(256 * 1024));
    });
    // Somebody with the right keys asks for a gigabyte and never reads.
    DataFrameSealer sealer(Sealer::make(ticket.controllerToAgent.derive("fallow data frames 1")));
    for (quint64 id = 1; id <= 4000; ++id) {
        std::vector<std::byte> head(kDataFrameHeaderBytes);
        encodeDataRequest(GetStrip{{StripeId(id), 0}, 0, 256 * 1024}, head);
        const DataFrameHeader header{.type = quint8(DataFrameType::Get),
                                     .requestId = id,
                                     .metadataBytes = quint32(head.size() - kDataFrameHeaderBytes)};
        SealTag tag;
        QVERIFY(sealer.seal(header, head, {}, tag));
        if (::write(theirs.value(), head.data(), head.size()) < 0)
            break;
        if (id % 100 == 0)
            QCoreApplication::sendPostedEvents();
    }
    QTRY_VERIFY(served > 0);
    runEventsFor(150);
    QVERIFY2(served <= 16,
             qPrintable(QString::number(served))); // what the bound lets in, and what the socket has swallowed
    for (int second = 0; second < 40; ++second)
        clock.advance(1000);
    QTRY_VERIFY(closed.has_value());
    QCOMPARE(closed->code, ErrorCode::Timeout);
}

void TestNetDataLimits::putsInFlight_areBounded()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 1 * kMiB;
    DataRig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    std::vector<Caught<void>> puts(20);
    const SharedBytes strip = randomBytes(256 * 1024);
    putEach(rig, puts, strip);
    QTRY_COMPARE(rig.store.heldCount(), 4);
    // Small requests pass the puts that wait.
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
    QCOMPARE(rig.store.heldCount(), 4);
    rig.store.release();
    QTRY_VERIFY(areOk<void>(puts));
}

void TestNetDataLimits::putsInFlight_ofTheBackground_leaveHalfToOthers()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 1 * kMiB;
    DataRig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    std::vector<Caught<StripLabel>> rebuilt(10);
    const SharedBytes strip = randomBytes(256 * 1024);
    putEachOfTheBackground(rig, rebuilt, strip);
    QTRY_COMPARE(rig.store.heldCount(), 2);
    Caught<void> put;
    rig.remote.put(labelFor(100, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_COMPARE(rig.store.heldCount(), 3);
    rig.store.release();
    QTRY_VERIFY(put.isOk());
    QTRY_VERIFY(areOk<StripLabel>(rebuilt));
}

void TestNetDataLimits::putOfTheBackground_whileOthersFillTheWindow_stillGoes()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 1 * kMiB;
    DataRig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(8);
    putEach(rig, puts, strip);
    std::vector<Caught<StripLabel>> rebuilt(3);
    putEachOfTheBackground(rig, rebuilt, strip, 100);
    QTRY_COMPARE(rig.store.heldCount(), 5); // four that fill it, and one
    runEventsFor(50);
    QCOMPARE(rig.store.heldCount(), 5);
    rig.store.release();
    QTRY_VERIFY(areOk<void>(puts));
    QTRY_VERIFY(areOk<StripLabel>(rebuilt));
}

void TestNetDataLimits::putsOfTheBackground_behindManyOthers_goInBetween()
{
    Poller poller;
    SystemClock clock;
    DataEnds ends = connectedEnds(poller, clock, DataStage::Gmac);
    QString order;
    ends.agent->setRequestHandler([&](DataConnection::Incoming request) {
        order += request.priority == IoPriority::Background ? u'b' : u'f';
        ends.agent->answer(request.requestId, {});
    });
    const SharedBytes strip = randomBytes(5000);
    std::vector<Caught<DataConnection::Answer>> answers(22);
    for (size_t i = 0; i < answers.size(); ++i)
        ends.controller->request({.message = PutStrip{labelFor(i + 1, 0, strip)},
                                  .payload = strip,
                                  .into = {},
                                  .priority = i < 2 ? IoPriority::Background : IoPriority::Foreground},
                                 answers[i].take());
    QTRY_VERIFY(areOk<DataConnection::Answer>(answers));
    QCOMPARE(order, u"fffffffbfffffffbffffff"_s);
}

void TestNetDataLimits::requestThatWaitsForItsTurn_doesNotTimeOut()
{
    Poller poller;
    ManualClock clock;
    const SharedBytes strip = randomBytes(5000);
    DataEnds ends = connectedEnds(poller, clock, DataStage::Gmac, {.maxPutBytesInFlight = qint64(strip.size())});
    QList<quint64> served;
    ends.agent->setRequestHandler([&](DataConnection::Incoming request) { served.append(request.requestId); });
    std::vector<Caught<DataConnection::Answer>> answers(3);
    for (size_t i = 0; i < answers.size(); ++i)
        ends.controller->request({.message = PutStrip{labelFor(i + 1, 0, strip)}, .payload = strip, .into = {}},
                                 answers[i].take());
    for (size_t i = 0; i < answers.size(); ++i) { // an agent that takes 20 s for each
        QTRY_COMPARE(served.size(), qsizetype(i) + 1);
        clock.advance(20'000);
        QVERIFY(ends.controller->isOpen());
        ends.agent->answer(served.last(), {});
        QTRY_VERIFY(answers[i].isOk());
    }
    Caught<DataConnection::Answer> last;
    ends.controller->request({.message = PutStrip{labelFor(9, 0, strip)}, .payload = strip, .into = {}}, last.take());
    QTRY_COMPARE(served.size(), 4);
    clock.advance(29'000);
    QVERIFY(ends.controller->isOpen());
    clock.advance(2'000);
    QVERIFY(!ends.controller->isOpen());
    QTRY_VERIFY(last.failedWith(ErrorCode::Timeout));
}

void TestNetDataLimits::answerToARequestNotSentYet_closesTheConnection()
{
    Poller poller;
    SystemClock clock;
    auto [ours, theirs] = socketPair();
    const DataTicket ticket = makeTicket();
    const SharedBytes strip = randomBytes(5000);
    auto controller =
        std::move(*DataConnection::make(poller, clock,
                                        dataSetup(std::move(ours), DataConnection::Side::Controller, ticket,
                                                  {.maxPutBytesInFlight = qint64(strip.size())})));
    std::vector<Caught<DataConnection::Answer>> answers(2);
    for (size_t i = 0; i < answers.size(); ++i)
        controller->request({.message = PutStrip{labelFor(i + 1, 0, strip)}, .payload = strip, .into = {}},
                            answers[i].take());
    QTRY_VERIFY(controller->bytesSent() > strip.size());
    DataFrameSealer sealer(Sealer::make(ticket.agentToController.derive("fallow data frames 1")));
    std::vector<std::byte> head(kDataFrameHeaderBytes);
    SealTag tag;
    QVERIFY(sealer.seal({.type = quint8(DataFrameType::Reply), .requestId = 2}, head, {}, tag));
    QCOMPARE(::write(theirs.value(), head.data(), head.size()), ssize_t(head.size()));
    QTRY_VERIFY(answers[1].failedWith(ErrorCode::ProtocolViolation));
    QVERIFY(!controller->isOpen());
}

void TestNetDataLimits::tls_peerThatSaysNothing_isGivenUp()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    auto controller = std::move(*DataConnection::make(
        poller, clock, dataSetup(std::move(ours), DataConnection::Side::Controller, makeTicket(DataStage::Tls))));
    Caught<DataConnection::Answer> answer;
    controller->request({.message = AskStatistics{}}, answer.take());
    runEventsFor(20);
    clock.advance(29'000);
    QVERIFY(controller->isOpen());
    clock.advance(2'000);
    QVERIFY(!controller->isOpen());
    QTRY_VERIFY(answer.failedWith(ErrorCode::Disconnected));
}

void TestNetDataLimits::tooMuchQueued_isBusy()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 256 * 1024;
    limits.maxQueuedBytes = 1 * kMiB;
    DataRig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(12);
    putEach(rig, puts, strip);
    QTRY_VERIFY(puts.back().failedWith(ErrorCode::Busy));
    rig.store.release();
    QTRY_VERIFY(puts.front().isOk());
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.count() == 1; }));
}

void TestNetDataLimits::agent_stopsReading_whileItsStoreIsSlow()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 64 * kMiB; // a controller that does not hold back
    limits.maxUnprocessedBytes = 1 * kMiB;
    DataRig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(40);
    putEach(rig, puts, strip);
    QTRY_COMPARE(rig.store.heldCount(), 4);
    runEventsFor(150);
    QCOMPARE(rig.store.heldCount(), 4); // not a fifth
    rig.store.release();
    QTRY_VERIFY(areOk<void>(puts));
}

void TestNetDataLimits::agent_stopsReading_whenAllItsConnectionsHoldTooMuch()
{
    DataRig rig(DataStage::Gmac, 4, {}, 2 * kMiB);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(80);
    putEach(rig, puts, strip);
    QTRY_VERIFY(rig.budget->isFull());
    runEventsFor(150);
    QVERIFY2(rig.store.heldCount() >= 8 && rig.store.heldCount() <= 8 + 4, // each may end a frame
             qPrintable(QString::number(rig.store.heldCount())));
    rig.store.release();
    QTRY_VERIFY(areOk<void>(puts)); // all were woken up
    QTRY_COMPARE(rig.budget->usedBytes(), 0);
    rig.store.hold(true);
    Caught<void> last;
    rig.remote.put(labelFor(100, 0, strip), strip, IoPriority::Foreground, last.take());
    QTRY_COMPARE(rig.budget->usedBytes(), qint64(strip.size()));
    rig.server.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QCOMPARE(rig.budget->usedBytes(), qint64(strip.size())); // the store still holds it
    rig.store.release();
    QTRY_COMPARE(last.count(), 1);
    QTRY_COMPARE(rig.budget->usedBytes(), 0);
}

void TestNetDataLimits::agent_whoseStoreHangs_takesNoMoreFromWhoDialsAgain()
{
    DataRig rig(DataStage::Gmac, 1, {}, 2 * kMiB);
    rig.store.hold(true, true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(40);
    const std::span first(puts.data(), 5);
    putEach(rig, first, strip);
    Caught<SharedBytes> read;
    rig.remote.get({StripeId(1), 0}, 0, SharedBytes::allocate(strip.size()), IoPriority::Foreground, read.take());
    QTRY_COMPARE(rig.budget->usedBytes(), qint64(6 * strip.size()));
    rig.remote.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QTRY_COMPARE(rig.server.connectionCount(), 0);
    QCOMPARE(rig.budget->usedBytes(), qint64(6 * strip.size()));

    rig.add();
    const std::span others(puts.data() + first.size(), puts.size() - first.size());
    putEach(rig, others, strip, 6);
    QTRY_VERIFY(rig.budget->isFull());
    runEventsFor(150);
    QCOMPARE(rig.store.heldCount(), 8);
    rig.store.release(); // answers that have nowhere to go give room, too
    QTRY_VERIFY(areOk(others));
    QTRY_COMPARE(rig.budget->usedBytes(), 0);
}

void TestNetDataLimits::budget_ofPutsThatAreNeverAnswered_isGivenBack()
{
    DataRig rig(DataStage::Gmac, 1, {}, 2 * kMiB);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    Caught<void> put;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_COMPARE(rig.budget->usedBytes(), qint64(strip.size()));
    rig.store.setExecutor(rig.executor); // a crash: what waits there is dropped
    QCOMPARE(rig.budget->usedBytes(), 0);
}

void TestNetDataLimits::budget_ofReads_isHeldUntilTheyAreSent()
{
    Poller poller;
    SystemClock clock;
    auto [ours, theirs] = socketPair();
    const DataTicket ticket = makeTicket();
    const auto budget = std::make_shared<DataBudget>(kGiB);
    auto setup = dataSetup(std::move(ours), DataConnection::Side::Agent, ticket);
    setup.budget = budget;
    auto agent = std::move(*DataConnection::make(poller, clock, std::move(setup)));
    constexpr quint32 kBytes = 4 << 20; // more than a socket swallows
    bool isAnswered = false;
    agent->setRequestHandler([&](DataConnection::Incoming request) {
        agent->answer(request.requestId, {}, SharedBytes::zeroed(kBytes), std::move(request.share));
        isAnswered = true;
    });
    DataFrameSealer sealer(Sealer::make(ticket.controllerToAgent.derive("fallow data frames 1")));
    std::vector<std::byte> head(kDataFrameHeaderBytes);
    encodeDataRequest(GetStrip{{StripeId(1), 0}, 0, kBytes}, head);
    SealTag tag;
    QVERIFY(sealer.seal({.type = quint8(DataFrameType::Get),
                         .requestId = 1,
                         .metadataBytes = quint32(head.size() - kDataFrameHeaderBytes)},
                        head, {}, tag));
    QCOMPARE(::write(theirs.value(), head.data(), head.size()), ssize_t(head.size()));
    QTRY_VERIFY(isAnswered);
    runEventsFor(50);
    QCOMPARE(budget->usedBytes(), qint64(kBytes));
    std::vector<std::byte> sink(1 << 20);
    const auto drain = [&] {
        while (::read(theirs.value(), sink.data(), sink.size()) > 0)
            ;
        return budget->usedBytes();
    };
    QTRY_COMPARE(drain(), 0);
    QVERIFY(agent->isOpen());
}

void TestNetDataLimits::budget_room_isToldOnceToEachWhoIsStillThere()
{
    DataBudget budget(100);
    QStringList told;
    int first = 0;
    int second = 0;
    const int *members[] = {&first, &second};
    for (const int *member : members)
        budget.join(member, [&, member] {
            told.append(member == &first ? u"first"_s : u"second"_s);
            budget.leave(&first);
            budget.leave(&second);
        });
    budget.add(99);
    QVERIFY(!budget.isFull());
    budget.add(10);
    QVERIFY(budget.isFull());
    budget.add(-5);
    QVERIFY(budget.isFull() && told.isEmpty());
    budget.add(-5);
    QVERIFY(!budget.isFull());
    QCOMPARE(told.size(), 1); // who came first had the other leave
    budget.add(-99);
    QCOMPARE(budget.usedBytes(), 0);
}

void TestNetDataLimits::peerGone_whileReadingIsPaused_closes_data()
{
    QTest::addColumn<bool>("isTcp");
    QTest::addColumn<bool>("isKilled");
    QTest::addColumn<int>("unreadBytes");
    QTest::newRow("a Unix socket") << false << false << 0;
    QTest::newRow("TCP") << true << false << 0;
    QTest::newRow("TCP, closed by the kernel") << true << true << 0;
    QTest::newRow("TCP, which is full") << true << false << int(4 * kMiB); // its end would wait behind them
}
void TestNetDataLimits::peerGone_whileReadingIsPaused_closes()
{
    QFETCH(bool, isTcp);
    QFETCH(bool, isKilled);
    QFETCH(int, unreadBytes);
    DataRig rig(DataStage::Gmac, 0, {.pingIntervalMs = 600'000, .maxUnprocessedBytes = 1000});
    auto sockets = isTcp ? tcpPair() : socketPair();
    const int controllers = sockets.first.value();
    rig.add(std::move(sockets));
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(5000);
    Caught<void> put;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_COMPARE(rig.store.heldCount(), 1); // the agent has enough and listens no more
    Caught<void> removal;
    rig.remote.remove({{StripeId(2), 0}}, removal.take());
    Caught<void> more;
    if (unreadBytes > 0) {
        const SharedBytes large = randomBytes(size_t(unreadBytes));
        rig.remote.put(labelFor(3, 0, large), large, IoPriority::Foreground, more.take());
    }
    runEventsFor(50); // what there is room for is on its way
    if (isKilled)
        ::shutdown(controllers, SHUT_WR);
    else
        rig.remote.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QTRY_COMPARE_WITH_TIMEOUT(rig.server.connectionCount(), 0, 20'000); // after 30 s the kernel gives the peer up
    QTRY_VERIFY(put.failedWith(ErrorCode::Disconnected));
    QTRY_VERIFY(removal.failedWith(ErrorCode::Disconnected));
    rig.store.release(); // its answer has nowhere to go
    QTRY_COMPARE(rig.store.strips().size(), 1);
    QCOMPARE(rig.store.removeCount(), 0); // it was given up, and is not made up for
}

void TestNetDataLimits::idleConnection_isKeptAliveByPings()
{
    Poller poller;
    ManualClock clock;
    DataEnds ends = connectedEnds(poller, clock, DataStage::Gmac);
    for (int i = 0; i < 200; ++i) {
        clock.advance(1000);
        QTRY_COMPARE(ends.controller->pendingCount(), 0); // a ping, if it was time for one, is answered
        QVERIFY(ends.controller->isOpen() && ends.agent->isOpen());
    }
    QVERIFY(ends.agent->bytesReceived() > 0);
}

void TestNetDataLimits::silentController_isLeftByTheAgent()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    auto agent = std::move(
        *DataConnection::make(poller, clock, dataSetup(std::move(ours), DataConnection::Side::Agent, makeTicket())));
    clock.advance(59'000);
    QVERIFY(agent->isOpen());
    clock.advance(3'000);
    QVERIFY(!agent->isOpen());
}

void TestNetDataLimits::idleAgent_looksSeldom_untilAFrameBegins()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    auto agent = std::move(
        *DataConnection::make(poller, clock, dataSetup(std::move(ours), DataConnection::Side::Agent, makeTicket())));
    QVERIFY(clock.nextTimerInMs() >= 10'000);
    clock.advance(10'000);
    QCOMPARE(clock.pendingTimerCount(), 1);
    std::array<std::byte, kDataFrameHeaderBytes> header;
    encodeDataFrameHeader({.type = quint8(DataFrameType::Get), .requestId = 1, .metadataBytes = 24, .payloadBytes = 0},
                          header);
    QCOMPARE(::write(theirs.value(), header.data(), 1), 1);
    QTRY_COMPARE(agent->bytesReceived(), quint64(1));
    QVERIFY(clock.nextTimerInMs() <= 1000); // it has a deadline
    clock.advance(33'000);
    QVERIFY(!agent->isOpen());
    QCOMPARE(clock.pendingTimerCount(), 0);
}

void TestNetDataLimits::idleController_wakesForPingsAlone_andMissesNoDeadline()
{
    Poller poller;
    ManualClock clock;
    auto [ours, theirs] = socketPair();
    auto controller = std::move(*DataConnection::make(
        poller, clock, dataSetup(std::move(ours), DataConnection::Side::Controller, makeTicket())));
    QCOMPARE(clock.nextTimerInMs(), 10'000);
    clock.advance(9'000);
    Caught<DataConnection::Answer> answer;
    controller->request({.message = AskStatistics{}}, answer.take());
    QVERIFY(clock.nextTimerInMs() <= 1000);
    QTRY_VERIFY(controller->bytesSent() > 0);
    clock.advance(29'000);
    QVERIFY(controller->isOpen());
    clock.advance(2'000);
    QVERIFY(!controller->isOpen());
    QTRY_VERIFY(answer.failedWith(ErrorCode::Timeout));
}

FALLOW_TEST(TestNetDataLimits)
#include "tst_net_data_limits.moc"
