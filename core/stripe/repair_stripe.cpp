// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/repair_stripe.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Of a strip that could not be put anywhere.
RepairStripe::Verdict verdictOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotEnoughStores:
    case ErrorCode::NoSpace:
    case ErrorCode::Busy:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Unreachable:
    case ErrorCode::Disconnected:
    case ErrorCode::Timeout:
        return RepairStripe::Verdict::Waiting;
    default:
        return RepairStripe::Verdict::Failed;
    }
}

} // namespace

StripeHealth StripeHealth::of(const StripeRecord &stripe, const StoreDirectory &directory)
{
    StripeHealth health;
    for (int position = 0; position < stripe.strips.size(); ++position) {
        const StoreId store = stripe.strips.at(position).store;
        if (store.isNull() || directory.isLost(store)) {
            health.missing.append(position);
            continue;
        }
        ++health.survivingCount;
        if (directory.readyStore(store))
            ++health.readableCount;
    }
    return health;
}

void RepairStripe::start(std::shared_ptr<StripeCore> core, StripeRecord stripe, Done done)
{
    auto self = std::make_shared<RepairStripe>(std::move(core), std::move(stripe), std::move(done));
    self->m_core->env.dataThread.post([self] {
        if (self->m_core->isAlive)
            self->begin();
    });
}

RepairStripe::RepairStripe(std::shared_ptr<StripeCore> core, StripeRecord stripe, Done done)
    : m_core(std::move(core))
    , m_stripe(std::move(stripe))
    , m_lock(m_core, m_stripe.id)
    , m_done(std::move(done))
{}

void RepairStripe::begin()
{
    if (!m_lock.isHeld())
        return finish(Verdict::Waiting,
                      {ErrorCode::Busy, u"its strips are being moved"_s, u"stripe "_s + m_stripe.id.toString()});
    const StripeHealth health = StripeHealth::of(m_stripe, m_core->directory());
    if (health.missing.isEmpty())
        return finish(Verdict::NotNeeded);
    quint32 avoid = 0;
    m_taken = QList<StoreId>(m_stripe.strips.size());
    int readableLostCount = 0;
    for (int position = 0; position < m_stripe.strips.size(); ++position) {
        const StoreId store = m_stripe.strips.at(position).store;
        if (!health.missing.contains(position))
            m_taken[position] = store;
        else if (m_core->directory().readyStore(store))
            ++readableLostCount; // declared lost and yet answering: its bytes are as good as any, once proven
        else
            avoid |= 1U << position;
    }
    const int k = m_stripe.geometry.dataCount;
    if (health.readableCount + readableLostCount < k) {
        const bool isHopeless = health.survivingCount + readableLostCount < k;
        return finish(isHopeless ? Verdict::Unrepairable : Verdict::Waiting,
                      {ErrorCode::NotEnoughStrips,
                       u"%1 of %2 needed strips survive, %3 can be read now"_s.arg(health.survivingCount)
                           .arg(k)
                           .arg(health.readableCount + readableLostCount),
                       u"stripe "_s + m_stripe.id.toString()});
    }
    if (const auto place = placeForAny(health.missing); !place) // nothing is read for nothing
        return finish(verdictOf(place.error()), place.error());
    FetchStrips::start(
        m_core, {.stripe = m_stripe, .wanted = health.missing, .avoid = avoid, .priority = IoPriority::Background},
        [self = shared_from_this()](Result<FetchStrips::Outcome> result) { self->fetched(std::move(result)); });
}

void RepairStripe::fetched(Result<FetchStrips::Outcome> result)
{
    if (!result) {
        Error error = result.error();
        const bool mayHelpToWait = error.code == ErrorCode::NotEnoughStrips;
        if (mayHelpToWait && mayBeReadSoon())
            error.code = ErrorCode::Busy;
        return finish(mayHelpToWait ? Verdict::Waiting : Verdict::Failed, std::move(error));
    }
    m_outcome.bytesRead = result->bytesRead;
    m_strips = std::move(result->strips);
    relocateNext();
}

