// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/lateness_watch.h"

namespace fallow {

namespace {
constexpr qint64 kTickMs = 10;
}

LatenessWatch::LatenessWatch(Clock &clock)
    : m_clock(clock)
{}

void LatenessWatch::watch(std::weak_ptr<MayBeLate> what, qint64 atMs)
{
    m_entries.push_back({std::move(what), atMs});
    arm();
}

void LatenessWatch::clear()
{
    m_entries.clear();
    m_timer.reset();
}

void LatenessWatch::arm()
{
    if (!m_timer && !m_entries.empty())
        m_timer = m_clock.after(kTickMs, [this] { tick(); });
}

void LatenessWatch::tick()
{
    const auto spent = std::move(m_timer); // destroyed at our end, not while it calls us
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<Entry> entries;
    entries.swap(m_entries); // lookForLateness may add to it
    size_t kept = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        Entry &entry = entries[i];
        if (entry.atMs <= nowMs) {
            const std::shared_ptr<MayBeLate> what = entry.what.lock();
            entry.atMs = what ? what->lookForLateness(nowMs) : -1;
        }
        if (entry.atMs < 0)
            continue;
        if (kept != i)
            entries[kept] = std::move(entry);
        ++kept;
    }
    entries.resize(kept);
    for (Entry &entry : m_entries)
        entries.push_back(std::move(entry));
    m_entries.swap(entries);
    arm();
}

} // namespace fallow
