// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "system_ports.h"

#include "linux_lending_sensors.h"
#include "logind_events.h"
#include "udisks_health.h"

namespace fallow {

AgentService::Ports systemPorts(std::function<QString()> localAddress)
{
    auto logind = std::make_unique<LogindEvents>(QDBusConnection::systemBus());
    LinuxLendingSensors::Options options;
    options.localAddress = std::move(localAddress);
    options.session = [events = logind.get()] { return events->session(); };
    options.isMetered = [events = logind.get()] { return events->isMetered(); };
    return {.sensors = std::make_unique<LinuxLendingSensors>(std::move(options)),
            .system = std::move(logind),
            .disks = std::make_unique<UdisksHealth>(QDBusConnection::systemBus())};
}

} // namespace fallow
