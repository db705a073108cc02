// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/models/machine_model.h"

namespace fallow::console {

// Whom a plan is about, in words and as steps. `rows` is never empty. Thread: gui.

inline constexpr qsizetype kMostNamed = 5; ///< of several; the others are counted

/// "pc-1", or "5 workstations".
QString whom(const QList<MachineRow> &rows);
/// What is typed to confirm: the name, or how many they are.
QString toType(const QList<MachineRow> &rows);
/// "and 3 more".
QString andMore(qsizetype count);
/// The explanation, and the names of several as a line of its own.
QString listed(const QList<MachineRow> &rows, const QString &explanation);
/// The same request for each.
QList<ActionStep> stepsFor(const QList<MachineRow> &rows, const QString &method);
/// A count as tr() takes it, of whatever a controller sends.
int shownCount(qint64 count);

} // namespace fallow::console
