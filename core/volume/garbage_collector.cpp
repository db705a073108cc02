// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/garbage_collector.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "volume/stripe_summary.h"
#include "volume/volume_core.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSourcesPerLook = 16;
constexpr int kMaxHandedOver = 2;      ///< packs under way
constexpr qint64 kPassOverMs = 30'000; ///< a stripe that could not be read is left alone so long, then twice as long
constexpr qint64 kMaxPassOverMs = 8 * kPassOverMs;
constexpr double kLargestLiveShare = 0.95;
constexpr double kIndexedLiveShare = 0.75; ///< up to here the catalog has an index
constexpr int kWalkedPerLook = 512;        ///< stripes looked at one by one where it has none
constexpr int kSegmentsPerTurn = 8;        ///< of the map, each costs a query: a sparse stripe may need hundreds
constexpr int kHeldPiecesPerPack = 128;    ///< each may cost its commit a query

} // namespace

GarbageCollector::GarbageCollector(VolumeCore &core)
    : m_core(core)
    , m_liveShare(core.options().collectBelowLiveShare)
    , m_passOverMs(kPassOverMs)
{}

GarbageCollector::~GarbageCollector() = default;

void GarbageCollector::start()
{
    if (!m_core.options().isCollecting)
        return;
    m_isRunning = true;
    wake(m_core.options().collectPauseMs);
}

void GarbageCollector::stop()
{
    m_isRunning = false;
    m_timer.reset();
}

void GarbageCollector::setSpacePressure(double pressure)
{
    const bool isRising = pressure > m_pressure;
    m_pressure = std::clamp(pressure, 0.0, 1.0);
    if (isRising)
        wake(0);
}

void GarbageCollector::setLiveShare(double share)
{
    const bool isRising = share > m_liveShare;
    m_liveShare = std::clamp(share, 0.0, kLargestLiveShare);
    if (isRising)
        wake(0);
}

void GarbageCollector::onCommitted(bool hasFreedBlocks)
{
    if (hasFreedBlocks)
        wake(m_core.options().collectPauseMs);
}

void GarbageCollector::lookAgain()
{
    m_passedOver.clear();
    m_passOverMs = kPassOverMs;
    wake(m_core.options().collectPauseMs);
}

void GarbageCollector::onCollected(const std::vector<PackPiece> &pieces)
{
    m_handedOver = qMax(0, m_handedOver - 1);
    for (const PackPiece &piece : pieces) {
        if (m_claimed.remove(piece.source))
            ++m_collectedStripes;
    }
    if (m_isRunning && !m_isBusy)
        next();
}

void GarbageCollector::onPassedOver(const std::vector<PackPiece> &pieces, const QSet<StripeId> &lost)
{
    m_handedOver = qMax(0, m_handedOver - 1);
    for (const PackPiece &piece : pieces)
        m_claimed.remove(piece.source);
    m_passedOver.unite(lost);
    wake(0);
}

void GarbageCollector::wake(qint64 delayMs)
{
    if (!m_isRunning)
        return;
    m_mustLook = true;
    if (!m_isBusy)
        lookAfter(delayMs);
}

void GarbageCollector::lookAfter(qint64 delayMs)
{
    const qint64 dueMs = m_core.services().clock.monotonicMs() + delayMs;
    if (m_timer && m_dueMs <= dueMs)
        return;
    m_dueMs = dueMs;
    m_timer = m_core.services().clock.after(delayMs, m_core.guarded([this] {
        m_timer.reset();
        if (!m_isBusy)
            look();
    }));
}

