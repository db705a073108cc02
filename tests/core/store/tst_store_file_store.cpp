// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "support/faulty_disk.h"
#include "support/test_program.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

qint64 allocatedBytes(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? qint64(status.st_blocks) * 512 : -1;
}

} // namespace

class TestFileStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void create_newDirectory_isHiddenAndOwnersOnly()
    {
        StoreFixture f;
        QVERIFY(f.create());
        struct stat status{};
        QCOMPARE(::stat(QFile::encodeName(f.options.directory).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0700u);
        QCOMPARE(::stat(QFile::encodeName(f.storagePath()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        QVERIFY(QFileInfo::exists(f.options.directory + u"/CACHEDIR.TAG"_s));
        QVERIFY(!QFileInfo::exists(f.storagePath() + u".new"_s));
    }

    void create_visibleDirectory_isRefused()
    {
        StoreFixture f;
        f.options.directory = f.basePath() + u"/visible"_s;
        QCOMPARE(codeOf(f.create()), ErrorCode::InvalidArgument);
    }

    void create_twice_alreadyExists()
    {
        StoreFixture f;
        QVERIFY(f.create());
        f.close();
        QCOMPARE(codeOf(f.create()), ErrorCode::AlreadyExists);
    }

    void open_nothingThere_notFound()
    {
        StoreFixture f;
        QCOMPARE(codeOf(f.open()), ErrorCode::NotFound);
    }

    void open_second_busy()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QCOMPARE(codeOf(FileStore::open(f.options, f.executor)), ErrorCode::Busy);
        f.close();
        QVERIFY(f.open());
    }

    void open_bySecondProcess_busyAndTheFirstGoesOn()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QProcess second;
        second.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/store_put_child"_s, {f.options.directory, u"1000"_s});
        QVERIFY(second.waitForStarted());
        quint64 count = 0;
        do { // one that was let in would put strips of its own until it is killed; then these fill the quota
            ++count;
            QVERIFY2(f.put(key(count)), qPrintable(QString::number(count)));
            second.waitForFinished(1);
        } while (second.state() != QProcess::NotRunning);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 1);
        QCOMPARE(QString::fromLocal8Bit(second.readAllStandardError()).trimmed(),
                 u"Busy: another process has the storage file open (%1)"_s.arg(f.storagePath()));
        QCOMPARE(second.readAllStandardOutput(), QByteArray());
        QVERIFY(f.store->isReady() && f.store->takesWrites());
        QVERIFY(f.put(key(++count)));
        for (int life = 0; life < 2; ++life) {
            for (quint64 stripe = 1; stripe <= count; ++stripe)
                QVERIFY2(f.holds(key(stripe)), qPrintable(QString::number(stripe)));
            QCOMPARE(f.statistics()->stripCount, qint64(count));
            f.close();
            QVERIFY(f.open());
            QVERIFY(f.store->openReport().wasCleanlyClosed);
        }
    }

    void open_otherArrayOrStore_wrongArray()
    {
        StoreFixture f;
        QVERIFY(f.create());
        f.close();
        f.options.array = testArray(0xb2);
        QCOMPARE(codeOf(f.open()), ErrorCode::WrongArray);
        f.options.array = testArray();
        f.options.store = StoreId(6);
        QCOMPARE(codeOf(f.open()), ErrorCode::WrongArray);
    }

    void get_wholeAndPart_sameBytes()
    {
        StoreFixture f;
        QVERIFY(f.create());
        const StripKey strip = key(1, 2);
        const SharedBytes payload = payloadOf(strip, 263'168);
        QVERIFY(f.put(labelOf(strip, payload), payload));
        QVERIFY(f.holds(strip, 263'168));
        const auto part = f.get(strip, 4112, 4112);
        QVERIFY(part);
        QVERIFY(*part == payload.slice(4112, 4112));
        QVERIFY(*f.get(strip, 263'167, 1) == payload.slice(263'167, 1));
        QCOMPARE(codeOf(f.get(strip, 263'167, 2)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(f.get(strip, 0xffffffffu, 2)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(f.get(key(1, 3), 0, 1)), ErrorCode::NotFound);
    }

    void get_nothingCached_readsOnAnotherThread()
    {
        StoreFixture f;
        auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        faults->isNothingCached = true;
        QVERIFY(f.holds(key(1)));
        faults->failReadAt = 1;
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::Io);
        QVERIFY(f.holds(key(1)));
    }

    void get_manyAtOnce_answeredByOnePost()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        int answered = 0;
        for (int i = 0; i < 50; ++i) {
            f.store->get(key(1), 100, SharedBytes::allocate(100), IoPriority::Foreground,
                         [&answered](Result<SharedBytes> bytes) { answered += bytes.has_value(); });
        }
        QCOMPARE(answered, 0);
        QCOMPARE(f.executor.pendingCount(), 1);
        QVERIFY(f.executor.runUntil([&] { return answered == 50; }));
    }

    /// As after a sync that failed in an earlier life: the system shows what it could not write.
    void put_sameAgain_onlyCached_isRefused()
    {
        StoreFixture f;
        const auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create());
        QVERIFY(f.put(key(1), 5000));
        faults->isOnlyCached = true;
        QCOMPARE(codeOf(f.put(key(1), 5000)), ErrorCode::AlreadyExists);
        QVERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(1), 5000));
    }

    void put_sameAgain_succeedsOtherAlreadyExists()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        const auto used = f.statistics()->usedBytes;
        QVERIFY(f.put(key(1)));
        QCOMPARE(f.statistics()->usedBytes, used);
        QCOMPARE(codeOf(f.put(key(1), 5000, 9)), ErrorCode::AlreadyExists);
        QVERIFY(f.holds(key(1)));
    }

    void put_sameAgainInALaterEpoch_succeeds()
    {
        StoreFixture f;
        QVERIFY(f.create());
        const SharedBytes payload = payloadOf(key(1), 5000);
        QVERIFY(f.put(labelOf(key(1), payload, 1), payload));
        QVERIFY(f.put(labelOf(key(1), payload, 2), payload)); // a repair that was killed before its commit, again
        QCOMPARE(f.statistics()->stripCount, 1);
        QCOMPARE(f.store->highestEpoch(), 2u);
        QCOMPARE(codeOf(f.put(labelOf(key(1), payload, 1), payload)), ErrorCode::StaleEpoch);
        QVERIFY(f.holds(key(1)));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.store->highestEpoch(), 2u);
        QVERIFY(f.holds(key(1)));
    }

    void put_twinsInOneGroup_storedOnce()
    {
        StoreFixture f;
        QVERIFY(f.create());
        std::vector<std::optional<ErrorCode>> codes;
        const SharedBytes payload = payloadOf(key(1), 5000);
        const SharedBytes other = payloadOf(key(1), 5000, 1);
        for (const SharedBytes &bytes : {payload, payload, other}) {
            f.store->put(labelOf(key(1), bytes), bytes, IoPriority::Background,
                         [&codes](Result<void> result) { codes.push_back(codeOf(result)); });
        }
        QVERIFY(f.executor.runUntil([&] { return codes.size() == 3; }));
        QCOMPARE(std::count(codes.begin(), codes.end(), std::nullopt), 2);
        QCOMPARE(std::count(codes.begin(), codes.end(), std::optional(ErrorCode::AlreadyExists)), 1);
        QCOMPARE(f.statistics()->stripCount, 1);
        QVERIFY(f.holds(key(1)));
    }

    void put_badLabel_isRefusedAndCostsNothing()
    {
        StoreFixture f;
        QVERIFY(f.create());
        const SharedBytes payload = payloadOf(key(1), 5000);
        StripLabel label = labelOf(key(1), payload);
        label.payloadChecksum ^= 1;
        QCOMPARE(codeOf(f.put(label, payload)), ErrorCode::Corrupt);
        label = labelOf(key(1), payload);
        label.payloadBytes = 4999;
        QCOMPARE(codeOf(f.put(label, payload)), ErrorCode::InvalidArgument);
        label = labelOf(key(1, 6), payload);
        QCOMPARE(codeOf(f.put(label, payload)), ErrorCode::InvalidArgument);
        label = labelOf(key(0), payload);
        QCOMPARE(codeOf(f.put(label, payload)), ErrorCode::InvalidArgument);
        label = labelOf(key(1), payload);
        label.array = testArray(2);
        QCOMPARE(codeOf(f.put(label, payload)), ErrorCode::WrongArray);
        QCOMPARE(f.statistics()->usedBytes, 0);
    }

    void put_group_sharesFewSyncs()
    {
        StoreFixture f;
        auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create());
        const int syncsBefore = faults->syncCount;
        int done = 0;
        // The first goes alone, those that queue up behind its sync go together.
        for (quint64 i = 1; i <= 200; ++i) {
            const SharedBytes payload = payloadOf(key(i), 4112);
            f.store->put(labelOf(key(i), payload, 0), payload, IoPriority::Foreground,
                         [&done](Result<void> result) { done += result.has_value(); });
        }
        QVERIFY(f.executor.runUntil([&] { return done == 200; }));
        QVERIFY2(faults->syncCount - syncsBefore < 150, qPrintable(QString::number(faults->syncCount)));
    }

    void putOfTheBackground_afterARemoval_doesNotGetAheadOfIt()
    {
        StoreFixture f;
        auto faults = std::make_shared<DiskFaults>();
        f.options.openDisk = FaultyDisk::opener(faults);
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        const int syncsBefore = faults->syncCount;
        faults->isSyncHeld = true;
        const auto release = qScopeGuard([&faults] {
            faults->isSyncHeld = false;
            faults->isSyncHeld.notify_all();
        });
        int others = 0;
        const auto putOther = [&](quint64 stripe) {
            const SharedBytes payload = payloadOf(key(stripe), 5000);
            f.store->put(labelOf(key(stripe), payload), payload, IoPriority::Foreground,
                         [&others](Result<void> result) { others += result.has_value(); });
        };
        putOther(2);
        QTRY_VERIFY(faults->syncCount > syncsBefore); // the disk's thread is busy: what comes now waits
        putOther(3);
        std::optional<Result<void>> noted;
        f.store->noteEpoch(f.store->highestEpoch() + 1, [&noted](Result<void> result) { noted = result; });
        std::optional<Result<void>> removed;
        f.store->remove({key(1)}, [&removed](Result<void> result) { removed = result; });
        const SharedBytes strip = payloadOf(key(1), 5000);
        std::optional<Result<void>> put;
        f.store->put(labelOf(key(1), strip, f.store->highestEpoch() + 1), strip, IoPriority::Background,
                     [&put](Result<void> r) { put = r; });
        faults->isSyncHeld = false;
        faults->isSyncHeld.notify_all();
        QVERIFY(f.executor.runUntil([&] { return noted && removed && put; }));
        QCOMPARE(others, 2);
        QVERIFY(noted->has_value() && removed->has_value());
        QVERIFY2(put->has_value(), put->has_value() ? "" : qPrintable(put->error().toString()));
        QVERIFY(f.holds(key(1)));
    }

    void epoch_older_isStaleAlsoAfterReopening()
    {
        StoreFixture f;
        QVERIFY(f.create());
        const SharedBytes payload = payloadOf(key(1), 5000);
        QVERIFY(f.put(labelOf(key(1), payload, 7), payload));
        QCOMPARE(f.store->highestEpoch(), 7u);
        QCOMPARE(codeOf(f.noteEpoch(6)), ErrorCode::StaleEpoch);
        QVERIFY(f.noteEpoch(9));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.store->highestEpoch(), 9u);
        const SharedBytes second = payloadOf(key(2), 5000);
        QCOMPARE(codeOf(f.put(labelOf(key(2), second, 8), second)), ErrorCode::StaleEpoch);
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        QVERIFY(f.put(labelOf(key(2), second, 9), second));
    }

    void remove_strips_givesSpaceBackToTheDisk()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QList<StripKey> keys;
        for (quint64 i = 1; i <= 40; ++i) {
            QVERIFY(f.put(key(i), 263'168));
            keys.append(key(i));
        }
        const qint64 full = allocatedBytes(f.storagePath());
        QVERIFY(full > 10'000'000);
        keys.removeLast();
        keys.append(key(4711)); // unknown: no error
        QVERIFY(f.remove(keys));
        QVERIFY(allocatedBytes(f.storagePath()) < full / 20);
        QCOMPARE(f.statistics()->stripCount, 1);
        QCOMPARE(f.statistics()->usedBytes, FileStore::footprintBytes(263'168));
        QCOMPARE(codeOf(f.get(key(1), 0, 100)), ErrorCode::NotFound);
        QVERIFY(f.holds(key(40), 263'168));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.statistics()->stripCount, 1);
        QVERIFY(f.holds(key(40), 263'168));
    }

    void remove_thenPutOfSameKeyQueued_keepsOrder()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        int done = 0;
        const auto count = [&done](Result<void> result) { done += result.has_value(); };
        const SharedBytes other = payloadOf(key(1), 6000, 5);
        f.store->remove({key(1)}, count);
        f.store->put(labelOf(key(1), other), other, IoPriority::Background, count);
        f.store->remove({key(2)}, count);
        QVERIFY(f.executor.runUntil([&] { return done == 3; }));
        QVERIFY(f.holds(key(1), 6000, 5));
    }

    void quota_full_noSpaceUntilSomethingIsRemoved()
    {
        StoreFixture f;
        f.options.quotaBytes = 3 * FileStore::footprintBytes(5000);
        QVERIFY(f.create());
        for (quint64 i = 1; i <= 3; ++i)
            QVERIFY(f.put(key(i)));
        QCOMPARE(codeOf(f.put(key(4))), ErrorCode::NoSpace);
        QVERIFY(f.remove({key(2)}));
        QVERIFY(f.put(key(4)));
        QVERIFY(f.holds(key(1)) && f.holds(key(3)) && f.holds(key(4)));
    }

    void setQuota_belowUsed_saysHowMuchMustGo()
    {
        StoreFixture f;
        QVERIFY(f.create());
        const qint64 one = FileStore::footprintBytes(5000);
        for (quint64 i = 1; i <= 4; ++i)
            QVERIFY(f.put(key(i)));
        const auto refused = f.setQuota(one, ShrinkPolicy::Refuse);
        QCOMPARE(codeOf(refused), ErrorCode::Refused);
        QVERIFY(refused.error().what.contains(QString::number(3 * one)));
        QCOMPARE(f.statistics()->quotaBytes, f.options.quotaBytes);
        const auto draining = f.setQuota(one, ShrinkPolicy::Drain);
        QVERIFY(draining);
        QCOMPARE(*draining, 3 * one);
        QCOMPARE(codeOf(f.put(key(5))), ErrorCode::NoSpace);
        QVERIFY(f.holds(key(4)));
        QVERIFY(f.remove({key(1), key(2), key(3), key(4)}));
        QVERIFY(f.put(key(5)));
        QCOMPARE(*f.setQuota(10 * one, ShrinkPolicy::Refuse), 0);
        QVERIFY(f.put(key(6)));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.statistics()->quotaBytes, 10 * one);
    }

    void inventory_pages_ascendingAndComplete()
    {
        StoreFixture f;
        QVERIFY(f.create());
        for (const quint64 stripe : {9ull, 3ull, 0xffff'0000'0000'0001ull, 5ull}) {
            QVERIFY(f.put(key(stripe, 1)));
            QVERIFY(f.put(key(stripe, 0)));
        }
        QList<StripKey> seen;
        StripKey after;
        for (;;) {
            const auto page = f.inventory(after, 3);
            QVERIFY(page);
            for (const StripLabel &label : page->labels)
                seen.append(label.key);
            if (page->isLast)
                break;
            QCOMPARE(page->labels.size(), 3);
            after = seen.last();
        }
        QCOMPARE(seen.size(), 8);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        const auto first = f.inventory({}, 1);
        QCOMPARE(first->labels.first(), labelOf(key(3, 0), payloadOf(key(3, 0), 5000)));
        QCOMPARE(codeOf(f.inventory({}, 0)), ErrorCode::InvalidArgument);
    }

    void destroy_withPutsQueued_finishesAndAnswersThem()
    {
        StoreFixture f;
        QVERIFY(f.create());
        int done = 0;
        for (quint64 i = 1; i <= 20; ++i) {
            const SharedBytes payload = payloadOf(key(i), 5000);
            f.store->put(labelOf(key(i), payload), payload, IoPriority::Background,
                         [&done](Result<void> result) { done += result.has_value(); });
        }
        for (quint64 i = 21; i <= 30; ++i) {
            const SharedBytes payload = payloadOf(key(i), 5000);
            f.store->putAndVerify(labelOf(key(i), payload), payload,
                                  [&done](Result<StripLabel> result) { done += result.has_value(); });
        }
        f.store->verify(key(1), [&done](Result<StripLabel>) { ++done; });
        f.close();
        QVERIFY(f.executor.runUntil([&] { return done == 31; }));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QCOMPARE(f.statistics()->stripCount, 30);
    }

    void largestStrip_roundTrips()
    {
        StoreFixture f;
        QVERIFY(f.create());
        constexpr size_t size = 1024 * 4112;
        QVERIFY(f.put(key(1), size));
        QVERIFY(f.put(key(2), 1));
        QVERIFY(f.holds(key(1), size));
        QVERIFY(f.holds(key(2), 1));
        QVERIFY(f.verify(key(1)));
    }
};

FALLOW_TEST(TestFileStore)
#include "tst_store_file_store.moc"
