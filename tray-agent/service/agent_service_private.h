// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_memory.h"
#include "agent_service.h"
#include "back_seat.h"
#include "base/event_loop_executor.h"
#include "net/controller_finder.h"
#include "owner_limits.h"
#include "space_guard.h"

#include <QPointer>
#include <QSet>
#include <optional>

namespace fallow {

/// The space guard's way to the disk, the store and the controller.
class AgentService::GuardPort final : public SpaceGuard::Port
{
public:
    explicit GuardPort(AgentService &service)
        : m_service(service)
    {}
    void readSpace(Completion<LentStore::DiskSpace> done) override;
    void readStore(Completion<LentStore::Holdings> done) override;
    void ask(const GiveBackRequest &request, Completion<GiveBackAnswer> done) override;
    quint32 epochSeen() const override;
    void forget(QList<StripKey> keys, Completion<void> done) override;
    void setKeptFree(qint64 bytes) override;
    void setUrgent(bool isUrgent) override;

private:
    AgentService &m_service;
};

/// What the parts of AgentService share.
struct AgentService::Private
{
    Private(AgentService &service, QString agentDirectory, Clock &agentClock, Ports agentPorts)
        : directory(std::move(agentDirectory))
        , clock(agentClock)
        , ports(std::move(agentPorts))
        , client(agentClock)
        , store(std::make_unique<LentStore>(executor))
        , policy(ports.sensors.get(), agentClock)
        , guardPort(service)
        , guard(guardPort, agentClock, ports.rhythm.slowestSpaceLookMs)
    {}

    QString storePath(StoreId id) const { return config.storePath(id); }

    bool isOnPartition() const { return !config.partition.isEmpty(); }
    QString lentPlace() const { return isOnPartition() ? config.partition : config.storeDirectory; }
    LentStore::Options storeOptions(StoreId id, qint64 quotaBytes = 0) const
    {
        return {.directory = storePath(id),
                .array = config.array,
                .store = id,
                .quotaBytes = quotaBytes,
                .partition = config.partition,
                .mount = config.storeVolume};
    }
    /// Nobody but the array has anything on a partition.
    OwnerLimits limitsInEffect() const
    {
        OwnerLimits limits = config.limits;
        if (isOnPartition())
            limits.minimumFreeBytes = 0;
        return limits;
    }

    QString directory;
    Clock &clock;
    Ports ports;
    AgentConfig config;
    AgentMemory memory;
    Identity identity;                  ///< that it connects with
    std::optional<Identity> setAside;   ///< the later one, while the one before is tried
    bool wasFormerTried = false;        ///< since a hello was answered
    bool isRenewing = false;            ///< asked, and not answered
    ControllerFinder::Place controller; ///< by name or by address, as the configuration says
    EventLoopExecutor executor;
    ControlClient client;
    std::unique_ptr<LentStore> store;
    LentStore::Facts facts;
    OwnerBounds bounds;
    QString link; ///< of this connection, and of the one before: HelloRequest
    QString formerLink;
    QString arrayName;
    LendingPolicy policy;
    std::optional<FrontSeat> frontSeat; ///< while space has to be given back
    GuardPort guardPort;
    SpaceGuard guard;
    qint64 toldCapacityBytes = -1; ///< of the partition, in the last hello
    LentStore::DiskSpace space;    ///< of the disk, as it was asked last; while a store is open the guard knows better
    int wantedDataConnections = 0;
    int dialsUnderWay = 0;
    Error dataTrouble;         ///< why the last data connection did not come about, or ended; says nothing: none did
    int dialFailures = 0;      ///< since all data connections stood, each that ended included
    QSet<QString> loggedDials; ///< such errors that are in the log already
    qint64 bareSinceMs = -1;   ///< since when the figures know of none though some are wanted; -1: there are some
    bool isBare = false;       ///< that is so for long, and was told
    quint32 epoch = 0;
    bool isServing = false; ///< the controller has accepted the store on this control connection
    bool isStopping = false;
    bool isHeldUp = false; ///< stopped, and the disk has not let the store go
    bool isAway = false;   ///< what the policy's latest decision says
    bool isAsleep = false; ///< the system sleeps or stops, or is about to
    QString goingReason;   ///< "suspend" or "shutdown", while isAsleep
    LeaveState leaveState = LeaveState::Staying;
    int leavings = 0; ///< so many times it was said; tells a later one from one that was taken back
    QString state = QStringLiteral("connecting");
    Wording reason;
    Error dismissal; ///< why the controller turned this machine away; says nothing: it did not

    TrafficCount counted;    ///< of the open store, in `memory` already
    qint64 stallSeenMs = -1; ///< the sensors' last figure
    qint64 rememberedMs = 0; ///< when the figures were written last
    qint64 volumesSeenMs = -1;
    QList<LentVolume> volumes;
    qint64 openedMs = 0;      ///< when the store was opened
    bool wasCutShort = false; ///< the file looked too short at the last look
    LentStore::Trouble told = LentStore::Trouble::None;
    QList<TroubleNotice> untold; ///< while there was no connection; one of a kind
    QList<StripKey> badStrips;   ///< not reported yet
    bool isReporting = false;
    DiskHealth disk;          ///< that is lent; what was known stays until something else is
    qint64 diskReadMs = -1;   ///< when it was asked last; -1: not since the store was opened
    bool isDiskAsked = false; ///< and has not answered yet
    int factsRounds = 0;
    bool isBusy = false;        ///< others were served when the figures were read last, or have asked since
    qint64 checkRate = 0;       ///< told to the store
    qint64 checkSeenBytes = 0;  ///< of facts.checkedBytes, in `memory` already
    qint64 idleMeasuredMs = -1; ///< when the idle hours were measured last
    bool wasIdle = false;       ///< then

    std::unique_ptr<Clock::Timer> redial;
    std::unique_ptr<Clock::Timer> redialOther;
    std::unique_ptr<Clock::Timer> renewalTimer;
    std::unique_ptr<Clock::Timer> factsTimer;
    std::unique_ptr<Clock::Timer> goodbye;
    std::unique_ptr<Clock::Timer> retry;
    std::unique_ptr<Clock::Timer> returnTimer;
    std::unique_ptr<Clock::Timer> letGoTimer;
    std::unique_ptr<Clock::Timer> secondLook;
    std::unique_ptr<Clock::Timer> reportAgain; ///< while it waits bad strips are not reported
};

} // namespace fallow
