// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "command.h"
#include "membership/enrolment_code.h"
#include "session/session.h"
#include "wire/fleet_messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

/// What a machine that waits has found, one line each, with what can be answered.
void tellClaims(const Context &context, const MachineSnapshot &machine)
{
    for (const StoreClaimSnapshot &claim : machine.claims) {
        const QString what =
            u"%1 found store %2 of %3 (%4, last seen %5) on its disk: %6 strips, %7 by the catalog; its file takes "
            "%8."_s.arg(machine.name, claim.store.toString(), claim.ownerName,
                        QString::fromLatin1(stateName(claim.ownerPresence)), ago(claim.ownerLastSeen),
                        QString::number(claim.stripCount), formatBytes(claim.payloadBytes),
                        formatBytes(claim.storedBytes));
        const QString then = claim.isAdoptable() ? u"fallow approve %1 --adopt %2, or --leave, or --delete"_s.arg(
                                                       machine.machine.toString(), claim.store.toString())
                                                 : u"It cannot adopt it: "_s + claim.obstacle;
        context->output.line(what + u'\n' + u"    "_s + then);
    }
}

/// In one word, for a column.
QString diskWord(const DiskHealth &disk)
{
    return !disk.isKnown() ? u"-"_s : disk.isFailing ? u"failing"_s : u"well"_s;
}

/// What a workstation's store is, in one word: a partition keeps its size whatever the quota.
QString kindWord(const StoreSnapshot &store)
{
    return store.isLocal ? u"local"_s : store.isPartition ? u"partition"_s : u"file"_s;
}

/// The machine as the controller tells of it, with what it lends: "partition", "file", or nothing.
QCborMap machineJson(const ArraySnapshot &array, const MachineSnapshot &machine)
{
    QString lends;
    for (const StoreSnapshot &store : array.stores) {
        if (store.machine == machine.machine && store.state != StoreState::Retired)
            lends = kindWord(store);
    }
    QCborMap json = toCbor(machine);
    json.insert(u"lends"_s, lends);
    return json;
}

void tellFailingDisks(const Context &context)
{
    const ArraySnapshot &array = context->session.snapshot();
    for (const StoreSnapshot &store : array.stores) {
        if (!isInUse(store.state) || !store.disk.isKnown() || !store.disk.isFailing)
            continue;
        for (const MachineSnapshot &machine : array.machines) {
            if (machine.machine == store.machine)
                context->output.line(u"The disk of %1%2 says that it is failing.%3"_s.arg(
                    machine.name, store.disk.model.isEmpty() ? QString() : u" ("_s + store.disk.model + u')',
                    store.state == StoreState::Active ? u" Empty it: fallow drain "_s + machine.machine.toString()
                                                      : u" It is being emptied, or is empty."_s));
        }
    }
}

/// One machine with all that is known of it; its fingerprint whole, for comparing.
void showMachine(const Context &context)
{
    const ArraySnapshot &array = context->session.snapshot();
    const auto machine = findMachine(array, context->arguments.first());
    if (!machine)
        return context->fail(machine.error());
    const auto orNone = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
    const auto line = [context](const QString &name, const QString &text) {
        context->output.line(name.leftJustified(16) + text);
    };
    context->output.json(machineJson(array, *machine));
    line(u"Machine"_s, u"%1, number %2"_s.arg(machine->name, machine->machine.toString()));
    line(u"State"_s,
         machine->approval == MachineApproval::Approved
             ? u"%1, since %2"_s.arg(QString::fromLatin1(stateName(machine->presence)), ago(machine->presenceSince))
             : QString::fromLatin1(stateName(machine->approval)));
    line(u"Fingerprint"_s, machine->fingerprint);
    line(u"Seen"_s, ago(machine->lastSeen));
    line(u"Version"_s, orNone(machine->version));
    line(u"Address"_s, orNone(machine->address));
    line(u"Failure domain"_s, orNone(machine->failureDomain));
    for (const StoreSnapshot &store : array.stores) {
        if (store.machine == machine->machine && !store.isLocal && store.state != StoreState::Retired)
            line(u"Store"_s, u"%1, %2 of %3 used%4"_s.arg(store.store.toString(), formatBytes(store.usedBytes),
                                                          formatBytes(store.quotaBytes),
                                                          store.isPartition ? u", a whole partition"_s : QString()));
    }
    tellClaims(context, *machine);
    context->finish(kOk);
}

