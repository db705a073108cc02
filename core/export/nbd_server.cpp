// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_server.h"

#include "base/log.h"
#include "export/listen_socket.h"
#include "export/metrics.h"
#include "export/nbd_connection.h"

#include <QFile>
#include <QMap>
#include <QUrl>
#include <cerrno>
#include <fcntl.h>
#include <list>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAcceptsPerRound = 64;
constexpr qint64 kAcceptPauseMs = 500;  ///< after the system ran out of descriptors
constexpr qint64 kDrainGraceMs = 5'000; ///< for clients to take their last answers
constexpr qint64 kStallLookMs = 5'000;
constexpr int kStalledLooks = 3; ///< without a byte in between, while others wait for memory
constexpr qint64 kMaxPemBytes = 1 * kMiB;
constexpr int kUnixSendBufferBytes = 1024 * 1024;

Result<QByteArray> readPem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, file.errorString(), path);
    QByteArray content = file.read(kMaxPemBytes);
    if (content.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"the file is empty"_s, path);
    return content;
}

} // namespace

QString NbdAddress::toUri(const QString &exportName) const
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text, "/")); };
    if (!host.isEmpty())
        return u"%1://%2:%3/%4"_s.arg(isTlsRequired ? u"nbds"_s : u"nbd"_s)
            .arg(host.contains(u':') ? u'[' + host + u']' : host)
            .arg(port)
            .arg(encoded(exportName));
    return u"nbd+unix:///%1?socket=%2"_s.arg(encoded(exportName), encoded(unixSocketPath));
}

class NbdServer::Private final : public NbdConnection::Host, public NbdExportDirectory
{
public:
    Private(NbdServerOptions serverOptions, Poller &thePoller, Clock &theClock, Executor &executor)
        : options(std::move(serverOptions))
        , poller(thePoller)
        , clock(theClock)
        , dataThread(executor)
        , budget(std::make_shared<MemoryBudget>(options.maxBytesInFlight))
    {}
    ~Private() override;

    /// A listening socket and its watch.
    struct Listener
    {
        Descriptor socket;
        bool isUnix = false;
        std::unique_ptr<Poller::Registration> registration; // before the socket in death
    };
    struct Client
    {
        std::shared_ptr<NbdConnection> connection;
        std::unique_ptr<Poller::Registration> registration;
        std::unique_ptr<Clock::Timer> negotiationTimer; ///< none: it has chosen its export
        quint64 number = 0;                             ///< in order of arrival
        quint64 bytesMoved = 0;                         ///< when it was last looked at
        int stalledLooks = 0;
    };
    /// An export on its way out.
    struct Drain
    {
        std::shared_ptr<NbdExport> served;
        Completion<void> done;
        Result<void> result;
        bool isFlushed = false;
        std::unique_ptr<Clock::Timer> deadline;
        std::unique_ptr<Clock::Timer> grace;
        std::shared_ptr<char> alive = std::make_shared<char>(); ///< for a device that answers after its deadline
    };
    using DrainIterator = std::list<Drain>::iterator;

    Result<void> loadCredentials();
    Result<void> listen(Result<Descriptor> socket, bool isUnix);
    void acceptClients(Listener &listener);
    void addClient(Descriptor socket, bool isUnix);
    bool makeRoom();
    void watchStalled();
    void pauseAccepting();
    void setAccepting(bool isAccepting);
    void closeListeners();

    void startDrain(std::shared_ptr<NbdExport> served, Completion<void> done);
    void flushDrain(DrainIterator drain);
    void closeClients(DrainIterator drain);
    void giveUpDrain(DrainIterator drain);
    void finishDrains();
    void finishStop();
    QList<std::shared_ptr<NbdConnection>> connectionsOf(const NbdExport *served) const;

