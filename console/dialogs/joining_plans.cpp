// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/joining_plans.h"

#include "console/dialogs/machine_previews.h"
#include "console/dialogs/machine_subjects.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "wire/fleet_messages.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Joining
{
    Q_DECLARE_TR_FUNCTIONS(MachinePlans)
};

QString fingerprintLine(const MachineRow &row)
{
    return Joining::tr("%1: %2", "name, fingerprint")
        .arg(leftToRight(shortName(row.name, 32)), leftToRight(shortName(row.fingerprint, 120)));
}

/// What it found, for a dialog: of a liar with very many the first ones.
QString claimsText(const MachineRow &row)
{
    QStringList lines = claimLines(row);
    if (const qsizetype more = lines.size() - kMostNamed; more > 0)
        lines = lines.mid(0, kMostNamed) << andMore(more);
    return lines.join(u'\n');
}

} // namespace

QList<MachineRow> joinable(const QList<MachineRow> &rows)
{
    QList<MachineRow> joining = rows;
    if (rows.size() > 1)
        joining.removeIf([](const MachineRow &row) { return !row.claims.isEmpty(); });
    return joining;
}

ActionPlan approvePlan(const QList<MachineRow> &rows, bool isCompared)
{
    const QList<MachineRow> joining = joinable(rows);
    QStringList lines;
    for (const MachineRow &row : joining.mid(0, kMostNamed))
        lines.append(fingerprintLine(row));
    if (joining.size() > kMostNamed)
        lines.append(andMore(joining.size() - kMostNamed));
    QList<ActionStep> steps;
    for (const MachineRow &row : joining)
        steps.append(actionStep(shortName(row.name), u"machines.approve"_s,
                                ApproveRequest{.machine = row.machine, .mustLeaveClaimed = !row.claims.isEmpty()}));
    QStringList warnings;
    const bool leavesStores = rows.size() == 1 && !rows.first().claims.isEmpty();
    if (leavesStores)
        warnings.append(claimsText(rows.first()) + u' ' +
                        Joining::tr("It gets a new store; the old one stays on its disk, unused."));
    if (const qsizetype finders = rows.size() - joining.size(); finders > 0)
        warnings.append(Joining::tr("%Ln of them found an old store on its disk and will not be approved here: decide "
                                    "about it alone.",
                                    nullptr, int(finders)));
    return {.title = Joining::tr("Let %1 join?").arg(whom(joining)),
            .explanation = Joining::tr("Whoever joins gets a certificate and a store. A workstation shows its "
                                       "fingerprint while it waits; it must be the same as here.") +
                           u'\n' + lines.join(u'\n'),
            .verb = Joining::tr("Approve"),
            .caution = isCompared && !leavesStores ? Caution::Plain : Caution::CheckBox,
            .nameToType = {},
            .checkText = isCompared ? QString() : Joining::tr("I have compared the fingerprints"),
            .warnings = warnings,
            .steps = steps};
}

QList<StoreId> adoptableStores(const MachineRow &row)
{
    QList<StoreId> stores;
    for (const StoreClaimSnapshot &claim : row.claims) {
        if (claim.isAdoptable())
            stores.append(claim.store);
    }
    return stores;
}

bool mustWait(const MachineRow &row)
{
    return std::any_of(row.claims.cbegin(), row.claims.cend(),
                       [](const StoreClaimSnapshot &claim) { return isTemporary(claim.obstacleCode); });
}

QString claimFigures(const StoreClaimSnapshot &claim)
{
    const QString seen = claim.ownerLastSeen.isValid()
                             ? momentText(claim.ownerLastSeen, QDateTime::currentDateTimeUtc())
                             : Joining::tr("never", "last seen");
    return Joining::tr("store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5", nullptr,
                       shownCount(claim.stripCount))
        .arg(claim.store.toString(), shortName(claim.ownerName, 32), seen, bytesText(claim.payloadBytes),
             bytesText(claim.storedBytes));
}

QString obstacleText(const StoreClaimSnapshot &claim)
{
    if (claim.isAdoptable())
        return {};
    const QString owner = shortName(claim.ownerName, 32);
    switch (claim.obstacleCode) {
    case ClaimObstacle::StoreUnknown:
        return Joining::tr("The array does not know this store any more: it cannot be adopted.");
    case ClaimObstacle::StoreRetired:
        return claim.stripCount > 0
                   ? Joining::tr("The store was retired, so it cannot be adopted; but the catalog still "
                                 "lists strips there.")
                   : Joining::tr("The array needs nothing of it any more: it cannot be adopted.");
    case ClaimObstacle::OwnerConnected:
        return Joining::tr("%1 is connected with it, so this is a copy: it cannot be adopted.").arg(owner);
    case ClaimObstacle::ControllerStarting:
        return Joining::tr("The controller has just started, and %1 may be about to come back: it can be decided in a "
                           "minute.")
            .arg(owner);
    case ClaimObstacle::None: // a controller that knows no codes
        break;
    }
    return Joining::tr("It cannot be adopted now. The controller says: %1").arg(shortName(claim.obstacle, 300));
}

