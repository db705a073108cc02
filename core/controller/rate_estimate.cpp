// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/rate_estimate.h"

#include <algorithm>

namespace fallow {

namespace {

constexpr qint64 kApartMs = 250; ///< samples closer than that replace each other
constexpr qint64 kLeastSpanMs = 1000;
constexpr qint64 kLeastWindowMs = 10'000;
constexpr qint64 kMostWindowMs = 60'000;

} // namespace

void RateEstimate::add(qint64 nowMs, qint64 doneBytes)
{
    if (m_samples.size() == 1 && m_samples.front().bytes == doneBytes) { // it has not begun to move anything yet
        m_samples.front().ms = nowMs;
        return;
    }
    if (m_samples.size() >= 2 && nowMs - m_samples[m_samples.size() - 2].ms < kApartMs)
        m_samples.back() = {nowMs, doneBytes};
    else
        m_samples.push_back({nowMs, doneBytes});
    const qint64 window = std::clamp((nowMs - m_samples.front().ms) / 2, kLeastWindowMs, kMostWindowMs);
    while (m_samples.size() > 2 && nowMs - m_samples[1].ms >= window)
        m_samples.pop_front();
}

double RateEstimate::bytesPerSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 span = m_samples.back().ms - m_samples.front().ms;
    const qint64 bytes = m_samples.back().bytes - m_samples.front().bytes;
    return span >= kLeastSpanMs && bytes > 0 ? double(bytes) * 1000.0 / double(span) : 0;
}

} // namespace fallow
