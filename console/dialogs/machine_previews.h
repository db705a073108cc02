// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"

namespace fallow::console {

// What the controller foretells of an action on workstations, in words: ActionPlan::readPreview. Errors: those of
// fromCbor(). Thread: gui.

/// Figures of a drain: what moves stays readable all the time, so the redundancy left is no reason for care.
Result<ActionPreview> readDrain(const QCborMap &map);
/// Figures of new sizes: what is above one moves as in a drain, what is lent more needs the machine's disk.
Result<ActionPreview> readResize(const QCborMap &map);
/// Stripes with two strips in one failure domain then; nothing is moved for them.
Result<ActionPreview> readDomain(const QCborMap &map);
/// Figures of a loss: nothing is moved away, it is rebuilt from what is left.
Result<ActionPreview> readLoss(const QCborMap &map);
/// What else the former machine had counts as lost; mostly it had nothing.
Result<ActionPreview> readAdoption(const QString &owner, const QCborMap &map);
/// That it can be done, in this sentence.
Result<ActionPreview> readSentence(const QString &sentence, const QCborMap &map);

} // namespace fallow::console
