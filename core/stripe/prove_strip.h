// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_core.h"

namespace fallow {

/// A strip at a store, and what the catalog knows of it.
struct StripToProve
{
    StripKey key;
    StoreId store;
    quint32 checksum = 0; ///< CRC32C
    quint32 stripBytes = 0;
};

/// Gets the whole strip from its store and compares it with the checksum: whatever the store says of a strip, only its
/// bytes prove it. It is asked once, in the background; the bytes are judged in the pool.
/// Completes never inside the call, and not at all when the service has gone; whoever may go before that guards `done`.
/// Errors: Corrupt (other bytes, or the store says so), NotFound; any other, Unreachable if the store is not ready,
/// says nothing of the strip. Thread: the data thread.
void proveStrip(std::shared_ptr<StripeCore> core, const StripToProve &strip, Completion<void> done);

/// Whether such an error is the strip's: it cannot be had as the catalog knows it.
inline bool provesStripBad(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Corrupt;
}

} // namespace fallow
