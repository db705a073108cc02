// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/map_cells.h"

#include <span>
#include <vector>

namespace fallow {

/// A store's number within a StripeIndex; 16 bits, because ten million stripes have sixty million of them.
using StoreSlot = quint16;
inline constexpr StoreSlot kNowhereSlot = 0;

/// How a slot's strips stand at present.
enum class SlotState : quint8 { Present, Away, Missing };

/// Some thousand stripes of one volume, ascending, in little memory: for each its id, k, k+m and its strips' slots; and
/// sums over all of them by slot, so that a map of the whole fleet need not look at every strip. Thread: one.
class StripeChunk
{
public:
    static constexpr int kCapacity = 4096;
    static constexpr int kSumsFrom = 512; ///< below, sums by slot cost more than they save
    static constexpr int kKindCount = 3;  ///< data, parity, mirror: the first states of MapState

    struct Spares
    {
        int now = 0;     ///< strips that can be read, less k
        int durable = 0; ///< strips that exist, less k
        bool isDegraded = false;
    };

    explicit StripeChunk(quint64 firstId)
        : m_baseId(firstId)
    {}

    int size() const { return int(m_offsets.size()); }
    quint64 id(int at) const { return m_baseId + m_offsets[size_t(at)]; }
    int dataCount(int at) const { return m_shapes.empty() ? m_dataCount : m_shapes[size_t(at)].dataCount; }
    int stripCount(int at) const { return m_shapes.empty() ? m_stride : m_shapes[size_t(at)].stripCount; }
    std::span<const StoreSlot> strips(int at) const
    {
        return {m_strips.data() + size_t(at) * size_t(m_stride), size_t(stripCount(at))};
    }
    MapState kind(int at, int position) const
    {
        const int dataStrips = dataCount(at);
        return position < dataStrips ? MapState::Data : dataStrips == 1 ? MapState::Mirror : MapState::Parity;
    }
    Spares spares(int at, std::span<const SlotState> slotStates) const;
    /// The first stripe whose id is not below `id`.
    int lowerBound(quint64 id) const;
    bool canHold(quint64 id) const { return id >= m_baseId && id - m_baseId <= 0xffff'ffffU; }

    /// The caller sees to order, capacity and canHold().
    void insert(int at, quint64 id, int dataCount, std::span<const StoreSlot> strips);
    void erase(int at);
    void setStrip(int at, int position, StoreSlot slot);
    /// Takes the second half away.
    std::unique_ptr<StripeChunk> split();
    /// Takes over all of `next`, which lies behind.
    void append(const StripeChunk &next);
    /// Gives back what was reserved for more stripes.
    void shrink();

    // Sums. evaluate() must have been called for the present states of the slots.
    /// `reachVersion` names the states: nothing is done when they and the stripes are as before.
    void evaluate(std::span<const SlotState> slotStates, quint64 reachVersion);
    bool hasSums() const { return !m_counts.empty(); }
    /// By slot and kind: counts[slot * kKindCount + kind].
    std::span<const quint16> counts() const { return m_counts; }
    std::span<const qint8> leastBySlot() const { return m_leastBySlot; }
    int leastNow() const { return m_leastNow; }
    int leastDurable() const { return m_leastDurable; }
    qint64 degradedCount() const { return m_degradedCount; }

    size_t memoryBytes() const;

    quint64 version = 0;      ///< when something in it last changed
    quint64 countVersion = 0; ///< when its number of stripes last changed

private:
    struct Shape
    {
        quint8 dataCount = 0;
        quint8 stripCount = 0;
    };
    void takeShape(int at, Shape shape);
    void restride(int stride);
    void count(int at, int direction);
    void growSums(StoreSlot slot);
    void rebuildSums();

    quint64 m_baseId;
    std::vector<quint32> m_offsets;  ///< ids less m_baseId
    std::vector<StoreSlot> m_strips; ///< m_stride for each stripe
    std::vector<Shape> m_shapes;     ///< empty while all stripes have k = m_dataCount and k + m = m_stride
    std::vector<quint16> m_counts;
    std::vector<qint8> m_leastBySlot;
    quint64 m_evaluatedFor = 0;
    quint32 m_degradedCount = 0;
    quint8 m_dataCount = 0;
    quint8 m_stride = 0;
    qint8 m_leastNow = kSpareUnknown;
    qint8 m_leastDurable = kSpareUnknown;
};

} // namespace fallow
