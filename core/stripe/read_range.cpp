// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/read_range.h"

#include "base/payload_copy.h"

#include <algorithm>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr qint64 kFirstLookMs = 30;
} // namespace

void ReadRange::start(std::shared_ptr<StripeCore> core, const StripeRecord &stripe, QList<Range> ranges,
                      IoPriority priority, StripeIo::Check check, Done done)
{
    std::make_shared<ReadRange>(std::move(core), stripe, std::move(ranges), priority, std::move(check), std::move(done))
        ->begin();
}

ReadRange::ReadRange(std::shared_ptr<StripeCore> core, const StripeRecord &stripe, QList<Range> ranges,
                     IoPriority priority, StripeIo::Check check, Done done)
    : m_core(std::move(core))
    , m_stripe(stripe)
    , m_ranges(std::move(ranges))
    , m_check(std::move(check))
    , m_done(std::move(done))
    , m_priority(priority)
{}

void ReadRange::begin()
{
    if (m_priority == IoPriority::Foreground)
        m_core->budget.foregroundStarted();
    if (!cutIntoPieces()) {
        m_core->env.dataThread.post([self = shared_from_this()] {
            if (self->m_core->isAlive)
                self->failWith({ErrorCode::InvalidArgument, u"a range leaves the stripe"_s, self->where()});
        });
        return;
    }
    m_unfinished = int(m_pieces.size());
    QList<int> failed;
    for (int i = 0; i < m_pieces.size(); ++i)
        if (!readDirectly(i))
            failed.append(i);
    m_isStarting = false;
    if (m_pieces.isEmpty() || !failed.isEmpty()) {
        // Nothing may complete inside the call.
        m_core->env.dataThread.post([self = shared_from_this(), failed] {
            if (!self->m_core->isAlive)
                return;
            self->startDetours(failed);
            self->finishIfComplete();
        });
    }
    m_core->watch.watch(weak_from_this(), m_core->nowMs() + kFirstLookMs);
}

bool ReadRange::cutIntoPieces()
{
    const StripeGeometry &geometry = m_stripe.geometry;
    if (geometry.dataCount < 1 || m_stripe.strips.size() != geometry.stripCount())
        return false;
    const qint64 stripBytes = geometry.stripBytes;
    for (int r = 0; r < m_ranges.size(); ++r) {
        Range &range = m_ranges[r];
        const qint64 end = qint64(range.offset) + qint64(range.into.size());
        if (end > geometry.payloadBytes())
            return false;
        m_totalBytes += qint64(range.into.size());
        for (qint64 at = range.offset; at < end;) {
            const qint64 inStrip = at % stripBytes;
            const qint64 length = std::min(stripBytes - inStrip, end - at);
            const auto rangeOffset = static_cast<quint32>(at - range.offset);
            Piece piece;
            piece.range = r;
            piece.rangeOffset = rangeOffset;
            piece.position = static_cast<quint8>(at / stripBytes);
            piece.offset = static_cast<quint32>(inStrip);
            piece.length = static_cast<quint32>(length);
            piece.bytes = range.into.slice(rangeOffset, static_cast<size_t>(length));
            m_pieces.append(std::move(piece));
            at += length;
        }
    }
    return true;
}

/// Whether others that answer are enough to decode a strip.
bool ReadRange::canDoWithout(int position) const
{
    int others = 0;
    for (int other = 0; other < m_stripe.strips.size(); ++other) {
        const StoreId store = m_stripe.strips.at(other).store;
        if (other != position && !isBad(other) && m_core->directory().readyStore(store) &&
            !m_core->directory().isSilent(store))
            ++others;
    }
    return others >= m_stripe.geometry.dataCount;
}

/// Mirrors hold the same bytes at every position: the cheapest one is read. Otherwise there is one place only.
StoreId ReadRange::bestStoreFor(Piece &piece, Silent silent) const
{
    if (m_stripe.geometry.dataCount > 1) {
        const StoreId store = m_stripe.strips.at(piece.position).store;
        if (isBad(piece.position) || !m_core->directory().readyStore(store))
            return {};
        const bool isSpared =
            silent == Silent::IfNeeded && m_core->directory().isSilent(store) && canDoWithout(piece.position);
        return isSpared ? StoreId() : store;
    }
    StoreId best;
    qint64 bestCost = 0;
    for (int position = 0; position < m_stripe.strips.size(); ++position) {
        const StoreId store = m_stripe.strips.at(position).store;
        if (isBad(position) || !m_core->directory().readyStore(store))
            continue;
        const qint64 cost = m_core->directory().readCost(store);
        if (best.isNull() || cost < bestCost) {
            best = store;
            bestCost = cost;
            piece.position = static_cast<quint8>(position);
        }
    }
    return best;
}

bool ReadRange::readDirectly(int index, Silent silent)
{
    Piece &piece = m_pieces[index];
    const StoreId store = bestStoreFor(piece, silent);
    if (store.isNull())
        return false;
    piece.state = State::Pending;
    piece.store = store;
    piece.startedMs = m_core->nowMs();
    piece.isGetUnderWay = true;
    m_core->directory().noteReadStarted(store);
    m_core->directory().readyStore(store)->get(
        keyOf(piece.position), piece.offset, piece.bytes, m_priority,
        [self = shared_from_this(), index, store, startedMs = piece.startedMs](Result<SharedBytes> result) {
            if (!self->m_core->isAlive)
                return;
            self->m_core->directory().noteReadEnded(store, startedMs, result.has_value());
            if (self->m_isOver)
                self->m_core->directory().noteAbandonedAnswered(store);
            self->pieceAnswered(index, store, startedMs, std::move(result));
        });
    return true;
}

