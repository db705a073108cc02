// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <array>
#include <span>

namespace fallow {

inline constexpr quint32 kDataMagic = 0x444c4c46; ///< "FLLD" as bytes
inline constexpr quint8 kDataVersion = 1;

enum DataFrameFlag : quint8 {
    kDataFlagBackground = 1, ///< IoPriority::Background
};

/// As it lies on the wire, little endian; PROTOCOL.md.
struct DataFrameHeader
{
    quint32 magic = kDataMagic;
    quint8 version = kDataVersion;
    quint8 type = 0;       ///< DataFrameType
    quint8 flags = 0;      ///< DataFrameFlag
    quint8 reserved = 0;   ///< 0
    quint64 requestId = 0; ///< > 0
    quint32 metadataBytes = 0;
    quint32 payloadBytes = 0;
};
inline constexpr size_t kDataFrameHeaderBytes = 24;
static_assert(sizeof(DataFrameHeader) == kDataFrameHeaderBytes);

void encodeDataFrameHeader(const DataFrameHeader &header, std::span<std::byte, kDataFrameHeaderBytes> out);
/// Errors: ProtocolViolation (magic, type, flags, reserved, id), Unsupported (version), TooLarge (lengths).
Result<DataFrameHeader> decodeDataFrameHeader(std::span<const std::byte, kDataFrameHeaderBytes> bytes);

/// The first bytes of a data connection: "FLWD", version, stage, two zero bytes, ticket number, tag over all before it.
inline constexpr size_t kDataHelloBytes = 40;
inline constexpr size_t kDataHelloSignedBytes = 24;
inline constexpr std::array<char, 4> kDataHelloMagic{'F', 'L', 'W', 'D'};
struct DataHello
{
    quint8 version = kDataVersion;
    quint8 stage = 0;
    std::array<std::byte, 16> ticket{};
    std::array<std::byte, 16> tag{};
};
std::array<std::byte, kDataHelloBytes> encodeDataHello(const DataHello &hello);
/// Errors: ProtocolViolation, Unsupported (version).
Result<DataHello> decodeDataHello(std::span<const std::byte, kDataHelloBytes> bytes);

} // namespace fallow
