// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/models/volume_model.h"

namespace fallow::console {

// What is asked before something is done to a volume. Thread: gui.

ActionPlan resizePlan(const VolumeRow &volume, qint64 sizeBytes);
ActionPlan snapshotPlan(const VolumeRow &volume, const QString &name);
ActionPlan deletePlan(const VolumeRow &volume);
ActionPlan exportPlan(const VolumeRow &volume, bool isExported);

} // namespace fallow::console
