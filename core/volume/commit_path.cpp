// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How packs become visible: one catalog transaction at a time, so that a failed one can be given again as it is.
#include "volume/volume_core.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "base/wording.h"

#include <QScopeGuard>
#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaxPacksPerCommit = 16;
constexpr qsizetype kMaxExtentsPerCommit = 1024; ///< they are built in one turn
constexpr qint64 kRoomPauseMs = 500;             ///< by then the stores have said what a stripe that went gave back
constexpr qint32 kFewBlocks = 32;                ///< replaced in a stripe: not worth reading its record for

bool isFinal(const Error &error)
{
    return error.code == ErrorCode::AlreadyExists || error.code == ErrorCode::Refused ||
           error.code == ErrorCode::InvalidArgument;
}

/// Changes what the catalog would refuse of a commit's live counts. Damaged rows that say more than is there let go of
/// more than lives: one block stays counted then, and the stripe with it, until a check counts what is left. A stripe
/// that is gone counts nothing.
/// @returns whether there was any.
bool mendCounts(CatalogChange &change, CatalogReader &catalog)
{
    bool isMended = false;
    QList<CatalogChange::LiveDelta> mended;
    for (CatalogChange::LiveDelta delta : std::as_const(change.liveDeltas)) {
        const auto found = catalog.stripe(delta.stripe);
        const StripeRecord record = found && *found ? **found : StripeRecord();
        const bool isGone = found && !*found;
        const qint64 total = record.totalBlocks;
        const qint64 live = qint64(record.liveBlocks) + delta.blocks;
        const qint64 held = qint64(record.heldBlocks) + delta.heldBlocks;
        if (found && (isGone || held < 0 || held > live || live > total)) {
            qCWarning(lcVolume) << "the map does not fit the live count of stripe" << delta.stripe.toString()
                                << "- live:" << live << "held:" << held << "of" << total;
            const qint64 kept = qMin(qMax<qint64>(1, live), total);
            delta.blocks += static_cast<qint32>(kept - live);
            delta.heldBlocks += static_cast<qint32>(qBound<qint64>(0, held, kept) - held);
            isMended = true;
        }
        if (!isGone)
            mended.append(delta);
    }
    change.liveDeltas = std::move(mended);
    return isMended;
}

} // namespace

void VolumeCore::tryCommit()
{
    if (m_commit || m_commitTimer || m_isAbandoned)
        return;
    const int failuresBefore = m_buildFailures;
    Commit commit;
    HeldRows held(catalog());
    qsizetype extents = 0;
    bool isFull = false;
    const auto take = [&](std::deque<PackPointer> &queue, auto it) {
        commit.packs.push_back(*it);
        ++m_packChanges;
        extents += static_cast<qsizetype>((*it)->packed.placed.size());
        isFull = commit.packs.size() >= kMaxPacksPerCommit || extents >= kMaxExtentsPerCommit;
        return queue.erase(it);
    };
    if (!m_recordChanges.empty()) {
        addRecord(commit);
    } else if (mayCommitSnapshot()) {
        addSnapshot(commit);
    } else {
        while (!m_packs.empty() && !isFull && m_packs.front()->state == Pack::State::Ready) {
            const PackPointer pack = m_packs.front();
            if (pack->kind == Pack::Kind::Zero) {
                // Finding what to unmap asks the catalog, which must not be behind the map.
                if (!commit.packs.empty() || !addZeros(commit, pack))
                    break;
                if (pack->erasedPieces == pack->pieces.size())
                    m_packs.pop_front();
                break;
            }
            if (const auto added = addPack(pack, held); !added) {
                retryBuild(added.error());
                break;
            }
            take(m_packs, m_packs.begin());
        }
        if (commit.packs.empty() && commit.erased.empty() && (m_failuresInRow > 0 || isStuck())) {
            const auto zeros = overtakingZeros();
            if (zeros != m_packs.end() && addZeros(commit, *zeros) && (*zeros)->erasedPieces == (*zeros)->pieces.size())
                m_packs.erase(zeros);
        }
        if (commit.erased.empty()) {
            for (auto it = m_collected.begin(); it != m_collected.end() && !isFull;) {
                if ((*it)->state != Pack::State::Ready) {
                    ++it;
                } else if (const auto added = addPack(*it, held); added) {
                    it = take(m_collected, it);
                } else {
                    // The collector may hand over another: not while these are walked.
                    m_services.dataThread.post(guarded([this, pack = *it, lost = sourcesWithoutPlace(**it, held),
                                                        error = added.error()] { passOver(pack, lost, error); }));
                    it = m_collected.erase(it);
                }
            }
        }
    }
    const bool mustReserve = m_sequence + kSequenceStep / 2 > m_reserved;
    // Only once it is seen again what was taken: a flush that waits for that must not be answered, nor the journal pass
    // it by, because it is in no queue.
    const auto endBuild = qScopeGuard([this] {
        if (m_commitTimer && !m_tickets.empty())
            journalPacks(m_lastPack);
    });
    if (commit.packs.empty() && commit.erased.empty() && !commit.isRecordChange && !mustReserve)
        return;
    if (mustReserve && !commit.isRecordChange) {
        commit.record = m_record;
        commit.record->writeSequence = m_sequence + kSequenceStep;
        commit.change.putVolumes.append(*commit.record);
    }
    finishBuild(commit, held);
    if (m_buildFailures == failuresBefore && !commit.isRecordChange) // else nothing was asked of the map
        m_buildFailures = 0;
    m_commit = std::move(commit);
    submit();
}

