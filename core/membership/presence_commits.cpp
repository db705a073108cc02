// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a machine's coming and going in the catalog, and the deadlines of absences.
#include "base/log.h"
#include "base/wording.h"
#include "membership/membership.h"

namespace fallow {

using namespace Qt::StringLiterals;

/// A deadline that is served so much too late was missed because the controller itself slept.
static constexpr qint64 kOwnAbsenceMs = 60'000;

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
    const auto tracker = m_presence.find(id);
    if (tracker == m_presence.end())
        return;
    const auto transition = tracker->second.apply(input, m_clock.monotonicMs(), returnInMs);
    if (transition && transition->to != Presence::Asleep)
        m_expectedReturns.remove(id);
    if (transition)
        commitPresence(id, *transition, actor);
    watchDeadline(tracker->second);
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

void Membership::commitPresence(MachineId id, const PresenceTransition &transition, const QString &actor)
{
    auto record = std::make_shared<MachineRecord>();
    Step step;
    step.prepare = [this, id, transition, actor, record]() -> Result<CatalogChange> {
        const std::optional<MachineRecord> known = machine(id);
        if (!known)
            return CatalogChange();
        *record = *known;
        record->presence = transition.to;
        record->presenceSince = m_clock.nowUtc();
        if (transition.from == Presence::Online || transition.to == Presence::Online)
            record->lastSeen = record->presenceSince;
        CatalogChange change;
        change.putMachines = {*record};
        if (transition.startsRebuild()) {
            for (StoreRecord store : m_stores) {
                if (store.machine != id || (store.state != StoreState::Active && store.state != StoreState::Draining))
                    continue;
                store.state = StoreState::Lost;
                change.putStores.append(store);
            }
        }
        const QString kind = u"machine."_s + QString::fromLatin1(stateName(transition.to));
        change.addEvents = {eventOf(severityOf(transition.to), kind, *record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "%1 (%2)"),
                                            Wording::term(stateName(transition.to)), Wording::term(transition.reason)),
                                    actor)};
        return change;
    };
    step.finish = [this, id, transition, record](Result<void> result) {
        if (!result) { // what is so is so, even if it cannot be written down now
            qCWarning(lcMembership).noquote()
                << "presence of" << record->name << "not recorded:" << result.error().toString();
            if (!record->id.isNull() && m_machines.contains(id)) {
                m_machines.insert(id, *record);
                Q_EMIT machineChanged(*record);
            }
        }
        if (m_machines.contains(id))
            Q_EMIT presenceChanged(id, transition);
    };
    enqueue(std::move(step));
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

void Membership::checkDeadlines()
{
    // Destroying the timer that is calling is left to the next turn of the loop.
    std::shared_ptr<Clock::Timer> rung(std::move(m_deadlineTimer));
    m_replyTo.post([rung] {});
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
