// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/strip_coding.h"
#include "stripe/stripe_core.h"

#include <QSet>

namespace fallow {

/// Brings one strip, whose bytes are at hand and right, to a new store: choose, put, read it back if that is asked for,
/// commit the move, remove the old one. Nothing is ever removed before the catalog has the new place; a crash at any
/// step leaves at most an orphan, which reconciling drops. Thread: the data thread.
class RelocateStrip final : public std::enable_shared_from_this<RelocateStrip>
{
public:
    struct Request
    {
        StripeRecord stripe;
        StripBytes strip;
        StoreId from;         ///< as the catalog records it; null: nowhere
        QList<StoreId> taken; ///< stores that hold, or will hold, the stripe's other strips
        QSet<StoreId> excluded;
        bool mustReadBack = false; ///< it counts only when it was read back and is what the catalog says
        StoreDirectory::Room room = StoreDirectory::Room::AllButKept; ///< that it may take
    };
    /// Completes with the new store. Errors: NotEnoughStores, NoSpace, Refused (the strip or stripe has moved
    /// meanwhile).
    static void start(std::shared_ptr<StripeCore> core, Request request, Completion<StoreId> done);

    RelocateStrip(std::shared_ptr<StripeCore> core, Request request, Completion<StoreId> done);

private:
    bool isDisputed(StoreId store) const;
    void tryNext();
    void put(StoreId store, StripStore &connection);
    void putAndVerify(StoreId store, StripStore &connection);
    void fetchBack(StoreId store);
    void fetchBack(StoreId store, quint64 mark, int triesLeft);
    void readBackJudged(StoreId store, const Result<void> &verdict);
    void stored(StoreId store, const Result<void> &result);
    void committed(StoreId store, const Result<void> &result);
    StripKey key() const { return {m_request.stripe.id, static_cast<quint8>(m_request.strip.position)}; }
    quint32 checksum() const { return m_request.stripe.strips.at(m_request.strip.position).checksum; }
    StripLabel label() const;

    std::shared_ptr<StripeCore> m_core;
    Request m_request;
    Completion<StoreId> m_done;
    Error m_lastError;
    int m_tryCount = 0;
};

} // namespace fallow
