// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"

#include "base/isolate.h"
#include "base/units.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <climits>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qsizetype kMaxPatternCharacters = 1000;
constexpr qsizetype kMaxPatternPlaces = 24; ///< a value that stood everywhere would make much out of little
constexpr qint64 kNoNumber = std::numeric_limits<qint64>::min();

struct ValueName
{
    Wording::Kind kind;
    const char *name; ///< part of the format
};
constexpr std::array kNumberNames{ValueName{Wording::Kind::Amount, "amount"}, ValueName{Wording::Kind::Count, "count"},
                                  ValueName{Wording::Kind::Bytes, "bytes"}, ValueName{Wording::Kind::Rate, "rate"},
                                  ValueName{Wording::Kind::Moment, "moment"}};
constexpr std::array kTextNames{ValueName{Wording::Kind::Subject, "subject"}, ValueName{Wording::Kind::Term, "term"}};
constexpr const char *kFailureName = "failure";
constexpr const char *kContext = "Controller";

QString englishOf(const Wording::Value &value)
{
    switch (value.kind) {
    case Wording::Kind::Text:
    case Wording::Kind::Subject:
    case Wording::Kind::Term:
    case Wording::Kind::Failure:
        return value.text;
    case Wording::Kind::Amount:
    case Wording::Kind::Count:
        return QString::number(value.number);
    case Wording::Kind::Bytes:
        return formatBytes(value.number);
    case Wording::Kind::Rate:
        return formatBytes(value.number) + u"/s"_s;
    case Wording::Kind::Moment:
        return QDateTime::fromMSecsSinceEpoch(value.number, Qt::UTC).toString(Qt::ISODate);
    }
    return value.text;
}

QString englishOf(const Wording::Sentence &sentence)
{
    QStringList values;
    for (const Wording::Value &value : sentence.values)
        values.append(englishOf(value));
    return sentence.amount >= 0 ? Wording::counted(sentence.pattern, sentence.amount, values)
                                : Wording::filled(sentence.pattern, values);
}

QJsonValue jsonOf(const Wording::Value &value)
{
    for (const ValueName &each : kNumberNames) {
        if (each.kind == value.kind)
            return QJsonObject{{QLatin1StringView(each.name), value.number}};
    }
    for (const ValueName &each : kTextNames) {
        if (each.kind == value.kind)
            return QJsonObject{{QLatin1StringView(each.name), value.text}};
    }
    if (value.kind != Wording::Kind::Failure)
        return value.text;
    QJsonArray parts{value.code, value.text};
    if (!value.wording.isEmpty())
        parts.append(value.wording);
    return QJsonObject{{QLatin1StringView(kFailureName), parts}};
}

std::unexpected<Error> malformed()
{
    return fail(ErrorCode::ProtocolViolation, u"a wording is not made as it should be"_s);
}

/// Its own wording is worth less than the sentence that it stands in: one that cannot be read is left away.
Result<Wording::Value> failureValue(const QJsonArray &parts)
{
    const bool hasOwn = parts.size() == 3;
    if ((parts.size() != 2 && !hasOwn) || !parts.at(0).isString() || !parts.at(1).isString() ||
        (hasOwn && !parts.at(2).isString()))
        return malformed();
    Wording::Value value(Wording::Kind::Failure, parts.at(1).toString());
    value.code = parts.at(0).toString();
    const QString own = parts.at(2).toString();
    if (Wording::parse(own))
        value.wording = own;
    return value;
}

Result<Wording::Value> objectValue(const QJsonObject &json)
{
    if (json.size() != 1)
        return malformed();
    const QString name = json.constBegin().key();
    const QJsonValue content = json.constBegin().value();
    for (const ValueName &each : kNumberNames) {
        if (name != QLatin1StringView(each.name))
            continue;
        const qint64 number = content.toInteger(kNoNumber);
        if (number == kNoNumber || (number < 0 && each.kind == Wording::Kind::Amount))
            return malformed();
        return Wording::Value(each.kind, {}, number);
    }
    for (const ValueName &each : kTextNames) {
        if (name == QLatin1StringView(each.name))
            return content.isString() ? Result<Wording::Value>(Wording::Value(each.kind, content.toString()))
                                      : Result<Wording::Value>(malformed());
    }
    if (name != QLatin1StringView(kFailureName))
        return fail(ErrorCode::Unsupported, u"a wording has a value of a kind that this version does not know"_s);
    return failureValue(content.toArray());
}

