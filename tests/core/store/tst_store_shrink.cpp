// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "core/store/store_fixture.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_mark.h"
#include "store/shrink_partition.h"
#include "support/effort.h"
#include "support/simulated_disk.h"
#include "support/test_partition.h"
#include "support/test_program.h"

#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSize = 40 * kMiB;
constexpr qint64 kNewSize = kMinPartitionBytes;
constexpr qint64 kGroup = 4 * kMiB; ///< what is to be moved makes three
constexpr qint64 kExtent = 384 * kKiB;
constexpr size_t kPayload = size_t(kExtent) - 128;
constexpr quint64 kStrips = 80;
constexpr quint64 kRemoved = 50; ///< the first ones: there is room below the new end then

/// A store on a partition, most of it beyond the new end.
struct ShrinkFixture : StoreFixture
{
    ShrinkFixture()
        : partition(kSize)
    {
        options.partition = partition.path();
        options.quotaBytes = partitionCapacityBytes(kSize);
    }
    ~ShrinkFixture() { close(); }
    bool make(quint64 removed = kRemoved)
    {
        if (!givePartition(partition.path(), GiveMode::OnlyBlank) || !create())
            return false;
        for (quint64 stripe = 1; stripe <= kStrips; ++stripe) {
            if (!put(key(stripe), kPayload))
                return false;
        }
        QList<StripKey> keys;
        for (quint64 stripe = 1; stripe <= removed; ++stripe)
            keys.append(key(stripe));
        first = removed + 1;
        if (!keys.isEmpty() && !remove(keys))
            return false;
        close();
        return true;
    }
    bool holdsAll()
    {
        for (quint64 stripe = first; stripe <= kStrips; ++stripe) {
            if (!holds(key(stripe), kPayload))
                return false;
        }
        return true;
    }
    Result<ShrinkOutcome> shrink(qint64 newSizeBytes = kNewSize)
    {
        return shrinkPartition({.store = options, .newSizeBytes = newSizeBytes, .groupBytes = kGroup});
    }
    TestPartition partition;
    quint64 first = 1;
};

QString textOf(const Result<ShrinkOutcome> &outcome)
{
    return outcome ? QString() : outcome.error().toString();
}

} // namespace

/// That the end of a partition can be cleared, and nothing is lost by it.
class StoreShrinkTest : public QObject
{
    Q_OBJECT

