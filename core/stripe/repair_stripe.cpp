// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/repair_stripe.h"

using namespace Qt::StringLiterals;

namespace fallow {

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
    FetchStrips::start(
        m_core, {.stripe = m_stripe, .wanted = health.missing, .avoid = avoid, .priority = IoPriority::Background},
        [self = shared_from_this()](Result<FetchStrips::Outcome> result) { self->fetched(std::move(result)); });
}

void RepairStripe::fetched(Result<FetchStrips::Outcome> result)
{
    if (!result) {
        const bool mayHelpToWait = result.error().code == ErrorCode::NotEnoughStrips;
        return finish(mayHelpToWait ? Verdict::Waiting : Verdict::Failed, result.error());
    }
    m_outcome.bytesRead = result->bytesRead;
    m_strips = std::move(result->strips);
    relocateNext();
}

void RepairStripe::relocateNext()
{
    if (m_strips.isEmpty())
        return finish(Verdict::Repaired);
    RelocateStrip::Request request{.stripe = m_stripe,
                                   .strip = m_strips.first(),
                                   .from = {},
                                   .taken = m_taken,
                                   .excluded = {},
                                   .mustReadBack = m_core->mustReadBack,
                                   .room = StoreDirectory::Room::All};
    request.from = m_stripe.strips.at(request.strip.position).store;
    if (!request.from.isNull())
        request.excluded.insert(request.from);
    // A lost store may come back with its strip: beside it nothing of this stripe is put but that strip itself.
    bool isRestricted = false;
    for (const StripBytes &other : std::as_const(m_strips)) {
        const StoreId lost = m_stripe.strips.at(other.position).store;
        if (other.position == request.strip.position || lost.isNull())
            continue;
        request.excluded.unite(m_core->directory().sharingDomainWith(lost));
        isRestricted = true;
    }
    RelocateStrip::start(m_core, std::move(request), [self = shared_from_this(), isRestricted](Result<StoreId> result) {
        self->relocated(std::move(result), isRestricted);
    });
}

void RepairStripe::relocated(Result<StoreId> result, bool isRestricted)
{
    if (!result && isRestricted && result.error().code != ErrorCode::Refused &&
        ++m_deferredCount < m_strips.size()) { // when the others have got theirs
        m_strips.append(m_strips.takeFirst());
        return relocateNext();
    }
    if (!result) {
        switch (result.error().code) {
        case ErrorCode::Refused:
            return finish(Verdict::NotNeeded); // moved or removed meanwhile; a scan will tell
        case ErrorCode::NotEnoughStores:
        case ErrorCode::NoSpace:
        case ErrorCode::Busy:
        case ErrorCode::AlreadyExists:
        case ErrorCode::Unreachable:
        case ErrorCode::Disconnected:
        case ErrorCode::Timeout:
            return finish(Verdict::Waiting, result.error());
        default:
            return finish(Verdict::Failed, result.error());
        }
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
