// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/read_ahead.h"

#include "base/limits.h"

#include <algorithm>

namespace fallow {

namespace {

constexpr qint64 kStreamBlocks = 64;      ///< so much in sequence makes a stream
constexpr qint64 kReorderedBlocks = 2048; ///< requests in flight may come a little out of order

} // namespace

ReadAhead::Window ReadAhead::note(qint64 firstBlock, qint64 blockCount)
{
    const qint64 end = firstBlock + blockCount;
    auto stream = std::find_if(m_streams.begin(), m_streams.end(), [&](const Stream &s) {
        return s.nextBlock >= 0 && firstBlock <= s.nextBlock && firstBlock >= s.nextBlock - kReorderedBlocks &&
               end > s.nextBlock;
    });
    if (stream == m_streams.end()) {
        stream = std::min_element(m_streams.begin(), m_streams.end(),
                                  [](const Stream &a, const Stream &b) { return a.age < b.age; });
        *stream = {end, blockCount, end, ++m_age};
        return {};
    }
    stream->age = ++m_age;
    stream->readBlocks += end - stream->nextBlock;
    stream->nextBlock = end;
    if (stream->readBlocks < kStreamBlocks)
        return {};
    const qint64 depth = qMin(m_meter.maxBytes() / 2 / kBlockSizeBytes, qint64(2048));
    const qint64 from = qMax(end, stream->fetchedUpTo);
    // In steps, so that a stripe is fetched as a whole.
    if (from - end > depth / 2)
        return {.isSequential = true};
    stream->fetchedUpTo = end + depth;
    return {from, end + depth - from, true};
}

ReadAhead::RegionPointer ReadAhead::find(const ExtentRecord &part) const
{
    const auto found = m_byStripe.constFind(part.stripe);
    if (found == m_byStripe.constEnd())
        return {};
    for (const RegionPointer &region : *found) {
        if (part.firstBlock >= region->extent.firstBlock &&
            part.firstBlock + part.blockCount <= region->extent.firstBlock + region->extent.blockCount)
            return region;
    }
    return {};
}

ReadAhead::RegionPointer ReadAhead::add(const ExtentRecord &extent)
{
    const qint64 bytes = extent.blockCount * kBlockSizeBytes;
    while (!m_meter.hasRoomFor(bytes) && !m_regions.empty() && m_regions.front()->isReady)
        drop(RegionPointer(m_regions.front()));
    if (!m_meter.hasRoomFor(bytes))
        return {};
    auto region = std::make_shared<Region>();
    region->extent = extent;
    region->bytes = SharedBytes::allocate(static_cast<size_t>(bytes));
    m_meter.add(bytes);
    m_regions.push_back(region);
    m_byStripe[extent.stripe].append(region);
    return region;
}

void ReadAhead::finish(const RegionPointer &region, const Result<void> &result)
{
    region->isReady = true;
    if (!result)
        drop(region);
    for (Waiter &waiter : std::exchange(region->waiters, {}))
        waiter(result);
}

void ReadAhead::drop(const RegionPointer &region)
{
    m_regions.remove(region);
    const auto found = m_byStripe.find(region->extent.stripe);
    if (found != m_byStripe.end()) {
        found->removeOne(region);
        if (found->isEmpty())
            m_byStripe.erase(found);
    }
    m_meter.add(-qint64(region->extent.blockCount) * kBlockSizeBytes);
}

} // namespace fallow
