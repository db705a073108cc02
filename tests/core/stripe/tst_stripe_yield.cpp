// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

#include <limits>
#include <vector>

using namespace fallow;
using namespace fallow::test;

/// Giving space back on a machine whose disk fills up.
class TestYield : public QObject
{
    Q_OBJECT

private:
    static qint64 footprint() { return StoreDirectory::footprint(StripeArray::kStripBytes); }
    static YieldReport yield(StripeArray &array, StoreId store, qint64 bytes, qsizetype maxStrips = 4096)
    {
        std::optional<YieldReport> report;
        auto job = array.service->makeYield({.store = store, .bytes = bytes, .maxStrips = maxStrips});
        array.directory->setTakesNothingUntil(store, std::numeric_limits<qint64>::max());
        job->start([&](const YieldReport &done) { report = done; });
        array.waitFor([&] { return report.has_value(); });
        return report.value_or(YieldReport{});
    }
    /// What an agent does with the answer.
    static void forget(StripeArray &array, StoreId store, const QList<StripKey> &keys)
    {
        array.store(store).remove(keys, [](Result<void>) {});
        array.settle();
    }
    static QList<StripeRecord> write(StripeArray &array, int count)
    {
        QList<StripeRecord> stripes;
        for (int i = 0; i < count; ++i)
            stripes.append(array.write(fourPlusTwo()));
        return stripes;
    }
    static bool isOn(const StripeRecord &stripe, StoreId store)
    {
        return std::ranges::find(stripe.strips, store, &StripRecord::store) != stripe.strips.end();
    }
    static int recordedOn(StripeArray &array, const QList<StripeRecord> &stripes, StoreId store)
    {
        return int(std::ranges::count_if(
            stripes, [&](const StripeRecord &stripe) { return isOn(array.record(stripe.id), store); }));
    }

private Q_SLOTS:
    void yield_redundancyLeft_asMuchAsAskedAndAllIsRebuilt()
    {
        StripeArray array(0, 8);
        const auto stripes = write(array, 60);
        const StoreId full(101);
        const int before = recordedOn(array, stripes, full);
        QVERIFY(before > 20);
        const YieldReport report = yield(array, full, 10 * footprint());
        QCOMPARE(report.keys.size(), 10);
        QCOMPARE(report.yieldedBytes, 10 * footprint());
        QCOMPARE(report.neededBytes, 0);
        forget(array, full, report.keys);
        array.waitFor([&] { return !array.service->repairer().isActive() && array.service->suspectCount() == 0; });
        QCOMPARE(recordedOn(array, stripes, full), before - 10); // nothing was put there again
        for (const StripeRecord &stripe : stripes) {
            QVERIFY(array.isWhole(stripe.id));
            QVERIFY(array.readsRight(array.record(stripe.id)));
        }
    }

