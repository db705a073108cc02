// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/reader.h"

#include "base/payload_copy.h"
#include "coding/compression.h"
#include "volume/volume_core.h"

#include <algorithm>
#include <cstring>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kWholeStripeBytes = 4 * kMiB; ///< beyond it a request is a small part of a stripe
constexpr qint64 kMinWholeBlocks = 8;          ///< looking around costs too much for the crumbs of random writes
constexpr int kStatusSegments = 64; ///< of the map for one answer: each costs a query, and the thread is everybody's
constexpr int kPrefetchBelowRequests = 6; ///< with more under way the reader has enough in flight itself

SharedBytes sliceOf(const SharedBytes &into, qint64 firstBlock, qint64 from, qint64 count)
{
    return into.slice(static_cast<size_t>((from - firstBlock) * kBlockSizeBytes),
                      static_cast<size_t>(count * kBlockSizeBytes));
}

/// What a check needs, wherever it runs.
struct OpenJob
{
    struct Piece
    {
        Reader::Wanted wanted;
        qsizetype range = 0;
        qint64 offset = 0; ///< in the range
    };
    std::shared_ptr<const BlockCipher> cipher;
    StripeId stripe;
    std::vector<Piece> pieces;

    bool open(const QList<StripeIo::Range> &ranges)
    {
        for (Piece &piece : pieces) {
            const std::byte *sealed = ranges.at(piece.range).into.data() + piece.offset;
            if (piece.wanted.extent.kind == ExtentKind::Raw ? !openRaw(piece, sealed) : !openChunk(piece, sealed))
                return false;
        }
        return true;
    }
    bool openRaw(Piece &piece, const std::byte *sealed) const
    {
        const ExtentRecord &extent = piece.wanted.extent;
        return cipher->openBlocks({stripe, extent.offsetBytes, extent.firstBlock, extent.blockCount}, sealed,
                                  piece.wanted.into.writableData());
    }
    bool openChunk(Piece &piece, const std::byte *sealed) const
    {
        const ExtentRecord &extent = piece.wanted.extent;
        const size_t chunkBytes = static_cast<size_t>(extent.chunkBlocks * kBlockSizeBytes);
        std::vector<std::byte> compressed(extent.storedBytes);
        if (!cipher->open({stripe, extent.offsetBytes, extent.firstBlock - extent.skipBlocks, extent.chunkBlocks},
                          {sealed, extent.storedBytes}, compressed.data()))
            return false;
        const std::span<const std::byte> packed(compressed.data(), extent.storedBytes - kSealTagBytes);
        std::byte *const into = piece.wanted.into.writableData();
        if (extent.blockCount == extent.chunkBlocks)
            return decompressChunk(packed, {into, chunkBytes}).has_value();
        std::vector<std::byte> plain(chunkBytes);
        if (!decompressChunk(packed, plain))
            return false;
        copyPayload(into, plain.data() + extent.skipBlocks * kBlockSizeBytes,
                    static_cast<size_t>(extent.blockCount * kBlockSizeBytes));
        return true;
    }
};

qint64 sealedLength(const ExtentRecord &extent)
{
    return extent.kind == ExtentKind::Raw ? extent.blockCount * kSealedBlockBytes : extent.storedBytes;
}

} // namespace

/// The seal binds the stripe, the offset, the chunk's first block and its length in blocks; how many of them are meant
/// it does not, and not before the memory is there that a wrong length asks for.
bool Reader::isSound(const ExtentRecord &extent, const StripeRecord &stripe)
{
    if (extent.kind != ExtentKind::Raw &&
        (extent.chunkBlocks > kChunkBlocks || extent.skipBlocks + qint64(extent.blockCount) > extent.chunkBlocks ||
         extent.storedBytes > extent.chunkBlocks * kBlockSizeBytes + kSealTagBytes))
        return false;
    return extent.offsetBytes + sealedLength(extent) <= stripe.geometry.payloadBytes();
}

struct Reader::Request
{
    qint64 firstBlock = 0;
    SharedBytes into;
    Completion<SharedBytes> done;
    bool isSequential = false;
    int pending = 1;
    Result<void> result;
};

Reader::Reader(VolumeCore &core)
    : m_core(core)
    , m_readAhead(core.options().readAheadBytes, core.services().caches)
{}

