// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption_test.h"
#include "store/disk_file.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A workstation that joins with a store from before, and an administrator who leaves it, has it deleted, or cannot
/// decide.
class AgentClaimsTest : public AdoptionTest
{
    Q_OBJECT

private Q_SLOTS:
    void claim_ownerIsConnected_isRefusedAndOwnerServes();
    void claim_left_storeStaysAndNewOneServes();
    void claim_deleted_storeIsGoneAndNewOneServes();
    void claim_deletedWhileServed_isNotDeleted();
    void approve_undecided_isRefused();
    void storeOfAnotherArray_holdsNobodyUp();
    void deleted_whatNobodySawOrLiesBeside_stays();
    void withAPartition_storeInAFolder_isLeftAlone();
    void onAPartition_left_isRefusedAndKept();
    void onAPartition_deleted_newStoreServes();
};

void AgentClaimsTest::claim_ownerIsConnected_isRefusedAndOwnerServes()
{
    QVERIFY(makeArray());
    m_newcomer = std::make_unique<TestAgent>(u"pc-9"_s); // a copy of the disk
    const QString copy = m_newcomer->directory() + storeFolder(m_store.store);
    QVERIFY(QDir().mkdir(copy));
    QVERIFY(QFile::copy(m_array->agents.front()->directory() + storeFolder(m_store.store) + u"/storage"_s,
                        copy + u"/storage"_s));
    m_array->agents.front()->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(m_array->storeOf(u"pc-1"_s).isOnline, kPatienceMs);
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-9"_s).claims.size(), 1, kPatienceMs);
    m_waiting = m_array->machine(u"pc-9"_s).machine;
    QVERIFY(m_array->machine(u"pc-9"_s).claims.first().obstacle.contains(u"pc-1"_s));
    QCOMPARE(m_array->machine(u"pc-9"_s).claims.first().obstacleCode, ClaimObstacle::OwnerConnected);
    const auto deleting = approve({.mustDeleteClaimed = true, .isPreview = true});
    QVERIFY(deleting.has_value());
    QVERIFY(deleting->stripesTouched > 0); // which of the two disks is the copy is not known here
    QCOMPARE(approve({.adopt = m_store.store, .isPreview = true}).error().code, ErrorCode::Refused);
    QCOMPARE(approve({.adopt = m_store.store}).error().code, ErrorCode::Refused);
    QVERIFY(approve({}).has_value()); // nothing to decide: the store is pc-1's
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    m_newcomer->switchOn();
    QVERIFY(m_array->waitForStore(u"pc-9"_s));
    QVERIFY(m_array->storeOf(u"pc-9"_s).store != m_store.store);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_former);
    QVERIFY(storeOf(*m_array, m_store.store).isOnline);
    QVERIFY(QFile::exists(copy + u"/storage"_s));
}

