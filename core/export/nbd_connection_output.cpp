// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "export/nbd_connection.h"

namespace fallow {

// The way out of a connection: answers queued, gathered, sent; memory given back; the end.

using namespace Qt::StringLiterals;
using namespace nbd;

namespace {

constexpr size_t kMaxPieces = 256;

} // namespace

void NbdConnection::queueSuccess(const Request &request)
{
    if (m_agreement.hasStructuredReplies && request.type == kCommandRead) // a read's answer must be structured
        return queueStructured(request, kStructuredNone, {}, {}, 0);
    queue(simpleHead(request, kNoError));
}

void NbdConnection::queueError(const Request &request, NbdErrno error, const QByteArray &message)
{
    if (!m_agreement.hasStructuredReplies)
        return queue(simpleHead(request, error));
    const QByteArray text = message.left(kMaxStringBytes);
    QByteArray start;
    appendNumber(start, static_cast<quint32>(error));
    appendNumber(start, static_cast<quint16>(text.size()));
    queueStructured(request, kStructuredError, asBytes(start), SharedBytes::copyOf(text), 0);
}

void NbdConnection::queueStructured(const Request &request, quint16 type, std::span<const std::byte> start,
                                    SharedBytes body, qint64 chargedBytes)
{
    OutItem item = structuredHead(request, kStructuredDone, type, start, body.size());
    item.body = std::move(body);
    item.chargedBytes = chargedBytes;
    queue(std::move(item));
}

NbdConnection::OutItem NbdConnection::simpleHead(const Request &request, NbdErrno error)
{
    OutItem item{};
    SimpleReplyHeader header;
    header.magic = kSimpleReplyMagic;
    header.error = error;
    header.cookie = request.cookie;
    std::memcpy(item.head.data(), &header, sizeof header);
    item.headBytes = sizeof header;
    return item;
}

NbdConnection::OutItem NbdConnection::structuredHead(const Request &request, quint16 flags, quint16 type,
                                                     std::span<const std::byte> start, size_t bodyBytes)
{
    OutItem item{};
    StructuredReplyHeader header;
    header.magic = kStructuredReplyMagic;
    header.flags = flags;
    header.type = type;
    header.cookie = request.cookie;
    header.lengthBytes = static_cast<quint32>(start.size() + bodyBytes);
    static_assert(sizeof header + sizeof(quint64) <= sizeof item.head);
    Q_ASSERT(sizeof header + start.size() <= sizeof item.head);
    std::memcpy(item.head.data(), &header, sizeof header);
    if (!start.empty())
        std::memcpy(item.head.data() + sizeof header, start.data(), start.size());
    item.headBytes = static_cast<quint32>(sizeof header + start.size());
    return item;
}

/// Of the data that the request asks for, as one chunk.
NbdConnection::OutItem NbdConnection::dataHead(const Request &request, quint16 flags)
{
    quint64_be offset;
    offset = request.offset;
    return structuredHead(request, flags, kStructuredOffsetData, std::as_bytes(std::span(&offset, 1)),
                          request.lengthBytes);
}

void NbdConnection::queue(OutItem item)
{
    m_out.push_back(std::move(item));
    if (!m_isWriteBlocked)
        scheduleFlush();
}

void NbdConnection::scheduleFlush()
{
    if (std::exchange(m_isFlushScheduled, true))
        return;
    m_host->atEndOfRound([weak = weak_from_this()] {
        if (const auto self = weak.lock()) {
            self->m_isFlushScheduled = false;
            if (!self->m_isClosed && !self->m_isWriteBlocked)
                self->flushOutput();
        }
    });
}

size_t NbdConnection::gatherOutput(std::span<iovec> pieces) const
{
    size_t count = 0;
    size_t skip = m_outOffset;
    const auto add = [&](const std::byte *data, size_t size) {
        const size_t skipped = std::min(skip, size);
        skip -= skipped;
        if (size > skipped)
            pieces[count++] = {const_cast<std::byte *>(data) + skipped, size - skipped};
    };
    for (const OutItem &item : m_out) {
        if (count + 2 > pieces.size())
            break;
        add(item.head.data(), item.headBytes);
        add(item.body.data(), item.body.size());
    }
    return count;
}

void NbdConnection::flushOutput()
{
    while (!m_out.empty()) {
        std::array<iovec, kMaxPieces> pieces;
        const size_t count = gatherOutput(pieces);
        const auto transfer = m_stream->writeSome({pieces.data(), count});
        if (!transfer)
            return close(transfer.error().toString());
        if (transfer->state == ByteStream::State::EndOfStream)
            return close(u"the peer is gone"_s);
        if (transfer->state == ByteStream::State::WouldBlock) {
            m_isWriteBlocked = true;
            return updateInterest();
        }
        outputSent(transfer->bytes);
    }
    if (std::exchange(m_isWriteBlocked, false))
        updateInterest();
    closeIfDrained();
}

void NbdConnection::outputSent(size_t bytes)
{
    qint64 freedBytes = 0;
    m_bytesMoved += bytes;
    m_outOffset += bytes;
    while (!m_out.empty()) {
        const OutItem &front = m_out.front();
        const size_t size = front.headBytes + front.body.size();
        if (m_outOffset < size)
            break;
        m_outOffset -= size;
        freedBytes += front.chargedBytes;
        m_out.pop_front();
    }
    release(freedBytes);
    if (m_isBlocked)
        scheduleResume();
}

void NbdConnection::release(qint64 bytes)
{
    if (bytes == 0)
        return;
    m_chargedBytes -= bytes;
    m_budget->giveBack(bytes);
    if (m_isBlocked)
        scheduleResume();
}

void NbdConnection::scheduleResume()
{
    if (m_isClosed || std::exchange(m_isResumeScheduled, true))
        return;
    m_host->atEndOfRound([weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self)
            return;
        self->m_isResumeScheduled = false;
        if (self->m_isClosed || self->m_isClosingWhenDrained)
            return;
        self->m_isBlocked = false;
        self->processInput(); // may block again
        if (self->canRead() && self->m_stream->hasBufferedInput())
            self->readInput();
        if (!self->m_isClosed)
            self->updateInterest();
    });
}

