// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/log.h"
#include "base/units.h"
#include "store/remove_store.h"
#include "wire/fields.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kCallTimeoutMs = 30'000;
constexpr qint64 kRedialMs = 1000;
constexpr qint64 kGoodbyeMs = 100; ///< for the notice to leave
constexpr qint64 kAskForWorkMs = 10 * 60'000;
constexpr int kRoundsPerExamination = 2;

/// Says what stays of a store that was to go. False if that is the store itself.
bool reportRemoval(const Result<QStringList> &removed, const QString &directory)
{
    if (!removed)
        qCWarning(lcAgent).noquote() << directory << "stays:" << removed.error().toString();
    else if (!removed->isEmpty())
        qCWarning(lcAgent).noquote() << directory << "stays, for other files lie in it:" << removed->join(u", "_s);
    return removed.has_value();
}

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
    d->store->setConnectionLostHandler([this](int) {
        if (mayServe())
            d->redial = d->clock.after(kRedialMs, [this] { openDataConnections(); });
    });
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
    const qsizetype colon = d->config.controllerAddress.lastIndexOf(u':');
    d->host = d->config.controllerAddress.left(colon);
    if (d->host.startsWith(u'[') && d->host.endsWith(u']'))
        d->host = d->host.mid(1, d->host.size() - 2);
    bool ok = false;
    d->port = d->config.controllerAddress.mid(colon + 1).toUShort(&ok);
    if (colon < 1 || !ok || d->port == 0)
        return fail(ErrorCode::Corrupt, u"\"controller\" must be host:port"_s, d->config.controllerAddress);
    const bool isStillLeaving = d->memory.wishes.isLeaving && d->memory.leftInBoot == d->ports.boot;
    d->memory.wishes.isLeaving = isStillLeaving;
    d->policy.restore(d->memory.wishes);
    if (isStillLeaving) { // restarted after "safe to unplug": that still holds
        d->leaveState = LeaveState::SafeToUnplug;
        watchReturn();
        setState(u"paused"_s, Wording::of(u"The machine is about to leave"_s));
        return {};
    }
    openKnownStore();
    return {};
}

void AgentService::openKnownStore()
{
    if (d->config.store.isNull())
        return storeOpened({});
    if (d->state != u"error"_s) // tried again, it is the same trouble until it opens
        setState(u"connecting"_s, Wording::of(u"Opening the store"_s));
    d->store->open(d->storeOptions(d->config.store), false, [this](Result<LentStore::Facts> facts) {
        if (!facts && facts.error().code == ErrorCode::Cancelled)
            return; // leave() or stop() goes on from here
        if (!facts)
            return storeOpened(fail(facts.error()));
        d->facts = std::move(*facts);
        startGuard();
        storeOpened({});
    });
}

/// Whether the disk that is lent is the one that it was when the store was made: a disk that is not mounted has lost
/// nothing.
bool AgentService::isDiskThere() const
{
    if (d->isOnPartition())
        return QFileInfo::exists(d->config.partition);
    return QDir(d->config.storeDirectory).exists() &&
           (d->config.storeVolume.isEmpty() ||
            QStorageInfo(d->config.storeDirectory).rootPath() == d->config.storeVolume);
}

/// It has one, and has not got it open: then nothing is said to the controller, which would take it for lost.
bool AgentService::isStoreClosed() const
{
    return !d->config.store.isNull() && !d->store->isOpen();
}

void AgentService::tryAgain(std::move_only_function<void()> task)
{
    d->retry = d->clock.after(d->ports.rhythm.retryMs, [this, task = std::move(task)]() mutable {
        if (!d->isStopping)
            task();
    });
}

/// The store is open, or there is none, or it cannot be opened. Only a store that is really gone is given up; what is
/// damaged, locked or not mounted stays as it is, and is tried again.
void AgentService::storeOpened(Result<void> opened)
{
    if (d->isStopping)
        return;
    if (!opened) {
        const ErrorCode code = opened.error().code;
        // Another disk may bear a partition's name: only the mark that it was given anew says that the store is gone.
        const bool isGone = code == ErrorCode::NotFound || (code == ErrorCode::WrongArray && !d->isOnPartition());
        if (!isGone || !isDiskThere()) {
            setState(u"error"_s,
                     isDiskThere() ? Wording(QT_TRANSLATE_NOOP("Controller", "The store cannot be opened: %1"),
                                             Wording::reason(opened.error()))
                                   : Wording(QT_TRANSLATE_NOOP("Controller", "The disk that is lent is not there: %1"),
                                             d->lentPlace()));
            d->client.stop(); // the machine counts as away meanwhile
            d->isServing = false;
            return tryAgain([this] { openKnownStore(); });
        }
        const QString path = d->storePath(d->config.store);
        if (d->isOnPartition())
            reportRemoval(removeIndexFiles(path), path); // it is an index of nothing
        qCWarning(lcAgent).noquote() << "the store is gone:" << opened.error().toString();
        d->config.store = {};
    }
    if (d->client.state() == ControlClient::State::Idle)
        return dial();
    sayHello();
}

