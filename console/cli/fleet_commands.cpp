// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "command.h"
#include "session/session.h"
#include "session/volume_plan.h"

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

void renameMachine(const Context &context)
{
    const auto machine = findMachine(context->session.snapshot(), context->arguments.first());
    if (!machine)
        return context->fail(machine.error());
    const MachineTextRequest request{.machine = machine->machine,
                                     .text = context->arguments.value(1),
                                     .isPreview = context->parser.isSet(u"dry-run"_s)};
    context->session.request<ActionAnswer>(u"machines.rename"_s, request, &context->session, showAnswer(context));
}

/// Several machines are previewed together, and set one after the other.
void setDomain(const Context &context)
{
    const auto machines = findMachines(*context);
    if (!machines)
        return context->fail(machines.error());
    const QString domain = context->arguments.value(1);
    MachinesRequest request{.verb = u"domain"_s, .text = domain};
    QList<QCborMap> steps;
    for (const MachineSnapshot &machine : *machines) {
        request.machines.append(machine.machine.value());
        steps.append(toCbor(MachineTextRequest{.machine = machine.machine, .text = domain}));
    }
    if (!context->parser.isSet(u"dry-run"_s))
        return runSteps(context, u"machines.setFailureDomain"_s, steps);
    context->session.request<MachinesPreview>(
        u"machines.preview"_s, request, &context->session, [context](Result<MachinesPreview> preview) {
            if (!preview)
                return context->fail(preview.error());
            QCborMap json = toCbor(preview->answer); // as of every preview, and what is beyond
            const QCborMap whole = toCbor(*preview);
            for (const QString &key : {u"crowded"_s, u"crowdedNowCount"_s, u"obstacles"_s})
                json.insert(key, whole.value(key));
            context->output.json(json);
            context->output.line(preview->answer.summary);
            context->finish(kOk);
        });
}

void showMachineHistory(const Context &context)
{
    const auto machine = findMachine(context->session.snapshot(), context->arguments.first());
    if (!machine)
        return context->fail(machine.error());
    context->session.request<EventList>(
        u"machines.history"_s, MachineHistoryRequest{.machine = machine->machine}, &context->session,
        [context](Result<EventList> list) {
            if (!list)
                return context->fail(list.error());
            context->output.json(toCbor(*list));
            for (const EventSnapshot &event : std::as_const(list->events))
                context->output.line(
                    u"%1  %2  %3%4"_s.arg(event.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), event.subject,
                                          event.text, event.actor.isEmpty() ? QString() : u" (%1)"_s.arg(event.actor)));
            context->finish(kOk);
        });
}

/// Local hours of a day, one character each: from blank (never up) to # (always); ? where nothing is known.
QString dayLine(const QByteArray &percents, int firstHour)
{
    constexpr char16_t kShades[] = u" .:-=+*#%#"; // in tenths
    QString line;
    for (int hour = 0; hour < 24; ++hour) {
        const auto percent = quint8(percents.at((firstHour + hour + WeekForecast::kHours) % WeekForecast::kHours));
        line += percent > 100 ? u'?' : percent >= 95 ? u'#' : QChar(kShades[percent * 7 / 100]);
    }
    return line;
}

void showProfile(const Context &context)
{
    const auto machine = findMachine(context->session.snapshot(), context->arguments.first());
    if (!machine)
        return context->fail(machine.error());
    context->session.request<MachineProfiles>(
        u"machines.profiles"_s, Nothing{}, &context->session,
        [context, machine = *machine](Result<MachineProfiles> profiles) {
            if (!profiles)
                return context->fail(profiles.error());
            QByteArray percents(WeekForecast::kHours, char(255));
            for (const MachineProfile &profile : std::as_const(profiles->machines)) {
                if (profile.machine == machine.machine && profile.upPercents.size() == percents.size())
                    percents = profile.upPercents;
            }
            QCborArray list;
            for (const char percent : std::as_const(percents))
                list.append(quint8(percent) > 100 ? QCborValue(nullptr) : QCborValue(int(quint8(percent))));
            context->output.json({{u"machine"_s, qint64(machine.machine.value())},
                                  {u"class"_s, QString::fromLatin1(stateName(machine.machineClass))},
                                  {u"upPercents"_s, list}});
            const int shift = QDateTime::currentDateTime().offsetFromUtc() / 3600;
            context->output.line(u"%1: %2, up %3 of the week; # nearly always, ? not known yet"_s.arg(
                machine.name, QString::fromLatin1(stateName(machine.machineClass)),
                machine.upPercent < 0 ? u"an unknown part"_s : u"%1 %"_s.arg(machine.upPercent)));
            context->output.line(u"     0     6     12    18"_s);
            for (int day = 0; day < 7; ++day)
                context->output.line(QLocale::c().dayName(day + 1, QLocale::ShortFormat) + u"  "_s +
                                     dayLine(percents, day * 24 - shift));
            context->finish(kOk);
        });
}

