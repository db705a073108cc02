// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Garbage collection of what only snapshots refer to.
#include "core/catalog/by_hand.h"
#include "snapshot_rig.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

/// Stripes of each of which the snapshots hold a quarter and nobody the rest; nothing is collected yet.
struct HeldQuarters
{
    explicit HeldQuarters(VolumeRig &rig, const QList<quint64> &snapshots = {8})
    {
        rig.volume->setCollectBelowLiveShare(0);
        const auto write = [&](qint64 block, quint32 seed, int count) {
            if (!rig.write(block, VolumeRig::blocks(seed, count)) || !rig.settle())
                qFatal("a write failed");
        };
        for (int i = 0; i < 8; ++i)
            write(i * kStripeBlocks, quint32(1 + i * kStripeBlocks), kStripeBlocks);
        stripes = rig.stripes.stripes().keys();
        for (int i = 0; i < 8; ++i)
            write(i * kStripeBlocks + 4, quint32(1000 + i * kStripeBlocks), kStripeBlocks - 4);
        for (const quint64 id : snapshots) {
            const auto taken = rig.takeSnapshot(id);
            if (!taken)
                qFatal("%s", qPrintable(taken.error().toString()));
            records.append(*taken);
        }
        shown = rig.readSnapshot(VolumeId(snapshots.first()), 0, kBlocks).value();
        write(0, 5000, kBlocks);
        now = VolumeRig::blocks(5000, kBlocks);
    }
    /// Whether the catalog has forgotten all of them.
    bool areCollected(VolumeRig &rig) const
    {
        const auto reader = rig.catalog().makeReader();
        return std::none_of(stripes.begin(), stripes.end(),
                            [&](StripeId id) { return (*reader)->stripe(id).value().has_value(); });
    }

    static constexpr int kBlocks = 8 * kStripeBlocks;
    QList<StripeId> stripes;
    QList<VolumeRecord> records;
    QByteArray shown; ///< by the snapshots
    QByteArray now;
};

/// Deletes the volume; what its snapshots show stays.
Result<void> eraseOrigin(VolumeRig &rig)
{
    if (auto marked = rig.markDeleting(rig.record().id); !marked)
        return marked;
    rig.volume.reset();
    return rig.erase(rig.record().id);
}

} // namespace

class TestVolumeHeldBlocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void collector_stripesHeldInPart_areEmptiedAndSnapshotsReadOn();
    void collector_twoVersionsOfABlock_comeToDifferentStripes();
    void collector_powerCutWhileMovingHeldBlocks_snapshotReadsAsTaken_data();
    void collector_powerCutWhileMovingHeldBlocks_snapshotReadsAsTaken();
    void collector_snapshotDeletedWhileItsBlocksAreMoved_nextOlderReadsThem();
    void collector_movingCommitUnderWay_releaseWaitsForIt();
    void collector_volumeGone_oneSnapshotCollectsForAll();
    void collector_closedWithACommitThatFails_nextOneCountsAfresh();
    void collector_ofAFamilyWithoutVolume_releaseWaitsForItsCommit();
    void collector_stripesOfASnapshotThatIsDeleted_areNotInTheWayOfOthers_data();
    void collector_stripesOfASnapshotThatIsDeleted_areNotInTheWayOfOthers();
    void collector_rowOfASnapshotSaysTooMuch_isPassedOverAlone();
    void erase_emptyStripeThatASnapshotReads_waitsForTheReader();
};

