// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/attention.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/subject_text.h"
#include "console/format/unserved.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct AttentionWords
{
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

QString someNames(const QStringList &names)
{
    constexpr qsizetype kTold = 4;
    const QString told = names.mid(0, kTold).join(AttentionWords::tr(", ", "between names"));
    const qsizetype more = names.size() - kTold;
    return more > 0 ? AttentionWords::tr("%1 and %Ln more", nullptr, int(more)).arg(told) : told;
}

QString someNames(const QList<const MachineSnapshot *> &machines)
{
    QStringList names;
    for (const MachineSnapshot *machine : machines)
        names.append(machine->name);
    return someNames(names);
}

Attention together(Standing standing, const QList<const MachineSnapshot *> &machines)
{
    const int count = int(machines.size());
    const bool isLost = standing == Standing::Lost;
    return {.kind = Attention::Kind::Show,
            .tone = isLost ? Tone::Danger : Tone::Warning,
            .icon = standingIcon(standing),
            .title = isLost ? AttentionWords::tr("%Ln workstation(s) lost", nullptr, count)
                            : AttentionWords::tr("%Ln workstation(s) unreachable", nullptr, count),
            .detail = isLost ? AttentionWords::tr("%1. What they held is rebuilt elsewhere.").arg(someNames(machines))
                             : AttentionWords::tr("%1. Away without a word; their strips count again when they return.")
                                   .arg(someNames(machines)),
            .machine = count == 1 ? machines.first()->machine : MachineId(),
            .standing = standing,
            .canRebuild = true};
}

void addUnserved(const ArraySnapshot &array, QList<Attention> &found)
{
    const QList<const MachineSnapshot *> machines = unservedMachines(array);
    if (machines.isEmpty())
        return;
    found.append(
        {.kind = Attention::Kind::Show,
         .tone = Tone::Warning,
         .icon = toneIcon(Tone::Warning),
         .title = AttentionWords::tr("%Ln workstation(s) online, but serving nothing", nullptr, int(machines.size())),
         .detail = AttentionWords::tr("%1. No data connection comes about. The events say why; perhaps a firewall "
                                      "on the way lets only a part through.")
                       .arg(someNames(machines)),
         .machine = machines.size() == 1 ? machines.first()->machine : MachineId(),
         .standing = Standing::Online});
}

Attention jobTrouble(const JobSnapshot &job)
{
    const bool hasFailed = job.state == JobState::Failed;
    return {.kind = Attention::Kind::ShowJobs,
            .tone = hasFailed ? Tone::Danger : Tone::Warning,
            .icon = toneIcon(hasFailed ? Tone::Danger : Tone::Warning),
            .title = hasFailed ? AttentionWords::tr("%1 has failed", "a job").arg(jobTitle(job))
                               : AttentionWords::tr("%1 found something", "a job").arg(jobTitle(job)),
            .detail = jobDetail(job)};
}

/// The last of each kind that ended, if it ended badly: an older one was made good since, or is told by it.
QList<Attention> jobTroubles(const ArraySnapshot &array)
{
    QMap<QString, JobSnapshot> last;
    for (const JobSnapshot &job : array.jobs) {
        if (!isUnfinished(job) && last.value(job.kind).job < job.job)
            last.insert(job.kind, job);
    }
    QList<Attention> found;
    for (const JobSnapshot &job : std::as_const(last)) {
        if (job.state == JobState::Failed || job.problemCount > 0)
            found.append(jobTrouble(job));
    }
    return found;
}

/// Of workstations whose store is not being emptied already.
void addFailingDisks(const ArraySnapshot &array, int limit, QList<Attention> &found)
{
    QHash<MachineId, QString> models;
    for (const StoreSnapshot &store : array.stores) {
        const DiskHealth disk = boundedDiskHealth(store.disk);
        if (store.state == StoreState::Active && disk.isKnown() && disk.isFailing)
            models.insert(store.machine, disk.model);
    }
    QList<const MachineSnapshot *> failing;
    for (const MachineSnapshot &machine : array.machines) {
        if (models.contains(machine.machine))
            failing.append(&machine);
    }
    const QString advice =
        AttentionWords::tr("Empty it while all that lies there can be read, and have the disk replaced.");
    for (const MachineSnapshot *machine : failing.mid(0, limit)) {
        const QString model = models.value(machine->machine);
        found.append(
            {.kind = Attention::Kind::Drain,
             .tone = Tone::Warning,
             .icon = toneIcon(Tone::Warning),
             .title = AttentionWords::tr("The disk of %1 says that it is failing").arg(machine->name),
             .detail = model.isEmpty() ? advice : AttentionWords::tr("%1. %2", "model, advice").arg(model, advice),
             .machine = machine->machine,
             .standing = standingOf(*machine)});
    }
    const QList<const MachineSnapshot *> more = failing.mid(limit);
    if (!more.isEmpty())
        found.append(
            {.kind = Attention::Kind::Show,
             .tone = Tone::Warning,
             .icon = toneIcon(Tone::Warning),
             .title = AttentionWords::tr("%Ln more disk(s) say that they are failing", nullptr, int(more.size())),
             .detail = someNames(more),
             .machine = {},
             .standing = standingOf(*more.first())});
}

enum class VolumeTrouble { NotOpen, Reading, Writing };

VolumeTrouble kindOfTrouble(const VolumeSnapshot &volume)
{
    if (!volume.isAvailable())
        return VolumeTrouble::NotOpen;
    return volume.readTrouble.isEmpty() ? VolumeTrouble::Writing : VolumeTrouble::Reading;
}

/// Reasons with the names of the volumes that have them: one full disk is the trouble of all.
QList<std::pair<QString, QStringList>> volumeTroubles(const ArraySnapshot &array, VolumeTrouble kind)
{
    constexpr qsizetype kTold = 3; // reasons
    QList<std::pair<QString, QStringList>> reasons;
    for (const VolumeSnapshot &volume : array.volumes) {
        const QString reason = troubleText(volume);
        if (kindOfTrouble(volume) != kind || reason.isEmpty())
            continue;
        const auto same =
            std::find_if(reasons.begin(), reasons.end(), [&reason](const auto &each) { return each.first == reason; });
        if (same != reasons.end())
            same->second.append(shortName(volume.name));
        else if (reasons.size() < kTold)
            reasons.append({reason, {shortName(volume.name)}});
    }
    return reasons;
}

void addUnusable(const ArraySnapshot &array, QList<Attention> &found)
{
    const auto add = [&found](const QString &title, const QStringList &names, const QString &reason) {
        found.append({.kind = Attention::Kind::ShowVolumes,
                      .tone = Tone::Danger,
                      .icon = toneIcon(Tone::Danger),
                      .title = title,
                      .detail = AttentionWords::tr("%1: %2", "names, reason").arg(someNames(names), reason)});
    };
    for (const auto &[reason, names] : volumeTroubles(array, VolumeTrouble::NotOpen))
        add(AttentionWords::tr("%Ln volume(s) cannot be used", nullptr, int(names.size())), names, reason);
    for (const auto &[reason, names] : volumeTroubles(array, VolumeTrouble::Reading))
        add(AttentionWords::tr("Some data of %Ln volume(s) cannot be read", nullptr, int(names.size())), names, reason);
    for (const auto &[reason, names] : volumeTroubles(array, VolumeTrouble::Writing))
        add(AttentionWords::tr("Writing to %Ln volume(s) may fail", nullptr, int(names.size())), names, reason);
    for (const StoreSnapshot &store : array.stores) {
        if (!store.trouble.isEmpty() && store.state != StoreState::Lost && store.state != StoreState::Retired)
            found.append({.kind = Attention::Kind::Tell,
                          .tone = Tone::Danger,
                          .icon = toneIcon(Tone::Danger),
                          .title = AttentionWords::tr("The disk %1 of the controller cannot be used").arg(store.path),
                          .detail = troubleText(store),
                          .canRebuild = true,
                          .store = store.store});
    }
}

void addEndingCertificates(const ArraySnapshot &array, QList<Attention> &found)
{
    constexpr qsizetype kTold = 3;
    if (array.endingCertificates.isEmpty())
        return;
    QStringList lines;
    bool hasEnded = false;
    for (const EndingCertificate &each : array.endingCertificates.mid(0, kTold)) {
        const bool isOver = each.expires <= array.when;
        hasEnded = hasEnded || isOver;
        const QString date = QLocale().toString(each.expires.toLocalTime().date(), QLocale::ShortFormat);
        lines.append(
            (isOver ? AttentionWords::tr("That of %1 has ended on %2.") : AttentionWords::tr("That of %1 ends on %2."))
                .arg(each.name, date));
    }
    if (const qsizetype more = array.endingCertificates.size() - lines.size(); more > 0)
        lines.append(AttentionWords::tr("And of %Ln more.", "administrators whose certificates end", int(more)));
    lines.append(
        AttentionWords::tr("Whoever holds one that has not ended renews it; for the others a new one is made."));
    found.append({.kind = Attention::Kind::ShowCertificates,
                  .tone = hasEnded ? Tone::Warning : Tone::Notice,
                  .icon = toneIcon(hasEnded ? Tone::Warning : Tone::Notice),
                  .title = AttentionWords::tr("%Ln certificate(s) of administrators end soon or have ended", nullptr,
                                              int(array.endingCertificates.size())),
                  .detail = lines.join(u' ')});
}

void addStoreTroubles(const ArraySnapshot &array, QList<Attention> &found)
{
    qint64 wrong = 0;
    QList<StoreSnapshot> faulty;
    qint64 used = 0;
    qint64 lent = 0;
    bool hasStore = false;
    for (const StoreSnapshot &store : array.stores) {
        if (!isInUse(store.state))
            continue;
        hasStore = true;
        wrong += std::max<qint64>(0, store.errorCount);
        if (store.errorCount > 0)
            faulty.append(store);
        used += store.usedBytes;
        lent += store.quotaBytes;
    }
    if (wrong > 0)
        found.append(
            {.kind = Attention::Kind::CheckStores,
             .tone = Tone::Warning,
             .icon = toneIcon(Tone::Warning),
             .title =
                 AttentionWords::tr("%Ln wrong or unreadable strip(s)", nullptr, int(std::min<qint64>(wrong, INT_MAX))),
             .detail = AttentionWords::tr("Found since the controller started. What can be is repaired by itself; a "
                                          "scrub looks at every strip of every store."),
             .machine = faulty.size() == 1 && !faulty.first().isLocal ? faulty.first().machine : MachineId(),
             .canRebuild = true,
             .store = faulty.size() == 1 ? faulty.first().store : StoreId()});
    if (hasStore && shareOf(used, lent) > 0.9)
        found.append({.kind = Attention::Kind::MakeCode,
                      .tone = Tone::Warning,
                      .icon = toneIcon(Tone::Warning),
                      .title = AttentionWords::tr("The array is nearly full"),
                      .detail = AttentionWords::tr("Free: %1. More workstations, or larger quotas, make room.")
                                    .arg(bytesText(lent - used))});
    if (!hasStore)
        found.append(
            {.kind = Attention::Kind::MakeCode,
             .tone = Tone::Notice,
             .icon = standingIcon(Standing::Waiting),
             .title = AttentionWords::tr("No space is lent yet"),
             .detail = AttentionWords::tr("Workstations join with an enrolment code, and lend what their disks can "
                                          "spare.")});
    else if (array.volumes.isEmpty())
        found.append({.kind = Attention::Kind::ShowVolumes,
                      .tone = Tone::Notice,
                      .icon = toneIcon(Tone::Notice),
                      .title = AttentionWords::tr("There is no volume yet"),
                      .detail = AttentionWords::tr(
                          "A volume is what file systems, virtual machines and backups see of the array.")});
}

} // namespace