Reader::~Reader() = default;

void Reader::read(qint64 firstBlock, SharedBytes into, Completion<SharedBytes> done)
{
    ++m_requests;
    auto request = std::make_shared<Request>();
    request->firstBlock = firstBlock;
    request->into = std::move(into);
    request->done = std::move(done);
    const qint64 blockCount = static_cast<qint64>(request->into.size()) / kBlockSizeBytes;
    const ReadAhead::Window ahead =
        m_readAhead.isEnabled() ? m_readAhead.note(firstBlock, blockCount) : ReadAhead::Window();
    request->isSequential = ahead.isSequential;
    qint64 position = firstBlock;
    m_core.overlay().visit(firstBlock, blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
        if (from > position)
            readMapped(request, position, from - position);
        std::byte *const at = request->into.writableData() + (from - firstBlock) * kBlockSizeBytes;
        const size_t bytes = static_cast<size_t>(count * kBlockSizeBytes);
        if (run.isZero())
            std::memset(at, 0, bytes);
        else
            copyPayload(at, run.bytes.data() + (from - run.firstBlock) * kBlockSizeBytes, bytes);
        position = from + count;
    });
    if (position < firstBlock + blockCount)
        readMapped(request, position, firstBlock + blockCount - position);
    if (ahead.blockCount > 0 && m_requests <= kPrefetchBelowRequests)
        prefetch(ahead.firstBlock, qMin(ahead.blockCount, m_core.blockCount() - ahead.firstBlock));
    // All that was begun answers later; a request that is complete already must not answer inside the call either.
    if (request->pending > 1) {
        --request->pending;
        return;
    }
    m_core.services().dataThread.post(m_core.guarded([this, request] { finishPart(request, {}); }));
}

void Reader::finishPart(const std::shared_ptr<Request> &request, const Result<void> &result)
{
    if (!result && request->result)
        request->result = fail(result.error());
    if (--request->pending > 0)
        return;
    --m_requests;
    if (request->result)
        request->done(std::move(request->into));
    else
        request->done(fail(request->result.error()));
}

void Reader::readMapped(const std::shared_ptr<Request> &request, qint64 firstBlock, qint64 blockCount)
{
    std::vector<Wanted> parts;
    qint64 position = firstBlock;
    const auto zero = [&](qint64 end) {
        if (end > position)
            std::memset(request->into.writableData() + (position - request->firstBlock) * kBlockSizeBytes, 0,
                        static_cast<size_t>((end - position) * kBlockSizeBytes));
    };
    const auto visited = m_core.map().visit(firstBlock, blockCount, [&](const ExtentRecord &part) {
        zero(part.firstBlock);
        position = part.firstBlock + part.blockCount;
        parts.push_back({part, sliceOf(request->into, request->firstBlock, part.firstBlock, part.blockCount)});
    });
    if (!visited) {
        m_core.noteLostPlace(firstBlock, blockCount, visited.error());
        if (request->result)
            request->result = fail(visited.error());
        return;
    }
    zero(firstBlock + blockCount);
    readParts(request, parts);
}

void Reader::readParts(const std::shared_ptr<Request> &request, const std::vector<Wanted> &parts)
{
    std::vector<std::pair<StripeCache::Entry, std::vector<Wanted>>> byStripe;
    for (const Wanted &part : parts) {
        if (request->isSequential)
            fetchWhole(part.extent);
        if (const auto region = m_readAhead.find(part.extent)) {
            auto copy = [region, first = part.extent.firstBlock, into = SharedBytes(part.into)]() mutable {
                const qint64 offset = (first - region->extent.firstBlock) * kBlockSizeBytes;
                copyPayload(into.writableData(), region->bytes.data() + offset, into.size());
            };
            if (region->isReady) {
                copy();
                continue;
            }
            ++request->pending;
            region->waiters.push_back([this, request, part, copy](const Result<void> &fetched) mutable {
                if (fetched) {
                    copy();
                    return finishPart(request, {});
                }
                request->isSequential = false; // the region is gone; this asks the stripe for no more than the part
                // The blocks may lie elsewhere by now, and the stripe that held them may have gone with the region.
                readMapped(request, part.extent.firstBlock, part.extent.blockCount);
                finishPart(request, {});
            });
            continue;
        }
        auto found = std::find_if(byStripe.begin(), byStripe.end(),
                                  [&](const auto &entry) { return entry.first->id == part.extent.stripe; });
        if (found == byStripe.end()) {
            const auto entry = m_core.stripes().find(part.extent.stripe);
            if (!entry) {
                m_core.noteLostPlace(part.extent.firstBlock, part.extent.blockCount, entry.error());
                if (request->result)
                    request->result = fail(entry.error());
                return;
            }
            found = byStripe.insert(byStripe.end(), {*entry, {}});
        }
        found->second.push_back(part);
    }
    for (auto &[entry, wanted] : byStripe) {
        ++request->pending;
        readStripe(entry, std::move(wanted), IoPriority::Foreground,
                   [this, request](Result<void> read) { finishPart(request, read); });
    }
}

