// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"

#include "base/log.h"
#include "base/wording.h"
#include "membership/settings_keys.h"

#include <QPointer>
#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

/// A deadline that is served so much too late was missed because the controller itself slept.
static constexpr qint64 kOwnAbsenceMs = 60'000;
/// After so many others one enrolment is served, so that no machine gone bad keeps newcomers out by asking.
static constexpr int kStepsPerEnrolment = 64;

Result<std::unique_ptr<Membership>> Membership::load(Catalog &catalog, const CertificateIssuer &issuer, Clock &clock,
                                                     Executor &replyTo, Options options)
{
    auto reader = catalog.makeReader();
    if (!reader)
        return fail(reader.error());
    std::unique_ptr<Membership> membership(new Membership(catalog, issuer, clock, replyTo, options));
    if (auto loaded = membership->loadFrom(**reader); !loaded)
        return fail(loaded.error());
    return membership;
}

Membership::Membership(Catalog &catalog, const CertificateIssuer &issuer, Clock &clock, Executor &replyTo,
                       Options options)
    : m_catalog(catalog)
    , m_issuer(issuer)
    , m_clock(clock)
    , m_replyTo(replyTo)
    , m_options(options)
{}

Membership::~Membership()
{
    const auto cancel = [this](Step &step) {
        refuse(std::move(step.finish), {ErrorCode::Cancelled, u"the controller is stopping"_s, {}});
    };
    if (m_underWay)
        cancel(*m_underWay);
    std::ranges::for_each(m_steps, cancel);
    std::ranges::for_each(m_enrolments, cancel);
}

void Membership::refuse(std::move_only_function<void(Result<void>)> finish, Error why)
{
    m_replyTo.post(
        [finish = std::move(finish), why = std::move(why)]() mutable { finish(Result<void>(fail(std::move(why)))); });
}

Result<void> Membership::loadFrom(CatalogReader &reader)
{
    const auto machines = reader.machines();
    const auto stores = reader.stores();
    const auto settings = reader.settings(kMembershipPrefix);
    const auto superseded = reader.setting(kSupersededEpochSetting);
    if (!machines || !stores || !settings)
        return fail(!machines ? machines.error() : !stores ? stores.error() : settings.error());
    if (!superseded)
        return fail(superseded.error());
    m_supersededEpoch = superseded->toUInt();
    CatalogChange everything;
    everything.putMachines = *machines;
    everything.putStores = *stores;
    everything.putSettings = *settings;
    mirror(everything);
    for (const MachineRecord &machine : *machines) {
        if (machine.approval == MachineApproval::Approved && machine.presence == Presence::Online &&
            machine.id != kControllerMachine)
            commitPresence(machine.id, {Presence::Online, Presence::Unreachable, "controller-started"}, {});
        if (machine.presence == Presence::Online)
            m_onlineBefore.insert(machine.id);
    }
    m_loadedMs = m_clock.monotonicMs();
    return {};
}

/// Takes over what the catalog has committed.
void Membership::mirror(const CatalogChange &change)
{
    for (const MachineRecord &machine : change.putMachines) {
        m_machines.insert(machine.id, machine);
        const bool isWatched = machine.approval == MachineApproval::Approved && machine.id != kControllerMachine;
        if (isWatched && !m_presence.contains(machine.id))
            watchDeadline(
                m_presence.try_emplace(machine.id, m_options.presence, machine.presence, m_clock.monotonicMs())
                    .first->second);
        Q_EMIT machineChanged(machine);
    }
    for (const MachineId machine : change.removeMachines) {
        m_machines.remove(machine);
        m_presence.erase(machine);
        m_expectedReturns.remove(machine);
        Q_EMIT machineRemoved(machine);
    }
    for (const StoreRecord &store : change.putStores) {
        m_stores.insert(store.id, store);
        Q_EMIT storeChanged(store);
    }
    for (const StoreId store : change.removeStores) {
        m_stores.remove(store);
        Q_EMIT storeRemoved(store);
    }
    for (auto it = change.putSettings.cbegin(); it != change.putSettings.cend(); ++it) {
        if (it.value().isEmpty())
            m_settings.remove(it.key());
        else
            m_settings.insert(it.key(), it.value());
        if (it.key().startsWith(kCodeKeyPrefix)) {
            const quint32 code = QStringView(it.key()).mid(kCodeKeyPrefix.size()).toUInt(nullptr, 16);
            const auto stored = StoredEnrolmentCode::fromBytes(it.value());
            if (stored)
                m_codes.insert(code, *stored);
            else if (const auto gone = m_codes.take(code); gone.expires > m_clock.nowUtc())
                Q_EMIT codeSpent(gone);
        } else if (it.key().startsWith(kRenewalKeyPrefix)) {
            const MachineId machine(QStringView(it.key()).mid(kRenewalKeyPrefix.size()).toULongLong());
            if (it.value().isEmpty())
                m_renewals.remove(machine);
            else
                m_renewals.insert(machine, renewalOf(it.value()));
        } else if (it.key().startsWith(kMachineKeyPrefix)) {
            const MachineId machine(QStringView(it.key()).mid(kMachineKeyPrefix.size()).toULongLong());
            m_machineOfKey.remove(m_keys.take(machine));
            if (!it.value().isEmpty()) {
                m_keys.insert(machine, it.value().left(32));
                m_machineOfKey.insert(it.value().left(32), machine);
            }
        }
    }
}

