// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership_rig.h"
#include "support/full_catalog.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// What is gone must count as lost, whatever comes between; and what comes back is what it was.
class TestMembershipLosses : public QObject, private MembershipRig
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fence_controllerRestarted_isLostAtTheDeadline();
    void reject_fencedMachine_losesItsStoreAtOnce();
    void revoke_machineWithSeveralStores_losesAllBeforeItIsAnswered();
    void revoke_controllerKilledAfterTheCommit_itsStoreIsLost();
    void load_machineGoneWithItsStoreInUse_countsItAsLost_data();
    void load_machineGoneWithItsStoreInUse_countsItAsLost();
    void lost_catalogFull_isCountedOnceThereIsRoom();
    void lost_backBeforeItIsCounted_isNotCounted();
    void hello_deadlinePassesMeanwhile_losesNothing();
    void hello_connectionGoneMeanwhile_isLostAgain();
    void store_declaredLost_staysSoWhenItsMachineDials();
    void store_declaredLostWhileItsMachineIsLost_staysSo();
    void store_lostWhileDraining_returnsDraining_data();
    void store_lostWhileDraining_returnsDraining();
    void store_lostWhileDraining_adopted_takesStripsAgain();
    void store_whyItIsLost_isForgottenInTime();
    void retireStore_inAnotherStateByNow_isRefused();
    void replaceStore_isOneChange();

private:
    StoreState stateOf(StoreId store) const { return m_membership->store(store)->state; }
    Presence presenceOf(MachineId machine) const { return m_membership->machine(machine)->presence; }
    Result<void> setState(StoreId store, StoreState state)
    {
        return ask<void>([&](auto done) { m_membership->setStoreState(store, state, u"anna"_s, std::move(done)); });
    }
    Result<void> retireStore(StoreId store, StoreState from)
    {
        return ask<void>([&](auto done) { m_membership->retireStore(store, from, u"anna"_s, std::move(done)); });
    }
    Result<void> fence(MachineId machine)
    {
        return ask<void>([&](auto done) { m_membership->fence(machine, std::move(done)); });
    }
    /// As the fleet does: connected in the very moment in which the answer is there.
    HelloRequest helloNow()
    {
        HelloRequest request = helloOf(m_store, m_uuid);
        request.epochSeen = 0; // of however many restarts
        return request;
    }
    void comeBack()
    {
        bool isAnswered = false;
        m_membership->hello(m_machine, helloNow(), [&](Result<HelloAnswer> answer) {
            QVERIFY(answer.has_value());
            QCOMPARE(answer->store, m_store);
            m_membership->setConnected(m_machine);
            isAnswered = true;
        });
        settle();
        QVERIFY(isAnswered);
    }
    void beAway(qint64 forMs)
    {
        m_membership->setDisconnected(m_machine);
        settle();
        m_clock->advance(forMs);
        settle();
    }
    void commit(CatalogChange change)
    {
        QVERIFY(ask<void>([&](auto done) { m_catalog->commit(std::move(change), *m_executor, std::move(done)); }));
    }
    void openOnAFullDisk()
    {
        m_membership.reset();
        m_catalog.reset();
        auto real = std::move(Catalog::open(m_folder->filePath(u"catalog"_s)).value());
        m_catalog = std::make_unique<FullCatalog>(std::move(real), m_isFull);
        m_membership = std::move(Membership::load(*m_catalog, m_issuer, *m_clock, *m_executor, {}).value());
        settle();
    }
    QMap<QString, QByteArray> reasonsKept() const
    {
        return m_catalog->makeReader().value()->settings(u"membership.loss."_s).value();
    }

    const QByteArray m_uuid = QByteArray(16, 'u');
    std::atomic_bool m_isFull = false;
    MachineId m_machine; ///< with a store, connected
    StoreId m_store;
};

void TestMembershipLosses::init()
{
    m_isFull = false;
    begin();
    m_machine = join("key:a");
    m_store = joinWithStore(m_machine, m_uuid);
    m_membership->setConnected(m_machine);
    settle();
}

void TestMembershipLosses::fence_controllerRestarted_isLostAtTheDeadline()
{
    QVERIFY(fence(m_machine));
    openAll();
    QCOMPARE(presenceOf(m_machine), Presence::Unreachable);
    QCOMPARE(stateOf(m_store), StoreState::Active);
    m_clock->advance(kHour);
    settle();
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    QVERIFY(tell(&Membership::approve, m_machine)); // the copy was found
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Active);
}

