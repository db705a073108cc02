// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

#include <QElapsedTimer>

using namespace fallow;
using namespace fallow::test;

/// Scrub, reconcile, rebalance.
class TestCare : public QObject
{
    Q_OBJECT

private:
    static RebalanceReport rebalance(StripeArray &array, RebalanceOptions options)
    {
        std::optional<RebalanceReport> report;
        auto job = array.service->makeRebalance(options);
        job->start([&](const RebalanceReport &done) { report = done; });
        array.waitFor([&] { return report.has_value(); });
        array.settle();
        return report.value_or(RebalanceReport{});
    }

private Q_SLOTS:
    void scrub_allRight_verifiesEveryStrip()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 150; ++i)
            array.write(fourPlusTwo());
        const ScrubReport report = array.scrub({.challengeEvery = 10});
        QCOMPARE(report.verifiedStrips, 900);
        QCOMPARE(report.badStrips, 0);
        QVERIFY2(report.challengedStrips > 50 && report.challengedStrips < 140,
                 qPrintable(QString::number(report.challengedStrips)));
        QVERIFY(report.liars.isEmpty());
        qint64 moved = 0;
        for (const auto &[id, store] : array.stores)
            moved += store->bytesRead();
        QCOMPARE(moved,
                 report.challengedStrips * qint64(StripeArray::kStripBytes)); // only verdicts and challenges travel
    }

    void scrub_rottenLostAndUnreadable_areRepaired()
    {
        StripeArray array(0, 9);
        QList<StripeRecord> stripes;
        for (int i = 0; i < 10; ++i)
            stripes.append(array.write(fourPlusTwo()));
        array.store(stripes.at(1).strips.at(0).store).corrupt({stripes.at(1).id, 0});
        array.store(stripes.at(3).strips.at(5).store).corrupt({stripes.at(3).id, 5}, 77);
        array.store(stripes.at(4).strips.at(2).store).lose({stripes.at(4).id, 2});
        const ScrubReport report = array.scrub({.challengeEvery = 0});
        QCOMPARE(report.badStrips, 3);
        for (const StripeRecord &stripe : std::as_const(stripes))
            QVERIFY(array.isWhole(stripe.id));
        QCOMPARE(array.orphanCount(), 0);
    }

    void scrub_otherStripUnderTheKey_isFoundByTheCatalog()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        MemoryStripStore &store = array.store(stripe.strips.at(1).store);
        StripLabel label = store.strips().value({stripe.id, 1}).label;
        const SharedBytes other = SharedBytes::zeroed(label.payloadBytes); // consistent in itself
        label.payloadChecksum = crc32c(other.span());
        store.plant(label, other);
        QCOMPARE(array.scrub({}).badStrips, 1);
        QVERIFY(array.isWhole(stripe.id));
    }

    void scrub_liar_isChallenged()
    {
        StripeArray array(0, 9);
        QList<StripeRecord> stripes;
        for (int i = 0; i < 4; ++i)
            stripes.append(array.write(fourPlusTwo()));
        const StoreId liar = stripes.at(2).strips.at(3).store;
        array.store(liar).setLying(true);
        array.store(liar).corrupt({stripes.at(2).id, 3}, 50);
        QCOMPARE(array.scrub({.challengeEvery = 0}).badStrips, 0); // verify is believed
        const ScrubReport report = array.scrub({.challengeEvery = 1});
        QCOMPARE(report.badStrips, 1);
        QCOMPARE(report.liars, QList<StoreId>{liar});
        QVERIFY(array.isWhole(stripes.at(2).id));
    }

    void scrub_stripeRemovedMeanwhile_isNotCountedAsBad()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        std::optional<ScrubReport> report;
        auto job = array.service->makeScrub({});
        array.data->post([&] { // between the catalog's page and the stores' answers
            CatalogChange change;
            change.removeStripes.append(stripe.id);
            array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        });
        job->start([&](const ScrubReport &done) { report = done; });
        for (const StripRecord &strip : stripe.strips)
            array.store(strip.store).lose({stripe.id, quint8(&strip - stripe.strips.constData())});
        array.clock.advance(5); // the page is read and the stores are asked
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->badStrips, 0);
        QCOMPARE(array.service->suspectCount(), 0);
    }

    void scrub_absentStore_isNotJudged()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(1).store);
        const ScrubReport report = array.scrub({});
        QCOMPARE(report.absentStrips, 1);
        QCOMPARE(report.badStrips, 0);
        QCOMPARE(array.record(stripe.id), stripe);
    }

    void scrub_cancelled_goesOnWhereItStopped()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 300; ++i)
            array.write(LayoutSpec::distributed(2, 1), 4112);
        std::optional<ScrubReport> report;
        auto job = array.service->makeScrub({.limitBytesPerSecond = kMiB, .challengeEvery = 0});
        job->start([&](const ScrubReport &done) { report = done; });
        array.advance(2000);
        job->cancel();
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QVERIFY(report->isCancelled);
        QVERIFY(report->verifiedStrips > 100 && report->verifiedStrips < 900);
        array.crash();
        const ScrubReport rest = array.scrub({.challengeEvery = 0});
        QVERIFY(rest.verifiedStrips < 900);
        QVERIFY(rest.verifiedStrips + report->verifiedStrips >= 900);     // none is left out
        QCOMPARE(array.scrub({.challengeEvery = 0}).verifiedStrips, 900); // and then from the start
    }

    void reconcile_returningStore_keepsDropsAndMarks()
    {
        StripeArray array(0, 8);
        QList<StripeRecord> stripes;
        for (int i = 0; i < 40; ++i)
            stripes.append(array.write(fourPlusTwo()));
        const StoreId store = stripes.first().strips.at(0).store;
        array.vanish(store);
        int heldCount = 0;
        for (const StripeRecord &stripe : std::as_const(stripes))
            heldCount += std::ranges::count(stripe.strips, store, &StripRecord::store) > 0;
        CatalogChange change; // one is removed while it is away
        change.removeStripes.append(stripes.first().id);
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.service->removeStripe(stripes.first());
        array.settle();
        StripKey lostKey;
        for (const StripeRecord &stripe : stripes.mid(1))
            for (int i = 0; i < 6; ++i)
                if (stripe.strips.at(i).store == store)
                    lostKey = {stripe.id, quint8(i)};
        array.store(store).lose(lostKey);
        array.comeBack(store);
        const ReconcileReport report = array.reconcile(store);
        QCOMPARE(report.droppedStrips, 1);
        QCOMPARE(report.missingStrips, 1);
        QCOMPARE(report.keptStrips, heldCount - 2);
        QVERIFY(array.waitFor([&] { return array.isWhole(lostKey.stripe) && !array.service->repairer().isActive(); }));
        QCOMPARE(array.orphanCount(), 0);
    }

    void reconcile_stripeInFlight_isKept()
    {
        StripeArray array(0, 6);
        auto written = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(written && *written);
        const StoreId store = (*written)->record.strips.at(0).store;
        ReconcileReport report = array.reconcile(store);
        QCOMPARE(report.inFlightStrips, 1);
        QCOMPARE(report.droppedStrips, 0);
        array.commit((*written)->record);
        (*written)->hold.reset();
        report = array.reconcile(store);
        QCOMPARE(report.keptStrips, 1);
        auto abandoned = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(abandoned && *abandoned);
        (*abandoned)->hold.reset();
        QCOMPARE(array.reconcile(store).droppedStrips, 1);
    }

    void reconcile_wipedStore_marksAllMissingAndRepairs()
    {
        StripeArray array(0, 9);
        for (int i = 0; i < 40; ++i)
            array.write(fourPlusTwo());
        array.store(103).wipe();
        const ReconcileReport report = array.reconcile(StoreId(103));
        QVERIFY(report.missingStrips > 10);
        QCOMPARE(report.keptStrips, 0);
        QVERIFY(
            array.waitFor([&] { return array.service->suspectCount() == 0 && !array.service->repairer().isActive(); }));
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    void reconcile_stripOfAnOlderLife_isReplaced()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        MemoryStripStore &store = array.store(stripe.strips.at(1).store);
        StripLabel label = store.strips().value({stripe.id, 1}).label;
        label.payloadChecksum ^= 5;
        store.plant(label, store.strips().value({stripe.id, 1}).payload);
        QCOMPARE(array.reconcile(store.id()).missingStrips, 1);
        QVERIFY(array.waitFor([&] { return array.isWhole(stripe.id); }));
    }

    void reconcile_stripMarkedMissing_isAdopted()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        StripeRecord marked = stripe;
        marked.strips[2].store = {};
        array.commit(marked);
        const ReconcileReport report = array.reconcile(stripe.strips.at(2).store);
        QCOMPARE(report.adoptedStrips, 1);
        array.settle();
        QCOMPARE(array.record(stripe.id), stripe);
    }

    void reconcile_stripMarkedMissingAndRemovedMeanwhile_isNotAdopted()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        StripeRecord marked = stripe;
        marked.strips[2].store = {};
        array.commit(marked);
        array.settle();
        MemoryStripStore &store = array.store(stripe.strips.at(2).store);
        std::optional<ReconcileReport> report;
        auto job = array.service->makeReconcile(store.id());
        job->start([&](const ReconcileReport &done) { report = done; });
        array.clock.advance(5); // the inventory has been read, its answer is on its way
        store.lose({stripe.id, 2});
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        array.settle();
        QCOMPARE(array.record(stripe.id), marked);
        array.repair();
        QVERIFY(array.isWhole(stripe.id));
    }

    void reconcile_storeVanishes_endsWithAnError()
    {
        StripeArray array(0, 6);
        array.write(fourPlusTwo());
        array.vanish(StoreId(101));
        QCOMPARE(array.reconcile(StoreId(101)).error.code, ErrorCode::Unreachable);
    }

    void reconcile_hundredThousandStrips_isQuickAndMovesNothing()
    {
        StripeArray array(0, 6);
        CatalogChange change;
        for (int i = 0; i < 100'000; ++i) {
            StripeRecord stripe;
            stripe.id = array.catalog.nextStripeId();
            stripe.volume = VolumeId(1);
            stripe.geometry = {1, 1, 4112};
            stripe.strips = {{StoreId(101), 1}, {StoreId(102), 1}};
            StripLabel label;
            label.key = {stripe.id, 0};
            label.payloadChecksum = 1;
            array.store(101).plant(label, {});
            change.putStripes.append(stripe);
        }
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        QElapsedTimer timer;
        timer.start();
        const ReconcileReport report = array.reconcile(StoreId(101));
        QCOMPARE(report.keptStrips, 100'000);
        // A third of a second on a free machine; a look at each strip's stripe by itself would take minutes.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(array.store(101).bytesRead(), 0);
    }

    void drain_store_becomesEmptyAndStripesStayWhole()
    {
        StripeArray array(0, 9);
        for (int i = 0; i < 60; ++i)
            array.write(fourPlusTwo());
        array.directory->setState(StoreId(104), StoreState::Draining);
        const RebalanceReport report = rebalance(array, {.drain = StoreId(104)});
        QVERIFY(report.movedStrips > 10);
        QCOMPARE(report.failedStrips, 0);
        QCOMPARE(array.store(104).strips().size(), 0);
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
        QCOMPARE(array.orphanCount(), 0);
    }

    void drain_noOtherStore_reportsWhatIsLeft()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 5; ++i)
            array.write(fourPlusTwo());
        array.directory->setState(StoreId(104), StoreState::Draining);
        const RebalanceReport report = rebalance(array, {.drain = StoreId(104)});
        QCOMPARE(report.movedStrips, 0);
        QCOMPARE(report.failedStrips, 5);
        QCOMPARE(report.firstError.code, ErrorCode::NotEnoughStores);
        QCOMPARE(array.store(104).strips().size(), 5);
    }
};

FALLOW_TEST(TestCare)
#include "tst_stripe_care.moc"
