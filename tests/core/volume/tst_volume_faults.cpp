// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume_rig.h"

#include "support/test_program.h"
#include "volume/packer.h"
#include "volume/volume_keys.h"

#include <QScopeGuard>

using namespace fallow;
using namespace fallow::test;

/// Stripes, catalog and collector that fail.
class TestVolumeFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stripes_failing_dataStaysAndGoesOutLater();
    void stripes_full_trimOfStoredDataDoesNotWaitForWhatFindsNoRoom();
    void stripes_full_trimOfWhatFindsNoRoom_keepsItsOrder();
    void stripes_failingForLong_waitingWritersHear();
    void commits_failingWhileStripesGoOn_areToldOnceUntilTheyWork();
    void collector_storesFull_isNoTroubleOfWriters();
    void commit_failing_flushFallsBackToJournal();
    void commit_failing_isGivenAgainUntilItWorks();
    void commit_late_zerosThatWereHalfJournaled_areDurableWhenFlushed();
    void commit_refused_volumeTakesNoMoreAndKeepsWhatItHas();
    void commit_refusedWhileItShrinks_resizeIsAnswered();
    void shrink_whileWriterWaitsAndRecordChanges_nothingComesBehindTheEnd();
    void collector_commitThatEmptiesStripeFails_keepsTheStripe();
    void collector_liveCountReadBesideACommit_removesTheEmptyStripe();
    void collector_storesFull_findsFullerStripesInSteps();
    void close_commitUnderWay_stripeStaysInFlight();
    void close_stripesBeingWritten_goOnceTheyAre_data();
    void close_stripesBeingWritten_goOnceTheyAre();
    void close_stripesThatNoCommitTook_goUnlessOneMayHave_data();
    void close_stripesThatNoCommitTook_goUnlessOneMayHave();
    void wrappedKey_roundTripAndForgery();
    void open_manyExtents_readsNoneOfThem();
};

void TestVolumeFaults::stripes_failing_dataStaysAndGoesOutLater()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.failWrites(1, ErrorCode::NotEnoughStores, 5);
    const QByteArray data = VolumeRig::blocks(1, 200);
    QVERIFY(rig.write(0, data));
    QCOMPARE(rig.read(0, 200).value(), data);
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesWritten >= 3; }));
    QVERIFY(rig.volume->statistics().failures >= 1);
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 200).value(), data);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 200).value(), data);
}

void TestVolumeFaults::stripes_failingForLong_waitingWritersHear()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.failWrites(1, ErrorCode::NoSpace, 1'000'000);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < 12; ++i)
        rig.volume->write(i * 256 * kKiB, SharedBytes::copyOf(VolumeRig::blocks(quint32(i) * 64, 64)), {},
                          [&](const Result<void> &written) { ++(written ? good : bad); });
    QVERIFY(VolumeRig::spin([&] { return good + bad == 12; }));
    QVERIFY(good >= 7);
    QVERIFY(bad >= 1);
    QVERIFY(std::any_of(rig.events.begin(), rig.events.end(),
                        [](const EventRecord &event) { return event.kind == QStringLiteral("volume.write-failing"); }));
    QVERIFY(rig.volume->writeTrouble().english().contains(QStringLiteral("waits in the controller")));
    for (int i = 0; i < good; ++i)
        QCOMPARE(rig.read(i * 64, 64).value(), VolumeRig::blocks(quint32(i) * 64, 64));
    rig.stripes.failWrites(1'000'000, ErrorCode::NoSpace, 0); // space returns
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesWritten > 10; }));
    QVERIFY(rig.write(0, VolumeRig::blocks(5000, 64)));
    QVERIFY(rig.settle());
    QVERIFY(rig.volume->writeTrouble().isEmpty());
    QCOMPARE(rig.read(0, 64).value(), VolumeRig::blocks(5000, 64));
}