void Membership::enqueue(Step step)
{
    m_steps.push_back(std::move(step));
    startNext();
}

bool Membership::takeNext()
{
    if (m_enrolments.empty())
        m_stepsSinceEnrolment = 0;
    const bool isEnrolmentsTurn =
        !m_enrolments.empty() && (m_steps.empty() || m_stepsSinceEnrolment >= kStepsPerEnrolment);
    std::deque<Step> &queue = isEnrolmentsTurn ? m_enrolments : m_steps;
    if (queue.empty())
        return false;
    m_stepsSinceEnrolment = isEnrolmentsTurn ? 0 : m_stepsSinceEnrolment + 1;
    m_underWay = std::move(queue.front());
    queue.pop_front();
    return true;
}

void Membership::startNext()
{
    if (m_underWay || !takeNext())
        return;
    auto change = m_underWay->prepare();
    const QPointer<Membership> guard(this);
    if (!change || change->isEmpty()) {
        m_replyTo.post([guard, result = change ? Result<void>() : Result<void>(fail(change.error()))]() mutable {
            if (guard)
                guard->finishStep({}, std::move(result));
        });
        return;
    }
    CatalogChange submitted = *change;
    m_catalog.commit(std::move(submitted), m_replyTo,
                     [guard, change = std::move(*change)](Result<void> result) mutable {
                         if (guard)
                             guard->finishStep(std::move(change), std::move(result));
                     });
}

void Membership::finishStep(CatalogChange change, Result<void> result)
{
    const QPointer<Membership> guard(this);
    auto finish = std::move(m_underWay->finish);
    if (result)
        mirror(change);
    m_underWay.reset();
    finish(std::move(result));
    if (guard)
        startNext();
}

std::optional<MachineRecord> Membership::machine(MachineId id) const
{
    const auto found = m_machines.constFind(id);
    return found == m_machines.cend() ? std::nullopt : std::optional(*found);
}

std::optional<StoreRecord> Membership::store(StoreId id) const
{
    const auto found = m_stores.constFind(id);
    return found == m_stores.cend() ? std::nullopt : std::optional(*found);
}

QSet<StoreId> Membership::partitions() const
{
    QSet<StoreId> stores;
    for (auto it = m_settings.lowerBound(kPartitionKeyPrefix);
         it != m_settings.cend() && it.key().startsWith(kPartitionKeyPrefix); ++it)
        stores.insert(StoreId(QStringView(it.key()).mid(kPartitionKeyPrefix.size()).toULongLong()));
    return stores;
}

Result<void> Membership::authorise(MachineId id, const QByteArray &certificateFingerprint) const
{
    const QString where = u"machine %1"_s.arg(id.toString());
    const auto found = m_machines.constFind(id);
    if (found == m_machines.cend() || id == kControllerMachine)
        return fail(ErrorCode::Unauthorised, Wording(QT_TRANSLATE_NOOP("Controller", "no such machine is enrolled")),
                    where);
    if (found->approval != MachineApproval::Approved)
        return fail(
            ErrorCode::Unauthorised,
            Wording(QT_TRANSLATE_NOOP("Controller", "the machine is %1"), Wording::term(stateName(found->approval))),
            where);
    if (m_blocked.contains(certificateFingerprint))
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "its certificate has been revoked")), where);
    if (certificateFingerprint.isEmpty() || (found->certificateFingerprint != certificateFingerprint &&
                                             m_renewals.value(id).fingerprint != certificateFingerprint))
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "its certificate is not the one it was given last")),
                    where);
    return {};
}

EventRecord Membership::eventOf(EventSeverity severity, const QString &kind, const MachineRecord &machine,
                                const Wording &what, const QString &actor) const
{
    EventRecord record;
    record.when = m_clock.nowUtc();
    record.severity = severity;
    record.kind = kind;
    record.subject = machine.id.isNull() ? u"array"_s : u"machine %1"_s.arg(machine.name);
    record.text = what.english();
    record.actor = actor;
    record.wording = what.toString();
    return record;
}

/// Ids of machines and stores are never given again: the next one is kept beside the records.
quint64 Membership::nextId(const QString &key, CatalogChange &change) const
{
    // Past every id ever given and every one that is there: the stores of the array's first hour were not given here.
    quint64 used = kControllerMachine.value();
    if (key == kNextStoreKey)
        used = m_stores.isEmpty() ? 0 : m_stores.lastKey().value();
    else if (!m_machines.isEmpty())
        used = std::max(used, m_machines.lastKey().value());
    const quint64 next = std::max<quint64>(used + 1, m_settings.value(key).toULongLong());
    change.putSettings.insert(key, QByteArray::number(next + 1));
    return next;
}

