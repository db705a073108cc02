// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow::tray {

/// One sentence for the person: what went wrong and what helps. Thread: gui.
QString errorText(const Error &error);

} // namespace fallow::tray
