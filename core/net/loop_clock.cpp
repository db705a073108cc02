// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loop_clock.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <set>
#include <thread>
#include <utility>

namespace fallow {

using namespace std::chrono_literals;

namespace {
using SteadyClock = std::chrono::steady_clock;
constexpr auto kExactBelow = 2000ms;
constexpr int kLatenessDivisor = 20;
constexpr qint64 kLongestDelayMs = qint64(365) * 24 * 3600 * 1000;
} // namespace

class LoopClock::Queue
{
public:
    using Key = std::pair<SteadyClock::time_point, quint64>; ///< when it is due, and which of those it is

    void add(const Key &key, SteadyClock::time_point latest, OneShot *timer)
    {
        pending.emplace(key, timer);
        latests.emplace(latest, key.second);
    }
    void remove(const Key &key, SteadyClock::time_point latest)
    {
        pending.erase(key);
        latests.erase({latest, key.second});
    }
    bool isHere() const { return std::this_thread::get_id() == thread; }

    std::map<Key, OneShot *> pending;
    std::set<Key> latests; ///< of the same timers, when each would be late
    quint64 last = 0;
    const std::thread::id thread = std::this_thread::get_id();
    bool isOver = false; ///< the clock is gone, and perhaps its thread
};

class LoopClock::OneShot final : public Timer
{
public:
    OneShot(std::shared_ptr<Queue> queue, std::chrono::milliseconds delay, std::move_only_function<void()> callback)
        : m_queue(std::move(queue))
        , m_key(SteadyClock::now() + delay, ++m_queue->last)
        , m_latest(m_key.first + (delay < kExactBelow ? 0ms : delay / kLatenessDivisor))
        , m_callback(std::move(callback))
    {
        m_queue->add(m_key, m_latest, this);
    }
    ~OneShot() override
    {
        Q_ASSERT(m_queue->isHere() || m_queue->isOver);
        m_queue->remove(m_key, m_latest);
    }
    OneShot(const OneShot &) = delete;
    OneShot &operator=(const OneShot &) = delete;
    void fire()
    {
        m_queue->remove(m_key, m_latest);
        auto callback = std::move(m_callback); // it may destroy this timer
        callback();
    }

private:
    const std::shared_ptr<Queue> m_queue;
    const Queue::Key m_key;
    const SteadyClock::time_point m_latest;
    std::move_only_function<void()> m_callback;
};

LoopClock::LoopClock()
    : m_queue(std::make_shared<Queue>())
{}
LoopClock::~LoopClock()
{
    Q_ASSERT(m_queue->isHere());
    m_queue->isOver = true;
}

std::unique_ptr<Clock::Timer> LoopClock::after(qint64 delayMs, std::move_only_function<void()> callback)
{
    Q_ASSERT(m_queue->isHere());
    const std::chrono::milliseconds delay(std::clamp(delayMs, qint64(0), kLongestDelayMs));
    return std::make_unique<OneShot>(m_queue, delay, std::move(callback));
}

int LoopClock::mostSleepMs() const
{
    if (m_queue->latests.empty())
        return -1;
    const auto latest = m_queue->latests.begin()->first;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(latest - SteadyClock::now()).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

void LoopClock::fireDue()
{
    Q_ASSERT(m_queue->isHere());
    const auto &pending = m_queue->pending;
    if (pending.empty())
        return;
    const Queue::Key end(SteadyClock::now(), m_queue->last);
    while (!pending.empty() && pending.begin()->first <= end)
        pending.begin()->second->fire();
}

} // namespace fallow
