// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

namespace fallow::console {

/// Workstations that are online, and have been for half a minute, while a store of theirs serves nothing: no data
/// connection comes about. They point into `array`.
QList<const MachineSnapshot *> unservedMachines(const ArraySnapshot &array);

} // namespace fallow::console
