// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_connection.h"

namespace fallow {

/// Dials the controller and keeps the connection up: after a loss it dials again with a jittered, doubling delay.
/// Thread: the one that owns it.
class ControlClient : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Connecting, Connected, Waiting };
    Q_ENUM(State)
    struct Options
    {
        QString host = {};
        quint16 port = 0;
        Identity identity = {}; ///< null: anonymous, to enrol
        QByteArray authorityFingerprint =
            {}; ///< with a null identity: the CA that the enrolment code names; at least its first 16 bytes
        ControlLimits limits = {};
        bool reconnect = true; ///< false: one attempt, then Idle
        qint64 minDelayMs = 200;
        qint64 maxDelayMs = 30'000;
    };
    explicit ControlClient(Clock &clock, QObject *parent = nullptr);
    ~ControlClient() override;

    /// Begins to dial. Errors: InvalidArgument (no host, identity does not check, neither identity nor fingerprint).
    Result<void> start(Options options);
    /// Closes and stays Idle.
    void stop();
    State state() const;
    /// Null unless Connected.
    ControlConnection *connection() const;
    /// The authority's certificate as the server sent it (PEM), verified against identity or fingerprint; empty before.
    QByteArray authorityPem() const;
    /// Of the authority that the server showed at the last attempt that failed because the identity's own did not vouch
    /// for it, SHA-256, 32 bytes; empty otherwise.
    QByteArray foreignAuthorityFingerprint() const;

Q_SIGNALS:
    void stateChanged(fallow::ControlClient::State state);
    /// Set handlers in a direct slot. The client owns the object and deletes it after its closed().
    void connected(fallow::ControlConnection *connection);
    /// The connection was lost, or an attempt failed; `retryMs` < 0: no further attempt.
    void disconnected(const fallow::Error &reason, qint64 retryMs);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
