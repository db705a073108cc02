// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace fallow {

inline constexpr qsizetype kMaxWordingCharacters = 4000; ///< as it is kept and sent
inline constexpr qsizetype kMaxWordingSentences = 16;
inline constexpr qsizetype kMaxWordingValues = 9; ///< of a sentence

/// What the controller tells people: English sentences with the values that stand in them apart, so that a front end
/// can say the same in another language. Whoever makes one marks the sentence for the translators:
///
///     Wording(QT_TRANSLATE_NOOP("Controller", "The quota of store %1 is %2."), id.toString(), Wording::bytes(quota))
///
/// %1 to %9 are the values in their order. %Ln is the amount(), which decides on singular or plural: the sentence is
/// marked with QT_TRANSLATE_N_NOOP then and has its plural as "strip(s)". Values are put in at once: what stands in
/// them is never looked at again. Thread: any (pure).
class Wording
{
public:
    /// Text: as it is, a name for instance. Amount: for %Ln, not among the values of %1. Bytes, Rate (in a second) and
    /// Count: numbers. Moment: milliseconds since 1970, UTC. Subject: "workstation pc-3". Term: a marked text of its
    /// own, without values. Failure: an error's English text, in `code` the name of its ErrorCode, and in `wording` its
    /// own wording, if it has one.
    enum class Kind : quint8 { Text, Amount, Count, Bytes, Rate, Moment, Subject, Term, Failure };
    struct Value
    {
        Value() = default;
        Value(QString plain) // not explicit: most values are names
            : text(std::move(plain))
        {}
        Value(Kind whatKind, QString what, qint64 howMuch = 0)
            : kind(whatKind)
            , text(std::move(what))
            , number(howMuch)
        {}
        Kind kind = Kind::Text;
        QString text = {};
        qint64 number = 0;
        QString code = {};
        QString wording = {};
        friend bool operator==(const Value &, const Value &) = default;
    };
    struct Sentence
    {
        QString pattern;
        QList<Value> values = {}; ///< of %1, %2, ...
        qint64 amount = -1;       ///< of %Ln; -1: there is none
        friend bool operator==(const Sentence &, const Sentence &) = default;
    };

    Wording() = default;
    template <class... Values>
    explicit Wording(const char *marked, const Values &...values)
    {
        static_assert(sizeof...(Values) <= size_t(kMaxWordingValues) + 1);
        append(QString::fromUtf8(marked), {Value(values)...});
    }
    /// What has no other language, or says nothing but this one value.
    static Wording of(const Value &value);

    static Value amount(qint64 count) { return {Kind::Amount, {}, count}; }
    static Value count(qint64 count) { return {Kind::Count, {}, count}; }
    static Value bytes(qint64 bytes) { return {Kind::Bytes, {}, bytes}; }
    static Value rate(qint64 bytesPerSecond) { return {Kind::Rate, {}, bytesPerSecond}; }
    static Value moment(const QDateTime &when) { return {Kind::Moment, {}, when.toMSecsSinceEpoch()}; }
    static Value subject(const QString &subject) { return {Kind::Subject, subject}; }
    static Value term(const char *marked) { return {Kind::Term, QString::fromUtf8(marked)}; }
    /// With its code's name and where it happened, or `reason`: its sentence alone.
    static Value failure(const Error &error);
    static Value reason(const Error &error);

    /// More sentences, with a space between.
    Wording &operator+=(const Wording &more);

    bool isEmpty() const { return m_sentences.isEmpty(); }
    const QList<Sentence> &sentences() const { return m_sentences; }
    /// For the log, the command line and whoever knows no other language.
    QString english() const;
    /// In the program's language, by its translations of the context "Controller"; what has none stays English. Counts
    /// and moments as its locale has them.
    /// @param valueText bytes, a rate, a subject or a failure as people read it there; not asked for the others
    QString said(const std::function<QString(const Value &)> &valueText) const;
    /// The same of what a peer has sent; `english` where that is none, or none that this version reads.
    static QString said(const QString &wording, const QString &english,
                        const std::function<QString(const Value &)> &valueText);

    /// As it is kept and sent: JSON, an array of sentences, each an array of the pattern and its values; a text is a
    /// string, anything else an object of one member: {"amount":3}, {"count":3}, {"bytes":4096}, {"rate":4096},
    /// {"moment":1700000000000}, {"subject":"store 3"}, {"term":"lost"}, {"failure":["NoSpace","the disk is full"]},
    /// with the failure's own wording, in this same form, as an optional third text.
    /// Empty for what says nothing or is beyond a bound: then the English text has to do.
    QString toString() const;
    /// Of whatever a peer sends: patterns that nobody marked are as harmless as any text.
    /// Errors: TooLarge, Unsupported (a kind of value that this version does not know), ProtocolViolation.
    static Result<Wording> parse(const QString &text);

    /// `pattern` with `values` in the places of %1, %2, ..., and `amount` in that of %Ln; what has no value stays.
    static QString filled(const QString &pattern, const QStringList &values, const QString &amount = {});
    /// "strips", where a marked sentence has "strip(s)".
    static QString pluralOf(QString pattern);
    /// "1 strip was", where a marked sentence has "%Ln strip(s) were": the noun, its verb and what refers to it.
    static QString singularOf(QString pattern);
    /// English, "1 strip" or "2 strips", of a text like "%Ln strip(s)".
    static QString counted(const QString &pattern, qint64 amount, const QStringList &values = {});

    friend bool operator==(const Wording &, const Wording &) = default;

private:
    void append(const QString &pattern, const QList<Value> &values);

    QList<Sentence> m_sentences = {};
};

/// An error that front ends say in their language, too.
Error errorOf(ErrorCode code, const Wording &what, const QString &where = {});
/// `return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "the job has ended already")), name);`
inline std::unexpected<Error> fail(ErrorCode code, const Wording &what, const QString &where = {})
{
    return std::unexpected<Error>(errorOf(code, what, where));
}

} // namespace fallow
