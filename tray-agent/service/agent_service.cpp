// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/log.h"
#include "base/units.h"
#include "wire/fields.h"

#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kCallTimeoutMs = 30'000;
constexpr qint64 kGoodbyeMs = 100; ///< for the notice to leave
constexpr qint64 kAskForWorkMs = 10 * 60'000;
constexpr int kRoundsPerExamination = 2;

} // namespace

AgentService::AgentService(QString directory, Clock &clock, QObject *parent)
    : AgentService(std::move(directory), clock, Ports{}, parent)
{}

AgentService::AgentService(QString directory, Clock &clock, Ports ports, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(directory), clock, std::move(ports)))
{
    if (d->ports.boot.isEmpty())
        d->ports.boot = currentBoot();
    connect(&d->client, &ControlClient::connected, this, &AgentService::handleConnected);
    connect(&d->client, &ControlClient::disconnected, this,
            [this](const Error &reason, qint64) { handleCancelledConnection(reason); });
    d->store->setConnectionLostHandler([this](int) { dataConnectionLost(); });
    connectParts();
}

AgentService::~AgentService()
{
    d->guard.stop(); // it speaks to the other parts
}

Result<void> AgentService::start()
{
    auto config = AgentConfig::read(d->directory);
    if (!config)
        return fail(config.error());
    auto identity = Identity::load(AgentConfig::identityPath(d->directory));
    if (!identity)
        return fail(identity.error());
    d->config = std::move(*config);
    d->memory = AgentMemory::read(d->directory);
    d->identity = std::move(*identity);
    const auto controller = ControllerFinder::parse(d->config.controllerAddress);
    if (!controller)
        return fail(ErrorCode::Corrupt, u"\"controller\" must be host:port"_s, d->config.controllerAddress);
    d->controller = *controller;
    const bool isStillLeaving = d->memory.wishes.isLeaving && d->memory.leftInBoot == d->ports.boot;
    d->memory.wishes.isLeaving = isStillLeaving;
    d->policy.restore(d->memory.wishes);
    lookAtDisk();
    if (isStillLeaving) { // restarted after "safe to unplug": that still holds
        d->leaveState = LeaveState::SafeToUnplug;
        watchReturn();
        setState(u"paused"_s, Wording::of(u"The machine is about to leave"_s));
        return {};
    }
    openKnownStore();
    return {};
}

void AgentService::tryAgain(std::move_only_function<void()> task)
{
    d->retry = d->clock.after(d->ports.rhythm.retryMs, [this, task = std::move(task)]() mutable {
        if (!d->isStopping)
            task();
    });
}

void AgentService::dial()
{
    const ControlClient::Options options{.host = d->controller.host,
                                         .port = d->controller.port,
                                         .identity = d->identity,
                                         .authorityFingerprint = {},
                                         .limits = {}};
    if (const auto started = d->client.start(options); !started)
        return setState(u"error"_s, Wording::of(Wording::reason(started.error())));
    setState(u"connecting"_s, Wording::of(u"Connecting to the controller"_s));
}

void AgentService::handleConnected(ControlConnection *connection)
{
    connection->setRequestHandler(
        [this](ControlRequest request, ControlResponder responder) { handleRequest(request, std::move(responder)); });
    connection->setNoticeHandler([this](const QString &event, const QCborMap &body) { handleNotice(event, body); });
    d->formerLink = std::exchange(d->link, QUuid::createUuid().toString(QUuid::Id128));
    // Those of an earlier control connection the controller has closed with it; where a cable was out nobody heard.
    d->store->closeConnections({ErrorCode::Disconnected, u"there is a new connection to the controller"_s, {}});
    sayHello();
}

void AgentService::handleNotice(const QString &event, const QCborMap &body)
{
    if (event == u"store.dropped"_s)
        return sayHello();
    const auto notice = fromCbor<AbsenceNotice>(body);
    if (event == u"agent.dismissed"_s && notice)
        d->dismissal = {ErrorCode::Unauthorised, notice->reason.left(200), {}, notice->wording};
}

void AgentService::noteDisconnected()
{
    d->isServing = false;
    d->isReporting = false;
    d->wantedDataConnections = 0;
    d->bareSinceMs = -1;
    d->isBare = false;
    if (!isStoreClosed()) // else it has to be opened before there is anything to say
        d->retry.reset();
}