QList<Attention> attentionsOf(const ArraySnapshot &array, int waitingLimit)
{
    QHash<Standing, QList<const MachineSnapshot *>> machines;
    for (const MachineSnapshot &machine : array.machines)
        machines[standingOf(machine)].append(&machine);
    QList<Attention> found;
    addUnusable(array, found);
    for (const Standing standing : {Standing::Lost, Standing::Unreachable}) {
        if (!machines.value(standing).isEmpty())
            found.append(together(standing, machines.value(standing)));
    }
    addUnserved(array, found);
    found.append(jobTroubles(array));
    addFailingDisks(array, waitingLimit, found);
    addEndingCertificates(array, found);
    const QList<const MachineSnapshot *> waiting = machines.value(Standing::Waiting);
    for (const MachineSnapshot *machine : waiting.mid(0, waitingLimit)) {
        if (!machine->claims.isEmpty()) { // more is to be decided than fits a button
            found.append(
                {.kind = Attention::Kind::Show,
                 .tone = Tone::Notice,
                 .icon = standingIcon(Standing::Waiting),
                 .title = AttentionWords::tr("%1 asks to join and has found an old store").arg(machine->name),
                 .detail = AttentionWords::tr("The list of workstations shows whose it was; decide there whether it is "
                                              "adopted."),
                 .machine = machine->machine,
                 .standing = Standing::Waiting});
            continue;
        }
        found.append({.kind = Attention::Kind::Approve,
                      .tone = Tone::Notice,
                      .icon = standingIcon(Standing::Waiting),
                      .title = AttentionWords::tr("%1 asks to join").arg(machine->name),
                      .detail = AttentionWords::tr("Approve it only if the workstation shows this fingerprint: %1")
                                    .arg(leftToRight(machine->fingerprint)),
                      .machine = machine->machine,
                      .standing = Standing::Waiting});
    }
    if (waiting.size() > waitingLimit) {
        found.append({.kind = Attention::Kind::Show,
                      .tone = Tone::Notice,
                      .icon = standingIcon(Standing::Waiting),
                      .title = AttentionWords::tr("%Ln more ask to join", nullptr, int(waiting.size() - waitingLimit)),
                      .detail = AttentionWords::tr("The list of workstations shows them all."),
                      .machine = {},
                      .standing = Standing::Waiting});
    }
    addStoreTroubles(array, found);
    return found;
}

} // namespace fallow::console
