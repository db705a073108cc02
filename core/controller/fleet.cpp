// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/log.h"
#include "base/wording.h"
#include "wire/fields.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kQuotaSettingPrefix = u"fleet.quota."_s; ///< + store id -> bytes

/// Local disks are domains of their own; workstations share one by the name that the administrator gave.
quint64 failureDomainOf(const StoreRecord &store, const std::optional<MachineRecord> &machine)
{
    return store.storeClass == StoreClass::Local
               ? Fleet::localFailureDomain(store.id)
               : Fleet::clientFailureDomain(store.machine, machine ? machine->failureDomain : QString());
}

} // namespace

Fleet::Fleet(Services services)
    : m_services(std::move(services))
    , m_home(m_services.control)
    , m_issuer(m_services.authority)
    , m_unopened(m_services.clock, m_services.retries, [this](StoreId id) {
        const auto store = m_membership->store(id);
        if (store && isWorthOpening(*store))
            openLocalStore(*store, [](const Result<void> &) {});
        else
            m_unopened.forget(id);
    })
{}

Fleet::~Fleet() = default;

void Fleet::stop()
{
    m_unopened.stop();
    m_leaving.clear();
}

Result<void> Fleet::load()
{
    Membership::Options options;
    options.presence = m_services.policies.values().presence;
    options.mustApproveCodes = m_services.config.mustApproveCodes;
    options.retryAfterMs = m_services.config.approvalRetryMs;
    options.dataConnections = m_services.config.dataConnectionsPerAgent;
    auto membership = Membership::load(m_services.catalog, m_issuer, m_services.clock, m_services.control, options);
    if (!membership)
        return fail(membership.error());
    m_membership = std::move(*membership);
    const auto wishes = m_services.reader.settings(kQuotaSettingPrefix);
    if (!wishes)
        return fail(wishes.error());
    for (auto it = wishes->constBegin(); it != wishes->constEnd(); ++it)
        m_quotaWishes.insert(StoreId(QStringView(it.key()).mid(kQuotaSettingPrefix.size()).toULongLong()),
                             it.value().toLongLong());
    loadWithdrawn();
    loadFailingDisks();
    connectMembership();
    if (const auto loaded = loadUpkeep(); !loaded)
        return fail(loaded.error());
    for (const StoreRecord &store : m_membership->stores())
        tellPlane(store);
    lookForVacated();
    return {};
}

