// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_rig.h"

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
    void takeSnapshot_storesStuck_givesUpAndWritersGoOn();
    void takeSnapshot_nameTaken_isRefusedAndWritersGoOn();
    void takeSnapshot_catalogFull_isAnsweredAndNotTakenLater();
    void takeSnapshot_catalogFailsForAWhile_isTakenOnce();
    void releaseSnapshot_writersNeverPause_isAnsweredBetweenTwoCommits();
    void close_snapshotWithTheCatalog_isToldOfItBefore();
    void close_snapshotCommitFails_isToldAndNotTriedAgain();
    void takeSnapshot_whileItIsTaken_writersWaitAndAreNotInIt();
    void takeSnapshot_twiceWithoutWrites_bothRead();
    void takeSnapshot_commitLostInPowerCut_leavesNoTrace();
    void erase_powerCutAtEveryCommit_isFinishedLater();
    void randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken_data();
    void randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken();
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

void TestVolumeSnapshots::takeSnapshot_storesStuck_givesUpAndWritersGoOn()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 5)));
    QVERIFY(rig.flush());
    const qint64 patienceMs = std::exchange(rig.options.snapshotPatienceMs, 50);
    QVERIFY(rig.crashAndReopen());
    rig.stripes.hold(true);
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().code, ErrorCode::Timeout);
    QVERIFY(rig.write(5, VolumeRig::blocks(6, 5)));
    rig.stripes.release();
    QVERIFY(rig.flush());
    rig.options.snapshotPatienceMs = patienceMs;
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.takeSnapshot(9));
    QCOMPARE(rig.readSnapshot(VolumeId(9), 0, 10).value(), VolumeRig::blocks(1, 10));
    const auto reader = rig.catalog().makeReader();
    QCOMPARE((*reader)->volumes()->size(), 2);
}

