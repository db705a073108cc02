// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace fallow::console {

/// Auto follows the desktop: light or dark as its palette is when the program starts.
enum class ThemeChoice { Auto, Light, Dark };

/// Dresses a program: the Fusion style, one light and one dark palette, slightly larger text. May be called again, with
/// another choice, while windows are open. Thread: gui.
void applyTheme(QApplication &app, ThemeChoice choice);
/// "auto", "light", "dark"; anything else gives Auto and *ok = false.
ThemeChoice themeFromText(const QString &text, bool *ok);

} // namespace fallow::console
