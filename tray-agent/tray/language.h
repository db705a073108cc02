// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace fallow::tray {

/// Has the windows speak the language of `locale`, from right to left where that is written so; English where it is not
/// compiled into the program. To be called once, before the first window. Thread: gui.
void applyLanguage(const QLocale &locale);

} // namespace fallow::tray
