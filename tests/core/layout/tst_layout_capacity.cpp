// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/capacity.h"
#include "support/test_program.h"

#include <QtTest>

using namespace fallow;

namespace {

QList<PlacementStore> stores(int localCount, int clientCount, qint64 quotaBytes)
{
    QList<PlacementStore> list;
    for (int i = 0; i < localCount + clientCount; ++i) {
        PlacementStore store;
        store.store = StoreId(quint64(i + 1));
        store.failureDomain = quint64(i + 1);
        store.storeClass = i < localCount ? StoreClass::Local : StoreClass::Client;
        store.quotaBytes = quotaBytes;
        list.append(store);
    }
    return list;
}

constexpr qint64 kFootprint = 266240; // 263168 sealed and 128 of header, rounded up to 4 KiB

} // namespace

class TestCapacity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parityCountFor_availabilityTable_isMatched_data();
    void parityCountFor_availabilityTable_isMatched();
    void readableProbability_classicLayouts_areAsComputed();
    void readableProbability_anchors_helpAtNight();
    void readableProbability_extremes_areExact();
    void planCapacity_equalStores_areFilled();
    void planCapacity_oneGiant_countsOnlyAsFarAsOthersGoAlong();
    void planCapacity_sharedDomains_countOnce();
    void planCapacity_localAndClients_areKeptApart();
    void planCapacity_tooFewStores_isRefused();
    void planCapacity_cohorts_areJudged();
    void fitLayout_domains_areCountedOnce();
    void lostShare_countsOfLostMachines_areHypergeometric();
    void readableShare_domainsOff_isAsPlacementPlaces();
};

void TestCapacity::parityCountFor_availabilityTable_isMatched_data()
{
    QTest::addColumn<double>("availability");
    QTest::addColumn<double>("target");
    QTest::addColumn<QList<int>>("parity"); // for k = 4, 6, 8, 10, 16
    QTest::newRow("0.80, 99.9 %") << 0.80 << 0.999 << QList<int>{6, 8, 9, 10, 13};
    QTest::newRow("0.80, 99.99 %") << 0.80 << 0.9999 << QList<int>{8, 10, 11, 12, 15};
    QTest::newRow("0.85, 99.9 %") << 0.85 << 0.999 << QList<int>{5, 6, 7, 8, 10};
    QTest::newRow("0.85, 99.99 %") << 0.85 << 0.9999 << QList<int>{7, 8, 9, 10, 12};
    QTest::newRow("0.90, 99.9 %") << 0.90 << 0.999 << QList<int>{4, 5, 5, 6, 8};
    QTest::newRow("0.90, 99.99 %") << 0.90 << 0.9999 << QList<int>{5, 6, 7, 8, 9};
    QTest::newRow("0.95, 99.9 %") << 0.95 << 0.999 << QList<int>{3, 3, 4, 4, 5};
    QTest::newRow("0.95, 99.99 %") << 0.95 << 0.9999 << QList<int>{4, 4, 5, 5, 6};
}

void TestCapacity::parityCountFor_availabilityTable_isMatched()
{
    QFETCH(double, availability);
    QFETCH(double, target);
    QFETCH(QList<int>, parity);
    const QList<int> dataCounts{4, 6, 8, 10, 16};
    for (qsizetype i = 0; i < dataCounts.size(); ++i)
        QCOMPARE(parityCountFor(dataCounts.at(i), availability, target), parity.at(i));
    QCOMPARE(parityCountFor(32, 0.9, 0.999), -1);
    QCOMPARE(parityCountFor(8, 0.95, 0.99999), 6);
    QCOMPARE(parityCountFor(8, 0.90, 0.99999), 8);
    QCOMPARE(parityCountFor(8, 0.80, 0.99999), 13);
}

void TestCapacity::readableProbability_classicLayouts_areAsComputed()
{
    const auto unavailable = [](int k, int m, double p) {
        return 1 - readableProbability(LayoutSpec::distributed(k, m), p);
    };
    const auto isAbout = [](double value, double expected) { return qAbs(value - expected) < expected * 0.03; };
    QVERIFY(isAbout(unavailable(4, 1, 0.95), 0.0226));
    QVERIFY(isAbout(unavailable(4, 2, 0.95), 0.00223));
    QVERIFY(isAbout(unavailable(8, 2, 0.95), 0.0115));
    QVERIFY(isAbout(unavailable(8, 3, 0.95), 0.00155));
    QVERIFY(isAbout(unavailable(8, 4, 0.95), 0.000184));
    QVERIFY(isAbout(unavailable(4, 2, 0.90), 0.01585));
    QVERIFY(isAbout(unavailable(4, 2, 0.80), 0.0989));
    QVERIFY(isAbout(unavailable(8, 4, 0.80), 0.0726));
}

