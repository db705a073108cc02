// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/write_stripe.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr qint64 kMinLateMs = 200;
constexpr qint64 kGiveUpMs = 2'000;
} // namespace

void WriteStripe::start(std::shared_ptr<StripeCore> core, StripeDraft draft, Completion<WrittenStripe> done)
{
    auto self = std::make_shared<WriteStripe>(std::move(core), std::move(draft), std::move(done));
    self->begin();
}

WriteStripe::WriteStripe(std::shared_ptr<StripeCore> core, StripeDraft draft, Completion<WrittenStripe> done)
    : m_core(std::move(core))
    , m_draft(std::move(draft))
    , m_done(std::move(done))
    , m_epoch(m_core->env.catalog.epoch())
{}

Result<void> WriteStripe::validate() const
{
    const StripeGeometry &geometry = m_draft.geometry;
    const QString where = u"stripe "_s + m_draft.id.toString();
    if (m_draft.id.isNull())
        return fail(ErrorCode::InvalidArgument, u"the stripe has no id"_s, where);
    if (geometry.dataCount < 1 || geometry.stripCount() > kMaxStripsPerStripe)
        return fail(ErrorCode::InvalidArgument, u"k and m are out of bounds"_s, where);
    if (geometry.dataCount != m_draft.layout.dataCount || geometry.parityCount != m_draft.layout.parityCount)
        return fail(ErrorCode::InvalidArgument, u"geometry and layout disagree"_s, where);
    if (geometry.stripBytes == 0 || geometry.stripBytes > kMaxStripPayloadBytes)
        return fail(ErrorCode::InvalidArgument, u"the strip size is out of bounds"_s, where);
    if (m_draft.dataStrips.size() != geometry.dataCount ||
        std::ranges::any_of(m_draft.dataStrips, [&](const auto &strip) { return strip.size() != geometry.stripBytes; }))
        return fail(ErrorCode::InvalidArgument, u"the data strips do not fit the geometry"_s, where);
    return {};
}

void WriteStripe::begin()
{
    if (m_draft.priority == IoPriority::Foreground)
        m_core->budget.foregroundStarted();
    m_rotation = m_core->nextRotation(m_draft.volume, m_draft.id);
    auto chosen =
        validate() ? m_core->directory().chooseStripe(m_draft.layout, m_rotation, m_draft.geometry.stripBytes, room())
                   : Result<QList<StoreId>>(fail(validate().error()));
    if (chosen && chosen->size() != m_draft.geometry.stripCount())
        chosen = fail(ErrorCode::Internal, u"placement chose %1 stores"_s.arg(chosen->size()));
    if (!chosen) {
        m_core->env.dataThread.post([self = shared_from_this(), error = chosen.error()] {
            if (self->m_core->isAlive)
                self->abort(error);
        });
        return;
    }
    m_chosen = std::move(*chosen);
    for (int position = 0; position < m_chosen.size(); ++position) {
        m_core->directory().reserve(m_chosen.at(position), m_draft.geometry.stripBytes);
        m_core->inFlight->add(keyOf(position), m_chosen.at(position)); // it may be emptied while we encode
    }
    m_core->env.pool.post(
        [self = shared_from_this(), geometry = m_draft.geometry, data = m_draft.dataStrips]() mutable {
            auto result = encodeStripe(geometry, data);
            Executor &dataThread = self->m_core->env.dataThread;
            dataThread.post([self = std::move(self), result = std::move(result)]() mutable {
                if (self->m_core->isAlive)
                    self->encoded(std::move(result));
            });
        });
}

void WriteStripe::encoded(Result<EncodedStripe> result)
{
    for (int position = 0; position < m_chosen.size(); ++position) { // put() reserves and counts them again
        m_core->directory().settle(m_chosen.at(position), m_draft.geometry.stripBytes, false);
        m_core->inFlight->remove(keyOf(position), m_chosen.at(position));
    }
    if (!result)
        return abort(result.error());
    m_encoded = std::move(*result);
    m_slots.resize(m_draft.geometry.stripCount());
    for (int position = 0; position < m_slots.size(); ++position) {
        if (m_chosen.at(position).isNull())
            m_slots[position].state = Slot::State::GivenUp;
        else
            put(position, m_chosen.at(position));
    }
    evaluate();
}

