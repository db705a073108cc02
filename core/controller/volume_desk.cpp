// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/volume_desk.h"

#include "base/wording.h"
#include "controller/controller.h"
#include "controller/desk_methods.h"
#include "controller/fleet_counts.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<VolumeRecord> volumeRecord(Controller &controller, VolumeId id)
{
    for (const VolumeRecord &volume : controller.volumes().volumes()) {
        if (volume.id == id)
            return volume;
    }
    return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                u"volume "_s + id.toString());
}

void previewResize(Controller &controller, const VolumeRecord &volume, qint64 sizeBytes, Completion<ActionAnswer> done)
{
    ActionAnswer answer;
    if (sizeBytes >= volume.sizeBytes) {
        answer.summary = u"%1 grows from %2 to %3; nothing is lost."_s.arg(volume.name, formatBytes(volume.sizeBytes),
                                                                           formatBytes(sizeBytes));
        return done(std::move(answer));
    }
    controller.countBeyond(volume.id, sizeBytes,
                           [answer, volume, sizeBytes, done = std::move(done)](Result<qint64> beyond) mutable {
                               if (!beyond)
                                   return done(fail(std::move(beyond.error())));
                               answer.bytesLost = *beyond;
                               answer.summary = u"%1 shrinks from %2 to %3; %4 of data beyond it are lost."_s.arg(
                                   volume.name, formatBytes(volume.sizeBytes), formatBytes(sizeBytes),
                                   *beyond > 0 ? formatBytes(*beyond) : u"no bytes"_s);
                               done(std::move(answer));
                           });
}

void resize(Controller &controller, const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done)
{
    const auto volume = volumeRecord(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
    if (volume->isSnapshot())
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot keeps its size")), volume->name));
    if (const auto checked = VolumeKeeper::checkSize(request.sizeBytes); !checked)
        return done(fail(checked.error()));
    if (request.isPreview)
        return previewResize(controller, *volume, request.sizeBytes, std::move(done));
    controller.volumes().resize(request.volume, request.sizeBytes, actor,
                                saying(std::move(done), u"The volume has its new size."_s));
}

void setExported(Controller &controller, const QString &actor, const VolumeRequest &request,
                 Completion<ActionAnswer> done)
{
    const auto volume = volumeRecord(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
    if (request.isPreview)
        return done(ActionAnswer{
            .summary = request.isExported
                           ? u"%1 is offered by NBD."_s.arg(volume->name)
                           : u"%1 is no longer offered; who uses it loses the connection."_s.arg(volume->name)});
    controller.volumes().setExported(request.volume, request.isExported, actor,
                                     saying(std::move(done), request.isExported
                                                                 ? u"The volume is offered by NBD."_s
                                                                 : u"The volume is no longer offered by NBD."_s));
}

void previewRemove(Controller &controller, const VolumeRecord &volume, Completion<ActionAnswer> done)
{
    const auto say = [name = volume.name](const QString &sentence, qint64 bytes) {
        return ActionAnswer{.summary = sentence.arg(name, bytes > 0 ? formatBytes(bytes) : u"no bytes"_s),
                            .bytesLost = bytes};
    };
    qint64 snapshots = 0;
    for (const VolumeRecord &each : controller.volumes().volumes())
        snapshots += each.origin == volume.id ? 1 : 0;
    if (!volume.isSnapshot() && snapshots == 0) {
        qint64 bytes = 0;
        for (const VolumeSnapshot &each : controller.snapshot().volumes)
            bytes = each.volume == volume.id ? each.liveBytes : bytes;
        return done(bytes > 0
                        ? say(u"%1 and its %2 of data are deleted for good."_s, bytes)
                        : ActionAnswer{.summary = u"%1, which holds no data, is deleted for good."_s.arg(volume.name)});
    }
    // What others of the family show stays: that has to be counted.
    const QString others = snapshots == 1 ? u"snapshot"_s : u"%1 snapshots"_s.arg(snapshots);
    const QString sentence =
        volume.isSnapshot()
            ? u"The snapshot %1 is deleted for good; %2 that only it shows are given back."_s
            : u"%1 is deleted for good, with %2 of data that only it shows. Its "_s + others + u" can still be read."_s;
    controller.countOnlyIn(volume.id, [say, sentence, done = std::move(done)](Result<qint64> bytes) mutable {
        if (bytes)
            done(say(sentence, *bytes));
        else
            done(fail(std::move(bytes.error())));
    });
}

void remove(Controller &controller, const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done)
{
    const auto volume = volumeRecord(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
    if (request.isPreview)
        return previewRemove(controller, *volume, std::move(done));
    controller.volumes().remove(
        request.volume, request.confirmName, actor, [done = std::move(done)](Result<JobId> job) mutable {
            if (!job)
                return done(fail(std::move(job.error())));
            done(ActionAnswer{.summary = u"The volume is gone; its space is being given back."_s, .job = *job});
        });
}

void takeSnapshot(Controller &controller, const QString &actor, const VolumeRequest &request,
                  Completion<ActionAnswer> done)
{
    const auto volume = volumeRecord(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
    if (const auto checked = controller.volumes().checkSnapshot(request.volume, request.name); !checked)
        return done(fail(checked.error()));
    if (request.isPreview)
        return done(ActionAnswer{
            .summary =
                u"%1 will show %2 as it is at that moment. Nothing is copied; from then on what is overwritten or "
                "deleted in %2 keeps its space until the snapshot is deleted: at most %3. Who writes to %2 "
                "waits for a moment."_s.arg(request.name, volume->name, formatBytes(volume->sizeBytes))});
    controller.volumes().takeSnapshot(
        request.volume, request.name, actor, [done = std::move(done), name = volume->name](auto taken) mutable {
            if (!taken)
                return done(fail(std::move(taken.error())));
            done(ActionAnswer{.summary = u"The snapshot %1 shows %2 as it was just now."_s.arg(taken->name, name)});
        });
}

void create(Controller &controller, const QString &actor, const CreateVolumeRequest &request,
            Completion<VolumeSnapshot> done)
{
    controller.volumes().create(
        request, actor, [&controller, done = std::move(done)](Result<VolumeRecord> record) mutable {
            if (!record)
                return done(fail(std::move(record.error())));
            controller.refreshFacts([&controller, id = record->id, done = std::move(done)]() mutable {
                for (const VolumeSnapshot &volume : controller.snapshot().volumes) {
                    if (volume.volume == id)
                        return done(volume);
                }
                done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the volume has gone again"))));
            });
        });
}

} // namespace

void addVolumeMethods(DeskMethods &desk, Controller &controller)
{
    addMethod<CreateVolumeRequest, VolumeSnapshot>(
        desk, u"volumes.create"_s,
        [&controller](const QString &actor, const CreateVolumeRequest &request, Completion<VolumeSnapshot> done) {
            create(controller, actor, request, std::move(done));
        });
    const auto addAction = [&](const QString &method, auto action) {
        addMethod<VolumeRequest, ActionAnswer>(
            desk, method,
            [&controller, action](const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done) {
                action(controller, actor, request, std::move(done));
            });
    };
    addAction(u"volumes.resize"_s, resize);
    addAction(u"volumes.setExported"_s, setExported);
    addAction(u"volumes.delete"_s, remove);
    addAction(u"volumes.snapshot"_s, takeSnapshot);
}

} // namespace fallow