void Membership::changeMachine(MachineId id, std::move_only_function<Result<CatalogChange>(MachineRecord)> prepare,
                               Completion<void> done)
{
    Step step;
    step.prepare = [this, id, prepare = std::move(prepare)]() mutable -> Result<CatalogChange> {
        const std::optional<MachineRecord> record = machine(id);
        if (!record || id == kControllerMachine)
            return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "no such machine is enrolled")),
                        u"machine %1"_s.arg(id.toString()));
        return prepare(*record);
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

void Membership::approve(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval == MachineApproval::Approved)
            return CatalogChange();
        if (record.approval != MachineApproval::Waiting)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP(
                            "Controller", "the machine was turned away; forget it first, then it may ask again")),
                        record.name);
        if (const auto settled = checkSettled(record); !settled)
            return fail(settled.error());
        record.approval = MachineApproval::Approved;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.approved"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was approved")), actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

void Membership::reject(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Waiting)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait for approval")),
                        record.name);
        record.approval = MachineApproval::Revoked;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.rejected"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was turned away")), actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

void Membership::revoke(MachineId id, const QString &actor, Completion<void> done)
{
    if (const auto found = m_machines.constFind(id); found != m_machines.cend() && id != kControllerMachine) {
        const QList<QByteArray> own = certificates(id);
        m_blocked.unite(QSet(own.cbegin(), own.cend())); // at once, whatever becomes of the commit
        Q_EMIT machineBlocked(id);
    }
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        CatalogChange change;
        if (record.approval == MachineApproval::Revoked)
            return change;
        const QList<QByteArray> own = certificates(record.id); // one may have been issued since
        m_blocked.unite(QSet(own.cbegin(), own.cend()));
        record.approval = MachineApproval::Revoked;
        change.putMachines = {record};
        change.addEvents = {eventOf(EventSeverity::Warning, u"machine.revoked"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "its certificate was revoked")), actor)};
        return change;
    };
    changeMachine(id, prepare, [this, id, actor, done = std::move(done)](Result<void> result) mutable {
        if (result)
            applyPresence(id, PresenceInput::DeclaredLost, -1, actor);
        done(std::move(result));
    });
}

void Membership::fence(MachineId id, Completion<void> done)
{
    const auto prepare = [this](MachineRecord record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Approved)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "only an approved machine can be fenced off")),
                        record.name);
        record.approval = MachineApproval::Waiting;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {eventOf(
            EventSeverity::Critical, u"machine.cloned"_s, record,
            Wording(QT_TRANSLATE_NOOP(
                "Controller", "two machines use its certificate at the same time; perhaps its disk was copied. Both "
                              "are shut out: switch the copy off or enrol it anew, then approve the machine again")))};
        return change;
    };
    changeMachine(id, prepare, [this, id, done = std::move(done)](Result<void> result) mutable {
        if (result)
            Q_EMIT machineBlocked(id);
        done(std::move(result));
    });
}

void Membership::retire(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](MachineRecord record) -> Result<CatalogChange> {
        CatalogChange change;
        if (record.approval == MachineApproval::Retired)
            return change;
        record.approval = MachineApproval::Retired;
        change.putMachines = {record};
        for (StoreRecord store : m_stores) {
            if (store.machine != record.id || store.state == StoreState::Retired)
                continue;
            store.state = StoreState::Retired;
            change.putStores.append(store);
        }
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.retired"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was retired")), actor)};
        return change;
    };
    changeMachine(id, prepare, [this, id, actor, done = std::move(done)](Result<void> result) mutable {
        if (result) {
            applyPresence(id, PresenceInput::Retired, -1, actor);
            Q_EMIT machineBlocked(id);
        }
        done(std::move(result));
    });
}

void Membership::forget(MachineId id, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, actor](const MachineRecord &record) -> Result<CatalogChange> {
        if (record.approval != MachineApproval::Revoked && record.approval != MachineApproval::Retired)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "turn the machine away, or retire it, first")),
                        record.name);
        CatalogChange change;
        for (const StoreRecord &store : m_stores) {
            if (store.machine != record.id)
                continue;
            if (store.state == StoreState::Active || store.state == StoreState::Draining)
                return fail(
                    ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "its store %1 is still in use; retire the machine first"),
                            store.id.toString()),
                    record.name);
            change.removeStores.append(store.id);
            if (m_settings.contains(partitionKey(store.id)))
                change.putSettings.insert(partitionKey(store.id), {});
        }
        change.removeMachines = {record.id};
        change.putSettings.insert(machineKey(record.id), {});
        change.putSettings.insert(claimsKey(record.id), {});
        for (const QString &key : {renewalKey(record.id), toldKey(record.id)}) {
            if (m_settings.contains(key))
                change.putSettings.insert(key, {});
        }
        change.addEvents = {eventOf(EventSeverity::Notice, u"machine.forgotten"_s, record,
                                    Wording(QT_TRANSLATE_NOOP("Controller", "was forgotten")), actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

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
