// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/disk_health.h"

namespace fallow::console {

/// What a disk says of itself in one or two lines: "Fallow Disk 1 says that it is well" and its figures, as far as
/// they are known; empty where nothing is. In the application's locale. Thread: gui.
QString diskText(const DiskHealth &disk);

} // namespace fallow::console
