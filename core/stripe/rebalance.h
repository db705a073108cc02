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
    StoreId drain = {};                                     ///< empty this store (set it Draining first)
    qint64 drainBytes = std::numeric_limits<qint64>::max(); ///< then it is enough
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

/// Moves single strips from a store that is to be emptied, or holds more than it may, within the traffic budget. A
/// strip whose store does not answer is computed from the others.
class Rebalance final : public StripeJob
{
public:
    Rebalance(std::shared_ptr<StripeCore> core, RebalanceOptions options);
    /// Once. `done` gets a report always.
    void start(std::move_only_function<void(const RebalanceReport &)> done);

private:
    struct Move;
    void pump() override;
    bool loadPage();
    void moveStrip(StripeId stripe);
    void fetched(const std::shared_ptr<Move> &move, Result<FetchStrips::Outcome> result);
    void moved(const std::shared_ptr<Move> &move, const Result<StoreId> &result);
    void endPass();
    void finish();

    RebalanceOptions m_options;
    RebalanceReport m_report;
    std::move_only_function<void(const RebalanceReport &)> m_done;
    QList<StripeId> m_page;
    StripeId m_scannedTo;
    qint64 m_bytesToMove;
    qint64 m_passFailures = 0;
    qint64 m_passMoves = 0;
    int m_pass = 0;
    int m_underWay = 0;
    bool m_isLastPage = false;
    bool m_isDrained = false;
};

} // namespace fallow
