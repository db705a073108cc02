// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/log.h"
#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kLetGoMs = 3000; ///< the system waits for us no longer than about five seconds
constexpr qint64 kMaxReturnMs = 30 * 24 * 3'600'000LL;

} // namespace

void AgentService::connectParts()
{
    connect(&d->policy, &LendingPolicy::decisionChanged, this, &AgentService::applyDecision);
    connect(&d->policy, &LendingPolicy::wishesChanged, this, &AgentService::remember);
    d->store->setActivityHandler([this] { noteActivity(); });
    d->store->setBadStripHandler([this](StripKey key, const Error &error) {
        qCWarning(lcAgent).noquote() << "a strip is bad:" << error.toString();
        noteBadStrips({key});
        reportBadStrips();
    });
    d->store->setCheckFinishedHandler([this] {
        d->memory.lastFullCheck = d->clock.nowUtc();
        d->memory.checkedBytes = 0;
        d->memory.hasToldOverdue = false;
        remember();
    });
    d->guard.setChangedHandler([this] { Q_EMIT statusChanged(); });
    SystemEvents *system = d->ports.system.get();
    if (!system)
        return;
    connect(system, &SystemEvents::aboutToSleep, this, [this] { prepareToGo(u"suspend"_s); });
    connect(system, &SystemEvents::wokeUp, this, &AgentService::wakeUp);
    connect(system, &SystemEvents::networkChanged, this, &AgentService::networkChanged);
    connect(system, &SystemEvents::aboutToShutDown, this, [this] { prepareToGo(u"shutdown"_s); });
}

QString AgentService::localAddress() const
{
    const ControlConnection *connection = d->client.connection();
    return connection ? connection->localAddress().toString() : QString();
}

LendingPolicy &AgentService::lending()
{
    return d->policy;
}

/// Whether data connections are wanted now.
bool AgentService::mayServe() const
{
    return d->isServing && !d->isStopping && !d->isAsleep && d->client.connection() &&
           d->policy.decision().pace != LendingPace::Away;
}

void AgentService::applyDecision(const LendingDecision &decision)
{
    qCInfo(lcAgent).noquote() << decision.sentence;
    d->store->setCourtesy({.isBackgroundHeld = decision.pace != LendingPace::Full,
                           .foregroundReadBytesPerSecond = decision.foregroundReadBytesPerSecond});
    setCheckRate();
    Q_EMIT statusChanged();
    const bool wasAway = std::exchange(d->isAway, decision.pace == LendingPace::Away);
    if (d->isStopping || d->isAsleep || d->leaveState != LeaveState::Staying || wasAway == d->isAway)
        return;
    if (d->isAway)
        goAway(u"paused"_s, decision.until);
    else if (mayServe())
        sayHello(); // makes the machine count as present again, whatever it had announced
}

/// On the connection that has proven this machine's certificate: nobody else can say it.
void AgentService::announceAbsence(const QString &reason, const QDateTime &expectedReturn)
{
    if (ControlConnection *connection = d->client.connection())
        connection->notify(u"agent.absence"_s,
                           toCbor(AbsenceNotice{.reason = reason, .expectedReturn = expectedReturn}));
}

/// Tells the controller first, so that nobody waits for what this machine will not answer; then ends what is under way.
void AgentService::goAway(const QString &reason, const QDateTime &expectedReturn, std::move_only_function<void()> done)
{
    announceAbsence(reason, expectedReturn);
    d->redial.reset();
    if (!d->store->isOpen()) {
        if (done)
            done();
        return;
    }
    d->store->quiesce({ErrorCode::Unreachable, u"the machine takes its leave for now"_s, d->config.machineName},
                      [done = std::move(done)](Result<void> quiet) mutable {
                          if (!quiet)
                              qCWarning(lcAgent).noquote() << "the index was not written:" << quiet.error().toString();
                          if (done)
                              done();
                      });
}

void AgentService::prepareToGo(const QString &reason)
{
    d->isAsleep = true;
    d->goingReason = reason;
    const auto letGo = [this] {
        const auto spent = std::move(d->letGoTimer);
        if (spent)
            d->ports.system->letGo();
    };
    d->letGoTimer = d->clock.after(kLetGoMs, letGo); // whatever may be slow: the person closed the lid
    remember();
    goAway(reason, {}, letGo);
}

void AgentService::wakeUp()
{
    if (!std::exchange(d->isAsleep, false))
        return;
    d->letGoTimer.reset();
    if (d->leaveState != LeaveState::Staying)
        return stay();
    d->policy.lookNow();
    d->guard.look();
    networkChanged();
}

/// The old connection may be dead without knowing it; a new one costs little.
void AgentService::networkChanged()
{
    if (d->isStopping || d->isAsleep || d->leaveState != LeaveState::Staying ||
        d->client.state() == ControlClient::State::Idle)
        return;
    d->client.stop();
    d->isServing = false;
    dial();
}

void AgentService::leave(const QDateTime &expectedReturn)
{
    if (d->leaveState != LeaveState::Staying || d->isStopping)
        return;
    d->leaveState = LeaveState::Finishing;
    d->memory.leftInBoot = d->ports.boot;
    d->memory.expectedReturn = expectedReturn;
    d->retry.reset();
    d->guard.stop();
    d->policy.setLeaving(true);
    watchReturn();
    const int leaving = ++d->leavings;
    if (d->store->isOpen())
        return goAway(u"leaving"_s, expectedReturn, [this, leaving] { finishLeaving(leaving); });
    announceAbsence(u"leaving"_s, expectedReturn);
    d->redial.reset();
    d->store->close(); // it may be on its way to be opened, which can take minutes and can be begun again at any time
    d->store->settle([this, leaving](Result<void>) { finishLeaving(leaving); });
}

void AgentService::finishLeaving(int leaving)
{
    if (d->leaveState != LeaveState::Finishing || leaving != d->leavings || d->isStopping)
        return;
    d->client.stop();
    d->isServing = false;
    d->store->close(); // in order: the next opening has nothing to look for
    d->leaveState = LeaveState::SafeToUnplug;
    setState(u"paused"_s, Wording::of(u"Everything is on the disk; the machine may leave"_s));
}

void AgentService::stay()
{
    if (d->leaveState == LeaveState::Staying || d->isStopping)
        return;
    d->leaveState = LeaveState::Staying;
    d->isAsleep = false;
    d->memory.leftInBoot.clear();
    d->memory.expectedReturn = {};
    d->returnTimer.reset();
    d->policy.setLeaving(false);
    if (!d->store->isOpen()) // closed, or never opened: leave() came first
        return openKnownStore();
    startGuard();
    sayHello();
}

/// A machine that was to come back at a time, and has not left, is back then.
void AgentService::watchReturn()
{
    const QDateTime expected = d->memory.expectedReturn;
    if (!expected.isValid())
        return;
    const qint64 leftMs = std::clamp<qint64>(d->clock.nowUtc().msecsTo(expected), 0, kMaxReturnMs);
    d->returnTimer = d->clock.after(leftMs, [this] { stay(); });
}

void AgentService::remember()
{
    d->memory.wishes = d->policy.wishes();
    d->rememberedMs = d->clock.monotonicMs();
    if (const auto written = d->memory.write(d->directory); !written)
        qCWarning(lcAgent).noquote() << "the agent's memory cannot be written:" << written.error().toString();
}

} // namespace fallow
