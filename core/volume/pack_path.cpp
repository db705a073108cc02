// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How runs leave the overlay: packs are formed of the oldest runs, sealed in the pool and written as stripes.
#include "volume/volume_core.h"

#include "base/crash_point.h"
#include "base/log.h"

#include <algorithm>
#include <numeric>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxActivePacks = 16;
constexpr int kMaxActiveCollected = 2;
constexpr int kWarmedSegmentsPerTurn = 8; ///< each costs a query, of which a stripe of scattered blocks needs hundreds

} // namespace

/// Forms packs of full stripes; with `takesAll` also one of what is left. Normally no more than can be worked on soon:
/// what stays in the overlay may still be overwritten there for nothing.
void VolumeCore::formPacks(bool takesAll, bool ignoresCap)
{
    const auto formedCount = [this] {
        return std::count_if(m_packs.begin(), m_packs.end(),
                             [](const PackPointer &pack) { return pack->state == Pack::State::Formed; });
    };
    while (m_overlay.freeDataBlocks() >= m_packBlocks || (takesAll && m_overlay.freeDataBlocks() > 0)) {
        if (!ignoresCap && !takesAll && formedCount() >= 2)
            break;
        const PackPointer pack = formPack();
        if (!pack)
            break;
        m_packs.push_back(pack);
        startPacks();
    }
    if (m_overlay.freeDataBlocks() > 0)
        armSettling();
}

/// A pack of the oldest free runs, at most a stripe's worth.
PackPointer VolumeCore::formPack()
{
    auto pack = std::make_shared<Pack>();
    pack->id = ++m_lastPack;
    pack->extentSequence = m_sequence;
    qint64 blocks = 0;
    const double ratio = m_record.isCompressed ? m_compression : 1.0;
    const auto room = [&] {
        const qint64 raw = rawCapacityBlocks(m_record.layout, static_cast<qint64>(pack->pieces.size()) + 3);
        return static_cast<qint64>(static_cast<double>(raw) * ratio) - blocks;
    };
    std::vector<OverlayRun> parts;
    while (!m_packQueue.isEmpty() && room() > 0) {
        const RunQueue::Entry entry = m_packQueue.pop();
        parts.clear();
        m_overlay.visit(entry.firstBlock, entry.blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
            if (run.sequence == entry.sequence && run.pack == 0 && !run.isZero())
                parts.push_back(run.part(from, count));
        });
        for (const OverlayRun &part : parts) {
            const qint64 count = qMin(part.blockCount, room());
            if (count <= 0) {
                const qint64 rest = entry.firstBlock + entry.blockCount - part.firstBlock;
                m_packQueue.pushFront({part.firstBlock, rest, entry.sequence});
                break;
            }
            m_overlay.change(part.firstBlock, count, [&](OverlayRun &run) {
                run.pack = pack->id;
                pack->pieces.push_back(pieceOf(run));
            });
            blocks += count;
            if (count < part.blockCount) {
                const qint64 rest = entry.firstBlock + entry.blockCount - part.firstBlock - count;
                m_packQueue.pushFront({part.firstBlock + count, rest, entry.sequence});
                break;
            }
        }
    }
    if (pack->pieces.empty())
        return {};
    std::sort(pack->pieces.begin(), pack->pieces.end(),
              [](const PackPiece &a, const PackPiece &b) { return a.firstBlock < b.firstBlock; });
    return pack;
}

/// Frees the oldest journal segment: whatever still needs it goes to stripes now.
void VolumeCore::formPinned(quint64 segment)
{
    std::vector<OverlayRun> pinned;
    m_overlay.visit(0, kMaxVolumeSizeBytes / kBlockSizeBytes, [&](const OverlayRun &run, qint64, qint64) {
        if (run.pack == 0 && !run.isZero() && run.hold && run.hold->segment <= segment)
            pinned.push_back(run);
    });
    if (pinned.empty())
        return;
    // The oldest first: they move to the front of the queue; their old entries find nothing.
    std::sort(pinned.begin(), pinned.end(), [](const auto &a, const auto &b) { return a.sequence > b.sequence; });
    qint64 blocks = 0;
    for (const OverlayRun &run : pinned) {
        m_packQueue.pushFront({run.firstBlock, run.blockCount, run.sequence});
        blocks += run.blockCount;
    }
    while (blocks > 0) {
        const PackPointer pack = formPack();
        if (!pack)
            break;
        for (const PackPiece &piece : pack->pieces)
            blocks -= piece.blockCount;
        m_packs.push_back(pack);
    }
    startPacks();
}

