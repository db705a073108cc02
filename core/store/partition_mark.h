// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "store/strip_header.h"
#include "store/superblock.h"

namespace fallow {

// FORMAT.md, "On a partition".
inline constexpr qint64 kPartitionTailBytes = kMiB; ///< at its end, left alone
inline constexpr qint64 kMinPartitionBytes = 16 * kMiB;

/// Where extents have to end on a partition of that size.
constexpr qint64 endOfExtentsBytes(qint64 partitionBytes)
{
    return partitionBytes <= kPartitionTailBytes ? 0
                                                 : (partitionBytes - kPartitionTailBytes) / kSectorBytes * kSectorBytes;
}

/// What extents may take of it in all.
constexpr qint64 partitionCapacityBytes(qint64 partitionBytes)
{
    const qint64 endBytes = endOfExtentsBytes(partitionBytes);
    return endBytes > kDataStartBytes ? endBytes - kDataStartBytes : 0;
}

/// Whether a partition was given to the array and no store made on it yet: one of the places of the superblock holds
/// the mark. Errors: Unsupported (a mark of a newer version), Io.
Result<bool> hasPartitionMark(DiskFile &disk, const QString &path);
/// Writes both marks, one durable before the other is touched, and then zeros up to the first extent. Errors: Io.
Result<void> writePartitionMarks(DiskFile &disk, const QString &path);

} // namespace fallow
