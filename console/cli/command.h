// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "output.h"

#include <QCommandLineParser>
#include <functional>
#include <memory>

namespace fallow {
class Session;
struct ActionAnswer;
struct ArraySnapshot;
struct LayoutFit;
struct LayoutSpec;
struct MachineSnapshot;
struct VolumeSnapshot;
} // namespace fallow

namespace fallow::cli {

/// What a running command has at hand. `finish` ends the program with an exit code, once.
struct CommandContext
{
    Session &session;
    Output &output;
    const QCommandLineParser &parser;
    QStringList arguments; ///< positional, after the command's own words
    std::function<void(int)> finish;
    bool isConfirmed = false; ///< --yes
    QString goesOn = {};      ///< what the controller goes on with when a person interrupts this command

    void fail(const Error &error) const
    {
        output.error(error);
        finish(exitCodeFor(error));
    }
};

/// What a command has that needs no controller.
struct OfflineContext
{
    Output &output;
    const QCommandLineParser &parser;
    QString identityPath;
};

/// One command of `fallow`: its words, its help, its options and what it does once the session is online.
struct Command
{
    QString words;     ///< "volumes create"
    QString arguments; ///< "NAME SIZE"
    QString help;      ///< one sentence
    int minArguments = 0;
    int maxArguments = 0;
    QList<QCommandLineOption> options;
    std::function<void(const std::shared_ptr<CommandContext> &)> run;
    std::function<int(const OfflineContext &)> runOffline = {}; ///< instead of `run`; its exit code
};

QList<Command> overviewCommands(); ///< status, events, bundle
QList<Command> stripeCommands();   ///< stripes, stripes map/show/least/locate
QList<Command>
machineCommands();              ///< machines, enrol, approve, reject, revoke, lost, drain, undrain, retire, forget, ...
QList<Command> fleetCommands(); ///< domain, rename, machines history, profile, stores contents, volumes plan
QList<Command> volumeCommands();        ///< volumes, volumes create/resize/snapshot/delete/export/unexport/attach
QList<Command> jobCommands();           ///< jobs, scrub, check
QList<Command> policyCommands();        ///< policy list/set/reset
QList<Command> rebuildCommands();       ///< rebuild, report
QList<Command> administratorCommands(); ///< administrators, administrators add/renew/revoke
QList<Command> recordCommands();        ///< history, codes, certificates, identity

/// Which failure domains a layout wants and which there are, if it does not fit.
QString misfitOf(const LayoutSpec &layout, const LayoutFit &fit);
/// What keeps a volume from being written in full; it is missing some failure domains.
QString shortageOf(const VolumeSnapshot &volume);

/// Finds a machine by its name, its number or the beginning of its fingerprint. Errors: NotFound, InvalidArgument.
Result<MachineSnapshot> findMachine(const ArraySnapshot &array, const QString &text);
/// The machine of the first argument, and those of --also, each once. Errors: as findMachine.
Result<QList<MachineSnapshot>> findMachines(const CommandContext &context);

/// What is done to a machine, or with --also to several.
struct MachineAction
{
    QString method;
    bool isDangerous = false; ///< previewed and asked about first
    QString verb = {};        ///< of "machines.preview", which previews several together; empty: there is no --also
};
void runMachineAction(const std::shared_ptr<CommandContext> &context, const MachineAction &action);
/// Asks for one action after the other and prints the answers; as JSON {"answers": [...]}, or the only one as it is.
/// The first that fails ends it.
void runSteps(const std::shared_ptr<CommandContext> &context, const QString &method, const QList<QCborMap> &arguments);
/// "stores quota".
void setQuota(const std::shared_ptr<CommandContext> &context);
/// Reads a line from the terminal. Ctrl-C, which waits for the event loop elsewhere, ends it: then, and at the end of
/// input, false.
bool readTerminalLine(char *line, int size);
/// A positional argument that is a number from 1. Errors: InvalidArgument, which says what it should be.
Result<quint64> numberArgument(const CommandContext &context, qsizetype index, const QString &what);
/// Asks on the terminal unless --yes was given; without a terminal the answer is no and a sentence says what to add.
bool confirm(const CommandContext &context, const QString &question);
/// After a preview: with --dry-run shows it, as JSON or as a sentence, and ends the command there; asks before what is
/// dangerous, and ends the command if the answer is no. True: go on.
bool goesOn(const std::shared_ptr<CommandContext> &context, const QCborMap &preview, const QString &sentence,
            bool isDangerous = true);
/// For an action's answer: prints it, as JSON or as its sentence, and finishes; an error fails the command.
Completion<ActionAnswer> showAnswer(const std::shared_ptr<CommandContext> &context);
/// Follows a job until it ends, with progress on standard error; then prints its report and finishes.
void followJob(const std::shared_ptr<CommandContext> &context, JobId job);

} // namespace fallow::cli
