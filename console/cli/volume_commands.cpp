// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "command.h"
#include "console/format/attach_guide.h"
#include "session/session.h"
#include "session/volume_plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

Result<VolumeSnapshot> findVolume(const ArraySnapshot &array, const QString &name)
{
    for (const VolumeSnapshot &volume : array.volumes) {
        if (volume.name == name)
            return volume;
    }
    return fallow::fail(ErrorCode::NotFound, u"there is no volume of that name; `fallow volumes` lists them"_s, name);
}

/// Each volume, then its snapshots from the oldest on; those whose volume has gone at the end.
QList<VolumeSnapshot> inOrder(const QList<VolumeSnapshot> &volumes)
{
    QHash<VolumeId, qsizetype> places;
    for (qsizetype i = 0; i < volumes.size(); ++i)
        places.insert(volumes.at(i).volume, i);
    const auto rank = [&](const VolumeSnapshot &volume) {
        const bool isSnapshot = !volume.origin.isNull();
        const qsizetype own = places.value(isSnapshot ? volume.origin : volume.volume, volumes.size());
        return std::tuple(own, isSnapshot ? volume.origin : volume.volume, isSnapshot, volume.volume);
    };
    QList<VolumeSnapshot> sorted = volumes;
    std::ranges::sort(sorted, {}, rank);
    return sorted;
}

void listVolumes(const Context &context)
{
    QList<QStringList> rows;
    QCborArray list;
    const QList<VolumeSnapshot> volumes = inOrder(context->session.snapshot().volumes);
    QHash<VolumeId, QString> names;
    for (const VolumeSnapshot &volume : volumes)
        names.insert(volume.volume, volume.name);
    for (const VolumeSnapshot &volume : volumes) {
        list.append(toCbor(volume));
        const bool isSnapshot = !volume.origin.isNull();
        const bool isShared = isSnapshot && volume.stripeCount == 0; // its stripes are told with its volume
        const auto own = [isShared](const QString &figure) { return isShared ? u"shared"_s : figure; };
        rows.append(
            {volume.name, isSnapshot ? names.value(volume.origin, u"a deleted volume"_s) : QString(),
             formatBytes(volume.sizeBytes), own(formatBytes(volume.liveBytes + volume.heldBytes)),
             own(formatBytes(volume.storedBytes)), volume.layout, own(QString::number(volume.stripeCount)),
             QString::number(volume.degradedStripeCount), QString::number(volume.surplusStrips),
             (!volume.isAvailable() ? u"not available: "_s + volume.trouble
              : volume.isExported   ? volume.exportUri
                                    : u"not exported"_s) +
                 (volume.readTrouble.isEmpty() ? QString()
                                               : u" (some of it cannot be read: %1)"_s.arg(volume.readTrouble)) +
                 (volume.writeTrouble.isEmpty() ? QString() : u" (writing may fail: %1)"_s.arg(volume.writeTrouble))});
    }
    context->output.json({{u"volumes"_s, list}});
    context->output.table({u"NAME"_s, u"SNAPSHOT OF"_s, u"SIZE"_s, u"DATA"_s, u"STORED"_s, u"LAYOUT"_s, u"STRIPES"_s,
                           u"DEGRADED"_s, u"SURPLUS"_s, u"EXPORT"_s},
                          rows);
    context->finish(kOk);
}

