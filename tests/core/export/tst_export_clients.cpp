// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The programs that people use against an NBD server, against ours.

#include "nbd_test_client.h"
#include "support/test_program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kToolTimeoutMs = 60'000;

struct ToolResult
{
    int exitCode = -1;
    QByteArray output; ///< and errors
};

/// Runs a program while the event loop serves it.
ToolResult runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, kToolTimeoutMs))
        return {-2, program.toUtf8() + " hangs: " + process.readAll()};
    const bool isExited = process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart;
    return {isExited ? process.exitCode() : -1, process.readAll()};
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

#define TOOL(program, ...)                                                                                             \
    do {                                                                                                               \
        const ToolResult toolResult = runTool(program, QStringList __VA_ARGS__);                                       \
        QVERIFY2(toolResult.exitCode == 0, toolResult.output.constData());                                             \
    } while (false)

class TestExportClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nbdinfo_shows_whatWeOffer();
    void nbdinfo_list_namesEveryExport();
    void nbdinfo_map_showsHoles();
    void nbdsh_everyCommand_works();
    void nbdsh_severalConnections_flushCoversAll();
    void nbdcopy_inAndOut_givesSameBytes();
    void qemuImg_convertMapCheck_agree();
    void qemuIo_oddOffsets_verify();
    void fio_verify_findsNothing();
    void ext4_copiedInAndOut_isClean();
    void tls_modes_letInWhoMay();
};

void TestExportClients::nbdinfo_shows_whatWeOffer()
{
    NbdTestServer fixture;
    const ToolResult shown = runTool(u"nbdinfo"_s, {u"--json"_s, fixture.uri()});
    QVERIFY2(shown.exitCode == 0, shown.output.constData());
    const QJsonObject root = QJsonDocument::fromJson(shown.output).object();
    QCOMPARE(root[u"protocol"_s].toString(), u"newstyle-fixed"_s);
    QCOMPARE(root[u"structured"_s].toBool(), true);
    const QJsonObject one = root[u"exports"_s][0].toObject();
    QCOMPARE(one[u"export-size"_s].toInteger(), 64 * kMiB);
    for (const char *capability :
         {"can_flush", "can_fua", "can_multi_conn", "can_trim", "can_zero", "can_fast_zero", "can_df"})
        QVERIFY2(one[QLatin1String(capability)].toBool(), capability);
    QCOMPARE(one[u"is_read_only"_s].toBool(), false);
    QCOMPARE(one[u"contexts"_s][0].toString(), u"base:allocation"_s);
    QCOMPARE(one[u"block_size_minimum"_s].toInteger(), 1);
    QCOMPARE(one[u"block_size_preferred"_s].toInteger(), 4096);
    QCOMPARE(one[u"block_size_maximum"_s].toInteger(), 32 * kMiB);
}

void TestExportClients::nbdinfo_list_namesEveryExport()
{
    NbdTestServer fixture;
    QVERIFY(
        fixture.server->addExport(u"zweite Größe"_s, fixture.device, {.isReadOnly = true, .description = u"said so"_s})
            .has_value());
    const ToolResult shown = runTool(u"nbdinfo"_s, {u"--json"_s, u"--list"_s, fixture.uri(QString())});
    QVERIFY2(shown.exitCode == 0, shown.output.constData());
    const QJsonArray exports = QJsonDocument::fromJson(shown.output)[u"exports"_s].toArray();
    QCOMPARE(exports.size(), 2);
    QCOMPARE(exports[1][u"export-name"_s].toString(), u"zweite Größe"_s);
    QCOMPARE(exports[1][u"description"_s].toString(), u"said so"_s);
    QCOMPARE(exports[1][u"is_read_only"_s].toBool(), true);
    QVERIFY(runTool(u"nbdinfo"_s, {fixture.uri(u"nowhere"_s)}).exitCode != 0);
}

