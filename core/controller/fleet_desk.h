// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/desk_methods.h"

namespace fallow {

class Controller;

/// The methods of wire/fleet_messages.h. `controller` outlives the desk's handlers.
void addFleetMethods(DeskMethods &desk, Controller &controller);

} // namespace fallow
