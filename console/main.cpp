// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/describe.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"
#include "console/theme/theme.h"
#include "session/network_session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTranslator>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace fallow;
using namespace fallow::console;

QString defaultIdentityPath()
{
    const QString fromEnvironment = qEnvironmentVariable("FALLOW_IDENTITY");
    return fromEnvironment.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/fallow/admin.identity"_s
               : fromEnvironment;
}

void open(MainWindow &window, const QString &identityPath)
{
    auto session = openSession(identityPath);
    if (session) {
        window.setSession(std::move(*session));
        return;
    }
    const bool isMissing = session.error().code == ErrorCode::NotFound;
    window.showNoSession(
        isMissing ? MainWindow::tr("No administrator's identity yet") : MainWindow::tr("This identity cannot be used"),
        isMissing ? MainWindow::tr("`fallowd init` writes one, admin.identity, on the controller. Bring it here "
                                   "by a safe way, keep it at %1, or open it from where it is.")
                        .arg(identityPath)
                  : describe(session.error()));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"fallow-console"_s);
    QApplication::setApplicationDisplayName(u"Fallow"_s);
    QApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QApplication::setDesktopFileName(u"fallow-console"_s);
    QTranslator own;
    // English for those whose language is not there: it has the plurals.
    if (own.load(QLocale(), u"fallow"_s, u"_"_s, u":/i18n"_s) || own.load(u":/i18n/fallow_en.qm"_s))
        QApplication::installTranslator(&own);
    QTranslator toolkit;
    if (toolkit.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&toolkit);

    QCommandLineParser parser;
    parser.setApplicationDescription(MainWindow::tr("Watch and administer a Fallow storage array."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption identity(
        u"identity"_s,
        MainWindow::tr("The administrator's identity file (default: $FALLOW_IDENTITY, then %1).")
            .arg(u"~/.config/fallow/admin.identity"_s),
        u"FILE"_s, defaultIdentityPath());
    const QCommandLineOption theme(u"theme"_s, MainWindow::tr("auto, light or dark."), u"THEME"_s, u"auto"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, MainWindow::tr("Write a picture of every page to FILE-<page>.png and quit."), u"FILE"_s);
    parser.addOptions({identity, theme, screenshot});
    parser.process(app);
    bool isTheme = false;
    const ThemeChoice choice = themeFromText(parser.value(theme), &isTheme);
    if (!isTheme || !parser.positionalArguments().isEmpty()) {
        std::fputs(qPrintable(MainWindow::tr("fallow-console: wrong usage; see --help\n")), stderr);
        return 2;
    }
    applyTheme(app, choice);

    MainWindow window;
    QObject::connect(&window, &MainWindow::identityChosen, &window,
                     [&window](const QString &path) { open(window, path); });
    open(window, parser.value(identity));
    std::unique_ptr<PageShots> shots;
    if (parser.isSet(screenshot)) {
        shots = std::make_unique<PageShots>(window, parser.value(screenshot));
        QObject::connect(shots.get(), &PageShots::finished, &app, [](const QString &problem) {
            if (!problem.isEmpty())
                std::fputs(qPrintable(u"fallow-console: %1\n"_s.arg(problem)), stderr);
            QApplication::exit(problem.isEmpty() ? 0 : 1);
        });
        QTimer::singleShot(30'000, &app, [&window] {
            if (window.hasSnapshot())
                return;
            std::fputs(qPrintable(MainWindow::tr("fallow-console: the controller does not answer\n")), stderr);
            QApplication::exit(3);
        });
    }
    window.show();
    return QApplication::exec();
}
