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
    /// @param missingBytes what it was counted with; for the caller's totals
    void push(StripeId stripe, int surplus, qint64 missingBytes = 0);
    std::optional<StripeId> first() const;
    std::optional<StripeId> pop();
    qint64 missingBytes(StripeId stripe) const { return m_entries.value(stripe).missingBytes; }
    void remove(StripeId stripe);
    void clear();
    bool contains(StripeId stripe) const { return m_entries.contains(stripe); }
    qsizetype size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    bool hasOverflowed() const { return m_hasOverflowed; }
    /// The least surplus in the queue; a large number if it is empty.
    int worstSurplus() const { return m_order.empty() ? 1000 : m_order.begin()->first; }

private:
    struct Entry
    {
        int surplus = 0;
        qint64 missingBytes = 0;
    };
    qsizetype m_capacity;
    std::set<std::pair<int, StripeId>> m_order;
    QHash<StripeId, Entry> m_entries;
    bool m_hasOverflowed = false;
};

} // namespace fallow
