// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_connection_private.h"

#include "base/log.h"
#include "net/identity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kLookSoonMs = 1000; ///< at most, between two looks while something is under way

std::shared_ptr<const Sealer> sealerFor(const DataConnection::Setup &setup, DataConnection::Side sendingSide)
{
    if (setup.ticket.stage == DataStage::Tls)
        return nullptr;
    const SecretKey &key =
        sendingSide == DataConnection::Side::Agent ? setup.ticket.agentToController : setup.ticket.controllerToAgent;
    return Sealer::make(key.derive("fallow data frames 1"), setup.provider);
}

DataConnection::Side other(DataConnection::Side side)
{
    return side == DataConnection::Side::Agent ? DataConnection::Side::Controller : DataConnection::Side::Agent;
}

std::unexpected<Error> violation(const QString &what)
{
    return fail(ErrorCode::ProtocolViolation, what);
}

} // namespace

DataConnection::Private::Private(Poller &thePoller, Clock &theClock, const Setup &setup,
                                 std::unique_ptr<ByteStream> theStream)
    : poller(thePoller)
    , clock(theClock)
    , side(setup.side)
    , ticket(setup.ticket)
    , limits(setup.limits)
    , stream(std::move(theStream))
    , sender(sealerFor(setup, setup.side), setup.limits.maxPutBytesInFlight)
    , receiver(sealerFor(setup, other(setup.side)))
    , m_budget(setup.budget)
    , m_madeMs(clock.monotonicMs())
{
    m_lastReceivedMs = m_lastRequestMs = m_madeMs;
}

Result<void> DataConnection::Private::start()
{
    auto watched = poller.watch(stream->descriptor(), {.read = true, .end = true}, [this](Poller::Ready ready) {
        const auto self = shared_from_this(); // a handler may destroy the connection
        onReady(ready);
    });
    if (!watched)
        return fail(watched.error());
    registration = std::move(*watched);
    if (m_budget)
        m_budget->join(this, [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->updateInterest();
        });
    if (ticket.stage == DataStage::Tls) { // somebody has to begin the handshake
        m_isReceivePlanned = true;
        poller.atEndOfRound([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->onReady({.isReadable = true});
        });
    }
    lookLater();
    return {};
}

void DataConnection::Private::onReady(Poller::Ready ready)
{
    if (!isOpen)
        return;
    // While we do not read, a peer that has gone would be reported again and again. It has given up what it sent: to
    // read that later would be to carry it out after what it has asked for since, by another connection.
    if (ready.hasEnded && !mayReceive())
        return close({ErrorCode::Disconnected, u"the peer is gone"_s, u"machine "_s + ticket.machine.toString()});
    // TLS may wait for either readiness in either direction: then both are tried.
    if (ready.isReadable || stream->readWaitsForWritable())
        receive();
    if (!isOpen)
        return;
    if (ready.isWritable || stream->writeWaitsForReadable() || !m_isSendBlocked) {
        m_isSendBlocked = false;
        if (sender.hasWork())
            sendSoon();
    }
    updateInterest();
}

bool DataConnection::Private::mayReceive() const
{
    return isOpen && m_unprocessedBytes < limits.maxUnprocessedBytes &&
           m_inService.size() < limits.maxRequestsInService && !(m_budget && m_budget->isFull());
}

void DataConnection::Private::receive()
{
    m_isReceivePlanned = false;
    const auto state = receiver.read(*stream, *this);
    if (!isOpen)
        return;
    if (!state)
        return close(state.error());
    if (*state == ByteStream::State::EndOfStream)
        return close({ErrorCode::Disconnected, u"the peer closed the data connection"_s,
                      u"machine "_s + ticket.machine.toString()});
    if (auto checked = checkPeer(); !checked)
        return close(checked.error());
    m_lastReceivedMs = clock.monotonicMs();
    lookSoonIfUnderWay();
    askForRenewalWhenDue();
    if (mayReceive() && stream->hasBufferedInput() && !m_isReceivePlanned) {
        m_isReceivePlanned = true; // decrypted bytes wait inside TLS, where epoll does not see them
        poller.atEndOfRound([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->onReady({.isReadable = true});
        });
    }
}

