// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a read does when the seals do not open: by checksums it finds what is damaged, by the seals what is forged.
#include "stripe/read_range.h"

#include "base/log.h"
#include "base/payload_copy.h"

#include <algorithm>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

void ReadRange::check()
{
    if (!m_check)
        return succeed();
    if (m_totalBytes < kPoolBytes)
        return checked(m_check(m_ranges));
    m_core->env.pool.post([self = shared_from_this()]() mutable {
        const bool isRight = self->m_check(self->m_ranges);
        Executor &dataThread = self->m_core->env.dataThread;
        dataThread.post([self = std::move(self), isRight] {
            if (self->m_core->isAlive)
                self->checked(isRight);
        });
    });
}

void ReadRange::checked(bool isRight)
{
    if (isRight) {
        reportForged();
        return succeed();
    }
    if (std::exchange(m_isProven, true))
        return leaveNextOut();
    qCWarning(lcStripe).noquote() << where() << "does not open; looking for the wrong strip";
    refreshRecord();
    fetch(m_bad, [this](Result<FetchStrips::Outcome> result) { checksumsCompared(std::move(result)); });
}

/// All strips involved, whole and with the checksums that the catalog knows, without those at the positions of `avoid`.
void ReadRange::fetch(quint32 avoid, Completion<FetchStrips::Outcome> done)
{
    FetchStrips::Request request{.stripe = m_stripe, .wanted = {}, .avoid = avoid, .priority = m_priority};
    for (const Piece &piece : std::as_const(m_pieces))
        if (!request.wanted.contains(int(piece.position)))
            request.wanted.append(piece.position);
    FetchStrips::start(
        m_core, std::move(request),
        [self = shared_from_this(), done = std::move(done)](Result<FetchStrips::Outcome> result) mutable {
            if (result)
                self->m_bytesMoved += result->bytesRead;
            done(std::move(result));
        });
}

void ReadRange::checksumsCompared(Result<FetchStrips::Outcome> result)
{
    if (!result && result.error().code == ErrorCode::NotEnoughStrips)
        return failWith({ErrorCode::Corrupt,
                         u"what can be read does not open, and to do without the wrong strip: "_s + result.error().what,
                         where()});
    if (!result && result.error().code != ErrorCode::Corrupt)
        return failWith(result.error());
    listSuspected(result ? &*result : nullptr);
    if (!result) // each strip fits and what they decode to does not
        return leaveNextOut();
    takeFrom(*result);
    check();
}

/// Who may have forged, if what was fetched does not open either: whose strip took its place in it as it came, and
/// where one had to be decoded, whoever may have helped.
void ReadRange::listSuspected(const FetchStrips::Outcome *fetched)
{
    if (fetched)
        m_bad |= fetched->badPositions;
    if (m_stripe.geometry.parityCount == 0)
        return;
    const auto suspect = [this](int position) {
        if (!m_suspected.contains(position) && !isBad(position) &&
            m_core->directory().readyStore(m_stripe.strips.at(position).store))
            m_suspected.append(position);
    };
    bool isDecoded = !fetched || m_stripe.geometry.dataCount == 1;
    for (const StripBytes &strip : fetched ? fetched->strips : QList<StripBytes>()) {
        if (fetched->decodedPositions >> strip.position & 1U) {
            isDecoded = true;
            continue;
        }
        m_fetched.append({strip, m_stripe.strips.at(strip.position).store});
        suspect(strip.position);
    }
    for (int position = 0; isDecoded && position < m_stripe.strips.size(); ++position)
        suspect(position);
}

/// Whoever forges on purpose makes the checksum fit: so one after the other is done without. That is linear, and finds
/// the way around one of a stripe; of a mirror, which is one copy right, around all.
void ReadRange::leaveNextOut()
{
    if (m_suspected.isEmpty())
        return failWith(
            {ErrorCode::Corrupt, u"the strips match their checksums but the data does not open"_s, where()});
    const quint32 leftOutBefore = m_stripe.geometry.dataCount == 1 ? m_leftOut : 0;
    m_leftOut = leftOutBefore | 1U << m_suspected.takeFirst();
    fetch(m_bad | m_leftOut, [this](Result<FetchStrips::Outcome> result) {
        if (!result)
            return leaveNextOut();
        takeFrom(*result);
        check();
    });
}

/// What has opened is right, all of it. So a strip is bad whose store gave other bytes for it, whatever its checksum
/// is. Whom it helped to leave out proves nothing: another one may have answered twice, and differently.
void ReadRange::reportForged()
{
    for (const auto &[strip, store] : std::as_const(m_fetched)) {
        const bool isForged = std::ranges::any_of(m_pieces, [this, &strip](const Piece &piece) {
            return piece.position == strip.position &&
                   std::memcmp(m_ranges.at(piece.range).into.data() + piece.rangeOffset,
                               strip.bytes.data() + piece.offset, piece.length) != 0;
        });
        if (!isForged)
            continue;
        qCWarning(lcStripe).noquote() << where() << "strip" << strip.position << "of store" << store.toString()
                                      << "fits its checksum and not the seal";
        reportSuspect(strip.position, store, ErrorCode::Corrupt);
    }
}

void ReadRange::takeFrom(const FetchStrips::Outcome &outcome)
{
    for (Range &range : m_ranges)
        range.into =
            SharedBytes::allocate(range.into.size()); // late answers and a failed check may hold the old memory
    for (const Piece &piece : std::as_const(m_pieces)) {
        const auto strip = std::ranges::find(outcome.strips, int(piece.position), &StripBytes::position);
        Q_ASSERT(strip != outcome.strips.end());
        copyPayload(m_ranges[piece.range].into.writableData() + piece.rangeOffset, strip->bytes.data() + piece.offset,
                    piece.length);
    }
}

} // namespace fallow
