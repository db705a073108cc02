// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "net/daemon.h"
#include "passphrase.h"
#include "session/network_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace fallow;
using namespace fallow::cli;

QString defaultIdentityPath()
{
    const QString fromEnvironment = qEnvironmentVariable("FALLOW_IDENTITY");
    return fromEnvironment.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/fallow/admin.identity"_s
               : fromEnvironment;
}

QList<Command> allCommands()
{
    return overviewCommands() + stripeCommands() + machineCommands() + fleetCommands() + volumeCommands() +
           jobCommands() + rebuildCommands() + policyCommands() + recordCommands() + administratorCommands();
}

void printHelp(const QList<Command> &commands, const QCommandLineParser &parser)
{
    QString text = u"fallow: administer a Fallow storage array from the command line\n\n"
                   "usage: fallow [--identity FILE] [--json] [--yes] COMMAND [ARGUMENTS] [OPTIONS]\n\n"_s;
    for (const Command &command : commands)
        text += u"  %1%2\n"_s.arg((command.words + u' ' + command.arguments).leftJustified(39), command.help);
    text += u"\n  fallow COMMAND --help        what one command takes\n"
            "  --identity FILE              the administrator's identity (default: $FALLOW_IDENTITY, then\n"
            "                               ~/.config/fallow/admin.identity)\n"
            "  --passphrase-file FILE       its passphrase, if it has one: the first line; else it is asked for\n"
            "  --json                       answers as JSON on standard output\n"
            "  --yes                        do not ask before what cannot be undone\n\n"
            "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 controller not reachable; 4 not permitted;\n"
            "5 done, and something needs attention; 6 cancelled.\n"_s;
    Q_UNUSED(parser);
    std::fputs(qUtf8Printable(text), stdout);
}

/// The command whose words are the longest beginning of the arguments.
const Command *findCommand(const QList<Command> &commands, const QStringList &words)
{
    const Command *best = nullptr;
    for (const Command &command : commands) {
        const QStringList own = command.words.split(u' ');
        if (words.mid(0, own.size()) == own && (!best || own.size() > best->words.split(u' ').size()))
            best = &command;
    }
    return best;
}

/// As "volumes" of "volumes create".
bool isBeginningOfOthers(const QList<Command> &commands, const Command &command)
{
    return std::ranges::any_of(commands,
                               [&](const Command &other) { return other.words.startsWith(command.words + u' '); });
}

