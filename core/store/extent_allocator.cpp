// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/extent_allocator.h"

#include "store/superblock.h"

#include <algorithm>

namespace fallow {

namespace {

constexpr quint32 kFirstSector = quint32(kDataStartBytes / kSectorBytes);
/// A region with less free space is left alone while fresh ones can be had: each change of region costs a commit.
constexpr quint32 kWorthwhileFreeSectors = kRegionSectors / 4;

static_assert(kRegionSectors <= 0xffff, "runs are 16 bits wide");
static_assert(qint64(kMaxRegions) * kRegionSectors < 0xffff'ffffll);

} // namespace

ExtentAllocator::ExtentAllocator()
{
    extendTo(0);
}

void ExtentAllocator::Region::updateLargest()
{
    largestCount = 0;
    for (const Run &run : free)
        largestCount = std::max<quint32>(largestCount, run.count);
}

ExtentAllocator::Region ExtentAllocator::emptyRegion(quint32 index)
{
    const quint32 begin = index == 0 ? kFirstSector : 0;
    Region region;
    region.free = {Run{quint16(begin), quint16(kRegionSectors - begin)}};
    region.freeCount = kRegionSectors - begin;
    region.largestCount = region.freeCount;
    return region;
}

void ExtentAllocator::extendTo(quint32 region)
{
    while (m_regions.size() <= region)
        m_regions.push_back(emptyRegion(quint32(m_regions.size())));
}

bool ExtentAllocator::reserve(quint32 sector, quint32 sectorCount)
{
    const quint32 regionIndex = regionOf(sector);
    const quint32 begin = sector % kRegionSectors;
    if (sectorCount == 0 || sectorCount > kRegionSectors || begin + sectorCount > kRegionSectors ||
        regionIndex >= kMaxRegions)
        return false;
    extendTo(regionIndex);
    Region &region = m_regions[regionIndex];
    auto run = std::upper_bound(region.free.begin(), region.free.end(), begin,
                                [](quint32 value, const Run &candidate) { return value < candidate.begin; });
    if (run == region.free.begin())
        return false;
    --run;
    const quint32 runEnd = quint32(run->begin) + run->count;
    if (begin + sectorCount > runEnd)
        return false;
    const Run before{run->begin, quint16(begin - run->begin)};
    const Run after{quint16(begin + sectorCount), quint16(runEnd - begin - sectorCount)};
    if (before.count > 0 && after.count > 0) {
        *run = before;
        region.free.insert(run + 1, after);
    } else if (before.count > 0 || after.count > 0) {
        *run = before.count > 0 ? before : after;
    } else {
        region.free.erase(run);
    }
    region.freeCount -= sectorCount;
    region.updateLargest();
    m_usedSectors += sectorCount;
    return true;
}

std::optional<quint32> ExtentAllocator::allocateIn(quint32 regionIndex, quint32 sectorCount)
{
    const Region &region = m_regions[regionIndex];
    if (region.largestCount < sectorCount)
        return std::nullopt;
    for (const Run &run : region.free) {
        if (run.count < sectorCount)
            continue;
        const quint32 sector = regionIndex * kRegionSectors + run.begin;
        if (sector + sectorCount > m_endSector)
            break;
        reserve(sector, sectorCount);
        return sector;
    }
    return std::nullopt;
}

std::optional<quint32> ExtentAllocator::allocate(quint32 sectorCount)
{
    if (sectorCount == 0 || sectorCount > kRegionSectors)
        return std::nullopt;
    const auto take = [&](quint32 region) {
        const auto sector = allocateIn(region, sectorCount);
        if (sector)
            m_currentRegion = region;
        return sector;
    };
    if (auto sector = take(m_currentRegion))
        return sector;
    for (quint32 region = 0; region < m_regions.size(); ++region) {
        if (m_regions[region].freeCount < kWorthwhileFreeSectors)
            continue;
        if (auto sector = take(region))
            return sector;
    }
    const quint32 freshRegion = quint32(m_regions.size());
    if (freshRegion < kMaxRegions && freshRegion * kRegionSectors + sectorCount <= m_endSector) {
        extendTo(freshRegion);
        return take(freshRegion);
    }
    for (quint32 region = 0; region < m_regions.size(); ++region) {
        if (auto sector = take(region))
            return sector;
    }
    return std::nullopt;
}

void ExtentAllocator::release(quint32 sector, quint32 sectorCount)
{
    Region &region = m_regions[regionOf(sector)];
    const quint32 begin = sector % kRegionSectors;
    auto next = std::upper_bound(region.free.begin(), region.free.end(), begin,
                                 [](quint32 value, const Run &candidate) { return value < candidate.begin; });
    Q_ASSERT(next == region.free.end() || begin + sectorCount <= next->begin);
    const bool joinsNext = next != region.free.end() && next->begin == begin + sectorCount;
    const bool joinsPrevious = next != region.free.begin() && quint32((next - 1)->begin) + (next - 1)->count == begin;
    if (joinsPrevious && joinsNext) {
        (next - 1)->count = quint16((next - 1)->count + sectorCount + next->count);
        region.free.erase(next);
    } else if (joinsPrevious) {
        (next - 1)->count = quint16((next - 1)->count + sectorCount);
    } else if (joinsNext) {
        next->begin = quint16(begin);
        next->count = quint16(next->count + sectorCount);
    } else {
        region.free.insert(next, Run{quint16(begin), quint16(sectorCount)});
    }
    region.freeCount += sectorCount;
    region.updateLargest();
    m_usedSectors -= sectorCount;
    while (m_regions.size() > 1 && m_regions.back().freeCount == kRegionSectors)
        m_regions.pop_back();
    m_currentRegion = std::min(m_currentRegion, quint32(m_regions.size() - 1));
}

qint64 ExtentAllocator::endBytes() const
{
    const Region &last = m_regions.back();
    quint32 end = kRegionSectors;
    if (!last.free.empty() && quint32(last.free.back().begin) + last.free.back().count == kRegionSectors)
        end = last.free.back().begin;
    return (qint64(m_regions.size() - 1) * kRegionSectors + end) * kSectorBytes;
}

std::vector<std::pair<quint32, quint32>> ExtentAllocator::freeRuns(quint32 region) const
{
    std::vector<std::pair<quint32, quint32>> runs;
    for (const Run &run : m_regions.at(region).free)
        runs.emplace_back(run.begin, run.count);
    return runs;
}

} // namespace fallow
