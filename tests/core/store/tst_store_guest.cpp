// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "store/store_finder.h"
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A store on somebody else's disk.
class StoreGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptFree_lessIsFree_putsLeaveItAlone()
    {
        StoreFixture f;
        QVERIFY(f.create().has_value());
        QVERIFY(f.put(key(1)).has_value());
        f.store->setKeptFree(f.statistics()->diskFreeBytes + kGiB);
        const auto refused = f.put(key(2));
        QCOMPARE(codeOf(refused), ErrorCode::NoSpace);
        QVERIFY2(refused.error().what.contains(u"owner"_s), qPrintable(refused.error().what));
        const auto statistics = f.statistics();
        QCOMPARE(statistics->quotaBytes, statistics->usedBytes); // so placement passes it by
        QVERIFY(f.holds(key(1)));
        QVERIFY(f.remove({key(1)}).has_value());
        f.store->setKeptFree(0);
        QVERIFY(f.put(key(2)).has_value());
        QCOMPARE(f.statistics()->quotaBytes, f.options.quotaBytes);
    }

    void volumeUsage_twoStrips_areCountedWithTheirFootprint()
    {
        StoreFixture f;
        QVERIFY(f.create().has_value());
        QVERIFY(f.put(key(1)).has_value());
        QVERIFY(f.put(key(2)).has_value());
        const auto usage = f.store->volumeUsage();
        QCOMPARE(usage.size(), 1);
        QCOMPARE(usage.value(VolumeId(3)).stripCount, 2);
        QCOMPARE(usage.value(VolumeId(3)).bytes, 2 * FileStore::footprintBytes(5000));
    }

    void stripsBeyond_fileCut_namesWhatIsLost()
    {
        StoreFixture f;
        QVERIFY(f.create().has_value());
        for (quint64 stripe = 1; stripe <= 10; ++stripe)
            QVERIFY(f.put(key(stripe)).has_value());
        const qint64 endBytes = f.store->endOfStripsBytes();
        QCOMPARE(QFileInfo(f.storagePath()).size(), endBytes);
        QVERIFY(f.store->stripsBeyond(endBytes, 100).isEmpty());
        QCOMPARE(f.store->stripsBeyond(endBytes - 1, 100), QList{key(10)});
        QCOMPARE(f.store->stripsBeyond(0, 100).size(), 10);
        QCOMPARE(f.store->stripsBeyond(0, 3).size(), 3);
    }

    void findStores_renamedCopiedAndOthers_areToldApart()
    {
        StoreFixture f;
        QVERIFY(f.create().has_value());
        const ArrayId uuid = f.store->storeUuid();
        f.close();
        QDir base(f.basePath());
        QVERIFY(base.rename(u".store"_s, u"old stuff"_s));
        QVERIFY(base.mkpath(u"documents"_s));
        QVERIFY(base.mkpath(u"garbage"_s));
        QFile garbage(base.filePath(u"garbage/storage"_s));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(10'000, 'x'));
        garbage.close();
        QVERIFY(base.mkpath(u"pipe"_s)); // to open one waits, unless it is told not to
        QCOMPARE(::mkfifo(QFile::encodeName(base.filePath(u"pipe/storage"_s)).constData(), 0600), 0);
        QVERIFY(base.mkpath(u"folder/storage"_s));
        const QList<FoundStore> found = findStores(f.basePath());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().directory, base.filePath(u"old stuff"_s));
        QCOMPARE(found.first().array, testArray());
        QCOMPARE(found.first().store, StoreId(5));
        QCOMPARE(found.first().storeUuid, uuid);
        QVERIFY(findStores(base.filePath(u"nowhere"_s)).isEmpty());
    }

    void create_directory_isPassedByBackupAndIndexers()
    {
        StoreFixture f;
        QVERIFY(f.create().has_value());
        const QDir directory(f.options.directory);
        for (const QString &name : {u"CACHEDIR.TAG"_s, u".nobackup"_s, u".nomedia"_s, u".trackerignore"_s})
            QVERIFY2(directory.exists(name), qPrintable(name));
        const auto mode = QFileInfo(f.options.directory).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
    }
};

QTEST_GUILESS_MAIN(StoreGuestTest)
#include "tst_store_guest.moc"
