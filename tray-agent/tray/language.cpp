// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace fallow::tray {

void applyLanguage(const QLocale &locale)
{
    auto *own = new QTranslator(QCoreApplication::instance());
    const bool isBuiltIn = own->load(locale, u"fallow"_s, u"_"_s, u":/i18n"_s);
    // English for those whose language is not there: it has the plurals.
    if (isBuiltIn || own->load(u":/i18n/fallow_en.qm"_s))
        QCoreApplication::installTranslator(own);
    auto *toolkit = new QTranslator(QCoreApplication::instance());
    if (toolkit->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
    // Not left to Qt, which goes by a text of its own translations, and those need not be installed.
    QGuiApplication::setLayoutDirection(isBuiltIn ? QLocale(own->language()).textDirection() : Qt::LeftToRight);
}

} // namespace fallow::tray