void VolumeCore::startPacks()
{
    if (m_isAbandoned)
        return;
    const qint64 stripeBytes = fullPayloadBytes(m_record.layout);
    const auto mayStart = [&] {
        return m_activePacks == 0 ||
               (m_activePacks < kMaxActivePacks && (m_activePacks + 1) * stripeBytes <= m_options.inFlightBytes);
    };
    for (const PackPointer &pack : m_packs) {
        if (!mayStart())
            break;
        if (pack->state == Pack::State::Formed)
            start(pack);
    }
    auto collecting =
        std::count_if(m_collected.begin(), m_collected.end(), [](const PackPointer &pack) { return pack->isActive(); });
    for (const PackPointer &pack : m_collected) {
        // One may always go on, or collecting would starve beside a busy writer.
        if ((collecting > 0 && !mayStart()) || collecting >= kMaxActiveCollected)
            return;
        if (pack->state == Pack::State::Formed) {
            start(pack);
            ++collecting;
        }
    }
}

void VolumeCore::start(const PackPointer &pack)
{
    ++m_activePacks;
    pack->state = Pack::State::Packing;
    PackOrder order;
    order.stripe = m_services.catalog.nextStripeId();
    order.layout = m_record.layout;
    order.pieces = pack->pieces;
    order.extentSequence = pack->kind == Pack::Kind::Data ? pack->extentSequence : 0;
    order.isCompressed = m_record.isCompressed;
    order.trial = m_compressionTrial;
    order.mayDropZeros = pack->mayDropZeros && pack->kind == Pack::Kind::Data;
    order.priority = pack->kind == Pack::Kind::Data ? IoPriority::Foreground : IoPriority::Background;
    hitCrashPoint("volume.pack");
    if (!pack->isWarming)
        warm(pack);
    m_services.pool.post([cipher = m_cipher, order = std::move(order), core = weak_from_this(),
                          weakPack = std::weak_ptr<Pack>(pack), &dataThread = m_services.dataThread]() mutable {
        PackedStripe packed = packStripe(*cipher, order);
        order.pieces.clear(); // what they pin must not outlast the commit that frees it
        dataThread.post([core = std::move(core), weakPack = std::move(weakPack), packed = std::move(packed)]() mutable {
            const auto alive = core.lock();
            if (!alive)
                return;
            if (const auto current = weakPack.lock())
                alive->onPacked(current, std::move(packed));
            else
                --alive->m_activePacks; // the volume was closed meanwhile
        });
    });
}

/// Loads the map where the pack will change it, a little in each turn, while the stripe is being sealed and written.
/// What has been dropped from memory again by the time of the commit is loaded then.
void VolumeCore::warm(const PackPointer &pack)
{
    pack->isWarming = true;
    m_map->trim(); // commits that do not come must not let it grow
    const qint64 loads = m_map->loadCount();
    while (pack->warmedPieces < pack->pieces.size() && m_map->loadCount() < loads + kWarmedSegmentsPerTurn) {
        const PackPiece &piece = pack->pieces[pack->warmedPieces++];
        if (piece.owner.isNull() && !m_map->load(piece.firstBlock, piece.blockCount))
            break; // the commit will say so
    }
    if (pack->warmedPieces < pack->pieces.size())
        return m_services.dataThread.post(guarded([this, weakPack = std::weak_ptr<Pack>(pack)] {
            if (const auto warming = weakPack.lock())
                warm(warming);
        }));
    pack->isWarming = false;
    if (pack->state != Pack::State::Warming)
        return;
    pack->state = Pack::State::Ready;
    pump();
}

/// What did not fit goes back to the queue, to fill another stripe; unless somebody waits for this pack to be durable.
void VolumeCore::splitOff(const PackPointer &pack, std::vector<PackPiece> leftover)
{
    ++m_packChanges;
    const qint64 firstLeft = leftover.front().firstBlock;
    std::erase_if(pack->pieces, [&](const PackPiece &piece) { return piece.firstBlock >= firstLeft; });
    if (!pack->pieces.empty() && pack->pieces.back().endBlock() > firstLeft) {
        const PackPiece last = pack->pieces.back();
        pack->pieces.back() = last.part(last.firstBlock, firstLeft - last.firstBlock);
    }
    const bool isAwaited = pack->isJournaling || !m_settlers.empty() ||
                           std::any_of(m_tickets.begin(), m_tickets.end(),
                                       [&](const Ticket &ticket) { return ticket.packBarrier >= pack->id; });
    if (pack->kind == Pack::Kind::Data && !isAwaited) {
        for (auto piece = leftover.rbegin(); piece != leftover.rend(); ++piece) {
            bool isUnjournaled = false;
            m_overlay.change(piece->firstBlock, piece->blockCount, [&](OverlayRun &run) {
                if (run.sequence != piece->sequence || run.pack != pack->id)
                    return;
                run.pack = 0;
                isUnjournaled = isUnjournaled || !run.isDurable;
            });
            const RunQueue::Entry entry{piece->firstBlock, piece->blockCount, piece->sequence};
            m_packQueue.pushFront(entry);
            if (isUnjournaled)
                m_unjournaled.push(entry);
        }
        armSettling();
        return;
    }
    auto rest = std::make_shared<Pack>();
    rest->id = pack->id;
    rest->kind = pack->kind;
    rest->extentSequence = pack->extentSequence;
    rest->mayDropZeros = pack->mayDropZeros;
    rest->isDurable = pack->isDurable;
    rest->pieces = std::move(leftover);
    auto &queue = pack->kind == Pack::Kind::Collected ? m_collected : m_packs;
    if (pack->kind == Pack::Kind::Collected)
        m_collector.onDivided();
    queue.insert(std::next(std::find(queue.begin(), queue.end(), pack)), rest);
}

