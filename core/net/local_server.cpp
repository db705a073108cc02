// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/local_server.h"

#include "base/log.h"
#include "wire/control_frame.h"
#include "wire/tray_messages.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kProbeTimeoutMs = 300;
constexpr qint64 kReadBufferOfAClientBytes = 64 * 1024;

/// An answer that is too large becomes the error that it is; nobody shall wait for it in vain.
QByteArray encoded(const ControlFrame &frame)
{
    const auto bytes = encodeControlFrame(frame);
    if (bytes)
        return *bytes;
    qCWarning(lcNet).noquote() << "a local frame cannot be sent:" << bytes.error().toString();
    return frame.requestId == 0
               ? QByteArray()
               : encodeControlFrame(failureFrame(frame.requestId, bytes.error())).value_or(QByteArray());
}

} // namespace

/// One admitted peer.
class LocalServer::Connection final : public QObject
{
public:
    Connection(LocalServer::Private &server, QLocalSocket *socket, LocalPeer peer);
    void send(const ControlFrame &frame) { m_socket->write(encoded(frame)); }
    /// Drops what cannot be queued together with the peer: a later status does not replace one that was sent.
    void publish(const QByteArray &frame);
    void close(const Error &reason);
    void answered() { --m_inService; }
    void read();

private:
    void take(const ControlFrame &frame);
    void takeHello(const ControlFrame &frame);
    void watchFrame();
    /// It asks for more than it takes: nothing more is read from it.
    bool isFull() const;

    LocalServer::Private &m_server;
    QLocalSocket *m_socket;
    LocalPeer m_peer;
    ControlFrameReader m_reader{ControlFrameReader::Limits{kMaxTrayRequestBytes, 0}};
    std::unique_ptr<Clock::Timer> m_deadline;
    int m_inService = 0;
    bool m_saidHello = false;
    bool m_isClosing = false;
};

class LocalServer::Private
{
public:
    Private(LocalServer *server, Clock &theClock, LocalAccess theAccess, Limits theLimits)
        : q(server)
        , clock(theClock)
        , access(std::move(theAccess))
        , limits(theLimits)
    {}
    void admit(QLocalSocket *socket);
    static void refuse(QLocalSocket *socket, const Error &reason);

    LocalServer *q;
    Clock &clock;
    const LocalAccess access;
    const Limits limits;
    QLocalServer listener;
    QList<Connection *> connections;
    RequestHandler handler;
    QString welcomeEvent;
    std::function<QCborMap()> welcome;
};

