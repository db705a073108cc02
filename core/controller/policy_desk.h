// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/desk_methods.h"

namespace fallow {

class PolicyKeeper;

/// Adds the methods of wire/policy_messages.h; `keeper` outlives what they are added to.
void addPolicyMethods(DeskMethods &methods, PolicyKeeper &keeper);

} // namespace fallow
