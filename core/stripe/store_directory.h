// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/states.h"
#include "base/strip_store.h"
#include "layout/placement.h"

#include <QHash>
#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace fallow {

/// Which stores there are, what placement may know of them, and how quickly they have answered lately.
///
/// The composition keeps it up to date as machines come and go; the verbs of this room ask it. It owns no store: call
/// setConnection(id, nullptr) before a StripStore is destroyed. Outlives the StripeService. Thread: the data thread.
class StoreDirectory
{
public:
    explicit StoreDirectory(Clock &clock);
    ~StoreDirectory();

    /// Adds a store, or changes its facts. isOnline and freeBytes are the directory's own business once a connection
    /// and its statistics are known; before that freeBytes is taken as given.
    void setStore(const PlacementStore &facts, StoreState state = StoreState::Active);
    /// A store is reachable through `connection`, or no longer (null). Unknown stores are ignored.
    void setConnection(StoreId store, StripStore *connection);
    /// Lost and Retired: its strips count as missing. Draining: read from, not written to.
    void setState(StoreId store, StoreState state);
    void removeStore(StoreId store);
    /// A store that gives space back takes nothing new until then (monotonic), whatever its last statistics say.
    void setTakesNothingUntil(StoreId store, qint64 untilMs);
    /// Called after every change above, on the data thread; one listener (the StripeService).
    void setChangedCallback(std::function<void(StoreId)> changed);

    /// The connection if a call has a chance now, else null.
    StripStore *readyStore(StoreId store) const;
    /// Whether strips recorded there count as missing. An unknown store does not: absent is not lost.
    bool isLost(StoreId store) const;
    bool isLocal(StoreId store) const;
    StoreState state(StoreId store) const; ///< Active for an unknown one
    bool isKnown(StoreId store) const { return m_entries.contains(store); }
    QList<StoreId> stores() const;
    /// The store and all others of its failure domain.
    QSet<StoreId> sharingDomainWith(StoreId store) const;
    /// What placement sees at this moment.
    PlacementStore placementFacts(StoreId store) const;
    /// As setStore() was told: what a store says of itself does not change it. 0 for an unknown one.
    qint64 givenQuotaBytes(StoreId store) const;

    /// What of each store's free space only collecting and repair may take (see keptFreeBytes() of a layout): without
    /// it an array that is full could not move the living together, and so not become usable again by trimming.
    void setKeptFreeBytes(qint64 bytes) { m_keptFreeBytes = bytes; }
    enum class Room {
        AllButKept, ///< for what is written anew, and for balance
        All,        ///< for what is collected or repaired
    };
    /// Placement over the present free space, to silent stores only where it must; see Placement. Errors:
    /// NotEnoughStores, NoSpace.
    Result<QList<StoreId>> chooseStripe(const LayoutSpec &spec, quint64 stripeCounter, qint64 stripBytes, Room room);
    Result<StoreId> chooseReplacement(const LayoutSpec &spec, int position, quint64 stripeCounter, qint64 stripBytes,
                                      const QList<StoreId> &taken, const QSet<StoreId> &excluded, Room room);
    /// Whether of late something that was to be written anew found no room.
    bool isShortOfRoom() const;

    /// What a strip takes on a store, header and padding included.
    static qint64 footprint(qint64 stripBytes);
    /// Space promised to a strip under way, so that many at once do not overfill a store between two statistics.
    void reserve(StoreId store, qint64 stripBytes);
    /// The strip has arrived (counted as used until the next statistics) or not (given back).
    void settle(StoreId store, qint64 stripBytes, bool wasStored);
    /// Strips have been removed there: its statistics are worth asking for.
    void noteRemoved(StoreId store);
    /// Asks ready stores whose figures are old or guessed for their statistics.
    void refreshStatistics();
    /// The share of the quota in use, 0..1; 1 for an unknown store.
    double fillShare(StoreId store) const;

    /// Reads under way and their outcome, for hedging and for choosing among equals.
    void noteReadStarted(StoreId store);
    void noteReadEnded(StoreId store, qint64 startedMs, bool isOk);
    /// After how long a read of that store counts as late: three times its recent 95th percentile, at least 30 ms.
    qint64 lateAfterMs(StoreId store) const;
    /// Smaller is better: local first, then quick and idle ones.
    qint64 readCost(StoreId store) const;
    /// A request to that store is still unanswered, and nobody waits for it any more; now it is answered. Till then it
    /// keeps the memory that it was given.
    void noteAbandoned(StoreId store);
    void noteAbandonedAnswered(StoreId store);
    static constexpr int kMostAbandoned = 16;
    /// It owes the answers to so many abandoned requests that it is asked only for what nobody else can do: a machine
    /// that hangs would else hold up everybody, and memory, until its connection is given up.
    bool isSilent(StoreId store) const;
    /// A strip there was wrong or gone.
    void noteBadStrip(StoreId store);
    qint64 badStripCount(StoreId store) const;
    qint64 readErrorCount(StoreId store) const;

private:
    struct Entry;
    Entry *find(StoreId store) const;
    void touch(StoreId store);
    const Placement &placement(bool mustBeFresh);
    std::optional<Placement> placementWithSilent() const;
    bool hasRoom(const QList<StoreId> &stores, qint64 neededBytes) const;
    qint64 neededBytes(qint64 stripBytes, Room room) const;

    Clock &m_clock;
    std::shared_ptr<StoreDirectory *> m_self; ///< for answers that come after our end
    QHash<StoreId, std::shared_ptr<Entry>> m_entries;
    std::function<void(StoreId)> m_changed;
    Placement m_placement;
    qint64 m_placementMs = 0;
    bool m_isPlacementStale = true;
    qint64 m_keptFreeBytes = 0;
    std::optional<qint64> m_refusedMs; ///< when something to be written anew last found no room
};

} // namespace fallow
