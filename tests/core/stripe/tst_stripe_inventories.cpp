// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// What an inventory that is not of the usual kind costs.
class InventoriesTest : public QObject
{
    Q_OBJECT

    static constexpr StoreId kStore{101};
    static InventoryPage pageOf(quint64 firstStripe, int count, bool isLast = false)
    {
        InventoryPage page;
        page.isLast = isLast;
        for (int i = 0; i < count; ++i) {
            StripLabel label;
            label.key = {StripeId(firstStripe + quint64(i)), 0};
            page.labels.append(label);
        }
        return page;
    }
    /// Stripes that the catalog records there, and nobody has.
    static void record(StripeArray &array, int count)
    {
        CatalogChange change;
        for (int i = 0; i < count; ++i) {
            StripeRecord stripe;
            stripe.id = array.catalog.nextStripeId();
            stripe.volume = VolumeId(7);
            stripe.layout = LayoutSpec::distributed(1, 1);
            stripe.geometry = {1, 1, StripeArray::kStripBytes};
            stripe.strips = {{kStore, 1}, {StoreId(102), 1}};
            change.putStripes.append(stripe);
        }
        array.catalog.commit(std::move(change), *array.data, [](const Result<void> &) {});
        array.settle();
    }

private Q_SLOTS:
    /// An emptied disk with one new strip: all that the catalog records there is missing.
    void compare_nothingOfManyIsThere_isJudgedAPageOfTheCatalogAtATime_data()
    {
        QTest::addColumn<int>("named");
        QTest::newRow("one new strip") << 1;
        QTest::newRow("nothing") << 0;
    }
    void compare_nothingOfManyIsThere_isJudgedAPageOfTheCatalogAtATime()
    {
        QFETCH(int, named);
        constexpr int kCount = 6000;
        StripeArray array(0, 2);
        record(array, kCount);
        LyingAgent agent(array, kStore);
        agent.names = [named](StripKey) { return pageOf(~quint64(0) >> 2, named, true); };
        std::optional<ReconcileReport> report;
        const auto job = array.service->makeReconcile(kStore);
        job->start([&](const ReconcileReport &done) { report = done; });
        array.clock.advance(5);
        while (!report) {
            const qsizetype before = array.service->suspectCount();
            QVERIFY(array.data->runOne());
            QVERIFY(array.service->suspectCount() - before <= 1024);
        }
        QCOMPARE(report->error.what, QString());
        QCOMPARE(report->missingStrips, kCount);
        QCOMPARE(report->droppedStrips, named);
    }

    /// Its strips lie between those that it lacks.
    void compare_everyHundredthIsThere_restIsMissing()
    {
        constexpr int kCount = 6000;
        StripeArray array(0, 2);
        record(array, kCount);
        const QList<StripeId> ids = array.catalog.stripes().keys();
        LyingAgent agent(array, kStore);
        agent.names = [&](StripKey after) { // three at a time
            InventoryPage page;
            for (qsizetype i = 0; i < ids.size() && page.labels.size() < 3; i += 100) {
                StripLabel label;
                label.key = {ids.at(i), 0};
                label.payloadChecksum = 1;
                if (after < label.key)
                    page.labels.append(label);
            }
            page.isLast = page.labels.size() < 3;
            return page;
        };
        const ReconcileReport report = array.reconcile(kStore);
        QCOMPARE(report.keptStrips, kCount / 100);
        QCOMPARE(report.missingStrips, kCount - kCount / 100);
        QCOMPARE(report.inFlightStrips, 0);
    }

    void compare_moreThanItCanHold_isCutOff()
    {
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        int pages = 0;
        agent.names = [&](StripKey after) { return pageOf(after.stripe.value() + 1, ++pages > 200 ? 0 : 2048); };
        const ReconcileReport report = array.reconcile(kStore);
        QCOMPARE(report.error.code, ErrorCode::ProtocolViolation);
        QVERIFY2(report.error.what.contains(QStringLiteral("hold")), qPrintable(report.error.what));
        QVERIFY(pages < 100);
    }

    /// Its own word does not move the bound.
    void compare_saysThatItHoldsAnyAmount_isCutOffAtTheQuotaThatItWasGiven()
    {
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        constexpr qint64 kAny = qint64(1) << 60;
        agent.saysOfItself = {.quotaBytes = kAny, .usedBytes = 0, .stripCount = 0, .diskFreeBytes = kAny};
        array.settle();
        array.directory->noteRemoved(kStore);
        array.directory->refreshStatistics();
        array.settle();
        QCOMPARE(array.directory->placementFacts(kStore).quotaBytes, kAny);
        int pages = 0;
        agent.names = [&](StripKey after) {
            return ++pages > 200 ? pageOf(0, 0, true) : pageOf(after.stripe.value() + 1, 2048);
        };
        QCOMPARE(array.reconcile(kStore).error.code, ErrorCode::ProtocolViolation);
        QVERIFY(pages < 100);
    }

