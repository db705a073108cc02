// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <cerrno>
#include <system_error>

using namespace Qt::StringLiterals;

namespace fallow {

const char *errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::InvalidArgument:
        return "InvalidArgument";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::AlreadyExists:
        return "AlreadyExists";
    case ErrorCode::NoSpace:
        return "NoSpace";
    case ErrorCode::Io:
        return "Io";
    case ErrorCode::Corrupt:
        return "Corrupt";
    case ErrorCode::WrongArray:
        return "WrongArray";
    case ErrorCode::Busy:
        return "Busy";
    case ErrorCode::Refused:
        return "Refused";
    case ErrorCode::Unauthorised:
        return "Unauthorised";
    case ErrorCode::StaleEpoch:
        return "StaleEpoch";
    case ErrorCode::Timeout:
        return "Timeout";
    case ErrorCode::Disconnected:
        return "Disconnected";
    case ErrorCode::Unreachable:
        return "Unreachable";
    case ErrorCode::TooLarge:
        return "TooLarge";
    case ErrorCode::Unsupported:
        return "Unsupported";
    case ErrorCode::ProtocolViolation:
        return "ProtocolViolation";
    case ErrorCode::NotEnoughStrips:
        return "NotEnoughStrips";
    case ErrorCode::NotEnoughStores:
        return "NotEnoughStores";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::Internal:
        return "Internal";
    }
    return "Unknown";
}

QString Error::toString() const
{
    QString text = QLatin1StringView(errorCodeName(code)) + u": "_s + what;
    if (!where.isEmpty())
        text += u" ("_s + where + u')';
    return text;
}

Error errorFromErrno(int errnoValue, const QString &action, const QString &where)
{
    ErrorCode code = ErrorCode::Io;
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::NoSpace;
        break;
    case ENOENT:
        code = ErrorCode::NotFound;
        break;
    case EEXIST:
        code = ErrorCode::AlreadyExists;
        break;
    case EACCES:
    case EPERM:
        code = ErrorCode::Refused;
        break;
    default:
        break;
    }
    const std::string reason = std::generic_category().message(errnoValue);
    return {code, action + u": "_s + QString::fromLocal8Bit(reason.data(), qsizetype(reason.size())), where};
}

} // namespace fallow