void TestVolumeSnapshots::takeSnapshot_nameTaken_isRefusedAndWritersGoOn()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 5)));
    VolumeRecord draft;
    draft.id = VolumeId(8);
    draft.name = rig.record().name;
    const auto taken = rig.wait<VolumeRecord>([&](auto done) { rig.volume->takeSnapshot(draft, std::move(done)); });
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
    QVERIFY(rig.write(0, VolumeRig::blocks(50, 5)));
    QVERIFY(rig.settle());
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::takeSnapshot_catalogFull_isAnsweredAndNotTakenLater()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, old));
    QVERIFY(rig.settle());
    rig.catalog().failCommits(1'000'000, ErrorCode::NoSpace);
    for (int i = 0; i < 4; ++i) { // more often than a stripe may fail before writers hear of it
        const auto taken = rig.takeSnapshot(8);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::NoSpace);
    }
    QVERIFY(rig.events.isEmpty());
    QVERIFY(rig.write(10, VolumeRig::blocks(500, 20)));
    QVERIFY(rig.flush());
    rig.catalog().failCommits(0);
    QTRY_VERIFY(rig.settle()); // a refusal may still be on its way
    const auto reader = rig.catalog().makeReader();
    QCOMPARE((*reader)->volumes()->size(), 1);
    QCOMPARE(heldBlocks(rig), 0);
    QVERIFY(rig.takeSnapshot(9));
    QCOMPARE(rig.readSnapshot(VolumeId(9), 10, 20).value(), VolumeRig::blocks(500, 20));
    QCOMPARE(rig.readSnapshot(VolumeId(9), 0, 10).value(), old.left(10 * kBlockSizeBytes));
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::takeSnapshot_catalogFailsForAWhile_isTakenOnce()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 40)));
    QVERIFY(rig.settle());
    rig.catalog().failCommits(2, ErrorCode::Io); // whether it is there is not known: it is tried until it is
    const auto taken = rig.takeSnapshot(8);
    QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().toString()));
    QCOMPARE(rig.catalog().failuresLeft(), 0);
    QCOMPARE(rig.readSnapshot(taken->id, 0, 40).value(), VolumeRig::blocks(1, 40));
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::releaseSnapshot_writersNeverPause_isAnsweredBetweenTwoCommits()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 200)));
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    QVERIFY(rig.markDeleting(snapshot->id));
    rig.snapshots.clear();
    rig.catalog().hold();
    // One commit is under way, and the stripes of the next are written before it is answered; and so on.
    const auto writeStripe = [&](int number) {
        const int written = rig.stripes.writeCount();
        return rig.write(number * 2 * kStripeBlocks, VolumeRig::blocks(1000 * quint32(number + 1), 2 * kStripeBlocks))
                   .has_value() &&
               VolumeRig::spin(
                   [&] { return rig.stripes.writeCount() > written && rig.volume->statistics().stripesInFlight == 0; });
    };
    QVERIFY(writeStripe(0));
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    bool isReleased = false;
    rig.volume->releaseSnapshot(snapshot->id, [&](const Result<void> &) { isReleased = true; });
    QVERIFY(writeStripe(1));
    QVERIFY(!isReleased); // what is under way may still hand something to it
    rig.catalog().releaseOne();
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    QVERIFY(VolumeRig::spin([&] { return isReleased; }));
    QCOMPARE(rig.catalog().heldCount(), 1);
    rig.catalog().release();
    QCOMPARE(errorOf(rig.erase(snapshot->id)), QString());
    QVERIFY(rig.settle());
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::close_snapshotWithTheCatalog_isToldOfItBefore()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, old));
    QVERIFY(rig.settle());
    rig.catalog().hold();
    VolumeRecord draft;
    draft.id = VolumeId(8);
    draft.name = QStringLiteral("late");
    QStringList order;
    std::optional<Result<VolumeRecord>> taken;
    rig.volume->takeSnapshot(draft, [&](Result<VolumeRecord> result) {
        taken = std::move(result);
        order.append(QStringLiteral("taken"));
    });
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() > 0; }));
    rig.volume->close([&](const Result<void> &) { order.append(QStringLiteral("closed")); });
    QVERIFY(rig.flush()); // and what close() has flushed is durable too
    QCOMPARE(order, QStringList());
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return order.size() == 2; }));
    QCOMPARE(order, QStringList({QStringLiteral("taken"), QStringLiteral("closed")}));
    QVERIFY2(*taken, qPrintable(*taken ? QString() : taken->error().toString()));
    // Its volume goes, as the controller has it go; the snapshot is known and stays.
    QVERIFY(rig.markDeleting(rig.record().id));
    rig.volume.reset();
    QVERIFY(rig.openSnapshot(**taken));
    QCOMPARE(errorOf(rig.erase(rig.record().id)), QString());
    QCOMPARE(rig.readSnapshot(draft.id, 0, 40).value(), old);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::close_snapshotCommitFails_isToldAndNotTriedAgain()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 40)));
    QVERIFY(rig.settle());
    rig.catalog().failCommits(1'000'000, ErrorCode::Io);
    VolumeRecord draft;
    draft.id = VolumeId(8);
    draft.name = QStringLiteral("late");
    std::optional<Result<VolumeRecord>> taken;
    rig.volume->takeSnapshot(draft, [&](Result<VolumeRecord> result) { taken = std::move(result); });
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > 0; }));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); }));
    QVERIFY(taken && !*taken);
    QCOMPARE(taken->error().code, ErrorCode::Io);
    rig.catalog().failCommits(0);
    const int commits = rig.catalog().commitCount();
    QVERIFY(rig.markDeleting(VolumeId(99))); // answered after whatever was submitted before
    QCOMPARE(rig.catalog().commitCount(), commits + 1);
    const auto reader = rig.catalog().makeReader();
    QCOMPARE((*reader)->volumes()->size(), 1);
}