void GarbageCollector::look()
{
    if (!m_isRunning)
        return;
    if (!m_sources.empty()) // their packs are waited for
        return next();
    m_mustLook = false;
    const qint64 nowMs = m_core.services().clock.monotonicMs();
    if (nowMs > m_passedOverMs + m_passOverMs) {
        m_passOverMs = m_passedOver.isEmpty() ? kPassOverMs : qMin(kMaxPassOverMs, 2 * m_passOverMs);
        m_passedOver.clear();
        m_passedOverMs = nowMs;
    }
    // Where nothing can be written any more each dead block counts: many stripes that lack little are worth one.
    const double share = m_pressure >= 1.0 ? 1.0 : m_liveShare + (kLargestLiveShare - m_liveShare) * m_pressure;
    Result<QList<StripeRecord>> sparse;
    const bool isFewPassedOver = m_passedOver.size() < kWalkedPerLook;
    if (isFewPassedOver)
        sparse =
            m_core.catalog().sparseStripes(m_core.record().family(), qMin(share, kIndexedLiveShare),
                                           kSourcesPerLook + static_cast<int>(m_claimed.size() + m_passedOver.size()));
    if (sparse && !takeSources(*sparse) && (share > kIndexedLiveShare || !isFewPassedOver))
        sparse = walk(share);
    if (!sparse) {
        qCWarning(lcVolume) << "garbage collection:" << sparse.error().toString();
        return wake(kPassOverMs);
    }
    m_mustLook = m_mustLook || m_sources.size() >= kSourcesPerLook; // there may be more, and nobody else may ask
    if (m_sources.empty() && !m_passedOver.isEmpty())
        lookAfter(m_passedOverMs + m_passOverMs + 1 - nowMs); // nobody else may ask
    next();
}

/// Whether there was one among them.
bool GarbageCollector::takeSources(const QList<StripeRecord> &stripes)
{
    for (const StripeRecord &stripe : stripes) {
        if (!m_claimed.contains(stripe.id) && !m_passedOver.contains(stripe.id))
            m_sources.push_back({stripe.id, stripe.heldBlocks, stripe.liveBlocks});
    }
    return !m_sources.empty();
}

/// Stripes that are fuller than the index goes, or of which it names too many that are passed over first; some in each
/// look: asking for all of them at once would hold up the thread for as long as the volume is large.
Result<QList<StripeRecord>> GarbageCollector::walk(double share)
{
    auto page = m_core.catalog().stripes(m_core.record().family(), m_walkedTo, kWalkedPerLook);
    if (!page)
        return page;
    const bool isAtEnd = page->size() < kWalkedPerLook;
    m_walkedTo = isAtEnd ? StripeId() : page->last().id;
    page->removeIf([share](const StripeRecord &stripe) {
        return stripe.liveBlocks >= stripe.totalBlocks ||
               static_cast<double>(stripe.liveBlocks) > share * static_cast<double>(stripe.totalBlocks);
    });
    takeSources(*page);
    m_mustLook = m_mustLook || !isAtEnd;
    return page;
}

/// Goes on with the next source, or hands over what there is.
void GarbageCollector::next()
{
    m_isBusy = false;
    if (!m_isRunning || m_handedOver >= kMaxHandedOver)
        return;
    if (m_pieceBlocks >= m_core.packBlocks()) {
        handOver();
        if (m_handedOver >= kMaxHandedOver)
            return;
    }
    while (!m_sources.empty()) {
        const auto [id, heldBlocks, liveBlocks] = m_sources.front();
        m_sources.pop_front();
        if (m_claimed.contains(id))
            continue;
        const auto entry = m_core.stripes().find(id);
        if (!entry)
            continue; // gone meanwhile
        m_claimed.insert(id);
        m_isBusy = true;
        return readSummary(std::make_shared<Sifting>(*entry, heldBlocks, liveBlocks));
    }
    if (m_pieceBlocks > 0)
        handOver();
    if (m_mustLook)
        wake(m_core.options().collectPauseMs);
}

