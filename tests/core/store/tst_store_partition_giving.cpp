// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partition_fixture.h"
#include "support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Giving a partition to the array: only what carries nothing, or was confirmed, and what nobody uses.
class StorePartitionGivingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPartition::canLoop())
            qInfo("No loop devices here: plain files take the place of devices in all that follows.");
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
        PartitionFixture f;
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

    void give_realFileSystem_isNamedWithItsLabelAndWiped_data() { addPartitionKinds(); }
    void give_realFileSystem_isNamedWithItsLabelAndWiped()
    {
        QFETCH(const TestPartition::Kind, kind);
        PartitionFixture f(kind);
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
        PartitionFixture f;
        QVERIFY(f.partition.write(kPartitionBytes - 512, "the last sector of a mirror"));
        QVERIFY(inspectPartition(f.partition.path())->hasOtherData);
        QCOMPARE(codeOf(f.give()), ErrorCode::Refused);
        QVERIFY(f.give(GiveMode::Wipe));
        QCOMPARE(f.partition.bytes(kPartitionBytes - 512, 3), QByteArray(3, '\0'));
    }

    void give_twiceOrTooSmall_harmsNothing()
    {
        PartitionFixture f;
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
        PartitionFixture tiny(TestPartition::Kind::File, kMinPartitionBytes - 4096);
        QCOMPARE(codeOf(tiny.give(GiveMode::Wipe)), ErrorCode::Refused);
        QCOMPARE(tiny.partition.bytes(0, 8), QByteArray(8, '\0'));
        PartitionFixture empty(TestPartition::Kind::File, 0);
        QCOMPARE(codeOf(empty.give(GiveMode::Wipe)), ErrorCode::Refused);
    }

    void offer_nameBecomesAnothers_neitherIsTouched()
    {
        TestPartition confirmed(kPartitionBytes);
        TestPartition other(kPartitionBytes);
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
        PartitionFixture f;
        QVERIFY(f.partition.write(20'000, "what the person saw"));
        auto offer = PartitionOffer::open(f.partition.path());
        QVERIFY(offer.has_value());
        QVERIFY(f.partition.write(0, headOf("swap")));
        const quint32 before = checksumOf(f.partition);
        QCOMPARE(codeOf(offer->give(GiveMode::Wipe)), ErrorCode::Refused);
        QCOMPARE(checksumOf(f.partition), before);
    }

    void give_fileIsInUse_isBusyAndUntouched_data()
    {
        QTest::addColumn<QString>("use");
        QTest::newRow("open elsewhere") << u"open"_s; // a virtual machine locks nothing
        QTest::newRow("locked") << u"locked"_s;
        if (TestPartition::canLoop())
            QTest::newRow("behind a loop device") << u"loop"_s;
    }
    void give_fileIsInUse_isBusyAndUntouched()
    {
        QFETCH(const QString, use);
        const bool isLoop = use == u"loop"_s;
        TestPartition partition(kPartitionBytes, isLoop ? TestPartition::Kind::Loop512 : TestPartition::Kind::File);
        QVERIFY(partition.write(20'000, "somebody's image"));
        const quint32 before = checksumOf(partition);
        QFile user(partition.imagePath());
        QVERIFY(isLoop || user.open(QIODevice::ReadOnly));
        QVERIFY(use != u"locked"_s || ::flock(user.handle(), LOCK_EX | LOCK_NB) == 0);
        QCOMPARE(codeOf(givePartition(partition.imagePath(), GiveMode::Wipe)), ErrorCode::Busy);
        user.close();
        QCOMPARE(checksumOf(partition), before);
        QVERIFY(isLoop || givePartition(partition.imagePath(), GiveMode::Wipe));
    }

    void give_partitionIsInUse_isBusyAndUntouched_data()
    {
        QTest::addColumn<QString>("use");
        QTest::newRow("plain file, locked") << u"locked"_s;
        if (!TestPartition::canLoop())
            return;
        for (const char *use : {"mounted", "swap", "held"})
            QTest::newRow(use) << QString::fromLatin1(use);
    }
    void give_partitionIsInUse_isBusyAndUntouched()
    {
        QFETCH(const QString, use);
        const bool isFile = use == u"locked"_s;
        TestPartition partition(kPartitionBytes, isFile ? TestPartition::Kind::File : TestPartition::Kind::Loop512);
        const QString path = partition.path();
        const QTemporaryDir place;
        std::function<void()> release;
        if (use == u"mounted"_s) {
            QCOMPARE(QProcess::execute(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, path}), 0);
            if (QProcess::execute(u"mount"_s, {path, place.path()}) == 0)
                release = [&place] { QProcess::execute(u"umount"_s, {place.path()}); };
        } else if (use == u"swap"_s) {
            QCOMPARE(QProcess::execute(u"mkswap"_s, {path}), 0);
            if (QProcess::execute(u"swapon"_s, {path}) == 0)
                release = [path] { QProcess::execute(u"swapoff"_s, {path}); };
        }
        if (!release) { // the claim that a mount makes as well, should this process not be allowed to make one
            const int holder =
                ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | (isFile ? 0 : O_EXCL));
            QVERIFY(holder >= 0);
            QVERIFY(!isFile || ::flock(holder, LOCK_EX | LOCK_NB) == 0);
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
        QCOMPARE(contents->signatures.size(), use == u"mounted"_s || use == u"swap"_s ? 1 : 0);
        QVERIFY(!contents->isGiven);
    }

    void mark_bytes_areThoseOfTheFormat()
    {
        PartitionFixture f;
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
};

FALLOW_TEST(StorePartitionGivingTest)
#include "tst_store_partition_giving.moc"