void AgentService::handleCancelledConnection(const Error &reason)
{
    noteDisconnected();
    if (d->isStopping)
        return;
    if (reason.code == ErrorCode::Unauthorised || !d->dismissal.what.isEmpty())
        setState(u"error"_s,
                 Wording(QT_TRANSLATE_NOOP("Controller", "The controller does not accept this machine any more: %1"),
                         Wording::reason(d->dismissal.what.isEmpty() ? reason : d->dismissal)));
    else
        setState(u"connecting"_s, Wording::of(u"The controller cannot be reached: "_s + reason.what));
    if (reason.code == ErrorCode::Unauthorised && d->dismissal.what.isEmpty())
        tryFormerIdentity();
}

void AgentService::sayHello()
{
    if (!d->client.connection() || isStoreClosed())
        return;
    if (!d->isOnPartition()) {
        d->store->diskSpace(d->config.storeDirectory, [this](Result<LentStore::DiskSpace> space) {
            if (d->isStopping)
                return;
            if (!space)
                return giveUpForNow(
                    Wording(QT_TRANSLATE_NOOP("Controller", "The disk that is lent is not there: %1"), d->lentPlace()));
            noteSpace(*space);
            // The facts are some seconds old; beside the disk's figures of now they could not be true.
            d->store->holdings([this, disk = *space](Result<LentStore::Holdings> holdings) {
                if (d->isStopping)
                    return;
                if (holdings)
                    d->facts.statistics.usedBytes = holdings->usedBytes;
                sendHello(disk);
            });
        });
        return;
    }
    d->store->partitionSpace(d->config.partition, [this](Result<LentStore::DiskSpace> space) {
        if (d->isStopping)
            return;
        if (!space) // a size of 0 would be taken for the wish to hold nothing
            return giveUpForNow(
                Wording(QT_TRANSLATE_NOOP("Controller", "The partition that is lent cannot be measured: %1"),
                        Wording::reason(space.error())));
        d->toldCapacityBytes = space->totalBytes;
        const qint64 usedBytes = std::min(d->facts.statistics.usedBytes, d->toldCapacityBytes);
        sendHello({.freeBytes = d->toldCapacityBytes - usedBytes, .totalBytes = d->toldCapacityBytes});
    });
}

void AgentService::sendHello(const LentStore::DiskSpace &disk)
{
    ControlConnection *connection = d->client.connection();
    if (!connection || isStoreClosed()) // it may have been closed since
        return;
    const OwnerLimits limits = d->limitsInEffect();
    // What lies beyond the end of a partition that shrank is lost, and takes nothing of it.
    const qint64 usedBytes =
        d->isOnPartition() ? std::min(d->facts.statistics.usedBytes, disk.totalBytes) : d->facts.statistics.usedBytes;
    const HelloRequest hello{.version = QStringLiteral(FALLOW_VERSION),
                             .machineName = d->config.machineName,
                             .store = d->store->isOpen() ? d->config.store : StoreId(),
                             .storeUuid =
                                 d->store->isOpen()
                                     ? QByteArray(reinterpret_cast<const char *>(d->facts.storeUuid.bytes.data()), 16)
                                     : QByteArray(),
                             .epochSeen = d->facts.epochSeen,
                             .quotaBytes = d->facts.statistics.quotaBytes,
                             .usedBytes = usedBytes,
                             .stripCount = d->facts.statistics.stripCount,
                             .diskFreeBytes = disk.freeBytes,
                             .diskTotalBytes = disk.totalBytes,
                             .capBytes = limits.capBytes,
                             .minimumFreeBytes = minimumFreeInEffect(limits, disk.totalBytes),
                             .wasCleanStop = d->facts.wasCleanlyClosed,
                             .boot = d->ports.boot,
                             .isPartition = d->isOnPartition(),
                             .link = d->link,
                             .formerLink = d->formerLink};
    connection->call(u"agent.hello"_s, toCbor(hello), kCallTimeoutMs,
                     [this, guard = QPointer<AgentService>(this)](Result<QCborMap> map) {
                         if (!guard || d->isStopping)
                             return;
                         auto answer = map ? fromCbor<HelloAnswer>(*map) : Result<HelloAnswer>(fail(map.error()));
                         if (answer)
                             return obey(*answer);
                         if (answer.error().code != ErrorCode::Disconnected)
                             giveUpForNow(Wording::of(Wording::reason(answer.error())));
                     });
}

