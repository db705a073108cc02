// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let in and who is sent away, once enrolled.
#include "base/wording.h"
#include "membership/membership.h"
#include "membership/settings_keys.h"

namespace fallow {

using namespace Qt::StringLiterals;

void Membership::changeMachine(MachineId id, std::move_only_function<Result<CatalogChange>(MachineRecord)> prepare,
                               Completion<void> done)
{
    Step step;
    step.prepare = [this, id, prepare = std::move(prepare)]() mutable -> Result<CatalogChange> {
        const std::optional<MachineRecord> record = machine(id);
        if (!record || id == kControllerMachine)
            return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "no such machine is enrolled")),
                        u"machine %1"_s.arg(id.toString()));
        return prepare(*record);
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

void Membership::approve(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval == MachineApproval::Approved)
            return CatalogChange();
        if (record.approval != MachineApproval::Waiting)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP(
                            "Controller", "the machine was turned away; forget it first, then it may ask again")),
                        record.name);
        if (const auto settled = checkSettled(record); !settled)
            return fail(settled.error());
        record.approval = MachineApproval::Approved;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.approved"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was approved")), actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

void Membership::reject(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Waiting)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait for approval")),
                        record.name);
        CatalogChange change;
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.rejected"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was turned away")), actor)};
        shutOut(record, actor, change);
        return change;
    };
    changeMachine(id, prepare, wasShutOut(id, std::move(done)));
}

void Membership::revoke(MachineId id, const QString &actor, Completion<void> done)
{
    if (const auto found = m_machines.constFind(id); found != m_machines.cend() && id != kControllerMachine) {
        const QList<QByteArray> own = certificates(id);
        m_blocked.unite(QSet(own.cbegin(), own.cend())); // at once, whatever becomes of the commit
        Q_EMIT machineBlocked(id);
    }
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        CatalogChange change;
        if (record.approval == MachineApproval::Revoked)
            return change;
        const QList<QByteArray> own = certificates(record.id); // one may have been issued since
        m_blocked.unite(QSet(own.cbegin(), own.cend()));
        change.addEvents = {eventOf(EventSeverity::Warning, u"machine.revoked"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "its certificate was revoked")), actor)};
        shutOut(record, actor, change);
        return change;
    };
    changeMachine(id, prepare, wasShutOut(id, std::move(done)));
}

void Membership::shutOut(MachineRecord &machine, const QString &actor, CatalogChange &change) const
{
    machine.approval = MachineApproval::Revoked;
    const bool isThere = machine.presence != Presence::Lost && machine.presence != Presence::Retired;
    if (isThere && m_presence.contains(machine.id))
        takeDown(machine, {machine.presence, Presence::Lost, "declared"}, actor, change);
    else
        loseStores(machine.id, change);
    change.putMachines = {machine};
}

Completion<void> Membership::wasShutOut(MachineId id, Completion<void> done)
{
    return [this, id, done = std::move(done)](Result<void> result) mutable {
        const auto transition = result ? trackPresence(id, PresenceInput::DeclaredLost) : std::nullopt;
        if (transition)
            Q_EMIT presenceChanged(id, *transition);
        done(std::move(result));
    };
}

void Membership::fence(MachineId id, Completion<void> done)
{
    const auto prepare = [this](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Approved)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "only an approved machine can be fenced off")),
                        record.name);
        record.approval = MachineApproval::Waiting;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {eventOf(
            EventSeverity::Critical, u"machine.cloned"_s, record,
            Wording(QT_TRANSLATE_NOOP(
                "Controller", "two machines use its certificate at the same time; perhaps its disk was copied. Both "
                              "are shut out: switch the copy off or enrol it anew, then approve the machine again")))};
        return change;
    };
    changeMachine(id, prepare, [this, id, done = std::move(done)](Result<void> result) mutable {
        if (result)
            Q_EMIT machineBlocked(id);
        done(std::move(result));
    });
}

void Membership::retire(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        CatalogChange change;
        if (record.approval == MachineApproval::Retired)
            return change;
        record.approval = MachineApproval::Retired;
        change.putMachines = {record};
        for (StoreRecord store : m_stores) {
            if (store.machine != record.id || store.state == StoreState::Retired)
                continue;
            turn(store, StoreState::Retired, change);
            change.putStores.append(store);
        }
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.retired"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was retired")), actor)};
        return change;
    };
    changeMachine(id, prepare, [this, id, actor, done = std::move(done)](Result<void> result) mutable {
        if (result) {
            applyPresence(id, PresenceInput::Retired, -1, actor);
            Q_EMIT machineBlocked(id);
        }
        done(std::move(result));
    });
}

void Membership::forget(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](const MachineRecord &record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Revoked && record.approval != MachineApproval::Retired)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "turn the machine away, or retire it, first")),
                        record.name);
        CatalogChange change;
        for (const StoreRecord &store : m_stores) {
            if (store.machine != record.id)
                continue;
            if (isInUse(store.state))
                return fail(
                    ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "its store %1 is still in use; retire the machine first"),
                            store.id.toString()),
                    record.name);
            change.removeStores.append(store.id);
            for (const QString &key : {partitionKey(store.id), lossKey(store.id)}) {
                if (m_settings.contains(key))
                    change.putSettings.insert(key, {});
            }
        }
        change.removeMachines = {record.id};
        change.putSettings.insert(machineKey(record.id), {});
        change.putSettings.insert(claimsKey(record.id), {});
        for (const QString &key : {renewalKey(record.id), toldKey(record.id)}) {
            if (m_settings.contains(key))
                change.putSettings.insert(key, {});
        }
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.forgotten"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was forgotten")), actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

} // namespace fallow
