// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the console with made-up arrays, for people to look at and for resources/screenshots. Not a test of its own.
//
//     console_gallery DIRECTORY SCENE THEME    scenes: office, thousand, empty, lost-connection, degraded, rebuilding
#include "console/fake_session.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"
#include "console/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

SyntheticArray::Options optionsOf(const QString &scene)
{
    if (scene == u"thousand"_s)
        return {.machineCount = 1000, .awayCount = 37, .asleepCount = 112, .waitingCount = 14, .stripeCount = 400'000};
    if (scene == u"empty"_s)
        return {.machineCount = 0, .localStoreCount = 0, .stripeCount = 0};
    if (scene == u"degraded"_s)
        return {.awayCount = 2, .waitingCount = 1};
    if (scene == u"rebuilding"_s)
        return {.awayCount = 1, .lostCount = 1, .isRebuilding = true};
    return {.asleepCount = 0, .waitingCount = 2};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTranslator plurals;
    if (plurals.load(u":/i18n/fallow_en.qm"_s))
        QApplication::installTranslator(&plurals);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString &scene = arguments.at(2);
    bool ok = false;
    applyTheme(app, themeFromText(arguments.at(3), &ok));
    MainWindow window;
    window.resize(1200, 780);
    auto owned = std::make_unique<FakeSession>(SyntheticArray(optionsOf(scene)));
    FakeSession *session = owned.get();
    window.setSession(std::move(owned));
    window.show();
    PageShots shots(window, QDir(arguments.at(1)).filePath(scene + u'-' + arguments.at(3)));
    QObject::connect(&shots, &PageShots::finished, &app,
                     [](const QString &problem) { QApplication::exit(problem.isEmpty() ? 0 : 1); });
    QTimer::singleShot(0, session, [session, scene] {
        session->goOnline();
        if (scene == u"lost-connection"_s)
            session->fall(Session::State::Offline, {ErrorCode::Disconnected, u"the peer closed the connection"_s, {}});
    });
    return QApplication::exec();
}