/// The map could not be read while a commit was made of what writers gave: later.
void VolumeCore::retryBuild(const Error &error)
{
    noteFailure(error);
    ++m_buildFailures;
    m_buildError = error;
    const qint64 pauseMs = qMin(m_options.retryMaxMs, m_options.retryMs << qBound(0, m_buildFailures - 1, 10));
    m_commitTimer = m_services.clock.after(pauseMs, guarded([this] {
                                               m_commitTimer.reset();
                                               pump(); // whoever waits for room must hear if it fails again
                                           }));
}

/// What was collected has a place that cannot be read in the catalog. It stays where it is: nobody waits for it, and
/// neither writers nor snapshots must. Its new stripe is in no commit, and goes.
void VolumeCore::passOver(const PackPointer &pack, const QSet<StripeId> &lost, const Error &error)
{
    qCWarning(lcVolume) << "volume" << m_record.name << "cannot collect:" << error.toString();
    if (pack->written) {
        stripes().add(pack->written->record);
        stripes().retire(pack->written->record.id);
        sweepRetired();
    }
    m_collector.onPassedOver(pack->pieces, lost);
    pump();
}

/// Makes sure that the map, or the rows of a snapshot, can be pointed to it.
Result<void> VolumeCore::loadPlace(const PackedStripe::Placed &placed, HeldRows &held)
{
    const auto &[extent, source, owner] = placed;
    if (owner.isNull())
        return m_map->load(extent.firstBlock, extent.blockCount);
    return m_snapshots.contains(owner) ? held.load(owner, extent.firstBlock) : Result<void>();
}

/// Of the stripes that a pack was collected from, those with blocks whose place cannot be read in the catalog.
QSet<StripeId> VolumeCore::sourcesWithoutPlace(const Pack &pack, HeldRows &held)
{
    QSet<StripeId> lost;
    for (const PackedStripe::Placed &placed : pack.packed.placed) {
        if (!lost.contains(placed.source) && !loadPlace(placed, held))
            lost.insert(placed.source);
    }
    return lost;
}

/// Points the map, or the rows of snapshots, to what a pack has written. If they cannot be read now nothing has
/// changed.
Result<void> VolumeCore::addPack(const PackPointer &pack, HeldRows &held)
{
    for (const PackedStripe::Placed &placed : pack->packed.placed) {
        if (auto loaded = loadPlace(placed, held); !loaded)
            return loaded;
    }
    if (!pack->written)
        return {};
    stripes().add(pack->written->record);
    stripes().pin(pack->written->record.id);
    for (const auto &[extent, source, owner] : pack->packed.placed) {
        if (pack->kind != Pack::Kind::Collected)
            m_map->put(extent);
        else if (owner.isNull())
            m_map->move(extent, source);
        else if (m_snapshots.contains(owner)) // else its rows are somebody's who deletes it
            held.move(owner, extent, source);
    }
    return {};
}

