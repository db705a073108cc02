// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include <QRegularExpression>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow {

QString formatBytes(qint64 bytes)
{
    static constexpr std::array kUnits{"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = double(bytes);
    size_t unit = 0;
    while (qAbs(value) >= (unit == 0 ? 1024 : 1023.5) && unit + 1 < kUnits.size()) { // 1023.5 KiB would read 1024 KiB
        value /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || qAbs(value) >= 99.95 ? 0 : 1;
    return QString::number(value, 'f', decimals) + u' ' + QLatin1StringView(kUnits[unit]);
}

qint64 parseBytes(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*([0-9]{1,19}(?:\\.[0-9]{1,9})?)\\s*([KMGTPE]?)(?:i?B)?\\s*$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return -1;
    const QString number = match.captured(1);
    const qsizetype power = match.captured(2).isEmpty() ? 0 : u"KMGTPE"_s.indexOf(match.captured(2).toUpper()) + 1;
    const qint64 unit = qint64(1) << (10 * power);
    bool ok = false;
    if (!number.contains(u'.')) {
        const qint64 whole = number.toLongLong(&ok);
        return ok && whole <= std::numeric_limits<qint64>::max() / unit ? whole * unit : -1;
    }
    const double value = number.toDouble(&ok) * double(unit);
    return ok && value < 9.2e18 ? qint64(value) : -1;
}

} // namespace fallow
