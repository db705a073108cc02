// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stores that are full: trimming alone makes room again, whatever is trimmed.
#include "volume_rig.h"

#include "support/test_program.h"
#include "volume/overlay.h"

#include <map>

using namespace fallow;
using namespace fallow::test;

namespace {

constexpr int kFillBlocks = 64;

/// Tries again and again until it works: what fails says so at once.
template <class Try>
bool worksSoon(Try &&tryIt)
{
    bool works = false; // it is tried no more then
    return VolumeRig::spin([&] { return works = works || tryIt(); });
}

/// A volume over stores that hold less than it, and what each of its blocks must read as.
struct FullRig
{
    explicit FullRig(qint64 roomBytes = 4 * kMiB, quint32 stripBytes = 16 * 1024)
    {
        rig.record().layout.stripSizeBytes = stripBytes;
        rig.putRecord();
        // What the stores keep for collecting is two stripes.
        rig.stripes.setRoom(roomBytes, 2 * 4 * qint64(stripBytes) + 4 * kKiB);
        if (const auto opened = rig.open(); !opened)
            qFatal("%s", qPrintable(opened.error().toString()));
    }
    /// Writes until the stores and the buffer are full; what is under way may yet give room. Returns how many blocks.
    qint64 fill()
    {
        qint64 block = 0;
        for (int count : {kFillBlocks, 16, 1}) {
            while (write(block, count))
                block += count;
        }
        return block;
    }
    /// The stores take nothing more; writes from `block` on until nothing is under way and the buffer is full.
    /// @returns the first block that it did not take; -1: the buffer is never full
    qint64 fillForGood(qint64 block)
    {
        rig.stripes.setRoom(0);
        const bool isFull = worksSoon([&] {
            while (write(block, 1))
                ++block;
            return rig.stripes.inFlightCount() == 0 &&
                   rig.volume->statistics().bufferedBytes + kBlockSizeBytes + kRunOverheadBytes >
                       rig.options.writeBufferBytes;
        });
        return isFull ? block : -1;
    }
    /// Killed at any moment. What stripes the catalog does not record goes when the stores come back.
    Result<void> crashAndReopen(std::mt19937 &random)
    {
        rig.cutPower(&random);
        rig.openCatalog();
        const auto recorded = (*rig.catalog().makeReader())->stripes(rig.record().id, {}, 1'000'000);
        for (const StripeId id : rig.stripes.stripes().keys()) {
            if (std::ranges::find(*recorded, id, &StripeRecord::id) == recorded->cend())
                rig.stripes.lose(id);
        }
        return rig.open();
    }
    bool write(qint64 block, int count)
    {
        const quint32 seed = ++versions * 100'000;
        const auto written = rig.write(block, VolumeRig::blocks(seed, count));
        for (int i = 0; written && i < count; ++i)
            expected[block + i] = seed + quint32(i);
        return written.has_value();
    }
    bool trim(qint64 block, qint64 count)
    {
        const auto trimmed = rig.trim(block, count);
        if (trimmed)
            expected.erase(expected.lower_bound(block), expected.lower_bound(block + count));
        return trimmed.has_value();
    }
    /// Whether each block up to `blocks` reads as it was written last, or as zeros.
    bool readsRight(qint64 blocks)
    {
        const QByteArray zeros(kBlockSizeBytes, '\0');
        for (qint64 block = 0; block < blocks; ++block) {
            const auto found = rig.read(block, 1);
            const auto wanted = expected.find(block);
            if (!found || *found != (wanted == expected.end() ? zeros : VolumeRig::block(wanted->second))) {
                qWarning() << "block" << block << "is wrong";
                return false;
            }
        }
        return true;
    }
    /// Writes where nothing has been, again and again, until it works.
    bool canWrite(qint64 block, int count)
    {
        return worksSoon([&] { return write(block, count); });
    }
    qint64 boundBytes() const { return rig.options.writeBufferBytes + rig.options.writeBufferBytes / kZeroWritesPart; }
    /// Nothing waits any more: what was acknowledged is in stripes.
    bool settles()
    {
        return worksSoon([&] { return rig.settle().has_value(); });
    }