/// Whole, because that is what is compared at the workstation before it is let in.
void tellFingerprints(const Context &context, const QList<MachineSnapshot> &machines)
{
    for (const MachineSnapshot &machine : machines) {
        if (machine.approval == MachineApproval::Waiting)
            context->output.line(
                u"%1 asks to join. Compare its fingerprint there: %2"_s.arg(machine.name, machine.fingerprint));
    }
}

void listMachines(const Context &context)
{
    if (!context->arguments.isEmpty())
        return showMachine(context);
    const ArraySnapshot &array = context->session.snapshot();
    QList<QStringList> rows;
    QCborArray list;
    for (const MachineSnapshot &machine : array.machines) {
        QString used = u"-"_s;
        QString lent = u"-"_s;
        QString kind = u"-"_s;
        for (const StoreSnapshot &store : array.stores) {
            if (store.machine == machine.machine && store.state != StoreState::Retired) {
                used = formatBytes(store.usedBytes);
                lent = formatBytes(store.quotaBytes);
                kind = kindWord(store);
            }
        }
        list.append(machineJson(array, machine));
        const QString state = machine.approval == MachineApproval::Approved
                                  ? QString::fromLatin1(stateName(machine.presence))
                                  : QString::fromLatin1(stateName(machine.approval));
        rows.append({machine.machine.toString(), machine.name, state, ago(machine.presenceSince), used, lent, kind,
                     machine.version, ago(machine.lastSeen), machine.fingerprint.left(24)});
    }
    context->output.json({{u"machines"_s, list}});
    context->output.table({u"ID"_s, u"NAME"_s, u"STATE"_s, u"SINCE"_s, u"USED"_s, u"LENT"_s, u"KIND"_s, u"VERSION"_s,
                           u"SEEN"_s, u"FINGERPRINT"_s},
                          rows);
    tellFingerprints(context, array.machines);
    for (const MachineSnapshot &machine : array.machines)
        tellClaims(context, machine);
    tellFailingDisks(context);
    context->finish(kOk);
}

void listStores(const Context &context)
{
    QList<QStringList> rows;
    QCborArray list;
    for (const StoreSnapshot &store : context->session.snapshot().stores) {
        list.append(toCbor(store));
        rows.append({store.store.toString(), store.isLocal ? u"controller"_s : store.machine.toString(),
                     kindWord(store), QString::fromLatin1(stateName(store.state)),
                     store.isOnline ? u"online"_s : u"away"_s, formatBytes(store.usedBytes),
                     formatBytes(store.quotaBytes), QString::number(store.stripCount),
                     QString::number(store.errorCount), diskWord(store.disk), store.path});
    }
    context->output.json({{u"stores"_s, list}});
    context->output.table({u"ID"_s, u"MACHINE"_s, u"KIND"_s, u"STATE"_s, u"NOW"_s, u"USED"_s, u"QUOTA"_s, u"STRIPS"_s,
                           u"ERRORS"_s, u"DISK"_s, u"PATH"_s},
                          rows);
    context->finish(kOk);
}

