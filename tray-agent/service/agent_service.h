// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "base/clock.h"
#include "lent_store.h"
#include "net/control_client.h"
#include "wire/agent_messages.h"

#include <QObject>
#include <memory>

namespace fallow {

class EventLoopExecutor;

/// The service half of the agent, the seed's array logic module: stays connected to the controller, keeps the store
/// that it directs, and serves it. Thread: control (main).
class AgentService : public QObject
{
    Q_OBJECT
public:
    /// `directory` holds agent.json and the identity. `clock` outlives the service.
    AgentService(QString directory, Clock &clock, QObject *parent = nullptr);
    ~AgentService() override;

    /// Reads configuration and identity and begins to connect. Errors: NotFound (not enrolled), Corrupt, Io.
    Result<void> start();
    /// Tells the controller that the machine leaves, closes connections and store; then stopped() comes.
    void stop(const QString &reason);
    /// What the tray shows.
    AgentStatus status() const;

Q_SIGNALS:
    void statusChanged();
    void stopped();

private:
    void handleConnected(ControlConnection *connection);
    void handleRequest(const ControlRequest &request, ControlResponder responder);
    void handleCancelledConnection(const Error &reason);
    void sayHello();
    void openKnownStore();
    bool isDiskThere() const;
    void tryAgain(std::move_only_function<void()> task);
    void obey(const HelloAnswer &answer);
    void createStore(StoreId store, qint64 quotaBytes);
    void keepStore(StoreId store, LentStore::Facts facts);
    void adoptUnannounced(StoreId store);
    void storeOpened(Result<void> opened);
    /// Its store cannot serve now: says so, and asks the controller again later.
    void giveUpForNow(const QString &what);
    void announceStore();
    void openDataConnections();
    void setState(const QString &state, const QString &reason);
    void refreshFacts();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
