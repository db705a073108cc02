// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_connection.h"

#include "base/log.h"
#include "net/address.h"
#include "net/control_handshake.h"
#include "wire/cbor.h"

#include <QHash>
#include <QThread>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr qint64 kSocketQueueBytes =
    256 * 1024; ///< QSslSocket has no back-pressure of its own: it is given little at a time
constexpr qint64 kQueuedFrameCostBytes = 128; ///< what a frame that waits costs beside its own bytes
constexpr qint64 kAnonymousQueueBytes = 64 * 1024;
constexpr int kAnonymousKernelBytes = 64 * 1024;   ///< either way; else the system lets a connection have megabytes
constexpr qint64 kAnonymousPauseBytes = 16 * 1024; ///< more than any answer that a stranger gets
constexpr int kFramesPerTurn = 64;
constexpr qint64 kReadChunkBytes = 64 * 1024;

/// Runs `task` from this thread's event loop, whatever becomes of the caller.
void runSoon(std::move_only_function<void()> task)
{
    auto *carrier = new QObject;
    auto shared = std::make_shared<std::move_only_function<void()>>(std::move(task));
    QMetaObject::invokeMethod(
        carrier,
        [carrier, shared] {
            (*shared)();
            carrier->deleteLater();
        },
        Qt::QueuedConnection);
}
} // namespace

class ControlConnection::Private
{
public:
    Private(ControlConnection *owner, Setup setup)
        : q(owner)
        , socket(setup.socket)
        , peer(std::move(setup.peer))
        , protocolVersion(setup.protocolVersion)
        , limits(peer.role == PeerRole::Anonymous ? setup.limits.ofAnonymous() : setup.limits)
        , clock(*setup.clock)
        , self(std::make_shared<ControlConnection *>(owner))
    {
        if (peer.role == PeerRole::Anonymous) {
            reader.setLimits(ControlFrameReader::Limits::unauthenticated());
            socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kAnonymousKernelBytes);
            socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, kAnonymousKernelBytes);
        }
        address = plainAddress(socket->peerAddress());
        port = socket->peerPort();
        localAddress = plainAddress(socket->localAddress());
        lastReceivedMs = lastPingMs = lastTakenMs = clock.monotonicMs();
    }

    struct Call
    {
        Completion<ControlReply> done;
        std::unique_ptr<Clock::Timer> timer;
    };

    void read();
    void handle(ControlFrame frame);
    void handleRequest(ControlFrame &frame);
    void answerCall(quint64 id, Result<ControlReply> reply);
    Result<void> send(const ControlFrame &frame);
    void pump();
    void sendPong();
    void taken();
    /// Before something is to wait for the peer: if nothing does yet, its time to take it begins.
    void noteWaiting()
    {
        if (unsentBytes() == 0)
            lastTakenMs = clock.monotonicMs();
    }
    void look();
    void lookWhenDue();
    /// After so much silence we ping. Who dialled waits longer: each ping and its answer prove both ends alive, so that
    /// one of them does for both.
    qint64 pingAfterMs() const
    {
        return peer.role == PeerRole::Controller ? limits.pingIntervalMs * 3 / 2 : limits.pingIntervalMs;
    }
    void readSoon();
    /// As many, or as large, requests as one peer may have us work on, or as much unsent as it may leave lying: nothing
    /// more is read from it. Whoever dialled reads on whatever is unsent, or two ends would wait for each other.
    bool isFull() const
    {
        return inService.size() >= limits.maxRequestsInService || bytesInService >= limits.maxBytesInService ||
               (peer.role != PeerRole::Controller && unsentBytes() >= limits.pauseAtQueuedBytes);
    }
    qint64 socketBytes() const { return socket->bytesToWrite() + socket->encryptedBytesToWrite(); }
    qint64 unsentBytes() const { return queuedBytes + socketBytes(); }
    static qint64 costOf(const QByteArray &frame) { return frame.size() + kQueuedFrameCostBytes; }
    void shutSocket(const Error &reason);

    ControlConnection *q;
    QSslSocket *socket;
    const PeerIdentity peer;
    const int protocolVersion;
    const ControlLimits limits;
    Clock &clock;
    std::shared_ptr<ControlConnection *> self; ///< what responders and timers hold weakly
    QHostAddress address;
    QHostAddress localAddress;
    quint16 port = 0;
    ControlFrameReader reader;
    RequestHandler requestHandler;
    NoticeHandler noticeHandler;
    std::unordered_map<quint64, Call> calls;
    quint64 lastCallId = 0;
    bool hasAnswered = false;
    QHash<quint64, qint64> inService; ///< what is being answered, and how large it came
    qint64 bytesInService = 0;
    std::deque<QByteArray> queue;
    qint64 queuedBytes = 0; ///< with what holding them costs
    std::unique_ptr<Clock::Timer> timer;
    qint64 lastReceivedMs = 0; ///< or when we began to listen again
    qint64 lastPingMs = 0;
    qint64 lastTakenMs = 0;    ///< when the peer last took something, or nothing waited
    bool isPongDue = false;    ///< to one or more pings
    bool isPongUnsent = false; ///< given to the socket, and not known to have left it
    bool isPaused = false;     ///< something may lie there that was not read because we were full
    bool isOpen = true;
    bool isReadPlanned = false;
};

