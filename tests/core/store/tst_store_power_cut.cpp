// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "core/store/store_fixture.h"
#include "store/give_partition.h"
#include "store/partition_mark.h"
#include "store/strip_header.h"
#include "support/effort.h"
#include "support/simulated_disk.h"
#include "support/test_program.h"

#include <QDir>
#include <QTest>
#include <map>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// What the test was told: a strip that was acknowledged is there, one whose removal was acknowledged is not; for what
/// was under way both are right.
enum class Expected { Present, Absent, Either };

struct Model
{
    std::map<StripKey, std::pair<Expected, quint64>> strips; ///< with the salt of its bytes
};

size_t sizeOf(StripKey strip)
{
    return 200 + strip.stripe.value() * 977 % 9000;
}

} // namespace

/// Cuts the power at every operation of a random history in turn, and looks at what is left. A strip that it tears
/// is made by hand too.
class TestStorePowerCut final : public QObject
{
    Q_OBJECT

    /// Runs a history until it ends or the power fails.
    void runHistory(StoreFixture &f, SimulatedDisk &disk, Model &model, quint32 seed)
    {
        std::mt19937 random(seed);
        quint64 nextStripe = model.strips.empty() ? 1 : model.strips.rbegin()->first.stripe.value() + 1;
        for (int round = 0; round < 12 && !disk.hasFailed(); ++round) {
            int waiting = 0;
            const int count = 1 + int(random() % 4);
            for (int i = 0; i < count; ++i) {
                const StripKey strip = key(nextStripe++);
                const SharedBytes payload = payloadOf(strip, sizeOf(strip));
                model.strips[strip] = {Expected::Either, 0};
                ++waiting;
                f.store->put(labelOf(strip, payload), payload, i % 2 ? IoPriority::Background : IoPriority::Foreground,
                             [&model, &waiting, &disk, strip](Result<void> result) {
                                 --waiting;
                                 if (result && !disk.hasFailed()) // nobody hears what is said after that
                                     model.strips[strip].first = Expected::Present;
                             });
            }
            if (random() % 2 == 0) {
                QList<StripKey> keys;
                for (auto &[strip, state] : model.strips) {
                    if (state.first == Expected::Present && random() % 3 == 0)
                        keys.append(strip);
                }
                const bool isFull = seed % 2 == 0; // then nothing else is under way: power fails at one thing at a time
                QVERIFY(!isFull || f.executor.runUntil([&waiting] { return waiting == 0; }));
                for (const StripKey strip : std::as_const(keys))
                    model.strips[strip].first = Expected::Either;
                ++waiting;
                if (isFull)
                    f.store->giveBack(keys, [&waiting](Result<void>) { --waiting; }); // durable only by and by
                else
                    f.store->remove(keys, [&model, &waiting, &disk, keys](Result<void> result) {
                        --waiting;
                        if (!result || disk.hasFailed())
                            return;
                        for (const StripKey strip : keys)
                            model.strips[strip].first = Expected::Absent;
                    });
            }
            QVERIFY(f.executor.runUntil([&waiting] { return waiting == 0; }));
        }
    }

    /// Without the index a scan may show what was removed, or half-written, as long as no wrong byte comes of it.
    void check(StoreFixture &f, Model &model, bool mayShowRemoved)
    {
        for (auto &[strip, state] : model.strips) {
            const auto bytes = f.get(strip, 0, sizeOf(strip));
            const QByteArray stripe = QByteArray::number(strip.stripe.value());
            const char *where = stripe.constData();
            if (bytes)
                QVERIFY2(*bytes == payloadOf(strip, sizeOf(strip)), where);
            else
                QVERIFY2(bytes.error().code == ErrorCode::NotFound ||
                             (mayShowRemoved && bytes.error().code == ErrorCode::Corrupt),
                         qPrintable(bytes.error().toString()));
            if (state.first == Expected::Present)
                QVERIFY2(bytes.has_value(), where);
            if (state.first == Expected::Absent && !mayShowRemoved)
                QVERIFY2(!bytes.has_value(), where);
            state.first = bytes ? Expected::Present : Expected::Absent;
        }
    }

