// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/plan_messages.h"

namespace fallow::console {

/// A page's clothes for what is no browser.
struct ReportDress
{
    QString style = {};      ///< CSS in place of the page's own; empty: the page's own
    bool isMirrored = false; ///< the tables are turned around, for what lays all of them out from the left
};

/// A job's report as one HTML page that needs nothing beside it: for people, to keep, print and send. In the
/// application's language; light or dark as the reader's browser is. Every text in it is escaped.
/// Thread: any.
QByteArray reportHtml(const JobDetails &details, const QString &arrayName, const ReportDress &dress = {});
/// The same as JSON: the message itself and the array's name.
QByteArray reportJson(const JobDetails &details, const QString &arrayName);

/// How a rebuild ended, in one sentence: everything whole again, or what is left.
QString outcomeSentence(const JobDetails &details);
/// Whether every strip that was rebuilt was read back and was right, in one sentence; empty if nothing was rebuilt.
QString verificationSentence(const JobDetails &details);

} // namespace fallow::console
