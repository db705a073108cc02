// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// kill -9 after every single step of the work: stores and catalog stay, everything else is gone.
class TestCrash : public QObject
{
    Q_OBJECT

private:
    /// Runs `steps` tasks, whichever executor has one, the clock moving on when none has. @returns false if idle.
    static bool step(StripeArray &array)
    {
        if (array.pool->runOne() || array.data->runOne())
            return true;
        array.clock.advance(5);
        return array.pool->pendingCount() + array.data->pendingCount() > 0;
    }
    static void run(StripeArray &array, int steps)
    {
        for (int i = 0; i < steps; ++i)
            step(array);
    }
    /// The invariants: what was committed is readable and, after reconciling and repair, whole; nothing else is left.
    static bool recovers(StripeArray &array, StoreId lost = {})
    {
        array.crash();
        if (!lost.isNull()) {
            array.vanish(lost);
            array.directory->setState(lost, StoreState::Lost);
        }
        for (const StripeRecord &stripe : array.catalog.stripes())
            if (!array.readsRight(stripe))
                return false;
        for (const auto &[id, store] : array.stores)
            if (store->isReady())
                array.reconcile(id);
        array.repair();
        for (const StripeId id : array.catalog.stripes().keys())
            if (!array.isWhole(id) || !array.readsRight(array.record(id)))
                return false;
        array.settle();
        if (!lost.isNull()) {
            array.comeBack(lost);
            array.directory->setState(lost, StoreState::Active);
            array.reconcile(lost);
            array.settle();
        }
        return array.orphanCount() == 0;
    }

private Q_SLOTS:
    void write_killedAfterAnyStep_leavesNoOrphanAndLosesNothing()
    {
        bool wasCommitted = false;
        for (int steps = 0; steps < 60; ++steps) {
            StripeArray array(0, 8);
            array.write(fourPlusTwo());
            array.store(104).failPuts(1, ErrorCode::NoSpace, 1); // a replacement on the way
            array.service->writeStripe(array.draft(fourPlusTwo()), [&](Result<WrittenStripe> result) {
                CatalogChange change;
                change.putStripes.append(result->record);
                array.catalog.commit(change, *array.data, [hold = result->hold](const Result<void> &) {});
            });
            run(array, steps);
            QVERIFY2(recovers(array), qPrintable(QString::number(steps)));
            wasCommitted = array.catalog.stripes().size() == 2;
        }
        QVERIFY(wasCommitted); // the last rounds went all the way
    }

    void repair_killedAfterAnyStep_finishesLater()
    {
        bool wasFinished = false;
        for (int steps = 0; steps < 120 && !wasFinished; steps += 1) {
            StripeArray array(0, 8);
            for (int i = 0; i < 4; ++i)
                array.write(fourPlusTwo());
            const StoreId lost(102);
            array.vanish(lost);
            array.directory->setState(lost, StoreState::Lost);
            array.service->repairer().wake();
            run(array, steps);
            wasFinished = steps > 0 && !array.service->repairer().isActive();
            QVERIFY2(recovers(array, lost), qPrintable(QString::number(steps)));
        }
        QVERIFY(wasFinished);
    }

    void restart_thenALostStore_isRebuiltInTheNewEpoch()
    {
        StripeArray array(0, 7);
        const StripeRecord old = array.write(fourPlusTwo());
        QVERIFY(!old.strips.isEmpty());
        const quint32 before = array.catalog.epoch();
        array.crash();
        QCOMPARE(array.catalog.epoch(), before + 1);
        for (int i = 0; i < 7; ++i) // every store has heard of the new epoch and refuses the old one
            QVERIFY(!array.write(fourPlusTwo()).strips.isEmpty());
        const StoreId lost = old.strips.at(2).store;
        array.vanish(lost);
        array.directory->setState(lost, StoreState::Lost);
        QCOMPARE(array.repair().waitingStripes, 0);
        QVERIFY(array.isWhole(old.id));
        QVERIFY(array.readsRight(old));
        const StoreId now = array.record(old.id).strips.at(2).store;
        QVERIFY(now != lost);
        QCOMPARE(array.store(now).strips().value({old.id, 2}).label.epoch, before + 1);
        for (const auto &[id, store] : array.stores) { // strips of both epochs are right where they lie
            if (id == lost)
                continue;
            const ReconcileReport report = array.reconcile(id);
            QVERIFY(report.error.what.isEmpty());
            QCOMPARE(report.droppedStrips + report.missingStrips, 0);
        }
    }

