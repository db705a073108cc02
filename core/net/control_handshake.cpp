// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_handshake.h"

#include "wire/cbor.h"

#include <QSslConfiguration>
#include <QTimer>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kLingerMs = 2000;
} // namespace

QSslConfiguration controlTlsConfiguration(const Identity &identity)
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    if (identity.isNull()) {
        configuration.setCaCertificates({}); // nobody is trusted by default, the system's authorities least of all
        return configuration;
    }
    configuration.setCaCertificates({identity.authority()});
    configuration.setLocalCertificateChain({identity.certificate(), identity.authority()});
    configuration.setPrivateKey(identity.privateKey());
    return configuration;
}

void letSocketGo(QSslSocket *socket, QObject *parent)
{
    socket->setParent(parent);
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kLingerMs, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->disconnectFromHost();
}

ControlHandshake::ControlHandshake(Clock &clock, const ControlLimits &limits, QSslSocket *socket, PeerIdentity peer,
                                   QObject *connectionParent, Done done, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_socket(socket)
    , m_peer(std::move(peer))
    , m_connectionParent(connectionParent)
    , m_done(std::move(done))
{
    m_socket->setParent(this);
    connect(m_socket, &QSslSocket::readyRead, this, [this] { read(); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] {
        end(fail(ErrorCode::Disconnected, u"the peer closed the connection before its hello"_s, m_peer.toString()));
    });
    if (const auto hello = encodeControlFrame(helloFrame(u"fallow "_s + QLatin1StringView(FALLOW_VERSION))))
        m_socket->write(*hello);
    QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection); // it may be there already
}

void ControlHandshake::read()
{
    while (m_done && m_socket->bytesAvailable() > 0) {
        const QByteArray bytes = m_socket->read(m_reader.bytesWanted());
        if (bytes.isEmpty())
            return;
        const auto frame = m_reader.feed(bytes);
        if (!frame)
            return end(fail(frame.error()));
        if (!*frame)
            continue;
        if ((*frame)->type == ControlFrameType::Goodbye)
            return end(fail(decodeError((*frame)->metadata)));
        return finish(**frame);
    }
}

void ControlHandshake::finish(const ControlFrame &hello)
{
    const auto version = agreeOnVersion(hello);
    if (!version) {
        if (const auto goodbye = encodeControlFrame(goodbyeFrame(version.error())))
            m_socket->write(*goodbye);
        m_socket->disconnect(this);
        letSocketGo(std::exchange(m_socket, nullptr), m_connectionParent);
        return end(fail(version.error()));
    }
    m_socket->disconnect(this);
    auto *connection = new ControlConnection({std::exchange(m_socket, nullptr), m_peer, *version, m_limits, &m_clock},
                                             m_connectionParent);
    end(connection);
}

void ControlHandshake::end(Result<ControlConnection *> result)
{
    if (m_socket)
        m_socket->disconnect(this);
    if (m_done)
        std::exchange(m_done, nullptr)(std::move(result));
}

} // namespace fallow
