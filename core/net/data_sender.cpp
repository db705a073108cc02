// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_sender.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr size_t kSealAheadBytes =
    512 * 1024;                   ///< sealed frames keep their order: few of them, so that a foreground frame overtakes
constexpr size_t kMaxPieces = 96; ///< of one writev
constexpr int kMostForegroundPutsInARow = 7; ///< while something waits in the background
constexpr size_t kForegroundPuts = 1;        ///< of the queues
constexpr size_t kBackground = 2;
constexpr size_t kBackgroundPuts = 3;

size_t pieceOf(const void *data, size_t size, size_t &skip, std::span<iovec> pieces, size_t count)
{
    if (skip >= size) {
        skip -= size;
        return count;
    }
    // iovec is C's: it takes no const, and sendmsg does not write.
    pieces[count] = {const_cast<std::byte *>(static_cast<const std::byte *>(data)) + skip, size - skip};
    skip = 0;
    return count + 1;
}
} // namespace

DataSender::DataSender(std::shared_ptr<const Sealer> sealer, qint64 maxPutBytesInFlight)
    : m_sealer(std::move(sealer))
    , m_maxPutBytesInFlight(maxPutBytesInFlight)
{}

void DataSender::enqueue(Item item)
{
    m_queuedBytes += qint64(item.head.size() + item.payload.size());
    const size_t queue = (item.priority == IoPriority::Background ? kBackground : 0) + (item.isPut ? 1 : 0);
    m_queues[queue].push_back(std::move(item));
}

bool DataSender::mayGo(size_t queue) const
{
    if (m_queues[queue].empty())
        return false;
    if (queue != kForegroundPuts && queue != kBackgroundPuts)
        return true;
    // One put of each kind may always go, however large and whatever the other kind has under way; more only as the
    // bound allows, of which those that nobody waits for take no more than half: their answers may wait for a disk
    // that others keep busy.
    const bool isBackground = queue == kBackgroundPuts;
    const qint64 ownBytes =
        isBackground ? m_backgroundPutBytesInFlight : m_putBytesInFlight - m_backgroundPutBytesInFlight;
    const qint64 size = qint64(m_queues[queue].front().payload.size());
    return ownBytes == 0 || (m_putBytesInFlight + size <= m_maxPutBytesInFlight &&
                             (!isBackground || ownBytes + size <= m_maxPutBytesInFlight / 2));
}

std::optional<size_t> DataSender::nextQueue() const
{
    // Where the line is slow the bound never holds foreground puts back, and a rebuild would stand still behind them.
    if (m_foregroundPutsInARow >= kMostForegroundPutsInARow) {
        for (const size_t queue : {kBackground, kBackgroundPuts}) {
            if (mayGo(queue))
                return queue;
        }
    }
    for (size_t queue = 0; queue < m_queues.size(); ++queue) {
        if (mayGo(queue))
            return queue;
    }
    return std::nullopt;
}

bool DataSender::hasWork() const
{
    return !m_sealed.empty() || nextQueue().has_value();
}

Result<void> DataSender::sealMore()
{
    while (m_sealedBytes < kSealAheadBytes && m_sealed.size() < kMaxPieces / 3) {
        const auto queue = nextQueue();
        if (!queue)
            return {};
        Item item = std::move(m_queues[*queue].front());
        m_queues[*queue].pop_front();
        m_queuedBytes -= qint64(item.head.size() + item.payload.size());
        Sealed sealed;
        if (auto done = m_sealer.seal(item.header, item.head, item.payload.span(), sealed.payloadTag); !done)
            return done;
        if (item.isPut) {
            m_putBytesInFlight += qint64(item.payload.size());
            if (item.priority == IoPriority::Background)
                m_backgroundPutBytesInFlight += qint64(item.payload.size());
        }
        if (*queue == kForegroundPuts)
            m_foregroundPutsInARow = std::min(m_foregroundPutsInARow + 1, kMostForegroundPutsInARow);
        else if (*queue >= kBackground)
            m_foregroundPutsInARow = 0;
        if (isDataRequestType(item.header.type))
            m_begunRequests.push_back(item.header.requestId);
        sealed.head = std::move(item.head);
        sealed.tagBytes = item.payload.isEmpty() ? 0 : m_sealer.tagBytes();
        sealed.payload = std::move(item.payload);
        sealed.costBytes = item.costBytes;
        sealed.share = std::move(item.share);
        m_sealedBytes += sealed.size();
        m_sealed.push_back(std::move(sealed));
    }
    return {};
}

Result<ByteStream::State> DataSender::write(ByteStream &stream)
{
    for (;;) {
        if (auto sealed = sealMore(); !sealed)
            return fail(sealed.error());
        if (m_sealed.empty())
            return ByteStream::State::Progress;
        std::array<iovec, kMaxPieces> pieces;
        size_t count = 0;
        size_t skip = m_sentOfFront;
        for (const Sealed &frame : m_sealed) {
            count = pieceOf(frame.head.data(), frame.head.size(), skip, pieces, count);
            count = pieceOf(frame.payload.data(), frame.payload.size(), skip, pieces, count);
            count = pieceOf(frame.payloadTag.data(), frame.tagBytes, skip, pieces, count);
        }
        const auto written = stream.writeSome(std::span(pieces).first(count));
        if (!written)
            return fail(written.error());
        if (written->state != ByteStream::State::Progress)
            return ByteStream::State::WouldBlock;
        advance(written->bytes);
    }
}

void DataSender::advance(size_t bytes)
{
    m_bytesSent += bytes;
    m_sealedBytes -= bytes;
    m_sentOfFront += bytes;
    while (!m_sealed.empty() && m_sentOfFront >= m_sealed.front().size()) {
        m_sentOfFront -= m_sealed.front().size();
        m_released.costBytes += m_sealed.front().costBytes;
        m_released.share.merge(std::move(m_sealed.front().share));
        m_sealed.pop_front();
    }
}

void DataSender::putAnswered(qint64 bytes, IoPriority priority)
{
    m_putBytesInFlight -= bytes;
    if (priority == IoPriority::Background)
        m_backgroundPutBytesInFlight -= bytes;
    Q_ASSERT(m_backgroundPutBytesInFlight >= 0 && m_putBytesInFlight >= m_backgroundPutBytesInFlight);
}

void DataSender::clear()
{
    for (auto &queue : m_queues)
        queue.clear();
    m_sealed.clear();
    m_sealedBytes = m_sentOfFront = 0;
    m_queuedBytes = m_putBytesInFlight = m_backgroundPutBytesInFlight = 0;
    m_begunRequests.clear();
}

} // namespace fallow
