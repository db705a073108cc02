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
        const ReconcileReport reconciled = array.reconcile(StoreId(101));
        QCOMPARE(reconciled.adoptedStrips, 20);
        array.settle();
        QCOMPARE(recordedOn(array, stripes, StoreId(101)), 20);
        for (const StripeRecord &stripe : stripes)
            QVERIFY(array.isWhole(stripe.id));
    }
};

FALLOW_TEST(TestYield)
#include "tst_stripe_yield.moc"
