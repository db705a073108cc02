// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "command.h"
#include "console/format/event_text.h"
#include "console/format/unserved.h"
#include "session/session.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

/// "pc-1, pc-2 and 7 more".
QString someNames(const QStringList &names)
{
    constexpr qsizetype kTold = 5;
    const QString told = names.mid(0, kTold).join(u", "_s);
    return names.size() > kTold ? told + u" and %1 more"_s.arg(names.size() - kTold) : told;
}

void tellMachineTroubles(Output &out, const ArraySnapshot &array)
{
    QSet<MachineId> failing;
    qint64 wrongStrips = 0;
    for (const StoreSnapshot &store : array.stores) {
        wrongStrips += isInUse(store.state) ? std::max<qint64>(0, store.errorCount) : 0;
        if (store.state == StoreState::Active && store.disk.isKnown() && store.disk.isFailing)
            failing.insert(store.machine);
        if (isInUse(store.state) && !store.trouble.isEmpty())
            out.line(u"The controller's disk %1 cannot be used: %2"_s.arg(store.path, store.trouble));
    }
    QStringList lost;
    QStringList away;
    QStringList disks;
    for (const MachineSnapshot &machine : array.machines) {
        const bool isMember = machine.approval == MachineApproval::Approved;
        if (isMember && machine.presence == Presence::Lost)
            lost.append(machine.name);
        if (isMember && machine.presence == Presence::Unreachable)
            away.append(machine.name);
        if (failing.contains(machine.machine))
            disks.append(machine.name);
    }
    if (!lost.isEmpty())
        out.line(u"Lost: "_s + someNames(lost));
    if (!away.isEmpty())
        out.line(u"Unreachable: "_s + someNames(away));
    QStringList unserved;
    for (const MachineSnapshot *machine : console::unservedMachines(array))
        unserved.append(machine->name);
    if (!unserved.isEmpty())
        out.line(u"Online, but serving nothing, for no data connection comes about (fallow events --kind "
                 "store.trouble-connections): "_s +
                 someNames(unserved));
    if (!disks.isEmpty())
        out.line(u"Disks that say that they are failing, to be emptied with fallow drain: "_s + someNames(disks));
    if (wrongStrips > 0)
        out.line(u"Wrong or unreadable strips since the controller started: %1; fallow scrub looks at all"_s.arg(
            wrongStrips));
    if (array.quotaBytes > 0 && array.usedBytes > array.quotaBytes / 10 * 9)
        out.line(u"The array is nearly full"_s);
}

/// Certificates that end, and the last job of each kind that ended badly.
void tellOtherTroubles(Output &out, const ArraySnapshot &array)
{
    for (const EndingCertificate &each : array.endingCertificates)
        out.line(u"The certificate of administrator %1 %2 on %3"_s.arg(
            each.name, each.expires <= array.when ? u"has ended"_s : u"ends"_s,
            each.expires.toLocalTime().toString(u"yyyy-MM-dd"_s)));
    QMap<QString, JobSnapshot> last;
    for (const JobSnapshot &job : array.jobs) {
        if (hasEnded(job.state) && last.value(job.kind).job < job.job)
            last.insert(job.kind, job);
    }
    for (const JobSnapshot &job : std::as_const(last)) {
        if (job.state == JobState::Failed || job.problemCount > 0)
            out.line(u"Job %1, %2 of %3, %4; fallow report %1 tells more"_s.arg(
                job.job.toString(), job.kind, job.subject,
                job.state == JobState::Failed ? u"failed"_s
                                              : Wording::counted(u"found %Ln problem(s)"_s, job.problemCount)));
    }
}

QString ofStripes(qint64 count, const VolumeSnapshot &volume)
{
    return Wording::counted(u"%1 of %Ln stripe(s)"_s, volume.stripeCount, {QString::number(count)});
}

/// How much more may be lost, after a semicolon; empty: of what cannot be read now, and is not away, nothing can be
/// said.
QString survivalOf(const VolumeSnapshot &volume, bool isAnythingAway)
{
    const bool isWhole = volume.degradedStripeCount == 0 && volume.unreadableStripeCount == 0;
    if (volume.unreadableStripeCount > 0 && !isAnythingAway)
        return {};
    return (isWhole || !isAnythingAway ? u"; "_s : u"; once all are back, "_s) +
           Wording::counted(u"%Ln more strip(s) of a stripe may be lost"_s, volume.surplusStrips);
}

