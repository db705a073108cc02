// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_config.h"
#include "controller/array_directory.h"
#include "core/catalog/catalog_fixture.h"
#include "core/controller/array_fixture.h"
#include "store/disk_file.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "support/test_partition.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSuperblocksBytes = 8192;
constexpr qint64 kPartitionBytes = kGiB + 200 * kMiB;

QString storeFolder(StoreId store)
{
    return u"/.fallow-store-"_s + store.toString();
}

QByteArray headOf(const QString &directory)
{
    QFile file(directory + u"/storage"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(kSuperblocksBytes) : QByteArray();
}

MachineSnapshot machineOf(const TestArray &array, MachineId id)
{
    for (const MachineSnapshot &machine : array.session->snapshot().machines) {
        if (machine.machine == id)
            return machine;
    }
    return {};
}

StoreSnapshot storeOf(const TestArray &array, StoreId id)
{
    for (const StoreSnapshot &store : array.session->snapshot().stores) {
        if (store.store == id)
            return store;
    }
    return {};
}

} // namespace

/// A workstation whose system was installed anew finds the store that it had.
class AgentAdoptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reinstalled_adopted_servesWhatItHeld();
    void reinstalled_indexLost_servesWhatItHeld();
    void claim_ownerIsConnected_isRefusedAndOwnerServes();
    void claim_left_storeStaysAndNewOneServes();
    void claim_deleted_storeIsGoneAndNewOneServes();
    void claim_deletedWhileServed_isNotDeleted();
    void approve_undecided_isRefused();
    void adopted_formerHasAnotherStore_previewCountsItAsLost();
    void adopted_agentDiesBeforeItKnows_asksAgain();
    void adopted_controllerRestarts_storeConnects();
    void adopted_formerComesBack_isTurnedAway();
    void adopted_stripsRemovedMeanwhile_areDropped();
    void storeOfAnotherArray_holdsNobodyUp();
    void adopted_diskIsAway_joinsOnlyWithIt();
    void adopted_storeIsForgotten_joinsWithANewOne();
    void adopted_anotherLifeLiesThere_isNotTakenForIt();
    void deleted_whatNobodySawOrLiesBeside_stays();
    void withAPartition_storeInAFolder_isLeftAlone();
    void withAPartition_adoptedStoreInAFolder_isRefusedAndKept();
    void onAPartition_adopted_servesWhatItHeld();
    void onAPartition_left_isRefusedAndKept();
    void onAPartition_deleted_newStoreServes();

private:
    /// An array of four machines with a volume 2+1, the first of which is switched off.
    bool makeArray(const QString &partition = {});
    /// The first machine with a new system: the store alone is left, in the directory of `newcomer`.
    bool reinstall();
    /// The same, with the store on a partition.
    bool reinstallOn(const TestPartition &partition);
    bool moveStoreToNewcomer();
    /// The newcomer asks to join, and waits with its claim.
    bool askToJoin();
    bool fails(ErrorCode code)
    {
        return m_newcomer->beginEnrolment(m_array->makeCode()).has_value() &&
               QTest::qWaitFor([this] { return m_newcomer->outcome.has_value(); }, kPatienceMs) &&
               !*m_newcomer->outcome && m_newcomer->outcome->error().code == code &&
               !AgentConfig::read(m_newcomer->directory());
    }
    QString newcomersStore() const { return m_newcomer->directory() + storeFolder(m_store.store); }
    bool isServedAgain()
    {
        m_newcomer->switchOn();
        return QTest::qWaitFor([this] { return storeOf(*m_array, m_store.store).isOnline; }, kPatienceMs) &&
               storeOf(*m_array, m_store.store).machine == m_waiting;
    }
    /// The newcomer's claim, once it can be adopted.
    StoreClaimSnapshot claim() const;
    Result<ActionAnswer> approve(ApproveRequest request)
    {
        request.machine = m_waiting;
        return m_array->ask<ActionAnswer>(u"machines.approve"_s, request);
    }
    /// Whether all can be read with the store, though another machine is away.
    bool isNeededAndWhole();

    std::unique_ptr<TestArray> m_array;
    std::unique_ptr<TestAgent> m_newcomer;
    StoreSnapshot m_store; ///< as it was before
    MachineId m_former;
    MachineId m_waiting;
};

