// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/limits.h"
#include "catalog/catalog.h"
#include "stripe/stripe_io.h"

#include <functional>
#include <memory>

namespace fallow {

class CacheBudget;
class JournalDisk;
class VolumeFamilies;
class WriteBudget;

/// What a volume works with. All must outlive the volume and every task that it has posted.
struct VolumeServices
{
    StripeIo &stripes;
    Catalog &catalog;
    Executor &dataThread;
    Executor &pool;
    Clock &clock;
    std::function<void(EventRecord)> report = {};  ///< optional; called on the data thread for what people should know
    std::shared_ptr<JournalDisk> journalDisk = {}; ///< null: files in the journal directory
    /// Where a volume and its snapshots find each other: one for all that are open on a catalog. Null: only for a
    /// volume without snapshots.
    std::shared_ptr<VolumeFamilies> families = {};
    /// What the maps and the read-ahead of all volumes may hold together. Null: each has its own bound alone.
    std::shared_ptr<CacheBudget> caches = {};
    /// What the write buffers of all volumes may hold together. Null: each has its own bound alone.
    std::shared_ptr<WriteBudget> writeBuffers = {};
};

/// A volume's bounds; the defaults are the product's.
struct VolumeOptions
{
    qint64 writeBufferBytes = kDefaultWriteBufferBytes; ///< memory of the overlay; writers wait above it
    qint64 journalBytes = kDefaultJournalBytes;         ///< all journal segments together
    qint64 journalSegmentBytes = 32 * kMiB;
    qint64 mapCacheBytes = 32 * kMiB;
    qint64 inFlightBytes = 24 * kMiB;  ///< payload of stripes being written at one time
    qint64 readAheadBytes = 32 * kMiB; ///< opened data kept for sequential readers; 0: no read-ahead
    qint64 flushPatienceMs = 8;        ///< a flush waits so long for stripes under way before it journals their data
    qint64 settleMs = 10'000;          ///< data does not stay out of stripes longer than about this
    qint64 retryMs = 50;               ///< first pause after a failed stripe or commit; doubles up to retryMaxMs
    qint64 retryMaxMs = 5'000;
    qint64 journalProbeMs = 5'000; ///< between two looks whether a journal's disk that failed works again
    qint64 mapProbeMs = 5'000;     ///< between two looks whether what the catalog did not find can be read
    /// Writers wait while a snapshot is taken; if what is buffered is not in stripes by then, it is given up.
    qint64 snapshotPatienceMs = 10'000;
    double collectBelowLiveShare = 0.7; ///< garbage collection empties stripes with at most this share alive
    qint64 collectPauseMs = 200;        ///< between two looks for sparse stripes while there is none
    bool isCollecting = true;
};

/// Counters since the volume was opened, and levels as they are.
struct VolumeStatistics
{
    qint64 bufferedBytes = 0; ///< memory pinned by the overlay
    qint64 journalBytes = 0;  ///< of segments kept
    qint64 mapCacheBytes = 0;
    qint64 readBytes = 0;
    qint64 writtenBytes = 0;
    qint64 flushes = 0;
    qint64 stripesWritten = 0;
    qint64 stripesRemoved = 0;
    qint64 stripesCollected = 0; ///< emptied by garbage collection
    qint64 stripesInFlight = 0;
    qint64 commits = 0;
    qint64 waitingWriters = 0;
    qint64 failures = 0; ///< of stripes or commits, each tried again
};

} // namespace fallow