void VolumeCore::onPacked(const PackPointer &pack, PackedStripe packed)
{
    if (m_isAbandoned) { // its zeros would go to the journal
        --m_activePacks;
        return;
    }
    if (!packed.leftover.empty())
        splitOff(pack, std::exchange(packed.leftover, {}));
    if (pack->kind == Pack::Kind::Data && packed.storedBytes > 0) {
        m_compressionTrial = packed.trial;
        const double ratio = static_cast<double>(packed.blockCount * kSealedBlockBytes) /
                             static_cast<double>(qMax<qint64>(1, packed.storedBytes));
        m_compression = std::clamp(0.75 * m_compression + 0.25 * ratio, 1.0, 8.0);
    }
    pack->packed = std::move(packed);
    if (!pack->packed.zeros.empty())
        return dropZeros(pack);
    writeStripe(pack);
}

void VolumeCore::writeStripe(const PackPointer &pack)
{
    if (m_isAbandoned) {
        --m_activePacks;
        return;
    }
    if (pack->packed.draft.dataStrips.isEmpty()) {
        --m_activePacks;
        pack->state = pack->isWarming ? Pack::State::Warming : Pack::State::Ready;
        return pump();
    }
    pack->state = Pack::State::Writing;
    hitCrashPoint("volume.stripe.write");
    m_services.stripes.writeStripe(std::exchange(pack->packed.draft, {}),
                                   [core = weak_from_this(), weakPack = std::weak_ptr<Pack>(pack),
                                    &stripes = m_services.stripes](Result<WrittenStripe> written) {
                                       const auto alive = core.lock();
                                       const auto writtenPack = weakPack.lock();
                                       if (alive && writtenPack && !alive->hasEnded())
                                           return alive->onWritten(writtenPack, std::move(written));
                                       if (alive)
                                           --alive->m_activePacks; // the volume was closed meanwhile
                                       if (written)
                                           stripes.removeStripe(written->record); // nobody will ever commit it
                                   });
}

void VolumeCore::onWritten(const PackPointer &pack, Result<WrittenStripe> written)
{
    --m_activePacks;
    if (!written)
        return rest(pack, written.error());
    hitCrashPoint("volume.stripe.written");
    ++m_statistics.stripesWritten;
    pack->written = std::move(*written);
    if (pack->kind == Pack::Kind::Data || !isStuck())
        noteSuccess();
    pack->state = pack->isWarming ? Pack::State::Warming : Pack::State::Ready;
    pump();
}

/// A stripe could not be written. Its runs stay where they are; it is tried again, as another stripe.
void VolumeCore::rest(const PackPointer &pack, const Error &error)
{
    ++pack->failures;
    pack->error = error;
    pack->state = Pack::State::Resting;
    pack->packed = {};
    const bool isCollected = pack->kind == Pack::Kind::Collected;
    if (isCollected)
        ++m_statistics.failures; // and no more: nobody waits for it
    else
        noteFailure(error);
    if (isCollected && error.code == ErrorCode::NoSpace)
        divide(pack);
    if (!m_packTimer) {
        const int inRow = isCollected ? pack->failures : m_failuresInRow;
        armRetry(qMin(m_options.retryMaxMs, m_options.retryMs << qBound(0, inRow - 1, 10)));
    }
    if (pack->kind == Pack::Kind::Data && !m_tickets.empty())
        journalPacks(pack->id);
    pump();
}

/// What rests is tried again after that, or earlier if it was to be so already.
void VolumeCore::armRetry(qint64 delayMs)
{
    const qint64 dueMs = m_services.clock.monotonicMs() + delayMs;
    if (m_packTimer && m_packTimerDueMs <= dueMs)
        return;
    m_packTimerDueMs = dueMs;
    m_packTimer = m_services.clock.after(delayMs, guarded([this] {
                                             m_packTimer.reset();
                                             dropReplaced();
                                             for (const auto *queue : {&m_packs, &m_collected}) {
                                                 for (const PackPointer &resting : *queue) {
                                                     if (resting->state == Pack::State::Resting)
                                                         resting->state = Pack::State::Formed;
                                                 }
                                             }
                                             pump();
                                         }));
}

