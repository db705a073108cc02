// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace fallow::tray {

enum class PauseLength { HalfHour, TwoHours, UntilTomorrow };
inline constexpr int kMorningHour = 6; ///< local: when "tomorrow" begins

/// When a pause that begins now ends by itself. The end of "until tomorrow" is kMorningHour of the next calendar day,
/// also where the clocks change in that night. Pure.
inline QDateTime pauseEnd(PauseLength length, const QDateTime &now)
{
    switch (length) {
    case PauseLength::HalfHour:
        return now.addSecs(30 * 60);
    case PauseLength::TwoHours:
        return now.addSecs(2 * 3600);
    case PauseLength::UntilTomorrow:
        return QDateTime(now.date().addDays(1), QTime(kMorningHour, 0), now.timeZone());
    }
    Q_UNREACHABLE();
}

} // namespace fallow::tray