void VolumeCore::addRecord(Commit &commit)
{
    commit.isRecordChange = true;
    VolumeRecord changed = m_record;
    RecordChange request = std::move(m_recordChanges.front());
    m_recordChanges.pop_front();
    request.change(changed);
    changed.id = m_record.id;
    changed.wrappedKey = m_record.wrappedKey;
    changed.created = m_record.created;
    changed.origin = m_record.origin;
    changed.snapshotSequence = m_record.snapshotSequence;
    changed.isReadOnly = changed.isReadOnly || m_record.isSnapshot();
    changed.writeSequence =
        m_record.isSnapshot() ? m_record.writeSequence : qMax(m_record.writeSequence, m_sequence + kSequenceStep);
    commit.record = changed;
    commit.change.putVolumes.append(changed);
    commit.recordDone.push_back(std::move(request.done));
}

/// Turns the map's changes into rows, and finds the stripes that live or die by them.
void VolumeCore::finishBuild(Commit &commit, HeldRows &held)
{
    QHash<StripeId, ExtentMap::Delta> deltas;
    m_map->takeChanges(commit.change, deltas);
    held.takeChanges(commit.change, deltas);
    for (const PackPointer &pack : commit.packs) {
        if (!pack->written)
            continue;
        StripeRecord record = pack->written->record;
        const ExtentMap::Delta own = deltas.take(record.id);
        if (own.blocks <= 0) {
            commit.removed.push_back(record.id);
            continue;
        }
        record.liveBlocks = static_cast<quint32>(own.blocks);
        record.heldBlocks = static_cast<quint32>(own.held);
        if (const auto entry = stripes().find(record.id))
            (*entry)->liveBlocks = record.liveBlocks;
        commit.change.putStripes.append(record);
    }
    bool isMiscounted = false;
    for (auto it = deltas.cbegin(); it != deltas.cend(); ++it) {
        const auto [blocks, heldBlocks] = it.value();
        if (blocks == 0 && heldBlocks == 0)
            continue;
        // Scattered writes take a little of each of many stripes: these are collected long before they are empty.
        const bool isUnknown = blocks > -kFewBlocks && !stripes().isCached(it.key());
        const auto entry = isUnknown ? Result<StripeCache::Entry>(StripeCache::Entry()) : stripes().find(it.key());
        if (entry && *entry) {
            stripes().pin(it.key());
            const qint64 left = static_cast<qint64>((*entry)->liveBlocks) + blocks;
            isMiscounted = isMiscounted || left < 0;
            (*entry)->liveBlocks = left < 0 ? 1 : static_cast<quint32>(left);
            if ((*entry)->liveBlocks == 0) {
                commit.change.removeStripes.append(it.key());
                commit.removed.push_back(it.key());
                continue;
            }
        }
        // An unreadable record only delays the stripe's removal: garbage collection finds it by its live count.
        commit.change.liveDeltas.append({it.key(), blocks, heldBlocks});
    }
    if (isMiscounted)
        mendCounts(commit.change, catalog());
}

void VolumeCore::submit()
{
    hitCrashPoint("volume.commit.before");
    m_commit->isSubmitted = true;
    if (m_commit->change.isEmpty()) // zeros over what was a hole already
        return m_services.dataThread.post(guarded([this] { onCommitted({}); }));
    // The catalog may answer when this volume has gone: until then the stripes are in flight.
    std::vector<std::shared_ptr<const void>> holds;
    for (const PackPointer &pack : m_commit->packs) {
        if (pack->written)
            holds.push_back(pack->written->hold);
    }
    holds.push_back(m_claim); // and nobody else moves the rows
    CatalogChange change = m_commit->change;
    m_services.catalog.commit(
        std::move(change), m_services.dataThread,
        guarded([this, holds = std::move(holds)](Result<void> result) { onCommitted(std::move(result)); }));
}

