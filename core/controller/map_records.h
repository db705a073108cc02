// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "controller/stripe_index.h"
#include "wire/map_messages.h"

namespace fallow {

// What the stripe map says of single stripes: read from the catalog, placed by the index. `index` may be null where it
// is taken by pointer: rows are then not known. Thread: the index's. Errors besides those named: the catalog's.

/// The rows of a request, with the states of their strips.
Result<MapRows> readRows(StripeIndex &index, CatalogReader &reader, const MapRowsRequest &request);
/// Without the machines' names. Errors: NotFound.
Result<MapStripe> readStripe(StripeIndex *index, const StoreReach &reach, CatalogReader &reader, StripeId stripe);
/// Searches the volume's map for about a quarter of a second. Errors: NotFound, Cancelled.
Result<MapRanges> readRanges(CatalogReader &reader, const CancelToken &cancel, const MapRangesRequest &request);
/// Errors: InvalidArgument, NotFound.
Result<MapLocation> readLocation(StripeIndex *index, CatalogReader &reader, const MapLocateRequest &request);

} // namespace fallow
