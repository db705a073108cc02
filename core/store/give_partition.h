// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

namespace fallow {

enum class GiveMode {
    OnlyBlank, ///< Refused if anything lies there; the text says what
    Wipe,      ///< what lies there is gone afterwards
};

/// Gives a partition, or a file in its place, to the array: from then on a store may be made on it. One that was given
/// before, and carries no store, is none the worse. With Wipe the signatures of others, and the first and the last MiB,
/// are overwritten and the rest is discarded; a stop on the way leaves it wiped in part and not given. Errors: Refused
/// (not blank; smaller than kMinPartitionBytes), and as DiskFileOpener's for a partition. Blocks; thread: any.
Result<void> givePartition(const QString &path, GiveMode mode);

/// Ends the store on a partition: it is as it was when it was given. Not one that carries anything else. Errors:
/// WrongArray, NotFound (no store there), and as DiskFileOpener's for a partition. Blocks; thread: any.
Result<void> endPartitionStore(const QString &path, ArrayId array, StoreId store);

} // namespace fallow
