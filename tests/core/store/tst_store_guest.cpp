// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "store/store_finder.h"
#include "store/strip_header.h"
#include "store/superblock.h"
#include "store_fixture.h"
#include "support/faulty_disk.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

Result<void> giveBack(StoreFixture &f, const QList<StripKey> &keys)
{
    return f.await<void>([&](Completion<void> done) { f.store->giveBack(keys, std::move(done)); });
}

bool punch(const QString &path, qint64 offsetBytes, qint64 lengthBytes)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    const bool isPunched =
        file >= 0 && ::fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offsetBytes, lengthBytes) == 0;
    if (file >= 0)
        ::close(file);
    return isPunched;
}

/// What the file takes of the disk.
qint64 takenBytes(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? qint64(status.st_blocks) * 512 : -1;
}

} // namespace

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

    void giveBack_diskThreadWaitsForTheDisk_spaceIsBackAllTheSame()
    {
        StoreFixture f;
        const auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create().has_value());
        QVERIFY(f.put(key(1)).has_value());
        QVERIFY(f.put(key(2)).has_value());
        const qint64 takenBefore = takenBytes(f.storagePath());
        const auto letGo = qScopeGuard([&] {
            faults->isSyncHeld = false;
            faults->isSyncHeld.notify_all();
        });
        const int synced = faults->syncCount;
        faults->isSyncHeld = true;
        bool isPut = false;
        const SharedBytes payload = payloadOf(key(3), 5000);
        f.store->put(labelOf(key(3), payload), payload, IoPriority::Foreground,
                     [&isPut](Result<void> result) { isPut = result.has_value(); });
        QTRY_COMPARE(int(faults->syncCount), synced + 1);
        QVERIFY(giveBack(f, {key(1)}).has_value());
        QVERIFY(!isPut);
        QCOMPARE(int(faults->syncCount), synced + 1);
        QCOMPARE(takenBytes(f.storagePath()), takenBefore); // one strip more, one less
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
        QCOMPARE(f.store->usedBytes(), FileStore::footprintBytes(5000));
        faults->isSyncHeld = false;
        faults->isSyncHeld.notify_all();
        QVERIFY(f.executor.runUntil([&isPut] { return isPut; }));
        QVERIFY(f.noteEpoch(1).has_value()); // behind what the disk thread had to do
        QCOMPARE(f.store->usedBytes(), 2 * FileStore::footprintBytes(5000));
        QVERIFY(f.put(key(1)).has_value()); // its place may be used again
        QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3)));
        f.close();
        QVERIFY(f.open().has_value());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QCOMPARE(f.store->openReport().goneStrips, 0);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3)));
    }

    void giveBack_holesNotPossible_isARemoval()
    {
        StoreFixture f;
        const auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create().has_value());
        faults->punchErrno = EOPNOTSUPP;
        QVERIFY(f.put(key(1)).has_value());
        QVERIFY(f.put(key(2)).has_value());
        QVERIFY(giveBack(f, {key(1), key(7)}).has_value());
        QCOMPARE(f.store->usedBytes(), FileStore::footprintBytes(5000));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(f.open().has_value()); // reads all headers, of which the first was blotted out
        QCOMPARE(f.store->openReport().recoveredStrips, 1);
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
        QVERIFY(f.holds(key(2)));
    }

    void giveBack_indexCannotBeWritten_isForgottenByTheNextOpening()
    {
        StoreFixture f;
        const auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create().has_value());
        QVERIFY(f.put(key(1)).has_value());
        QVERIFY(f.put(key(2)).has_value());
        f.close();
        QVERIFY(f.open().has_value()); // both are rows now
        faults->failSyncAt = 1;
        QCOMPARE(codeOf(f.put(key(3))), ErrorCode::Io); // from now on nothing is written
        QVERIFY(giveBack(f, {key(1)}).has_value());
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
        f.close();
        QVERIFY(f.open().has_value());
        QVERIFY(f.store->openReport().indexWasRebuilt); // its log went with the session that could not end
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
        QCOMPARE(f.inventory({}, 10)->labels.size(), 1);
        QVERIFY(f.put(key(1)).has_value());
        f.close();
        QVERIFY(f.open().has_value());
        QCOMPARE(f.store->openReport().goneStrips, 0);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
    }

    void open_rowOverAHole_stripIsGone_data()
    {
        QTest::addColumn<qint64>("fromBytes");
        QTest::addColumn<qint64>("lengthBytes");
        const qint64 size = FileStore::footprintBytes(20'000);
        QTest::newRow("all of it") << qint64(0) << size;
        QTest::newRow("its begin") << qint64(0) << kSectorBytes;
        QTest::newRow("its middle") << 2 * kSectorBytes << kSectorBytes;
        QTest::newRow("its end") << size - kSectorBytes << kSectorBytes;
    }

    void open_rowOverAHole_stripIsGone()
    {
        QFETCH(const qint64, fromBytes);
        QFETCH(const qint64, lengthBytes);
        StoreFixture f;
        QVERIFY(f.create().has_value());
        for (quint64 stripe = 1; stripe <= 3; ++stripe)
            QVERIFY(f.put(key(stripe), 20'000).has_value());
        f.close();
        QVERIFY(punch(f.storagePath(), kDataStartBytes + FileStore::footprintBytes(20'000) + fromBytes, lengthBytes));
        QVERIFY(f.open().has_value());
        QCOMPARE(f.store->openReport().goneStrips, 1);
        QCOMPARE(codeOf(f.get(key(2), 0, 20'000)), ErrorCode::NotFound);
        QCOMPARE(f.store->usedBytes(), 2 * FileStore::footprintBytes(20'000));
        QVERIFY(f.holds(key(1), 20'000) && f.holds(key(3), 20'000));
        QVERIFY(f.put(key(2), 20'000).has_value());
        f.close();
        QVERIFY(f.open().has_value());
        QCOMPARE(f.store->openReport().goneStrips, 0);
        QVERIFY(f.holds(key(1), 20'000) && f.holds(key(2), 20'000) && f.holds(key(3), 20'000));
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

FALLOW_TEST(StoreGuestTest)
#include "tst_store_guest.moc"
