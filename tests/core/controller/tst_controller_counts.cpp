// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "controller/fleet_counts.h"
#include "controller/health_monitor.h"
#include "controller/packed_message.h"
#include "controller/rebuild_estimate.h"
#include "controller/snapshot_builder.h"
#include "core/catalog/catalog_fixture.h"
#include "core/controller/snapshot_scene.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Stripes 4+2 of volume 1: two on stores 1 to 6, one on stores 2 to 7, one whose last strip is missing.
void fillWithStripes(CatalogFixture &catalog)
{
    CatalogChange change;
    change.putVolumes.append(makeVolume(1, u"vol"_s));
    change.putStripes = {makeStripe(1), makeStripe(2), makeStripe(3, 1, 2), makeStripe(4)};
    change.putStripes[3].strips[5].store = {};
    QCOMPARE(errorOf(catalog.commit(change)), QString());
}

} // namespace

class ControllerCountsTest : public QObject
{
    Q_OBJECT

private:
    EventLoopExecutor m_executor;

    VolumeHealth count(CatalogFixture &catalog, const StoreReach &reach)
    {
        HealthMonitor monitor(*catalog, m_executor);
        std::optional<Result<HealthMonitor::Health>> got;
        monitor.count(reach, [&](Result<HealthMonitor::Health> health) { got = std::move(health); });
        if (!waitUntil([&] { return got.has_value(); }, 20'000) || !*got)
            return {.stripeCount = -1};
        return (*got)->value(VolumeId(1));
    }
    static RebuildEstimate estimate(CatalogFixture &catalog, const QSet<StoreId> &lost, const QSet<StoreId> &away)
    {
        RebuildEstimate counted(lost, lost + away);
        const auto done = counted.count(catalog.reader(), CancelToken());
        Q_ASSERT(done);
        return counted;
    }

private Q_SLOTS:
    void count_nothingAway_onlyTheMissingStripShows()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const VolumeHealth health = count(catalog, {});
        QCOMPARE(health.stripeCount, 4);
        QCOMPARE(health.liveBlocks, 4 * 256);
        QCOMPARE(health.degradedStripeCount, 1);
        QCOMPARE(health.unreadableStripeCount, 0);
        QCOMPARE(health.lostStripeCount, 0);
        QCOMPARE(health.durableSurplus, 1);
    }

    void count_storesUnreachable_eachStripeCountsOnce()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const VolumeHealth health = count(catalog, {.unreachable = stores({2, 3, 4}), .lost = {}});
        QCOMPARE(health.degradedStripeCount, 4);
        QCOMPARE(health.unreadableStripeCount, 4); // three of six are away, four are needed
        QCOMPARE(health.lostStripeCount, 0);       // they exist
        QCOMPARE(health.durableSurplus, 1);        // durability knows nothing of absence
    }

