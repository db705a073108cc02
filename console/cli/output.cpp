// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    if (std::fflush(stream) != 0 && stream == stdout)
        std::_Exit(kFailed); // nobody reads us any more, or the disk is full: a command that follows would never end
}

/// Much of what is shown comes from workstations: none of it moves the cursor, or turns the writing of its neighbours.
QString harmless(QString text)
{
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        const bool isControl = character.category() == QChar::Other_Control && character != u'\n';
        if (isControl || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
            character = QChar::ReplacementCharacter;
    }
    return text;
}

bool looksNumeric(const QString &text)
{
    return text.isEmpty() || text == u"-"_s || text.front().isDigit();
}

} // namespace

int exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::Disconnected:
    case ErrorCode::Timeout:
        return kUnreachable;
    case ErrorCode::Unauthorised:
    case ErrorCode::WrongArray:
    case ErrorCode::Refused:
        return kUnauthorised;
    case ErrorCode::InvalidArgument:
        return kUsage;
    case ErrorCode::Cancelled:
        return kCancelled;
    default:
        return kFailed;
    }
}

void Output::line(const QString &text)
{
    if (!m_isJson)
        print(stdout, harmless(text) + u'\n');
}

void Output::warning(const QString &text)
{
    print(stderr, harmless(text) + u'\n');
}

void Output::raw(const QByteArray &lines)
{
    if (!m_isJson)
        print(stdout, QString::fromUtf8(lines));
}

void Output::table(const QStringList &headings, const QList<QStringList> &rows)
{
    if (m_isJson)
        return;
    QList<qsizetype> widths;
    QList<bool> isRightAligned;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        qsizetype width = headings[column].size();
        bool isNumeric = !rows.isEmpty();
        for (const QStringList &row : rows) {
            width = std::max(width, row.value(column).size());
            isNumeric = isNumeric && looksNumeric(row.value(column));
        }
        widths.append(width);
        isRightAligned.append(isNumeric);
    }
    const auto format = [&](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < headings.size(); ++column) {
            const QString cell = row.value(column);
            text += isRightAligned[column] ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
            text += u"  "_s;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    line(format(headings));
    for (const QStringList &row : rows)
        line(format(row));
}

void Output::json(const QCborMap &message)
{
    if (m_isJson)
        print(stdout, QString::fromUtf8(QJsonDocument(message.toJsonObject()).toJson(QJsonDocument::Indented)));
}

void Output::error(const Error &error)
{
    endProgress();
    if (m_isJson) {
        QCborMap inner;
        inner.insert(u"code"_s, QString::fromLatin1(errorCodeName(error.code)));
        inner.insert(u"what"_s, error.what);
        inner.insert(u"where"_s, error.where);
        QCborMap outer;
        outer.insert(u"error"_s, inner);
        json(outer);
    }
    const QString where = error.where.isEmpty() ? QString() : u" ("_s + error.where + u')';
    print(stderr, u"fallow: "_s + harmless(error.what + where) + u'\n');
}

void Output::progress(const QString &unchecked)
{
    const QString text = harmless(unchecked);
    if (!::isatty(STDERR_FILENO)) {
        if (m_progressCalls++ % 10 == 0)
            print(stderr, text + u'\n');
        return;
    }
    print(stderr, u'\r' + text.leftJustified(m_progressWidth));
    m_progressWidth = text.size();
    m_hasProgress = true;
}

void Output::endProgress()
{
    if (m_hasProgress)
        print(stderr, u"\n"_s);
    m_hasProgress = false;
    m_progressWidth = 0;
}

Result<WrittenTo> writeChosen(const QString &thing, const QString &path, const QByteArray &bytes,
                              WholeFile::Readers readers)
{
    std::fflush(stdout); // it may be the same
    WholeFile file(path, readers, WholeFile::Target::FileOrStream);
    if (const auto done = file.writeWhole(bytes); !done)
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(thing, done.error().what), path);
    return file.isStandardOutput() ? WrittenTo::StandardOutput : WrittenTo::File;
}

QString ago(const QDateTime &when)
{
    if (!when.isValid())
        return u"never"_s;
    const qint64 seconds = std::max<qint64>(0, when.secsTo(QDateTime::currentDateTimeUtc()));
    return seconds < 2 ? u"now"_s : duration(seconds) + u" ago"_s;
}

QString duration(qint64 seconds)
{
    if (seconds < 0)
        return u"unknown"_s;
    if (seconds < 60)
        return QString::number(seconds) + u" s"_s;
    if (seconds < 3600)
        return QString::number(seconds / 60) + u" min"_s;
    if (seconds < 86'400)
        return QString::number(seconds / 3600) + u" h "_s + QString::number(seconds % 3600 / 60) + u" min"_s;
    return QString::number(seconds / 86'400) + u" d"_s;
}

QString doneAbout(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return {};
    const QDateTime local = end.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    const QString form = days == 0 ? u"HH:mm"_s : days > 0 && days < 7 ? u"dddd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s;
    return u"done about "_s + QLocale::c().toString(local, form);
}

} // namespace fallow::cli
