// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership_rig.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A store that outlives its machine: who gets it.
class TestMembershipAdoption : public QObject, private MembershipRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void claim_ofAStoreThatIsNotSo_holdsNobodyUp();
    void claim_ofAnothersStore_waitsInSpiteOfItsCode();
    void adopt_store_isOneChange();
    void adopt_controllerRestarted_heirHasHeardWhatTheStoreHas();
    void approveAndDelete_namesWhatTheAdministratorSaw();
    void adopt_ownerConnected_isRefused();
    void adopt_twoClaimants_oneGetsIt();
    void adopt_revokedMachinesStore_staysRevoked();
};

void TestMembershipAdoption::claim_ofAStoreThatIsNotSo_holdsNobodyUp()
{
    const QByteArray uuid(16, 's');
    const StoreId store = joinWithStore(join("key:a"), uuid);
    const StoreId retired = joinWithStore(join("key:b"), QByteArray(16, 't'));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setStoreState(retired, StoreState::Draining, u"anna"_s, std::move(done)); }));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->retireStore(retired, StoreState::Draining, u"anna"_s, std::move(done)); }));
    const StoreId local = ask<StoreId>([&](auto done) {
                              m_membership->addLocalStore(u"/disk"_s, QByteArray(16, 'l'), kGiB, {}, std::move(done));
                          }).value();
    StoreClaim foreign = claimOf(store, uuid);
    foreign.array = QByteArray(16, 'x');
    const QList<StoreClaim> claims = {claimOf(store, QByteArray(16, 'u')), claimOf(store, {}),
                                      claimOf(StoreId(99), uuid),          claimOf(retired, QByteArray(16, 't')),
                                      claimOf(local, QByteArray(16, 'l')), foreign};
    for (qsizetype i = 0; i < claims.size(); ++i) {
        const auto answer = enrolWith("key:new" + QByteArray::number(i), makeCode().value().toString(), claims.at(i));
        QCOMPARE(answer->approval, MachineApproval::Approved);
        QVERIFY(answer->store.isNull());
        QCOMPARE(adopt(answer->machine, claims.at(i).store).error().code, ErrorCode::Refused);
    }
    QCOMPARE(m_membership->store(local)->machine, kControllerMachine);
}

void TestMembershipAdoption::claim_ofAnothersStore_waitsInSpiteOfItsCode()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    const QString code = makeCode().value().toString();
    const EnrolAnswer answer = enrolWith("key:new", code, claimOf(store, uuid)).value();
    QCOMPARE(answer.approval, MachineApproval::Waiting);
    QVERIFY(answer.certificate.isEmpty());
    QCOMPARE(enrol("key:other", code).error().code, ErrorCode::Unauthorised); // the code is used up
    QCOMPARE(enrolWith("key:new", code, claimOf(store, uuid))->approval, MachineApproval::Waiting); // asks on
    QCOMPARE(m_membership->claims(answer.machine).size(), 1);
    QCOMPARE(m_membership->claims(answer.machine).first().owner, former);
    openAll(); // it is remembered
    QCOMPARE(enrolWith("key:new", code, claimOf(store, uuid))->approval, MachineApproval::Waiting);
    QCOMPARE(m_membership->claims(answer.machine).size(), 1);
    QCOMPARE(adopt(answer.machine, StoreId(99)).error().code, ErrorCode::Refused);
    QVERIFY(tell(&Membership::approve, answer.machine)); // without
    const EnrolAnswer in = enrolWith("key:new", code, claimOf(store, uuid)).value();
    QCOMPARE(in.approval, MachineApproval::Approved);
    QVERIFY(in.store.isNull());
    QVERIFY(in.mustDelete.isEmpty());
    QCOMPARE(m_membership->store(store)->machine, former);
    QCOMPARE(adopt(answer.machine, store).error().code, ErrorCode::Refused);
}

void TestMembershipAdoption::adopt_store_isOneChange()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId gone = joinWithStore(former, QByteArray(16, 'g')); // lost by the former machine itself
    const StoreId store = joinWithStore(former, uuid);
    QVERIFY(ask<void>( // it was to be retired
        [&](auto done) { m_membership->setStoreState(store, StoreState::Draining, u"anna"_s, std::move(done)); }));
    m_membership->setConnected(former);
    m_membership->setDisconnected(former);
    settle();
    const QByteArray certificate = m_membership->machine(former)->certificateFingerprint;
    const MachineId heir = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QList<MachineId> blocked;
    connect(m_membership.get(), &Membership::machineBlocked, this, [&](MachineId id) { blocked.append(id); });
    QVERIFY(adopt(heir, store));
    QVERIFY(adopt(heir, store)); // twice is no harm
    QCOMPARE(blocked, QList<MachineId>{former});
    QCOMPARE(m_membership->store(store)->machine, heir);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QCOMPARE(m_membership->store(gone)->machine, former);
    QCOMPARE(m_membership->store(gone)->state, StoreState::Lost);
    QVERIFY(!m_membership->authorise(former, certificate));
    QVERIFY(!hello(former, helloOf(store, uuid)));
    QCOMPARE(enrolWith("key:new", {}, claimOf(store, uuid)).value().store, store);
    QCOMPARE(enrolWith("key:new", {}, claimOf(store, uuid)).value().store, store); // as often as it asks
    const EnrolAnswer without = enrol("key:new", {}).value(); // its disk is away at this moment: it is its own still
    QCOMPARE(without.store, store);
    QCOMPARE(without.storeUuid, uuid);
    QVERIFY(without.mustDelete.isEmpty());
    // The store knows the epoch of this very controller, from the former machine.
    HelloRequest request = helloOf(store, uuid);
    request.epochSeen = m_catalog->epoch();
    const auto answer = hello(heir, request);
    QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().toString()));
    QCOMPARE(answer->store, store);
    QVERIFY(!answer->mustCreateStore);
    settle();
    openAll();
    QCOMPARE(m_membership->store(store)->machine, heir);
    QCOMPARE(m_membership->machine(former)->approval, MachineApproval::Retired);
}

