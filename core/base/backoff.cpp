// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QRandomGenerator>
#include <algorithm>

namespace fallow {

namespace {
constexpr int kMostDoublings = 20;
}

qint64 Backoff::delayMs(int failures) const
{
    const qint64 most = std::min(longestMs, firstMs << std::clamp(failures, 0, kMostDoublings));
    return most / 2 + QRandomGenerator::global()->bounded(most / 2 + 1);
}

} // namespace fallow
