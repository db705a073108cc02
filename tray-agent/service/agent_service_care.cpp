// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/units.h"
#include "wire/fields.h"
#include "wire/volume_names.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kCareTimeoutMs = 30'000;
constexpr qint64 kRememberEveryMs = 10 * 60'000;
constexpr qint64 kVolumesEveryMs = 60'000;
constexpr qsizetype kBadStripsPerReport = 512;
constexpr qsizetype kMaxBadStripsKept = 4096;
constexpr qint64 kCheckRestMs = kFullCheckMs / 2; ///< from one full check to the next
constexpr qint64 kMostIdleAtOnceMs = 15'000;      ///< between two measurements; more is sleep
constexpr qint64 kRememberCheckEveryMs = 3'600'000;
constexpr qint64 kSecondLookMs = 500;
constexpr qint64 kReadDiskEveryMs = 6 * 3'600'000LL; ///< a disk dies within days, not hours

} // namespace

// --- the space guard

void AgentService::GuardPort::readSpace(Completion<LentStore::DiskSpace> done)
{
    if (!m_service.d->isOnPartition())
        return m_service.d->store->diskSpace(m_service.d->config.storeDirectory, std::move(done));
    m_service.d->store->partitionSpace(m_service.d->config.partition, [service = &m_service, done = std::move(done)](
                                                                          Result<LentStore::DiskSpace> space) mutable {
        // Grown or shrunk by somebody's hand: the controller decides anew.
        if (space && service->d->isServing && space->totalBytes != service->d->toldCapacityBytes)
            service->sayHello();
        done(std::move(space));
    });
}

void AgentService::GuardPort::readStore(Completion<LentStore::Holdings> done)
{
    if (!m_service.d->isOnPartition())
        return m_service.d->store->holdings(std::move(done));
    m_service.d->store->facts([done = std::move(done)](Result<LentStore::Facts> facts) mutable { // as the device now is
        if (!facts)
            return done(fail(facts.error()));
        done(LentStore::Holdings{.usedBytes = facts->statistics.usedBytes, .quotaBytes = facts->statistics.quotaBytes});
    });
}

void AgentService::GuardPort::ask(const GiveBackRequest &request, Completion<GiveBackAnswer> done)
{
    ControlConnection *connection = m_service.d->client.connection();
    if (!connection || !m_service.d->isServing) {
        m_service.d->executor.post([done = std::move(done)]() mutable {
            done(fail(ErrorCode::Unreachable, u"there is no controller to ask now"_s));
        });
        return;
    }
    GiveBackRequest named = request;
    named.store = m_service.d->config.store;
    connection->call(
        u"agent.giveBack"_s, toCbor(named), kCareTimeoutMs,
        [service = QPointer<AgentService>(&m_service), done = std::move(done)](Result<QCborMap> answer) mutable {
            if (service && service->d->isAway) // to have asked counts as being here
                service->announceAbsence(u"paused"_s, service->d->policy.decision().until);
            if (answer)
                done(fromCbor<GiveBackAnswer>(*answer));
            else
                done(fail(std::move(answer.error())));
        });
}

quint32 AgentService::GuardPort::epochSeen() const
{
    return m_service.d->facts.epochSeen;
}

void AgentService::GuardPort::forget(QList<StripKey> keys, Completion<void> done)
{
    m_service.d->store->giveBack(std::move(keys), std::move(done));
}

void AgentService::GuardPort::setKeptFree(qint64 bytes)
{
    m_service.d->store->setKeptFree(m_service.d->isOnPartition() ? 0 : bytes);
}

/// Checks wait meanwhile: they would read as if they were urgent themselves.
void AgentService::GuardPort::setUrgent(bool isUrgent)
{
    if (isUrgent)
        m_service.d->frontSeat.emplace();
    else
        m_service.d->frontSeat.reset();
    m_service.setCheckRate();
}

void AgentService::startGuard()
{
    d->openedMs = d->clock.monotonicMs();
    d->counted = {};
    d->told = LentStore::Trouble::None;
    d->checkSeenBytes = 0;
    if (!d->memory.checkedSince.isValid())
        d->memory.checkedSince = d->clock.nowUtc();
    d->guard.start(d->limitsInEffect());
    d->disk = {};
    d->diskReadMs = -1;
    readDisk();
}

// --- limits

OwnerLimits AgentService::ownerLimits() const
{
    return d->config.limits;
}

OwnerBounds AgentService::ownerBounds() const
{
    return d->bounds;
}

