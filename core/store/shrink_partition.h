// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "store/file_store.h"

namespace fallow {

struct ShrinkOptions
{
    FileStoreOptions store;        ///< with a partition; nobody has it open
    qint64 newSizeBytes = 0;       ///< that the partition is to have; its own size or more: all of it may be used again
    qint64 groupBytes = 16 * kMiB; ///< about so much is moved between two commits of the index
    /// Bytes of extents moved and in all; called on the thread that shrinks, after each group.
    std::function<void(qint64 movedBytes, qint64 totalBytes)> progressed = {};
};

struct ShrinkOutcome
{
    qint64 movedStrips = 0;
    qint64 movedBytes = 0;   ///< headers and padding included
    qint64 newSizeBytes = 0; ///< to which the partition may be cut; its own size if nothing is to be cut
};

/// Clears the end of a partition before it is made smaller: moves the strips that reach beyond the new end to free
/// places below it, and notes the new size, so that nothing is put beyond it until the partition has it. The quota
/// becomes what then fits, if it is more. Each strip is where it was or where it is to be, whenever the process or the
/// power stops; the same call then goes on. `store.cancel` stops it between two groups. A damaged strip is moved as it
/// is, and stays damaged. Errors: Refused (what is stored does not fit, in all or because no free place is large
/// enough: what was moved by then stays moved; the new size is below kMinPartitionBytes), InvalidArgument (no
/// partition), Cancelled, Io (a strip cannot be read: have it checked or removed), NoSpace (for the index), and as
/// FileStore::open. Blocks, for as long as the disk takes to move the strips; thread: any.
Result<ShrinkOutcome> shrinkPartition(const ShrinkOptions &options);

} // namespace fallow
