// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The agents' connections: who they are, what they ask, and when another one takes their place.
#include "base/limits.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "controller/fleet.h"
#include "wire/fields.h"
#include "wire/volume_names.h"

#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxDiskBytes = qint64(1) << 60; ///< what a machine says of its disk is not to be trusted
constexpr qint64 kIsHereMs = 2000;                ///< for a machine to answer that another one claims to be

} // namespace

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
        return openData(connection, std::move(responder));
    if (request.method == u"agent.hello"_s) {
        const auto arguments = fromCbor<HelloRequest>(request.args);
        return arguments ? hello(connection, *arguments, std::move(responder)) : responder.fail(arguments.error());
    }
    if (request.method == u"agent.renewCertificate"_s) {
        const auto arguments = fromCbor<RenewCertificateRequest>(request.args);
        return arguments ? renewCertificate(connection, *arguments, std::move(responder))
                         : responder.fail(arguments.error());
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
    if (!m_agents.value(machine).isGreeted)
        return responder.fail({ErrorCode::Refused, u"agent.hello comes first"_s, nameOf(machine)});
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
/// start where agents do not know of links yet. Who says nothing follows nobody that said something.
bool Fleet::isFollowing(const HelloRequest &request, const Agent &known)
{
    if (known.link.isEmpty() && request.link.isEmpty())
        return known.boot == request.boot;
    return known.link == request.formerLink;
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
    noteRenewed(connection->peer());
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
                            m_agents[machine].isGreeted = true;
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

void Fleet::openData(ControlConnection *connection, ControlResponder responder)
{
    const MachineId machine = connection->peer().machine;
    const auto agent = m_agents.constFind(machine);
    if (agent == m_agents.constEnd() || agent->store.isNull())
        return responder.fail({ErrorCode::Refused, u"agent.storeReady comes first"_s, nameOf(machine)});
    const DataStage stage = m_services.config.dataProtection == u"tls"_s ? DataStage::Tls : DataStage::Gmac;
    const auto ticket = m_services.tickets.issue(machine, agent->store, stage, connection->protocolVersion());
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

void Fleet::adoptData(Descriptor descriptor, DataTicket ticket, std::shared_ptr<const TlsContext> tls)
{
    const auto store = m_membership->store(ticket.store);
    if (m_agents.value(ticket.machine).store != ticket.store || !store || store->machine != ticket.machine)
        return; // its control connection went meanwhile, or the store is another machine's now
    m_services.plane.adoptConnection(std::move(descriptor), std::move(ticket), std::move(tls));
}

} // namespace fallow
