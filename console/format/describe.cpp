// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/describe.h"

#include "console/format/wording_text.h"

#include <QCoreApplication>

namespace fallow::console {

namespace {

struct Describe
{
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return Describe::tr("This was cancelled.");
    case ErrorCode::InvalidArgument:
        return Describe::tr("The controller cannot make sense of this request.");
    case ErrorCode::NotFound:
        return Describe::tr("It is not there any more.");
    case ErrorCode::AlreadyExists:
        return Describe::tr("Something of this name exists already.");
    case ErrorCode::NoSpace:
        return Describe::tr("There is no space left for this; it works again when space returns.");
    case ErrorCode::Io:
        return Describe::tr("A disk reports an error.");
    case ErrorCode::Corrupt:
        return Describe::tr("The data does not match its checksum or seal.");
    case ErrorCode::WrongArray:
        return Describe::tr("This belongs to another array. Is the identity the right one?");
    case ErrorCode::Busy:
        return Describe::tr("It is in use at present; try again when the other work has ended.");
    case ErrorCode::Refused:
        return Describe::tr("The controller does not allow this now.");
    case ErrorCode::Unauthorised:
        return Describe::tr("The controller does not accept this identity.");
    case ErrorCode::StaleEpoch:
        return Describe::tr("A newer controller has taken over this array; this one must not command it.");
    case ErrorCode::Timeout:
        return Describe::tr("The controller did not answer in time.");
    case ErrorCode::Disconnected:
        return Describe::tr("The connection to the controller closed.");
    case ErrorCode::Unreachable:
        return Describe::tr("The controller cannot be reached.");
    case ErrorCode::TooLarge:
        return Describe::tr("This is larger than Fallow allows.");
    case ErrorCode::Unsupported:
        return Describe::tr("The controller is of another version than this console and does not know this command.");
    case ErrorCode::ProtocolViolation:
        return Describe::tr("The other side does not keep to the protocol; the connection was closed.");
    case ErrorCode::NotEnoughStrips:
        return Describe::tr("Too many machines are away to read this data now.");
    case ErrorCode::NotEnoughStores:
        return Describe::tr("Too few machines with free space are online.");
    case ErrorCode::ReadOnly:
        return Describe::tr("It takes no changes at present.");
    case ErrorCode::Internal:
        return Describe::tr("Fallow caught a mistake of its own before it could do harm.");
    }
    Q_UNREACHABLE(); // a code beyond the enumeration cannot come in: the session maps unknown ones to Internal
}

} // namespace

QString describe(const Error &error)
{
    const QString detail = detailText(error);
    return detail.isEmpty() ? sentence(error.code)
                            : Describe::tr("%1 (%2)", "sentence, details in English").arg(sentence(error.code), detail);
}

QString detailText(const Error &error)
{
    return wordingText(error.wording, error.what);
}

} // namespace fallow::console
