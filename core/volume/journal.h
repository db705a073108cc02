// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "coding/sealing.h"
#include "volume/journal_disk.h"
#include "volume/journal_format.h"
#include "volume/overlay.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace fallow {

/// One version of some blocks for the journal.
struct JournalRecord
{
    qint64 firstBlock = 0;
    qint64 blockCount = 0; ///< data: at most kMaxJournalRecordBlocks
    quint64 sequence = 0;
    SharedBytes bytes;                       ///< empty: zeros
    std::shared_ptr<const void> charge = {}; ///< of the memory behind `bytes`: writers are not let in for it before
};

/// Segments that a former life left; runs made of their records hold them.
struct JournalSegmentInfo
{
    quint64 number = 0;
    qint64 sizeBytes = 0;
    qint64 endOffset = 0; ///< of its last good record
    std::weak_ptr<const JournalPin> pin;
};

/// What replay finds.
struct JournalReplay
{
    std::deque<JournalSegmentInfo> segments;
    quint64 highestSequence = 0;
    qint64 recordCount = 0;
};

/// The journal of one volume: what is appended is durable when its completion comes. Appends that arrive while a group
/// is being written make the next group: one write and one fdatasync each.
///
/// A segment whose write or sync failed is never written again: the records go to a new one, which says up to where the
/// old one counts. Thread: the data thread; a thread of its own inside. Destroying it drops what was not written.
class Journal
{
public:
    struct Options
    {
        VolumeId volume;
        qint64 segmentBytes = 0;
        qint64 maxBytes = 0; ///< data is refused (NoSpace) beyond; zeros as boundZeros() says
    };
    using Apply = std::function<Result<void>(const JournalRecord &, const JournalHold &)>;
    /// Reads all segments in order and hands each record to `apply`. Removes segments that hold nothing any more.
    /// Errors: Corrupt (names segment and offset), Unauthorised (another key), Io, those of `apply`.
    static Result<JournalReplay> replay(JournalDisk &disk, const SecretKey &key, VolumeId volume, const Apply &apply);

    Journal(std::shared_ptr<JournalDisk> disk, const SecretKey &key, Options options, JournalReplay replayed,
            Executor &dataThread);
    ~Journal();
    Q_DISABLE_COPY(Journal)
    /// Like destroying it, which waits for the disk, but does not: once `stopped` is called, on the data thread,
    /// nothing is done with the disk any more, and destroying is quick.
    void stop(std::function<void()> stopped);

    /// Appends records in this order; completions come in the order of the calls, with a hold on the oldest segment
    /// used. Errors: NoSpace (disk full, or maxBytes reached), Io; then none of the records counts as journaled.
    void append(std::vector<JournalRecord> records, Completion<JournalHold> done);
    /// Whether zeros are refused (NoSpace) beyond maxBytes and their share, from now on. They are taken otherwise: they
    /// may be what makes room, and what holds the segments goes soon. While that gets nowhere they would fill the disk.
    void boundZeros(bool areBounded) { m_areZerosBounded = areBounded; }
    /// Asks the disk whether it takes a segment now; a success leaves one for the next append. Errors: NoSpace, Io.
    void probe(Completion<JournalHold> done) { append({}, std::move(done)); }
    /// Why the disk did not take the last group; none: it did. Being full by maxBytes is not the disk's fault.
    std::optional<Error> diskError() const;
    /// Whether a segment that can be begun proves that the disk works again: none could be begun. After a segment
    /// failed that had been, only an append shows it.
    bool isProbeEnough() const;
    /// Removes segments from the oldest on that nothing holds any more.
    void release();
    /// Of all segments kept.
    qint64 bytes() const;
    qint64 maxBytes() const { return m_options.maxBytes; }
    /// The oldest segment kept; 0: none.
    quint64 oldestSegment() const;

private:
    struct Append
    {
        std::vector<JournalRecord> records;
        Completion<JournalHold> done;
        Result<void> result;
        JournalHold hold;
    };
    class Writer;
    void run();

    qint64 maxZeroBytes() const;

    Options m_options;
    bool m_areZerosBounded = false;
    Executor &m_dataThread;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Append> m_queue;                // under m_mutex
    std::deque<JournalSegmentInfo> m_segments; // under m_mutex
    std::deque<quint64> m_unwanted;            // under m_mutex: to be removed
    std::optional<Error> m_diskError;          // under m_mutex
    bool m_isProbeEnough = true;               // under m_mutex; while there is m_diskError
    bool m_mayRemove = false;                  // under m_mutex; false: the last removal failed
    bool m_isStopping = false;                 // under m_mutex
    std::function<void()> m_stopped;           // under m_mutex
    std::unique_ptr<Writer> m_writer;
    std::thread m_thread;
};

} // namespace fallow