    VolumeRig rig;
    std::map<qint64, quint32> expected; ///< block -> its seed
    quint32 versions = 0;
};

} // namespace

class TestVolumeFullStores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trim_ofAllThereIs_emptiesTheStores();
    void trim_ofAllThereIs_killedBeforeAndAfter_staysTrimmed();
    void trim_scattered_makesRoom_data();
    void trim_scattered_makesRoom();
    void trim_aLittleOfEachStripe_makesRoomWhereAWholeStripeIsDead();
    void trim_bufferFull_isTakenAllTheSame();
    void trim_bufferFullOfZerosToo_hearsItThenOnly();
    void overwrite_ofWhatFindsNoRoom_needsItsRoomOnce();
    void flush_beforeAnOverwriteOfWhatFindsNoRoom_holdsAfterACrash();
    void flush_behindAStripeThatFindsNoRoom_isAnswered();
    void collector_roomForLessThanAStripe_goesOnWithWhatFits();
    void collector_refusedWhileItStillReadsTheMap_goesOnOnceThereIsRoom();
};

void TestVolumeFullStores::trim_ofAllThereIs_emptiesTheStores()
{
    FullRig full;
    const qint64 blocks = full.fill();
    QVERIFY(blocks * kBlockSizeBytes > 4 * kMiB);
    QVERIFY(full.trim(0, 16 * kMiB / kBlockSizeBytes));
    QVERIFY(full.rig.flush());
    QVERIFY(VolumeRig::spin([&] { return full.rig.stripes.usedBytes() == 0; }));
    QVERIFY(VolumeRig::spin([&] { return full.rig.volume->statistics().bufferedBytes == 0; }));
    QVERIFY(full.write(5, kFillBlocks));
    QVERIFY(full.settles());
    QVERIFY(full.readsRight(blocks));
}

void TestVolumeFullStores::trim_ofAllThereIs_killedBeforeAndAfter_staysTrimmed()
{
    std::mt19937 random(8);
    FullRig full;
    const qint64 blocks = full.fill();
    QVERIFY(full.rig.flush());
    QVERIFY(full.crashAndReopen(random));
    QVERIFY(full.readsRight(blocks));
    QVERIFY(full.trim(3, blocks));
    QVERIFY(full.rig.flush());
    QVERIFY(full.crashAndReopen(random));
    QVERIFY(full.readsRight(blocks));
    QVERIFY(full.settles());
    QVERIFY(full.readsRight(blocks));
    QVERIFY(full.canWrite(20, kFillBlocks));
    QVERIFY(full.settles());
    QVERIFY(full.crashAndReopen(random));
    QVERIFY(full.readsRight(blocks));
}

void TestVolumeFullStores::trim_scattered_makesRoom_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("every");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("every second request") << 0 << 2 * kFillBlocks << kFillBlocks << false;
    QTest::newRow("every second request, killed") << 0 << 2 * kFillBlocks << kFillBlocks << true;
    QTest::newRow("half of each stripe") << 0 << 8 << 4 << false;
    QTest::newRow("half of each stripe, killed") << 0 << 8 << 4 << true;
    QTest::newRow("across the borders of packs") << 7 << 37 << 20 << false;
    QTest::newRow("across the borders of packs, killed") << 7 << 37 << 20 << true;
    QTest::newRow("two blocks of three") << 1 << 3 << 2 << false;
}

void TestVolumeFullStores::trim_scattered_makesRoom()
{
    QFETCH(const int, first);
    QFETCH(const int, every);
    QFETCH(const int, count);
    QFETCH(const bool, isKilled);
    std::mt19937 random(9);
    FullRig full;
    const qint64 blocks = full.fill();
    for (qint64 block = first; block + count <= blocks; block += every)
        QVERIFY(worksSoon([&] { return full.trim(block, count); })); // so many at once fill the buffer
    QVERIFY(full.rig.flush());
    if (isKilled)
        QVERIFY(full.crashAndReopen(random));
    full.rig.volume->setSpacePressure(0.98);
    QVERIFY(full.settles());
    QVERIFY(full.canWrite(blocks, 2 * kFillBlocks));
    QVERIFY(full.settles());
    QVERIFY(full.readsRight(blocks + 2 * kFillBlocks));
    QVERIFY(full.crashAndReopen(random));
    QVERIFY(full.readsRight(blocks + 2 * kFillBlocks));
}

