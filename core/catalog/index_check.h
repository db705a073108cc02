// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace fallow {

/// How the rows of the index of stores and the stripes' own lists of strips disagree.
struct StoreIndexFault
{
    StoreId store; ///< null: as missing a strip
    StripeId stripe;
    bool isAbsent = false; ///< the stripe has a strip there and the index does not say so; else the other way round
};

/// What a walk over all stripes sums up.
struct StoreIndexSums
{
    QHash<StoreId, CatalogReader::StoreUsage> usage; ///< what the stripes that can be read have on each store
    qint64 damagedStrips = 0; ///< of stripes whose row cannot be read: on which stores nobody knows
};

struct StoreIndexOptions
{
    std::function<void(const StoreIndexFault &)> fault; ///< told of each, by ascending stripe of each store
    /// Asked after each page of stripes; an error ends the walk. May be empty.
    std::function<Result<void>()> pageTurned = {};
    int pageRows = 4096;
};

/// Compares the index of stores, which rebuilding, draining and letting go rely upon, with the stripes, both ways: a
/// merge of one walk over the stripes with one over each store's part of the index. What the index says of a damaged
/// stripe is not judged. Holds some 8 MiB whatever the catalog's size, and an id for each damaged stripe.
/// Thread: the reader's. Errors: those of the reader and of pageTurned.
Result<StoreIndexSums> compareStoreIndex(CatalogReader &reader, const StoreIndexOptions &options);

} // namespace fallow
