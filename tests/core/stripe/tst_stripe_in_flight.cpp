// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stripe/stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// Whoever lets a store go asks this first: at each moment a strip counts, or is recorded.
class TestInFlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void write_fromChoosingUntilTheHoldGoes_countsOnItsStores()
    {
        StripeArray array(0, 6);
        std::optional<Result<WrittenStripe>> written;
        array.service->writeStripe(array.draft(fourPlusTwo()),
                                   [&](Result<WrittenStripe> result) { written = std::move(result); });
        QVERIFY(array.service->hasInFlight(StoreId(101))); // it is being encoded
        array.directory->setState(StoreId(101), StoreState::Draining);
        array.store(102).hold(true);
        array.settle();
        QVERIFY(!written); // one is slow
        QVERIFY(array.store(101).putCount() > 0);
        QVERIFY(array.service->hasInFlight(StoreId(101)));
        array.store(102).release();
        QVERIFY(array.waitFor([&] { return written.has_value(); }));
        QVERIFY(written->has_value());
        QVERIFY(array.service->hasInFlight(StoreId(101)));
        (*written)->hold.reset();
        QVERIFY(!array.service->hasInFlight(StoreId(101)));
        QCOMPARE(array.service->inFlightCount(), 0);
    }

    void move_fromChoosingUntilItIsCommitted_countsOnItsNewStore()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        StoreId spare(101);
        while (std::ranges::count(stripe.strips, spare, &StripRecord::store) > 0)
            spare = StoreId(spare.value() + 1);
        const StoreId from = stripe.strips.at(0).store;
        array.directory->setState(from, StoreState::Draining);
        array.store(spare).hold(true);
        std::optional<RebalanceReport> report;
        const auto drain = array.service->makeRebalance({.drain = from});
        drain->start([&](const RebalanceReport &done) { report = done; });
        QVERIFY(array.waitFor([&] { return array.store(spare).heldCount() == 1; }));
        array.directory->setState(spare, StoreState::Draining); // it is chosen already
        QVERIFY(array.service->hasInFlight(spare));
        QVERIFY(!array.service->hasInFlight(from));
        array.catalog.hold(true);
        array.store(spare).release();
        array.settle();
        QVERIFY(array.store(spare).contains({stripe.id, 0}));
        QVERIFY(array.service->hasInFlight(spare)); // not committed yet
        array.catalog.release();
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(array.record(stripe.id).strips.at(0).store, spare);
        QVERIFY(!array.service->hasInFlight(spare));
    }

    void adoption_untilItIsCommitted_countsOnItsStore()
    {
        constexpr StoreId kStore{101};
        StripeArray array(0, 6);
        StripeRecord stripe = array.write(fourPlusTwo());
        const auto own = std::ranges::find(stripe.strips, kStore, &StripRecord::store);
        const StripKey key{stripe.id, quint8(own - stripe.strips.begin())};
        own->store = {};
        array.commit(stripe); // marked missing
        array.settle();
        array.catalog.hold(true);
        std::optional<ReconcileReport> report;
        const auto comparison = array.service->makeReconcile(kStore);
        comparison->start([&](const ReconcileReport &done) { report = done; });
        array.advance(100);
        QVERIFY(!report);
        QVERIFY(array.service->isInFlight(key, kStore));
        array.catalog.release();
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->adoptedStrips, 1);
        QCOMPARE(array.record(stripe.id).strips.at(key.position).store, kStore);
        QVERIFY(!array.service->hasInFlight(kStore));
    }
};

FALLOW_TEST(TestInFlight)
#include "tst_stripe_in_flight.moc"
