// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption_test.h"
#include "controller/array_directory.h"
#include "core/catalog/catalog_fixture.h"
#include "support/test_program.h"

#include <QTemporaryDir>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A workstation whose system was installed anew finds the store that it had, and an administrator lets it have that
/// again.
class AgentAdoptionTest : public AdoptionTest
{
    Q_OBJECT

private Q_SLOTS:
    void reinstalled_adopted_servesWhatItHeld();
    void reinstalled_indexLost_servesWhatItHeld();
    void adopted_formerHasAnotherStore_previewCountsItAsLost();
    void adopted_agentDiesBeforeItKnows_asksAgain();
    void adopted_controllerRestarts_storeConnects();
    void adopted_formerComesBack_isTurnedAway();
    void adopted_stripsRemovedMeanwhile_areDropped();
    void adopted_diskIsAway_joinsOnlyWithIt();
    void adopted_storeIsForgotten_joinsWithANewOne();
    void adopted_anotherLifeLiesThere_isNotTakenForIt();
    void withAPartition_adoptedStoreInAFolder_isRefusedAndKept();
    void onAPartition_adopted_servesWhatItHeld();
};

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

FALLOW_TEST(AgentAdoptionTest)
#include "tst_agent_adoption.moc"
