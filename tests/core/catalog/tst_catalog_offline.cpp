// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What there is for the day when a catalog is lost or damaged: copies of it, and a check without a controller.
#include "catalog/backup.h"
#include "catalog/offline_check.h"
#include "catalog_fixture.h"
#include "support/file_size_limit.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// One stripe of which 100 blocks are mapped; it counts `live`.
CatalogChange oneVolume(quint32 live)
{
    CatalogChange change;
    change.putVolumes = {makeVolume(1, u"db"_s)};
    for (quint64 id = 1; id <= 6; ++id) {
        StoreRecord store;
        store.id = StoreId(id);
        store.machine = kControllerMachine;
        store.storeClass = StoreClass::Local;
        change.putStores.append(store);
    }
    change.putStripes = {makeStripe(1)};
    change.putStripes[0].liveBlocks = live;
    change.putExtents = {{VolumeId(1), makeExtent(0, 100, 1)}};
    return change;
}

CatalogChange setting(const QByteArray &value)
{
    CatalogChange change;
    change.putSettings.insert(u"generation"_s, value);
    return change;
}

/// Of a copy; opening it raises its epoch, so each is looked at once.
QByteArray generationOf(const QString &path)
{
    const auto copy = Catalog::open(path);
    if (!copy)
        return copy.error().toString().toUtf8();
    return valueOf((*copy)->makeReader())->setting(u"generation"_s).value_or("unreadable");
}

} // namespace

class TestCatalogOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_soundCatalog_findsNothingAndChangesNothing()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(oneVolume(100)));
        const quint32 epoch = fixture->epoch();
        QCOMPARE(checkOffline(fixture.path(), {.mustRepair = true}).error().code, ErrorCode::Busy);
        fixture.close();
        const auto report = valueOf(checkOffline(fixture.path(), {.mustRepair = true}));
        QVERIFY(report.found.isEmpty() && report.left.isEmpty());
        QCOMPARE(report.mendedStripes, 0);
        fixture.open();
        QCOMPARE(fixture->epoch(), epoch + 1);
        QCOMPARE(checkOffline(fixture.folder() + u"/none"_s, {}).error().code, ErrorCode::NotFound);
    }

    void check_wrongCount_isToldAndMendedOnlyWhenAsked()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(oneVolume(90)));
        fixture.close();
        for (int i = 0; i < 2; ++i) {
            const auto report = valueOf(checkOffline(fixture.path(), {}));
            QCOMPARE(report.found.size(), 1);
            QCOMPARE(report.found.first().kind, u"stripe.live-count"_s);
            QVERIFY(report.found.first().isRepairable);
            QCOMPARE(report.left.size(), 1);
        }
        int told = 0;
        const auto report = valueOf(
            checkOffline(fixture.path(), {.mustRepair = true, .beforeRepair = [&](const QList<CatalogProblem> &found) {
                                              told += int(found.size());
                                          }}));
        QCOMPARE(told, 1);
        QCOMPARE(report.mendedStripes, 1);
        QVERIFY(report.left.isEmpty());
        fixture.open();
        QCOMPARE(valueOf(fixture.reader().stripe(StripeId(1)))->liveBlocks, 100u);
    }

    void check_notRepairable_isLeft()
    {
        CatalogFixture fixture;
        CatalogChange change = oneVolume(100);
        change.putExtents.append({VolumeId(1), makeExtent(2048, 1, 77)});
        QVERIFY(fixture.commit(change));
        fixture.close();
        const auto report = valueOf(checkOffline(fixture.path(), {.mustRepair = true}));
        QCOMPARE(report.left.size(), 1);
        QCOMPARE(report.left.first().kind, u"extent.no-stripe"_s);
        QCOMPARE(report.mendedStripes, 0);
    }

    void check_fileOverwritten_isDamagedAndNamesTheCopy()
    {
        CatalogFixture fixture;
        CatalogChange change = oneVolume(100);
        for (quint64 id = 2; id < 3000; ++id) {
            change.putStripes.append(makeStripe(id));
            change.putStripes.last().liveBlocks = 0;
        }
        QVERIFY(fixture.commit(change));
        QVERIFY(renewBackup(*fixture, fixture.path(), 0));
        fixture.close(); // the log goes into the file
        QFile file(fixture.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 64 * 4096);
        for (qint64 page = 8; page * 4096 < file.size(); page += 3) {
            QVERIFY(file.seek(page * 4096));
            QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
        }
        file.close();
        const auto report = valueOf(checkOffline(fixture.path(), {.mustRepair = true}));
        QCOMPARE(report.left.size(), 1);
        QCOMPARE(report.left.first().kind, u"catalog.damaged"_s);
        QVERIFY(report.left.first().text.contains(backupPath(fixture.path())));
        QVERIFY(valueOf(checkOffline(backupPath(fixture.path()), {})).found.isEmpty());
    }

    void renewBackup_again_keepsTheOneBefore()
    {
        CatalogFixture fixture;
        const QString newest = backupPath(fixture.path());
        QVERIFY(isBackupDue(fixture.path(), QDateTime::currentDateTimeUtc(), 1000));
        for (const char *generation : {"1", "2", "3"}) {
            QVERIFY(fixture.commit(setting(generation)));
            QCOMPARE(errorOf(renewBackup(*fixture, fixture.path(), 0)), QString());
        }
        QCOMPARE(generationOf(newest), QByteArray("3"));
        QCOMPARE(generationOf(newest + u"-former"_s), QByteArray("2"));
        QVERIFY(!QFile::exists(newest + u"-new"_s));
        QCOMPARE(QFile::permissions(newest) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QDateTime made = QFileInfo(newest).lastModified();
        QVERIFY(!isBackupDue(fixture.path(), made.addMSecs(900), 1000));
        QVERIFY(isBackupDue(fixture.path(), made.addMSecs(1000), 1000));
        QVERIFY(isBackupDue(fixture.path(), made.addDays(-1), 1000)); // the clock was wrong once
    }

    void renewBackup_afterAMigration_isDue()
    {
        CatalogFixture fixture;
        QVERIFY(renewBackup(*fixture, fixture.path(), 0));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(!isBackupDue(fixture.path(), now, 3'600'000));
        QFile migrated(fixture.path() + u".backup-schema1"_s);
        QVERIFY(migrated.open(QIODevice::WriteOnly));
        QVERIFY(migrated.setFileTime(now.addSecs(1), QFileDevice::FileModificationTime));
        QVERIFY(isBackupDue(fixture.path(), now, 3'600'000));
    }

    void renewBackup_diskNearlyFull_keepsWhatThereIs()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(setting("1")));
        QVERIFY(renewBackup(*fixture, fixture.path(), 0));
        QVERIFY(fixture.commit(setting("2")));
        QCOMPARE(renewBackup(*fixture, fixture.path(), 1024 * kTiB).error().code, ErrorCode::NoSpace);
        QCOMPARE(generationOf(backupPath(fixture.path())), QByteArray("1"));
        QVERIFY(!QFile::exists(backupPath(fixture.path()) + u"-former"_s));
    }

    void renewBackup_interruptedBeforeTheLastName_goesOnFromAWholeCopy()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(setting("1")));
        QVERIFY(renewBackup(*fixture, fixture.path(), 0));
        const QString newest = backupPath(fixture.path());
        QVERIFY(QFile::rename(newest, newest + u"-former"_s)); // as a crash between the two names leaves it
        QVERIFY(fixture->backupTo(newest + u"-new"_s));
        QVERIFY(fixture.commit(setting("2")));
        QVERIFY(isBackupDue(fixture.path(), QDateTime::currentDateTimeUtc(), 1000));
        QVERIFY(renewBackup(*fixture, fixture.path(), 0));
        QCOMPARE(generationOf(newest), QByteArray("2"));
        QCOMPARE(generationOf(newest + u"-former"_s), QByteArray("1"));
    }

    /// The same crash, and then no room for another: the newest copy was whole.
    void renewBackup_interruptedAndThenNoRoom_keepsTheNewest()
    {
        CatalogFixture fixture;
        const QString newest = backupPath(fixture.path());
        QVERIFY(fixture.commit(setting("1")));
        QVERIFY(fixture->backupTo(newest + u"-former"_s));
        QVERIFY(fixture.commit(setting("2")));
        QVERIFY(fixture->backupTo(newest + u"-new"_s));
        QVERIFY(fixture.commit(setting("3")));
        QCOMPARE(renewBackup(*fixture, fixture.path(), 1024 * kTiB).error().code, ErrorCode::NoSpace);
        QCOMPARE(generationOf(newest), QByteArray("2"));
        QCOMPARE(generationOf(newest + u"-former"_s), QByteArray("1"));
        QCOMPARE(errorOf(renewBackup(*fixture, fixture.path(), 0)), QString());
        QCOMPARE(generationOf(newest), QByteArray("3"));
        QCOMPARE(generationOf(newest + u"-former"_s), QByteArray("2"));
    }

    void backup_writeError_leavesNothing()
    {
        CatalogFixture fixture;
        CatalogChange change;
        for (int i = 0; i < 8; ++i) // more than the copy's cache holds
            change.putSettings.insert(u"long.%1"_s.arg(i), QByteArray(kMiB, 'x'));
        QVERIFY(fixture.commit(change));
        FileSizeLimit limit(256 * 1024);
        QVERIFY(limit.isSet());
        const auto copied = fixture->backupTo(fixture.folder() + u"/copy"_s);
        QVERIFY(limit.lift());
        QVERIFY(!copied);
        QCOMPARE(QDir(fixture.folder()).entryList({u"copy*"_s}, QDir::Files), QStringList());
        QCOMPARE(errorOf(fixture->backupTo(fixture.folder() + u"/copy"_s)), QString());
    }
};

FALLOW_TEST(TestCatalogOffline)
#include "tst_catalog_offline.moc"