/// What is collected found no room: half of the sparse stripes that it comes from, those with the least alive, may find
/// some. Each of them goes at once with the last of its blocks, so never is one cut.
void VolumeCore::divide(const PackPointer &pack)
{
    QHash<StripeId, qint64> alive;
    qint64 blocks = 0;
    for (const PackPiece &piece : pack->pieces) {
        alive[piece.source] += piece.blockCount;
        blocks += piece.blockCount;
    }
    if (alive.size() < 2)
        return;
    QList<StripeId> sources = alive.keys();
    std::ranges::sort(
        sources, [&](StripeId a, StripeId b) { return std::pair(alive.value(a), a) < std::pair(alive.value(b), b); });
    QSet<StripeId> first;
    qint64 firstBlocks = 0;
    for (const StripeId source : std::as_const(sources)) {
        firstBlocks += alive.value(source);
        if (!first.isEmpty() && 2 * firstBlocks > blocks)
            break;
        first.insert(source);
    }
    auto rest = std::make_shared<Pack>(*pack);
    rest->isWarming = false; // what goes on with that is bound to the other
    rest->warmedPieces = pack->warmedPieces = 0;
    std::erase_if(pack->pieces, [&](const PackPiece &piece) { return !first.contains(piece.source); });
    std::erase_if(rest->pieces, [&](const PackPiece &piece) { return first.contains(piece.source); });
    m_collector.onDivided();
    m_collected.insert(std::next(std::ranges::find(m_collected, pack)), rest);
}

/// Whether data that is to go to a stripe has failed to.
bool VolumeCore::isStuck() const
{
    return std::ranges::any_of(m_packs, [](const PackPointer &pack) { return pack->isStuck(); });
}

/// Takes out of the packs that wait what has been replaced since they were formed: it would ask for room that nobody
/// has, hold memory, and hold up the zeros that replaced it.
void VolumeCore::dropReplaced()
{
    const auto isWaiting = [](const PackPointer &pack) {
        return pack->kind == Pack::Kind::Data && pack->failures > 0 &&
               (pack->state == Pack::State::Resting || pack->state == Pack::State::Formed);
    };
    std::erase_if(m_packs, [&](const PackPointer &pack) {
        if (!isWaiting(pack))
            return false;
        std::vector<PackPiece> current = currentPieces(*pack);
        const auto blocksOf = [](const std::vector<PackPiece> &pieces) {
            return std::accumulate(pieces.begin(), pieces.end(), qint64(0),
                                   [](qint64 sum, const PackPiece &piece) { return sum + piece.blockCount; });
        };
        if (blocksOf(current) == blocksOf(pack->pieces))
            return false;
        ++m_packChanges;
        pack->pieces = std::move(current);
        pack->warmedPieces = 0;
        return pack->pieces.empty();
    });
}

/// The pieces of a pack without what has been replaced. While a flush waits for the pack, a version goes only once it
/// is durable, or what has replaced it is: a crash would else bring back one that is older than both.
std::vector<PackPiece> VolumeCore::currentPieces(const Pack &pack) const
{
    const bool isAwaited = !pack.isDurable && std::ranges::any_of(m_tickets, [&](const Ticket &ticket) {
        return ticket.packBarrier >= pack.id;
    });
    std::vector<PackPiece> current;
    for (const PackPiece &piece : pack.pieces) {
        qint64 first = 0;
        qint64 end = 0;
        const auto keep = [&] {
            if (end > first)
                current.push_back(piece.part(first, end - first));
        };
        // Where there is no run a newer version has been committed.
        m_overlay.visit(piece.firstBlock, piece.blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
            const bool isCurrent = run.sequence == piece.sequence && run.pack == pack.id;
            if (!isCurrent && (!isAwaited || piece.isDurable || run.isDurable))
                return;
            if (from != end) {
                keep();
                first = from;
            }
            end = from + count;
        });
        keep();
    }
    return current;
}

void VolumeCore::collect(std::vector<PackPiece> pieces)
{
    auto pack = std::make_shared<Pack>();
    pack->id = ++m_lastPack;
    pack->kind = Pack::Kind::Collected;
    pack->pieces = std::move(pieces);
    std::sort(pack->pieces.begin(), pack->pieces.end(),
              [](const PackPiece &a, const PackPiece &b) { return a.firstBlock < b.firstBlock; });
    m_collected.push_back(pack);
    startPacks();
}

} // namespace fallow
