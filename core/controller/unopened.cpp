// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/unopened.h"

namespace fallow {

bool mayPass(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: // a disk that is not mounted yet
    case ErrorCode::NoSpace:
    case ErrorCode::Io:
    case ErrorCode::Busy:
    case ErrorCode::Refused: // a directory that lets nobody in at present
    case ErrorCode::Timeout:
    case ErrorCode::Disconnected:
    case ErrorCode::Unreachable:
    case ErrorCode::NotEnoughStrips:
    case ErrorCode::NotEnoughStores:
    case ErrorCode::ReadOnly: // a disk that is mounted so
        return true;
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidArgument:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Corrupt:
    case ErrorCode::WrongArray:
    case ErrorCode::Unauthorised:
    case ErrorCode::StaleEpoch:
    case ErrorCode::TooLarge:
    case ErrorCode::Unsupported:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::Internal:
        break;
    }
    return false;
}

} // namespace fallow
