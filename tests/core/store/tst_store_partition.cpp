// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "core/store/store_fixture.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_mark.h"
#include "store/store_finder.h"
#include "support/faulty_disk.h"
#include "support/test_partition.h"

#include <QDir>
#include <QTest>
#include <QtEndian>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fallow::test::TestPartition::Kind)

namespace {

constexpr qint64 kSize = 48 * kMiB;
constexpr qint64 kCapacity = kSize - kMiB - kDataStartBytes;

/// What other programs leave at the beginning of a partition, by its magic numbers.
QByteArray headOf(const QByteArray &name)
{
    QByteArray head(64 * 1024, '\0');
    const auto set = [&head](qsizetype offset, const QByteArray &bytes) { head.replace(offset, bytes.size(), bytes); };
    if (name == "partition table") { // one of the MBR, with one partition
        set(446, QByteArray::fromHex("00000000830000000100000064000000"));
        set(510, QByteArray::fromHex("55aa"));
    } else if (name == "encrypted volume") {
        set(0, QByteArray::fromHex("4c554b53babe0001"));
    } else if (name == "swap") {
        set(1024, QByteArray::fromHex("01000000ff000000"));
        set(4096 - 10, "SWAPSPACE2");
    } else if (name == "unknown data") {
        set(20'000, "somebody's database");
    }
    return head;
}

/// Of all its bytes: whether they are what they were.
quint32 checksumOf(const TestPartition &partition)
{
    const QByteArray bytes = partition.bytes(0, kSize);
    return crc32c(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))));
}

} // namespace

/// A store on a partition: on plain files always, and on loop devices where the kernel lets us.
class StorePartitionTest : public QObject
{
    Q_OBJECT

    struct Fixture : StoreFixture
    {
        explicit Fixture(TestPartition::Kind kind = TestPartition::Kind::File, qint64 sizeBytes = kSize)
            : partition(sizeBytes, kind)
        {
            options.partition = partition.path();
            options.quotaBytes = partitionCapacityBytes(sizeBytes);
        }
        ~Fixture() { close(); }
        Result<void> give(GiveMode mode = GiveMode::OnlyBlank) { return givePartition(partition.path(), mode); }
        Result<void> giveAndCreate()
        {
            auto given = give();
            return given ? create() : given;
        }
        TestPartition partition;
    };
    struct Faulty : Fixture
    {
        explicit Faulty(qint64 sizeBytes = kSize)
            : Fixture(TestPartition::Kind::File, sizeBytes)
        {
            options.openDisk = FaultyDisk::opener(faults);
        }
        std::shared_ptr<DiskFaults> faults = std::make_shared<DiskFaults>();
    };