void Fleet::connectMembership()
{
    // Membership's events come into the catalog with what they tell of; the log looks once for all that came together.
    auto *newEvents = new QTimer(this);
    newEvents->setSingleShot(true);
    connect(newEvents, &QTimer::timeout, this, [this] { m_services.events.refresh(); });
    const auto lookSoon = [newEvents] { newEvents->start(0); };
    connect(m_membership.get(), &Membership::machineChanged, newEvents, lookSoon);
    connect(m_membership.get(), &Membership::storeChanged, newEvents, lookSoon);
    connect(m_membership.get(), &Membership::presenceChanged, newEvents, lookSoon);
    connect(m_membership.get(), &Membership::machineBlocked, newEvents, lookSoon);
    connect(m_membership.get(), &Membership::machineChanged, this, &Fleet::noteRevoked);
    connect(m_membership.get(), &Membership::codeSpent, this, [this](const StoredEnrolmentCode &code) {
        remember({.kind = RevocationLog::Kind::Code,
                  .id = code.hash,
                  .until = code.expires,
                  .when = m_services.clock.nowUtc(),
                  .name = code.createdBy,
                  .actor = {}},
                 m_services.revocations, m_services.events);
    });
    connect(m_membership.get(), &Membership::storeChanged, this, &Fleet::tellPlane);
    connect(m_membership.get(), &Membership::storeRemoved, this, [this](StoreId store) {
        m_services.plane.removeStore(store);
        m_unopened.forget(store);
        forgetDisk(store);
        m_vacated.remove(store);
    });
    connect(m_membership.get(), &Membership::machineBlocked, this, [this](MachineId machine) {
        const auto record = m_membership->machine(machine);
        const bool mayReturn = record && m_membership->authorise(machine, record->certificateFingerprint);
        const Error reason =
            mayReturn ? Error{ErrorCode::Disconnected, u"the machine was declared lost"_s, record->name}
                      : errorOf(ErrorCode::Unauthorised,
                                Wording(QT_TRANSLATE_NOOP("Controller", "this machine may no longer serve the array")),
                                nameOf(machine));
        m_services.tickets.cancel(machine);
        for (const StoreId store : storesOf(machine))
            m_services.plane.closeConnections(store, reason);
        if (ControlConnection *connection = m_agents.value(machine).connection) {
            if (!mayReturn) // else it would tell of a lost connection until it has dialled again
                connection->notify(u"agent.dismissed"_s,
                                   toCbor(AbsenceNotice{.reason = reason.what, .wording = reason.wording}));
            connection->close(reason);
        }
        for (const QByteArray &fingerprint : m_membership->certificates(machine))
            m_services.server.disconnectFingerprint(fingerprint); // also before its hello
    });
    connect(&m_services.background, &BackgroundJobs::rebuildEnded, this, &Fleet::retireEmptyDisks);
    connect(&m_services.background, &BackgroundJobs::rebuildEnded, this, &Fleet::lookForVacated);
    connect(m_membership.get(), &Membership::storeChanged, this, [this](const StoreRecord &store) {
        if (store.state != StoreState::Lost)
            m_vacated.remove(store.id); // its machine is back, or it was let go
        if (store.state == StoreState::Lost || store.state == StoreState::Retired)
            m_unopened.forget(store.id);
        if (store.storeClass == StoreClass::Local && store.state == StoreState::Retired) { // never opened again
            CatalogChange change;
            change.putSettings.insert(toldStoreKey(store.id), {});
            m_services.catalog.commit(std::move(change), m_services.control, [](Result<void>) {});
        }
    });
    connect(&m_services.background, &BackgroundJobs::drainGivenUp, this, [this](StoreId store) {
        const auto record = m_membership->store(store);
        if (record && record->state == StoreState::Draining && !isDecided(store))
            takeBack(store, {}, [](Result<void>) {});
    });
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [this](MachineId machine, const PresenceTransition &transition) {
                if (transition.startsRebuild())
                    m_services.background.rebuild(u"workstation "_s + nameOf(machine));
            });
}

PlacementStore Fleet::placementOf(const StoreRecord &store) const
{
    return {.store = store.id,
            .machine = store.machine,
            .failureDomain = failureDomainOf(store, m_membership->machine(store.machine)),
            .cohort = 0,
            .storeClass = store.storeClass,
            .freeBytes = std::max<qint64>(0, store.quotaBytes - store.usedBytes),
            .quotaBytes = store.quotaBytes,
            .isOnline = false};
}

void Fleet::tellPlane(const StoreRecord &store)
{
    m_services.plane.setStore(placementOf(store), store.state);
}

/// One that was lost is read for its rebuild while something is recorded there: perhaps nobody else has it.
bool Fleet::isWorthOpening(const StoreRecord &store) const
{
    if (store.storeClass != StoreClass::Local || store.state == StoreState::Retired)
        return false;
    if (store.state != StoreState::Lost)
        return true;
    const auto left = m_services.reader.stripesOnStore(store.id, {}, 1);
    return !left || !left->holdsNothing();
}

void Fleet::openLocalStores(Completion<void> done)
{
    auto left = std::make_shared<qsizetype>(1);
    auto finished = std::make_shared<Completion<void>>(std::move(done));
    const auto arrived = [left, finished] {
        if (--*left == 0)
            (*finished)({});
    };
    for (const StoreRecord &store : m_membership->stores()) {
        if (!isWorthOpening(store))
            continue;
        ++*left;
        openLocalStore(store, [arrived](const Result<void> &) { arrived(); });
    }
    arrived();
}

