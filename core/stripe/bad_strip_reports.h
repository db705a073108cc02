// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_core.h"

#include <functional>
#include <map>
#include <memory>

namespace fallow {

/// What stores say of their own strips, before anybody believes any of it: a report may name thousands, and invent
/// them. By turns of the data thread, between stores too, the catalog is asked which of them are recorded there.
/// Thread: the data thread.
class BadStripReports
{
public:
    static constexpr qsizetype kKeysPerTurn = 128; ///< of all reports together; the record of each may be asked for

    BadStripReports(std::shared_ptr<StripeCore> core, std::function<void(StripKey, StoreId)> found)
        : m_core(std::move(core))
        , m_found(std::move(found))
    {}
    /// Of each store one at a time, so that what waits is bounded, however often one reports.
    bool isLookingAt(StoreId store) const { return m_reports.contains(store); }
    /// Tells of those that are recorded on that store, then completes, not inside this call. Errors: those of the
    /// catalog. Not while isLookingAt() that store.
    void take(StoreId store, QList<StripKey> keys, Completion<void> done);

private:
    struct Report
    {
        QList<StripKey> keys;
        qsizetype lookedAt = 0;
        Completion<void> done;
    };
    void lookLater();
    void lookAtSome();

    const std::shared_ptr<StripeCore> m_core;
    const std::function<void(StripKey, StoreId)> m_found;
    std::map<StoreId, Report> m_reports;
    StoreId m_latest; ///< whose turn it was
    bool m_isTurnPosted = false;
};

} // namespace fallow