    void count_storesLost_durabilityFalls()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const VolumeHealth health = count(catalog, {.unreachable = stores({1, 2}), .lost = stores({1, 2})});
        QCOMPARE(health.degradedStripeCount, 4);
        QCOMPARE(health.lostStripeCount, 1); // stripe 4 lacks a third strip
        QCOMPARE(health.unreadableStripeCount, 1);
        QCOMPARE(health.durableSurplus, -1);
    }

    void count_destroyedMeanwhile_dropsTheAnswer()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        bool isCalled = false;
        {
            HealthMonitor monitor(*catalog, m_executor);
            monitor.run([](CatalogReader &, const CancelToken &cancel) {
                while (!cancel.isCancelled()) // ends with the monitor alone
                    std::this_thread::yield();
            });
            monitor.count({}, [&](const Result<HealthMonitor::Health> &) { isCalled = true; });
        }
        QVERIFY(!isCalled);
    }

    void countDomains_storesPutTogether_countsStripesAndWhatIsTooMany()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        QHash<StoreId, quint64> now;
        for (quint64 store = 1; store <= 7; ++store)
            now.insert(StoreId(store), store);
        QHash<StoreId, quint64> then = now;
        for (const quint64 store : {1, 2, 3})
            then[StoreId(store)] = 100;
        const auto counted = countDomains(catalog.reader(), stores({1, 2, 3}), now, then, stores({4}), CancelToken());
        QVERIFY(counted.has_value());
        QCOMPARE(counted->stripes, 4);    // each once, though met on three stores
        QCOMPARE(counted->stripesNow, 0); // nothing is together yet
        // Two too many of stripes 1, 2 and 4; one of stripe 3, which lies on stores 2 to 7.
        QCOMPARE(counted->bytes, qint64(7) * makeStripe(1).geometry.stripBytes);
        QCOMPARE(counted->leastSurplus, 6 - 2 - 3 - 4); // of stripe 4: one is missing, one lost, three go together
        QCOMPARE(counted->byVolume.value(VolumeId(1)), 4);
        const auto back = countDomains(catalog.reader(), stores({1, 2, 3}), then, now, {}, CancelToken());
        QVERIFY(back.has_value());
        QCOMPARE(back->stripes, 0);
        QCOMPARE(back->bytes, 0);
        QCOMPARE(back->stripesNow, 4);
    }

    void estimate_oneLostStore_countsStripsAndBytes()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const RebuildEstimate counted = estimate(catalog, stores({1}), {});
        QCOMPARE(counted.stripes(), 3); // 1, 2 and 4
        QCOMPARE(counted.lostStripes(), 0);
        QCOMPARE(counted.waitingStripes(), 0);
        const ActionAnswer answer = counted.answer();
        QCOMPARE(answer.bytesToMove, 4LL * 64 * 4112); // stripe 4 lacks two
        QCOMPARE(answer.surplusStripsAfter, 0);
    }

    void estimate_moreLostThanParity_countsLostStripes()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const RebuildEstimate counted = estimate(catalog, stores({1, 2, 3}), {});
        QCOMPARE(counted.stripes(), 4);
        QCOMPARE(counted.lostStripes(), 3);
        QCOMPARE(counted.answer().stripesLost, 3);
        QCOMPARE(counted.answer().bytesToMove, 2LL * 64 * 4112); // stripe 3 alone
    }

    void estimate_othersAway_theyHaveToWait()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        const RebuildEstimate counted = estimate(catalog, stores({1}), stores({2, 3}));
        QCOMPARE(counted.stripes(), 3);
        QCOMPARE(counted.waitingStripes(), 3);
        QVERIFY(counted.answer().summary.contains(u"have to wait"_s));
    }

    void estimate_nothingMissing_saysSo()
    {
        CatalogFixture catalog;
        QCOMPARE(estimate(catalog, stores({1}), {}).answer().summary,
                 u"Nothing is missing: no strip has to be rebuilt."_s);
    }

    void estimate_cancelled_stops()
    {
        CatalogFixture catalog;
        fillWithStripes(catalog);
        CancelToken cancel;
        cancel.cancel();
        RebuildEstimate counted(stores({1}), stores({1}));
        QCOMPARE(counted.count(catalog.reader(), cancel).error().code, ErrorCode::Cancelled);
    }

    void health_table_data()
    {
        QTest::addColumn<bool>("hasStore");
        QTest::addColumn<int>("degraded");
        QTest::addColumn<int>("unreadable");
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("surplus");
        QTest::addColumn<QString>("word");
        QTest::newRow("healthy") << true << 0 << 0 << 0 << 2 << u"healthy"_s;
        QTest::newRow("degraded") << true << 3 << 0 << 0 << 1 << u"degraded"_s;
        QTest::newRow("at risk") << true << 3 << 0 << 0 << 0 << u"at-risk"_s;
        QTest::newRow("unreadable") << true << 3 << 2 << 0 << 1 << u"unreadable"_s;
        QTest::newRow("lost") << true << 3 << 2 << 1 << -1 << u"lost"_s;
        QTest::newRow("no stores") << false << 0 << 0 << 0 << 2 << u"no-stores"_s;
        QTest::newRow("lost, and no stores") << false << 3 << 3 << 1 << -1 << u"lost"_s;
    }

    void health_table()
    {
        QFETCH(bool, hasStore);
        QFETCH(int, degraded);
        QFETCH(int, unreadable);
        QFETCH(int, lost);
        QFETCH(int, surplus);
        QFETCH(QString, word);
        const ControllerConfig config;
        SnapshotSources sources = sourcesOfOneVolume(config, hasStore);
        sources.health[VolumeId(1)] = {.stripeCount = 10,
                                       .degradedStripeCount = degraded,
                                       .unreadableStripeCount = unreadable,
                                       .lostStripeCount = lost,
                                       .durableSurplus = surplus};
        const ArraySnapshot snapshot = buildSnapshot(sources);
        QCOMPARE(snapshot.health, word);
        QVERIFY(!snapshot.healthSentence.isEmpty());
        QCOMPARE(snapshot.surplusStrips, surplus);
        QCOMPARE(snapshot.quotaBytes, kGiB);
        StoreRecord vacated;
        vacated.id = StoreId(2);
        vacated.state = StoreState::Lost;
        sources.stores.append(vacated);
        QCOMPARE(buildSnapshot(sources).stores.size(), 2);
        sources.vacated = {vacated.id};
        QCOMPARE(buildSnapshot(sources).stores.size(), 1);
    }

    void shortage_table_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<int>("stripes");
        QTest::addColumn<int>("surplus");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("says");
        QTest::newRow("enough") << 5 << 0 << 2 << 0 << u"healthy"_s << u"2 more machines may be lost"_s;
        QTest::newRow("one too few") << 4 << 0 << 1 << 1 << u"degraded"_s
                                     << u"until 1 more machine or disk has joined"_s;
        QTest::newRow("one too few now") << 4 << 9 << 2 << 1 << u"degraded"_s << u"2 more machines may be lost"_s;
        QTest::newRow("cannot be written") << 3 << 0 << 0 << 2 << u"at-risk"_s << u"2 more machines or disks must"_s;
        QTest::newRow("nothing but a disk") << 0 << 0 << 0 << 5 << u"at-risk"_s << u"written in full"_s;
    }

    void shortage_table()
    {
        QFETCH(int, machines);
        QFETCH(int, stripes);
        const ControllerConfig config;
        SnapshotSources sources = sourcesOfOneVolume(config, true); // a disk
        sources.volumes.first().layout = LayoutSpec::distributed(4, 2);
        sources.health[VolumeId(1)] = {.stripeCount = stripes, .durableSurplus = 2};
        for (int i = 1; i <= machines + 1; ++i) { // the last one shares its domain
            MachineRecord machine;
            machine.id = MachineId(quint64(i));
            machine.approval = MachineApproval::Approved;
            machine.failureDomain = i >= machines ? u"rack"_s : QString();
            sources.machines.append(machine);
            StoreRecord store = sources.stores.first();
            store.id = StoreId(quint64(10 + i));
            store.machine = machine.id;
            store.storeClass = StoreClass::Client;
            sources.stores.append(machines > 0 ? store : StoreRecord());
        }
        const ArraySnapshot snapshot = buildSnapshot(sources);
        QTEST(snapshot.surplusStrips, "surplus");
        QTEST(snapshot.volumes.first().missingDomains, "missing");
        QTEST(snapshot.health, "word");
        QFETCH(QString, says);
        QVERIFY2(snapshot.healthSentence.contains(says), qPrintable(snapshot.healthSentence));
        QCOMPARE(snapshot.volumes.first().writeTrouble.isEmpty(), snapshot.health != u"at-risk"_s);
    }

    void degraded_nothingAway_doesNotWaitForItsReturn()
    {
        const ControllerConfig config;
        SnapshotSources sources = sourcesOfOneVolume(config, true);
        sources.volumes.first().layout = LayoutSpec::distributed(4, 2);
        sources.health[VolumeId(1)] = {.stripeCount = 9, .degradedStripeCount = 4, .durableSurplus = 1};
        for (quint64 i = 1; i <= 4; ++i) {
            MachineRecord machine;
            machine.id = MachineId(i);
            machine.approval = MachineApproval::Approved;
            sources.machines.append(machine);
            StoreRecord store = sources.stores.first();
            store.id = StoreId(10 + i);
            store.machine = machine.id;
            store.storeClass = StoreClass::Client;
            sources.stores.append(store);
            sources.facts.stores.insert(store.id, {.isReady = true});
        }
        const QString sentence = buildSnapshot(sources).healthSentence;
        QVERIFY2(!sentence.contains(u"is back"_s) && sentence.contains(u"1 more machine may be lost"_s) &&
                     sentence.contains(u"until 1 more machine or disk has joined"_s),
                 qPrintable(sentence));
        sources.facts.stores.remove(StoreId(12));
        QVERIFY(buildSnapshot(sources).healthSentence.contains(u"Once what is away is back"_s));
    }

    void packMessage_smallNoise_staysAsItIs()
    {
        const PackedMessage packed = packMessage({{u"a"_s, 1}});
        QCOMPARE(packed.head.value(u"packedBytes"_s).toInteger(), packed.payload.size());
    }

    void packMessage_largeText_shrinks()
    {
        const PackedMessage packed = packMessage({{u"a"_s, QString(100'000, u'x')}});
        QVERIFY(packed.head.value(u"packedBytes"_s).toInteger() > 100'000);
        QVERIFY(packed.payload.size() < 10'000);
    }
};

FALLOW_TEST(ControllerCountsTest)
#include "tst_controller_counts.moc"
