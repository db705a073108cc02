// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"

#include <QHash>
#include <mutex>
#include <utility>

namespace fallow {

/// Strips that are on a store, or on their way there, while no catalog records them yet. Thread: any (a hold may be let
/// go anywhere).
class InFlightStrips
{
public:
    void add(StripKey key, StoreId store)
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts[{key, store}];
    }
    void remove(StripKey key, StoreId store)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_counts.find({key, store});
        if (found != m_counts.end() && --found.value() == 0)
            m_counts.erase(found);
    }
    bool contains(StripKey key, StoreId store) const
    {
        const std::lock_guard lock(m_mutex);
        return m_counts.contains({key, store});
    }
    /// Whether any strip is on that store, or on its way there.
    bool containsAny(StoreId store) const
    {
        const std::lock_guard lock(m_mutex);
        for (auto it = m_counts.keyBegin(); it != m_counts.keyEnd(); ++it)
            if (it->second == store)
                return true;
        return false;
    }
    qsizetype size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_counts.size();
    }

private:
    mutable std::mutex m_mutex;
    QHash<std::pair<StripKey, StoreId>, int> m_counts;
};

} // namespace fallow