Result<void> AgentService::setOwnerLimits(const OwnerLimits &limits)
{
    if (auto checked = checkOwnerLimits(limits, d->bounds); !checked)
        return checked;
    AgentConfig changed = d->config;
    changed.limits = limits;
    if (auto written = changed.write(d->directory); !written)
        return written;
    d->config = std::move(changed);
    qCInfo(lcAgent).noquote() << "lent at most:" << (limits.capBytes > 0 ? formatBytes(limits.capBytes) : u"-"_s)
                              << "kept free:" << formatBytes(limits.minimumFreeBytes);
    if (d->store->isOpen() && d->leaveState == LeaveState::Staying) {
        d->guard.start(d->limitsInEffect());
        if (limits.capBytes > 0 &&
            limits.capBytes < d->facts.statistics.quotaBytes) // at once, also without a controller
            d->store->setQuota(limits.capBytes, [this](Result<qint64>) { d->guard.look(); });
    }
    if (d->leaveState == LeaveState::Staying)
        sayHello(); // the controller decides anew
    Q_EMIT statusChanged();
    return {};
}

// --- health

void AgentService::examineStore()
{
    d->store->examine([this](Result<LentStore::Health> health) {
        if (health)
            takeHealth(*health);
    });
}

void AgentService::takeHealth(const LentStore::Health &health)
{
    using enum LentStore::Trouble;
    const bool isNew = d->told != health.trouble;
    const QString path = d->storePath(d->config.store);
    // A file that is being shortened by ourselves looks cut for a moment: believed at the second look. That comes soon:
    // who reads finds the strips missing too, and has them rebuilt elsewhere before anybody heard why.
    const bool wasCut = std::exchange(d->wasCutShort, health.trouble == Truncated);
    if (health.trouble == Truncated && !wasCut) {
        d->secondLook = d->clock.after(kSecondLookMs, [this] { examineStore(); });
        return;
    }
    d->told = health.trouble;
    switch (health.trouble) {
    case None:
        return;
    case Permissions:
        d->told = health.isMended ? None : Permissions;
        if (isNew)
            tellTrouble(
                u"permissions"_s,
                health.isMended
                    ? Wording(QT_TRANSLATE_NOOP(
                                  "Controller",
                                  "Somebody changed the permissions of the store; they were set right again: %1"),
                              path)
                    : Wording(QT_TRANSLATE_NOOP("Controller", "Somebody changed the permissions of the store: %1"),
                              path));
        return;
    case Failing:
        if (isNew)
            tellTrouble(
                u"disk"_s,
                Wording(QT_TRANSLATE_NOOP(
                            "Controller",
                            "The disk failed while the store was written to. What can be read is served on, but the "
                            "store takes nothing new until the agent is restarted. See to the disk: %1"),
                        path));
        return;
    case Moved:
        if (isNew)
            tellTrouble(
                u"moved"_s,
                Wording(QT_TRANSLATE_NOOP(
                            "Controller",
                            "Somebody moved the store away; it serves until the agent is restarted. Put it back: %1"),
                        path));
        return;
    case Truncated:
        if (isNew)
            tellTrouble(u"truncated"_s,
                        d->isOnPartition()
                            ? Wording(QT_TRANSLATE_N_NOOP(
                                          "Controller",
                                          "The partition became smaller: %Ln strip(s) or more are lost with its end"),
                                      Wording::amount(health.lostStrips.size()))
                            : Wording(QT_TRANSLATE_N_NOOP(
                                          "Controller",
                                          "Somebody cut the store's file: %Ln strip(s) or more are lost with its end"),
                                      Wording::amount(health.lostStrips.size())));
        noteBadStrips(health.lostStrips);
        return reportBadStrips();
    case Deleted:
        if (d->isOnPartition())
            tellTrouble(u"disk"_s, Wording(QT_TRANSLATE_NOOP("Controller",
                                                             "The disk with the store's partition was taken away: %1"),
                                           d->config.partition));
        else
            tellTrouble(
                u"deleted"_s,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "Somebody deleted the store; what lay there is rebuilt elsewhere: %1"),
                        path));
        d->guard.stop();
        d->store->close();
        d->facts = {};
        d->isServing = false;
        if (d->isOnPartition()) { // the machine counts as away until its disk is back
            d->client.stop();
            d->isReporting = false;
            d->wantedDataConnections = 0;
        }
        return openKnownStore();
    }
}

void AgentService::tellTrouble(const QString &kind, const Wording &what)
{
    const TroubleNotice notice{.kind = kind, .text = what.english(), .wording = what.toString()};
    qCWarning(lcAgent).noquote() << notice.text;
    if (ControlConnection *connection = d->client.connection())
        return connection->notify(u"agent.trouble"_s, toCbor(notice));
    const auto same = std::ranges::find(d->untold, kind, &TroubleNotice::kind);
    if (same != d->untold.end())
        *same = notice; // the latest says it best
    else
        d->untold.append(notice);
}

