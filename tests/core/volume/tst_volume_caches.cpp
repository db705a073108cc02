// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What volumes keep to be quicker, all of them together.
#include "support/test_program.h"
#include "volume/cache_budget.h"
#include "volume/read_ahead.h"
#include "volume_rig.h"

#include <vector>

using namespace fallow;
using namespace fallow::test;

namespace {

/// Takes so much, and lets go of what it must.
void fillCache(CacheMeter &meter, qint64 bytes, qint64 stepBytes)
{
    for (qint64 taken = 0; taken < bytes; taken += stepBytes) {
        while (!meter.hasRoomFor(stepBytes) && meter.bytes() >= stepBytes)
            meter.add(-stepBytes);
        if (meter.hasRoomFor(stepBytes))
            meter.add(stepBytes);
    }
}

} // namespace

class TestVolumeCaches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void budget_asManyVolumesAsThereMayBe_staysWithinTheControllersMemory()
    {
        const auto budget = std::make_shared<CacheBudget>(kVolumeCachesBytes);
        const VolumeOptions options;
        std::vector<std::unique_ptr<CacheMeter>> meters;
        for (int i = 0; i < kMaxVolumes; ++i) {
            meters.push_back(std::make_unique<CacheMeter>(options.mapCacheBytes, budget));
            meters.push_back(std::make_unique<CacheMeter>(options.readAheadBytes, budget));
        }
        qint64 peak = 0;
        // A few that have been busy hold all there is; then all the others come, more than once.
        for (size_t i = 0; i < 8; ++i)
            fillCache(*meters[i], 32 * kMiB, 4 * kKiB);
        for (int round = 0; round < 3; ++round) {
            for (const auto &meter : meters) {
                fillCache(*meter, 64 * kKiB, 4 * kKiB);
                peak = qMax(peak, budget->usedBytes());
                QVERIFY(meter->bytes() >= 4 * kKiB); // nobody is starved
            }
        }
        QVERIFY(peak <= 2 * kVolumeCachesBytes);
        QVERIFY(peak + kCatalogCachesBytes <= kControllerMemoryBudgetBytes);
        QVERIFY(budget->usedBytes() <= kVolumeCachesBytes); // once each has taken something
        meters.clear();
        QCOMPARE(budget->usedBytes(), 0);
    }

    void budget_oneVolume_isBoundByItsOwnAlone()
    {
        const auto budget = std::make_shared<CacheBudget>(kVolumeCachesBytes);
        const VolumeOptions options;
        CacheMeter map(options.mapCacheBytes, budget);
        CacheMeter ahead(options.readAheadBytes, budget);
        fillCache(map, 64 * kMiB, 64 * kKiB);
        fillCache(ahead, 64 * kMiB, 64 * kKiB);
        QCOMPARE(map.bytes(), options.mapCacheBytes);
        QCOMPARE(ahead.bytes(), options.readAheadBytes);
    }

    void readAhead_budgetSpent_keepsToItsShare()
    {
        const auto budget = std::make_shared<CacheBudget>(256 * kKiB);
        const auto read = [](ReadAhead &cache, quint64 stripe) {
            ExtentRecord extent;
            extent.blockCount = 8;
            extent.stripe = StripeId(stripe);
            if (const auto region = cache.add(extent))
                cache.finish(region, {});
        };
        ReadAhead first(kMiB, budget);
        for (quint64 i = 1; i <= 20; ++i)
            read(first, i);
        QCOMPARE(first.bytes(), 256 * kKiB);
        ReadAhead second(kMiB, budget);
        for (quint64 i = 1; i <= 20; ++i)
            read(second, i);
        QCOMPARE(second.bytes(), 128 * kKiB);
        read(first, 21);
        QCOMPARE(first.bytes(), 128 * kKiB);
    }

    void volumeAndSnapshots_smallBudget_readRightAndStayWithin()
    {
        VolumeRig rig;
        rig.caches = std::make_shared<CacheBudget>(64 * kKiB);
        rig.options.readAheadBytes = 2 * kMiB;
        QVERIFY(rig.open());
        QList<QByteArray> shown;
        qint64 peak = 0;
        for (quint32 i = 0; i < 4; ++i) {
            for (qint64 block = 0; block < 4096; block += 256)
                QVERIFY(rig.write(block, VolumeRig::blocks(1000 * (i + 1) + quint32(block), 4)));
            QVERIFY(rig.takeSnapshot(8 + i));
            shown.append(rig.read(0, 300).value());
        }
        for (int round = 0; round < 2; ++round) {
            for (quint32 i = 0; i < 4; ++i) {
                for (qint64 block = 0; block < 4096; block += 64)
                    QVERIFY(rig.readSnapshot(VolumeId(8 + i), block, 64));
                QCOMPARE(rig.readSnapshot(VolumeId(8 + i), 0, 300).value(), shown[int(i)]);
                peak = qMax(peak, rig.caches->usedBytes());
            }
        }
        QVERIFY(peak > 0);
        // Besides, each map holds the segments of the request that it is answering: four here, of four extents.
        QVERIFY2(peak <= 2 * rig.caches->totalBytes() + 5 * 4 * kKiB, qPrintable(QString::number(peak)));
        rig.volume.reset();
        rig.snapshots.clear();
        QCOMPARE(rig.caches->usedBytes(), 0);
    }

    /// What they will change is looked up beforehand.
    void stripes_whoseCommitsFail_keepTheMapWithinItsBound()
    {
        constexpr int kBlocks = 600; // each in a segment of its own
        constexpr qint64 kSegmentBytes = 192;
        VolumeRig rig(kBlocks * kMapSegmentBlocks * kBlockSizeBytes);
        rig.options.writeBufferBytes = 16 * kMiB;
        rig.options.mapCacheBytes = 4 * kKiB;
        QVERIFY(rig.open());
        for (int i = 0; i < kBlocks; ++i)
            QVERIFY(rig.write(i * kMapSegmentBlocks, VolumeRig::block(quint32(i))));
        QVERIFY(rig.settle());
        const auto stripes = rig.stripes.stripes().size();
        rig.catalog().failCommits(1'000'000);
        for (int i = 0; i < kBlocks; ++i)
            QVERIFY(rig.write(i * kMapSegmentBlocks, VolumeRig::block(quint32(1000 + i))));
        rig.volume->settle([](const Result<void> &) {});
        QVERIFY(VolumeRig::spin([&] { return rig.stripes.stripes().size() >= stripes + 9; })); // of ten
        runEventsFor(50);
        const qint64 bytes = rig.volume->statistics().mapCacheBytes;
        QVERIFY2(bytes < 4 * kKiB + 140 * kSegmentBytes, qPrintable(QString::number(bytes))); // two stripes' besides
        rig.catalog().failCommits(0);
        bool isSettled = false; // what has failed is told once more
        QVERIFY(VolumeRig::spin([&] { return isSettled = isSettled || rig.settle().has_value(); }));
        for (int i = 0; i < kBlocks; ++i)
            QCOMPARE(rig.read(i * kMapSegmentBlocks, 1).value(), VolumeRig::block(quint32(1000 + i)));
    }

    void collector_mapNoLongerInMemory_isNotAskedForAllOfItAtOnce()
    {
        constexpr int kBlocks = 240; // each in a segment of its own, all in one stripe
        constexpr qint64 kSegmentBytes = 192;
        VolumeRig rig(kBlocks * kMapSegmentBlocks * kBlockSizeBytes);
        rig.record().layout.stripSizeBytes = 256 * 1024;
        rig.putRecord();
        rig.caches = std::make_shared<CacheBudget>(kMiB);
        rig.options.isCollecting = false;
        QVERIFY(rig.open());
        for (int i = 0; i < kBlocks; ++i)
            QVERIFY(rig.write(i * kMapSegmentBlocks, VolumeRig::block(quint32(i))));
        QVERIFY(rig.settle());
        for (int i = 1; i < kBlocks; i += 2)
            QVERIFY(rig.trim(i * kMapSegmentBlocks, 1));
        QVERIFY(rig.settle());
        rig.options.isCollecting = true;
        rig.stripes.hold(false, true);
        QVERIFY(rig.crashAndReopen());
        QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() == 1; }));
        rig.stripes.release(); // the summary; what of the stripe is alive is asked for next
        rig.stripes.hold(false, true);
        QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() == 1; }));
        const auto bytes = [&rig] { return rig.volume->statistics().mapCacheBytes; };
        QVERIFY(bytes() > kBlocks / 2 * kSegmentBytes);
        {
            std::vector<std::unique_ptr<CacheMeter>> others;
            for (int i = 0; i < 500; ++i)
                others.push_back(std::make_unique<CacheMeter>(kMiB, rig.caches));
            others.front()->add(kMiB);
            QVERIFY(rig.read(kMapSegmentBlocks - 1, 1)); // takes something, and keeps to its share
        }
        qint64 last = bytes();
        QVERIFY(last < 16 * kSegmentBytes);
        qint64 most = 0; ///< that was loaded in one turn
        std::function<void()> look = [&] {
            most = qMax(most, bytes() - std::exchange(last, bytes()));
            rig.executor().post([&] { look(); });
        };
        look();
        rig.stripes.release();
        QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesCollected == 1; }));
        QVERIFY2(most < 40 * kSegmentBytes, qPrintable(QString::number(most)));
        look = [] {};
        for (int i = 0; i < kBlocks; i += 2)
            QCOMPARE(rig.read(i * kMapSegmentBlocks, 1).value(), VolumeRig::block(quint32(i)));
    }
};

FALLOW_TEST(TestVolumeCaches)
#include "tst_volume_caches.moc"
