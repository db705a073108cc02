// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/range_lock.h"

#include <vector>

namespace fallow {

namespace {

bool overlap(qint64 offsetA, qint64 lengthA, qint64 offsetB, qint64 lengthB)
{
    return offsetA < offsetB + lengthB && offsetB < offsetA + lengthA;
}

} // namespace

bool RangeLock::isBlocked(Ticket candidate) const
{
    for (auto it = m_entries.begin(); it != std::list<Entry>::const_iterator(candidate); ++it) {
        if ((it->isExclusive || candidate->isExclusive) &&
            overlap(it->offset, it->length, candidate->offset, candidate->length))
            return true;
    }
    return false;
}

bool RangeLock::tryAcquireShared(qint64 offset, qint64 length, Ticket *ticket)
{
    *ticket = m_entries.insert(m_entries.end(), Entry{offset, length, false, true, {}});
    if (m_exclusiveCount == 0 || !isBlocked(*ticket))
        return true;
    m_entries.erase(*ticket);
    return false;
}

void RangeLock::acquire(qint64 offset, qint64 length, bool isExclusive, std::move_only_function<void(Ticket)> onGranted)
{
    const Ticket ticket = m_entries.insert(m_entries.end(), Entry{offset, length, isExclusive, false, {}});
    m_exclusiveCount += isExclusive ? 1 : 0;
    if (!isBlocked(ticket)) {
        ticket->isHeld = true;
        return onGranted(ticket);
    }
    ++m_waitingCount;
    ticket->onGranted = [ticket, granted = std::move(onGranted)]() mutable { granted(ticket); };
}

void RangeLock::release(Ticket ticket)
{
    Q_ASSERT(ticket->isHeld);
    const qint64 offset = ticket->offset;
    const qint64 length = ticket->length;
    m_exclusiveCount -= ticket->isExclusive ? 1 : 0;
    m_entries.erase(ticket);
    if (m_waitingCount == 0)
        return;
    std::vector<std::move_only_function<void()>> granted; // run at the end: they may come back here
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->isHeld || !overlap(it->offset, it->length, offset, length) || isBlocked(it))
            continue;
        it->isHeld = true;
        --m_waitingCount;
        granted.push_back(std::move(it->onGranted));
    }
    for (auto &grant : granted)
        grant();
}

} // namespace fallow
