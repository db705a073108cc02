// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <time.h>
#include <vector>

namespace fallow {

/// One wake-up event for any number of tasks posted while it is on its way.
class EventLoopExecutor::Target final : public QObject
{
public:
    explicit Target(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}
    ~Target() override { *m_isAlive = false; }
    /// What a task held may post when it goes: that is dropped as well, while there still is something to post to.
    void drop()
    {
        for (bool isEmpty = false; !isEmpty;) {
            std::deque<std::move_only_function<void()>> dropped;
            {
                const std::lock_guard lock(m_mutex);
                dropped.swap(m_tasks);
            }
            isEmpty = dropped.empty();
        }
    }
    void post(std::move_only_function<void()> task)
    {
        bool mustWake = false;
        {
            const std::lock_guard lock(m_mutex);
            mustWake = m_tasks.empty() && !m_isHeld;
            m_tasks.push_back(std::move(task));
        }
        if (mustWake)
            wake();
    }
    void setHeld(bool isHeld)
    {
        bool mustWake = false;
        {
            const std::lock_guard lock(m_mutex);
            Q_ASSERT(m_isHeld != isHeld);
            m_isHeld = isHeld;
            mustWake = !isHeld && !m_tasks.empty();
        }
        if (mustWake)
            wake();
    }
    bool letGoIfIdle()
    {
        const std::lock_guard lock(m_mutex);
        Q_ASSERT(m_isHeld);
        m_isHeld = !m_tasks.empty();
        return !m_isHeld;
    }
    void setTurn(std::move_only_function<void()> turn) { m_turn = std::move(turn); }
    bool run()
    {
        std::deque<std::move_only_function<void()>> tasks;
        {
            const std::lock_guard lock(m_mutex);
            tasks.swap(m_tasks);
        }
        const std::shared_ptr<bool> isAlive = m_isAlive;
        for (auto &task : tasks) {
            if (!*isAlive)
                break; // a task has destroyed the executor: what has not run is dropped
            task();
        }
        return !tasks.empty();
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        if (m_turn)
            m_turn();
        else
            run();
        return true;
    }

private:
    void wake()
    {
        if (m_wake)
            m_wake();
        else
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    const std::function<void()> m_wake; ///< empty: Qt's event loop
    const std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    std::move_only_function<void()> m_turn;
    std::mutex m_mutex;
    std::deque<std::move_only_function<void()>> m_tasks;
    bool m_isHeld = false;
};

EventLoopExecutor::EventLoopExecutor()
    : EventLoopExecutor(std::function<void()>())
{}
EventLoopExecutor::EventLoopExecutor(std::function<void()> wake)
    : m_target(std::make_unique<Target>(std::move(wake)))
{}
EventLoopExecutor::~EventLoopExecutor()
{
    m_target->drop();
}

void EventLoopExecutor::post(std::move_only_function<void()> task)
{
    m_target->post(std::move(task));
}

bool EventLoopExecutor::runPosted()
{
    return m_target->run();
}

void EventLoopExecutor::setTurn(std::move_only_function<void()> turn)
{
    m_target->setTurn(std::move(turn));
}

EventLoopExecutor::Hold::Hold(EventLoopExecutor &executor)
    : m_executor(executor)
{
    m_executor.m_target->setHeld(true);
}

EventLoopExecutor::Hold::~Hold()
{
    m_executor.m_target->setHeld(false);
}

bool EventLoopExecutor::Hold::pause()
{
    return m_executor.m_target->letGoIfIdle();
}

void EventLoopExecutor::Hold::resume()
{
    m_executor.m_target->setHeld(true);
}

class PoolExecutor::Private
{
public:
    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return isEnding || !tasks.empty(); });
            if (tasks.empty())
                return;
            {
                auto task = std::move(tasks.front());
                tasks.pop_front();
                lock.unlock();
                task();
            } // what it held is let go outside the lock
            lock.lock();
        }
    }

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::move_only_function<void()>> tasks;
    bool isEnding = false;
    std::vector<std::thread> threads;
};

PoolExecutor::PoolExecutor(int threadCount)
    : d(std::make_unique<Private>())
{
    for (int i = 0; i < std::max(1, threadCount); ++i)
        d->threads.emplace_back([this] { d->work(); });
}

PoolExecutor::~PoolExecutor()
{
    {
        const std::lock_guard lock(d->mutex);
        d->isEnding = true;
    }
    d->wake.notify_all();
    for (std::thread &thread : d->threads)
        thread.join();
}

void PoolExecutor::post(std::move_only_function<void()> task)
{
    // Woken inside the lock: what the task leads to may end the pool, which waits for the lock and for nothing else
    // here.
    const std::lock_guard lock(d->mutex);
    d->tasks.push_back(std::move(task));
    d->wake.notify_one();
}

qint64 SystemClock::monotonicMs() const
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

std::unique_ptr<Clock::Timer> SystemClock::after(qint64 delayMs, std::move_only_function<void()> callback)
{
    class OneShot final : public Timer
    {
    public:
        OneShot(qint64 delay, std::move_only_function<void()> function)
            : m_callback(std::move(function))
        {
            m_timer.setSingleShot(true);
            m_timer.setTimerType(delay < 2000 ? Qt::PreciseTimer : Qt::CoarseTimer);
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
                auto callback = std::move(m_callback); // it may destroy this timer
                callback();
            });
            m_timer.start(std::chrono::milliseconds(delay));
        }

    private:
        QTimer m_timer;
        std::move_only_function<void()> m_callback;
    };
    return std::make_unique<OneShot>(delayMs, std::move(callback));
}

} // namespace fallow
