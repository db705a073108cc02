// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement_stores.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// What holds for every layout.
class TestPlacement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void distributed_equalStores_sharesAndPositionsAreEven();
    void distributed_unequalStores_shareByFreeSpace();
    void distributed_oneGiant_isInEveryStripe();
    void distributed_thousandsOfStores_sharesAreMet();
    void distributed_manyStripes_everyPairOfStoresMeets();
    void chooseStripe_sameInput_sameOutput();
    void chooseStripe_sharedDomains_neverMeet();
    void chooseStripe_offlineOrFull_areLeftOut();
    void chooseStripe_tooFewForAllParity_leavesParityNull();
    void chooseStripe_tooFew_saysHowManyAndWhy();
    void chooseStripe_invalidSpec_isRefused();
    void chooseStripe_noStores_isRefused();
    void cohorts_thatCanBeKept_neverHoldMoreThanM();
    void cohorts_thatCannotBeKept_areAsEvenAsPossible();
    void chooseReplacement_wantedClassFirst_thenAny();
    void chooseReplacement_neverSharesDomainOrExcluded();
    void chooseReplacement_manyStripes_spreadsByFreeSpace();
    void chooseReplacement_badPosition_isRefused();
    void chooseStripe_randomArrays_keepEveryRule();
};

void TestPlacement::distributed_equalStores_sharesAndPositionsAreEven()
{
    for (const auto &[clientCount, k, m] : {std::tuple{6, 4, 2}, {7, 4, 2}, {12, 4, 2}, {15, 4, 1}, {40, 8, 3}}) {
        const auto list = stores(0, clientCount);
        const Placement placement(list);
        const LayoutSpec spec = LayoutSpec::distributed(k, m);
        const auto all = countStrips(placement, spec, 10'000, list);
        const auto parity = countStrips(placement, spec, 10'000, list, true);
        QCOMPARE(all.size(), clientCount);
        for (const int count : all)
            QVERIFY2(qAbs(count - 10'000.0 * (k + m) / clientCount) < 0.05 * count, qPrintable(QString::number(count)));
        for (const int count : parity)
            QVERIFY2(qAbs(count - 10'000.0 * m / clientCount) < 0.1 * count, qPrintable(QString::number(count)));
    }
}

void TestPlacement::distributed_unequalStores_shareByFreeSpace()
{
    auto list = stores(0, 20);
    double sum = 0;
    for (int i = 0; i < 20; ++i) {
        list[i].freeBytes = 1'000'000 + i * 100'000; // none above a sixth of all
        sum += double(list[i].freeBytes);
    }
    const auto counts = countStrips(Placement(list), LayoutSpec::distributed(4, 2), 10'000, list);
    for (const PlacementStore &store : list) {
        const double expected = 60'000 * double(store.freeBytes) / sum;
        QVERIFY(qAbs(counts.value(store.store) - expected) < 0.05 * expected);
    }
}

void TestPlacement::distributed_oneGiant_isInEveryStripe()
{
    auto list = stores(0, 11);
    list[4].freeBytes *= 1000;
    const auto counts = countStrips(Placement(list), LayoutSpec::distributed(4, 2), 1000, list);
    for (const PlacementStore &store : list) {
        const double expected = store.store == list[4].store ? 1000 : 500; // the other ten share five places
        QVERIFY(qAbs(counts.value(store.store) - expected) < 0.05 * expected);
    }
}

void TestPlacement::distributed_thousandsOfStores_sharesAreMet()
{
    auto list = stores(0, 2000);
    double sum = 0;
    for (int i = 0; i < 2000; ++i) {
        list[i].freeBytes = 1'000'000 + (i % 7) * 300'000;
        sum += double(list[i].freeBytes);
    }
    const auto counts = countStrips(Placement(list), LayoutSpec::distributed(10, 4), 40'000, list);
    QCOMPARE(counts.size(), 2000);
    for (const PlacementStore &store : list) {
        const double expected = 40'000 * 14 * double(store.freeBytes) / sum;
        QVERIFY(qAbs(counts.value(store.store) - expected) < 0.05 * expected);
    }
}

void TestPlacement::distributed_manyStripes_everyPairOfStoresMeets()
{
    // A rebuild then reads from all machines, not from the same few.
    const Placement placement(stores(0, 24));
    QSet<std::pair<quint64, quint64>> pairs;
    for (quint64 stripe = 0; stripe < 3000; ++stripe) {
        const auto chosen = placement.chooseStripe(LayoutSpec::distributed(4, 2), stripe, kStrip).value();
        for (const StoreId a : chosen) {
            for (const StoreId b : chosen) {
                if (a < b)
                    pairs.insert({a.value(), b.value()});
            }
        }
    }
    QVERIFY2(pairs.size() > 24 * 23 / 2 * 9 / 10, qPrintable(QString::number(pairs.size())));
}

void TestPlacement::chooseStripe_sameInput_sameOutput()
{
    auto list = stores(2, 9);
    const Placement first(list);
    std::ranges::reverse(list); // the order of the list does not matter
    Placement second;
    second.setStores(list);
    for (const char *text : {"4+2", "mirrored paired 1+1", "mirrored spread 1+2", "striped 1 local + 3 clients",
                             "parity-on-clients 2+1 sequential", "custom 3+2 local 1 parity any rotating"}) {
        const LayoutSpec spec = LayoutSpec::parse(QString::fromLatin1(text)).value();
        for (const quint64 stripe : {0ULL, 1ULL, 999ULL, 1ULL << 48, ~0ULL})
            QCOMPARE(first.chooseStripe(spec, stripe, kStrip).value(),
                     second.chooseStripe(spec, stripe, kStrip).value());
    }
}

void TestPlacement::chooseStripe_sharedDomains_neverMeet()
{
    auto list = stores(0, 12);
    for (int i = 0; i < 12; ++i)
        list[i].failureDomain = quint64(i / 2); // six machines with two stores each
    const auto counts = countStrips(Placement(list), LayoutSpec::distributed(4, 2), 1000, list);
    QCOMPARE(counts.size(), 12);
    for (const int count : counts)
        QVERIFY(qAbs(count - 500) < 50);
    for (PlacementStore &store : list)
        store.failureDomain = store.store.value() % 5;
    QVERIFY(Placement(list).chooseStripe(LayoutSpec::distributed(4, 2), 0, kStrip)->contains(StoreId{}));
}

void TestPlacement::chooseStripe_offlineOrFull_areLeftOut()
{
    auto list = stores(0, 9);
    list[2].isOnline = false;
    list[5].freeBytes = kStrip - 1;
    list[7].freeBytes = 0;
    const auto counts = countStrips(Placement(list), LayoutSpec::distributed(4, 2), 500, list);
    QCOMPARE(counts.size(), 6);
    for (const int gone : {2, 5, 7})
        QVERIFY(!counts.contains(list[gone].store));
    list[5].freeBytes = kStrip; // exactly enough
    list[0].isOnline = false;
    QCOMPARE(countStrips(Placement(list), LayoutSpec::distributed(4, 2), 500, list).value(list[5].store), 500);
}

void TestPlacement::chooseStripe_tooFewForAllParity_leavesParityNull()
{
    auto list = stores(0, 6);
    list[3].isOnline = false;
    const LayoutSpec spec = LayoutSpec::distributed(4, 2);
    for (quint64 stripe = 0; stripe < 100; ++stripe) {
        const auto chosen = Placement(list).chooseStripe(spec, stripe, kStrip).value();
        QCOMPARE(chosen.size(), 6);
        QCOMPARE(nullCount(chosen), 1);
        QVERIFY(chosen.last().isNull());
    }
}

void TestPlacement::chooseStripe_tooFew_saysHowManyAndWhy()
{
    auto list = stores(0, 7);
    list[0].isOnline = list[1].isOnline = false;
    list[2].freeBytes = 10;
    const auto chosen = Placement(list).chooseStripe(LayoutSpec::distributed(4, 2), 3, kStrip);
    QCOMPARE(chosen.error().code, ErrorCode::NoSpace); // with room in the full one it would do
    QVERIFY2(chosen.error().what.startsWith(u"1 stores are missing"_s), qPrintable(chosen.error().what));
    QVERIFY(chosen.error().what.contains(u"2 cannot take strips"_s));
    QVERIFY(chosen.error().what.contains(u"1 have less than"_s));
    auto fewer = list;
    fewer[3].isOnline = false;
    QCOMPARE(Placement(fewer).chooseStripe(LayoutSpec::distributed(4, 2), 3, kStrip).error().code,
             ErrorCode::NotEnoughStores);
    LayoutSpec spec = LayoutSpec::distributed(4, 2);
    spec.minRedundancy = 0;
    QCOMPARE(nullCount(Placement(list).chooseStripe(spec, 3, kStrip).value()), 2);
}

void TestPlacement::chooseStripe_invalidSpec_isRefused()
{
    const Placement placement(stores(3, 9));
    for (const LayoutSpec &spec : {LayoutSpec::distributed(0, 1), LayoutSpec::distributed(30, 30)}) {
        QCOMPARE(placement.chooseStripe(spec, 0, kStrip).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(placement.chooseReplacement(spec, 0, 0, kStrip, {}, {}).error().code, ErrorCode::InvalidArgument);
    }
}

void TestPlacement::chooseStripe_noStores_isRefused()
{
    for (const char *text : {"4+2", "mirrored paired 1+1", "mirrored spread 1+1", "striped 1 local + 0 clients",
                             "parity-on-clients 2+1 sequential"}) {
        const auto chosen = Placement().chooseStripe(LayoutSpec::parse(QString::fromLatin1(text)).value(), 5, kStrip);
        QCOMPARE(chosen.error().code, ErrorCode::NotEnoughStores);
    }
}

void TestPlacement::cohorts_thatCanBeKept_neverHoldMoreThanM()
{
    auto list = stores(0, 60);
    for (int i = 0; i < 60; ++i) {
        list[i].cohort = i < 40 ? 1 : i < 50 ? 2 : i < 57 ? 3 : 0; // most machines vanish together
        list[i].freeBytes += i * 10'000;
    }
    const Placement placement(list);
    for (const auto &[k, m] : {std::pair{4, 2}, {6, 3}, {8, 4}, {3, 3}}) {
        for (quint64 stripe = 0; stripe < 2000; ++stripe) {
            const auto chosen = placement.chooseStripe(LayoutSpec::distributed(k, m), stripe, kStrip).value();
            QCOMPARE(nullCount(chosen), 0);
            QMap<quint64, int> inCohort;
            for (const StoreId store : chosen)
                ++inCohort[find(list, store.value()).cohort];
            for (const quint64 cohort : {1U, 2U, 3U})
                QVERIFY(inCohort.value(cohort) <= m);
        }
    }
}

void TestPlacement::cohorts_thatCannotBeKept_areAsEvenAsPossible()
{
    auto list = stores(0, 20);
    for (int i = 0; i < 20; ++i)
        list[i].cohort = i < 12 ? 1 : 2;
    const Placement placement(list);
    for (quint64 stripe = 0; stripe < 500; ++stripe) {
        const auto chosen = placement.chooseStripe(LayoutSpec::distributed(4, 2), stripe, kStrip).value();
        const auto first = std::ranges::count_if(chosen, [](StoreId store) { return store.value() <= 112; });
        QCOMPARE(first, 3); // six strips over two cohorts
    }
    // Without parity nothing survives the loss of one strip, let alone of a cohort: no limit.
    QVERIFY(placement.chooseStripe(LayoutSpec::striped(0, 6), 0, kStrip));
}

void TestPlacement::chooseReplacement_wantedClassFirst_thenAny()
{
    const auto list = stores(3, 5);
    const Placement placement(list);
    const LayoutSpec spec = LayoutSpec::parityOnClients(2, 1, Selection::Rotating);
    const QList<StoreId> taken{StoreId(1), StoreId(2), StoreId(101)};
    QCOMPARE(placement.chooseReplacement(spec, 0, 7, kStrip, taken, {}).value(), StoreId(3));
    QVERIFY(!isLocal(placement.chooseReplacement(spec, 2, 7, kStrip, taken, {}).value()));
    QVERIFY(!isLocal(placement.chooseReplacement(spec, 0, 7, kStrip, taken, {StoreId(3)}).value())); // rather than fail
    const QSet<StoreId> clients{StoreId(101), StoreId(102), StoreId(103), StoreId(104), StoreId(105)};
    QCOMPARE(placement.chooseReplacement(spec, 2, 7, kStrip, taken, clients).value(), StoreId(3));
    const auto none = placement.chooseReplacement(spec, 2, 7, kStrip, taken, clients + QSet<StoreId>{StoreId(3)});
    QCOMPARE(none.error().code, ErrorCode::NotEnoughStores);
    QVERIFY2(none.error().what.contains(u"6 are excluded"_s), qPrintable(none.error().what));
    const LayoutSpec sequential = LayoutSpec::parityOnClients(2, 1, Selection::Sequential);
    QCOMPARE(placement.chooseReplacement(sequential, 2, 7, kStrip, taken, {}).value(), StoreId(102));
}

void TestPlacement::chooseReplacement_neverSharesDomainOrExcluded()
{
    auto list = stores(0, 8);
    list[7].failureDomain = list[0].failureDomain;
    list[6].freeBytes = kStrip - 1;
    const Placement placement(list);
    const QList<StoreId> taken{StoreId(101), StoreId(102), StoreId{}, StoreId(104), StoreId(999), StoreId(105)};
    for (quint64 stripe = 0; stripe < 100; ++stripe) {
        const StoreId store =
            placement.chooseReplacement(LayoutSpec::distributed(4, 2), 2, stripe, kStrip, taken, {StoreId(103)})
                .value();
        QCOMPARE(store, StoreId(106)); // 107 is full, 108 shares the machine of 101
        // The replaced store's own domain is free again, the store itself is not.
        const QList<StoreId> first{StoreId(101), StoreId(102), StoreId(103), StoreId(104), StoreId(105), StoreId(106)};
        QCOMPARE(placement.chooseReplacement(LayoutSpec::distributed(4, 2), 0, stripe, kStrip, first, {}).value(),
                 StoreId(108));
    }
    QVERIFY(
        !placement.chooseReplacement(LayoutSpec::distributed(4, 2), 2, 0, kStrip, taken, {StoreId(103), StoreId(106)}));
}

void TestPlacement::chooseReplacement_manyStripes_spreadsByFreeSpace()
{
    auto list = stores(0, 12);
    list[11].freeBytes *= 2;
    const Placement placement(list);
    QMap<StoreId, int> counts;
    const QList<StoreId> taken{StoreId{}, StoreId(101), StoreId(102), StoreId(103), StoreId(104), StoreId(105)};
    for (quint64 stripe = 0; stripe < 8000; ++stripe)
        ++counts[placement.chooseReplacement(LayoutSpec::distributed(4, 2), 0, stripe, kStrip, taken, {}).value()];
    QCOMPARE(counts.size(), 7);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        QVERIFY(qAbs(it.value() - (it.key() == StoreId(112) ? 2000 : 1000)) < 200);
}

void TestPlacement::chooseReplacement_badPosition_isRefused()
{
    const Placement placement(stores(0, 9));
    for (const int position : {-1, 6, 1000})
        QCOMPARE(placement.chooseReplacement(LayoutSpec::distributed(4, 2), position, 0, kStrip, {}, {}).error().code,
                 ErrorCode::InvalidArgument);
}

void TestPlacement::chooseStripe_randomArrays_keepEveryRule()
{
    QRandomGenerator random(42);
    int placed = 0;
    for (int round = 0; round < 3000; ++round) {
        auto list = stores(random.bounded(5), random.bounded(25));
        QHash<StoreId, const PlacementStore *> byId;
        for (PlacementStore &store : list) {
            store.isOnline = random.bounded(5) != 0;
            store.freeBytes = random.bounded(6) == 0 ? random.bounded(int(kStrip)) : kStrip + random.bounded(1'000'000);
            if (random.bounded(4) == 0)
                store.failureDomain = quint64(random.bounded(8));
            store.cohort = quint64(random.bounded(4));
            byId.insert(store.store, &store);
        }
        LayoutSpec spec = LayoutSpec::distributed(random.bounded(1, 8), random.bounded(5));
        spec.localDataCount = quint8(random.bounded(spec.dataCount + 1));
        spec.parityClass = StoreClass(random.bounded(3));
        spec.selection = Selection(random.bounded(4));
        spec.minRedundancy = quint8(random.bounded(spec.parityCount + 1));
        if (!spec.validate())
            continue;
        const Placement placement(list);
        QSet<quint64> usableDomains;
        for (const PlacementStore &store : std::as_const(list)) {
            if (store.isOnline && store.freeBytes >= kStrip)
                usableDomains.insert(store.failureDomain);
        }
        const auto chosen = placement.chooseStripe(spec, random.generate64(), kStrip);
        if (!chosen) {
            QVERIFY(chosen.error().code == ErrorCode::NotEnoughStores || chosen.error().code == ErrorCode::NoSpace);
            continue;
        }
        ++placed;
        QCOMPARE(chosen->size(), spec.stripCount());
        QSet<quint64> domains;
        int found = 0;
        for (int position = 0; position < spec.stripCount(); ++position) {
            const StoreId id = chosen->at(position);
            if (id.isNull()) {
                QVERIFY(position >= spec.dataCount);
                continue;
            }
            ++found;
            const PlacementStore &store = *byId.value(id);
            QVERIFY(store.isOnline && store.freeBytes >= kStrip);
            QVERIFY(!domains.contains(store.failureDomain));
            domains.insert(store.failureDomain);
        }
        QVERIFY(found >= spec.dataCount + spec.minRedundancy);
        // And refusing was right, or nearly: whoever was placed had the domains for it.
        QVERIFY(usableDomains.size() >= found);
    }
    QVERIFY2(placed > 500, qPrintable(QString::number(placed)));
}

FALLOW_TEST(TestPlacement)
#include "tst_layout_placement.moc"
