// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"
#include "catalog/records.h"

#include <QHash>
#include <deque>

namespace fallow {

class StripeCore;

/// Removes strips that nobody needs any more, many in one call per store. A store that is away or fails is not asked
/// again: when it returns, reconciling its inventory with the catalog drops what is not recorded. Thread: the data
/// thread.
class StripRemover
{
public:
    explicit StripRemover(StripeCore &core)
        : m_core(core)
    {}
    void remove(StripKey key, StoreId store);
    /// All strips of a stripe that the catalog no longer knows, wherever they went lately.
    void removeStripe(const StripeRecord &stripe);
    /// Remembers a bounded number of recent moves, for records that were read before them.
    void noteMove(StripKey key, StoreId to);
    /// Whether a removal has been asked for and not been answered, or its answer was lost not long ago: a put of that
    /// strip there might be overtaken by it.
    bool isRemoving(StripKey key, StoreId store) const;

private:
    struct Removal
    {
        int unanswered = 0;
        qint64 mayComeUntilMs = 0; ///< monotonic; of one whose answer was lost
    };
    void flush();
    void answered(StoreId store, const QList<StripKey> &keys, bool mayStillCome = false);
    void forgetOld();

    StripeCore &m_core;
    QHash<StoreId, QList<StripKey>> m_pending;
    QHash<std::pair<StripKey, StoreId>, Removal> m_underWay;
    std::deque<std::pair<StripKey, StoreId>> m_lost; ///< of these, whose answer was lost, the oldest first
    QHash<StripKey, StoreId> m_recentMoves;
    std::deque<StripKey> m_recentOrder;
    bool m_isFlushPosted = false;
};

} // namespace fallow
