// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "store/signatures.h"

#include <QStringList>
#include <optional>

namespace fallow {

class PartitionHandle;

/// What lies on a partition, or on a file in its place.
struct PartitionContents
{
    struct Store
    {
        ArrayId array;
        StoreId store;
        ArrayId storeUuid;
        friend bool operator==(const Store &, const Store &) = default;
    };
    qint64 sizeBytes = 0;
    qint64 sectorBytes = 0; ///< what the device can write at the least
    bool isDevice = false;
    bool isMisaligned = false; ///< it begins within a physical sector of its disk: writing will be slow
    bool isGiven = false;      ///< to the array, and no store made on it yet
    bool isNewer = false;      ///< a store or a mark of a newer version of Fallow
    std::optional<Store> store = {};
    QList<PartitionSignature> signatures = {}; ///< of others
    bool hasOtherData = false;                 ///< none of all that, and yet its first or last MiB are not all zeros

    friend bool operator==(const PartitionContents &, const PartitionContents &) = default;
    bool isBlank() const { return !isGiven && !isNewer && !store && signatures.isEmpty() && !hasOtherData; }
    /// One line for each thing that lies there; English. Empty for a blank one.
    QStringList lines() const;
};

/// Opens the partition exclusively for a moment and looks; changes nothing. Errors: as DiskFileOpener's for a
/// partition. Blocks; thread: any.
Result<PartitionContents> inspectPartition(const QString &path);

/// What a store on it could hold now, or once it is cut to the size that was noted; opens it for a moment, not
/// exclusively. Errors: Unreachable, Refused, Io. Blocks; thread: any.
Result<qint64> measurePartition(const QString &path);

/// The same of one that is open. Errors: Io.
Result<PartitionContents> inspectPartition(const PartitionHandle &handle, DiskFile &disk, const QString &path);

} // namespace fallow
