// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace fallow {

/// Whether what has failed so may succeed later by itself: space comes back, a disk is mounted, a lock is let go. What
/// is damaged, or not ours, stays so until a person has done something.
bool mayPass(ErrorCode code);

/// How long is waited before another attempt: twice as long after each that failed.
struct RetryPace
{
    qint64 firstMs = 1'000;
    qint64 longestMs = 60'000;

    /// The pause that follows this one; 0: nothing has failed before.
    qint64 after(qint64 pauseMs) const { return pauseMs == 0 ? firstMs : std::min(2 * pauseMs, longestMs); }
};

/// What did not open, why, and when it is tried again: by itself only where the reason may pass. Thread: the clock's.
template <class Key>
class Unopened
{
public:
    /// `clock` outlives it. `open` is to call failed() or forget(), now or later.
    Unopened(Clock &clock, RetryPace pace, std::function<void(Key)> open)
        : m_clock(clock)
        , m_pace(pace)
        , m_open(std::move(open))
    {}

    /// @returns whether that is new: it was not listed, or for another kind of reason.
    bool failed(Key key, const Error &reason)
    {
        Entry &entry = m_entries[key];
        const bool isNew = entry.pauseMs == 0 || entry.reason.code != reason.code;
        entry.reason = reason;
        entry.pauseMs = m_pace.after(entry.pauseMs);
        entry.timer.reset();
        if (!m_isStopped && mayPass(reason.code))
            entry.timer = m_clock.after(entry.pauseMs, [this, key] { m_open(key); });
        return isNew;
    }
    /// It is open, or nobody wants it any more. @returns whether it was listed.
    bool forget(Key key) { return m_entries.erase(key) > 0; }
    /// Nothing is tried any more by itself.
    void stop()
    {
        m_isStopped = true;
        for (auto &[key, entry] : m_entries)
            entry.timer.reset();
    }

    /// Null: it is not listed.
    const Error *reason(Key key) const
    {
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? nullptr : &found->second.reason;
    }
    QHash<Key, Error> reasons() const
    {
        QHash<Key, Error> reasons;
        for (const auto &[key, entry] : m_entries)
            reasons.insert(key, entry.reason);
        return reasons;
    }

private:
    struct Entry
    {
        Error reason = {};
        qint64 pauseMs = 0;
        std::unique_ptr<Clock::Timer> timer = {};
    };
    Clock &m_clock;
    const RetryPace m_pace;
    const std::function<void(Key)> m_open;
    bool m_isStopped = false;
    std::map<Key, Entry> m_entries;
};

} // namespace fallow
