// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"

#include "base/wording.h"
#include "membership/settings_keys.h"

#include <QPointer>
#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

constexpr qint64 kMaxStoreBytes = qint64(1) << 60; ///< more is a lie, and sums must not overflow
constexpr int kMaxGoneStores = 32;                 ///< of one machine; each is remembered until it is retired

void Membership::hello(MachineId machine, const HelloRequest &request, Completion<HelloAnswer> done)
{
    auto answer = std::make_shared<HelloAnswer>();
    Step step;
    HelloRequest cut = request; // what waits costs memory: no more than what is looked at later
    cut.version = request.version.left(64);
    cut.storeUuid = request.storeUuid.left(kStoreUuidBytes + 1);
    cut.machineName.clear();
    cut.boot.clear();
    cut.link.clear();
    cut.formerLink.clear();
    step.prepare = [this, answer, machine, cut] { return prepareHello(machine, cut, *answer); };
    step.finish = [guard = QPointer(this), machine,
                   answered = answering(answer, std::move(done))](Result<void> result) mutable {
        answered(std::move(result));
        if (!guard)
            return;
        // Its stores are in use again. Unless it is connected by now: then it has gone before it was answered.
        const auto tracker = guard->m_presence.find(machine);
        if (tracker != guard->m_presence.end() && tracker->second.presence() == Presence::Lost &&
            guard->hasStoresInUse(machine))
            guard->countLater(machine, {Presence::Lost, Presence::Lost, "disconnected"}, {});
    };
    enqueue(std::move(step));
}

quint32 Membership::epochTold(MachineId id) const
{
    return m_settings.value(toldKey(id)).toUInt();
}