ControlLimits ControlLimits::ofAnonymous() const
{
    ControlLimits own = *this;
    own.maxQueuedBytes = qMin(maxQueuedBytes, kAnonymousQueueBytes);
    own.pauseAtQueuedBytes = qMin(pauseAtQueuedBytes, kAnonymousPauseBytes);
    own.maxRequestsInService = 1; // what is asked again is asked when the answer is there
    return own;
}

ControlConnection::ControlConnection(Setup setup, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(setup)))
{
    d->socket->setParent(this);
    connect(d->socket, &QSslSocket::readyRead, this, [this] { d->read(); });
    connect(d->socket, &QSslSocket::encryptedBytesWritten, this, [this] { d->taken(); });
    connect(d->socket, &QSslSocket::disconnected, this,
            [this] { close({ErrorCode::Disconnected, u"the peer closed the connection"_s, d->peer.toString()}); });
    d->lookWhenDue();
    d->readSoon(); // frames may have come with the hello; handlers are set before
}

ControlConnection::~ControlConnection()
{
    close({ErrorCode::Disconnected, u"the connection was given up"_s, d->peer.toString()});
}

const PeerIdentity &ControlConnection::peer() const
{
    return d->peer;
}

QHostAddress ControlConnection::peerAddress() const
{
    return d->address;
}

quint16 ControlConnection::peerPort() const
{
    return d->port;
}

QHostAddress ControlConnection::localAddress() const
{
    return d->localAddress;
}

int ControlConnection::protocolVersion() const
{
    return d->protocolVersion;
}

bool ControlConnection::isOpen() const
{
    return d->isOpen;
}

bool ControlConnection::hasAnswered() const
{
    return d->hasAnswered;
}

qint64 ControlConnection::queuedBytes() const
{
    return d->isOpen ? d->unsentBytes() : 0;
}

void ControlConnection::call(const QString &method, const QCborMap &args, qint64 timeoutMs, Completion<QCborMap> done)
{
    callWithPayload(method, args, {}, timeoutMs, [done = std::move(done)](Result<ControlReply> reply) mutable {
        done(reply ? Result<QCborMap>(std::move(reply->result)) : Result<QCborMap>(fail(std::move(reply.error()))));
    });
}

