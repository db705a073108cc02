// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/background_jobs.h"
#include "controller/data_plane.h"
#include "membership/authority_issuer.h"
#include "membership/membership.h"
#include "net/control_server.h"

#include <QHash>
#include <QObject>

namespace fallow {

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
        EventLog &events;
        DataTickets &tickets;
        ControlServer &server;
        Executor &control;
        Clock &clock;
        const ControllerConfig &config;
        Identity identity;
        CertificateAuthority authority;
    };
    explicit Fleet(Services services);
    ~Fleet() override;

    /// Loads machines and stores from the catalog. Errors: those of the catalog.
    Result<void> load();
    /// Opens the controller's own disks. One that does not open is an event and stays away; it is no error.
    void openLocalStores(Completion<void> done);
    /// Goes on emptying stores that were to be emptied before a restart, or could not be emptied before.
    void resumeDrains();
    /// Takes a connection of an agent, enrolled or not, over.
    void serve(ControlConnection *connection);
    void adoptData(Descriptor descriptor, DataTicket ticket);
    bool isRevoked(const QByteArray &fingerprint) const;
    void storeReadyChanged(StoreId store, bool isReady);

    QList<MachineRecord> machines() const; ///< without the controller itself; waiting ones with their key's fingerprint
    QList<StoreRecord> stores() const { return m_membership->stores(); }
    QHash<MachineId, QDateTime> expectedReturns() const;
    QHash<MachineId, QString> addresses() const;

    // What administrators ask for.
    void makeCode(const MakeCodeRequest &request, const QString &actor, Completion<EnrolmentCodeAnswer> done);
    void approve(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void reject(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void revoke(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void declareLost(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void retire(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void setQuota(const SetQuotaRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void addLocalStore(const LocalStoreRequest &request, const QString &actor, Completion<ActionAnswer> done);
    void replaceLocalStore(const LocalStoreRequest &request, const QString &actor, Completion<ActionAnswer> done);

private:
    struct Agent
    {
        ControlConnection *connection = nullptr;
        StoreId store = {}; ///< what it serves; null before it said so
    };
    void connectMembership();
    void tellPlane(const StoreRecord &store);
    void handleAnonymous(ControlConnection *connection, const ControlRequest &request, ControlResponder responder);
    void handleAgent(ControlConnection *connection, const ControlRequest &request, ControlResponder responder);
    void hello(ControlConnection *connection, const HelloRequest &request, ControlResponder responder);
    void openData(MachineId machine, ControlResponder responder);
    void agentGone(MachineId machine, ControlConnection *connection);
    bool isPresent(MachineId machine, const ControlConnection *connection) const;
    void setReady(MachineId machine, StoreId store);
    void reportStale(MachineId machine, quint32 seen);
    void applyQuotaWish(const HelloRequest &request, HelloAnswer &answer) const;
    void rememberQuota(const SetQuotaRequest &request, Completion<void> done);
    void startDrain(StoreId store, const QString &actor, ActionAnswer answer, Completion<ActionAnswer> done);
    JobId drain(StoreId store, const QString &actor);
    void drained(StoreId store, const QString &actor, BackgroundJobs::DrainEnd end);
    QSet<StoreId> storesOf(MachineId machine) const;
    QString nameOf(MachineId machine) const;
    /// Previews the loss of a machine, or does it through `act` at once, then counts what that means, and sees to the
    /// rebuild.
    void lose(const MachineRequest &request, const QString &sentence, std::function<void(Completion<void>)> act,
              Completion<ActionAnswer> done);
    void createLocalStore(const LocalStoreRequest &request, const QString &actor, Completion<StoreId> done);

    Services m_services;
    ReplyChannel m_home;
    AuthorityIssuer m_issuer;
    std::unique_ptr<Membership> m_membership;
    QHash<MachineId, Agent> m_agents;
    QHash<StoreId, qint64> m_quotaWishes = {};    ///< what administrators set, kept in the catalog
    QHash<StoreId, qint64> m_drainNotBefore = {}; ///< monotonic; after a drain that could not finish
    QSet<MachineId> m_stale = {};                 ///< machines that have seen a later controller, told once each
};

} // namespace fallow
