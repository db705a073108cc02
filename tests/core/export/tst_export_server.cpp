// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nbd_test_client.h"
#include "support/manual_executor.h"

#include <QRandomGenerator>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::nbd;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

using Device = MemoryBlockDevice;

quint32 errorOf(const QByteArray &simpleReply)
{
    return qFromBigEndian<quint32>(simpleReply.constData() + 4);
}
quint64 cookieOf(const QByteArray &simpleReply)
{
    return qFromBigEndian<quint64>(simpleReply.constData() + 8);
}

} // namespace

#define CONNECT(client, fixture)                                                                                       \
    NbdTestClient client((fixture).path());                                                                            \
    QVERIFY(client.isConnected());                                                                                     \
    client.send(NbdTestClient::hello("disk"));                                                                         \
    QTRY_VERIFY(client.has(NbdTestClient::kHelloReplyBytes));                                                          \
    (void)client.take(NbdTestClient::kHelloReplyBytes)

#define ANSWER(client, expectedError)                                                                                  \
    QTRY_VERIFY((client).has(16));                                                                                     \
    QCOMPARE(errorOf((client).take(16)), quint32(expectedError))

class TestExportServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void start_withoutAddress_isRefused();
    void start_unixSocket_hasItsMode();
    void start_deadSocket_isReplaced();
    void start_liveSocket_isBusy();
    void start_fileAtSocketPath_isLeftAlone();
    void start_tlsWithoutCredentials_saysSo();
    void address_uri_tellsHowToConnect();
    void addExport_twice_alreadyExists();
    void write_thenRead_givesSameBytes();
    void write_splitAtEveryPlace_arrivesWhole();
    void unaligned_randomOperations_matchAModel();
    void unaligned_concurrentNeighbours_keepEachOthersBytes();
    void write_tooLong_isDrainedAndRefused();
    void write_absurd_disconnects();
    void readOnly_changes_arePermissionErrors();
    void deviceErrors_becomeErrnos();
    void structuredError_carriesTheMessage();
    void forcedUnitAccess_reachesTheDevice();
    void writeZeroes_noHole_staysAllocated();
    void limits_requestsInFlight_stopReading();
    void limits_bytesInFlight_stopReading();
    void limits_slowReader_isBounded();
    void limits_connections_turnOthersAway();
    void limits_connections_oldestSilentOneMakesRoom();
    void limits_statusAnswers_countAsMemory();
    void limits_oddRequests_countTheirWholeBlocks();
    void limits_halfAWrite_givesWayWhenOthersWait();
    void negotiation_silentClient_isClosed();
    void client_vanishesInFlight_serverGoesOn();
    void disconnect_withRequestsInFlight_answersFirst();
    void removeExport_inFlight_answersFlushesCloses();
    void removeExport_payloadComingIn_isShutDown();
    void removeExport_unknown_isNotFound();
    void shrink_whileConnected_shutsDown();
    void grow_whileConnected_goesOn();
    void stop_inFlight_answersFlushesCloses();
    void stop_flushFails_saysSo();
    void stop_deviceNeverAnswers_isBounded();
    void destruction_inFlight_isHarmless();
    void statistics_countWhatHappened();
};

void TestExportServer::start_withoutAddress_isRefused()
{
    Poller poller;
    SystemClock clock;
    EventLoopExecutor executor;
    NbdServer server({}, poller, clock, executor);
    QCOMPARE(server.start().error().code, ErrorCode::InvalidArgument);
    NbdServer wrongHost({.listenHost = u"not.numeric"_s}, poller, clock, executor);
    QCOMPARE(wrongHost.start().error().code, ErrorCode::InvalidArgument);
    NbdServer longPath({.unixSocketPath = u"/nowhere/"_s + QString(200, u'x')}, poller, clock, executor);
    QCOMPARE(longPath.start().error().code, ErrorCode::InvalidArgument);
}

