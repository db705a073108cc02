// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/machine_subjects.h"

#include "console/format/short_name.h"
#include "wire/fleet_messages.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Subjects
{
    Q_DECLARE_TR_FUNCTIONS(MachinePlans)
};

} // namespace

QString whom(const QList<MachineRow> &rows)
{
    return rows.size() == 1 ? shortName(rows.first().name)
                            : Subjects::tr("%Ln workstation(s)", nullptr, int(rows.size()));
}

QString toType(const QList<MachineRow> &rows)
{
    return rows.size() == 1 ? typeableName(rows.first().name, rows.first().machine.toString())
                            : QString::number(rows.size());
}

QString andMore(qsizetype count)
{
    return Subjects::tr("and %Ln more", nullptr, int(count));
}

QString listed(const QList<MachineRow> &rows, const QString &explanation)
{
    if (rows.size() == 1)
        return explanation;
    QStringList names;
    for (const MachineRow &row : rows.mid(0, kMostNamed))
        names.append(shortName(row.name, 32));
    if (rows.size() > kMostNamed)
        names.append(andMore(rows.size() - kMostNamed));
    return explanation + u'\n' + names.join(Subjects::tr(", ", "between names"));
}

QList<ActionStep> stepsFor(const QList<MachineRow> &rows, const QString &method)
{
    QList<ActionStep> steps;
    for (const MachineRow &row : rows)
        steps.append(actionStep(shortName(row.name), method, MachineRequest{.machine = row.machine}));
    return steps;
}

int shownCount(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, INT_MAX));
}

} // namespace fallow::console
