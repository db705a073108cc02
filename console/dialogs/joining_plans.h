// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/models/machine_model.h"

namespace fallow::console {

// What is asked before workstations join, or are turned away, and what there is to say of the stores that they found.
// `rows` is never empty. Thread: gui.

/// Lets them join. The person says that the fingerprints were compared, unless they were compared by `isCompared`. Of
/// several only joinable() ones are let in; the plan says how many are left out.
ActionPlan approvePlan(const QList<MachineRow> &rows, bool isCompared = false);
/// Those that are let in together: of several, only machines that found nothing; one alone may have found something.
QList<MachineRow> joinable(const QList<MachineRow> &rows);
/// It takes over `store`, which it found and can have (StoreClaimSnapshot::isAdoptable). Adopting asks for a check even
/// if the fingerprints were compared: that it is the same computer is another question.
ActionPlan adoptPlan(const MachineRow &row, StoreId store, bool isCompared = false);
/// It joins with a new store and deletes what it found.
ActionPlan approveAndDeletePlan(const MachineRow &row, bool isCompared = false);
/// Those of its claims that it could adopt.
QList<StoreId> adoptableStores(const MachineRow &row);
/// Something stands in the way of what it found that passes by itself: nothing should be decided before.
bool mustWait(const MachineRow &row);
/// "store 3 of pc-3, last seen yesterday: 1,204 strips, 310 MiB by the catalog; its file takes 320 MiB".
QString claimFigures(const StoreClaimSnapshot &claim);
/// Why it cannot be adopted, and what helps; empty: it can.
QString obstacleText(const StoreClaimSnapshot &claim);
/// "pc-3 (2) found store 3 of pc-3 on its disk. By the catalog it holds 1,204 strips, 310 MiB; ..." for each claim.
QStringList claimLines(const MachineRow &row);
/// Turns them away: with the same key they cannot ask again.
ActionPlan rejectPlan(const QList<MachineRow> &rows);

} // namespace fallow::console