    // NbdExportDirectory
    QList<NbdExportInfo> exports() const override;
    std::optional<NbdExportInfo> find(const QByteArray &name) const override;
    // NbdConnection::Host
    const NbdExportDirectory &directory() const override { return *this; }
    std::shared_ptr<NbdExport> exportNamed(const QByteArray &name) override { return served.value(name); }
    void setInterest(NbdConnection &connection, Poller::Interest interest) override;
    void atEndOfRound(std::move_only_function<void()> task) override { poller.atEndOfRound(std::move(task)); }
    Result<void> startTls(NbdConnection &connection, std::unique_ptr<ByteStream> &stream) override;
    Result<void> admit(const ByteStream &stream) override;
    void negotiationFinished(NbdConnection &connection) override;
    void connectionClosed(NbdConnection &connection) override;
    Result<std::unique_ptr<Poller::Registration>> watch(NbdConnection &connection, Poller::Interest interest);

    static NbdExportInfo infoOf(const NbdExport &served);

    NbdServerOptions options;
    Poller &poller;
    Clock &clock;
    Executor &dataThread;
    std::shared_ptr<MemoryBudget> budget;
    std::shared_ptr<const TlsContext> tls;
    std::list<Listener> listeners;
    std::unique_ptr<Clock::Timer> acceptPause;
    std::unique_ptr<Clock::Timer> stallWatch;
    QMap<QByteArray, std::shared_ptr<NbdExport>> served; ///< by UTF-8 name
    std::unordered_map<NbdConnection *, Client> clients;
    std::list<Drain> drains;
    QList<std::shared_ptr<Completion<void>>> stopWaiters;
    Result<void> stopResult;
    quint64 clientNumber = 0;
    bool isStopping = false;
    std::shared_ptr<char> alive = std::make_shared<char>(); ///< for callbacks that may come after our end
};

NbdServer::Private::~Private()
{
    alive.reset();
    closeListeners();
    for (const auto &connection : connectionsOf(nullptr))
        connection->close(u"the server ends"_s);
    const auto cancelled = [] { return Result<void>(fail(ErrorCode::Cancelled, u"the NBD server was destroyed"_s)); };
    for (Drain &drain : drains) {
        if (drain.done)
            dataThread.post([done = std::move(drain.done), cancelled]() mutable { done(cancelled()); });
    }
    for (const auto &waiter : std::as_const(stopWaiters))
        dataThread.post([waiter, cancelled] { (*waiter)(cancelled()); });
}

Result<void> NbdServer::Private::loadCredentials()
{
    if (options.tlsMode == NbdTlsMode::Off)
        return {};
    if (options.certificateChainPath.isEmpty() || options.privateKeyPath.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"TLS needs a certificate and a private key"_s);
    TlsContext::Source source;
    const auto load = [](const QString &path, QByteArray *into) -> Result<void> {
        auto content = readPem(path);
        if (!content)
            return fail(content.error());
        *into = std::move(*content);
        return {};
    };
    if (auto loaded = load(options.certificateChainPath, &source.certificatePem); !loaded)
        return loaded;
    if (auto loaded = load(options.privateKeyPath, &source.privateKeyPem); !loaded)
        return loaded;
    source.peerCertificate = TlsContext::PeerCertificate::NotAsked;
    if (!options.clientCaPath.isEmpty()) {
        if (auto loaded = load(options.clientCaPath, &source.authorityPem); !loaded)
            return loaded;
        source.peerCertificate = TlsContext::PeerCertificate::Required;
    }
    auto context = TlsContext::make(source);
    if (!context)
        return fail(context.error());
    tls = std::move(*context);
    return {};
}

Result<void> NbdServer::Private::listen(Result<Descriptor> socket, bool isUnix)
{
    if (!socket)
        return fail(socket.error());
    Listener &listener = listeners.emplace_back();
    listener.socket = std::move(*socket);
    listener.isUnix = isUnix;
    auto registration = poller.watch(listener.socket.value(), {.read = true},
                                     [this, &listener](Poller::Ready) { acceptClients(listener); });
    if (!registration)
        return fail(registration.error());
    listener.registration = std::move(*registration);
    return {};
}

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

