// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the controller makes of stripes whose rows in the catalog cannot be read, and of a catalog that cannot be read.
#include "base/event_loop_executor.h"
#include "catalog/sqlite_reader.h"
#include "controller/fleet_counts.h"
#include "controller/health_monitor.h"
#include "controller/map_records.h"
#include "controller/rebuild_estimate.h"
#include "controller/rebuild_planner.h"
#include "controller/snapshot_builder.h"
#include "core/catalog/by_hand.h"
#include "core/catalog/catalog_fixture.h"
#include "core/controller/array_fixture.h"
#include "core/controller/snapshot_scene.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Stripes 1 to 4 of volume 1 on stores 1 to 6, of which 2 cannot be read.
void fillWithADamagedOne(CatalogFixture &catalog)
{
    CatalogChange change;
    change.putVolumes.append(makeVolume(1, u"vol"_s));
    change.putStripes = {makeStripe(1), makeStripe(2), makeStripe(3), makeStripe(4)};
    QCOMPARE(errorOf(catalog.commit(change)), QString());
    QCOMPARE(errorOf(changeByHand(catalog.path(), {cutStrips(2)})), QString());
}

} // namespace

class ControllerDamagedRowsTest : public QObject
{
    Q_OBJECT

private:
    EventLoopExecutor m_executor;

