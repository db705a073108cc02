// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_service.h"

namespace fallow {

/// What a service sees of a real machine: its sensors, logind, and UDisks2. `localAddress` says which address of this
/// machine the controller is reached by; it is asked while the ports live. Thread: control.
AgentService::Ports systemPorts(std::function<QString()> localAddress);

} // namespace fallow
