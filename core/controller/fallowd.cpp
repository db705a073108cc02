// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/free_memory.h"
#include "base/units.h"
#include "catalog/offline_check.h"
#include "controller/array_directory.h"
#include "controller/controller.h"
#include "net/daemon.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

using namespace fallow;

/// What requests, strips and caches of a busy controller swing by: it stays far below its 512 MiB with it.
constexpr qint64 kKeptMemoryBytes = 160 * kMiB;

constexpr std::chrono::seconds kClosingTime(5);

enum ExitCode : int { kOk = 0, kFailed = 1, kUsage = 2, kProblemsFound = 5 };

int complain(const Error &error, int code = kFailed)
{
    std::fprintf(stderr, "fallowd: %s\n",
                 qUtf8Printable(error.what + (error.where.isEmpty() ? QString() : u" ("_s + error.where + u')')));
    return code;
}

/// "host:port"; a missing port stays what it was.
bool takeAddress(const QString &text, QString &host, quint16 &port)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = colon > 0;
    if (ok) {
        host = text.left(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.mid(1, host.size() - 2);
        port = text.mid(colon + 1).toUShort(&ok);
    }
    return ok;
}

Result<InitialiseOptions> initOptions(const QCommandLineParser &parser)
{
    InitialiseOptions options;
    options.directory = absolutePath(parser.value(u"dir"_s));
    options.administratorName = parser.value(u"admin"_s);
    ControllerConfig &config = options.config;
    config.arrayName = parser.value(u"name"_s);
    config.advertisedAddress = parser.value(u"advertise"_s);
    config.nbdUnixSocket = absolutePath(parser.value(u"nbd-socket"_s));
    config.nbdTls = parser.value(u"nbd-tls"_s);
    config.dataProtection = parser.value(u"data-protection"_s);
    if (parser.isSet(u"listen"_s) && !takeAddress(parser.value(u"listen"_s), config.listenHost, config.listenPort))
        return fail(ErrorCode::InvalidArgument, u"--listen takes host:port"_s, parser.value(u"listen"_s));
    if (parser.isSet(u"nbd"_s) && !takeAddress(parser.value(u"nbd"_s), config.nbdHost, config.nbdPort))
        return fail(ErrorCode::InvalidArgument, u"--nbd takes host:port"_s, parser.value(u"nbd"_s));
    for (const QString &text : parser.values(u"local-store"_s)) {
        const qsizetype colon = text.lastIndexOf(u':');
        const qint64 quota = parseBytes(text.mid(colon + 1));
        if (colon < 1 || quota <= 0)
            return fail(ErrorCode::InvalidArgument, u"--local-store takes directory:size"_s, text);
        options.localStores.append({.directory = text.left(colon), .quotaBytes = quota});
    }
    return options;
}

int init(const QCommandLineParser &parser)
{
    auto options = initOptions(parser);
    if (!options)
        return complain(options.error(), kUsage);
    const QString directory = options->directory;
    const ArrayDirectory array(directory);
    const QStringList advice = localStoresAdvice(options->localStores); // before they take what is free
    if (const auto made = initialiseArray(std::move(*options)); !made)
        return complain(made.error(), made.error().code == ErrorCode::InvalidArgument ? kUsage : kFailed);
    std::printf("The array was made in %s.\nThe administrator's identity, to be kept safe: %s\nStart the controller: "
                "fallowd run --dir %s\n",
                qUtf8Printable(directory), qUtf8Printable(array.adminIdentityPath()), qUtf8Printable(directory));
    const auto config = ControllerConfig::read(array.configPath());
    if (const QString name = config ? config->advertisedName() : QString();
        !name.isEmpty() && QHostInfo::fromName(name).error() != QHostInfo::NoError)
        std::fprintf(stderr, "fallowd: warning: %s\n", qUtf8Printable(unknownNameAdvice(name)));
    if (config && config->offersVolumesToAnybody())
        std::fprintf(stderr, "fallowd: warning: %s\n", qUtf8Printable(openVolumesAdvice(*config)));
    for (const QString &sentence : advice)
        std::fprintf(stderr, "fallowd: warning: %s\n", qUtf8Printable(sentence));
    return kOk;
}

/// When every identity is lost, or has ended.
int makeAdministrator(const QCommandLineParser &parser, const QString &path)
{
    const bool isJson = parser.isSet(u"json"_s);
    const QString name = parser.value(u"admin"_s);
    if (const auto made = makeAdministratorIdentity(parser.value(u"dir"_s), name, path); !made)
        return complain(made.error(), made.error().code == ErrorCode::InvalidArgument ? kUsage : kFailed);
    if (isJson)
        std::fputs(QJsonDocument(QJsonObject{{u"name"_s, name}, {u"path"_s, path}}).toJson().constData(), stdout);
    else
        std::printf("The identity of administrator %s, to be kept safe: %s\nIt is good at once, and listed when it was "
                    "used once. If others may be in wrong hands, revoke them: fallow administrators\n",
                    qUtf8Printable(name), qUtf8Printable(path));
    return kOk;
}