bool AgentAdoptionTest::makeArray(const QString &partition)
{
    m_newcomer.reset();
    m_array = std::make_unique<TestArray>();
    if (!m_array->start().isEmpty())
        return false;
    for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s})
        if (!m_array->addAgent(name, name == u"pc-1"_s ? partition : QString()))
            return false;
    if (!m_array->makeVolume(u"2+1"_s, 4 * kMiB).isEmpty())
        return false;
    if (!m_array->waitForStripes())
        return false;
    qint64 counted = 0; // it may be a stripe more than the data needs, and is told a little later
    do {
        counted = m_array->storeOf(u"pc-1"_s).stripCount;
        runEventsFor(1500);
    } while (counted == 0 || m_array->storeOf(u"pc-1"_s).stripCount != counted);
    m_array->agents.front()->switchOff();
    if (!QTest::qWaitFor([this] { return !m_array->storeOf(u"pc-1"_s).isOnline; }, kPatienceMs))
        return false;
    m_store = m_array->storeOf(u"pc-1"_s);
    m_former = m_array->machine(u"pc-1"_s).machine;
    return true;
}

bool AgentAdoptionTest::reinstall()
{
    if (!makeArray())
        return false;
    return moveStoreToNewcomer() && askToJoin();
}

bool AgentAdoptionTest::moveStoreToNewcomer()
{
    m_newcomer = std::make_unique<TestAgent>(u"pc-1"_s);
    return QDir().rename(m_array->agents.front()->directory() + storeFolder(m_store.store), newcomersStore());
}

bool AgentAdoptionTest::reinstallOn(const TestPartition &partition)
{
    if (!givePartition(partition.path(), GiveMode::OnlyBlank) || !makeArray(partition.path()))
        return false;
    m_newcomer = std::make_unique<TestAgent>(u"pc-1"_s);
    m_newcomer->partition = partition.path();
    return askToJoin();
}

bool AgentAdoptionTest::askToJoin()
{
    if (!m_newcomer->beginEnrolment(m_array->makeCode()) ||
        !QTest::qWaitFor([this] { return !m_newcomer->fingerprint.isEmpty(); }, kPatienceMs))
        return false;
    if (!QTest::qWaitFor([this] { return !claim().store.isNull(); }, kPatienceMs))
        return false;
    m_waiting = m_array->machine(u"pc-1 (2)"_s).machine;
    return true;
}

StoreClaimSnapshot AgentAdoptionTest::claim() const
{
    const auto claims = m_array->machine(u"pc-1 (2)"_s).claims;
    return claims.size() == 1 && claims.first().obstacle.isEmpty() ? claims.first() : StoreClaimSnapshot();
}

bool AgentAdoptionTest::isNeededAndWhole()
{
    m_array->agents.back()->switchOff();
    return QTest::qWaitFor([this] { return !m_array->storeOf(u"pc-3"_s).isOnline; }, kPatienceMs) &&
           m_array->isContentWhole();
}

void AgentAdoptionTest::reinstalled_adopted_servesWhatItHeld()
{
    QVERIFY(reinstall());
    const QString directory = m_newcomer->directory() + storeFolder(m_store.store);
    const QByteArray head = headOf(directory);
    QCOMPARE(claim().store, m_store.store);
    QCOMPARE(claim().owner, m_former);
    QCOMPARE(claim().stripCount, m_store.stripCount);
    QVERIFY(claim().storedBytes > 0);
    QCOMPARE(headOf(directory), head); // nobody has opened it
    const auto answer = approve({.adopt = m_store.store});
    QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QCOMPARE(AgentConfig::read(m_newcomer->directory())->store, m_store.store);
    QCOMPARE(headOf(directory), head);
    m_newcomer->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(storeOf(*m_array, m_store.store).isOnline, kPatienceMs);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_waiting);
    QTRY_COMPARE_WITH_TIMEOUT(storeOf(*m_array, m_store.store).stripCount, m_store.stripCount, kPatienceMs);
    QCOMPARE(machineOf(*m_array, m_waiting).name, u"pc-1"_s); // it is the same computer
    QCOMPARE(machineOf(*m_array, m_former).approval, MachineApproval::Retired);
    QCOMPARE(m_array->eventCount(u"machine.adopted"_s), 1);
    QVERIFY(isNeededAndWhole());
    QCOMPARE(storeOf(*m_array, m_store.store).errorCount, 0);
}

