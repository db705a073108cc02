// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/control_connection.h"
#include "net/local_peer.h"

#include <QObject>
#include <memory>

namespace fallow {

/// Serves programs of the same machine over a socket in the file system: control frames without TLS, requests and
/// answers one way, notices the other. The socket's file admits everybody; who may go on is decided by LocalAccess from
/// what the kernel says of the peer, before a byte of it is read. A refused peer gets a goodbye that says why.
/// Thread: the one that owns it.
class LocalServer : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int maxConnections = 16;         ///< of admitted peers; one more is told Busy
        int maxRequestsInService = 8;    ///< of one peer; beyond it nothing more is read from it
        qint64 maxQueuedBytes = 1 << 20; ///< unsent; beyond it nothing more is read from the peer, and the next notice
                                         ///< closes it
        qint64 frameTimeoutMs = 10'000;  ///< for the hello, and for the rest of a frame that has begun
    };
    /// `clock` outlives it.
    LocalServer(Clock &clock, LocalAccess access, Limits limits, QObject *parent = nullptr);
    LocalServer(Clock &clock, LocalAccess access, QObject *parent = nullptr);
    ~LocalServer() override;

    /// A socket that a crash left behind is replaced. Errors: Io (path too long, directory not writable), Busy (another
    /// service answers there).
    Result<void> listen(const QString &path);
    /// Answer once, now or later; a completion that is dropped answers with Internal. It may outlive the connection.
    using RequestHandler = std::function<void(ControlRequest, Completion<ControlReply>)>;
    void setRequestHandler(RequestHandler handler);
    /// The first notice of every connection.
    void setWelcome(const QString &event, std::function<QCborMap()> body);
    /// To everybody connected.
    void publish(const QString &event, const QCborMap &body);
    int connectionCount() const;

private:
    class Connection;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
