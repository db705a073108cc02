// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/completion_queue.h"
#include "store/extent_allocator.h"
#include "store/file_store.h"
#include "store/partition_mark.h"
#include "store/strip_index.h"
#include "store/superblock.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>

namespace fallow {

/// What the threads of one store share. Each member says who may touch it.
struct StoreCore
{
    FileStoreOptions options; ///< immutable
    QString storagePath;      ///< immutable
    std::shared_ptr<CompletionQueue> completions;
    std::unique_ptr<DiskFile> disk; ///< set by the disk thread before anybody else sees the store
    ArrayId storeUuid;              ///< likewise
    StoreOpenReport report;         ///< likewise
    qint64 limitBytes = 0;          ///< likewise: the size to which the partition is about to be cut; 0: none

    std::mutex indexMutex; ///< guards the two below; held for a search, never for I/O
    StripIndex index;
    StripKey scrubCursor;

    std::atomic<qint64> usedBytes = 0;     ///< of extents that may not be used again
    std::atomic<qint64> returnedBytes = 0; ///< of these, given back to the disk already: the index still names them
    std::atomic<qint64> quotaBytes = 0;
    std::atomic<qint64> keptFreeBytes = 0; ///< of the disk, for its owner
    std::atomic<qint64> endBytes = 0;      ///< of the last extent: a shorter file was cut by somebody else
    std::atomic<quint32> epoch = 0;
    std::atomic_bool isVanished = false;
    std::atomic_bool takesNoWrites = false; ///< until it is opened again
    /// Of a partition: what extents took when no place was found for one more, and its capacity then. No more can be
    /// had until some go, or it grows.
    std::atomic<qint64> crampedAtBytes = std::numeric_limits<qint64>::max();
    std::atomic<qint64> crampedCapacityBytes = 0;

    qint64 heldBytes() const { return std::max<qint64>(0, usedBytes - returnedBytes); }
    qint64 mostUsedBytes(qint64 capacityBytesNow) const
    {
        return capacityBytesNow > crampedCapacityBytes ? capacityBytesNow : qint64(crampedAtBytes);
    }
    /// What extents may take of the disk, as large as it is now; a file has no bound.
    qint64 capacityBytes() const
    {
        if (!disk->isFixedSize())
            return std::numeric_limits<qint64>::max();
        const qint64 sizeBytes = disk->sizeBytes();
        return std::min(partitionCapacityBytes(limitBytes > 0 ? std::min(sizeBytes, limitBytes) : sizeBytes),
                        qint64(kMaxRegions) * kRegionBytes - kDataStartBytes);
    }
    Error vanished() const
    {
        return {ErrorCode::Io,
                disk->isFixedSize() ? QStringLiteral("the partition was taken away while it was in use")
                                    : QStringLiteral("the storage file was deleted while it was in use"),
                storagePath};
    }

    template <class T>
    void complete(Completion<T> done, Result<T> result)
    {
        completions->add([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    }
};

} // namespace fallow