/// Words of the command line that are no options; good enough to find the command before its options are known.
QStringList leadingWords(const QStringList &arguments)
{
    QStringList words;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--identity"_s || arguments[i] == u"--passphrase-file"_s)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            words.append(arguments[i]);
    }
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"fallow"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FALLOW_VERSION));
    QLoggingCategory::setFilterRules(u"fallow.*.info=false"_s); // QT_LOGGING_RULES brings them back
    const QStringList arguments = QCoreApplication::arguments();
    const QList<Command> commands = allCommands();

    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const QCommandLineOption identity(u"identity"_s, u"The administrator's identity file"_s, u"FILE"_s,
                                      defaultIdentityPath());
    parser.addOptions(
        {identity,
         QCommandLineOption(u"passphrase-file"_s, u"The first line of FILE unlocks the identity"_s, u"FILE"_s),
         QCommandLineOption(u"json"_s, u"Answer as JSON"_s),
         QCommandLineOption({u"y"_s, u"yes"_s}, u"Do not ask before what cannot be undone"_s),
         QCommandLineOption({u"h"_s, u"help"_s}, u"Show this help"_s),
         QCommandLineOption({u"v"_s, u"version"_s}, u"Show the version"_s)});
    const Command *command = findCommand(commands, leadingWords(arguments));
    if (command)
        parser.addOptions(command->options);
    const bool isUnderstood = parser.parse(arguments);
    Output output(parser.isSet(u"json"_s));
    if (parser.isSet(u"version"_s)) {
        std::printf("fallow %s\n", FALLOW_VERSION);
        return kOk;
    }
    if (!command) {
        const QStringList words = leadingWords(arguments);
        if ((parser.isSet(u"help"_s) && words.isEmpty()) || arguments.size() == 1) {
            printHelp(commands, parser);
            return arguments.size() == 1 ? kUsage : kOk;
        }
        output.error({ErrorCode::InvalidArgument, u"no such command; `fallow --help` lists them"_s, words.join(u' ')});
        return kUsage;
    }
    if (parser.isSet(u"help"_s)) {
        parser.setApplicationDescription(command->help);
        std::printf("usage: fallow %s %s\n%s\n", qUtf8Printable(command->words), qUtf8Printable(command->arguments),
                    qUtf8Printable(parser.helpText().section(u'\n', 1)));
        return kOk;
    }
    const QStringList rest = parser.positionalArguments().mid(command->words.split(u' ').size());
    if (isUnderstood && !rest.isEmpty() && command->maxArguments == 0 && isBeginningOfOthers(commands, *command)) {
        output.error({ErrorCode::InvalidArgument, u"no such command; `fallow --help` lists them"_s,
                      command->words + u' ' + rest.first().left(80)});
        return kUsage;
    }
    if (!isUnderstood || rest.size() < command->minArguments || rest.size() > command->maxArguments) {
        output.error(
            {ErrorCode::InvalidArgument,
             isUnderstood ? u"usage: fallow %1 %2"_s.arg(command->words, command->arguments) : parser.errorText(),
             {}});
        return kUsage;
    }

    TerminationWatcher interruption;
    if (command->runOffline)
        return command->runOffline({.output = output, .parser = parser, .identityPath = parser.value(identity)});
    const auto file = unlockIdentity(parser.value(identity), parser);
    auto session = file ? openSession(*file) : Result<std::unique_ptr<Session>>(fail(file.error()));
    if (!session) {
        output.error(session.error());
        return session.error().code == ErrorCode::NotFound ? int(kUnreachable) : exitCodeFor(session.error());
    }
    int exitCode = kFailed;
    bool hasFinished = false;
    const auto context = std::make_shared<CommandContext>(CommandContext{.session = **session,
                                                                         .output = output,
                                                                         .parser = parser,
                                                                         .arguments = rest,
                                                                         .finish =
                                                                             [&](int code) {
                                                                                 if (std::exchange(hasFinished, true))
                                                                                     return;
                                                                                 exitCode = code;
                                                                                 QCoreApplication::exit(code);
                                                                             },
                                                                         .isConfirmed = parser.isSet(u"yes"_s)});
    QObject::connect(&interruption, &TerminationWatcher::terminationRequested, &app, [&] {
        context->fail({ErrorCode::Cancelled,
                       u"interrupted"_s + (context->goesOn.isEmpty() ? QString() : u"; "_s) + context->goesOn,
                       {}});
    });
    bool hasStarted = false;
    QTimer patience;
    patience.setSingleShot(true);
    patience.setInterval(60'000);
    QObject::connect(session->get(), &Session::snapshotChanged, &app, [&] {
        if (!std::exchange(hasStarted, true))
            command->run(context);
    });
    QObject::connect(session->get(), &Session::stateChanged, &app, [&](Session::State state) {
        if (state == Session::State::Refused || (state == Session::State::Offline && !hasStarted))
            return context->fail((*session)->lastError());
        if (state == Session::State::Offline)
            patience.start(); // a job that is followed outlives a short absence of the controller
        else if (state == Session::State::Online)
            patience.stop();
    });
    QObject::connect(&patience, &QTimer::timeout, &app, [&] { context->fail((*session)->lastError()); });
    QTimer::singleShot(15'000, &app, [&] {
        if (!hasStarted)
            context->fail({ErrorCode::Timeout, u"the controller does not answer"_s, (*session)->controllerAddress()});
    });
    return QCoreApplication::exec();
}
