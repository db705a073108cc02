// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/machine_plans.h"

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

struct Plans
{
    Q_DECLARE_TR_FUNCTIONS(MachinePlans)
};

ActionStep previewStep(const QList<MachineRow> &rows, const QString &verb)
{
    MachinesRequest request{.verb = verb};
    for (const MachineRow &row : rows)
        request.machines.append(row.machine.value());
    return actionStep(whom(rows), u"machines.preview"_s, request);
}

} // namespace

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
