// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_pool.h"

#include "base/free_memory.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <bitset>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <utility>

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

/// A block that nobody has; lies in its own first bytes.
struct Free
{
    Free *newer, *older; ///< of all
    Free *newerOfClass, *olderOfClass;
    size_t index;
};

struct Pool
{
    std::mutex mutex;
    std::array<Free *, kClassCount> newestOfClass{};
    std::bitset<kClassCount> hasFree;
    Free *newest = nullptr;
    Free *oldest = nullptr;
    std::atomic_size_t keptBytes = 0; ///< written with the mutex held
    std::atomic_size_t mostKeptBytes = kMostKeptBytes;
};

/// Never destroyed: slices may be freed by destructors that run after main().
Pool &pool()
{
    static auto *const instance = new Pool;
    return *instance;
}

void insert(Pool &pool, std::byte *memory, size_t index)
{
    Free *&newestOfClass = pool.newestOfClass[index];
    auto *block = new (memory) Free{nullptr, pool.newest, nullptr, newestOfClass, index};
    (pool.newest ? pool.newest->newer : pool.oldest) = block;
    pool.newest = block;
    if (newestOfClass)
        newestOfClass->newerOfClass = block;
    newestOfClass = block;
    pool.hasFree.set(index);
    pool.keptBytes += bytesOf(index);
}

void remove(Pool &pool, Free *block)
{
    (block->newer ? block->newer->older : pool.newest) = block->older;
    (block->older ? block->older->newer : pool.oldest) = block->newer;
    Free *&newestOfClass = pool.newestOfClass[block->index];
    (block->newerOfClass ? block->newerOfClass->olderOfClass : newestOfClass) = block->olderOfClass;
    if (block->olderOfClass)
        block->olderOfClass->newerOfClass = block->newerOfClass;
    if (!newestOfClass)
        pool.hasFree.reset(block->index);
    pool.keptBytes -= bytesOf(block->index);
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

/// The newest free block of the class or of the next larger ones, up to twice the size; nullptr if there is none.
Free *findFree(const Pool &pool, size_t index)
{
    const size_t end = std::min(index + kStepsPerDoubling + 1, kClassCount);
    for (size_t i = index; i < end; ++i) {
        if (pool.hasFree[i])
            return pool.newestOfClass[i];
    }
    return nullptr;
}

} // namespace

Block take(size_t size)
{
    if (!isPooled(size))
        return {allocate(size), size};
    const size_t index = classOf(size);
    {
        Pool &all = pool();
        const std::lock_guard lock(all.mutex);
        if (Free *block = findFree(all, index)) {
            remove(all, block);
            return {reinterpret_cast<std::byte *>(block), bytesOf(block->index)};
        }
    }
    return {allocate(bytesOf(index)), bytesOf(index)};
}

void giveBack(Block block) noexcept
{
    if (!isPooled(block.bytes)) {
        release(block.memory, block.bytes);
        return;
    }
    Pool &all = pool();
    Free *leaving = nullptr; // given to the system without the mutex
    {
        const std::lock_guard lock(all.mutex);
        insert(all, block.memory, classOf(block.bytes));
        while (all.keptBytes > all.mostKeptBytes) {
            Free *oldest = all.oldest;
            remove(all, oldest);
            oldest->older = std::exchange(leaving, oldest);
        }
    }
    while (leaving) {
        Free *next = leaving->older;
        release(reinterpret_cast<std::byte *>(leaving), bytesOf(leaving->index));
        leaving = next;
    }
}

size_t keptBytes()
{
    return pool().keptBytes.load(std::memory_order_relaxed);
}

} // namespace fallow::memory_pool

void fallow::keepFreeMemory(qint64 mostBytes)
{
    memory_pool::pool().mostKeptBytes = size_t(mostBytes);
}
