// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace fallow::memory_pool {

/// Memory of 4 KiB to 8 MiB comes in size classes (eight to each doubling, so at most an eighth is wasted) and goes
/// back to a free list that keeps at most kMostKeptBytes: allocators give such blocks back to the system and fault
/// every page in again. What was used last is kept; sizes that nobody asks for any more make room for it. Memory from
/// kLeastMappedBytes on, of any size, is the system's own mapping, and leaves the process when it is let go: heaps keep
/// what they once held, each thread's its own peak. Smaller memory is the allocator's. Thread: any. Private to the
/// room.
inline constexpr size_t kMostKeptBytes = size_t(64) << 20;
inline constexpr size_t kLeastMappedBytes = size_t(128) << 10;
inline constexpr size_t kAlignmentBytes = 64;

/// At least `size` (> 0) bytes, aligned to kAlignmentBytes, not cleared. Throws std::bad_alloc as operator new does.
std::byte *take(size_t size);
/// Gives back what take(size) gave.
void giveBack(std::byte *memory, size_t size) noexcept;
/// How much the free lists hold at present.
size_t keptBytes();

} // namespace fallow::memory_pool