/// A stripe that must be decoded is read once for all the requests of a stream that meet in it, not once for each.
void Reader::fetchWhole(const ExtentRecord &part)
{
    if (part.blockCount < kMinWholeBlocks || m_readAhead.find(part))
        return;
    const auto entry = m_core.stripes().find(part.stripe);
    if (!entry || (*entry)->geometry.payloadBytes() > kWholeStripeBytes ||
        !m_core.services().stripes.needsDecoding(**entry))
        return;
    const qint64 reach = (*entry)->geometry.payloadBytes() / kBlockSizeBytes;
    const qint64 from = qMax<qint64>(0, part.firstBlock - reach);
    const qint64 end = qMin(m_core.blockCount(), part.firstBlock + part.blockCount + reach);
    std::vector<ExtentRecord> extents;
    const auto visited = m_core.map().visit(from, end - from, [&](const ExtentRecord &extent) {
        if (extent.stripe == part.stripe)
            extents.push_back(extent);
    });
    if (visited)
        fetchAhead(*entry, extents);
}

void Reader::readStripe(const StripeCache::Entry &stripe, std::vector<Wanted> wanted, IoPriority priority, Done done)
{
    const auto unsound =
        std::ranges::find_if_not(wanted, [&](const Wanted &part) { return isSound(part.extent, *stripe); });
    if (unsound != wanted.end()) {
        const ExtentRecord &extent = unsound->extent;
        Error error{ErrorCode::Corrupt, u"what the map says does not fit the stripe"_s,
                    u"%1, stripe %2"_s.arg(m_core.where(extent.firstBlock), stripe->id.toString())};
        if (priority == IoPriority::Foreground) // what is collected may be a row of a snapshot
            m_core.noteLostPlace(extent.firstBlock, extent.blockCount, error);
        return m_core.services().dataThread.post(m_core.guarded(
            [done = std::move(done), error = std::move(error)]() mutable { done(fail(std::move(error))); }));
    }
    std::sort(wanted.begin(), wanted.end(),
              [](const Wanted &a, const Wanted &b) { return a.extent.offsetBytes < b.extent.offsetBytes; });
    auto job = std::make_shared<OpenJob>();
    job->cipher = m_core.cipher();
    job->stripe = stripe->id;
    struct Span
    {
        qint64 from;
        qint64 end;
    };
    std::vector<Span> spans;
    const qint64 block = wanted.front().extent.firstBlock;
    for (Wanted &part : wanted) {
        const qint64 from = part.extent.offsetBytes;
        const qint64 end = from + sealedLength(part.extent);
        if (spans.empty() || from > spans.back().end)
            spans.push_back({from, end});
        else
            spans.back().end = qMax(spans.back().end, end);
        job->pieces.push_back({std::move(part), std::ssize(spans) - 1, from - spans.back().from});
    }
    QList<StripeIo::Range> ranges;
    ranges.reserve(std::ssize(spans));
    for (const Span &span : spans)
        ranges.append(
            {static_cast<quint32>(span.from), SharedBytes::allocate(static_cast<size_t>(span.end - span.from))});
    m_core.services().stripes.readStripe(
        *stripe, std::move(ranges), priority, [job](const QList<StripeIo::Range> &read) { return job->open(read); },
        m_core.guarded([this, held = StripeCache::Entry(stripe), job, block,
                        done = std::move(done)](Result<QList<StripeIo::Range>> read) mutable {
            const StripeId id = held->id;
            held.reset();
            m_core.sweepRetired();
            if (read)
                return done({});
            Error error = read.error();
            error.where = u"%1, stripe %2"_s.arg(m_core.where(block), id.toString());
            if (error.code == ErrorCode::Corrupt)
                m_core.report(
                    EventSeverity::Critical, u"volume.read-corrupt"_s,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "Data cannot be read unchanged from any combination of strips (%1)."),
                            error.where));
            done(fail(std::move(error)));
        }));
}

