// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "command.h"
#include "session/job_watch.h"
#include "session/session.h"

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

void listJobs(const Context &context)
{
    QList<QStringList> rows;
    QCborArray list;
    for (const JobSnapshot &job : context->session.snapshot().jobs) {
        list.append(toCbor(job));
        rows.append({job.job.toString(), job.kind, job.subject, QString::fromLatin1(stateName(job.state)),
                     formatBytes(job.doneBytes), formatBytes(job.totalBytes), formatBytes(job.bytesPerSecond) + u"/s"_s,
                     hasEnded(job.state) ? u"-"_s : duration(job.remainingSeconds), QString::number(job.problemCount),
                     job.message});
    }
    context->output.json({{u"jobs"_s, list}});
    context->output.table({u"ID"_s, u"KIND"_s, u"SUBJECT"_s, u"STATE"_s, u"DONE"_s, u"OF"_s, u"RATE"_s, u"LEFT"_s,
                           u"PROBLEMS"_s, u"MESSAGE"_s},
                          rows);
    context->finish(kOk);
}

void showReport(const Context &context, JobId job)
{
    context->session.request<JobReport>(
        u"jobs.report"_s, JobRequest{.job = job}, &context->session, [context](Result<JobReport> report) {
            if (!report)
                return context->fail(report.error());
            context->output.endProgress();
            context->output.json(toCbor(*report));
            for (const ProblemSnapshot &problem : report->problems)
                context->output.line(u"%1: %2: %3"_s.arg(problem.kind, problem.subject, problem.text));
            context->output.line(u"%1 of %2: %3. %4"_s.arg(report->job.kind, report->job.subject,
                                                           QString::fromLatin1(stateName(report->job.state)),
                                                           report->job.message));
            const JobState state = report->job.state;
            context->finish(state == JobState::Cancelled   ? kCancelled
                            : state == JobState::Failed    ? kFailed
                            : report->job.problemCount > 0 ? kProblemsFound
                                                           : kOk);
        });
}

/// Starts a job and follows it, unless --no-wait.
void start(const Context &context, const QString &method, const JobRequest &request)
{
    context->session.request<ActionAnswer>(method, request, &context->session, [context](Result<ActionAnswer> answer) {
        if (!answer)
            return context->fail(answer.error());
        context->output.line(answer->summary);
        if (answer->job.isNull() || context->parser.isSet(u"no-wait"_s)) {
            context->output.json(toCbor(*answer));
            return context->finish(kOk);
        }
        followJob(context, answer->job);
    });
}

auto jobAction(const QString &method)
{
    return [method](const Context &context) {
        const auto job = numberArgument(*context, 0, u"a job"_s);
        if (!job)
            return context->fail(job.error());
        JobRequest request{.job = JobId(*job)};
        if (method == u"jobs.setLimit"_s) {
            request.limitBytesPerSecond =
                context->arguments.value(1) == u"none"_s ? 0 : parseBytes(context->arguments.value(1));
            if (request.limitBytesPerSecond < 0 ||
                (request.limitBytesPerSecond == 0 && context->arguments.value(1) != u"none"_s))
                return context->fail(
                    {ErrorCode::InvalidArgument, u"give bytes per second, for instance 20MiB, or none"_s, {}});
        }
        context->session.request<ActionAnswer>(method, request, &context->session, showAnswer(context));
    };
}

} // namespace

namespace {

constexpr qint64 kClockFromSeconds = 3600; ///< of time left: its end by the clock, too

void follow(const Context &context, JobWatch watch)
{
    if (const JobSnapshot *entry = watch.look(context->session.snapshot().jobs)) {
        const double share = entry->totalBytes > 0 ? 100.0 * double(entry->doneBytes) / double(entry->totalBytes) : 0;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString end = entry->remainingSeconds >= kClockFromSeconds && !hasEnded(entry->state)
                                ? u", "_s + doneAbout(now.addSecs(entry->remainingSeconds), now)
                                : QString();
        context->output.progress(u"%1 of %2: %3 %, %4 of %5, %6/s, %7 left%8"_s.arg(
            entry->kind, entry->subject, QString::number(share, 'f', 1), formatBytes(entry->doneBytes),
            formatBytes(entry->totalBytes), formatBytes(entry->bytesPerSecond), duration(entry->remainingSeconds),
            end));
        if (hasEnded(entry->state))
            return showReport(context, watch.job());
    }
    if (watch.isReplaced())
        return context->fail({ErrorCode::NotFound,
                              u"the controller was started anew and knows nothing of this job; `fallow jobs` shows "
                              "what runs"_s,
                              {}});
    if (watch.isMissed())
        return showReport(context, watch.job());
    QObject::connect(
        &context->session, &Session::snapshotChanged, &context->session, [context, watch] { follow(context, watch); },
        Qt::SingleShotConnection);
}

} // namespace

void followJob(const Context &context, JobId job)
{
    context->goesOn = u"the job goes on, `fallow jobs` shows it, `fallow jobs cancel %1` ends it"_s.arg(job.toString());
    follow(context, JobWatch(job));
}

QList<Command> jobCommands()
{
    const QCommandLineOption noWait(u"no-wait"_s, u"Start it and return"_s);
    const auto one = [](const QString &words, const QString &arguments, const QString &help, const QString &method) {
        const int count = int(arguments.count(u' ')) + 1;
        return Command{.words = words,
                       .arguments = arguments,
                       .help = help,
                       .minArguments = count,
                       .maxArguments = count,
                       .options = {},
                       .run = jobAction(method)};
    };
    return {
        {.words = u"jobs"_s,
         .arguments = {},
         .help = u"List running and recent jobs"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listJobs},
        {.words = u"scrub"_s,
         .arguments = {},
         .help = u"Let every store check every strip, and repair what is wrong"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {noWait},
         .run = [](const Context &context) { start(context, u"jobs.startScrub"_s, {}); }},
        {.words = u"check"_s,
         .arguments = {},
         .help = u"Check the catalog: every volume, extent, stripe and count"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {noWait},
         .run = [](const Context &context) { start(context, u"jobs.startCheck"_s, {}); }},
        one(u"jobs pause"_s, u"JOB"_s, u"Pause a job"_s, u"jobs.pause"_s),
        one(u"jobs resume"_s, u"JOB"_s, u"Let a paused job go on"_s, u"jobs.resume"_s),
        one(u"jobs cancel"_s, u"JOB"_s, u"Cancel a job; what it did stays done"_s, u"jobs.cancel"_s),
        one(u"jobs limit"_s, u"JOB BYTES"_s, u"Limit what a job moves per second; \"none\" lifts the limit"_s,
            u"jobs.setLimit"_s),
    };
}

} // namespace fallow::cli