void GarbageCollector::readSummary(const std::shared_ptr<Sifting> &sifting)
{
    const StripeCache::Entry &stripe = sifting->stripe;
    if (stripe->liveBlocks == 0)
        return removeDead(stripe);
    const quint32 offset = stripe->summaryOffsetBytes;
    const quint32 length = stripe->summaryBytes;
    if (length <= kSealTagBytes || offset + qint64(length) > stripe->geometry.payloadBytes())
        return giveUp(stripe->id, {ErrorCode::Corrupt, u"the stripe has no summary"_s, {}});
    auto plain = std::make_shared<std::vector<std::byte>>(length - kSealTagBytes);
    auto check = [cipher = m_core.cipher(), plain, id = stripe->id, offset,
                  length](const QList<StripeIo::Range> &ranges) {
        return cipher->open(BlockCipher::summaryPlace(id, offset, length), ranges.first().into.span(), plain->data());
    };
    m_core.services().stripes.readStripe(*stripe, {{offset, SharedBytes::allocate(length)}}, IoPriority::Background,
                                         std::move(check),
                                         m_core.guarded([this, sifting, plain](Result<QList<StripeIo::Range>> read) {
                                             const StripeId id = sifting->stripe->id;
                                             if (!read)
                                                 return giveUp(id, read.error());
                                             auto summary = decodeSummary(id, *plain);
                                             if (!summary)
                                                 return giveUp(id, summary.error());
                                             sifting->summary = std::move(*summary);
                                             findLive(sifting);
                                         }));
}

/// Asks the map, and the rows of snapshots, which of the stripe's blocks they still point to, a little in each turn.
/// What is replaced meanwhile is left out when it is committed at the latest.
void GarbageCollector::findLive(const std::shared_ptr<Sifting> &sifting)
{
    const StripeId id = sifting->stripe->id;
    const qint64 loads = m_core.map().loadCount();
    int queries = 0;
    while (sifting->next < sifting->summary.size() && m_core.map().loadCount() + queries < loads + kSegmentsPerTurn) {
        const ExtentRecord &extent = sifting->summary[sifting->next++];
        const auto mapped = findMapped(*sifting, extent);
        if (!mapped)
            return giveUp(id, mapped.error());
        if (*mapped == extent.blockCount)
            continue;
        const auto asked = findHeld(*sifting, extent);
        if (!asked)
            return giveUp(id, asked.error());
        queries += *asked;
    }
    if (sifting->next < sifting->summary.size())
        return m_core.services().dataThread.post(m_core.guarded([this, sifting] { findLive(sifting); }));
    if (sifting->live.empty()) // its last blocks have been replaced since
        return removeDead(sifting->stripe);
    if (const auto sound = checkLive(*sifting); !sound)
        return giveUp(id, sound.error());
    readLive(sifting);
}

/// A stripe has each block once, and each of its blocks is in one row. None comes to life again: what is found later
/// than the catalog counted it is no more than that, whatever writers, snapshots and commits under way have changed
/// since. A commit that moved more would be refused, and with it all that is written.
Result<void> GarbageCollector::checkLive(const Sifting &sifting) const
{
    std::vector<std::pair<qint64, qint64>> parts; // first block and end
    qint64 blocks = 0;
    for (const auto &[part, owner] : sifting.live) {
        parts.emplace_back(part.firstBlock, part.firstBlock + part.blockCount);
        blocks += part.blockCount;
    }
    std::ranges::sort(parts);
    const auto overlaps = [](const auto &part, const auto &next) { return part.second > next.first; };
    if (const auto found = std::ranges::adjacent_find(parts, overlaps); found != parts.end())
        return fail(ErrorCode::Corrupt, u"rows of the stripe overlap"_s, m_core.where(found->first));
    if (blocks > sifting.liveBlocks)
        return fail(ErrorCode::Corrupt,
                    u"rows of the stripe show %1 blocks, of which %2 are alive"_s.arg(blocks).arg(sifting.liveBlocks),
                    m_core.where(parts.front().first));
    return {};
}

/// Finds what of an extent the volume's map points to; returns how many blocks. What a snapshot's map shows are rows of
/// snapshots all the same.
Result<qint64> GarbageCollector::findMapped(Sifting &sifting, const ExtentRecord &extent)
{
    qint64 mapped = 0;
    if (m_core.record().isSnapshot())
        return mapped;
    const auto visited = m_core.map().visit(extent.firstBlock, extent.blockCount, [&](const ExtentRecord &part) {
        if (part.stripe != sifting.stripe->id)
            return;
        sifting.live.push_back({part, {}});
        mapped += part.blockCount;
    });
    if (!visited)
        return fail(visited.error());
    return mapped;
}