void AgentService::dial()
{
    const ControlClient::Options options{
        .host = d->host, .port = d->port, .identity = d->identity, .authorityFingerprint = {}, .limits = {}};
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

void AgentService::handleCancelledConnection(const Error &reason)
{
    d->isServing = false;
    d->isReporting = false;
    d->wantedDataConnections = 0;
    if (!isStoreClosed()) // else it has to be opened before there is anything to say
        d->retry.reset();
    if (d->isStopping)
        return;
    if (reason.code == ErrorCode::Unauthorised || !d->dismissal.what.isEmpty())
        setState(u"error"_s,
                 Wording(QT_TRANSLATE_NOOP("Controller", "The controller does not accept this machine any more: %1"),
                         Wording::reason(d->dismissal.what.isEmpty() ? reason : d->dismissal)));
    else
        setState(u"connecting"_s, Wording::of(u"The controller cannot be reached: "_s + reason.what));
}

void AgentService::sayHello()
{
    if (!d->client.connection() || isStoreClosed())
        return;
    if (!d->isOnPartition()) {
        const QStorageInfo disk(d->config.storeDirectory);
        return sendHello({.freeBytes = disk.bytesAvailable(), .totalBytes = disk.bytesTotal()});
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
    if (!connection)
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
    d->dismissal = {};
    d->epoch = answer.epoch;
    d->wantedDataConnections = int(std::clamp<qint64>(answer.dataConnections, 0, 8));
    d->bounds = answer.bounds;
    d->arrayName = answer.arrayName.left(200);
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

/// The array needs nothing of it any more: its space is the person's again.
void AgentService::dropStore(std::move_only_function<void()> dropped)
{
    if (d->config.store.isNull())
        return dropped();
    const QString path = d->storePath(d->config.store);
    qCInfo(lcAgent).noquote() << "the array has moved on from the store, which is removed:" << path;
    d->guard.stop();
    if (d->store->isOpen())
        d->store->close();
    if (!d->isOnPartition()) { // at once: the disk may be so full that nothing can be written
        const auto removed = removeStoreFiles(
            {.directory = path, .array = d->config.array, .store = d->config.store, .storeUuid = d->facts.storeUuid});
        forgetStore(reportRemoval(removed, path), path);
        return dropped();
    }
    d->store->endOnPartition(d->storeOptions(d->config.store), [this, path, dropped = std::move(dropped)](
                                                                   Result<void> ended) mutable {
        if (d->isStopping)
            return;
        if (!ended && ended.error().code != ErrorCode::NotFound) { // as it was, and told again
            setState(u"error"_s,
                     Wording(QT_TRANSLATE_NOOP("Controller", "A store that is needed no more could not be removed: %1"),
                             Wording::reason(ended.error())));
            return tryAgain([this] { openKnownStore(); });
        }
        forgetStore(reportRemoval(removeIndexFiles(path), path), path);
        dropped();
    });
}

void AgentService::forgetStore(bool isRemoved, const QString &path)
{
    if (!isRemoved)
        tellTrouble(
            u"other"_s,
            Wording(QT_TRANSLATE_NOOP("Controller", "A store that is needed no more could not be removed: %1"), path));
    d->facts = {};
    d->config.store = {};
    if (const auto written = d->config.write(d->directory); !written)
        qCWarning(lcAgent).noquote() << "the configuration cannot be written:" << written.error().toString();
}

void AgentService::giveUpForNow(const Wording &what)
{
    if (d->leaveState != LeaveState::Staying)
        return; // nothing is tried again, and nobody cares
    setState(u"error"_s, what);
    tryAgain([this] { isStoreClosed() ? openKnownStore() : sayHello(); });
}

void AgentService::createStore(StoreId store, qint64 quotaBytes)
{
    if (!isDiskThere())
        return giveUpForNow(
            Wording(QT_TRANSLATE_NOOP("Controller", "The disk that is lent is not there: %1"), d->lentPlace()));
    if (d->store->isOpen())
        d->store->close();
    d->store->open(d->storeOptions(store, quotaBytes), true, [this, store](Result<LentStore::Facts> facts) {
        if (facts)
            return keepStore(store, std::move(*facts));
        if (facts.error().code == ErrorCode::Cancelled)
            return; // leave() or stop() goes on from here; what was made is adopted when the controller asks again
        if (facts.error().code == ErrorCode::AlreadyExists)
            return adoptUnannounced(store);
        giveUpForNow(
            Wording(QT_TRANSLATE_NOOP("Controller", "The store cannot be made: %1"), Wording::reason(facts.error())));
    });
}

/// Made before a crash or a full disk kept us from saying so: the controller still waits for it, and it is empty.
void AgentService::adoptUnannounced(StoreId store)
{
    d->store->open(d->storeOptions(store), false, [this, store](Result<LentStore::Facts> facts) {
        if (!facts && facts.error().code == ErrorCode::Cancelled)
            return;
        if (facts && facts->statistics.stripCount == 0)
            return keepStore(store, std::move(*facts));
        if (facts)
            d->store->close();
        giveUpForNow(
            facts ? Wording(QT_TRANSLATE_NOOP(
                        "Controller", "A store lies where the new one should, and it is not empty: move it away"))
                  : Wording(QT_TRANSLATE_NOOP("Controller", "The store cannot be made: %1"),
                            Wording::reason(facts.error())));
    });
}

void AgentService::keepStore(StoreId store, LentStore::Facts facts)
{
    d->facts = std::move(facts);
    d->config.store = store;
    d->config.storeVolume = d->isOnPartition() ? QString() : QStorageInfo(d->config.storeDirectory).rootPath();
    d->memory.lastFullCheck = {}; // of a store before
    d->memory.checkedSince = {};
    d->memory.checkedBytes = 0;
    d->memory.hasToldOverdue = false;
    startGuard();
    if (const auto written = d->config.write(d->directory); !written)
        return giveUpForNow(Wording(QT_TRANSLATE_NOOP("Controller", "The configuration cannot be written: %1"),
                                    Wording::reason(written.error())));
    d->store->noteEpoch(d->epoch, [this](Result<void> noted) {
        if (!noted)
            return giveUpForNow(Wording(QT_TRANSLATE_NOOP("Controller", "The store cannot be used: %1"),
                                        Wording::reason(noted.error())));
        d->facts.epochSeen = std::max(d->facts.epochSeen, d->epoch);
        announceStore();
    });
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
                         openDataConnections();
                         reportBadStrips();
                     });
}

void AgentService::openDataConnections()
{
    if (!mayServe())
        return;
    d->store->facts([this](Result<LentStore::Facts> facts) {
        ControlConnection *open = d->client.connection();
        if (!facts || !open || !mayServe())
            return;
        for (int have = facts->dataConnections + d->dialsUnderWay; have < d->wantedDataConnections; ++have) {
            ++d->dialsUnderWay;
            open->call(u"agent.openData"_s, {}, kCallTimeoutMs,
                       [this, guard = QPointer<AgentService>(this)](Result<QCborMap> answer) {
                           if (!guard)
                               return;
                           const auto ticket =
                               answer ? DataTicket::fromCbor(*answer) : Result<DataTicket>(fail(answer.error()));
                           const auto finish = [this](Result<void> dialled) {
                               --d->dialsUnderWay;
                               if (!dialled && mayServe())
                                   d->redial = d->clock.after(kRedialMs, [this] { openDataConnections(); });
                           };
                           if (!ticket)
                               return finish(fail(ticket.error()));
                           d->store->dial(d->host, d->port, *ticket, d->identity, finish);
                       });
        }
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
        quotaBytes, [this, responder = std::make_shared<ControlResponder>(std::move(responder))](Result<qint64> set) {
            if (!set)
                return responder->fail(set.error());
            responder->succeed({{u"surplusBytes"_s, *set}});
            refreshFacts();
        });
}

void AgentService::refreshFacts()
{
    d->factsTimer = d->clock.after(d->ports.rhythm.factsMs, [this] { refreshFacts(); });
    if (!d->store->isOpen())
        return;
    d->store->facts([this](Result<LentStore::Facts> facts) {
        if (!facts)
            return;
        countTraffic(*facts);
        countChecked(*facts);
        d->facts = std::move(*facts);
        Q_EMIT statusChanged();
    });
    if (++d->factsRounds % kRoundsPerExamination == 0)
        examineStore();
    refreshVolumes();
    measureIdleHours();
    setCheckRate();
    readDisk();
    tellOverdueCheck();
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
    d->factsTimer.reset();
    d->secondLook.reset();
    d->guard.stop();
    remember();
    announceAbsence(reason, {});
    // The notice leaves with the event loop; the store closes after it.
    d->goodbye = d->clock.after(d->client.connection() ? kGoodbyeMs : 0, [this] {
        d->client.stop();
        d->store->close(); // also one that is being opened: nobody waits for minutes
        Q_EMIT stopped();
    });
}

} // namespace fallow
