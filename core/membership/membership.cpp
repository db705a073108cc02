// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"

#include "base/wording.h"
#include "membership/settings_keys.h"

#include <QPointer>
#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

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
    m_loadedMs = m_clock.monotonicMs();
    for (const MachineRecord &machine : *machines) {
        if (machine.presence == Presence::Online)
            m_onlineBefore.insert(machine.id);
        const auto tracker = m_presence.find(machine.id);
        if (tracker == m_presence.end())
            continue;
        const bool isGone = machine.approval == MachineApproval::Revoked || machine.presence == Presence::Lost;
        if (isGone && hasStoresInUse(machine.id)) // the controller was killed before they counted
            commitPresence(machine.id,
                           tracker->second.apply(PresenceInput::DeclaredLost, m_loadedMs)
                               .value_or(PresenceTransition{Presence::Lost, Presence::Lost, "declared"}),
                           {});
        else if (machine.presence == Presence::Online)
            commitPresence(machine.id, {Presence::Online, Presence::Unreachable, "controller-started"}, {});
    }
    return {};
}

/// Whether its absence is followed. Of one that is shut out as long as something of the array lies there.
bool Membership::isWatched(const MachineRecord &machine) const
{
    return machine.id != kControllerMachine && machine.approval != MachineApproval::Retired &&
           (machine.approval == MachineApproval::Approved || hasStoresInUse(machine.id));
}

/// Takes over what the catalog has committed.
void Membership::mirror(const CatalogChange &change)
{
    for (const StoreRecord &store : change.putStores)
        m_stores.insert(store.id, store);
    for (const MachineRecord &machine : change.putMachines) {
        m_machines.insert(machine.id, machine);
        if (!m_presence.contains(machine.id) && isWatched(machine))
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
    for (const StoreRecord &store : change.putStores)
        Q_EMIT storeChanged(store);
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

} // namespace fallow