void ControlConnection::callWithPayload(const QString &method, const QCborMap &args, const QByteArray &payload,
                                        qint64 timeoutMs, Completion<ControlReply> done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto refuse = [&done](Error error) {
        runSoon([done = std::move(done), error = std::move(error)]() mutable { done(fail(std::move(error))); });
    };
    if (!d->isOpen)
        return refuse({ErrorCode::Disconnected, u"the connection is closed"_s, d->peer.toString()});
    if (d->calls.size() >= size_t(d->limits.maxCallsInFlight))
        return refuse(
            {ErrorCode::Busy, u"%1 calls wait for their answers already"_s.arg(d->calls.size()), d->peer.toString()});
    const quint64 id = ++d->lastCallId;
    auto timer = d->clock.after(timeoutMs, [weak = std::weak_ptr(d->self), id, method, timeoutMs] {
        if (const auto connection = weak.lock())
            (*connection)
                ->d->answerCall(id, fail(ErrorCode::Timeout,
                                         u"%1 was not answered within %2 ms"_s.arg(method).arg(timeoutMs),
                                         (*connection)->d->peer.toString()));
    });
    d->calls.try_emplace(id, std::move(done), std::move(timer));
    if (auto sent = d->send(requestFrame(id, method, args, payload)); !sent && d->isOpen) {
        auto node = d->calls.extract(id);
        runSoon(
            [done = std::move(node.mapped().done), error = sent.error()]() mutable { done(fail(std::move(error))); });
    }
}

void ControlConnection::notify(const QString &event, const QCborMap &body)
{
    if (auto sent = d->send(noticeFrame(event, body)); !sent && d->isOpen)
        qCWarning(lcNet).noquote() << "notice" << event << "was not sent:" << sent.error().toString();
}

void ControlConnection::setRequestHandler(RequestHandler handler)
{
    d->requestHandler = std::move(handler);
}

void ControlConnection::setNoticeHandler(NoticeHandler handler)
{
    d->noticeHandler = std::move(handler);
}

void ControlConnection::close(const Error &reason)
{
    if (!std::exchange(d->isOpen, false))
        return;
    qCInfo(lcNet).noquote() << "control connection closed:" << d->peer.toString() << d->address.toString()
                            << reason.toString();
    d->timer.reset();
    d->self.reset();
    d->shutSocket(reason);
    std::vector<Completion<ControlReply>> failed;
    for (auto &[id, call] : d->calls)
        failed.push_back(std::move(call.done));
    d->calls.clear();
    if (!failed.empty()) {
        const Error error{ErrorCode::Disconnected, reason.what, d->peer.toString()};
        runSoon([failed = std::move(failed), error]() mutable {
            for (auto &done : failed)
                done(fail(error));
        });
    }
    QMetaObject::invokeMethod(this, [this, reason] { Q_EMIT closed(reason); }, Qt::QueuedConnection);
}

