// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QHash>
#include <optional>
#include <set>
#include <utility>

namespace fallow {

/// Stripes to repair, the most endangered first, then the oldest. Bounded: when it is full the least endangered is
/// dropped and hasOverflowed() says that the catalog must be read again. Thread: one.
class RepairQueue
{
public:
    explicit RepairQueue(qsizetype capacity = 65'536)
        : m_capacity(capacity)
    {}
    /// @param surplus how many more strips the stripe can lose (surviving strips - k; negative: not readable).
    void push(StripeId stripe, int surplus);
    std::optional<StripeId> pop();
    void remove(StripeId stripe);
    void clear();
    bool contains(StripeId stripe) const { return m_surplus.contains(stripe); }
    qsizetype size() const { return m_surplus.size(); }
    bool isEmpty() const { return m_surplus.isEmpty(); }
    bool hasOverflowed() const { return m_hasOverflowed; }
    /// The least surplus in the queue; a large number if it is empty.
    int worstSurplus() const { return m_order.empty() ? 1000 : m_order.begin()->first; }

private:
    qsizetype m_capacity;
    std::set<std::pair<int, StripeId>> m_order;
    QHash<StripeId, int> m_surplus;
    bool m_hasOverflowed = false;
};

} // namespace fallow
