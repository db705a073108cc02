// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a machine's coming and going in the catalog, and the deadlines of absences.
#include "base/log.h"
#include "base/wording.h"
#include "membership/membership.h"

#include <algorithm>
#include <utility>

namespace fallow {

using namespace Qt::StringLiterals;

/// A deadline that is served so much too late was missed because the controller itself slept.
static constexpr qint64 kOwnAbsenceMs = 60'000;
/// Between attempts to commit a loss.
static constexpr qint64 kLeastLossPauseMs = 1000;
static constexpr qint64 kMostLossPauseMs = 60'000;

void Membership::setConnected(MachineId machine)
{
    m_onlineBefore.remove(machine);
    applyPresence(machine, PresenceInput::Connected);
}

void Membership::setDisconnected(MachineId machine)
{
    applyPresence(machine, PresenceInput::Disconnected);
}

void Membership::setHeard(MachineId machine)
{
    applyPresence(machine, PresenceInput::Heard);
}

void Membership::announceAbsence(MachineId machine, const AbsenceNotice &notice)
{
    const QDateTime now = m_clock.nowUtc();
    const bool hasReturn = notice.expectedReturn.isValid() && notice.expectedReturn > now;
    const qint64 returnInMs =
        hasReturn ? qMin(now.msecsTo(notice.expectedReturn), m_options.presence.longestAnnouncedMs) : -1;
    applyPresence(machine, PresenceInput::Announced, returnInMs);
    const auto tracker = m_presence.find(machine);
    if (hasReturn && tracker != m_presence.end() && tracker->second.presence() == Presence::Asleep)
        m_expectedReturns.insert(machine, now.addMSecs(returnInMs));
}

void Membership::declareLost(MachineId id, const QString &actor, Completion<void> done)
{
    changeMachine(
        id,
        [](const MachineRecord &record) -> Result<CatalogChange> {
            if (record.approval != MachineApproval::Approved)
                return fail(ErrorCode::Refused,
                            Wording(QT_TRANSLATE_NOOP("Controller", "only an approved machine can be declared lost")),
                            record.name);
            return CatalogChange();
        },
        [this, id, actor, done = std::move(done)](Result<void> result) mutable {
            if (!result) {
                done(std::move(result));
                return;
            }
            applyPresence(id, PresenceInput::DeclaredLost, -1, actor);
            Q_EMIT machineBlocked(id); // closes a connection that may still stand; it may come back
            Step answer;               // behind the presence, so that whoever asked sees it done
            answer.prepare = [] { return Result<CatalogChange>(CatalogChange()); };
            answer.finish = std::move(done);
            enqueue(std::move(answer));
        });
}

void Membership::applyPresence(MachineId id, PresenceInput input, qint64 returnInMs, const QString &actor)
{
    if (const auto transition = trackPresence(id, input, returnInMs))
        commitPresence(id, *transition, actor);
}

std::optional<PresenceTransition> Membership::trackPresence(MachineId id, PresenceInput input, qint64 returnInMs)
{
    const auto tracker = m_presence.find(id);
    if (tracker == m_presence.end())
        return {};
    const auto transition = tracker->second.apply(input, m_clock.monotonicMs(), returnInMs);
    if (transition && transition->to != Presence::Asleep)
        m_expectedReturns.remove(id);
    watchDeadline(tracker->second);
    return transition;
}

static EventSeverity severityOf(Presence presence)
{
    switch (presence) {
    case Presence::Online:
    case Presence::Asleep:
        return EventSeverity::Info;
    case Presence::Unreachable:
    case Presence::Retired:
        return EventSeverity::Notice;
    case Presence::Lost:
        return EventSeverity::Critical;
    }
    return EventSeverity::Info;
}

void Membership::takeDown(MachineRecord &machine, const PresenceTransition &transition, const QString &actor,
                          CatalogChange &change) const
{
    machine.presence = transition.to;
    machine.presenceSince = m_clock.nowUtc();
    if (transition.from == Presence::Online || transition.to == Presence::Online)
        machine.lastSeen = machine.presenceSince;
    if (transition.startsRebuild())
        loseStores(machine.id, change);
    const QString kind = u"machine."_s + QString::fromLatin1(stateName(transition.to));
    change.addEvents.append(eventOf(severityOf(transition.to), kind, machine,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "%1 (%2)"),
                                            Wording::term(stateName(transition.to)), Wording::term(transition.reason)),
                                    actor));
}

