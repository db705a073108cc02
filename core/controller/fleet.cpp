// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/limits.h"
#include "base/log.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "wire/fields.h"
#include "wire/volume_names.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxDiskBytes = qint64(1) << 60; ///< what a machine says of its disk is not to be trusted
constexpr qint64 kIsHereMs = 2000;                ///< for a machine to answer that another one claims to be

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
{}

Fleet::~Fleet() = default;

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
        if (record && !record->certificateFingerprint.isEmpty())
            m_services.server.disconnectFingerprint(record->certificateFingerprint); // also before its hello
    });
    connect(&m_services.background, &BackgroundJobs::rebuildEnded, this, &Fleet::retireEmptyDisks);
    connect(&m_services.background, &BackgroundJobs::rebuildEnded, this, &Fleet::lookForVacated);
    connect(m_membership.get(), &Membership::storeChanged, this, [this](const StoreRecord &store) {
        if (store.state != StoreState::Lost)
            m_vacated.remove(store.id); // its machine is back, or it was let go
    });
    connect(&m_services.background, &BackgroundJobs::drainGivenUp, this, [this](StoreId store) {
        if (const auto record = m_membership->store(store); record && record->state == StoreState::Draining)
            m_membership->setStoreState(store, StoreState::Active, {}, [](Result<void>) {});
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

void Fleet::openLocalStores(Completion<void> done)
{
    auto left = std::make_shared<qsizetype>(1);
    auto finished = std::make_shared<Completion<void>>(std::move(done));
    const auto arrived = [left, finished] {
        if (--*left == 0)
            (*finished)({});
    };
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.storeClass != StoreClass::Local || store.state == StoreState::Lost ||
            store.state == StoreState::Retired)
            continue;
        ++*left;
        m_services.plane.openLocalStore(store, false, [this, store, arrived](Result<ArrayId> opened) {
            if (!opened && opened.error().code == ErrorCode::StaleEpoch)
                reportStale(kControllerMachine, 0);
            if (!opened)
                m_services.events.add(EventSeverity::Critical, u"store.not-opened"_s, u"store "_s + store.id.toString(),
                                      Wording(QT_TRANSLATE_NOOP("Controller", "The local disk cannot be used: %1"),
                                              Wording::failure(opened.error())));
            arrived();
        });
    }
    arrived();
}

void Fleet::serve(ControlConnection *connection)
{
    const PeerIdentity &peer = connection->peer();
    if (peer.role == PeerRole::Anonymous) {
        connection->setRequestHandler([this, connection](ControlRequest request, ControlResponder responder) {
            handleAnonymous(connection, request, std::move(responder));
        });
        return;
    }
    if (const auto allowed = admit(peer); !allowed)
        return connection->close(allowed.error());
    const MachineId machine = peer.machine;
    connect(connection, &ControlConnection::closed, this,
            [this, machine, connection] { agentGone(machine, connection); });
    connection->setRequestHandler([this, connection](ControlRequest request, ControlResponder responder) {
        handleAgent(connection, request, std::move(responder));
    });
    connection->setNoticeHandler([this, machine](const QString &event, const QCborMap &body) {
        m_membership->setHeard(machine);
        if (event == u"agent.trouble"_s) {
            if (const auto trouble = fromCbor<TroubleNotice>(body))
                takeTrouble(machine, *trouble);
            return;
        }
        if (event == u"agent.diskHealth"_s) {
            if (const auto health = fromCbor<DiskHealthNotice>(body))
                takeDiskHealth(machine, *health);
            return;
        }
        const auto notice = fromCbor<AbsenceNotice>(body);
        if (event == u"agent.absence"_s && notice)
            m_membership->announceAbsence(machine, *notice);
    });
}

void Fleet::handleAnonymous(ControlConnection *connection, const ControlRequest &request, ControlResponder responder)
{
    if (request.method != u"agent.enrol"_s)
        return responder.fail({ErrorCode::Unauthorised, u"without a certificate there is only agent.enrol"_s, {}});
    const auto arguments = fromCbor<EnrolRequest>(request.args);
    if (!arguments)
        return responder.fail(arguments.error());
    m_membership->enrol(*arguments, connection->peerAddress().toString(),
                        [this, responder = std::move(responder)](Result<EnrolAnswer> answer) mutable {
                            if (!answer)
                                return responder.fail(std::move(answer.error()));
                            const ArrayId array = m_services.config.array;
                            answer->arrayId = QByteArray(reinterpret_cast<const char *>(array.bytes.data()),
                                                         qsizetype(array.bytes.size()));
                            responder.succeed(toCbor(*answer));
                        });
}

