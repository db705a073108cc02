// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/machine_plans.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "wire/fleet_messages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kMostNamed = 5;

struct Plans
{
    Q_DECLARE_TR_FUNCTIONS(MachinePlans)
};

int count(const QList<MachineRow> &rows)
{
    return int(rows.size());
}

/// "pc-1", or "5 workstations".
QString whom(const QList<MachineRow> &rows)
{
    return rows.size() == 1 ? shortName(rows.first().name) : Plans::tr("%Ln workstation(s)", nullptr, count(rows));
}

QString toType(const QList<MachineRow> &rows)
{
    return rows.size() == 1 ? typeableName(rows.first().name, rows.first().machine.toString())
                            : QString::number(rows.size());
}

/// The names of several, as a line of its own.
QString listed(const QList<MachineRow> &rows, const QString &explanation)
{
    if (rows.size() == 1)
        return explanation;
    QStringList names;
    for (const MachineRow &row : rows.mid(0, kMostNamed))
        names.append(shortName(row.name, 32));
    if (rows.size() > kMostNamed)
        names.append(Plans::tr("and %Ln more", nullptr, int(rows.size() - kMostNamed)));
    return explanation + u'\n' + names.join(Plans::tr(", ", "between names"));
}

QList<ActionStep> stepsFor(const QList<MachineRow> &rows, const QString &method)
{
    QList<ActionStep> steps;
    for (const MachineRow &row : rows)
        steps.append(actionStep(shortName(row.name), method, MachineRequest{.machine = row.machine}));
    return steps;
}

ActionStep previewStep(const QList<MachineRow> &rows, const QString &verb)
{
    MachinesRequest request{.verb = verb};
    for (const MachineRow &row : rows)
        request.machines.append(row.machine.value());
    return actionStep(whom(rows), u"machines.preview"_s, request);
}

Result<ActionPreview> readTogether(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    ActionPreview preview = previewOf(together->answer);
    if (together->answer.bytesToMove <= 0 || together->answer.bytesLost > 0)
        return preview;
    QStringList more;
    for (const VolumeObstacle &obstacle : together->obstacles.mid(0, 3))
        more.append(
            Plans::tr("Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.")
                .arg(shortName(obstacle.name), countText(obstacle.neededDomains), countText(obstacle.leftDomains)));
    if (together->roomBytes < together->answer.bytesToMove)
        more.append(Plans::tr("Only %1 are free on the other stores.").arg(bytesText(together->roomBytes)));
    if (!more.isEmpty())
        preview = {.sentence = preview.sentence + u' ' + more.join(u' '),
                   .tone = std::max(preview.tone, Tone::Warning),
                   .caution = std::max(preview.caution, Caution::CheckBox)};
    return preview;
}

/// Figures of a drain: what moves stays readable all the time, so the redundancy left is no reason for care.
Result<ActionPreview> readDrain(const QCborMap &map)
{
    auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    together->answer.surplusStripsAfter = std::max(1, together->answer.surplusStripsAfter);
    return readTogether(toCbor(*together));
}

/// Figures of new sizes: what is above one moves as in a drain, what is lent more needs the machine's disk.
Result<ActionPreview> readResize(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    auto preview = readDrain(map);
    if (!preview)
        return preview;
    QStringList sentences{preview->sentence};
    if (together->diskNeededBytes > 0)
        sentences.append(Plans::tr("Lending more needs up to %1 free on a workstation's disk.")
                             .arg(bytesText(together->diskNeededBytes)));
    for (const DiskObstacle &obstacle : together->diskObstacles.mid(0, 3))
        sentences.append(
            Plans::tr("%1 has %2 free and needs %3: it lends no more than there is room for.")
                .arg(shortName(obstacle.name), bytesText(obstacle.freeBytes), bytesText(obstacle.neededBytes)));
    if (together->diskObstacles.size() > 3)
        sentences.append(Plans::tr("So it is with %Ln more.", "workstations with too small a disk",
                                   int(together->diskObstacles.size() - 3)));
    if (together->idleBytes > 0)
        sentences.append(Plans::tr("%1 of partitions that are lent wholly would lie idle: a partition keeps its size.")
                             .arg(bytesText(together->idleBytes)));
    if (together->awayCount > 0)
        sentences.append(Plans::tr("%Ln workstation(s) are away, and hear of it when they are back.", nullptr,
                                   int(std::min<qint64>(together->awayCount, INT_MAX))));
    if (!together->diskObstacles.isEmpty() || together->answer.bytesToMove > 0)
        preview->tone = std::max(preview->tone, Tone::Warning);
    preview->sentence = sentences.join(u' ');
    return preview;
}

