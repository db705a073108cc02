// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_arrival.h"

#include "base/shared_bytes.h"
#include "net/address.h"
#include "net/tls_dates.h"
#include "wire/data_frame.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr char kTlsHandshakeByte = 0x16;
constexpr qint64 kFarewellMs = 2000; ///< for the peer to read why, and to close

QHostAddress peerAddressOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    return plainAddress(QHostAddress(reinterpret_cast<const sockaddr *>(&storage)));
}
} // namespace

ControlArrival::ControlArrival(Host &host, Clock &clock, const ControlLimits &limits, const QSslConfiguration &tls,
                               ArrayId array, Descriptor descriptor, QObject *connectionParent)
    : m_host(host)
    , m_clock(clock)
    , m_limits(limits)
    , m_tls(tls)
    , m_array(array)
    , m_descriptor(std::move(descriptor))
    , m_connectionParent(connectionParent)
    , m_address(peerAddressOf(m_descriptor.value()))
{
    tuneSocket(m_descriptor.value());
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor.value(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { m_isData ? collectHello() : look(); });
    m_deadline = m_clock.after(m_limits.handshakeTimeoutMs, [this] {
        refuse({ErrorCode::Timeout, u"it did not say who it is within %1 ms"_s.arg(m_limits.handshakeTimeoutMs), {}});
    });
}

ControlArrival::~ControlArrival()
{
    m_notifier.reset(); // before the descriptor closes
}

void ControlArrival::refuse(const Error &reason)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.reset();
    m_notifier.reset();
    m_descriptor.reset();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_host.failed(this, reason);
}

void ControlArrival::look()
{
    char first = 0;
    const ssize_t count = ::recv(m_descriptor.value(), &first, 1, MSG_PEEK | MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0)
        return refuse({ErrorCode::Disconnected, u"it closed without a word"_s, {}});
    if (first == kTlsHandshakeByte)
        return startTls();
    if (first != kDataHelloMagic[0])
        return refuse({ErrorCode::ProtocolViolation, u"neither TLS nor a data connection"_s, {}});
    m_isData = true; // from here on bytes are taken, not peeked at: a trickle must not keep the loop busy
    collectHello();
}

void ControlArrival::collectHello()
{
    std::array<char, kDataHelloBytes> bytes;
    const ssize_t count =
        ::recv(m_descriptor.value(), bytes.data(), kDataHelloBytes - size_t(m_hello.size()), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0)
        return refuse({ErrorCode::Disconnected, u"it closed inside a data hello"_s, {}});
    m_hello.append(bytes.data(), count);
    const qsizetype magicBytes = qMin<qsizetype>(m_hello.size(), qsizetype(kDataHelloMagic.size()));
    if (!QByteArrayView(kDataHelloMagic.data(), 4).startsWith(QByteArrayView(m_hello).first(magicBytes)))
        return refuse({ErrorCode::ProtocolViolation, u"neither TLS nor a data connection"_s, {}});
    if (m_hello.size() < qsizetype(kDataHelloBytes))
        return;
    auto ticket = m_host.redeem(asBytes(m_hello));
    if (!ticket)
        return refuse(ticket.error());
    m_hasEnded = true;
    m_deadline.reset();
    m_notifier.reset();
    m_host.arrivedAsData(this, std::move(m_descriptor), std::move(*ticket));
}

void ControlArrival::startTls()
{
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater(); // we are inside its signal
    m_socket = new QSslSocket(this);
    m_socket->setSslConfiguration(m_tls);
    m_socket->setReadBufferSize(kTlsReadBufferBytes);
    if (!m_socket->setSocketDescriptor(m_descriptor.release()))
        return refuse({ErrorCode::Io, u"no socket for it: %1"_s.arg(m_socket->errorString()), {}});
    connect(m_socket, &QSslSocket::encrypted, this, [this] { encrypted(); });
    connect(m_socket, &QSslSocket::sslErrors, this, &ControlArrival::takeTlsErrors);
    const auto ended = [this] {
        refuse({ErrorCode::Unauthorised, u"the TLS handshake failed: %1"_s.arg(m_socket->errorString()), {}});
    };
    connect(m_socket, &QSslSocket::errorOccurred, this, ended);
    connect(m_socket, &QSslSocket::disconnected, this, ended);
    m_socket->startServerEncryption();
}

/// No certificate is allowed here, to enrol; a wrong one never is. One with which nothing else is wrong than the time
/// has proven whose it is: its holder is told before the connection ends. Qt ends it at once unless told otherwise.
void ControlArrival::takeTlsErrors(const QList<QSslError> &errors)
{
    const bool isAnonymous = std::ranges::all_of(
        errors, [](const QSslError &error) { return error.error() == QSslError::NoPeerCertificate; });
    m_isOutOfDate = !isAnonymous && std::ranges::all_of(errors, isAboutDates);
    if (isAnonymous || m_isOutOfDate)
        m_socket->ignoreSslErrors(errors);
}

void ControlArrival::encrypted()
{
    m_socket->disconnect(this);
    PeerIdentity peer;
    peer.array = m_array;
    const QSslCertificate certificate = m_socket->peerCertificate();
    if (!certificate.isNull()) {
        auto identity = PeerIdentity::fromCertificate(certificate.toDer());
        if (!identity)
            return refuse(identity.error());
        if (identity->array != m_array)
            return refuse({ErrorCode::WrongArray, u"a certificate of another array"_s, identity->toString()});
        peer = std::move(*identity);
    }
    if (m_isOutOfDate)
        return sendAway(outOfDate(certificate, m_clock.nowUtc(), peer.toString()));
    if (auto admitted = m_host.admit(peer); !admitted)
        return sendAway(admitted.error());
    auto *handshake = new ControlHandshake(
        m_clock, m_limits, std::exchange(m_socket, nullptr), peer, m_connectionParent,
        [this](Result<ControlConnection *> connection) {
            if (!connection)
                return refuse(connection.error());
            m_hasEnded = true;
            m_deadline.reset();
            m_host.arrivedAsControl(this, *connection);
        },
        this);
    Q_UNUSED(handshake) // a child of ours
}

void ControlArrival::sendAway(const Error &reason)
{
    const auto goodbye = encodeControlFrame(goodbyeFrame(reason));
    if (!goodbye)
        return refuse(reason);
    m_farewell = reason;
    // The peer closes: if we did, with its hello unread, the system would reset the connection, and the reason with it.
    connect(m_socket, &QSslSocket::disconnected, this, [this] { refuse(m_farewell); });
    m_deadline = m_clock.after(std::min(m_limits.handshakeTimeoutMs, kFarewellMs), [this] { refuse(m_farewell); });
    m_socket->write(*goodbye);
}

} // namespace fallow
