// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/job_progress.h"
#include "stripe/stripe_core.h"

#include <functional>

namespace fallow {

/// What scrub, rebalance and reconcile have in common. Destroying a job stops it without a report.
/// Thread: the data thread; callbacks on it.
class StripeJob
{
public:
    explicit StripeJob(std::shared_ptr<StripeCore> core)
        : m_core(std::move(core))
        , m_alive(std::make_shared<bool>(true))
    {}
    virtual ~StripeJob() { *m_alive = false; }
    StripeJob(const StripeJob &) = delete;
    StripeJob &operator=(const StripeJob &) = delete;

    void pause() { m_isPaused = true; }
    void resume()
    {
        m_isPaused = false;
        pumpLater(0);
    }
    /// The report will say isCancelled; what is under way ends first.
    void cancel()
    {
        m_isCancelled = true;
        m_isPaused = false;
        pumpLater(0);
    }
    JobProgress progress() const
    {
        JobProgress progress = m_progress;
        progress.elapsedMs = m_core->nowMs() - m_startedMs;
        return progress;
    }
    /// At most ten times a second.
    void setProgressCallback(std::function<void(const JobProgress &)> progressed)
    {
        m_progressed = std::move(progressed);
    }

protected:
    /// Does as much as may be done now; called again after each answer, resume and cancel.
    virtual void pump() = 0;
    void pumpLater(qint64 delayMs)
    {
        m_timer = m_core->env.clock.after(delayMs, [this] {
            const auto spent = std::move(m_timer);
            if (m_core->isAlive)
                pump();
        });
    }
    bool mayGoOn() const { return m_core->isAlive && !m_isPaused && !m_isCancelled; }
    void begin() { m_startedMs = m_core->nowMs(); }
    void report()
    {
        const qint64 nowMs = m_core->nowMs();
        if (!m_progressed || nowMs - m_reportedMs < 100)
            return;
        m_reportedMs = nowMs;
        m_progressed(progress());
    }
    /// Wraps an answer so that it is dropped when the job or the service has gone.
    template <class F>
    auto guarded(F function)
    {
        return [alive = m_alive, core = m_core, function = std::move(function)](auto &&...arguments) mutable {
            if (*alive && core->isAlive)
                function(std::forward<decltype(arguments)>(arguments)...);
        };
    }

    std::shared_ptr<StripeCore> m_core;
    JobProgress m_progress;
    bool m_isPaused = false;
    bool m_isCancelled = false;

private:
    std::shared_ptr<bool> m_alive;
    std::unique_ptr<Clock::Timer> m_timer;
    std::function<void(const JobProgress &)> m_progressed;
    qint64 m_startedMs = 0;
    qint64 m_reportedMs = 0;
};

} // namespace fallow
