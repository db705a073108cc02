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

void TrafficBudget::setLimit(qint64 bytesPerSecond)
{
    refill();
    m_limitBytesPerSecond = std::max<qint64>(0, bytesPerSecond);
    m_limitCredit = 0;
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
    const double limit = double(m_limitBytesPerSecond);
    m_limitCredit = std::min(limit / 4, m_limitCredit + limit * seconds); // bursts of a quarter second
}

bool TrafficBudget::tryTake(qint64 bytes)
{
    refill();
    if (m_limitBytesPerSecond > 0 && m_limitCredit < 0)
        return false;
    const bool isBusy = isForegroundBusy();
    if (isBusy && m_courtesyCredit < 0)
        return false;
    if (m_limitBytesPerSecond > 0)
        m_limitCredit -= double(bytes);
    if (isBusy)
        m_courtesyCredit -= double(bytes);
    return true;
}

void TrafficBudget::giveBack(qint64 bytes)
{
    if (m_limitBytesPerSecond > 0)
        m_limitCredit += double(bytes);
    m_courtesyCredit = std::min(kMaxCourtesyCredit, m_courtesyCredit + double(bytes));
}

} // namespace fallow
