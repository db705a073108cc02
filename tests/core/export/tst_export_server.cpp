// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/payload_copy.h"
#include "nbd_exchange.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::nbd;
using namespace fallow::test;
using namespace Qt::StringLiterals;

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
    void write_large_isNotCopied();
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

void TestExportServer::write_large_isNotCopied()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    const quint64 before = copiedPayloadBytes();
    constexpr int kWrites = 4;
    for (int i = 0; i < kWrites; ++i) {
        client.send(NbdTestClient::request(kCommandWrite, 0, 7, 0, 4 * kMiB) + QByteArray(4 * kMiB, 'x'));
        ANSWER(client, 0);
    }
    // What came with the request's header, at most.
    QVERIFY2(copiedPayloadBytes() - before < kWrites * 4 * kMiB / 8, qPrintable(QString::number(copiedPayloadBytes())));
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

FALLOW_TEST(TestExportServer)
#include "tst_export_server.moc"
