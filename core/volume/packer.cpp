// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/packer.h"

#include "base/payload_copy.h"
#include "coding/checksum.h"
#include "coding/compression.h"
#include "volume/stripe_summary.h"

#include <array>
#include <cstring>

namespace fallow {

PackPiece PackPiece::part(qint64 from, qint64 count) const
{
    PackPiece piece = *this;
    piece.firstBlock = from;
    piece.blockCount = count;
    if (!bytes.isEmpty())
        piece.bytes = bytes.slice(static_cast<size_t>((from - firstBlock) * kBlockSizeBytes),
                                  static_cast<size_t>(count * kBlockSizeBytes));
    return piece;
}

qint64 fullPayloadBytes(const LayoutSpec &layout)
{
    const qint64 bytes = qint64(layout.dataCount) * StripeGeometry::sealedStripBytes(layout.stripSizeBytes);
    // In small stripes a whole block would go to the summary, so their strips are a little longer instead.
    const qint64 blocks = bytes / kSealedBlockBytes;
    return blocks < 64 ? bytes + roundUp(sealedSummaryBytes(blocks + 4), layout.dataCount) : bytes;
}

qint64 rawCapacityBlocks(const LayoutSpec &layout, qint64 extentCount)
{
    return qMax<qint64>(0, (fullPayloadBytes(layout) - sealedSummaryBytes(extentCount)) / kSealedBlockBytes);
}

namespace {

constexpr size_t kBlock = kBlockSizeBytes;

bool isZeroBlock(const std::byte *block)
{
    quint64 first = 0;
    std::memcpy(&first, block, sizeof first);
    return first == 0 && isAllZero({block, kBlock});
}

/// Fills one stripe, block by block; holds what it has placed.
class Filler
{
public:
    Filler(const BlockCipher &cipher, const PackOrder &order)
        : m_cipher(cipher)
        , m_order(order)
    {
        qint64 blocks = 0;
        for (const PackPiece &piece : order.pieces)
            blocks += piece.blockCount;
        // One extent a block and one more a piece is the most there can be.
        const qint64 bound = blocks * (kSealedBlockBytes + kSummaryEntryBytes) + sealedSummaryBytes(0);
        m_result.trial = order.trial;
        m_capacity = fullPayloadBytes(order.layout);
        m_memory = SharedBytes::allocate(static_cast<size_t>(qMin(m_capacity, roundUp(bound, kMemoryUnit))));
        m_capacity = qMin(m_capacity, static_cast<qint64>(m_memory.size()));
    }

    PackedStripe fill()
    {
        for (size_t i = 0; i < m_order.pieces.size() && !m_isFull; ++i)
            takePiece(i);
        finish();
        return std::move(m_result);
    }

private:
    static constexpr qint64 kMemoryUnit = 64 * kMaxStripsPerStripe;

