// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/fetch_strips.h"
#include "stripe/relocate_strip.h"

namespace fallow {

/// Where a stripe's strips stand at this moment.
struct StripeHealth
{
    QList<int> missing;     ///< recorded nowhere, or on a lost store
    int survivingCount = 0; ///< recorded on a store that is not lost
    int readableCount = 0;  ///< of these, on a store that answers now
    static StripeHealth of(const StripeRecord &stripe, const StoreDirectory &directory);
};

/// Repairs one stripe: reads k strips, proves them, computes the missing ones, proves those too, and relocates them.
/// Thread: the data thread.
class RepairStripe final : public std::enable_shared_from_this<RepairStripe>
{
public:
    enum class Verdict {
        Repaired,     ///< every missing strip has a place again
        NotNeeded,    ///< nothing is missing (any more), or the stripe is gone
        Waiting,      ///< enough strips survive, but not enough can be read, or nowhere to put them now
        Unrepairable, ///< fewer than k strips survive
        Failed,       ///< see error
    };
    struct Outcome
    {
        Verdict verdict = Verdict::Failed;
        Error error;
        int stripCount = 0;     ///< put back
        QList<StoreId> targets; ///< where each of them went
        qint64 bytesWritten = 0;
        qint64 bytesRead = 0;
    };
    using Done = std::move_only_function<void(Outcome)>;
    /// `stripe` as the catalog records it at this moment: from this call on nobody else moves its strips.
    static void start(std::shared_ptr<StripeCore> core, StripeRecord stripe, Done done);

    RepairStripe(std::shared_ptr<StripeCore> core, StripeRecord stripe, Done done);

private:
    /// Where a strip may not go.
    struct Barred
    {
        QSet<StoreId> stores;
        bool isRestricted = false; ///< by what another strip of this stripe may bring back
    };
    void begin();
    Barred barredFor(int position, const QList<int> &missing) const;
    Result<StoreId> placeForAny(const QList<int> &missing) const;
    void fetched(Result<FetchStrips::Outcome> result);
    bool mayBeReadSoon() const;
    void relocateNext();
    void relocated(Result<StoreId> result, bool isRestricted);
    void finish(Verdict verdict, Error error = {});

    std::shared_ptr<StripeCore> m_core;
    StripeRecord m_stripe;
    StripeLock m_lock;
    Done m_done;
    QList<StripBytes> m_strips; ///< still to be relocated
    int m_deferredCount = 0;    ///< of these, at the end: no place but beside a lost store of another
    QList<StoreId> m_taken;
    Outcome m_outcome;
};

} // namespace fallow
