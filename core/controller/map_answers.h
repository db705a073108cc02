// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/stripe_index.h"
#include "wire/map_messages.h"

namespace fallow {

// What front ends ask of a StripeIndex that is ready. Work: a tile costs a sum over the slots for each chunk that lies
// whole in a bucket, and a look at each strip of at most two chunks for each bucket. Thread: the index's.

/// Errors: InvalidArgument, with the bound.
Result<void> checkRequest(const MapTileRequest &request);
Result<void> checkRequest(const MapRowsRequest &request);
Result<void> checkRequest(const MapFindRequest &request);

/// A volume without stripes has no buckets.
MapTile answerTile(StripeIndex &index, const MapTileRequest &request);
MapFindings answerFind(StripeIndex &index, const MapFindRequest &request);
/// Whether rows [firstRow, firstRow + count) of a volume are as they were at `knownVersion`, strips' states included.
bool isUnchanged(StripeIndex &index, VolumeId volume, qint64 firstRow, qint64 count, quint64 knownVersion);
/// The state of a strip as reach and busy strips say.
StripState stripStateOf(const StripeIndex &index, StripeId stripe, int position, StoreId store);

} // namespace fallow
