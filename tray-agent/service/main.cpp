// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_host.h"
#include "base/event_loop_executor.h"
#include "base/units.h"
#include "enrolment.h"
#include "log_ring.h"
#include "net/daemon.h"
#include "net/local_client.h"
#include "system_ports.h"
#include "wire/fields.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <cstdio>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

using namespace fallow;

enum ExitCode : int { kOk = 0, kFailed = 1, kUsage = 2 };

int complain(const Error &error, int code = kFailed)
{
    std::fprintf(stderr, "fallow-agent: %s\n",
                 qUtf8Printable(error.what + (error.where.isEmpty() ? QString() : u" ("_s + error.where + u')')));
    return code;
}

int enrol(QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return complain({ErrorCode::InvalidArgument, u"usage: fallow-agent enrol CODE"_s, {}}, kUsage);
    Enrolment::Options options{.directory = parser.value(u"dir"_s),
                               .code = arguments.first(),
                               .address = {},
                               .authorityFingerprint = {},
                               .machineName = parser.value(u"name"_s),
                               .storeDirectory = parser.value(u"store-dir"_s),
                               .capBytes = 0};
    if (options.storeDirectory.isEmpty())
        options.storeDirectory = options.directory;
    if (parser.isSet(u"cap"_s)) {
        options.capBytes = parseBytes(parser.value(u"cap"_s));
        if (options.capBytes <= 0)
            return complain(
                {ErrorCode::InvalidArgument, u"--cap takes a size, for instance 50GiB"_s, parser.value(u"cap"_s)},
                kUsage);
    }
    SystemClock clock;
    Enrolment enrolment(options, clock);
    QObject::connect(&enrolment, &Enrolment::waiting, [](const QString &fingerprint) {
        std::printf("Waiting for the administrator's approval. The fingerprint to compare:\n\n    %s\n\n",
                    qUtf8Printable(fingerprint));
        std::fflush(stdout);
    });
    QObject::connect(&enrolment, &Enrolment::delayed, [](const Error &reason) {
        std::fprintf(stderr, "fallow-agent: %s; trying again\n", qUtf8Printable(reason.toString()));
    });
    QObject::connect(&enrolment, &Enrolment::enrolled, [] {
        std::printf("This workstation is enrolled. Start the service: fallow-agent run\n");
        QCoreApplication::exit(kOk);
    });
    QObject::connect(&enrolment, &Enrolment::failed,
                     [](const Error &reason) { QCoreApplication::exit(complain(reason)); });
    if (const auto started = enrolment.start(); !started)
        return complain(started.error());
    return QCoreApplication::exec();
}

/// The disk serves whoever sits here first. Before any thread begins: they inherit it. (The processor's share is the
/// service manager's business.)
void takeTheBackSeat()
{
    constexpr int kIoPriorityOfProcess = 1; // <linux/ioprio.h> is no header for programs on every system
    constexpr int kIoClassIdle = 3 << 13;
    if (::syscall(SYS_ioprio_set, kIoPriorityOfProcess, 0, kIoClassIdle) != 0)
        std::fprintf(stderr, "fallow-agent: the system refuses a lower priority for the disk\n");
}

int run(QCommandLineParser &parser)
{
    takeTheBackSeat();
    TerminationWatcher watcher;
    LogRing::install();
    SystemClock clock;
    const QString directory = parser.value(u"dir"_s);
    if (!QDir(directory).exists())
        return complain({ErrorCode::NotFound, u"the agent's directory is not there"_s, directory});
    AgentHost host({.directory = directory,
                    .socketPath = AgentConfig::socketPath(directory),
                    .groupName = parser.value(u"group"_s),
                    .isHostedByTray = false,
                    .makePorts = systemPorts},
                   clock);
    QObject::connect(&watcher, &TerminationWatcher::terminationRequested, &host, [&host] {
        notifyServiceManager("STOPPING=1");
        host.stop(u"shutdown"_s);
    });
    QObject::connect(&host, &AgentHost::stopped, [] { QCoreApplication::exit(kOk); });
    if (const auto started = host.start(); !started)
        return complain(started.error());
    notifyServiceManager("READY=1");
    return QCoreApplication::exec();
}

int say(const Result<TrayStatus> &answer)
{
    if (!answer)
        return complain(answer.error());
    const AgentStatus &agent = answer->agent;
    std::printf("%s: %s\nlent: %s used of %s\n", qUtf8Printable(agent.state), qUtf8Printable(agent.reason),
                qUtf8Printable(formatBytes(agent.usedBytes)), qUtf8Printable(formatBytes(agent.quotaBytes)));
    return agent.state == u"connected"_s ? kOk : kFailed;
}

int status(QCommandLineParser &parser)
{
    SystemClock clock;
    LocalClient client(clock, {.path = AgentConfig::socketPath(parser.value(u"dir"_s))});
    QObject::connect(&client, &LocalClient::lost,
                     [](const Error &reason) { QCoreApplication::exit(complain(reason)); });
    QObject::connect(&client, &LocalClient::noticeReceived, [&client](const QString &event, const QCborMap &body) {
        client.disconnect();
        if (event == u"tray.status"_s)
            QCoreApplication::exit(say(fromCbor<TrayStatus>(body)));
    });
    QMetaObject::invokeMethod(&client, &LocalClient::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Qt's own event loop wakes up for a fifth less than the one through GLib, which only desktops need.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"fallow-agent"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lends this workstation's unused disk space to a Fallow storage array.\n\n"
        "  fallow-agent enrol CODE   join the array that gave the code (`fallow enrol` there)\n"
        "  fallow-agent run          serve; what the system service starts\n"
        "  fallow-agent status       say what the running service does\n\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        QCommandLineOption(u"dir"_s, u"The agent's own directory"_s, u"DIRECTORY"_s, AgentConfig::systemDirectory()),
        QCommandLineOption(u"store-dir"_s, u"enrol: a directory on the disk to lend (default: --dir)"_s,
                           u"DIRECTORY"_s),
        QCommandLineOption(u"name"_s, u"enrol: this machine's name (default: the host name)"_s, u"NAME"_s,
                           QSysInfo::machineHostName()),
        QCommandLineOption(u"group"_s, u"run: members of this group may command the agent from the tray"_s, u"GROUP"_s),
        QCommandLineOption(u"cap"_s, u"enrol: lend at most so much"_s, u"SIZE"_s),
    });
    parser.addPositionalArgument(u"command"_s, u"enrol, run or status"_s);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({ErrorCode::InvalidArgument, parser.errorText(), u"fallow-agent --help"_s}, kUsage);
    if (parser.isSet(u"help"_s))
        parser.showHelp(kOk);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0);
    if (command == u"enrol"_s)
        return enrol(parser, words.mid(1));
    if (command == u"run"_s && words.size() == 1)
        return run(parser);
    if (command == u"status"_s && words.size() == 1)
        return status(parser);
    std::fputs(qUtf8Printable(parser.helpText()), stderr);
    return kUsage;
}
