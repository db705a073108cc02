// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/strip_index.h"

namespace fallow {

namespace {

bool isEntryBefore(const StripEntry &entry, StripKey key)
{
    return entry.key() < key;
}

} // namespace

StripHeader StripEntry::toHeader(const ArrayId &array, const ArrayId &storeUuid) const
{
    StripHeader header;
    header.label.key = key();
    header.label.array = array;
    header.label.volume = VolumeId(volume);
    header.label.dataCount = dataCount;
    header.label.parityCount = parityCount;
    header.label.payloadBytes = payloadBytes;
    header.label.payloadChecksum = payloadChecksum;
    header.label.summaryOffsetBytes = summaryOffsetBytes;
    header.label.summaryBytes = summaryBytes;
    header.label.epoch = epoch;
    header.storeUuid = storeUuid;
    header.extentOffsetBytes = extentOffsetBytes();
    header.generation = generation;
    return header;
}

StripEntry StripEntry::fromHeader(const StripHeader &header)
{
    StripEntry entry;
    entry.stripe = header.label.key.stripe.value();
    entry.volume = header.label.volume.value();
    entry.generation = header.generation;
    entry.sector = quint32(header.extentOffsetBytes / kSectorBytes);
    entry.payloadBytes = header.label.payloadBytes;
    entry.payloadChecksum = header.label.payloadChecksum;
    entry.summaryOffsetBytes = header.label.summaryOffsetBytes;
    entry.summaryBytes = header.label.summaryBytes;
    entry.epoch = header.label.epoch;
    entry.position = header.label.key.position;
    entry.dataCount = header.label.dataCount;
    entry.parityCount = header.label.parityCount;
    return entry;
}

size_t StripIndex::chunkFor(StripKey key) const
{
    const auto next = std::upper_bound(m_firsts.begin(), m_firsts.end(), key);
    return next == m_firsts.begin() ? 0 : size_t(next - m_firsts.begin() - 1);
}

bool StripIndex::insert(const StripEntry &entry)
{
    const StripKey key = entry.key();
    if (m_chunks.empty()) {
        m_chunks.emplace_back();
        m_firsts.push_back(key);
    }
    size_t chunkIndex = chunkFor(key);
    auto place = std::lower_bound(m_chunks[chunkIndex].begin(), m_chunks[chunkIndex].end(), key, isEntryBefore);
    if (place != m_chunks[chunkIndex].end() && place->key() == key)
        return false;
    if (m_chunks[chunkIndex].size() >= kChunkEntries) {
        const bool isAppend = chunkIndex + 1 == m_chunks.size() && place == m_chunks[chunkIndex].end();
        if (isAppend) { // ascending keys fill their chunks
            m_chunks.emplace_back();
            m_firsts.push_back(key);
        } else {
            split(chunkIndex);
        }
        chunkIndex = chunkFor(key);
        place = std::lower_bound(m_chunks[chunkIndex].begin(), m_chunks[chunkIndex].end(), key, isEntryBefore);
    }
    Chunk &chunk = m_chunks[chunkIndex];
    if (chunk.capacity() < kChunkEntries && chunk.size() == chunk.capacity()) {
        const auto index = place - chunk.begin();
        chunk.reserve(std::min(kChunkEntries, std::max<size_t>(8, chunk.size() * 2)));
        place = chunk.begin() + index;
    }
    chunk.insert(place, entry);
    m_firsts[chunkIndex] = chunk.front().key();
    ++m_count;
    Share &share = m_shares[entry.volume];
    share.bytes += entry.extentBytes();
    ++share.stripCount;
    return true;
}

void StripIndex::split(size_t chunkIndex)
{
    Chunk upper;
    upper.reserve(kChunkEntries);
    Chunk &lower = m_chunks[chunkIndex];
    const auto middle = lower.begin() + qint64(lower.size() / 2);
    upper.assign(middle, lower.end());
    lower.erase(middle, lower.end());
    m_firsts.insert(m_firsts.begin() + qint64(chunkIndex) + 1, upper.front().key());
    m_chunks.insert(m_chunks.begin() + qint64(chunkIndex) + 1, std::move(upper));
}

std::optional<StripEntry> StripIndex::take(StripKey key)
{
    if (m_chunks.empty())
        return std::nullopt;
    const size_t chunkIndex = chunkFor(key);
    Chunk &chunk = m_chunks[chunkIndex];
    const auto place = std::lower_bound(chunk.begin(), chunk.end(), key, isEntryBefore);
    if (place == chunk.end() || place->key() != key)
        return std::nullopt;
    const StripEntry entry = *place;
    chunk.erase(place);
    noteTaken(entry);
    const auto removeChunk = [this](size_t index) {
        m_chunks.erase(m_chunks.begin() + qint64(index));
        m_firsts.erase(m_firsts.begin() + qint64(index));
    };
    if (chunk.empty()) {
        removeChunk(chunkIndex);
        return entry;
    }
    m_firsts[chunkIndex] = chunk.front().key();
    // Merge with the next when both fit into half a chunk, so that random removal cannot leave a crowd of near-empty
    // ones.
    if (chunkIndex + 1 < m_chunks.size() && chunk.size() + m_chunks[chunkIndex + 1].size() <= kChunkEntries / 2) {
        Chunk &next = m_chunks[chunkIndex + 1];
        chunk.insert(chunk.end(), next.begin(), next.end());
        removeChunk(chunkIndex + 1);
    }
    return entry;
}

void StripIndex::noteTaken(const StripEntry &entry)
{
    --m_count;
    const auto share = m_shares.find(entry.volume);
    share->bytes -= entry.extentBytes();
    if (--share->stripCount == 0)
        m_shares.erase(share);
}

const StripEntry *StripIndex::find(StripKey key) const
{
    if (m_chunks.empty())
        return nullptr;
    const Chunk &chunk = m_chunks[chunkFor(key)];
    const auto place = std::lower_bound(chunk.begin(), chunk.end(), key, isEntryBefore);
    return place != chunk.end() && place->key() == key ? &*place : nullptr;
}

void StripIndex::markHeaderChecked(StripKey key)
{
    if (const StripEntry *entry = find(key))
        const_cast<StripEntry *>(entry)->isHeaderChecked = true;
}

qint64 StripIndex::memoryBytes() const
{
    qint64 bytes = qint64(m_chunks.capacity() * sizeof(Chunk) + m_firsts.capacity() * sizeof(StripKey));
    for (const Chunk &chunk : m_chunks)
        bytes += qint64(chunk.capacity() * sizeof(StripEntry)) + 16;
    return bytes;
}

} // namespace fallow
