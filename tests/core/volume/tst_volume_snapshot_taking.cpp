// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_rig.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// How a snapshot comes about, and what happens to those who write meanwhile.
class TestVolumeSnapshotTaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void TestVolumeSnapshotTaking::takeSnapshot_storesStuck_givesUpAndWritersGoOn()
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

void TestVolumeSnapshotTaking::takeSnapshot_nameTaken_isRefusedAndWritersGoOn()
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

void TestVolumeSnapshotTaking::takeSnapshot_catalogFull_isAnsweredAndNotTakenLater()
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

void TestVolumeSnapshotTaking::takeSnapshot_catalogFailsForAWhile_isTakenOnce()
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

void TestVolumeSnapshotTaking::releaseSnapshot_writersNeverPause_isAnsweredBetweenTwoCommits()
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

void TestVolumeSnapshotTaking::close_snapshotWithTheCatalog_isToldOfItBefore()
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

void TestVolumeSnapshotTaking::close_snapshotCommitFails_isToldAndNotTriedAgain()
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

void TestVolumeSnapshotTaking::takeSnapshot_whileItIsTaken_writersWaitAndAreNotInIt()
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

void TestVolumeSnapshotTaking::takeSnapshot_twiceWithoutWrites_bothRead()
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

void TestVolumeSnapshotTaking::takeSnapshot_commitLostInPowerCut_leavesNoTrace()
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

FALLOW_TEST(TestVolumeSnapshotTaking)
#include "tst_volume_snapshot_taking.moc"
