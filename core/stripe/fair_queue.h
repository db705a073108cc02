// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace fallow {

/// What waits for one of a few places, in a line for each store. The stores take turns, and none has more of the places
/// than its share: one that is slow to answer keeps nobody's line waiting but its own. Thread: one.
template <class Item>
class FairQueue
{
public:
    struct Places
    {
        int all = 1;
        int ofOne = 1; ///< of one store
    };
    explicit FairQueue(Places places)
        : m_places(places)
    {}
    void push(StoreId store, Item item)
    {
        m_lines[store].waiting.push_back(std::move(item));
        ++m_size;
    }
    /// Before all others of that store.
    void pushFirst(StoreId store, Item item)
    {
        m_lines[store].waiting.push_front(std::move(item));
        ++m_size;
    }
    /// The first of the store whose turn it is, which has a place from now on until done(); nothing if nobody may
    /// begin.
    std::optional<Item> take()
    {
        if (m_size == 0 || m_taken >= m_places.all)
            return std::nullopt;
        auto line = m_lines.upper_bound(m_latest); // those that are passed over hold places, so they are few
        for (size_t left = m_lines.size(); left > 0; --left, ++line) {
            if (line == m_lines.end())
                line = m_lines.begin();
            if (line->second.waiting.empty() || line->second.taken >= m_places.ofOne)
                continue;
            m_latest = line->first;
            ++line->second.taken;
            ++m_taken;
            --m_size;
            Item item = std::move(line->second.waiting.front());
            line->second.waiting.pop_front();
            return item;
        }
        return std::nullopt;
    }
    /// One that was taken for that store needs its place no more.
    void done(StoreId store)
    {
        const auto line = m_lines.find(store);
        Q_ASSERT(line != m_lines.end() && line->second.taken > 0);
        --m_taken;
        if (--line->second.taken == 0 && line->second.waiting.empty())
            m_lines.erase(line);
    }
    /// How many wait.
    qsizetype size() const { return m_size; }
    qsizetype size(StoreId store) const
    {
        const auto line = m_lines.find(store);
        return line == m_lines.end() ? 0 : qsizetype(line->second.waiting.size());
    }

private:
    struct Line
    {
        std::deque<Item> waiting;
        int taken = 0;
    };
    const Places m_places;
    std::map<StoreId, Line> m_lines; ///< of stores for which somebody waits or has a place
    StoreId m_latest;                ///< whose turn it was
    int m_taken = 0;
    qsizetype m_size = 0;
};

} // namespace fallow
