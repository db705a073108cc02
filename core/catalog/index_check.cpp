// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/index_check.h"

#include <algorithm>

namespace fallow {

namespace {

constexpr qsizetype kIdsHeld = 1 << 20; ///< of all stores together

constexpr qsizetype kLeastIds = 16;
constexpr qsizetype kMostIds = 4096;

/// A place in one store's part of the index.
struct Cursor
{
    QList<StripeId> ids;
    qsizetype next = 0;
    StripeId readTo;
    bool isAtEnd = false; ///< nothing lies behind `ids`
};

class Comparison
{
public:
    Comparison(CatalogReader &reader, const StoreIndexOptions &options)
        : m_reader(reader)
        , m_options(options)
    {}

    Result<StoreIndexSums> run()
    {
        const auto stores = m_reader.indexedStores();
        if (!stores)
            return fail(stores.error());
        for (const StoreId store : *stores)
            m_cursors.insert(store, {});
        m_idsAtATime = static_cast<int>(
            std::clamp<qsizetype>(kIdsHeld / std::max<qsizetype>(1, stores->size()), kLeastIds, kMostIds));
        if (auto walked = walk(); !walked)
            return fail(walked.error());
        for (const StoreId store : *stores) {
            if (auto ended = passUpTo(store, StripeId(~quint64(0))); !ended)
                return fail(ended.error());
        }
        return std::move(m_sums);
    }

private:
    Result<void> walk()
    {
        StripeId after;
        for (;;) {
            const auto page = m_reader.stripes({}, after, m_options.pageRows);
            if (!page)
                return fail(page.error());
            for (const DamagedStripe &damaged : page->damaged) {
                m_damaged.insert(damaged.stripe.id);
                m_sums.damagedStrips += damaged.stripe.geometry.stripCount();
            }
            for (const StripeRecord &stripe : *page) {
                after = stripe.id;
                if (auto taken = take(stripe); !taken)
                    return taken;
            }
            if (m_options.pageTurned) {
                if (auto turned = m_options.pageTurned(); !turned)
                    return turned;
            }
            if (page->size() < m_options.pageRows)
                return {};
        }
    }
    Result<void> take(const StripeRecord &stripe)
    {
        QList<StoreId> stores; // each once, though it should not hold two
        for (const StripRecord &strip : stripe.strips) {
            auto &usage = m_sums.usage[strip.store];
            usage.store = strip.store;
            ++usage.stripCount;
            usage.payloadBytes += stripe.geometry.stripBytes;
            if (!stores.contains(strip.store))
                stores.append(strip.store);
        }
        for (const StoreId store : std::as_const(stores)) {
            const auto isIndexed = passUpTo(store, stripe.id);
            if (!isIndexed)
                return fail(isIndexed.error());
            if (!*isIndexed)
                m_options.fault({store, stripe.id, true});
        }
        return {};
    }
    /// Passes over what the index has of `store` up to `stripe`. @returns whether it has `stripe` itself.
    Result<bool> passUpTo(StoreId store, StripeId stripe)
    {
        const auto found = m_cursors.find(store);
        if (found == m_cursors.end())
            return false;
        Cursor &cursor = *found;
        for (;;) {
            for (; cursor.next < cursor.ids.size(); ++cursor.next) {
                const StripeId head = cursor.ids.at(cursor.next);
                if (stripe < head)
                    return false;
                if (head == stripe) {
                    ++cursor.next;
                    return true;
                }
                if (!m_damaged.contains(head))
                    m_options.fault({store, head, false});
            }
            if (cursor.isAtEnd)
                return false;
            auto ids = m_reader.indexedStripes(store, cursor.readTo, m_idsAtATime);
            if (!ids)
                return fail(ids.error());
            cursor.ids = std::move(*ids);
            cursor.next = 0;
            cursor.isAtEnd = cursor.ids.size() < m_idsAtATime;
            if (!cursor.ids.isEmpty())
                cursor.readTo = cursor.ids.last();
        }
    }

    CatalogReader &m_reader;
    const StoreIndexOptions &m_options;
    QHash<StoreId, Cursor> m_cursors;
    QSet<StripeId> m_damaged;
    StoreIndexSums m_sums;
    int m_idsAtATime = 0;
};

} // namespace

Result<StoreIndexSums> compareStoreIndex(CatalogReader &reader, const StoreIndexOptions &options)
{
    return Comparison(reader, options).run();
}

} // namespace fallow
