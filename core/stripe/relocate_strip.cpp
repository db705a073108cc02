// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/relocate_strip.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "stripe/prove_strip.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kMaxTries = 6;
constexpr int kFetchTries = 4;
} // namespace

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
            .payloadChecksum = checksum(),
            .summaryOffsetBytes = stripe.summaryOffsetBytes,
            .summaryBytes = stripe.summaryBytes,
            .epoch = m_core->env.catalog.epoch()};
}

/// Whether the strip may be removed there behind our back: a removal under way might overtake our put, and a put that
/// was given up is followed by one as soon as it is answered; or the store was told that it may forget it.
bool RelocateStrip::isDisputed(StoreId store) const
{
    return m_core->remover.isRemoving(key(), store) || m_core->inFlight->contains(key(), store) ||
           m_core->yielded.contains(key(), store);
}

void RelocateStrip::tryNext()
{
    const StripeRecord &stripe = m_request.stripe;
    const qint64 stripBytes = stripe.geometry.stripBytes;
    const Result<StoreId> chosen =
        m_core->directory().chooseReplacement(stripe.layout, m_request.strip.position, rotationOf(stripe.id),
                                              stripBytes, m_request.taken, m_request.excluded, m_request.room);
    if (chosen && isDisputed(*chosen) && m_tryCount < kMaxTries) {
        ++m_tryCount;
        m_lastError = {ErrorCode::Busy, u"an old strip is still on its way there, or being removed"_s, {}};
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
    if (m_request.mustReadBack && m_core->readBackTrust[*chosen].isBelieved())
        putAndVerify(*chosen, *store);
    else
        put(*chosen, *store);
}

void RelocateStrip::put(StoreId store, StripStore &connection)
{
    connection.put(label(), m_request.strip.bytes, IoPriority::Background,
                   [self = shared_from_this(), store](const Result<void> &result) {
                       if (!self->m_core->isAlive)
                           return;
                       if (result && self->m_request.mustReadBack)
                           self->fetchBack(store);
                       else
                           self->stored(store, result);
                   });
}

/// The store reads it from its disk and says what it found: finds disks that lie, and costs no network.
void RelocateStrip::putAndVerify(StoreId store, StripStore &connection)
{
    connection.putAndVerify(label(), m_request.strip.bytes,
                            [self = shared_from_this(), store](const Result<StripLabel> &found) {
                                if (!self->m_core->isAlive)
                                    return;
                                const bool isRight = found && found->payloadChecksum == self->checksum();
                                ReadBackTrust &trust = self->m_core->readBackTrust[store];
                                if (isRight && trust.mustFetch(self->m_core->env.draw)) {
                                    self->fetchBack(store);
                                } else if (isRight) {
                                    trust.believed.append(self->key());
                                    self->readBackJudged(store, {});
                                } else if (found)
                                    self->readBackJudged(store, fail(ErrorCode::Corrupt, u"other bytes were read"_s));
                                else if (provesStripBad(found.error().code)) // no error of a put
                                    self->readBackJudged(store, fail(found.error()));
                                else
                                    self->stored(store, fail(found.error()));
                            });
}

/// Finds programs that lie. Busy is a workstation at which somebody works: what it has just taken is not given up for
/// that at once.
void RelocateStrip::fetchBack(StoreId store)
{
    // Of the first asking: from then on it knows which one is wanted.
    fetchBack(store, m_core->readBackTrust[store].mark(), kFetchTries);
}

void RelocateStrip::fetchBack(StoreId store, quint64 mark, int triesLeft)
{
    const StripToProve strip{key(), store, checksum(), m_request.stripe.geometry.stripBytes};
    proveStrip(m_core, strip, [self = shared_from_this(), store, mark, triesLeft](const Result<void> &proof) {
        if (!proof && proof.error().code == ErrorCode::Busy && triesLeft > 1)
            return self->fetchBack(store, mark, triesLeft - 1);
        if (proof) {
            ++self->m_core->readBack.fetched;
            self->m_core->readBackTrust[store].gaveBackRight(mark);
        }
        self->readBackJudged(store, proof);
    });
}

void RelocateStrip::readBackJudged(StoreId store, const Result<void> &verdict)
{
    if (verdict) {
        ++m_core->readBack.strips;
        m_core->readBack.bytes += m_request.stripe.geometry.stripBytes;
        return stored(store, {});
    }
    ++m_core->readBack.failures;
    if (provesStripBad(verdict.error().code)) {
        m_core->directory().noteBadStrip(store);
        m_core->distrust(store);
    } else { // proves nothing, and must not be a way around being proved
        m_core->readBackTrust[store].owesAFetch = true;
    }
    qCWarning(lcStripe).noquote() << "strip" << m_request.strip.position << "of stripe" << key().stripe.toString()
                                  << "could not be read back from store" << store.toString() << '-'
                                  << verdict.error().toString();
    stored(store, verdict);
}

/// The strip is certain to lie on that store, or does not count there.
void RelocateStrip::stored(StoreId store, const Result<void> &result)
{
    m_core->directory().settle(store, m_request.stripe.geometry.stripBytes, result.has_value());
    if (!result) {
        m_core->inFlight->remove(key(), store);
        m_core->remover.remove(key(), store); // an orphan in our way, or an answer that was lost
        m_lastError = result.error();
        m_request.excluded.insert(store);
        return tryNext();
    }
    hitCrashPoint("stripe.move.put");
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
    hitCrashPoint("stripe.move.committed");
    m_core->remover.remove(key(), m_request.from);
    done(store);
}

} // namespace fallow
