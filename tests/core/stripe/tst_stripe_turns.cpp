// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// What goes on without waiting for any store lets others have their turn on the data thread all the same.
class TestTurns : public QObject
{
    Q_OBJECT

    /// Calls `look` between any two turns of what is under way, while it says true.
    static void lookBetweenTurns(StripeArray &array, std::function<bool()> look)
    {
        std::unique_ptr<Clock::Timer> timer;
        std::function<void()> next = [&] {
            const auto spent = std::move(timer);
            if (look())
                timer = array.clock.after(0, next);
        };
        next();
        array.clock.advance(1);
        array.settle();
    }

private Q_SLOTS:
    void suspects_ofAStoreThatWentAway_arePutOffByTheTurn()
    {
        StripeArray array(0, 6);
        QList<StripeRecord> stripes;
        for (int i = 0; i < 500; ++i)
            stripes.append(array.write(fourPlusTwo(), 4112));
        const StoreId store(103);
        for (const StripeRecord &stripe : std::as_const(stripes))
            for (int position = 0; position < stripe.strips.size(); ++position)
                if (stripe.strips.at(position).store == store)
                    array.report({stripe.id, quint8(position)}, store);
        QCOMPARE(array.service->suspectCount(), 500);
        array.vanish(store);
        qsizetype left = array.service->suspectCount();
        qsizetype most = 0;
        lookBetweenTurns(array, [&] {
            const qsizetype before = std::exchange(left, array.service->suspectCount());
            most = std::max(most, before - left);
            return left > 0;
        });
        QCOMPARE(left, 0);
        QCOMPARE(most, 64);
    }

    void scrub_ofStoresThatAreAllAway_goesByThePage_andChecksNothing()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 300; ++i)
            array.write(fourPlusTwo(), 4112);
        for (const auto &[id, store] : array.stores)
            array.vanish(id);
        array.settle();
        std::optional<ScrubReport> report;
        const auto job = array.service->makeScrub({});
        job->start([&](const ScrubReport &done) { report = done; });
        int turns = 0;
        lookBetweenTurns(array, [&] {
            ++turns;
            return !report;
        });
        QVERIFY(report);
        QVERIFY2(turns > 300 / 64, qPrintable(QString::number(turns)));
        QCOMPARE(report->absentStrips, 1800);
        QCOMPARE(report->error.code, ErrorCode::Unreachable); // it does not count as one
        for (const auto &[id, store] : array.stores)
            array.comeBack(id);
        array.settle();
        QCOMPARE(array.scrub({.challengeEvery = 0}).verifiedStrips, 1800); // from the beginning
    }

    void scrub_ofStoresOfWhichOneIsThere_countsWhoIsAway()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < 10; ++i)
            array.write(fourPlusTwo(), 4112);
        for (quint64 id = 102; id <= 106; ++id)
            array.vanish(StoreId(id));
        const ScrubReport report = array.scrub({.challengeEvery = 0});
        QCOMPARE(report.verifiedStrips, 10);
        QCOMPARE(report.absentStrips, 50);
        QVERIFY(report.error.what.isEmpty());
    }
};

FALLOW_TEST(TestTurns)
#include "tst_stripe_turns.moc"
