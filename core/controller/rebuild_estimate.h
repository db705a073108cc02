// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "wire/admin_messages.h"

#include <QSet>

namespace fallow {

/// What a rebuild would have to do, counted in the catalog. One use. Thread: any, with a reader of its own.
class RebuildEstimate
{
public:
    /// @param lost stores whose strips count as gone. @param unreachable those that cannot be read now, `lost`
    /// included.
    RebuildEstimate(QSet<StoreId> lost, QSet<StoreId> unreachable);

    /// Strips recorded nowhere and strips on lost stores; each stripe once. Those whose row cannot be read count as
    /// touched, and no more is known of them. Errors: those of the catalog, Cancelled.
    Result<void> count(CatalogReader &reader, const CancelToken &cancel);
    /// For people and front ends; estimatedSeconds stays unknown.
    ActionAnswer answer() const;
    /// As the answer has it.
    Wording summary() const;
    qint64 stripes() const { return m_stripes; } ///< without the damaged ones
    qint64 damagedStripes() const { return m_damaged.size(); }
    /// Missing something, not lost, but too few of their strips can be read at present.
    qint64 waitingStripes() const { return m_waiting; }
    qint64 lostStripes() const { return m_gone; }

private:
    void take(const StripeRecord &stripe, StoreId store);

    const QSet<StoreId> m_lost;
    const QSet<StoreId> m_unreachable;
    QSet<StripeId> m_damaged; ///< each may be met on several stores
    qint64 m_stripes = 0;
    qint64 m_gone = 0;
    qint64 m_waiting = 0;
    qint64 m_bytes = 0;
    int m_leastSurplus = 0;
};

} // namespace fallow
