// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/strip_index.h"

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

} // namespace fallow
