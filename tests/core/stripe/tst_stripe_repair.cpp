// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

#include <QTemporaryDir>

using namespace fallow;
using namespace fallow::test;

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queue_push_ordersByDangerThenAge()
    {
        RepairQueue queue(3);
        queue.push(StripeId(5), 1);
        queue.push(StripeId(9), 0);
        queue.push(StripeId(4), 1);
        QCOMPARE(queue.worstSurplus(), 0);
        QVERIFY(!queue.hasOverflowed());
        queue.push(StripeId(1), 2); // the least endangered is dropped
        QVERIFY(queue.hasOverflowed());
        QVERIFY(!queue.contains(StripeId(1)));
        queue.push(StripeId(5), 0); // it got worse
        QCOMPARE(queue.size(), 3);
        QCOMPARE(*queue.pop(), StripeId(5));
        QCOMPARE(*queue.pop(), StripeId(9));
        QCOMPARE(*queue.pop(), StripeId(4));
        QVERIFY(!queue.pop());
    }

    void budget_limit_holdsOverTime()
    {
        ManualClock clock;
        TrafficBudget budget(clock);
        QVERIFY(budget.tryTake(kGiB)); // none at first
        budget.setLimit(10 * kMiB);
        qint64 taken = 0;
        for (int i = 0; i < 1000; ++i) {
            clock.advance(10);
            while (budget.tryTake(kMiB))
                taken += kMiB;
        }
        QVERIFY2(taken >= 95 * kMiB && taken <= 106 * kMiB, qPrintable(formatBytes(taken)));
    }

    void budget_foregroundBusy_getsAShareOnly()
    {
        ManualClock clock;
        TrafficBudget budget(clock);
        qint64 taken = 0;
        budget.foregroundStarted();
        for (int i = 0; i < 1000; ++i) { // 10 s of 200 MiB/s
            budget.foregroundStarted();
            clock.advance(10);
            budget.foregroundEnded(2 * kMiB);
            while (budget.tryTake(kMiB))
                taken += kMiB;
        }
        QVERIFY2(taken > 380 * kMiB && taken < 620 * kMiB, qPrintable(formatBytes(taken))); // of 2000
        budget.foregroundEnded(0);
        clock.advance(200);
        QVERIFY(budget.tryTake(kGiB) && budget.tryTake(kGiB)); // nobody waits any more
    }

    void repair_lostStore_allPresetsBecomeWholeElsewhere_data()
    {
        QTest::addColumn<QString>("layout");
        for (const LayoutSpec &layout :
             {LayoutSpec::mirrored(Selection::Paired), LayoutSpec::mirrored(Selection::Spread),
              LayoutSpec::parityOnClients(2, 1, Selection::Sequential),
              LayoutSpec::parityOnClients(2, 2, Selection::Rotating), LayoutSpec::distributed(3, 2)})
            QTest::newRow(qPrintable(layout.toString())) << layout.toString();
    }
    void repair_lostStore_allPresetsBecomeWholeElsewhere()
    {
        QFETCH(QString, layout);
        const LayoutSpec spec = *LayoutSpec::parse(layout);
        StripeArray array(3, 6);
        QList<StripeId> ids;
        for (int i = 0; i < 24; ++i)
            ids.append(array.write(spec).id);
        for (const quint64 lost : {1ULL, 101ULL, 103ULL}) {
            array.vanish(StoreId(lost));
            array.directory->setState(StoreId(lost), StoreState::Lost);
            const RepairReport report = array.repair();
            QCOMPARE(report.unrepairableStripes, 0);
            QCOMPARE(report.failedStripes, 0);
            for (const StripeId id : std::as_const(ids)) {
                QVERIFY(array.isWhole(id));
                QVERIFY(array.readsRight(array.record(id)));
                for (const StripRecord &strip : array.record(id).strips)
                    QVERIFY(strip.store != StoreId(lost));
            }
        }
    }

    void repair_everySubsetOfTwo_restoresTheSameStrips()
    {
        for (int a = 0; a < 6; ++a) {
            for (int b = a + 1; b < 6; ++b) {
                StripeArray array(0, 8);
                const StripeRecord stripe = array.write(fourPlusTwo());
                for (const int gone : {a, b}) {
                    array.vanish(stripe.strips.at(gone).store);
                    array.directory->setState(stripe.strips.at(gone).store, StoreState::Lost);
                }
                const RepairReport report = array.repair();
                QCOMPARE(report.repairedStripes, 1);
                QCOMPARE(report.repairedStrips, 2);
                QVERIFY(array.isWhole(stripe.id));
                QVERIFY(array.readsRight(array.record(stripe.id)));
            }
        }
    }

    /// A put that the write gave up, once it succeeds, is followed by a removal.
    void repair_latePutUnderWay_doesNotBuildOnThatStrip()
    {
        StripeArray array(0, 6);
        const StripeId id = array.writeWithALatePut(fourPlusTwo(), 103);
        QVERIFY(!id.isNull());
        array.service->repairer().wake();
        array.advance(200); // there is no other store than 103
        array.store(103).release();
        array.settle();
        array.repair();
        QVERIFY(array.isWhole(id));
        QCOMPARE(array.orphanCount(), 0);
    }

    void repair_readsOnlyKStripsPerStripe()
    {
        StripeArray array(0, 8);
        array.service->setReadBack(false);
        for (int i = 0; i < 20; ++i)
            array.write(fourPlusTwo());
        array.vanish(StoreId(101));
        array.directory->setState(StoreId(101), StoreState::Lost);
        const RepairReport report = array.repair();
        QVERIFY(report.repairedStripes > 5);
        QCOMPARE(array.service->repairer().latency().count(), report.repairedStripes);
        qint64 read = 0;
        for (const auto &[id, store] : array.stores)
            read += store->bytesRead();
        QCOMPARE(read, 4 * qint64(StripeArray::kStripBytes) * report.repairedStripes);
    }

    void repair_mostEndangered_comesFirst()
    {
        StripeArray array(0, 12);
        QList<StripeRecord> stripes;
        for (int i = 0; i < 30; ++i)
            stripes.append(array.write(fourPlusTwo()));
        // The last one has lost two, some others one.
        const StripeRecord &worst = stripes.last();
        for (const int gone : {0, 1}) {
            array.vanish(worst.strips.at(gone).store);
            array.directory->setState(worst.strips.at(gone).store, StoreState::Lost);
        }
        QList<StripeId> order;
        auto subscription = array.service->onStripesMoved([&](const QList<StripeId> &ids) { order += ids; });
        array.service->repairer().setBounds(1, kMiB);
        array.repair();
        QVERIFY(!order.isEmpty());
        auto lostCount = [&](StripeId id) {
            const auto stripe = std::ranges::find(stripes, id, &StripeRecord::id);
            int count = 0;
            for (const StripRecord &strip : stripe->strips)
                count += strip.store == worst.strips.at(0).store || strip.store == worst.strips.at(1).store;
            return count;
        };
        for (qsizetype i = 1; i < order.size(); ++i)
            QVERIFY(lostCount(order.at(i - 1)) >= lostCount(order.at(i)));
    }

    void repair_machineComesBack_restIsSpared()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 60; ++i)
            array.write(fourPlusTwo());
        array.vanish(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Lost);
        array.service->repairer().setBounds(1, kMiB);
        array.service->budget().setLimit(kMiB);
        array.service->repairer().wake();
        array.advance(500);
        QVERIFY(array.service->repairer().isActive());
        array.comeBack(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Active);
        QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive(); }));
        const RepairReport &report = array.service->repairer().lastReport();
        QVERIFY(report.repairedStripes > 0);
        QVERIFY(report.sparedStripes > 0);
        QCOMPARE(array.reconcile(StoreId(102)).missingStrips, 0);
        QCOMPARE(array.orphanCount(), 0);
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    void repair_pausedResumedCancelled_obeys()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 60; ++i)
            array.write(fourPlusTwo());
        array.vanish(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Lost);
        Repairer &repairer = array.service->repairer();
        QList<JobProgress> seen;
        int finishedCount = 0;
        repairer.setProgressCallback([&](const JobProgress &progress) { seen.append(progress); });
        repairer.setFinishedCallback([&](const RepairReport &) { ++finishedCount; });
        array.service->budget().setLimit(kMiB);
        repairer.wake();
        array.advance(500);
        repairer.pause();
        array.advance(500); // what was under way ends
        const qint64 doneBytes = repairer.progress().doneBytes;
        array.advance(2000);
        QCOMPARE(repairer.progress().doneBytes, doneBytes);
        repairer.resume();
        array.advance(1000);
        QVERIFY(repairer.progress().doneBytes > doneBytes);
        QVERIFY(repairer.progress().etaMs() > 0);
        QVERIFY(!seen.isEmpty());
        repairer.cancel();
        QCOMPARE(finishedCount, 1);
        QVERIFY(repairer.lastReport().isCancelled);
        array.service->budget().setLimit(0);
        array.advance(1000);
        array.repair();
        QCOMPARE(finishedCount, 2);
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    void repair_tooFewSurvive_isReportedNotTouched()
    {
        StripeArray array(0, 9);
        const StripeRecord stripe = array.write(fourPlusTwo());
        for (const int gone : {0, 1, 2}) {
            array.vanish(stripe.strips.at(gone).store);
            array.directory->setState(stripe.strips.at(gone).store, StoreState::Lost);
        }
        const RepairReport report = array.repair();
        QCOMPARE(report.unrepairable, QList<StripeId>{stripe.id});
        QCOMPARE(array.record(stripe.id), stripe);
        array.comeBack(stripe.strips.at(0).store); // declared lost, and yet there: good enough to read from
        QCOMPARE(array.repair().repairedStripes, 1);
        QVERIFY(array.readsRight(array.record(stripe.id)));
    }

    void repair_nowhereToPut_waitsForAMachine()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId gone = stripe.strips.at(3).store;
        array.vanish(gone);
        array.directory->setState(gone, StoreState::Lost);
        QCOMPARE(array.repair().waitingStripes, 1);
        for (const auto &[id, store] : array.stores)
            QCOMPARE(store->bytesRead(), 0); // for nothing
        array.addStore(120);
        QVERIFY(array.waitFor([&] { return array.isWhole(stripe.id); })); // by itself
    }

    void repair_sourceIsCorrupt_isFoundReplacedAndNeverCopied()
    {
        StripeArray array(0, 10);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(0).store);
        array.directory->setState(stripe.strips.at(0).store, StoreState::Lost);
        array.store(stripe.strips.at(2).store).corrupt({stripe.id, 2}, 9);
        array.store(stripe.strips.at(2).store).setLying(true);
        array.repair();
        QVERIFY(array.waitFor([&] { return array.isWhole(stripe.id); }));
        QVERIFY(array.record(stripe.id).strips.at(2).store != StoreId());
        QVERIFY(array.readsRight(array.record(stripe.id)));
    }

    void repair_decodesToOtherBytes_isNeverStored()
    {
        StripeArray array(0, 8);
        StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId gone = stripe.strips.at(0).store;
        stripe.strips[0].checksum ^= 1; // the catalog knows something else
        array.commit(stripe);
        array.vanish(gone);
        array.directory->setState(gone, StoreState::Lost);
        const RepairReport report = array.repair();
        QCOMPARE(report.failedStripes, 1);
        QCOMPARE(report.firstError.code, ErrorCode::Corrupt);
        QCOMPARE(array.record(stripe.id).strips.at(0).store, gone);
        QCOMPARE(array.orphanCount(), 0);
    }

    void repair_targetFails_takesAnother()
    {
        StripeArray array(0, 10);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QSet<StoreId> used;
        for (const StripRecord &strip : stripe.strips)
            used.insert(strip.store);
        int left = 3;
        for (auto &[id, store] : array.stores)
            if (!used.contains(id) && left-- > 0)
                store->failPuts(1, ErrorCode::NoSpace, 100);
        array.vanish(stripe.strips.at(4).store);
        array.directory->setState(stripe.strips.at(4).store, StoreState::Lost);
        QCOMPARE(array.repair().repairedStripes, 1);
        QVERIFY(array.isWhole(stripe.id));
    }

    void repair_catalogFails_leavesNothingBehindAndSucceedsLater()
    {
        for (const ErrorCode code : {ErrorCode::NoSpace, ErrorCode::Io, ErrorCode::Refused}) {
            StripeArray array(0, 8);
            const StripeRecord stripe = array.write(fourPlusTwo());
            array.vanish(stripe.strips.at(4).store);
            array.directory->setState(stripe.strips.at(4).store, StoreState::Lost);
            array.catalog.failCommits(1, code);
            array.repair();
            QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive(); }));
            array.repair();
            QVERIFY(array.isWhole(stripe.id));
            for (const auto &[id, store] : array.stores)
                if (store->isReady())
                    array.reconcile(id);
            array.settle();
            QVERIFY(array.orphanCount() <= 1); // the lost store still has its own
        }
    }

    void repair_stripeRemovedMeanwhile_leavesNoOrphan()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId gone = stripe.strips.at(4).store;
        array.vanish(gone);
        array.directory->setState(gone, StoreState::Lost);
        for (auto &[id, store] : array.stores)
            if (id != gone)
                store->hold(true);
        array.service->repairer().wake();
        QVERIFY(array.waitFor([&] {
            return std::ranges::any_of(array.stores, [](const auto &entry) { return entry.second->heldCount() > 0; });
        }));
        CatalogChange change;
        change.removeStripes.append(stripe.id);
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.service->removeStripe(stripe);
        for (auto &[id, store] : array.stores)
            store->release();
        QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive(); }));
        array.settle();
        QCOMPARE(array.orphanCount(), 1); // on the lost store
    }

    void repair_manyMoves_shareCommits()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 200; ++i)
            array.write(fourPlusTwo());
        array.vanish(StoreId(101));
        array.directory->setState(StoreId(101), StoreState::Lost);
        const int before = array.catalog.commitCount();
        const RepairReport report = array.repair();
        QVERIFY(report.repairedStripes > 100);
        QVERIFY(array.catalog.commitCount() - before < report.repairedStripes / 2);
    }

    void repair_degradedWrite_isCompleted()
    {
        StripeArray array(0, 6);
        array.store(103).failPuts(1, ErrorCode::Io, 1000);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QVERIFY(!array.isWhole(stripe.id));
        array.addStore(130);
        QCOMPARE(array.repair().repairedStripes, 1);
        QVERIFY(array.isWhole(stripe.id));
    }

    void repair_localDiskReplaced_isRebuiltOntoTheNewOne()
    {
        StripeArray array(1, 3);
        QList<StripeId> ids;
        for (int i = 0; i < 10; ++i)
            ids.append(array.write(LayoutSpec::mirrored(Selection::Spread)).id);
        array.vanish(StoreId(1));
        for (const StripeId id : std::as_const(ids))
            QVERIFY(array.readsRight(array.record(id))); // straight from the clients
        array.directory->setState(StoreId(1), StoreState::Lost);
        array.addStore(2);
        QCOMPARE(array.repair().repairedStripes, 10);
        for (const StripeId id : std::as_const(ids)) {
            QCOMPARE(array.record(id).strips.at(0).store, StoreId(2));
            QVERIFY(array.isWhole(id));
        }
    }

    void repair_withTheRealCatalog_persists()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("catalog"));
        ArrayId arrayId{{9, 9}};
        QVERIFY(Catalog::create(path, arrayId));
        auto catalog = Catalog::open(path);
        QVERIFY2(catalog.has_value(), catalog ? "" : qPrintable(catalog.error().toString()));
        auto reader = (*catalog)->makeReader();
        QVERIFY(reader.has_value());
        ManualClock clock;
        ManualExecutor data;
        ManualExecutor pool;
        StoreDirectory directory(clock);
        std::vector<std::unique_ptr<MemoryStripStore>> stores;
        for (quint64 id = 1; id <= 8; ++id) {
            stores.push_back(std::make_unique<MemoryStripStore>(StoreId(id), data));
            directory.setStore({.store = StoreId(id),
                                .machine = MachineId(id),
                                .failureDomain = id,
                                .freeBytes = kGiB,
                                .quotaBytes = kGiB});
            directory.setConnection(StoreId(id), stores.back().get());
        }
        StripeService service({arrayId, **catalog, **reader, directory, pool, data, clock});
        auto run = [&] {
            pool.drain();
            data.drain();
            clock.advance(5);
        };
        VolumeRecord volume;
        volume.id = VolumeId(1);
        volume.name = QStringLiteral("v");
        volume.sizeBytes = kMiB;
        volume.layout = fourPlusTwo();
        volume.created = clock.nowUtc();
        CatalogChange change;
        change.putVolumes.append(volume);
        bool isCommitted = false;
        (*catalog)->commit(change, data, [&](const Result<void> &result) { isCommitted = result.has_value(); });
        QTRY_VERIFY((run(), isCommitted));
        StripeDraft draft{.id = (*catalog)->nextStripeId(),
                          .volume = VolumeId(1),
                          .layout = fourPlusTwo(),
                          .geometry = {4, 2, 4112},
                          .dataStrips = {},
                          .totalBlocks = 3};
        for (int i = 0; i < 4; ++i)
            draft.dataStrips.append(SharedBytes::copyOf(QByteArray(4112, char('a' + i))));
        std::optional<WrittenStripe> written;
        service.writeStripe(draft, [&](Result<WrittenStripe> result) { written = *result; });
        QTRY_VERIFY((run(), written.has_value()));
        change = {};
        change.putStripes.append(written->record);
        isCommitted = false;
        (*catalog)->commit(change, data, [&](const Result<void> &result) { isCommitted = result.has_value(); });
        QTRY_VERIFY((run(), isCommitted));
        written->hold.reset();
        const StoreId lost = written->record.strips.at(1).store;
        directory.setState(lost, StoreState::Lost);
        directory.setConnection(lost, nullptr);
        service.repairer().wake();
        QTRY_VERIFY((run(), !service.repairer().isActive()));
        QCOMPARE(service.repairer().lastReport().repairedStripes, 1);
        const auto record = (*reader)->stripe(draft.id);
        QVERIFY(record && *record);
        QVERIFY((*record)->strips.at(1).store != lost);
        QVERIFY(stores.at((*record)->strips.at(1).store.value() - 1)->contains({draft.id, 1}));
        // A strip marked missing and found again is adopted.
        std::optional<ReconcileReport> report;
        auto job = service.makeReconcile((*record)->strips.at(2).store);
        job->start([&](const ReconcileReport &done) { report = done; });
        QTRY_VERIFY((run(), report.has_value()));
        QCOMPARE(report->keptStrips, 1);
        QCOMPARE(report->droppedStrips, 0);
    }
};

FALLOW_TEST(TestRepair)
#include "tst_stripe_repair.moc"