    Result<HealthMonitor::Health> count(CatalogFixture &catalog, const StoreReach &reach)
    {
        HealthMonitor monitor(*catalog, m_executor);
        std::optional<Result<HealthMonitor::Health>> got;
        monitor.count(reach, [&](Result<HealthMonitor::Health> health) { got = std::move(health); });
        if (!waitUntil([&] { return got.has_value(); }, 20'000))
            return fail(ErrorCode::Timeout, u"it was not counted"_s);
        return *got;
    }

private Q_SLOTS:
    void health_storesAway_countsTheOthersAndSaysHowManyNot()
    {
        CatalogFixture catalog;
        fillWithADamagedOne(catalog);
        const auto counted = valueOf(count(catalog, {.unreachable = stores({1, 2}), .lost = stores({1})}));
        const VolumeHealth health = counted.value(VolumeId(1));
        QCOMPARE(health.stripeCount, 4);
        QCOMPARE(health.degradedStripeCount, 3);
        QCOMPARE(health.uncountedStripeCount, 1);                                         // though it is met on both
        QCOMPARE(valueOf(count(catalog, {})).value(VolumeId(1)).uncountedStripeCount, 0); // nobody had to look
    }

    void snapshot_uncounted_isAtRisk()
    {
        const ControllerConfig config;
        SnapshotSources sources = sourcesOfOneVolume(config, true);
        sources.health[VolumeId(1)] = {.stripeCount = 10, .durableSurplus = 2};
        QCOMPARE(buildSnapshot(sources).health, u"healthy"_s);
        sources.health[VolumeId(1)].uncountedStripeCount = 3;
        ArraySnapshot snapshot = buildSnapshot(sources);
        QCOMPARE(snapshot.health, u"at-risk"_s);
        QCOMPARE(snapshot.uncountedStripeCount, 3);
        QVERIFY(snapshot.healthSentence.startsWith(u"3 stripes"_s));
        sources.uncountable = u"the disk says no"_s;
        snapshot = buildSnapshot(sources);
        QCOMPARE(snapshot.health, u"at-risk"_s);
        QCOMPARE(snapshot.uncountedStripeCount, -1);
        QVERIFY(snapshot.healthSentence.contains(sources.uncountable));
        sources.health[VolumeId(1)].unreadableStripeCount = 1; // what is known is worse
        QCOMPARE(buildSnapshot(sources).health, u"unreadable"_s);
    }

    void snapshot_catalogDoesNotFindSomeOfAVolume_isUnreadable()
    {
        const ControllerConfig config;
        SnapshotSources sources = sourcesOfOneVolume(config, true);
        sources.health[VolumeId(1)] = {.stripeCount = 10, .durableSurplus = 2};
        sources.facts.volumes[VolumeId(1)].isOpen = true;
        sources.facts.volumes[VolumeId(1)].readTrouble = Wording("it is malformed");
        const ArraySnapshot snapshot = buildSnapshot(sources);
        QCOMPARE(snapshot.health, u"unreadable"_s);
        QVERIFY(snapshot.healthSentence.contains(u"volume vol"_s) && snapshot.healthSentence.contains(u"malformed"_s));
        QCOMPARE(snapshot.volumes.first().readTrouble, u"it is malformed"_s);
        QVERIFY(snapshot.volumes.first().isAvailable()); // the rest of it can be used
    }

    void estimateAndPlan_lostStore_countTheOthersAndSaySo()
    {
        CatalogFixture catalog;
        fillWithADamagedOne(catalog);
        RebuildEstimate estimate(stores({1, 2}), stores({1, 2}));
        QVERIFY(estimate.count(catalog.reader(), CancelToken()));
        QCOMPARE(estimate.stripes(), 3);
        QCOMPARE(estimate.damagedStripes(), 1);
        QCOMPARE(estimate.answer().stripesTouched, 4);
        QVERIFY(estimate.answer().summary.contains(u"passed over"_s));
        RebuildPlanner planner({.lost = stores({1, 2}), .answering = stores({3, 4, 5, 6})});
        QVERIFY(planner.count(catalog.reader(), CancelToken()));
        const RebuildPlan plan = planner.plan();
        QCOMPARE(plan.stripesTouched, 4);
        QCOMPARE(plan.stripsToWrite, 6);
        QVERIFY(plan.warnings.last().contains(u"passed over"_s));
        QCOMPARE(valueOf(countDrain(catalog.reader(), stores({3, 4}), {}, CancelToken())).damaged.size(), 1);
        QCOMPARE(valueOf(countContents(catalog.reader(), StoreId(3), {}, CancelToken())).volumes.first().dataStrips, 3);
    }

    void estimate_nothingElseMissing_doesNotSayThatNothingIs()
    {
        CatalogFixture catalog;
        CatalogChange change;
        change.putStripes = {makeStripe(2)};
        QVERIFY(catalog.commit(change));
        QVERIFY(changeByHand(catalog.path(), {cutStrips(2)}));
        RebuildEstimate estimate(stores({1}), stores({1}));
        QVERIFY(estimate.count(catalog.reader(), CancelToken()));
        QCOMPARE(estimate.answer().stripesTouched, 1);
        QVERIFY(!estimate.answer().summary.contains(u"Nothing"_s));
        RebuildPlanner planner({.lost = stores({1})});
        QVERIFY(planner.count(catalog.reader(), CancelToken()));
        QCOMPARE(planner.plan().standing, u"impossible"_s);
    }

    void mapRows_damagedSinceTheIndexWasMade_keepTheirPlaces()
    {
        CatalogFixture catalog;
        fillWithADamagedOne(catalog);
        StripeIndex index;
        for (quint64 id = 1; id <= 4; ++id)
            index.put(makeStripe(id));
        const auto ids = [&](qint64 first, qint64 limit) {
            QList<quint64> found;
            const MapRows rows =
                valueOf(readRows(index, catalog.reader(), {.volume = VolumeId(1), .firstRow = first, .limit = limit}));
            for (const StripeMapRow &row : rows.rows)
                found.append(row.stripe.value());
            return found;
        };
        QCOMPARE(ids(0, 10), QList<quint64>({1, 2, 3, 4}));
        QCOMPARE(ids(0, 2), QList<quint64>({1, 2}));
        QCOMPARE(ids(1, 2), QList<quint64>({2, 3}));
    }

    /// A whole array: the job does what can be done, and says what not; then one whose scan cannot read at all fails.
    void rebuild_damagedRowThenNoIndex_reportsTheOneAndFailsWithTheOther()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(5));
        QCOMPARE(array.makeVolume(u"2+1, strip 16 KiB"_s, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const QString path = ArrayDirectory(array.directory()).catalogPath();
        const MachineRequest lost{.machine = array.machine(u"pc-3"_s).machine};
        const StoreId store = array.storeOf(u"pc-3"_s).store;
        const auto recorded = [&] {
            return valueOf(valueOf(SqliteReader::open(path))->stripesOnStore(store, {}, 100'000));
        };
        const StripePage before = recorded();
        QVERIFY(before.size() > 2);
        QCOMPARE(errorOf(changeByHand(path, {cutStrips(before.at(1).id.value())})), QString());
        array.agents[2]->switchOff();
        const auto answer = array.ask<ActionAnswer>(u"machines.declareLost"_s, lost);
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(array.job(answer->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(array.job(answer->job).problemCount, 1);
        const auto details = array.ask<JobDetails>(u"jobs.details"_s, JobRequest{.job = answer->job});
        QVERIFY(details.has_value());
        QCOMPARE(details->problems.size(), 1);
        QCOMPARE(details->problems.first().kind, u"stripe.damaged"_s);
        QCOMPARE(details->tally.stripesRebuilt, before.size() - 1);
        QVERIFY(recorded().isEmpty() && !recorded().holdsNothing());
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().uncountedStripeCount, 1, kPatienceMs);
        QCOMPARE(array.session->snapshot().health, u"at-risk"_s);

        QCOMPARE(errorOf(changeByHand(path, {u"ALTER TABLE stripe_stores RENAME TO hidden"_s})), QString());
        array.agents[3]->switchOff();
        const MachineRequest other{.machine = array.machine(u"pc-4"_s).machine};
        QVERIFY(!array.ask<ActionAnswer>(u"machines.declareLost"_s, other)); // what it would mean cannot be counted
        QTRY_VERIFY_WITH_TIMEOUT(array.lastJob(u"rebuild"_s).job != answer->job &&
                                     array.lastJob(u"rebuild"_s).state == JobState::Failed,
                                 kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().uncountedStripeCount, -1, kPatienceMs);
        QCOMPARE(array.session->snapshot().health, u"at-risk"_s);
    }

    /// A whole array: whoever reads there is told that he cannot, and so is everybody else; the check says more.
    void read_leafOfTheMapGone_volumeIsToldAsPartlyUnreadable()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(u"2+1, strip 16 KiB"_s, kMiB), QString());
        QVERIFY(array.waitForStripes());
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString()); // which lets go of the journal that the flush has left
        QCOMPARE(array.stop(), QString());
        QCOMPARE(errorOf(zeroLastLeaf(ArrayDirectory(array.directory()).catalogPath(), u"extents"_s)), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(!array.isContentWhole());
        const auto volume = [&] { return array.session->snapshot().volumes.value(0); };
        QTRY_VERIFY_WITH_TIMEOUT(!volume().readTrouble.isEmpty() && volume().degradedStripeCount == 0, kPatienceMs);
        QCOMPARE(array.session->snapshot().health, u"unreadable"_s); // though every stripe is whole
        QVERIFY(array.session->snapshot().volumes.first().isAvailable());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"volume.read-corrupt"_s), 1, kPatienceMs);
        const auto answer = array.ask<ActionAnswer>(u"jobs.startCheck"_s, JobRequest{});
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(array.job(answer->job).state, JobState::Finished, kPatienceMs);
        const auto details = array.ask<JobDetails>(u"jobs.details"_s, JobRequest{.job = answer->job});
        QVERIFY(details.has_value());
        QVERIFY(!details->problems.isEmpty());
        QCOMPARE(details->problems.first().kind, u"catalog.damaged"_s);
    }
};

FALLOW_TEST(ControllerDamagedRowsTest)
#include "tst_controller_damaged_rows.moc"
