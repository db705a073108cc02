// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_export.h"
#include "nbd_exchange.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace fallow;
using namespace fallow::nbd;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is written to it, and answers nothing.
class HoardingDevice final : public BlockDevice
{
public:
    explicit HoardingDevice(qint64 blockSizeBytes = kBlockSizeBytes)
        : m_blockSizeBytes(blockSizeBytes)
    {}
    QString name() const override { return u"hoard"_s; }
    qint64 sizeBytes() const override { return 256 * kMiB; }
    qint64 blockSizeBytes() const override { return m_blockSizeBytes; }
    bool isReadOnly() const override { return false; }
    void read(qint64, SharedBytes, Completion<SharedBytes>) override {}
    void write(qint64, SharedBytes bytes, WriteOptions, Completion<void> done) override
    {
        written.push_back(std::move(bytes));
        answers.push_back(std::move(done));
    }
    void flush(Completion<void>) override {}
    void trim(qint64, qint64, WriteOptions, Completion<void>) override {}
    void writeZeroes(qint64, qint64, WriteOptions, Completion<void>) override {}
    void blockStatus(qint64, qint64, int, Completion<QList<Extent>>) override {}

    std::vector<SharedBytes> written;
    std::vector<Completion<void>> answers;

private:
    qint64 m_blockSizeBytes;
};

} // namespace

/// What clients that are slow, silent or greedy can cost.
class TestExportLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limits_requestsInFlight_stopReading();
    void limits_bytesInFlight_stopReading();
    void limits_slowReader_isBounded();
    void limits_connections_turnOthersAway();
    void limits_connections_oldestSilentOneMakesRoom();
    void limits_statusAnswers_countAsMemory();
    void limits_oddRequests_countTheirWholeBlocks();
    void limits_zeroesWrittenAsData_shareTheirMemory();
    void limits_hugeBlocks_areRefused();
    void limits_halfAWrite_givesWayWhenOthersWait();
    void negotiation_silentClient_isClosed();
};

void TestExportLimits::limits_requestsInFlight_stopReading()
{
    NbdTestServer fixture({.maxRequestsInFlight = 4});
    CONNECT(client, fixture);
    fixture.device->hold();
    for (int i = 0; i < 20; ++i)
        client.send(NbdTestClient::request(kCommandFlush, 0, quint64(i), 0, 0));
    QTRY_COMPARE(fixture.device->count(Device::Operation::Flush), 4);
    fixture.device->letGo();
    QTRY_VERIFY(client.has(20 * 16));
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 20);
}

void TestExportLimits::limits_bytesInFlight_stopReading()
{
    NbdTestServer fixture({.maxBytesInFlightPerConnection = kMiB});
    CONNECT(client, fixture);
    fixture.device->hold();
    for (int i = 0; i < 20; ++i)
        client.send(NbdTestClient::request(kCommandWrite, 0, quint64(i), 0, 256 * 1024) + QByteArray(256 * 1024, 'x'));
    QTRY_COMPARE((client.pump(), fixture.device->count(Device::Operation::Write)), 4);
    QVERIFY(client.unsentBytes() > 0);
    fixture.device->letGo();
    QTRY_VERIFY(client.has(20 * 16));
    // The common budget is kept too, and one request of each connection is always let in.
    NbdTestServer tight({.maxBytesInFlight = kMiB});
    CONNECT(greedy, tight);
    CONNECT(modest, tight);
    tight.device->hold();
    for (int i = 0; i < 4; ++i)
        greedy.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 0, 512 * 1024));
    QTRY_COMPARE(tight.device->count(Device::Operation::Read), 2);
    for (int i = 0; i < 2; ++i)
        modest.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 0, 4096));
    QTRY_COMPARE(tight.device->count(Device::Operation::Read), 3);
    tight.device->letGo();
    QTRY_VERIFY(greedy.has(4 * (16 + 512 * 1024)));
    QTRY_VERIFY(modest.has(2 * (16 + 4096)));
}

