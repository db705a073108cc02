// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "membership/membership.h"
#include "membership/settings_keys.h"
#include "wire/fields.h"

#include <QCborValue>
#include <algorithm>
#include <utility>

namespace fallow {

using namespace Qt::StringLiterals;

/// What a waiting machine has found, and what an administrator has decided about it; until its first hello.
struct Membership::KeptClaims
{
    QList<StoreClaim> claims = {};
    bool mustDelete = false;
    static void fields(auto &&field, auto &self)
    {
        field("claims", self.claims);
        field("mustDelete", self.mustDelete);
    }
};

/// In which machines find their way back to a controller that was restarted: the longest wait between attempts, twice.
static constexpr qint64 kFindBackMs = 60'000;

static QByteArray bytesOf(const ArrayId &array)
{
    return QByteArray(reinterpret_cast<const char *>(array.bytes.data()), qsizetype(array.bytes.size()));
}

Membership::KeptClaims Membership::keptClaims(MachineId id) const
{
    const QByteArray kept = m_settings.value(claimsKey(id));
    if (kept.isEmpty())
        return {};
    const auto claims = fromCbor<KeptClaims>(QCborValue::fromCbor(kept).toMap());
    return claims ? *claims : KeptClaims();
}

QList<StoreClaim> Membership::claimsThatCount(const EnrolRequest &request, MachineId claimant) const
{
    QList<StoreClaim> counting;
    for (const StoreClaim &claim : request.claims.mid(0, kMaxStoreClaims)) {
        const auto known = m_stores.constFind(claim.store);
        const bool isOurs = claim.array == bytesOf(m_catalog.array()) && known != m_stores.cend();
        // A store that was never announced has no uuid yet, and proves nothing.
        if (!isOurs || known->storeClass != StoreClass::Client || known->machine == claimant ||
            known->storeUuid.isEmpty() || known->storeUuid != claim.storeUuid)
            continue;
        const auto isSame = [&claim](const StoreClaim &other) { return other.store == claim.store; };
        if (std::none_of(counting.cbegin(), counting.cend(), isSame))
            counting.append({.array = {},
                             .store = claim.store,
                             .storeUuid = claim.storeUuid,
                             .storedBytes = qBound<qint64>(0, claim.storedBytes, qint64(1) << 60)});
    }
    return counting;
}

bool Membership::mustWaitFor(const QList<StoreClaim> &claims) const
{
    return std::any_of(claims.cbegin(), claims.cend(), [this](const StoreClaim &claim) {
        return m_stores.value(claim.store).state != StoreState::Retired;
    });
}

void Membership::keepClaims(const QList<StoreClaim> &claims, MachineId id, CatalogChange &change) const
{
    change.putSettings.insert(claimsKey(id), QCborValue(toCbor(KeptClaims{.claims = claims})).toCbor());
    MachineRecord record = m_machines.value(id);
    for (const MachineRecord &put : std::as_const(change.putMachines)) {
        if (put.id == id)
            record = put;
    }
    for (const StoreClaim &claim : claims) {
        const Wording obstacle = obstacleTo(claim).words;
        const QString store = claim.store.toString();
        const QString owner = m_machines.value(m_stores.value(claim.store).machine).name;
        Wording what =
            obstacle.isEmpty()
                ? Wording(QT_TRANSLATE_NOOP(
                              "Controller",
                              "has found store %1 of %2 on its disk; an administrator decides what becomes of it"),
                          store, owner)
                : Wording(QT_TRANSLATE_NOOP("Controller", "has found store %1 of %2 on its disk; an administrator "
                                                          "decides what becomes of it. It cannot be adopted now:"),
                          store, owner);
        what += obstacle;
        change.addEvents.append(eventOf(obstacle.isEmpty() ? EventSeverity::Notice : EventSeverity::Warning,
                                        u"machine.found-store"_s, record, what));
    }
}

/// From the catalog as it stands, whatever this request claims: asking again after a lost answer gives the same one,
/// and a machine whose disk is away at this moment still hears of the store that it owns.
void Membership::answerClaims(EnrolAnswer &answer) const
{
    for (const StoreRecord &known : m_stores) {
        if (known.machine != answer.machine || known.storeClass != StoreClass::Client || known.storeUuid.isEmpty() ||
            known.state == StoreState::Retired)
            continue;
        if (answer.store.isNull() || known.state != StoreState::Lost) {
            answer.store = known.id;
            answer.storeUuid = known.storeUuid;
        }
    }
    const KeptClaims kept = keptClaims(answer.machine);
    for (const StoreClaim &claim : kept.mustDelete ? kept.claims : QList<StoreClaim>()) {
        if (claim.store != answer.store)
            answer.mustDelete.append({.store = claim.store, .storeUuid = claim.storeUuid});
    }
}

Membership::Obstacle Membership::obstacleTo(const StoreClaim &claim) const
{
    const auto known = m_stores.constFind(claim.store);
    if (known == m_stores.cend() || known->storeUuid != claim.storeUuid)
        return {ClaimObstacle::StoreUnknown,
                Wording(QT_TRANSLATE_NOOP("Controller", "the array does not know this store any more"))};
    if (known->state == StoreState::Retired)
        return {ClaimObstacle::StoreRetired,
                Wording(QT_TRANSLATE_NOOP(
                    "Controller", "the store was retired: it was emptied, or let go with its machine, before"))};
    const auto owner = m_presence.find(known->machine);
    if (owner != m_presence.end() && owner->second.isConnected())
        return {ClaimObstacle::OwnerConnected,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "%1 is connected with this store at this moment, so one of the two disks is "
                                          "a copy. Switch %1 off first if this machine shall have the store"),
                        m_machines.value(known->machine).name)};
    if (m_onlineBefore.contains(known->machine) && m_clock.monotonicMs() - m_loadedMs < kFindBackMs)
        return {ClaimObstacle::ControllerStarting,
                Wording(QT_TRANSLATE_NOOP("Controller", "the controller has just started, and %1, which was connected "
                                                        "before, may be about to come back. Try again in a minute"),
                        m_machines.value(known->machine).name)};
    return {};
}

