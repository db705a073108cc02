// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/relocate_strip.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kMaxTries = 6;
}

void RelocateStrip::start(std::shared_ptr<StripeCore> core, Request request, Completion<StoreId> done)
{
    auto self = std::make_shared<RelocateStrip>(std::move(core), std::move(request), std::move(done));
    self->m_core->env.dataThread.post([self] {
        if (self->m_core->isAlive)
            self->tryNext();
    });
}

RelocateStrip::RelocateStrip(std::shared_ptr<StripeCore> core, Request request, Completion<StoreId> done)
    : m_core(std::move(core))
    , m_request(std::move(request))
    , m_done(std::move(done))
{}

StripLabel RelocateStrip::label() const
{
    const StripeRecord &stripe = m_request.stripe;
    return {.key = key(),
            .array = m_core->env.array,
            .volume = stripe.volume,
            .dataCount = stripe.geometry.dataCount,
            .parityCount = stripe.geometry.parityCount,
            .payloadBytes = stripe.geometry.stripBytes,
            .payloadChecksum = stripe.strips.at(m_request.strip.position).checksum,
            .summaryOffsetBytes = stripe.summaryOffsetBytes,
            .summaryBytes = stripe.summaryBytes,
            .epoch = m_core->env.catalog.epoch()};
}

void RelocateStrip::tryNext()
{
    const StripeRecord &stripe = m_request.stripe;
    const qint64 stripBytes = stripe.geometry.stripBytes;
    Result<StoreId> chosen = m_request.onlyTo;
    if (m_request.onlyTo.isNull())
        chosen = m_core->directory().chooseReplacement(stripe.layout, m_request.strip.position, rotationOf(stripe.id),
                                                       stripBytes, m_request.taken, m_request.excluded);
    else if (m_request.excluded.contains(m_request.onlyTo))
        chosen = fail(ErrorCode::NotEnoughStores, u"the chosen store failed"_s);
    if (chosen && m_core->remover.isRemoving(key(), *chosen) && m_tryCount < kMaxTries) { // it might overtake our put
        ++m_tryCount;
        m_lastError = {ErrorCode::Busy, u"an old strip is being removed there"_s, {}};
        m_request.excluded.insert(*chosen);
        return tryNext();
    }
    StripStore *store = chosen ? m_core->directory().readyStore(*chosen) : nullptr;
    if (!store || m_tryCount >= kMaxTries) {
        Error error = m_tryCount > 0 ? m_lastError
                      : chosen       ? Error{ErrorCode::NotEnoughStores, u"no store can take the strip now"_s, {}}
                                     : chosen.error();
        auto done = std::move(m_done);
        return done(fail(std::move(error)));
    }
    ++m_tryCount;
    m_core->directory().reserve(*chosen, stripBytes);
    m_core->inFlight->add(key(), *chosen);
    store->put(label(), m_request.strip.bytes, IoPriority::Background,
               [self = shared_from_this(), id = *chosen](Result<void> result) {
                   if (self->m_core->isAlive)
                       self->putAnswered(id, result);
               });
}

void RelocateStrip::putAnswered(StoreId store, const Result<void> &result)
{
    m_core->directory().settle(store, m_request.stripe.geometry.stripBytes, result.has_value());
    if (!result) {
        m_core->inFlight->remove(key(), store);
        m_core->remover.remove(key(), store); // an orphan in our way, or an answer that was lost
        m_lastError = result.error();
        m_request.excluded.insert(store);
        return tryNext();
    }
    m_core->moves.submit({key(), m_request.from, store}, [self = shared_from_this(), store](Result<void> committed) {
        self->committed(store, committed);
    });
}

void RelocateStrip::committed(StoreId store, const Result<void> &result)
{
    m_core->inFlight->remove(key(), store);
    auto done = std::move(m_done);
    if (!result) {
        // After Io a crash may yet bring the move to light: then the strip must be there. Else it is an orphan.
        if (result.error().code != ErrorCode::Io)
            m_core->remover.remove(key(), store);
        return done(fail(result.error()));
    }
    m_core->remover.remove(key(), m_request.from);
    done(store);
}

} // namespace fallow
