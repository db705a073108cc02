// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/machine_class.h"

namespace fallow {

const char *stateName(MachineClass machineClass)
{
    switch (machineClass) {
    case MachineClass::Unknown:
        return "unknown";
    case MachineClass::AlwaysOn:
        return "always-on";
    case MachineClass::Desktop:
        return "desktop";
    case MachineClass::Local:
        return "local";
    }
    return "unknown";
}

} // namespace fallow
