// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/table_page.h"
#include "console/shell/console_app.h"
#include "console/shell/languages.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"
#include "session/network_session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>
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

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(MainWindow::tr("Watch and administer a Fallow storage array."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"identity"_s,
          MainWindow::tr("The administrator's identity file (default: $FALLOW_IDENTITY, then the array used last, then "
                         "%1).")
              .arg(u"~/.config/fallow/admin.identity"_s),
          u"FILE"_s},
         {u"choose"_s, MainWindow::tr("Begin where arrays are chosen, whatever was used last.")},
         {u"page"_s,
          MainWindow::tr("Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings."),
          u"PAGE"_s},
         {u"theme"_s, MainWindow::tr("auto, light or dark, for this time."), u"THEME"_s},
         {u"language"_s, MainWindow::tr("A language, for this time: en, de, fr, es, zh_CN or ar."), u"LANGUAGE"_s},
         {u"settings"_s, MainWindow::tr("Keep what is set in this file."), u"FILE"_s, ConsoleSettings::defaultPath()},
         {u"screenshot"_s, MainWindow::tr("Write a picture of every page to FILE-<page>.png and quit."), u"FILE"_s}});
}

/// Takes pictures of every page, then ends the program.
std::unique_ptr<PageShots> shoot(MainWindow &window, const QString &stem)
{
    auto shots = std::make_unique<PageShots>(window, stem);
    QObject::connect(shots.get(), &PageShots::finished, qApp, [](const QString &problem) {
        if (!problem.isEmpty())
            std::fputs(qPrintable(u"fallow-console: %1\n"_s.arg(problem)), stderr);
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    QTimer::singleShot(30'000, qApp, [&window] {
        if (window.hasSnapshot())
            return;
        std::fputs(qPrintable(MainWindow::tr("fallow-console: the controller does not answer\n")), stderr);
        QApplication::exit(3);
    });
    return shots;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"fallow-console"_s);
    QApplication::setApplicationDisplayName(u"Fallow"_s);
    QApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QApplication::setDesktopFileName(u"fallow-console"_s);
    // The language is known only when the options are: it decides in what language their help is.
    QCommandLineParser first;
    addOptions(first);
    first.parse(QApplication::arguments());
    ConsoleSettings settings(first.value(u"settings"_s));
    applyLanguage(app, first.isSet(u"language"_s) ? first.value(u"language"_s) : settings.language());
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    bool isTheme = true;
    const ThemeChoice choice =
        parser.isSet(u"theme"_s) ? themeFromText(parser.value(u"theme"_s), &isTheme) : settings.theme();
    const std::optional<MainWindow::Page> page =
        parser.isSet(u"page"_s) ? MainWindow::pageOfName(parser.value(u"page"_s)) : MainWindow::Overview;
    if (!isTheme || !page || !parser.positionalArguments().isEmpty()) {
        std::fputs(qPrintable(MainWindow::tr("fallow-console: wrong usage; see --help\n")), stderr);
        return 2;
    }
    applyTheme(app, choice);
    rememberTablesIn(first.value(u"settings"_s));

    MainWindow window;
    window.setPage(*page);
    const std::unique_ptr<SecretStore> secrets = makeSecretStore();
    ConsoleApp console({.window = window,
                        .settings = settings,
                        .secrets = *secrets,
                        .open = [](const IdentityFile &file) { return openSession(file); },
                        .languages = builtInLanguages()});
    if (parser.isSet(u"identity"_s) || qEnvironmentVariableIsSet("FALLOW_IDENTITY"))
        console.open(parser.isSet(u"identity"_s) ? parser.value(u"identity"_s) : defaultIdentityPath());
    else if (!parser.isSet(u"choose"_s) && !settings.arrays().isEmpty())
        console.openLast();
    else if (!parser.isSet(u"choose"_s) && QFileInfo::exists(defaultIdentityPath()))
        console.open(defaultIdentityPath());
    const auto shots =
        parser.isSet(u"screenshot"_s) ? shoot(window, parser.value(u"screenshot"_s)) : std::unique_ptr<PageShots>();
    window.show();
    return QApplication::exec();
}
