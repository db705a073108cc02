// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

const Error kUnreadable{ErrorCode::Io, QStringLiteral("the disk says no"), {}};

} // namespace

/// What the jobs make of a stripe whose row in the catalog cannot be read, and of a catalog that cannot be read at all.
class TestDamagedRows : public QObject
{
    Q_OBJECT

private:
    static QList<StripeRecord> fill(StripeArray &array, int count)
    {
        QList<StripeRecord> stripes;
        for (int i = 0; i < count; ++i)
            stripes.append(array.write(fourPlusTwo()));
        return stripes;
    }
    static int stripsOf(StripeArray &array, StripeId stripe)
    {
        int count = 0;
        for (const auto &[id, store] : array.stores)
            for (auto it = store->strips().constBegin(); it != store->strips().constEnd(); ++it)
                count += it.key().stripe == stripe ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void repair_damagedRow_othersBecomeWholeAndItIsReported()
    {
        StripeArray array(0, 6); // each stripe is on each
        const auto stripes = fill(array, 300);
        array.addStore(120);
        array.vanish(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Lost);
        for (const int damaged : {0, 100, 299})
            array.catalog.damage(stripes.at(damaged).id);
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 297);
        QCOMPARE(report.damagedStripes, 3);
        QCOMPARE(report.damaged, QList<StripeId>({stripes.first().id, stripes.at(100).id, stripes.last().id}));
        QVERIFY(report.scanError.what.isEmpty());
        QVERIFY(array.isWhole(stripes.at(99).id));
        QVERIFY(array.isWhole(stripes.at(298).id));
        QCOMPARE(array.repair().damagedStripes, 3); // and each time anew
    }

    void repair_rowDamagedAfterTheScan_isNotTakenForSpared()
    {
        StripeArray array(0, 6);
        const auto stripes = fill(array, 2);
        array.addStore(120);
        array.vanish(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Lost);
        array.service->repairer().pause();
        array.service->repairer().wake();
        QVERIFY(array.waitFor([&] { return array.service->repairer().queuedCount() == 2; }));
        array.catalog.damage(stripes.first().id);
        array.service->repairer().resume();
        QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive(); }));
        const RepairReport report = array.service->repairer().lastReport();
        QCOMPARE(report.repairedStripes, 1);
        QCOMPARE(report.sparedStripes, 0);
        QCOMPARE(report.damaged, QList<StripeId>({stripes.first().id}));
    }

    void repair_catalogUnreadable_isNoRoundThatFoundNothing()
    {
        StripeArray array(0, 6);
        fill(array, 3);
        array.vanish(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Lost);
        array.catalog.failWalks(kUnreadable);
        RepairReport report = array.repair();
        QCOMPARE(report.scanError.what, kUnreadable.what);
        array.catalog.failWalks({});
        array.addStore(120);
        report = array.repair();
        QVERIFY(report.scanError.what.isEmpty());
        QCOMPARE(report.repairedStripes, 3);
    }

    /// Nobody knows which strips of it the store is to have: all stay.
    void reconcile_damagedRow_keepsItsStrips()
    {
        StripeArray array(0, 6);
        const auto stripes = fill(array, 20);
        array.catalog.damage(stripes.first().id);
        array.catalog.damage(stripes.last().id);
        CatalogChange change; // one that may be dropped
        change.removeStripes.append(stripes.at(5).id);
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.settle();
        const ReconcileReport report = array.reconcile(StoreId(103));
        QVERIFY(report.error.what.isEmpty());
        QCOMPARE(report.keptStrips, 19);
        QCOMPARE(report.droppedStrips, 1);
        QCOMPARE(report.missingStrips, 0);
        array.advance(1000);
        QCOMPARE(stripsOf(array, stripes.first().id), 6);
        QCOMPARE(stripsOf(array, stripes.last().id), 6);
        QCOMPARE(stripsOf(array, stripes.at(5).id), 5);
    }

    void reconcile_catalogUnreadable_dropsNothing()
    {
        StripeArray array(0, 6);
        const auto stripes = fill(array, 3);
        array.catalog.failWalks(kUnreadable);
        QCOMPARE(array.reconcile(StoreId(103)).error.what, kUnreadable.what);
        for (const StripeRecord &stripe : stripes)
            QCOMPARE(stripsOf(array, stripe.id), 6);
    }

    void suspect_damagedRow_isNotMarkedNorRemoved()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = fill(array, 1).first();
        array.catalog.damage(stripe.id);
        const int commits = array.catalog.commitCount();
        array.store(stripe.strips.at(0).store).lose({stripe.id, 0});
        (void)array.readRanges(stripe, {{0, 4112}}); // by a record that somebody still holds
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QCOMPARE(array.catalog.commitCount(), commits);
        QCOMPARE(stripsOf(array, stripe.id), 5);
    }

    void drain_damagedRow_othersMoveAndItIsLeft()
    {
        StripeArray array(0, 7);
        const auto stripes = fill(array, 40);
        array.directory->setState(StoreId(104), StoreState::Draining);
        const auto isOn = [&](const StripeRecord &stripe) {
            return std::ranges::find(stripe.strips, StoreId(104), &StripRecord::store) != stripe.strips.end();
        };
        const auto damaged = std::ranges::find_if(stripes, isOn);
        QVERIFY(damaged != stripes.end());
        array.catalog.damage(damaged->id);
        std::optional<RebalanceReport> report;
        const auto job = array.service->makeRebalance({.drain = StoreId(104)});
        job->start([&](const RebalanceReport &done) { report = done; });
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->failedStrips, 1);
        QCOMPARE(report->firstError.code, ErrorCode::Corrupt);
        QCOMPARE(array.store(104).strips().size(), 1);
        QCOMPARE(report->movedStrips, qint64(std::ranges::count_if(stripes, isOn)) - 1);
    }

    void drain_catalogUnreadable_endsWithItsError()
    {
        StripeArray array(0, 7);
        fill(array, 4);
        array.directory->setState(StoreId(104), StoreState::Draining);
        array.catalog.failWalks(kUnreadable);
        std::optional<RebalanceReport> report;
        const auto job = array.service->makeRebalance({.drain = StoreId(104)});
        job->start([&](const RebalanceReport &done) { report = done; });
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->error.what, kUnreadable.what);
    }

    void scrub_damagedRow_isCountedAndOthersAreVerified()
    {
        StripeArray array(0, 6);
        const auto stripes = fill(array, 10);
        array.catalog.damage(stripes.at(3).id);
        std::optional<ScrubReport> report;
        const auto job = array.service->makeScrub({.challengeEvery = 0});
        job->start([&](const ScrubReport &done) { report = done; });
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->verifiedStrips, 9 * 6);
        QCOMPARE(report->damagedStripes, 1);
        QCOMPARE(report->badStrips, 0);
    }

    void yield_damagedRow_isKept()
    {
        StripeArray array(0, 7);
        const auto stripes = fill(array, 10);
        for (const StripeRecord &stripe : stripes)
            array.catalog.damage(stripe.id);
        std::optional<YieldReport> report;
        const auto job = array.service->makeYield({.store = StoreId(101), .bytes = kGiB});
        job->start([&](const YieldReport &done) { report = done; });
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QVERIFY(report->keys.isEmpty());
        QCOMPARE(report->neededBytes,
                 qint64(array.store(101).strips().size()) * StoreDirectory::footprint(StripeArray::kStripBytes));
    }
};

FALLOW_TEST(TestDamagedRows)
#include "tst_stripe_damaged_rows.moc"