StripLabel WriteStripe::labelOf(int position) const
{
    return {.key = keyOf(position),
            .array = m_core->env.array,
            .volume = m_draft.volume,
            .dataCount = m_draft.geometry.dataCount,
            .parityCount = m_draft.geometry.parityCount,
            .payloadBytes = m_draft.geometry.stripBytes,
            .payloadChecksum = m_encoded.checksums.at(position),
            .summaryOffsetBytes = m_draft.summaryOffsetBytes,
            .summaryBytes = m_draft.summaryBytes,
            .epoch = m_epoch};
}

void WriteStripe::put(int position, StoreId store)
{
    Slot &slot = m_slots[position];
    slot.attempts.append(store);
    slot.startedMs = m_core->nowMs();
    m_core->directory().reserve(store, m_draft.geometry.stripBytes);
    m_core->inFlight->add(keyOf(position), store);
    auto answer = [self = shared_from_this(), position, store, startedMs = slot.startedMs](Result<void> result) {
        if (self->m_core->isAlive)
            self->answered(position, store, startedMs, result);
    };
    if (StripStore *connection = m_core->directory().readyStore(store)) {
        connection->put(labelOf(position), m_encoded.strips.at(position), m_draft.priority, std::move(answer));
        return;
    }
    m_core->env.dataThread.post(
        [answer = std::move(answer)] { answer(fail(ErrorCode::Unreachable, u"the store went away"_s)); });
}

void WriteStripe::answered(int position, StoreId store, qint64 startedMs, const Result<void> &result)
{
    Slot &slot = m_slots[position];
    slot.attempts.removeIf([store](StoreId other) { return other == store; });
    m_core->directory().settle(store, m_draft.geometry.stripBytes, result.has_value());
    if (m_isOver)
        m_core->directory().noteAbandonedAnswered(store);
    if (result && !m_isOver && slot.state == Slot::State::Waiting) {
        slot.state = Slot::State::Durable;
        slot.store = store;
        m_durableAfterMs.append(m_core->nowMs() - startedMs);
        m_bytesMoved += m_draft.geometry.stripBytes;
        return evaluate();
    }
    m_core->inFlight->remove(keyOf(position), store);
    if (result) { // overtaken or given up before
        m_core->remover.remove(keyOf(position), store);
        return;
    }
    // A lost answer may hide a strip that is there; if the store cannot be told now its inventory will show it.
    if (result.error().code == ErrorCode::Timeout || result.error().code == ErrorCode::Disconnected)
        m_core->remover.remove(keyOf(position), store);
    if (m_isOver || slot.state != Slot::State::Waiting)
        return;
    m_lastError = result.error();
    m_excluded.insert(store);
    qCDebug(lcStripe).noquote() << "stripe" << m_draft.id.toString() << "strip" << position << "failed on store"
                                << store.toString() << m_lastError.toString();
    if (slot.attempts.isEmpty() && !replace(position))
        slot.state = Slot::State::GivenUp;
    evaluate();
}

QList<StoreId> WriteStripe::takenStores(int exceptPosition) const
{
    QList<StoreId> taken(m_slots.size());
    for (int position = 0; position < m_slots.size(); ++position) {
        const Slot &slot = m_slots.at(position);
        if (slot.state == Slot::State::Durable)
            taken[position] = slot.store;
        else if (!slot.attempts.isEmpty() && position != exceptPosition)
            taken[position] = slot.attempts.last();
    }
    return taken;
}

bool WriteStripe::replace(int position)
{
    if (m_replacementCount >= 2 * m_slots.size() + 4)
        return false;
    QSet<StoreId> excluded = m_excluded;
    for (const Slot &slot : std::as_const(m_slots)) // each store of an overtaken strip may yet win
        for (const StoreId attempt : slot.attempts)
            excluded.unite(m_core->directory().sharingDomainWith(attempt));
    const auto store = m_core->directory().chooseReplacement(
        m_draft.layout, position, m_rotation, m_draft.geometry.stripBytes, takenStores(position), excluded, room());
    if (!store || store->isNull())
        return false;
    ++m_replacementCount;
    put(position, *store);
    return true;
}

/// Garbage collection alone writes stripes in the background.
StoreDirectory::Room WriteStripe::room() const
{
    return m_draft.priority == IoPriority::Background ? StoreDirectory::Room::All : StoreDirectory::Room::AllButKept;
}

int WriteStripe::countOf(Slot::State state) const
{
    return int(std::ranges::count(m_slots, state, &Slot::state));
}

int WriteStripe::neededCount() const
{
    return m_draft.geometry.dataCount + std::min(m_draft.layout.minRedundancy, m_draft.layout.parityCount);
}

