// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/wording.h"
#include "volume/block_ranges.h"
#include "volume/extent_map.h"
#include "volume/garbage_collector.h"
#include "volume/held_rows.h"
#include "volume/journal.h"
#include "volume/overlay.h"
#include "volume/pack.h"
#include "volume/reader.h"
#include "volume/run_queue.h"
#include "volume/stripe_cache.h"
#include "volume/volume.h"
#include "volume/volume_family.h"

#include <deque>
#include <map>
#include <set>

namespace fallow {

inline constexpr quint64 kSequenceStep = 1'000'000; ///< sequences are reserved so many at a time

/// What a Volume is inside: overlay -> packs -> stripes -> commits -> map, and the journal beside them.
/// Callbacks hold it weakly, so that dropping the Volume is the end of it. Thread: the data thread.
class VolumeCore : public std::enable_shared_from_this<VolumeCore>
{
public:
    VolumeCore(VolumeRecord record, const SecretKey &key, VolumeServices services, VolumeOptions options);
    ~VolumeCore();
    Q_DISABLE_COPY(VolumeCore)

    void open(const QString &journalDirectory, Completion<void> done);
    void write(qint64 offset, SharedBytes bytes, bool isForced, Completion<void> done);
    void writeZeroes(qint64 offset, qint64 length, bool isForced, Completion<void> done);
    void read(qint64 offset, SharedBytes into, Completion<SharedBytes> done);
    void flush(Completion<void> done);
    void blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<BlockDevice::Extent>> done);
    void changeRecord(std::function<void(VolumeRecord &)> change, Completion<void> done);
    void resize(qint64 sizeBytes, Completion<void> done);
    void takeSnapshot(VolumeRecord snapshot, Completion<VolumeRecord> done);
    void releaseSnapshot(VolumeId snapshot, Completion<void> done);
    void collectSoon() { m_collector.lookAgain(); }
    void collectForFamily();
    bool isCollector() const { return !m_record.isSnapshot() || m_claim; }
    void settle(Completion<void> done);
    void close(Completion<void> done);
    bool isClosed() const { return m_isClosed; }
    bool hasEnded() const { return m_isAbandoned; }
    void setSpacePressure(double pressure) { m_collector.setSpacePressure(pressure); }
    void setCollectBelowLiveShare(double share) { m_collector.setLiveShare(share); }
    const VolumeRecord &record() const { return m_record; }
    VolumeStatistics statistics() const;
    Wording writeTrouble() const;
    Wording readTrouble() const;

