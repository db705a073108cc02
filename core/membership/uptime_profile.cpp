// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/uptime_profile.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kScale = 10'000;
constexpr qsizetype kMagicBytes = 4;
constexpr qsizetype kHourBytes = 3;
constexpr qsizetype kProfileBytes = kMagicBytes + UptimeProfile::kHours * kHourBytes;
static_assert(kProfileBytes == 508);
constexpr double kAlwaysOnMean = 0.95;
constexpr double kDark = 0.8;         ///< an hour below it counts as one in which the machine is often off
constexpr int kDarkHoursInOneOf = 20; ///< an always-on machine has at most one dark hour in so many
constexpr quint8 kNotKnown = 255;

} // namespace

int UptimeProfile::hourOfWeek(const QDateTime &utc)
{
    const QDateTime moment = utc.toUTC();
    return (moment.date().dayOfWeek() - 1) * 24 + moment.time().hour();
}

void UptimeProfile::observe(int hour, double upShare, double observedShare)
{
    Q_ASSERT(hour >= 0 && hour < kHours);
    if (observedShare < kLeastObserved)
        return;
    Hour &known = m_hours[size_t(hour)];
    const double weight = std::max(1.0 / (known.weeks + 1), 1.0 / kMemoryWeeks);
    // A first look counts whole, however short: there is nothing else to go by.
    const double share = known.weeks == 0 ? 1.0 : weight * std::min(observedShare, 1.0);
    const double before = double(known.perTenThousand) / kScale;
    const double after = before + (std::clamp(upShare, 0.0, 1.0) - before) * share;
    known.perTenThousand = quint16(std::lround(std::clamp(after, 0.0, 1.0) * kScale));
    known.weeks = quint8(std::min(known.weeks + 1, 255));
}

double UptimeProfile::probability(int hour) const
{
    Q_ASSERT(hour >= 0 && hour < kHours);
    const Hour &known = m_hours[size_t(hour)];
    return known.weeks == 0 ? -1 : double(known.perTenThousand) / kScale;
}

int UptimeProfile::knownHours() const
{
    return int(std::count_if(m_hours.cbegin(), m_hours.cend(), [](const Hour &hour) { return hour.weeks > 0; }));
}

double UptimeProfile::mean() const
{
    double sum = 0;
    int count = 0;
    for (const Hour &hour : m_hours) {
        if (hour.weeks == 0)
            continue;
        sum += double(hour.perTenThousand) / kScale;
        ++count;
    }
    return count == 0 ? -1 : sum / count;
}

MachineClass UptimeProfile::machineClass() const
{
    const int known = knownHours();
    if (known < kHoursToJudge)
        return MachineClass::Unknown;
    const auto dark = std::count_if(m_hours.cbegin(), m_hours.cend(), [](const Hour &hour) {
        return hour.weeks > 0 && double(hour.perTenThousand) / kScale < kDark;
    });
    const bool isAlwaysOn = mean() >= kAlwaysOnMean && dark * kDarkHoursInOneOf <= known;
    return isAlwaysOn ? MachineClass::AlwaysOn : MachineClass::Desktop;
}

QByteArray UptimeProfile::toPercents() const
{
    QByteArray percents(kHours, char(kNotKnown));
    for (int hour = 0; hour < kHours; ++hour) {
        if (m_hours[size_t(hour)].weeks > 0)
            percents[hour] = char(std::lround(probability(hour) * 100));
    }
    return percents;
}

QByteArray UptimeProfile::toBytes() const
{
    QByteArray bytes = QByteArrayLiteral("FUP1");
    bytes.reserve(kProfileBytes);
    for (const Hour &hour : m_hours) {
        std::array<char, 2> value{};
        qToLittleEndian(hour.perTenThousand, value.data());
        bytes.append(value.data(), 2);
        bytes.append(char(hour.weeks));
    }
    return bytes;
}

Result<UptimeProfile> UptimeProfile::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != kProfileBytes || !bytes.startsWith("FUP1"))
        return fail(ErrorCode::Corrupt, u"this is no uptime profile"_s);
    UptimeProfile profile;
    const char *at = bytes.constData() + kMagicBytes;
    for (Hour &hour : profile.m_hours) {
        hour.perTenThousand = qFromLittleEndian<quint16>(at);
        hour.weeks = quint8(at[2]);
        if (hour.perTenThousand > kScale || (hour.weeks == 0 && hour.perTenThousand > 0))
            return fail(ErrorCode::Corrupt, u"an uptime profile with an impossible probability"_s);
        at += kHourBytes;
    }
    return profile;
}

} // namespace fallow