void WriteStripe::evaluate()
{
    if (m_isOver)
        return;
    const int durable = countOf(Slot::State::Durable);
    const int waiting = countOf(Slot::State::Waiting);
    if (durable + waiting < neededCount())
        return abort(shortageError());
    if (waiting == 0)
        return complete();
    const qint64 nowMs = m_core->nowMs();
    if (durable >= neededCount() && m_enoughSinceMs < 0)
        m_enoughSinceMs = nowMs;
    if (!m_isWatched && 2 * durable >= m_slots.size()) {
        m_isWatched = true;
        m_core->watch.watch(weak_from_this(), nowMs + kMinLateMs);
    }
}

qint64 WriteStripe::lateAfterMs() const
{
    auto sorted = m_durableAfterMs;
    std::sort(sorted.begin(), sorted.end());
    return std::max(kMinLateMs, sorted.isEmpty() ? 0 : 10 * sorted.at(sorted.size() / 2));
}

qint64 WriteStripe::lookForLateness(qint64 nowMs)
{
    if (m_isOver || !m_core->isAlive)
        return -1;
    if (m_enoughSinceMs >= 0 && nowMs - m_enoughSinceMs >= kGiveUpMs) {
        giveUpWaiting();
        return -1;
    }
    const qint64 lateMs = lateAfterMs();
    for (int position = 0; position < m_slots.size(); ++position) {
        const Slot &slot = m_slots.at(position);
        if (slot.state == Slot::State::Waiting && slot.attempts.size() == 1 && nowMs - slot.startedMs >= lateMs)
            replace(position); // if nobody else qualifies, wait on
    }
    return nowMs + kMinLateMs / 4;
}

void WriteStripe::giveUpWaiting()
{
    const auto self = shared_from_this();
    for (Slot &slot : m_slots)
        if (slot.state == Slot::State::Waiting)
            slot.state = Slot::State::GivenUp;
    evaluate();
}

void WriteStripe::complete()
{
    StripeRecord record{.id = m_draft.id,
                        .volume = m_draft.volume,
                        .geometry = m_draft.geometry,
                        .layout = m_draft.layout,
                        .epoch = m_epoch,
                        .summaryOffsetBytes = m_draft.summaryOffsetBytes,
                        .summaryBytes = m_draft.summaryBytes,
                        .totalBlocks = m_draft.totalBlocks,
                        .liveBlocks = m_draft.totalBlocks,
                        .strips = {}};
    QList<std::pair<StripKey, StoreId>> held;
    for (int position = 0; position < m_slots.size(); ++position) {
        const StoreId store =
            m_slots.at(position).state == Slot::State::Durable ? m_slots.at(position).store : StoreId();
        record.strips.append({store, m_encoded.checksums.at(position)});
        if (!store.isNull())
            held.append({keyOf(position), store});
    }
    auto hold = std::shared_ptr<const void>(nullptr, [inFlight = m_core->inFlight, held](const void *) {
        for (const auto &[key, store] : held)
            inFlight->remove(key, store);
    });
    end();
    auto done = std::move(m_done);
    done(WrittenStripe{std::move(record), std::move(hold)});
}

Error WriteStripe::shortageError() const
{
    const bool isTelling = m_lastError.code == ErrorCode::NoSpace || m_lastError.code == ErrorCode::StaleEpoch;
    const QString why = m_lastError.what.isEmpty() ? QString() : u"; last: "_s + m_lastError.toString();
    return {isTelling ? m_lastError.code : ErrorCode::NotEnoughStores,
            u"only %1 of the %2 strips that make it safe could be stored%3"_s.arg(countOf(Slot::State::Durable))
                .arg(neededCount())
                .arg(why),
            u"stripe "_s + m_draft.id.toString()};
}

void WriteStripe::abort(Error error)
{
    if (m_isOver)
        return;
    for (int position = 0; position < m_slots.size(); ++position) {
        const Slot &slot = m_slots.at(position);
        if (slot.state != Slot::State::Durable)
            continue;
        m_core->inFlight->remove(keyOf(position), slot.store);
        m_core->remover.remove(keyOf(position), slot.store);
    }
    end();
    auto done = std::move(m_done);
    done(fail(std::move(error)));
}

void WriteStripe::end()
{
    m_isOver = true;
    if (m_draft.priority == IoPriority::Foreground)
        m_core->budget.foregroundEnded(m_bytesMoved);
    for (const Slot &slot : std::as_const(m_slots))
        for (const StoreId dawdler : slot.attempts)
            m_core->directory().noteAbandoned(dawdler);
    m_draft.dataStrips.clear(); // a dawdler's put keeps what it needs
    m_encoded.strips.clear();
}

} // namespace fallow
