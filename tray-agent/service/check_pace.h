// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <QDate>
#include <QString>

namespace fallow {

inline constexpr qint64 kFullCheckMs = 30 * 24 * 3'600'000LL; ///< within which every strip is to be looked at
inline constexpr qint64 kMinCheckBytesPerSecond = 256 * kKiB;
inline constexpr qint64 kMaxCheckBytesPerSecond = 32 * kMiB; ///< also at idle: whoever comes back is not to wait

/// For how long a day the machine is on with nobody at it: the only time in which strips are checked. Smoothed over
/// about four days, so that the pace learns that of an office as well as that of a machine that is left on. Pure.
struct IdleHours
{
    static constexpr qint64 kAssumedPerDayMs = 2 * 3'600'000LL; ///< before anything was measured

    QString day = {}; ///< "2026-11-26", of the local calendar: today
    qint64 todayMs = 0;
    qint64 perDayMs = kAssumedPerDayMs; ///< of the days before

    /// Adds what came since the last call; 0 for a look at the calendar only. A day on which the machine was off counts
    /// as one without.
    void add(qint64 ms, const QDate &today);
    qint64 expectedPerDayMs() const;
};

/// What the pace of a check follows from.
struct CheckPlan
{
    qint64 leftBytes = 0;    ///< that this check has still to read
    qint64 leftMs = 0;       ///< until it is to be done; 0 or less: it is overdue
    qint64 idlePerDayMs = 0; ///< in which it may run
};
/// As slow as the time that is left allows, with four days to spare, for no day is like the other; between the two
/// limits, in steps of 64 KiB/s. Pure.
qint64 checkBytesPerSecond(const CheckPlan &plan);

} // namespace fallow
