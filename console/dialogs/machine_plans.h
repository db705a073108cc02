// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/models/machine_model.h"

namespace fallow::console {

// What is asked before something is done to workstations that have joined, one or several at once. `rows` is never
// empty. Thread: gui.

/// Moves all strips away and keeps them, empty.
ActionPlan drainPlan(const QList<MachineRow> &rows);
ActionPlan undrainPlan(const QList<MachineRow> &rows);
/// Empties them, then lets them go.
ActionPlan retirePlan(const QList<MachineRow> &rows);
ActionPlan declareLostPlan(const QList<MachineRow> &rows);
ActionPlan revokePlan(const QList<MachineRow> &rows);
/// @param domain empty: each is a domain of its own
ActionPlan domainPlan(const QList<MachineRow> &rows, const QString &domain);
ActionPlan renamePlan(const MachineRow &row, const QString &name);
/// Takes machines that were turned away, revoked or retired out of the catalog.
ActionPlan forgetPlan(const QList<MachineRow> &rows);
/// The same quota for each of their stores; those without one are left out.
ActionPlan quotaPlan(const QList<MachineRow> &rows, qint64 quotaBytes);

} // namespace fallow::console
