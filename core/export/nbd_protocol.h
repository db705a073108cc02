// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <QByteArray>
#include <QtEndian>
#include <array>
#include <cstring>
#include <optional>
#include <span>

/// The NBD protocol's numbers and structures, as they lie on the wire (big-endian, packed).
/// Source: NetworkBlockDevice/nbd, doc/proto.md.
namespace fallow::nbd {

inline constexpr quint64 kInitMagic = 0x4e42444d41474943ull;   ///< "NBDMAGIC"
inline constexpr quint64 kOptionMagic = 0x49484156454f5054ull; ///< "IHAVEOPT"
inline constexpr quint64 kOptionReplyMagic = 0x3e889045565a9ull;
inline constexpr quint32 kRequestMagic = 0x25609513;
inline constexpr quint32 kSimpleReplyMagic = 0x67446698;
inline constexpr quint32 kStructuredReplyMagic = 0x668e33ef;

inline constexpr quint16 kHandshakeFixedNewstyle = 1 << 0;
inline constexpr quint16 kHandshakeNoZeroes = 1 << 1;

enum Option : quint32 {
    kOptionExportName = 1,
    kOptionAbort = 2,
    kOptionList = 3,
    kOptionStartTls = 5,
    kOptionInfo = 6,
    kOptionGo = 7,
    kOptionStructuredReply = 8,
    kOptionListMetaContext = 9,
    kOptionSetMetaContext = 10,
};

enum OptionReply : quint32 {
    kReplyAck = 1,
    kReplyServer = 2,
    kReplyInfo = 3,
    kReplyMetaContext = 4,
    kReplyErrorUnsupported = 0x80000001,
    kReplyErrorPolicy = 0x80000002,
    kReplyErrorInvalid = 0x80000003,
    kReplyErrorTlsRequired = 0x80000005,
    kReplyErrorUnknown = 0x80000006,
    kReplyErrorShutdown = 0x80000007,
    kReplyErrorTooBig = 0x80000009,
};

enum InfoType : quint16 {
    kInfoExport = 0,
    kInfoName = 1,
    kInfoDescription = 2,
    kInfoBlockSize = 3,
};

enum TransmissionFlag : quint16 {
    kFlagHasFlags = 1 << 0,
    kFlagReadOnly = 1 << 1,
    kFlagSendFlush = 1 << 2,
    kFlagSendFua = 1 << 3,
    kFlagSendTrim = 1 << 5,
    kFlagSendWriteZeroes = 1 << 6,
    kFlagSendDf = 1 << 7,
    kFlagCanMultiConn = 1 << 8,
    kFlagSendFastZero = 1 << 11,
};

enum Command : quint16 {
    kCommandRead = 0,
    kCommandWrite = 1,
    kCommandDisconnect = 2,
    kCommandFlush = 3,
    kCommandTrim = 4,
    kCommandCache = 5,
    kCommandWriteZeroes = 6,
    kCommandBlockStatus = 7,
};

enum CommandFlag : quint16 {
    kCommandFlagFua = 1 << 0,
    kCommandFlagNoHole = 1 << 1,
    kCommandFlagDf = 1 << 2,
    kCommandFlagReqOne = 1 << 3,
    kCommandFlagFastZero = 1 << 4,
};

enum StructuredFlag : quint16 { kStructuredDone = 1 << 0 };
enum StructuredType : quint16 {
    kStructuredNone = 0,
    kStructuredOffsetData = 1,
    kStructuredBlockStatus = 5,
    kStructuredError = (1 << 15) + 1,
};

enum AllocationState : quint32 {
    kStateHole = 1 << 0,
    kStateZero = 1 << 1,
};

enum NbdErrno : quint32 {
    kNoError = 0,
    kErrorPermission = 1,
    kErrorIo = 5,
    kErrorNoMemory = 12,
    kErrorInvalid = 22,
    kErrorNoSpace = 28,
    kErrorOverflow = 75,
    kErrorNotSupported = 95,
    kErrorShutdown = 108,
};

inline constexpr quint32 kMaxStringBytes = 4096;            ///< the protocol's bound on names
inline constexpr quint32 kMaxOptionBytes = 64 * 1024;       ///< longer option data is skipped and refused
inline constexpr quint32 kMaxSkippedBytes = 1 << 20;        ///< longer still closes the connection
inline constexpr qint64 kMaxDrainedWriteBytes = 128 * kMiB; ///< a longer write request closes the connection
inline constexpr quint32 kMinBlockSizeBytes = 1;
inline constexpr quint32 kPreferredBlockSizeBytes = static_cast<quint32>(kBlockSizeBytes);
inline constexpr quint32 kMaxBlockSizeBytes = static_cast<quint32>(kMaxNbdRequestBytes);
inline constexpr quint32 kBaseAllocationId = 1;
inline constexpr int kMaxStatusExtents = 1024; ///< in one answer
inline constexpr char kBaseAllocation[] = "base:allocation";

#pragma pack(push, 1)
struct ServerGreeting
{
    quint64_be initMagic;
    quint64_be optionMagic;
    quint16_be flags;
};
struct OptionHeader
{
    quint64_be magic;
    quint32_be option;
    quint32_be lengthBytes;
};
struct OptionReplyHeader
{
    quint64_be magic;
    quint32_be option;
    quint32_be type;
    quint32_be lengthBytes;
};
struct RequestHeader
{
    quint32_be magic;
    quint16_be flags;
    quint16_be type;
    quint64_be cookie;
    quint64_be offset;
    quint32_be lengthBytes;
};
struct SimpleReplyHeader
{
    quint32_be magic;
    quint32_be error;
    quint64_be cookie;
};
struct StructuredReplyHeader
{
    quint32_be magic;
    quint16_be flags;
    quint16_be type;
    quint64_be cookie;
    quint32_be lengthBytes;
};
struct BlockStatusDescriptor
{
    quint32_be lengthBytes;
    quint32_be state;
};
#pragma pack(pop)
static_assert(sizeof(ServerGreeting) == 18);
static_assert(sizeof(OptionHeader) == 16);
static_assert(sizeof(OptionReplyHeader) == 20);
static_assert(sizeof(RequestHeader) == 28);
static_assert(sizeof(SimpleReplyHeader) == 16);
static_assert(sizeof(StructuredReplyHeader) == 20);
static_assert(sizeof(BlockStatusDescriptor) == 8);
static_assert(kMaxNbdRequestBytes <= kMaxDrainedWriteBytes);

/// One parsed transmission request.
struct Request
{
    quint16 flags = 0;
    quint16 type = 0;
    quint64 cookie = 0;
    quint64 offset = 0;
    quint32 lengthBytes = 0;
};

/// Reads one request header; nullopt when the magic is wrong. `bytes` holds at least sizeof(RequestHeader).
inline std::optional<Request> parseRequest(const std::byte *bytes)
{
    RequestHeader header;
    std::memcpy(&header, bytes, sizeof header);
    if (header.magic != kRequestMagic)
        return std::nullopt;
    return Request{header.flags, header.type, header.cookie, header.offset, header.lengthBytes};
}

/// What a valid request is to do, or the errno that refuses it. Checks flags, bounds and rights; touches nothing.
struct RequestVerdict
{
    NbdErrno error = kNoError;
    const char *message = ""; ///< English, for a structured error chunk
};
struct ExportView
{
    qint64 sizeBytes = 0;
    bool isReadOnly = false;
    bool hasStructuredReplies = false;
    bool hasBaseAllocation = false;
};
RequestVerdict checkRequest(const Request &request, const ExportView &view);

/// The errno that a client is shown for an error of ours.
NbdErrno toNbdErrno(ErrorCode code);

/// The transmission flags of an export.
quint16 transmissionFlags(bool isReadOnly, bool hasStructuredReplies);

/// Reads big-endian fields from option data without ever passing its end.
class FieldReader
{
public:
    explicit FieldReader(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {}
    std::optional<quint16> takeUint16() { return takeNumber<quint16>(); }
    std::optional<quint32> takeUint32() { return takeNumber<quint32>(); }
    /// A string with a 32-bit length in front; nullopt when it is cut short or longer than kMaxStringBytes.
    std::optional<QByteArray> takeString();
    bool isAtEnd() const { return m_rest.empty(); }

private:
    template <class T>
    std::optional<T> takeNumber()
    {
        if (m_rest.size() < sizeof(T))
            return std::nullopt;
        const T value = qFromBigEndian<T>(m_rest.data());
        m_rest = m_rest.subspan(sizeof(T));
        return value;
    }
    std::span<const std::byte> m_rest;
};

/// Appends a number in big-endian order.
template <class T>
void appendNumber(QByteArray &out, T value)
{
    const T big = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace fallow::nbd
