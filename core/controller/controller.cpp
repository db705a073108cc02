// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/controller.h"

#include "base/log.h"
#include "controller/bundle.h"
#include "controller/fleet_counts.h"
#include "controller/snapshot_builder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kFactsPerStoreMs = 2; ///< each store is asked: with many of them less often

} // namespace

Controller::Controller(ArrayDirectory directory, const OpenOptions &options)
    : m_directory(std::move(directory))
    , m_options(options)
    , m_revocations(m_directory.revocationsPath())
    , m_home(m_executor)
    , m_tickets(m_clock)
    , m_jobs(m_clock)
    , m_server(m_clock, m_tickets)
{}

Controller::~Controller()
{
    m_tick.reset();
    m_certificatesTimer.reset();
    m_stopDeadline.reset();
    m_caretaker.reset();
    m_server.stop();
    m_adminDesk.reset();
    m_plans.reset();
    m_fleet.reset();
    m_volumes.reset();
    m_background.reset();
    m_plane.reset();
    m_map.reset();
    m_backups.reset();
    m_healthWatch.reset();
    m_health.reset();
    m_jobStore.reset();
    m_policies.reset();
    m_historyRecorder.reset();
    m_history.reset();
    m_administrators.reset();
    m_certificates.reset();
    m_eventSearch.reset();
    m_events.reset();
    m_reader.reset();
    m_catalog.reset();
}

Result<std::unique_ptr<Controller>> Controller::open(const QString &directory, const OpenOptions &options)
{
    std::unique_ptr<Controller> controller(new Controller(ArrayDirectory(directory), options));
    if (const auto loaded = controller->load(); !loaded)
        return fail(loaded.error());
    return controller;
}

Result<void> Controller::load()
{
    auto config = ControllerConfig::read(m_directory.configPath());
    if (!config)
        return fail(config.error());
    auto masterKey = m_directory.readMasterKey();
    if (!masterKey)
        return fail(masterKey.error());
    auto authority = CertificateAuthority::load(m_directory.authorityPath());
    if (!authority)
        return fail(authority.error());
    m_config = std::move(*config);
    m_masterKey = *masterKey;
    if (const auto opened = openCatalog(); !opened)
        return opened;
    auto identity = currentIdentity(m_directory, *authority, m_clock.nowUtc()); // the catalog's lock is ours
    if (!identity)
        return fail(identity.error());
    m_identity = std::move(*identity);
    if (const auto loaded = m_revocations.load(m_clock.nowUtc()); !loaded)
        return loaded;
    if (const auto made = makeParts(std::move(*authority)); !made)
        return made;
    if (const auto loaded = m_certificates->load(*m_reader); !loaded)
        return loaded;
    if (const auto loaded = m_administrators->load(*m_reader); !loaded)
        return loaded;
    return m_fleet->load();
}

Result<void> Controller::openCatalog()
{
    auto catalog = Catalog::open(m_directory.catalogPath(),
                                 {.committed = [this](const CatalogChange &change) { m_stripeFeed.publish(change); }});
    if (!catalog)
        return fail(catalog.error());
    if ((*catalog)->array() != m_config.array)
        return fail(ErrorCode::WrongArray, u"the catalog is of another array than fallowd.json says"_s,
                    m_directory.catalogPath());
    if (m_options.supersedeEpoch > 0) { // and with it whatever was told before this life, also to who comes later
        const quint32 seen = std::max(m_options.supersedeEpoch, (*catalog)->epoch() - 1);
        if (const auto raised = (*catalog)->raiseEpochAbove(seen); !raised)
            return fail(raised.error());
    }
    m_isOlderCopy = m_options.supersedeEpoch > 0; // one of the last run needs no higher epoch, but has forgotten, too
    auto reader = (*catalog)->makeReader();
    if (!reader)
        return fail(reader.error());
    m_catalog = m_options.wrapCatalog ? m_options.wrapCatalog(std::move(*catalog)) : std::move(*catalog);
    m_reader = std::move(*reader);
    m_directory.removeLeftovers(); // the catalog's lock is ours: nobody else works here
    return {};
}