void TestCapacity::readableProbability_anchors_helpAtNight()
{
    // 8 data strips on the controller's disks: with 2 parity strips on clients that are up at 0.6, 99.9 % is reached.
    QVERIFY(readableProbability(LayoutSpec::parityOnClients(8, 2, Selection::Rotating), 0.6) >= 0.999);
    QVERIFY(readableProbability(LayoutSpec::parityOnClients(8, 1, Selection::Rotating), 0.6) < 0.999);
    QVERIFY(readableProbability(LayoutSpec::parityOnClients(8, 4, Selection::Rotating), 0.35) >= 0.999);
    QVERIFY(readableProbability(LayoutSpec::distributed(8, 2), 0.6) < 0.2);
}

void TestCapacity::readableProbability_extremes_areExact()
{
    QCOMPARE(readableProbability(LayoutSpec::distributed(4, 2), 1.0), 1.0);
    QCOMPARE(readableProbability(LayoutSpec::distributed(4, 2), 0.0), 0.0);
    QCOMPARE(readableProbability(LayoutSpec::striped(0, 2), 0.5), 0.25);
    QCOMPARE(readableProbability(LayoutSpec::mirrored(Selection::Paired), 0.5, 0.5), 0.75);
    QCOMPARE(readableProbability(LayoutSpec::mirrored(Selection::Paired), 0.0, 1.0), 1.0);
}

void TestCapacity::planCapacity_equalStores_areFilled()
{
    const auto plan = planCapacity(LayoutSpec::distributed(4, 2), stores(0, 6, 100 * kFootprint + 7)).value();
    QCOMPARE(plan.usableBytes, 100 * 4 * kDefaultStripSizeBytes);
    QCOMPARE(plan.rawBytes, 6 * (100 * kFootprint + 7));
    QCOMPARE(plan.machineFailuresSurvived, 2);
    QVERIFY(plan.survivesAnyCohort);
    QVERIFY(qAbs(plan.overheadFactor - 1.5 * double(kFootprint) / double(kDefaultStripSizeBytes)) < 1e-9);
    const auto nine = planCapacity(LayoutSpec::distributed(4, 2), stores(0, 9, 100 * kFootprint)).value();
    QCOMPARE(nine.usableBytes, 150 * 4 * kDefaultStripSizeBytes); // 900 strips, six a stripe
}

void TestCapacity::planCapacity_oneGiant_countsOnlyAsFarAsOthersGoAlong()
{
    QList<PlacementStore> list = stores(0, 4, 10 * kFootprint);
    list[0].quotaBytes = 1000 * kFootprint;
    // 1+1: each of the 30 small strips pairs with one on the giant.
    QCOMPARE(planCapacity(LayoutSpec::distributed(1, 1), list).value().usableBytes, 30 * kDefaultStripSizeBytes);
}

void TestCapacity::planCapacity_sharedDomains_countOnce()
{
    QList<PlacementStore> list = stores(0, 4, 10 * kFootprint);
    list[3].failureDomain = list[2].failureDomain;
    QCOMPARE(planCapacity(LayoutSpec::distributed(2, 1), list).value().usableBytes, 10 * 2 * kDefaultStripSizeBytes);
}

void TestCapacity::planCapacity_localAndClients_areKeptApart()
{
    // 3 local disks of 10 strips, 5 clients of 10: 3+1 fills the disks and 10 of the clients' 50.
    const LayoutSpec spec = LayoutSpec::parityOnClients(3, 1, Selection::Rotating);
    QCOMPARE(planCapacity(spec, stores(3, 5, 10 * kFootprint)).value().usableBytes, 10 * 3 * kDefaultStripSizeBytes);
    QVERIFY(!planCapacity(spec, stores(2, 50, 10 * kFootprint)));
    LayoutSpec any = LayoutSpec::distributed(2, 2);
    any.parityClass = StoreClass::Any; // 2 clients for data, then 2 disks for parity
    QCOMPARE(planCapacity(any, stores(2, 2, 10 * kFootprint)).value().usableBytes, 10 * 2 * kDefaultStripSizeBytes);
    QVERIFY(!planCapacity(any, stores(3, 1, 10 * kFootprint)));
}