void ControlConnection::Private::shutSocket(const Error &reason)
{
    socket->disconnect(q);
    queue.clear();
    queuedBytes = 0;
    const bool isPeerThere = socket->state() == QAbstractSocket::ConnectedState &&
                             reason.code != ErrorCode::Disconnected && reason.code != ErrorCode::Timeout;
    if (!isPeerThere || socketBytes() > qMin(kSocketQueueBytes, limits.pauseAtQueuedBytes)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    if (const auto goodbye = encodeControlFrame(goodbyeFrame(reason)))
        socket->write(*goodbye);
    letSocketGo(socket, q->parent());
}

void ControlConnection::Private::readSoon()
{
    if (std::exchange(isReadPlanned, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            isReadPlanned = false;
            read();
        },
        Qt::QueuedConnection);
}

void ControlConnection::Private::read()
{
    for (int frames = 0; isOpen && socket->bytesAvailable() > 0;) {
        if (isFull()) {
            isPaused = true;
            return;
        }
        if (std::exchange(isPaused, false))
            lastReceivedMs = clock.monotonicMs();
        if (frames >= kFramesPerTurn)
            return readSoon();
        const QByteArray bytes = socket->read(qMin<qint64>(reader.bytesWanted(), kReadChunkBytes));
        if (bytes.isEmpty())
            return;
        lastReceivedMs = clock.monotonicMs();
        auto frame = reader.feed(bytes);
        if (!frame)
            return q->close(frame.error());
        if (!*frame)
            continue;
        ++frames;
        const std::weak_ptr alive = self;
        handle(std::move(**frame));
        if (alive.expired()) // a handler may have closed, or even deleted, the connection
            return;
    }
}

void ControlConnection::Private::handle(ControlFrame frame)
{
    switch (frame.type) {
    case ControlFrameType::Request:
        return handleRequest(frame);
    case ControlFrameType::Response:
        hasAnswered = true;
        return answerCall(frame.requestId, ControlReply{std::move(frame.metadata), std::move(frame.payload)});
    case ControlFrameType::Failure:
        return answerCall(frame.requestId, fail(decodeError(frame.metadata)));
    case ControlFrameType::Notice: {
        auto notice = decodeNotice(frame);
        if (!notice)
            return q->close(notice.error());
        if (noticeHandler)
            noticeHandler(notice->event, notice->body);
        return;
    }
    case ControlFrameType::Ping:
        isPongDue = true;
        return sendPong();
    case ControlFrameType::Pong:
        return;
    case ControlFrameType::Goodbye: {
        const Error reason = decodeError(frame.metadata);
        return q->close(
            {ErrorCode::Disconnected, u"the peer closed the connection: %1"_s.arg(reason.toString()), peer.toString()});
    }
    case ControlFrameType::Hello:
        break;
    }
    q->close({ErrorCode::ProtocolViolation, u"an unexpected frame of type %1"_s.arg(int(frame.type)), peer.toString()});
}

void ControlConnection::Private::handleRequest(ControlFrame &frame)
{
    auto request = decodeRequest(frame);
    if (!request)
        return q->close(request.error());
    if (inService.contains(frame.requestId))
        return q->close(
            {ErrorCode::ProtocolViolation, u"request id %1 is in use"_s.arg(frame.requestId), peer.toString()});
    inService.insert(frame.requestId, reader.frameBytes());
    bytesInService += reader.frameBytes();
    ControlResponder responder(q, frame.requestId);
    if (!requestHandler)
        return responder.fail({ErrorCode::Unsupported, u"nobody serves %1 here"_s.arg(request->method), {}});
    requestHandler({std::move(request->method), std::move(request->args), std::move(frame.payload)},
                   std::move(responder));
}

void ControlConnection::Private::answerCall(quint64 id, Result<ControlReply> reply)
{
    auto node = calls.extract(id);
    if (node.empty()) {
        if (id == 0 || id > lastCallId)
            q->close(
                {ErrorCode::ProtocolViolation, u"an answer to call %1, which nobody made"_s.arg(id), peer.toString()});
        return; // else it came after its deadline
    }
    node.mapped().done(std::move(reply));
}

Result<void> ControlConnection::Private::send(const ControlFrame &frame)
{
    if (!isOpen)
        return fail(ErrorCode::Disconnected, u"the connection is closed"_s, peer.toString());
    auto bytes = encodeControlFrame(frame);
    if (!bytes)
        return fail(bytes.error());
    if (queuedBytes > 0 && queuedBytes + costOf(*bytes) > limits.maxQueuedBytes) {
        // Not from inside a caller's call: whoever notifies many peers must not lose one under his hands.
        runSoon([weak = std::weak_ptr(self)] {
            if (const auto connection = weak.lock())
                (*connection)
                    ->close({ErrorCode::Timeout, u"the peer is too slow: too much waits to be sent"_s,
                             (*connection)->d->peer.toString()});
        });
        return fail(ErrorCode::Disconnected, u"the peer is too slow"_s, peer.toString());
    }
    noteWaiting();
    queuedBytes += costOf(*bytes);
    queue.push_back(std::move(*bytes));
    pump();
    return {};
}

/// The peer has taken something.
void ControlConnection::Private::taken()
{
    lastTakenMs = clock.monotonicMs();
    pump();
    if (socketBytes() == 0)
        isPongUnsent = false;
    sendPong();
    if (isPaused && isOpen && !isFull())
        readSoon();
}

/// One answers all pings that came while the one before was on its way: whoever pings and does not read gathers none.
void ControlConnection::Private::sendPong()
{
    if (!isPongDue || isPongUnsent || !isOpen)
        return;
    const auto pong = encodeControlFrame({ControlFrameType::Pong, 0, {}, {}});
    if (!pong)
        return;
    noteWaiting();
    isPongDue = false;
    isPongUnsent = true;
    socket->write(*pong); // ahead of what is queued: it says that we live, now
}

void ControlConnection::Private::pump()
{
    while (!queue.empty() && isOpen && socketBytes() < qMin(kSocketQueueBytes, limits.maxQueuedBytes)) {
        const QByteArray bytes = std::move(queue.front());
        queue.pop_front();
        queuedBytes -= costOf(bytes);
        socket->write(bytes);
    }
}

/// One timer for both: the next ping, or the end of the bearable silence.
void ControlConnection::Private::lookWhenDue()
{
    const qint64 leastMs = qBound<qint64>(10LL, qMin(limits.pingIntervalMs, limits.silenceTimeoutMs) / 4, 5000LL);
    const qint64 dueMs =
        qMin(qMax(lastPingMs, lastReceivedMs) + pingAfterMs(), lastReceivedMs + limits.silenceTimeoutMs);
    timer = clock.after(qMax(leastMs, dueMs - clock.monotonicMs()), [weak = std::weak_ptr(self)] {
        if (const auto connection = weak.lock())
            (*connection)->d->look();
    });
}

void ControlConnection::Private::look()
{
    const qint64 now = clock.monotonicMs();
    if (unsentBytes() > 0 && now - lastTakenMs >= limits.silenceTimeoutMs)
        return q->close({ErrorCode::Timeout, u"the peer has read nothing for %1 ms"_s.arg(limits.silenceTimeoutMs),
                         peer.toString()});
    // While we do not listen silence proves nothing.
    if (!isPaused && !isFull() && now - lastReceivedMs >= limits.silenceTimeoutMs)
        return q->close(
            {ErrorCode::Timeout, u"nothing was heard for %1 ms"_s.arg(limits.silenceTimeoutMs), peer.toString()});
    if (isPaused && !isFull())
        readSoon();
    if (now - qMax(lastPingMs, lastReceivedMs) >= pingAfterMs() * 9 / 10) { // a coarse timer may come a little early
        lastPingMs = now;
        std::ignore = send({ControlFrameType::Ping, 0, {}, {}});
    }
    if (isOpen)
        lookWhenDue();
}

ControlResponder::ControlResponder(ControlConnection *connection, quint64 requestId)
    : m_connection(connection->d->self)
    , m_requestId(requestId)
{}

ControlResponder::ControlResponder(ControlResponder &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
    , m_requestId(std::exchange(other.m_requestId, 0))
{}

ControlResponder::~ControlResponder()
{
    if (m_requestId != 0)
        fail({ErrorCode::Internal, u"the request was dropped unanswered"_s, {}});
}

void ControlResponder::succeed(QCborMap result, QByteArray payload)
{
    send(responseFrame(m_requestId, result, payload));
}

void ControlResponder::fail(Error error)
{
    send(failureFrame(m_requestId, error));
}

void ControlResponder::answer(Result<QCborMap> result)
{
    if (result)
        succeed(std::move(*result));
    else
        fail(std::move(result.error()));
}

void ControlResponder::send(const ControlFrame &frame)
{
    const quint64 id = std::exchange(m_requestId, 0);
    const auto connection = m_connection.lock();
    if (!connection || id == 0)
        return;
    ControlConnection::Private &d = *(*connection)->d;
    d.bytesInService -= d.inService.take(id);
    if (auto sent = d.send(frame); !sent && sent.error().code == ErrorCode::TooLarge)
        std::ignore = d.send(failureFrame(id, sent.error()));
    d.readSoon(); // it may have paused for too many requests
}

} // namespace fallow