Result<void> Controller::makeParts(CertificateAuthority authority)
{
    m_events = std::make_unique<EventLog>(*m_catalog, *m_reader, m_executor, m_clock, m_options.pace.retries);
    m_policies = std::make_unique<PolicyKeeper>(
        PolicyKeeper::Services{
            .catalog = *m_catalog, .reader = *m_reader, .events = *m_events, .control = m_executor, .clock = m_clock},
        QHash<QString, QString>{
            {u"presence.unreachable-to-lost"_s, QString::number((m_config.unreachableToLostMs + 999) / 1000)}});
    if (const auto loaded = m_policies->load(); !loaded)
        return loaded;
    m_jobStore = std::make_unique<JobStore>(m_jobs, *m_catalog, m_executor, m_clock);
    if (const auto loaded = m_jobStore->load(*m_reader); !loaded)
        return loaded;
    m_eventSearch = std::make_unique<EventSearch>(m_directory.catalogPath(), m_executor);
    m_certificates = std::make_unique<CertificateLedger>(*m_catalog, m_executor);
    m_administrators =
        std::make_unique<AdministratorKeeper>(AdministratorKeeper::Services{.catalog = *m_catalog,
                                                                            .events = *m_events,
                                                                            .revocations = m_revocations,
                                                                            .server = m_server,
                                                                            .control = m_executor,
                                                                            .clock = m_clock,
                                                                            .config = m_config,
                                                                            .authority = authority,
                                                                            .volumes = volumeConnections()});
    m_history = std::make_unique<History>(m_directory.historyPath());
    if (!m_history->trouble().isEmpty())
        qCWarning(lcController).noquote() << m_history->trouble();
    m_historyRecorder = std::make_unique<HistoryRecorder>(*m_history);
    m_health = std::make_unique<HealthMonitor>(*m_catalog, m_executor);
    m_healthWatch = std::make_unique<HealthWatch>(
        HealthWatch::Services{.monitor = *m_health, .clock = m_clock, .reach = [this] { return reach(); }},
        m_options.pace.countMs);
    m_backups = std::make_unique<CatalogBackups>(CatalogBackups::Services{.catalog = *m_catalog,
                                                                          .catalogPath = m_directory.catalogPath(),
                                                                          .health = *m_health,
                                                                          .events = *m_events,
                                                                          .control = m_executor,
                                                                          .clock = m_clock},
                                                 m_options.backups);
    m_map =
        std::make_unique<MapDesk>(MapDesk::Services{.catalog = *m_catalog,
                                                    .feed = m_stripeFeed,
                                                    .control = m_executor,
                                                    .clock = m_clock,
                                                    .reach = [this] { return reach(); },
                                                    .busy = [this] { return busyStrips(); },
                                                    .expectedStripes = [this] { return m_healthWatch->stripeCount(); },
                                                    .machines = [this] { return m_fleet->machines(); },
                                                    .stores = [this] { return m_fleet->stores(); },
                                                    .volumes = [this] { return m_volumes->volumes(); }});
    m_plane = std::make_unique<DataPlane>(
        DataPlane::Options{.directory = m_directory,
                           .config = m_config,
                           .array = m_config.array,
                           .epoch = m_catalog->epoch(),
                           .masterKey = m_masterKey,
                           .volumes = m_options.volumes,
                           .openDisk = m_options.openDisk},
        *m_catalog, m_executor,
        DataPlane::Handlers{
            .storeReadyChanged = [this](StoreId store, bool isReady) { storeReadyChanged(store, isReady); },
            .dataConnectionLost = {},
            .report = [this](EventRecord event) { m_events->add(std::move(event)); },
            .administratorCame = [this](const PeerIdentity &peer) { m_administrators->noteAtVolume(peer); }});
    m_background = std::make_unique<BackgroundJobs>(BackgroundJobs::Services{.plane = *m_plane,
                                                                             .health = *m_health,
                                                                             .jobs = m_jobs,
                                                                             .events = *m_events,
                                                                             .control = m_executor,
                                                                             .clock = m_clock,
                                                                             .catalog = *m_catalog,
                                                                             .reader = *m_reader,
                                                                             .policies = *m_policies,
                                                                             .directory = m_directory.path()});
    m_background->reach = [this] { return reach(); };
    m_background->countAnew = [this](auto done) { m_healthWatch->countAnew(std::move(done)); };
    m_background->adoptInterrupted();
    m_volumes = std::make_unique<VolumeKeeper>(VolumeKeeper::Services{.catalog = *m_catalog,
                                                                      .reader = *m_reader,
                                                                      .plane = *m_plane,
                                                                      .events = *m_events,
                                                                      .jobs = m_jobs,
                                                                      .policies = *m_policies,
                                                                      .control = m_executor,
                                                                      .clock = m_clock,
                                                                      .masterKey = m_masterKey,
                                                                      .retries = m_options.pace.retries});
    m_fleet = std::make_unique<Fleet>(Fleet::Services{.catalog = *m_catalog,
                                                      .reader = *m_reader,
                                                      .plane = *m_plane,
                                                      .background = *m_background,
                                                      .health = *m_health,
                                                      .jobs = m_jobs,
                                                      .events = *m_events,
                                                      .revocations = m_revocations,
                                                      .tickets = m_tickets,
                                                      .server = m_server,
                                                      .control = m_executor,
                                                      .clock = m_clock,
                                                      .config = m_config,
                                                      .policies = *m_policies,
                                                      .authority = std::move(authority),
                                                      .retries = m_options.pace.retries,
                                                      .diskPatienceMs = m_options.pace.diskPatienceMs});
    connect(m_fleet.get(), &Fleet::localStoreOpened, this, [this](StoreId store) { storeReadyChanged(store, true); });
    makePlans();
    m_caretaker = std::make_unique<Caretaker>(Caretaker::Services{.clock = m_clock,
                                                                  .background = *m_background,
                                                                  .reach = [this] { return reach(); },
                                                                  .resumeDrains = [this] { m_fleet->resumeDrains(); },
                                                                  .goOn = [this] { m_background->goOn(); },
                                                                  .scrubIfDue = [this] { scrubIfDue(); }},
                                              m_options.caretaker);
    connect(m_background.get(), &BackgroundJobs::rebuildEnded, this, [this] {
        if (m_caretaker)
            m_caretaker->rebuildEnded();
    });
    m_adminDesk = std::make_unique<AdminDesk>(*this);
    connect(m_policies.get(), &PolicyKeeper::changed, this, &Controller::applyPolicies);
    return {};
}

