// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_job.h"

namespace fallow {

struct YieldReport
{
    QList<StripKey> keys;    ///< the catalog records them there no more: the store may forget them
    qint64 yieldedBytes = 0; ///< of these, headers and padding included
    qint64 neededBytes =
        0;       ///< looked at and kept: fewer than k strips of their stripes can be read elsewhere, as far as known
    Error error; ///< why it ended early
};

/// Chooses strips that the array can do without for now, and records them as missing, so that their store can give
/// their space back at once; repair makes them anew elsewhere. First those whose stripes keep redundancy, then those
/// whose stripes can just be read without them; never one without which its stripe could not be read now. The order is:
/// catalog, then the store. A crash between the two leaves orphans, which reconciling takes up again or drops.
/// Thread: the data thread.
class YieldStrips final : public StripeJob
{
public:
    struct Options
    {
        StoreId store;
        qint64 bytes = 0;           ///< > 0
        qsizetype maxStrips = 4096; ///< of one report
    };
    /// `repair` is told of each stripe that lost a strip.
    YieldStrips(std::shared_ptr<StripeCore> core, Options options, std::function<void(StripeId)> repair);
    /// Once. `done` gets a report always.
    void start(std::move_only_function<void(const YieldReport &)> done);

private:
    struct Candidate
    {
        StripKey key;
        qint64 bytes = 0;
    };
    void pump() override;
    void look(const StripeRecord &stripe);
    void take(const Candidate &candidate);
    void committed(const Candidate &candidate, const Result<void> &result);
    bool isEnough() const;
    void finish(Error error = {});

    Options m_options;
    std::function<void(StripeId)> m_repair;
    YieldReport m_report;
    std::move_only_function<void(const YieldReport &)> m_done;
    QList<Candidate> m_lastResort; ///< their stripes keep no redundancy without them
    StripeId m_scannedTo;
    qint64 m_takenBytes = 0;
    qsizetype m_takenCount = 0;
    int m_fruitfulPages = 0; ///< scanned since something was found
    qint64 m_scanUntilMs = 0;
    int m_underWay = 0;
    bool m_isScanDone = false;
};

} // namespace fallow
