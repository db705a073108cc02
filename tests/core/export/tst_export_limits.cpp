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

QByteArray patternBytes(qsizetype size)
{
    QByteArray bytes(size, 0);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + i / 4099);
    return bytes;
}

/// A server with little memory, and clients that stand still and hold all of it.
struct Crowd
{
    explicit Crowd(int count, bool hasHalfWrites)
        : server({.unixSocketPath = directory.filePath(u"s"_s),
                  .maxBytesInFlightPerConnection = 8 * kMiB,
                  .maxBytesInFlight = 16 * kMiB},
                 poller, clock, executor)
    {
        isReady = server.start().has_value() && server.addExport(u"crowded"_s, crowded).has_value() &&
                  server.addExport(u"disk"_s, device).has_value();
        crowded->setFault([this](Device::Operation, qint64, qint64 length) {
            crowdedBytes += length;
            return std::optional<Error>();
        });
        for (int i = 0; i < count && isReady; ++i) {
            auto &client = standing.emplace_back(std::make_unique<NbdTestClient>(directory.filePath(u"s"_s)));
            isReady = greet(*client, "crowded");
            if (hasHalfWrites)
                client->send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 8 * kMiB) + QByteArray(100'000, 'x'));
            for (int k = 0; k < 20 && !hasHalfWrites; ++k)
                client->send(NbdTestClient::request(kCommandRead, 0, quint64(k), 0, 8 * kMiB));
        }
        runEventsFor(200);
    }
    static bool greet(NbdTestClient &client, const QByteArray &name, bool isStructured = false)
    {
        const QByteArray flags("\0\0\0\3", 4);
        client.send(flags + (isStructured ? NbdTestClient::option(kOptionStructuredReply) : QByteArray()) +
                    NbdTestClient::option(kOptionExportName, name));
        const qsizetype replyBytes = NbdTestClient::kHelloReplyBytes + (isStructured ? 20 : 0);
        return waitUntil([&] { return client.has(replyBytes); }, 10'000) && !client.take(replyBytes).isEmpty();
    }

    QTemporaryDir directory;
    ManualClock clock;
    EventLoopExecutor executor;
    Poller poller;
    std::shared_ptr<Device> crowded = std::make_shared<Device>(executor, Device::Options{});
    std::shared_ptr<Device> device = std::make_shared<Device>(executor, Device::Options{});
    NbdServer server;
    std::vector<std::unique_ptr<NbdTestClient>> standing;
    qint64 crowdedBytes = 0; ///< asked of the device
    bool isReady = false;
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
    void limits_standingClients_holdNobodyUp_data();
    void limits_standingClients_holdNobodyUp();
    void limits_standingClients_areBoundedTogether();
    void limits_deepQueues_allGoOn();
    void limits_readInPieces_isOneAnswer();
    void limits_failedPiece_failsTheRequest();
    void limits_removedExport_endsWhatIsCut();
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
    // The common budget is kept too, and 256 KiB of each connection are always let in.
    NbdTestServer tight({.maxBytesInFlight = kMiB});
    CONNECT(greedy, tight);
    CONNECT(modest, tight);
    tight.device->hold();
    for (int i = 0; i < 4; ++i)
        greedy.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 0, 512 * 1024));
    QTRY_COMPARE(tight.device->count(Device::Operation::Read), 2);
    for (int i = 0; i < 64; ++i)
        modest.send(NbdTestClient::request(kCommandRead, 0, quint64(i), 0, 4096));
    QTRY_COMPARE(tight.device->count(Device::Operation::Read), 2 + 64);
    tight.device->letGo();
    QTRY_VERIFY(greedy.has(4 * (16 + 512 * 1024)));
    QTRY_VERIFY(modest.has(64 * (16 + 4096)));
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
    const auto served =
        std::make_shared<NbdExport>(u"zeros"_s, device, std::make_shared<RangeLock>(), NbdExportOptions());
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
    for (int i = 0; i < 20; ++i)
        clock.advance(5'000);
    QVERIFY(!half.isClosed()); // and is no reason
    other.send(NbdTestClient::request(kCommandRead, 0, 1, 0, kMiB));
    QTRY_VERIFY(other.has(16 + kMiB)); // a longer one goes piece by piece
    clock.advance(5'000);
    QTRY_VERIFY(half.isClosed());
    QVERIFY(!other.isClosed() && !small.isClosed());
}

void TestExportLimits::limits_standingClients_holdNobodyUp_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("hasHalfWrites");
    QTest::newRow("8 readers") << 8 << false;
    QTest::newRow("40 readers") << 40 << false;
    QTest::newRow("8 writers") << 8 << true;
    QTest::newRow("40 writers") << 40 << true;
}

