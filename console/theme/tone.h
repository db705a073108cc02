// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace fallow::console {

/// How a thing sounds; every tone has a colour for light and for dark windows, and a sign of its own (toneIcon()).
enum class Tone { Good, Notice, Warning, Danger, Neutral };

bool isDark(const QPalette &palette);
/// A colour that reads as text and as a thick line on the palette's base.
QColor toneColor(Tone tone, const QPalette &palette);
/// `over` mixed into `under`, share 0..1.
QColor mixed(const QColor &under, const QColor &over, double share);
/// For words of less weight; readable still (contrast above 4.5 on base and window).
QColor softText(const QPalette &palette);
/// For hairlines and the tracks of bars.
QColor lineColor(const QPalette &palette);

} // namespace fallow::console
