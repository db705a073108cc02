// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// Strips of which somebody has said that they are bad, and agents that do not want them looked at.
class SuspectsTest : public QObject
{
    Q_OBJECT

    static std::optional<ErrorCode> busyForWhoProvesIt(int nth, StripKey)
    {
        return nth == 1 ? ErrorCode::NotFound : ErrorCode::Busy;
    }

private Q_SLOTS:
    /// Of what is not to be had a reader tells, and the agent says that nothing is wrong.
    void read_agentRefusesWhatItCallsRight_stripIsRepairedElsewhere_data()
    {
        addCodes({ErrorCode::NotFound, ErrorCode::Io});
    }
    void read_agentRefusesWhatItCallsRight_stripIsRepairedElsewhere()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(1).store);
        agent.refusesGet = [code](int, StripKey) { return code; };
        QVERIFY(array.readsRight(stripe));
        array.waitFor([&] { return array.service->suspectCount() == 0 && !array.service->repairer().isActive(); });
        QVERIFY(array.isWhole(stripe.id));
        QVERIFY(array.record(stripe.id).strips.at(1).store != agent.id());
    }

    /// Whoever asks nicely is told to wait, for ever.
    void read_agentIsBusyForWhoProvesIt_stripIsRepairedElsewhere()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(1).store);
        agent.refusesGet = busyForWhoProvesIt;
        QVERIFY(array.readsRight(stripe));
        QVERIFY(array.waitFor([&] { return array.record(stripe.id).strips.at(1).store != agent.id(); }, 600'000));
        array.waitFor([&] { return !array.service->repairer().isActive(); });
        QVERIFY(array.isWhole(stripe.id));
        QVERIFY(agent.asked.size() > 3); // not for being busy once
    }

    /// One that has refused is not let off by going away when it is about to be asked again.
    void read_agentIsBusyAndThenAway_isAskedWhenItIsBack()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(1).store);
        agent.refusesGet = busyForWhoProvesIt;
        QVERIFY(array.readsRight(stripe));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QCOMPARE(agent.asked.size(), 2);
        array.clock.advance(30'000); // it is asked whether it has it, and will say yes
        QCOMPARE(array.service->suspectCount(), 1);
        array.directory->setConnection(agent.id(), nullptr);
        array.settle();
        QCOMPARE(array.service->suspectCount(), 0);
        QCOMPARE(agent.asked.size(), 2);
        array.directory->setConnection(agent.id(), &agent);
        QVERIFY(array.waitFor([&] { return array.record(stripe.id).strips.at(1).store != agent.id(); }, 600'000));
    }

    void read_agentIsBusyAndThenTakenOut_isForgotten()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(1).store);
        agent.refusesGet = busyForWhoProvesIt;
        QVERIFY(array.readsRight(stripe));
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QCOMPARE(array.service->askedLaterCount(), 1);
        array.directory->removeStore(agent.id());
        QVERIFY(array.waitFor([&] { return array.service->askedLaterCount() == 0; }));
        QCOMPARE(array.service->suspectCount(), 0);
    }

    void read_stripeRemovedWhileItIsProved_accusesNobody()
    {
        StripeArray array(0, 7);
        const StripeRecord stripe = array.write(fourPlusTwo());
        LyingAgent agent(array, stripe.strips.at(1).store);
        agent.refusesGet = [&](int nth, StripKey) {
            if (nth == 1)
                return ErrorCode::Io;
            CatalogChange change;
            change.removeStripes.append(stripe.id);
            array.catalog.commit(change, *array.data, [](const Result<void> &) {});
            return ErrorCode::NotFound;
        };
        QVERIFY(array.readsRight(stripe));
        array.waitFor([&] { return array.service->suspectCount() == 0; });
        QCOMPARE(agent.asked.size(), 2);
        QCOMPARE(array.directory->badStripCount(agent.id()), 0);
        QCOMPARE(array.service->keptBadCount(), 0);
    }

    /// What it was believed for is fetched, though it was thought of for another reason before, and though its agent
    /// goes away whenever it is about to be asked.
    void readBack_liarsStripWasReportedBefore_isFetchedAllTheSame_data()
    {
        QTest::addColumn<bool>("isAskedBefore");
        QTest::newRow("waits to be looked at") << false;
        QTest::newRow("could not be fetched") << true;
    }
    void readBack_liarsStripWasReportedBefore_isFetchedAllTheSame()
    {
        QFETCH(bool, isAskedBefore);
        StripeArray array(0, 6);
        fill(array, 20, {107, 108});
        LyingAgent agent(array, StoreId(107));
        agent.forgetsPut = [](int) { return true; };
        array.draw = [](quint32) { return false; };
        array.service->repairer().setBounds(1, kMiB);
        lose(array, 101);
        QCOMPARE(array.repair().repairedStripes, 20);
        QCOMPARE(array.store(107).strips().size(), 1); // that proved it
        const StripKey convicting = array.store(107).strips().firstKey();
        StripKey reported;
        for (const StripeRecord &stripe : array.catalog.stripes())
            for (int position = 0; position < stripe.strips.size(); ++position)
                if (stripe.strips.at(position).store == agent.id() && stripe.id != convicting.stripe)
                    reported = {stripe.id, quint8(position)};
        QVERIFY(!reported.stripe.isNull());
        array.store(107).setLying(true);
        QVERIFY(array.store(107).corrupt(convicting));

        agent.refusesGet = [&](int, StripKey asked) -> std::optional<ErrorCode> {
            if (asked == convicting && !isAskedBefore)
                array.service->takeReport(agent.id(), {reported}, [](const Result<void> &) {});
            if (asked != reported)
                return std::nullopt;
            array.directory->setConnection(agent.id(), nullptr);
            return ErrorCode::Disconnected;
        };
        array.report(convicting, agent.id());
        if (isAskedBefore)
            array.report(reported, agent.id());
        QVERIFY(array.waitFor([&] { return array.directory->badStripCount(agent.id()) > 0; }));
        for (int visit = 0; visit < 2; ++visit) {
            array.directory->setConnection(agent.id(), &agent);
            array.directory->setConnection(agent.id(), nullptr);
            QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        }
        agent.refusesGet = nullptr;
        array.directory->setConnection(agent.id(), &agent);
        array.waitFor([&] { return array.service->suspectCount() == 0 && !array.service->repairer().isActive(); });
        array.repair();
        QCOMPARE(damagedCount(array), 0);
    }

    /// Of what its store has not there is nothing to lose; of what it cannot read there may be.
    void read_storeSaysNotFoundAndThenThatItIsBad_staysWhenTheOthersAreTooFew_data()
    {
        addCodes({ErrorCode::Io, ErrorCode::Corrupt});
    }
    void read_storeSaysNotFoundAndThenThatItIsBad_staysWhenTheOthersAreTooFew()
    {
        QFETCH(ErrorCode, code);
        StripeArray array(0, 6);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(4).store);
        array.vanish(stripe.strips.at(5).store);
        SuspectReason told{};
        array.service->setSuspectCallback([&](StripKey, StoreId, SuspectReason reason, bool) { told = reason; });
        MemoryStripStore &store = array.store(stripe.strips.at(1).store);
        store.failGets(1, ErrorCode::NotFound);
        store.failVerifies(1, code);
        (void)array.readRanges(stripe, {{StripeArray::kStripBytes, 4112}});
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0 && store.verifyCount() > 0; }));
        array.settle();
        QVERIFY(store.contains({stripe.id, 1}));
        QCOMPARE(array.record(stripe.id), stripe);
        QCOMPARE(array.service->keptBadCount(), 1);
        QCOMPARE(told, code == ErrorCode::Io ? SuspectReason::Unreadable : SuspectReason::Corrupt);
        QVERIFY(array.readsRight(stripe, {{StripeArray::kStripBytes, 4112}}));
    }
};

FALLOW_TEST(SuspectsTest)
#include "tst_stripe_suspects.moc"