/// Closes what is left of the controller. Threads that hang in the system's calls, since a disk does not answer, are
/// not waited for longer than `kClosingTime`: what was acknowledged lies in the journals and stores, as after a
/// SIGKILL.
void closeInTime(std::unique_ptr<Controller> controller)
{
    std::binary_semaphore isClosed(0);
    const std::jthread patience([&isClosed] {
        if (isClosed.try_acquire_for(kClosingTime))
            return;
        const int code = complain(
            {ErrorCode::Timeout, u"what is still under way is not waited for; perhaps a disk does not answer"_s, {}});
        std::fflush(nullptr);
        std::_Exit(code);
    });
    controller.reset();
    isClosed.release();
}

int run(const QCommandLineParser &parser)
{
    raiseDescriptorLimit();
    TerminationWatcher watcher;
    Controller::OpenOptions options;
    if (parser.isSet(u"supersede-epoch"_s)) {
        bool ok = false;
        options.supersedeEpoch = parser.value(u"supersede-epoch"_s).toUInt(&ok);
        if (!ok || options.supersedeEpoch == 0)
            return complain({ErrorCode::InvalidArgument, u"--supersede-epoch takes a number from 1"_s, {}}, kUsage);
    }
    auto controller = Controller::open(parser.value(u"dir"_s), options);
    if (!controller)
        return complain(controller.error());
    int exitCode = kOk;
    QObject::connect(&watcher, &TerminationWatcher::terminationRequested, controller->get(), [&] {
        notifyServiceManager("STOPPING=1");
        (*controller)->stop([&](Result<void> stopped) {
            if (!stopped)
                exitCode = complain(stopped.error());
            QCoreApplication::exit(exitCode);
        });
    });
    const auto served = [&](Result<void> started) {
        if (!started && started.error().code == ErrorCode::Cancelled)
            return; // stop() ends the program
        if (!started) {
            exitCode = complain(started.error());
            return QCoreApplication::exit(exitCode);
        }
        notifyServiceManager("READY=1\nSTATUS=Serving");
        std::printf("fallowd: serving array %s\n", qUtf8Printable((*controller)->config().arrayName));
        std::fflush(stdout);
    };
    // From the event loop: what fails at once could not end it otherwise.
    QTimer::singleShot(0, controller->get(), [&] { (*controller)->start(served); });
    QCoreApplication::exec();
    closeInTime(std::move(*controller));
    return exitCode;
}

QJsonArray toJson(const QList<CatalogProblem> &problems)
{
    QJsonArray all;
    for (const CatalogProblem &problem : problems)
        all.append(QJsonObject{{u"kind"_s, problem.kind},
                               {u"subject"_s, problem.subject},
                               {u"text"_s, problem.text},
                               {u"isRepairable"_s, problem.isRepairable}});
    return all;
}

void print(const QList<CatalogProblem> &problems)
{
    for (const CatalogProblem &problem : problems)
        std::printf("%s: %s: %s%s\n", qUtf8Printable(problem.kind), qUtf8Printable(problem.subject),
                    qUtf8Printable(problem.text), problem.isRepairable ? " (repairable)" : "");
}

/// @param place  the array's directory, or a copy of a catalog.
int check(const QCommandLineParser &parser, const QString &place)
{
    const bool isJson = parser.isSet(u"json"_s);
    OfflineCheckOptions options;
    options.mustRepair = parser.isSet(u"repair"_s);
    if (!isJson)
        options.beforeRepair = [](const QList<CatalogProblem> &found) {
            print(found);
            std::puts(
                "Repairing: the counts of living and held blocks are set to what the maps refer to, and the indices "
                "and sums of the stores to what the stripes say; nothing else is changed.");
            std::fflush(stdout);
        };
    const auto report = checkOffline(QFileInfo(place).isFile() ? place : ArrayDirectory(place).catalogPath(), options);
    if (!report)
        return complain(report.error());
    if (isJson) {
        const QJsonObject answer{{u"found"_s, toJson(report->found)},
                                 {u"mendedStripes"_s, report->mendedStripes},
                                 {u"mendedIndexRows"_s, report->mendedIndexRows},
                                 {u"left"_s, toJson(report->left)}};
        std::fputs(QJsonDocument(answer).toJson().constData(), stdout);
    } else {
        if (report->mendedStripes > 0)
            std::printf("The counts of %lld stripes were mended.\n", report->mendedStripes);
        if (report->mendedIndexRows > 0)
            std::printf("%lld entries of indices and sums were mended.\n", report->mendedIndexRows);
        print(report->left);
        if (report->left.isEmpty())
            std::puts("Nothing is wrong with the catalog.");
    }
    return report->left.isEmpty() ? kOk : kProblemsFound;
}

} // namespace

