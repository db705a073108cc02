// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "volume/extent_map.h"

#include <QHash>
#include <map>
#include <utility>
#include <vector>

namespace fallow {

/// Rows of a volume's snapshots that one commit points to where garbage collection has put their blocks. Made while no
/// commit of the volume is under way, so that what the catalog has is what there is. Thread: the data thread.
class HeldRows
{
public:
    explicit HeldRows(CatalogReader &reader)
        : m_reader(reader)
    {}
    Q_DISABLE_COPY(HeldRows)

    /// Reads what the snapshot has in the segment of `firstBlock`, so that move() there cannot fail. Rows
    /// that do not fit each other hold up only what lies in the same stripe: the collector does not take that.
    /// Errors: those of the catalog.
    Result<void> load(VolumeId snapshot, qint64 firstBlock);
    /// Points the snapshot's blocks that lie in `source` to `extent`; they keep their write sequence, so that the same
    /// snapshots show them. What has been handed to another or let go since is not found, and stays where it is.
    void move(VolumeId snapshot, const ExtentRecord &extent, StripeId source);
    /// Adds the row operations, and by how much each stripe's live counts changed.
    void takeChanges(CatalogChange &change, QHash<StripeId, ExtentMap::Delta> &liveDeltas);

private:
    using Key = std::pair<VolumeId, qint64>;

    CatalogReader &m_reader;
    std::map<Key, std::vector<ExtentRecord>> m_rows; ///< by snapshot and segment, ascending
    std::map<Key, ExtentRecord> m_changed;           ///< by snapshot and first block
    QHash<StripeId, ExtentMap::Delta> m_liveDeltas;
};

} // namespace fallow
