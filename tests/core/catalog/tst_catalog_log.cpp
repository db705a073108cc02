// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the log grows, and what a disk without room does to it.
#include "catalog/sqlite_reader.h"
#include "catalog_fixture.h"
#include "support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kValueBytes = kMiB;
constexpr int kCrashLogMiB = 8; // one piece of the log's index

/// A row of 257 pages: no number of rows tells what it adds to the log.
CatalogChange longRow(int n)
{
    CatalogChange change;
    change.putSettings.insert(u"long"_s, QByteArray(kValueBytes, char('a' + n % 26)));
    return change;
}

qint64 logBytes(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size();
}

/// To the last byte.
void fillDisk(const QString &folder)
{
    QFile ballast(folder + u"/ballast"_s);
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        ::_exit(10);
    for (const qint64 bytes : {kMiB, 4 * kKiB, qint64(1)}) {
        const QByteArray piece(bytes, 'b');
        while (ballast.write(piece) == bytes) {
        }
    }
}

/// The first child: a log that ends where its disk does. Dies without closing the catalog.
int fillAndDie(const QString &folder)
{
    const QString path = folder + u"/catalog.sqlite"_s;
    if (!Catalog::create(path, ArrayId::generate()))
        return 11;
    for (const int commits : {3, kCrashLogMiB}) { // closed between: from then on the file need not grow
        auto catalog = Catalog::open(path);
        if (!catalog)
            return 12;
        for (int n = 0; n < commits; ++n) {
            if (!commitNow(**catalog, longRow(n)))
                return 13;
        }
        if (commits != kCrashLogMiB)
            continue;
        if (logBytes(path) < kCrashLogMiB * kMiB)
            return 14;
        fillDisk(folder);
        ::_exit(0);
    }
    return 15;
}

/// The second: lives on what the log's file has.
int goOn(const QString &folder)
{
    const QString path = folder + u"/catalog.sqlite"_s;
    auto catalog = Catalog::open(path);
    if (!catalog) {
        qWarning("%s", qPrintable(catalog.error().toString()));
        return 21;
    }
    constexpr int kCommits = 3 * kCrashLogMiB;
    for (int n = 0; n < kCommits; ++n) {
        if (const auto committed = commitNow(**catalog, longRow(n)); !committed) {
            qWarning("%d: %s", n, qPrintable(committed.error().toString()));
            return 22;
        }
    }
    const auto value = valueOf((*catalog)->makeReader())->setting(u"long"_s);
    return value && *value == longRow(kCommits - 1).putSettings.first() ? 0 : 23;
}

} // namespace

class TestCatalogLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commits_ofLongRows_theLogIsMovedInTime()
    {
        CatalogFixture fixture;
        for (int n = 0; n < 80; ++n) {
            QVERIFY(fixture.commit(longRow(n)));
            QVERIFY2(logBytes(fixture.path()) < 36 * kMiB, qPrintable(QString::number(logBytes(fixture.path()))));
        }
    }

    /// Nothing is to follow what an earlier life may have failed to make durable.
    void log_ofACrash_isBegunAnew()
    {
        CatalogFixture fixture;
        for (int n = 0; n < 3; ++n)
            QVERIFY(fixture.commit(longRow(n)));
        const QString crashed = fixture.folder() + u"/crashed.sqlite"_s;
        for (const QString &suffix : {u""_s, u"-wal"_s})
            QVERIFY(QFile::copy(fixture.path() + suffix, crashed + suffix));
        const auto beginning = [&] { // with the number of its beginnings and what all its frames carry
            QFile log(crashed + u"-wal"_s);
            return log.open(QIODevice::ReadOnly) ? log.read(24) : QByteArray();
        };
        const QByteArray before = beginning();
        QCOMPARE(before.size(), 24);
        const auto catalog = Catalog::open(crashed);
        QVERIFY(catalog);
        QCOMPARE(beginning().size(), 24);
        QVERIFY(beginning() != before);
        QCOMPARE(valueOf((*catalog)->makeReader())->setting(u"long"_s).value(), longRow(2).putSettings.first());
    }

    void commits_besideALongReader_theLogIsMovedWhenItHasGone()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(longRow(0)));
        {
            const auto reader = valueOf(SqliteReader::openAtOneMoment(fixture.path()));
            QCOMPARE(valueOf(reader->setting(u"long"_s)).size(), kValueBytes);
            for (int n = 0; n < 80; ++n)
                QVERIFY(fixture.commit(longRow(n)));
            QVERIFY(logBytes(fixture.path()) > 80 * kMiB);
        }
        for (int n = 0; n < 40; ++n)
            QVERIFY(fixture.commit(longRow(n)));
        QVERIFY2(logBytes(fixture.path()) < 36 * kMiB, qPrintable(QString::number(logBytes(fixture.path()))));
    }

    /// The disk is full, but what is in the log has its place in the catalog.
    void commits_logFillsTheDisk_goOnInALogBegunAnew()
    {
        const QTemporaryDir disk;
        const QString unshare = u"unshare"_s;
        const QStringList own{u"--user"_s, u"--map-root-user"_s, u"--mount"_s};
        if (QProcess::execute(unshare, own + QStringList{u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, disk.path()}) != 0)
            QSKIP("no disk can be mounted here");
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(unshare, own + QStringList{u"sh"_s, u"-c"_s,
                                               u"mount -t tmpfs -o size=24m,mode=0700 tmpfs \"$2\" && "
                                               "\"$1\" tst_catalog_log --fill \"$2\" && exec \"$1\" tst_catalog_log "
                                               "--go-on \"$2\""_s,
                                               u"sh"_s, QCoreApplication::applicationFilePath(), disk.path()});
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);
    }
};

static int runCatalogLog(int argc, char **argv)
{
    const QByteArrayView role(argc == 3 ? argv[1] : "");
    if (role != "--fill" && role != "--go-on")
        return runTest<QCoreApplication, TestCatalogLog>(argc, argv);
    const QCoreApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    return role == "--fill" ? fillAndDie(folder) : goOn(folder);
}

FALLOW_TEST_BY(runCatalogLog)
#include "tst_catalog_log.moc"