Result<void> Membership::checkSettled(const MachineRecord &machine) const
{
    if (machine.approval != MachineApproval::Waiting)
        return {};
    for (const StoreClaim &claim : keptClaims(machine.id).claims) {
        if (const Obstacle obstacle = obstacleTo(claim); isTemporary(obstacle.code))
            return fail(ErrorCode::Refused, obstacle.words, machine.name);
    }
    return {};
}

QList<Membership::Claim> Membership::claims(MachineId id) const
{
    QList<Claim> found;
    const auto record = m_machines.constFind(id);
    if (record == m_machines.cend() || record->approval != MachineApproval::Waiting)
        return found;
    for (const StoreClaim &claim : keptClaims(id).claims) {
        const Obstacle obstacle = obstacleTo(claim);
        found.append({.store = claim.store,
                      .owner = m_stores.value(claim.store).machine,
                      .storedBytes = claim.storedBytes,
                      .obstacle = obstacle.words,
                      .obstacleCode = obstacle.code});
    }
    return found;
}

void Membership::approveAndDelete(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        KeptClaims kept = keptClaims(record.id);
        if (record.approval == MachineApproval::Approved && kept.mustDelete)
            return CatalogChange();
        if (record.approval != MachineApproval::Waiting || kept.claims.isEmpty())
            return fail(
                ErrorCode::Refused,
                Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait with a store that it found")),
                record.name);
        if (const auto settled = checkSettled(record); !settled)
            return fail(settled.error());
        kept.mustDelete = true;
        record.approval = MachineApproval::Approved;
        CatalogChange change;
        change.putMachines = {record};
        change.putSettings.insert(claimsKey(record.id), QCborValue(toCbor(kept)).toCbor());
        QStringList stores;
        for (const StoreClaim &claim : std::as_const(kept.claims))
            stores.append(claim.store.toString());
        change.addEvents = {eventOf(
            EventSeverity::Warning, u"machine.approved"_s, record,
            Wording(QT_TRANSLATE_NOOP("Controller", "was approved, and deletes what it found on its disk: store %1"),
                    stores.join(u", "_s)),
            actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

void Membership::adopt(MachineId id, StoreId store, const QString &actor, Completion<void> done)
{
    auto former = std::make_shared<MachineId>();
    const auto prepare = [this, store, actor, former](const MachineRecord &record) {
        const MachineId owner = m_stores.value(store).machine;
        auto change = prepareAdoption(record, store, actor);
        if (change && !change->isEmpty())
            *former = owner;
        return change;
    };
    changeMachine(id, prepare, [this, actor, former, done = std::move(done)](Result<void> result) mutable {
        if (result && !former->isNull()) {
            applyPresence(*former, PresenceInput::Retired, -1, actor);
            Q_EMIT machineBlocked(*former);
        }
        done(std::move(result));
    });
}

Result<CatalogChange> Membership::prepareAdoption(MachineRecord record, StoreId id, const QString &actor) const
{
    std::optional<StoreRecord> adopted = store(id);
    if (record.approval == MachineApproval::Approved && adopted && adopted->machine == record.id)
        return CatalogChange(); // done already
    if (record.approval != MachineApproval::Waiting)
        return fail(
            ErrorCode::Refused,
            record.approval == MachineApproval::Approved
                ? Wording(QT_TRANSLATE_NOOP(
                      "Controller", "the machine was approved without it; to adopt a store it has to enrol anew"))
                : Wording(QT_TRANSLATE_NOOP("Controller",
                                            "the machine was turned away; forget it first, then it may ask again")),
            record.name);
    const QList<StoreClaim> kept = keptClaims(record.id).claims;
    const auto claim =
        std::find_if(kept.cbegin(), kept.cend(), [id](const StoreClaim &each) { return each.store == id; });
    if (claim == kept.cend())
        return fail(
            ErrorCode::Refused,
            Wording(QT_TRANSLATE_NOOP("Controller", "the machine has not found store %1 on its disk"), id.toString()),
            record.name);
    if (const Obstacle obstacle = obstacleTo(*claim); obstacle.code != ClaimObstacle::None)
        return fail(ErrorCode::Refused, obstacle.words, record.name);
    const MachineRecord former = m_machines.value(adopted->machine);
    CatalogChange change;
    record.approval = MachineApproval::Approved;
    succeed(record, former, id, actor, change);
    if (const quint32 told = epochTold(former.id); told > epochTold(record.id)) // which the store may know
        change.putSettings.insert(toldKey(record.id), QByteArray::number(told));
    adopted->machine = record.id;
    if (adopted->state == StoreState::Draining) // the former machine was to be emptied; this one is to join
        adopted->state = StoreState::Active;
    if (m_settings.value(lossKey(id)) == kLossDraining)
        change.putSettings.insert(lossKey(id), {});
    change.putStores.append(*adopted);
    change.putMachines.append(record);
    change.addEvents.append(
        eventOf(EventSeverity::Notice, u"machine.adopted"_s, record,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "was approved and adopted store %1 of %2 (machine %3), which was retired"),
                        id.toString(), former.name, former.id.toString()),
                actor));
    return change;
}

/// What the former machine was to placement and to people goes to its heir; what else it had is nobody's now.
void Membership::succeed(MachineRecord &heir, const MachineRecord &former, StoreId adopted, const QString &actor,
                         CatalogChange &change) const
{
    if (heir.failureDomain.isEmpty())
        heir.failureDomain = former.failureDomain;
    const bool isNameTaken = heir.name.startsWith(former.name + u" ("_s) && heir.name.endsWith(u')');
    if (isNameTaken && former.approval != MachineApproval::Revoked) {
        const QString before = std::exchange(heir.name, former.name);
        change.addEvents.append(renamedEvent(heir, before, actor));
    }
    MachineRecord retired = former;
    if (retired.approval != MachineApproval::Revoked) // which is the stronger word
        retired.approval = MachineApproval::Retired;
    change.putMachines.append(retired);
    for (StoreRecord other : m_stores) {
        if (other.machine != former.id || other.id == adopted || other.state == StoreState::Retired)
            continue;
        turn(other, other.storeUuid.isEmpty() ? StoreState::Retired : StoreState::Lost, change);
        change.putStores.append(other);
    }
}

} // namespace fallow