Result<Wording::Sentence> sentenceOf(const QJsonValue &json)
{
    const QJsonArray parts = json.toArray();
    Wording::Sentence sentence{.pattern = parts.at(0).toString()};
    if (sentence.pattern.isEmpty() || sentence.pattern.size() > kMaxPatternCharacters ||
        sentence.pattern.count(u'%') > kMaxPatternPlaces)
        return malformed();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        auto value = parts.at(i).isString()   ? Result<Wording::Value>(parts.at(i).toString())
                     : parts.at(i).isObject() ? objectValue(parts.at(i).toObject())
                                              : Result<Wording::Value>(malformed());
        if (!value)
            return fail(std::move(value.error()));
        if (value->kind == Wording::Kind::Amount) {
            if (std::exchange(sentence.amount, value->number) >= 0)
                return malformed();
        } else if (sentence.values.size() == kMaxWordingValues) {
            return malformed();
        } else {
            sentence.values.append(std::move(*value));
        }
    }
    return sentence;
}

} // namespace

Wording Wording::of(const Value &value)
{
    Wording wording;
    if (value.kind != Kind::Text || !value.text.isEmpty())
        wording.append(u"%1"_s, {value});
    return wording;
}

Wording::Value Wording::failure(const Error &error)
{
    Value value = reason(error);
    value.text = error.toString();
    if (auto own = parse(error.wording); own && !own->isEmpty() && !error.where.isEmpty()) {
        own->append(u"(%1)"_s, {error.where});
        value.wording = own->toString();
    }
    return value;
}

Wording::Value Wording::reason(const Error &error)
{
    Value value(Kind::Failure, error.what);
    value.code = QString::fromLatin1(errorCodeName(error.code));
    value.wording = error.wording;
    return value;
}

void Wording::append(const QString &pattern, const QList<Value> &values)
{
    Sentence sentence{.pattern = pattern};
    for (const Value &value : values) {
        if (value.kind == Kind::Amount)
            sentence.amount = std::max<qint64>(0, value.number);
        else
            sentence.values.append(value);
    }
    m_sentences.append(std::move(sentence));
}

Wording &Wording::operator+=(const Wording &more)
{
    m_sentences += more.m_sentences;
    return *this;
}

QString Wording::english() const
{
    QStringList sentences;
    for (const Sentence &sentence : m_sentences)
        sentences.append(englishOf(sentence));
    return sentences.join(u' ');
}

QString Wording::said(const std::function<QString(const Value &)> &valueText) const
{
    const auto textOf = [&valueText](const Value &value) {
        switch (value.kind) {
        case Kind::Text:
            return isolated(value.text);
        case Kind::Term:
            return QCoreApplication::translate(kContext, value.text.toUtf8().constData());
        case Kind::Failure: // it may hold another, and so on: what lies within one another shall not multiply
            return valueText(value).left(kMaxWordingCharacters);
        case Kind::Amount:
        case Kind::Count:
            return QLocale().toString(value.number);
        case Kind::Moment:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(value.number), QLocale::ShortFormat);
        case Kind::Bytes:
        case Kind::Rate:
        case Kind::Subject:
            break;
        }
        return valueText(value);
    };
    QStringList texts;
    for (const Sentence &sentence : m_sentences) {
        const int amount = int(std::min<qint64>(sentence.amount, INT_MAX));
        QString pattern = QCoreApplication::translate(kContext, sentence.pattern.toUtf8().constData(), nullptr,
                                                      amount); // puts %Ln in
        if (amount >= 0)
            pattern = pluralOf(pattern); // where it is not translated
        QStringList values;
        for (const Value &value : sentence.values)
            values.append(textOf(value));
        texts.append(filled(pattern, values));
    }
    return texts.join(u' ');
}