void makeCode(const Context &context)
{
    bool ok = false;
    const qint64 minutes = context->parser.value(u"valid"_s).toLongLong(&ok);
    if (!ok || minutes < 1 || minutes > 30 * 24 * 60)
        return context->fail({ErrorCode::InvalidArgument, u"--valid takes minutes, from 1 to 43200"_s, {}});
    const MakeCodeRequest request{.validForSeconds = minutes * 60, .note = context->parser.value(u"note"_s)};
    context->session.request<EnrolmentCodeAnswer>(
        u"machines.makeCode"_s, request, &context->session, [context](Result<EnrolmentCodeAnswer> answer) {
            if (!answer)
                return context->fail(answer.error());
            context->output.json(toCbor(*answer));
            context->output.line(answer->code);
            context->output.line(u"Good for one workstation until %1. There: fallow-agent enrol CODE"_s.arg(
                answer->expires.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
            if (const auto code = EnrolmentCode::parse(answer->code))
                context->output.line(u"For whoever joins by address instead, this array's fingerprint: %1"_s.arg(
                    fingerprintForPeople(code->authorityPrefix)));
            context->finish(kOk);
        });
}

/// Lets a machine join. With what it found on its disk something has to be decided; what takes something away is
/// previewed and asked about first.
void approve(const Context &context)
{
    const auto machine = findMachine(context->session.snapshot(), context->arguments.first());
    if (!machine)
        return context->fail(machine.error());
    ApproveRequest request{.machine = machine->machine,
                           .mustLeaveClaimed = context->parser.isSet(u"leave"_s),
                           .mustDeleteClaimed = context->parser.isSet(u"delete"_s)};
    if (context->parser.isSet(u"adopt"_s)) {
        bool ok = false;
        request.adopt = StoreId(context->parser.value(u"adopt"_s).toULongLong(&ok));
        if (!ok || request.adopt.isNull())
            return context->fail({ErrorCode::InvalidArgument,
                                  u"--adopt takes a store's number; `fallow machines` "
                                  "shows it"_s,
                                  context->parser.value(u"adopt"_s)});
    }
    const bool isDryRun = context->parser.isSet(u"dry-run"_s);
    if (request.adopt.isNull() && !request.mustDeleteClaimed && !isDryRun)
        return context->session.request<ActionAnswer>(u"machines.approve"_s, request, &context->session,
                                                      showAnswer(context));
    ApproveRequest preview = request;
    preview.isPreview = true;
    context->session.request<ActionAnswer>(
        u"machines.approve"_s, preview, &context->session, [context, request, isDryRun](Result<ActionAnswer> answer) {
            if (!answer)
                return context->fail(answer.error());
            if (isDryRun) {
                context->output.json(toCbor(*answer));
                context->output.line(answer->summary);
                return context->finish(kOk);
            }
            if (!confirm(*context, answer->summary + u" Go on?"_s))
                return context->finish(kCancelled);
            context->session.request<ActionAnswer>(u"machines.approve"_s, request, &context->session,
                                                   showAnswer(context));
        });
}

void addLocalStore(const Context &context)
{
    LocalStoreRequest request;
    request.path = context->arguments.value(0);
    request.quotaBytes = parseBytes(context->arguments.value(1));
    if (request.quotaBytes <= 0)
        return context->fail({ErrorCode::InvalidArgument, u"this is not a size; write for instance 500GiB"_s,
                              context->arguments.value(1)});
    context->session.request<ActionAnswer>(u"stores.addLocal"_s, request, &context->session, showAnswer(context));
}

} // namespace

Result<MachineSnapshot> findMachine(const ArraySnapshot &array, const QString &text)
{
    QList<MachineSnapshot> found;
    for (const MachineSnapshot &machine : array.machines) {
        if (machine.machine.toString() == text)
            return machine;
        if (machine.name == text || (text.size() >= 8 && machine.fingerprint.startsWith(text, Qt::CaseInsensitive)))
            found.append(machine);
    }
    if (found.isEmpty())
        return fallow::fail(ErrorCode::NotFound, u"there is no such workstation; `fallow machines` lists them"_s, text);
    if (found.size() > 1) // one that was let go is not meant where another has its name
        found.removeIf([](const MachineSnapshot &machine) { return machine.approval == MachineApproval::Retired; });
    if (found.size() != 1)
        return fallow::fail(ErrorCode::InvalidArgument,
                            u"several workstations have this name: give the number instead"_s, text);
    return found.first();
}

Result<QList<MachineSnapshot>> findMachines(const CommandContext &context)
{
    QList<MachineSnapshot> machines;
    for (const QString &text : QStringList{context.arguments.first()} + context.parser.values(u"also"_s)) {
        auto machine = findMachine(context.session.snapshot(), text);
        if (!machine)
            return fallow::fail(machine.error());
        const bool isNamed = std::ranges::any_of(
            machines, [&](const MachineSnapshot &other) { return other.machine == machine->machine; });
        if (!isNamed)
            machines.append(std::move(*machine));
    }
    return machines;
}

QList<Command> machineCommands()
{
    const QCommandLineOption dryRun(u"dry-run"_s, u"Say what would happen, and do nothing"_s);
    const QCommandLineOption wait(u"wait"_s, u"Wait for the job that it starts"_s);
    const QCommandLineOption also(u"also"_s, u"This workstation too; may be given several times"_s, u"MACHINE"_s);
    const auto one = [&](const QString &words, const QString &help, MachineAction action) {
        return Command{.words = words,
                       .arguments = u"MACHINE"_s,
                       .help = help,
                       .minArguments = 1,
                       .maxArguments = 1,
                       .options = action.isDangerous ? QList{dryRun, wait, also} : QList<QCommandLineOption>(),
                       .run = [action](const auto &context) { runMachineAction(context, action); }};
    };
    return {
        {.words = u"machines"_s,
         .arguments = u"[MACHINE]"_s,
         .help = u"List the workstations, or show one with its whole fingerprint"_s,
         .minArguments = 0,
         .maxArguments = 1,
         .options = {},
         .run = listMachines},
        {.words = u"stores"_s,
         .arguments = {},
         .help = u"List the stores, local and lent"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listStores},
        {.words = u"enrol"_s,
         .arguments = {},
         .help = u"Make a one-time code with which one workstation may join"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {QCommandLineOption(u"valid"_s, u"How long it is good for, in minutes (default: 60)"_s,
                                        u"MINUTES"_s, u"60"_s),
                     QCommandLineOption(u"note"_s, u"Whom it is for; shown with the code"_s, u"TEXT"_s)},
         .run = makeCode},
        {.words = u"approve"_s,
         .arguments = u"MACHINE"_s,
         .help = u"Let a waiting workstation join, after comparing fingerprints"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {QCommandLineOption(
                         u"adopt"_s, u"It takes over this store, which it found on its disk; whose it was is retired"_s,
                         u"STORE"_s),
                     QCommandLineOption(u"leave"_s, u"It gets a new store and leaves what it found where it lies"_s),
                     QCommandLineOption(u"delete"_s, u"It gets a new store and deletes what it found"_s), dryRun},
         .run = approve},
        one(u"reject"_s, u"Turn a waiting workstation away"_s, {.method = u"machines.reject"_s}),
        one(u"revoke"_s, u"Block a workstation's certificate at once"_s,
            {.method = u"machines.revoke"_s, .isDangerous = true, .verb = u"lose"_s}),
        one(u"lost"_s, u"Declare a workstation lost: its strips are rebuilt onto others"_s,
            {.method = u"machines.declareLost"_s, .isDangerous = true, .verb = u"lose"_s}),
        one(u"drain"_s, u"Move a workstation's strips away and keep it, empty"_s,
            {.method = u"machines.drain"_s, .isDangerous = true, .verb = u"drain"_s}),
        one(u"undrain"_s, u"Take an emptied workstation into use again, or stop emptying it"_s,
            {.method = u"machines.undrain"_s}),
        one(u"retire"_s, u"Move a workstation's strips away and let it go"_s,
            {.method = u"machines.retire"_s, .isDangerous = true, .verb = u"drain"_s}),
        {.words = u"forget"_s,
         .arguments = u"MACHINE"_s,
         .help = u"Forget a workstation that was turned away, revoked or retired: it may ask to join again"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {dryRun},
         .run =
             [](const auto &context) {
                 runMachineAction(context, {.method = u"machines.forget"_s, .isDangerous = true});
             }},
        {.words = u"stores quota"_s,
         .arguments = u"STORE SIZE"_s,
         .help = u"Set what a store may hold"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {dryRun,
                     QCommandLineOption(u"also"_s, u"This store too; may be given several times"_s, u"STORE"_s)},
         .run = setQuota},
        {.words = u"stores add"_s,
         .arguments = u"DIRECTORY SIZE"_s,
         .help = u"Add a disk of the controller"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {},
         .run = addLocalStore},
    };
}

} // namespace fallow::cli
