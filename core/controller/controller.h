// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "controller/admin_desk.h"
#include "controller/administrator_keeper.h"
#include "controller/array_directory.h"
#include "controller/background_jobs.h"
#include "controller/caretaker.h"
#include "controller/catalog_backups.h"
#include "controller/certificate_ledger.h"
#include "controller/event_search.h"
#include "controller/fleet.h"
#include "controller/health_watch.h"
#include "controller/history_recorder.h"
#include "controller/job_store.h"
#include "controller/map_desk.h"
#include "controller/policy_keeper.h"
#include "controller/rebuild_plans.h"
#include "controller/revocation_log.h"
#include "controller/volume_keeper.h"
#include "net/control_server.h"
#include "volume/volume_options.h"

namespace fallow {

/// How often a controller looks at what changes by itself.
struct ControllerPace
{
    qint64 tickMs = 250;                      ///< between two looks at what is due; front ends hear no sooner
    qint64 figuresMs = 500;                   ///< the stores' and volumes' figures, while a front end is connected
    qint64 idleFiguresMs = 5000;              ///< and while none is
    qint64 countMs = 5000;                    ///< counts of the catalog; less often where one takes a twentieth of it
    qint64 certificatesMs = 24 * 3'600'000LL; ///< whether one comes to its end
    RetryPace retries = {};                   ///< of what could not be opened or recorded
    qint64 diskPatienceMs = 60'000;           ///< with a local disk that does not answer when it is opened
};

/// One controller: puts the rooms together. Its thread is the control thread (main). Made by open(), then start().
class Controller : public QObject
{
    Q_OBJECT
public:
    struct OpenOptions
    {
        /// After a restore from a backup: an epoch that stores have seen from the controller that is gone. This one
        /// begins above it, so that they obey and no stripe id is given twice. Whichever it is, the catalog counts as
        /// an older copy. 0: none.
        quint32 supersedeEpoch = 0;
        Caretaker::Options caretaker = {};
        CatalogBackups::Options backups = {};
        ControllerPace pace = {};
        VolumeOptions volumes = {};    ///< as DataPlane::Options::volumes
        qint64 stopDeadlineMs = 5'000; ///< stop() takes no longer, whatever a volume or a client does
        /// Optional: what it returns is used instead of the catalog; for tests, which put faults between.
        std::function<std::unique_ptr<Catalog>(std::unique_ptr<Catalog>)> wrapCatalog = {};
        DiskFileOpener openDisk = openPosixDiskFile; ///< of the controller's own disks; for tests, as above
    };
    /// Reads the directory, opens the catalog (raising the epoch), starts nothing yet. Blocks.
    /// Errors: NotFound (no array there), Corrupt, Busy (another controller runs on it), Unsupported, Io.
    static Result<std::unique_ptr<Controller>> open(const QString &directory, const OpenOptions &options);
    static Result<std::unique_ptr<Controller>> open(const QString &directory) { return open(directory, OpenOptions()); }
    ~Controller() override; ///< as safe as kill -9; call stop() first for a clean end

    /// Opens stores, volumes and ports. Completes when clients can be served. Errors: as NbdServer and ControlServer;
    /// Cancelled (stop() came before).
    void start(Completion<void> done);
    /// Ends cleanly: nothing acknowledged is at risk with or without it. Once. Errors: Timeout (something did not close
    /// within the deadline; what was acknowledged is in the journals), those of closing volumes.
    void stop(Completion<void> done);
    quint16 serverPort() const { return m_server.serverPort(); }
    const NbdAddress &nbdAddress() const { return m_nbd; }

