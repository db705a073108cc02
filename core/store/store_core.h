// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/completion_queue.h"
#include "store/file_store.h"
#include "store/strip_index.h"
#include "store/superblock.h"

#include <atomic>
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

    std::mutex indexMutex; ///< guards the two below; held for a search, never for I/O
    StripIndex index;
    StripKey scrubCursor;

    std::atomic<qint64> usedBytes = 0;
    std::atomic<qint64> quotaBytes = 0;
    std::atomic<qint64> keptFreeBytes = 0; ///< of the disk, for its owner
    std::atomic<qint64> endBytes = 0;      ///< of the last extent: a shorter file was cut by somebody else
    std::atomic<quint32> epoch = 0;
    std::atomic_bool isVanished = false;

    template <class T>
    void complete(Completion<T> done, Result<T> result)
    {
        completions->add([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    }
};

} // namespace fallow
