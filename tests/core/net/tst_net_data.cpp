// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_budget.h"
#include "net/data_dial.h"
#include "net/data_frame_sealer.h"
#include "net/remote_strip_store.h"
#include "net/strip_store_server.h"
#include "net_fixtures.h"
#include "support/manual_executor.h"
#include "wire/data_frame.h"

#include <QTcpServer>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {
constexpr size_t kStripBytes = 64 * size_t(kSealedBlockBytes);

class LoopbackServer : public QTcpServer
{
public:
    std::move_only_function<void(Descriptor)> onDescriptor;

protected:
    void incomingConnection(qintptr descriptor) override { onDescriptor(Descriptor(int(descriptor))); }
};

/// A whole array in small: the controller's RemoteStripStore, the agent's StripStoreServer, a store in memory.
struct Rig
{
    explicit Rig(DataStage theStage, int connections = 2, DataLimits theLimits = {}, qint64 budgetBytes = kGiB)
        : stage(theStage)
        , limits(theLimits)
        , budget(std::make_shared<DataBudget>(budgetBytes))
    {
        for (int i = 0; i < connections; ++i)
            add();
    }
    void add()
    {
        DataEnds ends = connectedEnds(poller, clock, stage, limits, budget);
        remote.addConnection(std::move(ends.controller));
        server.serve(std::move(ends.agent));
    }
    DataStage stage;
    DataLimits limits;
    std::shared_ptr<DataBudget> budget;
    Poller poller;
    SystemClock clock;
    EventLoopExecutor executor;
    MemoryStripStore store{StoreId(4), executor};
    StripStoreServer server{store};
    RemoteStripStore remote{poller, StoreId(4), 1};
};
} // namespace

class TestNetData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCall_overBothStages_travels_data() { stages(); }
    void everyCall_overBothStages_travels();
    void manyStrips_pipelined_allArriveWhole_data() { stages(); }
    void manyStrips_pipelined_allArriveWhole();
    void get_intoSlice_isFilledInPlace();
    void errors_ofTheStore_keepCodeAndText();
    void put_withOlderEpoch_isRefusedByTheStoreAndRemoveByTheServer();
    void remove_ofMoreKeysThanAFrame_isSplit();
    void inventory_isPagedWithinTheBound();
    void connectionLost_midPut_failsWithDisconnected();
    void noConnection_failsWithUnreachable();
    void silentPeer_requestTimesOut_andTheConnectionCloses();
    void trickledFrame_isClosedByItsDeadline();
    void peerThatReadsNothing_boundsMemory_andIsClosed();
    void putsInFlight_areBounded();
    void tooMuchQueued_isBusy();
    void agent_stopsReading_whileItsStoreIsSlow();
    void agent_stopsReading_whenAllItsConnectionsHoldTooMuch();
    void budget_room_isToldOnceToEachWhoIsStillThere();
    void peerGone_whileReadingIsPaused_closes();
    void idleConnection_isKeptAliveByPings();
    void silentController_isLeftByTheAgent();
    void background_waitsForForeground();
    void dial_showsItsTicket_andServes();
    void dial_toNobody_isUnreachable();
    void ticket_shownTwiceOrLateOrForged_isRefused();
    void tickets_ofOneMachine_areBounded();
    void connections_moreThanWanted_areClosed();
    void ticket_survivesCbor();
    void usedUpKeys_refuseToSeal();
    void renewal_movesRequestsToTheFreshConnection();
    void closedConnections_areReplacedByNewOnes();
    void tls_ofAnotherMachine_isRefused();
    void destroyedWithRequestsPending_completesThem();

private:
    static void stages()
    {
        QTest::addColumn<DataStage>("stage");
        QTest::newRow("gmac") << DataStage::Gmac;
        QTest::newRow("tls") << DataStage::Tls;
    }
};

