// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "membership/membership.h"
#include "membership/settings_keys.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

void Membership::addLocalStore(const QString &path, const QByteArray &storeUuid, qint64 quotaBytes, StoreId replaced,
                               Completion<StoreId> done)
{
    auto given = std::make_shared<StoreId>();
    Step step;
    step.prepare = [this, given, path, storeUuid, quotaBytes, replaced]() -> Result<CatalogChange> {
        if (path.isEmpty() || storeUuid.size() != kStoreUuidBytes || quotaBytes <= 0)
            // house-allow: the fleet asks with all three
            return fail(ErrorCode::InvalidArgument, u"a local store needs a path, an own id of 16 bytes and a quota"_s,
                        path);
        for (const StoreRecord &other : m_stores) {
            const bool isPassed = other.id == replaced || (!replaced.isNull() && other.state == StoreState::Lost);
            const bool isThere = other.path == path && !isPassed;
            if (other.state != StoreState::Retired && (isThere || other.storeUuid == storeUuid))
                return fail(
                    ErrorCode::AlreadyExists,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the store is known already as %1"), other.id.toString()),
                    path);
        }
        CatalogChange change;
        if (!m_machines.contains(kControllerMachine)) {
            MachineRecord controller;
            controller.id = kControllerMachine;
            controller.name = u"controller"_s;
            controller.approval = MachineApproval::Approved;
            controller.presence = Presence::Online;
            controller.presenceSince = m_clock.nowUtc();
            change.putMachines = {controller};
        }
        StoreRecord record;
        record.id = StoreId(nextId(kNextStoreKey, change));
        record.machine = kControllerMachine;
        record.storeClass = StoreClass::Local;
        record.storeUuid = storeUuid;
        record.quotaBytes = quotaBytes;
        record.path = path;
        record.state = StoreState::Draining;
        *given = record.id;
        change.putStores = {record};
        return change;
    };
    step.finish = answering(given, std::move(done));
    enqueue(std::move(step));
}

bool Membership::hasStoresInUse(MachineId machine) const
{
    return std::ranges::any_of(
        m_stores, [machine](const StoreRecord &store) { return store.machine == machine && isInUse(store.state); });
}

void Membership::turn(StoreRecord &store, StoreState state, CatalogChange &change) const
{
    const QString key = lossKey(store.id);
    if (state == StoreState::Lost && store.state == StoreState::Draining)
        change.putSettings.insert(key, kLossDraining);
    else if (state != StoreState::Lost && m_settings.contains(key))
        change.putSettings.insert(key, {});
    store.state = state;
}

void Membership::loseStores(MachineId machine, CatalogChange &change) const
{
    for (StoreRecord store : m_stores) {
        if (store.machine != machine || !isInUse(store.state))
            continue;
        turn(store, StoreState::Lost, change);
        change.putStores.append(store);
    }
}

StoreState Membership::stateOnReturn(const StoreRecord &store) const
{
    if (store.state != StoreState::Lost)
        return store.state;
    const QByteArray why = m_settings.value(lossKey(store.id));
    if (why == kLossDeclared && !store.storeUuid.isEmpty()) // else it begins now
        return StoreState::Lost;
    return why == kLossDraining ? StoreState::Draining : StoreState::Active;
}

Result<StoreRecord> Membership::knownStore(StoreId id) const
{
    const std::optional<StoreRecord> record = store(id);
    if (!record)
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                    u"store %1"_s.arg(id.toString()));
    return *record;
}

void Membership::putState(StoreRecord store, StoreState state, const QString &actor, CatalogChange &change) const
{
    turn(store, state, change);
    if (state == StoreState::Lost)
        change.putSettings.insert(lossKey(store.id), kLossDeclared);
    change.putStores.append(store);
    change.addEvents.append(eventOf(EventSeverity::Notice, u"store.state"_s, m_machines.value(store.machine),
                                    Wording(QT_TRANSLATE_NOOP("Controller", "store %1 is now %2"), store.id.toString(),
                                            Wording::term(stateName(state))),
                                    actor));
}

/// Adds to `change` what makes it Active, Draining or Lost; nothing if it is so.
Result<void> Membership::use(StoreId id, StoreState state, const QString &actor, CatalogChange &change) const
{
    const auto record = knownStore(id);
    if (!record)
        return fail(record.error());
    // What was decided about it before may come behind its loss.
    const bool comesBack = isInUse(state) && !isInUse(record->state);
    if (comesBack || record->state == StoreState::Retired)
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "the store is no longer in use")),
                    u"store %1"_s.arg(id.toString()));
    const bool isDeclared = state == StoreState::Lost && m_settings.value(lossKey(id)) != kLossDeclared;
    if (record->state != state || isDeclared)
        putState(*record, state, actor, change);
    return {};
}

void Membership::setStoreState(StoreId id, StoreState state, const QString &actor, Completion<void> done)
{
    Q_ASSERT(state != StoreState::Retired);
    Step step;
    step.prepare = [this, id, state, actor]() -> Result<CatalogChange> {
        CatalogChange change;
        if (auto used = use(id, state, actor, change); !used)
            return fail(std::move(used.error()));
        return change;
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

void Membership::retireStore(StoreId id, StoreState from, const QString &actor, Completion<void> done)
{
    Step step;
    step.prepare = [this, id, from, actor]() -> Result<CatalogChange> {
        const auto record = knownStore(id);
        if (!record)
            return fail(record.error());
        CatalogChange change;
        if (record->state == StoreState::Retired)
            return change;
        if (record->state != from)
            // house-allow: logged
            return fail(ErrorCode::Refused, u"it is %1 by now"_s.arg(QLatin1StringView(stateName(record->state))),
                        u"store %1"_s.arg(id.toString()));
        putState(*record, StoreState::Retired, actor, change);
        return change;
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

void Membership::replaceStore(StoreId old, StoreId replacement, const QString &actor, Completion<void> done)
{
    Step step;
    step.prepare = [this, old, replacement, actor]() -> Result<CatalogChange> {
        CatalogChange change;
        auto used = use(old, StoreState::Lost, actor, change);
        if (used)
            used = use(replacement, StoreState::Active, actor, change);
        if (!used)
            return fail(std::move(used.error()));
        return change;
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

} // namespace fallow
