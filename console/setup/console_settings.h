// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/theme.h"

#include <QDateTime>
#include <QList>
#include <QSettings>

namespace fallow::console {

/// An array that this person has been connected to.
struct RememberedArray
{
    QString identityPath = {}; ///< what tells it from others
    QString name = {};         ///< as the person calls it; at first as the array calls itself
    QString address = {};
    QDateTime lastUsed = {};       ///< UTC
    QString evaluationFolder = {}; ///< an evaluation array of this computer lies there; empty: it is none
    friend bool operator==(const RememberedArray &, const RememberedArray &) = default;
};

/// What this person set in the console: one table, each with its default; kept in one file. Thread: gui.
class ConsoleSettings
{
public:
    static constexpr qsizetype kMostArrays = 50; ///< the longest unused are forgotten
    static constexpr qsizetype kMostNameCharacters = 128;

    /// `path`: an INI file; it is made when something is set first.
    explicit ConsoleSettings(const QString &path);
    /// Where the file lies unless somebody says otherwise.
    static QString defaultPath();

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// A locale's name ("de", "zh_CN"); empty: as the desktop.
    QString language() const;
    void setLanguage(const QString &language);
    bool followsEvents() const;
    void setFollowsEvents(bool follows);

    /// The latest used first.
    QList<RememberedArray> arrays() const;
    /// Adds it, or brings what is known of it up to date; a name that the person gave stays.
    void rememberArray(const RememberedArray &array);
    void renameArray(const QString &identityPath, const QString &name);
    void forgetArray(const QString &identityPath);
    /// Why the last change could not be kept; empty if it was.
    QString trouble();

private:
    void write(const QList<RememberedArray> &arrays);
    QSettings m_settings;
};

} // namespace fallow::console
