// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_connection.h"
#include "net/data_tickets.h"

#include <QTcpServer>

namespace fallow {

/// The controller's one port. TLS peers become ControlConnections; peers that say "FLWD" and hold a ticket become data
/// connections; everybody else is closed. Thread: the one that owns it (control).
class ControlServer : public QTcpServer
{
    Q_OBJECT
public:
    struct Options
    {
        Identity identity = {}; ///< role Controller
        ControlLimits limits = {};
        /// Asked about every presented certificate, right after the handshake and before any message: whether its
        /// holder may come in. Null: everybody whom the authority knows.
        std::function<Result<void>(const PeerIdentity &peer)> admit = {};
    };
    /// `clock` and `tickets` outlive the server.
    ControlServer(Clock &clock, DataTickets &tickets, QObject *parent = nullptr);
    ~ControlServer() override;

    /// Errors: InvalidArgument (identity), Io (address in use, ...). Port 0: the system chooses; serverPort() says
    /// which.
    Result<void> start(Options options, const QHostAddress &address, quint16 port);
    /// Proves itself with another certificate of the same authority to those who connect from now on. Errors:
    /// InvalidArgument; then the former stays.
    Result<void> setIdentity(const Identity &identity);
    /// Closes the port and every connection.
    void stop();

    /// A descriptor whose ticket was good, tuned and non-blocking, the hello consumed. Called on this thread: hand it
    /// to the data thread by its Executor and make a DataConnection of it there. Without a handler it is closed.
    using DataHandler = std::move_only_function<void(Descriptor, DataTicket)>;
    void setDataHandler(DataHandler handler);

    /// Closes every connection that presented this certificate (after a revocation). @returns how many.
    int disconnectFingerprint(const QByteArray &fingerprint);
    QList<ControlConnection *> connections() const;
    int halfOpenCount() const;

Q_SIGNALS:
    /// A peer is here; the server owns the object and deletes it after its closed(). Set handlers in a direct slot: the
    /// first request may already be waiting.
    void connected(fallow::ControlConnection *connection);
    /// A connection that never got that far, for the log and the tests.
    void refused(const QHostAddress &address, const fallow::Error &reason);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
