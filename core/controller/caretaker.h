// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "controller/background_jobs.h"

#include <functional>
#include <memory>

namespace fallow {

/// Goes on with what is unfinished without being asked: some seconds after the start, when stores come or go, and now
/// and then. It starts a rebuild when something is missing that can be rebuilt now. It does not insist: a rebuild that
/// could do nothing is tried again only when the stores stand differently (or after an hour), one that a person
/// cancelled only when they do. After one that wrote something it looks as if for the first time. Thread: control.
class Caretaker
{
public:
    struct Options
    {
        qint64 settleMs = 5'000; ///< after the start, and after the last change of the stores
        qint64 everyMs = 60'000;
        qint64 insistMs = 3'600'000;
        /// So long, from the start, what a restart has interrupted waits for stores that are neither there nor lost:
        /// it would end with all that they are needed for left undone.
        qint64 returnMs = 60'000;
    };
    struct Services
    {
        Clock &clock;
        BackgroundJobs &background;
        std::function<StoreReach()> reach;
        std::function<void()> resumeDrains; ///< called at each look
        std::function<void()> goOn; ///< with what a restart has interrupted, once the stores had time to come back
        std::function<void()> scrubIfDue; ///< likewise: it passes over strips of stores that are away
    };
    Caretaker(Services services, Options options);
    ~Caretaker();

    void start();
    void stop();
    /// A store came or went.
    void storesChanged();
    void rebuildEnded();

private:
    /// How the stores stand. A store that is new to the array changes no reach.
    struct Standing
    {
        StoreReach reach;
        qint64 changeCount = 0;
        friend bool operator==(const Standing &, const Standing &) = default;
    };
    Standing standing() const { return {.reach = m_services.reach(), .changeCount = m_changeCount}; }
    void lookAfter(qint64 delayMs);
    void look();
    bool mayGoOn() const;
    void judge(const Standing &now, const BackgroundJobs::Missing &missing);

    Services m_services;
    const Options m_options;
    std::unique_ptr<Clock::Timer> m_timer;
    std::shared_ptr<int> m_alive;
    Standing m_tried; ///< by itself, last
    Standing m_ended; ///< when the last rebuild ended, whoever began it
    qint64 m_changeCount = 0;
    qint64 m_startedMs = 0;
    qint64 m_lookedMs = 0;
    qint64 m_triedMs = 0;
    bool m_hasTried = false;
    bool m_isRunning = false;
};

} // namespace fallow
