// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_job.h"

#include <deque>
#include <map>

namespace fallow {

struct ReconcileReport
{
    qint64 keptStrips = 0;     ///< recorded there and present, or of a stripe whose row cannot be read
    qint64 droppedStrips = 0;  ///< present, not recorded there, not in flight, and nobody needs them
    qint64 adoptedStrips = 0;  ///< recorded as missing, found here: recorded here again
    qint64 inFlightStrips = 0; ///< present, not yet committed, or in doubt
    /// Of these, those that were left where they are since it is not known yet what to do with them: compare again in
    /// a while.
    qint64 undecidedStrips = 0;
    qint64 missingStrips = 0; ///< recorded there, and the store says that they are not: marked missing
    Error error;              ///< why it ended early
    bool isCancelled = false;
};

/// Compares the inventory of a store that returned with the catalog: a merge of two ascending lists, a page of one or
/// the other in each turn of the data thread. No strip's data moves. Strips of stripes that are being written are kept:
/// whether a strip is in flight is asked *before* the catalog is, so that one committed in between is seen in one place
/// or the other. It ends when it is known of each strip what became of it; nothing is removed that is not known to be
/// bad or needless. An inventory whose order goes back, or that names more than its store can hold of what nobody
/// recorded there, ends it with ProtocolViolation. It goes on no faster than its store answers to what it has removed.
class Reconcile final : public StripeJob
{
public:
    Reconcile(std::shared_ptr<StripeCore> core, StoreId store);
    /// Once. `done` gets a report always.
    void start(std::move_only_function<void(const ReconcileReport &)> done);

private:
    void pump() override;
    void askNextPage();
    void take(Result<InventoryPage> page);
    Result<void> compareSome();
    void compare(const StripLabel &label, quint32 recordedChecksum);
    Result<void> loadCatalogPage();
    qint64 mostUnrecorded() const;
    void judgeUnrecorded(const QList<StripLabel> &labels);
    void judgeAbsentUpTo(std::map<StripKey, quint32>::iterator end);
    void judgeReturned(const StripLabel &label);
    void nextReturns();
    void adopt(const StripLabel &label, bool mustProve);
    enum class Fate { Adopted, Dropped, Kept, Undecided };
    void count(Fate fate);
    void finish(Error error = {});

    StoreId m_store;
    ReconcileReport m_report;
    std::move_only_function<void(const ReconcileReport &)> m_done;
    StripKey m_after;               ///< end of the inventory seen
    std::deque<StripLabel> m_named; ///< of it, not yet compared
    qint64 m_unrecordedCount = 0;   ///< of those compared
    StripeId m_loadedTo;            ///< end of the catalog read
    bool m_isCatalogAtEnd = false;
    bool m_isInventoryAtEnd = false;
    bool m_isAsking = false;
    bool m_isTurnPosted = false;
    std::deque<StripLabel> m_returns; ///< to be adopted; of one page
    int m_returnsUnderWay = 0;
    std::map<StripKey, quint32> m_recorded; ///< checksums read from the catalog, not yet met in the inventory
};

} // namespace fallow