void TestNetData::everyCall_overBothStages_travels()
{
    QFETCH(DataStage, stage);
    Rig rig(stage);
    QVERIFY(rig.remote.isReady());
    const SharedBytes strip = randomBytes(kStripBytes);
    const StripLabel label = labelFor(100, 2, strip);
    Caught<void> put;
    rig.remote.put(label, strip, IoPriority::Foreground, put.take());
    QCOMPARE(put.count(), 0); // never inside the call
    QTRY_COMPARE(put.count(), 1);
    QVERIFY2(put.isOk(), qPrintable(put.text()));
    QCOMPARE(rig.store.strips().value(label.key).payload, strip);
    QVERIFY(rig.store.strips().value(label.key).label == label);

    Caught<SharedBytes> whole;
    Caught<SharedBytes> part;
    Caught<StripLabel> verified;
    Caught<InventoryPage> page;
    Caught<StoreStatistics> numbers;
    rig.remote.get(label.key, 0, SharedBytes::allocate(kStripBytes), IoPriority::Foreground, whole.take());
    rig.remote.get(label.key, 4112, SharedBytes::allocate(4112), IoPriority::Background, part.take());
    rig.remote.verify(label.key, verified.take());
    rig.remote.inventory({}, 100, page.take());
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(whole.count() && part.count() && verified.count() && page.count() && numbers.count());
    QVERIFY2(whole.isOk(), qPrintable(whole.text()));
    QCOMPARE(*whole.result(), strip);
    QVERIFY2(part.isOk(), qPrintable(part.text()));
    QCOMPARE(*part.result(), strip.slice(4112, 4112));
    QVERIFY(*verified.result() == label);
    QCOMPARE(page.result()->labels.size(), 1);
    QVERIFY(page.result()->isLast && page.result()->labels.first() == label);
    QCOMPARE(numbers.result()->stripCount, 1);
    Caught<void> removed;
    rig.remote.remove({label.key}, removed.take());
    QTRY_VERIFY(removed.isOk());
    QVERIFY(!rig.store.contains(label.key));
}

void TestNetData::manyStrips_pipelined_allArriveWhole()
{
    QFETCH(DataStage, stage);
    Rig rig(stage);
    constexpr int kCount = 120;
    QList<SharedBytes> strips;
    std::vector<Caught<void>> puts(kCount);
    for (int i = 0; i < kCount; ++i) { // sizes around every buffer's border, among small requests
        strips.append(randomBytes(1 + size_t(i) * 2239 % kStripBytes, quint32(i + 1)));
        rig.remote.put(labelFor(quint64(i) + 1, 0, strips[i]), strips[i],
                       i % 3 ? IoPriority::Foreground : IoPriority::Background, puts[size_t(i)].take());
    }
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(puts, [](const auto &put) { return put.count() == 1; }), 20'000);
    std::vector<Caught<SharedBytes>> gets(kCount);
    for (int i = 0; i < kCount; ++i)
        rig.remote.get({StripeId(quint64(i) + 1), 0}, 0, SharedBytes::allocate(strips[i].size()),
                       IoPriority::Foreground, gets[size_t(i)].take());
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(gets, [](const auto &get) { return get.count() == 1; }), 20'000);
    for (int i = 0; i < kCount; ++i) {
        QVERIFY2(puts[size_t(i)].isOk() && gets[size_t(i)].isOk(), qPrintable(gets[size_t(i)].text()));
        QCOMPARE(*gets[size_t(i)].result(), strips[i]);
    }
}

void TestNetData::get_intoSlice_isFilledInPlace()
{
    Rig rig(DataStage::Gmac, 1);
    const SharedBytes strip = randomBytes(kStripBytes);
    rig.store.plant(labelFor(5, 0, strip), strip);
    SharedBytes destination = SharedBytes::zeroed(kStripBytes + 100);
    Caught<SharedBytes> got;
    rig.remote.get({StripeId(5), 0}, 0, destination.slice(50, kStripBytes), IoPriority::Foreground, got.take());
    QTRY_VERIFY(got.isOk());
    QCOMPARE(got.result()->data(), destination.data() + 50); // no copy: the very memory that was given
    QCOMPARE(destination.slice(50, kStripBytes), strip);
    QVERIFY(isAllZero(destination.span().first(50)) && isAllZero(destination.span().last(50)));
}