void Controller::makePlans()
{
    m_plans = std::make_unique<RebuildPlans>(
        RebuildPlans::Services{.background = *m_background,
                               .fleet = *m_fleet,
                               .volumes = *m_volumes,
                               .health = *m_health,
                               .plane = *m_plane,
                               .jobs = m_jobs,
                               .reader = *m_reader,
                               .policies = *m_policies,
                               .control = m_executor,
                               .clock = m_clock,
                               .facts = [this]() -> const DataPlane::Facts & { return m_facts; }});
    m_background->planWanted = [this](JobId job) { m_plans->planFor(job); };
    m_jobs.storeName = [this](StoreId store) { return m_fleet->nameOfStore(store); };
}

void Controller::applyPolicies()
{
    const PolicyValues &values = m_policies->values();
    m_fleet->setPresencePolicy(values.presence);
    m_plane->setCollectBelowLiveShare(values.collectBelowLiveShare);
    m_plane->setReadBack(values.isRebuildReadBack);
    m_background->applyPolicies();
}

void Controller::scrubIfDue()
{
    if (reach().unreachable.size() < m_fleet->stores().size()) // else there is nothing to look at
        m_background->scrubIfDue();
}

StoreReach Controller::reach() const
{
    StoreReach reach;
    for (const StoreRecord &store : m_fleet->stores()) {
        const bool isLost = store.state == StoreState::Lost || store.state == StoreState::Retired;
        if (isLost)
            reach.lost.insert(store.id);
        if (isLost || !m_facts.stores.value(store.id).isReady)
            reach.unreachable.insert(store.id);
    }
    return reach;
}

BusyStrips Controller::busyStrips() const
{
    BusyStrips busy{.rebuilding = m_facts.rebuilding};
    std::ranges::sort(busy.rebuilding); // in one order, so that the same ones are seen to be the same
    for (const StripKey &strip : m_facts.suspects)
        busy.suspects.append({strip.stripe, strip.position});
    std::ranges::sort(busy.suspects);
    return busy;
}

