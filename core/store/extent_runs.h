// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"
#include "store/strip_index.h"

#include <functional>
#include <span>
#include <vector>

namespace fallow {

/// Extents that lie one behind the other: one hole takes them all.
struct ExtentRun
{
    std::span<const StripEntry> entries; ///< of the vector that was given
    qint64 offsetBytes = 0;
    qint64 lengthBytes = 0;
};

/// Sorts the entries by their place and says which are neighbours. Thread: any (pure).
std::vector<ExtentRun> extentRunsOf(std::vector<StripEntry> &entries);

/// Gives the extents' space back to the disk, neighbours in one call; `kept` is told of what could not be, with the
/// error (an errno). Thread: any that may wait for the disk.
void punchExtents(DiskFile &disk, std::vector<StripEntry> &entries,
                  const std::function<void(const ExtentRun &run, int errnoValue)> &kept);

} // namespace fallow