void ReadRange::pieceAnswered(int index, StoreId store, qint64, Result<SharedBytes> result)
{
    if (m_isOver)
        return;
    Piece &piece = m_pieces[index];
    piece.isGetUnderWay = false;
    if (piece.state != State::Pending)
        return; // a detour was quicker
    if (result) {
        m_bytesMoved += piece.length;
        piece.state = State::Done;
        --m_unfinished;
        pieceSettled(index);
        return finishIfComplete();
    }
    const int position = piece.position;
    const ErrorCode code = result.error().code;
    if (!hasMoved(position, store, code)) {
        m_bad |= 1U << position;
        reportSuspect(position, store, code);
    } else if (readDirectly(index, Silent::Too)) {
        return;
    }
    if (m_stripe.geometry.dataCount == 1 && readDirectly(index))
        return; // another mirror
    piece.state = State::Failed;
    pieceSettled(index);
    if (!piece.hasDetour)
        startDetours({index});
    finishIfComplete();
}

/// Whether the strip lies elsewhere by now than in the store that has failed to give it.
bool ReadRange::hasMoved(int position, StoreId store, ErrorCode code)
{
    if (code == ErrorCode::NotFound)
        refreshRecord();
    return m_stripe.strips.at(position).store != store;
}

/// Asks the catalog, once, where the strips lie by now. @returns whether it has said something else than the record
/// that was given.
bool ReadRange::refreshRecord()
{
    if (std::exchange(m_isRefreshed, true))
        return m_wasStale;
    const auto fresh = m_core->env.reader.stripe(m_stripe.id);
    if (!fresh || !*fresh || (*fresh)->geometry != m_stripe.geometry ||
        (*fresh)->strips.size() != m_stripe.strips.size())
        return false;
    for (int position = 0; position < m_stripe.strips.size(); ++position) {
        if ((*fresh)->strips.at(position) == m_stripe.strips.at(position))
            continue;
        m_wasStale = true;
        m_bad &= ~(1U << position);
    }
    m_stripe = **fresh;
    return m_wasStale;
}

void ReadRange::reportSuspect(int position, StoreId store, ErrorCode code)
{
    if (!m_core->suspect)
        return;
    if (code == ErrorCode::NotFound)
        m_core->suspect(keyOf(position), store, SuspectReason::NotFound);
    else if (code == ErrorCode::Corrupt)
        m_core->suspect(keyOf(position), store, SuspectReason::Corrupt);
    else if (code == ErrorCode::Io)
        m_core->suspect(keyOf(position), store, SuspectReason::Unreadable);
}

void ReadRange::finishIfComplete()
{
    if (m_isOver || m_unfinished != 0 || m_isStarting)
        return;
    m_unfinished = -1; // once: a detour that ends inside another one's end comes here twice
    gatherRanges();
    check();
}

/// Where a detour supplied bytes they are brought to their range: into the caller's memory if no late answer can still
/// write there, else all of the range into new memory.
void ReadRange::gatherRanges()
{
    for (int r = 0; r < m_ranges.size(); ++r) {
        Range &range = m_ranges[r];
        bool isMemoryDisputed = false;
        for (const Piece &piece : std::as_const(m_pieces))
            isMemoryDisputed |= piece.range == r && piece.isGetUnderWay;
        const SharedBytes given = range.into;
        if (isMemoryDisputed)
            range.into = SharedBytes::allocate(given.size());
        for (const Piece &piece : std::as_const(m_pieces)) {
            std::byte *target = range.into.isEmpty() ? nullptr : range.into.writableData() + piece.rangeOffset;
            if (piece.range == r && piece.bytes.data() != target)
                copyPayload(target, piece.bytes.data(), piece.length);
        }
    }
}

Error ReadRange::notEnough(int found) const
{
    return {ErrorCode::NotEnoughStrips,
            u"%1 of %2 needed strips can be read now"_s.arg(found).arg(m_stripe.geometry.dataCount), where()};
}

void ReadRange::succeed()
{
    end();
    auto done = std::move(m_done);
    done(std::move(m_ranges));
}

void ReadRange::failWith(Error error)
{
    if (m_isOver)
        return;
    end();
    auto done = std::move(m_done);
    done(fail(std::move(error)));
}

void ReadRange::end()
{
    m_isOver = true;
    for (const Piece &piece : std::as_const(m_pieces))
        if (piece.isGetUnderWay)
            m_core->directory().noteAbandoned(piece.store);
    for (const auto &detour : m_detours)
        for (const Helper &helper : std::as_const(detour->helpers))
            if (helper.isGetUnderWay)
                m_core->directory().noteAbandoned(helper.store);
    if (m_priority == IoPriority::Foreground)
        m_core->budget.foregroundEnded(m_bytesMoved);
}

} // namespace fallow
