// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

// The states that machines, stores and events can be in: words of the catalog, the wire and every front end alike.
// The numbers are part of the formats; the names (stateName) are part of --json.

enum class MachineApproval : quint8 { Waiting = 0, Approved = 1, Revoked = 2, Retired = 3 };
/// Presence as the administrator sees it; absent is not lost.
enum class Presence : quint8 { Online = 0, Asleep = 1, Unreachable = 2, Lost = 3, Retired = 4 };
enum class StoreState : quint8 { Active = 0, Draining = 1, Lost = 2, Retired = 3 };
/// Its strips count: it is to come back if it is away.
constexpr bool isInUse(StoreState state)
{
    return state == StoreState::Active || state == StoreState::Draining;
}
enum class EventSeverity : quint8 { Info = 0, Notice = 1, Warning = 2, Critical = 3 };
enum class JobState : quint8 { Queued = 0, Running = 1, Paused = 2, Finished = 3, Failed = 4, Cancelled = 5 };
constexpr bool hasEnded(JobState state)
{
    return state == JobState::Finished || state == JobState::Failed || state == JobState::Cancelled;
}
/// One strip, as the stripe map shows it.
enum class StripState : quint8 { Present = 0, Absent = 1, Missing = 2, Rebuilding = 3, Suspect = 4 };
/// Why a machine that waits cannot adopt a store of another that it found on its disk.
enum class ClaimObstacle : quint8 {
    None = 0,
    StoreUnknown = 1,       ///< the array does not know the store, or not in this life of it
    StoreRetired = 2,       ///< it was emptied, or let go with its machine
    OwnerConnected = 3,     ///< so that one of the two disks is a copy
    ControllerStarting = 4, ///< its owner may be about to come back; passes by itself within a minute
};
/// Passes by itself: nothing that cannot be taken back should be decided before.
constexpr bool isTemporary(ClaimObstacle obstacle)
{
    return obstacle == ClaimObstacle::ControllerStarting;
}

const char *stateName(MachineApproval state);
const char *stateName(Presence state);
const char *stateName(StoreState state);
const char *stateName(EventSeverity severity);
const char *stateName(JobState state);
const char *stateName(StripState state);
const char *stateName(ClaimObstacle obstacle);

} // namespace fallow
