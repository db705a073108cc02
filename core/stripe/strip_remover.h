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
    /// So many strips of one store may wait for an answer, and as many be remembered whose answer was lost, before
    /// whoever removes what that store alone has named holds back.
    static constexpr qsizetype kManyRemovals = 4096;
    bool isMuchUnanswered(StoreId store) const { return m_owed.value(store).unanswered >= kManyRemovals; }
    bool isMuchLost(StoreId store);

private:
    struct Removal
    {
        int unanswered = 0;
        qint64 mayComeUntilMs = 0; ///< monotonic; of one whose answer was lost
    };
    struct Owed
    {
        qsizetype unanswered = 0; ///< strips whose removal has been asked for
        qsizetype lost = 0;       ///< of `m_lost`
    };
    void flush();
    void answered(StoreId store, const QList<StripKey> &keys, bool mayStillCome = false);
    void forgetOld();
    void changeOwed(StoreId store, qsizetype unanswered, qsizetype lost);

    StripeCore &m_core;
    QHash<StoreId, QList<StripKey>> m_pending;
    QHash<std::pair<StripKey, StoreId>, Removal> m_underWay;
    std::deque<std::pair<StripKey, StoreId>> m_lost; ///< of these, whose answer was lost, the oldest first
    QHash<StoreId, Owed> m_owed;                     ///< no entry: nothing
    QHash<StripKey, StoreId> m_recentMoves;
    std::deque<StripKey> m_recentOrder;
    bool m_isFlushPosted = false;
};

} // namespace fallow
