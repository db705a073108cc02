// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/desk_methods.h"

namespace fallow {

class Controller;

/// The methods "volumes.…" of wire/admin_messages.h, each with its preview. `controller` outlives the desk's handlers.
void addVolumeMethods(DeskMethods &desk, Controller &controller);

} // namespace fallow
