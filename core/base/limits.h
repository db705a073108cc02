// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

namespace fallow {

/// All bounds of the product, in one place and related at compile time. DATA bounds are part of the formats.
inline constexpr qint64 kBlockSizeBytes = 4 * kKiB;                          ///< unit of a volume's addresses
inline constexpr qint64 kSealTagBytes = 16;                                  ///< AES-GCM tag
inline constexpr qint64 kSealedBlockBytes = kBlockSizeBytes + kSealTagBytes; ///< one block as it lies in a strip
inline constexpr int kMaxStripsPerStripe = 32;                               ///< k + m
inline constexpr qint64 kMinStripSizeBytes = 4 * kKiB;                       ///< of the user's data, before sealing
inline constexpr qint64 kMaxStripSizeBytes = 4 * kMiB;
inline constexpr qint64 kDefaultStripSizeBytes = 256 * kKiB;
inline constexpr qint64 kMaxStripPayloadBytes = kMaxStripSizeBytes / kBlockSizeBytes * kSealedBlockBytes;
inline constexpr qint64 kChunkBlocks = 16;        ///< most blocks compressed and sealed as one (64 KiB)
inline constexpr qint64 kMapSegmentBlocks = 1024; ///< extents never cross a segment's border (4 MiB)
inline constexpr qint64 kMaxVolumeSizeBytes = 1024 * kTiB;
inline constexpr qint64 kMaxNbdRequestBytes = 32 * kMiB;

inline constexpr qint64 kMaxFrameMetadataBytes = 1 * kMiB; ///< control frames
inline constexpr qint64 kMaxFramePayloadBytes = kMaxStripPayloadBytes + 64 * kKiB;
inline constexpr qint64 kMaxUnauthenticatedFrameBytes = 64 * kKiB; ///< before the peer has proved who it is
inline constexpr int kMaxMachines = 100'000;
inline constexpr int kMaxVolumes = 4096;
inline constexpr int kMaxNameCharacters = 128; ///< of machines and volumes

inline constexpr qint64 kDefaultWriteBufferBytes = 64 * kMiB; ///< of one volume, while others leave it so much
inline constexpr qint64 kDefaultJournalBytes = 256 * kMiB;    ///< of one volume
/// What a controller keeps of all its volumes together: to be quicker, and of what writers have given and no committed
/// stripe holds yet. Stripes on their way hold the latter once more, sealed, with their parity.
inline constexpr qint64 kControllerMemoryBudgetBytes = 512 * kMiB;
inline constexpr qint64 kVolumeCachesBytes = 124 * kMiB;   ///< maps and read-ahead; at times twice as much
inline constexpr qint64 kCatalogCachesBytes = 64 * kMiB;   ///< pages of the catalog, by all families of volumes
inline constexpr qint64 kMinCatalogCacheBytes = 16 * kKiB; ///< of one family, however many there are
inline constexpr qint64 kMaxCatalogCacheBytes = 16 * kMiB; ///< of one family
inline constexpr qint64 kWriteBuffersBytes = 64 * kMiB;    ///< of all volumes; twice as much when some are stuck
/// Beyond each bound of the write buffers, one of so many parts more for requests that carry no bytes.
inline constexpr qint64 kZeroWritesPart = 16;
/// On every store room for so many strips of the largest kind is left to collecting and repair: one of a stripe that is
/// collected, and one for what of another has been moved and is not free yet.
inline constexpr int kKeptStripsPerStore = 2;

static_assert(kMaxStripSizeBytes % kBlockSizeBytes == 0);
static_assert(kMapSegmentBlocks % kChunkBlocks == 0);
static_assert(kMaxStripPayloadBytes <= kMaxFramePayloadBytes);
static_assert(2 * kVolumeCachesBytes + kCatalogCachesBytes + kMaxVolumes * kMinCatalogCacheBytes +
                  2 * (kWriteBuffersBytes + kWriteBuffersBytes / kZeroWritesPart) <=
              kControllerMemoryBudgetBytes);
static_assert(kDefaultWriteBufferBytes <= kWriteBuffersBytes); // a volume that is busy alone is not slower for it

} // namespace fallow
