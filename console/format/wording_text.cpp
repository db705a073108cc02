// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/wording_text.h"

#include "base/wording.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "wire/cbor.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr const char *kContext = "Controller";

/// A name or a path in a text that is read from right to left keeps its own order.
QString isolated(const QString &text)
{
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    return QLocale().textDirection() == Qt::RightToLeft ? kFirstStrongIsolate + text + kPopIsolate : text;
}

QString failureText(const Wording::Value &value)
{
    const auto code = errorCodeFromName(value.code);
    return code ? describe({*code, isolated(value.text), {}}) : isolated(value.text);
}

QString valueText(const Wording::Value &value)
{
    switch (value.kind) {
    case Wording::Kind::Text:
        return isolated(value.text);
    case Wording::Kind::Amount:
    case Wording::Kind::Count:
        return countText(value.number);
    case Wording::Kind::Bytes:
        return bytesText(value.number);
    case Wording::Kind::Rate:
        return rateText(value.number);
    case Wording::Kind::Moment:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(value.number), QLocale::ShortFormat);
    case Wording::Kind::Subject:
        return subjectText(value.text);
    case Wording::Kind::Term:
        return QCoreApplication::translate(kContext, value.text.toUtf8().constData());
    case Wording::Kind::Failure:
        return failureText(value);
    }
    Q_UNREACHABLE(); // Wording::parse gives no other
}

QString sentenceText(const Wording::Sentence &sentence)
{
    const int amount = int(std::min<qint64>(sentence.amount, INT_MAX));
    QString pattern =
        QCoreApplication::translate(kContext, sentence.pattern.toUtf8().constData(), nullptr, amount); // puts %Ln in
    if (amount >= 0)
        pattern = Wording::pluralOf(pattern); // where it is not translated
    QStringList values;
    for (const Wording::Value &value : sentence.values)
        values.append(valueText(value));
    return Wording::filled(pattern, values);
}

} // namespace

QString wordingText(const QString &wording, const QString &english)
{
    const auto parsed = Wording::parse(wording);
    if (!parsed || parsed->isEmpty())
        return english;
    QStringList sentences;
    for (const Wording::Sentence &sentence : parsed->sentences())
        sentences.append(sentenceText(sentence));
    return sentences.join(u' ');
}

QStringList wordingTexts(const QStringList &wordings, const QStringList &english)
{
    QStringList texts;
    for (qsizetype i = 0; i < english.size(); ++i)
        texts.append(wordingText(wordings.value(i), english.at(i)));
    return texts;
}

} // namespace fallow::console
