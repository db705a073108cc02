// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_host.h"
#include "back_seat.h"
#include "base/event_loop_executor.h"
#include "base/units.h"
#include "enrolment.h"
#include "log_ring.h"
#include "membership/enrolment_code.h"
#include "membership/quota.h"
#include "net/daemon.h"
#include "net/local_client.h"
#include "partition_command.h"
#include "run_as_owner.h"
#include "system_ports.h"
#include "wire/fields.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <cstdio>
#include <cstdlib>

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

/// The agent's own, absolute.
QString directoryOf(const QCommandLineParser &parser)
{
    return absolutePath(parser.value(u"dir"_s));
}

/// Whatever can be told to be wrong is, before anything is erased. A store that lies there is claimed.
Result<HandedPartition> givePartitionToJoin(QCommandLineParser &parser, const QString &code)
{
    const QString directory = directoryOf(parser);
    if (const auto parsed = EnrolmentCode::parse(code); !parsed)
        return fail(parsed.error());
    if (AgentConfig::read(directory))
        return fail(ErrorCode::AlreadyExists, u"this workstation is enrolled already"_s, directory);
    return givePartitionByHand(parser.value(u"partition"_s),
                               {.mustWipe = parser.isSet(u"wipe"_s), .mayCarryStore = true});
}

/// From here on everything is written as the service's own user, also under sudo. What that user may not use is said
/// now: the service would say it later, when nobody looks.
Result<void> goOnAsTheService(const QString &directory, const QString &storeDirectory, const QString &partitionPath)
{
    if (auto made = makeFolderForOwnerOf(directory, storeDirectory); !made)
        return made;
    const auto user = goOnAsOwnerOf(directory);
    if (!user)
        return fail(user.error());
    if (user->isEmpty())
        return {};
    if (!QFileInfo(storeDirectory).isWritable())
        return fail(ErrorCode::Refused,
                    u"the agent's user %1 may not write here; give it the folder (chown)"_s.arg(*user), storeDirectory);
    const QFileInfo device(partitionPath);
    if (!partitionPath.isEmpty() && !(device.isReadable() && device.isWritable()))
        std::fprintf(stderr,
                     "fallow-agent: the agent's user %s may not use %s yet; the service waits until it may. See "
                     "fallow-agent(1), PARTITIONS\n",
                     qUtf8Printable(*user), qUtf8Printable(partitionPath));
    return {};
}

int shrink(QCommandLineParser &parser)
{
    const QString text = parser.value(u"shrink"_s);
    const qint64 sizeBytes = parseBytes(text);
    if (sizeBytes <= 0)
        return complain({ErrorCode::InvalidArgument, u"--shrink takes a size, for instance 200GiB"_s, text}, kUsage);
    const QString directory = directoryOf(parser);
    if (const auto ready = goOnAsTheService(directory, directory, {}); !ready)
        return complain(ready.error());
    const auto shrunk = shrinkByHand(directory, sizeBytes);
    if (!shrunk)
        return complain(shrunk.error());
    std::printf("The partition may be cut to %lld bytes now (%s), and to no less.\n", static_cast<long long>(*shrunk),
                qUtf8Printable(formatBytes(*shrunk)));
    return kOk;
}

int partition(QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.isEmpty() && parser.isSet(u"shrink"_s))
        return shrink(parser);
    if (arguments.size() != 1)
        return complain({ErrorCode::InvalidArgument, u"usage: fallow-agent partition PATH [--wipe] [--forget]"_s, {}},
                        kUsage);
    const QString directory = directoryOf(parser);
    if (const auto checked = checkMayTakePartition(directory, parser.isSet(u"forget"_s)); !checked)
        return complain(checked.error());
    const auto given = givePartitionByHand(arguments.first(), {.mustWipe = parser.isSet(u"wipe"_s)});
    if (!given)
        return complain(given.error());
    if (const auto ready = goOnAsTheService(directory, directory, given->name); !ready)
        return complain(ready.error());
    if (const auto taken = takePartition(directory, given->name); !taken)
        return complain(taken.error());
    std::printf("Given to the array: %s\n", qUtf8Printable(given->name));
    if (!AgentConfig::read(directory))
        std::printf("This workstation is not enrolled yet: fallow-agent enrol CODE --partition %s\n",
                    qUtf8Printable(given->name));
    return kOk;
}

