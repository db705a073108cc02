// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partition_fixture.h"
#include "store/open_error.h"
#include "store/store_finder.h"
#include "support/test_program.h"

#include <QDir>
#include <QtEndian>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A store on a partition: on plain files always, and on loop devices where the kernel lets us.
class StorePartitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPartition::canLoop())
            qInfo("No loop devices here: plain files take the place of devices in all that follows.");
    }

    void store_onAPartition_servesOverReopening_data() { addPartitionKinds(); }
    void store_onAPartition_servesOverReopening()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(inspectPartition(f.partition.path())->isBlank());
        QCOMPARE(measurePartition(f.partition.path()).value(), kPartitionCapacity);
        QVERIFY2(f.give(), "give");
        QVERIFY(inspectPartition(f.partition.path())->isGiven);
        const auto created = f.create();
        QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
        for (quint64 stripe = 1; stripe <= 40; ++stripe)
            QVERIFY(f.put(key(stripe), 5000 + stripe * 1000));
        QVERIFY(f.remove({key(7), key(8)}));
        const auto statistics = f.statistics();
        QCOMPARE(statistics->quotaBytes, kPartitionCapacity);
        QCOMPARE(statistics->diskFreeBytes, kPartitionCapacity - statistics->usedBytes);
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        for (quint64 stripe = 1; stripe <= 40; ++stripe)
            QCOMPARE(f.holds(key(stripe), 5000 + stripe * 1000), stripe != 7 && stripe != 8);
        QVERIFY(f.verify(key(40)));
        QVERIFY(!QFile::exists(f.storagePath()));
        QVERIFY(f.partition.bytes(kPartitionBytes - kMiB, kMiB) == QByteArray(kMiB, 0));
    }

    void create_freshStore_isNotReadThrough()
    {
        PartitionFixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QCOMPARE(f.store->openReport().scannedBytes, 0);
    }

    void open_whatIsNotOurStore_isToldApart_data() { addPartitionKinds(); }
    void open_whatIsNotOurStore_isToldApart()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QCOMPARE(codeOf(f.open()), ErrorCode::Corrupt); // blank: it may be another disk under the same name
        QCOMPARE(codeOf(f.create()), ErrorCode::Refused);
        QVERIFY(inspectPartition(f.partition.path())->isBlank());
        QVERIFY(f.give());
        QCOMPARE(codeOf(f.open()), ErrorCode::NotFound);
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.close();
        QCOMPARE(codeOf(f.create()), ErrorCode::AlreadyExists);
        f.options.store = StoreId(6);
        QCOMPARE(codeOf(f.open()), ErrorCode::WrongArray);
        QCOMPARE(codeOf(f.create()), ErrorCode::WrongArray);
        f.options.store = StoreId(5);
        f.options.array = testArray(0xb2);
        QCOMPARE(codeOf(f.open()), ErrorCode::WrongArray);
        f.options.array = testArray();
        QVERIFY(f.open() && f.holds(key(1)));
        f.close();
        f.options.partition = f.basePath() + u"/no-such-device"_s;
        QCOMPARE(codeOf(f.open()), ErrorCode::Unreachable);
        f.options.partition = f.basePath();
        QCOMPARE(codeOf(f.open()), ErrorCode::InvalidArgument);
    }

    void open_newerVersion_isUnsupportedAndKept()
    {
        PartitionFixture f;
        QVERIFY(f.giveAndCreate());
        f.close();
        QByteArray block = f.partition.bytes(4096, 4096);
        block[8] = 2;
        qToLittleEndian(crc32c(std::as_bytes(std::span(block.constData(), 4092))), block.data() + 4092);
        QVERIFY(f.partition.write(4096, block));
        QCOMPARE(codeOf(f.open()), ErrorCode::Unsupported);
        QVERIFY(inspectPartition(f.partition.path())->isNewer);
        QCOMPARE(codeOf(f.give()), ErrorCode::Refused);
    }

    void open_somebodyPutItToOtherUse_refusedUntouched_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("swap") << qint64(0) << headOf("swap").first(4096) << u"swap"_s;
        QByteArray mirror(4096, '\0'); // of mdadm: its superblock of version 1.2
        qToLittleEndian(0xa92b4efcu, mirror.data());
        mirror[4] = 1;
        mirror[144] = 8;
        QTest::newRow("mirror") << qint64(4096) << mirror << u"RAID"_s;
        QTest::newRow("anything") << qint64(20'000) << QByteArray("a note") << u"data of another program"_s;
    }
    void open_somebodyPutItToOtherUse_refusedUntouched()
    {
        QFETCH(const qint64, offset);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, name);
        PartitionFixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.close();
        QVERIFY(f.partition.write(offset, bytes)); // one of the superblocks is still whole
        const quint32 before = checksumOf(f.partition);
        const auto opened = f.open();
        QCOMPARE(codeOf(opened), ErrorCode::Refused);
        QVERIFY2(opened.error().what.contains(name), qPrintable(opened.error().what));
        QCOMPARE(checksumOf(f.partition), before);
    }

    void open_twice_secondIsBusy_data() { addPartitionKinds(); }
    void open_twice_secondIsBusy()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        QCOMPARE(codeOf(FileStore::open(f.options, f.executor)), ErrorCode::Busy);
        QCOMPARE(codeOf(inspectPartition(f.partition.path())), ErrorCode::Busy);
        QCOMPARE(codeOf(f.give(GiveMode::Wipe)), ErrorCode::Busy);
        QCOMPARE(codeOf(endPartitionStore(f.partition.path(), testArray(), StoreId(5))), ErrorCode::Busy);
        QVERIFY(f.put(key(1)) && f.holds(key(1)));
    }

    void open_kernelRefuses_saysWhy()
    {
        for (const auto &[errnoValue, code] :
             {std::pair(EROFS, ErrorCode::ReadOnly), std::pair(EBUSY, ErrorCode::Busy),
              std::pair(ENOENT, ErrorCode::Unreachable), std::pair(ENOMEDIUM, ErrorCode::Unreachable)}) {
            StoreFixture f;
            f.options.partition = u"/dev/fallow-no-such-device"_s;
            f.options.openDisk = [error = errnoValue](const QString &path,
                                                      DiskFileMode) -> Result<std::unique_ptr<DiskFile>> {
                return fail(openError(DiskKind::Partition, error, path));
            };
            QCOMPARE(codeOf(f.open()), code);
        }
        if (!TestPartition::canLoop()) // only a device is write-protected for everybody
            return;
        TestPartition protectedDevice(kPartitionBytes, TestPartition::Kind::LoopReadOnly);
        StoreFixture f;
        f.options.partition = protectedDevice.path();
        QCOMPARE(codeOf(givePartition(protectedDevice.path(), GiveMode::Wipe)), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.create()), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.open()), ErrorCode::ReadOnly);
        QVERIFY(inspectPartition(protectedDevice.path())->isBlank());
    }

    void partition_grows_moreCanBeHadAtOnce_data() { addPartitionKinds(); }
    void partition_grows_moreCanBeHadAtOnce()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        QCOMPARE(codeOf(f.setQuota(90 * kMiB, ShrinkPolicy::Refuse)), ErrorCode::Refused);
        quint64 stripe = 1;
        while (f.put(key(stripe), kMiB))
            ++stripe;
        f.partition.resize(100 * kMiB);
        QCOMPARE(codeOf(f.put(key(stripe), kMiB)), ErrorCode::NoSpace); // the quota is the controller's
        QVERIFY(f.setQuota(90 * kMiB, ShrinkPolicy::Refuse));
        QCOMPARE(f.statistics()->quotaBytes, 90 * kMiB);
        for (; f.statistics()->usedBytes < 80 * kMiB; ++stripe)
            QVERIFY(f.put(key(stripe), kMiB));
        f.close();
        QVERIFY(f.open());
        for (quint64 put = 1; put < stripe; ++put)
            QVERIFY(f.holds(key(put), kMiB));
    }

    void partition_shrinks_whatIsBeyondIsCorruptAndTheRestServes_data() { addPartitionKinds(); }
    void partition_shrinks_whatIsBeyondIsCorruptAndTheRestServes()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        for (quint64 stripe = 1; stripe <= 40; ++stripe)
            QVERIFY(f.put(key(stripe), kMiB - 128));
        f.partition.resize(32 * kMiB);
        QCOMPARE(f.store->diskSizeBytes(), 32 * kMiB);
        const auto beyond = f.store->stripsBeyond(32 * kMiB, 100);
        QVERIFY(beyond.contains(key(40)) && !beyond.contains(key(20)));
        QCOMPARE(codeOf(f.verify(key(40))), ErrorCode::Corrupt);
        QVERIFY(f.holds(key(20), kMiB - 128));
        const qint64 capacityBytes = partitionCapacityBytes(32 * kMiB);
        QCOMPARE(f.statistics()->quotaBytes, capacityBytes); // and more is used: it is to be moved away
        QCOMPARE(codeOf(f.put(key(100), kMiB - 128)), ErrorCode::NoSpace);
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.holds(key(1), kMiB - 128));
        QCOMPARE(codeOf(f.get(key(40), 0, kMiB - 128)), ErrorCode::Corrupt);
        // Room within the new end is used, none beyond it.
        QVERIFY(f.remove({key(1), key(2), key(3)}));
        QVERIFY(f.remove(f.store->stripsBeyond(endOfExtentsBytes(32 * kMiB), 100)));
        QVERIFY(f.put(key(101), 2 * kMiB - 128));
        QVERIFY(f.store->endOfStripsBytes() <= endOfExtentsBytes(32 * kMiB));
        QVERIFY(f.holds(key(101), 2 * kMiB - 128));
    }

    void quota_beyondThePartition_refused()
    {
        PartitionFixture f;
        QVERIFY(f.give());
        f.options.quotaBytes = kPartitionCapacity + 1;
        const auto tooMuch = f.create();
        QCOMPARE(codeOf(tooMuch), ErrorCode::Refused);
        QVERIFY2(tooMuch.error().what.contains(u"46.9 MiB"_s), qPrintable(tooMuch.error().what));
        QVERIFY(inspectPartition(f.partition.path())->isGiven);
        f.options.quotaBytes = kMiB;
        QVERIFY(f.create());
        QCOMPARE(codeOf(f.setQuota(kPartitionCapacity + 1, ShrinkPolicy::Drain)), ErrorCode::Refused);
        QCOMPARE(f.statistics()->quotaBytes, kMiB);
        QVERIFY(f.setQuota(kPartitionCapacity, ShrinkPolicy::Drain));
        for (quint64 stripe = 1; stripe <= 10; ++stripe)
            QVERIFY(f.put(key(stripe), kMiB));
        QCOMPARE(f.setQuota(5 * kMiB, ShrinkPolicy::Drain).value(), f.statistics()->usedBytes - 5 * kMiB);
        QCOMPARE(codeOf(f.put(key(11))), ErrorCode::NoSpace);
    }

    void put_noPlaceIsLargeEnough_isSaidOfTheQuotaUntilSomethingGoes()
    {
        PartitionFixture f(TestPartition::Kind::File, 130 * kMiB); // two regions; an extent lies within one
        QVERIFY(f.giveAndCreate());
        quint64 stripe = 1;
        while (f.put(key(stripe), 4 * kMiB))
            ++stripe;
        QCOMPARE(codeOf(f.put(key(stripe), 4 * kMiB)), ErrorCode::NoSpace);
        const auto full = f.statistics();
        QVERIFY(full->usedBytes + FileStore::footprintBytes(4 * kMiB) < f.options.quotaBytes);
        QCOMPARE(full->quotaBytes, full->usedBytes); // so that placement passes it by
        QVERIFY(f.remove({key(2)}));
        QCOMPARE(f.statistics()->quotaBytes, f.options.quotaBytes);
        QVERIFY(f.put(key(2), 4 * kMiB, 1));
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.holds(key(2), 4 * kMiB, 1) && f.holds(key(1), 4 * kMiB) && f.holds(key(stripe - 1), 4 * kMiB));
        QVERIFY(f.partition.bytes(129 * kMiB, kMiB) == QByteArray(kMiB, 0));
    }

    void index_lostOrOfAnotherStore_isRebuiltFromThePartition_data() { addPartitionKinds(); }
    void index_lostOrOfAnotherStore_isRebuiltFromThePartition()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)) && f.put(key(2)) && f.put(key(3)));
        QVERIFY(f.remove({key(2)}));
        f.close();
        QVERIFY(QDir(f.options.directory).removeRecursively()); // as with the system's disk
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(1)) && f.holds(key(3)));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        f.close();
        PartitionFixture other;
        QVERIFY(other.giveAndCreate());
        QVERIFY(other.put(key(9)));
        other.close();
        QVERIFY(QFile::remove(f.indexPath()) && QFile::copy(other.indexPath(), f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(1)) && f.holds(key(3)));
        QCOMPARE(f.statistics()->stripCount, 2);
    }

    void put_syncFails_partitionOffersNoRoom()
    {
        FaultyPartitionFixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.faults->failSyncAt = 1;
        QCOMPARE(codeOf(f.put(key(2))), ErrorCode::Io);
        QVERIFY(!f.store->takesWrites());
        QCOMPARE(f.statistics()->quotaBytes, f.statistics()->usedBytes);
        QVERIFY(f.holds(key(1)));
    }

    void remove_deviceCannotGiveBack_stripDoesNotComeBack()
    {
        FaultyPartitionFixture f;
        QVERIFY(f.giveAndCreate());
        f.faults->punchErrno = EOPNOTSUPP;
        QVERIFY(f.put(key(1)) && f.put(key(2)) && f.put(key(3)));
        QVERIFY(f.remove({key(1), key(2)}));
        f.faults->failSyncAt = 1; // one that was written and not acknowledged
        QCOMPARE(codeOf(f.put(key(4))), ErrorCode::Io);
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.statistics()->stripCount, 1);
        QVERIFY(f.holds(key(3)));
    }

    void remove_spaceGoesBackToTheDevice_data() { addPartitionKinds(); }
    void remove_spaceGoesBackToTheDevice()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        for (quint64 stripe = 1; stripe <= 5; ++stripe)
            QVERIFY(f.put(key(stripe), 4 * kMiB));
        const auto heldBytes = [&f] {
            struct stat status{};
            return ::stat(QFile::encodeName(f.partition.imagePath()).constData(), &status) == 0 ? status.st_blocks * 512
                                                                                                : -1;
        };
        QVERIFY(heldBytes() > 20 * kMiB);
        QVERIFY(f.remove({key(1), key(2), key(3), key(4), key(5)}));
        QVERIFY2(heldBytes() < 4 * kMiB, qPrintable(formatBytes(heldBytes())));
    }

    void device_vanishes_isNoticedAndNothingIsAcknowledged()
    {
        FaultyPartitionFixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.faults->isUnlinked = true;
        f.faults->allReadsFail = true;
        const auto put = f.put(key(2));
        QVERIFY(!put);
        QVERIFY2(put.error().what.contains(u"taken away"_s), qPrintable(put.error().what));
        QVERIFY(!f.store->isReady());
        QCOMPARE(codeOf(f.statistics()), ErrorCode::Io);
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(!f.open()); // and no scan creeps through its errors
        f.faults->isUnlinked = false;
        f.faults->allReadsFail = false;
        QVERIFY(f.open());
        QVERIFY(f.holds(key(1)));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
    }

    void partition_losesItsSize_takesNothingAndIsNotOpened_data() { addPartitionKinds(); }
    void partition_losesItsSize_takesNothingAndIsNotOpened()
    {
        QFETCH(const TestPartition::Kind, kind);
        const bool isDevice = kind != TestPartition::Kind::File;
        PartitionFixture f(kind);
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.partition.resize(0);
        QVERIFY(!f.put(key(2)));
        QCOMPARE(f.store->isReady(), !isDevice); // a device without size is gone, a file has been cut
        f.close();
        const auto opened = f.open();
        QVERIFY(!opened);
        QVERIFY(!isDevice || opened.error().code == ErrorCode::Unreachable);
    }

    void end_ofAStore_partitionIsGivenAgain()
    {
        PartitionFixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.close();
        QCOMPARE(codeOf(endPartitionStore(f.partition.path(), testArray(), StoreId(6))), ErrorCode::WrongArray);
        QVERIFY(f.open() && f.holds(key(1)));
        f.close();
        const ArrayId uuid = inspectPartition(f.partition.path())->store->storeUuid;
        QCOMPARE(codeOf(endPartitionStore(f.partition.path(), testArray(), StoreId(5), ArrayId::generate())),
                 ErrorCode::WrongArray);
        QCOMPARE(findStoreOn(f.partition.path()).value().value().storeUuid, uuid);
        QVERIFY(endPartitionStore(f.partition.path(), testArray(), StoreId(5), uuid));
        QVERIFY(!findStoreOn(f.partition.path()).value().has_value());
        QCOMPARE(codeOf(endPartitionStore(f.partition.path(), testArray(), StoreId(5))), ErrorCode::NotFound);
        QCOMPARE(codeOf(f.open()), ErrorCode::NotFound);
        QVERIFY(f.create());
        QCOMPARE(f.statistics()->stripCount, 0);
        QVERIFY(f.put(key(1), 5000, 1) && f.holds(key(1), 5000, 1));
    }
};

FALLOW_TEST(StorePartitionTest)
#include "tst_store_partition.moc"