void TestExportServer::start_unixSocket_hasItsMode()
{
    for (const quint32 mode : {0600u, 0660u}) {
        NbdTestServer fixture({.unixSocketMode = mode});
        QVERIFY(fixture.isReady);
        struct stat status{};
        QCOMPARE(::stat(QFile::encodeName(fixture.path()).constData(), &status), 0);
        QCOMPARE(quint32(status.st_mode & 07777), mode);
    }
}

void TestExportServer::start_deadSocket_isReplaced()
{
    NbdTestServer fixture;
    const QString path = fixture.directory.filePath(u"dead.sock"_s);
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, qPrintable(path), size_t(path.size()));
        QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        ::close(socket); // as a crash leaves it
    }
    QVERIFY(QFile::exists(path));
    NbdServer server({.unixSocketPath = path}, fixture.poller, fixture.clock, fixture.executor);
    QVERIFY(server.start().has_value());
}

void TestExportServer::start_liveSocket_isBusy()
{
    NbdTestServer fixture;
    NbdServer second({.unixSocketPath = fixture.path()}, fixture.poller, fixture.clock, fixture.executor);
    QCOMPARE(second.start().error().code, ErrorCode::Busy);
    CONNECT(client, fixture); // the first one still answers
}

void TestExportServer::start_fileAtSocketPath_isLeftAlone()
{
    NbdTestServer fixture;
    QFile file(fixture.directory.filePath(u"precious"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    NbdServer server({.unixSocketPath = file.fileName()}, fixture.poller, fixture.clock, fixture.executor);
    QCOMPARE(server.start().error().code, ErrorCode::AlreadyExists);
    QVERIFY(file.exists());
}

void TestExportServer::start_tlsWithoutCredentials_saysSo()
{
    NbdTestServer fixture({.tlsMode = NbdTlsMode::Require});
    QCOMPARE(fixture.started.error().code, ErrorCode::InvalidArgument);
    NbdTestServer missing(
        {.tlsMode = NbdTlsMode::Allow, .certificateChainPath = u"/nowhere"_s, .privateKeyPath = u"/nowhere"_s});
    QCOMPARE(missing.started.error().code, ErrorCode::NotFound);
}

void TestExportServer::address_uri_tellsHowToConnect()
{
    NbdAddress address{.host = u"::1"_s, .port = 10809, .unixSocketPath = {}};
    QCOMPARE(address.toUri(u"a b"_s), u"nbd://[::1]:10809/a%20b"_s);
    address.isTlsRequired = true;
    QCOMPARE(address.toUri(u"v"_s), u"nbds://[::1]:10809/v"_s);
    address.host.clear();
    address.unixSocketPath = u"/run/s"_s;
    QCOMPARE(address.toUri(u"v"_s), u"nbd+unix:///v?socket=/run/s"_s);
}

void TestExportServer::addExport_twice_alreadyExists()
{
    NbdTestServer fixture;
    QCOMPARE(fixture.server->addExport(u"disk"_s, fixture.device).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(fixture.server->addExport(QString(5000, u'x'), fixture.device).error().code, ErrorCode::InvalidArgument);
    auto odd = std::make_shared<Device>(fixture.executor, Device::Options{.sizeBytes = 5000});
    QCOMPARE(fixture.server->addExport(u"odd"_s, odd).error().code, ErrorCode::InvalidArgument);
}

void TestExportServer::write_thenRead_givesSameBytes()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    for (const quint32 length : {4096u, 65536u, 3u * 1024 * 1024, kMaxBlockSizeBytes}) {
        QByteArray payload(length, Qt::Uninitialized);
        QRandomGenerator(length).fillRange(reinterpret_cast<quint32 *>(payload.data()), length / 4);
        client.send(NbdTestClient::request(kCommandWrite, 0, 7, 8192, length) + payload);
        ANSWER(client, 0);
        client.send(NbdTestClient::request(kCommandRead, 0, 8, 8192, length));
        QTRY_VERIFY(client.has(16 + length));
        QCOMPARE(cookieOf(client.take(16)), quint64(8));
        QVERIFY(client.take(length) == payload);
    }
}

void TestExportServer::write_splitAtEveryPlace_arrivesWhole()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    QByteArray script;
    for (int i = 0; i < 3; ++i)
        script +=
            NbdTestClient::request(kCommandWrite, 0, quint64(i), quint64(i) * 16, 16) + QByteArray(16, char('a' + i));
    for (int cut = 1; cut < script.size(); cut += 5) {
        std::memset(fixture.device->memory(), 0, 4096);
        const int writes = fixture.device->count(Device::Operation::Write);
        client.send(script.left(cut));
        QCoreApplication::processEvents();
        client.send(script.mid(cut));
        QTRY_VERIFY(client.has(48));
        (void)client.take(48);
        QCOMPARE(fixture.device->count(Device::Operation::Write), writes + 3);
        QCOMPARE(QByteArray(reinterpret_cast<char *>(fixture.device->memory()), 48),
                 QByteArray(16, 'a') + QByteArray(16, 'b') + QByteArray(16, 'c'));
    }
}

void TestExportServer::unaligned_randomOperations_matchAModel()
{
    const qint64 size = 256 * kKiB;
    NbdTestServer fixture({}, {.sizeBytes = size, .holeSizeBytes = 16 * kKiB});
    CONNECT(client, fixture);
    QByteArray model(size, '\0');
    QRandomGenerator random(20261122);
    for (int step = 0; step < 600; ++step) {
        const auto offset = quint64(random.bounded(int(size)));
        const auto length = quint32(1 + random.bounded(std::min<int>(int(size) - int(offset), 20'000)));
        switch (random.bounded(4)) {
        case 0: {
            const QByteArray payload(length, char(random.bounded(256)));
            client.send(NbdTestClient::request(kCommandWrite, 0, 1, offset, length) + payload);
            ANSWER(client, 0);
            model.replace(qsizetype(offset), length, payload);
            break;
        }
        case 1: {
            const quint16 flags = random.bounded(2) ? kCommandFlagNoHole : 0;
            client.send(NbdTestClient::request(kCommandWriteZeroes, flags, 1, offset, length));
            ANSWER(client, 0);
            model.replace(qsizetype(offset), length, QByteArray(length, '\0'));
            break;
        }
        case 2: { // whole blocks become zero, the rest stays
            client.send(NbdTestClient::request(kCommandTrim, 0, 1, offset, length));
            ANSWER(client, 0);
            const qint64 first = roundUp(qint64(offset), 4096);
            const qint64 end = qint64(offset + length) / 4096 * 4096;
            if (end > first)
                model.replace(first, end - first, QByteArray(end - first, '\0'));
            break;
        }
        default:
            client.send(NbdTestClient::request(kCommandRead, 0, 1, offset, length));
            QTRY_VERIFY(client.has(16 + length));
            QCOMPARE(errorOf(client.take(16)), 0u);
            QVERIFY(client.take(length) == model.mid(qsizetype(offset), length));
        }
    }
    QVERIFY(std::memcmp(fixture.device->memory(), model.constData(), size_t(size)) == 0);
}

void TestExportServer::unaligned_concurrentNeighbours_keepEachOthersBytes()
{
    NbdTestServer fixture;
    CONNECT(first, fixture);
    CONNECT(second, fixture);
    // 64 writers of 64 bytes in one block, and whole-block writes around them, all in flight at once on two
    // connections.
    QByteArray expected(3 * 4096, '\0');
    for (int i = 0; i < 64; ++i) {
        NbdTestClient &client = i % 2 == 0 ? first : second;
        client.send(NbdTestClient::request(kCommandWrite, 0, quint64(i), quint64(4096 + i * 64), 64) +
                    QByteArray(64, char('0' + i)));
        expected.replace(4096 + i * 64, 64, QByteArray(64, char('0' + i)));
    }
    // One that spans the borders of all three blocks, over their edges only.
    second.send(NbdTestClient::request(kCommandWrite, 0, 99, 0, 4096) + QByteArray(4096, 'x'));
    first.send(NbdTestClient::request(kCommandWrite, 0, 98, 8192, 4096) + QByteArray(4096, 'y'));
    expected.replace(0, 4096, QByteArray(4096, 'x'));
    expected.replace(8192, 4096, QByteArray(4096, 'y'));
    QTRY_VERIFY(first.has(33 * 16) && second.has(33 * 16));
    QVERIFY(std::memcmp(fixture.device->memory(), expected.constData(), size_t(expected.size())) == 0);
}

void TestExportServer::write_tooLong_isDrainedAndRefused()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    const quint32 length = kMaxBlockSizeBytes + 4096;
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, length) + QByteArray(length, 'x'));
    ANSWER(client, kErrorInvalid);
    client.send(NbdTestClient::request(kCommandFlush, 0, 2, 0, 0));
    ANSWER(client, 0);
    QCOMPARE(fixture.device->count(Device::Operation::Write), 0);
}

void TestExportServer::write_absurd_disconnects()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 0xffffffff));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestExportServer::readOnly_changes_arePermissionErrors()
{
    NbdTestServer fixture;
    QVERIFY(fixture.server->addExport(u"frozen"_s, fixture.device, {.isReadOnly = true}).has_value());
    NbdTestClient client(fixture.path());
    client.send(NbdTestClient::hello("frozen"));
    QTRY_VERIFY(client.has(NbdTestClient::kHelloReplyBytes));
    QVERIFY(qFromBigEndian<quint16>(client.take(28).constData() + 26) & kFlagReadOnly);
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    ANSWER(client, kErrorPermission);
    client.send(NbdTestClient::request(kCommandTrim, 0, 1, 0, 4096));
    ANSWER(client, kErrorPermission);
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0));
    ANSWER(client, 0);
}

