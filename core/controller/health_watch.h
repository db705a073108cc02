// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "controller/health_monitor.h"

#include <vector>

namespace fallow {

/// Keeps the figures of what is whole: has them counted now and then, soon after the stores stand differently, and anew
/// for who has changed something and wants it seen. One count runs at a time, and all who ask for another one while it
/// runs share the next. Thread: control.
class HealthWatch
{
public:
    struct Services
    {
        HealthMonitor &monitor;
        Clock &clock;
        std::function<StoreReach()> reach;
    };
    /// @param everyMs  between two counts; longer where one takes more than a twentieth of it
    HealthWatch(Services services, qint64 everyMs);
    ~HealthWatch(); ///< before `monitor`; who still waits is not called any more

    /// Begins a count if one is due; to be called often.
    void look();
    /// Calls `done` when the figures show what is in the catalog now. Or after half a minute: a check of the catalog,
    /// which uses the same thread, takes as long as it takes.
    void countAnew(std::move_only_function<void()> done);

    const HealthMonitor::Health &figures() const { return m_figures; } ///< of the last count that succeeded
    const QString &uncountable() const { return m_uncountable; }       ///< why they are of before; empty: they are not
    qint64 stripeCount() const;

private:
    struct Waiting
    {
        std::shared_ptr<std::move_only_function<void()>> done;
        std::unique_ptr<Clock::Timer> patience;
    };
    void count();
    void counted(Result<HealthMonitor::Health> health, qint64 startedMs);
    static void release(std::vector<Waiting> waiting);

    const Services m_services;
    const qint64 m_everyMs;
    HealthMonitor::Health m_figures;
    QString m_uncountable;
    StoreReach m_countedReach;
    std::vector<Waiting> m_waiting;  ///< for the count after the one that runs
    std::vector<Waiting> m_awaiting; ///< for the one that runs
    std::shared_ptr<int> m_alive;
    qint64 m_countedMs = 0;
    qint64 m_tookMs = 0;
    bool m_isCounting = false;
};

} // namespace fallow
