// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane_core.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kProbeDeadlineMs = 3000;

/// Reads strips, all at once, and answers with the bytes per second that came of it.
struct Probe
{
    Completion<qint64> done;
    std::unique_ptr<Clock::Timer> deadline;
    qint64 startedMs = 0;
    qint64 bytes = 0;
    int left = 1;

    void arrived(qint64 count, qint64 nowMs)
    {
        bytes += count;
        if (--left == 0)
            answer(nowMs);
    }
    void answer(qint64 nowMs)
    {
        const auto spent = std::move(deadline);
        if (auto answering = std::exchange(done, nullptr))
            answering(bytes * 1000 / std::max<qint64>(1, nowMs - startedMs));
    }
};

} // namespace

void DataPlane::measureReading(const QList<ProbeStrip> &strips, Completion<qint64> done)
{
    m_core->onData([core = m_core.get(), strips, reply = m_core->home.wrap<qint64>(std::move(done))]() mutable {
        Clock &clock = core->thread.clock();
        auto probe = std::make_shared<Probe>();
        probe->done = std::move(reply);
        probe->startedMs = clock.monotonicMs();
        probe->deadline = clock.after(kProbeDeadlineMs, [probe, &clock] { probe->answer(clock.monotonicMs()); });
        for (const ProbeStrip &strip : strips) {
            StripStore *store = core->directory->readyStore(strip.store);
            if (!store)
                continue;
            ++probe->left;
            store->get(strip.key, 0, SharedBytes::allocate(strip.bytes), IoPriority::Background,
                       [probe, &clock, bytes = strip.bytes](const Result<SharedBytes> &read) {
                           probe->arrived(read ? bytes : 0, clock.monotonicMs());
                       });
        }
        probe->arrived(0, clock.monotonicMs());
    });
}

} // namespace fallow