void TestExportServer::deviceErrors_becomeErrnos()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    ErrorCode code = ErrorCode::NoSpace;
    fixture.device->setFault([&](Device::Operation, qint64, qint64) { return Error{code, u"on purpose"_s, {}}; });
    for (const auto &[error, number] : {std::pair{ErrorCode::NoSpace, kErrorNoSpace},
                                        {ErrorCode::Io, kErrorIo},
                                        {ErrorCode::NotEnoughStrips, kErrorIo},
                                        {ErrorCode::ReadOnly, kErrorPermission}}) {
        code = error;
        client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
        ANSWER(client, number);
        client.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 10) + QByteArray(10, 'x')); // fails at its read
        ANSWER(client, number);
        client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
        ANSWER(client, number);
        client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0));
        ANSWER(client, number);
        client.send(NbdTestClient::request(kCommandWriteZeroes, 0, 1, 5, 9000));
        ANSWER(client, number);
    }
    fixture.device->setFault({});
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 10) + QByteArray(10, 'x')); // no lock was left behind
    ANSWER(client, 0);
}

void TestExportServer::structuredError_carriesTheMessage()
{
    NbdTestServer fixture;
    NbdTestClient client(fixture.path());
    client.send(QByteArray("\0\0\0\3", 4) + NbdTestClient::option(kOptionStructuredReply) +
                NbdTestClient::option(kOptionExportName, "disk"));
    QTRY_VERIFY(client.has(18 + 20 + 10));
    (void)client.take(48);
    fixture.device->setFault(
        [](Device::Operation, qint64, qint64) { return Error{ErrorCode::Io, u"the platter fell off"_s, {}}; });
    client.send(NbdTestClient::request(kCommandRead, 0, 5, 0, 4096));
    QTRY_VERIFY(client.has(26));
    const QByteArray head = client.take(26);
    QCOMPARE(qFromBigEndian<quint16>(head.constData() + 4), quint16(kStructuredDone));
    QCOMPARE(qFromBigEndian<quint16>(head.constData() + 6), quint16(kStructuredError));
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), quint32(kErrorIo));
    const auto length = qFromBigEndian<quint16>(head.constData() + 24);
    QTRY_VERIFY(client.has(length));
    QVERIFY(client.take(length).contains("the platter fell off"));
}

