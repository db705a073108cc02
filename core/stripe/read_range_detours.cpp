// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a read gets around strips that are missing, fail or are late: the same column of k others, decoded.
#include "stripe/read_range.h"

#include <algorithm>
#include <utility>

namespace fallow {

namespace {
constexpr qint64 kNextLookMs = 10;
} // namespace

/// One detour for each run of overlapping columns, so that a helper's column is read once.
void ReadRange::startDetours(const QList<int> &pieces)
{
    QList<int> open;
    for (const int index : pieces)
        if (m_pieces.at(index).state != State::Done && !m_pieces.at(index).hasDetour)
            open.append(index);
    std::ranges::sort(open, {}, [this](int index) { return m_pieces.at(index).offset; });
    for (qsizetype first = 0; first < open.size() && !m_isOver;) {
        quint32 end = m_pieces.at(open.at(first)).offset + m_pieces.at(open.at(first)).length;
        qsizetype last = first;
        while (last + 1 < open.size() && m_pieces.at(open.at(last + 1)).offset < end) {
            ++last;
            end = std::max(end, m_pieces.at(open.at(last)).offset + m_pieces.at(open.at(last)).length);
        }
        const quint32 offset = m_pieces.at(open.at(first)).offset;
        startDetour(offset, end - offset, open.mid(first, last - first + 1));
        first = last + 1;
    }
}

void ReadRange::startDetour(quint32 offset, quint32 length, const QList<int> &pieces)
{
    const size_t detour = m_detours.size();
    m_detours.push_back(std::make_unique<Detour>(offset, length));
    for (const int index : pieces) {
        m_pieces[index].hasDetour = true;
        detourAt(detour).pieces.append(index);
        detourAt(detour).tried |= 1U << m_pieces.at(index).position;
    }
    if (topUp(detour, m_stripe.geometry.dataCount))
        advance(detour);
}

/// Brings a detour to `wantedCount` helpers that have answered or may yet. @returns false if the read has failed by
/// that.
bool ReadRange::topUp(size_t detour, int wantedCount)
{
    auto usable = [this, detour] {
        return int(
            std::ranges::count_if(detourAt(detour).helpers, [](const Helper &h) { return h.state != State::Failed; }));
    };
    while (usable() < wantedCount) {
        if (addHelper(detour))
            continue;
        if (usable() >= m_stripe.geometry.dataCount)
            return true; // a hedge that found nobody
        if (!std::exchange(detourAt(detour).isAfresh, true) &&
            refreshRecord()) { // strips that moved may be read at their new places
            detourAt(detour).tried = 0;
            for (const int index : std::as_const(detourAt(detour).pieces))
                detourAt(detour).tried |= 1U << m_pieces.at(index).position;
            for (const Helper &helper : std::as_const(detourAt(detour).helpers))
                detourAt(detour).tried |= helper.state != State::Failed ? 1U << helper.position : 0;
            // the strip itself may have moved to a store that works
            for (const int index : std::as_const(detourAt(detour).pieces))
                if (m_pieces.at(index).state == State::Failed && !m_pieces.at(index).isGetUnderWay)
                    readDirectly(index);
            continue;
        }
        for (const int index : std::as_const(detourAt(detour).pieces)) // a store that is silent is the last hope
            if (m_pieces.at(index).state == State::Failed && !m_pieces.at(index).isGetUnderWay)
                readDirectly(index, Silent::Too);
        detourFailed(detour, notEnough(usable()));
        return !m_isOver;
    }
    return true;
}

bool ReadRange::addHelper(size_t detourIndex)
{
    Detour &detour = detourAt(detourIndex);
    int best = -1;
    int bestPiece = -1;
    qint64 bestCost = 0;
    for (int position = 0; position < m_stripe.strips.size(); ++position) {
        if ((detour.tried >> position & 1U) || isBad(position))
            continue;
        for (int i = 0; i < m_pieces.size(); ++i) { // bytes that are here, or on their way, cost nothing
            const Piece &piece = m_pieces.at(i);
            const bool isUsable = piece.state == State::Done || (piece.state == State::Pending && !piece.hasDetour);
            if (piece.position == position && isUsable && piece.offset <= detour.offset &&
                piece.offset + piece.length >= detour.offset + detour.length && bestCost >= 0) {
                best = position;
                bestPiece = i;
                bestCost = -1;
            }
        }
        if (bestCost < 0)
            break;
        const StoreId store = m_stripe.strips.at(position).store;
        if (!m_core->directory().readyStore(store))
            continue;
        const qint64 cost = m_core->directory().readCost(store);
        if (best < 0 || cost < bestCost) {
            best = position;
            bestCost = cost;
        }
    }
    if (best < 0)
        return false;
    detour.tried |= 1U << best;
    Helper helper;
    helper.position = best;
    helper.piece = bestPiece;
    if (bestPiece >= 0 && m_pieces.at(bestPiece).state == State::Done)
        helper.state = State::Done;
    detour.helpers.append(std::move(helper));
    if (bestPiece < 0)
        readHelper(detourIndex, detour.helpers.size() - 1);
    return true;
}

void ReadRange::readHelper(size_t detourIndex, qsizetype helperIndex)
{
    Detour &detour = detourAt(detourIndex);
    Helper &helper = detour.helpers[helperIndex];
    helper.store = m_stripe.strips.at(helper.position).store;
    helper.startedMs = m_core->nowMs();
    helper.isGetUnderWay = true;
    m_core->directory().noteReadStarted(helper.store);
    m_core->directory()
        .readyStore(helper.store)
        ->get(keyOf(helper.position), detour.offset, SharedBytes::allocate(detour.length), m_priority,
              [self = shared_from_this(), detourIndex, helperIndex, store = helper.store,
               startedMs = helper.startedMs](Result<SharedBytes> result) {
                  if (!self->m_core->isAlive)
                      return;
                  self->m_core->directory().noteReadEnded(store, startedMs, result.has_value());
                  if (self->m_isOver)
                      self->m_core->directory().noteAbandonedAnswered(store);
                  self->helperAnswered(detourIndex, helperIndex, std::move(result));
              });
}

void ReadRange::helperAnswered(size_t detourIndex, qsizetype helperIndex, Result<SharedBytes> result)
{
    if (m_isOver)
        return;
    Helper &helper = detourAt(detourIndex).helpers[helperIndex];
    helper.isGetUnderWay = false;
    if (detourAt(detourIndex).isOver)
        return;
    if (result) {
        m_bytesMoved += detourAt(detourIndex).length;
        helper.state = State::Done;
        helper.bytes = std::move(*result);
    } else {
        helper.state = State::Failed;
        const ErrorCode code = result.error().code;
        if (hasMoved(helper.position, helper.store, code)) {
            detourAt(detourIndex).tried &= ~(1U << helper.position);
        } else {
            m_bad |= 1U << helper.position;
            reportSuspect(helper.position, helper.store, code);
        }
    }
    if (topUp(detourIndex, m_stripe.geometry.dataCount))
        advance(detourIndex);
}

/// A piece has its bytes, or will not get them directly: detours that counted on it must know.
void ReadRange::pieceSettled(int index)
{
    for (size_t d = 0; d < m_detours.size() && !m_isOver; ++d) {
        if (detourAt(d).isOver || detourAt(d).isDecoding)
            continue;
        bool isConcerned = false;
        for (Helper &helper : detourAt(d).helpers) {
            if (helper.piece != index || helper.state != State::Pending)
                continue;
            helper.state = m_pieces.at(index).state;
            isConcerned = true;
        }
        if (isConcerned && topUp(d, m_stripe.geometry.dataCount))
            advance(d);
    }
}

void ReadRange::advance(size_t detourIndex)
{
    Detour &detour = detourAt(detourIndex);
    if (m_isOver || detour.isDecoding || detour.isOver)
        return;
    if (std::ranges::all_of(detour.pieces, [this](int i) { return m_pieces.at(i).state == State::Done; })) {
        detour.isOver = true; // the direct reads were quicker
        return;
    }
    QList<StripBytes> present;
    for (const Helper &helper : std::as_const(detour.helpers)) {
        if (helper.state != State::Done || present.size() == m_stripe.geometry.dataCount)
            continue;
        SharedBytes bytes = helper.bytes;
        if (helper.piece >= 0) {
            const Piece &piece = m_pieces.at(helper.piece);
            bytes = piece.bytes.slice(detour.offset - piece.offset, detour.length);
        }
        present.append({helper.position, std::move(bytes)});
    }
    if (present.size() == m_stripe.geometry.dataCount)
        decode(detourIndex, std::move(present));
}

void ReadRange::decode(size_t detourIndex, QList<StripBytes> present)
{
    Detour &detour = detourAt(detourIndex);
    detour.isDecoding = true;
    QList<int> wanted;
    for (const int index : std::as_const(detour.pieces))
        if (!wanted.contains(m_pieces.at(index).position))
            wanted.append(m_pieces.at(index).position);
    if (m_stripe.geometry.dataCount == 1) { // a mirror is read, not computed
        QList<StripBytes> copies;
        for (const int position : std::as_const(wanted))
            copies.append({position, present.first().bytes});
        return decoded(detourIndex, std::move(copies));
    }
    if (qint64(detour.length) * present.size() < kPoolBytes)
        return decoded(detourIndex, decodeStrips(m_stripe.geometry, present, wanted));
    m_core->env.pool.post([self = shared_from_this(), detourIndex, geometry = m_stripe.geometry,
                           present = std::move(present), wanted = std::move(wanted)]() mutable {
        auto result = decodeStrips(geometry, present, wanted);
        Executor &dataThread = self->m_core->env.dataThread;
        dataThread.post([self = std::move(self), detourIndex, result = std::move(result)]() mutable {
            if (self->m_core->isAlive)
                self->decoded(detourIndex, std::move(result));
        });
    });
}

void ReadRange::decoded(size_t detourIndex, Result<QList<StripBytes>> result)
{
    Detour &detour = detourAt(detourIndex);
    if (m_isOver || detour.isOver)
        return;
    if (!result)
        return detourFailed(detourIndex, result.error());
    detour.isOver = true;
    for (const int index : std::as_const(detour.pieces)) {
        Piece &piece = m_pieces[index];
        if (piece.state == State::Done)
            continue;
        const auto strip = std::ranges::find(*result, int(piece.position), &StripBytes::position);
        Q_ASSERT(strip != result->end());
        piece.bytes = strip->bytes.slice(piece.offset - detour.offset, piece.length);
        piece.state = State::Done;
        --m_unfinished;
        pieceSettled(index);
    }
    finishIfComplete();
}

void ReadRange::detourFailed(size_t detourIndex, Error error)
{
    Detour &detour = detourAt(detourIndex);
    detour.isOver = true;
    const bool isHopeless =
        std::ranges::any_of(detour.pieces, [this](int i) { return m_pieces.at(i).state == State::Failed; });
    if (isHopeless)
        return failWith(std::move(error));
    for (const int index : std::as_const(detour.pieces)) { // they are only late: look again after a while
        m_pieces[index].hasDetour = false;
        m_pieces[index].startedMs = m_core->nowMs();
    }
}

qint64 ReadRange::lookForLateness(qint64 nowMs)
{
    if (m_isOver || !m_core->isAlive || m_unfinished <= 0)
        return -1;
    const auto self = shared_from_this();
    const StoreDirectory &directory = m_core->directory();
    QList<int> late;
    for (int i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces.at(i);
        if (piece.state == State::Pending && !piece.hasDetour &&
            nowMs - piece.startedMs >= directory.lateAfterMs(piece.store))
            late.append(i);
    }
    startDetours(late);
    for (size_t d = 0; d < m_detours.size() && !m_isOver; ++d) {
        const Detour &detour = detourAt(d);
        if (detour.isOver || detour.isDecoding)
            continue;
        int waitCount = 0;
        for (const Helper &helper : std::as_const(detour.helpers)) {
            const bool isOwnRead = helper.piece < 0 && helper.state == State::Pending;
            const bool isPieceLate =
                helper.piece >= 0 && helper.state == State::Pending && m_pieces.at(helper.piece).hasDetour;
            if (isPieceLate || (isOwnRead && nowMs - helper.startedMs >= directory.lateAfterMs(helper.store)))
                ++waitCount;
        }
        if (waitCount > 0)
            topUp(d, m_stripe.geometry.dataCount + waitCount);
    }
    for (size_t d = 0; d < m_detours.size() && !m_isOver; ++d)
        advance(d);
    return m_isOver ? -1 : nowMs + kNextLookMs;
}

} // namespace fallow
