// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_receiver.h"

#include "base/payload_copy.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace fallow {

namespace {
constexpr size_t kScratchBytes = 16 * 1024;
constexpr size_t kBulkAheadBytes = 512;
constexpr size_t kBulkPayloadBytes = 32 * 1024;
constexpr size_t kMostWakeForBytes = 256 * 1024; ///< a slow line shows that it moves
constexpr size_t kBudgetBytes = 1024 * 1024;     ///< of one round, then others have their turn
} // namespace

DataReceiver::DataReceiver(std::shared_ptr<const Sealer> sealer)
    : m_opener(std::move(sealer))
    , m_scratch(kScratchBytes)
{}

Result<ByteStream::State> DataReceiver::read(ByteStream &stream, Sink &sink)
{
    const auto state = readOn(stream, sink);
    if (!sink.mayReceive()) // it may have closed the stream; after a mere pause it reads first
        return state;
    // A strip comes in many segments, and a wakeup for each costs more than the segment.
    const bool isWaitingForBulk = state && *state == ByteStream::State::WouldBlock && m_isInPayload && m_isBulk;
    const size_t missing = isWaitingForBulk ? m_payload.size() - m_payloadReceived : 1;
    stream.wakeFor(std::clamp<size_t>(missing, 1, kMostWakeForBytes));
    return state;
}

Result<ByteStream::State> DataReceiver::readOn(ByteStream &stream, Sink &sink)
{
    const quint64 end = m_bytesReceived + kBudgetBytes;
    for (;;) {
        if (auto parsed = parse(sink); !parsed)
            return fail(parsed.error());
        if (!sink.mayReceive() || m_bytesReceived >= end)
            return ByteStream::State::Progress;
        size_t asked = 0;
        const auto filled = fill(stream, asked);
        if (!filled)
            return fail(filled.error());
        if (filled->state != ByteStream::State::Progress)
            return filled->state;
        if (filled->bytes < asked) { // the socket is drained: spare the read that would say so
            if (auto parsed = parse(sink); !parsed)
                return fail(parsed.error());
            return ByteStream::State::WouldBlock;
        }
    }
}

Result<ByteStream::Transfer> DataReceiver::fill(ByteStream &stream, size_t &asked)
{
    std::array<iovec, 3> pieces;
    size_t count = 0;
    if (m_isInPayload) { // the scratch is empty then
        if (m_payloadReceived < m_payload.size())
            pieces[count++] = {m_payload.writableData() + m_payloadReceived, m_payload.size() - m_payloadReceived};
        if (m_tagReceived < m_opener.tagBytes())
            pieces[count++] = {m_tag.data() + m_tagReceived, m_opener.tagBytes() - m_tagReceived};
    }
    const size_t held = m_end - m_begin;
    if (m_begin > 0) {
        std::memmove(m_scratch.data(), m_scratch.data() + m_begin, held);
        m_begin = 0;
        m_end = held;
    }
    if (m_scratch.size() < m_needed)
        m_scratch.resize(m_needed);
    const size_t missing = m_needed > held ? m_needed - held : 1;
    const size_t room = m_scratch.size() - m_end;
    const size_t ahead = std::min(room, m_isBulk ? std::max(missing, kBulkAheadBytes) : room);
    pieces[count++] = {m_scratch.data() + m_end, ahead};
    asked = 0;
    for (size_t i = 0; i < count; ++i)
        asked += pieces[i].iov_len;
    auto transfer = stream.readSome(std::span(pieces).first(count));
    if (!transfer || transfer->state != ByteStream::State::Progress)
        return transfer;
    size_t bytes = transfer->bytes;
    m_bytesReceived += bytes;
    if (m_isInPayload) {
        const size_t ofPayload = std::min(bytes, m_payload.size() - m_payloadReceived);
        m_payloadReceived += ofPayload;
        const size_t ofTag = std::min(bytes - ofPayload, m_opener.tagBytes() - m_tagReceived);
        m_tagReceived += ofTag;
        bytes -= ofPayload + ofTag;
    }
    m_end += bytes;
    return transfer;
}

Result<void> DataReceiver::parse(Sink &sink)
{
    while (sink.mayReceive()) {
        const auto gotFurther = m_isInPayload ? parsePayload(sink) : parseHead(sink);
        if (!gotFurther)
            return fail(gotFurther.error());
        if (!*gotFurther)
            return {};
    }
    return {};
}

Result<bool> DataReceiver::parseHead(Sink &sink)
{
    m_needed = kDataFrameHeaderBytes;
    if (m_end - m_begin < m_needed)
        return false;
    const std::span<const std::byte, kDataFrameHeaderBytes> headerBytes(m_scratch.data() + m_begin,
                                                                        kDataFrameHeaderBytes);
    const auto header = decodeDataFrameHeader(headerBytes);
    if (!header)
        return fail(header.error());
    const size_t sealedBytes = header->metadataBytes + m_opener.tagBytes();
    m_needed = kDataFrameHeaderBytes + sealedBytes;
    if (m_end - m_begin < m_needed)
        return false;
    m_header = *header;
    m_metadata.resize(m_header.metadataBytes);
    const std::span<const std::byte> sealed(m_scratch.data() + m_begin + kDataFrameHeaderBytes, sealedBytes);
    if (auto opened = m_opener.openMetadata(headerBytes, sealed, m_header.payloadBytes, m_metadata.data()); !opened)
        return fail(opened.error());
    m_begin += m_needed;
    m_needed = kDataFrameHeaderBytes;
    m_payload = SharedBytes();
    if (auto begun = sink.beginFrame(m_header, m_metadata, m_payload); !begun)
        return fail(begun.error());
    Q_ASSERT(m_payload.size() == m_header.payloadBytes);
    m_isInPayload = true;
    m_payloadReceived = m_tagReceived = 0;
    m_isBulk = m_header.payloadBytes >= kBulkPayloadBytes;
    return true;
}

size_t DataReceiver::takeFromScratch(std::byte *to, size_t length)
{
    const size_t taken = std::min(length, m_end - m_begin);
    if (taken > 0)
        copyPayload(to, m_scratch.data() + m_begin, taken);
    m_begin += taken;
    return taken;
}

Result<bool> DataReceiver::parsePayload(Sink &sink)
{
    const size_t tagBytes = m_payload.isEmpty() ? 0 : m_opener.tagBytes();
    if (!m_payload.isEmpty()) {
        m_payloadReceived +=
            takeFromScratch(m_payload.writableData() + m_payloadReceived, m_payload.size() - m_payloadReceived);
        if (m_payloadReceived < m_payload.size())
            return false;
        m_tagReceived += takeFromScratch(m_tag.data() + m_tagReceived, tagBytes - m_tagReceived);
        if (m_tagReceived < tagBytes)
            return false;
    }
    if (auto proved = m_opener.finish(m_payload.span(), m_tag); !proved)
        return fail(proved.error());
    m_isInPayload = false;
    ++m_framesReceived;
    sink.endFrame(m_header, std::exchange(m_payload, {}));
    return true;
}

} // namespace fallow