void TestMembershipAdoption::adopt_controllerRestarted_heirHasHeardWhatTheStoreHas()
{
    const QByteArray uuid(16, 's');
    const StoreId store = joinWithStore(join("key:a"), uuid);
    HelloRequest request = helloOf(store, uuid);
    request.epochSeen = m_catalog->epoch();
    const MachineId heir = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(adopt(heir, store));
    openAll();
    const auto answer = hello(heir, request);
    QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().toString()));
    QCOMPARE(answer->store, store);
}

void TestMembershipAdoption::approveAndDelete_namesWhatTheAdministratorSaw()
{
    const QByteArray seen(16, 's');
    const QByteArray unseen(16, 't');
    const StoreId first = joinWithStore(join("key:a"), seen);
    const StoreId second = joinWithStore(join("key:b"), unseen);
    const MachineId waiting = enrolWith("key:new", {}, claimOf(first, seen)).value().machine;
    QVERIFY(tell(&Membership::approveAndDelete, waiting));
    // The disk with the other one was plugged in after the decision.
    const EnrolAnswer answer = enrolWith("key:new", {}, claimOf(second, unseen)).value();
    QCOMPARE(answer.approval, MachineApproval::Approved);
    QVERIFY(answer.store.isNull());
    QCOMPARE(answer.mustDelete, (QList<StoreName>{{.store = first, .storeUuid = seen}}));
    QCOMPARE(enrol("key:new", {}).value().mustDelete, answer.mustDelete); // as often as it asks
    QVERIFY(hello(waiting, helloOf()));
    QVERIFY(enrol("key:new", {}).value().mustDelete.isEmpty()); // it has done so
}

void TestMembershipAdoption::adopt_ownerConnected_isRefused()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    m_membership->setConnected(former);
    settle();
    const MachineId waiting = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(!m_membership->claims(waiting).first().obstacle.isEmpty());
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::OwnerConnected);
    QCOMPARE(adopt(waiting, store).error().code, ErrorCode::Refused);
    QCOMPARE(m_membership->store(store)->machine, former);
    QCOMPARE(m_membership->machine(waiting)->approval, MachineApproval::Waiting);
    openAll(); // a restart of the controller cuts all connections, and means nothing
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::ControllerStarting);
    QCOMPARE(adopt(waiting, store).error().code, ErrorCode::Refused);
    QCOMPARE(tell(&Membership::approveAndDelete, waiting).error().code, ErrorCode::Refused);
    QCOMPARE(tell(&Membership::approve, waiting).error().code, ErrorCode::Refused); // it would leave what it may adopt
    QCOMPARE(m_membership->machine(waiting)->approval, MachineApproval::Waiting);
    m_membership->setConnected(former);
    m_membership->setDisconnected(former);
    settle();
    QVERIFY(m_membership->claims(waiting).first().obstacle.isEmpty()); // it was there, and went
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::None);
    openAll();
    m_membership->setConnected(former);
    settle();
    openAll();
    m_clock->advance(60'000);
    QVERIFY(adopt(waiting, store)); // it had its time
}

void TestMembershipAdoption::adopt_twoClaimants_oneGetsIt()
{
    const QByteArray uuid(16, 's');
    const StoreId store = joinWithStore(join("key:a"), uuid);
    const MachineId first = enrolWith("key:1", {}, claimOf(store, uuid)).value().machine;
    const MachineId second = enrolWith("key:2", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(adopt(first, store));
    m_membership->setConnected(first);
    settle();
    QCOMPARE(m_membership->claims(second).first().owner, first);
    QCOMPARE(adopt(second, store).error().code, ErrorCode::Refused);
    QCOMPARE(m_membership->store(store)->machine, first);
}

void TestMembershipAdoption::adopt_revokedMachinesStore_staysRevoked()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    QVERIFY(tell(&Membership::revoke, former));
    settle();
    const MachineId heir = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(adopt(heir, store));
    QCOMPARE(m_membership->machine(former)->approval, MachineApproval::Revoked);
    QCOMPARE(hello(heir, helloOf(store, uuid)).value().store, store);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
}

FALLOW_TEST(TestMembershipAdoption)
#include "tst_membership_adoption.moc"
