// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/plan_messages.h"

namespace fallow {

/// Both together, targets by store; the most first, at most kMaxPlanTargets. Pure.
RebuildTally sumOf(const RebuildTally &one, const RebuildTally &other);
/// The most bytes first; those beyond kMaxPlanTargets are dropped.
void sortTargets(QList<PlanTarget> &targets);

} // namespace fallow