void TestNetData::errors_ofTheStore_keepCodeAndText()
{
    Rig rig(DataStage::Gmac);
    Caught<SharedBytes> missing;
    rig.remote.get({StripeId(9), 1}, 0, SharedBytes::allocate(10), IoPriority::Foreground, missing.take());
    QTRY_COMPARE(missing.count(), 1);
    QVERIFY(missing.failedWith(ErrorCode::NotFound));
    QCOMPARE(missing.result().error().what, u"no such strip"_s);
    rig.store.failPuts(1, ErrorCode::NoSpace);
    const SharedBytes strip = randomBytes(5000);
    Caught<void> put;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_VERIFY(put.failedWith(ErrorCode::NoSpace));
    Caught<void> again;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, again.take());
    QTRY_VERIFY(again.isOk());
    QVERIFY(rig.remote.isReady());
}

void TestNetData::put_withOlderEpoch_isRefusedByTheStoreAndRemoveByTheServer()
{
    Rig rig(DataStage::Gmac);
    rig.server.raiseEpoch(5);
    rig.remote.setEpoch(4);
    Caught<void> stale;
    rig.remote.remove({{StripeId(1), 0}}, stale.take());
    QTRY_VERIFY(stale.failedWith(ErrorCode::StaleEpoch));
    rig.remote.setEpoch(6);
    Caught<void> fresh;
    rig.remote.remove({{StripeId(1), 0}}, fresh.take());
    QTRY_VERIFY(fresh.isOk());
    QCOMPARE(rig.server.epoch(), 6u);
}

void TestNetData::remove_ofMoreKeysThanAFrame_isSplit()
{
    Rig rig(DataStage::Gmac, 1);
    const SharedBytes strip = randomBytes(16);
    QList<StripKey> keys;
    for (quint64 i = 1; i <= 2 * kMaxRemoveKeys + 7; ++i)
        keys.append({StripeId(i), 0});
    rig.store.plant(labelFor(1, 0, strip), strip);
    rig.store.plant(labelFor(quint64(keys.size()), 0, strip), strip);
    Caught<void> removed;
    rig.remote.remove(keys, removed.take());
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(removed.isOk());
    QCOMPARE(rig.store.removeCount(), 3);
    QVERIFY(rig.store.strips().isEmpty());
    Caught<void> nothing;
    rig.remote.remove({}, nothing.take());
    QTRY_VERIFY(nothing.isOk());
}

void TestNetData::inventory_isPagedWithinTheBound()
{
    Rig rig(DataStage::Gmac, 1);
    const SharedBytes strip = randomBytes(16);
    for (quint64 i = 1; i <= 700; ++i)
        rig.store.plant(labelFor(i, 0, strip), strip);
    Caught<InventoryPage> first;
    rig.remote.inventory({}, 100'000, first.take());
    QTRY_VERIFY(first.isOk());
    QCOMPARE(first.result()->labels.size(), kMaxInventoryLabels);
    QVERIFY(!first.result()->isLast);
    Caught<InventoryPage> second;
    rig.remote.inventory(first.result()->labels.last().key, 100'000, second.take());
    QTRY_VERIFY(second.isOk());
    QCOMPARE(second.result()->labels.size(), 700 - kMaxInventoryLabels);
    QVERIFY(second.result()->isLast);
}

void TestNetData::connectionLost_midPut_failsWithDisconnected()
{
    Poller poller;
    SystemClock clock;
    RemoteStripStore remote(poller, StoreId(1), 1);
    auto [ours, theirs] = socketPair();
    remote.addConnection(std::move(*DataConnection::make(
        poller, clock, dataSetup(std::move(ours), DataConnection::Side::Controller, makeTicket()))));
    int changes = 0;
    remote.setStateHandler([&changes] { ++changes; });
    const SharedBytes strip =
        randomBytes(size_t(kMaxStripPayloadBytes)); // more than the socket takes: it stays half sent
    Caught<void> put;
    Caught<void> queued;
    remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    remote.put(labelFor(2, 0, strip), strip, IoPriority::Foreground, queued.take());
    std::array<char, 100> some;
    QTRY_VERIFY(::read(theirs.value(), some.data(), some.size()) == 100);
    theirs.reset();
    QTRY_VERIFY(put.failedWith(ErrorCode::Disconnected));
    QTRY_VERIFY(queued.failedWith(ErrorCode::Disconnected));
    QCOMPARE(put.count() + queued.count(), 2);
    QTRY_VERIFY(!remote.isReady() && changes > 0);
    QCOMPARE(remote.connectionCount(), 0);
}

void TestNetData::noConnection_failsWithUnreachable()
{
    Poller poller;
    RemoteStripStore remote(poller, StoreId(1), 1);
    Caught<StoreStatistics> numbers;
    remote.statistics(numbers.take());
    QCOMPARE(numbers.count(), 0);
    QTRY_VERIFY(numbers.failedWith(ErrorCode::Unreachable));
}

void TestNetData::silentPeer_requestTimesOut_andTheConnectionCloses()
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

void TestNetData::trickledFrame_isClosedByItsDeadline()
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

void TestNetData::peerThatReadsNothing_boundsMemory_andIsClosed()
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

void TestNetData::putsInFlight_areBounded()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 1 * kMiB;
    Rig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    std::vector<Caught<void>> puts(20);
    const SharedBytes strip = randomBytes(256 * 1024);
    for (size_t i = 0; i < puts.size(); ++i)
        rig.remote.put(labelFor(i + 1, 0, strip), strip, IoPriority::Foreground, puts[i].take());
    QTRY_COMPARE(rig.store.heldCount(), 4);
    // Small requests pass the puts that wait.
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
    QCOMPARE(rig.store.heldCount(), 4);
    rig.store.release();
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.isOk(); }));
}

