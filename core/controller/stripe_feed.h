// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <mutex>
#include <vector>

namespace fallow {

/// Carries what commits change in stripes from the catalog's writer to whoever keeps an index of them. It costs the
/// writer a lock and three shared lists; while nobody listens, or the listener is too far behind, nothing is kept.
/// Thread: any.
class StripeFeed
{
public:
    static constexpr qsizetype kMaxPending = 400'000; ///< stripes and strips that wait; about 100 MiB of records

    /// Of one commit, to be applied in this order.
    struct Change
    {
        QList<StripeRecord> put;
        QList<StripeId> removed;
        QList<CatalogChange::StripMove> moved;
    };
    /// Changes from now on are kept.
    void listen();
    void stopListening();
    /// What came since the last call, oldest first. Errors: TooLarge (the listener was too far behind: something was
    /// dropped, and it no longer listens).
    Result<std::vector<Change>> take();

    /// For Catalog::Options::committed.
    void publish(const CatalogChange &change);

private:
    std::mutex m_mutex;
    std::vector<Change> m_pending;
    qsizetype m_pendingCount = 0;
    bool m_isListening = false;
    bool m_hasOverflowed = false;
};

} // namespace fallow
