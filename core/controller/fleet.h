// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/background_jobs.h"
#include "controller/data_plane.h"
#include "controller/policy_keeper.h"
#include "controller/revocation_log.h"
#include "controller/unopened.h"
#include "membership/authority_issuer.h"
#include "membership/membership.h"
#include "membership/uptime_recorder.h"
#include "net/control_server.h"
#include "wire/disk_health.h"
#include "wire/enrolment_messages.h"
#include "wire/fleet_messages.h"

#include <QHash>
#include <QObject>

namespace fallow {

/// How a machine is used, for the snapshot.
struct MachineUse
{
    MachineClass machineClass = MachineClass::Unknown;
    int upPercent = -1; ///< -1: not known
};
struct VolumeNamesRequest;

/// The machines of an array and their stores, local disks included: answers agents, and brings what membership decides
/// together with the data plane. Thread: control.
class Fleet : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        Catalog &catalog;
        CatalogReader &reader;
        DataPlane &plane;
        BackgroundJobs &background;
        HealthMonitor &health;
        JobRegistry &jobs;
        EventLog &events;
        RevocationLog &revocations;
        DataTickets &tickets;
        ControlServer &server;
        Executor &control;
        Clock &clock;
        const ControllerConfig &config;
        const PolicyKeeper &policies;
        CertificateAuthority authority;
        RetryPace retries = {};         ///< of opening local disks that did not open
        qint64 diskPatienceMs = 60'000; ///< with one that does not answer when it is opened
    };
    explicit Fleet(Services services);
    ~Fleet() override;

    /// Loads machines and stores from the catalog. Errors: those of the catalog.
    Result<void> load();
    /// Brings the catalog and the list of what was revoked together; before anybody may connect. An older copy of the
    /// catalog: none of its enrolment codes is good any more.
    /// @returns how many certificates and codes the catalog had forgotten to be worthless.
    qsizetype recallRevoked(bool isOlderCopy);
    /// Opens the controller's own disks, and lost ones of which something is needed yet. Another one that does not open
    /// is no error: it is an event, is among unopened(), and is tried again where that may help. One that does not
    /// answer within `diskPatienceMs` counts as such until it does.
    void openLocalStores(Completion<void> done);
    /// Nothing is tried again any more.
    void stop();
    /// The controller's own disks that cannot be used, each with the reason.
    QHash<StoreId, Error> unopened() const { return m_unopened.reasons(); }
    /// Goes on emptying stores that were to be emptied before a restart, or could not be emptied before, and looks
    /// which lost ones are needed no more.
    void resumeDrains();
    /// Takes a connection of an agent, enrolled or not, over.
    void serve(ControlConnection *connection);
    void adoptData(Descriptor descriptor, DataTicket ticket, std::shared_ptr<const TlsContext> tls);
    /// Whether the holder of a certificate of the array's authority may connect; of administrators AdministratorKeeper
    /// decides. Errors: Unauthorised.
    Result<void> admit(const PeerIdentity &peer) const;
    void storeReadyChanged(StoreId store, bool isReady);
    void setPresencePolicy(const PresencePolicy &policy) { m_membership->setPresencePolicy(policy); }

    QList<MachineRecord> machines() const; ///< without the controller itself; waiting ones with their key's fingerprint
    QList<StoreRecord> stores() const { return m_membership->stores(); }
    QSet<StoreId> storesOf(MachineId machine) const; ///< but retired ones
    QString nameOf(MachineId machine) const;
    QString nameOfStore(StoreId store) const; ///< its workstation's name, or its directory
    /// As placement sees them now; online are those that may take strips.
    QList<PlacementStore> placementStores(const DataPlane::Facts &facts) const;
    static quint64 localFailureDomain(StoreId store);
    /// @param name the failure domain that it was put into; empty: the machine itself
    static quint64 clientFailureDomain(MachineId machine, const QString &name);
    QHash<MachineId, QDateTime> expectedReturns() const;
    QHash<MachineId, QString> addresses() const;
    QHash<MachineId, MachineUse> uses() const;
    MachineProfiles profiles() const; ///< of the machines of which something was learned
    /// What workstations said last of the disks below their stores, since the start; no others.
    const QHash<StoreId, DiskHealth> &disks() const { return m_disks; }

    /// Workstations' stores that are lost and of which nothing is needed any more, as it was looked up last. They are
    /// kept for their machines' return, and are nobody's business until then.
    const QSet<StoreId> &vacated() const { return m_vacated; }
    QSet<StoreId> partitions() const { return m_membership->partitions(); } ///< stores that are whole partitions

    // What administrators ask for.
    void makeCode(const MakeCodeRequest &request, const QString &actor, Completion<EnrolmentCodeAnswer> done);
    OpenCodeList openCodes() const;
    void withdrawCode(const WithdrawCodeRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void approve(const ApproveRequest &request, const QString &actor, Completion<ActionAnswer> done);
    /// What machines that wait have found on their disks.
    QHash<MachineId, QList<StoreClaimSnapshot>> claims() const;
    void reject(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void revoke(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void declareLost(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    // fleet_leaving.cpp
    /// Empties a machine's stores, then lets it go. Errors: NotFound; Refused (the catalog records strips on a store of
    /// it that is lost, which cannot be moved but only rebuilt); Busy (strips are on their way to such a one).
    void retire(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    /// Forgets a machine that was turned away, revoked or retired, with its stores. Errors: NotFound; Refused (it is
    /// none of these, a store is in use, or the catalog records strips on one); Busy (strips are on their way to one).
    void forget(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void setQuota(const SetQuotaRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void addLocalStore(const LocalStoreRequest &request, const QString &actor, Completion<ActionAnswer> done);
    /// @param old  a disk of the controller, dead or not: it counts as lost and is closed; RebuildPlans asks before.
    /// Nothing has changed if it fails.
    void replaceLocalStore(StoreId old, const LocalStoreRequest &request, const QString &actor,
                           Completion<ActionAnswer> done);
    /// One store counts as lost, its machine does not; what of it can still be read is read for the rebuild, which is
    /// the caller's. Errors: NotFound.
    void declareStoreLost(StoreId store, const QString &actor, Completion<ActionAnswer> done);
    // fleet_upkeep.cpp; wire/fleet_messages.h says what they do.
    void drainMachine(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void undrainMachine(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void rename(const MachineTextRequest &request, const QString &actor, Completion<ActionAnswer> done);
    /// Sets, or previews, one machine's failure domain; fleet_domains.cpp.
    void setFailureDomain(const MachineTextRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void previewTogether(const MachinesRequest &request, Completion<MachinesPreview> done);
    /// The same for the verb "resize": what is above the new quota moves, what a machine lends more needs its disk.
    /// @param stores as they are now. Errors: InvalidArgument, NotFound, the catalog's.
    void previewResize(const MachinesRequest &request, const QList<StoreSnapshot> &stores,
                       Completion<MachinesPreview> done);
    void contents(const StoreRequest &request, Completion<StoreContents> done);
    void history(const MachineHistoryRequest &request, Completion<EventList> done);
    /// @param store as it is now. Errors: InvalidArgument, Refused.
    Result<QuotaPreview> previewQuota(const SetQuotaRequest &request, const StoreSnapshot &store) const;

Q_SIGNALS:
    /// A local disk serves from now on: one that is new, or that could not be used at the start.
    void localStoreOpened(StoreId store);

private:
    struct Agent
    {
        ControlConnection *connection = nullptr;
        StoreId store = {}; ///< what it serves; null before it said so
        QString boot = {};
        QString link = {};      ///< of its latest hello
        bool isGreeted = false; ///< that hello was answered: it obeys this controller
    };
    void connectMembership();
    void openLocalStore(const StoreRecord &store, Completion<void> done);
    /// Opens or makes its files; Timeout if its disk does not answer within `diskPatienceMs`. What comes later is
    /// noted.
    void askDisk(const StoreRecord &store, bool mustCreate, Completion<ArrayId> done);
    bool isWorthOpening(const StoreRecord &store) const;
    void noteOpened(StoreId store, const Result<ArrayId> &opened);
    // fleet_renewals.cpp
    void renewCertificate(const ControlConnection *connection, const RenewCertificateRequest &request,
                          ControlResponder responder);
    void noteRenewed(const PeerIdentity &peer);
    // fleet_revocations.cpp
    void noteRevoked(const MachineRecord &machine);

    PlacementStore placementOf(const StoreRecord &store) const;
    void tellPlane(const StoreRecord &store);
    Result<void> loadUpkeep();
    /// Remembers, durably, whether these stores stay when they have been emptied.
    void keep(const QList<StoreId> &stores, bool isKept, Completion<void> done);
    bool isEmptyAndKept(StoreId store);
    QList<StoreId> storesInUse(MachineId machine) const;
    /// Errors: NotFound, for the controller too: what is done to a workstation is not done to it.
    Result<MachineRecord> workstation(MachineId id) const;
    Result<QSet<MachineId>> previewedMachines(const MachinesRequest &request) const;
    void previewDomain(const MachinesRequest &request, Completion<MachinesPreview> done);
    void previewDrain(const QSet<StoreId> &own, Completion<MachinesPreview> done);
    // fleet_agents.cpp
    void handleAnonymous(ControlConnection *connection, const ControlRequest &request, ControlResponder responder);
    void handleAgent(ControlConnection *connection, const ControlRequest &request, ControlResponder responder);
    void hello(ControlConnection *connection, const HelloRequest &request, ControlResponder responder);
    static bool isFollowing(const HelloRequest &request, const Agent &known);
    void takeHello(ControlConnection *connection, const HelloRequest &request, ControlResponder responder);
    void openData(ControlConnection *connection, ControlResponder responder);
    void tellVolumeNames(const VolumeNamesRequest &request, ControlResponder responder);
    // What agents ask and tell of their space; fleet_space.cpp.
    void loadWithdrawn();
    void giveBack(MachineId machine, const GiveBackRequest &request, ControlResponder responder);
    void withdraw(MachineId machine, StoreId store, qint64 diskFreeBytes);
    void takeBadStrips(MachineId machine, const BadStripsRequest &request, ControlResponder responder);
    void takeTrouble(MachineId machine, const TroubleNotice &notice);
    bool isOnce(const QString &what, qint64 everyMs);
    // fleet_disks.cpp
    void loadFailingDisks();
    void takeDiskHealth(MachineId machine, const DiskHealthNotice &notice);
    void rememberFailing(StoreId store, bool isFailing);
    void forgetDisk(StoreId store);
    void forgetWithdrawal(StoreId store);
    /// A store that was withdrawn is empty: its machine stays, and is told.
    void finishWithdrawal(StoreId store, MachineId machine);
    void agentGone(MachineId machine, ControlConnection *connection);
    void replaceConnection(MachineId machine, ControlConnection *connection, const Error &reason);
    bool isPresent(MachineId machine, const ControlConnection *connection) const;
    void setReady(MachineId machine, StoreId store);
    void reportStale(MachineId machine, quint32 seen);
    void applyQuotaWish(const HelloRequest &request, HelloAnswer &answer) const;
    void rememberQuota(const SetQuotaRequest &request, Completion<void> done);
    void forgetQuota(StoreId store);
    void startDrain(StoreId store, const QString &actor, ActionAnswer answer, Completion<ActionAnswer> done);
    JobId drain(StoreId store, const QString &actor);
    // fleet_leaving.cpp
    /// Of stores that take nothing new: whether nothing is recorded on them, nor can be any more. Errors: Busy (strips
    /// are on their way, or are being compared), Refused (strips are recorded), those of the catalog.
    void askWhetherEmpty(const QList<StoreId> &stores, const QString &where, Completion<void> done);
    QList<StoreId> lostStoresOf(MachineId machine) const;
    void emptyAndRetire(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void forgetEmptied(MachineId machine, const QList<StoreId> &stores, const QString &actor, Completion<void> done);
    void drained(StoreId store, const QString &actor, BackgroundJobs::DrainEnd end);
    bool isDecided(StoreId store) const;
    void takeBack(StoreId store, const QString &actor, Completion<void> done);
    void letGo(StoreId store, const QString &actor);
    void retireStore(const StoreRecord &store, const QString &actor);
    void retireEmptied(MachineId machine, const QString &actor);
    void retireEmptyDisks();
    /// Previews the loss of a machine, or does it through `act` at once, then counts what that means, and sees to the
    /// rebuild.
    void lose(const MachineRequest &request, const QString &actor, const QString &sentence,
              std::function<void(Completion<void>)> act, Completion<ActionAnswer> done);
    void previewWaiting(MachineId machine, const QString &sentence, Completion<ActionAnswer> done) const;
    // fleet_adoption.cpp
    Result<StoreClaimSnapshot> claimOf(const MachineRecord &machine, StoreId store) const;
    void adopt(const ApproveRequest &request, const MachineRecord &machine, const QString &actor,
               Completion<ActionAnswer> done);
    void previewAdoption(StoreId adopted, MachineId owner, const QString &sentence,
                         Completion<ActionAnswer> done) const;
    void approveAndDelete(const ApproveRequest &request, const MachineRecord &machine, const QString &actor,
                          Completion<ActionAnswer> done);
    void lookForVacated();
    /// Makes a local store, which takes strips once `use` has committed that. One that fails is let go.
    /// @param replaced  the store whose directory it may have; null: none
    void createLocalStore(const LocalStoreRequest &request, StoreId replaced, const QString &actor,
                          std::move_only_function<void(StoreId, Completion<void>)> use, Completion<StoreId> done);
    void giveUpNewStore(StoreId store, const QString &actor, Error why, Completion<StoreId> done);

    Services m_services;
    ReplyChannel m_home;
    AuthorityIssuer m_issuer;
    std::unique_ptr<Membership> m_membership;
    std::unique_ptr<UptimeRecorder> m_uptime;
    QHash<MachineId, Agent> m_agents;
    QHash<StoreId, qint64> m_quotaWishes = {};    ///< what administrators set, kept in the catalog
    QHash<StoreId, qint64> m_drainNotBefore = {}; ///< monotonic; after a drain that could not finish
    QSet<StoreId> m_kept = {};                    ///< drained without being let go
    struct Leaving
    {
        std::unique_ptr<Clock::Timer> again = {}; ///< when is asked next whether strips are on their way there
        enum class End { Open, Retired, TakenBack } end = End::Open; ///< the others: decided, and not committed yet
    };
    std::map<StoreId, Leaving> m_leaving; ///< drained, and not let go yet
    QSet<StoreId> m_beingMade = {};       ///< local ones: Draining until they are
    QSet<StoreId> m_withdrawn = {};       ///< being emptied since their machines' disks are full; in the catalog
    QHash<StoreId, DiskHealth> m_disks = {};
    QSet<StoreId> m_vacated = {};
    QSet<StoreId> m_failingDisks = {};         ///< of which was told that they fail; in the catalog
    QHash<QString, qint64> m_toldAtMs = {};    ///< monotonic; events that agents cause, told now and then
    QSet<ControlConnection *> m_greeting = {}; ///< whose hello is being worked on
    QSet<MachineId> m_stale = {};              ///< machines that have seen a later controller, told once each
    Unopened<StoreId> m_unopened;
    std::map<StoreId, std::unique_ptr<Clock::Timer>> m_openings; ///< of local disks, under way
};

} // namespace fallow