void AgentClaimsTest::claim_left_storeStaysAndNewOneServes()
{
    QVERIFY(reinstall());
    QVERIFY(approve({.mustLeaveClaimed = true}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    m_newcomer->switchOn();
    QVERIFY(m_array->waitForStore(u"pc-1 (2)"_s));
    QVERIFY(m_array->storeOf(u"pc-1 (2)"_s).store != m_store.store);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_former);
    QVERIFY(QFile::exists(m_newcomer->directory() + storeFolder(m_store.store) + u"/storage"_s));
    QVERIFY(machineOf(*m_array, m_waiting).claims.isEmpty());
    QCOMPARE(approve({.adopt = m_store.store}).error().code, ErrorCode::Refused); // too late
}

void AgentClaimsTest::claim_deleted_storeIsGoneAndNewOneServes()
{
    QVERIFY(reinstall());
    const auto preview = approve({.mustDeleteClaimed = true, .isPreview = true});
    QVERIFY(preview.has_value());
    QVERIFY(preview->stripesTouched > 0); // the only copy
    QVERIFY(QFile::exists(m_newcomer->directory() + storeFolder(m_store.store) + u"/storage"_s));
    QVERIFY(approve({.mustDeleteClaimed = true}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(!QFile::exists(m_newcomer->directory() + storeFolder(m_store.store)));
    m_newcomer->switchOn();
    QVERIFY(m_array->waitForStore(u"pc-1 (2)"_s));
    QCOMPARE(machineOf(*m_array, m_former).approval, MachineApproval::Approved);
    QVERIFY(m_array->isContentWhole());
}

void AgentClaimsTest::claim_deletedWhileServed_isNotDeleted()
{
    QVERIFY(reinstall());
    const QString storage = m_newcomer->directory() + storeFolder(m_store.store) + u"/storage"_s;
    const auto holder = openPosixDiskFile(storage, DiskFileMode::Open);
    QVERIFY(holder.has_value());
    QVERIFY(approve({.mustDeleteClaimed = true}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->outcome.has_value(), kPatienceMs);
    QCOMPARE(m_newcomer->outcome->error().code, ErrorCode::Busy);
    QVERIFY(QFile::exists(storage));
}

void AgentClaimsTest::approve_undecided_isRefused()
{
    QVERIFY(reinstall());
    QCOMPARE(approve({}).error().code, ErrorCode::Refused);
    QCOMPARE(approve({.adopt = StoreId(99)}).error().code, ErrorCode::Refused);
    QCOMPARE(approve({.adopt = m_store.store, .mustDeleteClaimed = true}).error().code, ErrorCode::InvalidArgument);
    QVERIFY(approve({.adopt = m_store.store, .isPreview = true}).has_value());
    QCOMPARE(machineOf(*m_array, m_waiting).approval, MachineApproval::Waiting);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_former);
    const auto rejected = m_array->ask<ActionAnswer>(u"machines.reject"_s, MachineRequest{.machine = m_waiting});
    QVERIFY(rejected.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->outcome.has_value(), kPatienceMs);
    QCOMPARE(m_newcomer->outcome->error().code, ErrorCode::Unauthorised);
    QVERIFY(QFile::exists(m_newcomer->directory() + storeFolder(m_store.store) + u"/storage"_s));
}

void AgentClaimsTest::storeOfAnotherArray_holdsNobodyUp()
{
    QVERIFY(reinstall());
    TestArray other;
    QCOMPARE(other.start(), QString());
    TestAgent agent(u"pc-1"_s);
    const QString folder = agent.directory() + storeFolder(m_store.store);
    QVERIFY(QDir().rename(m_newcomer->directory() + storeFolder(m_store.store), folder));
    QVERIFY(agent.beginEnrolment(other.makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(agent.isEnrolled(), kPatienceMs);
    QVERIFY(AgentConfig::read(agent.directory())->store.isNull());
    QVERIFY(QFile::exists(folder + u"/storage"_s));
}

void AgentClaimsTest::deleted_whatNobodySawOrLiesBeside_stays()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset();
    QVERIFY(approve({.mustDeleteClaimed = true}).has_value());
    QFile letter(newcomersStore() + u"/letter.txt"_s);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear") == 4);
    letter.close();
    const StoreId unseen = m_array->storeOf(u"pc-2"_s).store; // on a disk that was plugged in since
    const QString copy = m_newcomer->directory() + storeFolder(unseen);
    QVERIFY(QDir().mkdir(copy) && QFile::copy(m_array->agents.at(1)->directory() + storeFolder(unseen) + u"/storage"_s,
                                              copy + u"/storage"_s));
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(!QFile::exists(newcomersStore() + u"/storage"_s));
    QVERIFY(letter.exists());
    QVERIFY(QFile::exists(copy + u"/storage"_s));
}

void AgentClaimsTest::withAPartition_storeInAFolder_isLeftAlone()
{
    QVERIFY(makeArray() && moveStoreToNewcomer());
    const QByteArray head = headOf(newcomersStore());
    TestPartition partition(kPartitionBytes);
    QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
    m_newcomer->partition = partition.path();
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs); // it claims nothing, so nothing holds it up
    QVERIFY(AgentConfig::read(m_newcomer->directory())->store.isNull());
    m_newcomer->switchOn();
    QVERIFY(m_array->waitForStore(u"pc-1 (2)"_s));
    QVERIFY(m_array->storeOf(u"pc-1 (2)"_s).store != m_store.store);
    QCOMPARE(headOf(newcomersStore()), head);
    m_newcomer.reset();
    m_array.reset();
}

void AgentClaimsTest::onAPartition_left_isRefusedAndKept()
{
    TestPartition partition(kPartitionBytes);
    QVERIFY(reinstallOn(partition));
    m_newcomer->enrolment.reset();
    QVERIFY(approve({.mustLeaveClaimed = true}).has_value());
    QVERIFY(fails(ErrorCode::Refused)); // another store cannot lie there
    QCOMPARE(inspectPartition(partition.path())->store->store, m_store.store);
    m_newcomer->partition.clear();
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
}

void AgentClaimsTest::onAPartition_deleted_newStoreServes()
{
    TestPartition partition(kPartitionBytes);
    QVERIFY(reinstallOn(partition));
    QVERIFY(approve({.mustDeleteClaimed = true}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(inspectPartition(partition.path())->isGiven);
    m_newcomer->switchOn();
    QVERIFY(m_array->waitForStore(u"pc-1 (2)"_s));
    QVERIFY(m_array->isContentWhole());
    m_newcomer.reset();
    m_array.reset();
}

FALLOW_TEST(AgentClaimsTest)
#include "tst_agent_claims.moc"