void TestVolumeHeldBlocks::collector_stripesHeldInPart_areEmptiedAndSnapshotsReadOn()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9});
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }));
    QVERIFY(rig.settle());
    QVERIFY(rig.storedAndLive().first <= 2 * HeldQuarters::kBlocks + kStripeBlocks);
    QCOMPARE(rig.storedAndLive().second, 2 * HeldQuarters::kBlocks);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
        QCOMPARE(rig.readSnapshot(VolumeId(9), 0, HeldQuarters::kBlocks).value(), held.shown);
        QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
        QCOMPARE(problemsOf(rig), QStringList());
        QVERIFY(rig.crashAndReopen());
        for (const VolumeRecord &record : held.records)
            QVERIFY(rig.openSnapshot(record));
    }
    // They go as if nothing had been moved.
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(9))), QString());
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(8))), QString());
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_twoVersionsOfABlock_comeToDifferentStripes()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    rig.volume->setCollectBelowLiveShare(0);
    const auto writeAll = [&](quint32 seed) {
        return rig.write(0, VolumeRig::blocks(seed, kStripeBlocks)) && rig.settle() &&
               rig.write(4, VolumeRig::blocks(seed + 100, kStripeBlocks - 4)) && rig.settle();
    };
    QVERIFY(writeAll(1));
    const QByteArray old = rig.read(0, kStripeBlocks).value();
    QVERIFY(rig.takeSnapshot(8));
    QVERIFY(writeAll(1000)); // of both versions the first four blocks are alone in their stripe
    const QByteArray now = rig.read(0, kStripeBlocks).value();
    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin([&] { return rig.storedAndLive() == std::pair(qint64(32), qint64(32)); }));
    const auto reader = rig.catalog().makeReader();
    const auto stripeOf = [&](quint64 owner) { return (*reader)->segment(VolumeId(owner), 0).value().first().stripe; };
    QVERIFY(stripeOf(7) != stripeOf(8));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, kStripeBlocks).value(), old);
    QCOMPARE(rig.read(0, kStripeBlocks).value(), now);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_powerCutWhileMovingHeldBlocks_snapshotReadsAsTaken_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("reading") << 0;
    QTest::newRow("writing the new stripe") << 1;
    QTest::newRow("committing, lost") << 2;
    QTest::newRow("committed, before anybody knows") << 3;
}

