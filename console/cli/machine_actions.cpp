// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to one workstation or store, or to several that are previewed together: two losses are more than twice
// one.
#include "base/units.h"
#include "command.h"
#include "session/session.h"
#include "wire/fleet_messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

struct Steps
{
    QString method;
    QList<QCborMap> arguments;
    QCborArray answers = {};
};

void takeNext(const Context &context, const std::shared_ptr<Steps> &steps)
{
    if (steps->answers.size() == steps->arguments.size()) {
        context->output.json(steps->answers.size() == 1 ? steps->answers.first().toMap()
                                                        : QCborMap{{u"answers"_s, steps->answers}});
        return context->finish(kOk);
    }
    context->session.call(steps->method, steps->arguments.at(steps->answers.size()), &context->session,
                          [context, steps](const Result<QCborMap> &map) {
                              const auto answer =
                                  map ? fromCbor<ActionAnswer>(*map) : Result<ActionAnswer>(fallow::fail(map.error()));
                              if (!answer)
                                  return context->fail(answer.error());
                              steps->answers.append(*map);
                              context->output.line(answer->summary);
                              takeNext(context, steps);
                          });
}

void act(const Context &context, const QString &method, const MachineSnapshot &machine)
{
    context->session.request<ActionAnswer>(method, MachineRequest{.machine = machine.machine}, &context->session,
                                           [context](Result<ActionAnswer> answer) {
                                               if (!answer)
                                                   return context->fail(answer.error());
                                               if (!answer->job.isNull() && context->parser.isSet(u"wait"_s)) {
                                                   context->output.line(answer->summary);
                                                   return followJob(context, answer->job);
                                               }
                                               context->output.json(toCbor(*answer));
                                               context->output.line(answer->summary);
                                               context->finish(kOk);
                                           });
}

void actOnOne(const Context &context, const MachineAction &action, const MachineSnapshot &machine)
{
    if (!action.isDangerous)
        return act(context, action.method, machine);
    context->session.request<ActionAnswer>(action.method, MachineRequest{.machine = machine.machine, .isPreview = true},
                                           &context->session, [context, action, machine](Result<ActionAnswer> preview) {
                                               if (!preview)
                                                   return context->fail(preview.error());
                                               if (!goesOn(context, toCbor(*preview), preview->summary))
                                                   return;
                                               act(context, action.method, machine);
                                           });
}

/// Tells of several together what the controller says that it would mean, asks, and does it.
void previewAndRun(const Context &context, const MachinesRequest &request, const QString &whom, const QString &method,
                   const QList<QCborMap> &arguments)
{
    context->session.request<MachinesPreview>(
        u"machines.preview"_s, request, &context->session,
        [context, whom, method, arguments](Result<MachinesPreview> preview) {
            if (!preview)
                return context->fail(preview.error());
            QString sentence = whom + u": "_s + preview->answer.summary;
            for (const DiskObstacle &obstacle : std::as_const(preview->diskObstacles))
                sentence += u" %1 has %2 free and needs %3: it lends no more than there is room for."_s.arg(
                    obstacle.name, formatBytes(obstacle.freeBytes), formatBytes(obstacle.neededBytes));
            QCborMap json = toCbor(preview->answer); // as of every preview, and what is beyond
            const QCborMap whole = toCbor(*preview);
            for (const QString &key : {u"roomBytes"_s, u"obstacles"_s, u"diskObstacles"_s})
                json.insert(key, whole.value(key));
            if (goesOn(context, json, sentence))
                runSteps(context, method, arguments);
        });
}

/// What a quota means for a store that has the size of a partition.
QString aboutPartition(const QuotaPreview &preview)
{
    const QString room =
        preview.possibleBytes < 0 ? QString() : u" with room for %1"_s.arg(formatBytes(preview.possibleBytes));
    return u" It is a whole partition%1: what the quota leaves of it lies idle. The partition itself is made larger or "
           "smaller at the workstation, with fallow-agent partition."_s.arg(room);
}

