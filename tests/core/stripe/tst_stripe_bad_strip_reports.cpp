// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// What stores say of their own strips, and what it costs the others.
class BadStripReportsTest : public QObject
{
    Q_OBJECT

    using Answer = std::shared_ptr<std::optional<Result<void>>>;

    /// Strips that the catalog records there, and nobody has.
    static QList<StripKey> record(StripeArray &array, quint64 store, int count)
    {
        CatalogChange change;
        QList<StripKey> keys;
        for (int i = 0; i < count; ++i) {
            StripeRecord stripe;
            stripe.id = array.catalog.nextStripeId();
            stripe.geometry = {1, 1, 4112};
            stripe.strips = {{.store = StoreId(store == 101 ? 102 : 101)}, {.store = StoreId(store)}};
            change.putStripes.append(stripe);
            keys.append({stripe.id, 1});
        }
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.settle();
        return keys;
    }
    static QList<StripKey> invented(int count)
    {
        QList<StripKey> keys;
        for (int i = 0; i < count; ++i)
            keys.append({StripeId((1ULL << 50) + quint64(i)), quint8(i % 200)});
        return keys;
    }
    static QList<StripKey> stripsOn(StripeArray &array, StoreId store)
    {
        QList<StripKey> keys;
        for (const StripeRecord &stripe : array.catalog.stripes())
            for (int position = 0; position < stripe.strips.size(); ++position)
                if (stripe.strips.at(position).store == store)
                    keys.append({stripe.id, quint8(position)});
        return keys;
    }
    static Answer report(StripeArray &array, quint64 store, const QList<StripKey> &keys)
    {
        auto answer = std::make_shared<std::optional<Result<void>>>();
        array.service->takeReport(StoreId(store), keys, [answer](Result<void> taken) { *answer = std::move(taken); });
        return answer;
    }
    static bool isBusy(const Answer &answer)
    {
        return answer->has_value() && !**answer && (*answer)->error().code == ErrorCode::Busy;
    }
    static bool isTaken(const Answer &answer) { return answer->has_value() && **answer; }

private Q_SLOTS:
    void reportTaken_storeHasNoTimeToLook_isLookedAtLater_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("leaves");
        QTest::newRow("busy") << ErrorCode::Busy << false;
        QTest::newRow("timeout") << ErrorCode::Timeout << false;
        QTest::newRow("it leaves") << ErrorCode::Disconnected << true;
    }
    /// The agent has forgotten what it told, and would not tell again for weeks.
    void reportTaken_storeHasNoTimeToLook_isLookedAtLater()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, leaves);
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId id = stripe.strips.at(0).store;
        QVERIFY(array.store(id).corrupt({stripe.id, 0}, 100));
        array.store(id).failVerifies(1, code);
        const Answer answer = report(array, id.value(), {{stripe.id, 0}});
        array.advance(100);
        QVERIFY(isTaken(answer));
        QCOMPARE(array.service->askedLaterCount(), 1);
        if (leaves) {
            array.vanish(id);
            array.advance(600'000);
            array.comeBack(id);
        }
        array.advance(120'000);
        QCOMPARE(array.service->suspectCount(), 0);
        QCOMPARE(array.service->askedLaterCount(), 0);
        QVERIFY(array.isWhole(stripe.id));
    }

    void putOff_thenProvenWrong_isNotWaitedFor()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId id = stripe.strips.at(0).store;
        QVERIFY(array.store(id).corrupt({stripe.id, 0}, 100));
        array.store(id).failVerifies(1, ErrorCode::Busy);
        report(array, id.value(), {{stripe.id, 0}});
        array.advance(100);
        QCOMPARE(array.service->askedLaterCount(), 1);
        QVERIFY(array.readsRight(stripe)); // and meets what is wrong
        array.advance(1000);
        QCOMPARE(array.service->askedLaterCount(), 0);
        QVERIFY(array.isWhole(stripe.id));
    }

    void report_ofWhatIsNotRecordedThere_isPassedOver()
    {
        StripeArray array(0, 2);
        const QList<StripKey> own = record(array, 101, 3);
        const QList<StripKey> others = record(array, 102, 3);
        const Answer answer = report(array, 101, invented(4096) + others + own.first(2));
        QVERIFY(!answer->has_value());
        array.settle();
        QVERIFY(isTaken(answer));
        QCOMPARE(array.service->suspectCount(), 2);
        const auto suspects = array.service->suspects(10);
        QVERIFY(suspects.contains(own.at(0)) && suspects.contains(own.at(1)));
        const Answer empty = report(array, 101, {});
        array.settle();
        QVERIFY(isTaken(empty));
    }

    void reports_long_areLookedAtByTheTurn()
    {
        StripeArray array(0, 3);
        const QList<StripKey> of101 = record(array, 101, 1000);
        const QList<StripKey> of102 = record(array, 102, 1000);
        const QList<StripKey> of103 = record(array, 103, 1);
        const Answer first = report(array, 101, of101);
        const Answer second = report(array, 102, of102);
        const Answer brief = report(array, 103, of103);
        qsizetype most = 0;
        qsizetype seen = 0;
        while (array.data->runOne()) {
            const qsizetype before = std::exchange(seen, array.service->suspectCount());
            most = std::max(most, seen - before);
            QVERIFY(!isTaken(first) || isTaken(brief)); // who has reported much does not hold up the others
        }
        QVERIFY(isTaken(first) && isTaken(second) && isTaken(brief));
        QCOMPARE(seen, 2001);
        QCOMPARE(most, 128);
    }

    void report_onTopOfAnother_isBusy()
    {
        StripeArray array(0, 2);
        const Answer first = report(array, 101, invented(4096));
        const Answer second = report(array, 101, invented(4096));
        const Answer of102 = report(array, 102, invented(1));
        QVERIFY(!second->has_value()); // not inside the call
        array.settle();
        QVERIFY(isTaken(first) && isBusy(second) && isTaken(of102));
        const Answer third = report(array, 101, invented(4096));
        array.settle();
        QVERIFY(isTaken(third));
    }

    void report_whileManyWait_isBusyUntilTheyAreDealtWith()
    {
        StripeArray array(0, 2);
        const QList<StripKey> own = record(array, 101, 4097);
        const Answer first = report(array, 101, own.first(4095));
        array.settle();
        const Answer second = report(array, 101, {own.at(4095)});
        array.settle();
        const Answer third = report(array, 101, {own.at(4096)});
        const Answer of102 = report(array, 102, record(array, 102, 1));
        array.settle();
        QVERIFY(isTaken(first) && isTaken(second) && isBusy(third) && isTaken(of102));
        QCOMPARE(array.service->suspectCount(), 4097);
        array.vanish(StoreId(101));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        array.comeBack(StoreId(101));
        array.settle();
        const Answer again = report(array, 101, {own.at(4096)});
        array.settle();
        QVERIFY(isTaken(again));
    }

    void report_ofAStoreThatCannotBeAsked_isBusyAndNotForgotten()
    {
        StripeArray array(0, 2);
        const QList<StripKey> own = record(array, 101, 1);
        array.vanish(StoreId(101));
        const Answer early = report(array, 101, own);
        array.settle();
        QVERIFY(isBusy(early));
        QCOMPARE(array.service->suspectCount(), 0);
        array.comeBack(StoreId(101));
        array.settle();
        const Answer again = report(array, 101, own);
        array.settle();
        QVERIFY(isTaken(again));
    }

    void suspects_ofAStoreThatNeverAnswers_keepOnlyItsOwnWaiting_data()
    {
        QTest::addColumn<bool>("answersVerifies");
        QTest::addColumn<int>("held");
        QTest::newRow("whether it has them") << false << 16;
        QTest::newRow("with their bytes") << true << 2;
    }
    void suspects_ofAStoreThatNeverAnswers_keepOnlyItsOwnWaiting()
    {
        QFETCH(bool, answersVerifies);
        QFETCH(int, held);
        StripeArray array(0, 7);
        for (int i = 0; i < 100; ++i)
            array.write(LayoutSpec::distributed(4, 2), 4112);
        const QList<StripKey> own = stripsOn(array, StoreId(101));
        QVERIFY(own.size() > 70);
        array.store(101).hold(false, answersVerifies, !answersVerifies);
        const Answer slow = report(array, 101, own);
        QVERIFY(array.waitFor([&] { return array.store(101).heldCount() > 0; }));
        array.advance(100);
        QCOMPARE(array.store(101).heldCount(), held);

        const StripeRecord last = array.record(own.last().stripe); // none of those that are being looked at
        const int position = last.strips.at(0).store == StoreId(101) ? 1 : 0;
        const StoreId other = last.strips.at(position).store;
        const StripKey bad{last.id, quint8(position)};
        array.store(other).setLying(true); // calls it right, so that it is fetched
        QVERIFY(array.store(other).corrupt(bad));
        array.report(bad, other);
        QVERIFY(array.waitFor([&] { return array.record(last.id).strips.at(position).store != other; }));
        QCOMPARE(array.directory->badStripCount(other), 1);
        QCOMPARE(array.store(101).heldCount(), held);
    }

    void suspect_thatIsProven_doesNotWaitForWhatItsStoreHasReported()
    {
        StripeArray array(0, 7);
        for (int i = 0; i < 100; ++i)
            array.write(LayoutSpec::distributed(4, 2), 4112);
        MemoryStripStore &store = array.store(101);
        QList<StripKey> own = stripsOn(array, StoreId(101));
        const auto data = std::ranges::find_if(own, [](const StripKey &key) { return key.position < 4; });
        QVERIFY(data != own.end());
        const StripKey bad = *data;
        own.erase(data);
        store.hold(false, false, true);
        const Answer reported = report(array, 101, own);
        QVERIFY(array.waitFor([&] { return store.heldCount() > 0; }));
        QVERIFY(store.corrupt(bad));
        const StripeRecord stripe = array.record(bad.stripe);
        QVERIFY(array.readsRight(stripe, {{0, quint32(stripe.geometry.payloadBytes())}}, true));
        store.release();
        store.hold(false, false, true); // the next ones
        QVERIFY(array.waitFor([&] { return array.record(bad.stripe).strips.at(bad.position).store != StoreId(101); }));
        QVERIFY(array.service->suspectCount() > own.size() / 2);
    }
};

FALLOW_TEST(BadStripReportsTest)
#include "tst_stripe_bad_strip_reports.moc"
