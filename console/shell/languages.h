// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/pages/console_section.h"

class QApplication;

namespace fallow::console {

/// The languages that are compiled into this program, each named in itself.
QList<ConsoleSection::Language> builtInLanguages();
/// Lets the program speak a language and write in its direction: texts, plurals, numbers, Qt's own dialogs. Empty: the
/// desktop's; one that is not built in, English. Once, before the first window. Thread: gui.
void applyLanguage(QApplication &app, const QString &language);

} // namespace fallow::console