int main(int argc, char **argv)
{
    // Qt's own event loop wakes up for a fifth less than the one through GLib, which only desktops need.
    qputenv("QT_NO_GLIB", "1");
    keepFreeMemory(kKeptMemoryBytes);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"fallowd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The controller of a Fallow storage array.\n\n"
                                     "  fallowd init   make a new array in --dir\n"
                                     "  fallowd run    serve it; what the system service starts\n"
                                     "  fallowd check  look through its catalog while no controller runs\n"
                                     "  fallowd administrator FILE\n"
                                     "                 make an administrator's identity when all are lost\n\n"
                                     "Exit codes: 0 done, 1 failed, 2 wrong usage, 5 check: problems are left."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help"_s}); // addHelpOption() would offer --help-all as well
    parser.addVersionOption();
    parser.addOptions({
        QCommandLineOption(u"dir"_s, u"The array's directory"_s, u"DIRECTORY"_s, u"/var/lib/fallow"_s),
        QCommandLineOption(u"name"_s, u"init: the array's name"_s, u"NAME"_s, u"array"_s),
        QCommandLineOption(u"admin"_s, u"init, administrator: the administrator's name"_s, u"NAME"_s, u"admin"_s),
        QCommandLineOption(u"listen"_s, u"init: where agents and administrators connect (port 0: choose one)"_s,
                           u"HOST:PORT"_s),
        QCommandLineOption(u"advertise"_s, u"init: the address that codes and identities carry"_s, u"HOST:PORT"_s),
        QCommandLineOption(u"nbd"_s,
                           u"init: where volumes are offered by NBD (port 0: the system chooses at each start)"_s,
                           u"HOST:PORT"_s),
        QCommandLineOption(u"nbd-socket"_s, u"init: also offer volumes on this Unix socket"_s, u"PATH"_s),
        QCommandLineOption(u"nbd-tls"_s, u"init: TLS for NBD: off, allow or require"_s, u"MODE"_s, u"off"_s),
        QCommandLineOption(u"data-protection"_s,
                           u"init: how strips travel between controller and agents: gmac or tls"_s, u"MODE"_s,
                           u"gmac"_s),
        QCommandLineOption(u"local-store"_s, u"init: use this disk of the controller; may be given several times"_s,
                           u"DIRECTORY:SIZE"_s),
    });
    parser.addOption(QCommandLineOption(
        u"supersede-epoch"_s,
        u"run: this controller was restored from a backup; the one before it, which runs no more, had this epoch"_s,
        u"EPOCH"_s));
    parser.addOptions({
        QCommandLineOption(u"repair"_s, u"check: mend what can be mended without guessing"_s),
        QCommandLineOption(u"json"_s, u"check, administrator: for programs"_s),
    });
    parser.addPositionalArgument(u"command"_s,
                                 u"init, run, check [DIRECTORY or copy of a catalog], or administrator FILE"_s);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({ErrorCode::InvalidArgument, parser.errorText(), u"fallowd --help"_s}, kUsage);
    if (parser.isSet(u"help"_s))
        parser.showHelp(kOk);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    static const QMap<QString, QStringList> kOptions{
        {u"init"_s,
         {u"dir"_s, u"name"_s, u"admin"_s, u"listen"_s, u"advertise"_s, u"nbd"_s, u"nbd-socket"_s, u"nbd-tls"_s,
          u"data-protection"_s, u"local-store"_s}},
        {u"run"_s, {u"dir"_s, u"supersede-epoch"_s}},
        {u"check"_s, {u"dir"_s, u"repair"_s, u"json"_s}},
        {u"administrator"_s, {u"dir"_s, u"admin"_s, u"json"_s}},
    };
    if (const auto all = takesAllOptions(parser, kOptions, u"fallowd"_s); !all)
        return complain(all.error(), kUsage);
    if (words == QStringList{u"init"_s})
        return init(parser);
    if (words == QStringList{u"run"_s})
        return run(parser);
    if (!words.isEmpty() && words.first() == u"check"_s && words.size() <= 2)
        return check(parser, words.value(1, parser.value(u"dir"_s)));
    if (!words.isEmpty() && words.first() == u"administrator"_s && words.size() == 2)
        return makeAdministrator(parser, words.at(1));
    std::fputs(qUtf8Printable(parser.helpText()), stderr);
    return kUsage;
}
