// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "net/identity.h"

#include <QCborMap>
#include <QHostAddress>
#include <QObject>
#include <memory>

class QSslSocket;

namespace fallow {

class ControlConnection;
struct ControlFrame;

/// Bounds and deadlines of control connections; the defaults are the product's.
struct ControlLimits
{
    qint64 handshakeTimeoutMs = 10'000; ///< from the first byte to both hellos
    qint64 pingIntervalMs = 10'000;
    qint64 silenceTimeoutMs = 30'000; ///< nothing received, or nothing taken of what waits, for so long: it is closed
    qint64 maxQueuedBytes = 8 * 1024 * 1024;    ///< unsent; beyond it the peer is too slow and is closed
    qint64 pauseAtQueuedBytes = 256 * 1024;     ///< unsent; beyond it nothing more is read from a peer that dialled us
    int maxRequestsInService = 256;             ///< of one peer; beyond it nothing more is read from it
    qint64 maxBytesInService = 8 * 1024 * 1024; ///< of one peer's requests, as they came; likewise
    int maxCallsInFlight = 4096;                ///< of ours; beyond it call() completes with Busy
    int maxHalfOpen = 256;                      ///< connections that have not said who they are; the oldest goes first
    int maxAnonymous = 64;        ///< connections without a certificate (enrolment); the oldest goes first
    int maxPerMachine = 8;        ///< connections with one workstation's certificate; likewise
    int maxPerAdministrator = 64; ///< likewise

    /// For a peer without a certificate: one request at a time, and little unsent.
    ControlLimits ofAnonymous() const;
};

/// A request from the peer.
struct ControlRequest
{
    QString method;
    QCborMap args;
    QByteArray payload;
};

/// What a request is answered with.
struct ControlReply
{
    QCborMap result;
    QByteArray payload;
};

/// The duty to answer one request. Answer once, now or later, on the connection's thread; dropping it unanswered
/// answers with Internal. It may outlive the connection.
class ControlResponder
{
public:
    ControlResponder(ControlConnection *connection, quint64 requestId);
    ControlResponder(ControlResponder &&other) noexcept;
    ControlResponder &operator=(ControlResponder &&) = delete;
    ~ControlResponder();
    void succeed(QCborMap result = {}, QByteArray payload = {});
    void fail(Error error);
    void answer(Result<QCborMap> result);

private:
    void send(const ControlFrame &frame);
    std::weak_ptr<ControlConnection *> m_connection;
    quint64 m_requestId = 0;
};

/// One TLS control connection, either end: calls, answers, notices. Exists from the moment both hellos were exchanged
/// and the peer's certificate was checked. Thread: the one that owns it.
class ControlConnection : public QObject
{
    Q_OBJECT
public:
    ~ControlConnection() override;

    /// Who the peer proved to be. Anonymous peers may only enrol: the request handler must see to it.
    const PeerIdentity &peer() const;
    QHostAddress peerAddress() const;
    quint16 peerPort() const;
    QHostAddress localAddress() const;
    int protocolVersion() const; ///< agreed in the hellos
    bool isOpen() const;
    bool hasAnswered() const;   ///< a call of ours, other than by an error: the peer works with us
    qint64 queuedBytes() const; ///< unsent: hold back notices that a later one replaces while this is not small

    /// Calls the peer. Completes once, never inside this call, with the result, the peer's Error, Timeout (the
    /// connection stays), Disconnected, TooLarge (args) or Busy (maxCallsInFlight).
    void call(const QString &method, const QCborMap &args, qint64 timeoutMs, Completion<QCborMap> done);
    void callWithPayload(const QString &method, const QCborMap &args, const QByteArray &payload, qint64 timeoutMs,
                         Completion<ControlReply> done);
    /// One way, no answer; dropped if the connection is closed. A notice that is too large closes nothing: it is logged
    /// and dropped.
    void notify(const QString &event, const QCborMap &body);

    using RequestHandler = std::move_only_function<void(ControlRequest, ControlResponder)>;
    using NoticeHandler = std::move_only_function<void(const QString &event, const QCborMap &body)>;
    /// Requests that come before a handler is set are answered with Unsupported.
    void setRequestHandler(RequestHandler handler);
    void setNoticeHandler(NoticeHandler handler);

    /// Closes; pending calls complete with Disconnected, closed() comes from the event loop.
    void close(const Error &reason);

Q_SIGNALS:
    /// Exactly once, never inside a call. The owner deletes the object after it (ControlServer and ControlClient do so
    /// themselves).
    void closed(const fallow::Error &reason);

private:
    friend class ControlServer;
    friend class ControlClient;
    friend class ControlResponder;
    friend class ControlHandshake;
    struct Setup;
    explicit ControlConnection(Setup setup, QObject *parent);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
