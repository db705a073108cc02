// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace fallow {

/// The last lines of this process' log, kept in memory for the tray and for diagnostics bundles; the log itself goes
/// where it went before. Secrets are left out as the lines come in; a line that comes again and again takes the place
/// of two. Thread: any.
class LogRing
{
public:
    static constexpr qsizetype kMaxLines = 2000;
    static constexpr qsizetype kMaxLineCharacters = 1000;

    /// Begins to listen to Qt's messages. Once per process, before other threads are started.
    static void install();
    /// The last `maxLines`, oldest first; each begins with its time in UTC.
    static QList<QString> last(qsizetype maxLines);
    /// Without enrolment codes and PEM blocks. Pure.
    static QString withoutSecrets(QString text);
};

} // namespace fallow
