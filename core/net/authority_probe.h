// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QObject>
#include <memory>

class QSslSocket;

namespace fallow {

/// Asks a controller who it is, before anybody trusts it: the TLS handshake begins, the authority in the chain is
/// noted, and the connection is dropped without a word. What it finds is a claim: the person compares it with what the
/// administrator says, and the enrolment then accepts that authority alone. Thread: the one that owns it.
class AuthorityProbe final : public QObject
{
    Q_OBJECT
public:
    /// Calls `done` once, from the event loop, with the authority's fingerprint (SHA-256, 32 bytes); destroying the
    /// probe before drops it. Errors: Unreachable, Timeout, Unauthorised (what answers is no controller).
    AuthorityProbe(Clock &clock, const QString &host, quint16 port, qint64 timeoutMs, Completion<QByteArray> done,
                   QObject *parent = nullptr);
    ~AuthorityProbe() override;

private:
    void finish(Result<QByteArray> found);
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<Clock::Timer> m_deadline;
    Completion<QByteArray> m_done;
};

} // namespace fallow