void showStatus(const Context &context, const ArraySnapshot &array)
{
    Output &out = context->output;
    out.json(toCbor(array));
    out.line(u"Array %1 (%2), controller %3, epoch %4"_s.arg(array.arrayName, array.arrayId.left(8),
                                                             array.controllerVersion, QString::number(array.epoch)));
    out.line(array.healthSentence);
    out.line(u"Space: %1 used of %2 lent"_s.arg(formatBytes(array.usedBytes), formatBytes(array.quotaBytes)));
    qsizetype members = 0;
    qsizetype online = 0;
    qsizetype waiting = 0;
    for (const MachineSnapshot &machine : array.machines) {
        members += machine.approval == MachineApproval::Approved ? 1 : 0;
        online += machine.approval == MachineApproval::Approved && machine.presence == Presence::Online ? 1 : 0;
        waiting += machine.approval == MachineApproval::Waiting ? 1 : 0;
    }
    out.line(u"Workstations: %1, of which %2 online%3"_s.arg(members).arg(online).arg(
        waiting > 0 ? u"; %1 waiting for approval"_s.arg(waiting) : QString()));
    for (const VolumeSnapshot &volume : array.volumes) {
        if (!volume.isAvailable()) {
            out.line(u"%1 %2: not available: %3"_s.arg(volume.origin.isNull() ? u"Volume"_s : u"Snapshot"_s,
                                                       volume.name, volume.trouble));
            continue;
        }
        if (!volume.origin.isNull() && volume.stripeCount == 0) { // how its stripes stand is told of its volume
            out.line(u"Snapshot %1: %2, of %3"_s.arg(volume.name, formatBytes(volume.sizeBytes),
                                                     volume.created.toLocalTime().toString(Qt::ISODate)));
            continue;
        }
        const QString state = volume.unreadableStripeCount > 0
                                  ? ofStripes(volume.unreadableStripeCount, volume) + u" cannot be read now"_s
                              : volume.degradedStripeCount > 0
                                  ? u"degraded: "_s + ofStripes(volume.degradedStripeCount, volume)
                              : !volume.readTrouble.isEmpty()                        ? u"partly unreadable"_s
                              : volume.missingDomains > 0 && volume.stripeCount == 0 ? u"nothing in stripes yet"_s
                                                                                     : u"whole"_s;
        out.line(u"Volume %1: %2, %3, %4"_s.arg(volume.name, formatBytes(volume.sizeBytes), volume.layout, state) +
                 survivalOf(volume, std::ranges::any_of(array.stores, &StoreSnapshot::isAway)));
        if (volume.missingDomains > 0 && volume.writeTrouble.isEmpty())
            out.line(u"Volume %1: "_s.arg(volume.name) + shortageOf(volume));
        if (!volume.readTrouble.isEmpty())
            out.line(u"Volume %1: some of it cannot be read: %2"_s.arg(volume.name, volume.readTrouble));
        if (!volume.writeTrouble.isEmpty())
            out.line(u"Volume %1: writing may fail: %2"_s.arg(volume.name, volume.writeTrouble));
    }
    for (const JobSnapshot &job : array.jobs) {
        if (job.state == JobState::Running || job.state == JobState::Paused)
            out.line(u"Job %1: %2 of %3, %4 of %5 done"_s.arg(job.job.toString(), job.kind, job.subject,
                                                              formatBytes(job.doneBytes), formatBytes(job.totalBytes)));
    }
    tellMachineTroubles(out, array);
    tellOtherTroubles(out, array);
    context->finish(array.health == u"healthy"_s ? kOk : kProblemsFound);
}

void runStatus(const Context &context)
{
    context->session.request<ArraySnapshot>(u"status"_s, Nothing{}, &context->session,
                                            [context](Result<ArraySnapshot> answer) {
                                                if (!answer)
                                                    return context->fail(answer.error());
                                                showStatus(context, *answer);
                                            });
}

void printEvents(const Context &context, const QList<EventSnapshot> &events)
{
    if (context->parser.isSet(u"csv"_s)) {
        QByteArray lines;
        for (const EventSnapshot &event : events)
            lines += console::eventCsv(event);
        return context->output.raw(lines);
    }
    for (const EventSnapshot &event : events) {
        context->output.line(
            u"%1  %2  %3  %4%5"_s.arg(event.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                                      QString::fromLatin1(stateName(event.severity)).leftJustified(8), event.subject,
                                      event.text, event.actor.isEmpty() ? QString() : u"  ["_s + event.actor + u']'));
    }
}

constexpr qint64 kEventsPerPage = 1000;

/// The events that the options of `events` leave. Errors: InvalidArgument.
Result<EventListRequest> eventRequest(const QCommandLineParser &parser)
{
    EventListRequest request{.limit = kEventsPerPage,
                             .kind = parser.value(u"kind"_s),
                             .subject = parser.value(u"subject"_s),
                             .actor = parser.value(u"by"_s),
                             .text = parser.value(u"search"_s)};
    if (const QString word = parser.value(u"severity"_s); !word.isEmpty()) {
        int severity = 0;
        while (severity <= int(EventSeverity::Critical) &&
               word != QString::fromLatin1(stateName(EventSeverity(severity))).toLower())
            ++severity;
        if (severity > int(EventSeverity::Critical))
            return fallow::fail(ErrorCode::InvalidArgument, u"--severity is info, notice, warning or critical"_s, word);
        request.leastSeverity = EventSeverity(severity);
    }
    for (const auto &[option, member] :
         {std::pair(u"since"_s, &EventListRequest::from), std::pair(u"until"_s, &EventListRequest::until)}) {
        if (!parser.isSet(option))
            continue;
        request.*member = QDateTime::fromString(parser.value(option), Qt::ISODate).toUTC();
        if (!(request.*member).isValid())
            return fallow::fail(ErrorCode::InvalidArgument,
                                u"--%1 takes a moment, for instance 2026-11-20T14:00"_s.arg(option),
                                parser.value(option).left(80));
    }
    return request;
}

