// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// Gives a partition to the array, with a person at the terminal: says what it carries, refuses what is not empty, and
/// with `mustWipe` erases it once the person has typed so (a line of standard input). @returns the name to keep it by.
/// Errors: Refused (not empty, or not confirmed), as givePartition's. Blocks.
Result<QString> givePartitionByHand(const QString &path, bool mustWipe);

/// Whether another partition may be given to the agent of that directory now: it does not run, and has no store that is
/// in order. No agent there yet is none the worse. Errors: Busy, Refused, Corrupt.
Result<void> checkMayTakePartition(const QString &directory);
/// From its next start that agent lends the partition, and its store is begun anew. Nothing if it is not enrolled.
/// Errors: as AgentConfig::write.
Result<void> takePartition(const QString &directory, const QString &partition);

} // namespace fallow
