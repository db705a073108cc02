// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "core/controller/array_fixture.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "support/test_partition.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace fallow::test {

using namespace Qt::StringLiterals;

inline constexpr qint64 kSuperblocksBytes = 8192;
inline constexpr qint64 kPartitionBytes = kGiB + 200 * kMiB;

inline QString storeFolder(StoreId store)
{
    return u"/.fallow-store-"_s + store.toString();
}

inline QByteArray headOf(const QString &directory)
{
    QFile file(directory + u"/storage"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(kSuperblocksBytes) : QByteArray();
}

inline MachineSnapshot machineOf(const TestArray &array, MachineId id)
{
    for (const MachineSnapshot &machine : array.session->snapshot().machines) {
        if (machine.machine == id)
            return machine;
    }
    return {};
}

inline StoreSnapshot storeOf(const TestArray &array, StoreId id)
{
    for (const StoreSnapshot &store : array.session->snapshot().stores) {
        if (store.store == id)
            return store;
    }
    return {};
}

/// What the tests of a workstation share whose system was installed anew, and which finds the store that it had.
class AdoptionTest : public QObject
{
protected:
    /// An array of four machines with a volume 2+1, the first of which is switched off.
    bool makeArray(const QString &partition = {});
    /// Whether each stripe's strip on the first machine has been told of: with three stores, each has one of each.
    bool isToldWhole() const;
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
               waitUntil([this] { return m_newcomer->outcome.has_value(); }) && !*m_newcomer->outcome &&
               m_newcomer->outcome->error().code == code && !AgentConfig::read(m_newcomer->directory());
    }
    QString newcomersStore() const { return m_newcomer->directory() + storeFolder(m_store.store); }
    bool isServedAgain()
    {
        m_newcomer->switchOn();
        return waitUntil([this] { return storeOf(*m_array, m_store.store).isOnline; }) &&
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

inline bool AdoptionTest::makeArray(const QString &partition)
{
    m_newcomer.reset();
    m_array = std::make_unique<TestArray>();
    m_array->openOptions.pace.idleFiguresMs = 200; // what is counted here is soon told
    m_array->openOptions.volumes.settleMs = 100;
    if (!m_array->start().isEmpty() || !m_array->addAgents(3, partition) ||
        !m_array->makeVolume(u"2+1"_s, 4 * kMiB).isEmpty() || !m_array->waitForStripes() ||
        !waitUntil([this] { return isToldWhole(); }))
        return false;
    m_store = m_array->storeOf(u"pc-1"_s); // one that is away is told with no strips
    m_former = m_array->machine(u"pc-1"_s).machine;
    m_array->agents.front()->switchOff();
    return waitUntil([this] { return !m_array->storeOf(u"pc-1"_s).isOnline; });
}

inline bool AdoptionTest::isToldWhole() const
{
    const qint64 count = m_array->session->snapshot().volumes.first().stripeCount;
    return count > 0 && m_array->storeOf(u"pc-1"_s).stripCount == count;
}

inline bool AdoptionTest::reinstall()
{
    if (!makeArray())
        return false;
    return moveStoreToNewcomer() && askToJoin();
}

inline bool AdoptionTest::moveStoreToNewcomer()
{
    m_newcomer = std::make_unique<TestAgent>(u"pc-1"_s);
    return QDir().rename(m_array->agents.front()->directory() + storeFolder(m_store.store), newcomersStore());
}

inline bool AdoptionTest::reinstallOn(const TestPartition &partition)
{
    if (!givePartition(partition.path(), GiveMode::OnlyBlank) || !makeArray(partition.path()))
        return false;
    m_newcomer = std::make_unique<TestAgent>(u"pc-1"_s);
    m_newcomer->partition = partition.path();
    return askToJoin();
}

inline bool AdoptionTest::askToJoin()
{
    if (!m_newcomer->beginEnrolment(m_array->makeCode()) ||
        !waitUntil([this] { return !m_newcomer->fingerprint.isEmpty(); }))
        return false;
    if (!waitUntil([this] { return !claim().store.isNull(); }))
        return false;
    m_waiting = m_array->machine(u"pc-1 (2)"_s).machine;
    return true;
}

inline StoreClaimSnapshot AdoptionTest::claim() const
{
    const auto claims = m_array->machine(u"pc-1 (2)"_s).claims;
    return claims.size() == 1 && claims.first().obstacle.isEmpty() ? claims.first() : StoreClaimSnapshot();
}

inline bool AdoptionTest::isNeededAndWhole()
{
    m_array->agents.back()->switchOff();
    return waitUntil([this] { return !m_array->storeOf(u"pc-3"_s).isOnline; }) && m_array->isContentWhole();
}

} // namespace fallow::test
