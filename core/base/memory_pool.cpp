// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_pool.h"

#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace fallow::memory_pool {

namespace {

constexpr size_t kLeastPooledBytes = 4096;
constexpr size_t kMostPooledBytes = size_t(8) << 20;
constexpr unsigned kStepsPerDoubling = 8;
constexpr unsigned kLeastLog = 12;

/// Index of the smallest class that holds `size`; the classes are 4096 · (8 + i % 8) / 8 · 2^(i / 8).
constexpr size_t classOf(size_t size)
{
    const auto log = unsigned(std::bit_width(size - 1)) - 1; // 2^log < size <= 2^(log+1), but for size = 4096
    if (log < kLeastLog)
        return 0;
    const size_t step = (size_t(1) << log) / kStepsPerDoubling;
    const size_t steps = (size - (size_t(1) << log) + step - 1) / step; // 1 to 8
    return (log - kLeastLog) * kStepsPerDoubling + steps;
}
constexpr size_t bytesOf(size_t index)
{
    const size_t base = kLeastPooledBytes << (index / kStepsPerDoubling);
    return base + base / kStepsPerDoubling * (index % kStepsPerDoubling);
}
constexpr size_t kClassCount = classOf(kMostPooledBytes) + 1;
static_assert(classOf(4096) == 0 && classOf(4097) == 1 && bytesOf(1) == 4608 && bytesOf(8) == 8192);
static_assert(classOf(8192) == 8 && classOf(8193) == 9 && bytesOf(kClassCount - 1) == kMostPooledBytes);

// Under the address sanitizer nothing is kept: it must see every block's own life and end.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsPooling = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kIsPooling = false;
#else
constexpr bool kIsPooling = true;
#endif
#else
constexpr bool kIsPooling = true;
#endif

constexpr bool isPooled(size_t size)
{
    return kIsPooling && size >= kLeastPooledBytes && size <= kMostPooledBytes;
}

struct FreeList
{
    std::mutex mutex;
    std::vector<std::byte *> blocks;
    std::atomic<std::uint64_t> usedAt = 0; ///< of all blocks given back, the number of the last of this class
};

struct Lists
{
    std::array<FreeList, kClassCount> byClass;
    std::atomic_size_t keptBytes = 0;
    std::atomic<std::uint64_t> returns = 0;
};

/// Never destroyed: slices may be freed by destructors that run after main().
Lists &lists()
{
    static auto *const instance = new Lists;
    return *instance;
}

constexpr bool isMapped(size_t size)
{
    return kIsPooling && size >= kLeastMappedBytes;
}

std::byte *allocate(size_t size)
{
    if (!isMapped(size))
        return static_cast<std::byte *>(::operator new(size, std::align_val_t{kAlignmentBytes}));
    void *memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<std::byte *>(memory);
}
void release(std::byte *memory, size_t size) noexcept
{
    if (isMapped(size))
        ::munmap(memory, size);
    else
        ::operator delete(memory, std::align_val_t{kAlignmentBytes});
}

/// The class that nobody has given anything back to for longest, among those that keep something but `except`; or the
/// number of classes.
size_t stalest(size_t except)
{
    size_t found = kClassCount;
    std::uint64_t foundAt = 0;
    for (size_t i = 0; i < kClassCount; ++i) {
        FreeList &list = lists().byClass[i];
        const std::uint64_t usedAt = list.usedAt.load(std::memory_order_relaxed);
        if (i == except || usedAt == 0 || (found < kClassCount && usedAt >= foundAt))
            continue;
        found = i;
        foundAt = usedAt;
    }
    return found;
}

/// Lets go of blocks of other classes until no more is kept than may be. False if there is nothing left to let go.
bool makeRoom(size_t index) noexcept
{
    while (lists().keptBytes.load(std::memory_order_relaxed) > kMostKeptBytes) {
        const size_t stale = stalest(index);
        if (stale == kClassCount)
            return false;
        FreeList &list = lists().byClass[stale];
        std::byte *memory = nullptr;
        {
            const std::lock_guard lock(list.mutex);
            if (list.blocks.empty()) {
                list.usedAt.store(0, std::memory_order_relaxed);
                continue;
            }
            memory = list.blocks.back();
            list.blocks.pop_back();
        }
        lists().keptBytes.fetch_sub(bytesOf(stale), std::memory_order_relaxed);
        release(memory, bytesOf(stale));
    }
    return true;
}

} // namespace

std::byte *take(size_t size)
{
    if (!isPooled(size))
        return allocate(size);
    const size_t index = classOf(size);
    FreeList &list = lists().byClass[index];
    {
        const std::lock_guard lock(list.mutex);
        if (!list.blocks.empty()) {
            std::byte *memory = list.blocks.back();
            list.blocks.pop_back();
            lists().keptBytes.fetch_sub(bytesOf(index), std::memory_order_relaxed);
            return memory;
        }
        // Room for one more at its return, made here, where failing is allowed: giveBack() must not throw.
        if (list.blocks.capacity() < kMostKeptBytes / bytesOf(index) && list.blocks.capacity() == list.blocks.size())
            list.blocks.reserve(kMostKeptBytes / bytesOf(index) < 64 ? kMostKeptBytes / bytesOf(index)
                                                                     : list.blocks.capacity() * 2 + 64);
    }
    return allocate(bytesOf(index));
}

void giveBack(std::byte *memory, size_t size) noexcept
{
    if (!isPooled(size)) {
        release(memory, size);
        return;
    }
    const size_t index = classOf(size);
    const size_t bytes = bytesOf(index);
    FreeList &list = lists().byClass[index];
    lists().keptBytes.fetch_add(bytes, std::memory_order_relaxed);
    if (makeRoom(index)) {
        const std::lock_guard lock(list.mutex);
        if (list.blocks.size() < list.blocks.capacity()) {
            list.blocks.push_back(memory);
            list.usedAt.store(lists().returns.fetch_add(1, std::memory_order_relaxed) + 1, std::memory_order_relaxed);
            return;
        }
    }
    lists().keptBytes.fetch_sub(bytes, std::memory_order_relaxed);
    release(memory, bytes);
}

size_t keptBytes()
{
    return lists().keptBytes.load(std::memory_order_relaxed);
}

} // namespace fallow::memory_pool
