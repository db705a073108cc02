// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_connection.h"
#include "wire/control_frame.h"

#include <QObject>
#include <QSslSocket>

namespace fallow {

/// What a ControlConnection is made of.
struct ControlConnection::Setup
{
    QSslSocket *socket = nullptr; ///< encrypted, both hellos exchanged; the connection takes it
    PeerIdentity peer;
    int protocolVersion = 0;
    ControlLimits limits;
    Clock *clock = nullptr;
};

/// The exchange of hellos on a socket whose TLS handshake is done and whose peer is known. Either end.
class ControlHandshake final : public QObject
{
public:
    using Done = std::move_only_function<void(Result<ControlConnection *>)>;
    /// Sends our hello and waits for the peer's. `done` is called once, from the event loop, and may delete this object
    /// later; the connection's parent is `connectionParent`. The deadline is the caller's.
    ControlHandshake(Clock &clock, const ControlLimits &limits, QSslSocket *socket, PeerIdentity peer,
                     QObject *connectionParent, Done done, QObject *parent);

private:
    void read();
    void finish(const ControlFrame &hello);
    void end(Result<ControlConnection *> result);
    Clock &m_clock;
    const ControlLimits m_limits;
    QSslSocket *m_socket;
    PeerIdentity m_peer;
    QObject *m_connectionParent;
    Done m_done;
    ControlFrameReader m_reader{ControlFrameReader::Limits::unauthenticated()};
};

/// Lets a socket go: what is queued may still go out, for a moment and without anybody waiting for it. It belongs to
/// `parent` then, and deletes itself.
void letSocketGo(QSslSocket *socket, QObject *parent);

/// TLS as both ends of control connections want it: 1.3, own certificate, the array's authority alone.
QSslConfiguration controlTlsConfiguration(const Identity &identity);
/// The name in every controller's certificate; machines may call it by any address.
inline constexpr char kControllerDnsName[] = "controller.fallow";
/// Bytes that a QSslSocket may hold before it stops to read; larger is slower (measured).
inline constexpr qint64 kTlsReadBufferBytes = 64 * 1024;

} // namespace fallow
