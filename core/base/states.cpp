// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/states.h"

namespace fallow {

const char *stateName(MachineApproval state)
{
    switch (state) {
    case MachineApproval::Waiting:
        return QT_TRANSLATE_NOOP("Controller", "waiting");
    case MachineApproval::Approved:
        return "approved";
    case MachineApproval::Revoked:
        return QT_TRANSLATE_NOOP("Controller", "revoked");
    case MachineApproval::Retired:
        return "retired";
    }
    return "unknown";
}

const char *stateName(Presence state)
{
    switch (state) {
    case Presence::Online:
        return QT_TRANSLATE_NOOP("Controller", "online");
    case Presence::Asleep:
        return QT_TRANSLATE_NOOP("Controller", "asleep");
    case Presence::Unreachable:
        return QT_TRANSLATE_NOOP("Controller", "unreachable");
    case Presence::Lost:
        return QT_TRANSLATE_NOOP("Controller", "lost");
    case Presence::Retired:
        return QT_TRANSLATE_NOOP("Controller", "retired");
    }
    return "unknown";
}

const char *stateName(StoreState state)
{
    switch (state) {
    case StoreState::Active:
        return QT_TRANSLATE_NOOP("Controller", "active");
    case StoreState::Draining:
        return QT_TRANSLATE_NOOP("Controller", "draining");
    case StoreState::Lost:
        return QT_TRANSLATE_NOOP("Controller", "lost");
    case StoreState::Retired:
        return QT_TRANSLATE_NOOP("Controller", "retired");
    }
    return "unknown";
}

const char *stateName(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Info:
        return "info";
    case EventSeverity::Notice:
        return "notice";
    case EventSeverity::Warning:
        return "warning";
    case EventSeverity::Critical:
        return "critical";
    }
    return "unknown";
}

const char *stateName(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return "queued";
    case JobState::Running:
        return "running";
    case JobState::Paused:
        return "paused";
    case JobState::Finished:
        return "finished";
    case JobState::Failed:
        return "failed";
    case JobState::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

const char *stateName(StripState state)
{
    switch (state) {
    case StripState::Present:
        return "present";
    case StripState::Absent:
        return "absent";
    case StripState::Missing:
        return "missing";
    case StripState::Rebuilding:
        return "rebuilding";
    case StripState::Suspect:
        return "suspect";
    }
    return "unknown";
}

const char *stateName(ClaimObstacle obstacle)
{
    switch (obstacle) {
    case ClaimObstacle::None:
        return "none";
    case ClaimObstacle::StoreUnknown:
        return "store-unknown";
    case ClaimObstacle::StoreRetired:
        return "store-retired";
    case ClaimObstacle::OwnerConnected:
        return "owner-connected";
    case ClaimObstacle::ControllerStarting:
        return "controller-starting";
    }
    return "unknown";
}

} // namespace fallow
