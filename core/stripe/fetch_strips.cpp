// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/fetch_strips.h"

#include "coding/checksum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

/// What the pool found out about one round.
struct FetchStrips::Verdict
{
    QList<int> good;
    QList<int> corrupt;
    QList<StripBytes> decoded;
    Result<void> result;
};

void FetchStrips::start(std::shared_ptr<StripeCore> core, Request request, Completion<Outcome> done)
{
    auto self = std::make_shared<FetchStrips>(std::move(core), std::move(request), std::move(done));
    self->m_core->env.dataThread.post([self] {
        if (self->m_core->isAlive)
            self->nextRound();
    });
}

FetchStrips::FetchStrips(std::shared_ptr<StripeCore> core, Request request, Completion<Outcome> done)
    : m_core(std::move(core))
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_slots(m_request.stripe.strips.size())
{}

bool FetchStrips::canRead(int position) const
{
    return m_slots.at(position).state == State::Untried && !(m_request.avoid >> position & 1U) &&
           m_core->directory().readyStore(m_request.stripe.strips.at(position).store);
}

int FetchStrips::countOf(State state) const
{
    return int(std::ranges::count(m_slots, state, &Slot::state));
}

QList<int> FetchStrips::cheapestUntried(int count) const
{
    QList<std::pair<qint64, int>> candidates;
    for (int position = 0; position < m_slots.size(); ++position)
        if (canRead(position))
            candidates.append({m_core->directory().readCost(m_request.stripe.strips.at(position).store), position});
    std::sort(candidates.begin(), candidates.end());
    QList<int> chosen;
    for (int i = 0; i < std::min(count, int(candidates.size())); ++i)
        chosen.append(candidates.at(i).second);
    return chosen;
}

void FetchStrips::nextRound()
{
    const StripeGeometry &geometry = m_request.stripe.geometry;
    if (m_slots.size() != geometry.stripCount())
        return finish(fail(ErrorCode::InvalidArgument, u"the record's strips do not fit its geometry"_s,
                           u"stripe "_s + m_request.stripe.id.toString()));
    QList<int> round;
    bool mustDecode = false;
    for (const int position : std::as_const(m_request.wanted)) {
        if (canRead(position))
            round.append(position);
        else if (m_slots.at(position).state != State::Good)
            mustDecode = true;
    }
    for (const int position : round)
        m_slots[position].state = State::Reading;
    if (mustDecode) {
        const int lacking = geometry.dataCount - countOf(State::Good) - int(round.size());
        const QList<int> helpers = cheapestUntried(lacking);
        if (helpers.size() < lacking)
            return finish(
                fail(ErrorCode::NotEnoughStrips,
                     u"%1 of %2 needed strips can be read now"_s.arg(geometry.dataCount - lacking + helpers.size())
                         .arg(geometry.dataCount),
                     u"stripe "_s + m_request.stripe.id.toString()));
        round += helpers;
    }
    m_readsUnderWay = int(round.size());
    for (const int position : std::as_const(round)) {
        m_slots[position].state = State::Reading;
        read(position);
    }
    if (round.isEmpty())
        judge(); // enough was read before
}

void FetchStrips::read(int position)
{
    const StoreId id = m_request.stripe.strips.at(position).store;
    StripStore *store = m_core->directory().readyStore(id);
    Q_ASSERT(store);
    m_core->directory().noteReadStarted(id);
    const StripKey key{m_request.stripe.id, static_cast<quint8>(position)};
    store->get(key, 0, SharedBytes::allocate(m_request.stripe.geometry.stripBytes), m_request.priority,
               [self = shared_from_this(), position, id, startedMs = m_core->nowMs()](Result<SharedBytes> result) {
                   if (!self->m_core->isAlive)
                       return;
                   self->m_core->directory().noteReadEnded(id, startedMs, result.has_value());
                   self->arrived(position, id, std::move(result));
               });
}

void FetchStrips::arrived(int position, StoreId, Result<SharedBytes> result)
{
    Slot &slot = m_slots[position];
    if (result) {
        slot.bytes = std::move(*result);
        slot.state = State::Arrived;
        m_bytesRead += qint64(slot.bytes.size());
    } else {
        switch (result.error().code) {
        case ErrorCode::NotFound:
            markBad(position, SuspectReason::NotFound, false);
            break;
        case ErrorCode::Corrupt:
            markBad(position, SuspectReason::Corrupt, true);
            break;
        case ErrorCode::Io:
            markBad(position, SuspectReason::Unreadable, false);
            break;
        default:
            slot.state = State::Bad;
            break; // away: says nothing about the strip
        }
    }
    if (--m_readsUnderWay == 0)
        judge();
}

void FetchStrips::markBad(int position, SuspectReason reason, bool isProven)
{
    m_slots[position].state = State::Bad;
    m_slots[position].bytes = {};
    m_slots[position].isProvenBad = isProven || reason == SuspectReason::NotFound;
    const StripKey key{m_request.stripe.id, static_cast<quint8>(position)};
    if (m_core->suspect)
        m_core->suspect(key, m_request.stripe.strips.at(position).store, reason);
}