/// @param earlier  with --json what was read already: without --follow all of it is one document.
void followEvents(const Context &context, const EventListRequest &request, QCborArray earlier = {})
{
    context->session.request<EventList>(
        u"events.list"_s, request, &context->session,
        [context, request, events = std::move(earlier)](Result<EventList> answer) mutable {
            if (!answer)
                return context->fail(answer.error());
            const bool isFollowing = context->parser.isSet(u"follow"_s);
            const bool isLastPage = answer->events.size() < request.limit;
            for (const EventSnapshot &event : std::as_const(answer->events)) {
                if (context->output.isJson())
                    events.append(toCbor(event));
            }
            printEvents(context, answer->events);
            if (isFollowing ? !events.isEmpty() : isLastPage)
                context->output.json({{u"events"_s, std::exchange(events, {})}});
            EventListRequest next = request;
            if (!answer->events.isEmpty())
                next.after = answer->events.last().event;
            if (!isLastPage)
                return followEvents(context, next, std::move(events));
            if (!isFollowing)
                return context->finish(kOk);
            QObject::connect(
                &context->session, &Session::snapshotChanged, &context->session,
                [context, next] { followEvents(context, next); }, Qt::SingleShotConnection);
        });
}

void runEvents(const Context &context)
{
    const auto request = eventRequest(context->parser);
    if (!request)
        return context->fail(request.error());
    if (context->parser.isSet(u"csv"_s)) {
        if (context->output.isJson())
            return context->fail({ErrorCode::InvalidArgument, u"--csv and --json exclude each other"_s, {}});
        context->output.raw(console::eventCsvHeader());
    }
    followEvents(context, *request);
}

void runBundle(const Context &context)
{
    const QString path = context->arguments.first();
    context->session.call(
        u"bundle"_s, {}, &context->session,
        [context, path](Result<QCborMap> answer) {
            if (!answer)
                return context->fail(answer.error());
            const QByteArray zip = answer->value(u"payload"_s).toByteArray();
            if (zip.isEmpty())
                return context->fail({ErrorCode::ProtocolViolation, u"the controller sent no bundle"_s, {}});
            // It holds the fleet's names and addresses.
            const auto written = writeChosen(u"the bundle"_s, path, zip, WholeFile::Readers::OwnerOnly);
            if (!written)
                return context->fail(written.error());
            if (*written != WrittenTo::StandardOutput) {
                context->output.line(u"%1: %2, secrets left out"_s.arg(path, formatBytes(zip.size())));
                context->output.json({{u"path"_s, path}, {u"sizeBytes"_s, zip.size()}});
            }
            context->finish(kOk);
        },
        120'000);
}

} // namespace

QList<Command> overviewCommands()
{
    return {
        {.words = u"status"_s,
         .arguments = {},
         .help = u"Show the array's health, space, workstations, volumes and jobs, and what needs care"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = runStatus},
        {.words = u"events"_s,
         .arguments = {},
         .help = u"Show what happened, oldest first"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {QCommandLineOption({u"f"_s, u"follow"_s}, u"Go on and show what happens"_s),
                     QCommandLineOption(u"csv"_s, u"As a table for spreadsheets, with a line of headings"_s),
                     QCommandLineOption(u"severity"_s, u"Only this and worse: info, notice, warning, critical"_s,
                                        u"WORD"_s),
                     QCommandLineOption(u"kind"_s, u"Only kinds that begin so, for instance machine."_s, u"KIND"_s),
                     QCommandLineOption(u"subject"_s, u"Only of subjects with this text in them"_s, u"TEXT"_s),
                     QCommandLineOption(u"by"_s, u"Only what this administrator did; * for any"_s, u"NAME"_s),
                     QCommandLineOption(u"search"_s, u"Only events with this text in them"_s, u"TEXT"_s),
                     QCommandLineOption(u"since"_s, u"Only from this moment on"_s, u"WHEN"_s),
                     QCommandLineOption(u"until"_s, u"Only before this moment"_s, u"WHEN"_s)},
         .run = runEvents},
        {.words = u"bundle"_s,
         .arguments = u"FILE.zip"_s,
         .help = u"Save diagnostics for support; holds no keys and no data"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = runBundle},
    };
}

} // namespace fallow::cli
