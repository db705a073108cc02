// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/local_server.h"
#include "wire/tray_messages.h"

namespace fallow {

/// What the local socket commands, as far as it needs to know. Thread: control.
class DeskAgent
{
public:
    virtual ~DeskAgent() = default;
    virtual TrayStatus trayStatus() const = 0;
    /// Errors: InvalidArgument (not in the future, or too far), Refused (nothing is lent).
    virtual Result<void> pause(const QDateTime &until) = 0;
    virtual Result<void> resume() = 0;
    /// Errors: InvalidArgument (which bound of the administrator's), Refused (nothing is lent), Io.
    virtual Result<void> setOwnerLimits(const OwnerLimits &limits) = 0;
    virtual Result<void> setSchedule(const LendingSchedule &schedule) = 0;
    virtual void noteSession(const SessionReport &report) = 0;
    /// Begins; trayStatus() tells how far it is. Errors: Refused (nothing is lent).
    virtual Result<void> leave(const QDateTime &expectedReturn) = 0;
    virtual Result<void> stay() = 0;
    /// Begins; trayStatus() tells the rest. Errors: AlreadyExists (it is enrolled), InvalidArgument (code), Io,
    /// Refused.
    virtual Result<void> enrol(const EnrolHere &request) = 0;
    virtual void cancelEnrolment() = 0;
    /// Errors: Busy (another probe is under way), InvalidArgument, NotFound, Unreachable, Timeout, Unauthorised.
    virtual void probe(const QString &address, Completion<ProbeAnswer> done) = 0;
    virtual LogAnswer log(qint64 maxLines) const = 0;
    /// A .zip without any secret.
    virtual Result<QByteArray> diagnosticsBundle() const = 0;
};

/// Translates between the local socket and the agent: requests into calls, changes of the status into notices.
/// Thread: control.
class LocalDesk
{
public:
    /// Both outlive it.
    LocalDesk(LocalServer &server, DeskAgent &agent);
    ~LocalDesk();
    LocalDesk(const LocalDesk &) = delete;
    LocalDesk &operator=(const LocalDesk &) = delete;
    /// Tells everybody connected, if the status is another than they know.
    void publishStatus();

private:
    void serve(const ControlRequest &request, Completion<ControlReply> done);
    LocalServer &m_server;
    DeskAgent &m_agent;
    QCborMap m_published;
};

} // namespace fallow
