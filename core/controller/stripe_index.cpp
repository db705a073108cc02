// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/stripe_index.h"

#include <QRandomGenerator>
#include <algorithm>

namespace fallow {

namespace {

constexpr int kJoinBelow = StripeChunk::kCapacity / 2;

/// The last chunk that begins at or before `id`; the first if none does.
size_t chunkFor(const StripeIndex::Volume &volume, quint64 id)
{
    const auto after = std::upper_bound(volume.chunks.begin(), volume.chunks.end(), id,
                                        [](quint64 wanted, const auto &chunk) { return wanted < chunk->id(0); });
    return after == volume.chunks.begin() ? 0 : size_t(after - volume.chunks.begin()) - 1;
}

} // namespace

StripeIndex::StripeIndex()
    : m_stores{StoreId()}
    , m_slotStates{SlotState::Missing}
    // Front ends send versions back, perhaps those of the controller that ran before: each index counts elsewhere.
    , m_firstVersion((quint64(QRandomGenerator::system()->generate()) << 30) + 1)
    , m_version(m_firstVersion)
    , m_reachVersion(m_firstVersion)
{}

StripeIndex::Volume *StripeIndex::volume(VolumeId id)
{
    const auto found = std::ranges::lower_bound(m_volumes, id, {}, &Volume::id);
    return found == m_volumes.end() || found->id != id ? nullptr : &*found;
}

StripeIndex::Volume &StripeIndex::makeVolume(VolumeId id)
{
    const auto found = std::ranges::lower_bound(m_volumes, id, {}, &Volume::id);
    if (found != m_volumes.end() && found->id == id)
        return *found;
    return *m_volumes.insert(found, Volume{.id = id, .chunks = {}});
}

SlotState StripeIndex::stateOf(StoreId store, const StoreReach &reach)
{
    if (store.isNull() || reach.lost.contains(store))
        return SlotState::Missing;
    return reach.unreachable.contains(store) ? SlotState::Away : SlotState::Present;
}

StoreSlot StripeIndex::takeSlot(StoreId store)
{
    if (store.isNull())
        return kNowhereSlot;
    if (const auto known = m_slots.constFind(store); known != m_slots.constEnd())
        return *known;
    if (qsizetype(m_stores.size()) >= kMaxStores)
        return kNowhereSlot; // far beyond the product's bound of machines
    const auto slot = StoreSlot(m_stores.size());
    m_slots.insert(store, slot);
    m_stores.push_back(store);
    m_slotStates.push_back(stateOf(store, m_reach));
    return slot;
}

int StripeIndex::slotOf(StoreId store) const
{
    if (store.isNull())
        return kNowhereSlot;
    const auto known = m_slots.constFind(store);
    return known == m_slots.constEnd() ? -1 : int(*known);
}

void StripeIndex::setReach(const StoreReach &reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    bool hasChanged = false;
    for (size_t slot = 1; slot < m_stores.size(); ++slot) {
        const SlotState state = stateOf(m_stores[slot], reach);
        hasChanged = std::exchange(m_slotStates[slot], state) != state || hasChanged;
    }
    if (hasChanged)
        m_reachVersion = ++m_version;
}

void StripeIndex::setBusy(const BusyStrips &busy)
{
    if (busy == m_busy)
        return;
    ++m_version;
    const auto touchAll = [this](const BusyStrips &strips) {
        for (const StripeId stripe : strips.rebuilding)
            touchStripe(stripe);
        for (const auto &[stripe, position] : strips.suspects)
            touchStripe(stripe);
    };
    touchAll(m_busy);
    m_busy = {busy.rebuilding.mid(0, kMaxBusy), busy.suspects.mid(0, kMaxBusy)};
    touchAll(m_busy);
}

void StripeIndex::touch(StripeChunk &chunk, bool isCountChanged)
{
    chunk.version = m_version;
    if (isCountChanged)
        chunk.countVersion = m_version;
}

void StripeIndex::touchStripe(StripeId stripe)
{
    if (const auto place = find(stripe))
        touch(*place->volume->chunks[place->chunk], false);
}

std::optional<StripeIndex::Place> StripeIndex::find(StripeId stripe)
{
    for (size_t i = 0; i < m_volumes.size(); ++i) {
        const size_t index = (m_lastVolume + i) % m_volumes.size();
        Volume &volume = m_volumes[index];
        if (volume.chunks.empty())
            continue;
        const size_t chunk = chunkFor(volume, stripe.value());
        const int at = volume.chunks[chunk]->lowerBound(stripe.value());
        if (at >= volume.chunks[chunk]->size() || volume.chunks[chunk]->id(at) != stripe.value())
            continue;
        m_lastVolume = index;
        return Place{&volume, chunk, at};
    }
    return std::nullopt;
}

qint64 StripeIndex::rowOf(StripeId stripe)
{
    const auto place = find(stripe);
    if (!place)
        return -1;
    qint64 row = place->at;
    for (size_t chunk = 0; chunk < place->chunk; ++chunk)
        row += place->volume->chunks[chunk]->size();
    return row;
}

StripeId StripeIndex::stripeAt(VolumeId id, qint64 row)
{
    const Volume *found = volume(id);
    if (!found || row < 0)
        return {};
    for (const auto &chunk : found->chunks) {
        if (row < chunk->size())
            return StripeId(chunk->id(int(row)));
        row -= chunk->size();
    }
    return {};
}

void StripeIndex::put(const StripeRecord &stripe)
{
    ++m_version;
    if (const auto place = find(stripe.id))
        erase(*place);
    insert(makeVolume(stripe.volume), stripe);
}

void StripeIndex::insert(Volume &volume, const StripeRecord &stripe)
{
    const quint64 id = stripe.id.value();
    m_scratch.clear();
    for (const StripRecord &strip : stripe.strips)
        m_scratch.push_back(takeSlot(strip.store));
    size_t index = 0;
    const auto isNewChunkNeeded = [&] {
        if (volume.chunks.empty())
            return true;
        index = chunkFor(volume, id);
        StripeChunk &chunk = *volume.chunks[index];
        const bool isBehind = id > chunk.id(chunk.size() - 1);
        if (!chunk.canHold(id)) { // before the very first one, or too far behind this one
            index += isBehind ? 1 : 0;
            return true;
        }
        if (chunk.size() < StripeChunk::kCapacity)
            return false;
        if (isBehind) {
            chunk.shrink();
            ++index;
            return true;
        }
        auto second = chunk.split();
        touch(chunk, true);
        touch(*second, true);
        const bool isInSecond = id > second->id(0);
        volume.chunks.insert(volume.chunks.begin() + ptrdiff_t(index) + 1, std::move(second));
        index += isInSecond ? 1 : 0;
        return false;
    };
    if (isNewChunkNeeded())
        volume.chunks.insert(volume.chunks.begin() + ptrdiff_t(index), std::make_unique<StripeChunk>(id));
    StripeChunk &chunk = *volume.chunks[index];
    chunk.insert(chunk.lowerBound(id), id, stripe.geometry.dataCount, m_scratch);
    touch(chunk, true);
    ++volume.stripeCount;
    volume.countVersion = m_version;
    ++m_stripeCount;
}

void StripeIndex::erase(const Place &place)
{
    Volume &volume = *place.volume;
    StripeChunk &chunk = *volume.chunks[place.chunk];
    chunk.erase(place.at);
    touch(chunk, true);
    --volume.stripeCount;
    volume.countVersion = m_version;
    --m_stripeCount;
    joinWithNext(volume, place.chunk);
}

void StripeIndex::joinWithNext(Volume &volume, size_t index)
{
    StripeChunk &chunk = *volume.chunks[index];
    if (chunk.size() == 0) {
        // Rows behind it have moved, and nothing else would say so.
        if (index + 1 < volume.chunks.size())
            touch(*volume.chunks[index + 1], true);
        volume.chunks.erase(volume.chunks.begin() + ptrdiff_t(index));
        return;
    }
    if (index + 1 >= volume.chunks.size())
        return;
    StripeChunk &next = *volume.chunks[index + 1];
    if (chunk.size() + next.size() > kJoinBelow || !chunk.canHold(next.id(next.size() - 1)))
        return;
    chunk.append(next);
    touch(chunk, true);
    volume.chunks.erase(volume.chunks.begin() + ptrdiff_t(index) + 1);
}

void StripeIndex::remove(StripeId stripe)
{
    const auto place = find(stripe);
    if (!place)
        return;
    ++m_version;
    erase(*place);
}

void StripeIndex::move(const CatalogChange::StripMove &move)
{
    const auto place = find(move.key.stripe);
    if (!place)
        return;
    StripeChunk &chunk = *place->volume->chunks[place->chunk];
    if (move.key.position >= chunk.stripCount(place->at))
        return;
    ++m_version;
    chunk.setStrip(place->at, move.key.position, takeSlot(move.to));
    touch(chunk, false);
}

void StripeIndex::apply(const StripeFeed::Change &change)
{
    for (const StripeRecord &stripe : change.put)
        put(stripe);
    for (const StripeId stripe : change.removed)
        remove(stripe);
    for (const CatalogChange::StripMove &strip : change.moved)
        move(strip);
}

size_t StripeIndex::memoryBytes() const
{
    size_t bytes = sizeof *this + m_stores.capacity() * (sizeof(StoreId) + 1) + size_t(m_slots.capacity()) * 24;
    for (const Volume &volume : m_volumes) {
        bytes += sizeof volume + volume.chunks.capacity() * sizeof(void *);
        for (const auto &chunk : volume.chunks)
            bytes += chunk->memoryBytes();
    }
    return bytes;
}

} // namespace fallow