void TestMembershipLosses::reject_fencedMachine_losesItsStoreAtOnce()
{
    QVERIFY(fence(m_machine));
    int losses = 0;
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [&](MachineId, const PresenceTransition &transition) { losses += transition.startsRebuild() ? 1 : 0; });
    QVERIFY(tell(&Membership::reject, m_machine));
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
    QCOMPARE(losses, 1);
    QVERIFY(tell(&Membership::forget, m_machine));
    QVERIFY(m_membership->stores().isEmpty());
}

void TestMembershipLosses::revoke_machineWithSeveralStores_losesAllBeforeItIsAnswered()
{
    StoreRecord another = *m_membership->store(m_store);
    another.id = StoreId(77);
    another.storeUuid = QByteArray(16, 'v');
    CatalogChange change;
    change.putStores = {another};
    commit(std::move(change));
    openAll();
    int losses = 0;
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [&](MachineId, const PresenceTransition &transition) { losses += transition.startsRebuild() ? 1 : 0; });
    bool isAnswered = false;
    m_membership->revoke(m_machine, u"anna"_s, [&](Result<void> result) {
        QVERIFY(result.has_value());
        QCOMPARE(stateOf(m_store), StoreState::Lost);
        QCOMPARE(stateOf(StoreId(77)), StoreState::Lost);
        QCOMPARE(losses, 1);
        isAnswered = true;
    });
    m_membership->setDisconnected(m_machine); // its connection is closed meanwhile
    settle();
    QVERIFY(isAnswered);
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
    const auto events = m_catalog->makeReader().value()->latestEvents(2).value();
    QCOMPARE(events.at(0).kind, u"machine.lost"_s);
    QCOMPARE(events.at(1).kind, u"machine.revoked"_s);
}

void TestMembershipLosses::revoke_controllerKilledAfterTheCommit_itsStoreIsLost()
{
    openOnAFullDisk();
    connect(m_membership.get(), &Membership::machineChanged, this, [&](const MachineRecord &machine) {
        m_isFull = machine.approval == MachineApproval::Revoked; // nothing after it is written down
    });
    m_membership->revoke(m_machine, u"anna"_s, [](Result<void>) {});
    settle();
    m_membership.reset();
    const auto reader = m_catalog->makeReader().value();
    QCOMPARE(reader->machines().value().first().approval, MachineApproval::Revoked);
    QCOMPARE(reader->machines().value().first().presence, Presence::Lost);
    QCOMPARE(reader->stores().value().first().state, StoreState::Lost);
}

void TestMembershipLosses::load_machineGoneWithItsStoreInUse_countsItAsLost_data()
{
    QTest::addColumn<MachineApproval>("approval");
    QTest::addColumn<Presence>("presence");
    QTest::addColumn<StoreState>("state");
    using P = Presence;
    QTest::newRow("revoked") << MachineApproval::Revoked << P::Online << StoreState::Active;
    QTest::newRow("revoked, away") << MachineApproval::Revoked << P::Unreachable << StoreState::Draining;
    QTest::newRow("revoked, lost") << MachineApproval::Revoked << P::Lost << StoreState::Active;
    QTest::newRow("lost") << MachineApproval::Approved << P::Lost << StoreState::Active;
}

void TestMembershipLosses::load_machineGoneWithItsStoreInUse_countsItAsLost()
{
    QFETCH(MachineApproval, approval);
    QFETCH(Presence, presence);
    QFETCH(StoreState, state);
    MachineRecord machine = *m_membership->machine(m_machine);
    machine.approval = approval;
    machine.presence = presence;
    StoreRecord store = *m_membership->store(m_store);
    store.state = state;
    CatalogChange change;
    change.putMachines = {machine};
    change.putStores = {store};
    commit(std::move(change));
    openAll();
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
}