void TestNetData::tooMuchQueued_isBusy()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 256 * 1024;
    limits.maxQueuedBytes = 1 * kMiB;
    Rig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(12);
    for (size_t i = 0; i < puts.size(); ++i)
        rig.remote.put(labelFor(i + 1, 0, strip), strip, IoPriority::Foreground, puts[i].take());
    QTRY_VERIFY(puts.back().failedWith(ErrorCode::Busy));
    rig.store.release();
    QTRY_VERIFY(puts.front().isOk());
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.count() == 1; }));
}

void TestNetData::agent_stopsReading_whileItsStoreIsSlow()
{
    DataLimits limits;
    limits.maxPutBytesInFlight = 64 * kMiB; // a controller that does not hold back
    limits.maxUnprocessedBytes = 1 * kMiB;
    Rig rig(DataStage::Gmac, 1, limits);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(40);
    for (size_t i = 0; i < puts.size(); ++i)
        rig.remote.put(labelFor(i + 1, 0, strip), strip, IoPriority::Foreground, puts[i].take());
    QTRY_COMPARE(rig.store.heldCount(), 4);
    runEventsFor(150);
    QCOMPARE(rig.store.heldCount(), 4); // not a fifth
    rig.store.release();
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.isOk(); }));
}

void TestNetData::agent_stopsReading_whenAllItsConnectionsHoldTooMuch()
{
    Rig rig(DataStage::Gmac, 4, {}, 2 * kMiB);
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(256 * 1024);
    std::vector<Caught<void>> puts(80);
    for (size_t i = 0; i < puts.size(); ++i)
        rig.remote.put(labelFor(i + 1, 0, strip), strip, IoPriority::Foreground, puts[i].take());
    QTRY_VERIFY(rig.budget->isFull());
    runEventsFor(150);
    QVERIFY2(rig.store.heldCount() >= 8 && rig.store.heldCount() <= 8 + 4, // each may end a frame
             qPrintable(QString::number(rig.store.heldCount())));
    rig.store.release();
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.isOk(); })); // all were woken up
    QTRY_COMPARE(rig.budget->usedBytes(), 0);
    rig.store.hold(true);
    Caught<void> last;
    rig.remote.put(labelFor(100, 0, strip), strip, IoPriority::Foreground, last.take());
    QTRY_COMPARE(rig.budget->usedBytes(), qint64(strip.size()));
    rig.server.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QCOMPARE(rig.budget->usedBytes(), 0); // what it held it holds no more
    rig.store.release();
    QTRY_COMPARE(last.count(), 1);
}

void TestNetData::budget_room_isToldOnceToEachWhoIsStillThere()
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

