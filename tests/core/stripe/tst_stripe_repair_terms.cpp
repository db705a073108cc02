// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stripe/stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

void lose(StripeArray &array, StoreId store)
{
    array.vanish(store);
    array.directory->setState(store, StoreState::Lost);
}

/// How many strips of a stripe lie on stores that are not lost, beyond k.
int surplusOf(StripeArray &array, StripeId id)
{
    int surviving = 0;
    for (const StripRecord &strip : array.record(id).strips)
        surviving += !strip.store.isNull() && !array.directory->isLost(strip.store) ? 1 : 0;
    return surviving - 4;
}

/// Three stripes of which each lacks a strip that has nowhere to go: the round goes on, and stands after the first of
/// them.
void pauseAtTheFirstThatWaits(StripeArray &array)
{
    for (int i = 0; i < 3; ++i)
        array.write(fourPlusTwo());
    lose(array, StoreId(103));
    Repairer &repairer = array.service->repairer();
    repairer.setBounds(1, kMiB);
    repairer.setProgressCallback([&repairer](const JobProgress &) { repairer.pause(); });
    repairer.wake();
    array.advance(500);
}

} // namespace

/// On what terms repair works: what is read back, which stripes may be begun, in what order, with what totals.
class RepairTermsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readBack_everyRebuiltStrip_isReadWhereItLies_andSomeAreFetched()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 300; ++i)
            array.write(fourPlusTwo());
        lose(array, StoreId(101));
        const RepairReport report = array.repair();
        QVERIFY(report.repairedStrips > 5);
        QCOMPARE(report.readBack.strips, report.repairedStrips);
        QCOMPARE(report.readBack.bytes, report.repairedBytes);
        QCOMPARE(report.readBack.failures, 0);
        qint64 read = 0;
        for (const auto &[id, store] : array.stores)
            read += store->bytesRead();
        QCOMPARE(read, qint64(StripeArray::kStripBytes) * (4 * report.repairedStripes + report.readBack.fetched));
        QVERIFY(report.readBack.fetched > 0 && report.readBack.fetched < report.readBack.strips);
        QCOMPARE(report.movedBytes, 6 * qint64(StripeArray::kStripBytes) * report.repairedStripes);
    }

    void readBack_diskLies_stripGoesElsewhere()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 20; ++i)
            array.write(fourPlusTwo());
        array.addStore(107);
        array.addStore(108);
        array.store(107).spoilPutsFrom(2); // the first, that is fetched, is right
        lose(array, StoreId(101));
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 20);
        QVERIFY(report.readBack.failures > 0);
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    void readBack_storeReturnsOtherBytes_stripGoesElsewhere()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 20; ++i)
            array.write(fourPlusTwo());
        array.addStore(107);
        array.addStore(108);
        array.store(107).failGets(1, ErrorCode::Corrupt, 100'000);
        lose(array, StoreId(101));
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 20);
        QVERIFY(report.readBack.failures > 0);
        QCOMPARE(report.readBack.strips, 20);
        QVERIFY(array.directory->badStripCount(StoreId(107)) > 0);
        for (const StripeId id : array.catalog.stripes().keys()) {
            QVERIFY(array.isWhole(id));
            for (const StripRecord &strip : array.record(id).strips)
                QVERIFY(strip.store != StoreId(107));
        }
        array.advance(1000);
        for (const StripeId id : array.catalog.stripes().keys()) {
            for (quint8 position = 0; position < 6; ++position)
                QVERIFY(!array.store(107).contains({id, position})); // nothing of it is left there
        }
        QCOMPARE(report.written.size(), 1);
        QCOMPARE(report.written.value(StoreId(108)).strips, 20);
    }

    /// It has been believed, and only what it says it has read back is wrong.
    void readBack_storePretends_isFoundOutAndThenAllIsFetched()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 100; ++i)
            array.write(fourPlusTwo());
        for (const quint64 id : {107, 108, 109})
            array.addStore(id);
        lose(array, StoreId(101));
        QCOMPARE(array.repair().repairedStripes, 100);
        array.store(107).pretendVerifiedPuts();
        const int putsBefore = array.store(107).putCount();
        lose(array, StoreId(102));
        array.repair();
        QVERIFY(array.directory->badStripCount(StoreId(107)) > 0);
        QVERIFY(array.store(107).putCount() > putsBefore);       // plain ones, whose bytes are fetched
        for (const StripeId id : array.catalog.stripes().keys()) // and what it took before one was fetched
            QVERIFY(array.isWhole(id));
    }

    /// Whoever was away for a moment has not lied.
    void readBack_storeAnswersTooLateOnce_isBelievedAfterwards()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 200; ++i)
            array.write(fourPlusTwo());
        for (const quint64 id : {107, 108, 109})
            array.addStore(id);
        lose(array, StoreId(101));
        QCOMPARE(array.repair().repairedStripes, 200); // now each has shown a strip that was right
        array.store(107).failVerifies(1, ErrorCode::Timeout, 1);
        const int verifiesBefore = array.store(107).verifyCount();
        lose(array, StoreId(102));
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 200);
        QVERIFY(array.store(107).verifyCount() > verifiesBefore);
        QCOMPARE(array.directory->badStripCount(StoreId(107)), 0);
        // Else all that it took would have been fetched.
        QVERIFY2(report.readBack.fetched < report.written.value(StoreId(107)).strips,
                 qPrintable(QString::number(report.readBack.fetched)));
    }

    void readBack_switchedOff_readsOnlyWhatIsNeeded()
    {
        StripeArray array(0, 8);
        array.service->setReadBack(false);
        for (int i = 0; i < 20; ++i)
            array.write(fourPlusTwo());
        lose(array, StoreId(101));
        const RepairReport report = array.repair();
        QVERIFY(report.repairedStrips > 5);
        QCOMPARE(report.readBack.strips, 0);
    }

    void urgentOnly_stripesWithRedundancy_waitUntilItIsLifted()
    {
        StripeArray array(0, 11); // a number that six does not divide: stripes overlap in part
        QList<StripeRecord> stripes;
        for (int i = 0; i < 30; ++i)
            stripes.append(array.write(fourPlusTwo()));
        for (const int gone : {0, 1})
            lose(array, stripes.last().strips.at(gone).store);
        int endangered = 0;
        for (const StripeRecord &stripe : std::as_const(stripes))
            endangered += surplusOf(array, stripe.id) == 0 ? 1 : 0;
        int touched = 0;
        for (const StripeRecord &stripe : std::as_const(stripes))
            touched += surplusOf(array, stripe.id) < 2 ? 1 : 0;
        QVERIFY(endangered > 0 && endangered < touched);
        Repairer &repairer = array.service->repairer();
        repairer.setUrgentOnly(true);
        repairer.wake();
        array.advance(5000);
        QVERIFY(repairer.isActive()); // the round waits with them
        for (const StripeRecord &stripe : std::as_const(stripes))
            QVERIFY(surplusOf(array, stripe.id) >= 1);
        QCOMPARE(repairer.report().repairedStripes, endangered);
        repairer.setUrgentOnly(false);
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        for (const StripeRecord &stripe : std::as_const(stripes))
            QVERIFY(array.isWhole(stripe.id));
    }

    void secondLoss_whileARoundRuns_itsStripesComeFirst()
    {
        StripeArray array(0, 11);
        for (int i = 0; i < 60; ++i)
            array.write(fourPlusTwo());
        Repairer &repairer = array.service->repairer();
        repairer.setBounds(1, kMiB);
        lose(array, StoreId(101));
        repairer.setUrgentOnly(true); // nothing is begun: the queue holds the stripes of the first loss
        repairer.wake();
        array.advance(1000);
        lose(array, StoreId(102));
        repairer.wake();
        array.advance(1000);
        for (const StripeId id : array.catalog.stripes().keys()) // those that both losses touched are whole again
            QVERIFY(surplusOf(array, id) >= 1);
        repairer.setUrgentOnly(false);
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        const JobProgress progress = repairer.progress();
        QCOMPARE(progress.totalBytes, progress.doneBytes); // nothing was counted twice
    }

    void sourceHasNoTimeOnce_isTriedAgainSoon_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("busy") << ErrorCode::Busy;
        QTest::newRow("timeout") << ErrorCode::Timeout;
    }
    /// No strip can be spared, and the person at one of the machines comes back for a moment.
    void sourceHasNoTimeOnce_isTriedAgainSoon()
    {
        QFETCH(const ErrorCode, code);
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.addStore(120);
        array.addStore(121);
        lose(array, stripe.strips.at(0).store);
        lose(array, stripe.strips.at(1).store);
        array.store(stripe.strips.at(3).store).failGets(1, code);
        Repairer &repairer = array.service->repairer();
        repairer.wake();
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QCOMPARE(repairer.lastReport().waitingStripes, 1);
        array.advance(5'000);
        QVERIFY(array.isWhole(stripe.id));
    }

    /// Outside its hours a rebuild goes on with what is urgent alone, and its queue does not come to an end.
    void storeComes_whileTheCatalogIsRead_urgentOnesAreTriedSoon()
    {
        StripeArray array(0, 6, kGiB);
        QList<StripeId> urgent;
        for (int i = 0; i < 3; ++i)
            urgent.append(array.write(LayoutSpec::distributed(5, 1)).id);
        for (int i = 0; i < 1200; ++i)
            array.write(fourPlusTwo());
        lose(array, StoreId(103));
        Repairer &repairer = array.service->repairer();
        repairer.setUrgentOnly(true);
        repairer.wake();
        while (repairer.report().waitingStripes < 3 && (array.data->runOne() || array.pool->drain() > 0)) {
        }
        QCOMPARE(repairer.report().waitingStripes, 3);
        array.addStore(120);
        array.advance(15'000);
        QVERIFY(repairer.isActive());
        for (const StripeId id : urgent)
            QVERIFY(array.isWhole(id));
    }

    void storeComes_whileARoundRuns_whatWaitedBeforeIsTriedAgain()
    {
        StripeArray array(0, 6);
        pauseAtTheFirstThatWaits(array);
        Repairer &repairer = array.service->repairer();
        QVERIFY(repairer.isActive());
        QCOMPARE(repairer.report().waitingStripes, 1);
        array.addStore(120);
        repairer.setProgressCallback({});
        repairer.resume();
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QCOMPARE(repairer.lastReport().waitingStripes, 0);
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    /// A round for one stripe says nothing of those that an earlier one has left.
    void storeComes_afterARoundForOneStripe_whatWaitedBeforeIsTriedAgain()
    {
        StripeArray array(0, 6);
        const StripeId waiting = array.write(fourPlusTwo()).id;
        StripeRecord other = array.write(LayoutSpec::distributed(2, 1));
        lose(array, StoreId(103));
        QCOMPARE(array.repair().waitingStripes, 1);
        other = array.record(other.id);
        other.strips[0].store = {};
        array.commit(other);
        array.settle();
        Repairer &repairer = array.service->repairer();
        repairer.enqueue(other.id);
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QCOMPARE(repairer.lastReport().repairedStripes, 1);
        QCOMPARE(repairer.lastReport().waitingStripes, 0);
        array.addStore(120);
        QVERIFY(array.waitFor([&] { return array.isWhole(waiting); }));
    }

    void secondLoss_ofAStripeThatIsBeingRepaired_isRepairedInTheSameRound()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const auto storeAt = [&](int position) { return stripe.strips.at(position).store; };
        for (int position = 2; position < 6; ++position)
            array.store(storeAt(position)).hold(false, true);
        lose(array, storeAt(0));
        Repairer &repairer = array.service->repairer();
        repairer.wake();
        array.settle();
        QCOMPARE(repairer.underWay(), QList<StripeId>{stripe.id});
        lose(array, storeAt(1));
        repairer.wake();
        array.settle(); // the scan passes over what is under way
        for (int position = 2; position < 6; ++position)
            array.store(storeAt(position)).release();
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QVERIFY(array.isWhole(stripe.id));
        QCOMPARE(repairer.progress().totalBytes, repairer.progress().doneBytes);
    }

    void stripeThatOthersAreAtWorkOn_isTriedAgainByItself()
    {
        StripeArray array(0, 6);
        const StripeId id = array.writeWithALatePut(fourPlusTwo(), 103);
        QVERIFY(!id.isNull());
        array.service->repairer().wake();
        QVERIFY(array.waitFor([&] { return !array.service->repairer().isActive(); }));
        QCOMPARE(array.service->repairer().lastReport().waitingStripes, 1); // the put that was given up is under way
        array.store(103).release();
        QVERIFY(array.waitFor([&] { return array.isWhole(id); }));
        QCOMPARE(array.orphanCount(), 0);
    }

    void stripeThatOthersAreAtWorkOn_isTriedMoreAndMoreRarely_andInWhateverRound()
    {
        StripeArray array(0, 6);
        const StripeId other = array.write(LayoutSpec::distributed(2, 1)).id;
        const StripeId id = array.writeWithALatePut(fourPlusTwo(), 103);
        QVERIFY(!id.isNull());
        Repairer &repairer = array.service->repairer();
        int rounds = 0;
        repairer.setFinishedCallback([&](const RepairReport &report) { rounds += report.waitingStripes > 0 ? 1 : 0; });
        repairer.wake();
        QVERIFY(array.waitFor([&] { return rounds == 1; }));
        StripeRecord damaged = array.record(other); // before it is tried again, a round for another one runs
        damaged.strips[0].store = {};
        array.commit(damaged);
        array.settle();
        repairer.enqueue(other);
        QVERIFY(array.waitFor([&] { return array.isWhole(other); }, 1'000));
        array.advance(120'000);
        QVERIFY2(rounds > 3 && rounds < 12, qPrintable(QString::number(rounds)));
        array.store(103).release();
        QVERIFY(array.waitFor([&] { return array.isWhole(id); }, 70'000));
    }

    void cancelled_nothingThatWaits_isTriedAgainByItself()
    {
        StripeArray array(0, 6);
        pauseAtTheFirstThatWaits(array);
        Repairer &repairer = array.service->repairer();
        QCOMPARE(repairer.report().waitingStripes, 1);
        repairer.setProgressCallback({});
        repairer.cancel();
        repairer.resume();
        array.addStore(120);
        array.advance(15'000);
        QVERIFY(!repairer.isActive());
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(!array.isWhole(id));
        array.repair();
        for (const StripeId id : array.catalog.stripes().keys())
            QVERIFY(array.isWhole(id));
    }

    void storesComeAndGoAllTheTime_whatWaitsIsTriedNowAndThen()
    {
        StripeArray array(0, 6);
        pauseAtTheFirstThatWaits(array);
        Repairer &repairer = array.service->repairer();
        QCOMPARE(repairer.report().waitingStripes, 1);
        repairer.storesChanged();
        array.settle();
        QCOMPARE(repairer.report().waitingStripes, 0); // at once: all are looked for anew
        repairer.resume();
        array.advance(500);
        QCOMPARE(repairer.report().waitingStripes, 1);
        for (int i = 0; i < 50; ++i) {
            repairer.storesChanged();
            array.advance(100);
            QCOMPARE(repairer.report().waitingStripes, 1);
        }
        array.advance(5'000);
        QCOMPARE(repairer.report().waitingStripes, 0);
        repairer.setProgressCallback({});
        repairer.resume();
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QCOMPARE(repairer.lastReport().waitingStripes, 3);
    }

    void progress_stripesThatNeedNothingAnyMore_leaveTheTotal()
    {
        StripeArray array(0, 8);
        for (int i = 0; i < 40; ++i)
            array.write(fourPlusTwo());
        lose(array, StoreId(102));
        Repairer &repairer = array.service->repairer();
        repairer.setBounds(1, kMiB);
        array.service->budget().setLimit(kMiB);
        repairer.wake();
        array.advance(500);
        array.comeBack(StoreId(102));
        array.directory->setState(StoreId(102), StoreState::Active);
        JobProgress last;
        repairer.setProgressCallback([&](const JobProgress &progress) { last = progress; });
        QVERIFY(array.waitFor([&] { return !repairer.isActive(); }));
        QCOMPARE(last.totalBytes, last.doneBytes);
        QVERIFY(last.doneBytes > 0);
    }

    /// A store that was lost may come back with its strip: only that strip itself may be put beside it meanwhile.
    void repair_onlyRoomIsBesideALostStore_goesToTheStripOfThatStore()
    {
        StripeArray array(0, 4);
        StripeRecord stripe;
        const auto positionOn = [&](quint64 store) {
            return std::ranges::find(stripe.strips, StoreId(store), &StripRecord::store) - stripe.strips.begin();
        };
        do { // the other one is placed first
            stripe = array.write(LayoutSpec::distributed(2, 2));
        } while (positionOn(102) > positionOn(101));
        array.addStore(105);
        array.directory->setStore({.store = StoreId(105),
                                   .machine = MachineId(101),
                                   .failureDomain = 101,
                                   .cohort = 0,
                                   .storeClass = StoreClass::Client,
                                   .freeBytes = array.quota,
                                   .quotaBytes = array.quota,
                                   .isOnline = true},
                                  StoreState::Active);
        lose(array, StoreId(101));
        lose(array, StoreId(102));
        array.repair();
        const auto recorded = [&](qsizetype position) { return array.record(stripe.id).strips.at(position).store; };
        QCOMPARE(recorded(positionOn(101)), StoreId(105));
        QCOMPARE(recorded(positionOn(102)), StoreId(102));
        array.comeBack(StoreId(101));
        array.directory->setState(StoreId(101), StoreState::Active);
        QCOMPARE(array.reconcile(StoreId(101)).adoptedStrips, 0);
        array.repair();
        QCOMPARE(recorded(positionOn(101)), StoreId(105)); // one machine, one strip
        QCOMPARE(recorded(positionOn(102)), StoreId(102));
        array.addStore(106);
        array.repair();
        QCOMPARE(recorded(positionOn(102)), StoreId(106));
        QVERIFY(array.isWhole(stripe.id));
    }

    void budget_limitsOfTwoKinds_doNotTouchEachOther()
    {
        ManualClock clock;
        TrafficBudget budget(clock);
        budget.setLimit(kMiB, TrafficBudget::Work::Balance);
        QVERIFY(budget.tryTake(10 * kMiB, TrafficBudget::Work::Balance)); // one piece may overdraw
        QVERIFY(!budget.tryTake(1, TrafficBudget::Work::Balance));
        QVERIFY(budget.tryTake(kGiB)); // repair has no limit
        clock.advance(20'000);
        QVERIFY(budget.tryTake(1, TrafficBudget::Work::Balance));
    }
};

FALLOW_TEST(RepairTermsTest)
#include "tst_stripe_repair_terms.moc"
