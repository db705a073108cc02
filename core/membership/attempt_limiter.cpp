// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/attempt_limiter.h"

namespace fallow {

bool AttemptLimiter::isOver(const Count &count, int bound, qint64 nowMs) const
{
    return nowMs - count.windowStartMs < m_bounds.windowMs && count.wrong >= bound;
}

void AttemptLimiter::add(Count &count, qint64 nowMs) const
{
    if (nowMs - count.windowStartMs >= m_bounds.windowMs)
        count = {nowMs, 0};
    ++count.wrong;
}

bool AttemptLimiter::isBlocked(const QString &peer, qint64 nowMs)
{
    if (isOver(m_altogether, m_bounds.altogether, nowMs))
        return true;
    const auto found = m_peers.constFind(peer);
    return found != m_peers.cend() && isOver(*found, m_bounds.perPeer, nowMs);
}

void AttemptLimiter::addWrongAttempt(const QString &peer, qint64 nowMs)
{
    if (m_peers.size() >= m_bounds.maxPeers && !m_peers.contains(peer))
        m_peers.removeIf([&](const auto &entry) { return nowMs - entry.value().windowStartMs >= m_bounds.windowMs; });
    add(m_altogether, nowMs);
    if (m_peers.size() < m_bounds.maxPeers || m_peers.contains(peer))
        add(m_peers[peer], nowMs);
}

} // namespace fallow