/// Nobody waits longer for a disk that does not answer: it counts as not opened until it has.
void Fleet::openLocalStore(const StoreRecord &store, Completion<void> done)
{
    askDisk(store, false, [this, id = store.id, done = std::move(done)](const Result<ArrayId> &opened) mutable {
        noteOpened(id, opened);
        done({});
    });
}

void Fleet::askDisk(const StoreRecord &store, bool mustCreate, Completion<ArrayId> done)
{
    const StoreId id = store.id;
    const Error silent =
        errorOf(ErrorCode::Timeout, Wording(QT_TRANSLATE_NOOP("Controller", "the disk does not answer")), store.path);
    if (m_openings.contains(id)) // it still does not, and must not take a thread for each attempt
        return done(fail(silent));
    const auto waiting = std::make_shared<Completion<ArrayId>>(std::move(done));
    m_openings[id] = m_services.clock.after(m_services.diskPatienceMs, [waiting, silent] {
        if (auto answering = std::exchange(*waiting, nullptr))
            answering(fail(silent));
    });
    m_services.plane.openLocalStore(store, mustCreate, [this, id, waiting](const Result<ArrayId> &opened) {
        m_openings.erase(id);
        if (auto answering = std::exchange(*waiting, nullptr))
            answering(opened);
        else
            noteOpened(id, opened); // too late
    });
}

void Fleet::noteOpened(StoreId id, const Result<ArrayId> &opened)
{
    const auto store = m_membership->store(id);
    if (!store || !isWorthOpening(*store)) { // it was let go meanwhile
        m_unopened.forget(id);
        if (opened)
            m_services.plane.closeLocalStore(id);
        return;
    }
    if (opened) {
        if (!m_unopened.forget(id))
            return;
        m_services.events.add(EventSeverity::Notice, u"store.opened"_s, u"store "_s + id.toString(),
                              Wording(QT_TRANSLATE_NOOP("Controller", "It could be opened after all")));
        Q_EMIT localStoreOpened(id);
    } else if (store->state == StoreState::Lost) { // as was to be expected
        m_unopened.forget(id);
        qCInfo(lcController).noquote() << "lost store" << id.toString()
                                       << "cannot be read:" << opened.error().toString();
    } else if (m_unopened.failed(id, opened.error())) {
        if (opened.error().code == ErrorCode::StaleEpoch)
            reportStale(kControllerMachine, 0);
        m_services.events.add(EventSeverity::Critical, u"store.not-opened"_s, u"store "_s + id.toString(),
                              Wording(QT_TRANSLATE_NOOP("Controller", "The local disk cannot be used: %1"),
                                      Wording::failure(opened.error())));
    }
}

Result<void> Fleet::admit(const PeerIdentity &peer) const
{
    switch (peer.role) {
    case PeerRole::Machine: // also one that is not known any more, or has been given another certificate since
        return m_membership->authorise(peer.machine, peer.fingerprint);
    case PeerRole::Anonymous:
        return {};
    case PeerRole::Administrator:
    case PeerRole::Controller:
        break;
    }
    // house-allow: logged
    return fail(ErrorCode::Unauthorised, u"neither an agent nor an administrator"_s, peer.toString());
}

void Fleet::storeReadyChanged(StoreId store, bool isReady)
{
    qCInfo(lcController) << "store" << store.value() << (isReady ? "is here" : "is away");
    m_drainNotBefore.clear(); // what could not be moved may have where to go now
}

void Fleet::rememberQuota(const SetQuotaRequest &request, Completion<void> done)
{
    CatalogChange change;
    change.putSettings.insert(kQuotaSettingPrefix + request.store.toString(), QByteArray::number(request.quotaBytes));
    m_services.catalog.commit(std::move(change), m_services.control,
                              m_home.wrap<void>([this, request, done = std::move(done)](Result<void> kept) mutable {
                                  if (kept)
                                      m_quotaWishes.insert(request.store, request.quotaBytes);
                                  done(std::move(kept));
                              }));
}