/// Finds what of an extent belongs to snapshots; returns how many queries it took. A row lies within one extent of the
/// summary: it came from it, or was cut from one that did.
Result<int> GarbageCollector::findHeld(Sifting &sifting, const ExtentRecord &extent)
{
    int queries = 0;
    for (const VolumeId snapshot : m_core.snapshots()) {
        if (sifting.heldLeft <= 0)
            break;
        ++queries;
        const auto rows = m_core.catalog().extentsOfStripe(snapshot, sifting.stripe->id, extent.firstBlock,
                                                           extent.firstBlock + extent.blockCount);
        if (!rows)
            return fail(rows.error());
        for (const ExtentRecord &row : *rows) {
            if (row.blockCount == 0 || row.firstBlock + row.blockCount > extent.firstBlock + extent.blockCount)
                return fail(ErrorCode::Corrupt, u"a row of a snapshot is not within what the stripe has of it"_s,
                            m_core.where(row.firstBlock));
            sifting.live.push_back({row, snapshot});
            sifting.heldLeft -= row.blockCount;
        }
    }
    return queries;
}

void GarbageCollector::readLive(const std::shared_ptr<Sifting> &sifting)
{
    const std::vector<Living> &live = sifting->live;
    qint64 blocks = 0;
    for (const auto &[part, owner] : live)
        blocks += part.blockCount;
    const SharedBytes bytes = SharedBytes::allocate(static_cast<size_t>(blocks * kBlockSizeBytes));
    std::vector<Reader::Wanted> wanted;
    size_t offset = 0;
    for (const auto &[part, owner] : live) {
        const size_t length = static_cast<size_t>(part.blockCount * kBlockSizeBytes);
        wanted.push_back({part, bytes.slice(offset, length)});
        offset += length;
    }
    hitCrashPoint("volume.gc.read");
    m_core.reader().readStripe(sifting->stripe, std::move(wanted), IoPriority::Background,
                               [this, id = sifting->stripe->id, live, bytes](const Result<void> &read) {
                                   if (!read)
                                       return giveUp(id, read.error());
                                   addLive(id, live, bytes);
                               });
}

void GarbageCollector::addLive(StripeId stripe, const std::vector<Living> &live, const SharedBytes &bytes)
{
    size_t offset = 0;
    for (const auto &[part, owner] : live) {
        const size_t length = static_cast<size_t>(part.blockCount * kBlockSizeBytes);
        PackPiece piece;
        piece.firstBlock = part.firstBlock;
        piece.blockCount = part.blockCount;
        piece.sequence = part.writeSequence;
        piece.bytes = bytes.slice(offset, length);
        piece.source = stripe;
        piece.owner = owner;
        m_pieces.push_back(std::move(piece));
        m_pieceBlocks += part.blockCount;
        offset += length;
    }
    next();
}

/// A stripe that nothing points to but that no commit has removed. The count at hand may be ahead of the catalog: while
/// the commit that brings it to zero is under way, or fails, the catalog still points to the stripe, and that is what a
/// crash would leave.
void GarbageCollector::removeDead(const StripeCache::Entry &stripe)
{
    if (!m_isRunning)
        return next();
    const StripeId id = stripe->id;
    const auto record = m_core.catalog().stripe(id);
    if (!record)
        return giveUp(id, record.error());
    if (!*record || (*record)->liveBlocks > 0) {
        m_claimed.remove(id);
        m_mustLook = true;
        // Either a commit is on its way that removes it, and if it does not the next look will. Or its rows are those
        // of a snapshot that is being deleted, and when that ends all is looked at again.
        if (*record && stripe->liveBlocks > 0)
            m_passedOver.insert(id);
        return next();
    }
    CatalogChange change;
    change.removeStripes.append(id);
    m_core.services().catalog.commit(std::move(change), m_core.services().dataThread,
                                     m_core.guarded([this, id, held = stripe](const Result<void> &removed) mutable {
                                         if (!removed)
                                             return giveUp(id, removed.error());
                                         m_claimed.remove(id);
                                         held.reset(); // it has kept the record in the cache
                                         m_core.stripes().retire(id);
                                         m_core.sweepRetired();
                                         next();
                                     }));
}

