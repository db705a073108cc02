// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/health_monitor.h"
#include "controller/stripe_chunk.h"
#include "controller/stripe_feed.h"

#include <QHash>

namespace fallow {

/// What the data plane is busy with at this moment.
struct BusyStrips
{
    QList<StripeId> rebuilding;                    ///< their missing strips are being made
    QList<std::pair<StripeId, int>> suspects = {}; ///< strips by position that were found wrong
    friend bool operator==(const BusyStrips &, const BusyStrips &) = default;
};

/// All stripes of an array, by volume and id, in little memory: about 20 bytes for a stripe 4+2 (10 million: 190 MiB
/// with the sums). Kept up to date by put(), remove() and move(); each may be repeated. What is asked of it is counted
/// for the reach and the busy strips last set. Thread: one.
class StripeIndex
{
public:
    static constexpr qsizetype kMaxStores = 65'535;
    static constexpr qsizetype kMaxBusy = 1024; ///< more are passed over

    struct Volume
    {
        VolumeId id;
        std::vector<std::unique_ptr<StripeChunk>> chunks;
        qint64 stripeCount = 0;
        quint64 countVersion = 0; ///< when that last changed
    };
    struct Place
    {
        Volume *volume = nullptr;
        size_t chunk = 0;
        int at = 0;
    };

    StripeIndex();
    void put(const StripeRecord &stripe);
    void remove(StripeId stripe);
    void move(const CatalogChange::StripMove &move);
    void apply(const StripeFeed::Change &change);

    void setReach(const StoreReach &reach);
    void setBusy(const BusyStrips &busy);
    const BusyStrips &busy() const { return m_busy; }

    qint64 stripeCount() const { return m_stripeCount; }
    /// Never 0; greater whenever something changed, and other in every index.
    quint64 version() const { return m_version; }
    quint64 reachVersion() const { return m_reachVersion; }
    bool isOwnVersion(quint64 version) const { return version >= m_firstVersion && version <= m_version; }

    Volume *volume(VolumeId id);
    std::vector<Volume> &volumes() { return m_volumes; }
    std::optional<Place> find(StripeId stripe);
    /// The stripe's row in its volume; -1 if it is not there.
    qint64 rowOf(StripeId stripe);
    /// The stripe at a row; null beyond the end.
    StripeId stripeAt(VolumeId volume, qint64 row);
    /// Its sums are right afterwards.
    StripeChunk &evaluated(StripeChunk &chunk)
    {
        chunk.evaluate(m_slotStates, m_reachVersion);
        return chunk;
    }

    size_t slotCount() const { return m_slotStates.size(); }
    std::span<const SlotState> slotStates() const { return m_slotStates; }
    /// -1 for a store that holds no strip.
    int slotOf(StoreId store) const;
    /// By the reach last set.
    SlotState stateOf(StoreId store) const { return stateOf(store, m_reach); }

    size_t memoryBytes() const;

private:
    Volume &makeVolume(VolumeId id);
    StoreSlot takeSlot(StoreId store);
    void insert(Volume &volume, const StripeRecord &stripe);
    void erase(const Place &place);
    void joinWithNext(Volume &volume, size_t chunk);
    void touch(StripeChunk &chunk, bool isCountChanged);
    void touchStripe(StripeId stripe);
    static SlotState stateOf(StoreId store, const StoreReach &reach);

    std::vector<Volume> m_volumes; ///< ascending ids
    QHash<StoreId, StoreSlot> m_slots;
    std::vector<StoreId> m_stores; ///< by slot
    std::vector<SlotState> m_slotStates;
    std::vector<StoreSlot> m_scratch;
    StoreReach m_reach;
    BusyStrips m_busy;
    qint64 m_stripeCount = 0;
    size_t m_lastVolume = 0; ///< where the last stripe was found: the next one is likely there too
    quint64 m_firstVersion;
    quint64 m_version;
    quint64 m_reachVersion;
};

} // namespace fallow
