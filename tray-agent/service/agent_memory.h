// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check_pace.h"
#include "lending_policy.h"

namespace fallow {

/// Traffic by day and by month of the local calendar.
struct TrafficTotals
{
    struct Span
    {
        QString label = {}; ///< "2026-11-25", "2026-11"
        qint64 receivedBytes = 0;
        qint64 sentBytes = 0;
        qint64 writtenBytes = 0;
        qint64 delayMs = 0; ///< that others waited for the disk while we used it
    };
    Span day = {};
    Span month = {};
    /// Adds what came since the last call; a new day or month begins at 0. `today` is the local date.
    void add(const Span &more, const QDate &today);
};

/// Tells one start of the machine from another; empty where the system does not say.
QString currentBoot();

/// What an agent remembers from day to day beside its configuration: state.json. Losing it loses figures and wishes,
/// never data.
struct AgentMemory
{
    LendingWishes wishes = {};
    TrafficTotals traffic = {};
    QString leftInBoot = {}; ///< with wishes.isLeaving: the start of the machine in which it was said
    QDateTime expectedReturn = {};
    QDateTime lastFullCheck = {};
    QDateTime checkedSince = {}; ///< without a full check: since when there has been something to check
    qint64 checkedBytes = 0;     ///< of the check under way, over restarts
    bool hasToldOverdue = false; ///< that the check under way is
    IdleHours idle = {};

    /// What can be read of it; defaults for the rest.
    static AgentMemory read(const QString &directory);
    /// Durable. Errors: NoSpace, Io, Refused.
    Result<void> write(const QString &directory) const;
};

} // namespace fallow