void TestMembershipLosses::lost_catalogFull_isCountedOnceThereIsRoom()
{
    openOnAFullDisk();
    int losses = 0;
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [&](MachineId, const PresenceTransition &transition) { losses += transition.startsRebuild() ? 1 : 0; });
    m_isFull = true;
    m_clock->advance(kHour);
    settle();
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
    QCOMPARE(stateOf(m_store), StoreState::Active); // what is not committed is not said
    for (int i = 0; i < 20; ++i) {
        m_clock->advance(kMinute);
        settle();
    }
    QCOMPARE(losses, 1); // it is tried again, and told once
    m_isFull = false;
    const int before = losses;
    m_clock->advance(kMinute);
    settle();
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    QCOMPARE(losses, before + 1);
    m_clock->advance(kHour);
    settle();
    QCOMPARE(losses, before + 1);
    QCOMPARE(m_clock->pendingTimerCount(), 0);
}

void TestMembershipLosses::lost_backBeforeItIsCounted_isNotCounted()
{
    openOnAFullDisk();
    m_isFull = true;
    m_clock->advance(kHour);
    settle();
    m_isFull = false;
    comeBack();
    m_clock->advance(kHour);
    settle();
    QCOMPARE(presenceOf(m_machine), Presence::Online);
    QCOMPARE(stateOf(m_store), StoreState::Active);
}

void TestMembershipLosses::hello_deadlinePassesMeanwhile_losesNothing()
{
    beAway(kHour - 1);
    bool isAnswered = false;
    m_membership->hello(m_machine, helloNow(), [&](Result<HelloAnswer> answer) {
        isAnswered = answer.has_value();
        m_membership->setConnected(m_machine);
    });
    m_clock->advance(1); // its commit is under way
    settle();
    QVERIFY(isAnswered);
    QCOMPARE(presenceOf(m_machine), Presence::Online);
    QCOMPARE(stateOf(m_store), StoreState::Active);
}

void TestMembershipLosses::hello_connectionGoneMeanwhile_isLostAgain()
{
    beAway(kHour);
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    QVERIFY(hello(m_machine, helloNow())); // nobody is there to hear the answer
    m_clock->advance(kMinute);
    settle();
    QCOMPARE(presenceOf(m_machine), Presence::Lost);
    QCOMPARE(stateOf(m_store), StoreState::Lost);
}

void TestMembershipLosses::store_declaredLost_staysSoWhenItsMachineDials()
{
    QVERIFY(setState(m_store, StoreState::Lost));
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    const StoreReadyRequest ready{m_store, m_uuid}; // it is served, and may be read from
    QVERIFY(ask<void>([&](auto done) { m_membership->storeReady(m_machine, ready, std::move(done)); }));
    openAll();
    comeBack();
    beAway(kHour);
    comeBack(); // nor does the machine's own loss take it back
    QVERIFY(tell(&Membership::declareLost, m_machine));
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Lost);
    const HelloAnswer other = hello(m_machine, helloOf()).value(); // on another disk
    QVERIFY(other.mustCreateStore && other.store != m_store);
    QCOMPARE(stateOf(other.store), StoreState::Active);
}

void TestMembershipLosses::store_declaredLostWhileItsMachineIsLost_staysSo()
{
    QVERIFY(setState(m_store, StoreState::Draining));
    beAway(kHour);
    QVERIFY(setState(m_store, StoreState::Lost));
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Lost);
}

void TestMembershipLosses::store_lostWhileDraining_returnsDraining_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("away too long") << 0;
    QTest::newRow("declared lost") << 1;
    QTest::newRow("away when the controller restarts") << 2;
    QTest::newRow("came back without it") << 3;
}

void TestMembershipLosses::store_lostWhileDraining_returnsDraining()
{
    QFETCH(int, how);
    QVERIFY(setState(m_store, StoreState::Draining));
    for (int time = 0; time < 2; ++time) {
        if (how == 1)
            QVERIFY(tell(&Membership::declareLost, m_machine));
        else if (how == 3)
            QVERIFY(hello(m_machine, helloOf()).value().mustCreateStore);
        else
            beAway(kHour);
        if (how == 2)
            openAll();
        QCOMPARE(stateOf(m_store), StoreState::Lost);
        comeBack();
        QCOMPARE(stateOf(m_store), StoreState::Draining);
        QVERIFY(reasonsKept().isEmpty());
    }
    QVERIFY(setState(m_store, StoreState::Active)); // a person has thought better of it
    beAway(kHour);
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Active);
}

