// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/shared_bytes.h"
#include "catalog/records.h"
#include "volume/cache_budget.h"

#include <QHash>
#include <array>
#include <list>
#include <memory>
#include <vector>

namespace fallow {

/// Opened extents for sequential readers, in bounded memory. What is kept is named by stripe and block: stripes never
/// change, so nothing here can become stale. Thread: the data thread.
class ReadAhead
{
public:
    using Waiter = std::move_only_function<void(const Result<void> &)>;
    struct Region
    {
        ExtentRecord extent;
        SharedBytes bytes;
        bool isReady = false;
        std::vector<Waiter> waiters;
    };
    using RegionPointer = std::shared_ptr<Region>;

    /// @param budget  shared with other caches; null: only `maxBytes` bounds it.
    explicit ReadAhead(qint64 maxBytes, std::shared_ptr<CacheBudget> budget = {})
        : m_meter(maxBytes, std::move(budget))
    {}
    bool isEnabled() const { return m_meter.maxBytes() > 0; }
    qint64 bytes() const { return m_meter.bytes(); }

    struct Window
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;     ///< 0: nothing to fetch
        bool isSequential = false; ///< the read goes on where others ended
    };
    /// Notes a read; says what to fetch ahead of its stream.
    Window note(qint64 firstBlock, qint64 blockCount);
    /// The region that holds this part of an extent, or null.
    RegionPointer find(const ExtentRecord &part) const;
    /// A region to be filled; null if there is no room for it.
    RegionPointer add(const ExtentRecord &extent);
    /// The region's bytes have come, or will not.
    void finish(const RegionPointer &region, const Result<void> &result);

private:
    struct Stream
    {
        qint64 nextBlock = -1;
        qint64 readBlocks = 0;
        qint64 fetchedUpTo = 0;
        quint64 age = 0;
    };
    void drop(const RegionPointer &region);

    CacheMeter m_meter;
    quint64 m_age = 0;
    std::array<Stream, 8> m_streams;
    std::list<RegionPointer> m_regions; // the oldest first
    QHash<StripeId, QList<RegionPointer>> m_byStripe;
};

} // namespace fallow
