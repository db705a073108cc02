// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/health_watch.h"

#include "base/log.h"

#include <utility>

namespace fallow {

namespace {

constexpr qint64 kPatienceMs = 30'000;

} // namespace

HealthWatch::HealthWatch(Services services, qint64 everyMs)
    : m_services(std::move(services))
    , m_everyMs(everyMs)
    , m_alive(std::make_shared<int>())
{}

HealthWatch::~HealthWatch() = default;

void HealthWatch::look()
{
    if (m_isCounting)
        return;
    const bool hasChanged = m_services.reach() != m_countedReach;
    const qint64 pauseMs = hasChanged ? 2 * m_tookMs : std::max(m_everyMs, 20 * m_tookMs);
    if (m_services.clock.monotonicMs() - m_countedMs >= pauseMs)
        count();
}

void HealthWatch::countAnew(std::move_only_function<void()> done)
{
    Waiting waiting{.done = std::make_shared<std::move_only_function<void()>>(std::move(done)), .patience = {}};
    waiting.patience = m_services.clock.after(kPatienceMs, [called = waiting.done] {
        if (auto call = std::exchange(*called, nullptr))
            call();
    });
    m_waiting.push_back(std::move(waiting));
    if (!m_isCounting)
        count();
}

qint64 HealthWatch::stripeCount() const
{
    qint64 count = 0;
    for (const VolumeHealth &volume : m_figures)
        count += volume.stripeCount;
    return count;
}

void HealthWatch::count()
{
    m_isCounting = true;
    m_countedReach = m_services.reach();
    m_awaiting = std::exchange(m_waiting, {});
    m_services.monitor.count(m_countedReach,
                             [this, alive = std::weak_ptr(m_alive),
                              startedMs = m_services.clock.monotonicMs()](Result<HealthMonitor::Health> health) {
                                 if (!alive.expired())
                                     counted(std::move(health), startedMs);
                             });
}

void HealthWatch::counted(Result<HealthMonitor::Health> health, qint64 startedMs)
{
    m_isCounting = false;
    m_countedMs = m_services.clock.monotonicMs();
    m_tookMs = m_countedMs - startedMs;
    if (health) {
        m_figures = std::move(*health);
        m_uncountable.clear();
    } else if (health.error().code != ErrorCode::Cancelled) {
        qCWarning(lcController).noquote() << "what is whole could not be counted:" << health.error().toString();
        m_uncountable = health.error().toString();
    }
    auto served = std::exchange(m_awaiting, {});
    if (!m_waiting.empty())
        count();
    release(std::move(served)); // the last: they may ask for more
}

void HealthWatch::release(std::vector<Waiting> waiting)
{
    for (const Waiting &each : waiting) {
        if (auto call = std::exchange(*each.done, nullptr))
            call();
    }
}

} // namespace fallow