    void repair_killedBeforeItsCommit_takesUpItsOwnStrip()
    {
        StripeArray array(0, 7); // one to spare: the strip that the repair left there is in its own way
        const StripeRecord stripe = array.write(fourPlusTwo());
        const StoreId lost = stripe.strips.at(0).store;
        StoreId spare;
        for (const auto &[id, store] : array.stores)
            if (store->strips().isEmpty())
                spare = id;
        const auto strip = array.store(lost).strips().value({stripe.id, 0});
        array.store(spare).plant(strip.label, strip.payload);
        array.crash();
        array.vanish(lost);
        array.directory->setState(lost, StoreState::Lost);
        const RepairReport report = array.repair();
        QCOMPARE(report.waitingStripes, 0);
        QCOMPARE(report.repairedStrips, 1);
        QCOMPARE(array.record(stripe.id).strips.at(0).store, spare);
        QVERIFY(array.isWhole(stripe.id));
    }

    void drain_killedAfterAnyStep_losesNothing()
    {
        for (int steps = 0; steps < 100; ++steps) {
            StripeArray array(0, 8);
            for (int i = 0; i < 4; ++i)
                array.write(fourPlusTwo());
            array.directory->setState(StoreId(103), StoreState::Draining);
            auto job = array.service->makeRebalance({.drain = StoreId(103)});
            job->start([](const RebalanceReport &) {});
            run(array, steps);
            job.reset();
            QVERIFY2(recovers(array), qPrintable(QString::number(steps)));
        }
    }

    void suspect_killedAfterAnyStep_losesNothing()
    {
        for (int steps = 0; steps < 80; ++steps) {
            StripeArray array(0, 8);
            const StripeRecord stripe = array.write(fourPlusTwo());
            array.store(stripe.strips.at(1).store).corrupt({stripe.id, 1}, 5);
            array.service->readStripe(stripe, {{StripeArray::kStripBytes, SharedBytes::zeroed(4112)}},
                                      IoPriority::Foreground, array.rightCheck(stripe.id), [](const auto &) {});
            run(array, steps);
            array.crash();
            const auto read = array.readRanges(array.record(stripe.id), {{StripeArray::kStripBytes, 4112}}, true);
            QVERIFY2(read.has_value(), qPrintable(QString::number(steps)));
            QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
            array.repair();
            QVERIFY2(array.isWhole(stripe.id), qPrintable(QString::number(steps)));
        }
    }

    /// Random faults, random kills; the invariant is checked all the time. The seed is printed on failure.
    void array_randomFaultsAndKills_neverLosesWhatWasCommitted()
    {
        const quint32 seed = qEnvironmentVariableIntValue("FALLOW_SEED")
                                 ? quint32(qEnvironmentVariableIntValue("FALLOW_SEED"))
                                 : QRandomGenerator::global()->generate() % 1'000'000;
        QRandomGenerator random(seed);
        StripeArray array(0, 10);
        StoreId away;
        for (int round = 0; round < 60; ++round) {
            for (int i = 0; i < 3; ++i) {
                const auto store = StoreId(101 + random.bounded(10U));
                array.store(store).failPuts(1 + int(random.bounded(3U)),
                                            random.bounded(2) ? ErrorCode::Io : ErrorCode::Timeout);
                array.store(store).loseAnswerOfPut(1 + int(random.bounded(4U)));
                array.service->writeStripe(array.draft(fourPlusTwo()), [&](Result<WrittenStripe> result) {
                    if (!result)
                        return;
                    CatalogChange change;
                    change.putStripes.append(result->record);
                    array.catalog.commit(change, *array.data, [hold = result->hold](const Result<void> &) {});
                });
            }
            if (away.isNull() && random.bounded(3) == 0) {
                away = StoreId(101 + random.bounded(10U));
                array.vanish(away);
                array.directory->setState(away, StoreState::Lost);
                array.service->repairer().wake();
            } else if (!away.isNull()) {
                array.comeBack(away);
                array.directory->setState(away, StoreState::Active);
                array.reconcile(away);
                away = {};
            }
            run(array, int(random.bounded(120U)));
            if (random.bounded(3) != 0)
                continue;
            away = {};
            for (auto &[id, store] : array.stores)
                store->comeBack();
            QVERIFY2(recovers(array), qPrintable(QStringLiteral("FALLOW_SEED=%1 round %2").arg(seed).arg(round)));
        }
        for (auto &[id, store] : array.stores)
            store->comeBack();
        QVERIFY2(recovers(array), qPrintable(QStringLiteral("FALLOW_SEED=%1").arg(seed)));
        QVERIFY(array.catalog.stripes().size() > 50);
    }
};

FALLOW_TEST(TestCrash)
#include "tst_stripe_crash.moc"
