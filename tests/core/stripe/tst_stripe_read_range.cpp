// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {
constexpr quint32 kStrip = StripeArray::kStripBytes;

/// Whether all that a store held has moved away.
bool drain(StripeArray &array, StoreId store)
{
    array.directory->setState(store, StoreState::Draining);
    std::optional<RebalanceReport> report;
    auto job = array.service->makeRebalance({.drain = store});
    job->start([&](const RebalanceReport &done) { report = done; });
    array.waitFor([&] { return report.has_value(); });
    array.settle();
    return report && report->movedStrips > 0 && report->failedStrips == 0;
}
} // namespace

class TestReadRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_oneBlock_touchesOneStripOnly()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QVERIFY(array.readsRight(stripe, {{kStrip + 4112, 4112}}, true));
        int gets = 0;
        for (const auto &[id, store] : array.stores)
            gets += store->getCount();
        QCOMPARE(gets, 1);
        QCOMPARE(array.store(stripe.strips.at(1).store).bytesRead(), 4112);
    }

    void read_smallRange_needsNoPool()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        bool isDone = false;
        array.service->readStripe(stripe, {{100, SharedBytes::zeroed(4112)}}, IoPriority::Foreground,
                                  array.rightCheck(stripe.id), [&](auto result) { isDone = result.has_value(); });
        array.data->drain();
        QVERIFY(isDone);
        QCOMPARE(array.pool->pendingCount(), 0);
    }

    void read_oddRanges_readRight()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QVERIFY(array.readsRight(stripe, {{0, 1}}));
        QVERIFY(array.readsRight(stripe, {{kStrip - 1, 2}}));
        QVERIFY(array.readsRight(stripe, {{4 * kStrip - 1, 1}}));
        QVERIFY(array.readsRight(stripe, {{10, 3 * kStrip}, {0, 7}, {kStrip, kStrip}, {2 * kStrip + 5, 100}}));
        QVERIFY(array.readsRight(stripe, {}));
        QVERIFY(array.readsRight(stripe, {{5, 0}}));
    }

    void read_outsideTheStripe_isRefused()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const auto read = array.readRanges(stripe, {{4 * kStrip - 1, 2}});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!array.readRanges(stripe, {{0xffff'ffffU, 4112}}));
    }

    void read_everySubsetOfTwoGone_decodesSameBytes()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        for (int a = 0; a < 6; ++a) {
            for (int b = a; b < 6; ++b) {
                array.vanish(stripe.strips.at(a).store);
                array.vanish(stripe.strips.at(b).store);
                QVERIFY(array.readsRight(stripe));
                QVERIFY(array.readsRight(stripe, {{quint32(a % 4) * kStrip + 17, 4112}}));
                QVERIFY(array.readsRight(
                    stripe, {{100, 50}, {kStrip + 120, 50}, {2 * kStrip + 4000, 9}, {3 * kStrip, kStrip}}));
                array.comeBack(stripe.strips.at(a).store);
                array.comeBack(stripe.strips.at(b).store);
                array.settle();
            }
        }
    }

    void read_degradedWholeStripe_movesOnlyKStrips()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(1).store);
        array.vanish(stripe.strips.at(2).store);
        QVERIFY(array.readsRight(stripe));
        qint64 moved = 0;
        for (const auto &[id, store] : array.stores)
            moved += store->bytesRead();
        QCOMPARE(moved, 4 * qint64(kStrip));
    }

    void read_threeGone_saysHowMany()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        for (int i = 0; i < 3; ++i)
            array.vanish(stripe.strips.at(i).store);
        const auto read = array.readRanges(stripe, {{0, 4112}});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NotEnoughStrips);
        QVERIFY(read.error().what.contains(u'3'));
        QVERIFY(array.readsRight(stripe, {{3 * kStrip, 4112}})); // that strip is there
    }

    void read_getFailsAtAnyTime_decodes_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : {ErrorCode::Io, ErrorCode::Timeout, ErrorCode::Disconnected, ErrorCode::NotFound,
                                     ErrorCode::Corrupt, ErrorCode::Unreachable})
            QTest::newRow(errorCodeName(code)) << int(code);
    }
    void read_getFailsAtAnyTime_decodes()
    {
        QFETCH(int, code);
        for (int bad = 0; bad < 6; ++bad) {
            StripeArray array(0, 6);
            const StripeRecord stripe = array.write(fourPlusTwo());
            array.store(stripe.strips.at(bad).store).failGets(1, ErrorCode(code), 100);
            array.store(stripe.strips.at((bad + 1) % 6).store).failGets(1, ErrorCode(code), 100);
            QVERIFY(array.readsRight(stripe));
            QVERIFY(array.readsRight(stripe, {{3, 4112}}));
        }
    }

    void read_slowStore_isHedged()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        for (int i = 0; i < 80; ++i) // it has been quick so far
            QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        MemoryStripStore &slow = array.store(stripe.strips.at(0).store);
        slow.hold(false, true);
        const qint64 startMs = array.clock.monotonicMs();
        QList<StripeIo::Range> ranges{{0, SharedBytes::zeroed(4112)}};
        const SharedBytes given = ranges.first().into;
        std::optional<Result<QList<StripeIo::Range>>> result;
        array.service->readStripe(stripe, ranges, IoPriority::Foreground, array.rightCheck(stripe.id),
                                  [&](auto read) { result = std::move(read); });
        ranges.clear();
        QVERIFY(array.waitFor([&] { return result.has_value(); }));
        QVERIFY(result->has_value());
        const qint64 tookMs = array.clock.monotonicMs() - startMs;
        QVERIFY2(tookMs >= 25 && tookMs <= 60, qPrintable(QString::number(tookMs)));
        QVERIFY((*result)->first().into.data() != given.data()); // the late answer may still write there
        QVERIFY(array.rightCheck(stripe.id)(**result));
        slow.corrupt({stripe.id, 0});
        slow.release();
        array.settle();
        QVERIFY(array.rightCheck(stripe.id)(**result));
    }

    void read_storeHangs_isReadAroundAtOnceUntilItAnswers()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        MemoryStripStore &hung = array.store(stripe.strips.at(0).store);
        hung.hold(false, true);
        for (int i = 0; i < 40; ++i)
            QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        QCOMPARE(hung.heldCount(), StoreDirectory::kMostAbandoned);
        QVERIFY(array.service->needsDecoding(stripe));
        const qint64 startMs = array.clock.monotonicMs();
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        QCOMPARE(array.clock.monotonicMs(), startMs);
        const int askedCount = hung.getCount();
        hung.release();
        array.settle();
        QVERIFY(!array.service->needsDecoding(stripe));
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        QCOMPARE(hung.getCount(), askedCount + 1);
    }

    void read_silentStoreIsTheLastHope_isAsked()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId silent = stripe.strips.at(0).store;
        for (int i = 0; i < StoreDirectory::kMostAbandoned; ++i)
            array.directory->noteAbandoned(silent);
        QVERIFY(array.readsRight(stripe));
        QCOMPARE(array.store(silent).getCount(), 0);
        array.store(stripe.strips.at(4).store).failGets(1, ErrorCode::Io, 100);
        array.store(stripe.strips.at(5).store).failGets(1, ErrorCode::Io, 100);
        QVERIFY(array.readsRight(stripe));
        QCOMPARE(array.store(silent).getCount(), 1);
        array.vanish(stripe.strips.at(4).store);
        array.vanish(stripe.strips.at(5).store);
        QVERIFY(array.readsRight(stripe));
        QCOMPARE(array.store(silent).getCount(), 2);
    }

    void read_detourEndsInsideAnothersEnd_checksOnce()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        // Strip 1 fails at once: its detour counts on the bytes of strip 0. That is late, and gets a detour of its own,
        // whose end gives the first one what it lacked.
        array.store(stripe.strips.at(0).store).hold(false, true);
        array.store(stripe.strips.at(1).store).failGets(1, ErrorCode::Disconnected, 100);
        constexpr quint32 kColumn = 16'000; // four of them are decoded on the data thread; with what is read beside
        QList<StripeIo::Range> ranges;      // them the check goes to the pool
        for (quint32 position = 0; position < 4; ++position)
            ranges.append({position * kStrip, SharedBytes::zeroed(kColumn)});
        ranges.append({2 * kStrip, SharedBytes::zeroed(4112)});
        int checkCount = 0;
        int doneCount = 0;
        bool isRight = false;
        array.service->readStripe(
            stripe, ranges, IoPriority::Foreground,
            [&checkCount, check = array.rightCheck(stripe.id)](const QList<StripeIo::Range> &seen) mutable {
                ++checkCount;
                return check(seen);
            },
            [&](Result<QList<StripeIo::Range>> read) {
                ++doneCount;
                isRight = read && read->size() == 5 && array.rightCheck(stripe.id)(*read);
            });
        ranges.clear();
        QVERIFY(array.waitFor([&] { return doneCount > 0; }));
        array.settle();
        QCOMPARE(checkCount, 1);
        QCOMPARE(doneCount, 1);
        QVERIFY(isRight);
        array.store(stripe.strips.at(0).store).release();
        array.settle();
        QCOMPARE(doneCount, 1);
    }

    void read_slowHelper_isHedgedToo()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(0).store);
        array.store(stripe.strips.at(1).store).hold(false, true);
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        QVERIFY(array.readsRight(stripe)); // both the wanted and a helper
        array.store(stripe.strips.at(1).store).release();
        array.settle();
    }

    void read_allSlowAndNoneToSpare_waits()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(4).store);
        array.vanish(stripe.strips.at(5).store);
        array.store(stripe.strips.at(0).store).hold(false, true);
        std::optional<bool> isRight;
        array.service->readStripe(stripe, {{0, SharedBytes::zeroed(9)}}, IoPriority::Foreground, {},
                                  [&](auto read) { isRight = read && array.rightCheck(stripe.id)(*read); });
        array.advance(5000);
        QVERIFY(!isRight);
        array.store(stripe.strips.at(0).store).release();
        array.settle();
        QVERIFY(isRight.value_or(false));
    }

    void read_liar_isFoundByChecksumAndRepaired()
    {
        for (int bad = 0; bad < 4; ++bad) {
            StripeArray array(0, 8);
            const StripeRecord stripe = array.write(fourPlusTwo());
            QList<std::pair<StripKey, StoreId>> suspects;
            array.service->setSuspectCallback(
                [&](StripKey key, StoreId store, SuspectReason, bool) { suspects.append({key, store}); });
            const StoreId liar = stripe.strips.at(bad).store;
            array.store(liar).corrupt({stripe.id, quint8(bad)}, 20);
            array.store(liar).setLying(true);
            QVERIFY(array.readsRight(stripe, {{quint32(bad) * kStrip, 4112}}, true));
            QVERIFY(array.readsRight(stripe, {{0, 4 * kStrip}}, true));
            QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive() && array.isWhole(stripe.id); }));
            QCOMPARE(suspects.size(), 1);
            QCOMPARE(suspects.first().second, liar);
            QCOMPARE(suspects.first().first.position, quint8(bad));
            QCOMPARE(array.directory->badStripCount(liar), 1);
        }
    }

    void read_liarAmongHelpers_isFound()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(0).store);
        for (const int bad : {1, 4}) {
            array.store(stripe.strips.at(bad).store)
                .corrupt({stripe.id, quint8(bad)}, 20, quint8(bad * 3)); // other bits, or the XOR cancels
            array.store(stripe.strips.at(bad).store).setLying(true);
        }
        const auto tooFew = array.readRanges(stripe, {{0, 4112}}, true); // 0 away, 1 and 4 wrong: three are not enough
        QVERIFY(!tooFew);
        array.comeBack(stripe.strips.at(0).store);
        array.settle();
        QVERIFY(array.readsRight(stripe, {{0, 4 * kStrip}}, true));
    }

    void read_checkNeverSatisfied_isCorrupt()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        int calls = 0;
        std::optional<Error> error;
        array.service->readStripe(
            stripe, {{0, SharedBytes::zeroed(4112)}}, IoPriority::Foreground, [&](const auto &) { return ++calls < 0; },
            [&](auto read) { error = read.error(); });
        QVERIFY(array.waitFor([&] { return error.has_value(); }));
        QCOMPARE(error->code, ErrorCode::Corrupt);
        QCOMPARE(calls, 3);                // as it came, with its checksums compared, and without its strip
        QVERIFY(array.isWhole(stripe.id)); // nobody was blamed
    }

    void read_stripedWithoutParity_corruptStripIsAnError()
    {
        StripeArray array(1, 3);
        const StripeRecord stripe = array.write(LayoutSpec::striped(1, 3));
        array.store(stripe.strips.at(1).store).corrupt({stripe.id, 1}, 3);
        const auto read = array.readRanges(stripe, {{kStrip, 4112}}, true);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }

    void badStrip_thatNobodyCanReplace_isKeptForWhatIsRightOfIt()
    {
        StripeArray array(1, 3);
        const StripeRecord stripe = array.write(LayoutSpec::striped(1, 3));
        const StoreId bad = stripe.strips.at(1).store;
        int toldCount = 0;
        array.service->setSuspectCallback([&](StripKey, StoreId, SuspectReason, bool isKept) {
            QVERIFY(isKept);
            ++toldCount;
        });
        array.store(bad).corrupt({stripe.id, 1}, 3);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!array.readRanges(stripe, {{kStrip, 4112}}, true));
            QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
            array.advance(40'000); // it is looked at again, and still cannot be spared
            QVERIFY(array.readsRight(stripe, {{kStrip + 4112, 4112}}, true));
            QVERIFY(array.store(bad).contains({stripe.id, 1}));
        }
        QCOMPARE(array.record(stripe.id).strips.at(1).store, bad);
        QCOMPARE(array.service->keptBadCount(), 1);
        QCOMPARE(toldCount, 1);
    }

    void unreadableStrip_whileTooManyAreAway_isSparedWhenTheyAreBack()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId ill = stripe.strips.at(0).store;
        array.vanish(stripe.strips.at(4).store);
        array.vanish(stripe.strips.at(5).store);
        array.store(ill).corrupt({stripe.id, 0}, 4112);
        QVERIFY(!array.readRanges(stripe, {{4112, 4112}}, true));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QVERIFY(array.store(ill).contains({stripe.id, 0}));
        QCOMPARE(array.service->keptBadCount(), 1);
        QVERIFY(array.readsRight(stripe, {{0, 4112}}, true)); // the rest of it, with none to spare
        array.comeBack(stripe.strips.at(4).store);
        QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive() && array.isWhole(stripe.id); }));
        QCOMPARE(array.service->keptBadCount(), 0);
        QVERIFY(array.readsRight(stripe, {{4112, 4112}}, true));
    }

    void twoBadStrips_withParityForOne_areBothKept()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(LayoutSpec::distributed(4, 1));
        array.store(stripe.strips.at(0).store).corrupt({stripe.id, 0}, 0);
        array.store(stripe.strips.at(1).store).corrupt({stripe.id, 1}, 2 * 4112);
        QVERIFY(!array.readRanges(stripe, {{0, 4112}}, true));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QCOMPARE(array.service->keptBadCount(), 2);
        QVERIFY(array.readsRight(stripe, {{4112, 4112}}, true));
        QVERIFY(array.readsRight(stripe, {{kStrip, 2 * 4112}}, true));
    }

    void read_mirror_prefersTheLocalDiskAndFallsBackToClients()
    {
        StripeArray array(1, 3);
        const StripeRecord stripe = array.write(LayoutSpec::mirrored(Selection::Spread, 2));
        QVERIFY(array.readsRight(stripe));
        QCOMPARE(array.store(1).getCount(), 1);
        array.vanish(StoreId(1));
        QVERIFY(array.readsRight(stripe));
        array.store(stripe.strips.at(1).store).failGets(1, ErrorCode::Io, 10);
        QVERIFY(array.readsRight(stripe));
        array.vanish(stripe.strips.at(2).store);
        const auto read = array.readRanges(stripe, {{0, 5}});
        QVERIFY(!read);
    }

    void read_staleRecord_findsTheStripAtItsNewPlace()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QVERIFY(drain(array, stripe.strips.at(0).store));
        QVERIFY(array.isWhole(stripe.id));
        array.settle();
        for (int i = 1; i < 3; ++i)
            array.vanish(stripe.strips.at(i).store);
        array.vanish(stripe.strips.at(5).store); // without the new place there are only k - 1
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
        QVERIFY(array.readsRight(stripe, {{3 * kStrip, 4112}}));
    }

    void read_staleRecordOfSeveralThatMoved_findsThemAll_data()
    {
        QTest::addColumn<bool>("isFirstGone");
        QTest::newRow("their stores know nothing of them") << false;
        QTest::newRow("the store of the first is away") << true;
    }
    void read_staleRecordOfSeveralThatMoved_findsThemAll()
    {
        QFETCH(bool, isFirstGone);
        StripeArray array(0, 3);
        const StripeRecord stripe = array.write(LayoutSpec::striped(0, 3)); // no parity helps out
        for (int i = 0; i < 3; ++i) {
            array.addStore(quint64(i) + 105);
            QVERIFY(drain(array, stripe.strips.at(i).store));
        }
        if (isFirstGone)
            array.vanish(stripe.strips.at(0).store);
        QVERIFY(array.readsRight(stripe));
    }

    void read_staleRecordOfTheHelpers_findsThemAtTheirNewPlaces()
    {
        StripeArray array(0, 4);
        const StripeRecord stripe = array.write(LayoutSpec::distributed(3, 1));
        for (int i = 1; i < 4; ++i) {
            array.addStore(quint64(i) + 105);
            QVERIFY(drain(array, stripe.strips.at(i).store));
        }
        array.vanish(stripe.strips.at(0).store);
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
    }

    void read_staleRecordOfAHelperThatFailedBefore_isReadAtItsNewPlaceToo()
    {
        StripeArray array(0, 4);
        const StripeRecord stripe = array.write(LayoutSpec::distributed(2, 2));
        for (int i = 1; i < 3; ++i) {
            array.addStore(quint64(i) + 105);
            QVERIFY(drain(array, stripe.strips.at(i).store));
        }
        array.vanish(stripe.strips.at(0).store);
        for (const int failing : {1, 3}) // between them the second says that it has moved
            array.store(stripe.strips.at(failing).store).failGets(1, ErrorCode::Io);
        QVERIFY(array.readsRight(stripe, {{0, 4112}}));
    }

    void read_serviceDestroyed_dropsQuietly()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.store(stripe.strips.at(0).store).hold(false, true);
        bool isCalled = false;
        array.service->readStripe(stripe, {{0, SharedBytes::zeroed(4112)}}, IoPriority::Foreground, {},
                                  [&](auto) { isCalled = true; });
        array.settle();
        array.service.reset();
        array.store(stripe.strips.at(0).store).release();
        array.settle();
        QVERIFY(!isCalled);
    }
};

FALLOW_TEST(TestReadRange)
#include "tst_stripe_read_range.moc"
