// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/control_frame.h"

#include "wire/cbor.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qsizetype kMaxMethodCharacters = 128;

bool isKnownType(quint8 type)
{
    return type >= quint8(ControlFrameType::Hello) && type <= quint8(ControlFrameType::Goodbye);
}

bool needsRequestId(ControlFrameType type)
{
    return type == ControlFrameType::Request || type == ControlFrameType::Response || type == ControlFrameType::Failure;
}

ControlFrameHeader littleEndian(ControlFrameHeader header)
{
    header.magic = qToLittleEndian(header.magic);
    header.flags = qToLittleEndian(header.flags);
    header.requestId = qToLittleEndian(header.requestId);
    header.metadataBytes = qToLittleEndian(header.metadataBytes);
    header.payloadBytes = qToLittleEndian(header.payloadBytes);
    return header;
}

} // namespace

Result<QByteArray> encodeControlFrame(const ControlFrame &frame)
{
    const QByteArray metadata = frame.metadata.isEmpty() ? QByteArray() : encodeCborMap(frame.metadata);
    if (metadata.size() > kMaxFrameMetadataBytes)
        return fail(ErrorCode::TooLarge,
                    u"a message of %1 bytes; %2 are allowed"_s.arg(metadata.size()).arg(kMaxFrameMetadataBytes));
    if (frame.payload.size() > kMaxFramePayloadBytes)
        return fail(ErrorCode::TooLarge,
                    u"a payload of %1 bytes; %2 are allowed"_s.arg(frame.payload.size()).arg(kMaxFramePayloadBytes));
    const ControlFrameHeader header = littleEndian({.type = quint8(frame.type),
                                                    .requestId = frame.requestId,
                                                    .metadataBytes = quint32(metadata.size()),
                                                    .payloadBytes = quint32(frame.payload.size())});
    QByteArray bytes;
    bytes.reserve(kControlFrameHeaderBytes + metadata.size() + frame.payload.size());
    bytes.append(reinterpret_cast<const char *>(&header), kControlFrameHeaderBytes);
    bytes.append(metadata);
    bytes.append(frame.payload);
    return bytes;
}

ControlFrameReader::ControlFrameReader() = default;
ControlFrameReader::ControlFrameReader(Limits limits)
    : m_limits(limits)
{}

void ControlFrameReader::setLimits(Limits limits)
{
    m_limits = limits;
}

qsizetype ControlFrameReader::bytesWanted() const
{
    const qsizetype whole =
        m_hasHeader ? qsizetype(m_header.metadataBytes) + m_header.payloadBytes : kControlFrameHeaderBytes;
    return std::max<qsizetype>(whole - m_buffer.size(), 1);
}

bool ControlFrameReader::isInFrame() const
{
    return m_hasHeader || !m_buffer.isEmpty();
}

qsizetype ControlFrameReader::heldBytes() const
{
    return m_buffer.capacity();
}

Result<std::optional<ControlFrame>> ControlFrameReader::feed(QByteArrayView bytes)
{
    if (m_error)
        return fail(*m_error);
    Q_ASSERT(bytes.size() <= bytesWanted());
    m_buffer.append(bytes.data(), bytes.size());
    if (!m_hasHeader) {
        if (m_buffer.size() < kControlFrameHeaderBytes)
            return std::optional<ControlFrame>();
        if (auto header = readHeader(); !header) {
            m_error = header.error();
            return fail(header.error());
        }
    }
    if (m_buffer.size() < qsizetype(m_header.metadataBytes) + m_header.payloadBytes)
        return std::optional<ControlFrame>();
    auto frame = finishFrame();
    if (!frame)
        m_error = frame.error();
    return frame;
}

