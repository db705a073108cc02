// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A map of ten million extents: nightly, for making it takes two minutes or more and 800 MB of disk.
#include "support/test_program.h"
#include "volume_rig.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <limits>
#include <malloc.h>

using namespace fallow;
using namespace fallow::test;

namespace {

constexpr qint64 kExtents = 10'000'000;
constexpr qint64 kDistanceBlocks = 100; ///< from one to the next: ten in a segment, a million segments
constexpr qint64 kVolumeBlocks = kExtents * kDistanceBlocks;
constexpr int kPerStripe = 10; ///< a million stripes
constexpr int kPerCommit = 10'000;
constexpr int kVisited = 100'000; ///< segments: a million extents, more than the map may keep in memory
constexpr qint64 kOpeningMs = 1000;
constexpr qint64 kSqliteBytes = (16 + 32) * kMiB; ///< the reader's cache and the writer's
constexpr qint64 kSlackBytes = 48 * kMiB;         ///< the allocator's, and what is in flight

/// Memory of this process that no file is behind.
qint64 anonymousBytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("/proc cannot be read");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong() * kKiB;
    }
    qFatal("the kernel does not tell RssAnon");
}

/// Maps a block every kDistanceBlocks. @returns "" or what went wrong.
QString fill(VolumeRig &rig)
{
    EventLoopExecutor here;
    StripeRecord stripe;
    stripe.volume = rig.record().id;
    stripe.layout = rig.record().layout;
    stripe.geometry = {4, 2, 16448};
    stripe.strips.resize(6);
    stripe.totalBlocks = stripe.liveBlocks = kPerStripe;
    CatalogChange change;
    for (qint64 i = 0; i < kExtents; ++i) {
        if (i % kPerStripe == 0) {
            stripe.id = StripeId(quint64(1 + i / kPerStripe));
            change.putStripes.append(stripe);
        }
        ExtentRecord extent;
        extent.firstBlock = i * kDistanceBlocks;
        extent.blockCount = 1;
        extent.stripe = stripe.id;
        extent.writeSequence = 1;
        change.putExtents.append({rig.record().id, extent});
        if (change.putExtents.size() < kPerCommit && i + 1 < kExtents)
            continue;
        const auto committed = rig.wait<void>(
            [&](Completion<void> done) { rig.catalog().commit(std::exchange(change, {}), here, std::move(done)); });
        if (!committed)
            return committed.error().toString();
    }
    return {};
}

} // namespace

class TestVolumeScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenMillionExtents_openedWalkedWrittenAndSnapshot_memoryStaysBounded();
};

void TestVolumeScale::tenMillionExtents_openedWalkedWrittenAndSnapshot_memoryStaysBounded()
{
    VolumeRig rig(kVolumeBlocks * kBlockSizeBytes);
    QElapsedTimer timer;
    timer.start();
    const auto tell = [&](const char *what) {
        qInfo("%-36s %6lld ms, %4lld MiB of memory", what, timer.restart(), anonymousBytes() / kMiB);
    };
    QCOMPARE(fill(rig), QString());
    tell("made the catalog");
    rig.cutPower();
    rig.openCatalog();
    malloc_trim(0);
    const qint64 before = anonymousBytes();
    timer.restart();

    qint64 fastestMs = std::numeric_limits<qint64>::max();
    for (int turn = 0; turn < 5; ++turn) { // the machine may be busy with something else once, not five times
        if (turn > 0) {
            rig.cutPower();
            rig.openCatalog();
        }
        timer.restart();
        QVERIFY(rig.open());
        fastestMs = std::min(fastestMs, timer.elapsed());
    }
    QVERIFY2(fastestMs < kOpeningMs, qPrintable(QStringLiteral("opening took %1 ms at best").arg(fastestMs)));
    tell("opened the volume");
    QVERIFY(anonymousBytes() - before < 16 * kMiB); // nothing of the map is read for it
    std::mt19937 random(1);
    qint64 allocated = 0;
    const auto walk = [&](Volume &volume) {
        for (int i = 0; i < kVisited; ++i) {
            const qint64 segment = qint64(random() % (kVolumeBlocks / kMapSegmentBlocks));
            const auto extents = rig.wait<QList<BlockDevice::Extent>>([&](auto done) {
                volume.blockStatus(segment * kMapSegmentBlocks * kBlockSizeBytes, kMapSegmentBlocks * kBlockSizeBytes,
                                   100, std::move(done));
            });
            if (!extents)
                qFatal("%s", qPrintable(extents.error().toString()));
            for (const BlockDevice::Extent &extent : *extents)
                allocated += extent.isAllocated ? 1 : 0;
        }
    };
    walk(*rig.volume);
    tell("walked a tenth of it");
    QVERIFY(allocated >= 9 * kVisited);
    QVERIFY(rig.volume->statistics().mapCacheBytes <= rig.options.mapCacheBytes);
    for (int i = 0; i < 3000; ++i)
        QVERIFY(rig.write(qint64(random() % kVolumeBlocks), VolumeRig::block(1)));
    QVERIFY(rig.settle());
    tell("wrote 3000 blocks all over it");
    const auto snapshot = rig.takeSnapshot(8);
    QVERIFY(snapshot);
    tell("took a snapshot");
    walk(*rig.snapshots.value(snapshot->id));
    tell("walked a tenth of the snapshot");

    qint64 storedBytes = 0; // by the rig's stripes, which lie in memory
    for (const auto &stored : rig.stripes.stripes())
        storedBytes += stored.payload.size() + kKiB;
    // The map's caches of the volume and of the snapshot, and all that is bounded besides; the map itself would be some
    // 500 MB.
    const qint64 bound =
        2 * rig.options.mapCacheBytes + rig.options.writeBufferBytes + kSqliteBytes + storedBytes + kSlackBytes;
    const qint64 grown = anonymousBytes() - before;
    QVERIFY2(grown < bound, qPrintable(QStringLiteral("%1 MiB more than at the beginning, at most %2 were allowed")
                                           .arg(grown / kMiB)
                                           .arg(bound / kMiB)));
}

FALLOW_TEST(TestVolumeScale)
#include "tst_volume_scale.moc"
