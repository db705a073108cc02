// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "command.h"
#include "console/report/job_report.h"
#include "session/session.h"
#include "wire/plan_messages.h"

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

constexpr int kPlanTimeoutMs = 600'000; ///< large catalogs are counted whole

Result<void> takeSubject(const CommandContext &context, RebuildRequest &request)
{
    const QString name = context.parser.value(u"machine"_s);
    for (const MachineSnapshot &machine : context.session.snapshot().machines) {
        if (!name.isEmpty() && (machine.name == name || machine.machine.toString() == name))
            request.machine = machine.machine;
    }
    if (!name.isEmpty() && request.machine.isNull())
        return fallow::fail(ErrorCode::NotFound, u"there is no such workstation; `fallow machines` lists them"_s, name);
    if (context.arguments.isEmpty())
        return {};
    const auto store = numberArgument(context, 0, u"a store"_s);
    if (!store)
        return fallow::fail(store.error());
    request.store = StoreId(*store);
    return {};
}

/// The limit and the hours.
Result<void> takeTerms(const CommandContext &context, RebuildRequest &request)
{
    if (context.parser.isSet(u"limit"_s)) {
        const QString text = context.parser.value(u"limit"_s);
        request.hasOwnLimit = true;
        request.limitBytesPerSecond = text == u"none"_s ? 0 : parseBytes(text);
        if (request.limitBytesPerSecond < 0 || (request.limitBytesPerSecond == 0 && text != u"none"_s))
            return fallow::fail(ErrorCode::InvalidArgument,
                                u"--limit takes bytes per second, for instance 20MiB, or none"_s, text.left(80));
    }
    request.hours = context.parser.value(u"hours"_s);
    return {};
}

Result<RebuildRequest> requestOf(const CommandContext &context)
{
    RebuildRequest request;
    if (const auto subject = takeSubject(context, request); !subject)
        return fallow::fail(subject.error());
    if (const auto terms = takeTerms(context, request); !terms)
        return fallow::fail(terms.error());
    request.replacementPath = context.parser.value(u"replace-with"_s);
    if (context.parser.isSet(u"quota"_s) != context.parser.isSet(u"replace-with"_s))
        return fallow::fail(ErrorCode::InvalidArgument, u"--replace-with and --quota go together"_s);
    if (context.parser.isSet(u"quota"_s)) {
        request.replacementQuotaBytes = parseBytes(context.parser.value(u"quota"_s));
        if (request.replacementQuotaBytes <= 0)
            return fallow::fail(ErrorCode::InvalidArgument, u"--quota takes a size, for instance 500GiB"_s,
                                context.parser.value(u"quota"_s).left(80));
    }
    return request;
}

QString limitText(qint64 bytesPerSecond)
{
    return bytesPerSecond > 0 ? u"at most "_s + formatBytes(bytesPerSecond) + u"/s"_s : u"no limit"_s;
}

void printImpact(Output &out, const RebuildPlan &plan)
{
    out.line(u"%1: %2"_s.arg(plan.subject, plan.sentence));
    if (plan.stripesTouched == 0)
        return;
    out.line(
        u"Redundancy: %1 of the touched stripes would not survive another loss; %2 cannot be read now, %3 are lost."_s
            .arg(plan.endangeredStripes)
            .arg(plan.unreadableStripes)
            .arg(plan.lostStripes));
    QList<QStringList> volumes;
    for (const PlanVolume &volume : plan.volumes)
        volumes.append({volume.name, QString::number(volume.stripesTouched), QString::number(volume.endangeredStripes),
                        QString::number(volume.surplusStrips), QString::number(volume.unreadableStripes),
                        QString::number(volume.lostStripes)});
    out.table({u"VOLUME"_s, u"STRIPES"_s, u"ENDANGERED"_s, u"TO SPARE"_s, u"UNREADABLE"_s, u"LOST"_s}, volumes);
    for (const PlanVolume &volume : plan.volumes) {
        for (const PlanRange &range : volume.unreadableRanges)
            out.line(u"%1: %2 from byte %3 on %4"_s.arg(
                volume.name, formatBytes(range.lengthBytes), QString::number(range.offsetBytes),
                range.isLost ? u"are lost"_s : u"cannot be read until machines come back"_s));
        if (volume.hasMoreRanges)
            out.line(u"%1: and more ranges"_s.arg(volume.name));
    }
}

