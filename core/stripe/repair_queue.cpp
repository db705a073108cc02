// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/repair_queue.h"

namespace fallow {

void RepairQueue::push(StripeId stripe, int surplus, qint64 missingBytes)
{
    const auto known = m_entries.constFind(stripe);
    if (known != m_entries.constEnd())
        m_order.erase({known->surplus, stripe});
    m_entries.insert(stripe, {.surplus = surplus, .missingBytes = missingBytes});
    m_order.insert({surplus, stripe});
    if (m_entries.size() <= m_capacity)
        return;
    m_hasOverflowed = true;
    const auto last = std::prev(m_order.end());
    m_entries.remove(last->second);
    m_order.erase(last);
}

std::optional<StripeId> RepairQueue::first() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->second);
}

std::optional<StripeId> RepairQueue::pop()
{
    const auto next = first();
    if (next)
        remove(*next);
    return next;
}

void RepairQueue::remove(StripeId stripe)
{
    const auto known = m_entries.constFind(stripe);
    if (known == m_entries.constEnd())
        return;
    m_order.erase({known->surplus, stripe});
    m_entries.erase(known);
}

void RepairQueue::clear()
{
    m_order.clear();
    m_entries.clear();
    m_hasOverflowed = false;
}

} // namespace fallow