void NbdConnection::updateInterest()
{
    const bool isReading = canRead();
    Poller::Interest interest;
    interest.read =
        (isReading && !m_stream->readWaitsForWritable()) || (m_isWriteBlocked && m_stream->writeWaitsForReadable());
    interest.write =
        (m_isWriteBlocked && !m_stream->writeWaitsForReadable()) || (isReading && m_stream->readWaitsForWritable());
    m_host->setInterest(*this, interest);
}

void NbdConnection::closeWhenDrained()
{
    if (m_isClosed)
        return;
    m_isClosingWhenDrained = true;
    if (m_isReceivingPayload) {
        m_isReceivingPayload = false;
        m_payload = {};
        release(m_write.chargedBytes);
    }
    updateInterest();
    closeIfDrained();
}

void NbdConnection::closeIfDrained()
{
    if (m_isClosingWhenDrained && !m_isClosed && m_requestsInFlight == 0 && m_out.empty())
        close({});
}

void NbdConnection::close(const QString &reason)
{
    if (std::exchange(m_isClosed, true))
        return;
    if (!reason.isEmpty())
        qCInfo(lcExport).noquote() << m_peer << "disconnected:" << reason;
    qint64 freedBytes = m_isReceivingPayload ? m_write.chargedBytes : 0;
    m_isReceivingPayload = false;
    m_payload = {};
    for (const OutItem &item : m_out)
        freedBytes += item.chargedBytes;
    m_out.clear();
    release(freedBytes);
    m_stream->shutDown();
    if (m_export)
        m_export->connectionClosed();
    std::exchange(m_host, nullptr)->connectionClosed(*this); // ends the watch
    m_stream.reset();
}

} // namespace fallow
