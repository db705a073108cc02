// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

/// How a machine is used, learned from when it is up; Local: the controller itself. The numbers are part of the wire's
/// format, the names of --json.
enum class MachineClass : quint8 { Unknown = 0, AlwaysOn = 1, Desktop = 2, Local = 3 };

const char *stateName(MachineClass machineClass);

} // namespace fallow
