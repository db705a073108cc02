// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "controller/action_answers.h"
#include "controller/fleet.h"
#include "controller/fleet_counts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Error obstacleOf(const StoreClaimSnapshot &claim, const MachineRecord &machine)
{
    return {ErrorCode::Refused, claim.obstacle, machine.name, claim.obstacleWording};
}

/// While an obstacle passes by itself nothing is decided: what is left or deleted now may be what was to be adopted.
Result<void> checkSettled(const MachineRecord &machine, const QList<StoreClaimSnapshot> &found)
{
    for (const StoreClaimSnapshot &claim : found) {
        if (isTemporary(claim.obstacleCode))
            return fail(obstacleOf(claim, machine));
    }
    return {};
}

QString namesOf(const QList<StoreClaimSnapshot> &claims)
{
    QStringList names;
    for (const StoreClaimSnapshot &claim : claims)
        names.append(u"store %1 of %2 (%3 strips, %4)"_s.arg(claim.store.toString(), claim.ownerName,
                                                             QString::number(claim.stripCount),
                                                             formatBytes(claim.payloadBytes)));
    return names.join(u", "_s);
}

} // namespace

QHash<MachineId, QList<StoreClaimSnapshot>> Fleet::claims() const
{
    QHash<MachineId, QList<StoreClaimSnapshot>> all;
    for (const MachineRecord &machine : m_membership->machines()) {
        const QList<Membership::Claim> found = m_membership->claims(machine.id);
        for (const Membership::Claim &claim : found) {
            const auto owner = m_membership->machine(claim.owner);
            all[machine.id].append({.store = claim.store,
                                    .owner = claim.owner,
                                    .ownerName = nameOf(claim.owner),
                                    .ownerPresence = owner ? owner->presence : Presence::Retired,
                                    .ownerLastSeen = owner ? owner->lastSeen : QDateTime(),
                                    .storedBytes = claim.storedBytes,
                                    .obstacle = claim.obstacle.english(),
                                    .obstacleCode = claim.obstacleCode,
                                    .obstacleWording = claim.obstacle.toString()});
        }
    }
    if (all.isEmpty())
        return all;
    if (const auto usage = m_services.reader.storeUsage()) {
        for (QList<StoreClaimSnapshot> &claims : all) {
            for (StoreClaimSnapshot &claim : claims) {
                const auto used = std::ranges::find(*usage, claim.store, &CatalogReader::StoreUsage::store);
                claim.stripCount = used == usage->cend() ? 0 : used->stripCount;
                claim.payloadBytes = used == usage->cend() ? 0 : used->payloadBytes;
            }
        }
    }
    return all;
}

void Fleet::approve(const ApproveRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = workstation(request.machine);
    if (!machine)
        return done(fail(machine.error()));
    if (int(!request.adopt.isNull()) + int(request.mustLeaveClaimed) + int(request.mustDeleteClaimed) > 1)
        return done(
            fail(ErrorCode::InvalidArgument,
                 Wording(QT_TRANSLATE_NOOP("Controller", "a store is adopted, left or deleted: one of the three")),
                 machine->name));
    if (!request.adopt.isNull())
        return adopt(request, *machine, actor, std::move(done));
    if (request.mustDeleteClaimed)
        return approveAndDelete(request, *machine, actor, std::move(done));
    const QList<StoreClaimSnapshot> found = claims().value(request.machine);
    if (const auto settled = checkSettled(*machine, found); !settled)
        return done(fail(settled.error()));
    const bool isOpen = std::ranges::any_of(found, &StoreClaimSnapshot::isAdoptable);
    if (isOpen && !request.mustLeaveClaimed)
        return done(fail(
            ErrorCode::Refused,
            Wording(QT_TRANSLATE_NOOP("Controller",
                                      "it found %1 on its disk: say whether it adopts that, leaves it, or deletes it"),
                    namesOf(found)),
            machine->name));
    QString sentence = u"%1 may join."_s.arg(machine->name);
    if (!found.isEmpty())
        sentence += u" It gets a new store; what it found stays on its disk, unused: %1."_s.arg(namesOf(found));
    if (request.isPreview)
        return previewWaiting(request.machine, sentence, std::move(done));
    m_membership->approve(request.machine, actor, saying(std::move(done), sentence));
}