void TestExportLimits::limits_standingClients_holdNobodyUp()
{
    QFETCH(const int, count);
    QFETCH(const bool, hasHalfWrites);
    Crowd crowd(count, hasHalfWrites);
    QVERIFY(crowd.isReady);
    NbdTestClient honest(crowd.directory.filePath(u"s"_s));
    QVERIFY(Crowd::greet(honest, "disk"));
    // Its clock stands still: whatever is answered was not answered since somebody was closed.
    const QByteArray bytes = patternBytes(2 * kMiB + 777);
    const quint64 offset = 3 * kMiB + 4095;
    const auto length = quint32(bytes.size());
    honest.send(NbdTestClient::request(kCommandWrite, 0, 1, offset, length) + bytes);
    ANSWER(honest, kNoError);
    QCOMPARE(std::memcmp(crowd.device->memory() + offset, bytes.constData(), size_t(bytes.size())), 0);
    QVERIFY(crowd.device->count(Device::Operation::Write) > 8);
    honest.send(NbdTestClient::request(kCommandRead, 0, 2, offset, length) +
                NbdTestClient::request(kCommandRead, 0, 3, 0, 8 * kMiB) +
                NbdTestClient::request(kCommandFlush, 0, 4, 0, 0));
    ANSWER(honest, kNoError);
    QTRY_VERIFY(honest.has(bytes.size()));
    QVERIFY(honest.take(bytes.size()) == bytes);
    ANSWER(honest, kNoError);
    QTRY_VERIFY(honest.has(8 * kMiB));
    QVERIFY(honest.take(8 * kMiB).mid(qsizetype(offset), bytes.size()) == bytes);
    ANSWER(honest, kNoError);
    // Nor are those who stand given more than they take: what lies in sockets was taken.
    constexpr qint64 kSocketBytes = 5 * kMiB / 2;
    QVERIFY2(crowd.crowdedBytes <= 16 * kMiB + count * (kSocketBytes + 256 * kKiB),
             qPrintable(QString::number(crowd.crowdedBytes)));
    // They are gone all at once, not one batch after the other.
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(crowd.server.connectionCount(), count + 1);
        honest.send(NbdTestClient::request(kCommandRead, 0, 5, 0, kMiB));
        QTRY_VERIFY(honest.has(16 + kMiB));
        (void)honest.take(16 + kMiB);
        crowd.clock.advance(5'000);
    }
    QTRY_COMPARE(crowd.server.connectionCount(), 1);
    QVERIFY(!honest.isClosed());
}

void TestExportLimits::limits_standingClients_areBoundedTogether()
{
    constexpr int kClients = 40;
    Crowd crowd(kClients, true);
    QVERIFY(crowd.isReady);
    crowd.standing.clear();
    QTRY_COMPARE(crowd.server.connectionCount(), 0);
    crowd.crowdedBytes = 0;
    crowd.crowded->hold();
    for (int i = 0; i < kClients; ++i) {
        auto &client = crowd.standing.emplace_back(std::make_unique<NbdTestClient>(crowd.directory.filePath(u"s"_s)));
        QVERIFY(Crowd::greet(*client, "crowded"));
        for (int k = 0; k < 20; ++k)
            client->send(NbdTestClient::request(kCommandRead, 0, quint64(k), 0, 3 * kMiB));
    }
    QTRY_VERIFY(crowd.crowded->count(Device::Operation::Read) >= kClients);
    runEventsFor(150);
    QVERIFY2(crowd.crowdedBytes <= 16 * kMiB + kClients * 256 * kKiB, qPrintable(QString::number(crowd.crowdedBytes)));
    crowd.crowded->letGo();
    runEventsFor(50);
}

void TestExportLimits::limits_deepQueues_allGoOn()
{
    NbdTestServer fixture({.maxBytesInFlightPerConnection = 8 * kMiB, .maxBytesInFlight = 16 * kMiB});
    std::vector<std::unique_ptr<NbdTestClient>> clients;
    for (int i = 0; i < 6; ++i) {
        auto &client = clients.emplace_back(std::make_unique<NbdTestClient>(fixture.path()));
        QVERIFY(Crowd::greet(*client, "disk"));
        QByteArray requests;
        for (int k = 0; k < 4; ++k)
            requests += NbdTestClient::request(kCommandRead, 0, quint64(k), 0, 4 * kMiB) +
                        NbdTestClient::request(kCommandWrite, 0, quint64(k), quint64(i + 2) * 4 * kMiB, 4 * kMiB) +
                        QByteArray(4 * kMiB, char('a' + i));
        client->send(requests);
    }
    for (const auto &client : clients)
        QTRY_VERIFY(client->has(4 * (16 + 4 * kMiB + 16)));
    for (int i = 0; i < 6; ++i) {
        const std::byte *written = fixture.device->memory() + (i + 2) * 4 * kMiB;
        QVERIFY(std::all_of(written, written + 4 * kMiB, [i](std::byte byte) { return byte == std::byte('a' + i); }));
    }
}

