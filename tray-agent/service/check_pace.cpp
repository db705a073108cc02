// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_pace.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kDayMs = 24 * 3'600'000LL;
constexpr qint64 kLeastIdlePerDayMs = 10 * 60'000; ///< less is no plan
constexpr qint64 kSpareMs = 4 * kDayMs;
constexpr qint64 kMostDaysOff = 30;
constexpr qint64 kStepBytesPerSecond = 64 * kKiB;

} // namespace

void IdleHours::add(qint64 ms, const QDate &today)
{
    const QString label = today.toString(Qt::ISODate);
    if (day != label) {
        const QDate before = QDate::fromString(day, Qt::ISODate);
        if (before.isValid()) {
            perDayMs = (3 * perDayMs + todayMs) / 4;
            const qint64 daysOff = std::clamp<qint64>(before.daysTo(today) - 1, 0, kMostDaysOff);
            for (qint64 i = 0; i < daysOff; ++i)
                perDayMs = perDayMs * 3 / 4;
        }
        day = label;
        todayMs = 0;
    }
    todayMs = std::min(todayMs + std::max<qint64>(0, ms), kDayMs);
}

qint64 IdleHours::expectedPerDayMs() const
{
    return std::clamp(std::max(perDayMs, todayMs), kLeastIdlePerDayMs, kDayMs);
}

qint64 checkBytesPerSecond(const CheckPlan &plan)
{
    const qint64 leftMs = plan.leftMs - kSpareMs;
    if (leftMs <= 0)
        return kMaxCheckBytesPerSecond;
    const double idleShare = double(std::clamp(plan.idlePerDayMs, kLeastIdlePerDayMs, kDayMs)) / double(kDayMs);
    const double seconds = std::max(1.0, double(leftMs) / 1000 * idleShare);
    const double steps = std::ceil(double(std::max<qint64>(0, plan.leftBytes)) / seconds / kStepBytesPerSecond);
    const double most = double(kMaxCheckBytesPerSecond) / kStepBytesPerSecond;
    return std::max(kMinCheckBytesPerSecond, qint64(std::min(steps, most)) * kStepBytesPerSecond);
}

} // namespace fallow