void TestVolumeFaults::commits_failingWhileStripesGoOn_areToldOnceUntilTheyWork()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().failCommits(1'000'000);
    for (int i = 0; i < 4; ++i)
        QVERIFY(rig.write(64 * i, VolumeRig::blocks(quint32(64 * i), 64)));
    QVERIFY(VolumeRig::spin([&] { return !rig.volume->writeTrouble().isEmpty(); }));
    // Stripes that are written meanwhile end nothing: nothing can be committed.
    const qint64 before = rig.volume->statistics().stripesWritten;
    for (int i = 4; i < 6; ++i) {
        QVERIFY(rig.write(64 * i, VolumeRig::blocks(quint32(64 * i), 64)));
        QVERIFY(!rig.volume->writeTrouble().isEmpty());
    }
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesWritten > before; }));
    QVERIFY(!rig.volume->writeTrouble().isEmpty());
    QCOMPARE(rig.eventKinds(), QStringList{QStringLiteral("volume.write-failing")});
    rig.catalog().failCommits(0);
    QVERIFY(VolumeRig::spin([&] { return rig.volume->writeTrouble().isEmpty(); }));
    QCOMPARE(rig.eventKinds(),
             (QStringList{QStringLiteral("volume.write-failing"), QStringLiteral("volume.write-recovered")}));
}

void TestVolumeFaults::collector_storesFull_isNoTroubleOfWriters()
{
    VolumeRig rig;
    QVERIFY(rig.beginSparse());
    rig.stripes.failWrites(1, ErrorCode::NotEnoughStores, 1'000'000);
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > 5; }));
    QVERIFY(rig.volume->writeTrouble().isEmpty());
    QVERIFY(rig.events.isEmpty());
}

void TestVolumeFaults::stripes_full_trimOfStoredDataDoesNotWaitForWhatFindsNoRoom()
{
    std::mt19937 random(31);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 200)));
    QVERIFY(rig.settle());
    rig.stripes.failWrites(1, ErrorCode::NoSpace, 1'000'000);
    QVERIFY(rig.write(1000, VolumeRig::blocks(2000, 130)));
    QVERIFY(rig.flush());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > 0; }));
    QVERIFY(rig.trim(0, 200));
    QVERIFY(VolumeRig::spin([&] { return rig.storedAndLive().first == 0; })); // the room that the data waits for
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(1000, 130).value(), VolumeRig::blocks(2000, 130));
    rig.stripes.failWrites(1'000'000, ErrorCode::NoSpace, 0);
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 200).value(), QByteArray(200 * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.read(1000, 130).value(), VolumeRig::blocks(2000, 130));
}

void TestVolumeFaults::stripes_full_trimOfWhatFindsNoRoom_keepsItsOrder()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.failWrites(1, ErrorCode::NoSpace, 1'000'000);
    QVERIFY(rig.write(1000, VolumeRig::blocks(2000, 130)));
    QVERIFY(rig.flush());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > 0; }));
    QVERIFY(rig.trim(1010, 20));
    QVERIFY(rig.flush());
    rig.stripes.failWrites(1'000'000, ErrorCode::NoSpace, 0);
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesWritten > 0; }));
    QVERIFY(rig.settle());
    const QByteArray data = VolumeRig::blocks(2000, 130);
    const QByteArray expected =
        data.first(10 * kBlockSizeBytes) + QByteArray(20 * kBlockSizeBytes, '\0') + data.sliced(30 * kBlockSizeBytes);
    QCOMPARE(rig.read(1000, 130).value(), expected);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(1000, 130).value(), expected);
}

void TestVolumeFaults::commit_failing_flushFallsBackToJournal()
{
    std::mt19937 random(5);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().failCommits(1'000'000);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 130)));
    QVERIFY(rig.flush());
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.writeCount() >= 2; })); // the flush does not wait for them
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(0, 130).value(), VolumeRig::blocks(1, 130));
}

void TestVolumeFaults::commit_failing_isGivenAgainUntilItWorks()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().failCommits(4, ErrorCode::Io);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 130)));
    QVERIFY(rig.write(3, VolumeRig::blocks(900, 100)));
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().commits > 0; }));
    QCOMPARE(rig.catalog().failuresLeft(), 0);
    QVERIFY(rig.settle());
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 130).value(),
             VolumeRig::blocks(1, 3) + VolumeRig::blocks(900, 100) + VolumeRig::blocks(104, 27));
}

