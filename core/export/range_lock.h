// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <list>

namespace fallow {

/// Keeps a read-modify-write of blocks apart from every other change of the same blocks. Whole-block changes share
/// ranges with each other (the protocol orders nothing between them); a read-modify-write excludes all. First come,
/// first served among those that overlap. Thread: one.
class RangeLock
{
    struct Entry
    {
        qint64 offset = 0;
        qint64 length = 0;
        bool isExclusive = false;
        bool isHeld = false;
        std::move_only_function<void()> onGranted;
    };

public:
    using Ticket = std::list<Entry>::iterator;

    /// Takes [offset, offset+length) shared with other whole-block changes, if nothing stands in the way.
    bool tryAcquireShared(qint64 offset, qint64 length, Ticket *ticket);
    /// Asks for the range. When it is free `onGranted` runs inside this call, else inside a later release(). The ticket
    /// it is given must be released exactly once.
    void acquire(qint64 offset, qint64 length, bool isExclusive, std::move_only_function<void(Ticket)> onGranted);
    /// Gives the range back and grants what waited for it, inside this call.
    void release(Ticket ticket);
    bool isEmpty() const { return m_entries.empty(); }

private:
    bool isBlocked(Ticket candidate) const;

    std::list<Entry> m_entries; ///< held and waiting, in order of arrival
    int m_exclusiveCount = 0;
    int m_waitingCount = 0;
};

} // namespace fallow
