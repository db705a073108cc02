// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <map>

namespace fallow {

/// A set of blocks, kept as disjoint ranges.
class BlockRanges
{
public:
    void add(qint64 first, qint64 count)
    {
        qint64 end = first + count;
        auto it = firstReaching(first);
        while (it != m_ends.end() && it->first <= end) {
            first = std::min(first, it->first);
            end = std::max(end, it->second);
            it = m_ends.erase(it);
        }
        m_ends.emplace_hint(it, first, end);
    }
    /// Calls `visit(first, count, isInside)` for the parts of a range in turn, as large as they can be.
    template <class Visit>
    void visit(qint64 first, qint64 count, Visit &&visitPart) const
    {
        const qint64 end = first + count;
        qint64 position = first;
        for (auto it = firstReaching(first); it != m_ends.end() && it->first < end; ++it) {
            const qint64 from = std::max(first, it->first);
            const qint64 upTo = std::min(end, it->second);
            if (from >= upTo)
                continue;
            if (from > position)
                visitPart(position, from - position, false);
            visitPart(from, upTo - from, true);
            position = upTo;
        }
        if (position < end)
            visitPart(position, end - position, false);
    }

private:
    using Ends = std::map<qint64, qint64>; ///< by first block
    /// The first range that ends at or behind a block.
    Ends::const_iterator firstReaching(qint64 block) const
    {
        const auto it = m_ends.upper_bound(block);
        if (it != m_ends.begin() && std::prev(it)->second >= block)
            return std::prev(it);
        return it;
    }

    Ends m_ends;
};

} // namespace fallow
