// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/reply_channel.h"
#include "catalog/families.h"
#include "controller/counting_thread.h"
#include "controller/stripe_index_keeper.h"
#include "wire/map_messages.h"

namespace fallow {

/// Answers what front ends ask of the stripe map, one function for each method of wire/map_messages.h. The index that
/// it answers from lies on a thread of its own, is made when somebody first asks, and is given up when nobody has asked
/// for a while. Nothing here touches the data thread or waits for a commit. Thread: control; completions on it.
class MapDesk
{
public:
    struct Services
    {
        const Catalog &catalog;
        StripeFeed &feed; ///< hears of the catalog's commits
        Executor &control;
        Clock &clock;
        std::function<StoreReach()> reach;
        std::function<BusyStrips()> busy;
        std::function<qint64()> expectedStripes; ///< about so many there are: only for progress
        std::function<QList<MachineRecord>()> machines;
        std::function<QList<StoreRecord>()> stores;
        std::function<QList<VolumeRecord>()> volumes; ///< a snapshot's stripes are those of its family
        qint64 keepMs = 15 * 60'000;                  ///< how long the index is kept while nobody asks
    };
    explicit MapDesk(Services services);
    ~MapDesk();

    void tile(const MapTileRequest &request, Completion<MapTile> done);
    void rows(const MapRowsRequest &request, Completion<MapRows> done);
    void stripe(const MapStripeRequest &request, Completion<MapStripe> done);
    void ranges(const MapRangesRequest &request, Completion<MapRanges> done);
    void locate(const MapLocateRequest &request, Completion<MapLocation> done);
    void find(const MapFindRequest &request, Completion<MapFindings> done);

private:
    /// Runs `ask` on the index's thread once reach and busy strips are set, and the index is as far as it comes.
    template <class Answer, class Ask>
    void post(Completion<Answer> done, Ask ask);
    void buildOn();
    void tick();
    void nameMachines(MapStripe &stripe) const;
    VolumeId familyOf(VolumeId volume) const { return fallow::familyOf(m_services.volumes(), volume); }
    VolumeId headOf(VolumeId family) const;

    Services m_services;
    ReplyChannel m_home;
    std::shared_ptr<StripeIndexKeeper> m_keeper; ///< touched on m_thread only
    qint64 m_askedMs = 0;
    bool m_isAsked = false;    ///< since the index was last given up
    bool m_isBuilding = false; ///< a piece of building is on its way
    std::unique_ptr<Clock::Timer> m_tick;
    std::unique_ptr<CountingThread> m_thread;
};

} // namespace fallow
