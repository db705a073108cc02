// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fallow::console {

/// How people sort names, in the application's language: numbers in them by their value, so that pc-2 stands before
/// pc-10, and case only where nothing else differs. Thread: gui.
/// @returns below 0: `a` stands first; 0: they are equal.
int compareNames(const QString &a, const QString &b);

} // namespace fallow::console