    // --- for its parts --------------------------------------------------------------------------------------------
    const VolumeServices &services() const { return m_services; }
    const VolumeOptions &options() const { return m_options; }
    const std::shared_ptr<const BlockCipher> &cipher() const { return m_cipher; }
    Overlay &overlay() { return m_overlay; }
    ExtentMap &map() { return *m_map; }
    StripeCache &stripes() { return m_family->stripes(); }
    Reader &reader() { return m_reader; }
    CatalogReader &catalog() { return m_family->catalog(); }
    /// Those of the family that nobody deletes: their rows are the collector's to move.
    const QList<VolumeId> &snapshots() const { return m_snapshots; }
    qint64 blockCount() const { return m_record.sizeBytes / kBlockSizeBytes; }
    QString where(qint64 block) const;
    /// Gives retired stripes back whose last reader has gone.
    void sweepRetired();
    /// Puts live blocks of sparse stripes on their way to a new one.
    void collect(std::vector<PackPiece> pieces);
    qint64 packBlocks() const { return m_packBlocks; }
    bool isBusyWriting() const { return m_activePacks > 0 || !m_waiting.empty(); }
    /// The catalog could not tell where these blocks lie.
    void noteLostPlace(qint64 firstBlock, qint64 blockCount, const Error &error);
    void report(EventSeverity severity, const QString &kind, const Wording &what);
    template <class T>
    void complete(Completion<T> done, Result<T> result)
    {
        m_services.dataThread.post(
            [core = weak_from_this(), done = std::move(done), result = std::move(result)]() mutable {
                if (const auto alive = core.lock())
                    done(std::move(result));
            });
    }
    /// Wraps a callback so that it is dropped when the volume has gone.
    template <class Function>
    auto guarded(Function function)
    {
        return [core = weak_from_this(), function = std::move(function)](auto &&...values) mutable {
            if (const auto alive = core.lock())
                function(std::forward<decltype(values)>(values)...);
        };
    }

private:
    struct Waiting
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        SharedBytes bytes;
        bool isForced = false;
        Completion<void> done;
    };
    struct Ticket
    {
        quint64 packBarrier = 0;   ///< no pack up to this one may be neither committed nor journaled
        quint64 appendBarrier = 0; ///< no append up to this one may be under way
        qint64 patienceEndMs = 0;
        Completion<void> done;
    };
    /// A record that the journal has been given.
    struct Appended
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        quint64 sequence = 0;
        bool isZero = false;
    };
    struct ToldTrouble
    {
        bool isTold = false; ///< there is an event of it, and none yet that it is over
        qint64 whenMs = -1;  ///< it was told last, monotonic
    };
    struct LostPlace
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        Error error;
    };
    struct RecordChange
    {
        std::function<void(VolumeRecord &)> change;
        Completion<void> done;
    };
    struct Erased
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        quint64 sequence = 0;
        quint64 pack = 0;
    };
    /// What a commit under way will have done.
    struct Commit
    {
        CatalogChange change;
        std::vector<PackPointer> packs;
        std::vector<Erased> erased;
        std::vector<StripeId> removed;
        std::optional<VolumeRecord> record;
        std::optional<VolumeRecord> snapshot; ///< made by it
        std::vector<Completion<void>> recordDone;
        int failures = 0;
        Error error; ///< the last failure
        bool isRecordChange = false;
        bool isSubmitted = false; ///< the catalog has it, and has not answered
        bool isUncertain = false; ///< an attempt failed in a way that a crash may bring to light (Io)
    };

    struct SnapshotRequest
    {
        VolumeRecord record;
        Completion<VolumeRecord> done;
    };

    // volume_core.cpp
    Result<void> joinFamily();
    Result<void> begin(const QString &journalDirectory);
    Result<void> replay(const JournalRecord &record, const JournalHold &hold);
    Result<void> visitMapped(qint64 first, qint64 count, const ExtentMap::Visit &visit);
    void pump();
    void relieveJournal();
    void checkSettlers();
    void checkClosers();
    void abandon();
    void giveBackUncommitted();
    void dropBuffers();
    Error closedError() const;
    void checkBounds();
    // snapshot_path.cpp
    void tendSnapshot();
    void failSnapshot(const Error &error);
    bool mayCommitSnapshot() const;
    void addSnapshot(Commit &commit);
    void dropSnapshot(const Error &error);
    void checkReleases();
    // write_path.cpp
    void accept(Waiting request);
    const MemoryMeter &meterOf(const SharedBytes &bytes) const;
    bool canAccept(const Waiting &request) const;
    void resumeWriters();
    void failWriters();
    void failZeros();
    void refuseWriters(const Error &error);
    void waitForRoom();
    void letGo();
    void insert(qint64 firstBlock, qint64 blockCount, SharedBytes bytes);
    void armSettling();
    // pack_path.cpp
    void formPacks(bool takesAll, bool ignoresCap);
    PackPointer formPack();
    void formPinned(quint64 segment);
    void startPacks();
    void start(const PackPointer &pack);
    void warm(const PackPointer &pack);
    void splitOff(const PackPointer &pack, std::vector<PackPiece> leftover);
    void onPacked(const PackPointer &pack, PackedStripe packed);
    void writeStripe(const PackPointer &pack);
    void onWritten(const PackPointer &pack, Result<WrittenStripe> written);
    void rest(const PackPointer &pack, const Error &error);
    void armRetry(qint64 delayMs);
    void divide(const PackPointer &pack);
    void dropReplaced();
    std::vector<PackPiece> currentPieces(const Pack &pack) const;
    bool isStuck() const;
    // zero_path.cpp
    void armZeros(qint64 delayMs);
    void tendZeros();
    void appendZeros(std::vector<JournalRecord> records, std::vector<RunQueue::Entry> entries);
    void dropZeros(const PackPointer &pack);
    std::deque<PackPointer>::iterator overtakingZeros();
    std::deque<PackPointer>::iterator splitFree(std::deque<PackPointer>::iterator zeros, const BlockRanges &before);
    bool addZeros(Commit &commit, const PackPointer &pack);
    // write_trouble.cpp
    void noteFailure(const Error &error);
    void noteSuccess();
    void noteRefusal(const Error &error);
    const Error *uncommittableError() const;
    const Error *damageError() const;
    const Error *stuckError() const;
    template <class Say>
    void tell(ToldTrouble &told, bool isTrouble, const Say &say);
    void tellStuck();
    void watchJournal();
    void watchLostPlace();
    bool isFound(const LostPlace &place);
    // commit_path.cpp
    void tryCommit();
    Result<void> addPack(const PackPointer &pack, HeldRows &held);
    void retryBuild(const Error &error);
    Result<void> loadPlace(const PackedStripe::Placed &placed, HeldRows &held);
    QSet<StripeId> sourcesWithoutPlace(const Pack &pack, HeldRows &held);
    void passOver(const PackPointer &pack, const QSet<StripeId> &lost, const Error &error);
    void giveUpCommits(const Error &error);
    Error brokenError() const;
    void queueChange(RecordChange change);
    void addRecord(Commit &commit);
    void finishBuild(Commit &commit, HeldRows &held);
    void submit();
    void onCommitted(Result<void> result);
    void settleCommit(Commit &commit);
    // flush_path.cpp
    void journalDirty();
    quint64 append(std::vector<JournalRecord> records, bool isOfPack, std::function<void(const Result<void> &)> done);
    bool isReplacedByRefused(const Appended &record) const;
    void onAppendFailed(quint64 id, const std::vector<Appended> &records, const Error &error);
    void markJournaled(const std::vector<Appended> &records, const JournalHold &hold);
    void addTicket(Ticket ticket);
    void checkTickets();
    void loseTickets(quint64 packBarrier, const Error &error);
    void armPatience();
    void addNewest(std::vector<JournalRecord> &records, qint64 first, qint64 count) const;
    bool isFailing(const Pack &pack) const;
    void journalPacks(quint64 upTo);
    template <class Visit>
    void forEachOpenPack(Visit &&visit);

    VolumeRecord m_record;
    SecretKey m_key;
    VolumeServices m_services;
    VolumeOptions m_options;
    std::shared_ptr<const BlockCipher> m_cipher;
    std::shared_ptr<VolumeFamily> m_family;
    std::unique_ptr<ExtentMap> m_map;
    std::unique_ptr<Journal> m_journal;
    std::shared_ptr<const void> m_movedSubscription;
    Overlay m_overlay;
    Reader m_reader{*this};
    GarbageCollector m_collector{*this};
    std::shared_ptr<WriteBudget> m_budget;
    MemoryMeter m_meter;
    MemoryMeter m_zeroMeter;  ///< of zeros
    bool m_mustLetGo = false; ///< others wait for what is kept only because it may become a full stripe
    VolumeStatistics m_statistics;
    bool m_isClosed = false;
    bool m_isAbandoned = false; ///< closed, and nothing is done any more
    bool m_isResizing = false;  ///< a size is not committed yet
    bool m_isShrinking = false;
    bool m_isBroken = false;  ///< the catalog has refused a commit for good
    int m_buildFailures = 0;  ///< in a row: the map could not be read to make a commit
    qint64 m_usableBytes = 0; ///< requests beyond are refused; less than the size while it shrinks
    qint64 m_relievedMs = 0;

    quint64 m_sequence = 0; ///< the last one given
    quint64 m_reserved = 0; ///< sequences below are safe to use
    std::deque<Waiting> m_waiting;
    RunQueue m_packQueue;
    RunQueue m_zeroQueue; ///< but for those in an append
    bool m_isAppendingZeros = false;
    int m_zeroFailures = 0; ///< of such appends, in a row
    Error m_zeroError;      ///< of the last of them
    RunQueue m_unjournaled;
    /// What the journal did not take, until the next flush: (sequence, first block) -> blocks. One that failed must not
    /// be tried again by the failure of another.
    std::map<std::pair<quint64, qint64>, qint64> m_refused;

    quint64 m_lastPack = 0;
    std::deque<PackPointer> m_packs;     ///< Data and Zero, in commit order
    std::deque<PackPointer> m_collected; ///< Collected
    quint64 m_packChanges = 1;           ///< counts up when blocks leave the Data packs
    int m_activePacks = 0;
    qint64 m_packBlocks = 0;
    double m_compression = 1.0; ///< blocks taken per block stored, of late
    CompressionTrial m_compressionTrial;
    int m_failuresInRow = 0;
    Error m_lastError;
    Error m_buildError;                    ///< while m_buildFailures > 0
    Error m_refusal;                       ///< while m_isBroken
    std::optional<Error> m_journalTrouble; ///< the disk did not take the last group
    ToldTrouble m_stuckTold;
    ToldTrouble m_journalTold;
    std::optional<LostPlace> m_lostPlace; ///< the first that was found
    ToldTrouble m_lostPlaceTold;

    std::optional<Commit> m_commit;
    std::deque<RecordChange> m_recordChanges;
    QList<VolumeId> m_snapshots;
    std::optional<SnapshotRequest> m_snapshotRequest; ///< while there is one, writers wait
    std::vector<Completion<void>> m_releaseWaiters;
    std::shared_ptr<const void> m_claim; ///< of a snapshot that collects for the family

    quint64 m_lastAppend = 0;
    std::set<quint64> m_appends; ///< under way
    std::deque<Ticket> m_tickets;
    std::vector<Completion<void>> m_settlers;
    std::vector<Completion<void>> m_closers;
    std::optional<Result<void>> m_closingFlush; ///< it has been answered

    std::unique_ptr<Clock::Timer> m_settleTimer;
    std::unique_ptr<Clock::Timer> m_zeroTimer;
    std::unique_ptr<Clock::Timer> m_patienceTimer;
    std::unique_ptr<Clock::Timer> m_commitTimer;
    std::unique_ptr<Clock::Timer> m_packTimer;
    qint64 m_packTimerDueMs = 0;
    std::unique_ptr<Clock::Timer> m_snapshotTimer;
    std::unique_ptr<Clock::Timer> m_journalTimer; ///< until the disk has answered
    std::unique_ptr<Clock::Timer> m_lostPlaceTimer;
};

} // namespace fallow