void createVolume(const Context &context)
{
    if (context->parser.isSet(u"compression"_s) && context->parser.isSet(u"no-compression"_s))
        return context->fail(
            {ErrorCode::InvalidArgument, u"--compression and --no-compression exclude each other"_s, {}});
    const qint64 bytes = parseBytes(context->arguments.value(1));
    if (bytes <= 0)
        return context->fail({ErrorCode::InvalidArgument, u"this is not a size; write for instance 100GiB"_s,
                              context->arguments.value(1)});
    const CreateVolumeRequest request{.name = context->arguments.first(),
                                      .sizeBytes = bytes,
                                      .layout = context->parser.value(u"layout"_s),
                                      .isCompressionDefault = !context->parser.isSet(u"no-compression"_s) &&
                                                              !context->parser.isSet(u"compression"_s),
                                      .isCompressed = !context->parser.isSet(u"no-compression"_s),
                                      .isExported = !context->parser.isSet(u"no-export"_s)};
    context->session.request<VolumeSnapshot>(
        u"volumes.create"_s, request, &context->session, [context](Result<VolumeSnapshot> volume) {
            if (!volume)
                return context->fail(volume.error());
            context->output.json(toCbor(*volume));
            context->output.line(
                u"Volume %1: %2, %3"_s.arg(volume->name, formatBytes(volume->sizeBytes), volume->layout));
            if (volume->isExported)
                context->output.line(u"Exported at %1"_s.arg(volume->exportUri));
            if (volume->missingDomains > 0)
                context->output.warning(volume->name + u": "_s + shortageOf(*volume));
            if (const auto layout = LayoutSpec::parse(volume->layout)) {
                const LayoutFit fit = planVolume(context->session.snapshot(), *layout).fit;
                if (fit.missing() > 0)
                    context->output.warning(misfitOf(*layout, fit));
            }
            context->finish(kOk);
        });
}

void send(const Context &context, const QString &method, const VolumeRequest &request)
{
    context->session.request<ActionAnswer>(method, request, &context->session, showAnswer(context));
}

/// What it means for those who use the volume; empty: nobody does.
QString clientsSentence(const VolumeSnapshot &volume, const QString &consequence)
{
    if (volume.connections <= 0)
        return {};
    const QString who =
        volume.connections == 1 ? u"One client uses"_s : QString::number(volume.connections) + u" clients use"_s;
    return u" %1 it now: %2"_s.arg(who, consequence);
}

/// Asks first what it would do; with --dry-run that is all, and what is dangerous is confirmed.
/// @param clients  what it means for them, a sentence after a space; or nothing
void sendPreviewed(const Context &context, const QString &method, const VolumeRequest &request, bool isDangerous,
                   const QString &clients = {})
{
    VolumeRequest preview = request;
    preview.isPreview = true;
    context->session.request<ActionAnswer>(
        method, preview, &context->session,
        [context, method, request, isDangerous, clients](Result<ActionAnswer> answer) {
            if (!answer)
                return context->fail(answer.error());
            answer->summary += clients;
            if (goesOn(context, toCbor(*answer), answer->summary, isDangerous))
                send(context, method, request);
        });
}

void resizeVolume(const Context &context)
{
    const auto volume = findVolume(context->session.snapshot(), context->arguments.first());
    if (!volume)
        return context->fail(volume.error());
    const qint64 bytes = parseBytes(context->arguments.value(1));
    if (bytes <= 0)
        return context->fail({ErrorCode::InvalidArgument, u"this is not a size; write for instance 100GiB"_s,
                              context->arguments.value(1)});
    sendPreviewed(context, u"volumes.resize"_s, {.volume = volume->volume, .sizeBytes = bytes},
                  bytes < volume->sizeBytes,
                  clientsSentence(*volume, u"the new size is seen after connecting again."_s));
}

void takeSnapshot(const Context &context)
{
    const auto volume = findVolume(context->session.snapshot(), context->arguments.first());
    if (!volume)
        return context->fail(volume.error());
    sendPreviewed(context, u"volumes.snapshot"_s, {.volume = volume->volume, .name = context->arguments.value(1)},
                  false);
}

void deleteVolume(const Context &context)
{
    const auto volume = findVolume(context->session.snapshot(), context->arguments.first());
    if (!volume)
        return context->fail(volume.error());
    sendPreviewed(context, u"volumes.delete"_s, {.volume = volume->volume, .confirmName = volume->name}, true,
                  clientsSentence(*volume, u"the connection ends, and what it still wants to write is lost."_s));
}

auto setExported(bool isExported)
{
    return [isExported](const Context &context) {
        const auto volume = findVolume(context->session.snapshot(), context->arguments.first());
        if (!volume)
            return context->fail(volume.error());
        sendPreviewed(context, u"volumes.setExported"_s, {.volume = volume->volume, .isExported = isExported},
                      !isExported && volume->connections > 0);
    };
}