/// Of zeros over the end of a late pack the journal gets that end, with the pack. The rest goes into the next one, and
/// a flush that comes while this is made has nothing else to wait for.
void TestVolumeFaults::commit_late_zerosThatWereHalfJournaled_areDurableWhenFlushed()
{
    std::mt19937 random(47);
    VolumeRig rig;
    rig.options.flushPatienceMs = 100;
    const int pack = int(rawCapacityBlocks(rig.record().layout, 4));
    constexpr int kOver = 4; ///< of the late pack, and as much beyond it
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 3 * pack)));
    QVERIFY(rig.settle());
    rig.catalog().hold();
    QVERIFY(rig.write(0, VolumeRig::blocks(1000, pack)));
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    std::optional<Result<void>> flushed;
    rig.volume->flush([&flushed](Result<void> result) { flushed = std::move(result); });
    QVERIFY(rig.write(pack - kOver, QByteArray(2 * kOver * kBlockSizeBytes, '\0')));
    QVERIFY(!flushed);
    QVERIFY(VolumeRig::spin([&] { return flushed.has_value(); }));
    const qint64 commits = rig.volume->statistics().commits;
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().commits > commits; }));
    flushed.reset();
    rig.volume->write((pack + kOver) * kBlockSizeBytes, SharedBytes::copyOf(VolumeRig::blocks(2000, pack)), {},
                      [](const Result<void> &) {});
    rig.volume->flush([&flushed](Result<void> result) { flushed = std::move(result); }); // it is being packed
    QVERIFY(VolumeRig::spin([&] { return flushed.has_value(); }));
    QVERIFY(flushed->has_value());
    rig.cutPower(&random);
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, pack - kOver).value(), VolumeRig::blocks(1000, pack - kOver));
    QCOMPARE(rig.read(pack - kOver, 2 * kOver).value(), QByteArray(2 * kOver * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.read(pack + kOver, pack).value(), VolumeRig::blocks(2000, pack));
}

void TestVolumeFaults::commit_refused_volumeTakesNoMoreAndKeepsWhatItHas()
{
    std::mt19937 random(14);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().setFailsMapOnly(true);
    rig.catalog().failCommits(1'000'000, ErrorCode::Refused);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 130)));
    QVERIFY(VolumeRig::spin([&] { return !rig.events.isEmpty(); }));
    QCOMPARE(rig.events.first().kind, QStringLiteral("volume.commit-refused"));
    const int left = rig.catalog().failuresLeft();
    QCOMPARE(rig.write(0, VolumeRig::block(9)).error().code, ErrorCode::ReadOnly);
    QVERIFY(!rig.settle());
    QVERIFY(rig.flush());
    QCOMPARE(rig.read(0, 130).value(), VolumeRig::blocks(1, 130));
    QCOMPARE(rig.catalog().failuresLeft(), left); // it is not tried again
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(0, 130).value(), VolumeRig::blocks(1, 130));
    QVERIFY(rig.settle());
}

void TestVolumeFaults::commit_refusedWhileItShrinks_resizeIsAnswered()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 10)));
    rig.catalog().hold();
    rig.volume->settle([](const Result<void> &) {});
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    rig.journal->hold();
    const auto released = qScopeGuard([&] { rig.journal->release(); });
    std::optional<Result<void>> resized;
    rig.volume->resize(8 * kMiB, [&](Result<void> result) { resized = std::move(result); });
    QVERIFY(VolumeRig::spin([&] { return rig.journal->isInHeldCall(); })); // its flush
    rig.catalog().failCommits(1, ErrorCode::Refused);
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return !rig.volume->writeTrouble().isEmpty(); }));
    QVERIFY(!resized);
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return resized.has_value(); }));
    QVERIFY(!*resized);
    QCOMPARE(resized->error().code, ErrorCode::ReadOnly);
}

void TestVolumeFaults::shrink_whileWriterWaitsAndRecordChanges_nothingComesBehindTheEnd()
{
    VolumeRig rig;
    rig.options.writeBufferBytes = 512 * kKiB;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 100)));
    std::optional<Result<void>> late;
    rig.volume->write(3000 * kBlockSizeBytes, SharedBytes::copyOf(VolumeRig::blocks(500, 100)), {},
                      [&](Result<void> written) { late = std::move(written); });
    rig.catalog().hold();
    rig.volume->changeRecord([](VolumeRecord &record) { record.name = QStringLiteral("renamed"); },
                             [](const Result<void> &changed) { QVERIFY(changed); });
    std::optional<Result<void>> resized;
    rig.volume->resize(2000 * kBlockSizeBytes, [&](Result<void> result) { resized = std::move(result); });
    QVERIFY(VolumeRig::spin([&] { return late.has_value(); }));
    QCOMPARE(late->error().code, ErrorCode::InvalidArgument);
    QVERIFY(rig.flush());
    QCOMPARE(rig.catalog().heldCount(), 1);
    rig.catalog().releaseOne();
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; })); // now the size
    QCOMPARE(rig.volume->name(), QStringLiteral("renamed"));
    QVERIFY(!rig.write(3000, VolumeRig::block(7)));
    QVERIFY(!resized);
    rig.catalog().release();
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return resized.has_value(); }));
    QVERIFY(resized->has_value());
    QVERIFY(rig.wait<void>([&](Completion<void> done) { rig.volume->resize(16 * kMiB, std::move(done)); }));
    QCOMPARE(rig.read(3000, 100).value(), QByteArray(100 * kBlockSizeBytes, '\0'));
}

