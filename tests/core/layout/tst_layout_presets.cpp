// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement_stores.h"
#include "support/test_program.h"

#include <QtTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Where the presets of the layouts put data, parity and copies.
class TestPresets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void striped_localAndClients_keepTheirClasses();
    void parityOnClients_sequential_fillsOneMachineFirst();
    void parityOnClients_rotating_spreadsParity();
    void parityOnClients_diskDead_dataGoesToClient();
    void parityAny_fewClients_usesDisks();
    void distributed_clientsShort_requiredStripsGoToDisks();
    void mirroredPaired_eachDisk_hasOnePartner();
    void mirroredPaired_machinesComeAndGo_pairsStay();
    void mirroredPaired_partnerAway_anotherStandsInUntilItReturns();
    void mirroredSpread_eachDisk_visitsAllClientsInTurn();
    void mirrored_noDiskLeft_goesOnOnClients();
};

void TestPresets::striped_localAndClients_keepTheirClasses()
{
    const auto list = stores(3, 5);
    const LayoutSpec spec = LayoutSpec::striped(2, 3);
    const Placement placement(list);
    for (quint64 stripe = 0; stripe < 300; ++stripe) {
        const auto chosen = placement.chooseStripe(spec, stripe, kStrip).value();
        for (int position = 0; position < 5; ++position)
            QCOMPARE(isLocal(chosen.at(position)), position < 2);
    }
    const auto counts = countStrips(placement, spec, 3000, list);
    for (int i = 0; i < 3; ++i)
        QVERIFY(qAbs(counts.value(list[i].store) - 2000) < 100);
    for (int i = 3; i < 8; ++i)
        QVERIFY(qAbs(counts.value(list[i].store) - 1800) < 90);
}

void TestPresets::parityOnClients_sequential_fillsOneMachineFirst()
{
    auto list = stores(3, 4);
    const LayoutSpec spec = LayoutSpec::parityOnClients(3, 1, Selection::Sequential);
    const auto parityStore = [&] { return Placement(list).chooseStripe(spec, 17, kStrip).value().at(3); };
    QCOMPARE(parityStore(), StoreId(101));
    for (quint64 stripe = 0; stripe < 50; ++stripe)
        QCOMPARE(Placement(list).chooseStripe(spec, stripe, kStrip).value().at(3), StoreId(101));
    find(list, 101).freeBytes = kStrip - 1;
    QCOMPARE(parityStore(), StoreId(102));
    find(list, 102).isOnline = false;
    QCOMPARE(parityStore(), StoreId(103));
    find(list, 101).freeBytes = kStrip;
    QCOMPARE(parityStore(), StoreId(101));
    const auto two =
        Placement(list).chooseStripe(LayoutSpec::parityOnClients(3, 2, Selection::Sequential), 0, kStrip).value();
    QCOMPARE(two.mid(3), (QList<StoreId>{StoreId(101), StoreId(103)}));
}

void TestPresets::parityOnClients_rotating_spreadsParity()
{
    const auto list = stores(3, 5);
    const auto counts =
        countStrips(Placement(list), LayoutSpec::parityOnClients(3, 1, Selection::Rotating), 1000, list);
    for (const PlacementStore &store : list) {
        const double expected = isLocal(store.store) ? 1000 : 200;
        QVERIFY(qAbs(counts.value(store.store) - expected) <= 0.05 * expected);
    }
}

void TestPresets::parityOnClients_diskDead_dataGoesToClient()
{
    auto list = stores(3, 5);
    list[1].isOnline = false;
    const LayoutSpec spec = LayoutSpec::parityOnClients(3, 1, Selection::Rotating);
    for (quint64 stripe = 0; stripe < 100; ++stripe) {
        const auto chosen = Placement(list).chooseStripe(spec, stripe, kStrip).value();
        QCOMPARE(std::ranges::count_if(chosen, isLocal), 2);
        QCOMPARE(nullCount(chosen), 0);
        QCOMPARE(QSet<StoreId>(chosen.begin(), chosen.end()).size(), 4);
    }
}

void TestPresets::parityAny_fewClients_usesDisks()
{
    LayoutSpec spec = LayoutSpec::distributed(3, 2);
    spec.parityClass = StoreClass::Any;
    const auto list = stores(2, 3);
    for (quint64 stripe = 0; stripe < 100; ++stripe) {
        const auto chosen = Placement(list).chooseStripe(spec, stripe, kStrip).value();
        QCOMPARE(nullCount(chosen), 0);
        for (int position = 0; position < 5; ++position)
            QCOMPARE(isLocal(chosen.at(position)), position >= 3);
    }
    spec.parityClass = StoreClass::Local;
    QVERIFY(isLocal(Placement(list).chooseStripe(spec, 1, kStrip).value().at(4)));
}

void TestPresets::distributed_clientsShort_requiredStripsGoToDisks()
{
    const LayoutSpec spec = LayoutSpec::distributed(4, 2);
    for (quint64 stripe = 0; stripe < 50; ++stripe) {
        const auto one = Placement(stores(2, 4)).chooseStripe(spec, stripe, kStrip).value();
        QCOMPARE(std::ranges::count_if(one, [](StoreId store) { return !store.isNull() && isLocal(store); }), 1);
        QCOMPARE(nullCount(one), 1); // what is not required stays empty
        QVERIFY(Placement(stores(2, 3)).chooseStripe(spec, stripe, kStrip));
        QVERIFY(!Placement(stores(2, 2)).chooseStripe(spec, stripe, kStrip));
    }
}

