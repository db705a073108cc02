// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "controller/array_directory.h"
#include "net/identity_file.h"
#include "support/test_program.h"

#include <QDir>
#include <QHostAddress>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

InitialiseOptions optionsFor(const QString &directory)
{
    InitialiseOptions options;
    options.directory = directory;
    options.config.arrayName = u"test"_s;
    options.config.listenHost = u"127.0.0.1"_s;
    return options;
}

} // namespace

class ControllerDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void config_writtenThenRead_isTheSame()
    {
        const QTemporaryDir room;
        const ControllerConfig config{.array = ArrayId::generate(),
                                      .arrayName = u"Büro \"1\""_s,
                                      .listenHost = u"::1"_s,
                                      .listenPort = 4711,
                                      .advertisedAddress = u"[::1]:4711"_s,
                                      .nbdHost = u"127.0.0.1"_s,
                                      .nbdPort = 0,
                                      .nbdUnixSocket = u"/run/x"_s,
                                      .nbdTls = u"require"_s,
                                      .dataProtection = u"tls"_s,
                                      .unreachableToLostMs = 5000,
                                      .dataConnectionsPerAgent = 3,
                                      .mustApproveCodes = true,
                                      .approvalRetryMs = 700};
        const QString path = room.filePath(u"fallowd.json"_s);
        QVERIFY(config.write(path).has_value());
        const auto read = ControllerConfig::read(path);
        QVERIFY(read.has_value());
        QCOMPARE(read->array, config.array);
        QCOMPARE(read->arrayName, config.arrayName);
        QCOMPARE(read->listenPort, config.listenPort);
        QCOMPARE(read->nbdPort, config.nbdPort);
        QCOMPARE(read->nbdTls, config.nbdTls);
        QCOMPARE(read->dataProtection, config.dataProtection);
        QCOMPARE(read->unreachableToLostMs, config.unreachableToLostMs);
        QCOMPARE(read->dataConnectionsPerAgent, 3);
        QVERIFY(read->mustApproveCodes);
        QCOMPARE(read->approvalRetryMs, 700);
    }

    void config_bad_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("names");
        const QByteArray id = R"("arrayId": "00112233445566778899aabbccddeeff")";
        const QByteArray port = R"("listenPort": 5000)";
        QTest::newRow("nothing") << QByteArray() << u"JSON"_s;
        QTest::newRow("garbage") << QByteArray("\x00\xff\xfe", 3) << u"JSON"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"JSON"_s;
        QTest::newRow("cut off") << "{" + id + "," + port << u"JSON"_s;
        QTest::newRow("no id") << "{" + port + "}" << u"arrayId"_s;
        QTest::newRow("short id") << QByteArray(R"({"arrayId": "0011"})") << u"arrayId"_s;
        QTest::newRow("no port") << "{" + id + "}" << u"listenPort"_s;
        QTest::newRow("port 0") << "{" + id + R"(, "listenPort": 0})" << u"listenPort"_s;
        QTest::newRow("port too large") << "{" + id + R"(, "listenPort": 65536})" << u"listenPort"_s;
        QTest::newRow("port as text") << "{" + id + R"(, "listenPort": "5000"})" << u"listenPort"_s;
        QTest::newRow("half a port") << "{" + id + R"(, "listenPort": 1.5})" << u"listenPort"_s;
        QTest::newRow("name as number") << "{" + id + "," + port + R"(, "arrayName": 5})" << u"arrayName"_s;
        QTest::newRow("unknown TLS") << "{" + id + "," + port + R"(, "nbdTls": "maybe"})" << u"nbdTls"_s;
        QTest::newRow("unknown protection")
            << "{" + id + "," + port + R"(, "dataProtection": "none"})" << u"dataProtection"_s;
        QTest::newRow("no connections") << "{" + id + "," + port + R"(, "dataConnectionsPerAgent": 0})"
                                        << u"dataConnectionsPerAgent"_s;
        QTest::newRow("lost at once") << "{" + id + "," + port + R"(, "unreachableToLostMs": 1})"
                                      << u"unreachableToLostMs"_s;
        QTest::newRow("approval as text")
            << "{" + id + "," + port + R"(, "mustApproveCodes": "yes"})" << u"mustApproveCodes"_s;
        QTest::newRow("asked all the time")
            << "{" + id + "," + port + R"(, "approvalRetryMs": 1})" << u"approvalRetryMs"_s;
        QTest::newRow("listen on a name")
            << "{" + id + "," + port + R"(, "listenHost": "localhost"})" << u"listenHost"_s;
        QTest::newRow("NBD on a name") << "{" + id + "," + port + R"(, "nbdHost": "localhost"})" << u"nbdHost"_s;
        QTest::newRow("huge number") << "{" + id + "," + port + R"(, "unreachableToLostMs": 1e300})"
                                     << u"unreachableToLostMs"_s;
    }

    void config_bad()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, names);
        const QTemporaryDir room;
        writeFile(room.filePath(u"c.json"_s), text);
        const auto read = ControllerConfig::read(room.filePath(u"c.json"_s));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QVERIFY2(read.error().what.contains(names), qPrintable(read.error().what));
    }

    void config_absent_isNotFound()
    {
        const QTemporaryDir room;
        QCOMPARE(ControllerConfig::read(room.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    }

    void initialise_noPort_choosesOneThatNoConnectionIsGiven()
    {
        QFile range(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
        QVERIFY(range.open(QIODevice::ReadOnly));
        const int first = range.readLine().simplified().split(' ').constFirst().toInt();
        if (first <= 10'000)
            QSKIP("this machine gives connections every port");
        const QTemporaryDir room;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            const InitialiseOptions options = optionsFor(room.filePath(name));
            QCOMPARE(options.config.listenPort, quint16(0));
            QVERIFY(initialiseArray(options).has_value());
            const auto config = ControllerConfig::read(ArrayDirectory(options.directory).configPath());
            QVERIFY(config.has_value());
            QVERIFY2(config->listenPort >= 1024 && config->listenPort < first,
                     qPrintable(QString::number(config->listenPort)));
        }
    }

    void initialise_addressOfAnother_needsAPort()
    {
        const QTemporaryDir room;
        InitialiseOptions options = optionsFor(room.filePath(u"array"_s));
        options.config.listenHost = u"192.0.2.1"_s;
        const auto made = initialiseArray(options);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(made.error().where, options.config.listenHost);
        QVERIFY(!QFileInfo::exists(options.directory));
        options.config.listenPort = 7440; // it may come to have that address
        QVERIFY(initialiseArray(options).has_value());
    }

    void initialise_newDirectory_isPrivateAndComplete()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"array"_s);
        InitialiseOptions options = optionsFor(path);
        options.localStores = {{.directory = room.path(), .quotaBytes = 64 * kMiB}};
        const auto made = initialiseArray(options);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toString()));
        const ArrayDirectory directory(path);
        QCOMPARE(modeOf(path), 0700);
        for (const QString &secret : {directory.configPath(), directory.masterKeyPath(), directory.adminIdentityPath(),
                                      directory.catalogPath()})
            QCOMPARE(modeOf(secret), 0600);
        const auto config = ControllerConfig::read(directory.configPath());
        QVERIFY(config.has_value());
        QVERIFY(config->listenPort > 0);
        QVERIFY(directory.readMasterKey().has_value());
        const auto admin = IdentityFile::read(directory.adminIdentityPath());
        QVERIFY(admin.has_value());
        QCOMPARE(admin->controllerAddress, config->advertisedAddress);
        const auto catalog = Catalog::open(directory.catalogPath());
        QVERIFY(catalog.has_value());
        QCOMPARE((*catalog)->array(), config->array);
        QCOMPARE((*catalog)->makeReader().value()->stores().value().size(), 1);
    }

    void initialise_everyAddress_advertisesWhatOthersCanUse_data()
    {
        QTest::addColumn<QString>("listen");
        QTest::addColumn<QString>("host"); // as it is advertised
        const QString own = QSysInfo::machineHostName();
        QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1"_s;
        QTest::newRow("IPv6") << u"::1"_s << u"[::1]"_s;
        QTest::newRow("all of IPv4") << u"0.0.0.0"_s << own;
        QTest::newRow("all") << u"::"_s << own;
    }

    void initialise_everyAddress_advertisesWhatOthersCanUse()
    {
        QFETCH(QString, listen);
        QFETCH(QString, host);
        const QTemporaryDir room;
        InitialiseOptions options = optionsFor(room.filePath(u"array"_s));
        options.config.listenHost = listen;
        options.config.listenPort = 7440;
        const auto made = initialiseArray(options);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toString()));
        const auto config = ControllerConfig::read(ArrayDirectory(room.filePath(u"array"_s)).configPath());
        QVERIFY(config.has_value());
        QCOMPARE(config->advertisedAddress, host + u":7440"_s);
        const bool isName = QHostAddress(listen) == QHostAddress(QHostAddress::AnyIPv4) || listen == u"::"_s;
        QCOMPARE(config->advertisedName(), isName ? host : QString());
    }

    /// Nobody else could renew it, and after its end no workstation would find its controller any more.
    void ownIdentity_nearItsEnd_isRenewedForTheSameKey()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"array"_s);
        QVERIFY(initialiseArray(optionsFor(path)).has_value());
        const ArrayDirectory directory(path);
        const auto authority = CertificateAuthority::load(directory.authorityPath());
        QVERIFY(authority.has_value());
        const auto made = Identity::load(directory.identityPath());
        QVERIFY(made.has_value());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto fresh = currentIdentity(directory, *authority, now);
        QVERIFY(fresh.has_value());
        QCOMPARE(fresh->certificatePem, made->certificatePem);
        for (const int years : {4, 6}) {
            const auto renewed = currentIdentity(directory, *authority, now.addYears(years));
            QVERIFY(renewed.has_value());
            QVERIFY(renewed->certificatePem != made->certificatePem);
            QCOMPARE(renewed->privateKeyPem, made->privateKeyPem);
            const auto own = renewed->check();
            QVERIFY(own.has_value());
            QCOMPARE(own->role, PeerRole::Controller);
            QVERIFY(own->expires > now.addYears(4));
            const auto kept = Identity::load(directory.identityPath());
            QVERIFY(kept.has_value());
            QCOMPARE(kept->certificatePem, renewed->certificatePem);
        }
    }

    void initialise_twice_isRefusedAndHarmless()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"array"_s);
        QVERIFY(initialiseArray(optionsFor(path)).has_value());
        const auto before = ControllerConfig::read(ArrayDirectory(path).configPath());
        QCOMPARE(initialiseArray(optionsFor(path)).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(ControllerConfig::read(ArrayDirectory(path).configPath())->array, before->array);
    }

    void initialise_directoryCannotBeMade_saysWhy()
    {
        const QTemporaryDir room;
        writeFile(room.filePath(u"file"_s), "x");
        const auto made = initialiseArray(optionsFor(room.filePath(u"file/array"_s)));
        QVERIFY(!made.has_value());
        QVERIFY2(made.error().what.contains(u"Not a directory"_s), qPrintable(made.error().toString()));
    }

    void initialise_directoryWithSomething_isRefused()
    {
        const QTemporaryDir room;
        writeFile(room.filePath(u".hidden"_s), "mine");
        QCOMPARE(initialiseArray(optionsFor(room.path())).error().code, ErrorCode::Refused);
        QCOMPARE(QDir(room.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void initialise_unfinishedDirectory_isNamedAsSuch()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"array"_s);
        QVERIFY(initialiseArray(optionsFor(path)).has_value());
        QVERIFY(QFile::remove(ArrayDirectory(path).configPath())); // written last
        const auto again = initialiseArray(optionsFor(path));
        QCOMPARE(again.error().code, ErrorCode::Refused);
        QVERIFY(again.error().what.contains(u"not finished"_s));
    }

    void initialise_badOptions_changeNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no name") << 0;
        QTest::newRow("long name") << 1;
        QTest::newRow("host name to listen on") << 2;
        QTest::newRow("unknown TLS mode") << 3;
        QTest::newRow("tiny store") << 4;
        QTest::newRow("store on no directory") << 5;
        QTest::newRow("NBD on a host name") << 6;
        QTest::newRow("no administrator") << 7;
        QTest::newRow("address without a port") << 8;
        QTest::newRow("name of two lines") << 9;
        QTest::newRow("unknown protection of strips") << 10;
    }

    void initialise_badOptions_changeNothing()
    {
        QFETCH(int, kind);
        const QTemporaryDir room;
        InitialiseOptions options = optionsFor(room.filePath(u"array"_s));
        switch (kind) {
        case 0:
            options.config.arrayName.clear();
            break;
        case 1:
            options.config.arrayName = QString(kMaxNameCharacters + 1, u'x');
            break;
        case 2:
            options.config.listenHost = u"localhost"_s;
            break;
        case 3:
            options.config.nbdTls = u"maybe"_s;
            break;
        case 4:
            options.localStores = {{.directory = room.path(), .quotaBytes = 1}};
            break;
        case 5:
            options.localStores = {{.directory = room.filePath(u"none"_s), .quotaBytes = kGiB}};
            break;
        case 7:
            options.administratorName.clear();
            break;
        case 8:
            options.config.advertisedAddress = u"array.example"_s;
            break;
        case 9:
            options.config.arrayName = u"a\nController: evil.example:1"_s;
            break;
        case 10:
            options.config.dataProtection = u"none"_s;
            break;
        default:
            options.config.nbdHost = u"localhost"_s;
        }
        QVERIFY(!initialiseArray(options).has_value());
        QVERIFY(!QDir(options.directory).exists());
    }

    /// They would be two failure domains, and die as one.
    void initialise_oneDirectoryTwice_isRefused_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("the same") << u"disk"_s;
        QTest::newRow("written otherwise") << u"array/../disk/."_s;
        QTest::newRow("by a link") << u"link"_s;
    }

    void initialise_oneDirectoryTwice_isRefused()
    {
        QFETCH(QString, second);
        const QTemporaryDir room;
        QVERIFY(QDir(room.path()).mkpath(u"disk"_s));
        QVERIFY(QDir(room.path()).mkpath(u"array"_s)); // empty
        QVERIFY(QFile::link(room.filePath(u"disk"_s), room.filePath(u"link"_s)));
        InitialiseOptions options = optionsFor(room.filePath(u"array"_s));
        options.localStores = {{.directory = room.filePath(u"disk"_s), .quotaBytes = 64 * kMiB},
                               {.directory = room.path() + u'/' + second, .quotaBytes = 64 * kMiB}};
        const auto made = initialiseArray(options);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(made.error().where, QFileInfo(room.filePath(u"disk"_s)).canonicalFilePath());
        QVERIFY(QDir(options.directory).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
        QVERIFY(QDir(room.filePath(u"disk"_s)).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
    }

    void masterKey_damaged_isCorrupt()
    {
        const QTemporaryDir room;
        const ArrayDirectory directory(room.path());
        QCOMPARE(directory.readMasterKey().error().code, ErrorCode::NotFound);
        writeFile(directory.masterKeyPath(), "abcd\n");
        QCOMPARE(directory.readMasterKey().error().code, ErrorCode::Corrupt);
    }

    void leftovers_ofAnInterruptedCheck_areRemoved()
    {
        const QTemporaryDir room;
        QVERIFY(QDir(room.path()).mkpath(u"check-Ab12Cd/deep"_s));
        QVERIFY(QDir(room.path()).mkpath(u"checked"_s));
        ArrayDirectory(room.path()).removeLeftovers();
        QVERIFY(!QDir(room.filePath(u"check-Ab12Cd"_s)).exists());
        QVERIFY(QDir(room.filePath(u"checked"_s)).exists());
    }
};

FALLOW_TEST(ControllerDirectoryTest)
#include "tst_controller_directory.moc"