QString Wording::said(const QString &wording, const QString &english,
                      const std::function<QString(const Value &)> &valueText)
{
    const auto parsed = Wording::parse(wording);
    return parsed && !parsed->isEmpty() ? parsed->said(valueText) : english;
}

QString Wording::toString() const
{
    if (m_sentences.isEmpty() || m_sentences.size() > kMaxWordingSentences)
        return {};
    QJsonArray sentences;
    for (const Sentence &sentence : m_sentences) {
        QJsonArray parts{sentence.pattern};
        if (sentence.amount >= 0)
            parts.append(jsonOf(amount(sentence.amount)));
        for (const Value &value : sentence.values)
            parts.append(jsonOf(value));
        sentences.append(parts);
    }
    const QString text = QString::fromUtf8(QJsonDocument(sentences).toJson(QJsonDocument::Compact));
    return text.size() > kMaxWordingCharacters ? QString() : text;
}

Result<Wording> Wording::parse(const QString &text)
{
    if (text.isEmpty())
        return Wording();
    if (text.size() > kMaxWordingCharacters)
        return fail(ErrorCode::TooLarge, u"a wording has at most %1 characters"_s.arg(kMaxWordingCharacters));
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonArray sentences = document.array();
    if (sentences.isEmpty() || sentences.size() > kMaxWordingSentences)
        return malformed();
    Wording wording;
    for (const QJsonValue &each : sentences) {
        auto sentence = sentenceOf(each);
        if (!sentence)
            return fail(std::move(sentence.error()));
        wording.m_sentences.append(std::move(*sentence));
    }
    return wording;
}

QString Wording::pluralOf(QString pattern)
{
    return pattern.replace(u"(s)"_s, u"s"_s).replace(u"(es)"_s, u"es"_s);
}

QString Wording::singularOf(QString pattern)
{
    static const QHash<QString, QString> singulars{{u"are"_s, u"is"_s},     {u"were"_s, u"was"_s},
                                                   {u"have"_s, u"has"_s},   {u"find"_s, u"finds"_s},
                                                   {u"wait"_s, u"waits"_s}, {u"cross"_s, u"crosses"_s}};
    static const QRegularExpression verb(u"\\(e?s\\)([^,.:;]*?) (are|were|have|find|wait|cross)\\b"_s);
    if (const auto found = verb.match(pattern); found.hasMatch())
        pattern.replace(found.capturedStart(2), found.capturedLength(2), singulars.value(found.captured(2)));
    pattern.remove(u"(s)"_s).remove(u"(es)"_s);
    return pattern.replace(u"there are %Ln"_s, u"there is %Ln"_s)
        .replace(u"they are"_s, u"it is"_s)
        .replace(u"they were"_s, u"it was"_s)
        .replace(u" their "_s, u" its "_s);
}

QString Wording::counted(const QString &pattern, qint64 amount, const QStringList &values)
{
    return filled(amount == 1 ? singularOf(pattern) : pluralOf(pattern), values, QString::number(amount));
}

QString Wording::filled(const QString &pattern, const QStringList &values, const QString &amount)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != u'%') {
            text += pattern.at(i);
            continue;
        }
        const qsizetype place = i + (i + 1 < pattern.size() && pattern.at(i + 1) == u'L' ? 2 : 1);
        const QChar what = place < pattern.size() ? pattern.at(place) : QChar();
        const qsizetype index = what.unicode() - u'1';
        if (what == u'n' && !amount.isEmpty()) {
            text += amount;
            i = place;
        } else if (index >= 0 && index < std::min(values.size(), kMaxWordingValues)) {
            text += values.at(index);
            i = place;
        } else {
            text += pattern.at(i);
        }
    }
    return text;
}

Error errorOf(ErrorCode code, const Wording &what, const QString &where)
{
    return {code, what.english(), where, what.toString()};
}

} // namespace fallow
