// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/languages.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace fallow::console {

QList<ConsoleSection::Language> builtInLanguages()
{
    QList<ConsoleSection::Language> languages;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"fallow_*.qm"_s}, QDir::Files, QDir::Name)) {
        const QString code = file.mid(7).chopped(3);
        const QLocale locale(code);
        QString name = locale.nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        languages.append({.code = code, .name = name.isEmpty() ? code : name});
    }
    return languages;
}

void applyLanguage(QApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    auto *own = new QTranslator(&app);
    const bool isBuiltIn = own->load(locale, u"fallow"_s, u"_"_s, u":/i18n"_s);
    // English for those whose language is not there: it has the plurals.
    if (isBuiltIn || own->load(u":/i18n/fallow_en.qm"_s))
        QApplication::installTranslator(own);
    auto *toolkit = new QTranslator(&app);
    if (toolkit->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(toolkit);
    // By what was loaded: of the desktop's languages that need not be the one of its numbers and dates.
    QApplication::setLayoutDirection(isBuiltIn ? QLocale(own->language()).textDirection() : Qt::LeftToRight);
}

} // namespace fallow::console