void TestExportServer::forcedUnitAccess_reachesTheDevice()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    client.send(NbdTestClient::request(kCommandWrite, kCommandFlagFua, 1, 0, 4096) + QByteArray(4096, 'x'));
    ANSWER(client, 0);
    QCOMPARE(fixture.device->forcedCount(), 1);
    client.send(NbdTestClient::request(kCommandWriteZeroes, kCommandFlagFua, 1, 10, 10));
    ANSWER(client, 0);
    QCOMPARE(fixture.device->forcedCount(), 2);
    client.send(NbdTestClient::request(kCommandTrim, kCommandFlagFua, 1, 10, 10)); // no whole block, yet durable
    ANSWER(client, 0);
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 1);
}

void TestExportServer::writeZeroes_noHole_staysAllocated()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    client.send(NbdTestClient::request(kCommandWriteZeroes, kCommandFlagNoHole, 1, 0, 10 * 1024 * 1024));
    ANSWER(client, 0);
    QCOMPARE(fixture.device->count(Device::Operation::WriteZeroes), 0);
    QCOMPARE(fixture.device->count(Device::Operation::Write), 3); // pieces of at most 4 MiB
    client.send(NbdTestClient::request(kCommandWriteZeroes, kCommandFlagNoHole | kCommandFlagFastZero, 1, 0, 4096));
    ANSWER(client, kErrorNotSupported);
}

