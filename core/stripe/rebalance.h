// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/fetch_strips.h"
#include "stripe/relocate_strip.h"
#include "stripe/stripe_job.h"

#include <limits>

namespace fallow {

struct RebalanceOptions
{
    StoreId drain = {}; ///< empty this store (set it Draining first); null: level all stores
    qint64 drainBytes = std::numeric_limits<qint64>::max(); ///< of the store that is drained: then it is enough
    double tolerance = 0.05; ///< levelling: a store this much fuller than the average gives strips away
    int parallelCount = 8;
};

struct RebalanceReport
{
    qint64 movedStrips = 0;
    qint64 movedBytes = 0;
    qint64 failedStrips = 0; ///< could not be moved now
    Error firstError;
    Error error; ///< the catalog could not be read: what is left on a store is not known
    bool isCancelled = false;
};

/// Moves single strips from a store that is to be emptied, or is fuller than the others, within the traffic budget. A
/// strip whose store does not answer is computed from the others. Levelling moves a strip only to a store emptier than
/// its own.
class Rebalance final : public StripeJob
{
public:
    Rebalance(std::shared_ptr<StripeCore> core, RebalanceOptions options);
    /// Once. `done` gets a report always.
    void start(std::move_only_function<void(const RebalanceReport &)> done);

private:
    struct Source
    {
        StoreId store;
        qint64 bytesToMove = 0;
    };
    struct Move;
    void pump() override;
    QList<Source> overfullStores() const;
    bool loadPage();
    bool isWorthMoving(const StripeRecord &stripe, int position, StoreId *target) const;
    void moveStrip(StripeId stripe);
    void fetched(const std::shared_ptr<Move> &move, Result<FetchStrips::Outcome> result);
    void moved(const std::shared_ptr<Move> &move, const Result<StoreId> &result);
    void nextSource();
    void finish();

    RebalanceOptions m_options;
    RebalanceReport m_report;
    std::move_only_function<void(const RebalanceReport &)> m_done;
    QList<Source> m_sources;
    QList<StripeId> m_page;
    StripeId m_scannedTo;
    qint64 m_passFailures = 0;
    qint64 m_passMoves = 0;
    int m_pass = 0;
    int m_underWay = 0;
    bool m_isLastPage = false;
};

} // namespace fallow
