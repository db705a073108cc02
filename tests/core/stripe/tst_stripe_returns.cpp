// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// Strips that were marked missing and are there after all: they may be the last copies.
class TestReturns : public QObject
{
    Q_OBJECT

private:
    /// So many stripes of which the strip of one store is marked missing and lies there still.
    struct Returned
    {
        explicit Returned(int count)
            : array(0, 6)
        {
            for (int i = 0; i < count; ++i) {
                const StripeRecord stripe = array.write(fourPlusTwo());
                const auto own = std::ranges::find(stripe.strips, kStore, &StripRecord::store);
                keys.append({stripe.id, quint8(own - stripe.strips.begin())});
                StripeRecord marked = stripe;
                marked.strips[keys.last().position].store = {};
                array.commit(marked);
            }
            array.settle();
        }
        StoreId recorded(StripKey key) { return array.record(key.stripe).strips.at(key.position).store; }
        int adoptedCount()
        {
            return int(std::ranges::count_if(keys, [this](StripKey key) { return recorded(key) == kStore; }));
        }
        MemoryStripStore &store() { return array.store(kStore); }
        /// A comparison whose first strips are being asked for; null if it does not come so far.
        auto begin(std::optional<ReconcileReport> &report)
        {
            auto job = array.service->makeReconcile(kStore);
            job->start([&report](const ReconcileReport &done) { report = done; });
            array.clock.advance(5);
            while (store().verifyCount() == 0) {
                if (!array.data->runOne())
                    return decltype(job)();
            }
            return job;
        }

        StripeArray array;
        QList<StripKey> keys;
    };
    static constexpr StoreId kStore{101};

private Q_SLOTS:
    void adopt_storeSaysNothingOfIt_staysAndIsAdoptedWhenComparedAgain_data()
    {
        addCodes({ErrorCode::Busy, ErrorCode::Timeout, ErrorCode::Io, ErrorCode::Disconnected, ErrorCode::Unreachable});
    }
    void adopt_storeSaysNothingOfIt_staysAndIsAdoptedWhenComparedAgain()
    {
        QFETCH(ErrorCode, code);
        Returned returned(3);
        returned.store().failVerifies(1, code, 3);
        ReconcileReport report = returned.array.reconcile(kStore);
        returned.array.settle();
        QCOMPARE(returned.store().removeCount(), 0);
        QCOMPARE(returned.store().strips().size(), 3);
        QCOMPARE(returned.adoptedCount(), 0);
        QCOMPARE(report.adoptedStrips, 0);
        QCOMPARE(report.droppedStrips, 0);
        QCOMPARE(report.undecidedStrips, 3);
        report = returned.array.reconcile(kStore);
        QCOMPARE(report.adoptedStrips, 3);
        QCOMPARE(report.undecidedStrips, 0);
        QCOMPARE(returned.adoptedCount(), 3);
    }

