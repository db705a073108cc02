// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "volume/cache_budget.h"

#include <QHash>
#include <functional>
#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace fallow {

/// Where the blocks of a volume lie: segments of kMapSegmentBlocks blocks, loaded from the catalog when they are needed
/// and kept in bounded memory. Changes are made here first and go to the catalog as exact row operations; segments with
/// changes that the catalog has not acknowledged stay in memory. Thread: the data thread.
class ExtentMap
{
public:
    /// @param budget  shared with other caches; null: only `maxBytes` bounds it.
    ExtentMap(VolumeId volume, CatalogReader &reader, qint64 maxBytes, std::shared_ptr<CacheBudget> budget = {});
    /// Of a volume, or of what a snapshot shows: then it is only read.
    ExtentMap(const VolumeRecord &record, CatalogReader &reader, qint64 maxBytes,
              std::shared_ptr<CacheBudget> budget = {});
    ~ExtentMap();
    Q_DISABLE_COPY(ExtentMap)

    /// Visits the extents' parts in [first, first + count), ascending; what is not visited is a hole.
    using Visit = std::function<void(const ExtentRecord &part)>;
    /// Errors: those of the catalog, Corrupt (its rows do not fit each other); nothing was visited beyond them.
    Result<void> visit(qint64 first, qint64 count, const Visit &visitPart);
    /// The first block at or behind `block` that the catalog maps, -1: none. Only exact while no change is under way,
    /// and not for a snapshot: there it is a block before which nothing is mapped.
    Result<qint64> nextMapped(qint64 block);

    /// Whether visiting this block, or others of its segment, asks nothing of the catalog.
    bool isLoaded(qint64 block) const { return m_segments.contains(block / kMapSegmentBlocks); }
    /// Lets go of what is beyond the bound and has no change under way, the longest unused first.
    void trim();
    /// Loads every segment of [first, first + count), so that changes there cannot fail: whatever the bound, before the
    /// next trim().
    Result<void> load(qint64 first, qint64 count);
    /// Maps blocks where nothing newer lies. Returns how many blocks now point to it.
    qint64 put(const ExtentRecord &extent);
    /// Maps blocks only where the map points to stripe `source`, keeping their write sequence.
    qint64 move(const ExtentRecord &extent, StripeId source);
    /// Unmaps blocks that are not newer than `sequence`.
    void erase(qint64 first, qint64 count, quint64 sequence);
    struct Delta
    {
        qint32 blocks = 0; ///< of StripeRecord::liveBlocks
        qint32 held = 0;   ///< of StripeRecord::heldBlocks
    };
    /// Hands over the row operations since the last call, and by how much each stripe's live counts changed.
    void takeChanges(CatalogChange &change, QHash<StripeId, Delta> &liveDeltas);
    /// The catalog has acknowledged all that takeChanges() gave.
    void acknowledge();

    /// What is replaced or unmapped from now on becomes a row of this snapshot, if it shows it; null: of none.
    void holdFor(const std::optional<VolumeRecord> &snapshot);
    VolumeId heldFor() const { return m_snapshot; }
    /// Reads where these blocks lie again when it is next asked. For a map that is only read.
    void forget(qint64 first, qint64 count);

    qint64 bytes() const { return m_meter.bytes(); }
    /// Segments read from the catalog so far.
    qint64 loadCount() const { return m_loadCount; }
    /// The part [from, from + count) of an extent.
    static ExtentRecord part(const ExtentRecord &extent, qint64 from, qint64 count);

private:
    struct Segment
    {
        std::vector<ExtentRecord> extents;
        std::vector<qint64> touched; // first blocks whose rows may have changed
        std::list<qint64>::iterator age;
        bool isPending = false;
    };
    using Replace = std::function<bool(const ExtentRecord &old)>;
    Result<Segment *> segment(qint64 number);
    Segment &loaded(qint64 number);
    void cut(Segment &segment, qint64 first, qint64 count, const Replace &mayReplace, std::vector<ExtentRecord> &freed,
             std::vector<ExtentRecord> &kept);
    void letGo(const std::vector<ExtentRecord> &freed);
    void place(Segment &segment, const ExtentRecord &extent);
    void touch(qint64 number, Segment &segment, qint64 firstBlock);
    void resized(const Segment &segment, size_t before);

    Result<QList<ExtentRecord>> rows(qint64 segment);
    Result<void> checkRows(qint64 segment, const QList<ExtentRecord> &rows) const;

    VolumeId m_volume;
    VolumeId m_origin;           ///< of the snapshot that is shown; null: it is a volume's own map
    quint64 m_shownSequence = 0; ///< of the snapshot that is shown
    VolumeId m_snapshot;         ///< the youngest of the volume; null: none
    quint64 m_snapshotSequence = 0;
    CatalogReader &m_reader;
    CacheMeter m_meter;
    qint64 m_loadCount = 0;
    std::unordered_map<qint64, Segment> m_segments;
    std::list<qint64> m_ages; // the most recently used first
    std::vector<qint64> m_changed;
    std::vector<qint64> m_pending;
    std::vector<ExtentRecord> m_held; ///< for the snapshot, since the last takeChanges()
    QHash<StripeId, Delta> m_liveDeltas;
};

} // namespace fallow
