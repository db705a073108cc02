// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in, who has to go again, and what connections ask of the server.
#include "base/log.h"
#include "export/nbd_server_private.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAcceptsPerRound = 64;
constexpr qint64 kAcceptPauseMs = 500; ///< after the system ran out of descriptors
constexpr qint64 kClientLookMs = 5'000;
constexpr int kStalledLooks = 3; ///< without a byte in between, while others wait for memory
constexpr int kUnixSendBufferBytes = 1024 * 1024;

} // namespace

void NbdServer::Private::acceptClients(Listener &listener)
{
    for (int i = 0; i < kAcceptsPerRound; ++i) {
        Descriptor socket(::accept4(listener.socket.value(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (socket.isValid()) {
            addClient(std::move(socket), listener.isUnix);
            continue;
        }
        if (errno == EINTR || errno == ECONNABORTED)
            continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK)
            pauseAccepting();
        return;
    }
}

void NbdServer::Private::pauseAccepting()
{
    const QString reason = qt_error_string(errno);
    qCWarning(lcExport).noquote() << "cannot accept NBD clients at present:" << reason;
    setAccepting(false);
    acceptPause = clock.after(kAcceptPauseMs, [this] { setAccepting(true); });
}

void NbdServer::Private::setAccepting(bool isAccepting)
{
    for (Listener &listener : listeners)
        listener.registration->setInterest({.read = isAccepting});
}

void NbdServer::Private::addClient(Descriptor socket, bool isUnix)
{
    if (clients.size() >= static_cast<size_t>(options.maxConnections) && !makeRoom()) {
        qCWarning(lcExport) << "an NBD client was turned away: there are" << clients.size() << "already";
        return;
    }
    if (isUnix)
        (void)::setsockopt(socket.value(), SOL_SOCKET, SO_SNDBUF, &kUnixSendBufferBytes, sizeof kUnixSendBufferBytes);
    else
        tuneSocket(socket.value());
    const QString peer = u"NBD client %1 (%2)"_s.arg(++clientNumber).arg(isUnix ? u"Unix"_s : u"TCP"_s);
    const NbdNegotiation::Options negotiation{.canStartTls = tls != nullptr,
                                              .isTlsRequired = !isUnix && options.tlsMode == NbdTlsMode::Require};
    auto connection = std::make_shared<NbdConnection>(
        ByteStream::bare(std::move(socket)), peer, *this, negotiation,
        NbdConnection::Limits{.maxRequestsInFlight = options.maxRequestsInFlight,
                              .maxBytesInFlight = options.maxBytesInFlightPerConnection},
        budget);
    auto registration = watch(*connection, {});
    if (!registration) {
        qCWarning(lcExport).noquote() << peer << registration.error().toString();
        return;
    }
    Client &client = clients[connection.get()];
    client.connection = connection;
    client.number = clientNumber;
    client.registration = std::move(*registration);
    client.negotiationTimer = clock.after(options.negotiationTimeoutMs, [weak = std::weak_ptr(connection)] {
        if (const auto late = weak.lock())
            late->close(u"negotiation took too long"_s);
    });
    connection->start();
}

/// Silent connections must not keep the clients out for a whole deadline.
bool NbdServer::Private::makeRoom()
{
    std::shared_ptr<NbdConnection> oldest;
    quint64 number = 0;
    for (const auto &[key, client] : clients) {
        if (client.negotiationTimer && (!oldest || client.number < number)) {
            oldest = client.connection;
            number = client.number;
        }
    }
    if (oldest)
        oldest->close(u"it has not chosen an export, and others wait"_s);
    return oldest != nullptr;
}

void NbdServer::Private::watchClients()
{
    clientWatch = clock.after(kClientLookMs, [this] { watchClients(); });
    closeStalled();
    closeEnded();
}

/// A client that sends half a write, or does not take its answers, holds memory. That is its own affair until others
/// want it.
void NbdServer::Private::closeStalled()
{
    const bool isShort = budget->wasShort();
    QList<std::shared_ptr<NbdConnection>> stalled;
    for (auto &[key, client] : clients) {
        const quint64 moved = client.connection->bytesMoved();
        const bool stands = client.connection->holdsMemoryForClient() && moved == client.bytesMoved;
        client.stalledLooks = stands ? client.stalledLooks + 1 : 0;
        client.bytesMoved = moved;
        if (isShort && client.stalledLooks >= kStalledLooks)
            stalled.append(client.connection);
    }
    for (const auto &connection : std::as_const(stalled))
        connection->close(u"it does not go on, and others wait for the memory that it holds"_s);
}

/// No connection outlives the certificate that let it in.
void NbdServer::Private::closeEnded()
{
    const QDateTime now = clock.nowUtc();
    QList<std::shared_ptr<NbdConnection>> ended;
    for (const auto &[key, client] : clients) {
        if (client.until.isValid() && client.until <= now)
            ended.append(client.connection);
    }
    for (const auto &connection : std::as_const(ended))
        connection->close(u"its certificate has ended"_s);
}

Result<std::unique_ptr<Poller::Registration>> NbdServer::Private::watch(NbdConnection &connection,
                                                                        Poller::Interest interest)
{
    return poller.watch(connection.descriptor(), interest,
                        [&connection](Poller::Ready ready) { connection.handleReady(ready); });
}

void NbdServer::Private::setInterest(NbdConnection &connection, Poller::Interest interest)
{
    const auto client = clients.find(&connection);
    if (client != clients.end() && client->second.registration)
        client->second.registration->setInterest(interest);
}

Result<void> NbdServer::Private::startTls(NbdConnection &connection, std::unique_ptr<ByteStream> &stream)
{
    Descriptor copy(::fcntl(stream->descriptor(), F_DUPFD_CLOEXEC, 0));
    if (!copy.isValid())
        return fail(errorFromErrno(errno, u"start TLS"_s, connection.peer()));
    auto secured = ByteStream::tlsServer(std::move(copy), tls);
    if (!secured)
        return fail(secured.error());
    Client &client = clients.at(&connection);
    client.registration.reset();
    stream = std::move(*secured);
    auto registration = watch(connection, {.read = true});
    if (!registration)
        return fail(registration.error());
    client.registration = std::move(*registration);
    return {};
}

Result<void> NbdServer::Private::admit(NbdConnection &connection, const ByteStream &stream)
{
    Client &client = clients.at(&connection);
    if (options.admitClient) {
        auto until = options.admitClient(stream.peerCertificateDer());
        if (!until)
            return fail(std::move(until.error()));
        client.until = std::move(*until);
    }
    client.fingerprint = stream.peerFingerprint();
    return {};
}

void NbdServer::Private::negotiationFinished(NbdConnection &connection)
{
    clients.at(&connection).negotiationTimer.reset();
}

void NbdServer::Private::connectionClosed(NbdConnection &connection)
{
    clients.erase(&connection);
    if (!alive)
        return;
    if (!drains.empty() || !stopWaiters.isEmpty()) {
        dataThread.post([this, weak = std::weak_ptr(alive)] {
            if (!weak.expired())
                finishDrains();
        });
    }
}

QList<std::shared_ptr<NbdConnection>> NbdServer::Private::connectionsOf(const NbdExport *one) const
{
    QList<std::shared_ptr<NbdConnection>> list;
    for (const auto &[key, client] : clients) {
        if (one == nullptr || client.connection->servedExport().get() == one)
            list.append(client.connection);
    }
    return list;
}

QList<std::shared_ptr<NbdConnection>> NbdServer::Private::connectionsWith(const QByteArray &fingerprint) const
{
    QList<std::shared_ptr<NbdConnection>> list;
    for (const auto &[key, client] : clients) {
        if (!fingerprint.isEmpty() && client.fingerprint == fingerprint)
            list.append(client.connection);
    }
    return list;
}

} // namespace fallow