/// Has no timer of its own: it is called with what is looked at anyway.
void AgentService::readDisk()
{
    const qint64 nowMs = d->clock.monotonicMs();
    if (!d->ports.disks || d->isDiskAsked || (d->diskReadMs >= 0 && nowMs - d->diskReadMs < kReadDiskEveryMs))
        return;
    d->diskReadMs = nowMs;
    d->isDiskAsked = true;
    d->store->disks(d->lentPlace(), [this](Result<QStringList> disks) {
        d->ports.disks->read(disks.value_or(QStringList()), [this](const DiskHealth &disk) {
            d->isDiskAsked = false;
            takeDisk(disk);
        });
    });
}

/// UDisks2 may be away for a moment: what it said before is the better answer then.
void AgentService::takeDisk(const DiskHealth &disk)
{
    const DiskHealth bounded = boundedDiskHealth(disk);
    if (d->isStopping || !bounded.isKnown() || bounded == d->disk)
        return;
    if (bounded.isFailing && !d->disk.isFailing)
        qCWarning(lcAgent).noquote() << "the disk says that it is failing:" << bounded.model;
    d->disk = bounded;
    // A machine that has announced its absence must not speak; it tells when it is back.
    if (!d->isAway && !d->isAsleep && d->leaveState == LeaveState::Staying)
        tellDisk();
    Q_EMIT statusChanged();
}

void AgentService::tellDisk()
{
    ControlConnection *connection = d->client.connection();
    if (connection && d->isServing && d->disk.isKnown())
        connection->notify(u"agent.diskHealth"_s, toCbor(DiskHealthNotice{.store = d->config.store, .disk = d->disk}));
}

/// What happened while the controller could not be reached.
void AgentService::tellUntold()
{
    ControlConnection *connection = d->client.connection();
    if (!connection)
        return;
    for (const TroubleNotice &notice : std::exchange(d->untold, {}))
        connection->notify(u"agent.trouble"_s, toCbor(notice));
}

/// Besides what waits to be reported already. What is too much is found again by the next check, or by whoever reads
/// it.
void AgentService::noteBadStrips(const QList<StripKey> &keys)
{
    QSet<StripKey> known(d->badStrips.cbegin(), d->badStrips.cend());
    for (const StripKey &key : keys) {
        if (d->badStrips.size() >= kMaxBadStripsKept)
            return;
        if (known.contains(key))
            continue;
        known.insert(key);
        d->badStrips.append(key);
    }
}

/// One report at a time; what comes meanwhile goes with the next. Not too soon after one that was not taken.
void AgentService::reportBadStrips()
{
    ControlConnection *connection = d->client.connection();
    if (d->badStrips.isEmpty() || d->isReporting || d->reportAgain || !connection || !d->isServing)
        return;
    BadStripsRequest request{.store = d->config.store, .stripes = {}, .positions = {}};
    const QList<StripKey> told = d->badStrips.first(std::min(d->badStrips.size(), kBadStripsPerReport));
    for (const StripKey &key : told) {
        request.stripes.append(key.stripe.value());
        request.positions.append(key.position);
    }
    d->badStrips.remove(0, told.size());
    d->isReporting = true;
    connection->call(u"agent.badStrips"_s, toCbor(request), kCareTimeoutMs,
                     [this, told, guard = QPointer<AgentService>(this)](Result<QCborMap> answer) {
                         if (!guard)
                             return;
                         d->isReporting = false;
                         if (answer)
                             return reportBadStrips();
                         reportLater(told, answer.error().code);
                     });
}

/// Unless they were refused for good: then the next check finds them again.
void AgentService::reportLater(const QList<StripKey> &keys, ErrorCode why)
{
    const bool isLater = why == ErrorCode::Busy || why == ErrorCode::Timeout || why == ErrorCode::Io ||
                         why == ErrorCode::Corrupt; // the controller's catalog, at present
    if (!isLater && why != ErrorCode::Disconnected)
        return;
    noteBadStrips(keys);
    if (isLater) // else with the next connection
        d->reportAgain = d->clock.after(d->ports.rhythm.retryMs, [this] {
            const auto spent = std::move(d->reportAgain);
            reportBadStrips();
        });
}

/// At idle only.
bool AgentService::mayCheck() const
{
    return d->store->isOpen() && d->clock.monotonicMs() - d->openedMs >= d->ports.rhythm.checkSettleMs &&
           d->policy.decision().pace == LendingPace::Full && d->leaveState == LeaveState::Staying && !d->isAsleep &&
           !d->frontSeat;
}

