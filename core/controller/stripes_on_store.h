// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalog/catalog.h"

#include <QString>

namespace fallow {

/// Visits every stripe that has a strip on `store`, a page at a time; null: every stripe that misses one.
/// Errors: those of the catalog, Cancelled.
template <class Visit>
Result<void> forEachStripeOn(CatalogReader &reader, StoreId store, const CancelToken &cancel, Visit &&visit)
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
        if (page->size() < kStripesPerPage)
            return {};
        after = page->last().id;
    }
    return fail(ErrorCode::Cancelled, QStringLiteral("the controller stops"));
}

} // namespace fallow