void TestExportLimits::limits_readInPieces_isOneAnswer()
{
    Crowd crowd(8, false);
    QVERIFY(crowd.isReady);
    const QByteArray bytes = patternBytes(kMiB);
    std::memcpy(crowd.device->memory() + kMiB, bytes.constData(), size_t(bytes.size()));
    NbdTestClient client(crowd.directory.filePath(u"s"_s));
    QVERIFY(Crowd::greet(client, "disk", true));
    client.send(NbdTestClient::request(kCommandRead, 0, 7, kMiB, kMiB));
    for (qsizetype got = 0; got < kMiB;) {
        QTRY_VERIFY(client.has(28));
        const QByteArray head = client.take(28);
        const auto length = qsizetype(qFromBigEndian<quint32>(head.constData() + 16)) - 8;
        QVERIFY(length > 0 && length <= 256 * kKiB);
        QCOMPARE(qFromBigEndian<quint16>(head.constData() + 6), quint16(kStructuredOffsetData));
        QCOMPARE(qFromBigEndian<quint64>(head.constData() + 8), quint64(7));
        QCOMPARE(qFromBigEndian<quint64>(head.constData() + 20), quint64(kMiB + got));
        QTRY_VERIFY(client.has(length));
        QVERIFY(client.take(length) == bytes.mid(got, length));
        got += length;
        QCOMPARE(qFromBigEndian<quint16>(head.constData() + 4), quint16(got == kMiB ? kStructuredDone : 0));
    }
    client.send(NbdTestClient::request(kCommandRead, kCommandFlagDf, 8, kMiB, kMiB));
    QTRY_VERIFY(client.has(28 + kMiB));
    const QByteArray head = client.take(28);
    QCOMPARE(qFromBigEndian<quint16>(head.constData() + 4), quint16(kStructuredDone));
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), quint32(kMiB + 8));
    QVERIFY(client.take(kMiB) == bytes);
    QVERIFY(crowd.device->count(Device::Operation::Read) >= 8);
}

void TestExportLimits::limits_failedPiece_failsTheRequest()
{
    Crowd crowd(8, false);
    QVERIFY(crowd.isReady);
    crowd.device->setFault([](Device::Operation, qint64 offset, qint64 length) {
        return offset + length > 600 * kKiB ? std::optional(Error{ErrorCode::Io, u"broken"_s, {}}) : std::nullopt;
    });
    NbdTestClient structured(crowd.directory.filePath(u"s"_s));
    NbdTestClient simple(crowd.directory.filePath(u"s"_s));
    QVERIFY(Crowd::greet(structured, "disk", true) && Crowd::greet(simple, "disk"));
    simple.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 2 * kMiB) + QByteArray(2 * kMiB, 'x') +
                NbdTestClient::request(kCommandRead, 0, 2, 0, 4096));
    ANSWER(simple, kErrorIo);
    QCOMPARE(crowd.device->count(Device::Operation::Write), 3); // what comes behind is not written
    ANSWER(simple, kNoError);
    QTRY_VERIFY(simple.has(4096));
    QCOMPARE(simple.take(4096), QByteArray(4096, 'x'));
    structured.send(NbdTestClient::request(kCommandRead, 0, 3, 0, 2 * kMiB));
    QTRY_VERIFY(structured.has(2 * (28 + 256 * kKiB) + 20));
    const QByteArray end = structured.take(2 * (28 + 256 * kKiB) + 20).right(20);
    QCOMPARE(qFromBigEndian<quint16>(end.constData() + 6), quint16(kStructuredError));
    QVERIFY(!structured.isClosed());
    // Without chunks what was promised cannot be taken back, unless nothing was.
    simple.send(NbdTestClient::request(kCommandRead, 0, 4, kMiB, 2 * kMiB));
    ANSWER(simple, kErrorIo);
    simple.send(NbdTestClient::request(kCommandRead, 0, 5, 0, 2 * kMiB));
    QTRY_VERIFY(simple.has(16 + 512 * kKiB));
    (void)simple.take(16 + 512 * kKiB);
    QTRY_VERIFY(simple.isClosed());
}

void TestExportLimits::limits_removedExport_endsWhatIsCut()
{
    Crowd crowd(8, false);
    QVERIFY(crowd.isReady);
    NbdTestClient writer(crowd.directory.filePath(u"s"_s));
    QVERIFY(Crowd::greet(writer, "disk"));
    writer.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 2 * kMiB) + QByteArray(kMiB, 'x'));
    QTRY_COMPARE(crowd.device->count(Device::Operation::Write), 4);
    QTRY_COMPARE(crowd.server.statistics().last().requestsInFlight, 0); // the next piece is on its way
    crowd.device->hold();                                               // the flush
    bool isRemoved = false;
    crowd.server.removeExport(u"disk"_s, [&](const Result<void> &result) { isRemoved = result.has_value(); });
    writer.send(QByteArray(kMiB, 'x'));
    ANSWER(writer, kErrorShutdown);
    crowd.device->letGo();
    QTRY_VERIFY(isRemoved);
    QTRY_VERIFY(writer.isClosed());
    QCOMPARE(crowd.device->count(Device::Operation::Write), 4);
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
