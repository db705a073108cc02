// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/status_socket.h"
#include "tray-agent/tray/system_tray.h"
#include "tray-agent/tray/tray_app.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTranslator>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// One for each user and desktop session, beside the session's other run-time files.
QString lockPath()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return QDir(folder).filePath(u"fallow-tray.lock"_s);
}

void translate(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace fallow::tray;
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"fallow-tray"_s);
    QApplication::setApplicationDisplayName(u"Fallow"_s);
    QApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    translate(u"fallow_en"_s, u":/i18n"_s); // the plurals, for those whose language is not there
    translate(u"fallow"_s, u":/i18n"_s);
    translate(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));

    QCommandLineParser parser;
    parser.setApplicationDescription(TrayApp::tr("Shows what this computer lends to a Fallow storage array."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption socket(u"socket"_s, TrayApp::tr("The agent's status socket."), u"PATH"_s,
                                    u"/var/lib/fallow-agent/status.sock"_s);
    const QCommandLineOption window(u"window"_s, TrayApp::tr("Show the window at once."));
    parser.addOptions({socket, window});
    parser.process(app);

    QLockFile lock(lockPath());
    lock.setStaleLockTime(0); // until its process has gone
    if (!lock.tryLock()) {
        const bool isRunning = lock.error() == QLockFile::LockFailedError;
        std::fputs(isRunning ? "fallow-tray: already running\n" : "fallow-tray: the lock file cannot be written\n",
                   stderr);
        return isRunning ? 0 : 1;
    }

    SystemTray tray;
    StatusWindow status;
    TrayApp shown(tray, status, {});
    fallow::StatusSubscriber subscriber(parser.value(socket));
    QObject::connect(&subscriber, &fallow::StatusSubscriber::received, &shown, &TrayApp::take);
    QObject::connect(&subscriber, &fallow::StatusSubscriber::lost, &shown, &TrayApp::lose);
    QObject::connect(&shown, &TrayApp::quitRequested, &app, &QApplication::quit);
    shown.start();
    subscriber.start();
    if (parser.isSet(window))
        status.show();
    return QApplication::exec();
}