    void adopt_storeThatHasLiedIsBusy_staysAndIsAdoptedWhenComparedAgain()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.ignoresRemovals = true;
        agent.refusesGet = [](int nth, StripKey) {
            return nth == 1   ? std::optional(ErrorCode::NotFound)
                   : nth == 2 ? std::optional(ErrorCode::Busy)
                              : std::nullopt;
        };
        array.service->repairer().pause();
        QCOMPARE(array.scrub({.challengeEvery = 1}).liars, QList<StoreId>{agent.id()});
        agent.removed.clear();
        QCOMPARE(array.reconcile(agent.id()).undecidedStrips, 1);
        QVERIFY(agent.removed.isEmpty());
        QCOMPARE(array.reconcile(agent.id()).adoptedStrips, 1);
        QCOMPARE(array.record(stripe.id), stripe);
    }

    void adopt_corrupt_isRemovedOnlyWhenItCanBeSpared()
    {
        Returned returned(1);
        const StripKey key = returned.keys.first();
        QVERIFY(returned.store().corrupt(key));
        returned.array.vanish(StoreId(102));
        returned.array.vanish(StoreId(103)); // three others are left, of four that are needed
        ReconcileReport report = returned.array.reconcile(kStore);
        returned.array.settle();
        QVERIFY(returned.store().contains(key));
        QCOMPARE(report.undecidedStrips, 1);
        QCOMPARE(report.droppedStrips, 0);
        QVERIFY(returned.recorded(key).isNull());
        returned.array.service->repairer().pause();
        returned.array.comeBack(StoreId(102));
        report = returned.array.reconcile(kStore);
        returned.array.settle();
        QVERIFY(!returned.store().contains(key));
        QCOMPARE(report.droppedStrips, 1);
        QCOMPARE(report.adoptedStrips, 0);
    }

    void adopt_manyAtOnce_areAskedForInTurnAndWaitedFor()
    {
        Returned returned(200);
        std::optional<ReconcileReport> report;
        const auto job = returned.begin(report);
        QVERIFY(job);
        QCOMPARE(returned.store().verifyCount(), 64);
        QVERIFY(!report);
        while (!report) {
            const int wasAdopted = returned.adoptedCount();
            QVERIFY(returned.store().verifyCount() <= 64 + wasAdopted);
            returned.array.clock.advance(5);
            QVERIFY(returned.array.data->runOne());
        }
        QCOMPARE(report->adoptedStrips, 200);
        QCOMPARE(returned.adoptedCount(), 200);
        QCOMPARE(returned.store().verifyCount(), 200);
    }

    void adopt_someOfEach_areCountedAsWhatBecameOfThem()
    {
        Returned returned(10);
        QVERIFY(returned.store().corrupt(returned.keys.at(9)));
        returned.store().failVerifies(1, ErrorCode::Busy, 2);
        returned.array.catalog.failCommits(1, ErrorCode::Io, 1);
        const ReconcileReport report = returned.array.reconcile(kStore);
        QCOMPARE(report.droppedStrips, 1);
        QCOMPARE(report.adoptedStrips, returned.adoptedCount());
        QVERIFY(report.undecidedStrips > 2); // two, and those of the commit that failed
        QCOMPARE(report.adoptedStrips + report.undecidedStrips, 9);
        QCOMPARE(report.inFlightStrips, report.undecidedStrips);
    }

    void adopt_cancelledMeanwhile_endsAndRemovesNothing()
    {
        Returned returned(200);
        std::optional<ReconcileReport> report;
        const auto job = returned.begin(report);
        QVERIFY(job);
        job->cancel();
        QVERIFY(returned.array.waitFor([&] { return report.has_value(); }));
        QVERIFY(report->isCancelled);
        QCOMPARE(report->adoptedStrips, 64);
        QCOMPARE(report->undecidedStrips, 136);
        QCOMPARE(returned.store().removeCount(), 0);
    }

    void remove_askedForTwice_isUnderWayUntilBothAreAnswered()
    {
        StripeArray array(0, 6);
        const StripKey key{array.write(fourPlusTwo()).id, 2};
        const auto core = std::make_shared<StripeCore>(array.environment());
        core->remover.remove(key, kStore);
        QVERIFY(array.data->runOne()); // on its way
        core->remover.remove(key, kStore);
        QVERIFY(array.data->runOne()); // the first is answered
        QVERIFY(core->remover.isRemoving(key, kStore));
        array.settle();
        QVERIFY(!core->remover.isRemoving(key, kStore));
        QCOMPARE(array.store(kStore).removeCount(), 2);
    }

    /// What was sent may lie at the agent unread, and be read after whatever is sent by another connection.
    void remove_whoseAnswerIsLost_mayComeLate_data()
    {
        addCodes({ErrorCode::Timeout, ErrorCode::Disconnected, ErrorCode::ProtocolViolation});
    }
    void remove_whoseAnswerIsLost_mayComeLate()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 6);
        const StripKey key{array.write(fourPlusTwo()).id, 2};
        const StripKey other{array.write(fourPlusTwo()).id, 2};
        const auto core = std::make_shared<StripeCore>(array.environment());
        array.store(kStore).failRemoves(1, code);
        core->remover.remove(key, kStore);
        array.settle();
        QVERIFY(core->remover.isRemoving(key, kStore));
        array.advance(60'000);
        array.store(kStore).failRemoves(1, code);
        core->remover.remove(other, kStore);
        array.settle();
        array.advance(59'000);
        core->remover.remove(key, kStore); // the answer that comes is that to this one
        array.settle();
        QVERIFY(core->remover.isRemoving(key, kStore));
        array.advance(2'000);
        QVERIFY(!core->remover.isRemoving(key, kStore));
        QVERIFY(core->remover.isRemoving(other, kStore));
        array.store(kStore).failRemoves(1, ErrorCode::Io);
        core->remover.remove(key, kStore);
        array.settle();
        QVERIFY(!core->remover.isRemoving(key, kStore)); // it says that it did not
    }

    /// It is no place for the strip; but nobody else has it.
    void return_besideAnotherOfItsStripe_isRemovedOnlyWhenItCanBeSpared()
    {
        Returned returned(1);
        const StripKey key = returned.keys.first();
        returned.array.directory->setStore({.store = kStore,
                                            .machine = MachineId(101),
                                            .failureDomain = 104,
                                            .cohort = 0,
                                            .storeClass = StoreClass::Client,
                                            .freeBytes = kMiB,
                                            .quotaBytes = kMiB,
                                            .isOnline = true},
                                           StoreState::Active);
        returned.array.service->repairer().pause();
        returned.array.vanish(StoreId(102));
        returned.array.vanish(StoreId(103));
        QCOMPARE(returned.array.reconcile(kStore).undecidedStrips, 1);
        returned.array.settle();
        QVERIFY(returned.store().contains(key));
        returned.array.comeBack(StoreId(102));
        QCOMPARE(returned.array.reconcile(kStore).droppedStrips, 1);
        returned.array.settle();
        QVERIFY(!returned.store().contains(key));
    }
};

FALLOW_TEST(TestReturns)
#include "tst_stripe_returns.moc"
