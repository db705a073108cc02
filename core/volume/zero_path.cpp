// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How zeros leave the overlay: through the journal, and then what they cover is unmapped.
#include "volume/volume_core.h"

#include <algorithm>

namespace fallow {

namespace {

constexpr qint64 kZeroRetryMs = 500;
constexpr size_t kMaxAppendedZeros = 1024; ///< at once: half a megabyte of the journal
constexpr size_t kTriedZeros = 16;         ///< while the journal takes none
constexpr int kMaxZerosPerTurn = 4096;     ///< looked at
constexpr int kMaxErasedSegmentsPerCommit = 64;
constexpr size_t kMaxErasedPartsPerCommit = 256; ///< each costs a query

} // namespace

void VolumeCore::armZeros(qint64 delayMs)
{
    if (m_zeroTimer || m_isAbandoned)
        return;
    m_zeroTimer = m_services.clock.after(m_zeroFailures > 0 ? kZeroRetryMs : delayMs, guarded([this] {
                                             m_zeroTimer.reset();
                                             tendZeros();
                                         }));
}

/// Zero runs unmap blocks once they are in the journal: else an older record there could come back after a crash. One
/// append of them is under way at a time, or a slow disk would be given again and again what it has not answered yet.
void VolumeCore::tendZeros()
{
    if (m_isAbandoned)
        return;
    auto pack = std::make_shared<Pack>();
    std::vector<JournalRecord> records;
    std::vector<RunQueue::Entry> appended;
    const size_t mayAppend = m_isAppendingZeros ? 0 : m_zeroFailures > 0 ? kTriedZeros : kMaxAppendedZeros;
    bool isHeldUp = false;
    for (int i = 0; i < kMaxZerosPerTurn && !isHeldUp && !m_zeroQueue.isEmpty(); ++i) {
        RunQueue::Entry entry = m_zeroQueue.pop();
        const qint64 end = entry.firstBlock + entry.blockCount;
        qint64 restFrom = end;
        const size_t recordsBefore = records.size();
        std::vector<OverlayRun> ready;
        m_overlay.visit(entry.firstBlock, entry.blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
            if (run.sequence != entry.sequence || run.pack != 0 || !run.isZero())
                return;
            if (run.isDurable)
                ready.push_back(run.part(from, count));
            else if (records.size() < mayAppend)
                records.push_back({from, count, run.sequence, {}});
            else
                restFrom = qMin(restFrom, from);
        });
        isHeldUp = restFrom < end;
        if (isHeldUp)
            m_zeroQueue.pushFront({restFrom, end - restFrom, entry.sequence});
        if (records.size() > recordsBefore)
            appended.push_back({entry.firstBlock, restFrom - entry.firstBlock, entry.sequence});
        for (const OverlayRun &part : ready) {
            if (pack->id == 0)
                pack->id = ++m_lastPack;
            m_overlay.change(part.firstBlock, part.blockCount, [&](OverlayRun &run) {
                run.pack = pack->id;
                pack->pieces.push_back(pieceOf(run));
            });
        }
    }
    if (!records.empty())
        appendZeros(std::move(records), std::move(appended));
    else if (!isHeldUp && !m_zeroQueue.isEmpty())
        armZeros(0);
    if (pack->pieces.empty())
        return;
    pack->kind = Pack::Kind::Zero;
    pack->state = Pack::State::Ready;
    pack->isDurable = true;
    m_packs.push_back(pack);
    if (isStuck())
        dropReplaced();
    pump();
}

/// @param entries  of the queue, for the records: looked at again when the journal has answered.
void VolumeCore::appendZeros(std::vector<JournalRecord> records, std::vector<RunQueue::Entry> entries)
{
    m_isAppendingZeros = true;
    append(std::move(records), false, [this, entries = std::move(entries)](const Result<void> &journaled) {
        m_isAppendingZeros = false;
        if (!journaled) {
            ++m_zeroFailures;
            m_zeroError = journaled.error();
            for (const RunQueue::Entry &entry : entries)
                m_zeroQueue.push(entry); // behind the others: some of them may be durable
            return armZeros(kZeroRetryMs);
        }
        m_zeroFailures = 0;
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
            m_zeroQueue.pushFront(*entry);
        tendZeros();
    });
}