/// Of a store that is no more; its id is never given again, so a wish that stays for want of a commit does no harm.
void Fleet::forgetQuota(StoreId store)
{
    if (m_quotaWishes.remove(store) == 0)
        return;
    CatalogChange change;
    change.putSettings.insert(kQuotaSettingPrefix + store.toString(), {});
    m_services.catalog.commit(std::move(change), m_services.control, [](Result<void>) {});
}

QSet<StoreId> Fleet::storesOf(MachineId machine) const
{
    QSet<StoreId> stores;
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.machine == machine && store.state != StoreState::Retired)
            stores.insert(store.id);
    }
    return stores;
}

QString Fleet::nameOf(MachineId machine) const
{
    const auto record = m_membership->machine(machine);
    return record ? record->name : machine.toString();
}

QString Fleet::nameOfStore(StoreId store) const
{
    const auto record = m_membership->store(store);
    if (!record)
        return u"store "_s + store.toString();
    return record->path.isEmpty() ? nameOf(record->machine) : record->path;
}

quint64 Fleet::localFailureDomain(StoreId store)
{
    constexpr quint64 kLocalBit = quint64(1) << 63;
    return kLocalBit | store.value();
}

quint64 Fleet::clientFailureDomain(MachineId machine, const QString &name)
{
    constexpr quint64 kNamedBit = quint64(1) << 62;
    return name.isEmpty() ? machine.value() : kNamedBit | (qHash(name, 0) & (kNamedBit - 1));
}

QList<PlacementStore> Fleet::placementStores(const DataPlane::Facts &facts) const
{
    QList<PlacementStore> stores;
    for (const StoreRecord &store : m_membership->stores()) {
        const DataPlane::StoreFacts known = facts.stores.value(store.id);
        const bool isMeasured = known.isReady && known.statistics.quotaBytes > 0;
        const qint64 quotaBytes = isMeasured ? known.statistics.quotaBytes : store.quotaBytes;
        qint64 freeBytes = quotaBytes - (isMeasured ? known.statistics.usedBytes : store.usedBytes);
        if (isMeasured)
            freeBytes = std::min(freeBytes, known.statistics.diskFreeBytes);
        stores.append({.store = store.id,
                       .machine = store.machine,
                       .failureDomain = failureDomainOf(store, m_membership->machine(store.machine)),
                       .cohort = 0,
                       .storeClass = store.storeClass,
                       .freeBytes = std::max<qint64>(0, freeBytes),
                       .quotaBytes = quotaBytes,
                       .isOnline = known.isReady && store.state == StoreState::Active});
    }
    return stores;
}

QList<MachineRecord> Fleet::machines() const
{
    QList<MachineRecord> machines;
    for (MachineRecord machine : m_membership->machines()) {
        if (machine.id == kControllerMachine)
            continue;
        if (machine.approval == MachineApproval::Waiting)
            machine.certificateFingerprint = m_membership->keyFingerprint(machine.id);
        machines.append(std::move(machine));
    }
    return machines;
}

QHash<MachineId, QDateTime> Fleet::expectedReturns() const
{
    QHash<MachineId, QDateTime> returns;
    for (const MachineRecord &machine : m_membership->machines()) {
        if (machine.presence == Presence::Asleep)
            returns.insert(machine.id, m_membership->expectedReturn(machine.id));
    }
    return returns;
}

QHash<MachineId, QString> Fleet::addresses() const
{
    QHash<MachineId, QString> addresses;
    for (auto it = m_agents.constBegin(); it != m_agents.constEnd(); ++it) {
        if (it->connection)
            addresses.insert(it.key(), it->connection->peerAddress().toString());
    }
    return addresses;
}

} // namespace fallow
