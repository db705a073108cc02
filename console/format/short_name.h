// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fallow::console {

/// A name from elsewhere, fit for a sentence: one line, elided in its middle beyond `most` characters, and isolated if
/// it is written from right to left, so that it does not turn the sentence around. Very long words may break. For
/// people to read, not to be compared. Thread: any.
QString shortName(const QString &name, qsizetype most = 48);

} // namespace fallow::console