void printPlan(Output &out, const RebuildPlan &plan)
{
    printImpact(out, plan);
    QList<QStringList> targets;
    for (const PlanTarget &target : plan.targets)
        targets.append({target.name, target.store.isNull() ? u"new"_s : target.store.toString(),
                        QString::number(target.strips), formatBytes(target.bytes), formatBytes(target.freeBytes)});
    if (!targets.isEmpty())
        out.table({u"TARGET"_s, u"STORE"_s, u"STRIPS"_s, u"BYTES"_s, u"FREE NOW"_s}, targets);
    const QString end = doneAbout(plan.estimatedEnd, QDateTime::currentDateTimeUtc());
    const bool isBounded = plan.hours != u"always"_s && plan.estimatedSeconds >= 0;
    if (plan.bytesToWrite > 0)
        out.line(u"Writes %1 and reads %2; %3, %4; about %5%6%7%8."_s.arg(
            formatBytes(plan.bytesToWrite), formatBytes(plan.bytesToRead), limitText(plan.limitBytesPerSecond),
            plan.hours == u"always"_s ? u"at any hour"_s : u"between "_s + plan.hours, duration(plan.estimatedSeconds),
            isBounded ? u" of work"_s : QString(),
            plan.rateSource == u"rebuild"_s   ? u", as the last rebuild went"_s
            : plan.rateSource == u"reading"_s ? u", as reading goes now"_s
                                              : QString(),
            end.isEmpty() ? QString() : u"; "_s + end));
    for (const QString &warning : plan.warnings)
        out.line(u"Note: "_s + warning);
    if (!plan.runningJob.isNull())
        out.line(u"A rebuild runs already, job %1: this would join it."_s.arg(plan.runningJob.toString()));
}

/// Whether doing it would declare something lost that is not yet.
bool isDangerous(const CommandContext &context, const RebuildRequest &request)
{
    for (const MachineSnapshot &machine : context.session.snapshot().machines) {
        if (machine.machine == request.machine && machine.presence != Presence::Lost)
            return true;
    }
    for (const StoreSnapshot &store : context.session.snapshot().stores) {
        if (store.store == request.store && store.state != StoreState::Lost)
            return true;
    }
    return false;
}

void runPlanned(const Context &context, const RebuildRequest &request, const RebuildPlan &plan)
{
    printPlan(context->output, plan);
    const bool isReplacing = !request.replacementPath.isEmpty();
    if (plan.stripesTouched == 0 && !isReplacing) {
        context->output.json(toCbor(plan));
        return context->finish(kOk);
    }
    if (isDangerous(*context, request) &&
        !confirm(*context, u"%1 counts as lost from then on. Go on?"_s.arg(plan.subject)))
        return context->finish(kCancelled);
    context->session.request<ActionAnswer>(
        u"rebuild.run"_s, request, &context->session,
        [context](Result<ActionAnswer> answer) {
            if (!answer)
                return context->fail(answer.error());
            if (answer->job.isNull() || context->parser.isSet(u"no-wait"_s)) {
                context->output.json(toCbor(*answer));
                if (!answer->job.isNull())
                    context->output.line(u"Job %1 has begun."_s.arg(answer->job.toString()));
                return context->finish(kOk);
            }
            followJob(context, answer->job);
        },
        kPlanTimeoutMs);
}

/// STORE DIRECTORY SIZE
Result<RebuildRequest> replacementOf(const CommandContext &context)
{
    RebuildRequest request;
    const auto store = numberArgument(context, 0, u"a store"_s);
    if (!store)
        return fallow::fail(store.error());
    request.store = StoreId(*store);
    request.replacementPath = context.arguments.value(1);
    request.replacementQuotaBytes = parseBytes(context.arguments.value(2));
    if (request.replacementQuotaBytes <= 0)
        return fallow::fail(ErrorCode::InvalidArgument, u"this is not a size; write for instance 500GiB"_s,
                            context.arguments.value(2).left(80));
    if (const auto terms = takeTerms(context, request); !terms)
        return fallow::fail(terms.error());
    return request;
}

/// Plans it first, and asks before what is not lost yet is declared so.
void rebuild(const Context &context, const Result<RebuildRequest> &request)
{
    if (!request)
        return context->fail(request.error());
    context->session.request<RebuildPlan>(
        u"rebuild.plan"_s, *request, &context->session,
        [context, request = *request](Result<RebuildPlan> plan) {
            if (!plan)
                return context->fail(plan.error());
            if (!context->parser.isSet(u"plan"_s) && !context->parser.isSet(u"dry-run"_s))
                return runPlanned(context, request, *plan);
            printPlan(context->output, *plan);
            context->output.json(toCbor(*plan));
            context->finish(kOk);
        },
        kPlanTimeoutMs);
}

/// Nowhere, if the option is not given.
Result<WrittenTo> save(const Context &context, const QString &option, const QByteArray &bytes)
{
    if (!context->parser.isSet(option))
        return WrittenTo::File;
    const QString path = context->parser.value(option);
    auto written = writeChosen(u"the report"_s, path, bytes, WholeFile::Readers::AsUsual);
    if (written && *written != WrittenTo::StandardOutput)
        context->output.line(u"%1: %2"_s.arg(path, formatBytes(bytes.size())));
    return written;
}

