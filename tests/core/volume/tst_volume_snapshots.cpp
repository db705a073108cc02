// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_rig.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

class TestVolumeSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshot_originOverwrittenAndTrimmed_readsAsBefore();
    void snapshot_holesOfTheOrigin_stayHoles();
    void snapshot_blocksCollected_readsThemWhereTheyAre();
    void snapshot_readerUnderWay_keepsItsStripe();
    void snapshot_originResized_keepsSizeAndBytes();
    void snapshot_originDeleted_readsOnAndGoesWithAll();
    void snapshot_deleted_givesSpaceBack();
    void snapshot_middleOfThreeDeleted_othersReadOn();
    void snapshot_requestsThatChangeIt_areRefused();
    void snapshot_afterPowerCut_readsAsBefore();
    void blockStatus_ofSnapshot_tellsItsHoles();
    void open_againAfterACommitThatFailed_keepsStripesThatAreNeeded();
};

void TestVolumeSnapshots::snapshot_originOverwrittenAndTrimmed_readsAsBefore()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 64);
    QVERIFY(rig.write(0, old));
    const auto snapshot = rig.takeSnapshot(8); // the last of it is still in the buffer
    QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().toString()));
    QCOMPARE(snapshot->origin, rig.record().id);
    QVERIFY(snapshot->isReadOnly);
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 64).value(), old);

    QVERIFY(rig.write(3, VolumeRig::blocks(1000, 20)));
    QVERIFY(rig.trim(40, 10));
    QVERIFY(rig.settle());
    QVERIFY(rig.write(3, VolumeRig::blocks(2000, 5))); // replaces what the snapshot never showed
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 64).value(), old);
    QCOMPARE(rig.read(3, 5).value(), VolumeRig::blocks(2000, 5));
    QCOMPARE(rig.read(40, 10).value(), QByteArray(10 * kBlockSizeBytes, '\0'));
    QCOMPARE(heldBlocks(rig), 30);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_holesOfTheOrigin_stayHoles()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    QVERIFY(rig.write(10, VolumeRig::blocks(1, 32)));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 64).value(), QByteArray(64 * kBlockSizeBytes, '\0'));
    QCOMPARE(heldBlocks(rig), 0);
}

void TestVolumeSnapshots::snapshot_blocksCollected_readsThemWhereTheyAre()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 128);
    QVERIFY(rig.write(0, old));
    QVERIFY(rig.settle());
    // Dead before the snapshot: their stripes are sparse, and all that lives in them the snapshot shows too.
    QVERIFY(rig.trim(4, 10));
    QVERIFY(rig.trim(20, 10));
    QVERIFY(rig.trim(36, 10));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    const QByteArray shown = rig.readSnapshot(snapshot->id, 0, 128).value(); // and its map is in memory
    QCOMPARE(shown.left(4 * kBlockSizeBytes), old.left(4 * kBlockSizeBytes));
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesCollected > 0; }));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 128).value(), shown);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_readerUnderWay_keepsItsStripe()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, kStripeBlocks - 1);
    QVERIFY(rig.write(0, old));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    QVERIFY(rig.write(0, VolumeRig::blocks(500, kStripeBlocks - 1)));
    QVERIFY(rig.settle());
    rig.stripes.hold(false, true);
    std::optional<Result<SharedBytes>> read;
    rig.snapshots.value(snapshot->id)
        ->read(0, SharedBytes::allocate(size_t(old.size())),
               [&](Result<SharedBytes> result) { read = std::move(result); });
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    // The snapshot is deleted, but kept by its reader: its stripe goes when that has what it wanted.
    const auto kept = rig.snapshots.value(snapshot->id);
    const int removed = rig.stripes.removeCount();
    QCOMPARE(errorOf(rig.eraseSnapshot(snapshot->id)), QString());
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(rig.stripes.removeCount(), removed);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return read.has_value(); }));
    QVERIFY(read->has_value());
    QCOMPARE((*read)->toByteArray(), old);
    QVERIFY(rig.stripes.removeCount() > removed);
}