void setOneQuota(const Context &context, const SetQuotaRequest &request)
{
    context->session.request<QuotaPreview>(
        u"stores.previewQuota"_s, request, &context->session, [context, request](Result<QuotaPreview> preview) {
            if (!preview)
                return context->fail(preview.error());
            QString sentence = u"Store %1 holds %2; with a quota of %3, %4 are above it."_s.arg(
                request.store.toString(), formatBytes(preview->usedBytes), formatBytes(request.quotaBytes),
                formatBytes(preview->surplusBytes));
            if (preview->isPartition)
                sentence += aboutPartition(*preview);
            if (!goesOn(context, toCbor(*preview), sentence, preview->surplusBytes > 0))
                return;
            context->session.request<ActionAnswer>(u"stores.setQuota"_s, request, &context->session,
                                                   showAnswer(context));
        });
}

/// Several get the same.
void setQuotas(const Context &context, const QList<quint64> &ids, qint64 quotaBytes)
{
    MachinesRequest request{.verb = u"resize"_s, .quotaBytes = quotaBytes};
    QList<QCborMap> arguments;
    QStringList whom;
    const QList<StoreSnapshot> stores = context->session.snapshot().stores;
    for (const quint64 id : ids) {
        const auto found =
            std::ranges::find_if(stores, [id](const StoreSnapshot &store) { return store.store.value() == id; });
        if (found == stores.end() || found->isLocal)
            return context->fail({ErrorCode::NotFound,
                                  u"there is no such store of a workstation; `fallow stores` lists them"_s,
                                  u"store %1"_s.arg(id)});
        request.machines.append(found->machine.value());
        arguments.append(toCbor(SetQuotaRequest{.store = found->store, .quotaBytes = quotaBytes}));
        whom.append(QString::number(id));
    }
    previewAndRun(context, request, u"Stores "_s + whom.join(u", "_s), u"stores.setQuota"_s, arguments);
}

} // namespace

void runSteps(const Context &context, const QString &method, const QList<QCborMap> &arguments)
{
    takeNext(context, std::make_shared<Steps>(Steps{.method = method, .arguments = arguments}));
}

void runMachineAction(const Context &context, const MachineAction &action)
{
    if (action.verb.isEmpty() || !context->parser.isSet(u"also"_s)) {
        const auto machine = findMachine(context->session.snapshot(), context->arguments.first());
        return machine ? actOnOne(context, action, *machine) : context->fail(machine.error());
    }
    if (context->parser.isSet(u"wait"_s))
        return context->fail({ErrorCode::InvalidArgument,
                              u"--wait follows what one workstation begins; with --also look at `fallow jobs`"_s,
                              {}});
    const auto machines = findMachines(*context);
    if (!machines)
        return context->fail(machines.error());
    MachinesRequest request{.verb = action.verb};
    QList<QCborMap> arguments;
    QStringList whom;
    for (const MachineSnapshot &machine : *machines) {
        request.machines.append(machine.machine.value());
        arguments.append(toCbor(MachineRequest{.machine = machine.machine}));
        whom.append(machine.name);
    }
    previewAndRun(context, request, whom.join(u", "_s), action.method, arguments);
}

void setQuota(const Context &context)
{
    const qint64 bytes = parseBytes(context->arguments.value(1));
    const auto store = numberArgument(*context, 0, u"a store"_s);
    if (!store)
        return context->fail(store.error());
    if (bytes < 0)
        return context->fail({ErrorCode::InvalidArgument, u"this is not a size; write for instance 20GiB"_s,
                              context->arguments.value(1)});
    QList<quint64> ids{*store};
    for (const QString &text : context->parser.values(u"also"_s)) {
        const quint64 id = text.toULongLong(); // 0: none
        if (id == 0)
            return context->fail({ErrorCode::InvalidArgument, u"a store is given by its number"_s, text.left(80)});
        if (!ids.contains(id))
            ids.append(id);
    }
    if (ids.size() == 1)
        return setOneQuota(context, {.store = StoreId(*store), .quotaBytes = bytes});
    setQuotas(context, ids, bytes);
}

} // namespace fallow::cli
