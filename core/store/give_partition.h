// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "store/inspect_partition.h"

#include <memory>

namespace fallow {

class DiskFile;

enum class GiveMode {
    OnlyBlank, ///< Refused if anything lies there; the text says what
    Wipe,      ///< what lies there is gone afterwards
};

/// A partition, or a file in its place, that is held exclusively while somebody decides about it: what was shown is
/// what is given, whatever becomes of its name meanwhile. Let go with the object. Blocks; thread: any, one at a time.
class PartitionOffer
{
public:
    /// Changes nothing. Errors: as DiskFileOpener's for a partition; Busy also if a loop device is on a file, or any
    /// other process has it open.
    static Result<PartitionOffer> open(const QString &path);
    PartitionOffer(PartitionOffer &&) noexcept;
    PartitionOffer &operator=(PartitionOffer &&) = delete;
    ~PartitionOffer();

    /// When it was opened.
    const PartitionContents &contents() const;
    /// Gives it to the array: from then on a store may be made on it. One that was given before, and carries no store,
    /// is none the worse. With Wipe the signatures of others, and the first and the last MiB, are overwritten and the
    /// rest is discarded; a stop on the way leaves it wiped in part and not given. Errors: Refused (not blank; smaller
    /// than kMinPartitionBytes; it carries something else than contents() says, or its name has become another's:
    /// nothing was changed then), Io, NoSpace.
    Result<void> give(GiveMode mode);

private:
    struct Private;
    explicit PartitionOffer(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

/// Opens a partition and gives it, in one. Errors: as PartitionOffer's. Blocks; thread: any.
Result<void> givePartition(const QString &path, GiveMode mode);

/// Ends the store on a partition: it is as it was when it was given. Not one that carries anything else, and with
/// `storeUuid` no other life of the store. Errors: WrongArray, NotFound (no store there), and as DiskFileOpener's for a
/// partition. Blocks; thread: any.
Result<void> endPartitionStore(const QString &path, ArrayId array, StoreId store, ArrayId storeUuid = {});

// The same on a disk that is open; `path` is for errors. After a stop on the way both can be done again.

/// Zeros over the first and the last MiB, durable. Errors: Io.
Result<void> overwritePartitionEnds(DiskFile &disk, const QString &path);
Result<void> endPartitionStore(DiskFile &disk, const QString &path, ArrayId array, StoreId store, ArrayId storeUuid);

} // namespace fallow