    void yield_lastNeededStrips_areKeptAndNamed()
    {
        StripeArray array(0, 6);
        const auto stripes = write(array, 20);
        array.vanish(StoreId(102));
        array.vanish(StoreId(103));
        const YieldReport report = yield(array, StoreId(101), 1000 * footprint());
        QCOMPARE(report.keys.size(), 0);
        QCOMPARE(report.neededBytes, 20 * footprint());
        QCOMPARE(recordedOn(array, stripes, StoreId(101)), 20);
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.readsRight(array.record(stripe.id)));
    }

    void yield_oneMachineGone_mostRedundantFirstThenTheRest()
    {
        StripeArray array(0, 7);
        const auto stripes = write(array, 70);
        const StoreId full(101);
        array.vanish(StoreId(102));
        QList<StripeId> poorer; // have lost one strip already
        QList<StripeId> richer;
        for (const StripeRecord &stripe : stripes) {
            if (!isOn(stripe, full))
                continue;
            const bool isPoor = isOn(stripe, StoreId(102));
            (isPoor ? poorer : richer).append(stripe.id);
        }
        QVERIFY(!poorer.isEmpty() && !richer.isEmpty());
        const YieldReport report = yield(array, full, richer.size() * footprint());
        QList<StripeId> yielded;
        for (const StripKey &key : report.keys)
            yielded.append(key.stripe);
        std::ranges::sort(yielded);
        std::ranges::sort(richer);
        QCOMPARE(yielded, richer);
        const YieldReport rest = yield(array, full, 1000 * footprint());
        QVERIFY(rest.keys.size() >= poorer.size() - 5); // those that are being repaired at this moment are left alone
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.readsRight(array.record(stripe.id)));
    }

    void yield_allMachinesAtOnce_noStripeFallsBelowWhatItNeeds()
    {
        StripeArray array(0, 6); // nowhere to rebuild
        const auto stripes = write(array, 40);
        std::vector<std::unique_ptr<YieldStrips>> jobs;
        int reports = 0;
        for (const auto &[id, store] : array.stores) {
            array.directory->setTakesNothingUntil(id, std::numeric_limits<qint64>::max());
            jobs.push_back(array.service->makeYield({.store = id, .bytes = 1000 * footprint()}));
            jobs.back()->start([&array, &reports, owner = id](const YieldReport &done) {
                array.store(owner).remove(done.keys, [](Result<void>) {});
                ++reports;
            });
        }
        QVERIFY(array.waitFor([&] { return reports == 6; }));
        array.settle();
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.readsRight(array.record(stripe.id)));
    }

    /// The strips of the oldest stripes are the last ones, and so many that one look does not pass them.
    void yield_behindManyThatAreNeeded_findsWhatCanBeSpared()
    {
        constexpr int kNeeded = 17'000;
        StripeArray array(0, 3);
        const StoreId full(101);
        CatalogChange change;
        for (int i = 0; i < kNeeded + 20; ++i) {
            const bool isMirrored = i >= kNeeded;
            StripeRecord stripe;
            stripe.id = array.catalog.nextStripeId();
            stripe.volume = VolumeId(7);
            stripe.layout = LayoutSpec::distributed(1, isMirrored ? 2 : 0);
            stripe.geometry = {1, quint8(isMirrored ? 2 : 0), StripeArray::kStripBytes};
            stripe.strips = {{full, 1}};
            if (isMirrored)
                stripe.strips += {{StoreId(102), 1}, {StoreId(103), 1}};
            change.putStripes.append(stripe);
        }
        array.catalog.commit(std::move(change), *array.data, [](const Result<void> &) {});
        array.settle();
        const YieldReport report = yield(array, full, 10 * footprint());
        QCOMPARE(report.keys.size(), 10);
        QCOMPARE(report.neededBytes, kNeeded * footprint());
    }

    void yield_boundOfOneReport_isKept()
    {
        StripeArray array(0, 6);
        write(array, 30);
        QCOMPARE(yield(array, StoreId(101), 1000 * footprint(), 7).keys.size(), 7);
    }

    void yield_catalogRefuses_nothingIsGivenBack()
    {
        StripeArray array(0, 6);
        const auto stripes = write(array, 20);
        array.catalog.failCommits(1, ErrorCode::NoSpace, 1000);
        const YieldReport report = yield(array, StoreId(101), 1000 * footprint());
        QVERIFY(report.keys.isEmpty());
        QCOMPARE(report.error.code, ErrorCode::NoSpace);
        QCOMPARE(recordedOn(array, stripes, StoreId(101)), 20);
    }

    void yield_agentDiesBeforeForgetting_stripsAreTakenUpAgainOrDropped()
    {
        StripeArray array(0, 6); // nowhere else to rebuild them
        const auto stripes = write(array, 20);
        const YieldReport report = yield(array, StoreId(101), 1000 * footprint());
        QCOMPARE(report.keys.size(), 20);
        array.waitFor([&] { return !array.service->repairer().isActive(); });
        QCOMPARE(array.reconcile(StoreId(101)).undecidedStrips, 20); // the answer may be on its way
        array.vanish(StoreId(101));
        array.advance(YieldedStrips::kRememberedMs);
        array.comeBack(StoreId(101));
        QCOMPARE(array.reconcile(StoreId(101)).undecidedStrips, 20); // it may have slept with the answer in its hands
        array.advance(YieldedStrips::kRememberedMs);
        const ReconcileReport reconciled = array.reconcile(StoreId(101));
        QCOMPARE(reconciled.adoptedStrips, 20);
        QCOMPARE(reconciled.undecidedStrips, 0);
        array.settle();
        QCOMPARE(recordedOn(array, stripes, StoreId(101)), 20);
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.isWhole(stripe.id));
    }

    /// It has them still when it is compared with the catalog, and forgets them right after.
    void yield_comparedBeforeTheAnswerArrives_nothingIsRecordedThatIsForgotten()
    {
        StripeArray array(0, 6); // nowhere else to rebuild them
        const auto stripes = write(array, 20);
        const StoreId full(101);
        const YieldReport report = yield(array, full, 1000 * footprint());
        QCOMPARE(report.keys.size(), 20);
        array.waitFor([&] { return !array.service->repairer().isActive(); });
        const ReconcileReport reconciled = array.reconcile(full);
        array.settle();
        QCOMPARE(reconciled.adoptedStrips, 0);
        QCOMPARE(reconciled.droppedStrips, 0);
        QCOMPARE(reconciled.inFlightStrips, 20);
        forget(array, full, report.keys);
        QCOMPARE(recordedOn(array, stripes, full), 0);
        array.advance(YieldedStrips::kRememberedMs);
        QCOMPARE(array.reconcile(full).undecidedStrips, 0);
        QCOMPARE(recordedOn(array, stripes, full), 0);
    }

    void yield_beforeTheAnswerArrives_nothingIsPutThereThatIsForgotten()
    {
        StripeArray array(0, 6); // nowhere else to rebuild them
        const auto stripes = write(array, 20);
        const StoreId full(101);
        const YieldReport report = yield(array, full, 1000 * footprint());
        array.directory->setTakesNothingUntil(full, 0);
        array.repair();
        QCOMPARE(recordedOn(array, stripes, full), 0);
        forget(array, full, report.keys);
        array.advance(YieldedStrips::kRememberedMs);
        array.repair();
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.isWhole(stripe.id));
    }

    /// What is yielded while it is being judged is not taken up either.
    void yield_whileAStripIsJudged_isNotTakenUp()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId full(101);
        auto reconcile = array.service->makeReconcile(full);
        auto job = array.service->makeYield({.store = full, .bytes = footprint()});
        array.directory->setTakesNothingUntil(full, std::numeric_limits<qint64>::max());
        QList<StripKey> keys;
        std::optional<ReconcileReport> reconciled;
        job->start([&](const YieldReport &done) { keys = done.keys; });
        reconcile->start([&](const ReconcileReport &done) { reconciled = done; });
        QVERIFY(array.waitFor([&] { return reconciled.has_value() && !keys.isEmpty(); }));
        forget(array, full, keys);
        QVERIFY(!isOn(array.record(stripe.id), full));
    }

    void yield_catalogRefused_isNotRemembered()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.catalog.failCommits(1, ErrorCode::NoSpace, 1);
        QVERIFY(yield(array, StoreId(101), footprint()).keys.isEmpty());
        StripeRecord marked = stripe;
        *std::ranges::find(marked.strips, StoreId(101), &StripRecord::store) = {
            .store = {}, .checksum = std::ranges::find(stripe.strips, StoreId(101), &StripRecord::store)->checksum};
        array.commit(marked);
        QCOMPARE(array.reconcile(StoreId(101)).adoptedStrips, 1);
    }

    /// They are kept since nothing else could be read, and looked at again in turn when something else can be.
    void yield_othersAreKnownToBeBad_areNotCountedOn()
    {
        StripeArray array(0, 2);
        for (int i = 0; i < 300; ++i)
            array.write(LayoutSpec::distributed(1, 1));
        for (const StripKey &key : array.store(101).strips().keys())
            array.store(101).corrupt(key, 10);
        const StoreId full(102);
        array.vanish(full);
        (void)array.scrub({.challengeEvery = 0});
        QCOMPARE(array.service->keptBadCount(), 300);
        array.comeBack(full);
        const YieldReport report = yield(array, full, 1000 * footprint());
        forget(array, full, report.keys);
        QCOMPARE(report.keys.size(), 0);
        QVERIFY(report.neededBytes > 200 * footprint()); // some are being looked at at this moment
        for (const StripeRecord &stripe : array.catalog.stripes())
            QVERIFY(array.readsRight(stripe, {{0, StripeArray::kStripBytes}}, true));
    }

    void yield_othersAreInDoubt_areNotCountedOn()
    {
        StripeArray array(0, 6); // nowhere else to rebuild them
        const auto stripes = write(array, 100);
        array.vanish(StoreId(102));
        array.store(103).setDelay(array.clock, 0, 1'000); // it calls them right, and takes its time to give them
        for (const StripeRecord &stripe : stripes) {
            const auto own = std::ranges::find(stripe.strips, StoreId(103), &StripRecord::store);
            array.report({stripe.id, quint8(own - stripe.strips.begin())}, StoreId(103));
        }
        array.settle();
        QCOMPARE(array.service->suspectCount(), 100); // more than are looked at at once
        const YieldReport report = yield(array, StoreId(101), 1000 * footprint());
        QCOMPARE(report.keys.size(), 0);
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }, 600'000));
        QCOMPARE(yield(array, StoreId(101), 1000 * footprint()).keys.size(), 100);
    }
};

FALLOW_TEST(TestYield)
#include "tst_stripe_yield.moc"
