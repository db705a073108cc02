// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/daemon.h"
#include "tray-agent/service/agent_config.h"
#include "tray-agent/service/log_ring.h"
#include "tray-agent/tray/agent_link.h"
#include "tray-agent/tray/desktop_bubbles.h"
#include "tray-agent/tray/hosted_service.h"
#include "tray-agent/tray/language.h"
#include "tray-agent/tray/session_watch.h"
#include "tray-agent/tray/single_instance.h"
#include "tray-agent/tray/system_tray.h"
#include "tray-agent/tray/tray_app.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

using namespace fallow;
using namespace fallow::tray;

constexpr int kLeaveTimeoutMs = 10'000; ///< for the hosted service to say goodbye

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
}

/// The session's run-time files. Never the folder for everybody's temporary files: whoever is first there with a socket
/// of that name would be taken for the agent, and be told enrolment codes.
QString runtimeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (!folder.isEmpty())
        return folder;
    const QString own = QDir(dataFolder()).filePath(u"fallow-tray"_s);
    QDir().mkpath(own);
    return own;
}

int complain(const QString &text)
{
    std::fprintf(stderr, "fallow-tray: %s\n", qUtf8Printable(text));
    return 1;
}

struct Wishes
{
    QString socketPath;
    QString agentDirectory; ///< empty: the service is not hosted here
    bool showsWindow = false;
};

Wishes parseArguments(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(TrayApp::tr("Shows what this computer lends to a Fallow storage array."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption socket(u"socket"_s, TrayApp::tr("The agent's local socket."), u"PATH"_s);
    const QCommandLineOption window(u"window"_s, TrayApp::tr("Show the window at once."));
    const QCommandLineOption host(u"host-service"_s,
                                  TrayApp::tr("Run the agent in this program, for this user alone."));
    const QCommandLineOption directory(u"dir"_s, TrayApp::tr("With --host-service: the agent's own directory."),
                                       u"DIRECTORY"_s, QDir(dataFolder()).filePath(u"fallow-agent"_s));
    parser.addOptions({socket, window, host, directory});
    parser.process(app);
    Wishes wishes{.socketPath = absolutePath(parser.value(socket)),
                  .agentDirectory = parser.isSet(host) ? absolutePath(parser.value(directory)) : QString(),
                  .showsWindow = parser.isSet(window)};
    if (wishes.socketPath.isEmpty())
        wishes.socketPath = parser.isSet(host) ? QDir(runtimeFolder()).filePath(u"fallow-agent.sock"_s)
                                               : AgentConfig::socketPath(AgentConfig::systemDirectory());
    return wishes;
}

/// Ends the program once the hosted service has said goodbye, or its time is up.
void quitWith(HostedService *hosted)
{
    if (!hosted)
        return QApplication::quit();
    QObject::connect(hosted, &HostedService::stopped, qApp, &QApplication::quit);
    QTimer::singleShot(kLeaveTimeoutMs, qApp, &QApplication::quit);
    hosted->stop();
}

} // namespace

int main(int argc, char **argv)
{
    TerminationWatcher::blockSignals();
    LogRing::install();
    QApplication app(argc, argv);
    TerminationWatcher watcher;
    QApplication::setApplicationName(u"fallow-tray"_s);
    QApplication::setApplicationDisplayName(u"Fallow"_s);
    QApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QApplication::setDesktopFileName(u"fallow-tray"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    applyLanguage(QLocale());
    const Wishes wishes = parseArguments(app);

    SingleInstance instance(runtimeFolder());
    const auto isFirst = instance.claim();
    if (!isFirst)
        return complain(isFirst.error().what);
    if (!*isFirst) {
        std::fputs("fallow-tray: already running; its window is shown\n", stderr);
        return 0;
    }
    std::unique_ptr<HostedService> hosted;
    if (!wishes.agentDirectory.isEmpty()) {
        hosted = std::make_unique<HostedService>(wishes.agentDirectory, wishes.socketPath);
        QObject::connect(hosted.get(), &HostedService::startFailed, &app,
                         [](const Error &reason) { QCoreApplication::exit(complain(reason.toString())); });
        if (const auto started = hosted->start(); !started)
            return complain(started.error().toString());
    }
    SystemClock clock;
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    AgentLink agent(wishes.socketPath);
    TrayApp shown({.tray = tray, .bubbles = bubbles, .agent = agent, .clock = clock},
                  {.memoryPath = QDir(dataFolder()).filePath(u"fallow-tray/bubbles"_s)});
    QObject::connect(&agent, &AgentLink::statusReceived, &shown, &TrayApp::take);
    QObject::connect(&agent, &AgentLink::lost, &shown, &TrayApp::lose);
    QObject::connect(&instance, &SingleInstance::showRequested, &shown, &TrayApp::showWindow);
    SessionWatch session(X11Signs::isX11Session() ? X11Signs::open() : nullptr);
    QObject::connect(&agent, &AgentLink::statusReceived, &session, &SessionWatch::start);
    QObject::connect(&agent, &AgentLink::lost, &session, &SessionWatch::stop);
    QObject::connect(&session, &SessionWatch::sessionSeen, &agent, [&agent](qint64 idleMs, bool isFullScreen) {
        agent.call(u"tray.session"_s, toCbor(SessionReport{.idleMs = idleMs, .isFullScreen = isFullScreen}),
                   [](const Result<ControlReply> &) {});
    });
    const auto quit = [&hosted] { quitWith(hosted.get()); };
    QObject::connect(&shown, &TrayApp::quitRequested, &app, quit);
    QObject::connect(&watcher, &TerminationWatcher::terminationRequested, &app, quit);
    shown.start();
    agent.start();
    if (wishes.showsWindow)
        shown.showWindow();
    const int code = QApplication::exec();
    if (hosted && hosted->isHeldUp()) { // the agent's threads hang in the system's calls: nobody waits for them
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}