void Reader::prefetch(qint64 firstBlock, qint64 blockCount)
{
    if (blockCount <= 0)
        return;
    std::vector<ExtentRecord> parts;
    if (!m_core.map().visit(firstBlock, blockCount, [&](const ExtentRecord &part) { parts.push_back(part); }))
        return;
    for (size_t i = 0; i < parts.size();) {
        const StripeId id = parts[i].stripe;
        std::vector<ExtentRecord> extents;
        for (; i < parts.size() && parts[i].stripe == id; ++i)
            extents.push_back(parts[i]);
        if (const auto entry = m_core.stripes().find(id))
            fetchAhead(*entry, extents);
    }
}

void Reader::fetchAhead(const StripeCache::Entry &stripe, const std::vector<ExtentRecord> &extents)
{
    std::vector<Wanted> wanted;
    std::vector<ReadAhead::RegionPointer> regions;
    for (const ExtentRecord &extent : extents) {
        if (m_readAhead.find(extent))
            continue;
        if (const auto region = m_readAhead.add(extent)) {
            wanted.push_back({extent, region->bytes});
            regions.push_back(region);
        }
    }
    if (wanted.empty())
        return;
    readStripe(stripe, std::move(wanted), IoPriority::Foreground,
               [this, regions = std::move(regions)](const Result<void> &read) {
                   for (const auto &region : regions)
                       m_readAhead.finish(region, read);
               });
}

Result<QList<BlockDevice::Extent>> Reader::status(qint64 firstBlock, qint64 blockCount, int maxExtents)
{
    QList<BlockDevice::Extent> extents;
    const auto add = [&](qint64 blocks, bool isAllocated) {
        if (blocks <= 0)
            return;
        if (!extents.isEmpty() && extents.last().isAllocated == isAllocated)
            extents.last().lengthBytes += blocks * kBlockSizeBytes;
        else
            extents.append({blocks * kBlockSizeBytes, isAllocated});
    };
    Result<void> result;
    bool isCut = false;
    const qint64 loads = m_core.map().loadCount();
    const auto addMapped = [&](qint64 from, qint64 end) {
        while (from < end && result && extents.size() <= maxExtents) {
            isCut = !extents.isEmpty() && m_core.map().loadCount() - loads >= kStatusSegments;
            if (isCut)
                return;
            const auto next = m_core.map().nextMapped(from);
            if (!next) {
                m_core.noteLostPlace(from, end - from, next.error());
                result = fail(next.error());
                return;
            }
            const qint64 mapped = *next < 0 ? end : qMin(*next, end);
            add(mapped - from, false);
            from = mapped;
            const qint64 upTo = qMin(end, (from / kMapSegmentBlocks + 1) * kMapSegmentBlocks);
            if (from >= end)
                return;
            result = m_core.map().visit(from, upTo - from, [&](const ExtentRecord &part) {
                add(part.firstBlock - from, false);
                add(part.blockCount, true);
                from = part.firstBlock + part.blockCount;
            });
            if (!result)
                return m_core.noteLostPlace(from, upTo - from, result.error());
            add(upTo - from, false);
            from = upTo;
        }
    };
    qint64 position = firstBlock;
    m_core.overlay().visit(firstBlock, blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
        if (isCut || extents.size() > maxExtents || !result)
            return;
        addMapped(position, from);
        if (isCut)
            return;
        add(count, !run.isZero());
        position = from + count;
    });
    if (!isCut)
        addMapped(position, firstBlock + blockCount);
    if (!result)
        return fail(result.error());
    if (extents.size() > maxExtents)
        extents.resize(maxExtents);
    return extents;
}

} // namespace fallow