    bool fits(qint64 bytes, qint64 newExtents) const
    {
        const qint64 extents = static_cast<qint64>(m_result.placed.size()) + newExtents;
        return m_used + bytes + sealedSummaryBytes(extents) <= m_capacity;
    }
    void leaveRest(size_t index, qint64 fromBlock)
    {
        m_isFull = true;
        const PackPiece &piece = m_order.pieces[index];
        if (fromBlock < piece.endBlock())
            m_result.leftover.push_back(piece.part(fromBlock, piece.endBlock() - fromBlock));
        for (size_t i = index + 1; i < m_order.pieces.size(); ++i)
            m_result.leftover.push_back(m_order.pieces[i]);
    }
    void takePiece(size_t index)
    {
        const PackPiece &piece = m_order.pieces[index];
        qint64 block = qMax(piece.firstBlock, m_takenUpTo);
        while (block < piece.endBlock() && !m_isFull) {
            if (m_order.mayDropZeros && isZeroBlock(at(piece, block))) {
                addZero(piece, block++);
                continue;
            }
            if (m_order.isCompressed) {
                const qint64 taken = takeChunk(index, block);
                if (taken > 0) {
                    block += taken;
                    m_takenUpTo = block;
                    continue;
                }
            }
            if (m_isFull)
                return;
            if (!fits(kSealedBlockBytes, extendsLast(piece, block) ? 0 : 1))
                return leaveRest(index, block);
            takeBlock(piece, block++);
        }
    }
    static const std::byte *at(const PackPiece &piece, qint64 block)
    {
        return piece.bytes.data() + (block - piece.firstBlock) * kBlockSizeBytes;
    }
    quint64 sequenceOf(const PackPiece &piece) const
    {
        return m_order.extentSequence != 0 ? m_order.extentSequence : piece.sequence;
    }
    void addZero(const PackPiece &piece, qint64 block)
    {
        if (!m_result.zeros.empty()) {
            PackedStripe::Zeros &last = m_result.zeros.back();
            // Of one write a part may be in the journal and another not: that must not pass for it.
            if (last.firstBlock + last.blockCount == block && last.sequence == piece.sequence &&
                last.isDurable == piece.isDurable) {
                ++last.blockCount;
                return;
            }
        }
        m_result.zeros.push_back({block, 1, piece.sequence, piece.isDurable});
    }
    bool extendsLast(const PackPiece &piece, qint64 block) const
    {
        if (m_result.placed.empty() || block % kMapSegmentBlocks == 0)
            return false;
        const auto &[extent, source, owner] = m_result.placed.back();
        return extent.kind == ExtentKind::Raw && extent.firstBlock + extent.blockCount == block &&
               extent.offsetBytes + extent.blockCount * kSealedBlockBytes == m_used &&
               extent.writeSequence == sequenceOf(piece) && source == piece.source && owner == piece.owner;
    }
    void takeBlock(const PackPiece &piece, qint64 block)
    {
        m_cipher.seal({m_order.stripe, static_cast<quint32>(m_used), block, 1}, {at(piece, block), kBlock},
                      m_memory.writableData() + m_used);
        if (extendsLast(piece, block)) {
            ++m_result.placed.back().extent.blockCount;
        } else {
            ExtentRecord extent;
            extent.firstBlock = block;
            extent.blockCount = 1;
            extent.stripe = m_order.stripe;
            extent.offsetBytes = static_cast<quint32>(m_used);
            extent.kind = ExtentKind::Raw;
            extent.writeSequence = sequenceOf(piece);
            m_result.placed.push_back({extent, piece.source, piece.owner});
        }
        m_used += kSealedBlockBytes;
        ++m_result.blockCount;
    }
    /// The blocks from `block` on that one chunk may take: up to the next 64 KiB address, contiguous, not zero, alike.
    qint64 gather(size_t index, qint64 block)
    {
        const qint64 end = block / kChunkBlocks * kChunkBlocks + kChunkBlocks;
        const PackPiece &first = m_order.pieces[index];
        qint64 count = 0;
        while (block + count < end) {
            while (index < m_order.pieces.size() && m_order.pieces[index].endBlock() <= block + count)
                ++index;
            if (index == m_order.pieces.size())
                break;
            const PackPiece &piece = m_order.pieces[index];
            if (piece.firstBlock > block + count || piece.source != first.source || piece.owner != first.owner ||
                sequenceOf(piece) != sequenceOf(first))
                break;
            const std::byte *bytes = at(piece, block + count);
            if (m_order.mayDropZeros && isZeroBlock(bytes))
                break;
            copyPayload(m_chunk.data() + static_cast<size_t>(count) * kBlock, bytes, kBlock);
            ++count;
        }
        return count;
    }
    /// Whether the rest of the chunk is sure not to be worth a try. Looks at the piece where it lies: what does not
    /// compress is not copied either.
    bool isHopeless(const PackPiece &piece, qint64 block)
    {
        const qint64 count = qMin(block / kChunkBlocks * kChunkBlocks + kChunkBlocks, piece.endBlock()) - block;
        CompressionTrial &trial = m_result.trial;
        if (looksCompressible({at(piece, block), static_cast<size_t>(count) * kBlock})) {
            if (trial.blocksToSkip <= 0)
                return false;
            trial.blocksToSkip -= count;
        } else if (count < kChunkBlocks / 4) {
            return false; // too little to judge the chunk by
        }
        m_incompressibleUpTo = block + count;
        return true;
    }
    /// Takes blocks as one compressed chunk; 0 if that does not pay (or nothing fits any more: m_isFull).
    qint64 takeChunk(size_t index, qint64 block)
    {
        if (block < m_incompressibleUpTo || isHopeless(m_order.pieces[index], block))
            return 0;
        const qint64 count = gather(index, block);
        const std::span<const std::byte> plain(m_chunk.data(), static_cast<size_t>(count) * kBlock);
        size_t size = 0;
        if (looksCompressible(plain)) {
            size = compressChunk(plain, m_compressed);
            m_result.trial.note(size > 0);
        }
        if (size == 0) {
            m_incompressibleUpTo = block + count;
            return 0;
        }
        const qint64 sealed = static_cast<qint64>(size) + kSealTagBytes;
        if (!fits(sealed, 1)) {
            if (m_result.placed.empty()) // no stripe of this layout has room for it: block by block
                m_incompressibleUpTo = block + count;
            else
                leaveRest(index, block);
            return 0;
        }
        m_cipher.seal({m_order.stripe, static_cast<quint32>(m_used), block, count}, std::span(m_compressed).first(size),
                      m_memory.writableData() + m_used);
        ExtentRecord extent;
        extent.firstBlock = block;
        extent.blockCount = static_cast<quint32>(count);
        extent.stripe = m_order.stripe;
        extent.offsetBytes = static_cast<quint32>(m_used);
        extent.kind = ExtentKind::Compressed;
        extent.storedBytes = static_cast<quint32>(sealed);
        extent.chunkBlocks = static_cast<quint8>(count);
        extent.writeSequence = sequenceOf(m_order.pieces[index]);
        m_result.placed.push_back({extent, m_order.pieces[index].source, m_order.pieces[index].owner});
        m_used += sealed;
        m_result.blockCount += count;
        return count;
    }
    void finish()
    {
        if (m_result.placed.empty())
            return;
        StripeDraft &draft = m_result.draft;
        std::vector<ExtentRecord> extents;
        extents.reserve(m_result.placed.size());
        for (const auto &placed : m_result.placed)
            extents.push_back(placed.extent);
        const std::vector<std::byte> summary = encodeSummary(extents);
        draft.summaryOffsetBytes = static_cast<quint32>(m_used);
        draft.summaryBytes = static_cast<quint32>(static_cast<qint64>(summary.size()) + kSealTagBytes);
        Q_ASSERT(m_used + draft.summaryBytes <= m_capacity);
        m_cipher.seal(BlockCipher::summaryPlace(m_order.stripe, draft.summaryOffsetBytes, draft.summaryBytes), summary,
                      m_memory.writableData() + m_used);
        m_used += draft.summaryBytes;
        m_result.storedBytes = m_used;

        const qint64 k = m_order.layout.dataCount;
        const qint64 full = fullPayloadBytes(m_order.layout) / k;
        const qint64 stripBytes = qMin(full, roundUp((m_used + k - 1) / k, 64));
        if (static_cast<qint64>(m_memory.size()) < k * stripBytes) {
            SharedBytes larger = SharedBytes::allocate(static_cast<size_t>(k * stripBytes));
            copyPayload(larger.writableData(), m_memory.data(), static_cast<size_t>(m_used));
            m_memory = std::move(larger);
        }
        std::memset(m_memory.writableData() + m_used, 0, static_cast<size_t>(k * stripBytes - m_used));
        draft.id = m_order.stripe;
        draft.volume = m_cipher.volume();
        draft.layout = m_order.layout;
        draft.geometry = {m_order.layout.dataCount, m_order.layout.parityCount, static_cast<quint32>(stripBytes)};
        for (qint64 i = 0; i < k; ++i)
            draft.dataStrips.append(
                m_memory.slice(static_cast<size_t>(i * stripBytes), static_cast<size_t>(stripBytes)));
        draft.totalBlocks = static_cast<quint32>(m_result.blockCount);
        draft.priority = m_order.priority;
    }

    const BlockCipher &m_cipher;
    const PackOrder &m_order;
    PackedStripe m_result;
    SharedBytes m_memory;
    qint64 m_capacity = 0;
    qint64 m_used = 0;
    qint64 m_takenUpTo = 0;          // chunks may take blocks of the pieces that follow
    qint64 m_incompressibleUpTo = 0; // tried in vain
    bool m_isFull = false;
    std::array<std::byte, kChunkBlocks * kBlock> m_chunk;
    std::array<std::byte, kChunkBlocks * kBlock> m_compressed;
};

} // namespace

void CompressionTrial::note(bool isWorthwhile)
{
    failures = isWorthwhile ? 0 : qMin(failures + 1, kMaxFailures);
    blocksToSkip = isWorthwhile ? 0 : (qint64(1) << failures) / 2 * kChunkBlocks;
}

PackedStripe packStripe(const BlockCipher &cipher, const PackOrder &order)
{
    return Filler(cipher, order).fill();
}

} // namespace fallow
