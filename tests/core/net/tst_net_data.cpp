// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_rig.h"
#include "net/data_frame_sealer.h"
#include "support/test_program.h"
#include "wire/data_frame.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

void addStages()
{
    QTest::addColumn<DataStage>("stage");
    QTest::newRow("gmac") << DataStage::Gmac;
    QTest::newRow("tls") << DataStage::Tls;
}

} // namespace

class TestNetData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCall_overBothStages_travels_data() { addStages(); }
    void everyCall_overBothStages_travels();
    void manyStrips_pipelined_allArriveWhole_data() { addStages(); }
    void manyStrips_pipelined_allArriveWhole();
    void putAndVerify_asksWhatTheAgentKnows_data();
    void putAndVerify_asksWhatTheAgentKnows();
    void putAndVerify_putRefusedAsDamaged_saysNothingOfReadingBack_data();
    void putAndVerify_putRefusedAsDamaged_saysNothingOfReadingBack();
    void putAndVerify_answeredWithoutALabel_closesTheConnection();
    void get_intoSlice_isFilledInPlace();
    void errors_ofTheStore_keepCodeAndText();
    void put_withOlderEpoch_isRefusedByTheStoreAndRemoveByTheServer();
    void remove_ofMoreKeysThanAFrame_isSplit();
    void inventory_isPagedWithinTheBound();
    void connectionLost_midPut_failsWithDisconnected();
    void noConnection_failsWithUnreachable();
    void background_waitsForForeground();
    void usedUpKeys_refuseToSeal();
    void destroyedWithRequestsPending_completesThem();
};

void TestNetData::everyCall_overBothStages_travels()
{
    QFETCH(DataStage, stage);
    DataRig rig(stage);
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
    Caught<StripLabel> putBack;
    rig.remote.putAndVerify(label, strip, putBack.take());
    QTRY_COMPARE(putBack.count(), 1);
    QVERIFY2(putBack.isOk(), qPrintable(putBack.text()));
    QVERIFY(*putBack.result() == label);
    QCOMPARE(rig.store.strips().value(label.key).payload, strip);
    rig.store.corrupt(label.key, 7);
    rig.remote.putAndVerify(label, strip, putBack.take());
    QTRY_COMPARE(putBack.count(), 2);
    QVERIFY2(!putBack.isOk(), "what lies there is rotten");
}

/// What an agent is asked, and how it answers.
struct AskedAgent
{
    AskedAgent(int protocolVersion, DataReply toVerifiedPut)
        : ends(connectedEnds(poller, clock, DataStage::Gmac, {}, {}, protocolVersion))
        , verifiedPutReply(std::move(toVerifiedPut))
    {
        ends.agent->setRequestHandler([this](const DataConnection::Incoming &request) {
            asked.append(dataRequestType(request.message));
            const bool isPlainPut = asked.last() == DataFrameType::Put;
            ends.agent->answer(request.requestId, isPlainPut ? plainPutReply : verifiedPutReply);
        });
        remote.addConnection(std::move(ends.controller));
    }
    Poller poller;
    SystemClock clock;
    DataEnds ends;
    DataReply verifiedPutReply;
    DataReply plainPutReply;
    QList<DataFrameType> asked;
    RemoteStripStore remote{poller, StoreId(4), 1};
};

void TestNetData::putAndVerify_asksWhatTheAgentKnows_data()
{
    QTest::addColumn<int>("protocolVersion");
    QTest::addColumn<QList<DataFrameType>>("asked");
    QTest::newRow("of before") << 1 << QList{DataFrameType::Put, DataFrameType::Verify};
    QTest::newRow("new") << 2 << QList{DataFrameType::PutAndVerify};
}

void TestNetData::putAndVerify_asksWhatTheAgentKnows()
{
    QFETCH(int, protocolVersion);
    QFETCH(QList<DataFrameType>, asked);
    const SharedBytes strip = randomBytes(kStripBytes);
    const StripLabel label = labelFor(100, 2, strip);
    AskedAgent agent(protocolVersion, {label});
    Caught<StripLabel> found;
    agent.remote.putAndVerify(label, strip, found.take());
    QTRY_VERIFY(found.isOk());
    QVERIFY(*found.result() == label);
    QCOMPARE(agent.asked, asked);
}

