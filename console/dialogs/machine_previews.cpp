// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/machine_previews.h"

#include "console/dialogs/machine_subjects.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "wire/fleet_messages.h"

#include <QCoreApplication>
#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Previews
{
    Q_DECLARE_TR_FUNCTIONS(MachinePlans)
};

Result<ActionPreview> readTogether(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    ActionPreview preview = previewOf(together->answer);
    if (together->answer.bytesToMove <= 0 || together->answer.bytesLost > 0)
        return preview;
    QStringList more;
    for (const VolumeObstacle &obstacle : together->obstacles.mid(0, 3))
        more.append(
            Previews::tr("Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.")
                .arg(shortName(obstacle.name), countText(obstacle.neededDomains), countText(obstacle.leftDomains)));
    if (together->roomBytes < together->answer.bytesToMove)
        more.append(Previews::tr("Only %1 are free on the other stores.").arg(bytesText(together->roomBytes)));
    if (!more.isEmpty())
        preview = {.sentence = preview.sentence + u' ' + more.join(u' '),
                   .tone = std::max(preview.tone, Tone::Warning),
                   .caution = std::max(preview.caution, Caution::CheckBox)};
    return preview;
}

} // namespace

Result<ActionPreview> readDrain(const QCborMap &map)
{
    auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    together->answer.surplusStripsAfter = std::max(1, together->answer.surplusStripsAfter);
    return readTogether(toCbor(*together));
}

Result<ActionPreview> readResize(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    auto preview = readDrain(map);
    if (!preview)
        return preview;
    QStringList sentences{preview->sentence};
    if (together->diskNeededBytes > 0)
        sentences.append(Previews::tr("Lending more needs up to %1 free on a workstation's disk.")
                             .arg(bytesText(together->diskNeededBytes)));
    for (const DiskObstacle &obstacle : together->diskObstacles.mid(0, 3))
        sentences.append(
            Previews::tr("%1 has %2 free and needs %3: it lends no more than there is room for.")
                .arg(shortName(obstacle.name), bytesText(obstacle.freeBytes), bytesText(obstacle.neededBytes)));
    if (together->diskObstacles.size() > 3)
        sentences.append(Previews::tr("So it is with %Ln more.", "workstations with too small a disk",
                                      int(together->diskObstacles.size() - 3)));
    if (together->idleBytes > 0)
        sentences.append(
            Previews::tr("%1 of partitions that are lent wholly would lie idle: a partition keeps its size.")
                .arg(bytesText(together->idleBytes)));
    if (together->awayCount > 0)
        sentences.append(Previews::tr("%Ln workstation(s) are away, and hear of it when they are back.", nullptr,
                                      int(std::min<qint64>(together->awayCount, INT_MAX))));
    if (!together->diskObstacles.isEmpty() || together->answer.bytesToMove > 0)
        preview->tone = std::max(preview->tone, Tone::Warning);
    preview->sentence = sentences.join(u' ');
    return preview;
}

Result<ActionPreview> readDomain(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    const ActionAnswer &answer = together->answer;
    QStringList sentences;
    for (const CrowdedStripes &crowded : together->crowded.mid(0, 3))
        sentences.append(Previews::tr("%Ln stripe(s) of %1 would have two strips or more in one failure domain.",
                                      nullptr, shownCount(crowded.stripeCount))
                             .arg(crowded.name.isEmpty() ? Previews::tr("a deleted volume") : shortName(crowded.name)));
    if (together->crowded.size() > 3)
        sentences.append(
            Previews::tr("So would stripes of %Ln more volume(s).", nullptr, int(together->crowded.size() - 3)));
    if (answer.bytesToMove > 0)
        sentences.append(
            Previews::tr("To bring them apart %1 would have to move. That does not happen by itself: empty a "
                         "workstation and take it back.")
                .arg(bytesText(answer.bytesToMove)));
    const bool isFatal = answer.stripesTouched > 0 && answer.surplusStripsAfter < 0;
    if (isFatal)
        sentences.append(Previews::tr("If the whole failure domain failed, some data could not be read."));
    for (const VolumeObstacle &obstacle : together->obstacles.mid(0, 3))
        sentences.append(
            Previews::tr("Volume %1 needs %2 failure domains and %3 would be left: what is written from then "
                         "on has less redundancy, or cannot be written.")
                .arg(shortName(obstacle.name), countText(obstacle.neededDomains), countText(obstacle.leftDomains)));
    if (sentences.isEmpty())
        return ActionPreview{.sentence = Previews::tr("Nothing has to be moved. No data at risk.")};
    return ActionPreview{.sentence = sentences.join(u'\n'),
                         .tone = Tone::Warning,
                         .caution = isFatal || !together->obstacles.isEmpty() ? Caution::CheckBox : Caution::Plain};
}

Result<ActionPreview> readLoss(const QCborMap &map)
{
    const auto together = fromCbor<MachinesPreview>(map);
    if (!together)
        return fail(together.error());
    return previewOf(together->answer);
}

Result<ActionPreview> readAdoption(const QString &owner, const QCborMap &map)
{
    const auto answer = fromCbor<ActionAnswer>(map);
    if (!answer)
        return fail(answer.error());
    if (answer->stripesTouched <= 0 && answer->bytesToMove <= 0)
        return ActionPreview{.sentence = Previews::tr("No data has to be moved for this.")};
    ActionPreview preview = previewOf(*answer);
    preview.sentence = Previews::tr("%1 has had another store since, and that counts as lost then.").arg(owner) + u' ' +
                       preview.sentence;
    preview.tone = std::max(preview.tone, Tone::Warning);
    preview.caution = std::max(preview.caution, Caution::CheckBox);
    return preview;
}

Result<ActionPreview> readSentence(const QString &sentence, const QCborMap &map)
{
    if (const auto answer = fromCbor<ActionAnswer>(map); !answer)
        return fail(answer.error());
    return ActionPreview{.sentence = sentence};
}

} // namespace fallow::console