void TestExportServer::limits_requestsInFlight_stopReading()
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

void TestExportServer::limits_bytesInFlight_stopReading()
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

void TestExportServer::limits_slowReader_isBounded()
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

void TestExportServer::limits_connections_turnOthersAway()
{
    NbdTestServer fixture({.maxConnections = 1});
    CONNECT(client, fixture);
    NbdTestClient second(fixture.path());
    QTRY_VERIFY(second.isClosed());
    client.disconnect();
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    CONNECT(third, fixture);
}

void TestExportServer::limits_connections_oldestSilentOneMakesRoom()
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

void TestExportServer::limits_statusAnswers_countAsMemory()
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

void TestExportServer::limits_oddRequests_countTheirWholeBlocks()
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
void TestExportServer::limits_halfAWrite_givesWayWhenOthersWait()
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

void TestExportServer::negotiation_silentClient_isClosed()
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

void TestExportServer::client_vanishesInFlight_serverGoesOn()
{
    NbdTestServer fixture;
    fixture.device->hold();
    {
        CONNECT(client, fixture);
        for (int i = 0; i < 10; ++i)
            client.send(NbdTestClient::request(kCommandWrite, 0, quint64(i), 1, 100) + QByteArray(100, 'x'));
        client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 1 << 20) + QByteArray(1000, 'x')); // cut short
        QTRY_VERIFY(fixture.device->heldCount() > 0);
    }
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    fixture.device->letGo();
    CONNECT(other, fixture);
    other.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 100) + QByteArray(100, 'y'));
    ANSWER(other, 0);
    QTRY_COMPARE(fixture.server->statistics().first().requestsInFlight, 0);
}

void TestExportServer::disconnect_withRequestsInFlight_answersFirst()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0) +
                NbdTestClient::request(kCommandDisconnect, 0, 2, 0, 0));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    QVERIFY(!client.isClosed());
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(client.isClosed());
}

void TestExportServer::removeExport_inFlight_answersFlushesCloses()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    QVERIFY(!removed);
    client.send(NbdTestClient::request(kCommandRead, 0, 2, 0, 4096));
    ANSWER(client, kErrorShutdown);
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 0);
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(removed.has_value());
    QVERIFY(removed->has_value());
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 1);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(fixture.device.use_count(), 1); // nobody holds it any more
    QVERIFY(fixture.server->statistics().isEmpty());
}

void TestExportServer::removeExport_payloadComingIn_isShutDown()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0) +
                NbdTestClient::request(kCommandWrite, 0, 2, 0, 65536) + QByteArray(100, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    fixture.server->removeExport(u"disk"_s, [](Result<void>) {});
    client.send(QByteArray(65436, 'x'));
    ANSWER(client, kErrorShutdown);
    QCOMPARE(fixture.device->count(Device::Operation::Write), 0);
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(client.isClosed());
}

