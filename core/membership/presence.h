// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/states.h"

#include <QString>
#include <optional>

namespace fallow {

/// How long each kind of absence may last. Absent is not lost: only the last step starts a rebuild.
struct PresencePolicy
{
    qint64 unreachableToLostMs = 3'600'000;             ///< an absence that nobody announced
    qint64 announcedGraceMs = 30 * 60'000;              ///< after the announced return; then it counts as unreachable
    qint64 announcedWithoutReturnMs = 72 * 3'600'000LL; ///< announced, but no time of return was given
    qint64 longestAnnouncedMs = 30 * 24 * 3'600'000LL;  ///< no announcement holds longer
    qint64 awakeAfterMs = 30'000;                       ///< heard this long after announcing: it did not go after all
};

enum class PresenceInput {
    Connected,
    Heard, ///< a message on a standing connection
    Disconnected,
    Announced,    ///< it is about to sleep or to be switched off
    DeclaredLost, ///< by the administrator
    Retired,      ///< by the administrator; final
    TimePassed,   ///< looks whether the deadline has passed
};

struct PresenceTransition
{
    Presence from = Presence::Unreachable;
    Presence to = Presence::Unreachable;
    const char *reason = ""; ///< stable code: "connected", "disconnected", "announced", "overdue", "deadline", ...
    bool startsRebuild() const { return to == Presence::Lost; }
    bool stopsRebuild() const { return from == Presence::Lost && to == Presence::Online; }
    friend bool operator==(const PresenceTransition &, const PresenceTransition &) = default;
};

/// Where one machine stands. Pure: times come in as monotonic milliseconds, nothing is called back.
class PresenceTracker
{
public:
    /// @param last what was known before the controller started. Whatever deadline ran then starts anew: the controller
    /// has not watched meanwhile. Online becomes Unreachable.
    PresenceTracker(PresencePolicy policy, Presence last, qint64 nowMs);

    /// @param returnInMs Announced only: until the expected return; negative: none was given.
    std::optional<PresenceTransition> apply(PresenceInput input, qint64 nowMs, qint64 returnInMs = -1);
    /// Starts the present deadline anew, because the controller itself was away or asleep.
    void restartDeadline(qint64 nowMs);
    /// Other deadlines from now on, the present absence included: it is counted from when it began.
    void setPolicy(const PresencePolicy &policy);

    Presence presence() const { return m_presence; }
    bool isConnected() const { return m_isConnected; }
    /// When TimePassed would change something; empty: never.
    std::optional<qint64> deadlineMs() const { return m_deadlineMs; }

private:
    std::optional<PresenceTransition> become(Presence to, const char *reason, qint64 nowMs);
    std::optional<PresenceTransition> timePassed(qint64 nowMs);

    qint64 announcedForMs() const;

    PresencePolicy m_policy;
    Presence m_presence;
    bool m_isConnected = false;
    qint64 m_announcedAtMs = 0;
    qint64 m_announcedReturnInMs = -1; ///< as announced; negative: no time was given
    qint64 m_countedFromMs = 0;        ///< when the present deadline began to run
    std::optional<qint64> m_deadlineMs;
};

} // namespace fallow