void Fleet::handleAgent(ControlConnection *connection, const ControlRequest &request, ControlResponder responder)
{
    const MachineId machine = connection->peer().machine;
    if (const auto allowed = m_membership->authorise(machine, connection->peer().fingerprint); !allowed)
        return responder.fail(allowed.error());
    m_membership->setHeard(machine);
    if (request.method == u"agent.openData"_s)
        return openData(machine, std::move(responder));
    if (request.method == u"agent.hello"_s) {
        const auto arguments = fromCbor<HelloRequest>(request.args);
        return arguments ? hello(connection, *arguments, std::move(responder)) : responder.fail(arguments.error());
    }
    if (request.method == u"agent.giveBack"_s) {
        const auto arguments = fromCbor<GiveBackRequest>(request.args);
        return arguments ? giveBack(machine, *arguments, std::move(responder)) : responder.fail(arguments.error());
    }
    if (request.method == u"agent.badStrips"_s) {
        const auto arguments = fromCbor<BadStripsRequest>(request.args);
        return arguments ? takeBadStrips(machine, *arguments, std::move(responder)) : responder.fail(arguments.error());
    }
    if (request.method == u"agent.volumeNames"_s) {
        const auto arguments = fromCbor<VolumeNamesRequest>(request.args);
        return arguments ? tellVolumeNames(*arguments, std::move(responder)) : responder.fail(arguments.error());
    }
    if (!request.method.startsWith(u"agent."_s))
        return responder.fail(
            {ErrorCode::Unauthorised, u"a workstation's certificate is none of an administrator"_s, nameOf(machine)});
    if (request.method != u"agent.storeReady"_s)
        return responder.fail(
            {ErrorCode::Unsupported, u"this controller does not know the method"_s, request.method.left(80)});
    const auto arguments = fromCbor<StoreReadyRequest>(request.args);
    if (!arguments)
        return responder.fail(arguments.error());
    m_membership->storeReady(machine, *arguments,
                             [this, machine, store = arguments->store, guard = QPointer<ControlConnection>(connection),
                              responder = std::move(responder)](Result<void> ready) mutable {
                                 if (!ready)
                                     return responder.fail(std::move(ready.error()));
                                 if (!isPresent(machine, guard))
                                     return responder.fail(
                                         {ErrorCode::Disconnected, u"the machine has connected anew"_s, {}});
                                 m_agents[machine].store = store;
                                 responder.succeed();
                             });
}

/// For the person at the workstation, who wants to know for whom the space is lent.
void Fleet::tellVolumeNames(const VolumeNamesRequest &request, ControlResponder responder)
{
    if (request.volumes.size() > kMaxVolumes)
        return responder.fail({ErrorCode::TooLarge, u"an array has at most %1 volumes"_s.arg(kMaxVolumes), QString()});
    QHash<VolumeId, QString> known;
    if (m_services.config.tellVolumeNames) {
        const auto volumes = m_services.reader.volumes();
        if (!volumes)
            return responder.fail(volumes.error());
        for (const VolumeRecord &head : familyHeads(*volumes)) // strips are labelled with the family
            known.insert(head.family(), head.name);
    }
    VolumeNamesAnswer answer;
    for (const VolumeId volume : request.volumes)
        answer.names.append(known.value(volume));
    responder.succeed(toCbor(answer));
}

/// Whether a hello is of the very process that has said the one before. By the chain of its connections: copies of a
/// disk, containers of one host and machines resumed from one snapshot have the same start of the machine in common,
/// and the last of them even their memory, but only one of them can have made the latest connection. By the machine's
/// start where an agent does not know of links yet.
bool Fleet::isFollowing(const HelloRequest &request, const Agent &known)
{
    if (!known.link.isEmpty() && !request.link.isEmpty())
        return known.link == request.formerLink;
    return known.boot.isEmpty() || request.boot.isEmpty() || known.boot == request.boot;
}

/// The same machine may connect anew at any time. Another start of it may, too, but not while the one before still
/// answers: then there are two, and nobody knows which is which.
void Fleet::hello(ControlConnection *connection, const HelloRequest &request, ControlResponder responder)
{
    const MachineId machine = connection->peer().machine;
    if (m_greeting.contains(connection)) // each is a commit
        return responder.fail({ErrorCode::Busy, u"one hello at a time"_s, nameOf(machine)});
    m_greeting.insert(connection);
    const Agent known = m_agents.value(machine);
    if (isFollowing(request, known) || !isPresent(machine, known.connection) || known.connection == connection)
        return takeHello(connection, request, std::move(responder));
    known.connection->call(
        u"agent.here"_s, {}, kIsHereMs,
        [this, self = QPointer<Fleet>(this), machine, request, guard = QPointer<ControlConnection>(connection),
         responder = std::move(responder)](Result<QCborMap> here) mutable {
            if (!self)
                return;
            if (!guard || !guard->isOpen())
                return responder.fail({ErrorCode::Disconnected, u"the connection is an old one"_s, {}});
            if (!here)
                return takeHello(guard, request, std::move(responder));
            m_greeting.remove(guard);
            responder.fail(errorOf(ErrorCode::Unauthorised,
                                   Wording(QT_TRANSLATE_NOOP("Controller", "two machines use this certificate")),
                                   nameOf(machine)));
            m_membership->fence(machine, [](Result<void>) {}); // refused only if somebody was quicker
        });
}

