// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/records.h"

#include <span>
#include <vector>

namespace fallow {

// A stripe's summary, before sealing (README.md "The summary's format"), little endian: magic "FLSM", version u16, 0
// u16, extent count u32, 0 u32; then per extent 32 bytes: first block i64, write sequence u64, offset u32, stored bytes
// u32, block count u32, kind u8, chunk blocks u8, skip blocks u8, 0 u8.

inline constexpr qint64 kSummaryHeaderBytes = 16;
inline constexpr qint64 kSummaryEntryBytes = 32;

/// The size of a summary of so many extents, sealed.
constexpr qint64 sealedSummaryBytes(qint64 extentCount)
{
    return kSummaryHeaderBytes + extentCount * kSummaryEntryBytes + kSealTagBytes;
}
/// Encodes what lies in a stripe. Thread: any.
std::vector<std::byte> encodeSummary(std::span<const ExtentRecord> extents);
/// The extents of a stripe's opened summary, as they were when it was written. Errors: Corrupt, Unsupported.
/// Thread: any.
Result<std::vector<ExtentRecord>> decodeSummary(StripeId stripe, std::span<const std::byte> bytes);

} // namespace fallow