void TestExportClients::nbdinfo_map_showsHoles()
{
    NbdTestServer fixture({}, {.sizeBytes = kMiB, .holeSizeBytes = 64 * kKiB});
    TOOL(u"qemu-io"_s, {u"-f"_s, u"raw"_s, u"-c"_s, u"write -P 7 128k 64k"_s, fixture.uri()});
    const ToolResult shown = runTool(u"nbdinfo"_s, {u"--json"_s, u"--map"_s, fixture.uri()});
    QVERIFY2(shown.exitCode == 0, shown.output.constData());
    const QJsonArray extents = QJsonDocument::fromJson(shown.output).array();
    QCOMPARE(extents.size(), 3);
    QCOMPARE(extents[1][u"offset"_s].toInteger(), 128 * kKiB);
    QCOMPARE(extents[1][u"length"_s].toInteger(), 64 * kKiB);
    QCOMPARE(extents[1][u"type"_s].toInteger(), 0);
    QCOMPARE(extents[2][u"type"_s].toInteger(), 3);
}

void TestExportClients::nbdsh_everyCommand_works()
{
    NbdTestServer fixture;
    TOOL(u"/usr/bin/python3"_s, {u"-c"_s, uR"(
import nbd, errno
h = nbd.NBD()
h.add_meta_context("base:allocation")
h.connect_uri(")"_s + fixture.uri() + uR"(")
assert h.get_structured_replies_negotiated() and h.can_meta_context("base:allocation")
h.pwrite(b"a" * 10000, 4095, nbd.CMD_FLAG_FUA)
assert h.pread(10002, 4094) == b"\0" + b"a" * 10000 + b"\0"
assert h.pread_structured(100, 4095, lambda *chunk: 0, nbd.CMD_FLAG_DF) == b"a" * 100
h.zero(5000, 5000)
assert h.pread(10000, 4095) == b"a" * 905 + b"\0" * 5000 + b"a" * 4095
h.zero(4096, 8192, nbd.CMD_FLAG_FAST_ZERO)
h.zero(8192, 1 << 20, nbd.CMD_FLAG_NO_HOLE)
h.trim(8192, 1 << 20)
assert h.pread(8192, 1 << 20) == b"\0" * 8192
h.flush()
seen = []
def extents(context, offset, entries, error):
    seen.append((context, offset, entries))
h.block_status(65536 - 100, 1 << 20 | 100, extents)
assert seen[0][0] == "base:allocation" and seen[0][1] == 1 << 20 | 100, seen
assert sum(seen[0][2][0::2]) == 65536 - 100, seen
h.block_status(65536, 0, extents, nbd.CMD_FLAG_REQ_ONE)
assert len(seen[1][2]) == 2
h.set_strict_mode(0)
def refused(number, call):
    try:
        call()
    except nbd.Error as error:
        assert error.errnum == number, (error.errnum, number)
    else:
        assert False, "not refused"
size = h.get_size()
refused(errno.EINVAL, lambda: h.pread(512, size))
refused(errno.ENOSPC, lambda: h.pwrite(b"x" * 512, size))
refused(errno.EINVAL, lambda: h.cache(512, 0))
assert h.pread(512, 0) == b"\0" * 512
h.shutdown()
h = nbd.NBD() # without structured replies
h.set_request_structured_replies(False)
h.connect_uri(")"_s + fixture.uri() + uR"(")
h.pwrite(b"b" * 1000, 77)
assert h.pread(1000, 77) == b"b" * 1000
h.set_strict_mode(0)
refused(errno.EINVAL, lambda: h.pread(512, size))
h.shutdown()
)"_s});
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestExportClients::nbdsh_severalConnections_flushCoversAll()
{
    NbdTestServer fixture;
    TOOL(u"/usr/bin/python3"_s, {u"-c"_s, uR"(
import nbd
hs = [nbd.NBD() for i in range(4)]
for h in hs: h.connect_uri(")"_s + fixture.uri() +
                                              uR"(")
assert all(h.can_multi_conn() for h in hs)
for i, h in enumerate(hs): h.pwrite(bytes([i + 1]) * 4096, i * 4096)
for i in range(4): assert hs[3 - i].pread(4096, i * 4096) == bytes([i + 1]) * 4096
hs[0].flush()
hs[1].pwrite(b"x" * 4096, 4 * 4096)
for h in hs: h.shutdown()
)"_s});
    fixture.device->cutPower();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(QByteArray(reinterpret_cast<char *>(fixture.device->memory()) + i * 4096, 4096),
                 QByteArray(4096, char(i + 1)));
    QCOMPARE(int(fixture.device->memory()[4 * 4096]), 0); // nothing but the flush kept them
}

void TestExportClients::nbdcopy_inAndOut_givesSameBytes()
{
    NbdTestServer fixture;
    QByteArray content(40 * kMiB, '\0');
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(content.data()), 20 * kMiB / 4); // the rest stays a hole
    const QString in = fixture.directory.filePath(u"in"_s);
    const QString out = fixture.directory.filePath(u"out"_s);
    QVERIFY(writeFile(in, content));
    TOOL(u"nbdcopy"_s, {u"--flush"_s, u"--connections=4"_s, in, fixture.uri()});
    TOOL(u"nbdcopy"_s, {u"--connections=4"_s, fixture.uri(), out});
    QVERIFY(readFile(out).startsWith(content));
}

void TestExportClients::qemuImg_convertMapCheck_agree()
{
    NbdTestServer fixture;
    QByteArray content(64 * kMiB, '\0');
    QRandomGenerator(2).fillRange(reinterpret_cast<quint32 *>(content.data()), 4 * kMiB / 4);
    const QString raw = fixture.directory.filePath(u"raw"_s);
    const QString back = fixture.directory.filePath(u"back"_s);
    QVERIFY(writeFile(raw, content));
    TOOL(u"qemu-img"_s, {u"convert"_s, u"-n"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"raw"_s, raw, fixture.uri()});
    TOOL(u"qemu-img"_s, {u"compare"_s, u"-f"_s, u"raw"_s, u"-F"_s, u"raw"_s, raw, fixture.uri()});
    const ToolResult map = runTool(u"qemu-img"_s, {u"map"_s, u"--output=json"_s, u"-f"_s, u"raw"_s, fixture.uri()});
    QVERIFY2(map.exitCode == 0, map.output.constData());
    const QJsonArray extents = QJsonDocument::fromJson(map.output).array();
    QVERIFY2(extents.size() >= 2 && !extents.last()[u"data"_s].toBool(), map.output.constData());
    TOOL(u"qemu-img"_s, {u"convert"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"qcow2"_s, fixture.uri(), back});
    TOOL(u"qemu-img"_s, {u"check"_s, back});
    TOOL(u"qemu-img"_s, {u"compare"_s, back, raw});
    // An image format on top of the export, checked where it lies.
    TOOL(u"qemu-img"_s, {u"create"_s, u"-f"_s, u"qcow2"_s, fixture.uri(), u"32M"_s});
    TOOL(u"qemu-io"_s, {u"-f"_s, u"qcow2"_s, u"-c"_s, u"write -P 3 1M 3M"_s, u"-c"_s, u"flush"_s, fixture.uri()});
    TOOL(u"qemu-img"_s, {u"check"_s, u"-f"_s, u"qcow2"_s, fixture.uri()});
    TOOL(u"qemu-io"_s, {u"-f"_s, u"qcow2"_s, u"-c"_s, u"read -P 3 1M 3M"_s, fixture.uri()});
}

void TestExportClients::qemuIo_oddOffsets_verify()
{
    NbdTestServer fixture;
    const ToolResult done = runTool(u"qemu-io"_s, {u"-f"_s,      u"raw"_s,
                                                   u"-c"_s,      u"write -P 1 0 1M"_s,
                                                   u"-c"_s,      u"write -P 2 513 777"_s,
                                                   u"-c"_s,      u"read -P 1 0 513"_s,
                                                   u"-c"_s,      u"read -P 2 513 777"_s,
                                                   u"-c"_s,      u"read -P 1 1290 100"_s,
                                                   u"-c"_s,      u"discard 64k 64k"_s,
                                                   u"-c"_s,      u"write -z 200000 1000"_s,
                                                   u"-c"_s,      u"read -P 0 200000 1000"_s,
                                                   u"-c"_s,      u"write -z -u 300000 9000"_s,
                                                   u"-c"_s,      u"read -P 0 300000 9000"_s,
                                                   u"-c"_s,      u"write -f -P 9 500000 5000"_s,
                                                   u"-c"_s,      u"read -P 9 500000 5000"_s,
                                                   u"-c"_s,      u"flush"_s,
                                                   fixture.uri()});
    QVERIFY2(done.exitCode == 0 && !done.output.contains("failed"), done.output.constData());
}

void TestExportClients::fio_verify_findsNothing()
{
    NbdTestServer fixture;
    const QString uri = u"--uri="_s + fixture.uri();
    TOOL(u"fio"_s,
         {u"--name=aligned"_s, u"--ioengine=nbd"_s, uri, u"--rw=randwrite"_s, u"--bsrange=4k-256k"_s, u"--iodepth=32"_s,
          u"--size=8M"_s, u"--verify=crc32c"_s, u"--verify_state_save=0"_s, u"--fsync=50"_s});
    // Half-kilobyte writes that share blocks, many at once.
    TOOL(u"fio"_s, {u"--name=odd"_s, u"--ioengine=nbd"_s, uri, u"--rw=randwrite"_s, u"--bs=512"_s, u"--iodepth=32"_s,
                    u"--size=512k"_s, u"--verify=crc32c"_s, u"--verify_state_save=0"_s});
}

void TestExportClients::ext4_copiedInAndOut_isClean()
{
    NbdTestServer fixture;
    const QString image = fixture.directory.filePath(u"ext4"_s);
    const QString back = fixture.directory.filePath(u"back"_s);
    const QString source = QStringLiteral(FALLOW_SOURCE_DIR "/core");
    TOOL(u"mke2fs"_s, {u"-q"_s, u"-t"_s, u"ext4"_s, u"-d"_s, source, image, u"64M"_s});
    TOOL(u"nbdcopy"_s, {u"--flush"_s, image, fixture.uri()});
    TOOL(u"nbdcopy"_s, {fixture.uri(), back});
    TOOL(u"e2fsck"_s, {u"-fn"_s, back});
    TOOL(u"cmp"_s, {image, back});
}

void TestExportClients::tls_modes_letInWhoMay()
{
    QTemporaryDir directory;
    const auto path = [&](const char *name) { return directory.filePath(QLatin1String(name)); };
    const QString curve = u"ec_paramgen_curve:P-256"_s;
    const auto makeAuthority = [&](const char *certificate, const char *key) {
        return runTool(u"openssl"_s,
                       {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, curve, u"-nodes"_s, u"-days"_s,
                        u"30"_s, u"-subj"_s, u"/CN=authority"_s, u"-keyout"_s, path(key), u"-out"_s, path(certificate)})
                   .exitCode == 0;
    };
    QVERIFY(makeAuthority("ca-cert.pem", "ca-key.pem") && makeAuthority("foreign-cert.pem", "foreign-key.pem"));
    const auto issue = [&](const QString &stem, const char *authority, const char *authorityKey) {
        QVERIFY(writeFile(path("ext"), "subjectAltName=IP:127.0.0.1\n"));
        const QString name = directory.filePath(stem);
        TOOL(u"openssl"_s, {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, curve, u"-nodes"_s, u"-subj"_s,
                            u"/CN="_s + QString(stem).replace(u'/', u' '), u"-keyout"_s, name + u"-key.pem"_s,
                            u"-out"_s, name + u".csr"_s});
        TOOL(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, path(authority), u"-CAkey"_s,
                            path(authorityKey), u"-CAcreateserial"_s, u"-days"_s, u"30"_s, u"-extfile"_s, path("ext"),
                            u"-out"_s, name + u"-cert.pem"_s});
    };
    issue(u"server"_s, "ca-cert.pem", "ca-key.pem");
    // A client's directory as GnuTLS's users lay it out: the right one, one signed by a stranger, one without.
    for (const QString &who : {u"friend"_s, u"stranger"_s, u"nobody"_s}) {
        QVERIFY(QDir(directory.path()).mkdir(who));
        QVERIFY(QFile::copy(path("ca-cert.pem"), directory.filePath(who + u"/ca-cert.pem"_s)));
    }
    issue(u"friend/client"_s, "ca-cert.pem", "ca-key.pem");
    issue(u"stranger/client"_s, "foreign-cert.pem", "foreign-key.pem");
    if (QTest::currentTestFailed())
        return;

    const auto attempt = [&](const QString &scheme, const NbdAddress &address, const QString &who) {
        const QString credentials = who.isEmpty() ? QString() : u"?tls-certificates="_s + directory.filePath(who);
        return runTool(u"/usr/bin/python3"_s,
                       {u"-c"_s, uR"(
import nbd, sys
h = nbd.NBD()
h.set_uri_allow_local_file(True)
h.connect_uri(sys.argv[1])
data = bytes(range(256)) * 12345
h.pwrite(data, 1000)
h.flush()
assert h.pread(len(data), 1000) == data
h.shutdown()
)"_s,
                        u"%1://127.0.0.1:%2/disk%3"_s.arg(scheme).arg(address.port).arg(credentials)})
                   .exitCode == 0;
    };
    for (const NbdTlsMode mode : {NbdTlsMode::Off, NbdTlsMode::Allow, NbdTlsMode::Require}) {
        for (const bool asksForCertificates : {false, true}) {
            NbdServerOptions options{.listenHost = u"127.0.0.1"_s, .tlsMode = mode};
            options.certificateChainPath = path("server-cert.pem");
            options.privateKeyPath = path("server-key.pem");
            options.clientCaPath = asksForCertificates ? path("ca-cert.pem") : QString();
            NbdTestServer fixture(options);
            QVERIFY2(fixture.isReady, qPrintable(fixture.started ? QString() : fixture.started.error().toString()));
            const NbdAddress address = *fixture.started;
            const bool hasTls = mode != NbdTlsMode::Off;
            QCOMPARE(attempt(u"nbd"_s, address, {}), mode != NbdTlsMode::Require);
            QCOMPARE(attempt(u"nbds"_s, address, u"friend"_s), hasTls);
            QCOMPARE(attempt(u"nbds"_s, address, u"stranger"_s), hasTls && !asksForCertificates);
            QCOMPARE(attempt(u"nbds"_s, address, u"nobody"_s), hasTls && !asksForCertificates);
            QTRY_COMPARE(fixture.server->connectionCount(), 0);
        }
    }
    // A certificate of the right authority is not enough where the server asks whose it is.
    QByteArray shown;
    bool isWelcome = false;
    NbdServerOptions options{.listenHost = u"127.0.0.1"_s, .tlsMode = NbdTlsMode::Require};
    options.certificateChainPath = path("server-cert.pem");
    options.privateKeyPath = path("server-key.pem");
    options.clientCaPath = path("ca-cert.pem");
    options.admitClient = [&](const QByteArray &certificate) -> Result<QDateTime> {
        shown = certificate;
        return isWelcome ? Result<QDateTime>() : fail(ErrorCode::Unauthorised, u"not an administrator"_s);
    };
    NbdTestServer fixture(options);
    QVERIFY(fixture.isReady);
    QVERIFY(!attempt(u"nbds"_s, *fixture.started, u"friend"_s));
    QVERIFY(!shown.isEmpty());
    QCOMPARE(fixture.server->statistics().first().writes.count, 0);
    isWelcome = true;
    QVERIFY(attempt(u"nbds"_s, *fixture.started, u"friend"_s));
}

FALLOW_TEST(TestExportClients)
#include "tst_export_clients.moc"
