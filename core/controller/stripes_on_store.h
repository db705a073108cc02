// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/wording.h"
#include "catalog/catalog.h"

#include <QString>

namespace fallow {

/// What is said where such stripes were met.
inline Wording damagedSentence(qint64 stripeCount)
{
    return Wording(QT_TRANSLATE_N_NOOP("Controller",
                                       "%Ln stripe(s) are passed over, as their rows in the catalog cannot "
                                       "be read: a check of the catalog names them."),
                   Wording::amount(stripeCount));
}

/// Visits every stripe that has a strip on `store`, a page at a time; null: every stripe that misses one. Those whose
/// row cannot be read are given to `visitDamaged`, and the walk goes on: whoever counts says that these are not
/// counted. Errors: those of the catalog, Cancelled.
template <class Visit, class VisitDamaged>
Result<void> forEachStripeOn(CatalogReader &reader, StoreId store, const CancelToken &cancel, Visit &&visit,
                             VisitDamaged &&visitDamaged)
{
    constexpr int kStripesPerPage = 2000;
    StripeId after;
    while (!cancel.isCancelled()) {
        const auto page = store.isNull() ? reader.stripesWithMissingStrips(after, kStripesPerPage)
                                         : reader.stripesOnStore(store, after, kStripesPerPage);
        if (!page)
            return fail(page.error());
        for (const StripeRecord &stripe : *page)
            visit(stripe);
        for (const DamagedStripe &damaged : page->damaged)
            visitDamaged(damaged.stripe);
        if (page->size() < kStripesPerPage)
            return {};
        after = page->last().id;
    }
    return fail(ErrorCode::Cancelled, QStringLiteral("the controller stops"));
}

} // namespace fallow