void AgentAdoptionTest::reinstalled_indexLost_servesWhatItHeld()
{
    QVERIFY(reinstall());
    const QDir folder(m_newcomer->directory() + storeFolder(m_store.store));
    for (const QString &file : folder.entryList({u"index.sqlite*"_s}, QDir::Files | QDir::Hidden))
        QVERIFY(QFile::remove(folder.filePath(file)));
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    m_newcomer->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(storeOf(*m_array, m_store.store).isOnline, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(storeOf(*m_array, m_store.store).stripCount, m_store.stripCount, kPatienceMs);
    QVERIFY(isNeededAndWhole());
}

void AgentAdoptionTest::claim_ownerIsConnected_isRefusedAndOwnerServes()
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

void AgentAdoptionTest::claim_left_storeStaysAndNewOneServes()
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

void AgentAdoptionTest::claim_deleted_storeIsGoneAndNewOneServes()
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

void AgentAdoptionTest::claim_deletedWhileServed_isNotDeleted()
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

void AgentAdoptionTest::approve_undecided_isRefused()
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

void AgentAdoptionTest::adopted_formerHasAnotherStore_previewCountsItAsLost()
{
    QVERIFY(reinstall());
    const auto alone = approve({.adopt = m_store.store, .isPreview = true});
    QVERIFY(alone.has_value());
    QCOMPARE(alone->stripesTouched, 0);
    // As if it had come back with another store meanwhile, and was off again: pc-2's becomes its own.
    const StoreId other = m_array->storeOf(u"pc-2"_s).store;
    m_array->agents.at(1)->switchOff();
    QTRY_VERIFY_WITH_TIMEOUT(!m_array->storeOf(u"pc-2"_s).isOnline, kPatienceMs);
    m_array->kill();
    {
        auto catalog = Catalog::open(ArrayDirectory(m_array->directory()).catalogPath());
        QVERIFY(catalog.has_value());
        const auto stores = (*catalog)->makeReader().value()->stores();
        QVERIFY(stores.has_value());
        CatalogChange change;
        for (StoreRecord record : *stores) {
            if (record.id != other)
                continue;
            record.machine = m_former;
            change.putStores.append(record);
        }
        QCOMPARE(change.putStores.size(), 1);
        QVERIFY(commitNow(**catalog, std::move(change)).has_value());
    }
    QCOMPARE(m_array->start(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(claim().store, m_store.store, kPatienceMs);
    const auto preview = approve({.adopt = m_store.store, .isPreview = true});
    QVERIFY(preview.has_value());
    QVERIFY(preview->stripesTouched > 0);
    QVERIFY2(preview->summary.contains(u"store "_s + other.toString()), qPrintable(preview->summary));
    QCOMPARE(machineOf(*m_array, m_waiting).approval, MachineApproval::Waiting);
}

void AgentAdoptionTest::adopted_agentDiesBeforeItKnows_asksAgain()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset(); // killed while it waits
    const QString key = m_newcomer->directory() + u"/enrolment-key.pem"_s;
    QVERIFY(QFile::copy(key, key + u".kept"_s));
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QCOMPARE(AgentConfig::read(m_newcomer->directory())->store, m_store.store);
    // Once more, as if it had died before agent.json was written.
    m_newcomer->enrolment.reset();
    QVERIFY(QFile::remove(m_newcomer->directory() + u"/agent.json"_s) && QFile::rename(key + u".kept"_s, key));
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QCOMPARE(AgentConfig::read(m_newcomer->directory())->store, m_store.store);
    m_newcomer->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(storeOf(*m_array, m_store.store).isOnline, kPatienceMs);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_waiting);
}

void AgentAdoptionTest::adopted_controllerRestarts_storeConnects()
{
    QVERIFY(reinstall());
    m_array->kill(); // while it waits: the claim is remembered
    QCOMPARE(m_array->start(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(claim().store, m_store.store, kPatienceMs);
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    m_array->kill();
    QCOMPARE(m_array->start(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(storeOf(*m_array, m_store.store).machine, m_waiting, kPatienceMs);
    QCOMPARE(machineOf(*m_array, m_former).approval, MachineApproval::Retired);
}

void AgentAdoptionTest::adopted_formerComesBack_isTurnedAway()
{
    QVERIFY(reinstall());
    TestAgent *former = m_array->agents.front().get();
    const QString copy = former->directory() + storeFolder(m_store.store);
    QVERIFY(QDir().mkdir(copy));
    QVERIFY(QFile::copy(m_newcomer->directory() + storeFolder(m_store.store) + u"/storage"_s, copy + u"/storage"_s));
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    former->switchOn(); // it was the disk that was copied, after all
    m_newcomer->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(storeOf(*m_array, m_store.store).isOnline, kPatienceMs);
    // Its handshake fails; a certificate that is good for nothing is not told why.
    QTRY_VERIFY_WITH_TIMEOUT(former->status().reason.startsWith(u"The controller"_s), kPatienceMs);
    QVERIFY(former->status().state != u"connected"_s);
    QCOMPARE(machineOf(*m_array, m_former).presence, Presence::Retired);
    QCOMPARE(storeOf(*m_array, m_store.store).machine, m_waiting);
    QVERIFY(QFile::exists(copy + u"/storage"_s)); // it is nobody's business to delete it
}

void AgentAdoptionTest::adopted_stripsRemovedMeanwhile_areDropped()
{
    QVERIFY(reinstall());
    const auto gone = m_array->ask<ActionAnswer>(
        u"volumes.delete"_s,
        VolumeRequest{.volume = m_array->session->snapshot().volumes.first().volume, .confirmName = u"vol"_s});
    QVERIFY2(gone.has_value(), qPrintable(gone ? QString() : gone.error().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_array->session->snapshot().volumes.isEmpty(), kPatienceMs);
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    m_newcomer->switchOn();
    QTRY_VERIFY_WITH_TIMEOUT(storeOf(*m_array, m_store.store).isOnline, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(storeOf(*m_array, m_store.store).stripCount, 0, kPatienceMs);
}

void AgentAdoptionTest::storeOfAnotherArray_holdsNobodyUp()
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

void AgentAdoptionTest::adopted_diskIsAway_joinsOnlyWithIt()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset();
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    const QTemporaryDir elsewhere; // the disk that is not mounted
    const QString away = elsewhere.filePath(u"store"_s);
    QVERIFY(QDir().mkdir(away) && QFile::rename(newcomersStore() + u"/storage"_s, away + u"/storage"_s));
    QVERIFY(fails(ErrorCode::NotFound));
    QVERIFY2(m_newcomer->outcome->error().what.contains(u"--store-dir"_s),
             qPrintable(m_newcomer->outcome->error().what));
    QVERIFY(m_array->eventCount(u"store.gone"_s) == 0);
    QVERIFY(QFile::rename(away + u"/storage"_s, newcomersStore() + u"/storage"_s));
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(isServedAgain());
    QVERIFY(isNeededAndWhole());
}

void AgentAdoptionTest::adopted_storeIsForgotten_joinsWithANewOne()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset();
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    const QString aside = newcomersStore() + u"/storage.aside"_s;
    QVERIFY(QFile::rename(newcomersStore() + u"/storage"_s, aside));
    m_newcomer->mustForgetStore = true;
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(AgentConfig::read(m_newcomer->directory())->store.isNull());
    m_newcomer->switchOn();
    QTRY_COMPARE_WITH_TIMEOUT(m_array->eventCount(u"store.gone"_s), 1, kPatienceMs);
    QVERIFY(QFile::exists(aside));
}

void AgentAdoptionTest::adopted_anotherLifeLiesThere_isNotTakenForIt()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset();
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QFile storage(newcomersStore() + u"/storage"_s);
    const QString kept = m_newcomer->directory() + u"/kept"_s;
    QVERIFY(QDir().mkdir(kept) && storage.copy(kept + u"/storage"_s));
    QVERIFY(storage.open(QIODevice::ReadWrite) && storage.write(QByteArray(kSuperblocksBytes, 'x')) > 0);
    storage.close(); // what lies where it belongs is none of it, and a copy lies beside
    QVERIFY(fails(ErrorCode::AlreadyExists));
    QVERIFY(QFile::exists(storage.fileName()) && QFile::exists(kept + u"/storage"_s));
    QVERIFY(storage.remove());
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(isServedAgain());
}

void AgentAdoptionTest::deleted_whatNobodySawOrLiesBeside_stays()
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

void AgentAdoptionTest::withAPartition_storeInAFolder_isLeftAlone()
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

void AgentAdoptionTest::withAPartition_adoptedStoreInAFolder_isRefusedAndKept()
{
    QVERIFY(reinstall());
    m_newcomer->enrolment.reset(); // and started again in another way
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    const QByteArray head = headOf(newcomersStore());
    TestPartition partition(kPartitionBytes);
    QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
    m_newcomer->partition = partition.path();
    QVERIFY(fails(ErrorCode::NotFound));
    QCOMPARE(headOf(newcomersStore()), head);
    m_newcomer->partition.clear();
    QVERIFY(m_newcomer->beginEnrolment(m_array->makeCode()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    QVERIFY(isServedAgain());
    QVERIFY(isNeededAndWhole());
}

void AgentAdoptionTest::onAPartition_adopted_servesWhatItHeld()
{
    TestPartition partition(kPartitionBytes);
    QVERIFY(reinstallOn(partition));
    QCOMPARE(claim().store, m_store.store);
    QVERIFY(claim().storedBytes > 0);
    QVERIFY(approve({.adopt = m_store.store}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_newcomer->isEnrolled(), kPatienceMs);
    const auto config = AgentConfig::read(m_newcomer->directory());
    QCOMPARE(config->store, m_store.store);
    QCOMPARE(config->partition, partition.path());
    QVERIFY(isServedAgain()); // its index was lost with the system
    QTRY_COMPARE_WITH_TIMEOUT(storeOf(*m_array, m_store.store).stripCount, m_store.stripCount, kPatienceMs);
    QVERIFY(isNeededAndWhole());
    m_newcomer.reset();
    m_array.reset();
}

void AgentAdoptionTest::onAPartition_left_isRefusedAndKept()
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

void AgentAdoptionTest::onAPartition_deleted_newStoreServes()
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

QTEST_GUILESS_MAIN(AgentAdoptionTest)
#include "tst_agent_adoption.moc"
