// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "base/backoff.h"
#include "base/clock.h"
#include "base/wording.h"
#include "disk_health_source.h"
#include "lending_policy.h"
#include "lent_store.h"
#include "net/control_client.h"
#include "space_guard.h"
#include "system_events.h"
#include "wire/agent_messages.h"

#include <QObject>
#include <memory>

namespace fallow {

class EventLoopExecutor;

/// The service half of the agent, the seed's array logic module: stays connected to the controller, keeps the store
/// that it directs, and serves it as far as the person at the machine is not disturbed. Thread: control (main).
class AgentService : public QObject
{
    Q_OBJECT
public:
    /// How often it looks after itself; tests do not wait so long.
    struct Rhythm
    {
        qint64 factsMs = 5000;   ///< between two looks at the store's figures, or twice that at rest; its files are
                                 ///< examined at every other, or at each
        qint64 retryMs = 10'000; ///< after the store could not be opened or made, or the controller said no
        qint64 renewalMs = 24 * 3'600'000LL; ///< between two looks whether its certificate comes to its end
        qint64 slowestSpaceLookMs = SpaceGuard::kSlowestLookMs;
        Backoff redial = {.firstMs = 1000, .longestMs = 30'000}; ///< of data connections
        qint64 checkSettleMs = 10 * 60'000; ///< after opening: there are better things to do than check strips
    };
    /// What it sees of the machine. Null: nothing; then nothing holds it back, and nothing is foreseen.
    struct Ports
    {
        std::unique_ptr<LendingSensors> sensors = {};
        std::unique_ptr<SystemEvents> system = {};
        std::unique_ptr<DiskHealthSource> disks = {};
        QString boot = {}; ///< this start of the machine; empty: as the system says
        Rhythm rhythm = {};
    };
    /// `directory` holds agent.json and the identity. `clock` outlives the service.
    AgentService(QString directory, Clock &clock, QObject *parent = nullptr);
    AgentService(QString directory, Clock &clock, Ports ports, QObject *parent = nullptr);
    ~AgentService() override;

    /// Reads configuration and identity and begins to connect. Errors: NotFound (not enrolled), Corrupt, Io.
    Result<void> start();
    /// Tells the controller that the machine leaves, closes connections and store; then stopped() comes, also if the
    /// disk does not let the store be closed within kMaxCloseMs.
    void stop(const QString &reason);
    static constexpr qint64 kMaxCloseMs = 8000;
    /// After stopped(): the disk does not answer. Whoever destroys this waits for it; a process may end without, as it
    /// may be killed: what was acknowledged is durable.
    bool isHeldUp() const;
    /// What the tray shows.
    AgentStatus status() const;

    /// This end of the control connection; empty while there is none.
    QString localAddress() const;

    // What the person decides. Remembered over restarts.
    /// "May I run now?": pause, schedule, and why it is as it is. Its changes are part of statusChanged().
    LendingPolicy &lending();
    OwnerLimits ownerLimits() const;
    /// Within which they may be chosen; none are known before the first hello.
    OwnerBounds ownerBounds() const;
    /// Takes effect at once: what is held beyond the cap moves away, what the person wants free is given back. Errors:
    /// InvalidArgument, Refused (the administrator's bound, named), NoSpace and Io (it could not be written down; then
    /// nothing changes).
    Result<void> setOwnerLimits(const OwnerLimits &limits);
    /// "I'm leaving": what is under way ends, everything is written to the disk, the controller is told; then
    /// status().leaveState is SafeToUnplug. A store that is being opened is not waited for: that ends early. Ends by
    /// stay(), by waking up, by the next start of the machine, or when `expectedReturn` (null: not known) comes and the
    /// machine is still here.
    void leave(const QDateTime &expectedReturn);
    void stay();

Q_SIGNALS:
    void statusChanged();
    void stopped();

private:
    class GuardPort;
    void connectParts();
    void handleConnected(ControlConnection *connection);
    void handleNotice(const QString &event, const QCborMap &body);
    void handleRequest(const ControlRequest &request, ControlResponder responder);
    void noteDisconnected();
    void handleCancelledConnection(const Error &reason);
    void sayHello();
    void sendHello(const LentStore::DiskSpace &disk);
    void dial();
    void tryAgain(std::move_only_function<void()> task);
    void obey(const HelloAnswer &answer);
    void obeyWithoutDropping(const HelloAnswer &answer);
    /// Its store cannot serve now: says so, and asks the controller again later.
    void giveUpForNow(const Wording &what);
    void announceStore();
    void setState(const QString &state, const Wording &reason);
    void refreshFacts();
    void refreshFactsAfter(qint64 delayMs);
    void noteActivity();
    void closeStoreToStop();

    // Its certificate; agent_service_identity.cpp.
    void settleIdentity();
    bool mayRenew() const;
    void renewIfDue();
    void takeCertificate(const KeyPair &key, const QByteArray &certificate);
    void connectAnew();
    void tryFormerIdentity();

    // What its store is served over; agent_service_data.cpp.
    void openDataConnections();
    void dataDialled(Result<void> dialled);
    void dataConnectionLost();
    void redialData();
    void countDataConnections(int count);
    bool isUnserved() const;
    Wording unservedWording() const;

    // The store's life; agent_service_store.cpp.
    void openKnownStore();
    bool isStoreClosed() const;
    void storeOpened(Result<void> opened);
    void createStore(StoreId store, qint64 quotaBytes);
    void adoptUnannounced(StoreId store);
    void keepStore(StoreId store, LentStore::Facts facts);
    void dropStore(std::move_only_function<void()> dropped);
    void forgetStore(bool isRemoved, const QString &path);
    void lookAtDisk();
    void noteSpace(const LentStore::DiskSpace &space);

    // When it serves; agent_service_lending.cpp.
    bool mayServe() const;
    void applyDecision(const LendingDecision &decision);
    void announceAbsence(const QString &reason, const QDateTime &expectedReturn);
    void goAway(const QString &reason, const QDateTime &expectedReturn, std::move_only_function<void()> done = {});
    void prepareToGo(const QString &reason);
    void wakeUp();
    void networkChanged();
    void remember();
    void watchReturn();
    void finishLeaving(int leaving);

    // The store's size and health; agent_service_care.cpp.
    void startGuard();
    void examineStore();
    void takeHealth(const LentStore::Health &health);
    void tellTrouble(const QString &kind, const Wording &what);
    void readDisk();
    void takeDisk(const DiskHealth &disk);
    void tellDisk();
    void tellUntold();
    void noteBadStrips(const QList<StripKey> &keys);
    void reportBadStrips();
    void reportLater(const QList<StripKey> &keys, ErrorCode why);
    void setCheckRate();
    bool mayCheck() const;
    qint64 sinceFullCheckMs() const;
    void measureIdleHours();
    void countChecked(const LentStore::Facts &facts);
    void tellOverdueCheck();
    void countTraffic(const LentStore::Facts &facts);
    void refreshVolumes();
    void askVolumeNames();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
