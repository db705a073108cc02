// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/status_socket.h"

#include <QCborValue>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>
#include <QtEndian>
#include <optional>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxStatusBytes = 64 * 1024;
constexpr qint64 kMaxQueuedBytes = 1024 * 1024;
constexpr int kReconnectMs = 2000;

QByteArray framed(const QCborMap &status)
{
    const QByteArray body = QCborValue(status).toCbor();
    QByteArray frame(4, Qt::Uninitialized);
    qToLittleEndian(quint32(body.size()), frame.data());
    return frame + body;
}

/// Takes one whole frame off `buffer`. No value: more bytes are needed.
Result<std::optional<QCborMap>> takeFrame(QByteArray &buffer)
{
    if (buffer.size() < 4)
        return std::optional<QCborMap>();
    const auto length = qFromLittleEndian<quint32>(buffer.constData());
    if (length > kMaxStatusBytes)
        return fail(ErrorCode::ProtocolViolation, u"the status is too large"_s);
    if (buffer.size() < qsizetype(4 + length))
        return std::optional<QCborMap>();
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(buffer.mid(4, length), &error);
    buffer.remove(0, 4 + qsizetype(length));
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(ErrorCode::ProtocolViolation, u"the status cannot be read"_s);
    return std::optional(value.toMap());
}

} // namespace

class StatusPublisher::Private
{
public:
    std::function<QCborMap()> status;
    QLocalServer server;
    QList<QLocalSocket *> clients;
};

StatusPublisher::StatusPublisher(std::function<QCborMap()> status, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->status = std::move(status);
    connect(&d->server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = d->server.nextPendingConnection()) {
            d->clients.append(socket);
            connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
                d->clients.removeOne(socket);
                socket->deleteLater();
            });
            socket->write(framed(d->status()));
        }
    });
}

StatusPublisher::~StatusPublisher()
{
    for (QLocalSocket *socket : std::as_const(d->clients))
        socket->disconnect(this);
}

Result<void> StatusPublisher::listen(const QString &path)
{
    if (fetchStatusOnce(path, 300))
        return fail(ErrorCode::Busy, u"another service answers on this socket"_s, path);
    QLocalServer::removeServer(path);
    d->server.setSocketOptions(QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
    if (!d->server.listen(path))
        return fail(ErrorCode::Io, u"cannot listen on the status socket: "_s + d->server.errorString(), path);
    return {};
}

void StatusPublisher::publish()
{
    if (d->clients.isEmpty())
        return;
    const QByteArray frame = framed(d->status());
    const QList<QLocalSocket *> clients = d->clients;
    for (QLocalSocket *socket : clients) {
        if (socket->bytesToWrite() > kMaxQueuedBytes)
            socket->abort();
        else
            socket->write(frame);
    }
}

class StatusSubscriber::Private
{
public:
    QString path;
    QLocalSocket socket;
    QTimer retry;
    QByteArray buffer;
};

StatusSubscriber::StatusSubscriber(QString path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->path = std::move(path);
    d->retry.setSingleShot(true);
    d->retry.setInterval(kReconnectMs);
    connect(&d->retry, &QTimer::timeout, this, &StatusSubscriber::tryConnect);
    connect(&d->socket, &QLocalSocket::readyRead, this, &StatusSubscriber::read);
    const auto lostConnection = [this] {
        d->buffer.clear();
        d->retry.start();
        Q_EMIT lost(d->socket.errorString());
    };
    connect(&d->socket, &QLocalSocket::disconnected, this, lostConnection);
    connect(&d->socket, &QLocalSocket::errorOccurred, this, [this, lostConnection](QLocalSocket::LocalSocketError) {
        if (d->socket.state() == QLocalSocket::UnconnectedState)
            lostConnection();
    });
}

StatusSubscriber::~StatusSubscriber()
{
    d->socket.disconnect(this);
}

void StatusSubscriber::start()
{
    tryConnect();
}

void StatusSubscriber::tryConnect()
{
    if (d->socket.state() == QLocalSocket::UnconnectedState)
        d->socket.connectToServer(d->path, QIODevice::ReadOnly);
}

void StatusSubscriber::read()
{
    d->buffer += d->socket.readAll();
    while (true) {
        const auto frame = takeFrame(d->buffer);
        if (!frame)
            return d->socket.abort();
        if (!*frame)
            return;
        Q_EMIT received(**frame);
    }
}

Result<QCborMap> fetchStatusOnce(const QString &path, int timeoutMs)
{
    QLocalSocket socket;
    socket.connectToServer(path, QIODevice::ReadOnly);
    if (!socket.waitForConnected(timeoutMs))
        return fail(ErrorCode::Unreachable, u"the service does not run: "_s + socket.errorString(), path);
    QByteArray buffer;
    while (true) {
        auto frame = takeFrame(buffer);
        if (!frame)
            return fail(frame.error());
        if (*frame)
            return **frame;
        if (!socket.waitForReadyRead(timeoutMs))
            return fail(ErrorCode::Timeout, u"the service does not answer"_s, path);
        buffer += socket.readAll();
    }
}

} // namespace fallow
