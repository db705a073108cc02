// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/attention.h"

#include "console/format/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

QString someNames(const QList<const MachineSnapshot *> &machines)
{
    constexpr qsizetype kTold = 4;
    QStringList names;
    for (const MachineSnapshot *machine : machines.mid(0, kTold))
        names.append(machine->name);
    const QString told = names.join(Words::tr(", ", "between names"));
    const qsizetype more = machines.size() - names.size();
    return more > 0 ? Words::tr("%1 and %Ln more", nullptr, int(more)).arg(told) : told;
}

Attention together(Standing standing, const QList<const MachineSnapshot *> &machines)
{
    const int count = int(machines.size());
    const bool isLost = standing == Standing::Lost;
    return {.kind = Attention::Kind::Show,
            .tone = isLost ? Tone::Danger : Tone::Warning,
            .icon = standingIcon(standing),
            .title = isLost ? Words::tr("%Ln workstation(s) lost", nullptr, count)
                            : Words::tr("%Ln workstation(s) unreachable", nullptr, count),
            .detail = isLost ? Words::tr("%1. What they held is rebuilt elsewhere.").arg(someNames(machines))
                             : Words::tr("%1. Away without a word; their strips count again when they return.")
                                   .arg(someNames(machines)),
            .machine = {},
            .standing = standing};
}

} // namespace

QList<Attention> attentionsOf(const ArraySnapshot &array, int waitingLimit)
{
    QHash<Standing, QList<const MachineSnapshot *>> machines;
    for (const MachineSnapshot &machine : array.machines)
        machines[standingOf(machine)].append(&machine);
    QList<Attention> found;
    for (const Standing standing : {Standing::Lost, Standing::Unreachable}) {
        if (!machines.value(standing).isEmpty())
            found.append(together(standing, machines.value(standing)));
    }
    const QList<const MachineSnapshot *> waiting = machines.value(Standing::Waiting);
    for (const MachineSnapshot *machine : waiting.mid(0, waitingLimit)) {
        found.append(
            {.kind = Attention::Kind::Approve,
             .tone = Tone::Notice,
             .icon = standingIcon(Standing::Waiting),
             .title = Words::tr("%1 asks to join").arg(machine->name),
             .detail =
                 Words::tr("Approve it only if the workstation shows this fingerprint: %1").arg(machine->fingerprint),
             .machine = machine->machine,
             .standing = Standing::Waiting});
    }
    if (waiting.size() > waitingLimit) {
        found.append({.kind = Attention::Kind::Show,
                      .tone = Tone::Notice,
                      .icon = standingIcon(Standing::Waiting),
                      .title = Words::tr("%Ln more ask to join", nullptr, int(waiting.size() - waitingLimit)),
                      .detail = Words::tr("The list of workstations shows them all."),
                      .machine = {},
                      .standing = Standing::Waiting});
    }
    return found;
}

} // namespace fallow::console
