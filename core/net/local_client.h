// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/control_connection.h"

#include <QObject>
#include <memory>

namespace fallow {

/// The other end of a LocalServer: stays connected, and connects again when the service comes back. Thread: the one
/// that owns it.
class LocalClient : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString path = {};
        qint64 reconnectMs = 2000;
        qint64 callTimeoutMs = 30'000;
        qint64 helloTimeoutMs = 10'000;
    };
    /// `clock` outlives it.
    LocalClient(Clock &clock, Options options, QObject *parent = nullptr);
    ~LocalClient() override;
    void start();
    bool isConnected() const;
    /// Completes once, never inside the call: with the answer, the service's Error, Unreachable (not connected),
    /// Disconnected, TooLarge (args) or Timeout (the connection stays).
    void call(const QString &method, const QCborMap &args, Completion<ControlReply> done);

Q_SIGNALS:
    void connected();
    /// The connection was lost or an attempt failed; it goes on trying. Unauthorised: the service does not admit this
    /// user. Unreachable: it does not run.
    void lost(const fallow::Error &reason);
    void noticeReceived(const QString &event, const QCborMap &body);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
