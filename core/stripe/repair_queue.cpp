// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/repair_queue.h"

namespace fallow {

void RepairQueue::push(StripeId stripe, int surplus)
{
    const auto known = m_surplus.constFind(stripe);
    if (known != m_surplus.constEnd()) {
        if (*known == surplus)
            return;
        m_order.erase({*known, stripe});
    }
    m_surplus[stripe] = surplus;
    m_order.insert({surplus, stripe});
    if (m_surplus.size() <= m_capacity)
        return;
    m_hasOverflowed = true;
    const auto last = std::prev(m_order.end());
    m_surplus.remove(last->second);
    m_order.erase(last);
}

std::optional<StripeId> RepairQueue::pop()
{
    if (m_order.empty())
        return std::nullopt;
    const StripeId stripe = m_order.begin()->second;
    m_order.erase(m_order.begin());
    m_surplus.remove(stripe);
    return stripe;
}

void RepairQueue::remove(StripeId stripe)
{
    const auto known = m_surplus.constFind(stripe);
    if (known == m_surplus.constEnd())
        return;
    m_order.erase({*known, stripe});
    m_surplus.erase(known);
}

void RepairQueue::clear()
{
    m_order.clear();
    m_surplus.clear();
    m_hasOverflowed = false;
}

} // namespace fallow