    static void copyIndex(const QString &from, const QString &to)
    {
        QDir().mkpath(to);
        for (const auto &name : {u"index.sqlite"_s, u"index.sqlite-wal"_s}) {
            QFile::remove(to + u'/' + name);
            QFile::copy(from + u'/' + name, to + u'/' + name);
        }
    }

private Q_SLOTS:
    void shrink_stripsLieBeyond_areMovedAndServeAfterTheCut()
    {
        ShrinkFixture f;
        QVERIFY(f.make());
        QList<qint64> told;
        ShrinkOptions options{.store = f.options, .newSizeBytes = kNewSize, .groupBytes = kGroup};
        options.progressed = [&told](qint64 moved, qint64 total) { told += {moved, total}; };
        const auto outcome = shrinkPartition(options);
        QVERIFY2(outcome.has_value(), qPrintable(textOf(outcome)));
        QCOMPARE(outcome->newSizeBytes, kNewSize);
        QCOMPARE(outcome->movedStrips, qint64(kStrips - kRemoved));
        QCOMPARE(outcome->movedBytes, qint64(kStrips - kRemoved) * kExtent);
        QVERIFY(told.size() >= 4);
        QCOMPARE(told.last(), outcome->movedBytes);
        QCOMPARE(told.at(told.size() - 2), outcome->movedBytes);
        QVERIFY(f.partition.bytes(kNewSize - kMiB, kSize - kNewSize + kMiB) ==
                QByteArray(kSize - kNewSize + kMiB, '\0'));
        f.partition.resize(kNewSize);
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.store->stripsBeyond(endOfExtentsBytes(kNewSize), 100).isEmpty());
        QCOMPARE(f.statistics()->stripCount, qint64(kStrips - kRemoved));
        QCOMPARE(f.statistics()->quotaBytes, partitionCapacityBytes(kNewSize));
        QVERIFY(f.holdsAll());
        for (quint64 stripe = f.first; stripe <= kStrips; ++stripe)
            QVERIFY(f.verify(key(stripe)));
        f.close();
        QVERIFY(QFile::remove(f.indexPath())); // the headers tell of their new places
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.statistics()->stripCount, qint64(kStrips - kRemoved));
        QVERIFY(f.holdsAll());
    }

    void shrink_doesNotFit_refusedAndAllServes()
    {
        ShrinkFixture f;
        QVERIFY(f.make(20));
        const auto outcome = f.shrink();
        QCOMPARE(codeOf(outcome), ErrorCode::Refused);
        QVERIFY2(outcome.error().what.contains(u"fallow stores quota"_s), qPrintable(outcome.error().what));
        QCOMPARE(codeOf(f.shrink(kMinPartitionBytes - 1)), ErrorCode::Refused);
        QCOMPARE(measurePartition(f.partition.path()).value(), partitionCapacityBytes(kSize));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.holdsAll());
        QCOMPARE(codeOf(f.shrink()), ErrorCode::Busy); // somebody has it open
        f.close();
        f.options.partition.clear();
        QCOMPARE(codeOf(f.shrink()), ErrorCode::InvalidArgument);
    }

    void shrink_beforeTheCut_nothingGoesBeyondAgain()
    {
        ShrinkFixture f;
        QVERIFY(f.make());
        QVERIFY(f.shrink());
        QCOMPARE(measurePartition(f.partition.path()).value(), partitionCapacityBytes(kNewSize));
        QVERIFY(f.open());
        QCOMPARE(codeOf(f.setQuota(partitionCapacityBytes(kSize), ShrinkPolicy::Drain)), ErrorCode::Refused);
        quint64 stripe = 1000;
        while (f.put(key(stripe), kPayload))
            ++stripe;
        QVERIFY(stripe > 1005);
        QVERIFY(f.store->endOfStripsBytes() <= endOfExtentsBytes(kNewSize));
        f.close();
        QVERIFY(f.open()); // it is remembered
        QCOMPARE(f.statistics()->quotaBytes, partitionCapacityBytes(kNewSize));
        f.close();
        f.partition.resize(kNewSize); // now it is cut,
        QVERIFY(f.open());
        f.close();
        f.partition.resize(kSize); // and may grow as any
        QCOMPARE(measurePartition(f.partition.path()).value(), partitionCapacityBytes(kSize));
        QVERIFY(f.open());
        QVERIFY(f.setQuota(partitionCapacityBytes(kSize), ShrinkPolicy::Drain));
        QVERIFY(f.put(key(2000), kPayload));
        QVERIFY(f.holdsAll());
    }

    void shrink_takenBack_allMayBeUsedAgain()
    {
        ShrinkFixture f;
        QVERIFY(f.make());
        QVERIFY(f.shrink());
        const auto outcome = f.shrink(kSize);
        QVERIFY2(outcome.has_value(), qPrintable(textOf(outcome)));
        QCOMPARE(outcome->movedStrips, 0);
        QCOMPARE(outcome->newSizeBytes, kSize);
        QVERIFY(f.open());
        QVERIFY(f.setQuota(partitionCapacityBytes(kSize), ShrinkPolicy::Drain));
        QVERIFY(f.holdsAll());
    }

    void shrink_damagedStrip_staysDamaged()
    {
        ShrinkFixture f;
        QVERIFY(f.make());
        const QByteArray payload(reinterpret_cast<const char *>(payloadOf(key(70), kPayload).span().data()), 64);
        const QByteArray all = f.partition.bytes(0, kSize);
        const qsizetype place = all.indexOf(payload);
        QVERIFY(place > 0);
        QVERIFY(f.partition.write(place + 1000, "rot"));
        QVERIFY(f.shrink());
        QVERIFY(f.open());
        QCOMPARE(codeOf(f.verify(key(70))), ErrorCode::Corrupt);
        QCOMPARE(codeOf(f.get(key(70), 0, kPayload)), ErrorCode::Corrupt);
        QVERIFY(f.holds(key(69), kPayload) && f.holds(key(71), kPayload));
    }

    void shrink_stopped_canGoOn()
    {
        ShrinkFixture f;
        QVERIFY(f.make());
        ShrinkOptions options{.store = f.options, .newSizeBytes = kNewSize, .groupBytes = kGroup};
        CancelToken cancel = options.store.cancel;
        options.progressed = [&cancel](qint64, qint64) { cancel.cancel(); };
        QCOMPARE(codeOf(shrinkPartition(options)), ErrorCode::Cancelled);
        f.options.cancel = CancelToken();
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.holdsAll());
        f.close();
        const auto outcome = f.shrink();
        QVERIFY2(outcome.has_value(), qPrintable(textOf(outcome)));
        QVERIFY(outcome->movedStrips > 0 && outcome->movedStrips < qint64(kStrips - kRemoved));
        f.partition.resize(kNewSize);
        QVERIFY(f.open());
        QVERIFY(f.holdsAll());
    }

    void kill_atEachStep_losesNothingAndTheNextGoesOn_data()
    {
        QTest::addColumn<QString>("point");
        for (const auto &point :
             {u"store.shrink.copied:1"_s, u"store.shrink.committed:1"_s, u"store.shrink.cleared:1"_s,
              u"store.shrink.copied:2"_s, u"store.shrink.committed:2"_s, u"store.shrink.cleared:2"_s})
            QTest::addRow("%s", qPrintable(point)) << point;
    }
    void kill_atEachStep_losesNothingAndTheNextGoesOn()
    {
        QFETCH(const QString, point);
        ShrinkFixture f;
        QVERIFY(f.make());
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FALLOW_CRASH_AT"_s, point);
        child.setProcessEnvironment(environment);
        child.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/store_put_child"_s,
                    {f.options.directory, u"shrink"_s, f.options.partition, QString::number(kNewSize),
                     QString::number(kGroup)});
        QVERIFY(child.waitForFinished());
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, child.readAllStandardError().constData());
        QVERIFY(f.open());
        QVERIFY(!f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holdsAll());
        f.close();
        const auto outcome = f.shrink();
        QVERIFY2(outcome.has_value(), qPrintable(textOf(outcome)));
        f.partition.resize(kNewSize);
        QVERIFY(f.open());
        QCOMPARE(f.statistics()->stripCount, qint64(kStrips - kRemoved));
        QVERIFY(f.holdsAll());
    }

    void powerCut_atEveryOperation_losesNothing_data()
    {
        QTest::addColumn<bool>("loseIndex");
        QTest::newRow("index kept") << false;
        QTest::newRow("index lost too") << true;
    }
    void powerCut_atEveryOperation_losesNothing()
    {
        QFETCH(const bool, loseIndex);
        constexpr size_t kLarge = size_t(4 * kMiB) - 128; // few, to reach beyond the new end
        constexpr quint64 kCount = 7;
        constexpr quint64 kGone = 4;
        StoreFixture f;
        SimulatedDisk made;
        made.becomePartition(32 * kMiB);
        f.options.openDisk = made.opener();
        f.options.partition = u"partition"_s;
        f.options.quotaBytes = partitionCapacityBytes(32 * kMiB);
        QVERIFY(
            writePartitionMarks(**made.opener()(f.options.partition, DiskFileMode::Partition), f.options.partition));
        QVERIFY(f.create());
        for (quint64 stripe = 1; stripe <= kCount; ++stripe)
            QVERIFY(f.put(key(stripe), kLarge));
        QList<StripKey> gone;
        for (quint64 stripe = 1; stripe <= kGone; ++stripe)
            gone.append(key(stripe));
        QVERIFY(f.remove(gone));
        QVERIFY(f.put(key(100), 5000)); // the holes are durable after it
        f.close();
        const QString indexAsMade = f.basePath() + u"/made"_s;
        copyIndex(f.options.directory, indexAsMade);
        const auto holdsAll = [&] {
            for (quint64 stripe = kGone + 1; stripe <= kCount; ++stripe) {
                if (!f.holds(key(stripe), kLarge))
                    return false;
            }
            return f.holds(key(100), 5000);
        };
        const quint32 seeds = byEffort<quint32>({.full = 12, .usual = 3, .sanitized = 1});
        const int step = byEffort<int>({.full = 1, .usual = 1, .sanitized = 3});
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            for (int cutAt = 1;; cutAt += step) {
                SimulatedDisk disk(made);
                const auto closing = qScopeGuard([&f] { f.close(); });
                f.options.openDisk = disk.opener();
                copyIndex(indexAsMade, f.options.directory);
                const ShrinkOptions options{.store = f.options, .newSizeBytes = kMinPartitionBytes};
                const QString kept = f.basePath() + u"/kept"_s;
                disk.failPowerAt(cutAt, seed * 7919 + quint32(cutAt), [&] { copyIndex(f.options.directory, kept); });
                const auto shrunk = shrinkPartition(options);
                const bool isCut = disk.hasFailed();
                disk.restorePower();
                QVERIFY2(shrunk.has_value() != isCut, qPrintable(textOf(shrunk)));
                if (isCut)
                    copyIndex(kept, f.options.directory);
                if (loseIndex)
                    QFile::remove(f.indexPath());
                QVERIFY(f.open());
                QVERIFY2(holdsAll(), qPrintable(u"seed %1, cut at %2"_s.arg(seed).arg(cutAt)));
                f.close();
                const auto again = shrinkPartition(options);
                QVERIFY2(again.has_value(), qPrintable(textOf(again)));
                disk.becomePartition(kMinPartitionBytes);
                QVERIFY(f.open());
                QVERIFY(f.store->endOfStripsBytes() <= endOfExtentsBytes(kMinPartitionBytes));
                QVERIFY(holdsAll());
                if (!isCut)
                    break;
            }
        }
    }
};

FALLOW_TEST(StoreShrinkTest)
#include "tst_store_shrink.moc"