Result<StoreClaimSnapshot> Fleet::claimOf(const MachineRecord &machine, StoreId store) const
{
    for (const StoreClaimSnapshot &claim : claims().value(machine.id)) {
        if (claim.store != store)
            continue;
        if (!claim.isAdoptable())
            return fail(obstacleOf(claim, machine));
        return claim;
    }
    return fail(ErrorCode::Refused,
                Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait with store %1 on its disk"),
                        store.toString()),
                machine.name);
}

void Fleet::adopt(const ApproveRequest &request, const MachineRecord &machine, const QString &actor,
                  Completion<ActionAnswer> done)
{
    const auto claim = claimOf(machine, request.adopt);
    if (!claim && request.isPreview)
        return done(fail(claim.error()));
    QString sentence = u"%1 joins and adopts store %2."_s.arg(machine.name, request.adopt.toString());
    if (claim)
        sentence = u"%1 joins and adopts store %2 of %3, which holds %4 strips (%5) by the catalog. %3 is retired: "
                   "should it still be there, it is turned away. What the store really holds is compared when it "
                   "connects."_s.arg(machine.name, claim->store.toString(), claim->ownerName,
                                     QString::number(claim->stripCount), formatBytes(claim->payloadBytes));
    if (request.isPreview)
        return previewAdoption(request.adopt, claim->owner, sentence, std::move(done));
    m_membership->adopt(request.machine, request.adopt, actor,
                        [this, store = request.adopt, sentence, done = std::move(done)](Result<void> adopted) mutable {
                            if (!adopted)
                                return done(fail(std::move(adopted.error())));
                            // The former machine's, which it may have opened a moment ago.
                            m_services.plane.closeConnections(store, Error{ErrorCode::Disconnected,
                                                                           u"another machine has adopted the store"_s,
                                                                           u"store "_s + store.toString()});
                            m_services.background.cancelDrain(store); // of the former machine
                            forgetWithdrawal(store);
                            keep({store}, false, saying(std::move(done), sentence));
                        });
}

/// Its other stores are nobody's when the former machine goes: they count as lost, as if it were declared so.
void Fleet::previewAdoption(StoreId adopted, MachineId owner, const QString &sentence,
                            Completion<ActionAnswer> done) const
{
    const StoreReach now = m_services.background.reach();
    const QSet<StoreId> kept{adopted};
    const QSet<StoreId> others = storesOf(owner) - kept;
    if ((others - now.lost).isEmpty())
        return done(ActionAnswer{.summary = sentence, .surplusStripsAfter = 1});
    QStringList names;
    for (const StoreId store : others)
        names.append(store.toString());
    names.sort();
    const QString what = u"What else it had counts as lost: store %1."_s.arg(names.join(u", "_s));
    m_services.background.previewRebuild(
        (now.lost + others) - kept, (now.unreachable + others) - kept,
        [this, text = sentence + u' ' + what, done = std::move(done)](Result<ActionAnswer> answer) mutable {
            if (answer) {
                answer->summary = text + u' ' + answer->summary;
                if (answer->estimatedSeconds < 0)
                    answer->estimatedSeconds = estimatedSeconds(m_services.jobs.snapshots(), answer->bytesToMove);
            }
            done(std::move(answer));
        });
}

void Fleet::approveAndDelete(const ApproveRequest &request, const MachineRecord &machine, const QString &actor,
                             Completion<ActionAnswer> done)
{
    const QList<StoreClaimSnapshot> found = claims().value(machine.id);
    const QString sentence = u"%1 joins with a new store and deletes what it found on its disk%2."_s.arg(
        machine.name, found.isEmpty() ? QString() : u": "_s + namesOf(found));
    if (!request.isPreview)
        return m_membership->approveAndDelete(request.machine, actor, saying(std::move(done), sentence));
    if (found.isEmpty())
        return done(
            fail(ErrorCode::Refused,
                 Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait with a store that it found")),
                 machine.name));
    if (const auto settled = checkSettled(machine, found); !settled)
        return done(fail(settled.error()));
    QSet<StoreId> gone; // whatever the obstacle: what is a copy, and of which, is not known here
    for (const StoreClaimSnapshot &claim : found)
        gone.insert(claim.store);
    const StoreReach now = m_services.background.reach();
    m_services.background.previewRebuild(now.lost + gone, now.unreachable + gone,
                                         [sentence, done = std::move(done)](Result<ActionAnswer> answer) mutable {
                                             if (answer)
                                                 answer->summary =
                                                     sentence + u" If no copy of it is elsewhere: "_s + answer->summary;
                                             done(std::move(answer));
                                         });
}

} // namespace fallow
