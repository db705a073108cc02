// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace fallow {

/// Counts wrong attempts per peer and altogether; whoever has had too many waits. Bounded memory. Pure: times come in.
class AttemptLimiter
{
public:
    struct Bounds
    {
        int perPeer = 5;
        int altogether = 200;
        qint64 windowMs = 60'000;
        int maxPeers = 4096;
    };
    AttemptLimiter() = default;
    explicit AttemptLimiter(Bounds bounds)
        : m_bounds(bounds)
    {}
    bool isBlocked(const QString &peer, qint64 nowMs);
    void addWrongAttempt(const QString &peer, qint64 nowMs);

private:
    struct Count
    {
        qint64 windowStartMs = 0;
        int wrong = 0;
    };
    bool isOver(const Count &count, int bound, qint64 nowMs) const;
    void add(Count &count, qint64 nowMs) const;

    Bounds m_bounds;
    Count m_altogether;
    QHash<QString, Count> m_peers;
};

} // namespace fallow