void TestVolumeFaults::collector_commitThatEmptiesStripeFails_keepsTheStripe()
{
    VolumeRig rig;
    rig.options.collectBelowLiveShare = 0; // until space gets scarce
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 12)));
    QVERIFY(rig.settle());
    QVERIFY(rig.write(0, VolumeRig::blocks(100, 6)));
    QVERIFY(rig.settle());
    // The other half is overwritten, but no commit says so: after a crash the first stripe is needed.
    rig.catalog().setFailsMapOnly(true);
    rig.catalog().failCommits(1'000'000, ErrorCode::Io);
    QVERIFY(rig.write(6, VolumeRig::blocks(200, 6)));
    QVERIFY(!rig.settle());
    const qint64 failures = rig.volume->statistics().failures;
    rig.volume->setSpacePressure(1.0);
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > failures + 5; }));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 12).value(), VolumeRig::blocks(100, 6) + VolumeRig::blocks(7, 6));
}

/// A stripe's record that is read while a commit is under way counts too many blocks as alive.
void TestVolumeFaults::collector_liveCountReadBesideACommit_removesTheEmptyStripe()
{
    VolumeRig rig;
    rig.options.collectBelowLiveShare = 0; // the empty ones
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 12)));
    QVERIFY(rig.settle());
    const StripeId first = rig.stripes.stripes().firstKey();
    QVERIFY(rig.crashAndReopen()); // no record is in memory
    rig.catalog().hold();
    QVERIFY(rig.write(0, VolumeRig::blocks(100, 6)));
    std::optional<Result<void>> settled;
    rig.volume->settle([&](Result<void> result) { settled = std::move(result); });
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    QCOMPARE(rig.read(6, 6).value(), VolumeRig::blocks(7, 6));
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return settled.has_value(); }));
    QVERIFY(rig.write(6, VolumeRig::blocks(200, 6)));
    QVERIFY(rig.settle());
    QVERIFY(VolumeRig::spin([&] { return !rig.stripes.contains(first); }));
    QCOMPARE(rig.storedAndLive(), std::pair(qint64(12), qint64(12)));
    QCOMPARE(rig.read(0, 12).value(), VolumeRig::blocks(100, 6) + VolumeRig::blocks(200, 6));
}

void TestVolumeFaults::collector_storesFull_findsFullerStripesInSteps()
{
    VolumeRig rig(64 * kMiB);
    QVERIFY(rig.open());
    for (int i = 0; i < 40; ++i)
        QVERIFY(rig.write(i * 256, VolumeRig::blocks(quint32(i) * 256, 256)));
    QVERIFY(rig.settle());
    QVERIFY(rig.stripes.stripes().size() > 600); // more than are looked at in one step
    const auto last = std::move(*rig.catalog().makeReader())->segment(VolumeId(7), 9).value().last();
    QVERIFY(last.blockCount > 10);
    QVERIFY(rig.write(last.firstBlock, VolumeRig::block(77'777)));
    QVERIFY(rig.settle());
    QVERIFY(rig.stripes.contains(last.stripe));
    rig.volume->setSpacePressure(1.0);
    QVERIFY(VolumeRig::spin([&] { return !rig.stripes.contains(last.stripe); }));
    QCOMPARE(rig.read(last.firstBlock, 2).value(),
             VolumeRig::block(77'777) + VolumeRig::block(quint32(last.firstBlock) + 1));
}

void TestVolumeFaults::close_commitUnderWay_stripeStaysInFlight()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().hold();
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 12)));
    rig.volume->settle([](const Result<void> &) {});
    QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() == 1; }));
    rig.volume.reset();
    QCOMPARE(rig.stripes.inFlightCount(), 1); // or a store that returns now would be told to drop it
    rig.catalog().release();
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.inFlightCount() == 0; }));
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, 12).value(), VolumeRig::blocks(1, 12));
}

