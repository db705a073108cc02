// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow::console {

/// One sentence for people: what went wrong and what helps. The error's own English text stands in the log and in
/// the details of a message; only what it says beyond the code is repeated here. Thread: gui.
QString describe(const Error &error);

} // namespace fallow::console