int shownCount(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, INT_MAX));
}

/// Stripes with two strips in one failure domain then; nothing is moved for them.
Result<ActionPreview> readDomain(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    const ActionAnswer &answer = together->answer;
    QStringList sentences;
    for (const CrowdedStripes &crowded : together->crowded.mid(0, 3))
        sentences.append(Plans::tr("%Ln stripe(s) of %1 would have two strips or more in one failure domain.", nullptr,
                                   shownCount(crowded.stripeCount))
                             .arg(crowded.name.isEmpty() ? Plans::tr("a deleted volume") : shortName(crowded.name)));
    if (together->crowded.size() > 3)
        sentences.append(
            Plans::tr("So would stripes of %Ln more volume(s).", nullptr, int(together->crowded.size() - 3)));
    if (answer.bytesToMove > 0)
        sentences.append(Plans::tr("To bring them apart %1 would have to move. That does not happen by itself: empty a "
                                   "workstation and take it back.")
                             .arg(bytesText(answer.bytesToMove)));
    const bool isFatal = answer.stripesTouched > 0 && answer.surplusStripsAfter < 0;
    if (isFatal)
        sentences.append(Plans::tr("If the whole failure domain failed, some data could not be read."));
    for (const VolumeObstacle &obstacle : together->obstacles.mid(0, 3))
        sentences.append(
            Plans::tr("Volume %1 needs %2 failure domains and %3 would be left: what is written from then "
                      "on has less redundancy, or cannot be written.")
                .arg(shortName(obstacle.name), countText(obstacle.neededDomains), countText(obstacle.leftDomains)));
    if (sentences.isEmpty())
        return ActionPreview{.sentence = Plans::tr("Nothing has to be moved. No data at risk.")};
    return ActionPreview{.sentence = sentences.join(u'\n'),
                         .tone = Tone::Warning,
                         .caution = isFatal || !together->obstacles.isEmpty() ? Caution::CheckBox : Caution::Plain};
}

/// Figures of a loss: nothing is moved away, it is rebuilt from what is left.
Result<ActionPreview> readLoss(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    return previewOf(together->answer);
}

Result<ActionPreview> readSentence(const QString &sentence, const QCborMap &map)
{
    if (const auto answer = fromCbor<ActionAnswer>(map); !answer)
        return fail(answer.error());
    return ActionPreview{.sentence = sentence};
}

QString fingerprintLine(const MachineRow &row)
{
    return Plans::tr("%1: %2", "name, fingerprint")
        .arg(leftToRight(shortName(row.name, 32)), leftToRight(shortName(row.fingerprint, 120)));
}

/// What it found, for a dialog: of a liar with very many the first ones.
QString claimsText(const MachineRow &row)
{
    QStringList lines = claimLines(row);
    if (const qsizetype more = lines.size() - kMostNamed; more > 0)
        lines = lines.mid(0, kMostNamed) << Plans::tr("and %Ln more", nullptr, int(more));
    return lines.join(u'\n');
}

