// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow::console {

/// One sentence for people: what went wrong and what helps, and in brackets what the error itself says of it.
/// Thread: gui.
QString describe(const Error &error);
/// What the error itself says, in the person's language if it has a wording, else in English. Thread: gui.
QString detailText(const Error &error);

} // namespace fallow::console
