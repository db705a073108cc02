// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_host.h"

namespace fallow {

// What the person decides, given on to the service of an enrolled machine.

Result<void> AgentHost::pause(const QDateTime &until)
{
    const auto running = service();
    return running ? (*running)->lending().pause(until) : Result<void>(fail(running.error()));
}

Result<void> AgentHost::resume()
{
    const auto running = service();
    if (!running)
        return fail(running.error());
    (*running)->lending().resume();
    return {};
}

Result<void> AgentHost::setOwnerLimits(const OwnerLimits &limits)
{
    const auto running = service();
    return running ? (*running)->setOwnerLimits(limits) : Result<void>(fail(running.error()));
}

Result<void> AgentHost::setSchedule(const LendingSchedule &schedule)
{
    const auto running = service();
    return running ? (*running)->lending().setSchedule(schedule) : Result<void>(fail(running.error()));
}

void AgentHost::noteSession(const SessionReport &report)
{
    if (m_service)
        m_service->lending().setSessionFacts({.idleMs = report.idleMs, .isFullScreen = report.isFullScreen});
}

Result<void> AgentHost::leave(const QDateTime &expectedReturn)
{
    const auto running = service();
    if (!running)
        return fail(running.error());
    (*running)->leave(expectedReturn);
    return {};
}

Result<void> AgentHost::stay()
{
    const auto running = service();
    if (!running)
        return fail(running.error());
    (*running)->stay();
    return {};
}

} // namespace fallow
