// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/isolate.h" // leftToRight(), for those who format

#include <QDateTime>
#include <QString>

namespace fallow::console {

// Values as people read them, in the application's locale. Thread: gui.

/// "1.5 GiB"; a negative amount, which only a liar sends, reads as none.
QString bytesText(qint64 bytes);
/// "12.3 MiB/s".
QString rateText(qint64 bytesPerSecond);
/// "1.2 GiB of 10 GiB".
QString usedOfText(qint64 usedBytes, qint64 totalBytes);
/// "45 s", "3 min", "2 h 5 min", "4 days".
QString durationText(qint64 seconds);
/// "just now", "3 min ago"; empty for an invalid moment.
QString agoText(const QDateTime &when, const QDateTime &now);
/// "14:02:11" on the day of `now`, otherwise date and time; empty for an invalid moment.
QString momentText(const QDateTime &when, const QDateTime &now);
/// "done about 14:05", with its day unless that is today: "done about Friday 07:40", or the date if it is a week away
/// or more. Empty for what is years away, which is no forecast, and for an invalid moment.
QString doneText(const QDateTime &end, const QDateTime &now);
/// "97 %"; 1.0 alone reads "100 %" and 0.0 alone "0 %".
QString percentText(double share);
/// used/total within 0..1; 0 if total is not positive.
double shareOf(qint64 part, qint64 total);
/// An amount that a person typed: "1.5 GiB", "1,5 GiB" where the language writes it so, in its own digits too.
/// -1: it is none.
qint64 bytesFromText(const QString &text);
/// "12,345".
QString countText(qint64 count);

} // namespace fallow::console
