// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "controller/stripe_index.h"

#include <QElapsedTimer>
#include <optional>

namespace fallow {

/// Makes a StripeIndex from the catalog, a piece at a time, and keeps it up to date by what commits say. Nothing is
/// kept before the first call. Changes that come while it is being made wait, and are applied to what was read: each
/// says how a stripe is, not what became of it, so it does not matter which of them the reading has seen.
/// Thread: one, the reader's.
class StripeIndexKeeper
{
public:
    explicit StripeIndexKeeper(StripeFeed &feed)
        : m_feed(feed)
    {}
    ~StripeIndexKeeper() { drop(); }
    StripeIndexKeeper(const StripeIndexKeeper &) = delete;
    StripeIndexKeeper &operator=(const StripeIndexKeeper &) = delete;

    /// Goes on making it for about `budgetMs`, or brings it up to date. Errors: those of the catalog; Cancelled.
    Result<MapProgress> advance(CatalogReader &reader, const CancelToken &cancel, qint64 budgetMs);
    /// About so many stripes there are; for progress alone.
    void expect(qint64 stripeCount) { m_expectedStripes = stripeCount; }
    bool isReady() const { return m_index && m_isComplete; }
    bool isKept() const { return m_index.has_value(); }
    /// isReady() must be true.
    StripeIndex &index() { return *m_index; }
    /// Gives its memory back; the next advance() begins anew.
    void drop();

private:
    void begin();
    Result<void> readOn(CatalogReader &reader, const CancelToken &cancel, const QElapsedTimer &since, qint64 budgetMs);
    Result<void> catchUp();

    StripeFeed &m_feed;
    std::optional<StripeIndex> m_index;
    bool m_isComplete = false;
    StripeId m_readTo;
    qint64 m_expectedStripes = 0;
};

} // namespace fallow