void TestVolumeSnapshots::takeSnapshot_whileItIsTaken_writersWaitAndAreNotInIt()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, old));
    rig.stripes.hold(true);
    std::optional<Result<VolumeRecord>> taken;
    VolumeRecord draft;
    draft.id = VolumeId(8);
    draft.name = QStringLiteral("held");
    rig.volume->takeSnapshot(draft, [&](Result<VolumeRecord> result) { taken = std::move(result); });
    std::optional<Result<void>> written;
    rig.volume->write(0, SharedBytes::copyOf(VolumeRig::blocks(900, 40)), {},
                      [&](Result<void> result) { written = std::move(result); });
    const auto second = rig.wait<VolumeRecord>([&](auto done) { rig.volume->takeSnapshot(draft, std::move(done)); });
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QVERIFY(!written);                      // it waits for the snapshot
    QCOMPARE(rig.read(0, 40).value(), old); // reads do not
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return taken && written; }));
    QVERIFY(taken->has_value() && written->has_value());
    QVERIFY(rig.openSnapshot(**taken));
    QCOMPARE(rig.readSnapshot(VolumeId(8), 0, 40).value(), old);
    QCOMPARE(rig.read(0, 40).value(), VolumeRig::blocks(900, 40));
}

void TestVolumeSnapshots::takeSnapshot_twiceWithoutWrites_bothRead()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, old));
    const auto first = rig.takeSnapshot(8);
    const auto second = rig.takeSnapshot(9);
    QVERIFY(first && second);
    QVERIFY(first->snapshotSequence < second->snapshotSequence);
    QVERIFY(rig.write(0, VolumeRig::blocks(100, 40)));
    QVERIFY(rig.settle());
    QCOMPARE(rig.readSnapshot(first->id, 0, 40).value(), old);
    QCOMPARE(errorOf(rig.eraseSnapshot(second->id)), QString());
    QCOMPARE(rig.readSnapshot(first->id, 0, 40).value(), old);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::takeSnapshot_commitLostInPowerCut_leavesNoTrace()
{
    Prepared prepared;
    VolumeRig &rig = prepared.rig;
    const QByteArray old = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, old));
    QVERIFY(rig.settle());
    rig.catalog().hold();
    VolumeRecord draft;
    draft.id = VolumeId(8);
    draft.name = QStringLiteral("lost");
    rig.volume->takeSnapshot(draft, [](const Result<VolumeRecord> &) {});
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() > 0; }));
    QVERIFY(rig.write(0, VolumeRig::blocks(100, 5), true)); // writers go on before it is durable
    QVERIFY(rig.crashAndReopen());
    const auto reader = rig.catalog().makeReader();
    QCOMPARE((*reader)->volumes()->size(), 1);
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 5).value(), VolumeRig::blocks(100, 5));
    QCOMPARE(heldBlocks(rig), 0);
    QCOMPARE(problemsOf(rig), QStringList());
}

void TestVolumeSnapshots::erase_powerCutAtEveryCommit_isFinishedLater()
{
    for (int cutAt = 1;; ++cutAt) {
        Prepared prepared;
        VolumeRig &rig = prepared.rig;
        QByteArray shown;
        for (quint32 i = 0; i < 300; ++i) // many extents
            QVERIFY(rig.write(i * 2, VolumeRig::block(1 + i)));
        shown = rig.read(0, 600).value();
        const auto older = rig.takeSnapshot(8);
        const auto younger = rig.takeSnapshot(9);
        QVERIFY(older && younger);
        QVERIFY(rig.write(0, VolumeRig::blocks(5000, 600)));
        QVERIFY(rig.settle());
        rig.volume.reset();
        rig.snapshots.clear();
        rig.catalog().hold();
        bool isErased = false;
        eraseVolume(younger->id, rig.services(), {}, [&](const Result<void> &) { isErased = true; });
        for (int i = 1; i < cutAt && !isErased; ++i) {
            QVERIFY(VolumeRig::spin([&] { return isErased || rig.catalog().heldCount() > 0; }));
            if (!isErased)
                rig.catalog().releaseOne();
        }
        QVERIFY(VolumeRig::spin([&] { return isErased || rig.catalog().heldCount() > 0; }));
        const bool wasLast = isErased;
        rig.cutPower();
        rig.openCatalog();
        QCOMPARE(problemsOf(rig), QStringList());
        QVERIFY(rig.open());
        if (!wasLast)
            QCOMPARE(errorOf(rig.eraseSnapshot(younger->id)), QString());
        QVERIFY(rig.openSnapshot(*older));
        QCOMPARE(rig.readSnapshot(older->id, 0, 600).value(), shown);
        QCOMPARE(problemsOf(rig), QStringList());
        if (wasLast)
            break;
        QVERIFY(cutAt < 20);
    }
}

