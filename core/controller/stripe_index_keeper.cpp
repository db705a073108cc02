// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/stripe_index_keeper.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kIndexedAtATime = 2000;
}

void StripeIndexKeeper::drop()
{
    m_feed.stopListening();
    m_index.reset();
    m_isComplete = false;
}

void StripeIndexKeeper::begin()
{
    // Listening begins before reading: nothing can fall between the two.
    m_feed.listen();
    m_index.emplace();
    m_isComplete = false;
    m_readTo = {};
}

Result<void> StripeIndexKeeper::readOn(CatalogReader &reader, const CancelToken &cancel, const QElapsedTimer &since,
                                       qint64 budgetMs)
{
    do {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, u"the controller stops"_s);
        const auto page = reader.stripes({}, m_readTo, kIndexedAtATime);
        if (!page)
            return fail(page.error());
        for (const StripeRecord &stripe : *page)
            m_index->put(stripe);
        m_isComplete = page->size() < kIndexedAtATime;
        if (!page->isEmpty())
            m_readTo = page->last().id;
    } while (!m_isComplete && !since.hasExpired(budgetMs));
    return {};
}

Result<void> StripeIndexKeeper::catchUp()
{
    const auto changes = m_feed.take();
    if (!changes)
        return fail(changes.error());
    for (const StripeFeed::Change &change : *changes)
        m_index->apply(change);
    return {};
}

Result<MapProgress> StripeIndexKeeper::advance(CatalogReader &reader, const CancelToken &cancel, qint64 budgetMs)
{
    QElapsedTimer since;
    since.start();
    if (isReady()) {
        if (const auto done = catchUp(); !done) {
            qCInfo(lcController).noquote() << "the stripe map's index is made anew:" << done.error().what;
            drop();
        }
    }
    if (!m_index)
        begin();
    if (!m_isComplete) {
        auto read = readOn(reader, cancel, since, budgetMs);
        if (read && m_isComplete)
            read = catchUp();
        if (!read) {
            drop();
            if (read.error().code != ErrorCode::TooLarge)
                return fail(read.error());
            return MapProgress{.expectedStripes = m_expectedStripes}; // too much changed meanwhile: once more
        }
    }
    return MapProgress{.isReady = m_isComplete,
                       .indexedStripes = m_index->stripeCount(),
                       .expectedStripes = std::max(m_expectedStripes, m_index->stripeCount())};
}

} // namespace fallow