void TestExportLimits::limits_slowReader_isBounded()
{
    NbdTestServer fixture({.maxBytesInFlightPerConnection = 4 * kMiB});
    CONNECT(client, fixture);
    for (int i = 0; i < 64; ++i)
        client.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 0, 1024 * 1024));
    QTRY_VERIFY(fixture.device->count(Device::Operation::Read) >= 4);
    const int before = fixture.device->count(Device::Operation::Read);
    CONNECT(other, fixture); // and it hinders nobody
    other.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0));
    ANSWER(other, 0);
    QVERIFY(fixture.device->count(Device::Operation::Read) <= 6);
    QVERIFY(before >= 4);
    QTRY_VERIFY(client.has(64 * (16 + 1024 * 1024)));
}

void TestExportLimits::limits_connections_turnOthersAway()
{
    NbdTestServer fixture({.maxConnections = 1});
    CONNECT(client, fixture);
    NbdTestClient second(fixture.path());
    QTRY_VERIFY(second.isClosed());
    client.disconnect();
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    CONNECT(third, fixture);
}

void TestExportLimits::limits_connections_oldestSilentOneMakesRoom()
{
    NbdTestServer fixture({.maxConnections = 3});
    CONNECT(served, fixture);
    NbdTestClient oldest(fixture.path());
    QTRY_VERIFY(oldest.has(18));
    NbdTestClient younger(fixture.path());
    QTRY_VERIFY(younger.has(18));
    CONNECT(client, fixture);
    QTRY_VERIFY((void(oldest.take(18)), oldest.isClosed()));
    QVERIFY((void(younger.take(18)), !younger.isClosed()));
    client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
    QTRY_VERIFY(client.has(16 + 4096));
    served.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
    QTRY_VERIFY(served.has(16 + 4096));
}

void TestExportLimits::limits_statusAnswers_countAsMemory()
{
    NbdTestServer fixture({.maxBytesInFlightPerConnection = 64 * kKiB});
    NbdTestClient client(fixture.path());
    QByteArray query;
    appendNumber(query, quint32(4));
    query += "disk";
    appendNumber(query, quint32(1));
    appendNumber(query, quint32(sizeof kBaseAllocation - 1));
    query += kBaseAllocation;
    client.send(QByteArray("\0\0\0\3", 4) + NbdTestClient::option(kOptionStructuredReply) +
                NbdTestClient::option(kOptionSetMetaContext, query) + NbdTestClient::option(kOptionExportName, "disk"));
    const qsizetype greeting = 18 + 20 + (20 + 4 + qsizetype(sizeof kBaseAllocation) - 1) + 20 + 10;
    QTRY_VERIFY(client.has(greeting));
    (void)client.take(greeting);
    fixture.device->hold();
    for (int i = 0; i < 100; ++i)
        client.send(NbdTestClient::request(kCommandBlockStatus, 0, quint64(i), 0, 1 << 20));
    const int most = int(64 * kKiB / (kMaxStatusExtents * qint64(sizeof(BlockStatusDescriptor))));
    QTRY_COMPARE(fixture.device->count(Device::Operation::BlockStatus), most);
    runEventsFor(150);
    QCOMPARE(fixture.device->count(Device::Operation::BlockStatus), most);
    fixture.device->letGo();
    QTRY_VERIFY(client.has(100 * (20 + 4 + 8))); // one hole each
}

void TestExportLimits::limits_oddRequests_countTheirWholeBlocks()
{
    NbdTestServer fixture({.maxBytesInFlightPerConnection = 64 * kKiB});
    CONNECT(client, fixture);
    fixture.device->hold();
    for (int i = 0; i < 100; ++i)
        client.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 4095, 2)); // two blocks for two bytes
    QTRY_COMPARE(fixture.device->count(Device::Operation::Read), 8);
    runEventsFor(150);
    QCOMPARE(fixture.device->count(Device::Operation::Read), 8);
    fixture.device->letGo();
    QTRY_VERIFY(client.has(100 * (16 + 2)));
}