/// Each stripe is almost wholly alive, but all the dead together would fill several.
void TestVolumeFullStores::trim_aLittleOfEachStripe_makesRoomWhereAWholeStripeIsDead()
{
    FullRig full(6 * kMiB, 32 * 1024);
    const qint64 blocks = full.fill();
    for (qint64 block = 5; block < blocks; block += 32)
        QVERIFY(full.trim(block, 1));
    QVERIFY(full.rig.flush());
    const auto dead = [&] {
        const auto [stored, live] = full.rig.storedAndLive();
        return stored - live;
    };
    QVERIFY(worksSoon([&] { return dead() > 40; }));
    const qint64 live = full.rig.storedAndLive().second;
    full.rig.volume->setSpacePressure(1.0); // writers find no room
    // What waited has found room; all of it may have by the time that the first look was taken.
    QVERIFY(worksSoon([&] { return full.rig.storedAndLive().second > live || dead() == 0; }));
    QVERIFY(worksSoon([&] { return dead() == 0; }));
    QVERIFY(full.readsRight(blocks));
}

void TestVolumeFullStores::trim_bufferFull_isTakenAllTheSame()
{
    FullRig full;
    const qint64 blocks = full.fillForGood(full.fill());
    QVERIFY(blocks >= 0);
    QVERIFY(!full.write(blocks, 1));
    QVERIFY(full.rig.flush());
    for (int i = 0; i < 300; ++i)
        QVERIFY(full.trim(i * 5, 2));
    QVERIFY(full.rig.volume->statistics().bufferedBytes <= full.boundBytes());
    QVERIFY(full.rig.flush());
    QVERIFY(full.readsRight(blocks));
}

void TestVolumeFullStores::trim_bufferFullOfZerosToo_hearsItThenOnly()
{
    FullRig full;
    const qint64 blocks = full.fill();
    QVERIFY(full.fillForGood(3100) >= 0);   // beyond all that is trimmed
    full.rig.journal->failSyncs(1'000'000); // so that nothing goes on
    qint64 taken = 0;
    while (taken < 2000 && full.trim(2000 + taken, 1))
        ++taken;
    QVERIFY(taken >= 400); // far more than data leaves
    QVERIFY(taken < 1000);
    QVERIFY(full.rig.volume->statistics().bufferedBytes <= full.boundBytes());
    full.rig.journal->failSyncs(0);
    QVERIFY(worksSoon([&] { return full.trim(2000 + taken, 1); }));
    QVERIFY(full.rig.flush());
    QVERIFY(full.readsRight(blocks));
}

/// Each version that was replaced while it waited asks for no stripe any more.
void TestVolumeFullStores::overwrite_ofWhatFindsNoRoom_needsItsRoomOnce()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.setRoom(0);
    for (quint32 version = 1; version <= 6; ++version) {
        QVERIFY(rig.write(0, VolumeRig::blocks(version * 1000, 60)));
        QVERIFY(rig.flush());
    }
    rig.stripes.setRoom(255 * kKiB); // the last version fits, and no stripe more
    QVERIFY(worksSoon([&] { return rig.settle().has_value(); }));
    QCOMPARE(rig.read(0, 60).value(), VolumeRig::blocks(6000, 60));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 60).value(), VolumeRig::blocks(6000, 60));
}

/// A version that a flush waits for may go only when a newer one is durable in its stead.
void TestVolumeFullStores::flush_beforeAnOverwriteOfWhatFindsNoRoom_holdsAfterACrash()
{
    std::mt19937 random(10);
    VolumeRig rig;
    rig.options.flushPatienceMs = 60'000;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 60)));
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    std::optional<Result<void>> flushed;
    rig.volume->flush([&](Result<void> result) { flushed = std::move(result); });
    QVERIFY(rig.write(0, VolumeRig::blocks(500, 60))); // not flushed
    rig.stripes.setRoom(0);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return flushed.has_value(); }));
    QVERIFY(flushed->has_value());
    QVERIFY(rig.crashAndReopen(&random));
    const QByteArray found = rig.read(0, 60).value();
    for (int i = 0; i < 60; ++i) {
        const QByteArray block = found.mid(i * kBlockSizeBytes, kBlockSizeBytes);
        QVERIFY(block == VolumeRig::block(1 + quint32(i)) || block == VolumeRig::block(500 + quint32(i)));
    }
}