void printDetails(Output &out, const JobDetails &details)
{
    const JobSnapshot &job = details.job;
    out.line(u"Job %1, %2 of %3: %4. %5"_s.arg(job.job.toString(), job.kind, job.subject,
                                               QString::fromLatin1(stateName(job.state)), job.message));
    out.line(console::outcomeSentence(details));
    if (job.kind == u"rebuild"_s) {
        if (details.hasPlan) {
            out.line(u"When it was planned:"_s);
            printImpact(out, details.plan);
        }
        out.line(Wording::counted(u"%Ln strip(s) (%1) of "_s, details.tally.stripsRebuilt,
                                  {formatBytes(details.tally.bytesRebuilt)}) +
                 Wording::counted(u"%Ln stripe(s) rebuilt, %1 moved in all, in %2 of work."_s,
                                  details.tally.stripesRebuilt,
                                  {formatBytes(details.tally.bytesMoved), duration(details.workedSeconds)}));
        QList<QStringList> targets;
        for (const PlanTarget &target : details.tally.targets)
            targets.append(
                {target.name, target.store.toString(), QString::number(target.strips), formatBytes(target.bytes)});
        if (!targets.isEmpty())
            out.table({u"WRITTEN TO"_s, u"STORE"_s, u"STRIPS"_s, u"BYTES"_s}, targets);
        out.line(u"Verification: "_s + console::verificationSentence(details));
    }
    for (const ProblemSnapshot &problem : details.problems)
        out.line(u"%1: %2: %3"_s.arg(problem.kind, problem.subject, problem.text));
    for (const JobStep &step : details.steps)
        out.line(u"%1  %2%3%4"_s.arg(step.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), step.kind,
                                     step.text.isEmpty() ? QString() : u": "_s + step.text,
                                     step.actor.isEmpty() ? QString() : u"  ["_s + step.actor + u']'));
}

void report(const Context &context)
{
    const auto job = numberArgument(*context, 0, u"a job"_s);
    if (!job)
        return context->fail(job.error());
    context->session.request<JobDetails>(
        u"jobs.details"_s, JobRequest{.job = JobId(*job)}, &context->session, [context](Result<JobDetails> details) {
            if (!details)
                return context->fail(details.error());
            const QString array = context->session.snapshot().arrayName;
            const auto html = save(context, u"html"_s, console::reportHtml(*details, array));
            if (!html)
                return context->fail(html.error());
            const auto json = save(context, u"save-json"_s, console::reportJson(*details, array));
            if (!json)
                return context->fail(json.error());
            if (*html == WrittenTo::File && *json == WrittenTo::File) {
                context->output.json(toCbor(*details));
                printDetails(context->output, *details);
            }
            context->finish(details->job.problemCount > 0 ? kProblemsFound : kOk);
        });
}

} // namespace

QList<Command> rebuildCommands()
{
    const QList<QCommandLineOption> terms{
        QCommandLineOption(u"plan"_s, u"Say what would happen, and do nothing"_s),
        QCommandLineOption(u"dry-run"_s, u"The same as --plan"_s),
        QCommandLineOption(u"limit"_s, u"Move at most so much per second, or none"_s, u"BYTES"_s),
        QCommandLineOption(u"hours"_s, u"Work only then: \"22:00-06:00\", or \"always\""_s, u"HOURS"_s),
        QCommandLineOption(u"no-wait"_s, u"Start it and return"_s)};
    return {
        {.words = u"rebuild"_s,
         .arguments = u"[STORE]"_s,
         .help = u"Rebuild what is missing, or what a failed workstation, disk or store held"_s,
         .minArguments = 0,
         .maxArguments = 1,
         .options =
             QList{QCommandLineOption(u"machine"_s, u"This workstation has failed: it counts as lost"_s, u"MACHINE"_s),
                   QCommandLineOption(u"replace-with"_s,
                                      u"STORE is a disk of the controller: this empty directory takes its place"_s,
                                      u"DIRECTORY"_s),
                   QCommandLineOption(u"quota"_s, u"What the new disk may hold"_s, u"SIZE"_s)} +
             terms,
         .run = [](const Context &context) { rebuild(context, requestOf(*context)); }},
        {.words = u"stores replace"_s,
         .arguments = u"STORE DIRECTORY SIZE"_s,
         .help = u"Put an empty disk of the controller in a dead one's place and rebuild it"_s,
         .minArguments = 3,
         .maxArguments = 3,
         .options = terms,
         .run = [](const Context &context) { rebuild(context, replacementOf(*context)); }},
        {.words = u"report"_s,
         .arguments = u"JOB"_s,
         .help = u"Show what is known of a job, or save it as a file"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {QCommandLineOption(u"html"_s, u"Save it as a page for people"_s, u"FILE"_s),
                     QCommandLineOption(u"save-json"_s, u"Save it as JSON"_s, u"FILE"_s)},
         .run = report},
    };
}

} // namespace fallow::cli