/// 0: none is given. One below what any controller takes would use up the code, and lend nothing.
Result<qint64> capOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"cap"_s))
        return 0;
    const QString text = parser.value(u"cap"_s);
    const qint64 capBytes = parseBytes(text);
    if (capBytes <= 0)
        return fail(ErrorCode::InvalidArgument, u"--cap takes a size, for instance 50GiB"_s, text);
    if (const qint64 leastBytes = QuotaBounds().minStoreBytes; capBytes < leastBytes)
        return fail(ErrorCode::InvalidArgument, u"--cap takes %1 at least"_s.arg(formatBytes(leastBytes)), text);
    return capBytes;
}

int enrol(QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return complain({ErrorCode::InvalidArgument, u"usage: fallow-agent enrol CODE"_s, {}}, kUsage);
    Enrolment::Options options{.directory = directoryOf(parser),
                               .code = arguments.first(),
                               .address = {},
                               .authorityFingerprint = {},
                               .machineName = parser.value(u"name"_s),
                               .storeDirectory = absolutePath(parser.value(u"store-dir"_s)),
                               .partition = {},
                               .capBytes = 0,
                               .isStoreOnPartition = false,
                               .mustForgetStore = parser.isSet(u"forget"_s)};
    const auto cap = capOf(parser);
    if (!cap)
        return complain(cap.error(), kUsage);
    options.capBytes = *cap;
    if (parser.isSet(u"partition"_s)) {
        if (parser.isSet(u"store-dir"_s))
            return complain({ErrorCode::InvalidArgument, u"either --store-dir or --partition"_s, {}}, kUsage);
        const auto given = givePartitionToJoin(parser, options.code);
        if (!given)
            return complain(given.error());
        options.partition = given->name;
        options.isStoreOnPartition = given->carriesStore;
    }
    if (options.storeDirectory.isEmpty())
        options.storeDirectory = options.directory;
    if (const auto ready = goOnAsTheService(options.directory, options.storeDirectory, options.partition); !ready)
        return complain(ready.error());
    SystemClock clock;
    Enrolment enrolment(options, clock);
    QObject::connect(&enrolment, &Enrolment::waiting, [](const QString &fingerprint) {
        std::printf("Waiting for the administrator's approval. The fingerprint to compare:\n\n    %s\n\n",
                    qUtf8Printable(fingerprint));
        std::fflush(stdout);
    });
    QObject::connect(&enrolment, &Enrolment::storesFound, [](const QStringList &found, const QStringList &unreadable) {
        for (const QString &directory : found)
            std::printf("A store lies here already: %s\nIf it is of this array, the administrator decides what becomes "
                        "of it; until then it is left alone.\n",
                        qUtf8Printable(directory));
        for (const QString &directory : unreadable)
            std::fprintf(stderr,
                         "fallow-agent: %s may be a store, but it cannot be read. To have it adopted, give it to the "
                         "agent's user (chown -R) and enrol again\n",
                         qUtf8Printable(directory));
        std::fflush(stdout);
    });
    QObject::connect(&enrolment, &Enrolment::adopted, [](const QString &place) {
        std::printf("The store at %s belongs to this workstation now.\n", qUtf8Printable(place));
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
    if (!takeBackSeatAtDisk()) // before any thread begins; the processor's share is the service manager's business
        std::fprintf(stderr, "fallow-agent: the system refuses a lower priority for the disk\n");
    TerminationWatcher watcher;
    LogRing::install();
    SystemClock clock;
    const QString directory = directoryOf(parser);
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
    const int code = QCoreApplication::exec();
    if (host.isHeldUp()) { // its threads hang in the system's calls, and nobody waits for them
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

int say(const Result<TrayStatus> &answer)
{
    if (!answer)
        return complain(answer.error());
    const AgentStatus &agent = answer->agent;
    std::printf("%s: %s\nlent: %s used of %s%s\n", qUtf8Printable(agent.state), qUtf8Printable(agent.reason),
                qUtf8Printable(formatBytes(agent.usedBytes)), qUtf8Printable(formatBytes(agent.quotaBytes)),
                qUtf8Printable(agent.partition.isEmpty() ? QString() : u" on "_s + agent.partition));
    if (agent.disk.isKnown())
        std::printf("disk: %s%s\n", agent.disk.isFailing ? "says that it is failing" : "says that it is well",
                    qUtf8Printable(agent.disk.model.isEmpty() ? QString() : u" ("_s + agent.disk.model + u')'));
    return agent.state == u"connected"_s ? kOk : kFailed;
}

int status(QCommandLineParser &parser)
{
    SystemClock clock;
    LocalClient client(clock, {.path = AgentConfig::socketPath(directoryOf(parser))});
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
        "  fallow-agent status       say what the running service does\n"
        "  fallow-agent partition PATH\n"
        "                            give a partition or disk wholly to the array; refused if anything lies on it,\n"
        "                            unless --wipe is said and confirmed\n"
        "  fallow-agent partition --shrink SIZE\n"
        "                            clear the end of the partition that is lent, so that it can be cut to that "
        "size\n\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help"_s}); // addHelpOption() would offer --help-all as well
    parser.addVersionOption();
    parser.addOptions({
        QCommandLineOption(u"dir"_s, u"The agent's own directory"_s, u"DIRECTORY"_s, AgentConfig::systemDirectory()),
        QCommandLineOption(u"store-dir"_s, u"enrol: a directory on the disk to lend (default: --dir)"_s,
                           u"DIRECTORY"_s),
        QCommandLineOption(u"partition"_s, u"enrol: lend this partition or disk wholly, instead of a folder"_s,
                           u"PATH"_s),
        QCommandLineOption(u"wipe"_s, u"enrol, partition: erase what lies on the partition; asks before"_s),
        QCommandLineOption(u"forget"_s, u"enrol, partition: go on although this machine's store cannot be looked at"_s),
        QCommandLineOption(u"shrink"_s, u"partition: clear the end of the one that is lent, to cut it to this size"_s,
                           u"SIZE"_s),
        QCommandLineOption(u"name"_s, u"enrol: this machine's name (default: the host name)"_s, u"NAME"_s,
                           QSysInfo::machineHostName()),
        QCommandLineOption(u"group"_s, u"run: members of this group may command the agent from the tray"_s, u"GROUP"_s),
        QCommandLineOption(u"cap"_s, u"enrol: lend at most so much"_s, u"SIZE"_s),
    });
    parser.addPositionalArgument(u"command"_s, u"enrol, run, status or partition"_s);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({ErrorCode::InvalidArgument, parser.errorText(), u"fallow-agent --help"_s}, kUsage);
    if (parser.isSet(u"help"_s))
        parser.showHelp(kOk);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0);
    static const QMap<QString, QStringList> kOptions{
        {u"enrol"_s, {u"dir"_s, u"store-dir"_s, u"partition"_s, u"wipe"_s, u"forget"_s, u"name"_s, u"cap"_s}},
        {u"run"_s, {u"dir"_s, u"group"_s}},
        {u"status"_s, {u"dir"_s}},
        {u"partition"_s, {u"dir"_s, u"wipe"_s, u"forget"_s, u"shrink"_s}},
    };
    if (const auto all = takesAllOptions(parser, kOptions, u"fallow-agent"_s); !all)
        return complain(all.error(), kUsage);
    if (command == u"enrol"_s)
        return enrol(parser, words.mid(1));
    if (command == u"partition"_s)
        return partition(parser, words.mid(1));
    if (command == u"run"_s && words.size() == 1)
        return run(parser);
    if (command == u"status"_s && words.size() == 1)
        return status(parser);
    std::fputs(qUtf8Printable(parser.helpText()), stderr);
    return kUsage;
}
