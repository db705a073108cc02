// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/strip_header.h"

#include <optional>
#include <vector>

namespace fallow {

inline constexpr qint64 kRegionBytes = 64ll * 1024 * 1024;
inline constexpr quint32 kRegionSectors = quint32(kRegionBytes / kSectorBytes);
inline constexpr quint32 kMaxRegions = 262'000; ///< just below 16 TiB, what 32-bit sector numbers can name

/// Which sectors of the file are free. Extents stay within one region of 64 MiB; the allocator stays in one region
/// while it can, for every region that takes new strips is named durably before (FORMAT.md, "Open regions"). The file
/// is sparse, so addresses cost nothing: it moves on to a fresh region rather than into one that is nearly full, while
/// there are fresh ones. Not thread-safe.
class ExtentAllocator
{
public:
    ExtentAllocator();
    /// Takes a given place. False if part of it is taken, or it is no possible place of an extent.
    bool reserve(quint32 sector, quint32 sectorCount);
    /// Extents that are given out end here at the latest: a partition's size. Those that lie beyond stay. By default
    /// the address space is the only bound.
    void setEnd(quint32 sector) { m_endSector = sector; }
    /// A free place for `sectorCount` sectors, or nothing if there is none.
    std::optional<quint32> allocate(quint32 sectorCount);
    void release(quint32 sector, quint32 sectorCount);

    qint64 usedBytes() const { return m_usedSectors * kSectorBytes; }
    /// The end of the last extent: the file may end there.
    qint64 endBytes() const;
    quint32 currentRegion() const { return m_currentRegion; }
    quint32 regionCount() const { return quint32(m_regions.size()); }
    static quint32 regionOf(quint32 sector) { return sector / kRegionSectors; }
    /// Free places of one region, in order: sector within the region, count. `region` < regionCount().
    std::vector<std::pair<quint32, quint32>> freeRuns(quint32 region) const;

private:
    struct Run
    {
        quint16 begin;
        quint16 count;
    };
    struct Region
    {
        std::vector<Run> free; ///< sorted, never adjacent
        quint32 freeCount = 0;
        quint32 largestCount = 0;
        void updateLargest();
    };
    static Region emptyRegion(quint32 index);
    void extendTo(quint32 region);
    std::optional<quint32> allocateIn(quint32 region, quint32 sectorCount);

    std::vector<Region> m_regions;
    quint32 m_currentRegion = 0;
    quint32 m_endSector = kMaxRegions * kRegionSectors;
    qint64 m_usedSectors = 0;
};

} // namespace fallow