QStringList claimLines(const MachineRow &row)
{
    QStringList lines;
    for (const StoreClaimSnapshot &claim : row.claims) {
        QString line =
            Joining::tr("%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes "
                        "%5.",
                        nullptr, shownCount(claim.stripCount))
                .arg(shortName(row.name, 32), claim.store.toString(), shortName(claim.ownerName, 32),
                     bytesText(claim.payloadBytes), bytesText(claim.storedBytes));
        if (const QString obstacle = obstacleText(claim); !obstacle.isEmpty())
            line += u' ' + obstacle;
        lines.append(line);
    }
    return lines;
}

ActionPlan adoptPlan(const MachineRow &row, StoreId store, bool isCompared)
{
    const auto found = std::find_if(row.claims.cbegin(), row.claims.cend(),
                                    [store](const StoreClaimSnapshot &each) { return each.store == store; });
    const StoreClaimSnapshot claim = found == row.claims.cend() ? StoreClaimSnapshot{.store = store} : *found;
    const QString owner = shortName(claim.ownerName, 32);
    const QDateTime seen = claim.ownerLastSeen;
    return {
        .title = Joining::tr("Let %1 join with the store of %2?").arg(shortName(row.name), owner),
        .explanation =
            Joining::tr("Do this when its system was installed anew. The store becomes its own, and what it holds is "
                        "compared: strips that are still right are kept where they are. %1, last seen %2, is retired "
                        "for good.")
                .arg(owner, seen.isValid() ? momentText(seen, QDateTime::currentDateTimeUtc())
                                           : Joining::tr("never", "last seen")) +
            u'\n' +
            Joining::tr("By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.", nullptr,
                        shownCount(claim.stripCount))
                .arg(store.toString(), bytesText(claim.payloadBytes), bytesText(claim.storedBytes)) +
            u'\n' + fingerprintLine(row),
        .verb = Joining::tr("Adopt"),
        .caution = Caution::CheckBox,
        .nameToType = toType({row}),
        .checkText = isCompared ? Joining::tr("It is the same computer, with its system installed anew")
                                : Joining::tr("I have compared the fingerprints, and it is the same computer"),
        .preview = actionStep(shortName(row.name), u"machines.approve"_s,
                              ApproveRequest{.machine = row.machine, .adopt = store, .isPreview = true}),
        .readPreview = [owner](const QCborMap &map) { return readAdoption(owner, map); },
        .steps = {actionStep(shortName(row.name), u"machines.approve"_s,
                             ApproveRequest{.machine = row.machine, .adopt = store})}};
}

ActionPlan approveAndDeletePlan(const MachineRow &row, bool isCompared)
{
    const bool isCopy = std::any_of(row.claims.cbegin(), row.claims.cend(), [](const StoreClaimSnapshot &claim) {
        return claim.obstacleCode == ClaimObstacle::OwnerConnected && claim.stripCount > 0;
    });
    QStringList warnings;
    if (isCopy)
        warnings.append(
            Joining::tr("The figures count what is deleted as lost, though it may be a copy only: make sure "
                        "that the other disk is the good one."));
    return {.title = Joining::tr("Let %1 join, and delete the old store?").arg(shortName(row.name)),
            .explanation =
                claimsText(row) + u'\n' +
                Joining::tr("It gets a new, empty store. The old one is deleted from its disk, and whose it was "
                            "stays as it is: declare that machine lost if it is gone.") +
                u'\n' + fingerprintLine(row),
            .verb = Joining::tr("Approve and delete"),
            .caution = Caution::CheckBox,
            .nameToType = toType({row}),
            .checkText = isCompared ? Joining::tr("The old store may be deleted")
                                    : Joining::tr("I have compared the fingerprints, and the old store may be deleted"),
            .warnings = warnings,
            .preview = actionStep(shortName(row.name), u"machines.approve"_s,
                                  ApproveRequest{.machine = row.machine, .mustDeleteClaimed = true, .isPreview = true}),
            .steps = {actionStep(shortName(row.name), u"machines.approve"_s,
                                 ApproveRequest{.machine = row.machine, .mustDeleteClaimed = true})}};
}

ActionPlan rejectPlan(const QList<MachineRow> &rows)
{
    return {.title = Joining::tr("Turn %1 away?").arg(whom(rows)),
            .explanation =
                listed(rows, Joining::tr("Whoever is turned away cannot ask again with the same key, until it is "
                                         "forgotten here.")),
            .verb = Joining::tr("Reject"),
            .caution = rows.size() > 1 ? Caution::CheckBox : Caution::Plain,
            .nameToType = {},
            .checkText = {},
            .steps = stepsFor(rows, u"machines.reject"_s)};
}

} // namespace fallow::console