    static void addKinds()
    {
        QTest::addColumn<TestPartition::Kind>("kind");
        QTest::newRow("plain file") << TestPartition::Kind::File;
        if (!TestPartition::canLoop())
            return;
        QTest::newRow("device with sectors of 512") << TestPartition::Kind::Loop512;
        QTest::newRow("device with sectors of 4096") << TestPartition::Kind::Loop4096;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPartition::canLoop())
            qInfo("No loop devices here: plain files take the place of devices in all that follows.");
    }

    void store_onAPartition_servesOverReopening_data() { addKinds(); }
    void store_onAPartition_servesOverReopening()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
        QVERIFY(inspectPartition(f.partition.path())->isBlank());
        QCOMPARE(measurePartition(f.partition.path()).value(), kCapacity);
        QVERIFY2(f.give(), "give");
        QVERIFY(inspectPartition(f.partition.path())->isGiven);
        const auto created = f.create();
        QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
        for (quint64 stripe = 1; stripe <= 40; ++stripe)
            QVERIFY(f.put(key(stripe), 5000 + stripe * 1000));
        QVERIFY(f.remove({key(7), key(8)}));
        const auto statistics = f.statistics();
        QCOMPARE(statistics->quotaBytes, kCapacity);
        QCOMPARE(statistics->diskFreeBytes, kCapacity - statistics->usedBytes);
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        for (quint64 stripe = 1; stripe <= 40; ++stripe)
            QCOMPARE(f.holds(key(stripe), 5000 + stripe * 1000), stripe != 7 && stripe != 8);
        QVERIFY(f.verify(key(40)));
        QVERIFY(!QFile::exists(f.storagePath()));
        QVERIFY(f.partition.bytes(kSize - kMiB, kMiB) == QByteArray(kMiB, 0));
    }

    void create_freshStore_isNotReadThrough()
    {
        Fixture f;
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QCOMPARE(f.store->openReport().scannedBytes, 0);
    }

    void give_somethingLiesThere_refusedAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"partition table", "encrypted volume", "swap", "unknown data"})
            QTest::newRow(what) << QByteArray(what);
    }
    void give_somethingLiesThere_refusedAndUntouched()
    {
        QFETCH(const QByteArray, what);
        Fixture f;
        QVERIFY(f.partition.write(0, headOf(what)));
        const quint32 before = checksumOf(f.partition);
        const auto contents = inspectPartition(f.partition.path());
        QVERIFY(contents && !contents->isBlank());
        QCOMPARE(contents->lines().size(), 1);
        const QString line = contents->lines().first();
        QVERIFY2(what == "unknown data" ? contents->hasOtherData : line.contains(QString::fromLatin1(what)),
                 qPrintable(line));
        const auto given = f.give();
        QCOMPARE(codeOf(given), ErrorCode::Refused);
        QVERIFY2(given.error().what.contains(line), qPrintable(given.error().what));
        QCOMPARE(codeOf(f.create()), ErrorCode::Refused);
        QCOMPARE(checksumOf(f.partition), before);
        QVERIFY(!QFile::exists(f.options.directory));
        QVERIFY(f.give(GiveMode::Wipe));
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)) && f.holds(key(1)));
    }

    void give_realFileSystem_isNamedWithItsLabelAndWiped_data() { addKinds(); }
    void give_realFileSystem_isNamedWithItsLabelAndWiped()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
        QCOMPARE(QProcess::execute(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, u"-L"_s, u"home"_s, f.partition.path()}), 0);
        const quint32 before = checksumOf(f.partition);
        const QStringList lines = inspectPartition(f.partition.path())->lines();
        QCOMPARE(lines, QStringList{u"file system ext4, labelled \"home\" (at byte 1080)"_s});
        QCOMPARE(codeOf(f.give()), ErrorCode::Refused);
        QCOMPARE(checksumOf(f.partition), before);
        QVERIFY(f.give(GiveMode::Wipe));
        const auto contents = inspectPartition(f.partition.path());
        QVERIFY(contents->isGiven && contents->signatures.isEmpty() && contents->lines().isEmpty());
        QVERIFY(f.create());
    }

    void give_dataAtTheEnd_isNoticed()
    {
        Fixture f;
        QVERIFY(f.partition.write(kSize - 512, "the last sector of a mirror"));
        QVERIFY(inspectPartition(f.partition.path())->hasOtherData);
        QCOMPARE(codeOf(f.give()), ErrorCode::Refused);
        QVERIFY(f.give(GiveMode::Wipe));
        QCOMPARE(f.partition.bytes(kSize - 512, 3), QByteArray(3, '\0'));
    }

    void give_twiceOrTooSmall_harmsNothing()
    {
        Fixture f;
        QVERIFY(f.give());
        QVERIFY(f.give());
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QCOMPARE(codeOf(f.give()), ErrorCode::Busy);
        f.close();
        const auto again = f.give();
        QCOMPARE(codeOf(again), ErrorCode::Refused);
        QVERIFY2(again.error().what.contains(u"store 5"_s), qPrintable(again.error().what));
        QVERIFY(f.open() && f.holds(key(1)));
        Fixture tiny(TestPartition::Kind::File, kMinPartitionBytes - 4096);
        QCOMPARE(codeOf(tiny.give(GiveMode::Wipe)), ErrorCode::Refused);
        QCOMPARE(tiny.partition.bytes(0, 8), QByteArray(8, '\0'));
        Fixture empty(TestPartition::Kind::File, 0);
        QCOMPARE(codeOf(empty.give(GiveMode::Wipe)), ErrorCode::Refused);
    }

    void offer_nameBecomesAnothers_neitherIsTouched()
    {
        TestPartition confirmed(kSize);
        TestPartition other(kSize);
        QVERIFY(confirmed.write(20'000, "what the person saw") && other.write(0, headOf("encrypted volume")));
        const QTemporaryDir room;
        const QString name = room.filePath(u"disk"_s);
        QVERIFY(QFile::link(confirmed.path(), name));
        const quint32 before = checksumOf(confirmed);
        const quint32 otherBefore = checksumOf(other);
        {
            auto offer = PartitionOffer::open(name);
            QVERIFY(offer.has_value());
            QVERIFY(offer->contents().hasOtherData);
            QVERIFY(QFile::remove(name) && QFile::link(other.path(), name)); // while the person types
            QCOMPARE(codeOf(offer->give(GiveMode::Wipe)), ErrorCode::Refused);
            QVERIFY(QFile::remove(name)); // or is there no more
            QCOMPARE(codeOf(offer->give(GiveMode::Wipe)), ErrorCode::Refused);
            QVERIFY(QFile::link(confirmed.path(), name));
            QCOMPARE(checksumOf(confirmed), before);
            QVERIFY(offer->give(GiveMode::Wipe)); // it is what was confirmed
        }
        QVERIFY(inspectPartition(confirmed.path())->isGiven);
        QCOMPARE(checksumOf(other), otherBefore);
    }

    void offer_somethingIsWrittenMeanwhile_refusedUntouched()
    {
        Fixture f;
        QVERIFY(f.partition.write(20'000, "what the person saw"));
        auto offer = PartitionOffer::open(f.partition.path());
        QVERIFY(offer.has_value());
        QVERIFY(f.partition.write(0, headOf("swap")));
        const quint32 before = checksumOf(f.partition);
        QCOMPARE(codeOf(offer->give(GiveMode::Wipe)), ErrorCode::Refused);
        QCOMPARE(checksumOf(f.partition), before);
    }

    void give_fileIsOpenElsewhere_isBusyAndUntouched()
    {
        Fixture f;
        QVERIFY(f.partition.write(20'000, "a virtual machine's disk"));
        const quint32 before = checksumOf(f.partition);
        {
            QFile machine(f.partition.path()); // holds no lock that we would see
            QVERIFY(machine.open(QIODevice::ReadOnly));
            const int lease = ::fcntl(machine.handle(), F_SETLEASE, F_WRLCK);
            if (lease != 0)
                QSKIP("The file system gives no leases.");
            ::fcntl(machine.handle(), F_SETLEASE, F_UNLCK);
            QCOMPARE(codeOf(f.give(GiveMode::Wipe)), ErrorCode::Busy);
        }
        QCOMPARE(checksumOf(f.partition), before);
        QVERIFY(f.give(GiveMode::Wipe));
    }

    void give_fileBehindALoopDevice_isBusyAndUntouched()
    {
        if (!TestPartition::canLoop())
            QSKIP("No loop devices here.");
        TestPartition partition(kSize, TestPartition::Kind::Loop512);
        QVERIFY(partition.write(20'000, "somebody's image"));
        const quint32 before = checksumOf(partition);
        QCOMPARE(codeOf(givePartition(partition.imagePath(), GiveMode::Wipe)), ErrorCode::Busy);
        QCOMPARE(checksumOf(partition), before);
    }

    void give_deviceIsInUse_isBusyAndUntouched_data()
    {
        QTest::addColumn<QString>("use");
        for (const char *use : {"mounted", "swap", "held"})
            QTest::newRow(use) << QString::fromLatin1(use);
    }
    void give_deviceIsInUse_isBusyAndUntouched()
    {
        QFETCH(const QString, use);
        if (!TestPartition::canLoop())
            QSKIP("No loop devices here.");
        TestPartition partition(kSize, TestPartition::Kind::Loop512);
        const QString path = partition.path();
        const QTemporaryDir place;
        int holder = -1;
        std::function<void()> release;
        if (use == u"mounted"_s) {
            QCOMPARE(QProcess::execute(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, path}), 0);
            if (QProcess::execute(u"mount"_s, {path, place.path()}) != 0)
                QSKIP("This process may not mount.");
            release = [&place] { QProcess::execute(u"umount"_s, {place.path()}); };
        } else if (use == u"swap"_s) {
            QCOMPARE(QProcess::execute(u"mkswap"_s, {path}), 0);
            if (QProcess::execute(u"swapon"_s, {path}) != 0)
                QSKIP("This process may not add swap.");
            release = [path] { QProcess::execute(u"swapoff"_s, {path}); };
        } else {
            holder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_EXCL | O_CLOEXEC);
            QVERIFY(holder >= 0);
            release = [holder] { ::close(holder); };
        }
        const auto given = givePartition(path, GiveMode::Wipe);
        const auto looked = inspectPartition(path);
        const auto ended = endPartitionStore(path, testArray(), StoreId(5));
        release();
        QCOMPARE(codeOf(given), ErrorCode::Busy);
        QCOMPARE(codeOf(looked), ErrorCode::Busy);
        QCOMPARE(codeOf(ended), ErrorCode::Busy);
        const auto contents = inspectPartition(path);
        QVERIFY(contents.has_value());
        QCOMPARE(contents->signatures.size(), use == u"held"_s ? 0 : 1);
        QVERIFY(!contents->isGiven);
    }

    void mark_bytes_areThoseOfTheFormat()
    {
        Fixture f;
        QVERIFY(f.give());
        QByteArray mark = f.partition.bytes(0, 4096);
        QCOMPARE(mark, f.partition.bytes(4096, 4096));
        QCOMPARE(mark.first(16), QByteArray("FLWGIVEN\1\0\0\0\0\0\0\0", 16));
        const auto checksum = [&mark] { return crc32c(std::as_bytes(std::span(mark.constData(), 4092))); };
        QCOMPARE(qFromLittleEndian<quint32>(mark.constData() + 4092), checksum());
        // One of the two is enough; one of a newer version is not taken for ours.
        QVERIFY(f.partition.write(100, "rot"));
        QVERIFY(inspectPartition(f.partition.path())->isGiven);
        mark[8] = 2;
        qToLittleEndian(checksum(), mark.data() + 4092);
        QVERIFY(f.partition.write(4096, mark));
        QCOMPARE(codeOf(f.create()), ErrorCode::Unsupported);
        QCOMPARE(codeOf(f.give()), ErrorCode::Refused);
        QVERIFY(inspectPartition(f.partition.path())->isNewer);
    }

    void open_whatIsNotOurStore_isToldApart_data() { addKinds(); }
    void open_whatIsNotOurStore_isToldApart()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
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
        Fixture f;
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
        Fixture f;
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

    void open_twice_secondIsBusy_data() { addKinds(); }
    void open_twice_secondIsBusy()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
        QVERIFY(f.giveAndCreate());
        QCOMPARE(codeOf(FileStore::open(f.options, f.executor)), ErrorCode::Busy);
        QCOMPARE(codeOf(inspectPartition(f.partition.path())), ErrorCode::Busy);
        QCOMPARE(codeOf(f.give(GiveMode::Wipe)), ErrorCode::Busy);
        QCOMPARE(codeOf(endPartitionStore(f.partition.path(), testArray(), StoreId(5))), ErrorCode::Busy);
        QVERIFY(f.put(key(1)) && f.holds(key(1)));
    }

    void open_writeProtected_isReadOnly()
    {
        if (!TestPartition::canLoop())
            QSKIP("No loop devices here, and only a device can be write-protected.");
        TestPartition protectedDevice(kSize, TestPartition::Kind::LoopReadOnly);
        StoreFixture f;
        f.options.partition = protectedDevice.path();
        QCOMPARE(codeOf(givePartition(protectedDevice.path(), GiveMode::Wipe)), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.create()), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.open()), ErrorCode::ReadOnly);
        QVERIFY(inspectPartition(protectedDevice.path())->isBlank());
    }

    void partition_grows_moreCanBeHadAtOnce_data() { addKinds(); }
    void partition_grows_moreCanBeHadAtOnce()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
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

    void partition_shrinks_whatIsBeyondIsCorruptAndTheRestServes_data() { addKinds(); }
    void partition_shrinks_whatIsBeyondIsCorruptAndTheRestServes()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
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
        Fixture f;
        QVERIFY(f.give());
        f.options.quotaBytes = kCapacity + 1;
        const auto tooMuch = f.create();
        QCOMPARE(codeOf(tooMuch), ErrorCode::Refused);
        QVERIFY2(tooMuch.error().what.contains(u"46.9 MiB"_s), qPrintable(tooMuch.error().what));
        QVERIFY(inspectPartition(f.partition.path())->isGiven);
        f.options.quotaBytes = kMiB;
        QVERIFY(f.create());
        QCOMPARE(codeOf(f.setQuota(kCapacity + 1, ShrinkPolicy::Drain)), ErrorCode::Refused);
        QCOMPARE(f.statistics()->quotaBytes, kMiB);
        QVERIFY(f.setQuota(kCapacity, ShrinkPolicy::Drain));
        for (quint64 stripe = 1; stripe <= 10; ++stripe)
            QVERIFY(f.put(key(stripe), kMiB));
        QCOMPARE(f.setQuota(5 * kMiB, ShrinkPolicy::Drain).value(), f.statistics()->usedBytes - 5 * kMiB);
        QCOMPARE(codeOf(f.put(key(11))), ErrorCode::NoSpace);
    }

    void put_noPlaceIsLargeEnough_isSaidOfTheQuotaUntilSomethingGoes()
    {
        Fixture f(TestPartition::Kind::File, 130 * kMiB); // two regions; an extent lies within one
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

    void index_lostOrOfAnotherStore_isRebuiltFromThePartition_data() { addKinds(); }
    void index_lostOrOfAnotherStore_isRebuiltFromThePartition()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
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
        Fixture other;
        QVERIFY(other.giveAndCreate());
        QVERIFY(other.put(key(9)));
        other.close();
        QVERIFY(QFile::remove(f.indexPath()) && QFile::copy(other.indexPath(), f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(1)) && f.holds(key(3)));
        QCOMPARE(f.statistics()->stripCount, 2);
    }

    void remove_deviceCannotGiveBack_stripDoesNotComeBack()
    {
        Faulty f;
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

    void remove_spaceGoesBackToTheDevice_data() { addKinds(); }
    void remove_spaceGoesBackToTheDevice()
    {
        QFETCH(const TestPartition::Kind, kind);
        Fixture f(kind);
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
        Faulty f;
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

    void device_losesItsSize_isGone()
    {
        if (!TestPartition::canLoop())
            QSKIP("No loop devices here, and only a device loses its size while it is open.");
        Fixture f(TestPartition::Kind::Loop512);
        QVERIFY(f.giveAndCreate());
        QVERIFY(f.put(key(1)));
        f.partition.resize(0);
        QVERIFY(!f.put(key(2)));
        QVERIFY(!f.store->isReady());
        f.close();
        QCOMPARE(codeOf(f.open()), ErrorCode::Unreachable);
    }

    void end_ofAStore_partitionIsGivenAgain()
    {
        Fixture f;
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

QTEST_GUILESS_MAIN(StorePartitionTest)
#include "tst_store_partition.moc"
