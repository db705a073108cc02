// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_connection.h"

#include "base/log.h"
#include "base/payload_copy.h"

#include <algorithm>
#include <poll.h>

namespace fallow {

using namespace Qt::StringLiterals;
using namespace nbd;

namespace {

constexpr size_t kBufferBytes = 128 * 1024;
constexpr size_t kShortReadAheadBytes = 4 * 1024; ///< behind long payloads: what is read ahead must be copied
constexpr quint32 kLongPayloadBytes = 32 * 1024;
constexpr qint64 kMaxBytesPerRound = 8 * kMiB; ///< of one connection, before the others have their turn
static_assert(kBufferBytes > kMaxOptionBytes + sizeof(OptionHeader));

} // namespace

NbdConnection::NbdConnection(std::unique_ptr<ByteStream> stream, QString peer, Host &host,
                             NbdNegotiation::Options negotiation, Limits limits, std::shared_ptr<MemoryBudget> budget)
    : m_stream(std::move(stream))
    , m_peer(std::move(peer))
    , m_host(&host)
    , m_limits(limits)
    , m_budget(std::move(budget))
    , m_negotiation(negotiation, host.directory())
    , m_buffer(new std::byte[kBufferBytes])
    , m_readAheadBytes(kBufferBytes)
{}

NbdConnection::~NbdConnection()
{
    if (m_chargedBytes > 0) // the device dropped requests without an answer
        m_budget->giveBack(m_chargedBytes);
}

void NbdConnection::start()
{
    OutItem greeting{};
    greeting.body = SharedBytes::copyOf(m_negotiation.takeOutput());
    queue(std::move(greeting));
    updateInterest();
}

void NbdConnection::handleReady(Poller::Ready ready)
{
    const auto self = shared_from_this();
    if (m_isClosed)
        return;
    if (m_isWriteBlocked && (ready.isWritable || (ready.isReadable && m_stream->writeWaitsForReadable())))
        flushOutput();
    if (m_isClosed)
        return;
    if (canRead())
        readInput();
    else if (ready.isReadable && isHungUp())
        close(u"the peer is gone"_s); // reported though nobody asks for input, and without an end
    if (!m_isClosed)
        updateInterest();
}

bool NbdConnection::isHungUp() const
{
    pollfd state{.fd = m_stream->descriptor(), .events = 0, .revents = 0};
    return ::poll(&state, 1, 0) > 0 && (state.revents & (POLLHUP | POLLERR)) != 0;
}

bool NbdConnection::canRead() const
{
    return !m_isClosed && !m_isClosingWhenDrained && !m_isBlocked;
}

size_t NbdConnection::fillPieces(std::array<iovec, 2> &pieces)
{
    size_t count = 0;
    if (m_isReceivingPayload) // the buffer is empty then
        pieces[count++] = {m_payload.writableData() + m_payloadFilled, m_payload.size() - m_payloadFilled};
    const size_t room = std::min(kBufferBytes - m_end, m_isReceivingPayload ? kShortReadAheadBytes : m_readAheadBytes);
    pieces[count++] = {m_buffer.get() + m_end, room};
    return count;
}

void NbdConnection::acceptInput(size_t bytes)
{
    if (m_isReceivingPayload) {
        const size_t taken = std::min(bytes, m_payload.size() - m_payloadFilled);
        m_payloadFilled += taken;
        bytes -= taken;
    }
    m_end += bytes;
}

void NbdConnection::readInput()
{
    qint64 rest = kMaxBytesPerRound;
    while (canRead() && rest > 0) {
        std::array<iovec, 2> pieces{};
        const size_t count = fillPieces(pieces);
        const size_t wanted = pieces[0].iov_len + pieces[1].iov_len;
        const auto transfer = m_stream->readSome({pieces.data(), count});
        if (!transfer)
            return close(transfer.error().toString());
        if (transfer->state == ByteStream::State::EndOfStream)
            return close(m_requestsInFlight > 0 ? u"the client left without waiting for its answers"_s : QString());
        if (transfer->state == ByteStream::State::WouldBlock)
            return;
        if (std::exchange(m_isPeerUnknown, false)) { // the first bytes from inside TLS: the handshake is done
            if (const auto admitted = m_host->admit(*this, *m_stream); !admitted)
                return close(admitted.error().toString());
        }
        rest -= static_cast<qint64>(transfer->bytes);
        m_bytesMoved += transfer->bytes;
        acceptInput(transfer->bytes);
        processInput();
        if (m_isClosed || (transfer->bytes < wanted && !m_stream->hasBufferedInput()))
            return;
    }
    if (canRead() && m_stream->hasBufferedInput())
        scheduleResume(); // nothing else would wake us for bytes that have left the socket
}

void NbdConnection::processInput()
{
    while (!m_isClosed && !m_isClosingWhenDrained) {
        const bool goesOn = m_export == nullptr                        ? processNegotiation()
                            : m_isReceivingPayload || m_drainBytes > 0 ? processPayload()
                            : m_cut                                    ? processCut()
                                                                       : processRequest();
        if (!goesOn)
            break;
    }
    if (m_begin == m_end) {
        m_begin = m_end = 0;
    } else if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
}

bool NbdConnection::processNegotiation()
{
    const size_t taken = m_negotiation.consume({m_buffer.get() + m_begin, m_end - m_begin});
    m_begin += taken;
    if (QByteArray output = m_negotiation.takeOutput(); !output.isEmpty()) {
        OutItem item{};
        item.body = SharedBytes::copyOf(output);
        item.chargedBytes = output.size();
        m_chargedBytes += item.chargedBytes;
        m_budget->take(item.chargedBytes);
        queue(std::move(item));
    }
    switch (m_negotiation.state()) {
    case NbdNegotiation::State::Negotiating:
        m_isBlocked = m_chargedBytes > kMaxOptionBytes * 4; // a client that asks and does not listen
        return taken > 0 && !m_isBlocked;
    case NbdNegotiation::State::StartingTls:
        if (m_begin != m_end) {
            close(u"bytes in the clear after STARTTLS"_s); // or somebody in the middle would speak for the client
            return false;
        }
        flushOutput();
        if (m_isClosed)
            return false;
        if (!m_out.empty()) {
            close(u"the client does not take the answer to STARTTLS"_s);
            return false;
        }
        if (const auto started = m_host->startTls(*this, m_stream); !started) {
            close(started.error().toString());
        } else {
            m_isPeerUnknown = true;
            m_negotiation.tlsStarted();
        }
        return false;
    case NbdNegotiation::State::Transmitting:
        enterTransmission();
        return !m_isClosed;
    case NbdNegotiation::State::Closing:
        if (!m_negotiation.closeReason().isEmpty())
            qCInfo(lcExport).noquote() << m_peer << "is let go:" << m_negotiation.closeReason();
        closeWhenDrained();
        return false;
    }
    return false;
}

void NbdConnection::enterTransmission()
{
    m_agreement = m_negotiation.agreement();
    m_export = m_host->exportNamed(m_agreement.exportName);
    if (!m_export)
        return close(u"its export was removed"_s);
    m_export->connectionOpened();
    m_host->negotiationFinished(*this);
}

bool NbdConnection::processPayload()
{
    const size_t available = m_end - m_begin;
    if (m_drainBytes > 0) {
        const auto taken = std::min<qint64>(m_drainBytes, static_cast<qint64>(available));
        m_begin += static_cast<size_t>(taken);
        m_drainBytes -= taken;
        if (m_drainBytes > 0)
            return false;
        queueError(m_write.request, m_drainError, m_drainMessage);
        if (m_drainError == kErrorShutdown && !m_export->isClosing())
            closeWhenDrained();
        return true;
    }
    const size_t taken = std::min(available, m_payload.size() - m_payloadFilled);
    copyPayload(m_payload.writableData() + m_payloadFilled, m_buffer.get() + m_begin, taken);
    m_begin += taken;
    m_payloadFilled += taken;
    if (m_payloadFilled < m_payload.size())
        return false;
    m_isReceivingPayload = false;
    if (m_export->isClosing()) { // it began while the payload came in: the device is being flushed for the last time
        m_payload = {};
        release(m_write.chargedBytes);
        if (m_write.isPiece)
            failCut(kErrorShutdown, "the export is being removed");
        else
            queueError(m_write.request, kErrorShutdown, "the export is being removed");
        return true;
    }
    dispatch(m_write, std::exchange(m_payload, {}));
    return true;
}

bool NbdConnection::processRequest()
{
    if (m_end - m_begin < sizeof(RequestHeader))
        return false;
    const auto request = parseRequest(m_buffer.get() + m_begin);
    if (!request) {
        close(u"a request without its magic number"_s);
        return false;
    }
    if (request->type == kCommandDisconnect) {
        m_begin += sizeof(RequestHeader);
        closeWhenDrained();
        return false;
    }
    const bool isWrite = request->type == kCommandWrite;
    if (isWrite && request->lengthBytes > kMaxDrainedWriteBytes) {
        close(u"a write of %1 bytes"_s.arg(request->lengthBytes));
        return false;
    }
    const RequestVerdict verdict = check(*request);
    Pending pending{.request = *request, .startNs = 0, .chargedBytes = 0};
    if (verdict.error == kNoError)
        pending.chargedBytes = memoryFor(*request);
    const Admission admission = admit(pending);
    if (admission == Admission::Later) {
        m_isBlocked = true;
        return false;
    }
    m_begin += sizeof(RequestHeader);
    if (admission == Admission::InPieces) {
        m_cut = Cut{.whole = *request, .rest = *request};
        return true;
    }
    pending.startNs = NbdExport::nowNs();
    if (verdict.error != kNoError) {
        m_write = pending;
        m_drainError = verdict.error;
        m_drainMessage = verdict.message;
        m_drainBytes = isWrite ? request->lengthBytes : 0;
        if (m_drainBytes == 0)
            queueError(*request, verdict.error, verdict.message);
    } else if (isWrite && request->lengthBytes > 0) {
        startPayload(pending);
    } else {
        m_readAheadBytes = isWrite ? m_readAheadBytes : kBufferBytes;
        dispatch(pending, {});
    }
    if (verdict.error == kErrorShutdown && m_drainBytes == 0 && !m_export->isClosing())
        closeWhenDrained();
    return true;
}

void NbdConnection::startPayload(const Pending &write)
{
    m_write = write;
    m_payload = SharedBytes::allocate(write.request.lengthBytes);
    m_payloadFilled = 0;
    m_isReceivingPayload = true;
    m_readAheadBytes = write.request.lengthBytes >= kLongPayloadBytes ? kShortReadAheadBytes : kBufferBytes;
}

/// What a request holds until its answer is sent: whole blocks, also where it begins or ends inside one.
qint64 NbdConnection::memoryFor(const Request &request) const
{
    switch (request.type) {
    case kCommandRead:
    case kCommandWrite:
        return m_export->coveringBytes(static_cast<qint64>(request.offset), request.lengthBytes);
    case kCommandBlockStatus:
        return qint64(sizeof(BlockStatusDescriptor)) * extentsFor(request);
    default:
        return 0;
    }
}

int NbdConnection::extentsFor(const Request &request)
{
    return (request.flags & kCommandFlagReqOne) != 0 ? 1 : kMaxStatusExtents;
}

RequestVerdict NbdConnection::check(const Request &request)
{
    if (m_export->isClosing())
        return {kErrorShutdown, "the export is being removed"};
    if (m_export->sizeBytes() < m_agreement.sizeBytes)
        return {kErrorShutdown, "the export has shrunk: connect again"};
    return checkRequest(request, {.sizeBytes = m_agreement.sizeBytes,
                                  .isReadOnly = m_agreement.isReadOnly || m_export->isReadOnly(),
                                  .hasStructuredReplies = m_agreement.hasStructuredReplies,
                                  .hasBaseAllocation = m_agreement.hasBaseAllocation});
}

void NbdConnection::dispatch(Pending pending, SharedBytes payload)
{
    const Request &request = pending.request;
    const auto offset = static_cast<qint64>(request.offset);
    const qint64 length = request.lengthBytes;
    const bool isForced = (request.flags & kCommandFlagFua) != 0;
    if (length == 0 && request.type != kCommandFlush) // nothing to do, and nothing that would go wrong
        return queueSuccess(request);
    if (request.type == kCommandTrim && !isForced && !m_export->hasWholeBlock(offset, length))
        return queueSuccess(request); // nothing to give back
    ++m_requestsInFlight;
    m_export->requestStarted();
    auto self = shared_from_this();
    const auto thenAnswer = [&](NbdExport::Operation operation) {
        return [self, pending, operation](Result<void> result) {
            self->answerChange(operation, pending, std::move(result));
        };
    };
    switch (request.type) {
    case kCommandRead:
        return m_export->read(offset, length, [self, pending](Result<SharedBytes> result) {
            self->answerRead(pending, std::move(result));
        });
    case kCommandWrite:
        return m_export->write(offset, std::move(payload), isForced, thenAnswer(NbdExport::Operation::Write));
    case kCommandFlush:
        return m_export->flush(thenAnswer(NbdExport::Operation::Flush));
    case kCommandTrim:
        return m_export->trim(offset, length, isForced, thenAnswer(NbdExport::Operation::Trim));
    case kCommandWriteZeroes:
        return m_export->writeZeroes(offset, length, isForced, (request.flags & kCommandFlagNoHole) == 0,
                                     thenAnswer(NbdExport::Operation::Trim));
    case kCommandBlockStatus:
        return m_export->blockStatus(offset, length, extentsFor(request),
                                     [self, pending](auto result) { self->answerStatus(pending, std::move(result)); });
    default:
        Q_UNREACHABLE(); // checkRequest has refused it
    }
}

void NbdConnection::answerRead(const Pending &pending, Result<SharedBytes> result)
{
    if (result && result->size() != pending.request.lengthBytes) // sent on, it would put the stream out of step
        result = fail(ErrorCode::Internal, u"the device answered with another number of bytes"_s);
    const bool isError = !result;
    if (!m_isClosed && isError) {
        const NbdErrno error = toNbdErrno(result.error().code);
        const QByteArray message = result.error().toString().toUtf8();
        pending.isPiece ? failCut(error, message) : queueError(pending.request, error, message);
    } else if (!m_isClosed && pending.isPiece) {
        queueReadPiece(pending, std::move(*result));
    } else if (!m_isClosed) {
        OutItem item = m_agreement.hasStructuredReplies ? dataHead(pending.request, kStructuredDone)
                                                        : simpleHead(pending.request, kNoError);
        item.body = std::move(*result);
        item.chargedBytes = pending.chargedBytes;
        queue(std::move(item));
    }
    if (m_isClosed || isError)
        release(pending.chargedBytes);
    requestDone(NbdExport::Operation::Read, pending, isError);
}

void NbdConnection::answerChange(NbdExport::Operation operation, const Pending &pending, Result<void> result)
{
    if (!m_isClosed && pending.isPiece)
        finishWrittenPiece(result);
    else if (!m_isClosed && result)
        queueSuccess(pending.request);
    else if (!m_isClosed)
        queueError(pending.request, toNbdErrno(result.error().code), result.error().toString().toUtf8());
    release(pending.chargedBytes);
    requestDone(operation, pending, !result);
}

void NbdConnection::answerStatus(const Pending &pending, Result<QList<BlockDevice::Extent>> result)
{
    if (!m_isClosed && !result) {
        queueError(pending.request, toNbdErrno(result.error().code), result.error().toString().toUtf8());
    } else if (!m_isClosed) {
        SharedBytes body = SharedBytes::allocate(static_cast<size_t>(result->size()) * sizeof(BlockStatusDescriptor));
        std::byte *to = body.writableData();
        for (const BlockDevice::Extent &extent : std::as_const(*result)) {
            BlockStatusDescriptor descriptor;
            descriptor.lengthBytes = static_cast<quint32>(extent.lengthBytes);
            descriptor.state = extent.isAllocated ? 0u : quint32(kStateHole | kStateZero);
            std::memcpy(to, &descriptor, sizeof descriptor);
            to += sizeof descriptor;
        }
        quint32_be context;
        context = kBaseAllocationId;
        queueStructured(pending.request, kStructuredBlockStatus, std::as_bytes(std::span(&context, 1)), std::move(body),
                        pending.chargedBytes);
    }
    if (m_isClosed || !result)
        release(pending.chargedBytes);
    requestDone(NbdExport::Operation::Status, pending, !result);
}

void NbdConnection::requestDone(NbdExport::Operation operation, const Pending &pending, bool isError)
{
    --m_requestsInFlight;
    m_export->requestFinished(operation, pending.startNs, pending.request.lengthBytes, isError);
    if (!m_isClosed) {
        if (m_isBlocked)
            scheduleResume();
        closeIfDrained();
    }
}

} // namespace fallow