void AgentService::obey(const HelloAnswer &answer)
{
    if (d->isStopping)
        return;
    if (answer.epoch < d->facts.epochSeen) // nothing of it: it might have us drop a store that the later one counts on
        return giveUpForNow(Wording(
            QT_TRANSLATE_NOOP("Controller", "An older controller than this store has seen: %1"),
            Wording::reason(
                {ErrorCode::StaleEpoch,
                 u"a controller of epoch %1 has spoken already, this is %2"_s.arg(d->facts.epochSeen).arg(answer.epoch),
                 {}})));
    d->dismissal = {};
    d->epoch = answer.epoch;
    d->wantedDataConnections = int(std::clamp<qint64>(answer.dataConnections, 0, 8));
    d->bounds = answer.bounds;
    d->arrayName = answer.arrayName.left(200);
    settleIdentity();
    tellUntold();
    if (d->leaveState != LeaveState::Staying) // nothing is begun any more
        return announceAbsence(u"leaving"_s, d->memory.expectedReturn);
    if (d->isAsleep) // what could not be announced before this connection stood
        return announceAbsence(d->goingReason, {});
    if (!answer.mustDropStore)
        return obeyWithoutDropping(answer);
    dropStore([this, answer] {
        if (!d->isStopping && d->leaveState == LeaveState::Staying && d->client.connection())
            obeyWithoutDropping(answer);
    });
}

void AgentService::obeyWithoutDropping(const HelloAnswer &answer)
{
    if (answer.store.isNull()) {
        d->retry = d->clock.after(kAskForWorkMs, [this] { sayHello(); }); // there may be room by then
        const qint64 cap = d->config.limits.capBytes;
        const bool isCapTooSmall = cap > 0 && cap < answer.bounds.minCapBytes;
        return setState(
            u"connected"_s,
            Wording::of(isCapTooSmall
                            ? u"At most %1 may be lent here, but the controller takes no store below %2: "
                              "raise the limit"_s.arg(formatBytes(cap), formatBytes(answer.bounds.minCapBytes))
                            : u"The controller asks for no space on this machine at present"_s));
    }
    if (answer.mustCreateStore || !d->store->isOpen())
        return createStore(answer.store, answer.quotaBytes);
    d->store->noteEpoch(answer.epoch, [this, answer](Result<void> noted) {
        if (!noted)
            return giveUpForNow(
                Wording(QT_TRANSLATE_NOOP("Controller", "An older controller than this store has seen: %1"),
                        Wording::reason(noted.error())));
        d->facts.epochSeen = std::max(d->facts.epochSeen, answer.epoch);
        if (answer.quotaBytes == d->facts.statistics.quotaBytes)
            return announceStore();
        d->store->setQuota(answer.quotaBytes, [this](Result<qint64> set) {
            if (!set)
                qCWarning(lcAgent) << "the store keeps its size:" << set.error().toString();
            announceStore();
        });
    });
}

void AgentService::giveUpForNow(const Wording &what)
{
    if (d->leaveState != LeaveState::Staying)
        return; // nothing is tried again, and nobody cares
    setState(u"error"_s, what);
    tryAgain([this] { isStoreClosed() ? openKnownStore() : sayHello(); });
}

void AgentService::announceStore()
{
    ControlConnection *connection = d->client.connection();
    if (!connection)
        return;
    const StoreReadyRequest ready{.store = d->config.store,
                                  .storeUuid =
                                      QByteArray(reinterpret_cast<const char *>(d->facts.storeUuid.bytes.data()), 16)};
    connection->call(u"agent.storeReady"_s, toCbor(ready), kCallTimeoutMs,
                     [this, guard = QPointer<AgentService>(this)](Result<QCborMap> answer) {
                         if (!guard || d->isStopping || (!answer && answer.error().code == ErrorCode::Disconnected))
                             return;
                         if (!answer)
                             return giveUpForNow(Wording::of(Wording::reason(answer.error())));
                         d->isServing = true;
                         setState(u"connected"_s, Wording::of(u"Lending space to the array"_s));
                         d->guard.look();
                         refreshFacts();
                         tellDisk();
                         if (d->policy.decision().pace == LendingPace::Away)
                             return announceAbsence(u"paused"_s, d->policy.decision().until);
                         d->dialFailures = 0;
                         openDataConnections();
                         reportBadStrips();
                     });
}

