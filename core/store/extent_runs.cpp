// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/extent_runs.h"

#include <algorithm>

namespace fallow {

std::vector<ExtentRun> extentRunsOf(std::vector<StripEntry> &entries)
{
    std::ranges::sort(entries, {}, &StripEntry::sector);
    std::vector<ExtentRun> runs;
    for (size_t first = 0; first < entries.size();) {
        const qint64 beginBytes = entries[first].extentOffsetBytes();
        qint64 endBytes = beginBytes;
        size_t next = first;
        while (next < entries.size() && entries[next].extentOffsetBytes() == endBytes)
            endBytes += entries[next++].extentBytes();
        runs.push_back({.entries = std::span(entries).subspan(first, next - first),
                        .offsetBytes = beginBytes,
                        .lengthBytes = endBytes - beginBytes});
        first = next;
    }
    return runs;
}

void punchExtents(DiskFile &disk, std::vector<StripEntry> &entries,
                  const std::function<void(const ExtentRun &run, int errnoValue)> &kept)
{
    for (const ExtentRun &run : extentRunsOf(entries)) {
        if (const int error = disk.punchHole(run.offsetBytes, run.lengthBytes); error != 0)
            kept(run, -error);
    }
}

} // namespace fallow
