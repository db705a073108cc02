// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/presence.h"

namespace fallow {

PresenceTracker::PresenceTracker(PresencePolicy policy, Presence last, qint64 nowMs)
    : m_policy(policy)
    , m_presence(last == Presence::Online ? Presence::Unreachable : last)
    , m_announcedAtMs(nowMs)
{
    restartDeadline(nowMs);
}

qint64 PresenceTracker::announcedForMs() const
{
    return m_announcedReturnInMs < 0
               ? m_policy.announcedWithoutReturnMs
               : qMin(m_announcedReturnInMs, m_policy.longestAnnouncedMs) + m_policy.announcedGraceMs;
}

void PresenceTracker::setPolicy(const PresencePolicy &policy)
{
    m_policy = policy;
    restartDeadline(m_countedFromMs);
}

void PresenceTracker::restartDeadline(qint64 nowMs)
{
    m_countedFromMs = nowMs;
    switch (m_presence) {
    case Presence::Unreachable:
        m_deadlineMs = nowMs + m_policy.unreachableToLostMs;
        return;
    case Presence::Asleep:
        m_deadlineMs = nowMs + announcedForMs();
        return;
    case Presence::Online:
    case Presence::Lost:
    case Presence::Retired:
        m_deadlineMs.reset();
        return;
    }
}

std::optional<PresenceTransition> PresenceTracker::become(Presence to, const char *reason, qint64 nowMs)
{
    const PresenceTransition transition{m_presence, to, reason};
    m_presence = to;
    restartDeadline(nowMs);
    if (transition.from == transition.to)
        return {};
    return transition;
}

std::optional<PresenceTransition> PresenceTracker::timePassed(qint64 nowMs)
{
    if (!m_deadlineMs || nowMs < *m_deadlineMs)
        return {};
    if (m_presence == Presence::Asleep && m_isConnected)
        return become(Presence::Online, QT_TRANSLATE_NOOP("Controller", "stayed"), nowMs);
    if (m_presence == Presence::Asleep)
        return become(Presence::Unreachable, QT_TRANSLATE_NOOP("Controller", "overdue"), nowMs);
    return become(Presence::Lost, QT_TRANSLATE_NOOP("Controller", "deadline"), nowMs);
}

std::optional<PresenceTransition> PresenceTracker::apply(PresenceInput input, qint64 nowMs, qint64 returnInMs)
{
    if (m_presence == Presence::Retired)
        return {}; // final
    switch (input) {
    case PresenceInput::Connected:
        m_isConnected = true;
        return become(Presence::Online,
                      m_presence == Presence::Lost ? QT_TRANSLATE_NOOP("Controller", "returned")
                                                   : QT_TRANSLATE_NOOP("Controller", "connected"),
                      nowMs);
    case PresenceInput::Heard:
        if (m_presence != Presence::Asleep || !m_isConnected || nowMs - m_announcedAtMs < m_policy.awakeAfterMs)
            return {};
        return become(Presence::Online, QT_TRANSLATE_NOOP("Controller", "stayed"), nowMs);
    case PresenceInput::Disconnected:
        m_isConnected = false;
        if (m_presence != Presence::Online)
            return {}; // announced, or known to be away already: its deadline runs on
        return become(Presence::Unreachable, QT_TRANSLATE_NOOP("Controller", "disconnected"), nowMs);
    case PresenceInput::Announced:
        if (!m_isConnected)
            return {}; // only the machine itself may announce
        m_announcedAtMs = nowMs;
        m_announcedReturnInMs = returnInMs;
        return become(Presence::Asleep, QT_TRANSLATE_NOOP("Controller", "announced"), nowMs);
    case PresenceInput::DeclaredLost:
        m_isConnected = false;
        return become(Presence::Lost, QT_TRANSLATE_NOOP("Controller", "declared"), nowMs);
    case PresenceInput::Retired:
        m_isConnected = false;
        return become(Presence::Retired, QT_TRANSLATE_NOOP("Controller", "retired"), nowMs);
    case PresenceInput::TimePassed:
        return timePassed(nowMs);
    }
    return {};
}

} // namespace fallow
