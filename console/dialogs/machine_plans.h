// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/models/machine_model.h"

namespace fallow::console {

// What is asked before something is done to workstations, one or several at once. `rows` is never empty. Thread: gui.

/// Lets them join. The person says that the fingerprints were compared, unless they were compared by `isCompared`.
ActionPlan approvePlan(const QList<MachineRow> &rows, bool isCompared = false);
/// It takes over the first store of those it found that it can have; there is one.
ActionPlan adoptPlan(const MachineRow &row, bool isCompared = false);
/// It joins with a new store and deletes what it found.
ActionPlan approveAndDeletePlan(const MachineRow &row);
/// The first of its claims that it could adopt; null: none.
StoreId adoptableStore(const MachineRow &row);
/// "pc-3 (2) found store 3 of pc-3 on its disk: 1,204 strips, 310 MiB. ..."; empty if it found none.
QString claimText(const MachineRow &row);
ActionPlan rejectPlan(const QList<MachineRow> &rows);
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
/// The same quota for each of their stores; those without one are left out.
ActionPlan quotaPlan(const QList<MachineRow> &rows, qint64 quotaBytes);

} // namespace fallow::console
