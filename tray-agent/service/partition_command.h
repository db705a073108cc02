// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

struct HandedPartition
{
    QString name; ///< to keep it by
    bool carriesStore = false;
};
struct HandOver
{
    bool mustWipe = false;
    bool mayCarryStore = false; ///< a partition with a store stays as it is, to be claimed, unless `mustWipe`
};

/// Gives a partition to the array, with a person at the terminal: says what it carries, refuses what is not empty, and
/// with `mustWipe` erases it once the person has typed so (a line of standard input). It is held from the first look to
/// the end, so what is erased is what was shown. Errors: Refused (not empty, or not confirmed), as PartitionOffer's.
/// Blocks; thread: any.
Result<HandedPartition> givePartitionByHand(const QString &path, const HandOver &options);

/// Whether another partition may be given to the agent of that directory now: it does not run, and has no store, or
/// certainly has lost it: its partition carries no superblock any more. One that cannot be looked at (its disk is not
/// connected, it is in use, permissions, another store lies there) is passed with `mustForget` only. No agent there yet
/// is none the worse. Errors: Busy, Refused, Corrupt. Blocks; thread: any.
Result<void> checkMayTakePartition(const QString &directory, bool mustForget);
/// Clears the end of the partition that the agent of that directory lends, so that it may be made smaller, and says on
/// standard error how far it is. The agent must not run. @returns the size to which it may be cut, in bytes. Errors:
/// Busy, Refused, as shrinkPartition's. Blocks; thread: any.
Result<qint64> shrinkByHand(const QString &directory, qint64 newSizeBytes);
/// From its next start that agent lends the partition, and its store is begun anew. Nothing if it is not enrolled.
/// Errors: as AgentConfig::write.
Result<void> takePartition(const QString &directory, const QString &partition);

} // namespace fallow
