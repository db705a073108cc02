// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "command.h"
#include "session/session.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

void showStatus(const Context &context, const ArraySnapshot &array)
{
    Output &out = context->output;
    out.json(toCbor(array));
    out.line(
        u"Array %1 (%2), controller %3, epoch %4"_s.arg(array.arrayName, array.arrayId.left(8), array.controllerVersion)
            .arg(array.epoch));
    out.line(array.healthSentence);
    out.line(u"Space: %1 used of %2 lent"_s.arg(formatBytes(array.usedBytes), formatBytes(array.quotaBytes)));
    qsizetype online = 0;
    qsizetype waiting = 0;
    for (const MachineSnapshot &machine : array.machines) {
        online += machine.approval == MachineApproval::Approved && machine.presence == Presence::Online ? 1 : 0;
        waiting += machine.approval == MachineApproval::Waiting ? 1 : 0;
    }
    out.line(u"Workstations: %1, of which %2 online%3"_s.arg(array.machines.size() - waiting)
                 .arg(online)
                 .arg(waiting > 0 ? u"; %1 waiting for approval"_s.arg(waiting) : QString()));
    for (const VolumeSnapshot &volume : array.volumes) {
        const QString state =
            volume.unreadableStripeCount > 0
                ? u"%1 of %2 stripes cannot be read now"_s.arg(volume.unreadableStripeCount).arg(volume.stripeCount)
            : volume.degradedStripeCount > 0
                ? u"degraded: %1 of %2 stripes"_s.arg(volume.degradedStripeCount).arg(volume.stripeCount)
                : u"whole"_s;
        out.line(u"Volume %1: %2, %3, %4; %5 more strips of a stripe may be lost"_s
                     .arg(volume.name, formatBytes(volume.sizeBytes), volume.layout, state)
                     .arg(volume.surplusStrips));
    }
    for (const JobSnapshot &job : array.jobs) {
        if (job.state == JobState::Running || job.state == JobState::Paused)
            out.line(u"Job %1: %2 of %3, %4 of %5 done"_s.arg(job.job.toString(), job.kind, job.subject,
                                                              formatBytes(job.doneBytes), formatBytes(job.totalBytes)));
    }
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
    for (const EventSnapshot &event : events) {
        context->output.line(
            u"%1  %2  %3  %4%5"_s.arg(event.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                                      QString::fromLatin1(stateName(event.severity)).leftJustified(8), event.subject,
                                      event.text, event.actor.isEmpty() ? QString() : u"  ["_s + event.actor + u']'));
    }
}

void followEvents(const Context &context, EventId after)
{
    context->session.request<EventList>(
        u"events.list"_s, EventListRequest{.after = after, .limit = 5000}, &context->session,
        [context, after](Result<EventList> answer) {
            if (!answer)
                return context->fail(answer.error());
            if (context->output.isJson() && !answer->events.isEmpty())
                context->output.json(toCbor(*answer));
            printEvents(context, answer->events);
            const EventId last = answer->events.isEmpty() ? after : answer->events.last().event;
            if (!context->parser.isSet(u"follow"_s))
                return context->finish(kOk);
            QObject::connect(
                &context->session, &Session::snapshotChanged, &context->session,
                [context, last] { followEvents(context, last); }, Qt::SingleShotConnection);
        });
}

QString stripGlyph(int state, bool isData)
{
    switch (static_cast<StripState>(state)) {
    case StripState::Present:
        return isData ? u"D"_s : u"P"_s;
    case StripState::Absent:
        return isData ? u"d"_s : u"p"_s;
    case StripState::Missing:
        return u"x"_s;
    case StripState::Rebuilding:
        return u"r"_s;
    case StripState::Suspect:
        return u"?"_s;
    }
    return u"?"_s;
}

void runStripes(const Context &context)
{
    bool ok = false;
    StripeMapRequest request{.limit = context->parser.value(u"limit"_s).toLongLong(&ok)};
    if (!ok || request.limit < 1 || request.limit > 4096)
        return context->fail({ErrorCode::InvalidArgument, u"--limit takes a number from 1 to 4096"_s, {}});
    for (const VolumeSnapshot &volume : context->session.snapshot().volumes) {
        if (!context->arguments.isEmpty() && volume.name == context->arguments.first())
            request.volume = volume.volume;
    }
    if (!context->arguments.isEmpty() && request.volume.isNull())
        return context->fail({ErrorCode::NotFound, u"there is no volume of that name"_s, context->arguments.first()});
    context->session.request<StripeMapWindow>(
        u"stripes.map"_s, request, &context->session, [context](Result<StripeMapWindow> map) {
            if (!map)
                return context->fail(map.error());
            context->output.json(toCbor(*map));
            context->output.line(
                u"%1 stripes; D data, P parity, d p on a machine that is away, x missing, r rebuilding, ? suspect"_s
                    .arg(map->totalStripes));
            QList<QStringList> rows;
            for (const StripeMapRow &row : map->rows) {
                QString glyphs;
                QStringList stores;
                for (qsizetype position = 0; position < row.states.size(); ++position) {
                    glyphs += stripGlyph(row.states[position], position < row.dataCount);
                    stores.append(row.stores.value(position) ? QString::number(row.stores[position]) : u"-"_s);
                }
                rows.append({QString::number(row.stripe.value(), 16), glyphs, stores.join(u' '),
                             QString::number(row.livePercent) + u'%'});
            }
            context->output.table({u"STRIPE"_s, u"STRIPS"_s, u"STORES"_s, u"LIVE"_s}, rows);
            context->finish(kOk);
        });
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
            QSaveFile file(path);
            if (zip.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size() || !file.commit())
                return context->fail({ErrorCode::Io, u"cannot write the bundle: "_s + file.errorString(), path});
            context->output.line(u"%1: %2, secrets left out"_s.arg(path, formatBytes(zip.size())));
            context->output.json({{u"path"_s, path}, {u"sizeBytes"_s, zip.size()}});
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
         .help = u"Show the array's health, space, workstations, volumes and jobs"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = runStatus},
        {.words = u"events"_s,
         .arguments = {},
         .help = u"Show what happened, oldest first"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {QCommandLineOption({u"f"_s, u"follow"_s}, u"Go on and show what happens"_s)},
         .run = [](const Context &context) { followEvents(context, EventId()); }},
        {.words = u"stripes"_s,
         .arguments = u"[VOLUME]"_s,
         .help = u"Show which store holds each strip, and its state"_s,
         .minArguments = 0,
         .maxArguments = 1,
         .options = {QCommandLineOption(u"limit"_s, u"Show at most this many stripes"_s, u"N"_s, u"64"_s)},
         .run = runStripes},
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
