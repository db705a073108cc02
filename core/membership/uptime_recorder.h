// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/reply_channel.h"
#include "catalog/catalog.h"
#include "membership/uptime_profile.h"

#include <map>

namespace fallow {

/// Learns every machine's uptime profile from its coming and going, and keeps it in the catalog.
///
/// Hours are measured by the monotonic clock and named by the wall clock. What happens while nobody looks teaches
/// nothing: the first two minutes after the start, in which machines find their way back, and any time the controller
/// itself was asleep. Once an hour all profiles that learned something are committed together; a crash loses one hour's
/// lesson at most. Thread: control.
class UptimeRecorder
{
public:
    static constexpr qint64 kSettleMs = 120'000;
    static constexpr qint64 kLookEveryMs = 60'000;
    static constexpr qint64 kOwnAbsenceMs = 300'000; ///< a look that comes so much too late: the controller slept

    /// Loads what was learned. A profile that cannot be read is begun anew. Errors: those of the catalog.
    static Result<std::unique_ptr<UptimeRecorder>> load(Catalog &catalog, CatalogReader &reader, Clock &clock,
                                                        Executor &control);

    /// Watches a machine from now on; one that is watched already is only told how it is.
    void setUp(MachineId machine, bool isUp);
    /// It will not come again: what was learned of it is removed.
    void forget(MachineId machine);
    /// An empty profile if nothing was learned.
    UptimeProfile profile(MachineId machine) const;

private:
    struct Watched
    {
        UptimeProfile profile = {};
        bool isWatched = false; ///< false: only loaded so far
        bool isUp = false;
        qint64 fromMs = 0; ///< monotonic; observed since, within this hour
        qint64 sinceMs = 0;
        qint64 upMs = 0;
    };
    UptimeRecorder(Catalog &catalog, Clock &clock, Executor &control);
    void look();
    void beginHour(qint64 nowMs);
    void endHour(qint64 nowMs);
    void add(Watched &machine, qint64 nowMs) const;

    Catalog &m_catalog;
    Clock &m_clock;
    Executor &m_control;
    ReplyChannel m_home;
    std::map<MachineId, Watched> m_machines;
    int m_hour = 0;         ///< of the week
    qint64 m_lookedMs = 0;  ///< monotonic
    qint64 m_settledMs = 0; ///< nothing before it counts
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
