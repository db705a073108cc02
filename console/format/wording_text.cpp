// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/wording_text.h"

#include "base/isolate.h"
#include "base/wording.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "wire/cbor.h"

namespace fallow::console {

namespace {

/// What explains itself needs no general sentence before it.
QString failureText(const Wording::Value &value)
{
    const auto code = errorCodeFromName(value.code);
    const Error error{code.value_or(ErrorCode::Internal), isolated(value.text), {}, value.wording};
    return code && value.wording.isEmpty() ? describe(error) : detailText(error);
}

QString valueText(const Wording::Value &value)
{
    switch (value.kind) {
    case Wording::Kind::Bytes:
        return bytesText(value.number);
    case Wording::Kind::Rate:
        return rateText(value.number);
    case Wording::Kind::Subject:
        return subjectText(value.text);
    case Wording::Kind::Failure:
        return failureText(value);
    case Wording::Kind::Text:
    case Wording::Kind::Term:
    case Wording::Kind::Amount:
    case Wording::Kind::Count:
    case Wording::Kind::Moment:
        break; // said() has these
    }
    return value.text;
}

} // namespace

QString wordingText(const QString &wording, const QString &english)
{
    return Wording::said(wording, english, valueText);
}

QStringList wordingTexts(const QStringList &wordings, const QStringList &english)
{
    QStringList texts;
    for (qsizetype i = 0; i < english.size(); ++i)
        texts.append(wordingText(wordings.value(i), english.at(i)));
    return texts;
}

} // namespace fallow::console
