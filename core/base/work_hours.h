// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>

namespace fallow {

/// The hours of each day in which work may be done: always, or from one time of day to another, over midnight too.
/// A value; pure; times of day are those of the zone that the given moments carry.
class WorkHours
{
public:
    WorkHours() = default; ///< always
    /// "always", "22:00-06:00", "9:30 - 17:00". Errors: InvalidArgument (says how hours are written).
    static Result<WorkHours> parse(const QString &text);
    QString toString() const;

    static constexpr qint64 kMostWorkSeconds = 1'000'000'000; ///< 31 years: whatever a rate near 0 would give

    bool isAlways() const { return m_fromMinute == m_toMinute; }
    bool contains(const QDateTime &moment) const;
    /// The next moment at or after `from` within these hours.
    QDateTime nextBegin(const QDateTime &from) const;
    /// When work of `workSeconds` that goes on within these hours only, begun at `from`, ends; at most kMostWorkSeconds
    /// of it are reckoned with. Daylight saving is left out.
    QDateTime endOfWork(const QDateTime &from, qint64 workSeconds) const;
    friend bool operator==(const WorkHours &, const WorkHours &) = default;

private:
    qint64 secondsPerDay() const;
    int m_fromMinute = 0; ///< of the day
    int m_toMinute = 0;   ///< equal to the other: always
};

} // namespace fallow
