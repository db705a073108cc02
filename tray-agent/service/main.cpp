// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service.h"
#include "base/event_loop_executor.h"
#include "base/units.h"
#include "enrolment.h"
#include "net/daemon.h"
#include "net/status_socket.h"
#include "wire/fields.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <cstdio>

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

QString defaultDirectory()
{
    return u"/var/lib/fallow-agent"_s;
}

int enrol(QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return complain({ErrorCode::InvalidArgument, u"usage: fallow-agent enrol CODE"_s, {}}, kUsage);
    Enrolment::Options options{.directory = parser.value(u"dir"_s),
                               .code = arguments.first(),
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

int run(QCommandLineParser &parser)
{
    TerminationWatcher watcher;
    SystemClock clock;
    AgentService service(parser.value(u"dir"_s), clock);
    StatusPublisher statusServer([&service] { return toCbor(service.status()); });
    const auto listening = statusServer.listen(AgentConfig::statusSocketPath(parser.value(u"dir"_s)));
    if (!listening && listening.error().code == ErrorCode::Busy)
        return complain({ErrorCode::Busy, u"another agent runs on this directory"_s, parser.value(u"dir"_s)});
    if (!listening)
        complain(listening.error()); // the tray sees nothing; the store is served all the same
    QObject::connect(&service, &AgentService::statusChanged, &statusServer, &StatusPublisher::publish);
    QObject::connect(&watcher, &TerminationWatcher::terminationRequested, &service, [&service] {
        notifyServiceManager("STOPPING=1");
        service.stop(u"shutdown"_s);
    });
    QObject::connect(&service, &AgentService::stopped, [] { QCoreApplication::exit(kOk); });
    if (const auto started = service.start(); !started)
        return complain(started.error());
    notifyServiceManager("READY=1");
    return QCoreApplication::exec();
}

int status(QCommandLineParser &parser)
{
    const auto map = fetchStatusOnce(AgentConfig::statusSocketPath(parser.value(u"dir"_s)));
    const auto answer = map ? fromCbor<AgentStatus>(*map) : Result<AgentStatus>(fail(map.error()));
    if (!answer)
        return complain(answer.error());
    std::printf("%s: %s\nlent: %s used of %s\n", qUtf8Printable(answer->state), qUtf8Printable(answer->reason),
                qUtf8Printable(formatBytes(answer->usedBytes)), qUtf8Printable(formatBytes(answer->quotaBytes)));
    return answer->state == u"connected"_s ? kOk : kFailed;
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
        QCommandLineOption(u"dir"_s, u"The agent's own directory"_s, u"DIRECTORY"_s, defaultDirectory()),
        QCommandLineOption(u"store-dir"_s, u"enrol: a directory on the disk to lend (default: --dir)"_s,
                           u"DIRECTORY"_s),
        QCommandLineOption(u"name"_s, u"enrol: this machine's name (default: the host name)"_s, u"NAME"_s,
                           QSysInfo::machineHostName()),
        QCommandLineOption(u"cap"_s, u"enrol: lend at most so much"_s, u"SIZE"_s),
    });
    parser.addPositionalArgument(u"command"_s, u"enrol, run or status"_s);
    parser.process(app);
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
