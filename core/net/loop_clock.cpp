// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loop_clock.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
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
    struct Pending
    {
        SteadyClock::time_point latest;
        OneShot *timer;
    };

    std::map<Key, Pending> pending;
    quint64 last = 0;
};

class LoopClock::OneShot final : public Timer
{
public:
    OneShot(std::shared_ptr<Queue> queue, std::chrono::milliseconds delay, std::move_only_function<void()> callback)
        : m_queue(std::move(queue))
        , m_key(SteadyClock::now() + delay, ++m_queue->last)
        , m_callback(std::move(callback))
    {
        const auto lateness = delay < kExactBelow ? 0ms : delay / kLatenessDivisor;
        m_queue->pending.emplace(m_key, Queue::Pending{m_key.first + lateness, this});
    }
    ~OneShot() override { m_queue->pending.erase(m_key); }
    OneShot(const OneShot &) = delete;
    OneShot &operator=(const OneShot &) = delete;
    void fire()
    {
        m_queue->pending.erase(m_key);
        auto callback = std::move(m_callback); // it may destroy this timer
        callback();
    }

private:
    const std::shared_ptr<Queue> m_queue;
    const Queue::Key m_key;
    std::move_only_function<void()> m_callback;
};

LoopClock::LoopClock()
    : m_queue(std::make_shared<Queue>())
{}
LoopClock::~LoopClock() = default;

std::unique_ptr<Clock::Timer> LoopClock::after(qint64 delayMs, std::move_only_function<void()> callback)
{
    const std::chrono::milliseconds delay(std::clamp(delayMs, qint64(0), kLongestDelayMs));
    return std::make_unique<OneShot>(m_queue, delay, std::move(callback));
}

int LoopClock::mostSleepMs() const
{
    if (m_queue->pending.empty())
        return -1;
    auto latest = SteadyClock::time_point::max();
    for (const auto &[key, pending] : m_queue->pending) {
        if (key.first >= latest)
            break; // none is to be late before it is due
        latest = std::min(latest, pending.latest);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(latest - SteadyClock::now()).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

void LoopClock::fireDue()
{
    const auto &pending = m_queue->pending;
    if (pending.empty())
        return;
    const Queue::Key end(SteadyClock::now(), m_queue->last);
    while (!pending.empty() && pending.begin()->first <= end)
        pending.begin()->second.timer->fire();
}

} // namespace fallow