    // For the desks:
    ArraySnapshot snapshot() const;
    StoreReach reach() const;
    Fleet &fleet() { return *m_fleet; }
    VolumeKeeper &volumes() { return *m_volumes; }
    BackgroundJobs &background() { return *m_background; }
    JobRegistry &jobs() { return m_jobs; }
    EventLog &events() { return *m_events; }
    PolicyKeeper &policies() { return *m_policies; }
    RebuildPlans &plans() { return *m_plans; }
    EventSearch &eventSearch() { return *m_eventSearch; }
    AdminDesk &adminDesk() { return *m_adminDesk; }
    /// Errors: as History::read.
    Result<HistoryAnswer> readHistory(const HistoryRequest &request) const;
    CertificateList certificates(const PeerIdentity &asker) const;
    AdministratorKeeper &administrators() { return *m_administrators; }
    JobStore &jobStore() { return *m_jobStore; }
    HealthMonitor &health() { return *m_health; }
    MapDesk &map() { return *m_map; }
    const ControllerConfig &config() const { return m_config; }
    /// Asks the data plane for fresh figures, then calls `done`; at most a second later.
    void refreshFacts(std::move_only_function<void()> done);
    /// Bytes of a volume's data at or beyond `sizeBytes`. Errors: those of the catalog.
    void countBeyond(VolumeId volume, qint64 sizeBytes, Completion<qint64> done);
    /// As fallow::countOnlyIn().
    void countOnlyIn(VolumeId volume, Completion<qint64> done);
    /// A diagnostics bundle without secrets: configuration, snapshot, events, metrics.
    void makeBundle(Completion<QByteArray> done);

private:
    Controller(ArrayDirectory directory, const OpenOptions &options);
    Result<void> load();
    Result<void> openCatalog();
    Result<void> makeParts(CertificateAuthority authority);
    void scrubIfDue();
    void applyPolicies();
    void makePlans();
    // controller_service.cpp
    Result<void> listen();
    void lookUpOwnName();
    void accept(ControlConnection *connection);
    void recallRevoked();
    // controller_certificates.cpp
    AdministratorKeeper::VolumeConnections volumeConnections();
    Result<std::shared_ptr<const TlsContext>> tlsFor(const DataTicket &ticket) const;
    void lookAtCertificates();
    void renewOwnCertificate();

    void tick();
    BusyStrips busyStrips() const;
    void recordHistory(qint64 nowMs);
    void storeReadyChanged(StoreId store, bool isReady);
    qint64 factsPauseMs() const;

    ArrayDirectory m_directory;
    const OpenOptions m_options;
    RevocationLog m_revocations;
    ControllerConfig m_config;
    SecretKey m_masterKey;
    Identity m_identity;
    SystemClock m_clock;
    EventLoopExecutor m_executor;
    ReplyChannel m_home;
    DataTickets m_tickets;
    StripeFeed m_stripeFeed; ///< the catalog's writer speaks to it
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogReader> m_reader;
    JobRegistry m_jobs;
    std::unique_ptr<JobStore> m_jobStore;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<PolicyKeeper> m_policies;
    std::unique_ptr<EventSearch> m_eventSearch;
    std::unique_ptr<CertificateLedger> m_certificates;
    std::unique_ptr<AdministratorKeeper> m_administrators;
    std::unique_ptr<History> m_history;
    std::unique_ptr<HistoryRecorder> m_historyRecorder;
    std::unique_ptr<HealthMonitor> m_health;
    std::unique_ptr<HealthWatch> m_healthWatch;
    std::unique_ptr<CatalogBackups> m_backups;
    std::unique_ptr<MapDesk> m_map;
    std::unique_ptr<DataPlane> m_plane;
    std::unique_ptr<BackgroundJobs> m_background;
    std::unique_ptr<VolumeKeeper> m_volumes;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<RebuildPlans> m_plans;
    std::unique_ptr<Caretaker> m_caretaker;
    std::unique_ptr<AdminDesk> m_adminDesk;
    ControlServer m_server;
    NbdAddress m_nbd; ///< as clients are told
    QDateTime m_started = {};
    DataPlane::Facts m_facts;
    DataPlane::Facts m_previousFacts;
    QHash<StoreId, qint64> m_recordedStrips; ///< by the catalog, as it was with m_facts
    qint64 m_factsMs = 0;
    qint64 m_factsIntervalMs = 0;
    bool m_isAskingFacts = false;
    bool m_isStopping = false;
    bool m_isOlderCopy = false; ///< the catalog, as whoever started us says
    std::unique_ptr<Clock::Timer> m_tick;
    std::unique_ptr<Clock::Timer> m_certificatesTimer;
    std::unique_ptr<Clock::Timer> m_stopDeadline;
};

} // namespace fallow
