// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/strip_header.h"

#include <QHash>
#include <algorithm>
#include <optional>
#include <vector>

namespace fallow {

/// One strip in memory, 56 bytes: a header without what all headers of a store share.
struct StripEntry
{
    quint64 stripe = 0;
    quint64 volume = 0;
    quint64 generation = 0;
    quint32 sector = 0; ///< where its extent begins
    quint32 payloadBytes = 0;
    quint32 payloadChecksum = 0;
    quint32 summaryOffsetBytes = 0;
    quint32 summaryBytes = 0;
    quint32 epoch = 0;
    quint8 position = 0;
    quint8 dataCount = 0;
    quint8 parityCount = 0;
    bool isHeaderChecked = false; ///< its header was read or written since the store was opened

    StripKey key() const { return {StripeId(stripe), position}; }
    qint64 extentOffsetBytes() const { return qint64(sector) * kSectorBytes; }
    qint64 extentBytes() const { return extentBytesFor(payloadBytes); }
    StripHeader toHeader(const ArrayId &array, const ArrayId &storeUuid) const;
    static StripEntry fromHeader(const StripHeader &header);
    /// Whether both are the same put.
    bool isSamePut(const StripEntry &other) const { return generation == other.generation && sector == other.sector; }
};
static_assert(sizeof(StripEntry) == 56);

/// All strips of a store in key order, in sorted chunks: binary search, cheap appends, bounded memory (about 60 bytes a
/// strip, at most twice that after random removal). Not thread-safe.
class StripIndex
{
public:
    struct Share
    {
        qint64 bytes = 0; ///< of extents: headers and padding included
        qint64 stripCount = 0;
    };
    /// False if the key is there already; then nothing changed.
    bool insert(const StripEntry &entry);
    /// The entry that was removed, if there was one.
    std::optional<StripEntry> take(StripKey key);
    /// Valid until the next change.
    const StripEntry *find(StripKey key) const;
    void markHeaderChecked(StripKey key);
    /// Calls `visit` for up to `limit` entries with key > `after`; returns whether that reached the end.
    template <class Visit>
    bool visitAfter(StripKey after, int limit, Visit visit) const;
    qint64 count() const { return m_count; }
    /// What each volume has here; only those that have something. Kept with each change: asking costs no walk.
    const QHash<quint64, Share> &shares() const { return m_shares; }
    qint64 memoryBytes() const;

private:
    using Chunk = std::vector<StripEntry>;
    static constexpr size_t kChunkEntries = 128;
    size_t chunkFor(StripKey key) const; ///< the chunk that holds, or would hold, the key
    void split(size_t chunkIndex);
    void noteTaken(const StripEntry &entry);

    std::vector<Chunk> m_chunks;    ///< none empty
    std::vector<StripKey> m_firsts; ///< of each chunk, so that the search stays in few cache lines
    qint64 m_count = 0;
    QHash<quint64, Share> m_shares;
};

template <class Visit>
bool StripIndex::visitAfter(StripKey after, int limit, Visit visit) const
{
    size_t chunkIndex = m_chunks.empty() ? 0 : chunkFor(after);
    for (; chunkIndex < m_chunks.size(); ++chunkIndex) {
        const Chunk &chunk = m_chunks[chunkIndex];
        auto entry = std::upper_bound(chunk.begin(), chunk.end(), after,
                                      [](StripKey key, const StripEntry &candidate) { return key < candidate.key(); });
        for (; entry != chunk.end(); ++entry) {
            if (limit-- <= 0)
                return false;
            visit(*entry);
        }
    }
    return true;
}

} // namespace fallow