void TestVolumeHeldBlocks::collector_powerCutWhileMovingHeldBlocks_snapshotReadsAsTaken()
{
    QFETCH(int, step);
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig);
    rig.stripes.hold(step == 1, step == 0);
    if (step >= 2)
        rig.catalog().hold();
    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0 || rig.catalog().heldCount() > 0; }));
    if (step == 3)
        rig.catalog().releaseOne();
    rig.cutPower();
    rig.stripes.hold(false);
    rig.openCatalog();
    QCOMPARE(problemsOf(rig), QStringList());
    QVERIFY(rig.open());
    QVERIFY(rig.openSnapshot(held.records.first()));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
    QVERIFY(rig.settle());
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_snapshotDeletedWhileItsBlocksAreMoved_nextOlderReadsThem()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9}); // what is held is the younger's
    rig.stripes.hold(true);
    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(9))), QString());
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    rig.stripes.release();
    rig.volume->collectSoon();
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }, 60'000));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_movingCommitUnderWay_releaseWaitsForIt()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9});
    QVERIFY(rig.markDeleting(VolumeId(9)));
    rig.snapshots.remove(VolumeId(9));
    rig.catalog().hold();
    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    bool isReleased = false;
    rig.volume->releaseSnapshot(VolumeId(9), [&](const Result<void> &) { isReleased = true; });
    QVERIFY(rig.flush());
    QVERIFY(!isReleased); // an eraser would hand on rows that have moved by then
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return isReleased; }));
    QCOMPARE(errorOf(rig.erase(VolumeId(9))), QString());
    rig.volume->collectSoon();
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }, 60'000));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_volumeGone_oneSnapshotCollectsForAll()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9});
    auto younger = rig.snapshots.value(VolumeId(9));
    auto older = rig.snapshots.value(VolumeId(8));
    younger->collectForFamily();
    QVERIFY(!younger->isCollector()); // the volume is there to do it
    QVERIFY(rig.volume->isCollector());
    QCOMPARE(errorOf(eraseOrigin(rig)), QString());
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QVERIFY(!held.areCollected(rig));

    older->collectForFamily();
    QVERIFY(older->isCollector());
    younger->collectForFamily();
    QVERIFY(!younger->isCollector());
    QVERIFY(VolumeRig::spin([&] { return older->statistics().stripesCollected == held.stripes.size(); }));
    QVERIFY(held.areCollected(rig));
    younger.reset();
    older.reset();
    QVERIFY(rig.storedAndLive().first <= HeldQuarters::kBlocks + kStripeBlocks);
    QCOMPARE(rig.storedAndLive().second, HeldQuarters::kBlocks);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
        QCOMPARE(rig.readSnapshot(VolumeId(9), 0, HeldQuarters::kBlocks).value(), held.shown);
        QCOMPARE(problemsOf(rig), QStringList());
        rig.cutPower();
        rig.openCatalog();
        for (const VolumeRecord &record : held.records)
            QVERIFY(rig.openSnapshot(record));
    }
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(9))), QString());
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(8))), QString());
    QCOMPARE(stripeCount(rig), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_closedWithACommitThatFails_nextOneCountsAfresh()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9});
    QCOMPARE(errorOf(eraseOrigin(rig)), QString());
    const auto younger = rig.snapshots.value(VolumeId(9));
    const auto older = rig.snapshots.value(VolumeId(8));
    rig.catalog().setFailsMapOnly(true);
    rig.catalog().failCommits(1'000'000, ErrorCode::Io);
    younger->collectForFamily();
    QVERIFY(VolumeRig::spin([&] { return younger->statistics().failures > 0; }));
    QVERIFY(rig.wait<void>([&](auto done) { younger->close(std::move(done)); }));
    QVERIFY(!younger->isCollector());
    rig.catalog().failCommits(0);

    older->collectForFamily(); // stripes that the other thought it had emptied are as full as ever
    QVERIFY(older->isCollector());
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }));
    QCOMPARE(rig.storedAndLive().second, HeldQuarters::kBlocks);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QVERIFY(rig.openSnapshot(held.records.last()));
    QCOMPARE(rig.readSnapshot(VolumeId(9), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_ofAFamilyWithoutVolume_releaseWaitsForItsCommit()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig, {8, 9}); // what is held is the younger's
    QCOMPARE(errorOf(eraseOrigin(rig)), QString());
    const auto older = rig.snapshots.value(VolumeId(8));
    rig.stripes.hold(true);
    older->collectForFamily();
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QVERIFY(rig.markDeleting(VolumeId(9)));
    rig.snapshots.remove(VolumeId(9));
    rig.catalog().hold();
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    bool isReleased = false;
    older->releaseSnapshot(VolumeId(9), [&](const Result<void> &) { isReleased = true; });
    QVERIFY(rig.wait<void>([&](auto done) { older->flush(std::move(done)); }));
    QVERIFY(!isReleased);
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return isReleased; }));
    QCOMPARE(errorOf(rig.erase(VolumeId(9))), QString());
    older->collectSoon();
    QVERIFY(VolumeRig::spin([&] { return held.areCollected(rig); }));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, HeldQuarters::kBlocks).value(), held.shown);
    QCOMPARE(heldBlocks(rig), HeldQuarters::kBlocks);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_stripesOfASnapshotThatIsDeleted_areNotInTheWayOfOthers_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("more than one look takes") << 40;
    QTest::newRow("more than are asked for by how full they are") << 600;
}

