// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Agent programs that lie on purpose: who keeps less than he says is found, whatever he answers and whenever.
class LyingAgentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawOneIn_manyTimes_isSoOftenAsItSays()
    {
        int count = 0;
        for (int i = 0; i < 16'000; ++i)
            count += drawOneIn(16) ? 1 : 0;
        QVERIFY2(count > 800 && count < 1200, qPrintable(QString::number(count))); // 6 standard deviations
        QVERIFY(drawOneIn(1));
    }

    void scrub_challenges_reachEveryStoreAndPosition()
    {
        StripeArray array(1, 3); // each stripe: the controller's own disk, and a client
        for (int i = 0; i < 200; ++i)
            array.write(LayoutSpec::mirrored(Selection::Spread));
        std::vector<std::unique_ptr<LyingAgent>> agents;
        for (const auto &[id, store] : array.stores)
            agents.push_back(std::make_unique<LyingAgent>(array, id));
        QSet<StripKey> first;
        for (int round = 0; round < 2; ++round) {
            QSet<StripKey> asked;
            for (const auto &agent : agents)
                agent->asked.clear();
            QVERIFY(array.scrub({.challengeEvery = 8}).challengedStrips > 20);
            for (const auto &agent : agents) {
                QVERIFY2(!agent->asked.isEmpty(), qPrintable(agent->id().toString()));
                asked += QSet<StripKey>(agent->asked.cbegin(), agent->asked.cend());
            }
            QVERIFY(asked != first); // nobody knows the next ones from the last
            first = asked;
        }
    }

    void scrub_agentHasNotWhatItCallsRight_isALiar_data() { addCodes({ErrorCode::NotFound, ErrorCode::Corrupt}); }
    void scrub_agentHasNotWhatItCallsRight_isALiar()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.forgetAll();
        agent.refusesGet = [code](int, StripKey) { return code; };
        const ScrubReport report = array.scrub({.challengeEvery = 1});
        QCOMPARE(report.badStrips, 1);
        QCOMPARE(report.liars, QList<StoreId>{agent.id()});
        QCOMPARE(report.challengedStrips, 6);
        QVERIFY(array.isWhole(stripe.id));
        QVERIFY(array.record(stripe.id).strips.at(3).store != agent.id());
    }

    /// A disk may fail between two reads, so that is no lie; but the strip is not to be had.
    void scrub_agentBlamesItsDisk_stripIsRepairedElsewhere()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.refusesGet = [](int, StripKey) { return ErrorCode::Io; };
        const ScrubReport report = array.scrub({.challengeEvery = 1});
        QCOMPARE(report.badStrips, 1);
        QVERIFY(report.liars.isEmpty());
        QCOMPARE(report.challengedStrips, 5);
        QVERIFY(array.isWhole(stripe.id));
        QVERIFY(array.record(stripe.id).strips.at(3).store != agent.id());
    }

    void scrub_diskFailsOnce_stripStays()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.refusesGet = [](int nth, StripKey) { return nth == 1 ? std::optional(ErrorCode::Io) : std::nullopt; };
        array.scrub({.challengeEvery = 1});
        QCOMPARE(array.record(stripe.id), stripe);
        QCOMPARE(agent.asked.size(), 2);
    }

    void scrub_stripeRemovedBeforeItsChallenge_makesNobodyALiar()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.refusesGet = [&](int, StripKey) {
            CatalogChange change;
            change.removeStripes.append(stripe.id);
            array.catalog.commit(change, *array.data, [](const Result<void> &) {});
            return ErrorCode::NotFound;
        };
        const ScrubReport report = array.scrub({.challengeEvery = 1});
        QCOMPARE(agent.asked.size(), 1);
        QCOMPARE(report.badStrips, 0);
        QVERIFY(report.liars.isEmpty());
        QCOMPARE(report.challengedStrips, 5);
    }

    void scrub_challengeComesToNothing_nextStripIsChallenged_data()
    {
        addCodes({ErrorCode::Busy, ErrorCode::Timeout, ErrorCode::Disconnected, ErrorCode::Refused});
    }
    void scrub_challengeComesToNothing_nextStripIsChallenged()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 6);
        for (int i = 0; i < 40; ++i)
            array.write(fourPlusTwo());
        const StripeRecord first = array.catalog.stripes().first();
        LyingAgent agent(array, first.strips.at(0).store);
        agent.refusesGet = [code](int nth, StripKey) { return nth <= 3 ? std::optional(code) : std::nullopt; };
        int drawCount = 0;
        array.draw = [&](quint32) { return ++drawCount == 1; }; // the first strip: the agent's
        const ScrubReport report = array.scrub({.challengeEvery = 64});
        QCOMPARE(agent.asked.size(), 4);
        QCOMPARE(report.challengedStrips, 1);
        QCOMPARE(report.unprovenChallenges, 3);
        QVERIFY(report.unproven.isEmpty());
        QVERIFY(report.liars.isEmpty());
        QCOMPARE(report.badStrips, 0);
    }

    void scrub_agentGivesNothing_isReportedAsUnproven_data() { addCodes({ErrorCode::Busy, ErrorCode::Disconnected}); }
    void scrub_agentGivesNothing_isReportedAsUnproven()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 6);
        for (int i = 0; i < 40; ++i)
            array.write(fourPlusTwo());
        LyingAgent agent(array, StoreId(103));
        agent.forgetAll();
        agent.refusesGet = [code](int, StripKey) { return code; };
        const ScrubReport report = array.scrub({.challengeEvery = 8});
        QCOMPARE(report.unproven, QList<StoreId>{agent.id()});
        QCOMPARE(report.unprovenChallenges, agent.asked.size());
        QVERIFY(report.challengedStrips > 0);
        QVERIFY(report.liars.isEmpty());
    }

    void scrub_machineGoesToSleep_isNotReportedAsUnproven()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 40; ++i)
            array.write(fourPlusTwo());
        LyingAgent agent(array, StoreId(103));
        agent.refusesGet = [&](int nth, StripKey) {
            if (nth <= 3)
                return std::optional<ErrorCode>();
            array.directory->setConnection(agent.id(), nullptr);
            return std::optional(ErrorCode::Disconnected);
        };
        const ScrubReport report = array.scrub({.challengeEvery = 2});
        QVERIFY(report.unprovenChallenges > 0);
        QVERIFY(report.unproven.isEmpty());
        QCOMPARE(report.badStrips, 0);
    }

    /// One bad sector says nothing of what the same disk took before; it is looked at, and stays.
    void readBack_honestDiskSpoilsOne_othersAreFetchedAndStay()
    {
        StripeArray array(0, 6);
        fill(array, 60, {107, 108});
        LyingAgent agent(array, StoreId(107));
        agent.spoilsPut = [](int nth) { return nth == 10; };
        array.draw = [](quint32) { return false; };
        array.service->repairer().setBounds(1, kMiB);
        lose(array, 101);
        QCOMPARE(array.repair().repairedStripes, 60);
        array.waitFor([&] { return array.service->suspectCount() == 0; });
        QVERIFY2(agent.asked.size() >= 10, qPrintable(QString::number(agent.asked.size()))); // nine, and the first
        QCOMPARE(agent.removed.size(), 1);                                                   // what it has spoilt
        QCOMPARE(array.directory->badStripCount(agent.id()), 1);
        QCOMPARE(damagedCount(array), 0);
    }

    void readBack_liarGoesAwayWhileItIsLookedAt_isAskedWhenItIsBack()
    {
        StripeArray array(0, 6);
        fill(array, 60, {107, 108});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int nth) { return nth > 1 && nth < 16; };
        agent.spoilsPut = [](int nth) { return nth == 16; };
        array.draw = [](quint32) { return false; };
        bool isAsleep = false;
        bool isFoundOut = false;
        int lookedAt = 0;
        agent.refusesGet = [&](int, StripKey) {
            if (isFoundOut && ++lookedAt == 4) { // as many as are fetched at a time; others wait for their turn
                isAsleep = true;
                array.directory->setConnection(agent.id(), nullptr);
            }
            return isFoundOut || isAsleep ? std::optional(ErrorCode::Disconnected) : std::nullopt;
        };
        array.service->repairer().setBounds(1, kMiB);
        lose(array, 101);
        array.service->repairer().wake();
        array.waitFor([&] { return array.directory->badStripCount(agent.id()) > 0; });
        array.service->repairer().pause();
        isFoundOut = true;
        QVERIFY(array.waitFor([&] { return isAsleep; }));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        isFoundOut = false;
        isAsleep = false;
        array.directory->setConnection(agent.id(), &agent);
        array.service->repairer().resume();
        array.waitFor([&] { return array.service->suspectCount() == 0 && !array.service->repairer().isActive(); });
        array.repair();
        QVERIFY(agent.forgottenCount > 8);
        QCOMPARE(damagedCount(array), 0);
    }

    void reconcile_agentThatHasLied_getsBackOnlyWhatItGives()
    {
        StripeArray array(0, 6);
        fill(array, 20, {107});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int nth) { return nth > 2; };
        agent.ignoresRemovals = true;
        int drawCount = 0;
        array.draw = [&](quint32) { return ++drawCount == 10; };
        array.service->repairer().setBounds(1, kMiB);
        lose(array, 101);
        array.service->repairer().wake();
        QVERIFY(array.waitFor([&] { return array.directory->badStripCount(agent.id()) > 0; }));
        array.service->repairer().pause();
        array.waitFor([&] { return array.service->suspectCount() == 0; });
        int missing = 0;
        for (const StripeRecord &stripe : array.catalog.stripes())
            missing += int(std::ranges::count(stripe.strips, StoreId(), &StripRecord::store));
        array.reconcile(agent.id());
        array.waitFor([&] { return array.service->suspectCount() == 0; });
        int after = 0;
        for (const StripeRecord &stripe : array.catalog.stripes())
            after += int(std::ranges::count(stripe.strips, StoreId(), &StripRecord::store));
        QVERIFY2(missing > 0, qPrintable(QString::number(missing)));
        QVERIFY2(after >= missing, qPrintable(u"%1 %2"_s.arg(missing).arg(after)));
        // One that it has after all comes back: it may be the last copy.
        CatalogChange change;
        for (const StripeRecord &stripe : array.catalog.stripes()) {
            const auto at = std::ranges::find(stripe.strips, agent.id(), &StripRecord::store);
            if (at != stripe.strips.cend())
                change.moveStrips = {
                    {.key = {stripe.id, quint8(at - stripe.strips.cbegin())}, .from = agent.id(), .to = {}}};
        }
        QVERIFY(!change.moveStrips.isEmpty());
        const StripKey key = change.moveStrips.first().key;
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.waitFor([&] { return array.record(key.stripe).strips.at(key.position).store.isNull(); });
        array.reconcile(agent.id());
        QVERIFY(array.waitFor([&] { return array.record(key.stripe).strips.at(key.position).store == agent.id(); }));
    }

    /// What it gives is judged in the pool, which takes a while: much may have changed when the answer is there.
    void reconcile_stripRemovedWhileItIsJudged_isNotAdopted()
    {
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const auto storeNow = [&] { return array.record(stripe.id).strips.at(3).store; };
        LyingAgent agent(array, stripe.strips.at(3).store);
        agent.ignoresRemovals = true;
        agent.refusesGet = [](int nth, StripKey) {
            return nth == 1 ? std::optional(ErrorCode::NotFound) : std::nullopt;
        };
        array.service->repairer().pause();
        QCOMPARE(array.scrub({.challengeEvery = 1}).liars, QList<StoreId>{agent.id()});
        QVERIFY(storeNow().isNull());

        auto job = array.service->makeReconcile(agent.id());
        job->start([](const ReconcileReport &) {});
        array.clock.advance(5);
        array.data->drain();
        QCOMPARE(agent.asked.size(), 2);
        QCOMPARE(array.pool->pendingCount(), 1);
        QVERIFY(storeNow().isNull());
        array.service->removeStripe(stripe); // whoever asks for it knows it from before
        job.reset();
        array.settle();
        QVERIFY(storeNow().isNull());

        job = array.service->makeReconcile(agent.id());
        job->start([](const ReconcileReport &) {});
        array.clock.advance(5);
        array.data->drain();
        job.reset(); // what it began goes on
        array.settle();
        QCOMPARE(storeNow(), agent.id());
    }

    void readBack_agentCountsItsTurns_isFoundOut()
    {
        StripeArray array(0, 6);
        fill(array, 300, {107, 108, 109});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int nth) { return nth % 16 != 0; };
        array.service->repairer().setBounds(1, kMiB); // its count is ours
        lose(array, 101);
        array.repair();
        QVERIFY(agent.forgottenCount > 0);
        QVERIFY(array.directory->badStripCount(agent.id()) > 0);
        QCOMPARE(damagedCount(array), 0);
    }

    void readBack_fetchRefused_isAskedForTheNextUntilOneComes_data()
    {
        addCodes({ErrorCode::Busy, ErrorCode::Timeout, ErrorCode::Io});
    }
    void readBack_fetchRefused_isAskedForTheNextUntilOneComes()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 6);
        fill(array, 60, {107, 108});
        LyingAgent agent(array, StoreId(107));
        bool hasRefused = false;
        agent.refusesGet = [&](int nth, StripKey) {
            hasRefused = nth == 2 || nth == 3; // the first, that proves it, it gives
            return hasRefused ? std::optional(code) : std::nullopt;
        };
        array.draw = [&](quint32) { return agent.asked.size() < 2; };
        array.service->repairer().setBounds(1, kMiB); // one after the other
        lose(array, 101);
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 60);
        QCOMPARE(agent.asked.size(), 4);
        QCOMPARE(report.readBack.failures, code == ErrorCode::Busy ? 0 : 2); // who is busy is asked for the same again
        QVERIFY(report.written.value(agent.id()).strips > 5);                // and is believed again
        QCOMPARE(array.directory->badStripCount(agent.id()), 0);
        QCOMPARE(damagedCount(array), 0);
    }

    void readBack_agentBusyWhenItHasLost_isFoundOutByTheNext()
    {
        StripeArray array(0, 6);
        fill(array, 60, {107, 108});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int) { return true; };
        agent.refusesGet = [](int nth, StripKey) { return nth == 2 ? std::optional(ErrorCode::Busy) : std::nullopt; };
        int drawCount = 0;
        array.draw = [&](quint32) { return ++drawCount == 10; };
        array.service->repairer().setBounds(1, kMiB);
        lose(array, 101);
        array.repair();
        QVERIFY(agent.forgottenCount > 2);
        QVERIFY(array.directory->badStripCount(agent.id()) > 0);
        QCOMPARE(damagedCount(array), 0);
    }

    /// When it is found out, the moves of what it was believed for are on their way to the catalog.
    void readBack_liarFoundBeforeItsMovesAreCommitted_theyAreRepairedToo()
    {
        StripeArray array(0, 6);
        fill(array, 40, {107, 108});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int) { return true; };
        int drawCount = 0;
        array.draw = [&](quint32) { return ++drawCount == 8; };
        array.service->repairer().setBounds(4, kMiB);
        lose(array, 101);
        array.service->repairer().wake();
        QVERIFY(array.waitFor([&] { return agent.verifiedPutCount > 0 && drawCount > 0; }));
        array.catalog.hold(true);
        array.service->repairer().setBounds(40, 64 * kMiB);
        QVERIFY(array.waitFor([&] { return array.directory->badStripCount(agent.id()) > 0; }));
        array.catalog.hold(false);
        array.catalog.release();
        array.repair();
        QVERIFY(agent.forgottenCount > 4);
        QCOMPARE(damagedCount(array), 0);
    }

    /// A fetch that comes back right proves nothing of what was believed after it was asked for.
    void readBack_liesWhileAFetchIsUnderWay_areNotForgotten()
    {
        ReadBackTrust trust;
        const StripKey before{StripeId(1), 0};
        const StripKey later{StripeId(2), 0};
        trust.believed.append(before);
        const quint64 mark = trust.mark();
        trust.believed.append(later);
        trust.gaveBackRight(mark);
        QCOMPARE(trust.believed, QList<StripKey>{later});
        trust.gaveBackRight(mark); // an older one, answered late
        QCOMPARE(trust.believed, QList<StripKey>{later});
        trust.gaveBackRight(trust.mark());
        QVERIFY(trust.believed.isEmpty());
    }

    void trust_believedForAsMuchAsIsRemembered_mustBeFetched()
    {
        ReadBackTrust trust;
        trust.isProven = true;
        const Draw never = [](quint32) { return false; };
        QVERIFY(!trust.mustFetch(never));
        for (qsizetype i = 0; i < ReadBackTrust::kMaxBelieved; ++i)
            trust.believed.append({StripeId(quint64(i) + 1), 0});
        QVERIFY(trust.mustFetch(never));
    }

    void scrub_findsALiar_whatItWasBelievedForIsRepairedAndAllIsFetched()
    {
        StripeArray array(0, 6);
        fill(array, 60, {107, 108, 109});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int) { return true; };
        array.draw = [](quint32) { return false; };
        array.service->repairer().setBounds(1, kMiB); // after its first strip it is believed
        lose(array, 101);
        QCOMPARE(array.repair().repairedStripes, 60);
        QVERIFY(damagedCount(array) > 5);
        const qsizetype enough = agent.asked.size() + 2; // it still has the first one, that it was proved by
        array.draw = [&](quint32) { return agent.asked.size() < enough; };
        const ScrubReport report = array.scrub({.challengeEvery = 2});
        QCOMPARE(report.liars, QList<StoreId>{agent.id()});
        array.repair();
        QCOMPARE(damagedCount(array), 0);
        const int before = agent.verifiedPutCount;
        lose(array, 102);
        array.repair();
        QCOMPARE(agent.verifiedPutCount, before); // plain ones, whose bytes are fetched
        QCOMPARE(damagedCount(array), 0);
    }

    /// What a store refuses is not what it has spoilt.
    void readBack_putIsRefusedAsDamaged_costsNoTrust()
    {
        StripeArray array(0, 6);
        fill(array, 40, {107, 108, 109});
        lose(array, 101);
        array.repair();
        array.store(107).failPuts(1, ErrorCode::Corrupt);
        lose(array, 102);
        const RepairReport report = array.repair();
        QCOMPARE(report.repairedStripes, 40);
        QCOMPARE(report.readBack.failures, 0);
        QCOMPARE(array.directory->badStripCount(StoreId(107)), 0);
    }
};

FALLOW_TEST(LyingAgentsTest)
#include "tst_stripe_lying_agents.moc"