Result<void> DataConnection::Private::checkPeer()
{
    if (m_isPeerChecked || ticket.stage != DataStage::Tls || !stream->isHandshakeDone())
        return {};
    const auto peer = PeerIdentity::fromCertificate(stream->peerCertificateDer());
    if (!peer)
        return fail(peer.error());
    const bool isExpected = side == Side::Agent ? peer->role == PeerRole::Controller
                                                : peer->role == PeerRole::Machine && peer->machine == ticket.machine;
    if (!isExpected)
        return fail(ErrorCode::Unauthorised, u"the data connection was opened by somebody else"_s, peer->toString());
    m_isPeerChecked = true;
    return {};
}

/// Inside TLS a write may end the handshake and send at once, to whoever it is: receive() ends it, and looks first.
bool DataConnection::Private::maySend() const
{
    return ticket.stage != DataStage::Tls || m_isPeerChecked;
}

void DataConnection::Private::sendSoon()
{
    if (m_isSendPlanned || m_isSendBlocked || !isOpen)
        return;
    m_isSendPlanned = true;
    poller.atEndOfRound([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->send();
    });
}

void DataConnection::Private::send()
{
    m_isSendPlanned = false;
    if (!isOpen || m_isSendBlocked || !maySend())
        return;
    const auto state = sender.write(*stream);
    if (!state)
        return close(state.error());
    m_isSendBlocked = *state == ByteStream::State::WouldBlock;
    // From here, not from request(): how long one waits for its turn says nothing of the peer.
    if (const auto begun = sender.takeBegunRequests(); !begun.empty()) {
        const qint64 deadlineMs = clock.monotonicMs() + limits.requestTimeoutMs;
        for (const quint64 id : begun) {
            pending.find(id)->second.isSent = true;
            m_deadlines.emplace_back(deadlineMs, id);
        }
    }
    lookSoonIfUnderWay();
    {
        const DataSender::Released released = sender.takeReleased();
        m_unprocessedBytes -= released.costBytes;
    }
    askForRenewalWhenDue();
    updateInterest();
}

void DataConnection::Private::updateInterest()
{
    if (!isOpen)
        return;
    const bool wantsRead = mayReceive();
    const bool hadRead = registration->interest().read;
    const bool wantsWrite = (m_isSendBlocked && !stream->writeWaitsForReadable()) || stream->readWaitsForWritable();
    registration->setInterest({.read = wantsRead || stream->writeWaitsForReadable(), .write = wantsWrite, .end = true});
    if (wantsRead && !hadRead && !m_isReceivePlanned) {
        m_isReceivePlanned = true; // frames that came before the pause lie in our own buffer
        poller.atEndOfRound([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->onReady({.isReadable = true});
        });
    }
}

void DataConnection::Private::request(Request request, Completion<Answer> done)
{
    const auto refuse = [this, &done](Error error) {
        poller.atEndOfRound(
            [done = std::move(done), error = std::move(error)]() mutable { done(fail(std::move(error))); });
    };
    if (!isOpen)
        return refuse(
            {ErrorCode::Disconnected, u"the data connection is closed"_s, u"machine "_s + ticket.machine.toString()});
    if (sender.queuedBytes() > limits.maxQueuedBytes)
        return refuse({ErrorCode::Busy, u"%1 bytes wait to be sent already"_s.arg(sender.queuedBytes()),
                       u"machine "_s + ticket.machine.toString()});
    if (qint64(request.payload.size()) > kMaxFramePayloadBytes)
        return refuse({ErrorCode::TooLarge, u"a strip of %1 bytes"_s.arg(request.payload.size()), {}});
    const quint64 id = ++m_lastRequestId;
    const DataFrameType type = dataRequestType(request.message);
    DataSender::Item item{.payload = request.payload,
                          .priority = request.priority,
                          .isPut = std::holds_alternative<PutStrip>(request.message)};
    item.head.reserve(kDataFrameHeaderBytes + 128);
    item.head.resize(kDataFrameHeaderBytes);
    encodeDataRequest(request.message, item.head);
    item.header = {.type = quint8(type),
                   .flags = request.priority == IoPriority::Background ? quint8(kDataFlagBackground) : quint8(0),
                   .requestId = id,
                   .metadataBytes = quint32(item.head.size() - kDataFrameHeaderBytes),
                   .payloadBytes = quint32(request.payload.size())};
    pending.try_emplace(id, type, std::move(request.into), item.isPut ? qint64(request.payload.size()) : 0,
                        request.priority, std::move(done));
    m_lastRequestMs = clock.monotonicMs();
    sender.enqueue(std::move(item));
    lookSoonIfUnderWay();
    sendSoon();
}