void TestMembershipLosses::store_lostWhileDraining_adopted_takesStripsAgain()
{
    QVERIFY(setState(m_store, StoreState::Draining));
    beAway(kHour);
    m_machine = enrolWith("key:b", {}, claimOf(m_store, m_uuid)).value().machine;
    QVERIFY(adopt(m_machine, m_store));
    QVERIFY(reasonsKept().isEmpty());
    comeBack();
    QCOMPARE(stateOf(m_store), StoreState::Active);
}

void TestMembershipLosses::store_whyItIsLost_isForgottenInTime()
{
    const auto isKept = [this] { return !reasonsKept().isEmpty(); };
    QVERIFY(setState(m_store, StoreState::Lost));
    QVERIFY(isKept());
    for (const StoreState before : {StoreState::Active, StoreState::Draining}) // decided before it was lost
        QCOMPARE(setState(m_store, before).error().code, ErrorCode::Refused);
    QVERIFY(isKept());
    QVERIFY(retireStore(m_store, StoreState::Lost));
    QVERIFY(!isKept());
    QCOMPARE(setState(m_store, StoreState::Lost).error().code, ErrorCode::Refused);
    const MachineId retired = join("key:c");
    QVERIFY(setState(joinWithStore(retired, QByteArray(16, 'x')), StoreState::Lost));
    QVERIFY(tell(&Membership::retire, retired));
    QVERIFY(!isKept());
    const MachineId revoked = join("key:b");
    const StoreId store = joinWithStore(revoked, QByteArray(16, 'w'));
    QVERIFY(setState(store, StoreState::Lost));
    QVERIFY(tell(&Membership::revoke, revoked));
    QVERIFY(isKept());
    QVERIFY(tell(&Membership::forget, revoked));
    QVERIFY(!isKept());
}

/// It was found empty while it was being emptied; who had taken it back before has the catalog's word first.
void TestMembershipLosses::retireStore_inAnotherStateByNow_isRefused()
{
    QVERIFY(setState(m_store, StoreState::Draining));
    m_membership->setStoreState(m_store, StoreState::Active, u"anna"_s, [](Result<void>) {});
    QCOMPARE(retireStore(m_store, StoreState::Draining).error().code, ErrorCode::Refused);
    QCOMPARE(stateOf(m_store), StoreState::Active);
    QVERIFY(setState(m_store, StoreState::Lost));
    QCOMPARE(retireStore(m_store, StoreState::Draining).error().code, ErrorCode::Refused);
    QVERIFY(retireStore(m_store, StoreState::Lost));
    QVERIFY(retireStore(m_store, StoreState::Draining)); // it is
    QCOMPARE(retireStore(StoreId(99), StoreState::Draining).error().code, ErrorCode::NotFound);
}

void TestMembershipLosses::replaceStore_isOneChange()
{
    const auto add = [&](const QString &path, char uuid) {
        return ask<StoreId>([&](auto done) {
                   m_membership->addLocalStore(path, QByteArray(16, uuid), kGiB, {}, std::move(done));
               })
            .value();
    };
    const auto replace = [&](StoreId old, StoreId replacement) {
        return ask<void>([&](auto done) { m_membership->replaceStore(old, replacement, u"anna"_s, std::move(done)); });
    };
    openOnAFullDisk();
    const StoreId old = add(u"/srv/1"_s, '1');
    QVERIFY(setState(old, StoreState::Active));
    const StoreId first = add(u"/srv/2"_s, '2');
    m_isFull = true;
    QCOMPARE(replace(old, first).error().code, ErrorCode::NoSpace);
    QCOMPARE(stateOf(old), StoreState::Active);
    QCOMPARE(stateOf(first), StoreState::Draining);
    m_isFull = false;
    QVERIFY(retireStore(first, StoreState::Draining));
    QCOMPARE(replace(old, first).error().code, ErrorCode::Refused);
    QCOMPARE(stateOf(old), StoreState::Active);
    const StoreId second = add(u"/srv/3"_s, '3');
    QVERIFY(replace(old, second));
    QCOMPARE(stateOf(old), StoreState::Lost);
    QCOMPARE(stateOf(second), StoreState::Active);
    QVERIFY(reasonsKept().contains(u"membership.loss."_s + old.toString())); // declared, by a person
    QVERIFY(retireStore(old, StoreState::Lost));
    QCOMPARE(replace(old, second).error().code, ErrorCode::Refused);
}

FALLOW_TEST(TestMembershipLosses)
#include "tst_membership_losses.moc"
