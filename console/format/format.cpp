// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/format.h"

#include "base/units.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString bytesText(qint64 bytes)
{
    const qint64 shown = std::max<qint64>(bytes, 0);
    if (shown < 1024)
        return Format::tr("%1 B").arg(QLocale().toString(shown));
    double value = double(shown);
    int unit = 0;
    while (value >= 1023.95 && unit < 6) {
        value /= 1024;
        ++unit;
    }
    // 1.5 GiB, 15.2 GiB, 152 GiB, 2 TiB: three figures, and no ".0".
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    static constexpr std::array<const char16_t *, 7> kUnits{u"B", u"KiB", u"MiB", u"GiB", u"TiB", u"PiB", u"EiB"};
    return QLocale().toString(value, 'f', value >= 99.95 || isWhole ? 0 : 1) + u' ' +
           QString::fromUtf16(kUnits[size_t(unit)]);
}

QString rateText(qint64 bytesPerSecond)
{
    return Format::tr("%1/s", "a rate: bytes per second").arg(bytesText(bytesPerSecond));
}

QString usedOfText(qint64 usedBytes, qint64 totalBytes)
{
    return Format::tr("%1 of %2", "used of total").arg(bytesText(usedBytes), bytesText(totalBytes));
}

QString durationText(qint64 seconds)
{
    const qint64 shown = std::max<qint64>(seconds, 0);
    if (shown < 60)
        return Format::tr("%1 s").arg(countText(shown));
    if (shown < 3600)
        return Format::tr("%1 min").arg(countText(shown / 60));
    if (shown < 2 * 86'400) {
        return shown % 3600 < 60 ? Format::tr("%1 h").arg(countText(shown / 3600))
                                 : Format::tr("%1 h %2 min").arg(countText(shown / 3600), countText(shown % 3600 / 60));
    }
    return Format::tr("%1 days").arg(countText(shown / 86'400));
}

QString agoText(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(now);
    return seconds < 2 ? Format::tr("just now") : Format::tr("%1 ago").arg(durationText(seconds));
}

QString momentText(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDate today = now.toLocalTime().date();
    const QDateTime local = when.toLocalTime();
    if (local.date() == today)
        return QLocale().toString(local.time(), u"HH:mm:ss"_s);
    return QLocale().toString(
        local,
        local.date().year() == today.year()
            ? Format::tr("d MMM HH:mm", "form of a moment, as QLocale::toString() reads it")
            : Format::tr("d MMM yyyy HH:mm", "form of a moment of another year, as QLocale::toString() reads it"));
}

QString doneText(const QDateTime &end, const QDateTime &now)
{
    constexpr qint64 kMostForecastDays = 3650;
    const QDateTime local = end.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    if (!end.isValid() || days > kMostForecastDays)
        return {};
    const QString moment = days == 0              ? QLocale().toString(local.time(), u"HH:mm"_s)
                           : days > 0 && days < 7 ? QLocale().toString(local, u"dddd HH:mm"_s)
                                                  : momentText(end, now);
    return Format::tr("done about %1", "when a piece of work ends: a time of day, or a day and a time").arg(moment);
}

qint64 bytesFromText(const QString &text)
{
    const QLocale locale;
    QString plain;
    for (const QChar sign : text.trimmed()) {
        if (sign.isDigit()) // the language's own digits, too
            plain += QString::number(sign.digitValue());
        else
            plain += locale.decimalPoint() == sign ? QChar(u'.') : sign;
    }
    return parseBytes(plain);
}

QString percentText(double share)
{
    const double percent = std::clamp(share, 0.0, 1.0) * 100;
    // Rounding must not make "all" of nearly all, nor "none" of a little.
    const double shown = percent >= 100 ? 100 : percent <= 0 ? 0 : std::clamp(std::round(percent * 10) / 10, 0.1, 99.9);
    const bool isWhole = std::abs(shown - std::round(shown)) < 0.01;
    return Format::tr("%1 %", "percent").arg(QLocale().toString(shown, 'f', isWhole ? 0 : 1));
}

double shareOf(qint64 part, qint64 total)
{
    return total > 0 ? std::clamp(double(part) / double(total), 0.0, 1.0) : 0.0;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace fallow::console
