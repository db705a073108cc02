// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/cbor.h"
#include "wire/control_frame.h"
#include "wire/data_frame.h"
#include "wire/data_messages.h"
#include "wire/fields.h"
#include "wire/tray_messages.h"

namespace fallow::test {

// What the fuzzers and the corpus test feed with arbitrary bytes: must not crash, must stay in bounds, and what parses
// must survive being written and read again.

inline void parseControlBytes(std::span<const std::byte> bytes)
{
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    ControlFrameReader reader(ControlFrameReader::Limits{.maxMetadataBytes = 64 * 1024, .maxPayloadBytes = 64 * 1024});
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype count = qMin(reader.bytesWanted(), view.size() - at);
        const auto frame = reader.feed(view.sliced(at, count));
        at += count;
        Q_ASSERT(reader.heldBytes() <= 256 * 1024);
        if (!frame)
            break;
        if (!*frame)
            continue;
        const auto again = encodeControlFrame(**frame);
        Q_ASSERT(again);
        std::ignore = decodeRequest(**frame);
        std::ignore = decodeNotice(**frame);
        std::ignore = agreeOnVersion(**frame);
        const Error error = decodeError((*frame)->metadata);
        const Error back = decodeError(encodeError(error));
        Q_ASSERT(back.code == error.code && back.wording == error.wording);
    }
    if (const auto map = decodeCborMap(view)) {
        const auto again = decodeCborMap(encodeCborMap(*map), {.maxBytes = 4 * kMaxFrameMetadataBytes});
        Q_ASSERT(again && encodeCborMap(*again) == encodeCborMap(*map));
    }
}

/// What a program of the same machine sends to the agent, and what an agent of another version may answer.
inline void parseTrayBytes(std::span<const std::byte> bytes)
{
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    ControlFrameReader reader(ControlFrameReader::Limits{kMaxTrayRequestBytes, 0});
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype count = qMin(reader.bytesWanted(), view.size() - at);
        const auto frame = reader.feed(view.sliced(at, count));
        at += count;
        Q_ASSERT(reader.heldBytes() <= 2 * kMaxTrayRequestBytes);
        if (!frame)
            break;
        if (!*frame)
            continue;
        std::ignore = fromCbor<TrayStatus>((*frame)->metadata);
        std::ignore = fromCbor<ProbeAnswer>((*frame)->metadata);
        std::ignore = fromCbor<LogAnswer>((*frame)->metadata);
        const auto request = decodeRequest(**frame);
        const auto decoded =
            request ? decodeTrayRequest(request->method, request->args) : Result<TrayRequest>(fail(request.error()));
        if (const auto *hours = decoded ? std::get_if<SetLendingSchedule>(&*decoded) : nullptr) {
            for (const LendingHours &entry : hours->schedule)
                Q_ASSERT(entry.weekdays > 0 && entry.weekdays < 0x80 && entry.toMinute <= 1440);
        }
        if (const auto *limits = decoded ? std::get_if<SetOwnerLimits>(&*decoded) : nullptr)
            Q_ASSERT(limits->limits.capBytes >= 0 && limits->limits.capBytes <= kMaxOwnerBytes);
    }
}

inline void parseDataBytes(std::span<const std::byte> bytes)
{
    if (bytes.size() >= kDataHelloBytes)
        std::ignore = decodeDataHello(bytes.first<kDataHelloBytes>());
    if (bytes.size() < kDataFrameHeaderBytes)
        return;
    const auto header = decodeDataFrameHeader(bytes.first<kDataFrameHeaderBytes>());
    const quint8 type = header ? header->type : quint8(bytes[0]);
    const auto metadata = bytes.subspan(kDataFrameHeaderBytes);
    if (const auto request = decodeDataRequest(type, metadata)) {
        std::vector<std::byte> again;
        encodeDataRequest(*request, again);
        Q_ASSERT(std::ranges::equal(again, metadata) && quint8(dataRequestType(*request)) == type);
    }
    if (const auto reply = decodeDataReply(type, metadata)) {
        std::vector<std::byte> again;
        encodeDataReply(*reply, again);
        Q_ASSERT(quint8(dataReplyType(*reply)) == type);
        Q_ASSERT(decodeDataReply(type, again));
    }
}

} // namespace fallow::test
