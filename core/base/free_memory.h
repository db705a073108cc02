// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

/// How much of the memory that slices (SharedBytes) gave back this process keeps at most for the next ones; 64 MiB
/// unless this is called. Who moves more than that at one time pays for fresh pages again and again. Thread: any; what
/// is kept already beyond it goes with the next that is given back.
void keepFreeMemory(qint64 mostBytes);

} // namespace fallow