Result<void> ControlFrameReader::readHeader()
{
    std::memcpy(&m_header, m_buffer.constData(), sizeof m_header);
    m_header = littleEndian(m_header); // its own inverse
    m_buffer.clear();
    if (m_header.magic != kControlMagic)
        return fail(ErrorCode::ProtocolViolation, u"not a control frame"_s);
    if (m_header.version != kControlFrameVersion)
        return fail(ErrorCode::Unsupported,
                    u"control frame version %1; this build knows %2"_s.arg(m_header.version).arg(kControlFrameVersion));
    if (!isKnownType(m_header.type) || m_header.flags != 0)
        return fail(ErrorCode::ProtocolViolation,
                    u"unknown control frame type %1 or flags %2"_s.arg(m_header.type).arg(m_header.flags));
    if (needsRequestId(ControlFrameType(m_header.type)) == (m_header.requestId == 0))
        return fail(ErrorCode::ProtocolViolation,
                    u"control frame type %1 with request id %2"_s.arg(m_header.type).arg(m_header.requestId));
    if (m_header.metadataBytes > quint64(m_limits.maxMetadataBytes) ||
        m_header.payloadBytes > quint64(m_limits.maxPayloadBytes))
        return fail(ErrorCode::TooLarge,
                    u"a control frame of %1 + %2 bytes; %3 + %4 are allowed"_s.arg(m_header.metadataBytes)
                        .arg(m_header.payloadBytes)
                        .arg(m_limits.maxMetadataBytes)
                        .arg(m_limits.maxPayloadBytes));
    m_hasHeader = true;
    return {};
}

Result<std::optional<ControlFrame>> ControlFrameReader::finishFrame()
{
    ControlFrame frame{ControlFrameType(m_header.type), m_header.requestId, {}, {}};
    if (m_header.metadataBytes > 0) {
        auto metadata = decodeCborMap(QByteArrayView(m_buffer).first(m_header.metadataBytes));
        if (!metadata)
            return fail(metadata.error());
        frame.metadata = std::move(*metadata);
    }
    if (m_header.payloadBytes > 0)
        frame.payload = m_buffer.sliced(m_header.metadataBytes);
    m_frameBytes = kControlFrameHeaderBytes + m_buffer.size();
    m_buffer = QByteArray();
    m_hasHeader = false;
    return std::optional<ControlFrame>(std::move(frame));
}

ControlFrame helloFrame(const QString &product)
{
    return {ControlFrameType::Hello,
            0,
            {{u"min"_s, kMinProtocolVersion}, {u"max"_s, kMaxProtocolVersion}, {u"product"_s, product}},
            {}};
}

ControlFrame requestFrame(quint64 id, const QString &method, const QCborMap &args, const QByteArray &payload)
{
    return {ControlFrameType::Request, id, {{u"method"_s, method}, {u"args"_s, args}}, payload};
}

ControlFrame responseFrame(quint64 id, const QCborMap &result, const QByteArray &payload)
{
    return {ControlFrameType::Response, id, result, payload};
}

ControlFrame failureFrame(quint64 id, const Error &error)
{
    return {ControlFrameType::Failure, id, encodeError(error), {}};
}

ControlFrame noticeFrame(const QString &event, const QCborMap &body)
{
    return {ControlFrameType::Notice, 0, {{u"event"_s, event}, {u"body"_s, body}}, {}};
}

ControlFrame goodbyeFrame(const Error &reason)
{
    return {ControlFrameType::Goodbye, 0, encodeError(reason), {}};
}

Result<int> agreeOnVersion(const ControlFrame &peerHello)
{
    if (peerHello.type != ControlFrameType::Hello)
        return fail(ErrorCode::ProtocolViolation, u"the peer did not begin with a hello"_s);
    const auto min = cborInteger(peerHello.metadata, "min"_L1, 1, 65535);
    const auto max = cborInteger(peerHello.metadata, "max"_L1, 1, 65535);
    if (!min || !max)
        return fail(min ? max.error() : min.error());
    if (*min > kMaxProtocolVersion || *max < kMinProtocolVersion || *min > *max)
        return fail(ErrorCode::Unsupported,
                    u"the peer speaks protocol versions %1 to %2; this build %3 to %4"_s.arg(*min)
                        .arg(*max)
                        .arg(kMinProtocolVersion)
                        .arg(kMaxProtocolVersion));
    return int(std::min<qint64>(*max, kMaxProtocolVersion));
}

Result<RequestMessage> decodeRequest(const ControlFrame &frame)
{
    auto method = cborText(frame.metadata, "method"_L1, kMaxMethodCharacters);
    auto args = cborMap(frame.metadata, "args"_L1);
    if (!method || !args)
        return fail(method ? args.error() : method.error());
    return RequestMessage{std::move(*method), std::move(*args)};
}

Result<NoticeMessage> decodeNotice(const ControlFrame &frame)
{
    auto event = cborText(frame.metadata, "event"_L1, kMaxMethodCharacters);
    auto body = cborMap(frame.metadata, "body"_L1);
    if (!event || !body)
        return fail(event ? body.error() : event.error());
    return NoticeMessage{std::move(*event), std::move(*body)};
}

} // namespace fallow