    static void copyIndex(const QString &from, const QString &to)
    {
        QDir().mkpath(to);
        for (const auto &name : {u"index.sqlite"_s, u"index.sqlite-wal"_s}) {
            QFile::remove(to + u'/' + name);
            QFile::copy(from + u'/' + name, to + u'/' + name);
        }
    }

    /// False once the history ends before operation `cutAt`.
    bool cutOnce(int cutAt, quint32 seed, bool loseIndex, bool onPartition)
    {
        StoreFixture f;
        SimulatedDisk disk;
        if (onPartition) {
            disk.becomePartition(f.options.quotaBytes + 2 * kMiB);
            f.options.partition = u"partition"_s;
            const auto opened = disk.opener()(f.options.partition, DiskFileMode::Partition);
            if (!opened || !writePartitionMarks(**opened, f.options.partition))
                qFatal("the partition is not given");
        }
        f.options.openDisk = disk.opener();
        f.options.readerThreadCount = 1;
        bool isCut = false;
        Model model;
        [&] {
            QVERIFY(f.create());
            const QString kept = f.basePath() + u"/kept"_s;
            // What SQLite had committed at that moment is durable; what it does afterwards never happened.
            disk.failPowerAt(cutAt, seed * 7919 + quint32(cutAt), [&] { copyIndex(f.options.directory, kept); });
            runHistory(f, disk, model, seed);
            isCut = disk.hasFailed();
            f.close();
            isCut = isCut || disk.hasFailed();
            disk.restorePower();
            if (isCut)
                copyIndex(kept, f.options.directory);
            if (loseIndex)
                QFile::remove(f.indexPath());
            QVERIFY(f.open());
            check(f, model, loseIndex);
            // And it goes on from there, over a second stop of the same kind.
            runHistory(f, disk, model, seed + 1);
            f.close();
            QVERIFY(f.open());
            check(f, model, loseIndex);
        }();
        return isCut;
    }

    /// As the power does it: the index stays as it is now.
    static void closeUncleanly(StoreFixture &f)
    {
        const QString kept = f.basePath() + u"/kept"_s;
        copyIndex(f.options.directory, kept);
        f.close();
        copyIndex(kept, f.options.directory);
    }

    /// Of the strip at `beginBytes`, which has two sectors, the second was never written.
    static void tear(const StoreFixture &f, qint64 beginBytes, bool isCutOff)
    {
        if (isCutOff) {
            QVERIFY(QFile::resize(f.storagePath(), beginBytes + kSectorBytes));
            return;
        }
        QFile storage(f.storagePath());
        QVERIFY(storage.open(QIODevice::ReadWrite) && storage.seek(beginBytes + kSectorBytes));
        QCOMPARE(storage.write(QByteArray(kSectorBytes, '\0')), kSectorBytes);
    }

    /// Three strips, of which the index knows the first, and the last is torn.
    static void leaveTornTail(StoreFixture &f, bool isCutOff)
    {
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.await<void>([&f](Completion<void> done) { f.store->flushIndex(std::move(done)); }));
        QVERIFY(f.put(key(2)));
        const qint64 beginBytes = f.store->endOfStripsBytes();
        QVERIFY(f.put(key(3)));
        closeUncleanly(f);
        tear(f, beginBytes, isCutOff);
    }

    static void addTears()
    {
        QTest::addColumn<bool>("isCutOff");
        QTest::newRow("its end is zeros") << false;
        QTest::newRow("the file ends within it") << true;
    }

    /// Of the short histories.
    static quint32 seedCount() { return byEffort<quint32>({.full = 20, .usual = 10, .sanitized = 3}); }
    /// From one operation at which the power is cut to the next.
    static int cutStep() { return byEffort<int>({.full = 1, .usual = 1, .sanitized = 3}); }

