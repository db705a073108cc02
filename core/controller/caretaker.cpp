// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/caretaker.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

Caretaker::Caretaker(Services services, Options options)
    : m_services(std::move(services))
    , m_options(options)
    , m_alive(std::make_shared<int>())
{}

Caretaker::~Caretaker() = default;

void Caretaker::start()
{
    m_isRunning = true;
    m_startedMs = m_lookedMs = m_services.clock.monotonicMs();
    lookAfter(m_options.settleMs);
}

void Caretaker::stop()
{
    m_isRunning = false;
    m_timer.reset();
}

void Caretaker::storesChanged()
{
    ++m_changeCount;
    if (!m_isRunning)
        return;
    // Where machines come and go all the time it looks no more rarely than where none does.
    const qint64 dueMs = m_lookedMs + m_options.everyMs - m_services.clock.monotonicMs();
    lookAfter(std::clamp<qint64>(dueMs, 0, m_options.settleMs));
}

void Caretaker::rebuildEnded()
{
    m_ended = standing();
    if (m_services.background.hasLastRebuildMended())
        m_hasTried = false; // what is missing from now on may be mended as well
}

void Caretaker::lookAfter(qint64 delayMs)
{
    m_timer = m_services.clock.after(delayMs, [this] { look(); });
}

void Caretaker::look()
{
    const auto spent = std::move(m_timer);
    m_lookedMs = m_services.clock.monotonicMs();
    lookAfter(m_options.everyMs);
    m_services.resumeDrains();
    if (mayGoOn()) {
        m_services.goOn();
        m_services.scrubIfDue();
    }
    if (m_services.background.isRebuilding())
        return; // it looks again itself before it ends
    const Standing now = standing();
    m_services.background.countMissing(
        now.reach, [this, now, alive = std::weak_ptr<int>(m_alive)](Result<BackgroundJobs::Missing> missing) {
            if (alive.expired() || !m_isRunning)
                return;
            if (missing)
                judge(now, *missing);
            else
                qCInfo(lcController).noquote() << "what is missing could not be counted:" << missing.error().toString();
        });
}

bool Caretaker::mayGoOn() const
{
    const StoreReach now = m_services.reach();
    return now.unreachable.size() == now.lost.size() || // of which it has all
           m_services.clock.monotonicMs() - m_startedMs >= m_options.returnMs;
}

void Caretaker::judge(const Standing &now, const BackgroundJobs::Missing &missing)
{
    if (m_services.background.isRebuilding()) // since it was counted
        return;
    if (missing.repairableStripes == 0) {
        m_hasTried = false;
        return;
    }
    const qint64 nowMs = m_services.clock.monotonicMs();
    if (m_hasTried && m_tried == now && nowMs - m_triedMs < m_options.insistMs)
        return; // the last try met the same stores, and left this
    if (m_services.background.lastRebuildState() == JobState::Cancelled && m_ended == standing())
        return; // a person's wish
    m_hasTried = true;
    m_tried = now;
    m_triedMs = nowMs;
    m_services.background.rebuild(u"what is missing"_s);
}

} // namespace fallow