void TestPresets::mirroredPaired_eachDisk_hasOnePartner()
{
    const LayoutSpec spec = LayoutSpec::mirrored(Selection::Paired);
    for (const int clientCount : {4, 5, 30}) {
        const Placement placement(stores(4, clientCount));
        QMap<StoreId, QSet<StoreId>> partners;
        QMap<StoreId, int> uses;
        for (quint64 stripe = 0; stripe < 400; ++stripe) {
            const auto chosen = placement.chooseStripe(spec, stripe, kStrip).value();
            QVERIFY(isLocal(chosen.at(0)) && !isLocal(chosen.at(1)));
            partners[chosen.at(0)].insert(chosen.at(1));
            ++uses[chosen.at(0)];
        }
        QCOMPARE(partners.size(), 4);
        QSet<StoreId> all;
        for (const auto &partner : std::as_const(partners)) {
            QCOMPARE(partner.size(), 1);
            all += partner;
        }
        QCOMPARE(all.size(), 4); // one to one
        for (const int count : std::as_const(uses))
            QCOMPARE(count, 100); // successive stripes rotate over the disks
    }
    QVERIFY(Placement(stores(4, 1)).chooseStripe(spec, 3, kStrip)); // fewer clients than disks: they share
}

void TestPresets::mirroredPaired_machinesComeAndGo_pairsStay()
{
    const LayoutSpec spec = LayoutSpec::mirrored(Selection::Paired);
    const auto partners = [&](const QList<PlacementStore> &list) {
        const Placement placement(list);
        QMap<StoreId, StoreId> result;
        for (quint64 stripe = 0; stripe < 4; ++stripe) {
            const auto chosen = placement.chooseStripe(spec, stripe, kStrip).value();
            result.insert(chosen.at(0), chosen.at(1));
        }
        return result;
    };
    const auto list = stores(4, 40);
    const auto before = partners(list);
    QCOMPARE(before.size(), 4);
    int changed = 0;
    for (const PlacementStore &gone : list) {
        if (isLocal(gone.store) || before.values().contains(gone.store))
            continue;
        auto fewer = list;
        fewer.removeIf([&](const PlacementStore &store) { return store.store == gone.store; });
        QCOMPARE(partners(fewer), before); // who was nobody's partner is not missed
    }
    auto more = list;
    more.append(stores(0, 60).mid(40));
    const auto after = partners(more);
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        changed += after.value(it.key()) == it.value() ? 0 : 1;
    QVERIFY(changed <= 3); // a newcomer wins a third of the pairs on average here
}

void TestPresets::mirroredPaired_partnerAway_anotherStandsInUntilItReturns()
{
    auto list = stores(1, 8);
    const LayoutSpec spec = LayoutSpec::mirrored(Selection::Paired);
    const auto copyAt = [&] { return Placement(list).chooseStripe(spec, 6, kStrip).value().at(1); };
    const StoreId partner = copyAt();
    find(list, partner.value()).isOnline = false;
    const StoreId standIn = copyAt();
    QVERIFY(standIn != partner && !standIn.isNull());
    QCOMPARE(copyAt(), standIn);
    find(list, partner.value()).isOnline = true;
    find(list, partner.value()).freeBytes = kStrip - 1;
    QCOMPARE(copyAt(), standIn);
    find(list, partner.value()).freeBytes = kStrip;
    QCOMPARE(copyAt(), partner);
}

void TestPresets::mirroredSpread_eachDisk_visitsAllClientsInTurn()
{
    const Placement placement(stores(3, 5));
    QMap<StoreId, QList<StoreId>> copies;
    for (quint64 stripe = 0; stripe < 3 * 5 * 4; ++stripe) {
        const auto chosen = placement.chooseStripe(LayoutSpec::mirrored(Selection::Spread), stripe, kStrip).value();
        QVERIFY(isLocal(chosen.at(0)));
        copies[chosen.at(0)].append(chosen.at(1));
    }
    QCOMPARE(copies.size(), 3);
    for (const auto &clients : std::as_const(copies)) {
        QCOMPARE(clients.size(), 20);
        for (qsizetype i = 0; i + 5 <= clients.size(); ++i)
            QCOMPARE(QSet<StoreId>(clients.begin() + i, clients.begin() + i + 5).size(), 5);
    }
}

void TestPresets::mirrored_noDiskLeft_goesOnOnClients()
{
    auto list = stores(2, 6);
    list[0].isOnline = list[1].isOnline = false;
    for (const Selection selection : {Selection::Paired, Selection::Spread}) {
        for (quint64 stripe = 0; stripe < 50; ++stripe) {
            const auto chosen =
                Placement(list).chooseStripe(LayoutSpec::mirrored(selection, 2), stripe, kStrip).value();
            QCOMPARE(nullCount(chosen), 0);
            QCOMPARE(QSet<StoreId>(chosen.begin(), chosen.end()).size(), 3);
        }
    }
}

FALLOW_TEST(TestPresets)
#include "tst_layout_presets.moc"
