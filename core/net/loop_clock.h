// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"

namespace fallow {

/// The system's clocks, with timers for a loop that is not Qt's. They do not count the time that the machine sleeps,
/// and never fire early; one of 2000 ms or more may fire by a twentieth late, together with another or with whatever
/// else wakes the loop. Thread: the loop's, which makes it (asserted); the clocks, any. A Timer may outlive it, stays
/// silent then, and may go on any thread.
class LoopClock final : public Clock
{
public:
    LoopClock();
    ~LoopClock() override;
    qint64 monotonicMs() const override { return m_system.monotonicMs(); }
    QDateTime nowUtc() const override { return m_system.nowUtc(); }
    [[nodiscard]] std::unique_ptr<Timer> after(qint64 delayMs, std::move_only_function<void()> callback) override;

    /// How long the loop may wait for something else, for epoll_wait(): 0 if something is due, -1 for ever.
    int mostSleepMs() const;
    /// Runs what is due, by due time, then as it was set; not what that sets.
    void fireDue();

private:
    class Queue;
    class OneShot;
    SystemClock m_system;
    std::shared_ptr<Queue> m_queue; ///< and of every timer
};

} // namespace fallow