private Q_SLOTS:
    void powerCut_whileAPartitionIsGivenOrItsStoreMade_bothCanBeDoneAgain()
    {
        for (quint32 seed = 1; seed <= seedCount(); ++seed) {
            for (int cutAt = 1;; cutAt += cutStep()) {
                StoreFixture f;
                SimulatedDisk disk;
                disk.becomePartition(f.options.quotaBytes + 2 * kMiB);
                f.options.openDisk = disk.opener();
                f.options.partition = u"partition"_s;
                const auto give = [&] {
                    const auto opened = disk.opener()(f.options.partition, DiskFileMode::Partition);
                    return opened ? writePartitionMarks(**opened, f.options.partition) : fail(opened.error());
                };
                disk.failPowerAt(cutAt, seed, [] {});
                const auto given = give();
                const auto made = given ? f.create() : given;
                f.close();
                disk.restorePower();
                if (made)
                    break;
                // A mark of which nobody was told may be torn; a store that is begun is whole or not there.
                auto again = f.create();
                if (codeOf(again) == ErrorCode::AlreadyExists)
                    again = f.open();
                else if (codeOf(again) == ErrorCode::Refused && !given)
                    again = give() ? f.create() : again;
                QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
                QVERIFY(f.put(key(1)) && f.holds(key(1)));
            }
        }
    }

    void powerCut_whileAStoreIsEndedOrWiped_itIsThereOrGone_data()
    {
        QTest::addColumn<bool>("isWiped");
        QTest::newRow("ended") << false;
        QTest::newRow("wiped") << true;
    }
    void powerCut_whileAStoreIsEndedOrWiped_itIsThereOrGone()
    {
        QFETCH(const bool, isWiped);
        for (quint32 seed = 1; seed <= seedCount(); ++seed) {
            for (int cutAt = 1;; cutAt += cutStep()) {
                StoreFixture f;
                SimulatedDisk disk;
                disk.becomePartition(f.options.quotaBytes + 2 * kMiB);
                f.options.openDisk = disk.opener();
                f.options.partition = u"partition"_s;
                const auto opened = [&] { return disk.opener()(f.options.partition, DiskFileMode::Partition).value(); };
                const auto finish = [&]() -> Result<void> {
                    const auto device = opened();
                    if (!isWiped)
                        return endPartitionStore(*device, f.options.partition, testArray(), StoreId(5), {});
                    auto wiped = overwritePartitionEnds(*device, f.options.partition);
                    return wiped ? writePartitionMarks(*device, f.options.partition) : wiped;
                };
                QVERIFY(writePartitionMarks(*opened(), f.options.partition));
                QVERIFY(f.create());
                // Beyond the first MiB, which a wipe overwrites.
                QVERIFY(f.put(key(1), size_t(kMiB)) && f.put(key(2)));
                f.close();
                disk.failPowerAt(cutAt, seed, [] {});
                const auto done = finish();
                disk.restorePower();
                const auto left = f.open();
                if (left)
                    QVERIFY(isWiped || (f.holds(key(1), size_t(kMiB)) && f.holds(key(2))));
                else // a wiped one that was not given yet carries neither mark nor store
                    QVERIFY2(codeOf(left) == ErrorCode::NotFound ||
                                 (isWiped && !done &&
                                  (codeOf(left) == ErrorCode::Corrupt || codeOf(left) == ErrorCode::Refused)),
                             qPrintable(left.error().toString()));
                f.close();
                const auto again = finish();
                QVERIFY2(again || codeOf(again) == ErrorCode::NotFound,
                         again ? "" : qPrintable(again.error().toString()));
                QDir(f.options.directory).removeRecursively();
                const auto made = f.create();
                QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
                QCOMPARE(f.statistics()->stripCount, 0);
                QVERIFY(f.put(key(3)) && f.holds(key(3)));
                f.close();
                if (done)
                    break;
            }
        }
    }

    void open_lastStripTorn_isDroppedAndCanBePutAgain_data() { addTears(); }
    void open_lastStripTorn_isDroppedAndCanBePutAgain()
    {
        QFETCH(const bool, isCutOff);
        StoreFixture f;
        leaveTornTail(f, isCutOff);
        QVERIFY(f.open());
        QVERIFY(!f.store->openReport().wasCleanlyClosed && !f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.store->openReport().droppedStrips, 1);
        QCOMPARE(f.store->openReport().recoveredStrips, 1);
        QCOMPARE(codeOf(f.get(key(3), 0, 5000)), ErrorCode::NotFound);
        QCOMPARE(codeOf(f.verify(key(3))), ErrorCode::NotFound);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
        QCOMPARE(f.statistics()->usedBytes, 2 * FileStore::footprintBytes(5000));
        QVERIFY(f.put(key(3), 5000, 1)); // nothing binds it to what was there
        QVERIFY(f.holds(key(3), 5000, 1));
        closeUncleanly(f);
        for (const bool isClean : {false, true}) {
            QVERIFY(f.open());
            QCOMPARE(f.store->openReport().wasCleanlyClosed, isClean);
            QCOMPARE(f.store->openReport().droppedStrips, 0);
            QCOMPARE(f.store->openReport().recoveredStrips, isClean ? 0 : 1);
            QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3), 5000, 1));
            f.close();
        }
    }

    void open_lastStripTornAndIndexLost_isKeptAsCorrupt_data() { addTears(); }
    void open_lastStripTornAndIndexLost_isKeptAsCorrupt()
    {
        QFETCH(const bool, isCutOff);
        StoreFixture f;
        leaveTornTail(f, isCutOff);
        QVERIFY(QFile::remove(f.indexPath())); // nobody knows any more whether it was acknowledged
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.store->openReport().recoveredStrips, 3);
        QCOMPARE(f.store->openReport().droppedStrips, 0);
        QCOMPARE(codeOf(f.get(key(3), 0, 5000)), ErrorCode::Corrupt);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
        QCOMPARE(codeOf(f.put(key(3))), ErrorCode::AlreadyExists);
        QVERIFY(f.remove({key(3)}));
        QVERIFY(f.put(key(3), 5000, 1));
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3), 5000, 1));
    }

    void rebuild_remainsOfATornStrip_doNotStandForItsSuccessor()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        const qint64 beginBytes = f.store->endOfStripsBytes();
        QVERIFY(f.put(key(9)));
        QVERIFY(f.put(key(2)));
        QVERIFY(f.remove({key(9)}));
        QVERIFY(f.put(key(3))); // in the place of strip 9, where a larger one will not overwrite what is left of it
        closeUncleanly(f);
        tear(f, beginBytes, false);
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().droppedStrips, 1);
        QVERIFY(f.put(key(3), 20'000, 1));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.store->openReport().droppedStrips, 1);
        QCOMPARE(f.store->openReport().recoveredStrips, 3);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3), 20'000, 1));
    }

    void powerCut_atEveryOperation_losesNothingAcknowledged_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("loseIndex");
        QTest::addColumn<bool>("onPartition");
        QTest::addRow("index lost too") << 4u << true << false;
        QTest::addRow("on a partition") << 5u << false << true;
        QTest::addRow("on a partition, index lost too") << 6u << true << true;
        const quint32 more = byEffort<quint32>({.full = 10, .usual = 2, .sanitized = 1});
        for (quint32 seed = 7; seed < 7 + more; ++seed)
            QTest::addRow("seed %u", seed) << seed << false << false;
    }
    void powerCut_atEveryOperation_losesNothingAcknowledged()
    {
        QFETCH(const quint32, seed);
        QFETCH(const bool, loseIndex);
        QFETCH(const bool, onPartition);
        int cutAt = 1;
        while (cutOnce(cutAt, seed, loseIndex, onPartition)) {
            if (QTest::currentTestFailed()) {
                qWarning("cut at operation %d of seed %u", cutAt, seed);
                return;
            }
            cutAt += cutStep();
        }
        QVERIFY(cutAt > 20);
    }
};

FALLOW_TEST(TestStorePowerCut)
#include "tst_store_power_cut.moc"
