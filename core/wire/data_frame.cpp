// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/data_frame.h"

#include "wire/data_messages.h"

#include <QtEndian>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

DataFrameHeader inLittleEndian(DataFrameHeader header)
{
    header.magic = qToLittleEndian(header.magic);
    header.requestId = qToLittleEndian(header.requestId);
    header.metadataBytes = qToLittleEndian(header.metadataBytes);
    header.payloadBytes = qToLittleEndian(header.payloadBytes);
    return header;
}

bool mayHavePayload(quint8 type)
{
    return type == quint8(DataFrameType::Put) || type == quint8(DataFrameType::PutAndVerify) ||
           type == quint8(DataFrameType::Reply);
}

} // namespace

void encodeDataFrameHeader(const DataFrameHeader &header, std::span<std::byte, kDataFrameHeaderBytes> out)
{
    const DataFrameHeader bytes = inLittleEndian(header);
    std::memcpy(out.data(), &bytes, sizeof bytes);
}

Result<DataFrameHeader> decodeDataFrameHeader(std::span<const std::byte, kDataFrameHeaderBytes> bytes)
{
    DataFrameHeader header;
    std::memcpy(&header, bytes.data(), sizeof header);
    header = inLittleEndian(header); // its own inverse
    if (header.magic != kDataMagic)
        return fail(ErrorCode::ProtocolViolation, u"not a data frame"_s);
    if (header.version != kDataVersion)
        return fail(ErrorCode::Unsupported,
                    u"data frame version %1; this build knows %2"_s.arg(header.version).arg(kDataVersion));
    if (!isDataRequestType(header.type) && !isDataReplyType(header.type))
        return fail(ErrorCode::ProtocolViolation, u"unknown data frame type %1"_s.arg(header.type));
    if ((header.flags & ~kDataFlagBackground) != 0 || header.reserved != 0 || header.requestId == 0)
        return fail(ErrorCode::ProtocolViolation, u"a data frame header with unknown flags or no request id"_s);
    if (header.metadataBytes > kMaxDataMetadataBytes || header.payloadBytes > quint64(kMaxFramePayloadBytes))
        return fail(ErrorCode::TooLarge,
                    u"a data frame of %1 + %2 bytes"_s.arg(header.metadataBytes).arg(header.payloadBytes));
    if (header.payloadBytes > 0 && !mayHavePayload(header.type))
        return fail(ErrorCode::ProtocolViolation, u"a payload where none belongs"_s);
    return header;
}

std::array<std::byte, kDataHelloBytes> encodeDataHello(const DataHello &hello)
{
    std::array<std::byte, kDataHelloBytes> bytes{};
    std::memcpy(bytes.data(), kDataHelloMagic.data(), 4);
    bytes[4] = std::byte{hello.version};
    bytes[5] = std::byte{hello.stage};
    std::memcpy(bytes.data() + 8, hello.ticket.data(), hello.ticket.size());
    std::memcpy(bytes.data() + kDataHelloSignedBytes, hello.tag.data(), hello.tag.size());
    return bytes;
}

Result<DataHello> decodeDataHello(std::span<const std::byte, kDataHelloBytes> bytes)
{
    if (std::memcmp(bytes.data(), kDataHelloMagic.data(), 4) != 0 || bytes[6] != std::byte{0} ||
        bytes[7] != std::byte{0})
        return fail(ErrorCode::ProtocolViolation, u"not a data hello"_s);
    DataHello hello;
    hello.version = quint8(bytes[4]);
    hello.stage = quint8(bytes[5]);
    if (hello.version != kDataVersion)
        return fail(ErrorCode::Unsupported,
                    u"data version %1; this build knows %2"_s.arg(hello.version).arg(kDataVersion));
    std::memcpy(hello.ticket.data(), bytes.data() + 8, hello.ticket.size());
    std::memcpy(hello.tag.data(), bytes.data() + kDataHelloSignedBytes, hello.tag.size());
    return hello;
}

} // namespace fallow
