// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_client.h"
#include "net/control_server.h"
#include "net_fixtures.h"
#include "support/own_loopback.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace fallow::test {

/// A server on loopback, and what it saw.
struct ServerRig
{
    explicit ServerRig(ControlLimits limits = {})
    {
        QObject::connect(&server, &ControlServer::connected, &server, [this](ControlConnection *connection) {
            connections.append(connection);
            connection->setRequestHandler([this](ControlRequest request, ControlResponder responder) {
                ++requests;
                if (onRequest)
                    return onRequest(std::move(request), std::move(responder));
                responder.succeed({{QStringLiteral("echo"), request.args}}, request.payload);
            });
            QObject::connect(connection, &ControlConnection::closed, &server, [this, connection](const Error &reason) {
                closed.append(reason);
                connections.removeOne(connection);
            });
        });
        QObject::connect(&server, &ControlServer::refused, &server,
                         [this](const QHostAddress &, const Error &reason) { refused.append(reason); });
        server.setDataHandler([this](Descriptor descriptor, DataTicket ticket) {
            descriptors.push_back(std::move(descriptor));
            dataTickets.append(ticket);
        });
        const auto started =
            server.start({.identity = Certificates::instance().controller,
                          .limits = limits,
                          .admit = [this](const PeerIdentity &peer) -> Result<void> {
                              if (revoked.contains(peer.fingerprint))
                                  return fail(ErrorCode::Unauthorised, QStringLiteral("revoked"), peer.toString());
                              return {};
                          }},
                         ownLoopback(), 0);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString()));
    }
    ControlClient::Options options(const Identity &identity) const
    {
        return {
            .host = ownLoopback().toString(), .port = server.serverPort(), .identity = identity, .reconnect = false};
    }
    SystemClock clock;
    DataTickets tickets{clock};
    QList<QByteArray> revoked;
    QList<ControlConnection *> connections;
    QList<Error> closed;
    QList<Error> refused;
    std::vector<Descriptor> descriptors;
    QList<DataTicket> dataTickets;
    int requests = 0;
    std::function<void(ControlRequest, ControlResponder)> onRequest;
    ControlServer server{clock, tickets};
};

/// A TLS connection with this identity that does what ControlClient would not.
inline std::unique_ptr<QSslSocket> dialByHand(const ServerRig &rig, const Identity &identity)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(identity.certificate());
    configuration.setPrivateKey(identity.privateKey());
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(ownLoopback().toString(), rig.server.serverPort());
    return socket;
}

struct ClientRig
{
    ClientRig()
    {
        QObject::connect(&client, &ControlClient::disconnected, &client, [this](const Error &reason, qint64 retryMs) {
            failures.append(reason);
            delays.append(retryMs);
        });
    }
    void start(const ControlClient::Options &options)
    {
        const auto started = client.start(options);
        QVERIFY2(started.has_value(), qPrintable(started ? QString() : started.error().toString()));
    }
    SystemClock clock;
    QList<Error> failures;
    QList<qint64> delays;
    ControlClient client{clock};
};

} // namespace fallow::test
