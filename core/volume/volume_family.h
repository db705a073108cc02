// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "stripe/stripe_io.h"
#include "volume/stripe_cache.h"

#include <QHash>
#include <memory>
#include <optional>
#include <vector>

namespace fallow {

class ExtentMap;

/// What a volume and its snapshots share while any of them is open: the records of their stripes, so that a stripe that
/// goes waits for the last reader of any of them; and the maps of the open snapshots, which must hear of blocks that
/// garbage collection has moved. Thread: the data thread.
class VolumeFamily
{
public:
    explicit VolumeFamily(std::unique_ptr<CatalogReader> reader);
    ~VolumeFamily();
    Q_DISABLE_COPY(VolumeFamily)

    CatalogReader &catalog() { return *m_reader; }
    StripeCache &stripes() { return m_stripes; }
    /// Gives retired stripes back whose last reader has gone.
    void sweepRetired(StripeIo &stripes);
    /// Keeps to its part of what `familyCount` families have together.
    void shareMemory(qsizetype familyCount);
    /// For the snapshot that collects garbage because there is no volume any more that does: nobody else gets one while
    /// it lives. Null: somebody has it. Live counts are taken from the catalog from then on.
    std::shared_ptr<const void> claimCollecting();
    /// The map of a snapshot, until it is removed.
    void addMap(ExtentMap &map) { m_maps.push_back(&map); }
    void removeMap(ExtentMap &map) { std::erase(m_maps, &map); }
    /// Blocks of the volume lie elsewhere from now on.
    void forgetPlaces(qint64 firstBlock, qint64 blockCount);

private:
    std::unique_ptr<CatalogReader> m_reader;
    StripeCache m_stripes;
    std::vector<ExtentMap *> m_maps;
    std::weak_ptr<const void> m_claim;
};

/// The families that are open. Thread: the data thread.
class VolumeFamilies
{
public:
    /// The family of this volume; made if nobody has it open. Errors: those of the catalog.
    Result<std::shared_ptr<VolumeFamily>> find(VolumeId family, const Catalog &catalog);

private:
    void shareMemory();

    QHash<VolumeId, std::weak_ptr<VolumeFamily>> m_families;
    qsizetype m_sharers = 0; ///< parts that the memory is cut into: a power of two, so that it is seldom cut anew
};

/// The snapshots of a family that are not being deleted, the oldest first. Errors: those of the catalog.
Result<QList<VolumeRecord>> keptSnapshots(CatalogReader &reader, VolumeId family);

/// The youngest snapshot of a family that is not being deleted and is older than `below` (a snapshotSequence).
/// Errors: those of the catalog.
Result<std::optional<VolumeRecord>> youngestSnapshot(CatalogReader &reader, VolumeId family,
                                                     quint64 below = ~quint64(0));

} // namespace fallow
