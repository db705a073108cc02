// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/volume_plans.h"

#include "console/format/format.h"
#include "console/format/short_name.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct VolumeWords
{
    Q_DECLARE_TR_FUNCTIONS(VolumePlans)
};

QString typed(const VolumeRow &volume)
{
    return typeableName(volume.name, volume.volume.toString());
}

QStringList connectionWarning(const VolumeRow &volume, const QString &consequence)
{
    if (volume.connections <= 0)
        return {};
    return {VolumeWords::tr("%Ln client(s) use it now: %1", nullptr, int(std::min<qint64>(volume.connections, INT_MAX)))
                .arg(consequence)};
}

ActionPlan planFor(const VolumeRow &volume, const QString &method, VolumeRequest request)
{
    ActionPlan plan;
    plan.steps = {actionStep(shortName(volume.name), method, request)};
    request.isPreview = true;
    plan.preview = actionStep(shortName(volume.name), method, request);
    plan.nameToType = typed(volume);
    return plan;
}

} // namespace

ActionPlan resizePlan(const VolumeRow &volume, qint64 sizeBytes)
{
    const bool grows = sizeBytes >= volume.sizeBytes;
    ActionPlan plan = planFor(volume, u"volumes.resize"_s, {.volume = volume.volume, .sizeBytes = sizeBytes});
    plan.title = grows ? VolumeWords::tr("Make %1 larger?").arg(shortName(volume.name))
                       : VolumeWords::tr("Make %1 smaller?").arg(shortName(volume.name));
    plan.explanation =
        VolumeWords::tr("From %1 to %2.").arg(bytesText(volume.sizeBytes), bytesText(sizeBytes)) + u' ' +
        (grows ? VolumeWords::tr("The file system on it has to be made larger afterwards.")
               : VolumeWords::tr("Make the file system on it smaller first: what lies beyond the new end is "
                                 "gone for good."));
    plan.verb = VolumeWords::tr("Resize");
    plan.caution = grows ? Caution::Plain : Caution::CheckBox;
    plan.checkText = VolumeWords::tr("The file system on it ends before %1").arg(bytesText(sizeBytes));
    plan.warnings = connectionWarning(volume, VolumeWords::tr("they see the new size when they connect again."));
    plan.readPreview = [grows](const QCborMap &map) -> Result<ActionPreview> {
        const auto answer = fromCbor<ActionAnswer>(map);
        if (!answer)
            return fail(answer.error());
        if (answer->bytesLost > 0)
            return ActionPreview{.sentence =
                                     VolumeWords::tr("%1 of data lie beyond the new end and would be lost for good.")
                                         .arg(bytesText(answer->bytesLost)),
                                 .tone = Tone::Danger,
                                 .caution = Caution::TypeName};
        return ActionPreview{.sentence = grows ? VolumeWords::tr("Nothing has to be moved. No data at risk.")
                                               : VolumeWords::tr("No data lies beyond the new end. No data at risk."),
                             .tone = Tone::Good};
    };
    return plan;
}

ActionPlan snapshotPlan(const VolumeRow &volume, const QString &name)
{
    ActionPlan plan = planFor(volume, u"volumes.snapshot"_s, {.volume = volume.volume, .name = name});
    plan.title = VolumeWords::tr("Take a snapshot of %1?").arg(shortName(volume.name));
    plan.explanation =
        VolumeWords::tr(
            "%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. "
            "A file system on it is as after a power cut: freeze it first if it shall be clean.")
            .arg(shortName(name), shortName(volume.name));
    plan.verb = VolumeWords::tr("Take snapshot");
    plan.readPreview = [size = volume.sizeBytes](const QCborMap &map) -> Result<ActionPreview> {
        if (const auto answer = fromCbor<ActionAnswer>(map); !answer)
            return fail(answer.error());
        return ActionPreview{
            .sentence =
                VolumeWords::tr("Nothing is copied; who writes waits for a moment. What is overwritten or deleted from "
                                "then on keeps its space until the snapshot is deleted: at most %1.")
                    .arg(bytesText(size)),
            .tone = Tone::Good};
    };
    return plan;
}

ActionPlan deletePlan(const VolumeRow &volume)
{
    ActionPlan plan = planFor(volume, u"volumes.delete"_s, {.volume = volume.volume, .confirmName = volume.name});
    plan.title = VolumeWords::tr("Delete %1?").arg(shortName(volume.name));
    plan.explanation =
        volume.isSnapshot()
            ? VolumeWords::tr("The snapshot is gone for good, and what only it shows is given back. Its volume "
                              "and other snapshots stay as they are.")
            : VolumeWords::tr("The volume and everything on it is gone for good, and its space is given back. "
                              "There is no way to undo this.");
    if (volume.snapshotCount > 0)
        plan.explanation +=
            u' ' + VolumeWords::tr("Its snapshots stay and can still be read; what they show keeps its space.");
    plan.verb = VolumeWords::tr("Delete");
    plan.caution = Caution::TypeName;
    plan.warnings = connectionWarning(volume, VolumeWords::tr("they lose it at once."));
    plan.readPreview = [isSnapshot = volume.isSnapshot()](const QCborMap &map) -> Result<ActionPreview> {
        const auto answer = fromCbor<ActionAnswer>(map);
        if (!answer)
            return fail(answer.error());
        return answer->bytesLost > 0
                   ? ActionPreview{.sentence = VolumeWords::tr("%1 of data would be gone for good.")
                                                   .arg(bytesText(answer->bytesLost)),
                                   .tone = Tone::Danger,
                                   .caution = Caution::TypeName}
                   : ActionPreview{.sentence =
                                       isSnapshot ? VolumeWords::tr("It shows nothing that is not shown elsewhere too.")
                                                  : VolumeWords::tr("No data has been written to it yet."),
                                   .tone = Tone::Notice};
    };
    return plan;
}

ActionPlan exportPlan(const VolumeRow &volume, bool isExported)
{
    ActionPlan plan = planFor(volume, u"volumes.setExported"_s, {.volume = volume.volume, .isExported = isExported});
    plan.title = isExported ? VolumeWords::tr("Export %1?").arg(shortName(volume.name))
                            : VolumeWords::tr("Stop exporting %1?").arg(shortName(volume.name));
    plan.explanation =
        !isExported ? VolumeWords::tr("It can no longer be attached; the data stays.")
        : volume.isSnapshot()
            ? VolumeWords::tr(
                  "Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who "
                  "reaches its NBD port can read the snapshot.")
            : VolumeWords::tr("Other machines can then attach it over NBD. Unless the controller asks for TLS, who "
                              "reaches its NBD port can read and write the volume.");
    plan.verb = isExported ? VolumeWords::tr("Export") : VolumeWords::tr("Stop exporting");
    plan.caution = !isExported && volume.connections > 0 ? Caution::CheckBox : Caution::Plain;
    plan.warnings =
        isExported ? QStringList() : connectionWarning(volume, VolumeWords::tr("they lose the connection at once."));
    plan.readPreview = [](const QCborMap &map) -> Result<ActionPreview> {
        if (const auto answer = fromCbor<ActionAnswer>(map); !answer)
            return fail(answer.error());
        return ActionPreview{.sentence = VolumeWords::tr("Nothing has to be moved. No data at risk."),
                             .tone = Tone::Good};
    };
    return plan;
}

} // namespace fallow::console