void VolumeCore::onCommitted(Result<void> result)
{
    m_commit->isSubmitted = false;
    if (!result && m_commit->isRecordChange && isFinal(result.error())) {
        Commit refused = std::move(*m_commit);
        m_commit.reset();
        for (auto &done : refused.recordDone)
            done(fail(result.error()));
        return pump();
    }
    // Not every stripe's record was read for it: it costs too much where all is sound.
    if (!result && result.error().code == ErrorCode::Refused && mendCounts(m_commit->change, catalog()))
        return submit();
    if (!result && isFinal(result.error())) {
        giveUpCommits(result.error());
        return pump();
    }
    const bool isUnapplied = !result && result.error().code == ErrorCode::NoSpace && !m_commit->isUncertain;
    if (isUnapplied && m_commit->snapshot) {
        dropSnapshot(result.error());
        if (m_commit->change.isEmpty()) {
            m_commit.reset();
            return pump();
        }
    }
    if (!result) {
        m_commit->isUncertain = !isUnapplied;
        noteFailure(result.error());
        const qint64 pauseMs = qMin(m_options.retryMaxMs, m_options.retryMs << qMin(m_commit->failures, 10));
        ++m_commit->failures;
        m_commit->error = result.error();
        if (!m_tickets.empty())
            journalPacks(m_lastPack);
        m_commitTimer = m_services.clock.after(pauseMs, guarded([this] {
                                                   m_commitTimer.reset();
                                                   submit();
                                               }));
        return pump();
    }
    hitCrashPoint("volume.commit.after");
    if (!isStuck()) // else it was zeros or what is collected that went on
        noteSuccess();
    ++m_statistics.commits;
    {
        Commit commit = std::move(*m_commit);
        m_commit.reset();
        settleCommit(commit);
        for (auto &done : commit.recordDone)
            done({});
    } // its memory is free before whoever waits for room is looked at: perhaps nothing else will call them
    checkReleases(); // before the next commit begins: under steady writes there is always one
    pump();
}

/// The catalog will never take this commit: a mistake of ours, or the catalog was changed behind us. Nothing is lost
/// (it stays in memory, and goes to the journal when it is flushed), but nothing more is taken.
void VolumeCore::giveUpCommits(const Error &error)
{
    noteRefusal(error);
    for (Waiting &request : m_waiting)
        complete<void>(std::move(request.done), fail(brokenError()));
    m_waiting.clear();
    for (RecordChange &request : std::exchange(m_recordChanges, {}))
        complete<void>(std::move(request.done), fail(brokenError()));
    if (!m_tickets.empty())
        journalPacks(m_lastPack);
}

Error VolumeCore::brokenError() const
{
    return {ErrorCode::ReadOnly, u"the catalog refuses what this volume has written: %1"_s.arg(m_refusal.what),
            m_record.name};
}

/// The commit is durable: what it holds leaves the overlay, what it replaced may go.
void VolumeCore::settleCommit(Commit &commit)
{
    m_map->acknowledge();
    if (commit.snapshot) {
        m_map->holdFor(commit.snapshot);
        m_snapshots.append(commit.snapshot->id);
    }
    if (commit.record) {
        if (commit.isRecordChange)
            m_record = *commit.record;
        m_record.writeSequence = commit.record->writeSequence;
        if (!m_record.isSnapshot())
            m_reserved = m_record.writeSequence;
        m_usableBytes = qMin(m_usableBytes, m_record.sizeBytes);
        if (commit.isRecordChange && !m_isShrinking)
            m_usableBytes = m_record.sizeBytes;
        m_packBlocks = qMax<qint64>(1, rawCapacityBlocks(m_record.layout, 4));
    }
    std::vector<PackPointer> collected;
    for (const PackPointer &pack : commit.packs) {
        if (pack->kind == Pack::Kind::Collected) {
            collected.push_back(pack);
            for (const PackPiece &piece : pack->pieces)
                m_family->forgetPlaces(piece.firstBlock, piece.blockCount);
            continue;
        }
        for (const PackPiece &piece : pack->pieces)
            m_overlay.remove(piece.firstBlock, piece.blockCount, piece.sequence, pack->id);
    }
    for (const Erased &erased : commit.erased)
        m_overlay.remove(erased.firstBlock, erased.blockCount, erased.sequence, erased.pack);
    for (const StripeId id : commit.removed)
        stripes().retire(id);
    if (isCollector()) // what is pinned belongs to its commits
        stripes().unpinAll();
    m_statistics.stripesRemoved += static_cast<qint64>(commit.removed.size());
    if (!commit.removed.empty() && isStuck())
        armRetry(kRoomPauseMs);
    hitCrashPoint("volume.stripe.remove");
    sweepRetired();
    m_collector.onCommitted(!commit.removed.empty() || !commit.change.liveDeltas.isEmpty());
    for (const PackPointer &pack : collected)
        m_collector.onCollected(pack->pieces);
    if (m_journal)
        m_journal->release();
}