namespace {

/// The duty to answer; dropped unanswered it says so.
template <class Connection>
class Duty
{
public:
    Duty(Connection *connection, quint64 requestId)
        : m_connection(connection)
        , m_requestId(requestId)
    {}
    Duty(const Duty &) = delete;
    Duty &operator=(const Duty &) = delete;
    ~Duty()
    {
        if (!m_isDone)
            answer(fail(ErrorCode::Internal, u"the request was dropped"_s));
    }
    void answer(Result<ControlReply> reply)
    {
        m_isDone = true;
        if (!m_connection)
            return;
        m_connection->send(reply ? responseFrame(m_requestId, reply->result, reply->payload)
                                 : failureFrame(m_requestId, reply.error()));
        m_connection->answered();
        QMetaObject::invokeMethod(
            m_connection,
            [c = m_connection] {
                if (c)
                    c->read(); // what waited behind the bound
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<Connection> m_connection;
    quint64 m_requestId;
    bool m_isDone = false;
};

} // namespace

bool LocalServer::Connection::isFull() const
{
    return m_inService >= m_server.limits.maxRequestsInService ||
           m_socket->bytesToWrite() > m_server.limits.maxQueuedBytes;
}

LocalServer::Connection::Connection(LocalServer::Private &server, QLocalSocket *socket, LocalPeer peer)
    : QObject(server.q)
    , m_server(server)
    , m_socket(socket)
    , m_peer(std::move(peer))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadBufferOfAClientBytes);
    connect(m_socket, &QLocalSocket::readyRead, this, [this] { read(); });
    connect(m_socket, &QLocalSocket::bytesWritten, this, [this] { read(); }); // what waited behind the bound
    connect(m_socket, &QLocalSocket::disconnected, this, [this] {
        m_server.connections.removeOne(this);
        deleteLater();
    });
    send(helloFrame(u"fallow "_s + QLatin1StringView(FALLOW_VERSION)));
    watchFrame();
    QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
}

void LocalServer::Connection::publish(const QByteArray &frame)
{
    if (!m_saidHello || m_isClosing)
        return;
    if (m_socket->bytesToWrite() > m_server.limits.maxQueuedBytes) {
        qCWarning(lcNet).noquote() << "closed a local connection that does not read:" << m_peer.toString();
        m_socket->abort();
        return;
    }
    m_socket->write(frame);
}

void LocalServer::Connection::close(const Error &reason)
{
    if (std::exchange(m_isClosing, true))
        return;
    qCInfo(lcNet).noquote() << "closed a local connection:" << reason.toString() << '-' << m_peer.toString();
    send(goodbyeFrame(reason));
    m_socket->disconnectFromServer();
    m_deadline = m_server.clock.after(m_server.limits.frameTimeoutMs, [this] { m_socket->abort(); });
}

/// A frame that has begun has to end, and the hello has to come; between frames a peer may be silent.
void LocalServer::Connection::watchFrame()
{
    if (m_saidHello && !m_reader.isInFrame()) {
        m_deadline.reset();
        return;
    }
    if (!m_deadline)
        m_deadline = m_server.clock.after(m_server.limits.frameTimeoutMs, [this] {
            close({ErrorCode::Timeout, u"a frame did not come to its end"_s, {}});
        });
}

void LocalServer::Connection::read()
{
    while (!m_isClosing && !isFull() && m_socket->bytesAvailable() > 0) {
        const auto frame = m_reader.feed(m_socket->read(m_reader.bytesWanted()));
        if (!frame)
            return close(frame.error());
        if (*frame) {
            m_deadline.reset();
            take(**frame);
        }
    }
    if (!m_isClosing)
        watchFrame();
}

void LocalServer::Connection::take(const ControlFrame &frame)
{
    if (!m_saidHello)
        return takeHello(frame);
    if (frame.type != ControlFrameType::Request)
        return close({ErrorCode::ProtocolViolation, u"only requests are expected here"_s, {}});
    auto request = decodeRequest(frame);
    if (!request)
        return close(request.error());
    ++m_inService;
    auto duty = std::make_shared<Duty<Connection>>(this, frame.requestId);
    if (!m_server.handler)
        return duty->answer(fail(ErrorCode::Unsupported, u"nothing is served here"_s));
    m_server.handler({std::move(request->method), std::move(request->args), {}},
                     [duty = std::move(duty)](Result<ControlReply> reply) { duty->answer(std::move(reply)); });
}

void LocalServer::Connection::takeHello(const ControlFrame &frame)
{
    if (const auto version = agreeOnVersion(frame); !version)
        return close(version.error());
    m_saidHello = true;
    if (m_server.welcome)
        send(noticeFrame(m_server.welcomeEvent, m_server.welcome()));
}

void LocalServer::Private::admit(QLocalSocket *socket)
{
    const auto peer = LocalPeer::of(socket->socketDescriptor());
    if (!peer)
        return refuse(socket, peer.error());
    if (const auto allowed = access.check(*peer); !allowed)
        return refuse(socket, allowed.error());
    if (connections.size() >= limits.maxConnections)
        return refuse(socket, {ErrorCode::Busy, u"too many programs are connected"_s, peer->toString()});
    connections.append(new Connection(*this, socket, *peer));
}

void LocalServer::Private::refuse(QLocalSocket *socket, const Error &reason)
{
    qCWarning(lcNet).noquote() << "refused a local connection:" << reason.toString();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    // Far less than a socket's buffer: it is with the kernel when this returns, and the socket can go.
    socket->write(encoded(goodbyeFrame({reason.code, reason.what, {}})));
    socket->flush();
    socket->disconnectFromServer();
    if (socket->state() != QLocalSocket::UnconnectedState)
        socket->abort();
}

LocalServer::LocalServer(Clock &clock, LocalAccess access, Limits limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock, std::move(access), limits))
{
    connect(&d->listener, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = d->listener.nextPendingConnection())
            d->admit(socket);
    });
}

LocalServer::LocalServer(Clock &clock, LocalAccess access, QObject *parent)
    : LocalServer(clock, std::move(access), Limits{}, parent)
{}

LocalServer::~LocalServer()
{
    d->listener.close();
    const QList<Connection *> connections = std::exchange(d->connections, {});
    qDeleteAll(connections);
}

Result<void> LocalServer::listen(const QString &path)
{
    QLocalSocket probe;
    probe.connectToServer(path);
    if (probe.waitForConnected(kProbeTimeoutMs)) // at once: either somebody listens there or not
        return fail(ErrorCode::Busy, u"another service answers on this socket"_s, path);
    QLocalServer::removeServer(path);
    d->listener.setSocketOptions(QLocalServer::WorldAccessOption);
    if (!d->listener.listen(path))
        return fail(ErrorCode::Io, u"cannot listen on the local socket: "_s + d->listener.errorString(), path);
    return {};
}

void LocalServer::setRequestHandler(RequestHandler handler)
{
    d->handler = std::move(handler);
}

void LocalServer::setWelcome(const QString &event, std::function<QCborMap()> body)
{
    d->welcomeEvent = event;
    d->welcome = std::move(body);
}

void LocalServer::publish(const QString &event, const QCborMap &body)
{
    if (d->connections.isEmpty())
        return;
    const QByteArray frame = encoded(noticeFrame(event, body));
    const QList<Connection *> connections = d->connections;
    for (Connection *connection : connections)
        connection->publish(frame);
}

int LocalServer::connectionCount() const
{
    return int(d->connections.size());
}

} // namespace fallow
