// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/traffic_budget.h"

#include "base/units.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr double kCourtesyShare = 0.2; // of the foreground's bytes: it keeps 1 / 1.2 = 83 % at most
constexpr double kFloorBytesPerSecond = 8.0 * double(kMiB);
constexpr double kMaxCourtesyCredit = 16.0 * double(kMiB);
constexpr qint64 kQuietMs = 100;
} // namespace

TrafficBudget::TrafficBudget(Clock &clock)
    : m_clock(clock)
    , m_refilledMs(clock.monotonicMs())
{}

void TrafficBudget::setLimit(qint64 bytesPerSecond, Work work)
{
    refill();
    m_limits[size_t(work)] = {.bytesPerSecond = std::max<qint64>(0, bytesPerSecond), .credit = 0};
}

bool TrafficBudget::isForegroundBusy() const
{
    return m_foregroundCount > 0 || m_clock.monotonicMs() - m_lastForegroundMs < kQuietMs;
}

void TrafficBudget::foregroundEnded(qint64 bytes)
{
    m_foregroundCount = std::max(0, m_foregroundCount - 1);
    m_lastForegroundMs = m_clock.monotonicMs();
    m_courtesyCredit = std::min(kMaxCourtesyCredit, m_courtesyCredit + kCourtesyShare * double(bytes));
}

void TrafficBudget::refill()
{
    const qint64 nowMs = m_clock.monotonicMs();
    const double seconds = double(nowMs - m_refilledMs) / 1000;
    m_refilledMs = nowMs;
    m_courtesyCredit = std::min(kMaxCourtesyCredit, m_courtesyCredit + kFloorBytesPerSecond * seconds);
    for (Limit &limit : m_limits) {
        const double rate = double(limit.bytesPerSecond);
        limit.credit = std::min(rate / 4, limit.credit + rate * seconds); // bursts of a quarter second
    }
}

bool TrafficBudget::tryTake(qint64 bytes, Work work)
{
    refill();
    Limit &limit = m_limits[size_t(work)];
    if (limit.bytesPerSecond > 0 && limit.credit < 0)
        return false;
    const bool isBusy = isForegroundBusy();
    if (isBusy && m_courtesyCredit < 0)
        return false;
    if (limit.bytesPerSecond > 0)
        limit.credit -= double(bytes);
    if (isBusy)
        m_courtesyCredit -= double(bytes);
    return true;
}

void TrafficBudget::giveBack(qint64 bytes, Work work)
{
    Limit &limit = m_limits[size_t(work)];
    if (limit.bytesPerSecond > 0)
        limit.credit += double(bytes);
    m_courtesyCredit = std::min(kMaxCourtesyCredit, m_courtesyCredit + double(bytes));
}

} // namespace fallow