ArraySnapshot Controller::snapshot() const
{
    const SnapshotSources sources{.config = m_config,
                                  .epoch = m_catalog->epoch(),
                                  .now = m_clock.nowUtc(),
                                  .started = m_started,
                                  .machines = m_fleet->machines(),
                                  .expectedReturns = m_fleet->expectedReturns(),
                                  .addresses = m_fleet->addresses(),
                                  .uses = m_fleet->uses(),
                                  .claims = m_fleet->claims(),
                                  .disks = m_fleet->disks(),
                                  .partitions = m_fleet->partitions(),
                                  .recordedStrips = m_recordedStrips,
                                  .vacated = m_fleet->vacated(),
                                  .stores = m_fleet->stores(),
                                  .volumes = m_volumes->volumes(),
                                  .unopenedStores = m_fleet->unopened(),
                                  .unopenedVolumes = m_volumes->unopened(),
                                  .facts = m_facts,
                                  .previousFacts = m_previousFacts,
                                  .factsIntervalMs = m_factsIntervalMs,
                                  .health = m_healthWatch->figures(),
                                  .uncountable = m_healthWatch->uncountable(),
                                  .nbd = m_nbd,
                                  .jobs = m_jobs.snapshots(),
                                  .latestEvents = m_events->latest(),
                                  .endingCertificates = m_administrators->ending()};
    return buildSnapshot(sources);
}

void Controller::refreshFacts(std::move_only_function<void()> done)
{
    m_plane->facts([this, done = std::move(done)](Result<DataPlane::Facts> facts) mutable {
        if (facts) {
            const qint64 now = m_clock.monotonicMs();
            m_previousFacts = std::exchange(m_facts, std::move(*facts));
            m_factsIntervalMs = now - std::exchange(m_factsMs, now);
        }
        if (const auto usage = m_reader->storeUsage()) { // one row for each store
            m_recordedStrips.clear();
            for (const CatalogReader::StoreUsage &each : *usage)
                m_recordedStrips.insert(each.store, each.stripCount);
        }
        done();
    });
}

qint64 Controller::factsPauseMs() const
{
    if (!m_adminDesk->hasSubscribers())
        return m_options.pace.idleFiguresMs;
    return std::max(m_options.pace.figuresMs, kFactsPerStoreMs * qint64(m_facts.stores.size()));
}

void Controller::tick()
{
    m_tick = m_clock.after(m_options.pace.tickMs, [this] { tick(); });
    const qint64 now = m_clock.monotonicMs();
    if (!m_isAskingFacts && now - m_factsMs >= factsPauseMs()) {
        m_isAskingFacts = true;
        refreshFacts([this] { m_isAskingFacts = false; });
    }
    m_healthWatch->look();
    if (m_historyRecorder->isDue(now))
        recordHistory(now);
    m_adminDesk->publish(now);
}

void Controller::recordHistory(qint64 nowMs)
{
    QHash<VolumeId, HistoryRecorder::Moved> moved;
    for (auto it = m_facts.volumes.cbegin(); it != m_facts.volumes.cend(); ++it)
        moved.insert(it.key(), {it->statistics.readBytes, it->statistics.writtenBytes});
    m_historyRecorder->record(nowMs, moved, snapshot());
}

Result<HistoryAnswer> Controller::readHistory(const HistoryRequest &request) const
{
    return m_history->read(request, m_clock.nowUtc());
}

CertificateList Controller::certificates(const PeerIdentity &asker) const
{
    return m_certificates->list(m_identity, m_config.arrayName, m_administrators->certificates(asker),
                                m_fleet->machines());
}

void Controller::storeReadyChanged(StoreId store, bool isReady)
{
    if (m_isStopping)
        return;
    m_facts.stores[store].isReady = isReady;
    m_fleet->storeReadyChanged(store, isReady);
    m_caretaker->storesChanged();
}

void Controller::countBeyond(VolumeId volume, qint64 sizeBytes, Completion<qint64> done)
{
    m_health->run([volume, sizeBytes, reply = m_home.wrap<qint64>(std::move(done))](CatalogReader &reader,
                                                                                    const CancelToken &cancel) mutable {
        reply(fallow::countBeyond(reader, volume, sizeBytes, cancel));
    });
}

void Controller::countOnlyIn(VolumeId volume, Completion<qint64> done)
{
    m_health->run([volume, reply = m_home.wrap<qint64>(std::move(done))](CatalogReader &reader,
                                                                         const CancelToken &cancel) mutable {
        reply(fallow::countOnlyIn(reader, volume, cancel));
    });
}

void Controller::makeBundle(Completion<QByteArray> done)
{
    m_plane->metricsText([this, done = std::move(done)](Result<QString> metrics) mutable {
        auto events = m_events->recent(5000);
        done(makeDiagnosticsBundle({.config = m_config,
                                    .snapshot = snapshot(),
                                    .events = events ? *events : QList<EventSnapshot>(),
                                    .metrics = metrics ? *metrics : QString()}));
    });
}

} // namespace fallow
