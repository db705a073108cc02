// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_protocol.h"

namespace fallow::nbd {

namespace {

/// The flags that each command may carry.
quint16 allowedFlags(quint16 type, bool hasStructuredReplies)
{
    switch (type) {
    case kCommandRead:
        return hasStructuredReplies ? kCommandFlagFua | kCommandFlagDf : kCommandFlagFua;
    case kCommandWriteZeroes:
        return kCommandFlagFua | kCommandFlagNoHole | kCommandFlagFastZero;
    case kCommandBlockStatus:
        return kCommandFlagFua | kCommandFlagReqOne;
    default:
        return kCommandFlagFua; // legal on every command, without meaning on some
    }
}

bool isChange(quint16 type)
{
    return type == kCommandWrite || type == kCommandTrim || type == kCommandWriteZeroes;
}

} // namespace

RequestVerdict checkRequest(const Request &request, const ExportView &view)
{
    const quint16 type = request.type;
    if (type > kCommandBlockStatus || type == kCommandCache || type == kCommandDisconnect)
        return {kErrorInvalid, "this command is not known here"};
    if ((request.flags & ~allowedFlags(type, view.hasStructuredReplies)) != 0)
        return {kErrorInvalid, "the command carries a flag that it may not have"};
    if (type == kCommandFlush)
        return request.offset == 0 && request.lengthBytes == 0
                   ? RequestVerdict{}
                   : RequestVerdict{kErrorInvalid, "offset and length of a flush must be 0"};
    if (type == kCommandBlockStatus && !view.hasBaseAllocation)
        return {kErrorInvalid, "no metadata context was negotiated for this export"};
    if (isChange(type) && view.isReadOnly)
        return {kErrorPermission, "the export is read-only"};
    if ((type == kCommandRead || type == kCommandWrite) && request.lengthBytes > kMaxBlockSizeBytes)
        return {type == kCommandRead && view.hasStructuredReplies ? kErrorOverflow : kErrorInvalid,
                "the request is longer than the maximum block size"};
    const auto size = static_cast<quint64>(view.sizeBytes);
    if (request.offset > size || request.lengthBytes > size - request.offset)
        return {type == kCommandWrite || type == kCommandWriteZeroes ? kErrorNoSpace : kErrorInvalid,
                "the request reaches beyond the end of the export"};
    if (request.lengthBytes == 0 && type == kCommandBlockStatus)
        return {kErrorInvalid, "the length must not be 0"};
    if (type == kCommandWriteZeroes && (request.flags & kCommandFlagNoHole) != 0 &&
        (request.flags & kCommandFlagFastZero) != 0)
        return {kErrorNotSupported, "zeros without a hole are written like data: not fast"};
    return {};
}

NbdErrno toNbdErrno(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::Refused:
    case ErrorCode::Unauthorised:
        return kErrorPermission;
    case ErrorCode::NoSpace:
        return kErrorNoSpace;
    case ErrorCode::InvalidArgument:
    case ErrorCode::TooLarge:
        return kErrorInvalid;
    case ErrorCode::Cancelled: // the volume is closing
        return kErrorShutdown;
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Io:
    case ErrorCode::Unsupported: // ENOTSUP would say that zeros cannot be written fast
    case ErrorCode::Corrupt:
    case ErrorCode::WrongArray:
    case ErrorCode::Busy:
    case ErrorCode::StaleEpoch:
    case ErrorCode::Timeout:
    case ErrorCode::Disconnected:
    case ErrorCode::Unreachable:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::NotEnoughStrips:
    case ErrorCode::NotEnoughStores:
    case ErrorCode::Internal:
        return kErrorIo;
    }
    return kErrorIo;
}

quint16 transmissionFlags(bool isReadOnly, bool hasStructuredReplies)
{
    // A flush covers every write acknowledged on any connection, so several connections are safe.
    quint16 flags = kFlagHasFlags | kFlagSendFlush | kFlagSendFua | kFlagCanMultiConn;
    if (isReadOnly)
        flags |= kFlagReadOnly;
    else
        flags |= kFlagSendTrim | kFlagSendWriteZeroes | kFlagSendFastZero;
    if (hasStructuredReplies)
        flags |= kFlagSendDf; // a read is always answered by one chunk
    return flags;
}

std::optional<QByteArray> FieldReader::takeString()
{
    const auto length = takeUint32();
    if (!length || *length > kMaxStringBytes || *length > m_rest.size())
        return std::nullopt;
    QByteArray text(reinterpret_cast<const char *>(m_rest.data()), static_cast<qsizetype>(*length));
    m_rest = m_rest.subspan(*length);
    return text;
}

} // namespace fallow::nbd
