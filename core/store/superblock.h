// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "store/disk_file.h"

#include <array>
#include <span>

namespace fallow {

inline constexpr quint32 kStoreFormatVersion = 1;
inline constexpr size_t kSuperblockSizeBytes = 4096;
inline constexpr qint64 kDataStartBytes = 64 * 1024; ///< the first extent's place; the two superblocks lie before it
inline constexpr int kGenerationCounterBits = 40;    ///< of a put's generation; the session lies above
using SuperblockBytes = std::array<std::byte, kSuperblockSizeBytes>;

/// What the file says of itself; twice at its beginning (FORMAT.md).
struct Superblock
{
    ArrayId array;
    ArrayId storeUuid; ///< random; a recreated store has another
    StoreId store;
    quint64 sequence = 0; ///< of writes of this block; the higher of the two is right
    quint64 session = 0;  ///< counts the times the store was opened; the index remembers the same
    qint64 quotaBytes = 0;
    quint32 epoch = 0; ///< highest controller epoch seen
    qint64 createdUnixMs = 0;
    qint64 limitBytes = 0; ///< of a partition that is about to be made smaller: as if it had that size; 0: none
    friend bool operator==(const Superblock &, const Superblock &) = default;
};

SuperblockBytes encodeSuperblock(const Superblock &block);
/// Errors: Corrupt, Unsupported (a version that this build does not know).
Result<Superblock> decodeSuperblock(std::span<const std::byte, kSuperblockSizeBytes> bytes);

/// The right one of the two. Errors: Corrupt, Unsupported, Io.
Result<Superblock> readSuperblock(DiskFile &disk, const QString &path);
/// Writes both, one durable before the other is touched, with the next sequence number, which it sets in `block`.
/// Errors: NoSpace, Io. Then one of the two states is on the disk.
Result<void> writeSuperblock(DiskFile &disk, Superblock &block, const QString &path);

} // namespace fallow