/// Or since there has been something to check; 0 where a clock was set back.
qint64 AgentService::sinceFullCheckMs() const
{
    const QDateTime since = d->memory.lastFullCheck.isValid() ? d->memory.lastFullCheck : d->memory.checkedSince;
    return since.isValid() ? std::max<qint64>(0, since.msecsTo(d->clock.nowUtc())) : 0;
}

/// No faster than it has to.
void AgentService::setCheckRate()
{
    const qint64 sinceMs = sinceFullCheckMs();
    const bool isResting = d->memory.lastFullCheck.isValid() && sinceMs < kCheckRestMs;
    const qint64 rate = mayCheck() && !isResting
                            ? checkBytesPerSecond({.leftBytes = d->facts.statistics.usedBytes - d->memory.checkedBytes,
                                                   .leftMs = kFullCheckMs - sinceMs,
                                                   .idlePerDayMs = d->memory.idle.expectedPerDayMs()})
                            : 0;
    if (std::exchange(d->checkRate, rate) != rate)
        d->store->setCheckRate(rate);
}

/// With the store's figures, at their rhythm.
void AgentService::measureIdleHours()
{
    const qint64 nowMs = d->clock.monotonicMs();
    const qint64 passedMs = d->idleMeasuredMs < 0 ? 0 : std::min(nowMs - d->idleMeasuredMs, kMostIdleAtOnceMs);
    d->idleMeasuredMs = nowMs;
    const bool isIdle = mayCheck();
    d->memory.idle.add(d->wasIdle && isIdle ? passedMs : 0, d->clock.nowUtc().toLocalTime().date());
    d->wasIdle = isIdle;
    if (d->checkRate > 0 && nowMs - d->rememberedMs >= kRememberCheckEveryMs) // its disk is awake anyway
        remember();
}

/// The scrubber counts what this process has checked; a check goes on over restarts.
void AgentService::countChecked(const LentStore::Facts &facts)
{
    if (facts.checkedBytes < d->checkSeenBytes) // another check, or another store
        d->checkSeenBytes = 0;
    d->memory.checkedBytes += facts.checkedBytes - d->checkSeenBytes;
    d->checkSeenBytes = facts.checkedBytes;
}

/// Once for each check. That it is so is in the status.
void AgentService::tellOverdueCheck()
{
    const qint64 usedBytes = d->facts.statistics.usedBytes;
    if (d->memory.hasToldOverdue || !d->store->isOpen() || usedBytes <= 0 || sinceFullCheckMs() < kFullCheckMs)
        return;
    d->memory.hasToldOverdue = true;
    tellTrouble(
        u"other"_s,
        Wording(QT_TRANSLATE_NOOP(
                    "Controller",
                    "Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is "
                    "checked while the machine is on and nobody works at it, and there was too little of that"),
                Wording::bytes(std::max<qint64>(0, usedBytes - d->memory.checkedBytes)), Wording::bytes(usedBytes)));
    remember();
}

// --- figures

void AgentService::countTraffic(const LentStore::Facts &facts)
{
    const TrafficCount &now = facts.traffic;
    const bool isBusy = now.servedCount != d->counted.servedCount || facts.inServiceCount > 0;
    d->isBusy = isBusy;
    d->policy.setBusy(isBusy);
    if (now.servedCount < d->counted.servedCount) // another store
        d->counted = {};
    TrafficTotals::Span more{.receivedBytes = now.receivedBytes - d->counted.receivedBytes,
                             .sentBytes = now.sentBytes - d->counted.sentBytes,
                             .writtenBytes = now.writtenBytes - d->counted.writtenBytes};
    d->counted = now;
    if (isBusy && d->ports.sensors) {
        const qint64 stallMs = d->ports.sensors->look().diskStallMs;
        if (d->stallSeenMs >= 0 && stallMs > d->stallSeenMs)
            more.delayMs = stallMs - d->stallSeenMs;
        d->stallSeenMs = stallMs;
    } else {
        d->stallSeenMs = -1; // what happens while we rest is not ours
    }
    d->memory.traffic.add(more, d->clock.nowUtc().toLocalTime().date());
    if (isBusy && d->clock.monotonicMs() - d->rememberedMs >= kRememberEveryMs)
        remember();
}