void NbdServer::Private::closeListeners()
{
    acceptPause.reset();
    for (Listener &listener : listeners) {
        listener.registration.reset();
        if (listener.isUnix)
            ::unlink(QFile::encodeName(options.unixSocketPath).constData());
    }
    listeners.clear();
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

/// A client that sends half a write, or does not take its answers, holds memory. That is its own affair until others
/// wait for it.
void NbdServer::Private::watchStalled()
{
    stallWatch = clock.after(kStallLookMs, [this] { watchStalled(); });
    const bool isShort = budget->hasWaiting();
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

Result<void> NbdServer::Private::admit(const ByteStream &stream)
{
    return options.admitClient ? options.admitClient(stream.peerCertificateDer()) : Result<void>();
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

NbdExportInfo NbdServer::Private::infoOf(const NbdExport &one)
{
    return {.name = one.name().toUtf8(),
            .description = one.description().toUtf8(),
            .sizeBytes = one.sizeBytes(),
            .isReadOnly = one.isReadOnly()};
}

QList<NbdExportInfo> NbdServer::Private::exports() const
{
    QList<NbdExportInfo> list;
    for (const auto &one : served)
        list.append(infoOf(*one));
    return list;
}

std::optional<NbdExportInfo> NbdServer::Private::find(const QByteArray &name) const
{
    if (const auto one = served.value(name))
        return infoOf(*one);
    if (name.isEmpty() && served.size() == 1)
        return infoOf(*served.first());
    return std::nullopt;
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

void NbdServer::Private::startDrain(std::shared_ptr<NbdExport> one, Completion<void> done)
{
    const auto drain = drains.insert(drains.end(), Drain{});
    drain->served = std::move(one);
    drain->done = std::move(done);
    drain->deadline = clock.after(options.drainTimeoutMs, [this, drain] { giveUpDrain(drain); });
    drain->served->beginClosing([this, drain, weak = std::weak_ptr(drain->alive)] {
        if (!weak.expired())
            flushDrain(drain);
    });
}

void NbdServer::Private::flushDrain(DrainIterator drain)
{
    drain->served->flush([this, drain, weak = std::weak_ptr(drain->alive)](Result<void> result) {
        if (weak.expired())
            return;
        drain->result = std::move(result);
        drain->isFlushed = true;
        closeClients(drain);
    });
}

/// The device does not answer: nobody is made to wait for it any longer.
void NbdServer::Private::giveUpDrain(DrainIterator drain)
{
    const auto spent = std::move(drain->deadline);
    if (!drain->isFlushed) {
        drain->result =
            fail(ErrorCode::Timeout, u"the device did not answer within %1 ms"_s.arg(options.drainTimeoutMs),
                 drain->served->name());
        drain->isFlushed = true;
        drain->alive.reset();
    }
    for (const auto &connection : connectionsOf(drain->served.get()))
        connection->close(u"its export was removed and its device does not answer"_s);
    finishDrains();
}

void NbdServer::Private::closeClients(DrainIterator drain)
{
    const auto connections = connectionsOf(drain->served.get());
    drain->grace = clock.after(kDrainGraceMs, [this, drain] {
        for (const auto &connection : connectionsOf(drain->served.get()))
            connection->close(u"its export was removed and it does not take its answers"_s);
    });
    for (const auto &connection : connections)
        connection->closeWhenDrained();
    finishDrains();
}

void NbdServer::Private::finishDrains()
{
    for (auto drain = drains.begin(); drain != drains.end();) {
        if (!drain->isFlushed || !connectionsOf(drain->served.get()).isEmpty()) {
            ++drain;
            continue;
        }
        if (!drain->result && stopResult)
            stopResult = drain->result;
        if (drain->done)
            dataThread.post([done = std::move(drain->done), result = std::move(drain->result)]() mutable {
                done(std::move(result));
            });
        drain = drains.erase(drain);
    }
    finishStop();
}

void NbdServer::Private::finishStop()
{
    if (!isStopping || !drains.empty() || !clients.empty())
        return;
    for (const auto &waiter : std::exchange(stopWaiters, {}))
        dataThread.post([waiter, result = stopResult] { (*waiter)(result); });
}

NbdServer::NbdServer(NbdServerOptions options, Poller &poller, Clock &clock, Executor &dataThread)
    : d(std::make_unique<Private>(std::move(options), poller, clock, dataThread))
{}

NbdServer::~NbdServer() = default;

Result<NbdAddress> NbdServer::start()
{
    const NbdServerOptions &options = d->options;
    if (options.listenHost.isEmpty() && options.unixSocketPath.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"neither an address nor a socket path to listen on was given"_s);
    if (options.unixSocketMode != 0600 && options.unixSocketMode != 0660)
        return fail(ErrorCode::InvalidArgument, u"the socket's mode must be 0600 or 0660"_s);
    if (options.maxConnections < 1 || options.maxRequestsInFlight < 1 || options.maxBytesInFlight < 1 ||
        options.maxBytesInFlightPerConnection < 1 || options.negotiationTimeoutMs < 1)
        return fail(ErrorCode::InvalidArgument, u"every limit must be at least 1"_s);
    if (!d->listeners.empty() || d->isStopping)
        return fail(ErrorCode::InvalidArgument, u"the server was started already"_s);
    if (auto loaded = d->loadCredentials(); !loaded)
        return fail(loaded.error());
    NbdAddress address;
    if (!options.listenHost.isEmpty()) {
        if (auto listening = d->listen(listenTcp(options.listenHost, options.listenPort), false); !listening) {
            d->closeListeners();
            return fail(listening.error());
        }
        address.host = options.listenHost;
        address.port = boundPort(d->listeners.back().socket);
    }
    if (!options.unixSocketPath.isEmpty()) {
        if (auto listening = d->listen(listenUnix(options.unixSocketPath, options.unixSocketMode), true); !listening) {
            d->closeListeners();
            return fail(listening.error());
        }
        address.unixSocketPath = options.unixSocketPath;
    }
    address.isTlsRequired = options.tlsMode == NbdTlsMode::Require;
    d->watchStalled();
    return address;
}

void NbdServer::stop(Completion<void> done)
{
    d->isStopping = true;
    d->stopWaiters.append(std::make_shared<Completion<void>>(std::move(done)));
    d->closeListeners();
    for (const auto &connection : d->connectionsOf(nullptr)) {
        if (!connection->servedExport())
            connection->close(u"the server stops"_s);
    }
    for (auto &served : std::exchange(d->served, {}))
        d->startDrain(std::move(served), {});
    d->finishDrains();
}

Result<void> NbdServer::addExport(const QString &name, std::shared_ptr<BlockDevice> device, NbdExportOptions options)
{
    const QByteArray key = name.toUtf8();
    if (d->isStopping)
        return fail(ErrorCode::Refused, u"the server stops"_s, name);
    if (key.size() > nbd::kMaxStringBytes || key.contains('\0'))
        return fail(ErrorCode::InvalidArgument, u"an export's name has at most 4096 bytes and no NUL"_s, name.left(64));
    const qint64 blockSize = device->blockSizeBytes();
    if (blockSize < 1 || blockSize > kMaxNbdRequestBytes || device->sizeBytes() < 0 ||
        device->sizeBytes() % blockSize != 0)
        return fail(ErrorCode::InvalidArgument, u"the device's size is not a multiple of its block size"_s, name);
    if (d->served.contains(key))
        return fail(ErrorCode::AlreadyExists, u"an export of this name is there already"_s, name);
    d->served.insert(key, std::make_shared<NbdExport>(name, std::move(device), std::move(options)));
    return {};
}

void NbdServer::removeExport(const QString &name, Completion<void> done)
{
    auto served = d->served.take(name.toUtf8());
    if (!served) {
        d->dataThread.post([name, done = std::move(done)]() mutable {
            done(fail(ErrorCode::NotFound, u"there is no such export"_s, name));
        });
        return;
    }
    d->startDrain(std::move(served), std::move(done));
}

QList<NbdExportStatistics> NbdServer::statistics() const
{
    QList<NbdExportStatistics> list;
    for (const auto &served : std::as_const(d->served))
        list.append(served->statistics());
    return list;
}

QString NbdServer::metricsText() const
{
    return QString::fromUtf8(formatMetrics(nbdMetrics(statistics())));
}

int NbdServer::connectionCount() const
{
    return static_cast<int>(d->clients.size());
}

} // namespace fallow