void TestVolumeFaults::close_stripesBeingWritten_goOnceTheyAre_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("while somebody holds the closed volume") << true;
    QTest::newRow("when nobody does any more") << false;
}

void TestVolumeFaults::close_stripesBeingWritten_goOnceTheyAre()
{
    QFETCH(bool, isKept);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 64)));
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 2; }));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); }));
    if (!isKept)
        rig.volume.reset();
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.inFlightCount() == 0; }));
    QCOMPARE(rig.stripes.stripes().size(), 0); // no catalog will ever know them
    QVERIFY(rig.open());
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 64).value(), VolumeRig::blocks(1, 64));
}

void TestVolumeFaults::close_stripesThatNoCommitTook_goUnlessOneMayHave_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("left");
    QTest::newRow("the catalog has no room") << ErrorCode::NoSpace << 0;
    QTest::newRow("the catalog's disk failed, and who knows what it has") << ErrorCode::Io << 1;
}

void TestVolumeFaults::close_stripesThatNoCommitTook_goUnlessOneMayHave()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, left);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.catalog().setFailsMapOnly(true);
    rig.catalog().failCommits(1'000'000, code);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 16)));
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures > 0; }));
    QVERIFY(rig.write(16, VolumeRig::blocks(17, 48))); // three that wait behind it
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.stripes().size() == 4; }));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); }));
    QCOMPARE(rig.stripes.stripes().size(), left);
    QCOMPARE(rig.stripes.inFlightCount(), 0);
    rig.catalog().failCommits(0);
    QVERIFY(rig.open());
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 64).value(), VolumeRig::blocks(1, 64));
}

void TestVolumeFaults::wrappedKey_roundTripAndForgery()
{
    const SecretKey master = SecretKey::generate();
    const SecretKey key = SecretKey::generate();
    const QByteArray wrapped = wrapVolumeKey(master, VolumeId(3), key);
    QVERIFY(unwrapVolumeKey(master, VolumeId(3), wrapped).value() == key);
    QCOMPARE(unwrapVolumeKey(master, VolumeId(4), wrapped).error().code, ErrorCode::Unauthorised);
    QCOMPARE(unwrapVolumeKey(SecretKey::generate(), VolumeId(3), wrapped).error().code, ErrorCode::Unauthorised);
    QByteArray forged = wrapped;
    forged[20] = char(~forged.at(20));
    QCOMPARE(unwrapVolumeKey(master, VolumeId(3), forged).error().code, ErrorCode::Unauthorised);
    QCOMPARE(unwrapVolumeKey(master, VolumeId(3), QByteArray()).error().code, ErrorCode::Unsupported);
    QVERIFY(wrapVolumeKey(master, VolumeId(3), key) != wrapped);
}

void TestVolumeFaults::open_manyExtents_readsNoneOfThem()
{
    VolumeRig rig(kTiB);
    EventLoopExecutor here;
    StripeRecord stripe;
    stripe.id = StripeId(1);
    stripe.volume = VolumeId(7);
    stripe.layout = rig.record().layout;
    stripe.geometry = {4, 2, 16448};
    stripe.strips.resize(6);
    stripe.totalBlocks = stripe.liveBlocks = 200'000;
    for (int page = 0; page < 20; ++page) {
        CatalogChange change;
        if (page == 0)
            change.putStripes.append(stripe);
        for (int i = 0; i < 10'000; ++i) {
            ExtentRecord extent;
            extent.firstBlock = qint64(page * 10'000 + i) * 1300;
            extent.blockCount = 1;
            extent.stripe = stripe.id;
            extent.writeSequence = 1;
            change.putExtents.append({VolumeId(7), extent});
        }
        QVERIFY(rig.wait<void>([&](Completion<void> done) { rig.catalog().commit(change, here, std::move(done)); }));
    }
    QVERIFY(rig.open());
    QCOMPARE(rig.volume->statistics().mapCacheBytes, 0); // how long it takes is not the map's affair
    for (qint64 i = 0; i < 3000; ++i)
        QVERIFY(rig.write(i * 80'000, VolumeRig::block(1)));
    QVERIFY(rig.settle());
    QVERIFY(rig.volume->statistics().mapCacheBytes <= rig.options.mapCacheBytes);
}

FALLOW_TEST(TestVolumeFaults)
#include "tst_volume_faults.moc"