void TestCapacity::planCapacity_tooFewStores_isRefused()
{
    const auto plan = planCapacity(LayoutSpec::distributed(4, 2), stores(0, 5, 10 * kFootprint));
    QCOMPARE(plan.error().code, ErrorCode::NotEnoughStores);
    QCOMPARE(planCapacity(LayoutSpec::distributed(4, 2), {}).error().code, ErrorCode::NotEnoughStores);
    QCOMPARE(planCapacity(LayoutSpec::distributed(4, 2), stores(0, 6, kFootprint - 1)).error().code,
             ErrorCode::NotEnoughStores);
    QCOMPARE(planCapacity(LayoutSpec::distributed(0, 2), stores(0, 6, kFootprint)).error().code,
             ErrorCode::InvalidArgument);
}

void TestCapacity::planCapacity_cohorts_areJudged()
{
    QList<PlacementStore> list = stores(0, 9, 10 * kFootprint);
    for (int i = 0; i < 9; ++i)
        list[i].cohort = quint64(1 + i % 3);
    QVERIFY(planCapacity(LayoutSpec::distributed(4, 2), list).value().survivesAnyCohort); // two in each
    for (int i = 0; i < 9; ++i)
        list[i].cohort = quint64(1 + i % 2);
    QVERIFY(!planCapacity(LayoutSpec::distributed(4, 2), list).value().survivesAnyCohort);
    list[0].cohort = list[1].cohort = 0;
    QVERIFY(planCapacity(LayoutSpec::distributed(4, 2), list).value().survivesAnyCohort);
}

void TestCapacity::fitLayout_domains_areCountedOnce()
{
    QList<PlacementStore> list = stores(2, 6, 10 * kFootprint);
    list[7].failureDomain = list[6].failureDomain;
    const LayoutFit fit = fitLayout(LayoutSpec::distributed(4, 2), list);
    QCOMPARE(fit.wantedClient, 6);
    QCOMPARE(fit.haveClient, 5);
    QCOMPARE(fit.haveLocal, 2);
    QCOMPARE(fit.missing(), 1);
    QCOMPARE(fitLayout(LayoutSpec::distributed(3, 2), list).missing(), 0);
    LayoutSpec any = LayoutSpec::distributed(5, 3);
    any.parityClass = StoreClass::Any; // five clients for data; parity finds the two disks, and one more is missing
    QCOMPARE(fitLayout(any, list).missing(), 1);
    QCOMPARE(fitLayout(LayoutSpec::mirrored(Selection::Paired), {}).missing(), 2);
}

void TestCapacity::lostShare_countsOfLostMachines_areHypergeometric()
{
    const LayoutSpec spec = LayoutSpec::distributed(2, 1);
    QCOMPARE(lostShare(spec, 6, 0), 0.0);
    QCOMPARE(lostShare(spec, 6, 1), 0.0);
    // Three strips on six machines, two of which are lost: both are among the three in 4 of 20 draws.
    QVERIFY(qAbs(lostShare(spec, 6, 2) - 0.2) < 1e-9);
    QCOMPARE(lostShare(spec, 6, 6), 1.0);
    QCOMPARE(lostShare(LayoutSpec::mirrored(Selection::Spread), 6, 6), 0.0); // the disk still has it
    QCOMPARE(lostShare(LayoutSpec::striped(0, 2), 2, 1), 1.0);
    QCOMPARE(lostShare(spec, 0, 3), 0.0);
    QCOMPARE(lostShare(spec, 6, 1000), 1.0);
}

void TestCapacity::readableShare_domainsOff_isAsPlacementPlaces()
{
    const LayoutSpec spec = LayoutSpec::distributed(2, 1);
    const QList<PlacementStore> list = stores(0, 6, 100 * kFootprint);
    QCOMPARE(readableShare(spec, list, {}).value(), 1.0);
    QCOMPARE(readableShare(spec, list, {StoreId(1)}).value(), 1.0);
    const double two = readableShare(spec, list, {StoreId(1), StoreId(2)}, 4096).value();
    QVERIFY2(qAbs(two - 0.8) < 0.06, qPrintable(QString::number(two)));
    QCOMPARE(readableShare(spec, list, {StoreId(1), StoreId(2), StoreId(3), StoreId(4), StoreId(5)}).value(), 0.0);
    QCOMPARE(readableShare(spec, stores(0, 2, 100 * kFootprint), {}).error().code, ErrorCode::NotEnoughStores);
}

FALLOW_TEST(TestCapacity)
#include "tst_layout_capacity.moc"
