// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace fallow::memory_pool {

/// Memory of 4 KiB to 8 MiB comes in size classes (eight to each doubling), and what is given back is kept for the next
/// who asks for as much or for down to half of it: allocators give such blocks back to the system and fault every page
/// in again. At most kMostKeptBytes are kept unless keepFreeMemory() says otherwise, those that were used last, of
/// whatever size. Memory from kLeastMappedBytes on is the system's own mapping, and leaves the process when it is not
/// kept: heaps keep what they once held, each thread's its own peak. Smaller memory is the allocator's. Thread: any.
/// Private to the room.
inline constexpr size_t kMostKeptBytes = size_t(64) << 20;
inline constexpr size_t kLeastMappedBytes = size_t(128) << 10;
inline constexpr size_t kAlignmentBytes = 64;

struct Block
{
    std::byte *memory = nullptr;
    size_t bytes = 0; ///< what it really holds
};

/// At least `size` (> 0) bytes, aligned to kAlignmentBytes, not cleared. Throws std::bad_alloc as operator new does.
Block take(size_t size);
/// Gives back what take() gave.
void giveBack(Block block) noexcept;
/// How much is kept at present.
size_t keptBytes();

} // namespace fallow::memory_pool