    /// What was removed is remembered until it is answered.
    void compare_removalsAreUnanswered_waitsForThem()
    {
        constexpr int kPages = 10;
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        agent.holdsRemovals = true;
        int pages = 0;
        agent.names = [&](StripKey after) { return pageOf(after.stripe.value() + 1, 2048, ++pages == kPages); };
        std::optional<ReconcileReport> report;
        const auto job = array.service->makeReconcile(kStore);
        job->start([&](const ReconcileReport &done) { report = done; });
        array.advance(2'000);
        QVERIFY(!report);
        QVERIFY2(agent.removed.size() <= 4096 + 512, qPrintable(QString::number(agent.removed.size())));
        QVERIFY(array.clock.nextTimerInMs() > 0); // no loop
        agent.answerRemovals();
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QCOMPARE(report->droppedStrips, kPages * 2048);
        QCOMPARE(agent.removed.size(), kPages * 2048);
    }
    void compare_removalsAreUnansweredAndItIsCancelled_ends()
    {
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        agent.holdsRemovals = true;
        agent.names = [&](StripKey after) { return pageOf(after.stripe.value() + 1, 2048); };
        std::optional<ReconcileReport> report;
        const auto job = array.service->makeReconcile(kStore);
        job->start([&](const ReconcileReport &done) { report = done; });
        array.advance(100);
        job->cancel();
        QVERIFY(array.waitFor([&] { return report.has_value(); }));
        QVERIFY(report->isCancelled);
        agent.answerRemovals();
        array.settle();
    }
    /// Those may come yet, and so are remembered for a while; more are left where they are until then.
    void compare_answersOfRemovalsAreLost_restIsDroppedByALaterComparison()
    {
        constexpr int kCount = 10 * 1024;
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        agent.answersRemovals = ErrorCode::Timeout;
        agent.names = [&](StripKey) { return pageOf(1, kCount, true); };
        const ReconcileReport report = array.reconcile(kStore);
        QCOMPARE(report.error.what, QString());
        QVERIFY2(report.droppedStrips <= 4096 + 512, qPrintable(QString::number(report.droppedStrips)));
        QCOMPARE(report.droppedStrips, agent.removed.size());
        QCOMPARE(report.undecidedStrips, kCount - report.droppedStrips);
        QCOMPARE(array.reconcile(kStore).droppedStrips, 0);
        QCOMPARE(agent.removed.size(), report.droppedStrips);
        agent.answersRemovals.reset();
        array.advance(120'000);
        QCOMPARE(array.reconcile(kStore).droppedStrips, kCount);
    }

    void compare_moreThanUsualButAllRecorded_isComparedToTheEnd()
    {
        constexpr int kCount = 100'000; // more than a GiB of the smallest
        StripeArray array(0, 2);
        record(array, kCount);
        const QList<StripeId> ids = array.catalog.stripes().keys();
        LyingAgent agent(array, kStore);
        agent.names = [&](StripKey after) {
            InventoryPage page;
            const auto from = std::ranges::upper_bound(ids, after.stripe);
            for (auto id = from; id != ids.end() && page.labels.size() < 2048; ++id) {
                StripLabel label;
                label.key = {*id, 0};
                label.payloadChecksum = 1;
                page.labels.append(label);
            }
            page.isLast = page.labels.size() < 2048;
            return page;
        };
        QCOMPARE(array.reconcile(kStore).keptStrips, kCount);
    }

    void compare_orderGoesBack_isCutOff_data()
    {
        QTest::addColumn<quint64>("second");
        QTest::newRow("to where it began") << quint64(5);
        QTest::newRow("to its end") << quint64(19);
        QTest::newRow("within the page") << quint64(0);
    }
    void compare_orderGoesBack_isCutOff()
    {
        QFETCH(quint64, second);
        StripeArray array(0, 2);
        LyingAgent agent(array, kStore);
        int pages = 0;
        agent.names = [&](StripKey) {
            ++pages;
            InventoryPage page = pages == 1 ? pageOf(10, 10) : pageOf(second, 50, true);
            if (second == 0)
                page.labels.swapItemsAt(3, 7);
            return page;
        };
        const ReconcileReport report = array.reconcile(kStore);
        QCOMPARE(report.error.code, ErrorCode::ProtocolViolation);
        QCOMPARE(pages, second == 0 ? 1 : 2);
    }
};

FALLOW_TEST(InventoriesTest)
#include "tst_stripe_inventories.moc"