void GarbageCollector::giveUp(StripeId stripe, const Error &error)
{
    qCWarning(lcVolume) << "garbage collection passes over stripe" << stripe.toString() << error.toString();
    m_claimed.remove(stripe);
    m_passedOver.insert(stripe);
    m_mustLook = true;
    next();
}

/// Pieces for one pack. A stripe must hold each block once at most, or nobody could tell by its summary which version a
/// row means: another version of a block waits for another pack.
class GarbageCollector::Selection
{
public:
    void add(PackPiece piece)
    {
        sources.insert(piece.source);
        const bool isHeld = !piece.owner.isNull();
        if (overlaps(piece) || (isHeld && m_heldPieces >= kHeldPiecesPerPack))
            return later.push_back(std::move(piece));
        m_heldPieces += isHeld ? 1 : 0;
        m_taken.emplace(piece.firstBlock, piece.endBlock());
        wanted.push_back(std::move(piece));
    }

    std::vector<PackPiece> wanted;
    std::vector<PackPiece> later;
    QSet<StripeId> sources;

private:
    bool overlaps(const PackPiece &piece) const
    {
        const auto behind = m_taken.lower_bound(piece.endBlock());
        return behind != m_taken.begin() && std::prev(behind)->second > piece.firstBlock;
    }

    std::map<qint64, qint64> m_taken; // first block to end; disjoint
    int m_heldPieces = 0;
};

void GarbageCollector::handOver()
{
    // Only what the map still wants: between reading and now writers went on. Rows of snapshots change seldom. What of
    // the map is not in memory any more is not asked for all at once: the commit leaves out the rest.
    Selection selection;
    for (const PackPiece &piece : m_pieces) {
        if (!piece.owner.isNull()) {
            if (m_core.snapshots().contains(piece.owner))
                selection.add(piece);
            continue;
        }
        if (!m_core.map().isLoaded(piece.firstBlock)) {
            selection.add(piece);
            continue;
        }
        const auto visited = m_core.map().visit(piece.firstBlock, piece.blockCount, [&](const ExtentRecord &part) {
            if (part.stripe == piece.source)
                selection.add(piece.part(part.firstBlock, part.blockCount));
        });
        if (!visited) {
            selection = {};
            break;
        }
    }
    for (const PackPiece &piece : std::exchange(m_pieces, {})) {
        if (!selection.sources.contains(piece.source))
            m_claimed.remove(piece.source);
    }
    m_pieceBlocks = 0;
    keepRest(selection.wanted);
    for (PackPiece &piece : selection.later) {
        m_pieceBlocks += piece.blockCount;
        m_pieces.push_back(std::move(piece));
    }
    if (selection.wanted.empty())
        return;
    ++m_handedOver;
    hitCrashPoint("volume.gc.write");
    m_core.collect(std::move(selection.wanted));
}

/// Leaves a stripe's worth in `wanted`; the rest waits for more.
void GarbageCollector::keepRest(std::vector<PackPiece> &wanted)
{
    const LayoutSpec &layout = m_core.record().layout;
    qint64 blocks = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        const qint64 room = qMax<qint64>(1, rawCapacityBlocks(layout, static_cast<qint64>(i) + 4)) - blocks;
        blocks += wanted[i].blockCount;
        if (wanted[i].blockCount <= room)
            continue;
        const PackPiece cut = wanted[i];
        m_pieces.assign(wanted.begin() + static_cast<std::ptrdiff_t>(i) + 1, wanted.end());
        m_pieces.push_back(cut.part(cut.firstBlock + qMax<qint64>(0, room), cut.blockCount - qMax<qint64>(0, room)));
        wanted.resize(i);
        if (room > 0)
            wanted.push_back(cut.part(cut.firstBlock, room));
        break;
    }
    for (const PackPiece &piece : m_pieces)
        m_pieceBlocks += piece.blockCount;
}

} // namespace fallow