void AgentService::handleRequest(const ControlRequest &request, ControlResponder responder)
{
    if (request.method == u"agent.here"_s)
        return responder.succeed();
    if (request.method != u"store.setQuota"_s)
        return responder.fail({ErrorCode::Unsupported, u"this agent does not know the method"_s, request.method});
    const auto command = fromCbor<StoreQuotaCommand>(request.args);
    if (!command)
        return responder.fail(command.error());
    if (command->epoch < d->facts.epochSeen)
        return responder.fail({ErrorCode::StaleEpoch, u"the command is of an older controller"_s, {}});
    if (!d->store->isOpen() || command->store != d->config.store)
        return responder.fail({ErrorCode::NotFound, u"this machine does not serve that store"_s, {}});
    // The administrator decides within what the person at the machine allows.
    const qint64 capBytes = d->config.limits.capBytes;
    const qint64 quotaBytes = capBytes > 0 ? std::min(capBytes, command->quotaBytes) : command->quotaBytes;
    d->store->setQuota(
        quotaBytes,
        [this, quotaBytes, responder = std::make_shared<ControlResponder>(std::move(responder))](Result<qint64> set) {
            if (!set)
                return responder->fail(set.error());
            responder->succeed({{u"surplusBytes"_s, *set}, {u"quotaBytes"_s, quotaBytes}});
            refreshFacts();
        });
}

/// At rest only what somebody does to the store's files can change: nothing is looked at but with these.
void AgentService::refreshFacts()
{
    const bool isAtRest = !d->isBusy && d->checkRate == 0;
    refreshFactsAfter(isAtRest ? kRoundsPerExamination * d->ports.rhythm.factsMs : d->ports.rhythm.factsMs);
    if (!d->store->isOpen())
        return;
    d->store->facts([this](Result<LentStore::Facts> facts) {
        if (!facts)
            return;
        countTraffic(*facts);
        countChecked(*facts);
        countDataConnections(facts->dataConnections);
        d->facts = std::move(*facts);
        Q_EMIT statusChanged();
    });
    if (++d->factsRounds % kRoundsPerExamination == 0 || isAtRest)
        examineStore();
    refreshVolumes();
    measureIdleHours();
    setCheckRate();
    readDisk();
    tellOverdueCheck();
}

void AgentService::refreshFactsAfter(qint64 delayMs)
{
    d->factsTimer = d->clock.after(delayMs, [this] { refreshFacts(); });
}

void AgentService::noteActivity()
{
    d->policy.setBusy(true);
    if (!std::exchange(d->isBusy, true) && d->factsTimer) // it was set for a machine at rest
        refreshFactsAfter(d->ports.rhythm.factsMs);
}

void AgentService::setState(const QString &state, const Wording &reason)
{
    if (d->state != state || d->reason != reason)
        qCInfo(lcAgent).noquote() << state << '-' << reason.english();
    d->state = state;
    d->reason = reason;
    Q_EMIT statusChanged();
}

void AgentService::stop(const QString &reason)
{
    if (std::exchange(d->isStopping, true))
        return;
    d->retry.reset();
    d->redial.reset();
    d->redialOther.reset();
    d->renewalTimer.reset();
    d->factsTimer.reset();
    d->secondLook.reset();
    d->guard.stop();
    remember();
    announceAbsence(reason, {});
    // The notice leaves with the event loop; the store closes after it.
    d->goodbye = d->clock.after(d->client.connection() ? kGoodbyeMs : 0, [this] {
        d->client.stop();
        closeStoreToStop();
    });
}

/// Also one that is being opened. A network mount whose server is gone may never let it go.
void AgentService::closeStoreToStop()
{
    d->goodbye = d->clock.after(kMaxCloseMs, [this] {
        d->isHeldUp = true;
        qCWarning(lcAgent).noquote() << "the disk does not answer, and the agent ends without closing the store; what "
                                        "it has acknowledged is there when the disk is:"
                                     << d->lentPlace();
        Q_EMIT stopped();
    });
    d->store->shut([this](Result<void>) {
        if (std::exchange(d->isHeldUp, false)) // too late, and told
            return;
        d->goodbye.reset();
        Q_EMIT stopped();
    });
}

bool AgentService::isHeldUp() const
{
    return d->isHeldUp;
}

} // namespace fallow
