// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/desk_methods.h"

namespace fallow {

class AdministratorKeeper;

/// Adds the methods of wire/administrator_messages.h; `keeper` outlives what they are added to.
void addAdministratorMethods(DeskMethods &methods, AdministratorKeeper &keeper);

} // namespace fallow