/// What else the former machine had counts as lost; mostly it had nothing.
Result<ActionPreview> readAdoption(const QString &owner, const QCborMap &map)
{
    const auto answer = fromCbor<ActionAnswer>(map);
    if (!answer)
        return fail(answer.error());
    if (answer->stripesTouched <= 0 && answer->bytesToMove <= 0)
        return ActionPreview{.sentence = Plans::tr("No data has to be moved for this.")};
    ActionPreview preview = previewOf(*answer);
    preview.sentence =
        Plans::tr("%1 has had another store since, and that counts as lost then.").arg(owner) + u' ' + preview.sentence;
    preview.tone = std::max(preview.tone, Tone::Warning);
    preview.caution = std::max(preview.caution, Caution::CheckBox);
    return preview;
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
        lines.append(Plans::tr("and %Ln more", nullptr, int(joining.size() - kMostNamed)));
    QList<ActionStep> steps;
    for (const MachineRow &row : joining)
        steps.append(actionStep(shortName(row.name), u"machines.approve"_s,
                                ApproveRequest{.machine = row.machine, .mustLeaveClaimed = !row.claims.isEmpty()}));
    QStringList warnings;
    const bool leavesStores = rows.size() == 1 && !rows.first().claims.isEmpty();
    if (leavesStores)
        warnings.append(claimsText(rows.first()) + u' ' +
                        Plans::tr("It gets a new store; the old one stays on its disk, unused."));
    if (const qsizetype finders = rows.size() - joining.size(); finders > 0)
        warnings.append(Plans::tr("%Ln of them found an old store on its disk and will not be approved here: decide "
                                  "about it alone.",
                                  nullptr, int(finders)));
    return {.title = Plans::tr("Let %1 join?").arg(whom(joining)),
            .explanation = Plans::tr("Whoever joins gets a certificate and a store. A workstation shows its "
                                     "fingerprint while it waits; it must be the same as here.") +
                           u'\n' + lines.join(u'\n'),
            .verb = Plans::tr("Approve"),
            .caution = isCompared && !leavesStores ? Caution::Plain : Caution::CheckBox,
            .nameToType = {},
            .checkText = isCompared ? QString() : Plans::tr("I have compared the fingerprints"),
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
                             : Plans::tr("never", "last seen");
    return Plans::tr("store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5", nullptr,
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
        return Plans::tr("The array does not know this store any more: it cannot be adopted.");
    case ClaimObstacle::StoreRetired:
        return claim.stripCount > 0 ? Plans::tr("The store was retired, so it cannot be adopted; but the catalog still "
                                                "lists strips there.")
                                    : Plans::tr("The array needs nothing of it any more: it cannot be adopted.");
    case ClaimObstacle::OwnerConnected:
        return Plans::tr("%1 is connected with it, so this is a copy: it cannot be adopted.").arg(owner);
    case ClaimObstacle::ControllerStarting:
        return Plans::tr("The controller has just started, and %1 may be about to come back: it can be decided in a "
                         "minute.")
            .arg(owner);
    case ClaimObstacle::None: // a controller that knows no codes
        break;
    }
    return Plans::tr("It cannot be adopted now. The controller says: %1").arg(shortName(claim.obstacle, 300));
}

QStringList claimLines(const MachineRow &row)
{
    QStringList lines;
    for (const StoreClaimSnapshot &claim : row.claims) {
        QString line =
            Plans::tr("%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes "
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
    return {.title = Plans::tr("Let %1 join with the store of %2?").arg(shortName(row.name), owner),
            .explanation =
                Plans::tr("Do this when its system was installed anew. The store becomes its own, and what it holds is "
                          "compared: strips that are still right are kept where they are. %1, last seen %2, is retired "
                          "for good.")
                    .arg(owner, seen.isValid() ? momentText(seen, QDateTime::currentDateTimeUtc())
                                               : Plans::tr("never", "last seen")) +
                u'\n' +
                Plans::tr("By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.", nullptr,
                          shownCount(claim.stripCount))
                    .arg(store.toString(), bytesText(claim.payloadBytes), bytesText(claim.storedBytes)) +
                u'\n' + fingerprintLine(row),
            .verb = Plans::tr("Adopt"),
            .caution = Caution::CheckBox,
            .nameToType = toType({row}),
            .checkText = isCompared ? Plans::tr("It is the same computer, with its system installed anew")
                                    : Plans::tr("I have compared the fingerprints, and it is the same computer"),
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
        warnings.append(Plans::tr("The figures count what is deleted as lost, though it may be a copy only: make sure "
                                  "that the other disk is the good one."));
    return {.title = Plans::tr("Let %1 join, and delete the old store?").arg(shortName(row.name)),
            .explanation =
                claimsText(row) + u'\n' +
                Plans::tr("It gets a new, empty store. The old one is deleted from its disk, and whose it was "
                          "stays as it is: declare that machine lost if it is gone.") +
                u'\n' + fingerprintLine(row),
            .verb = Plans::tr("Approve and delete"),
            .caution = Caution::CheckBox,
            .nameToType = toType({row}),
            .checkText = isCompared ? Plans::tr("The old store may be deleted")
                                    : Plans::tr("I have compared the fingerprints, and the old store may be deleted"),
            .warnings = warnings,
            .preview = actionStep(shortName(row.name), u"machines.approve"_s,
                                  ApproveRequest{.machine = row.machine, .mustDeleteClaimed = true, .isPreview = true}),
            .steps = {actionStep(shortName(row.name), u"machines.approve"_s,
                                 ApproveRequest{.machine = row.machine, .mustDeleteClaimed = true})}};
}

ActionPlan rejectPlan(const QList<MachineRow> &rows)
{
    return {.title = Plans::tr("Turn %1 away?").arg(whom(rows)),
            .explanation =
                listed(rows, Plans::tr("Whoever is turned away cannot ask again with the same key, until it is "
                                       "forgotten here.")),
            .verb = Plans::tr("Reject"),
            .caution = rows.size() > 1 ? Caution::CheckBox : Caution::Plain,
            .nameToType = {},
            .checkText = {},
            .steps = stepsFor(rows, u"machines.reject"_s)};
}

ActionPlan drainPlan(const QList<MachineRow> &rows)
{
    return {.title = Plans::tr("Empty %1?").arg(whom(rows)),
            .explanation = listed(rows, Plans::tr("All strips move to other machines; everything stays readable. It "
                                                  "stays a member, without data, until you take it back.")),
            .verb = Plans::tr("Empty"),
            .caution = Caution::Plain,
            .nameToType = toType(rows),
            .checkText = {},
            .preview = previewStep(rows, u"drain"_s),
            .readPreview = readDrain,
            .steps = stepsFor(rows, u"machines.drain"_s)};
}

ActionPlan undrainPlan(const QList<MachineRow> &rows)
{
    return {.title = Plans::tr("Take %1 back into use?").arg(whom(rows)),
            .explanation = listed(rows, Plans::tr("It takes new strips again. What has moved away stays where it is.")),
            .verb = Plans::tr("Take back"),
            .caution = Caution::Plain,
            .nameToType = {},
            .checkText = {},
            .steps = stepsFor(rows, u"machines.undrain"_s)};
}

ActionPlan retirePlan(const QList<MachineRow> &rows)
{
    return {.title = Plans::tr("Retire %1?").arg(whom(rows)),
            .explanation = listed(rows, Plans::tr("All strips move to other machines; everything stays readable. Then "
                                                  "it is let go for good: to come back it would have to enrol anew.")),
            .verb = Plans::tr("Retire"),
            .caution = Caution::CheckBox,
            .nameToType = toType(rows),
            .checkText = {},
            .preview = previewStep(rows, u"drain"_s),
            .readPreview = readDrain,
            .steps = stepsFor(rows, u"machines.retire"_s)};
}

ActionPlan declareLostPlan(const QList<MachineRow> &rows)
{
    ActionPlan plan{.title = Plans::tr("Declare %1 lost?").arg(whom(rows)),
                    .explanation =
                        listed(rows, Plans::tr("Do this when it will not come back soon. Its strips are rebuilt onto "
                                               "other machines from what is left. If it does come back, its strips "
                                               "count again.")),
                    .verb = Plans::tr("Declare lost"),
                    .caution = Caution::CheckBox,
                    .nameToType = toType(rows),
                    .checkText = {},
                    .preview = previewStep(rows, u"lose"_s),
                    .readPreview = readLoss,
                    .steps = stepsFor(rows, u"machines.declareLost"_s)};
    const auto online = std::count_if(rows.cbegin(), rows.cend(),
                                      [](const MachineRow &row) { return row.standing == Standing::Online; });
    if (online > 0)
        plan.warnings.append(Plans::tr("Connected now: %Ln machine(s). To take a working machine out, empty it or "
                                       "retire it: that costs no redundancy.",
                                       nullptr, int(online)));
    return plan;
}

ActionPlan revokePlan(const QList<MachineRow> &rows)
{
    return {.title = Plans::tr("Revoke %1?").arg(whom(rows)),
            .explanation = listed(rows, Plans::tr("For a machine that was stolen or that nobody trusts any more. Its "
                                                  "certificate is blocked at once and for good, and what it holds "
                                                  "counts as lost. This cannot be undone.")),
            .verb = Plans::tr("Revoke"),
            .caution = Caution::TypeName,
            .nameToType = toType(rows),
            .checkText = {},
            .preview = previewStep(rows, u"lose"_s),
            .readPreview = readLoss,
            .steps = stepsFor(rows, u"machines.revoke"_s)};
}

ActionPlan forgetPlan(const QList<MachineRow> &rows)
{
    ActionPlan plan{.title = Plans::tr("Forget %1?").arg(whom(rows)),
                    .explanation = listed(
                        rows, Plans::tr("It leaves the list; what happened stays among the events. Its key is unknown "
                                        "again: whoever has the key may ask to join, like any other workstation.")),
                    .verb = Plans::tr("Forget"),
                    .caution = rows.size() > 1 ? Caution::CheckBox : Caution::Plain,
                    .nameToType = {},
                    .checkText = {},
                    .steps = stepsFor(rows, u"machines.forget"_s)};
    if (rows.size() > 1)
        return plan; // the controller refuses those of which it still needs something
    plan.preview = actionStep(shortName(rows.first().name), u"machines.forget"_s,
                              MachineRequest{.machine = rows.first().machine, .isPreview = true});
    plan.readPreview = [](const QCborMap &map) {
        return readSentence(Plans::tr("Nothing of the array lies there. No data at risk."), map);
    };
    return plan;
}

ActionPlan domainPlan(const QList<MachineRow> &rows, const QString &domain)
{
    ActionPlan plan{.title = domain.isEmpty()
                                 ? Plans::tr("Take %1 out of the failure domain?").arg(whom(rows))
                                 : Plans::tr("Put %1 into the failure domain %2?").arg(whom(rows), shortName(domain)),
                    .explanation = listed(rows, Plans::tr("Machines of one failure domain may fail together: one room, "
                                                          "one switch, one fuse. A stripe never has two strips in one. "
                                                          "This counts for new stripes; what is there stays.")),
                    .verb = Plans::tr("Set"),
                    .caution = Caution::Plain,
                    .nameToType = {},
                    .checkText = {}};
    MachinesRequest request{.verb = u"domain"_s, .text = domain};
    for (const MachineRow &row : rows) {
        request.machines.append(row.machine.value());
        plan.steps.append(actionStep(shortName(row.name), u"machines.setFailureDomain"_s,
                                     MachineTextRequest{.machine = row.machine, .text = domain}));
    }
    plan.preview = actionStep(whom(rows), u"machines.preview"_s, request);
    plan.readPreview = readDomain;
    return plan;
}

ActionPlan renamePlan(const MachineRow &row, const QString &name)
{
    const QString sentence =
        Plans::tr("%1 is called %2 from now on. Nothing else changes.").arg(shortName(row.name), shortName(name));
    ActionPlan plan{.title = Plans::tr("Rename %1?").arg(shortName(row.name)),
                    .explanation = Plans::tr("The name is for people; the array knows the machine by its certificate."),
                    .verb = Plans::tr("Rename"),
                    .caution = Caution::Plain,
                    .nameToType = {},
                    .checkText = {}};
    plan.preview = actionStep(shortName(row.name), u"machines.rename"_s,
                              MachineTextRequest{.machine = row.machine, .text = name, .isPreview = true});
    plan.readPreview = [sentence](const QCborMap &map) { return readSentence(sentence, map); };
    plan.steps = {actionStep(shortName(row.name), u"machines.rename"_s,
                             MachineTextRequest{.machine = row.machine, .text = name})};
    return plan;
}

ActionPlan quotaPlan(const QList<MachineRow> &rows, qint64 quotaBytes)
{
    ActionPlan plan{.title = Plans::tr("Let %1 lend %2?").arg(whom(rows), bytesText(quotaBytes)),
                    .explanation =
                        listed(rows, Plans::tr("It is remembered; a workstation that is away hears of it when "
                                               "it is back. It never lends more than its owner allows.")),
                    .verb = Plans::tr("Resize"),
                    .caution = Caution::Plain,
                    .nameToType = {},
                    .checkText = {}};
    qint64 surplusBytes = 0;
    int overfull = 0;
    for (const MachineRow &row : rows) {
        if (row.store.isNull())
            continue;
        surplusBytes += std::max<qint64>(0, row.usedBytes - quotaBytes);
        overfull += row.usedBytes > quotaBytes ? 1 : 0;
        plan.steps.append(actionStep(shortName(row.name), u"stores.setQuota"_s,
                                     SetQuotaRequest{.store = row.store, .quotaBytes = quotaBytes}));
    }
    if (overfull > 0) {
        plan.caution = Caution::CheckBox;
        plan.warnings.append(
            Plans::tr(
                "%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. "
                "No data is at risk meanwhile.",
                nullptr, overfull)
                .arg(bytesText(surplusBytes)));
    }
    if (plan.steps.isEmpty())
        return plan;
    MachinesRequest request{.machines = {}, .verb = u"resize"_s, .quotaBytes = quotaBytes};
    for (const MachineRow &row : rows)
        request.machines.append(row.machine.value());
    plan.preview = actionStep(whom(rows), u"machines.preview"_s, request);
    plan.readPreview = readResize;
    return plan;
}

} // namespace fallow::console
