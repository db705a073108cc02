// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_server.h"

#include "export/nbd_server_private.h"

#include <QFile>
#include <QUrl>
#include <unistd.h>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPemBytes = 1 * kMiB;

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

NbdExportInfo NbdServer::Private::infoOf(const NbdExport &one)
{
    return {.name = one.name().toUtf8(),
            .description = one.description().toUtf8(),
            .sizeBytes = one.sizeBytes(),
            .isReadOnly = one.isReadOnly()};
}

std::shared_ptr<RangeLock> NbdServer::Private::lockOf(const std::shared_ptr<BlockDevice> &device)
{
    std::erase_if(locks, [](const auto &each) { return each.first.expired(); });
    std::shared_ptr<RangeLock> &lock = locks[device];
    if (!lock)
        lock = std::make_shared<RangeLock>();
    return lock;
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

NbdServer::NbdServer(NbdServerOptions options, Poller &poller, Clock &clock, Executor &dataThread)
    : d(std::make_unique<Private>(std::move(options), poller, clock, dataThread))
{}

NbdServer::~NbdServer() = default;

Result<void> NbdServer::reloadCredentials()
{
    return d->loadCredentials();
}

int NbdServer::disconnectFingerprint(const QByteArray &fingerprint)
{
    const QList<std::shared_ptr<NbdConnection>> connections = d->connectionsWith(fingerprint);
    for (const auto &connection : connections)
        connection->close(u"its certificate is good no more"_s);
    return int(connections.size());
}

int NbdServer::connectionCount(const QByteArray &fingerprint) const
{
    return int(d->connectionsWith(fingerprint).size());
}

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
    d->watchClients();
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
    if (blockSize < 1 || blockSize > NbdExport::kMaxBlockBytes || device->sizeBytes() < 0 ||
        device->sizeBytes() % blockSize != 0)
        return fail(ErrorCode::InvalidArgument,
                    u"the device has blocks of more than 4 MiB, or its size is not a multiple of them"_s, name);
    if (d->served.contains(key))
        return fail(ErrorCode::AlreadyExists, u"an export of this name is there already"_s, name);
    const auto lock = d->lockOf(device);
    d->served.insert(key, std::make_shared<NbdExport>(name, std::move(device), lock, std::move(options)));
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

int NbdServer::connectionCount() const
{
    return static_cast<int>(d->clients.size());
}

} // namespace fallow
