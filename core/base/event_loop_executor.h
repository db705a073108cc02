// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"

#include <QObject>

namespace fallow {

/// Posts to the event loop of the thread that it lives in. Destroying it drops what has not run.
class EventLoopExecutor final : public Executor
{
public:
    EventLoopExecutor();
    /// In a thread whose loop is not Qt's: `wake` stands for the event that would wake it, and whoever is woken calls
    /// runPosted(). Thread of `wake`: any.
    explicit EventLoopExecutor(std::function<void()> wake);
    ~EventLoopExecutor() override;
    void post(std::move_only_function<void()> task) override;

    /// While it lives posting wakes no event loop, which costs three system calls: whoever holds it runs what is
    /// posted. What is left when it goes wakes the loop. Not nested. Thread: the executor's.
    class Hold
    {
    public:
        explicit Hold(EventLoopExecutor &executor);
        ~Hold();
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;
        /// Before the loop sleeps: posting wakes it until resume(). @returns false, and changes nothing, if there is
        /// something to run already.
        [[nodiscard]] bool pause();
        void resume();

    private:
        EventLoopExecutor &m_executor;
    };
    /// Runs what has been posted so far, not what that posts. @returns whether there was anything. Thread: as above,
    /// never inside a task.
    bool runPosted();
    /// What a wake-up of the loop runs instead of runPosted(), which it must call. Thread: as above.
    void setTurn(std::move_only_function<void()> turn);

private:
    class Target;
    std::unique_ptr<Target> m_target;
};

/// Threads that are there from the start, as an executor; tasks run at the same time, in no order. Of the standard
/// library rather than QThreadPool: the thread sanitizer sees what it hands over.
class PoolExecutor final : public Executor
{
public:
    explicit PoolExecutor(int threadCount);
    ~PoolExecutor() override; ///< waits for what was posted
    void post(std::move_only_function<void()> task) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The system's clocks and the calling thread's event loop.
class SystemClock final : public Clock
{
public:
    qint64 monotonicMs() const override;
    QDateTime nowUtc() const override;
    [[nodiscard]] std::unique_ptr<Timer> after(qint64 delayMs, std::move_only_function<void()> callback) override;
};

} // namespace fallow