void showContents(const Context &context)
{
    const auto store = numberArgument(*context, 0, u"a store"_s);
    if (!store)
        return context->fail(store.error());
    context->session.request<StoreContents>(
        u"stores.contents"_s, StoreRequest{.store = StoreId(*store)}, &context->session,
        [context](Result<StoreContents> contents) {
            if (!contents)
                return context->fail(contents.error());
            context->output.json(toCbor(*contents));
            QList<QStringList> rows;
            for (const VolumeOnStore &volume : std::as_const(contents->volumes))
                rows.append({volume.name.isEmpty() ? u"(deleted)"_s : volume.name, formatBytes(volume.payloadBytes),
                             QString::number(volume.dataStrips), QString::number(volume.parityStrips),
                             QString::number(volume.leastSurplus)});
            context->output.table({u"VOLUME"_s, u"BYTES"_s, u"DATA"_s, u"PARITY"_s, u"SURPLUS"_s}, rows);
            context->finish(kOk);
        });
}

/// "2 disks of the controller, 4 workstations".
QString domainsText(int local, int client, int any)
{
    QStringList parts;
    if (local > 0)
        parts.append(Wording::counted(u"%Ln disk(s) of the controller"_s, local));
    if (client > 0 || (local == 0 && any == 0))
        parts.append(Wording::counted(u"%Ln workstation(s)"_s, client));
    if (any > 0)
        parts.append(Wording::counted(u"%Ln of either"_s, any));
    return parts.join(u", "_s);
}

void planVolumeCommand(const Context &context)
{
    const auto layout = LayoutSpec::parse(context->arguments.first());
    if (!layout)
        return context->fail(layout.error());
    const VolumePlan plan = planVolume(context->session.snapshot(), *layout);
    const bool fits = plan.whole.has_value() && plan.fit.missing() == 0;
    context->output.json({{u"layout"_s, layout->toString()},
                          {u"fits"_s, fits},
                          {u"missingDomains"_s, plan.fit.missing()},
                          {u"usableBytes"_s, plan.whole ? plan.whole->usableBytes : 0},
                          {u"roomBytes"_s, plan.roomBytes},
                          {u"promisedBytes"_s, plan.promisedBytes},
                          {u"failuresSurvived"_s, plan.whole ? plan.whole->machineFailuresSurvived : 0},
                          {u"overhead"_s, plan.whole ? plan.whole->overheadFactor : 0.0}});
    if (!fits) {
        context->output.line(misfitOf(*layout, plan.fit));
        return context->finish(kProblemsFound);
    }
    context->output.line(Wording::counted(u"%1: survives the loss of any %Ln machine(s); "_s,
                                          plan.whole->machineFailuresSurvived, {layout->toString()}) +
                         u"room for %1 now, %2 if the stores were empty; %3 bytes stored for each byte"_s.arg(
                             formatBytes(plan.roomBytes), formatBytes(plan.whole->usableBytes),
                             QString::number(plan.whole->overheadFactor, 'f', 2)));
    context->finish(kOk);
}

} // namespace

QString misfitOf(const LayoutSpec &layout, const LayoutFit &fit)
{
    return u"%1 does not fit: it wants %2 failure domains (%3); there are %4 (%5)"_s.arg(layout.toString())
        .arg(fit.wanted())
        .arg(domainsText(fit.wantedLocal, fit.wantedClient, fit.wantedAny))
        .arg(fit.have())
        .arg(domainsText(fit.haveLocal, fit.haveClient, 0));
}

QList<Command> fleetCommands()
{
    const QCommandLineOption dryRun(u"dry-run"_s, u"Say what would happen, and do nothing"_s);
    return {
        {.words = u"domain"_s,
         .arguments = u"MACHINE [NAME]"_s,
         .help = u"Put a workstation into a failure domain, or without a name into one of its own"_s,
         .minArguments = 1,
         .maxArguments = 2,
         .options = {dryRun, QCommandLineOption(u"also"_s, u"This workstation too; may be given several times"_s,
                                                u"MACHINE"_s)},
         .run = setDomain},
        {.words = u"rename"_s,
         .arguments = u"MACHINE NAME"_s,
         .help = u"Give a workstation another name"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {dryRun},
         .run = renameMachine},
        {.words = u"machines history"_s,
         .arguments = u"MACHINE"_s,
         .help = u"Show what happened to a workstation and its stores"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = showMachineHistory},
        {.words = u"profile"_s,
         .arguments = u"MACHINE"_s,
         .help = u"Show when in the week a workstation is usually up"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = showProfile},
        {.words = u"stores contents"_s,
         .arguments = u"STORE"_s,
         .help = u"Show what lies on a store, by volume"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = showContents},
        {.words = u"volumes plan"_s,
         .arguments = u"LAYOUT"_s,
         .help = u"Show what a layout would give on this array, before anything is made"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = planVolumeCommand},
    };
}

} // namespace fallow::cli
