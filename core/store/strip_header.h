// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"

#include <array>
#include <span>

namespace fallow {

inline constexpr qint64 kSectorBytes = 4096;         ///< extents begin and end on multiples of it
inline constexpr size_t kStripHeaderSizeBytes = 128; ///< before the payload, in the extent's first sector
inline constexpr quint16 kStripFormatVersion = 1;
using StripHeaderBytes = std::array<std::byte, kStripHeaderSizeBytes>;

/// What lies before every strip's payload, and as its row in the index (FORMAT.md).
struct StripHeader
{
    StripLabel label;
    ArrayId storeUuid;            ///< the store's life in which it was written
    qint64 extentOffsetBytes = 0; ///< where it must lie
    quint64 generation = 0;       ///< counts the puts of this life, from 1
    friend bool operator==(const StripHeader &, const StripHeader &) = default;
};

/// Bytes of a strip's extent: header, payload, padding.
constexpr qint64 extentBytesFor(qint64 payloadBytes)
{
    return (qint64(kStripHeaderSizeBytes) + payloadBytes + kSectorBytes - 1) / kSectorBytes * kSectorBytes;
}

StripHeaderBytes encodeStripHeader(const StripHeader &header);
/// Errors: NotFound (nothing that looks like a header), Unsupported (newer version), Corrupt (checksum or impossible
/// fields).
Result<StripHeader> decodeStripHeader(std::span<const std::byte, kStripHeaderSizeBytes> bytes);
/// A quick look at the first bytes, for scans.
bool looksLikeStripHeader(const std::byte *bytes);
/// Errors: InvalidArgument naming the field that makes no sense.
Result<void> checkStripLabel(const StripLabel &label);
/// "strip 17/3".
QString describeStrip(StripKey key);

} // namespace fallow