void TestVolumeSnapshots::snapshot_originResized_keepsSizeAndBytes()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 600);
    QVERIFY(rig.write(0, old.left(300 * kBlockSizeBytes)));
    QVERIFY(rig.write(300, old.mid(300 * kBlockSizeBytes)));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    const auto resize = [&](qint64 blocks) {
        return rig.wait<void>([&](auto done) { rig.volume->resize(blocks * kBlockSizeBytes, std::move(done)); });
    };
    QVERIFY(resize(300));
    QVERIFY(rig.settle());
    QVERIFY(resize(2000));
    QVERIFY(rig.write(500, VolumeRig::blocks(9000, 100)));
    QVERIFY(rig.settle());
    QCOMPARE(rig.snapshots.value(snapshot->id)->sizeBytes(), 4 * kMiB);
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 600).value(), old);
    QCOMPARE(rig.read(300, 100).value(), QByteArray(100 * kBlockSizeBytes, '\0'));
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_originDeleted_readsOnAndGoesWithAll()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray first = VolumeRig::blocks(1, 200);
    QVERIFY(rig.write(0, first));
    const auto older = rig.takeSnapshot(8);
    QVERIFY(rig.write(50, VolumeRig::blocks(1000, 100)));
    const QByteArray second = rig.read(0, 200).value();
    const auto younger = rig.takeSnapshot(9);
    QVERIFY(older && younger);
    QVERIFY(rig.write(0, VolumeRig::blocks(5000, 70)));
    QVERIFY(rig.settle());
    QVERIFY(rig.markDeleting(rig.record().id));
    rig.volume.reset();
    QCOMPARE(errorOf(rig.erase(rig.record().id)), QString());
    QCOMPARE(rig.readSnapshot(older->id, 0, 200).value(), first);
    QCOMPARE(rig.readSnapshot(younger->id, 0, 200).value(), second);
    QCOMPARE(heldBlocks(rig), 300);
    QCOMPARE(problemsOf(rig), QStringList());

    // After a restart they open without their origin.
    rig.cutPower();
    rig.openCatalog();
    QVERIFY(rig.openSnapshot(*older));
    QVERIFY(rig.openSnapshot(*younger));
    QCOMPARE(rig.readSnapshot(younger->id, 0, 200).value(), second);
    QCOMPARE(errorOf(rig.eraseSnapshot(younger->id)), QString());
    QCOMPARE(rig.readSnapshot(older->id, 0, 200).value(), first);
    QCOMPARE(heldBlocks(rig), 200);
    QCOMPARE(problemsOf(rig), QStringList());
    QCOMPARE(errorOf(rig.eraseSnapshot(older->id)), QString());
    QCOMPARE(stripeCount(rig), 0);
    QCOMPARE(rig.stripes.stripes().size(), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_deleted_givesSpaceBack()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 300)));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    const qint64 before = stripeCount(rig);
    const QByteArray now = VolumeRig::blocks(7000, 300);
    QVERIFY(rig.write(0, now));
    QVERIFY(rig.settle());
    QVERIFY(stripeCount(rig) >= 2 * before);
    QCOMPARE(errorOf(rig.eraseSnapshot(snapshot->id)), QString());
    rig.volume->collectSoon();
    QVERIFY(VolumeRig::spin([&] { return rig.storedAndLive().first <= 300 + 4 * kStripeBlocks; }));
    QCOMPARE(rig.storedAndLive().second, 300);
    QCOMPARE(rig.stripes.stripes().size(), stripeCount(rig));
    QCOMPARE(rig.read(0, 300).value(), now);
    // What is replaced from now on is kept for nobody.
    QVERIFY(rig.write(0, VolumeRig::blocks(8000, 30)));
    QVERIFY(rig.settle());
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_middleOfThreeDeleted_othersReadOn()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QList<VolumeRecord> taken;
    QList<QByteArray> shown;
    for (quint32 i = 0; i < 3; ++i) {
        QVERIFY(rig.write(qint64(i) * 10, VolumeRig::blocks(1 + i * 1000, 100)));
        shown.append(rig.read(0, 200).value());
        const auto snapshot = rig.takeSnapshot(8 + i);
        QVERIFY(snapshot);
        taken.append(*snapshot);
    }
    QVERIFY(rig.write(0, VolumeRig::blocks(9000, 150)));
    QVERIFY(rig.settle());
    QCOMPARE(errorOf(rig.eraseSnapshot(taken[1].id)), QString());
    QCOMPARE(rig.readSnapshot(taken[0].id, 0, 200).value(), shown[0]);
    QCOMPARE(rig.readSnapshot(taken[2].id, 0, 200).value(), shown[2]);
    QCOMPARE(problemsOf(rig), QStringList());
    QCOMPARE(errorOf(rig.eraseSnapshot(taken[2].id)), QString());
    QVERIFY(rig.write(20, VolumeRig::blocks(9500, 40)));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(taken[0].id, 0, 200).value(), shown[0]);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::snapshot_requestsThatChangeIt_areRefused()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 4)));
    const auto taken = rig.takeSnapshot(8);
    QVERIFY(taken);
    const auto snapshot = rig.snapshots.value(taken->id);
    QVERIFY(snapshot->isReadOnly());
    const auto codeOf = [&](auto begin) {
        const auto result = rig.wait<void>(begin);
        return result ? ErrorCode::Cancelled : result.error().code;
    };
    QCOMPARE(
        codeOf([&](auto done) { snapshot->write(0, SharedBytes::copyOf(VolumeRig::block(3)), {}, std::move(done)); }),
        ErrorCode::ReadOnly);
    QCOMPARE(codeOf([&](auto done) { snapshot->trim(0, kBlockSizeBytes, {}, std::move(done)); }), ErrorCode::ReadOnly);
    QCOMPARE(codeOf([&](auto done) { snapshot->resize(8 * kMiB, std::move(done)); }), ErrorCode::ReadOnly);
    const auto again = rig.wait<VolumeRecord>([&](auto done) { snapshot->takeSnapshot({}, std::move(done)); });
    QCOMPARE(again.error().code, ErrorCode::InvalidArgument);
    // What a person may change is its export; the rest stays whatever is asked.
    QVERIFY(rig.wait<void>([&](auto done) {
        snapshot->changeRecord(
            [](VolumeRecord &record) {
                record.isExported = true;
                record.isReadOnly = false;
                record.origin = {};
                record.snapshotSequence = 1;
            },
            std::move(done));
    }));
    VolumeRecord expected = *taken;
    expected.isExported = true;
    QCOMPARE(snapshot->record(), expected);
    QVERIFY(rig.wait<void>([&](auto done) { snapshot->flush(std::move(done)); }));
    QVERIFY(rig.wait<void>([&](auto done) { snapshot->settle(std::move(done)); }));
    QVERIFY(rig.wait<void>([&](auto done) { snapshot->close(std::move(done)); }));
}