/// All-zero blocks become zero runs, which unmap; what a flush may have counted on goes to the journal first.
void VolumeCore::dropZeros(const PackPointer &pack)
{
    std::vector<JournalRecord> records;
    for (const PackedStripe::Zeros &zeros : pack->packed.zeros) {
        if (zeros.isDurable)
            continue;
        // Only the newest version may be appended: what has replaced the zeros goes in their stead (see addNewest).
        std::vector<JournalRecord> newer;
        addNewest(newer, zeros.firstBlock, zeros.blockCount);
        for (JournalRecord &record : newer) {
            if (record.sequence == zeros.sequence) {
                record.bytes = {};
                record.charge.reset();
            }
            records.push_back(std::move(record));
        }
    }
    const auto convert = [this, pack] {
        for (const PackedStripe::Zeros &zeros : pack->packed.zeros) {
            bool isUnjournaled = false;
            m_overlay.change(zeros.firstBlock, zeros.blockCount, [&](OverlayRun &run) {
                if (run.sequence != zeros.sequence || run.pack != pack->id)
                    return;
                run.bytes = {};
                run.charge.reset(); // the memory goes with the pack
                run.pack = 0;
                isUnjournaled = isUnjournaled || !run.isDurable;
            });
            if (isUnjournaled) // a flush looks for it there, now that it is in no pack
                m_unjournaled.push({zeros.firstBlock, zeros.blockCount, zeros.sequence});
            m_zeroQueue.push({zeros.firstBlock, zeros.blockCount, zeros.sequence});
        }
        armZeros(50);
        writeStripe(pack);
    };
    if (records.empty() || pack->isDurable)
        return convert();
    append(std::move(records), true, [this, pack, convert](const Result<void> &journaled) {
        if (journaled)
            return convert();
        // Without a journal zeros are stored like other bytes.
        pack->mayDropZeros = false;
        --m_activePacks;
        pack->packed = {};
        pack->state = Pack::State::Formed;
        startPacks();
    });
}

/// Zeros behind data that finds no room may be what makes room for it. What of them touches nothing of it may go first:
/// over the rest the data, which is older, would come back. end(): there are none.
std::deque<PackPointer>::iterator VolumeCore::overtakingZeros()
{
    const auto isWorthALook = [this](const PackPointer &pack) {
        return pack->kind == Pack::Kind::Zero && pack->heldUpAt != m_packChanges;
    };
    if (std::ranges::none_of(m_packs, isWorthALook))
        return m_packs.end();
    BlockRanges before;
    for (auto it = m_packs.begin(); it != m_packs.end(); ++it) {
        if ((*it)->kind == Pack::Kind::Data) {
            for (const PackPiece &piece : (*it)->pieces)
                before.add(piece.firstBlock, piece.blockCount);
        } else if (isWorthALook(*it)) {
            const auto zeros = splitFree(it, before);
            if ((*zeros)->heldUpAt != m_packChanges)
                return zeros;
        }
    }
    return m_packs.end();
}

/// Cuts zeros in two where they touch what is before them; returns those that may go, or notes that none may.
std::deque<PackPointer>::iterator VolumeCore::splitFree(std::deque<PackPointer>::iterator zeros,
                                                        const BlockRanges &before)
{
    const PackPointer pack = *zeros;
    if (pack->erasedPieces > 0 || pack->erasedUpTo > 0)
        return zeros; // it has begun, so nothing touches it
    std::vector<PackPiece> free;
    std::vector<PackPiece> heldUp;
    for (const PackPiece &piece : pack->pieces) {
        before.visit(piece.firstBlock, piece.blockCount, [&](qint64 first, qint64 count, bool isInside) {
            (isInside ? heldUp : free).push_back(piece.part(first, count));
        });
    }
    if (heldUp.empty())
        return zeros;
    pack->heldUpAt = m_packChanges;
    if (free.empty())
        return zeros;
    auto overtaking = std::make_shared<Pack>();
    overtaking->id = pack->id;
    overtaking->kind = pack->kind;
    overtaking->state = pack->state;
    overtaking->isDurable = pack->isDurable;
    overtaking->pieces = std::move(free);
    pack->pieces = std::move(heldUp);
    return m_packs.insert(zeros, overtaking);
}

/// Unmaps what zero runs cover, so many segments at a time.
bool VolumeCore::addZeros(Commit &commit, const PackPointer &pack)
{
    int segments = 0;
    while (pack->erasedPieces < pack->pieces.size() && segments < kMaxErasedSegmentsPerCommit &&
           commit.erased.size() < kMaxErasedPartsPerCommit) {
        const PackPiece &piece = pack->pieces[pack->erasedPieces];
        const qint64 from = qMax(pack->erasedUpTo, piece.firstBlock);
        const auto next = m_map->nextMapped(from);
        if (!next) {
            retryBuild(next.error());
            break;
        }
        qint64 upTo = piece.endBlock();
        if (*next >= 0 && *next < upTo) {
            upTo = qMin(upTo, (*next / kMapSegmentBlocks + 1) * kMapSegmentBlocks);
            if (const auto loaded = m_map->load(*next, 1); !loaded) {
                retryBuild(loaded.error());
                break;
            }
            m_map->erase(*next, upTo - *next, piece.sequence);
            ++segments;
        }
        commit.erased.push_back({from, upTo - from, piece.sequence, pack->id});
        pack->erasedUpTo = upTo;
        if (upTo == piece.endBlock()) {
            ++pack->erasedPieces;
            pack->erasedUpTo = 0;
        }
    }
    return !commit.erased.empty();
}

} // namespace fallow
