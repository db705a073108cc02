// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/by_hand.h"
#include "volume_rig.h"

#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// A volume of which one stripe's row, or a part of the map, cannot be read in the catalog.
class TestVolumeDamagedRows : public QObject
{
    Q_OBJECT

private:
    static constexpr int kBlocks = 400;

    /// @returns the stripe of block 0; null if something went wrong.
    static StripeId fill(VolumeRig &rig)
    {
        if (!rig.open() || !rig.write(0, VolumeRig::blocks(1, kBlocks)) || !rig.settle())
            return {};
        const auto extents = (*rig.catalog().makeReader())->extents(VolumeId(7), -1, 1);
        rig.cutPower();
        if (!extents || extents->isEmpty() ||
            !changeByHand(rig.catalogPath(), {cutStrips(extents->first().stripe.value())}))
            return {};
        rig.openCatalog();
        return rig.open() ? extents->first().stripe : StripeId();
    }

    static constexpr int kScattered = 1360; ///< several leaves of the table, and the last segment has more than one
    static constexpr qint64 kGoodBlock = 0;
    static constexpr qint64 kLostBlock = 3 * (kScattered - 1); ///< the last one

    /// Every third block, each an extent of its own; then what the catalog has of the last ones is gone.
    /// @returns what has been there; empty if something went wrong.
    static PageByHand scatter(VolumeRig &rig)
    {
        if (!rig.open())
            return {};
        for (int i = 0; i < kScattered; ++i) {
            if (!rig.write(3 * i, VolumeRig::block(quint32(i))))
                return {};
        }
        if (!rig.settle())
            return {};
        rig.cutPower();
        const auto page = zeroLastLeaf(rig.catalogPath(), QStringLiteral("extents"));
        if (!page)
            return {};
        rig.openCatalog();
        return rig.open() ? *page : PageByHand();
    }

private Q_SLOTS:
    void read_damagedStripe_failsAloneAndByName()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        const auto lost = rig.read(0, 1);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.read(kBlocks - 1, 1).value(), VolumeRig::block(kBlocks));
    }

    void read_damagedStripe_isToldUntilNobodyMissesIt()
    {
        VolumeRig rig;
        rig.options.mapProbeMs = 5;
        QVERIFY(!fill(rig).isNull());
        QVERIFY(rig.volume->readTrouble().isEmpty());
        QVERIFY(!rig.read(0, 1));
        QVERIFY(!rig.volume->readTrouble().isEmpty());
        QVERIFY(rig.write(0, VolumeRig::blocks(1000, kBlocks)));
        QVERIFY(rig.settle());
        QVERIFY(VolumeRig::spin([&] { return rig.volume->readTrouble().isEmpty(); }));
        QCOMPARE(rig.eventKinds(), QStringList{QStringLiteral("volume.read-corrupt")});
    }

    void read_damagedMap_failsAndIsToldOnce()
    {
        VolumeRig rig;
        QVERIFY(!scatter(rig).bytes.isEmpty());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rig.read(kLostBlock - i, 1).error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.read(kGoodBlock, 1).value(), VolumeRig::block(0));
        QCOMPARE(rig.eventKinds(), QStringList{QStringLiteral("volume.read-corrupt")});
        const QString told = rig.volume->readTrouble().english();
        QVERIFY2(told.contains(QStringLiteral("block %1").arg(kLostBlock)), qPrintable(told));
        QCOMPARE(rig.events.first().text, told);
    }

    void read_rowOfAChunkSaysTooMuch_failsWhereItDoes_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("firstBad");
        QTest::addColumn<int>("badCount");
        const QString chunk = QStringLiteral("UPDATE extents SET chunk=%1");
        QTest::newRow("two blocks behind the chunk")
            << QStringLiteral("UPDATE extents SET block_count=block_count+2") << 4 << 2;
        QTest::newRow("one block more, read with the others")
            << QStringLiteral("UPDATE extents SET block_count=block_count+1") << 1 << 4;
        QTest::newRow("it skips a block more") << chunk.arg(QStringLiteral("chunk+1")) << 1 << 2;
        QTest::newRow("it skips a block less") << chunk.arg(QStringLiteral("chunk-1")) << 1 << 3;
        QTest::newRow("a chunk of more blocks") << chunk.arg(QStringLiteral("chunk+(1<<8)")) << 1 << 3;
        QTest::newRow("a chunk larger than any") << chunk.arg(QStringLiteral("chunk|(255<<8)")) << 1 << 3;
        QTest::newRow("4 GiB stored") << chunk.arg(QStringLiteral("chunk|(4294967295<<16)")) << 1 << 3;
        QTest::newRow("stored as it is") << chunk.arg(0) << 1 << 3;
    }

    /// Of a chunk of four blocks the first is gone: the seal does not tell which of the others a row means.
    void read_rowOfAChunkSaysTooMuch_failsWhereItDoes()
    {
        QFETCH(QString, damage);
        QFETCH(int, firstBad);
        QFETCH(int, badCount);
        VolumeRig rig;
        rig.options.mapProbeMs = 5;
        rig.record().isCompressed = true;
        rig.putRecord();
        QVERIFY(rig.open());
        QByteArray data;
        for (char each = 'a'; each < 'e'; ++each)
            data += QByteArray(kBlockSizeBytes, each);
        QVERIFY(rig.write(0, data));
        QVERIFY(rig.settle());
        QVERIFY(rig.trim(0, 1));
        QVERIFY(rig.settle());
        rig.cutPower();
        QVERIFY(changeByHand(rig.catalogPath(), {damage}));
        rig.openCatalog();
        QVERIFY(rig.open());
        const auto read = rig.read(firstBad, badCount);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QVERIFY2(read.error().where.contains(QStringLiteral("block %1").arg(firstBad)), qPrintable(read.error().where));
        QCOMPARE(rig.eventKinds(), QStringList{QStringLiteral("volume.read-corrupt")});
    }

    void read_rowOfAChunkSaysTooMuch_isToldUntilItIsReplaced()
    {
        VolumeRig rig;
        rig.options.mapProbeMs = 5;
        rig.record().isCompressed = true;
        rig.putRecord();
        QVERIFY(rig.open());
        const QByteArray data(4 * kBlockSizeBytes, 'a');
        QVERIFY(rig.write(0, data));
        QVERIFY(rig.write(32, data));
        QVERIFY(rig.settle());
        rig.cutPower();
        QVERIFY(changeByHand(rig.catalogPath(),
                             {QStringLiteral("UPDATE extents SET block_count=block_count+2 WHERE first_block=0")}));
        rig.openCatalog();
        QVERIFY(rig.open());
        QCOMPARE(rig.read(0, 4).value(), data); // what was stored there is as good as ever
        QVERIFY(rig.volume->readTrouble().isEmpty());
        QVERIFY(!rig.read(4, 2));
        QVERIFY(!rig.volume->readTrouble().isEmpty());
        QVERIFY(rig.write(0, VolumeRig::blocks(1, 6)));
        QVERIFY(rig.settle());
        QVERIFY(VolumeRig::spin([&] { return rig.volume->readTrouble().isEmpty(); }));
        QCOMPARE(rig.read(0, 6).value(), VolumeRig::blocks(1, 6));
        QCOMPARE(rig.read(32, 4).value(), data);
    }

    void rowsOfTheMapDoNotFit_data()
    {
        QTest::addColumn<int>("blockCount");
        QTest::newRow("of no block") << 0;
        QTest::newRow("over its neighbour") << 4;
        QTest::newRow("over the end of its segment") << int(kMapSegmentBlocks);
        QTest::newRow("of almost all blocks there can be") << -1;
    }
    /// One flipped bit in how long a row is: whoever comes there hears it, and everybody else goes on.
    void rowsOfTheMapDoNotFit()
    {
        QFETCH(const int, blockCount);
        constexpr qint64 kBad = 3 * 340; // the last of its segment
        constexpr qint64 kGood = 2 * kMapSegmentBlocks;
        VolumeRig rig;
        QVERIFY(rig.open());
        for (qint64 block = 0; block <= kBad; block += 3)
            QVERIFY(rig.write(block, VolumeRig::block(quint32(block))));
        QVERIFY(rig.write(kGood, VolumeRig::block(1)));
        QVERIFY(rig.settle());
        const auto damage = [&](qint64 count) {
            return changeByHand(rig.catalogPath(), {QStringLiteral("UPDATE extents SET block_count=%1 WHERE "
                                                                   "first_block=%2")
                                                        .arg(quint32(count))
                                                        .arg(kBad - 3)});
        };
        rig.cutPower();
        QVERIFY(damage(blockCount));
        rig.openCatalog();
        QVERIFY(rig.open());
        QCOMPARE(rig.read(kBad - 3, 1).error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.eventKinds(), QStringList{QStringLiteral("volume.read-corrupt")});
        const auto status = rig.wait<QList<BlockDevice::Extent>>(
            [&](auto done) { rig.volume->blockStatus(0, kMapSegmentBlocks * kBlockSizeBytes, 1000, std::move(done)); });
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.read(kGood, 1).value(), VolumeRig::block(1));
        QVERIFY(rig.write(kBad - 9, VolumeRig::blocks(5000, 8)));
        QCOMPARE(rig.settle().error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.trim(kBad, 1).error().code, ErrorCode::Corrupt); // and not ReadOnly, for that would last
        QVERIFY(rig.flush());
        rig.cutPower();
        rig.openCatalog();
        QCOMPARE(rig.open().error().code, ErrorCode::Corrupt);
        rig.cutPower();
        QVERIFY(damage(1));
        rig.openCatalog();
        QVERIFY(rig.open());
        QCOMPARE(rig.read(kBad - 9, 8).value(), VolumeRig::blocks(5000, 8));
        QVERIFY(rig.trim(kBad, 1));
        QVERIFY(rig.settle());
        QCOMPARE(rig.read(kBad, 1).value(), QByteArray(kBlockSizeBytes, '\0'));
    }

    void trim_rowsOfTheMapDoNotFit_isSaid()
    {
        VolumeRig rig;
        QVERIFY(rig.open());
        QVERIFY(rig.write(kMapSegmentBlocks, VolumeRig::block(1)));
        QVERIFY(rig.settle());
        rig.cutPower();
        QVERIFY(changeByHand(rig.catalogPath(), {QStringLiteral("UPDATE extents SET block_count=0")}));
        rig.openCatalog();
        QVERIFY(rig.open());
        QVERIFY(!rig.wait<QList<BlockDevice::Extent>>([&](auto done) {
            rig.volume->blockStatus(0, 2 * kMapSegmentBlocks * kBlockSizeBytes, 1000, std::move(done));
        }));
        QVERIFY(!rig.volume->readTrouble().isEmpty());
        QVERIFY(rig.trim(kMapSegmentBlocks, 20));
        QCOMPARE(rig.settle().error().code, ErrorCode::Corrupt);
        QVERIFY(!rig.volume->writeTrouble().isEmpty());
    }

    void rowsOfASnapshotDoNotFit_isSaidAndHoldsUpNobody()
    {
        VolumeRig rig;
        QVERIFY(rig.open());
        QVERIFY(rig.write(0, VolumeRig::blocks(1, 60)));
        QVERIFY(rig.takeSnapshot(9));
        QVERIFY(rig.write(10, VolumeRig::blocks(1000, 10)));
        QVERIFY(rig.settle());
        rig.cutPower();
        QVERIFY(changeByHand(rig.catalogPath(), {QStringLiteral("UPDATE extents SET block_count=0 WHERE volume=9")}));
        rig.openCatalog();
        QVERIFY(rig.open());
        auto reader = rig.catalog().makeReader();
        const auto volumes = (*reader)->volumes();
        const auto snapshot = std::ranges::find(*volumes, VolumeId(9), &VolumeRecord::id);
        QVERIFY(snapshot != volumes->cend());
        QVERIFY(rig.openSnapshot(*snapshot));
        QCOMPARE(rig.readSnapshot(VolumeId(9), 10, 1).error().code, ErrorCode::Corrupt);
        rig.volume->setSpacePressure(1.0); // every dead block is worth collecting
        QVERIFY(rig.write(30, VolumeRig::blocks(2000, 20)));
        QVERIFY(rig.settle());
        QCOMPARE(rig.read(0, 60).value(), VolumeRig::blocks(1, 10) + VolumeRig::blocks(1000, 10) +
                                              VolumeRig::blocks(21, 10) + VolumeRig::blocks(2000, 20) +
                                              VolumeRig::blocks(51, 10));
    }

    void collector_rowOfASnapshotSaysTooMuch_isPassedOver_data()
    {
        QTest::addColumn<int>("firstBlock");
        QTest::addColumn<int>("blockCount");
        QTest::newRow("over its neighbours") << 10 << 26;
        QTest::newRow("over what is dead") << 30 << 14;
    }
    /// One flipped bit in how long a row is, and still it lies within what its stripe was written with.
    void collector_rowOfASnapshotSaysTooMuch_isPassedOver()
    {
        QFETCH(int, firstBlock);
        QFETCH(int, blockCount);
        VolumeRig rig;
        rig.record().layout.stripSizeBytes = 64 * 1024;
        rig.putRecord();
        rig.options.isCollecting = false;
        QVERIFY(rig.open());
        const auto write = [&rig](qint64 block, quint32 seed, int count) {
            return rig.write(block, VolumeRig::blocks(seed, count)) && rig.settle();
        };
        QVERIFY(write(0, 1, 60));
        const StripeId damaged = rig.stripes.stripes().firstKey();
        QVERIFY(write(100, 101, 60));
        QCOMPARE(rig.stripes.stripes().size(), 2);
        const StripeId sound = rig.stripes.stripes().lastKey();
        QVERIFY(write(40, 1000, 20));
        QVERIFY(write(100, 2000, 18));
        QVERIFY(rig.takeSnapshot(9));
        QVERIFY(write(10, 3000, 10));
        QVERIFY(write(30, 4000, 10));
        rig.cutPower();
        QVERIFY(changeByHand(
            rig.catalogPath(),
            {QStringLiteral("UPDATE extents SET block_count=%1 WHERE volume=9 AND block_count=10 AND first_block=%2")
                 .arg(blockCount)
                 .arg(firstBlock)}));
        rig.openCatalog();
        rig.options.isCollecting = true;
        QVERIFY(rig.open());
        rig.volume->setCollectBelowLiveShare(0.75); // both, and the emptier one first
        QVERIFY(VolumeRig::spin([&] { return !rig.stripes.contains(sound) || !rig.volume->writeTrouble().isEmpty(); }));
        QVERIFY(write(200, 5000, 1));
        QVERIFY(rig.volume->writeTrouble().isEmpty());
        QVERIFY(!rig.stripes.contains(sound));
        QVERIFY(rig.stripes.contains(damaged));
        QCOMPARE(rig.read(0, 60).value(), VolumeRig::blocks(1, 10) + VolumeRig::blocks(3000, 10) +
                                              VolumeRig::blocks(21, 10) + VolumeRig::blocks(4000, 10) +
                                              VolumeRig::blocks(1000, 20));
    }

    void write_rowOfTheMapSaysTooMuch_isTakenAndTheStripeStays_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"overwritten", "read before", "trimmed", "a snapshot keeps it", "the stripe is gone"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    /// A row has grown into a hole: more is let go of than the stripe has alive.
    void write_rowOfTheMapSaysTooMuch_isTakenAndTheStripeStays()
    {
        QFETCH(QString, how);
        const bool isTrimmed = how == QStringLiteral("trimmed");
        const bool hasStripe = how != QStringLiteral("the stripe is gone");
        VolumeRig rig;
        QVERIFY(rig.open());
        QVERIFY(rig.write(0, VolumeRig::block(1)));
        QVERIFY(rig.settle());
        const StripeId stripe = rig.stripes.stripes().firstKey();
        if (how == QStringLiteral("a snapshot keeps it"))
            QVERIFY(rig.takeSnapshot(9));
        rig.cutPower();
        QStringList damage{QStringLiteral("UPDATE extents SET block_count=2")};
        if (!hasStripe)
            damage.append(QStringLiteral("DELETE FROM stripes"));
        QVERIFY(changeByHand(rig.catalogPath(), damage));
        rig.openCatalog();
        QVERIFY(rig.open());
        if (how == QStringLiteral("read before"))
            QCOMPARE(rig.read(0, 1).value(), VolumeRig::block(1));
        QVERIFY(isTrimmed ? rig.trim(0, 2) : rig.write(0, VolumeRig::blocks(1000, 2)));
        QVERIFY(rig.settle());
        QVERIFY(rig.volume->writeTrouble().isEmpty());
        QVERIFY(rig.write(5, VolumeRig::block(5)));
        QVERIFY(rig.settle());
        QVERIFY(rig.crashAndReopen());
        const QByteArray left = isTrimmed ? QByteArray(2 * kBlockSizeBytes, '\0') : VolumeRig::blocks(1000, 2);
        QCOMPARE(rig.read(0, 2).value(), left);
        QCOMPARE(rig.read(5, 1).value(), VolumeRig::block(5));
        const auto record = (*rig.catalog().makeReader())->stripe(stripe).value();
        QCOMPARE(record ? int(record->liveBlocks) : -1, hasStripe ? 1 : -1);
    }

    /// The place that was lost lies behind the end of what is left of the volume.
    void read_lostPlaceIsCutOff_isMissedByNobody()
    {
        VolumeRig rig;
        rig.options.mapProbeMs = 5;
        QVERIFY(!fill(rig).isNull());
        constexpr int kKept = 10;
        QVERIFY(!rig.read(kKept + 2, 1));
        QVERIFY(!rig.volume->readTrouble().isEmpty());
        QVERIFY(rig.wait<void>([&](auto done) { rig.volume->resize(kKept * kBlockSizeBytes, std::move(done)); }));
        QVERIFY(VolumeRig::spin([&] { return rig.volume->readTrouble().isEmpty(); }));
    }

    /// It is empty in the end, and still nobody can say what may be let go of it.
    void collector_damagedStripe_goesOnAndLeavesIt()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        const QList<StripeId> before = rig.stripes.stripes().keys();
        QVERIFY(before.size() > 3);
        QVERIFY(rig.write(0, VolumeRig::blocks(1000, kBlocks)));
        QVERIFY(rig.settle());
        const auto isAnyGone = [&] {
            return std::ranges::any_of(before, [&](StripeId id) { return !rig.stripes.stripes().contains(id); });
        };
        QVERIFY(VolumeRig::spin(isAnyGone));
        QVERIFY(rig.stripes.stripes().contains(damaged));
        QCOMPARE(rig.read(0, kBlocks).value(), VolumeRig::blocks(1000, kBlocks));
        QVERIFY(rig.crashAndReopen());
        QCOMPARE(rig.read(0, kBlocks).value(), VolumeRig::blocks(1000, kBlocks));
    }

    void erase_damagedStripe_endsAndLeavesItAlone()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        rig.volume.reset();
        QVERIFY(rig.erase(VolumeId(7)));
        QCOMPARE(rig.stripes.stripes().keys(), QList<StripeId>({damaged}));
        auto reader = rig.catalog().makeReader();
        QVERIFY((*reader)->volumes()->isEmpty());
        QCOMPARE((*reader)->stripes({}, {}, 10)->damaged.size(), 1);
    }

    void eraseSnapshot_damagedStripe_endsAndCountsItAsEmpty()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        QVERIFY(rig.takeSnapshot(9));
        QVERIFY(rig.write(0, VolumeRig::blocks(1000, kBlocks)));
        QVERIFY(rig.settle());
        const auto erased = rig.eraseSnapshot(VolumeId(9));
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().toString()));
        QVERIFY(rig.stripes.stripes().contains(damaged));
        const auto page = (*rig.catalog().makeReader())->stripes({}, {}, 100);
        QCOMPARE(page->damaged.size(), 1);
        QCOMPARE(page->damaged.first().stripe.liveBlocks, 0u);
        QCOMPARE(page->damaged.first().stripe.heldBlocks, 0u);
    }

    /// Nobody knows where their data would go, and that does not pass: they must not wait for it.
    void write_damagedMap_whoWaitsHearsIt()
    {
        VolumeRig rig;
        QVERIFY(!scatter(rig).bytes.isEmpty());
        QVERIFY(rig.write(kLostBlock, VolumeRig::block(5000)));
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 16; ++i) // more than the buffer takes
            rig.volume->write(i * 256 * kKiB, SharedBytes::copyOf(VolumeRig::blocks(quint32(i) * 64, 64)), {},
                              [&](const Result<void> &written) {
                                  ++(written ? good : bad);
                                  if (!written)
                                      QCOMPARE(written.error().code, ErrorCode::Corrupt);
                              });
        QVERIFY(VolumeRig::spin([&] { return good + bad == 16; }));
        QVERIFY(good >= 4);
        QVERIFY(bad >= 1);
        QVERIFY(!rig.volume->writeTrouble().isEmpty());
    }

    /// What was acknowledged stays, and can be made durable; nothing more is taken, until the catalog is put right.
    void write_damagedMap_isRefusedAndWhatWasTakenIsKept()
    {
        std::mt19937 random(41);
        VolumeRig rig;
        rig.options.settleMs = 1;
        const PageByHand page = scatter(rig);
        QVERIFY(!page.bytes.isEmpty());
        QVERIFY(rig.write(kGoodBlock, VolumeRig::block(5000)));
        QVERIFY(rig.write(kLostBlock, VolumeRig::blocks(5001, 2))); // what comes after may be refused already
        QVERIFY(VolumeRig::spin([&] { return !rig.volume->writeTrouble().isEmpty(); }));
        QCOMPARE(rig.write(kGoodBlock, VolumeRig::block(6000)).error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.trim(kGoodBlock, 1).error().code, ErrorCode::Corrupt);
        QVERIFY(rig.volume->statistics().bufferedBytes < rig.options.writeBufferBytes / 2); // room was not the reason
        QVERIFY(rig.flush());
        QCOMPARE(rig.read(kLostBlock, 2).value(), VolumeRig::blocks(5001, 2));
        rig.cutPower(&random);
        QVERIFY(putPage(rig.catalogPath(), page));
        rig.openCatalog();
        QVERIFY(rig.open());
        QCOMPARE(rig.read(kGoodBlock, 1).value(), VolumeRig::block(5000));
        QCOMPARE(rig.read(kLostBlock, 2).value(), VolumeRig::blocks(5001, 2));
        QCOMPARE(rig.read(kLostBlock - 3, 1).value(), VolumeRig::block(kScattered - 2));
        QVERIFY(rig.write(kGoodBlock, VolumeRig::block(7000)));
        QVERIFY(rig.settle());
        QVERIFY(rig.volume->writeTrouble().isEmpty());
    }

    void flush_nextPackCannotBeBuilt_isAnsweredForNothingLess_data()
    {
        QTest::addColumn<bool>("hasJournal");
        QTest::newRow("the journal has it") << true;
        QTest::newRow("the catalog must have it") << false;
    }
    /// Of two packs that are ready the first goes into a commit, and the map tells of no place for the second.
    void flush_nextPackCannotBeBuilt_isAnsweredForNothingLess()
    {
        QFETCH(const bool, hasJournal);
        constexpr int kPack = 64;
        std::mt19937 random(43);
        VolumeRig rig;
        rig.options.flushPatienceMs = 600'000;
        const PageByHand page = scatter(rig);
        QVERIFY(!page.bytes.isEmpty());
        const auto fillsAStripe = [&rig](qint64 block, quint32 seed) {
            const auto before = rig.stripes.stripes().size();
            return rig.write(block, VolumeRig::blocks(seed, kPack)) &&
                   VolumeRig::spin([&] { return rig.stripes.stripes().size() > before; });
        };
        rig.catalog().hold();
        QVERIFY(fillsAStripe(0, 5000));
        QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
        QVERIFY(fillsAStripe(kPack, 6000));
        std::optional<Result<void>> flushed;
        rig.volume->flush([&flushed](Result<void> result) { flushed = std::move(result); });
        QVERIFY(fillsAStripe(kLostBlock - kPack, 7000));
        rig.journal->failRecords(!hasJournal);
        rig.catalog().releaseOne(); // and the commit that is made next is held again
        QVERIFY(
            VolumeRig::spin([&] { return rig.catalog().heldCount() == 1 && rig.volume->statistics().failures > 0; }));
        if (!hasJournal) {
            runEventsFor(100);
            QVERIFY(!flushed);
            rig.catalog().release();
        }
        QVERIFY(VolumeRig::spin([&] { return flushed.has_value(); }));
        QVERIFY2(*flushed, *flushed ? "" : qPrintable(flushed->error().toString()));
        rig.cutPower(&random);
        QVERIFY(putPage(rig.catalogPath(), page));
        rig.openCatalog();
        QVERIFY(rig.open());
        QCOMPARE(rig.read(kPack, kPack).value(), VolumeRig::blocks(6000, kPack));
    }

    /// Of the rows that a snapshot keeps some cannot be read, in the same segment as some of what is collected: nobody
    /// but the collector has anything to do with them, and that goes on with all the rest.
    void collector_damagedRowsOfASnapshot_holdUpNobody()
    {
        // What is written in the end is many leaves away from the bad one: SQLite reads a leaf's neighbours when it has
        // to split it.
        constexpr qint64 kFirst = 2 * kMapSegmentBlocks;
        constexpr qint64 kWritten = kMapSegmentBlocks;
        VolumeRig rig;
        rig.options.isCollecting = false;
        QVERIFY(rig.open());
        QVERIFY(rig.write(0, VolumeRig::blocks(40'000, 400)));
        QVERIFY(rig.settle());
        const QList<StripeId> rest = rig.stripes.stripes().keys();
        for (int i = 0; i < 400; ++i)
            QVERIFY(i % 4 == 3 || rig.write(i, VolumeRig::block(50'000)));
        QVERIFY(rig.settle());
        const auto overwrite = [&rig](quint32 seed, const auto &isChosen) {
            for (int i = 0; i < 1000; ++i) {
                if (isChosen(i) && !rig.write(kFirst + i, VolumeRig::block(seed + quint32(i))))
                    return false;
            }
            return rig.settle().has_value();
        };
        QVERIFY(rig.write(kFirst, VolumeRig::blocks(10'000, 1000)));
        QVERIFY(rig.settle());
        QVERIFY(rig.takeSnapshot(8)); // all that dies with it
        QVERIFY(overwrite(20'000, [](int i) { return i < 500 && i % 4 != 3; }));
        QVERIFY(rig.takeSnapshot(9)); // one row a block, those of the last ones lost
        QVERIFY(overwrite(30'000, [](int i) { return i < 500 ? i % 8 == 3 : i % 2 == 1; }));
        QVERIFY(rig.takeSnapshot(10));
        QVERIFY(rig.eraseSnapshot(VolumeId(8)));
        rig.cutPower();
        QVERIFY(zeroLastLeaf(rig.catalogPath(), QStringLiteral("extents")));
        rig.openCatalog();
        rig.options.isCollecting = true;
        QVERIFY(rig.open());
        QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesWritten > 0; }));
        QVERIFY(VolumeRig::spin([&] {
            return std::ranges::none_of(rest, [&](StripeId id) { return rig.stripes.stripes().contains(id); });
        }));
        QVERIFY(rig.takeSnapshot(11));
        QVERIFY(rig.settle());
        int bad = 0;
        int good = 0;
        for (int i = 0; i < 16; ++i) // more than the buffer takes
            rig.volume->write((kWritten + 64 * i) * kBlockSizeBytes, SharedBytes::copyOf(VolumeRig::blocks(1, 64)), {},
                              [&](const Result<void> &result) { ++(result ? good : bad); });
        QVERIFY(VolumeRig::spin([&] { return good + bad == 16; }));
        QCOMPARE(bad, 0);
        QVERIFY(rig.crashAndReopen());
        for (int i = 0; i < 1000; ++i) {
            const quint32 seed = i < 500 ? (i % 8 == 3   ? 30'000
                                            : i % 4 != 3 ? 20'000
                                                         : 10'000)
                                         : (i % 2 == 1 ? 30'000 : 10'000);
            QCOMPARE(rig.read(kFirst + i, 1).value(), VolumeRig::block(seed + quint32(i)));
        }
        for (int i = 0; i < 400; ++i)
            QCOMPARE(rig.read(i, 1).value(), VolumeRig::block(i % 4 == 3 ? 40'000 + quint32(i) : 50'000));
    }

    /// A flush counts on the journal alone, and says so when that takes no more.
    void flush_damagedMapAndNoJournal_fails()
    {
        VolumeRig rig;
        rig.options.settleMs = 1;
        QVERIFY(!scatter(rig).bytes.isEmpty());
        QVERIFY(rig.write(kLostBlock, VolumeRig::block(5001)));
        QVERIFY(VolumeRig::spin([&] { return !rig.volume->writeTrouble().isEmpty(); }));
        rig.journal->failRecords(true);
        QVERIFY(!rig.flush());
        rig.journal->failRecords(false);
        QVERIFY(rig.flush());
    }
};

FALLOW_TEST(TestVolumeDamagedRows)
#include "tst_volume_damaged_rows.moc"