void Membership::commitPresence(MachineId id, const PresenceTransition &transition, const QString &actor)
{
    auto record = std::make_shared<MachineRecord>();
    Step step;
    step.prepare = [this, id, transition, actor, record]() -> Result<CatalogChange> {
        const std::optional<MachineRecord> known = machine(id);
        const auto tracker = m_presence.find(id);
        if (!known || tracker == m_presence.end() || tracker->second.presence() != transition.to)
            return CatalogChange(); // forgotten, or overtaken by what came since
        *record = *known;
        CatalogChange change;
        takeDown(*record, transition, actor, change);
        change.putMachines = {*record};
        return change;
    };
    step.finish = [this, id, transition, actor, record](Result<void> result) {
        if (record->id.isNull())
            return;
        if (!result) { // what is so is so, even if it cannot be written down now
            qCWarning(lcMembership).noquote()
                << "presence of" << record->name << "not recorded:" << result.error().toString();
            const auto known = machine(id);
            const bool isAgain = known && known->presence == transition.to;
            m_machines.insert(id, *record);
            if (transition.startsRebuild())
                countLater(id, transition, actor);
            if (isAgain)
                return;
            Q_EMIT machineChanged(*record);
        } else if (transition.startsRebuild()) {
            m_lossPauseMs = 0;
        }
        Q_EMIT presenceChanged(id, transition);
    };
    enqueue(std::move(step));
}

/// What is not committed does not count: no rebuild begins, however long the machine is away.
void Membership::countLater(MachineId id, const PresenceTransition &transition, const QString &actor)
{
    m_losses.insert_or_assign(id, Loss{transition, actor});
    if (m_lossTimer)
        return;
    m_lossPauseMs = std::clamp(2 * m_lossPauseMs, kLeastLossPauseMs, kMostLossPauseMs);
    m_lossTimer = m_clock.after(m_lossPauseMs, [this] { countLosses(); });
}

void Membership::countLosses()
{
    discard(std::move(m_lossTimer));
    for (const auto &[machine, loss] : std::exchange(m_losses, {}))
        commitPresence(machine, loss.transition, loss.actor);
}

void Membership::setPresencePolicy(const PresencePolicy &policy)
{
    m_options.presence = policy;
    for (auto &[machine, tracker] : m_presence) {
        tracker.setPolicy(policy);
        watchDeadline(tracker);
    }
}

/// One timer for the earliest deadline of all. It may ring early, and then only looks again; never late.
void Membership::watchDeadline(const PresenceTracker &tracker)
{
    const auto deadlineMs = tracker.deadlineMs();
    if (!deadlineMs || (m_deadlineTimer && m_deadlineDueMs <= *deadlineMs))
        return;
    m_deadlineDueMs = qMax(*deadlineMs, m_clock.monotonicMs()); // one that is set in the past was not missed
    m_deadlineTimer = m_clock.after(m_deadlineDueMs - m_clock.monotonicMs(), [this] { checkDeadlines(); });
}

void Membership::discard(std::unique_ptr<Clock::Timer> rung)
{
    m_replyTo.post([rung = std::move(rung)] {});
}

void Membership::checkDeadlines()
{
    discard(std::move(m_deadlineTimer));
    const qint64 nowMs = m_clock.monotonicMs();
    const bool wasAway = nowMs - m_deadlineDueMs > kOwnAbsenceMs;
    QList<MachineId> due;
    for (auto &[machine, tracker] : m_presence) {
        if (wasAway)
            tracker.restartDeadline(nowMs);
        else if (tracker.deadlineMs().value_or(nowMs + 1) <= nowMs)
            due.append(machine);
    }
    if (wasAway)
        qCInfo(lcMembership) << "the controller itself was away; all absences count anew";
    for (const MachineId machine : due)
        applyPresence(machine, PresenceInput::TimePassed);
    for (const auto &[machine, tracker] : m_presence)
        watchDeadline(tracker);
}

} // namespace fallow
