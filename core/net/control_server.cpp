// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_server.h"

#include "base/log.h"
#include "net/control_arrival.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kBacklog = 512;
constexpr qint64 kAcceptPauseMs = 500; ///< after the system ran out of descriptors
} // namespace

class ControlServer::Private final : public ControlArrival::Host
{
public:
    Private(ControlServer *server, Clock &theClock, DataTickets &theTickets)
        : q(server)
        , clock(theClock)
        , tickets(theTickets)
    {}

    Result<void> admit(const PeerIdentity &peer) override
    {
        return peer.role == PeerRole::Anonymous || !options.admit ? Result<void>() : options.admit(peer);
    }
    int mostOf(PeerRole role) const
    {
        switch (role) {
        case PeerRole::Anonymous:
            return options.limits.maxAnonymous;
        case PeerRole::Administrator:
            return options.limits.maxPerAdministrator;
        case PeerRole::Machine:
        case PeerRole::Controller:
            break;
        }
        return options.limits.maxPerMachine;
    }
    /// The oldest of those with the same certificate (or with none) makes room: nobody can keep the others out by
    /// holding connections, and what a machine left half open is not in its own way.
    void makeRoomFor(const PeerIdentity &peer)
    {
        QList<ControlConnection *> alike;
        std::ranges::copy_if(connections, std::back_inserter(alike), [&peer](const ControlConnection *c) {
            return c->isOpen() && c->peer().fingerprint == peer.fingerprint;
        });
        for (qsizetype excess = alike.size() - mostOf(peer.role) + 1; excess > 0; --excess)
            alike.takeFirst()->close(
                {ErrorCode::Busy, u"too many connections with one certificate, or with none"_s, peer.toString()});
    }
    Result<DataTicket> redeem(std::span<const std::byte> hello) override { return tickets.redeem(hello); }
    void arrivedAsControl(ControlArrival *arrival, ControlConnection *connection) override
    {
        forget(arrival);
        makeRoomFor(connection->peer());
        connections.append(connection);
        QObject::connect(connection, &ControlConnection::closed, q, [this, connection] {
            connections.removeOne(connection);
            connection->deleteLater();
        });
        // The certificate may have been revoked while the hellos were on their way.
        if (const auto admitted = admit(connection->peer()); !admitted)
            return connection->close(admitted.error());
        qCInfo(lcNet).noquote() << "control connection:" << connection->peer().toString() << "from"
                                << connection->peerAddress().toString();
        Q_EMIT q->connected(connection);
    }
    void arrivedAsData(ControlArrival *arrival, Descriptor descriptor, DataTicket ticket) override
    {
        forget(arrival);
        if (dataHandler)
            dataHandler(std::move(descriptor), std::move(ticket));
    }
    void failed(ControlArrival *arrival, const Error &reason) override
    {
        const QHostAddress address = arrival->address();
        forget(arrival);
        qCInfo(lcNet).noquote() << "refused" << address.toString() << reason.toString();
        Q_EMIT q->refused(address, reason);
    }
    void forget(ControlArrival *arrival)
    {
        arrivals.removeOne(arrival);
        arrival->deleteLater();
    }

    ControlServer *q;
    Clock &clock;
    DataTickets &tickets;
    Options options;
    ArrayId array;
    QSslConfiguration tls; ///< parsed once: PEM is most of a handshake's cost
    DataHandler dataHandler;
    std::unique_ptr<Clock::Timer> acceptPause;
    QList<ControlArrival *> arrivals; ///< oldest first
    QList<ControlConnection *> connections;
};

ControlServer::ControlServer(Clock &clock, DataTickets &tickets, QObject *parent)
    : QTcpServer(parent)
    , d(std::make_unique<Private>(this, clock, tickets))
{
    // Qt stops accepting for good when accept() fails, as it does when descriptors have run out.
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(lcNet).noquote() << "cannot accept connections at present:" << errorString();
        d->acceptPause = d->clock.after(kAcceptPauseMs, [this] {
            const auto spent = std::move(d->acceptPause);
            if (isListening())
                resumeAccepting();
        });
    });
}

ControlServer::~ControlServer()
{
    disconnect();
    QTcpServer::close();
    qDeleteAll(std::exchange(d->arrivals, {}));
    for (ControlConnection *connection : std::exchange(d->connections, {})) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<void> ControlServer::start(Options options, const QHostAddress &address, quint16 port)
{
    const auto own = options.identity.check();
    if (!own)
        return fail(own.error());
    if (own->role != PeerRole::Controller)
        return fail(ErrorCode::InvalidArgument, u"a server needs a controller's certificate"_s, own->toString());
    d->array = own->array;
    d->tls = controlTlsConfiguration(options.identity);
    d->options = std::move(options);
    setListenBacklogSize(kBacklog);
    if (!listen(address, port))
        return fail(ErrorCode::Io, u"cannot listen: %1"_s.arg(errorString()),
                    u"%1 port %2"_s.arg(address.toString()).arg(port));
    return {};
}

Result<void> ControlServer::setIdentity(const Identity &identity)
{
    const auto own = identity.check();
    if (!own)
        return fail(own.error());
    if (own->role != PeerRole::Controller || own->array != d->array)
        return fail(ErrorCode::InvalidArgument, u"a server needs a certificate as this array's controller"_s,
                    own->toString());
    d->options.identity = identity;
    d->tls = controlTlsConfiguration(identity);
    return {};
}

void ControlServer::stop()
{
    d->acceptPause.reset();
    QTcpServer::close();
    const QList<ControlArrival *> arrivals = d->arrivals;
    for (ControlArrival *arrival : arrivals)
        arrival->refuse({ErrorCode::Cancelled, u"the server stops"_s, {}});
    const QList<ControlConnection *> connections = d->connections;
    for (ControlConnection *connection : connections)
        connection->close({ErrorCode::Cancelled, u"the controller stops"_s, {}});
}

void ControlServer::setDataHandler(DataHandler handler)
{
    d->dataHandler = std::move(handler);
}

int ControlServer::disconnectFingerprint(const QByteArray &fingerprint)
{
    int count = 0;
    const QList<ControlConnection *> connections = d->connections;
    for (ControlConnection *connection : connections) {
        if (connection->peer().fingerprint != fingerprint || fingerprint.isEmpty() || !connection->isOpen())
            continue;
        connection->close(
            {ErrorCode::Unauthorised, u"the certificate was revoked or replaced"_s, connection->peer().toString()});
        ++count;
    }
    return count;
}

QList<ControlConnection *> ControlServer::connections() const
{
    QList<ControlConnection *> open;
    std::ranges::copy_if(d->connections, std::back_inserter(open),
                         [](const ControlConnection *c) { return c->isOpen(); });
    return open;
}

int ControlServer::halfOpenCount() const
{
    return int(d->arrivals.size());
}

void ControlServer::incomingConnection(qintptr descriptor)
{
    auto *arrival =
        new ControlArrival(*d, d->clock, d->options.limits, d->tls, d->array, Descriptor(int(descriptor)), this);
    arrival->setParent(this);
    d->arrivals.append(arrival);
    // The oldest makes room: a flood of silent connections must not keep the machines out for a whole deadline.
    if (d->arrivals.size() > d->options.limits.maxHalfOpen)
        d->arrivals.constFirst()->refuse({ErrorCode::Busy, u"too many connections have not said who they are"_s, {}});
}

} // namespace fallow