void AgentService::refreshVolumes()
{
    const qint64 nowMs = d->clock.monotonicMs();
    if (d->volumesSeenMs >= 0 && nowMs - d->volumesSeenMs < kVolumesEveryMs)
        return;
    d->volumesSeenMs = nowMs;
    d->store->volumes([this](Result<QList<LentStore::VolumeShare>> shares) {
        if (!shares)
            return;
        QHash<VolumeId, QString> names; // as they were told before
        for (const LentVolume &volume : std::as_const(d->volumes))
            names.insert(volume.volume, volume.name);
        d->volumes.clear();
        for (const LentStore::VolumeShare &share : std::as_const(*shares))
            d->volumes.append({.volume = share.volume,
                               .name = names.value(share.volume),
                               .bytes = share.bytes,
                               .stripCount = share.stripCount});
        askVolumeNames();
    });
}

/// For the person; the controller may keep them to itself, or be away.
void AgentService::askVolumeNames()
{
    ControlConnection *connection = d->client.connection();
    if (!connection || d->volumes.isEmpty())
        return;
    VolumeNamesRequest request;
    for (const LentVolume &volume :
         std::as_const(d->volumes).first(std::min<qsizetype>(d->volumes.size(), kMaxVolumes)))
        request.volumes.append(volume.volume);
    connection->call(u"agent.volumeNames"_s, toCbor(request), kCareTimeoutMs,
                     [this, asked = request.volumes, guard = QPointer<AgentService>(this)](Result<QCborMap> map) {
                         const auto answer =
                             map ? fromCbor<VolumeNamesAnswer>(*map) : Result<VolumeNamesAnswer>(fail(map.error()));
                         if (!guard || d->isStopping || !answer || answer->names.size() != asked.size())
                             return;
                         for (LentVolume &volume : d->volumes) {
                             if (const qsizetype at = asked.indexOf(volume.volume); at >= 0)
                                 volume.name = answer->names.at(at).left(kMaxNameCharacters);
                         }
                         Q_EMIT statusChanged();
                     });
}

AgentStatus AgentService::status() const
{
    const LendingDecision &lending = d->policy.decision();
    LentStore::DiskSpace disk = d->guard.space();
    if (d->isOnPartition()) {
        disk.totalBytes = std::max({disk.totalBytes, d->toldCapacityBytes, qint64(0)});
        disk.freeBytes = std::max<qint64>(0, disk.totalBytes - d->facts.statistics.usedBytes);
    } else if (disk.totalBytes == 0) { // without a store nobody watches it
        disk = d->space;
    }
    const TrafficTotals &traffic = d->memory.traffic;
    const StoreStatistics &store = d->facts.statistics;
    const bool isPaused = d->state == u"connected"_s && lending.pace == LendingPace::Away;
    const Wording reason = isUnserved() ? unservedWording() : d->reason;
    return {.state = isPaused       ? u"paused"_s
                     : isUnserved() ? u"error"_s
                                    : d->state,
            .reason = isPaused ? lending.sentence : reason.english(),
            .reasonWording = isPaused ? QString() : reason.toString(),
            .arrayName = d->arrayName,
            .controller = d->config.controllerAddress,
            .machineName = d->config.machineName,
            .quotaBytes = store.quotaBytes,
            .usedBytes = store.usedBytes,
            .diskFreeBytes = disk.freeBytes,
            .diskTotalBytes = disk.totalBytes,
            .stripCount = store.stripCount,
            .bytesReceivedToday = traffic.day.receivedBytes,
            .bytesSentToday = traffic.day.sentBytes,
            .version = QStringLiteral(FALLOW_VERSION),
            .pace = lending.pace,
            .lendingReason = lending.reason,
            .lendingSentence = lending.sentence,
            .lendingUntil = lending.until,
            .schedule = d->policy.wishes().schedule,
            .leaveState = d->leaveState,
            .limits = d->config.limits,
            .bounds = d->bounds,
            .minimumFreeBytes = d->guard.minimumFreeBytes(),
            .overdueBytes = d->guard.overdueBytes(),
            .bytesReceivedThisMonth = traffic.month.receivedBytes,
            .bytesSentThisMonth = traffic.month.sentBytes,
            .bytesWrittenToday = traffic.day.writtenBytes,
            .bytesWrittenThisMonth = traffic.month.writtenBytes,
            .delayTodayMs = traffic.day.delayMs,
            .volumes = d->volumes,
            .lastFullCheck = d->memory.lastFullCheck,
            .checkShare =
                store.usedBytes > 0 ? std::min(1.0, double(d->memory.checkedBytes) / double(store.usedBytes)) : 0.0,
            .badStripCount = d->facts.badStripCount,
            .partition = d->config.partition,
            .disk = d->disk,
            .isCheckOverdue = d->store->isOpen() && store.usedBytes > 0 && sinceFullCheckMs() >= kFullCheckMs};
}

} // namespace fallow