/// What is decoded is proven by the catalog's checksum of it: one strip wrong among its sources would show in every
/// block. So the sources are looked at one by one only when it does not fit.
FetchStrips::Verdict FetchStrips::judgeStrips(const StripeRecord &stripe, const QList<int> &wanted,
                                              const QList<StripBytes> &arrived, QList<StripBytes> good)
{
    Verdict verdict;
    QList<StripBytes> untested;
    const auto test = [&](const StripBytes &strip) {
        const bool isRight = crc32c(strip.bytes.span()) == stripe.strips.at(strip.position).checksum;
        (isRight ? verdict.good : verdict.corrupt).append(strip.position);
        if (isRight)
            good.append(strip);
    };
    for (const StripBytes &strip : arrived) {
        if (wanted.contains(strip.position))
            test(strip);
        else
            untested.append(strip);
    }
    QList<int> missing;
    for (const int position : wanted)
        if (std::ranges::none_of(good, [position](const StripBytes &strip) { return strip.position == position; }))
            missing.append(position);
    const qsizetype dataCount = stripe.geometry.dataCount;
    /// The first of `sources` that does not decode to what the catalog knows; -1: all do, and are the verdict's.
    const auto decode = [&](const QList<StripBytes> &sources) -> Result<qsizetype> {
        QList<quint32> checksums;
        auto decoded = decodeStrips(stripe.geometry, sources, missing, &checksums);
        if (!decoded)
            return fail(decoded.error());
        for (qsizetype i = 0; i < missing.size(); ++i)
            if (checksums.at(i) != stripe.strips.at(missing.at(i)).checksum)
                return i;
        verdict.decoded = std::move(*decoded);
        return -1;
    };
    const qsizetype lacking = dataCount - good.size(); // decoding takes the first ones
    if (!missing.isEmpty() && lacking > 0 && lacking <= untested.size()) {
        if (const auto wrong = decode(good + untested); wrong && *wrong < 0) {
            for (const StripBytes &strip : std::as_const(untested).first(lacking))
                verdict.good.append(strip.position);
            untested = untested.mid(lacking);
        }
    }
    for (const StripBytes &strip : std::as_const(untested))
        test(strip);
    if (missing.isEmpty() || !verdict.decoded.isEmpty() || good.size() < dataCount)
        return verdict;
    const auto wrong = decode(good);
    if (!wrong)
        verdict.result = fail(wrong.error());
    else if (*wrong >= 0)
        verdict.result = fail(ErrorCode::Corrupt,
                              u"strip %1 decodes to other bytes than the catalog knows"_s.arg(missing.at(*wrong)),
                              u"stripe "_s + stripe.id.toString());
    return verdict;
}

void FetchStrips::judge()
{
    QList<StripBytes> arrived;
    QList<StripBytes> good;
    for (int position = 0; position < m_slots.size(); ++position) {
        if (m_slots.at(position).state == State::Arrived)
            arrived.append({position, m_slots.at(position).bytes});
        else if (m_slots.at(position).state == State::Good)
            good.append({position, m_slots.at(position).bytes});
    }
    m_core->env.pool.post([self = shared_from_this(), stripe = m_request.stripe, wanted = m_request.wanted,
                           arrived = std::move(arrived), good = std::move(good)]() mutable {
        Verdict verdict = judgeStrips(stripe, wanted, arrived, std::move(good));
        Executor &dataThread = self->m_core->env.dataThread;
        dataThread.post([self = std::move(self), verdict = std::move(verdict)]() mutable {
            if (self->m_core->isAlive)
                self->judged(std::move(verdict));
        });
    });
}

void FetchStrips::judged(Verdict verdict)
{
    for (const int position : std::as_const(verdict.good))
        m_slots[position].state = State::Good;
    for (const int position : std::as_const(verdict.corrupt))
        markBad(position, SuspectReason::Corrupt, true);
    if (!verdict.result)
        return finish(fail(verdict.result.error()));
    m_decoded = std::move(verdict.decoded);
    Outcome outcome;
    for (const int position : std::as_const(m_request.wanted)) {
        const auto decoded = std::ranges::find(m_decoded, position, &StripBytes::position);
        if (decoded != m_decoded.end()) {
            outcome.strips.append(*decoded);
            outcome.decodedPositions |= 1U << position;
        } else if (m_slots.at(position).state == State::Good) {
            outcome.strips.append({position, m_slots.at(position).bytes});
        }
    }
    if (outcome.strips.size() < m_request.wanted.size())
        return nextRound();
    for (int position = 0; position < m_slots.size(); ++position)
        if (m_slots.at(position).isProvenBad)
            outcome.badPositions |= 1U << position;
    outcome.bytesRead = m_bytesRead;
    finish(std::move(outcome));
}

void FetchStrips::finish(Result<Outcome> result)
{
    auto done = std::move(m_done);
    m_slots.clear();
    done(std::move(result));
}

} // namespace fallow
