// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"

#include <QMutex>
#include <QTimeZone>
#include <deque>
#include <map>
#include <utility>

namespace fallow::test {

/// An executor whose tasks run when the test says so, on the test's thread. post() may be called on any thread.
class ManualExecutor final : public Executor
{
public:
    void post(std::move_only_function<void()> task) override
    {
        const QMutexLocker lock(&m_mutex);
        m_tasks.push_back(std::move(task));
    }
    /// Runs the oldest task; false if there is none.
    bool runOne()
    {
        std::move_only_function<void()> task;
        {
            const QMutexLocker lock(&m_mutex);
            if (m_tasks.empty())
                return false;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
        return true;
    }
    /// Runs tasks, those posted meanwhile too, until none is left or `limit` have run. Returns how many ran.
    int drain(int limit = 1'000'000)
    {
        int count = 0;
        while (count < limit && runOne())
            ++count;
        return count;
    }
    qsizetype pendingCount() const
    {
        const QMutexLocker lock(&m_mutex);
        return qsizetype(m_tasks.size());
    }

private:
    mutable QMutex m_mutex;
    std::deque<std::move_only_function<void()>> m_tasks;
};

/// A clock that stands still until the test moves it. Single-threaded.
class ManualClock final : public Clock
{
public:
    qint64 monotonicMs() const override { return m_state->nowMs; }
    QDateTime nowUtc() const override { return m_state->wallStart.addMSecs(m_state->nowMs + m_state->wallShiftMs); }
    [[nodiscard]] std::unique_ptr<Timer> after(qint64 delayMs, std::move_only_function<void()> callback) override
    {
        const Key key{m_state->nowMs + qMax<qint64>(0, delayMs), m_state->nextNumber++};
        m_state->timers.emplace(key, std::move(callback));
        return std::make_unique<ManualTimer>(m_state, key);
    }
    /// Moves time on and calls every timer that falls due, in order of due time, then of creation; each sees its own
    /// due time as "now". Timers started meanwhile run too if they fall due.
    void advance(qint64 byMs)
    {
        const std::shared_ptr<State> state = m_state;
        const qint64 endMs = state->nowMs + byMs;
        while (!state->timers.empty() && state->timers.begin()->first.first <= endMs) {
            auto node = state->timers.extract(state->timers.begin());
            state->nowMs = qMax(state->nowMs, node.key().first);
            node.mapped()();
        }
        state->nowMs = endMs;
    }
    /// Makes the wall clock jump; the monotonic one and the timers do not notice.
    void shiftWall(qint64 byMs) { m_state->wallShiftMs += byMs; }
    void setWallStart(const QDateTime &utc) { m_state->wallStart = utc.addMSecs(-m_state->nowMs); }
    qsizetype pendingTimerCount() const { return qsizetype(m_state->timers.size()); }
    /// Milliseconds until the next timer falls due; -1 if there is none.
    qint64 nextTimerInMs() const
    {
        return m_state->timers.empty() ? -1 : m_state->timers.begin()->first.first - m_state->nowMs;
    }

private:
    using Key = std::pair<qint64, quint64>;
    struct State
    {
        qint64 nowMs = 1'000'000;
        qint64 wallShiftMs = 0;
        QDateTime wallStart{QDate(2026, 1, 5), QTime(8, 0), QTimeZone::utc()};
        quint64 nextNumber = 0;
        std::map<Key, std::move_only_function<void()>> timers;
    };
    class ManualTimer final : public Timer
    {
    public:
        ManualTimer(std::weak_ptr<State> state, Key key)
            : m_state(std::move(state))
            , m_key(key)
        {}
        ~ManualTimer() override
        {
            if (const auto state = m_state.lock())
                state->timers.erase(m_key);
        }
        ManualTimer(const ManualTimer &) = delete;
        ManualTimer &operator=(const ManualTimer &) = delete;

    private:
        std::weak_ptr<State> m_state;
        Key m_key;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace fallow::test