/// A client that sends half a write holds memory; it may do so until somebody else needs it.
void TestExportLimits::limits_zeroesWrittenAsData_shareTheirMemory()
{
    const auto device = std::make_shared<HoardingDevice>();
    const auto served = std::make_shared<NbdExport>(u"zeros"_s, device, NbdExportOptions());
    for (int i = 0; i < 16; ++i)
        served->writeZeroes(i * 8 * kMiB, 8 * kMiB, false, false, [](const Result<void> &) {});
    QCOMPARE(device->written.size(), size_t(16));
    for (const SharedBytes &bytes : device->written) {
        QCOMPARE(bytes.size(), size_t(4 * kMiB));
        QCOMPARE(bytes.data(), device->written.front().data());
    }
    const auto zeros = device->written.front().span();
    QVERIFY(std::ranges::all_of(zeros, [](std::byte byte) { return byte == std::byte{0}; }));
    const auto answers = std::exchange(device->answers, {}); // they hold the export, and so the device
}

void TestExportLimits::limits_hugeBlocks_areRefused()
{
    NbdTestServer fixture({});
    const auto added = fixture.server->addExport(u"huge"_s, std::make_shared<HoardingDevice>(8 * kMiB));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QVERIFY(fixture.server->addExport(u"large"_s, std::make_shared<HoardingDevice>(4 * kMiB)));
}

void TestExportLimits::limits_halfAWrite_givesWayWhenOthersWait()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"s"_s);
    ManualClock clock;
    EventLoopExecutor executor;
    Poller poller;
    const auto device = std::make_shared<Device>(executor, Device::Options{});
    NbdServer server({.unixSocketPath = path, .maxBytesInFlight = 2 * kMiB}, poller, clock, executor);
    QVERIFY(server.start().has_value());
    QVERIFY(server.addExport(u"disk"_s, device).has_value());
    const auto greet = [](NbdTestClient &client) {
        client.send(NbdTestClient::hello("disk"));
        return waitUntil([&] { return client.has(NbdTestClient::kHelloReplyBytes); }, 10'000) &&
               !client.take(NbdTestClient::kHelloReplyBytes).isEmpty();
    };
    NbdTestClient half(path);
    NbdTestClient other(path);
    NbdTestClient small(path);
    QVERIFY(greet(half) && greet(other) && greet(small));
    half.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 2 * kMiB) + QByteArray(kMiB, 'x'));
    QTRY_COMPARE(half.unsentBytes(), 0);
    for (int i = 0; i < 20; ++i)
        clock.advance(5'000); // nobody waits
    QVERIFY(!half.isClosed());
    small.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
    QTRY_VERIFY(small.has(16 + 4096)); // a small request is always let in
    other.send(NbdTestClient::request(kCommandRead, 0, 1, 0, kMiB));
    runEventsFor(150);
    QCOMPARE(device->count(Device::Operation::Read), 1);
    const auto isServed = [&] {
        clock.advance(5'000);
        return other.has(16 + kMiB);
    };
    QTRY_VERIFY(isServed());
    QTRY_VERIFY(half.isClosed());
    QVERIFY(!other.isClosed() && !small.isClosed());
}

void TestExportLimits::negotiation_silentClient_isClosed()
{
    QTemporaryDir directory;
    ManualClock clock;
    EventLoopExecutor executor;
    Poller poller;
    NbdServer server({.unixSocketPath = directory.filePath(u"s"_s), .negotiationTimeoutMs = 1000}, poller, clock,
                     executor);
    QVERIFY(server.start().has_value());
    QVERIFY(server.addExport(u"disk"_s, std::make_shared<Device>(executor, Device::Options{})).has_value());
    NbdTestClient silent(directory.filePath(u"s"_s));
    QTRY_VERIFY(silent.has(18));
    NbdTestClient talking(directory.filePath(u"s"_s));
    talking.send(NbdTestClient::hello("disk"));
    QTRY_VERIFY(talking.has(28));
    clock.advance(1001);
    QTRY_VERIFY((void(silent.take(18)), silent.isClosed()));
    QCOMPARE(server.connectionCount(), 1);
}

FALLOW_TEST(TestExportLimits)
#include "tst_export_limits.moc"