/// An array that was filled to the last byte has no room for a whole stripe: the living of one sparse stripe fit.
void TestVolumeFullStores::flush_behindAStripeThatFindsNoRoom_isAnswered()
{
    FullRig full;
    full.rig.stripes.setRoom(full.rig.stripes.usedBytes());
    QVERIFY(full.write(0, kFillBlocks));
    QVERIFY(full.rig.flush()); // the journal has it
    full.rig.journal->failSyncs(1'000'000);
    // Room for the stripe of one block, which has to wait for the larger ones before it.
    full.rig.stripes.setRoom(full.rig.stripes.usedBytes() + 40 * kKiB);
    QVERIFY(full.write(2 * kFillBlocks, 1));
    const auto flushed = full.rig.flush();
    QVERIFY(!flushed);
    QVERIFY2(flushed.error().code != ErrorCode::Timeout, qPrintable(flushed.error().toString())); // it was answered
    full.rig.journal->failSyncs(0);
    full.rig.stripes.setRoom(-1);
    QVERIFY(full.settles());
    QVERIFY(full.readsRight(3 * kFillBlocks));
}

void TestVolumeFullStores::collector_roomForLessThanAStripe_goesOnWithWhatFits()
{
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 150)));
    QVERIFY(rig.settle());
    for (int block = 0; block < 150; block += 2)
        QVERIFY(rig.trim(block, 1));
    QVERIFY(rig.settle());
    rig.options.isCollecting = true;
    rig.stripes.setRoom(rig.stripes.usedBytes() + 40 * kKiB); // half a stripe and its summary
    QVERIFY(rig.crashAndReopen());
    QVERIFY(VolumeRig::spin([&] { return rig.storedAndLive() == std::pair(qint64(75), qint64(75)); }));
    for (int block = 0; block < 150; ++block)
        QCOMPARE(rig.read(block, 1).value(),
                 block % 2 == 0 ? QByteArray(kBlockSizeBytes, '\0') : VolumeRig::block(quint32(block) + 1));
}

/// What is collected lies all over a map of which nothing stays in memory, so that reading it takes many turns.
void TestVolumeFullStores::collector_refusedWhileItStillReadsTheMap_goesOnOnceThereIsRoom()
{
    constexpr int kScattered = 1000;
    VolumeRig rig(qint64(kScattered) * kMapSegmentBlocks * kBlockSizeBytes);
    rig.record().layout.stripSizeBytes = 256 * 1024;
    rig.putRecord();
    rig.options.isCollecting = false;
    rig.options.mapCacheBytes = 4 * kKiB;
    QVERIFY(rig.open());
    for (int i = 0; i < kScattered; ++i)
        QVERIFY(rig.write(i * kMapSegmentBlocks, VolumeRig::block(quint32(i))));
    QVERIFY(rig.settle());
    for (int i = 0; i < kScattered; ++i) {
        if (i % 5 < 3)
            QVERIFY(rig.trim(i * kMapSegmentBlocks, 1));
    }
    QVERIFY(rig.settle());
    rig.options.isCollecting = true;
    rig.stripes.setRoom(rig.stripes.usedBytes());
    QVERIFY(rig.crashAndReopen());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().failures >= 4; })); // and divided by then
    rig.stripes.setRoom(-1);
    const std::pair all(qint64(kScattered) * 2 / 5, qint64(kScattered) * 2 / 5);
    QVERIFY(VolumeRig::spin([&] { return rig.storedAndLive() == all; }));
    QVERIFY(rig.settle());
    for (int i = 3; i < kScattered; i += 5)
        QCOMPARE(rig.read(i * kMapSegmentBlocks, 1).value(), VolumeRig::block(quint32(i)));
}

FALLOW_TEST(TestVolumeFullStores)
#include "tst_volume_full_stores.moc"