void TestExportServer::removeExport_unknown_isNotFound()
{
    NbdTestServer fixture;
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"nothing"_s, [&](Result<void> result) { removed = result; });
    QVERIFY(!removed);
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(removed->error().code, ErrorCode::NotFound);
}

void TestExportServer::shrink_whileConnected_shutsDown()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->resize(kMiB);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
    ANSWER(client, kErrorShutdown);
    QTRY_VERIFY(client.isClosed());
}

void TestExportServer::grow_whileConnected_goesOn()
{
    NbdTestServer fixture;
    fixture.device->resize(kMiB);
    CONNECT(client, fixture);
    fixture.device->resize(2 * kMiB);
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0));
    ANSWER(client, 0);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, kMiB, 4096)); // as large as it was when it connected
    ANSWER(client, kErrorInvalid);
}

void TestExportServer::stop_inFlight_answersFlushesCloses()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    NbdTestClient silent(fixture.path());
    QTRY_VERIFY(silent.has(18));
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    std::optional<Result<void>> stopped;
    fixture.server->stop([&](Result<void> result) { stopped = result; });
    QVERIFY(!stopped);
    QVERIFY(!QFile::exists(fixture.path()));
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(stopped.has_value());
    QVERIFY(stopped->has_value());
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 1);
    QVERIFY(client.isClosed());
    QCOMPARE(fixture.server->connectionCount(), 0);
}

void TestExportServer::stop_flushFails_saysSo()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->setFault([](Device::Operation, qint64, qint64) { return Error{ErrorCode::Io, u"no"_s, {}}; });
    std::optional<Result<void>> stopped;
    fixture.server->stop([&](Result<void> result) { stopped = result; });
    QTRY_VERIFY(stopped.has_value());
    QCOMPARE(stopped->error().code, ErrorCode::Io);
}

void TestExportServer::stop_deviceNeverAnswers_isBounded()
{
    for (const bool isFlushStuck : {false, true}) {
        NbdTestServer fixture({.drainTimeoutMs = 100});
        CONNECT(client, fixture);
        fixture.device->hold();
        if (!isFlushStuck) {
            client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
            QTRY_COMPARE(fixture.device->heldCount(), 1);
        }
        std::optional<Result<void>> stopped;
        fixture.server->stop([&](Result<void> result) { stopped = result; });
        QTRY_VERIFY(stopped.has_value());
        QCOMPARE(stopped->error().code, ErrorCode::Timeout);
        QCOMPARE(fixture.server->connectionCount(), 0);
        QTRY_VERIFY(client.isClosed());
        fixture.device->letGo(); // its late answer finds nobody
        QTRY_COMPARE(fixture.device->heldCount(), 0);
        QTRY_COMPARE(fixture.device.use_count(), 1);
    }
}

void TestExportServer::destruction_inFlight_isHarmless()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 4095) + QByteArray(4095, 'x') +
                NbdTestClient::request(kCommandRead, 0, 1, 0, 8192));
    QTRY_COMPARE(fixture.device->heldCount(), 2);
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    fixture.server.reset();
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(removed->error().code, ErrorCode::Cancelled);
    fixture.device->letGo();
    QTRY_COMPARE(fixture.device->heldCount(), 0);
    QTRY_COMPARE(fixture.device.use_count(), 1);
}

void TestExportServer::statistics_countWhatHappened()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    ANSWER(client, 0);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 512));
    QTRY_VERIFY(client.has(16 + 512));
    const NbdExportStatistics one = fixture.server->statistics().first();
    QCOMPARE(one.connectionCount, 1);
    QCOMPARE(one.writes.count, 1);
    QCOMPARE(one.writes.bytes, 4096);
    QCOMPARE(one.reads.bytes, 512);
    QVERIFY(one.reads.p50Ns > 0 && one.reads.p50Ns <= one.reads.p99Ns);
    QVERIFY(
        fixture.server->metricsText().contains(u"fallow_nbd_bytes_total{export=\"disk\",operation=\"write\"} 4096"_s));
}

QTEST_GUILESS_MAIN(TestExportServer)
#include "tst_export_server.moc"