/// Whether enough stores are there whose strips nobody doubts: those that gave none had something else to do, and no
/// event will tell when they have done it.
bool RepairStripe::mayBeReadSoon() const
{
    int count = 0;
    for (int position = 0; position < m_stripe.strips.size(); ++position) {
        const StoreId store = m_stripe.strips.at(position).store;
        const StripKey key{m_stripe.id, quint8(position)};
        if (!store.isNull() && m_core->directory().readyStore(store) && m_core->doubtOf(key, store) == Doubt::None)
            ++count;
    }
    return count >= m_stripe.geometry.dataCount;
}

void RepairStripe::relocateNext()
{
    if (m_strips.isEmpty())
        return finish(Verdict::Repaired);
    QList<int> missing;
    for (const StripBytes &strip : std::as_const(m_strips))
        missing.append(strip.position);
    Barred barred = barredFor(m_strips.first().position, missing);
    RelocateStrip::Request request{.stripe = m_stripe,
                                   .strip = m_strips.first(),
                                   .from = m_stripe.strips.at(m_strips.first().position).store,
                                   .taken = m_taken,
                                   .excluded = std::move(barred.stores),
                                   .mustReadBack = m_core->mustReadBack,
                                   .room = StoreDirectory::Room::All};
    RelocateStrip::start(m_core, std::move(request),
                         [self = shared_from_this(), isRestricted = barred.isRestricted](Result<StoreId> result) {
                             self->relocated(std::move(result), isRestricted);
                         });
}

/// A lost store may come back with its strip: beside it nothing of this stripe is put but that strip itself.
RepairStripe::Barred RepairStripe::barredFor(int position, const QList<int> &missing) const
{
    Barred barred;
    if (const StoreId from = m_stripe.strips.at(position).store; !from.isNull())
        barred.stores.insert(from);
    for (const int other : missing) {
        const StoreId lost = m_stripe.strips.at(other).store;
        if (other == position || lost.isNull())
            continue;
        barred.stores.unite(m_core->directory().sharingDomainWith(lost));
        barred.isRestricted = true;
    }
    return barred;
}

/// Where one of the missing strips could go now; else why the first of them could not.
Result<StoreId> RepairStripe::placeForAny(const QList<int> &missing) const
{
    std::optional<Error> why;
    for (const int position : missing) {
        auto place = m_core->directory().chooseReplacement(
            m_stripe.layout, position, rotationOf(m_stripe.id), m_stripe.geometry.stripBytes, m_taken,
            barredFor(position, missing).stores, StoreDirectory::Room::All);
        if (place)
            return place;
        if (!why)
            why = place.error();
    }
    return fail(std::move(*why));
}

void RepairStripe::relocated(Result<StoreId> result, bool isRestricted)
{
    if (!result && isRestricted && result.error().code != ErrorCode::Refused &&
        ++m_deferredCount < m_strips.size()) { // when the others have got theirs
        m_strips.append(m_strips.takeFirst());
        return relocateNext();
    }
    if (!result) {
        if (result.error().code == ErrorCode::Refused)
            return finish(Verdict::NotNeeded); // moved or removed meanwhile; a scan will tell
        return finish(verdictOf(result.error()), result.error());
    }
    m_deferredCount = 0;
    const StripBytes strip = m_strips.takeFirst();
    m_taken[strip.position] = *result;
    ++m_outcome.stripCount;
    m_outcome.targets.append(*result);
    m_outcome.bytesWritten += qint64(strip.bytes.size());
    relocateNext();
}

void RepairStripe::finish(Verdict verdict, Error error)
{
    m_outcome.verdict = verdict;
    m_outcome.error = std::move(error);
    m_lock = {};
    auto done = std::move(m_done);
    done(std::move(m_outcome));
}

} // namespace fallow