void DataConnection::Private::answer(quint64 requestId, const DataReply &message, SharedBytes payload,
                                     DataBudget::Share share)
{
    if (!isOpen)
        return;
    const auto found = m_inService.constFind(requestId);
    Q_ASSERT_X(found != m_inService.constEnd(), "DataConnection", "an answer to a request that is not there");
    qint64 cost = *found;
    m_inService.erase(found);
    const DataFrameType type = dataReplyType(message);
    Q_ASSERT(payload.isEmpty() || type == DataFrameType::Reply);
    if (payload.isEmpty()) { // nothing but a few bytes is held from now on
        m_unprocessedBytes -= std::exchange(cost, 0);
        share = {};
    }
    DataSender::Item item{.payload = std::move(payload), .costBytes = cost, .share = std::move(share)};
    item.head.reserve(kDataFrameHeaderBytes + 128);
    item.head.resize(kDataFrameHeaderBytes);
    encodeDataReply(message, item.head);
    item.header = {.type = quint8(type),
                   .requestId = requestId,
                   .metadataBytes = quint32(item.head.size() - kDataFrameHeaderBytes),
                   .payloadBytes = quint32(item.payload.size())};
    sender.enqueue(std::move(item));
    sendSoon();
    updateInterest();
}

Result<void> DataConnection::Private::beginFrame(const DataFrameHeader &header, std::span<const std::byte> metadata,
                                                 SharedBytes &into)
{
    if (auto checked = checkPeer(); !checked)
        return checked;
    return side == Side::Controller ? beginReply(header, metadata, into) : beginRequest(header, metadata, into);
}

Result<void> DataConnection::Private::beginReply(const DataFrameHeader &header, std::span<const std::byte> metadata,
                                                 SharedBytes &into)
{
    if (!isDataReplyType(header.type))
        return violation(u"an agent sent a request"_s);
    const auto found = pending.find(header.requestId);
    if (found == pending.end() || !found->second.isSent)
        return violation(u"an answer to request %1, which nobody asked"_s.arg(header.requestId));
    auto reply = decodeDataReply(header.type, metadata);
    if (!reply)
        return fail(reply.error());
    const auto fits = [type = found->second.type](DataFrameType replyType) {
        switch (replyType) {
        case DataFrameType::ErrorReply:
            return true;
        case DataFrameType::LabelReply:
            return type == DataFrameType::Verify || type == DataFrameType::PutAndVerify;
        case DataFrameType::InventoryReply:
            return type == DataFrameType::List;
        case DataFrameType::StatisticsReply:
            return type == DataFrameType::Statistics;
        default:
            return type == DataFrameType::Put || type == DataFrameType::Get || type == DataFrameType::Remove ||
                   type == DataFrameType::Ping;
        }
    };
    const bool isGet = found->second.type == DataFrameType::Get && DataFrameType(header.type) == DataFrameType::Reply;
    if (!fits(DataFrameType(header.type)) || header.payloadBytes != (isGet ? found->second.into.size() : 0))
        return violation(u"an answer that does not fit its request"_s);
    if (isGet)
        into = found->second.into;
    m_incomingReply = std::move(*reply);
    return {};
}

