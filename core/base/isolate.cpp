// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isolate.h"

#include <QLocale>

namespace fallow {

namespace {

constexpr QChar kLeftToRightIsolate(0x2066);
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

QString between(QChar opening, QString text)
{
    text.removeIf([](QChar sign) { return sign >= kLeftToRightIsolate && sign <= kPopIsolate; });
    return opening + text + kPopIsolate;
}

bool readsFromRightToLeft()
{
    return QLocale().textDirection() == Qt::RightToLeft;
}

} // namespace

QString isolated(const QString &text)
{
    return readsFromRightToLeft() ? alwaysIsolated(text) : text;
}

QString leftToRight(const QString &text)
{
    return readsFromRightToLeft() ? between(kLeftToRightIsolate, text) : text;
}

QString alwaysIsolated(const QString &text)
{
    return between(kFirstStrongIsolate, text);
}

} // namespace fallow
