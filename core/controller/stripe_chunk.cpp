// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/stripe_chunk.h"

#include <algorithm>

namespace fallow {

StripeChunk::Spares StripeChunk::spares(int at, std::span<const SlotState> slotStates) const
{
    int readable = 0;
    int existing = 0;
    const auto own = strips(at);
    for (const StoreSlot slot : own) {
        const SlotState state = slotStates[slot];
        readable += state == SlotState::Present ? 1 : 0;
        existing += state != SlotState::Missing ? 1 : 0;
    }
    const int dataStrips = dataCount(at);
    return {readable - dataStrips, existing - dataStrips, readable < int(own.size())};
}

int StripeChunk::lowerBound(quint64 id) const
{
    if (id <= m_baseId)
        return 0;
    if (!canHold(id))
        return size();
    return int(std::lower_bound(m_offsets.begin(), m_offsets.end(), quint32(id - m_baseId)) - m_offsets.begin());
}

void StripeChunk::restride(int stride)
{
    std::vector<StoreSlot> wider(size_t(size()) * size_t(stride), kNowhereSlot);
    for (int at = 0; at < size(); ++at)
        std::ranges::copy(strips(at), wider.begin() + ptrdiff_t(at) * stride);
    m_strips = std::move(wider);
    m_stride = quint8(stride);
}

/// Makes room for a stripe of this shape before it is inserted at `at`.
void StripeChunk::takeShape(int at, Shape shape)
{
    if (m_offsets.empty()) {
        m_dataCount = shape.dataCount;
        m_stride = shape.stripCount;
        m_shapes.clear();
        return;
    }
    const bool isSame = m_shapes.empty() && shape.dataCount == m_dataCount && shape.stripCount == m_stride;
    if (isSame)
        return;
    if (m_shapes.empty())
        m_shapes.assign(size_t(size()), Shape{m_dataCount, m_stride});
    if (shape.stripCount > m_stride)
        restride(shape.stripCount);
    m_shapes.insert(m_shapes.begin() + at, shape);
}

void StripeChunk::insert(int at, quint64 id, int dataStrips, std::span<const StoreSlot> slots)
{
    takeShape(at, {quint8(dataStrips), quint8(slots.size())});
    m_offsets.insert(m_offsets.begin() + at, quint32(id - m_baseId));
    const auto place = m_strips.insert(m_strips.begin() + ptrdiff_t(at) * m_stride, m_stride, kNowhereSlot);
    std::ranges::copy(slots, place);
    m_evaluatedFor = 0;
    if (hasSums())
        count(at, 1);
    else if (size() >= kSumsFrom)
        rebuildSums();
}

void StripeChunk::erase(int at)
{
    if (hasSums())
        count(at, -1);
    m_offsets.erase(m_offsets.begin() + at);
    const auto place = m_strips.begin() + ptrdiff_t(at) * m_stride;
    m_strips.erase(place, place + m_stride);
    if (!m_shapes.empty())
        m_shapes.erase(m_shapes.begin() + at);
    m_evaluatedFor = 0;
}

void StripeChunk::setStrip(int at, int position, StoreSlot slot)
{
    if (hasSums())
        count(at, -1);
    m_strips[size_t(at) * size_t(m_stride) + size_t(position)] = slot;
    if (hasSums())
        count(at, 1);
    m_evaluatedFor = 0;
}

std::unique_ptr<StripeChunk> StripeChunk::split()
{
    const int middle = size() / 2;
    auto second = std::make_unique<StripeChunk>(id(middle));
    for (int at = middle; at < size(); ++at)
        second->insert(second->size(), id(at), dataCount(at), strips(at));
    m_offsets.resize(size_t(middle));
    m_strips.resize(size_t(middle) * size_t(m_stride));
    if (!m_shapes.empty())
        m_shapes.resize(size_t(middle));
    m_evaluatedFor = 0;
    rebuildSums();
    return second;
}

void StripeChunk::append(const StripeChunk &next)
{
    for (int at = 0; at < next.size(); ++at)
        insert(size(), next.id(at), next.dataCount(at), next.strips(at));
}

void StripeChunk::shrink()
{
    m_offsets.shrink_to_fit();
    m_strips.shrink_to_fit();
    m_counts.shrink_to_fit();
    m_leastBySlot.shrink_to_fit();
}

void StripeChunk::growSums(StoreSlot slot)
{
    const size_t needed = (size_t(slot) + 1) * kKindCount;
    if (m_counts.size() < needed)
        m_counts.resize(needed);
}

void StripeChunk::count(int at, int direction)
{
    int position = 0;
    for (const StoreSlot slot : strips(at)) {
        growSums(slot);
        quint16 &number = m_counts[size_t(slot) * kKindCount + size_t(kind(at, position++))];
        number = quint16(number + direction);
    }
}

void StripeChunk::rebuildSums()
{
    m_counts.clear();
    m_leastBySlot.clear();
    if (size() < kSumsFrom)
        return;
    m_counts.resize(kKindCount);
    for (int at = 0; at < size(); ++at)
        count(at, 1);
}

void StripeChunk::evaluate(std::span<const SlotState> slotStates, quint64 reachVersion)
{
    if (m_evaluatedFor == reachVersion)
        return;
    m_evaluatedFor = reachVersion;
    m_leastBySlot.assign(hasSums() ? m_counts.size() / kKindCount : 0, kSpareUnknown);
    m_degradedCount = 0;
    int leastNow = kSpareUnknown;
    int leastDurable = kSpareUnknown;
    for (int at = 0; at < size(); ++at) {
        const Spares own = spares(at, slotStates);
        leastNow = std::min(leastNow, own.now);
        leastDurable = std::min(leastDurable, own.durable);
        m_degradedCount += own.isDegraded ? 1 : 0;
        if (!hasSums())
            continue;
        for (const StoreSlot slot : strips(at))
            m_leastBySlot[slot] = std::min(m_leastBySlot[slot], qint8(own.now));
    }
    m_leastNow = qint8(leastNow);
    m_leastDurable = qint8(leastDurable);
}

size_t StripeChunk::memoryBytes() const
{
    return sizeof *this + m_offsets.capacity() * sizeof(quint32) + m_strips.capacity() * sizeof(StoreSlot) +
           m_shapes.capacity() * sizeof(Shape) + m_counts.capacity() * sizeof(quint16) + m_leastBySlot.capacity();
}

} // namespace fallow