void TestNetData::peerGone_whileReadingIsPaused_closes()
{
    Rig rig(DataStage::Gmac, 1, {.maxUnprocessedBytes = 1000});
    rig.store.hold(true);
    const SharedBytes strip = randomBytes(5000);
    Caught<void> put;
    rig.remote.put(labelFor(1, 0, strip), strip, IoPriority::Foreground, put.take());
    QTRY_COMPARE(rig.store.heldCount(), 1); // the agent has enough and listens no more
    rig.remote.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QTRY_COMPARE(rig.server.connectionCount(), 0);
    QTRY_VERIFY(put.failedWith(ErrorCode::Disconnected));
    rig.store.release(); // its answer has nowhere to go
    QTRY_COMPARE(rig.store.strips().size(), 1);
}

void TestNetData::idleConnection_isKeptAliveByPings()
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

void TestNetData::silentController_isLeftByTheAgent()
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

void TestNetData::background_waitsForForeground()
{
    Rig rig(DataStage::Gmac, 1);
    rig.store.hold(false, true);
    const SharedBytes strip = randomBytes(100);
    rig.store.plant(labelFor(1, 0, strip), strip);
    std::vector<Caught<SharedBytes>> background(10);
    std::vector<Caught<SharedBytes>> foreground(10);
    for (auto &get : background)
        rig.remote.get({StripeId(1), 0}, 0, SharedBytes::allocate(10), IoPriority::Background, get.take());
    for (auto &get : foreground)
        rig.remote.get({StripeId(1), 0}, 0, SharedBytes::allocate(10), IoPriority::Foreground, get.take());
    QTRY_COMPARE(rig.store.heldCount(), 4 + 10); // four of the background at once, all of the foreground
    rig.store.release();
    QTRY_VERIFY(std::ranges::all_of(background, [](const auto &get) { return get.isOk(); }));
    QTRY_VERIFY(std::ranges::all_of(foreground, [](const auto &get) { return get.isOk(); }));
}

void TestNetData::dial_showsItsTicket_andServes()
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
    const DataTicket ticket = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    auto dial = dialData(poller, clock, u"127.0.0.1"_s, listener.serverPort(),
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

void TestNetData::dial_toNobody_isUnreachable()
{
    Poller poller;
    SystemClock clock;
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const quint16 port = listener.serverPort();
    listener.close();
    Caught<std::unique_ptr<DataConnection>> nobody;
    auto dial = dialData(poller, clock, u"127.0.0.1"_s, port, dataSetup({}, DataConnection::Side::Agent, makeTicket()),
                         5000, nobody.take());
    Caught<std::unique_ptr<DataConnection>> nonsense;
    auto other = dialData(poller, clock, u"not an address"_s, port,
                          dataSetup({}, DataConnection::Side::Agent, makeTicket()), 5000, nonsense.take());
    QTRY_VERIFY(nobody.failedWith(ErrorCode::Unreachable));
    QTRY_VERIFY(nonsense.failedWith(ErrorCode::InvalidArgument));
}

void TestNetData::ticket_shownTwiceOrLateOrForged_isRefused()
{
    ManualClock clock;
    DataTickets tickets(clock);
    const DataTicket ticket = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    const QByteArray hello = ticket.hello();
    const auto once = tickets.redeem(asBytes(hello));
    QVERIFY(once);
    QCOMPARE(once->machine, MachineId(17));
    QVERIFY(once->agentToController == ticket.agentToController);
    QCOMPARE(tickets.redeem(asBytes(hello)).error().code, ErrorCode::Unauthorised); // replayed

    for (qsizetype i = 0; i < hello.size(); ++i) { // every byte counts, and a forged show uses the ticket up
        const DataTicket next = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
        QByteArray forged = next.hello();
        forged[i] = char(forged[i] ^ 1);
        QVERIFY(!tickets.redeem(asBytes(forged)));
        const bool namesTheTicket = i < 4 || i >= qsizetype(kDataHelloSignedBytes) || i == 5;
        if (namesTheTicket && i >= qsizetype(kDataHelloSignedBytes))
            QVERIFY(!tickets.redeem(asBytes(next.hello())));
    }
    const DataTicket late = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    clock.advance(DataTickets::kLifeMs + 1);
    QCOMPARE(tickets.redeem(asBytes(late.hello())).error().code, ErrorCode::Unauthorised);
    const DataTicket cancelled = *tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac);
    tickets.cancel(MachineId(17));
    QVERIFY(!tickets.redeem(asBytes(cancelled.hello())));
    QCOMPARE(tickets.outstandingCount(), 0);
    for (int i = 0; i < DataTickets::kMaxOutstanding; ++i)
        QVERIFY(tickets.issue(MachineId(quint64(i) + 1), StoreId(1), DataStage::Gmac));
    QCOMPARE(tickets.issue(MachineId(9999), StoreId(1), DataStage::Gmac).error().code, ErrorCode::Busy);
}