Result<void> DataConnection::Private::beginRequest(const DataFrameHeader &header, std::span<const std::byte> metadata,
                                                   SharedBytes &into)
{
    if (!isDataRequestType(header.type) || m_inService.contains(header.requestId))
        return violation(u"not a request, or one whose id is in use"_s);
    auto request = decodeDataRequest(header.type, metadata);
    if (!request)
        return fail(request.error());
    const auto *put = std::get_if<PutStrip>(&*request);
    const quint32 expected = put ? put->label.payloadBytes : 0;
    if (header.payloadBytes != expected)
        return violation(u"a strip of another length than its label says"_s);
    if (expected > 0)
        into = SharedBytes::allocate(expected);
    m_incomingRequest = std::move(*request);
    return {};
}

void DataConnection::Private::endFrame(const DataFrameHeader &header, SharedBytes payload)
{
    m_lastReceivedMs = clock.monotonicMs();
    if (side == Side::Controller) {
        Pending answered = std::move(pending.extract(header.requestId).mapped());
        sender.putAnswered(answered.putBytes, answered.priority);
        if (answered.putBytes > 0 && sender.hasWork())
            sendSoon();
        DataReply reply = std::move(m_incomingReply);
        if (auto *error = std::get_if<Error>(&reply.body))
            answered.done(fail(std::move(*error)));
        else
            answered.done(Answer{std::move(reply), std::move(payload)});
        return;
    }
    DataRequest request = std::move(m_incomingRequest);
    const auto *get = std::get_if<GetStrip>(&request);
    const qint64 cost = get ? qint64(get->length) : qint64(payload.size());
    m_inService.insert(header.requestId, cost);
    m_unprocessedBytes += cost;
    if (std::holds_alternative<DataPing>(request))
        return answer(header.requestId, {}, {}, {});
    if (!requestHandler)
        return close({ErrorCode::Unsupported, u"nobody serves requests here"_s, {}});
    const IoPriority priority = header.flags & kDataFlagBackground ? IoPriority::Background : IoPriority::Foreground;
    requestHandler({header.requestId, std::move(request), std::move(payload), priority, {m_budget, cost}});
}

void DataConnection::Private::askForRenewalWhenDue()
{
    const auto isDue = [this](const DataFrameCounter &counter) {
        return counter.frames() >= limits.renewAfterFrames || counter.bytes() >= limits.renewAfterBytes;
    };
    if (m_isRenewalAsked || (!isDue(sender.counter()) && !isDue(receiver.counter())))
        return;
    m_isRenewalAsked = true;
    poller.atEndOfRound([weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self && self->renewalHandler)
            self->renewalHandler();
    });
}

/// Something that has a deadline, or must get further. What the peer asked of us is the store's business.
bool DataConnection::Private::isUnderWay() const
{
    return !pending.empty() || m_isSendBlocked || receiver.isInFrame();
}

/// Often while something is under way; else when the next ping is due, or the silence has lasted too long. A machine
/// that slept without a word finds its connections dead: so never later than a quarter of the bearable silence.
void DataConnection::Private::lookLater()
{
    const qint64 shortestMs =
        std::min({limits.requestTimeoutMs, limits.frameTimeoutMs, limits.pingIntervalMs, limits.silenceTimeoutMs});
    const qint64 soonMs = std::clamp<qint64>(shortestMs / 4, 10, kLookSoonMs);
    m_isLookSoon = isUnderWay();
    qint64 delayMs = soonMs;
    if (!m_isLookSoon) {
        const qint64 dueMs = side == Side::Controller ? m_lastRequestMs + limits.pingIntervalMs
                                                      : m_lastReceivedMs + limits.silenceTimeoutMs;
        delayMs = std::clamp(dueMs - clock.monotonicMs(), soonMs, std::max(soonMs, limits.silenceTimeoutMs / 4));
    }
    m_lookTimer = clock.after(delayMs, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->look();
    });
}

void DataConnection::Private::lookSoonIfUnderWay()
{
    if (!m_isLookSoon && isOpen && isUnderWay())
        lookLater();
}