Result<CatalogChange> Membership::prepareHello(MachineId id, const HelloRequest &request, HelloAnswer &answer)
{
    std::optional<MachineRecord> record = machine(id);
    if (!record || record->approval != MachineApproval::Approved)
        return fail(ErrorCode::Unauthorised, Wording(QT_TRANSLATE_NOOP("Controller", "the machine is not approved")),
                    u"machine %1"_s.arg(id.toString()));
    // Who knows an epoch that this catalog has not told it has it from a life of the controller of which the catalog
    // knows nothing. So the catalog is an older copy, or two of us run. How often we have started says nothing.
    const quint32 told = epochTold(id);
    if (request.epochSeen > std::max(told, m_supersededEpoch))
        return fail(
            ErrorCode::StaleEpoch,
            Wording(QT_TRANSLATE_NOOP("Controller", "the agent has obeyed epoch %1, this controller is of epoch %2"),
                    Wording::count(request.epochSeen), Wording::count(m_catalog.epoch())),
            record->name);
    CatalogChange change;
    record->version = request.version;
    record->lastSeen = m_clock.nowUtc();
    change.putMachines = {*record};
    if (told != m_catalog.epoch()) // durable before it is told: no crash makes a stranger's epoch of ours
        change.putSettings.insert(toldKey(id), QByteArray::number(m_catalog.epoch()));
    if (m_settings.value(machineKey(id)).size() > 32) // it has its certificate: no need to keep it for another asking
        change.putSettings.insert(machineKey(id), m_settings.value(machineKey(id)).left(32));
    if (m_settings.contains(claimsKey(id))) // it knows what was decided
        change.putSettings.insert(claimsKey(id), {});

    const LendableSpace space{.diskFreeBytes = request.diskFreeBytes,
                              .diskTotalBytes = request.diskTotalBytes,
                              .storeUsedBytes = request.usedBytes,
                              .ownerCapBytes = request.capBytes,
                              .ownerKeptFreeBytes = qMax<qint64>(0, request.minimumFreeBytes),
                              .isWhollyLent = request.isPartition};
    answer = HelloAnswer();
    answer.bounds = {.minCapBytes = qMax(m_options.quota.minOwnerCapBytes, m_options.quota.minStoreBytes),
                     .maxCapBytes = m_options.quota.maxStoreBytes,
                     .maxMinimumFreeBytes = qint64(double(qBound<qint64>(0, request.diskTotalBytes, qint64(1) << 60)) *
                                                   qBound(0.0, m_options.quota.maxOwnerKeptFreeShare, 1.0))};
    StoreRecord chosen;
    int goneCount = 0;
    for (const StoreRecord &known : m_stores) {
        if (known.machine == id && known.state == StoreState::Retired && known.id == request.store &&
            known.storeUuid == request.storeUuid)
            answer.mustDropStore = true; // nothing in the catalog lies there any more
        if (known.machine != id || known.state == StoreState::Retired)
            continue;
        const bool isTheOneItHas =
            known.id == request.store && !known.storeUuid.isEmpty() && known.storeUuid == request.storeUuid;
        if (isTheOneItHas || (known.storeUuid.isEmpty() && chosen.storeUuid.isEmpty())) {
            chosen = known;
            continue;
        }
        goneCount += known.storeUuid.isEmpty() ? 0 : 1;
        if (known.state != StoreState::Lost && !known.storeUuid.isEmpty()) {
            StoreRecord gone = known;
            turn(gone, StoreState::Lost, change);
            change.putStores.append(gone);
            change.addEvents.append(eventOf(
                EventSeverity::Warning, u"store.gone"_s, *record,
                Wording(QT_TRANSLATE_NOOP("Controller", "came back without its store %1; the strips there are lost"),
                        known.id.toString())));
        }
    }
    const bool hasIt = !chosen.id.isNull() && !chosen.storeUuid.isEmpty();
    chosen.quotaBytes =
        hasIt ? adjustQuota(chosen.quotaBytes, space, m_options.quota) : decideQuota(space, m_options.quota);
    answer.epoch = m_catalog.epoch();
    answer.dataConnections = m_options.dataConnections;
    if (!hasIt && chosen.quotaBytes == 0) {
        answer.quotaBytes = 0; // nothing to lend: no store
        return change;
    }
    if (chosen.id.isNull() && goneCount >= kMaxGoneStores)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "it has come back without its store %1 times: the administrator retires "
                                              "this machine, then it can join anew"),
                            Wording::count(goneCount)),
                    record->name);
    if (chosen.id.isNull()) {
        chosen.id = StoreId(nextId(kNextStoreKey, change));
        chosen.machine = id;
    }
    turn(chosen, stateOnReturn(chosen), change);
    if (m_settings.contains(partitionKey(chosen.id)) != request.isPartition)
        change.putSettings.insert(partitionKey(chosen.id), request.isPartition ? QByteArrayLiteral("1") : QByteArray());
    chosen.usedBytes = hasIt ? qBound<qint64>(0, request.usedBytes, kMaxStoreBytes) : 0;
    change.putStores.append(chosen);
    answer.store = chosen.id;
    answer.quotaBytes = chosen.quotaBytes;
    answer.mustCreateStore = !hasIt;
    return change;
}

void Membership::storeReady(MachineId machine, const StoreReadyRequest &request, Completion<void> done)
{
    Step step;
    step.prepare = [this, machine,
                    cut = StoreReadyRequest{request.store, request.storeUuid.left(kStoreUuidBytes + 1)}] {
        return prepareStoreReady(machine, cut);
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

Result<CatalogChange> Membership::prepareStoreReady(MachineId machine, const StoreReadyRequest &request) const
{
    std::optional<StoreRecord> record = store(request.store);
    const QString where = u"store %1"_s.arg(request.store.toString());
    if (!record || record->machine != machine || record->state == StoreState::Retired)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this machine was not given that store")), where);
    if (request.storeUuid.size() != kStoreUuidBytes)
        // house-allow: no agent sends another
        return fail(ErrorCode::InvalidArgument, u"a store's own id has 16 bytes"_s, where);
    if (record->storeUuid == request.storeUuid)
        return CatalogChange();
    if (!record->storeUuid.isEmpty())
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP(
                        "Controller", "the store is known in another life; say hello again to begin a new one")),
                    where);
    for (const StoreRecord &other : m_stores) {
        if (other.storeUuid == request.storeUuid)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "another store has the same own id: it was copied")),
                        where);
    }
    record->storeUuid = request.storeUuid;
    CatalogChange change;
    change.putStores = {*record};
    return change;
}

} // namespace fallow
