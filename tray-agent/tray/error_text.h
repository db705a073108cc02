// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow::tray {

/// One sentence for the person: what went wrong and what helps. Thread: gui.
QString errorText(const Error &error);
/// What the agent or its controller says, in the person's language; what nobody has translated stays English.
/// @param wording Wording::toString, of whatever they send. @param english said where there is none that can be read
QString wordingText(const QString &wording, const QString &english);

} // namespace fallow::tray