std::optional<Error> DataConnection::Private::overdue(qint64 nowMs)
{
    const QString where = u"machine "_s + ticket.machine.toString();
    while (!m_deadlines.empty() && !pending.contains(m_deadlines.front().second))
        m_deadlines.pop_front();
    if (!m_deadlines.empty() && m_deadlines.front().first <= nowMs)
        return Error{ErrorCode::Timeout, u"no answer within %1 ms"_s.arg(limits.requestTimeoutMs), where};
    // Of what waits for its turn: something before it has a deadline, but in TLS while its peer is not known.
    if (!maySend() && !pending.empty() && nowMs - m_madeMs >= limits.requestTimeoutMs)
        return Error{ErrorCode::Timeout, u"the peer was not known within %1 ms"_s.arg(limits.requestTimeoutMs), where};
    // A frame that does not end: its sender trickles, or is gone.
    if (!receiver.isInFrame() || receiver.framesReceived() != m_framesAtLastLook || !mayReceive())
        m_frameBeganMs = -1;
    else if (m_frameBeganMs < 0)
        m_frameBeganMs = nowMs;
    else if (nowMs - m_frameBeganMs >= limits.frameTimeoutMs)
        return Error{ErrorCode::Timeout, u"a frame was not complete within %1 ms"_s.arg(limits.frameTimeoutMs), where};
    m_framesAtLastLook = receiver.framesReceived();
    // A peer that reads nothing although we have something for it.
    if (!m_isSendBlocked || sender.bytesSent() != m_sentAtLastLook)
        m_sendStalledMs = -1;
    else if (m_sendStalledMs < 0)
        m_sendStalledMs = nowMs;
    else if (nowMs - m_sendStalledMs >= limits.frameTimeoutMs)
        return Error{ErrorCode::Timeout, u"the peer read nothing for %1 ms"_s.arg(limits.frameTimeoutMs), where};
    m_sentAtLastLook = sender.bytesSent();
    if (side == Side::Agent && mayReceive() && m_inService.isEmpty() &&
        nowMs - m_lastReceivedMs >= limits.silenceTimeoutMs)
        return Error{ErrorCode::Timeout, u"nothing was heard for %1 ms"_s.arg(limits.silenceTimeoutMs), where};
    return std::nullopt;
}

void DataConnection::Private::look()
{
    const auto self = shared_from_this();
    if (!isOpen)
        return;
    const qint64 now = clock.monotonicMs();
    if (const auto error = overdue(now))
        return close(*error);
    if (side == Side::Controller && now - m_lastRequestMs >= limits.pingIntervalMs)
        request({.message = DataPing{}, .payload = {}, .into = {}},
                [](const Result<Answer> &) {}); // its deadline is what matters
    lookLater();
}

void DataConnection::Private::failPending(const Error &reason)
{
    if (pending.empty())
        return;
    // The overdue request learns that it timed out; the others that the connection is gone.
    const quint64 overdueId =
        reason.code == ErrorCode::Timeout && !m_deadlines.empty() ? m_deadlines.front().second : 0;
    std::vector<std::pair<Completion<Answer>, Error>> failed;
    failed.reserve(size_t(pending.size()));
    for (auto &[id, request] : pending) {
        const bool keepsCode = id == overdueId || reason.code == ErrorCode::ProtocolViolation;
        failed.emplace_back(std::move(request.done),
                            keepsCode ? reason : Error{ErrorCode::Disconnected, reason.what, reason.where});
    }
    pending.clear();
    poller.atEndOfRound([failed = std::move(failed)]() mutable {
        for (auto &[done, error] : failed)
            done(fail(std::move(error)));
    });
}

void DataConnection::Private::close(const Error &reason)
{
    if (!std::exchange(isOpen, false))
        return;
    if (reason.code != ErrorCode::Cancelled)
        qCInfo(lcNet).noquote() << "data connection closed:" << reason.toString();
    stream->shutDown();
    if (!pending.empty())
        resetOnClose(stream->descriptor());
    m_lookTimer.reset();
    registration.reset();
    stream.reset();
    if (m_budget)
        m_budget->leave(this);
    sender.clear();
    m_inService.clear(); // their shares of the budget stay with who still holds their payloads
    failPending(reason);
    m_deadlines.clear();
    poller.atEndOfRound([weak = weak_from_this(), reason] {
        const auto self = weak.lock();
        if (!self || !self->closedHandler)
            return;
        auto handler = std::move(self->closedHandler);
        handler(reason);
    });
}

} // namespace fallow
