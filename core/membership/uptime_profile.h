// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/machine_class.h"

#include <QByteArray>
#include <QDateTime>
#include <array>

namespace fallow {

/// When one machine is usually up: P(up | hour of the week), learned week by week. Hour 0 is Monday 00:00 to 01:00 UTC.
///
/// An hour's probability is the mean of the weeks seen, and from the eighth on a moving average, so that a new habit
/// shows after about two months and a holiday does not stay for ever. 508 bytes a machine, whatever its age. Pure.
class UptimeProfile
{
public:
    static constexpr int kHours = 7 * 24;
    static constexpr int kMemoryWeeks = 8;
    static constexpr double kLeastObserved = 0.25; ///< of an hour; less says nothing of it
    static constexpr int kHoursToJudge = 72;       ///< known hours before a machine has a class

    static int hourOfWeek(const QDateTime &utc);

    /// Takes one hour in: for `observedShare` (0..1) of it somebody looked, and for `upShare` (0..1) of that the
    /// machine was up.
    void observe(int hour, double upShare, double observedShare);
    /// 0..1; negative: this hour of the week has never been seen.
    double probability(int hour) const;
    int knownHours() const;
    /// Over the hours that are known; negative: none.
    double mean() const;
    /// AlwaysOn: up for 95 % of the known hours, and no more than one in twenty of them below 80 %.
    MachineClass machineClass() const;

    /// For front ends: 168 bytes, each 0..100 per cent, 255: not known.
    QByteArray toPercents() const;
    /// As it is kept; little endian: "FUP1", then for each hour probability x 10,000 (16 bits) and weeks seen (8 bits).
    QByteArray toBytes() const;
    /// Errors: Corrupt.
    static Result<UptimeProfile> fromBytes(const QByteArray &bytes);
    friend bool operator==(const UptimeProfile &, const UptimeProfile &) = default;

private:
    struct Hour
    {
        quint16 perTenThousand = 0;
        quint8 weeks = 0;
        friend bool operator==(const Hour &, const Hour &) = default;
    };
    std::array<Hour, kHours> m_hours = {};
};

} // namespace fallow