void TestNetData::putAndVerify_putRefusedAsDamaged_saysNothingOfReadingBack_data()
{
    QTest::addColumn<ErrorCode>("put");
    QTest::addColumn<ErrorCode>("verified");
    QTest::addColumn<ErrorCode>("told");
    using enum ErrorCode;
    QTest::newRow("put says corrupt") << Corrupt << Corrupt << InvalidArgument;
    QTest::newRow("put says not found") << NotFound << Corrupt << InvalidArgument;
    QTest::newRow("put says full") << NoSpace << Corrupt << NoSpace;
    QTest::newRow("read back is corrupt") << Cancelled << Corrupt << Corrupt;
    QTest::newRow("read back is gone") << Cancelled << NotFound << NotFound;
}

void TestNetData::putAndVerify_putRefusedAsDamaged_saysNothingOfReadingBack()
{
    QFETCH(ErrorCode, put);
    QFETCH(ErrorCode, verified);
    QFETCH(ErrorCode, told);
    const SharedBytes strip = randomBytes(kStripBytes);
    AskedAgent agent(1, {Error{verified, u"read back"_s, {}}});
    if (put != ErrorCode::Cancelled) // here: it takes it
        agent.plainPutReply = {Error{put, u"refused"_s, {}}};
    Caught<StripLabel> found;
    agent.remote.putAndVerify(labelFor(100, 2, strip), strip, found.take());
    QTRY_COMPARE(found.count(), 1);
    QVERIFY2(found.failedWith(told), qPrintable(found.text()));
}

void TestNetData::putAndVerify_answeredWithoutALabel_closesTheConnection()
{
    const SharedBytes strip = randomBytes(kStripBytes);
    AskedAgent agent(2, {});
    Caught<StripLabel> found;
    agent.remote.putAndVerify(labelFor(100, 2, strip), strip, found.take());
    QTRY_COMPARE(found.count(), 1);
    QVERIFY(found.failedWith(ErrorCode::ProtocolViolation));
    QVERIFY(!agent.remote.isReady());
}

void TestNetData::manyStrips_pipelined_allArriveWhole()
{
    QFETCH(DataStage, stage);
    DataRig rig(stage);
    constexpr int kCount = 120;
    QList<SharedBytes> strips;
    std::vector<Caught<void>> puts(kCount);
    for (int i = 0; i < kCount; ++i) { // sizes around every buffer's border, among small requests
        strips.append(randomBytes(1 + size_t(i) * 2239 % kStripBytes, quint32(i + 1)));
        rig.remote.put(labelFor(quint64(i) + 1, 0, strips[i]), strips[i],
                       i % 3 ? IoPriority::Foreground : IoPriority::Background, puts[size_t(i)].take());
    }
    QTRY_VERIFY(std::ranges::all_of(puts, [](const auto &put) { return put.count() == 1; }));
    std::vector<Caught<SharedBytes>> gets(kCount);
    for (int i = 0; i < kCount; ++i)
        rig.remote.get({StripeId(quint64(i) + 1), 0}, 0, SharedBytes::allocate(strips[i].size()),
                       IoPriority::Foreground, gets[size_t(i)].take());
    QTRY_VERIFY(std::ranges::all_of(gets, [](const auto &get) { return get.count() == 1; }));
    for (int i = 0; i < kCount; ++i) {
        QVERIFY2(puts[size_t(i)].isOk() && gets[size_t(i)].isOk(), qPrintable(gets[size_t(i)].text()));
        QCOMPARE(*gets[size_t(i)].result(), strips[i]);
    }
}

void TestNetData::get_intoSlice_isFilledInPlace()
{
    DataRig rig(DataStage::Gmac, 1);
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
    DataRig rig(DataStage::Gmac);
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
    DataRig rig(DataStage::Gmac);
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
    DataRig rig(DataStage::Gmac, 1);
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
    DataRig rig(DataStage::Gmac, 1);
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

void TestNetData::background_waitsForForeground()
{
    DataRig rig(DataStage::Gmac, 1);
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

FALLOW_TEST(TestNetData)
#include "tst_net_data.moc"
