// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/desk_methods.h"

namespace fallow {

class JobRegistry;
class JobStore;
class RebuildPlans;

/// Adds the methods of wire/plan_messages.h; what is given outlives what they are added to.
void addPlanMethods(DeskMethods &methods, RebuildPlans &plans, JobRegistry &jobs, JobStore &store);

} // namespace fallow