/// One machine that asks for tickets and shows none must not use up those of all others.
void TestNetData::tickets_ofOneMachine_areBounded()
{
    ManualClock clock;
    DataTickets tickets(clock);
    for (int i = 0; i < DataTickets::kMaxPerMachine; ++i)
        QVERIFY(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac));
    QCOMPARE(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac).error().code, ErrorCode::Busy);
    QVERIFY(tickets.issue(MachineId(18), StoreId(5), DataStage::Gmac));
    clock.advance(DataTickets::kLifeMs);
    QVERIFY(tickets.issue(MachineId(17), StoreId(4), DataStage::Gmac));
    QCOMPARE(tickets.outstandingCount(), 1);
}

void TestNetData::connections_moreThanWanted_areClosed()
{
    Rig rig(DataStage::Gmac, 1);
    for (int i = 0; i < 2 * RemoteStripStore::kMaxConnections; ++i)
        rig.add();
    QCOMPARE(rig.remote.connectionCount(), RemoteStripStore::kMaxConnections);
    QTRY_COMPARE(rig.server.connectionCount(), RemoteStripStore::kMaxConnections);
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
}

void TestNetData::ticket_survivesCbor()
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

void TestNetData::usedUpKeys_refuseToSeal()
{
    DataFrameSealer sealer(Sealer::make(SecretKey::generate()));
    std::vector<std::byte> head(kDataFrameHeaderBytes);
    SealTag tag;
    sealer.counter().startAt(kMaxFramesPerKey - 1, 0);
    QVERIFY(sealer.seal({.type = quint8(DataFrameType::Ping), .requestId = 1}, head, {}, tag));
    head.assign(kDataFrameHeaderBytes, std::byte{0});
    QCOMPARE(sealer.seal({.type = quint8(DataFrameType::Ping), .requestId = 2}, head, {}, tag).error().code,
             ErrorCode::Refused);
    sealer.counter().startAt(0, kMaxBytesPerKey);
    const SharedBytes payload = randomBytes(1);
    QVERIFY(!sealer.seal({.type = quint8(DataFrameType::Put), .requestId = 3, .payloadBytes = 1}, head, payload.span(),
                         tag));
}

void TestNetData::renewal_movesRequestsToTheFreshConnection()
{
    Rig rig(DataStage::Gmac, 1, {.renewAfterFrames = 5});
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

void TestNetData::closedConnections_areReplacedByNewOnes()
{
    Rig rig(DataStage::Gmac, 1);
    rig.remote.closeConnections({ErrorCode::Cancelled, u"test"_s, {}});
    QVERIFY(!rig.remote.isReady());
    QTRY_COMPARE(rig.server.connectionCount(), 0);
    rig.add();
    Caught<StoreStatistics> numbers;
    rig.remote.statistics(numbers.take());
    QTRY_VERIFY(numbers.isOk());
}

void TestNetData::tls_ofAnotherMachine_isRefused()
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

void TestNetData::destroyedWithRequestsPending_completesThem()
{
    Poller poller;
    SystemClock clock;
    Caught<StoreStatistics> numbers;
    {
        RemoteStripStore remote(poller, StoreId(1), 1);
        DataEnds ends = connectedEnds(poller, clock, DataStage::Gmac);
        remote.addConnection(std::move(ends.controller));
        remote.statistics(numbers.take());
    }
    QTRY_VERIFY(numbers.failedWith(ErrorCode::Disconnected));
    QCOMPARE(numbers.count(), 1);
}

QTEST_GUILESS_MAIN(TestNetData)
#include "tst_net_data.moc"
