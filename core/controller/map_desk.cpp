// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/map_desk.h"

#include "base/limits.h"
#include "controller/map_answers.h"
#include "controller/map_records.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kAskBudgetMs = 100;   ///< of building, within a request
constexpr qint64 kBuildBudgetMs = 100; ///< of building, between requests
constexpr qint64 kTickMs = 2000;

} // namespace

MapDesk::MapDesk(Services services)
    : m_services(std::move(services))
    , m_home(m_services.control)
    , m_keeper(std::make_shared<StripeIndexKeeper>(m_services.feed))
    , m_thread(std::make_unique<CountingThread>(m_services.catalog))
{}

MapDesk::~MapDesk()
{
    m_thread.reset(); // first: its jobs touch the rest
}

template <class Answer, class Ask>
void MapDesk::post(Completion<Answer> done, Ask ask)
{
    m_askedMs = m_services.clock.monotonicMs();
    if (!std::exchange(m_isAsked, true))
        tick();
    m_thread->post([keeper = m_keeper, reach = m_services.reach(), busy = m_services.busy(),
                    expected = m_services.expectedStripes(), reply = m_home.wrap<Answer>(std::move(done)),
                    ask = std::move(ask), buildOn = m_home.wrap<void>([this](Result<void>) { this->buildOn(); })](
                       CatalogReader &reader, const CancelToken &cancel) mutable {
        keeper->expect(expected);
        const auto progress = keeper->advance(reader, cancel, kAskBudgetMs);
        if (!progress)
            return reply(fail(progress.error()));
        if (keeper->isReady()) {
            keeper->index().setReach(reach);
            keeper->index().setBusy(busy);
        } else {
            buildOn({});
        }
        reply(ask(*keeper, *progress, reader));
    });
}

/// The index goes on being made while nobody asks; requests come in between.
void MapDesk::buildOn()
{
    if (std::exchange(m_isBuilding, true))
        return;
    m_thread->post([keeper = m_keeper, next = m_home.wrap<bool>([this](Result<bool> isReady) {
        m_isBuilding = false;
        if (isReady && !*isReady)
            this->buildOn();
    })](CatalogReader &reader, const CancelToken &cancel) mutable {
        const auto progress = keeper->advance(reader, cancel, kBuildBudgetMs);
        next(progress ? Result<bool>(progress->isReady) : Result<bool>(fail(progress.error())));
    });
}

/// Keeps what commits say from piling up, and gives the index up when nobody wants it any more.
void MapDesk::tick()
{
    if (m_services.clock.monotonicMs() - m_askedMs >= m_services.keepMs) {
        m_isAsked = false;
        m_tick.reset();
        m_thread->post([keeper = m_keeper](CatalogReader &, const CancelToken &) { keeper->drop(); });
        return;
    }
    m_tick = m_services.clock.after(kTickMs, [this] {
        m_thread->post([keeper = m_keeper](CatalogReader &reader, const CancelToken &cancel) {
            if (keeper->isReady())
                (void)keeper->advance(reader, cancel, 0); // whoever asks next hears of an error
        });
        tick();
    });
}

/// Who is told as the volume of a stripe.
VolumeId MapDesk::headOf(VolumeId family) const
{
    const VolumeRecord head = familyHeads(m_services.volumes()).value(family);
    return head.id.isNull() ? family : head.id;
}

void MapDesk::tile(const MapTileRequest &asked, Completion<MapTile> done)
{
    if (const auto checked = checkRequest(asked); !checked)
        return done(fail(checked.error()));
    MapTileRequest request = asked;
    request.volume = familyOf(asked.volume);
    post<MapTile>(
        std::move(done),
        [request](StripeIndexKeeper &keeper, const MapProgress &progress, CatalogReader &) -> Result<MapTile> {
            if (!progress.isReady)
                return MapTile{.progress = progress};
            MapTile tile = answerTile(keeper.index(), request);
            tile.progress = progress;
            return tile;
        });
}

void MapDesk::rows(const MapRowsRequest &asked, Completion<MapRows> done)
{
    if (const auto checked = checkRequest(asked); !checked)
        return done(fail(checked.error()));
    MapRowsRequest request = asked;
    request.volume = familyOf(asked.volume);
    auto named = [this, done = std::move(done)](Result<MapRows> rows) mutable {
        if (rows) {
            for (StripeMapRow &row : rows->rows)
                row.volume = headOf(row.volume);
        }
        done(std::move(rows));
    };
    post<MapRows>(
        std::move(named),
        [request](StripeIndexKeeper &keeper, const MapProgress &progress, CatalogReader &reader) -> Result<MapRows> {
            if (!progress.isReady)
                return MapRows{.progress = progress};
            auto rows = readRows(keeper.index(), reader, request);
            if (rows)
                rows->progress = progress;
            return rows;
        });
}

void MapDesk::find(const MapFindRequest &asked, Completion<MapFindings> done)
{
    if (const auto checked = checkRequest(asked); !checked)
        return done(fail(checked.error()));
    MapFindRequest request = asked;
    request.volume = familyOf(asked.volume);
    auto named = [this, done = std::move(done)](Result<MapFindings> found) mutable {
        if (found) {
            for (MapFinding &finding : found->findings)
                finding.volume = headOf(finding.volume);
        }
        done(std::move(found));
    };
    post<MapFindings>(
        std::move(named),
        [request](StripeIndexKeeper &keeper, const MapProgress &progress, CatalogReader &) -> Result<MapFindings> {
            if (!progress.isReady)
                return MapFindings{.progress = progress};
            MapFindings findings = answerFind(keeper.index(), request);
            findings.progress = progress;
            return findings;
        });
}

void MapDesk::stripe(const MapStripeRequest &request, Completion<MapStripe> done)
{
    auto named = [this, done = std::move(done)](Result<MapStripe> stripe) mutable {
        if (stripe) {
            nameMachines(*stripe);
            stripe->volume = headOf(stripe->volume);
        }
        done(std::move(stripe));
    };
    post<MapStripe>(std::move(named),
                    [request, reach = m_services.reach()](StripeIndexKeeper &keeper, const MapProgress &progress,
                                                          CatalogReader &reader) {
                        return readStripe(progress.isReady ? &keeper.index() : nullptr, reach, reader, request.stripe);
                    });
}

void MapDesk::ranges(const MapRangesRequest &request, Completion<MapRanges> done)
{
    m_thread->post([request, reply = m_home.wrap<MapRanges>(std::move(done))](CatalogReader &reader,
                                                                              const CancelToken &cancel) mutable {
        reply(readRanges(reader, cancel, request));
    });
}

void MapDesk::locate(const MapLocateRequest &request, Completion<MapLocation> done)
{
    post<MapLocation>(std::move(done),
                      [request](StripeIndexKeeper &keeper, const MapProgress &progress, CatalogReader &reader) {
                          return readLocation(progress.isReady ? &keeper.index() : nullptr, reader, request);
                      });
}

void MapDesk::nameMachines(MapStripe &stripe) const
{
    QHash<StoreId, MachineId> machineOf;
    for (const StoreRecord &store : m_services.stores())
        machineOf.insert(store.id, store.machine);
    QHash<MachineId, QString> names;
    for (const MachineRecord &machine : m_services.machines())
        names.insert(machine.id, machine.name);
    for (MapStrip &strip : stripe.strips) {
        strip.machine = machineOf.value(strip.store);
        strip.machineName = names.value(strip.machine);
    }
}

} // namespace fallow