void TestVolumeSnapshots::snapshot_afterPowerCut_readsAsBefore()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 100)));
    QVERIFY(rig.trim(20, 5));
    const QByteArray shown = rig.read(0, 120).value();
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    QVERIFY(rig.write(10, VolumeRig::blocks(500, 50), true)); // in the journal only
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.openSnapshot(*snapshot));
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 120).value(), shown);
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(snapshot->id, 0, 120).value(), shown);
    QCOMPARE(rig.read(10, 50).value(), VolumeRig::blocks(500, 50));
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::blockStatus_ofSnapshot_tellsItsHoles()
{
    Prepared prepared(64 * kMiB);
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(5000, VolumeRig::blocks(1, 10)));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    QVERIFY(rig.write(5000, VolumeRig::blocks(100, 10)));
    QVERIFY(rig.write(1500, VolumeRig::blocks(200, 10)));
    QVERIFY(rig.settle());
    const auto status = rig.wait<QList<BlockDevice::Extent>>([&](auto done) {
        rig.snapshots.value(snapshot->id)->blockStatus(0, 6000 * kBlockSizeBytes, 100, std::move(done));
    });
    QVERIFY(status);
    QCOMPARE(status->size(), 3);
    QVERIFY(!status->at(0).isAllocated);
    QCOMPARE(status->at(0).lengthBytes, 5000 * kBlockSizeBytes);
    QVERIFY(status->at(1).isAllocated);
    QCOMPARE(status->at(1).lengthBytes, 10 * kBlockSizeBytes);
    QCOMPARE(status->at(2).lengthBytes, 990 * kBlockSizeBytes);
}

/// The snapshot keeps the family, and with it what the volume thought of its stripes when it was closed.
void TestVolumeSnapshots::open_againAfterACommitThatFailed_keepsStripesThatAreNeeded()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    rig.volume->setCollectBelowLiveShare(0);
    QVERIFY(rig.takeSnapshot(8)); // of nothing
    QVERIFY(rig.write(0, VolumeRig::blocks(1, kStripeBlocks)));
    QVERIFY(rig.settle());
    const StripeId stripe = rig.stripes.stripes().firstKey();
    rig.catalog().setFailsMapOnly(true);
    rig.catalog().failCommits(1'000'000);
    QVERIFY(rig.write(0, VolumeRig::blocks(100, kStripeBlocks / 2)));
    QVERIFY(!rig.settle());
    QVERIFY(rig.flush());
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); }));
    rig.volume.reset();
    rig.catalog().failCommits(0);
    QVERIFY(rig.open());
    QVERIFY(rig.settle());
    QVERIFY(rig.stripes.contains(stripe));
    QCOMPARE(rig.read(0, kStripeBlocks).value(),
             VolumeRig::blocks(100, kStripeBlocks / 2) + VolumeRig::blocks(9, kStripeBlocks / 2));
    QCOMPARE(problemsOf(rig), QStringList());
}

FALLOW_TEST(TestVolumeSnapshots)
#include "tst_volume_snapshots.moc"