namespace {

/// Random requests of one volume and its snapshots; snapshots are exact, whatever happens.
class Trial
{
public:
    explicit Trial(quint32 seed);
    void run();
    QString problem;

private:
    struct Taken
    {
        VolumeRecord record;
        std::vector<quint32> versions;
    };
    quint32 dice(quint32 bound) { return quint32(m_random() % bound); }
    void note(const QString &what)
    {
        if (problem.isEmpty())
            problem = QStringLiteral("life %1 step %2: %3").arg(m_life).arg(m_step).arg(what);
    }
    template <class T>
    bool expect(const Result<T> &result, const char *what)
    {
        if (!result)
            note(QStringLiteral("%1: %2").arg(QLatin1StringView(what), result.error().toString()));
        return result.has_value();
    }
    static QByteArray bytesOf(quint32 version)
    {
        if (version == 0)
            return QByteArray(kBlockSizeBytes, '\0');
        QByteArray bytes = VolumeRig::block(version);
        if (version % 3 == 0) // some of it compresses
            bytes.replace(512, 3000, QByteArray(3000, char(version)));
        std::memcpy(bytes.data(), &version, sizeof version);
        return bytes;
    }
    static quint32 versionOf(const QByteArray &bytes)
    {
        quint32 version = 0;
        std::memcpy(&version, bytes.constData(), sizeof version);
        return bytes == bytesOf(version) ? version : ~quint32(0);
    }
    void step();
    void write(bool isAwaited);
    void trim();
    void take();
    void forgetOne(bool isCut);
    void eraseNext();
    void waitForErasures();
    void resize();
    void restart();
    void check(const Taken &taken);
    void checkAll();

