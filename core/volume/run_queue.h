// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <deque>

namespace fallow {

/// Writes in the order in which they came, each named by place and sequence. What a newer write has replaced since is
/// simply not found in the overlay any more.
class RunQueue
{
public:
    struct Entry
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        quint64 sequence = 0;
    };
    void push(Entry entry) { m_entries.push_back(entry); }
    void pushFront(Entry entry) { m_entries.push_front(entry); }
    bool isEmpty() const { return m_entries.empty(); }
    qint64 count() const { return static_cast<qint64>(m_entries.size()); }
    Entry pop()
    {
        const Entry entry = m_entries.front();
        m_entries.pop_front();
        return entry;
    }
    /// Drops entries for which `isStale` says so.
    template <class IsStale>
    void compact(IsStale &&isStale)
    {
        std::erase_if(m_entries, isStale);
    }

private:
    std::deque<Entry> m_entries;
};

} // namespace fallow
