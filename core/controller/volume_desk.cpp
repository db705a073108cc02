// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/volume_desk.h"

#include "controller/controller.h"
#include "controller/desk_methods.h"
#include "controller/fleet_counts.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<VolumeRecord> volumeOf(Controller &controller, VolumeId id)
{
    for (const VolumeRecord &volume : controller.volumes().volumes()) {
        if (volume.id == id)
            return volume;
    }
    return fail(ErrorCode::NotFound, u"there is no such volume"_s, u"volume "_s + id.toString());
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
    const auto volume = volumeOf(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
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
    const auto volume = volumeOf(controller, request.volume);
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

void remove(Controller &controller, const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done)
{
    const auto volume = volumeOf(controller, request.volume);
    if (!volume)
        return done(fail(volume.error()));
    if (request.isPreview) {
        ActionAnswer answer;
        for (const VolumeSnapshot &each : controller.snapshot().volumes)
            answer.bytesLost = each.volume == request.volume ? each.liveBytes : answer.bytesLost;
        answer.summary =
            u"%1 and its %2 of data are deleted for good."_s.arg(volume->name, formatBytes(answer.bytesLost));
        return done(std::move(answer));
    }
    controller.volumes().remove(
        request.volume, request.confirmName, actor, [done = std::move(done)](Result<JobId> job) mutable {
            if (!job)
                return done(fail(std::move(job.error())));
            done(ActionAnswer{.summary = u"The volume is gone; its space is being given back."_s, .job = *job});
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
                done(fail(ErrorCode::NotFound, u"the volume has gone again"_s));
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
}

} // namespace fallow