void VolumeCore::sweepRetired()
{
    m_family->sweepRetired(m_services.stripes);
}

void VolumeCore::changeRecord(std::function<void(VolumeRecord &)> change, Completion<void> done)
{
    // The size has a function of its own.
    queueChange({[change = std::move(change)](VolumeRecord &record) {
                     const qint64 sizeBytes = record.sizeBytes;
                     change(record);
                     record.sizeBytes = sizeBytes;
                 },
                 std::move(done)});
}

void VolumeCore::queueChange(RecordChange change)
{
    if (m_isClosed)
        return complete<void>(std::move(change.done), fail(closedError()));
    if (m_isBroken) // nothing would ever commit it
        return complete<void>(std::move(change.done), fail(brokenError()));
    m_recordChanges.push_back(std::move(change));
    pump();
}

void VolumeCore::resize(qint64 sizeBytes, Completion<void> done)
{
    if (sizeBytes <= 0 || sizeBytes % kBlockSizeBytes != 0 || sizeBytes > kMaxVolumeSizeBytes)
        return complete<void>(
            std::move(done),
            fail(ErrorCode::InvalidArgument,
                 Wording(QT_TRANSLATE_NOOP("Controller", "a volume's size is a multiple of 4 KiB and at most 1 PiB")),
                 m_record.name));
    const qint64 before = m_record.sizeBytes;
    if (m_isClosed)
        return complete<void>(std::move(done), fail(closedError()));
    if (m_record.isSnapshot())
        return complete<void>(std::move(done),
                              fail(ErrorCode::ReadOnly,
                                   Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot keeps its size")),
                                   m_record.name));
    if (m_snapshotRequest)
        return complete<void>(std::move(done),
                              fail(ErrorCode::Busy,
                                   Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot of the volume is being taken")),
                                   m_record.name));
    if (m_isResizing) // whether it grows or shrinks is known only when the other size is committed
        return complete<void>(std::move(done),
                              fail(ErrorCode::Busy,
                                   Wording(QT_TRANSLATE_NOOP("Controller", "the volume is being resized")),
                                   m_record.name));
    if (m_isBroken)
        return complete<void>(std::move(done), fail(brokenError()));
    const auto commitSize = [this, sizeBytes](Completion<void> committed) {
        queueChange({[sizeBytes](VolumeRecord &record) { record.sizeBytes = sizeBytes; }, std::move(committed)});
    };
    m_isResizing = true;
    Completion<void> finish = [this, done = std::move(done)](Result<void> result) mutable {
        m_isResizing = false;
        m_isShrinking = false;
        m_usableBytes = m_record.sizeBytes;
        done(std::move(result));
    };
    if (sizeBytes >= before)
        return commitSize(std::move(finish));
    // No request may reach what goes; the journal must know that it is gone before the record says so. Until then other
    // changes of the record must not bring the old size back.
    m_isShrinking = true;
    m_usableBytes = sizeBytes;
    std::erase_if(m_waiting, [&](Waiting &request) {
        if ((request.firstBlock + request.blockCount) * kBlockSizeBytes <= sizeBytes)
            return false;
        complete<void>(std::move(request.done),
                       fail(ErrorCode::InvalidArgument, u"the volume ends before that now"_s, m_record.name));
        return true;
    });
    insert(sizeBytes / kBlockSizeBytes, (before - sizeBytes) / kBlockSizeBytes, {});
    flush([commitSize, finish = std::move(finish)](Result<void> flushed) mutable {
        if (!flushed)
            return finish(fail(flushed.error()));
        commitSize(std::move(finish));
    });
}

} // namespace fallow
