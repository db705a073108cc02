// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/whole_file.h"

#include <QCborMap>
#include <QStringList>

namespace fallow::cli {

/// The exit codes of `fallow`; part of its interface (man page).
enum ExitCode : int {
    kOk = 0,
    kFailed = 1,        ///< the controller could not do it
    kUsage = 2,         ///< the command line makes no sense
    kUnreachable = 3,   ///< no controller
    kUnauthorised = 4,  ///< the controller does not accept this identity, or refuses the action
    kProblemsFound = 5, ///< a check, scrub or status found something that needs the administrator
    kCancelled = 6,
};

int exitCodeFor(const Error &error);

/// What a command prints: a table or sentences for people, or the message itself as JSON with --json.
class Output
{
public:
    explicit Output(bool isJson)
        : m_isJson(isJson)
    {}
    bool isJson() const { return m_isJson; }
    /// One line for people on standard output; nothing with --json.
    void line(const QString &text);
    /// One line for people on standard error: it was done, but.
    void warning(const QString &text);
    /// Lines as they are, with their own ends, on standard output: for formats of their own; nothing with --json.
    void raw(const QByteArray &lines);
    /// A table with aligned columns; nothing with --json. A column whose cells are all numbers is aligned right.
    void table(const QStringList &headings, const QList<QStringList> &rows);
    /// The answer as one JSON document on standard output; nothing without --json.
    void json(const QCborMap &message);
    /// To standard error, in words; with --json as {"error": {...}} on standard output too.
    void error(const Error &error);
    /// A transient line on standard error if that is a terminal; otherwise a line now and then (each tenth call).
    void progress(const QString &text);
    void endProgress();

private:
    bool m_isJson;
    bool m_hasProgress = false;
    int m_progressCalls = 0;
    qsizetype m_progressWidth = 0;
};

enum class WrittenTo {
    File, ///< or a pipe that has a name
    StandardOutput,
};
/// Writes what a command makes into a file that the person named; a pipe or /dev/stdout will do, too. By standard
/// output nothing else is to go then. Errors: Io; `thing` is its name in them.
Result<WrittenTo> writeChosen(const QString &thing, const QString &path, const QByteArray &bytes,
                              WholeFile::Readers readers);

/// "3 min ago", "2 d ago", "never".
QString ago(const QDateTime &when);
/// "1 h 20 min", "45 s"; "unknown" below 0.
QString duration(qint64 seconds);
/// "done about 14:05", with its day unless that is today: "done about Friday 07:40", or its date from a week on. Empty
/// for an invalid moment.
QString doneAbout(const QDateTime &end, const QDateTime &now);

} // namespace fallow::cli