void Fleet::takeHello(ControlConnection *connection, const HelloRequest &request, ControlResponder responder)
{
    const MachineId machine = connection->peer().machine;
    replaceConnection(machine, connection,
                      {ErrorCode::Disconnected, u"the machine has connected anew"_s, nameOf(machine)});
    m_agents[machine].boot = request.boot.left(64);
    m_agents[machine].link = request.link.left(64);
    m_membership->hello(machine, request,
                        [this, machine, request, connection, guard = QPointer<ControlConnection>(connection),
                         responder = std::move(responder)](Result<HelloAnswer> answer) mutable {
                            m_greeting.remove(connection);
                            if (!answer) {
                                if (answer.error().code == ErrorCode::StaleEpoch)
                                    reportStale(machine, request.epochSeen);
                                return responder.fail(std::move(answer.error()));
                            }
                            if (!isPresent(machine, guard)) // closed, or another connection has taken its place
                                return responder.fail({ErrorCode::Disconnected, u"the connection is an old one"_s, {}});
                            m_membership->setConnected(machine);
                            applyQuotaWish(request, *answer);
                            answer->arrayName = m_services.config.arrayName;
                            responder.succeed(toCbor(*answer));
                        });
}

/// What an older connection of the machine has opened goes with it.
void Fleet::replaceConnection(MachineId machine, ControlConnection *connection, const Error &reason)
{
    m_services.tickets.cancel(machine);
    const Agent former = m_agents.value(machine);
    if (connection)
        m_agents[machine] = {.connection = connection};
    else
        m_agents.remove(machine);
    if (!former.connection || former.connection == connection)
        return;
    for (const StoreId store : storesOf(machine))
        m_services.plane.closeConnections(store, reason);
    former.connection->close(reason);
}

bool Fleet::isPresent(MachineId machine, const ControlConnection *connection) const
{
    return connection && connection->isOpen() && m_agents.value(machine).connection == connection;
}

/// Once for each machine: it asks again and again.
void Fleet::reportStale(MachineId machine, quint32 seen)
{
    if (m_stale.contains(machine))
        return;
    m_stale.insert(machine);
    const QString own = QString::number(m_services.catalog.epoch());
    m_services.events.add(
        EventSeverity::Critical, u"controller.stale"_s, u"machine "_s + nameOf(machine),
        seen > 0
            ? Wording(QT_TRANSLATE_NOOP("Controller",
                                        "It has obeyed another controller (epoch %1) than this one of epoch %2, and "
                                        "refuses. Either another controller runs: stop one of them. Or this one was "
                                        "restored from a backup: then start it with --supersede-epoch %1."),
                      QString::number(seen), own)
            : Wording(QT_TRANSLATE_NOOP("Controller",
                                        "It has obeyed another controller than this one of epoch %1, and refuses. "
                                        "Either another controller runs: stop one of them. Or this one was restored "
                                        "from a backup: then start it with --supersede-epoch EPOCH."),
                      own));
}

/// What an administrator set goes before membership's own decision, but never beyond what the machine has or its owner
/// lends.
void Fleet::applyQuotaWish(const HelloRequest &request, HelloAnswer &answer) const
{
    const auto wish = m_quotaWishes.constFind(answer.store);
    if (answer.store.isNull() || answer.mustCreateStore || wish == m_quotaWishes.constEnd())
        return;
    const auto sane = [](qint64 bytes) { return std::clamp<qint64>(bytes, 0, kMaxDiskBytes); };
    qint64 quotaBytes = std::min(*wish, sane(request.diskFreeBytes) + sane(request.usedBytes));
    if (request.capBytes > 0)
        quotaBytes = std::min(quotaBytes, request.capBytes);
    const qint64 lendableBytes = sane(request.diskFreeBytes) + sane(request.usedBytes) - sane(request.minimumFreeBytes);
    quotaBytes = std::max<qint64>(0, std::min(quotaBytes, lendableBytes));
    answer.quotaBytes = quotaBytes;
}

void Fleet::openData(MachineId machine, ControlResponder responder)
{
    const StoreId store = m_agents.value(machine).store;
    if (store.isNull())
        return responder.fail({ErrorCode::Refused, u"agent.storeReady comes first"_s, nameOf(machine)});
    const auto ticket = m_services.tickets.issue(machine, store, DataStage::Gmac);
    if (!ticket)
        return responder.fail(ticket.error());
    responder.succeed(ticket->toCbor());
}

void Fleet::agentGone(MachineId machine, ControlConnection *connection)
{
    m_greeting.remove(connection);
    const auto known = m_agents.find(machine);
    if (known == m_agents.end() || known->connection != connection)
        return; // an older connection than the present one
    m_agents.erase(known);
    m_services.tickets.cancel(machine);
    for (const StoreId store : storesOf(machine))
        m_services.plane.closeConnections(store, {ErrorCode::Unreachable, u"the machine has gone"_s, nameOf(machine)});
    m_membership->setDisconnected(machine);
}

void Fleet::adoptData(Descriptor descriptor, DataTicket ticket)
{
    const auto store = m_membership->store(ticket.store);
    if (m_agents.value(ticket.machine).store != ticket.store || !store || store->machine != ticket.machine)
        return; // its control connection went meanwhile, or the store is another machine's now
    m_services.plane.adoptConnection(std::move(descriptor), std::move(ticket), nullptr);
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