    static constexpr qint64 kBlocks = 1500;
    std::mt19937 m_random;
    VolumeRig m_rig{kBlocks * kBlockSizeBytes};
    std::vector<quint32> m_now = std::vector<quint32>(kBlocks); ///< acknowledged
    std::vector<std::vector<quint32>> m_maybe{size_t(kBlocks)}; ///< what a power cut may bring back
    QList<Taken> m_taken;
    std::deque<VolumeId> m_doomed; ///< marked as being deleted; the first is being erased while everything goes on
    bool m_isErasing = false;
    qint64 m_size = kBlocks;
    quint32 m_version = 0;
    quint64 m_lastId = 7;
    int m_life = 0;
    int m_step = 0;
};

Trial::Trial(quint32 seed)
    : m_random(seed)
{
    m_rig.record().isCompressed = seed % 2 == 0;
    m_rig.record().wrappedKey = wrapVolumeKey(SecretKey::generate(), m_rig.record().id, m_rig.key);
    m_rig.putRecord();
    m_rig.options.mapCacheBytes = seed % 3 == 0 ? 1000 : 1 * kMiB;
    m_rig.options.journalBytes = 1 * kMiB;
    m_rig.options.flushPatienceMs = 1;
    m_rig.options.settleMs = 20;
}

void Trial::run()
{
    expect(m_rig.open(), "open");
    for (m_life = 0; m_life < 10 && problem.isEmpty(); ++m_life) {
        const int steps = 20 + int(dice(80));
        for (m_step = 0; m_step < steps && problem.isEmpty(); ++m_step)
            step();
        if (problem.isEmpty())
            restart();
    }
    // Origin first or last: in the end nothing is left.
    waitForErasures();
    checkAll();
    const bool isOriginFirst = dice(2) == 0;
    if (isOriginFirst && problem.isEmpty()) {
        m_rig.volume.reset();
        expect(m_rig.erase(m_rig.record().id), "erasing the origin");
        checkAll();
    }
    while (!m_taken.isEmpty() && problem.isEmpty())
        forgetOne(false);
    waitForErasures();
    if (!isOriginFirst && problem.isEmpty()) {
        expect(m_rig.settle(), "the last settling");
        m_rig.volume.reset();
        expect(m_rig.erase(m_rig.record().id), "erasing the origin");
    }
    if (stripeCount(m_rig) != 0)
        note(QStringLiteral("%1 stripes are left").arg(stripeCount(m_rig)));
    if (!problemsOf(m_rig).isEmpty())
        note(problemsOf(m_rig).join(u'\n'));
}

void Trial::step()
{
    const quint32 kind = dice(40);
    if (kind < 20)
        write(dice(3) != 0);
    else if (kind < 25)
        trim();
    else if (kind < 28)
        expect(m_rig.flush(), "flush");
    else if (kind < 32)
        take();
    else if (kind < 34)
        forgetOne(dice(4) == 0);
    else if (kind == 34)
        resize();
    else if (kind == 35)
        m_rig.volume->setSpacePressure(dice(2));
    else if (!m_taken.isEmpty())
        check(m_taken.at(dice(quint32(m_taken.size()))));
}

void Trial::write(bool isAwaited)
{
    const qint64 block = dice(quint32(m_size));
    const qint64 count = qMin<qint64>(m_size - block, dice(4) == 0 ? 1 + dice(150) : 1 + dice(6));
    QByteArray bytes;
    std::vector<quint32> versions;
    for (qint64 i = 0; i < count; ++i) {
        versions.push_back(dice(20) == 0 ? 0 : ++m_version);
        bytes += bytesOf(versions.back());
    }
    // What is in the overlay at once counts as acknowledged: the answer only has not come yet.
    const auto take = [this, block, versions] {
        for (size_t i = 0; i < versions.size(); ++i) {
            m_maybe[size_t(block) + i].push_back(m_now[size_t(block) + i]);
            m_now[size_t(block) + i] = versions[i];
        }
    };
    auto done = std::make_shared<std::optional<Result<void>>>();
    m_rig.volume->write(block * kBlockSizeBytes, SharedBytes::copyOf(bytes), {dice(8) == 0},
                        [done](Result<void> result) { *done = std::move(result); });
    take();
    if (!isAwaited && m_rig.volume->statistics().waitingWriters == 0)
        return;
    VolumeRig::spin([&] { return done->has_value(); });
    if (*done)
        expect(**done, "write");
    else
        note(QStringLiteral("a write was never answered"));
}

void Trial::trim()
{
    const qint64 block = dice(quint32(m_size));
    const qint64 count = qMin<qint64>(m_size - block, 1 + dice(100));
    if (!expect(m_rig.trim(block, count), "trim"))
        return;
    for (qint64 i = block; i < block + count; ++i) {
        m_maybe[size_t(i)].push_back(m_now[size_t(i)]);
        m_now[size_t(i)] = 0;
    }
}

void Trial::take()
{
    if (m_taken.size() >= 6)
        return;
    const std::vector<quint32> versions(m_now.begin(), m_now.begin() + m_size);
    const auto record = m_rig.takeSnapshot(++m_lastId);
    if (!expect(record, "snapshot"))
        return;
    m_taken.append({*record, versions});
    for (auto &maybe : m_maybe) // everything was committed for it
        maybe.clear();
    check(m_taken.last());
}

void Trial::forgetOne(bool isCut)
{
    if (m_taken.isEmpty())
        return;
    const qsizetype index = dice(quint32(m_taken.size()));
    const VolumeId id = m_taken.at(index).record.id;
    m_taken.removeAt(index);
    if (!expect(m_rig.markDeleting(id), "marking"))
        return;
    m_rig.snapshots.remove(id);
    m_doomed.push_back(id);
    eraseNext();
    if (!isCut)
        return; // it is erased while the next steps write, trim, collect and take
    for (int turns = int(dice(60)); turns > 0; --turns)
        QCoreApplication::processEvents();
    restart();
}

/// As the controller does it: one of a family at a time.
void Trial::eraseNext()
{
    if (m_isErasing || m_doomed.empty())
        return;
    m_isErasing = true;
    const VolumeId id = m_doomed.front();
    auto erase = [this, id](const Result<void> &released) {
        if (!expect(released, "releasing"))
            return;
        eraseVolume(id, m_rig.services(), {}, [this](const Result<void> &erased) {
            if (!expect(erased, "erasing"))
                return;
            m_isErasing = false;
            m_doomed.pop_front();
            eraseNext();
        });
    };
    if (m_rig.volume)
        m_rig.volume->releaseSnapshot(id, std::move(erase));
    else
        erase({});
}

void Trial::waitForErasures()
{
    if (!VolumeRig::spin([this] { return m_doomed.empty() || !problem.isEmpty(); }))
        note(QStringLiteral("an erasure never ended"));
}

void Trial::resize()
{
    const qint64 size = kBlocks / 2 + dice(kBlocks / 2 + 1);
    if (!expect(m_rig.wait<void>([&](auto done) { m_rig.volume->resize(size * kBlockSizeBytes, std::move(done)); }),
                "resize"))
        return;
    for (qint64 block = size; block < m_size; ++block) {
        m_now[size_t(block)] = 0;
        m_maybe[size_t(block)].clear();
    }
    m_size = size;
}

void Trial::restart()
{
    m_rig.cutPower(&m_random);
    m_isErasing = false;
    m_rig.openCatalog();
    // What lies behind the volume's end is unmapped after the record says so; behind a snapshot's there is nothing.
    for (const QString &found : problemsOf(m_rig)) {
        if (!found.startsWith(QStringLiteral("extent.beyond-volume: volume test,")))
            note(found);
    }
    if (!expect(m_rig.open(), "open"))
        return;
    for (qint64 block = 0; block < m_size; ++block) {
        const auto found = m_rig.read(block, 1);
        if (!expect(found, "read"))
            return;
        const quint32 version = versionOf(*found);
        auto &maybe = m_maybe[size_t(block)];
        if (version != m_now[size_t(block)] && std::find(maybe.begin(), maybe.end(), version) == maybe.end())
            return note(QStringLiteral("block %1 holds version %2").arg(block).arg(version));
        m_now[size_t(block)] = version;
        maybe.clear();
    }
    for (const Taken &taken : std::as_const(m_taken))
        expect(m_rig.openSnapshot(taken.record), "opening a snapshot");
    eraseNext(); // what the cut interrupted
    checkAll();
}

void Trial::check(const Taken &taken)
{
    const qint64 size = qint64(taken.versions.size());
    for (qint64 block = 0; block < size && problem.isEmpty(); block += 100) {
        const qint64 count = qMin<qint64>(100, size - block);
        const auto found = m_rig.readSnapshot(taken.record.id, block, count);
        if (!expect(found, "reading a snapshot"))
            return;
        for (qint64 i = 0; i < count; ++i) {
            const quint32 version = versionOf(found->mid(i * kBlockSizeBytes, kBlockSizeBytes));
            if (version != taken.versions[size_t(block + i)])
                return note(QStringLiteral("snapshot %1, block %2 reads as version %3, not %4")
                                .arg(taken.record.id.value())
                                .arg(block + i)
                                .arg(version)
                                .arg(taken.versions[size_t(block + i)]));
        }
    }
}

void Trial::checkAll()
{
    for (const Taken &taken : std::as_const(m_taken))
        check(taken);
}

} // namespace

void TestVolumeSnapshots::randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken_data()
{
    QTest::addColumn<quint32>("seed");
    const int given = qEnvironmentVariableIntValue("FALLOW_TEST_SEED");
    if (given != 0) {
        QTest::newRow("given") << quint32(given);
        return;
    }
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    QTest::newRow("new") << quint32(std::random_device()());
}

void TestVolumeSnapshots::randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken()
{
    QFETCH(quint32, seed);
    qInfo("seed %u (FALLOW_TEST_SEED repeats it)", seed);
    Trial trial(seed);
    trial.run();
    QVERIFY2(trial.problem.isEmpty(), qPrintable(trial.problem));
}

QTEST_GUILESS_MAIN(TestVolumeSnapshots)
#include "tst_volume_snapshots.moc"
