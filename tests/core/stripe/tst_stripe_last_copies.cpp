// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// Strips that return when they have been rebuilt elsewhere, and what is recorded there cannot be counted on.
class LastCopiesTest : public QObject
{
    Q_OBJECT

private:
    /// A 2+1 stripe whose first strip was rebuilt on `now` when `before` was lost, which has it still.
    struct Rebuilt
    {
        Rebuilt()
        {
            stripe = array.write(LayoutSpec::distributed(2, 1));
            key = {stripe.id, 0};
            before = stripe.strips.at(0).store;
            lose(array, before.value());
            array.repair();
            now = recorded();
        }
        StoreId recorded() { return array.record(key.stripe).strips.at(0).store; }
        bool isRebuilt() const { return !now.isNull() && now != before; }
        void comeBack(StoreId store)
        {
            array.comeBack(store);
            array.directory->setState(store, StoreState::Active);
        }
        ReconcileReport compare(StoreId store)
        {
            const ReconcileReport report = array.reconcile(store);
            array.settle();
            return report;
        }
        bool has(StoreId store) { return array.store(store).contains(key); }

        StripeArray array{0, 4};
        StripeRecord stripe;
        StripKey key;
        StoreId before;
        StoreId now;
    };

private Q_SLOTS:
    void return_recordedOnAStoreThatWasLost_isTakenUp_andThatOnesIsDroppedWhenItReturns()
    {
        Rebuilt rebuilt;
        QVERIFY(rebuilt.isRebuilt());
        lose(rebuilt.array, rebuilt.now.value());
        lose(rebuilt.array, rebuilt.stripe.strips.at(1).store.value());
        QCOMPARE(rebuilt.array.repair().unrepairableStripes, 1);
        rebuilt.comeBack(rebuilt.before);
        const ReconcileReport report = rebuilt.compare(rebuilt.before);
        QCOMPARE(report.adoptedStrips, 1);
        QCOMPARE(report.droppedStrips, 0);
        QCOMPARE(rebuilt.recorded(), rebuilt.before);
        QVERIFY(rebuilt.array.readsRight(rebuilt.array.record(rebuilt.stripe.id)));
        rebuilt.comeBack(rebuilt.now);
        QCOMPARE(rebuilt.compare(rebuilt.now).droppedStrips, 1);
        QVERIFY(rebuilt.has(rebuilt.before));
        QVERIFY(!rebuilt.has(rebuilt.now));
    }

    void return_recordedOnALostStore_butIsBad_staysWhereItIs()
    {
        Rebuilt rebuilt;
        lose(rebuilt.array, rebuilt.now.value());
        lose(rebuilt.array, rebuilt.stripe.strips.at(1).store.value());
        QVERIFY(rebuilt.array.store(rebuilt.before).corrupt(rebuilt.key, 100));
        rebuilt.comeBack(rebuilt.before);
        QCOMPARE(rebuilt.compare(rebuilt.before).undecidedStrips, 1);
        QVERIFY(rebuilt.has(rebuilt.before)); // its other blocks are all that there is
        QCOMPARE(rebuilt.recorded(), rebuilt.now);
    }

    void return_recordedOneIsKnownToBeBad_isTakenUpInItsPlace()
    {
        Rebuilt rebuilt;
        QVERIFY(rebuilt.isRebuilt());
        lose(rebuilt.array, rebuilt.stripe.strips.at(1).store.value());
        QVERIFY(rebuilt.array.store(rebuilt.now).corrupt(rebuilt.key, 100));
        (void)rebuilt.array.scrub({.challengeEvery = 0});
        QCOMPARE(rebuilt.array.service->keptBadCount(), 1);
        rebuilt.comeBack(rebuilt.before);
        QCOMPARE(rebuilt.compare(rebuilt.before).adoptedStrips, 1);
        QVERIFY(rebuilt.array.readsRight(rebuilt.array.record(rebuilt.stripe.id)));
        QVERIFY(!rebuilt.has(rebuilt.now));
        QVERIFY(rebuilt.array.waitFor([&] { return rebuilt.array.service->keptBadCount() == 0; }));
    }

    /// Some of the bad one can be read.
    void return_recordedOneIsKnownToBeBad_isNotReplacedForTheReturnedStoresWord()
    {
        Rebuilt rebuilt;
        QVERIFY(rebuilt.isRebuilt());
        lose(rebuilt.array, rebuilt.stripe.strips.at(1).store.value());
        QVERIFY(rebuilt.array.store(rebuilt.now).corrupt(rebuilt.key, 100));
        (void)rebuilt.array.scrub({.challengeEvery = 0});
        LyingAgent agent(rebuilt.array, rebuilt.before);
        agent.ignoresRemovals = true;
        agent.forgetAll();
        rebuilt.array.store(rebuilt.before).comeBack();
        rebuilt.array.directory->setState(rebuilt.before, StoreState::Active);
        const ReconcileReport report = rebuilt.compare(rebuilt.before);
        QCOMPARE(report.adoptedStrips, 0);
        QCOMPARE(report.droppedStrips, 1);
        QCOMPARE(agent.asked, QList<StripKey>{rebuilt.key});
        QCOMPARE(rebuilt.recorded(), rebuilt.now);
        QVERIFY(rebuilt.has(rebuilt.now));
    }

    /// It may not come back.
    void return_recordedStoreIsAway_isDroppedOnlyWhenItCanBeSpared()
    {
        Rebuilt rebuilt;
        QVERIFY(rebuilt.isRebuilt());
        rebuilt.array.service->repairer().pause();
        rebuilt.array.vanish(rebuilt.now);
        rebuilt.array.vanish(rebuilt.stripe.strips.at(1).store);
        rebuilt.comeBack(rebuilt.before);
        QCOMPARE(rebuilt.compare(rebuilt.before).undecidedStrips, 1);
        QVERIFY(rebuilt.has(rebuilt.before));
        rebuilt.array.comeBack(rebuilt.stripe.strips.at(1).store);
        QCOMPARE(rebuilt.compare(rebuilt.before).droppedStrips, 1);
        QVERIFY(!rebuilt.has(rebuilt.before));
        QCOMPARE(rebuilt.recorded(), rebuilt.now);
    }

    void return_recordedOneIsInDoubt_staysUntilItIsKnown()
    {
        Rebuilt rebuilt;
        rebuilt.array.vanish(rebuilt.stripe.strips.at(1).store);
        rebuilt.comeBack(rebuilt.before);
        rebuilt.array.service->repairer().pause();
        LyingAgent agent(rebuilt.array, rebuilt.now);
        agent.refusesGet = [](int, StripKey) { return ErrorCode::Busy; };
        rebuilt.array.report(rebuilt.key, rebuilt.now);
        QVERIFY(rebuilt.array.waitFor([&] { return rebuilt.array.service->askedLaterCount() == 1; }));
        QCOMPARE(rebuilt.compare(rebuilt.before).undecidedStrips, 1);
        agent.refusesGet = nullptr;
        QVERIFY(rebuilt.array.waitFor(
            [&] { return rebuilt.array.service->askedLaterCount() + rebuilt.array.service->suspectCount() == 0; }));
        QCOMPARE(rebuilt.compare(rebuilt.before).droppedStrips, 1);
    }
};

FALLOW_TEST(LastCopiesTest)
#include "tst_stripe_last_copies.moc"
