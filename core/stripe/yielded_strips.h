// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/strip_store.h"

#include <QHash>
#include <QSet>

namespace fallow {

/// Strips that a store was told it may forget, or is about to be told: it may do so at any moment while it has them
/// still, so nobody counts on one there. Who was told is not known: the answer travels on another connection than the
/// strips, and may be lost. So they are remembered for longer than an agent waits for the answer and works on it, and
/// anew when the store has been away: an agent that slept acts on what it was told before when it wakes. A strip that
/// is there after that was not forgotten. Thread: the data thread.
class YieldedStrips
{
public:
    static constexpr qint64 kRememberedMs = 120'000; ///< an agent waits 30 s for the answer

    explicit YieldedStrips(Clock &clock)
        : m_clock(clock)
    {}
    void add(StripKey key, StoreId store) { m_untilMs[store][key] = m_clock.monotonicMs() + kRememberedMs; }
    /// Its store was not told.
    void remove(StripKey key, StoreId store)
    {
        if (const auto found = m_untilMs.find(store); found != m_untilMs.end())
            found->remove(key);
    }
    bool contains(StripKey key, StoreId store) const
    {
        const auto found = m_untilMs.constFind(store);
        return found != m_untilMs.constEnd() &&
               (m_away.contains(store) || found->value(key, 0) > m_clock.monotonicMs()) && found->contains(key);
    }
    void noteReady(StoreId store, bool isReady)
    {
        if (!m_untilMs.contains(store))
            return;
        if (!isReady) {
            forgetOld(store);
            m_away.insert(store);
        } else if (m_away.remove(store)) {
            for (qint64 &untilMs : m_untilMs[store])
                untilMs = m_clock.monotonicMs() + kRememberedMs;
        }
    }
    void forgetOld(StoreId store)
    {
        const auto found = m_untilMs.find(store);
        if (found == m_untilMs.end() || m_away.contains(store))
            return;
        found->removeIf([nowMs = m_clock.monotonicMs()](const auto &strip) { return strip.value() <= nowMs; });
        if (found->isEmpty())
            m_untilMs.erase(found);
    }

private:
    Clock &m_clock;
    QHash<StoreId, QHash<StripKey, qint64>> m_untilMs;
    QSet<StoreId> m_away;
};

} // namespace fallow