/// The emptiest stripes are those of which only a snapshot has something whose deleting takes long.
void TestVolumeHeldBlocks::collector_stripesOfASnapshotThatIsDeleted_areNotInTheWayOfOthers()
{
    QFETCH(int, count);
    constexpr int kOthers = 10;
    constexpr qint64 kFirstOther = 16 * kMapSegmentBlocks;
    Prepared prepared(128 * kMiB);
    VolumeRig &rig = prepared.rig;
    rig.volume->setCollectBelowLiveShare(0);
    const auto write = [&](qint64 block, quint32 seed, int blocks) {
        if (!rig.write(block, VolumeRig::blocks(seed, blocks)))
            qFatal("a write failed");
    };
    for (int i = 0; i < count; ++i)
        write(i * kStripeBlocks, quint32(i), kStripeBlocks);
    QVERIFY(rig.settle());
    for (int i = 0; i < count; ++i)
        write(i * kStripeBlocks + 2, 100'000, kStripeBlocks - 2);
    QVERIFY(rig.takeSnapshot(8));
    for (int i = 0; i < count; ++i)
        write(i * kStripeBlocks, 200'000, 2); // of the oldest stripes the last two blocks are the snapshot's alone
    QVERIFY(rig.settle());
    const QList<StripeId> before = rig.stripes.stripes().keys();
    write(kFirstOther, 300'000, kOthers * kStripeBlocks);
    QVERIFY(rig.settle());
    QList<StripeId> others = rig.stripes.stripes().keys();
    others.removeIf([&](StripeId id) { return before.contains(id); });
    QVERIFY(others.size() >= kOthers);
    for (int i = 0; i < kOthers; ++i)
        QVERIFY(rig.trim(kFirstOther + i * kStripeBlocks, 10));
    QVERIFY(rig.settle());
    QVERIFY(rig.markDeleting(VolumeId(8)));
    rig.snapshots.remove(VolumeId(8));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->releaseSnapshot(VolumeId(8), std::move(done)); }));

    rig.volume->setCollectBelowLiveShare(0.7);
    QVERIFY(VolumeRig::spin(
        [&] { return std::ranges::none_of(others, [&](StripeId id) { return rig.stripes.contains(id); }); }));
    QCOMPARE(errorOf(rig.erase(VolumeId(8))), QString());
    rig.volume->collectSoon();
    QVERIFY(rig.settle());
    QCOMPARE(heldBlocks(rig), 0);
    for (int i = 0; i < count; ++i)
        QCOMPARE(rig.read(i * kStripeBlocks, kStripeBlocks).value(),
                 VolumeRig::blocks(200'000, 2) + VolumeRig::blocks(100'000, kStripeBlocks - 2));
    for (int i = 0; i < kOthers; ++i)
        QCOMPARE(rig.read(kFirstOther + i * kStripeBlocks + 10, 6).value(),
                 VolumeRig::blocks(300'010 + quint32(i * kStripeBlocks), 6));
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeHeldBlocks::collector_rowOfASnapshotSaysTooMuch_isPassedOverAlone()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const HeldQuarters held(rig);
    QVERIFY(rig.settle());
    rig.cutPower();
    QVERIFY(
        changeByHand(rig.catalogPath(),
                     {QStringLiteral("UPDATE extents SET block_count=4294967295 WHERE volume=8 AND first_block=0")}));
    rig.openCatalog();
    QVERIFY(rig.open());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesCollected == held.stripes.size() - 1; }));
    QVERIFY(rig.stripes.contains(held.stripes.first()));
    QCOMPARE(rig.read(0, HeldQuarters::kBlocks).value(), held.now);
    QVERIFY(rig.openSnapshot(held.records.first()));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, 4).error().code, ErrorCode::Corrupt);
}

void TestVolumeHeldBlocks::erase_emptyStripeThatASnapshotReads_waitsForTheReader()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, kStripeBlocks)));
    QVERIFY(rig.settle());
    QVERIFY(rig.takeSnapshot(8));
    QVERIFY(rig.takeSnapshot(9));
    QCOMPARE(errorOf(eraseOrigin(rig)), QString()); // the rows are the younger one's now
    const StripeId stripe = rig.stripes.stripes().firstKey();
    rig.stripes.hold(false, true);
    std::optional<Result<SharedBytes>> read;
    rig.snapshots.value(VolumeId(8))
        ->read(0, SharedBytes::allocate(kStripeBlocks * kBlockSizeBytes),
               [&](Result<SharedBytes> result) { read = std::move(result); });
    QCOMPARE(rig.stripes.heldCount(), 1);
    // What garbage collection leaves when it has moved the last row, and not seen that it was the last.
    QVERIFY(rig.wait<void>([&](Completion<void> done) {
        CatalogChange moved;
        moved.removeExtents.append({VolumeId(9), 0});
        moved.liveDeltas.append({stripe, -kStripeBlocks, -kStripeBlocks});
        rig.catalog().commit(std::move(moved), rig.executor(), std::move(done));
    }));
    QCOMPARE(errorOf(rig.eraseSnapshot(VolumeId(9))), QString());
    QCOMPARE(stripeCount(rig), 0);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return read.has_value(); }));
    QVERIFY2(*read, qPrintable(*read ? QString() : read->error().toString()));
    QCOMPARE((*read)->toByteArray(), VolumeRig::blocks(1, kStripeBlocks));
    QVERIFY(!rig.stripes.contains(stripe));
}

FALLOW_TEST(TestVolumeHeldBlocks)
#include "tst_volume_held_blocks.moc"
