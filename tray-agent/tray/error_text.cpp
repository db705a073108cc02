// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/error_text.h"

#include "base/isolate.h"
#include "base/wording.h"
#include "tray-agent/tray/tray_state.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(TrayErrors)
};

QString valueText(const Wording::Value &value)
{
    switch (value.kind) {
    case Wording::Kind::Bytes:
        return sizeText(value.number);
    case Wording::Kind::Rate:
        return sizeText(value.number) + u"/s"_s;
    case Wording::Kind::Failure:
        return wordingText(value.wording, isolated(value.text));
    case Wording::Kind::Subject:
    case Wording::Kind::Text:
    case Wording::Kind::Term:
    case Wording::Kind::Amount:
    case Wording::Kind::Count:
    case Wording::Kind::Moment:
        break; // said() has these, but for the subject
    }
    return isolated(value.text);
}

} // namespace

QString wordingText(const QString &wording, const QString &english)
{
    return Wording::said(wording, english, valueText);
}

QString errorText(const Error &error)
{
    const QString detail = wordingText(error.wording, error.what);
    switch (error.code) {
    case ErrorCode::Unreachable:
        return ErrorWords::tr("It cannot be reached: %1").arg(detail);
    case ErrorCode::Disconnected:
        return ErrorWords::tr("The agent stopped while it was asked. Please try again.");
    case ErrorCode::Timeout:
        return ErrorWords::tr("There was no answer in time. Please try again later.");
    case ErrorCode::Unauthorised:
        return ErrorWords::tr("It was refused: %1").arg(detail);
    case ErrorCode::AlreadyExists:
        return ErrorWords::tr("This computer belongs to an array already.");
    case ErrorCode::Unsupported:
        return ErrorWords::tr(
            "The agent is of another version than this window. Please log in again after the update.");
    case ErrorCode::NoSpace:
        return ErrorWords::tr("The disk is full.");
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Io:
    case ErrorCode::Corrupt:
    case ErrorCode::WrongArray:
    case ErrorCode::Busy:
    case ErrorCode::Refused:
    case ErrorCode::StaleEpoch:
    case ErrorCode::TooLarge:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::NotEnoughStrips:
    case ErrorCode::NotEnoughStores:
    case ErrorCode::ReadOnly:
    case ErrorCode::Internal:
        break;
    }
    return ErrorWords::tr("It did not work: %1").arg(detail);
}

} // namespace fallow::tray
