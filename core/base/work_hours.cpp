// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/work_hours.h"

#include "base/wording.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr qint64 kDaySeconds = 86'400;

qint64 secondOfDay(const QDateTime &moment)
{
    return moment.time().msecsSinceStartOfDay() / 1000;
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

Result<WorkHours> WorkHours::parse(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})\\s*$"_s);
    if (text.trimmed().compare(u"always"_s, Qt::CaseInsensitive) == 0)
        return WorkHours();
    const auto match = pattern.match(text);
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    WorkHours hours;
    hours.m_fromMinute = number(1) * 60 + number(2);
    hours.m_toMinute = number(3) * 60 + number(4);
    const bool isRight = match.hasMatch() && number(2) < 60 && number(4) < 60 && hours.m_fromMinute < kDayMinutes &&
                         hours.m_toMinute <= kDayMinutes &&
                         hours.m_fromMinute % kDayMinutes != hours.m_toMinute % kDayMinutes;
    if (!isRight)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP(
                "Controller",
                "hours are written \"always\", or from one time of day to another, for instance \"22:00-06:00\"")),
            text.left(80));
    hours.m_toMinute %= kDayMinutes;
    return hours;
}

QString WorkHours::toString() const
{
    return isAlways() ? u"always"_s : clockText(m_fromMinute) + u'-' + clockText(m_toMinute);
}

bool WorkHours::contains(const QDateTime &moment) const
{
    if (isAlways())
        return true;
    const qint64 second = secondOfDay(moment);
    const bool isAfterBegin = second >= m_fromMinute * 60;
    const bool isBeforeEnd = second < m_toMinute * 60;
    return m_fromMinute < m_toMinute ? isAfterBegin && isBeforeEnd : isAfterBegin || isBeforeEnd;
}

QDateTime WorkHours::nextBegin(const QDateTime &from) const
{
    if (contains(from))
        return from;
    const qint64 wait = (m_fromMinute * 60 - secondOfDay(from) + kDaySeconds) % kDaySeconds;
    return from.addSecs(wait);
}

qint64 WorkHours::secondsPerDay() const
{
    return isAlways() ? kDaySeconds : ((m_toMinute - m_fromMinute + kDayMinutes) % kDayMinutes) * 60;
}

QDateTime WorkHours::endOfWork(const QDateTime &from, qint64 workSeconds) const
{
    const qint64 seconds = std::min(workSeconds, kMostWorkSeconds);
    if (isAlways() || seconds <= 0)
        return from.addSecs(seconds);
    QDateTime at = nextBegin(from);
    const qint64 today = (m_toMinute * 60 - secondOfDay(at) + kDaySeconds - 1) % kDaySeconds + 1;
    if (seconds <= today)
        return at.addSecs(seconds);
    const qint64 rest = seconds - today;
    const qint64 wholeDays = (rest - 1) / secondsPerDay();
    at = at.addSecs(today); // the end of the hours; the next begin is a night (or a day) away
    return nextBegin(at).addSecs(wholeDays * kDaySeconds + rest - wholeDays * secondsPerDay());
}

} // namespace fallow
