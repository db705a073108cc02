// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTimeEdit>

namespace fallow::console {

/// Shows an edit's parts in this order in every language. Qt turns them around where text runs from right to left; but
/// digits, and the colon between them, run from left to right there too, and 20:00 would read as 00:20. Thread: gui.
void setMomentFormat(QDateTimeEdit &edit, const QString &format);

} // namespace fallow::console