/// How a volume is used on another machine, step by step.
void showAttaching(const Context &context)
{
    const auto volume = findVolume(context->session.snapshot(), context->arguments.first());
    if (!volume)
        return context->fail(volume.error());
    if (!volume->isAvailable())
        return context->fail({ErrorCode::Refused,
                              u"it cannot be used now: %1; `fallow volumes export` tries again"_s.arg(volume->trouble),
                              volume->name});
    if (!volume->isExported)
        return context->fail({ErrorCode::Refused,
                              u"it is not exported, so nobody can attach it; `fallow volumes export` offers it"_s,
                              volume->name});
    const auto access = volume->origin.isNull() ? console::AttachAccess::ReadWrite : console::AttachAccess::ReadOnly;
    const QList<console::AttachStep> steps = context->parser.isSet(u"windows"_s)
                                                 ? console::attachOnWindows(volume->exportUri, volume->name, access)
                                                 : console::attachOnLinux(volume->exportUri, volume->name, access);
    if (steps.isEmpty())
        return context->fail({ErrorCode::Unsupported, console::whyNotOnWindows(volume->exportUri), volume->name});
    QCborArray list;
    for (const console::AttachStep &step : steps) {
        list.append(QCborMap{{u"title"_s, step.title}, {u"text"_s, step.text}});
        context->output.line(step.title + u':');
        for (const QString &line : step.text.split(u'\n'))
            context->output.line(u"    "_s + line);
    }
    context->output.json({{u"uri"_s, volume->exportUri}, {u"steps"_s, list}});
    context->finish(kOk);
}

} // namespace

QString shortageOf(const VolumeSnapshot &volume)
{
    return Wording::counted(u"it cannot be written in full until %Ln more machine(s) or disk(s) have joined"_s,
                            volume.missingDomains);
}

QList<Command> volumeCommands()
{
    const QCommandLineOption dryRun(u"dry-run"_s, u"Say what would happen, and do nothing"_s);
    const auto one = [](const QString &words, const QString &help, auto run, QList<QCommandLineOption> options = {}) {
        return Command{.words = words,
                       .arguments = u"NAME"_s,
                       .help = help,
                       .minArguments = 1,
                       .maxArguments = 1,
                       .options = std::move(options),
                       .run = run};
    };
    return {
        {.words = u"volumes"_s,
         .arguments = {},
         .help = u"List the volumes and their snapshots"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listVolumes},
        {.words = u"volumes create"_s,
         .arguments = u"NAME SIZE"_s,
         .help = u"Make a volume and export it by NBD"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {QCommandLineOption(
                         u"layout"_s,
                         u"4+2, \"mirrored paired 1+1\", \"mirrored spread 1+1\", \"striped 2 local + 2 clients\", "
                         "\"parity-on-clients 3+1 rotating\""_s,
                         u"LAYOUT"_s),
                     QCommandLineOption(u"compression"_s, u"Compress, whatever the policy volume.compression says"_s),
                     QCommandLineOption(u"no-compression"_s, u"Store data as it is, whatever the policy says"_s),
                     QCommandLineOption(u"no-export"_s, u"Do not export it yet"_s)},
         .run = createVolume},
        {.words = u"volumes resize"_s,
         .arguments = u"NAME SIZE"_s,
         .help = u"Make a volume larger or smaller"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {dryRun},
         .run = resizeVolume},
        {.words = u"volumes snapshot"_s,
         .arguments = u"VOLUME NAME"_s,
         .help = u"Keep what a volume holds at this moment as a read-only volume; nothing is copied"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {dryRun},
         .run = takeSnapshot},
        one(u"volumes delete"_s, u"Delete a volume and its data, or a snapshot"_s, deleteVolume, {dryRun}),
        one(u"volumes export"_s, u"Offer a volume by NBD"_s, setExported(true), {dryRun}),
        one(u"volumes unexport"_s, u"Stop offering a volume by NBD; its clients are disconnected"_s, setExported(false),
            {dryRun}),
        one(u"volumes attach"_s, u"Show what to type on a machine that is to use a volume"_s, showAttaching,
            {QCommandLineOption(u"windows"_s, u"On Windows, with WNBD; otherwise on Linux"_s)}),
    };
}

} // namespace fallow::cli
