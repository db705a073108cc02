// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/snapshot_builder.h"

#include "base/limits.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "membership/enrolment_code.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

qint64 rateOf(qint64 now, qint64 before, qint64 intervalMs)
{
    return intervalMs > 0 && now > before ? (now - before) * 1000 / intervalMs : 0;
}

/// Empty where there is no such error.
template <class Key>
Wording troubleOf(const QHash<Key, Error> &errors, Key key)
{
    const auto found = errors.constFind(key);
    return found == errors.cend() ? Wording() : Wording::of(Wording::failure(*found));
}

MachineSnapshot machineSnapshot(const MachineRecord &record, const SnapshotSources &sources)
{
    const MachineUse use = sources.uses.value(record.id);
    return {.machine = record.id,
            .name = record.name,
            .fingerprint = fingerprintForPeople(record.certificateFingerprint),
            .approval = record.approval,
            .presence = record.presence,
            .presenceSince = record.presenceSince,
            .lastSeen = record.presence == Presence::Online ? sources.now : record.lastSeen,
            .expectedReturn = sources.expectedReturns.value(record.id),
            .failureDomain = record.failureDomain,
            .version = record.version,
            .address = sources.addresses.value(record.id),
            .machineClass = use.machineClass,
            .upPercent = use.upPercent,
            .claims = sources.claims.value(record.id)};
}

StoreSnapshot storeSnapshot(const StoreRecord &record, const SnapshotSources &sources)
{
    const DataPlane::StoreFacts facts = sources.facts.stores.value(record.id);
    const bool isKnown = facts.isReady && facts.statistics.quotaBytes > 0;
    const Wording trouble = troubleOf(sources.unopenedStores, record.id);
    return {.store = record.id,
            .machine = record.machine,
            .isLocal = record.storeClass == StoreClass::Local,
            .state = record.state,
            .isOnline = facts.isReady,
            .quotaBytes = isKnown ? facts.statistics.quotaBytes : record.quotaBytes,
            .usedBytes = isKnown ? facts.statistics.usedBytes : record.usedBytes,
            .diskFreeBytes = facts.statistics.diskFreeBytes,
            .stripCount = isKnown ? facts.statistics.stripCount : sources.recordedStrips.value(record.id),
            .errorCount = facts.errorCount,
            .path = record.path,
            .disk = sources.disks.value(record.id),
            .isPartition = sources.partitions.contains(record.id),
            .trouble = trouble.english(),
            .troubleWording = trouble.toString()};
}

/// What may fail as one and takes new strips, be it here now or not: workstations, those of one failure domain
/// together, and the controller's own disks.
int countDomains(const QList<StoreSnapshot> &stores, const QList<MachineRecord> &machines)
{
    QHash<MachineId, QString> domains;
    for (const MachineRecord &machine : machines) {
        if (machine.approval == MachineApproval::Approved)
            domains.insert(machine.id, machine.failureDomain);
    }
    QSet<QString> named;
    QSet<MachineId> single;
    int disks = 0;
    for (const StoreSnapshot &store : stores) {
        if (store.state != StoreState::Active || store.quotaBytes <= 0)
            continue;
        const auto domain = domains.constFind(store.machine);
        if (store.isLocal)
            ++disks;
        else if (domain != domains.constEnd() && domain->isEmpty())
            single.insert(store.machine);
        else if (domain != domains.constEnd())
            named.insert(*domain);
    }
    return disks + int(single.size()) + int(named.size());
}

/// What will become of writes with so few domains; empty: they find what they cannot do without.
Wording shortageTrouble(const VolumeRecord &record, int domains)
{
    const LayoutSpec &layout = record.layout;
    if (record.isSnapshot() || domains >= layout.dataCount + std::min(layout.minRedundancy, layout.parityCount))
        return {};
    return Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln more machine(s) or disk(s) must join before it can be "
                                                     "written in full. Its layout is %1."),
                   Wording::amount(layout.stripCount() - domains), layout.toString());
}

/// @param isHead  what is counted of the family's stripes is told here, and of the others nothing but how they stand.
VolumeSnapshot volumeSnapshot(const VolumeRecord &record, bool isHead, int domains, const SnapshotSources &sources)
{
    VolumeHealth health =
        sources.health.value(record.family(), VolumeHealth{.durableSurplus = record.layout.parityCount});
    if (health.stripeCount == 0) // what the first ones will have
        health.durableSurplus = std::clamp(domains - record.layout.dataCount, 0, health.durableSurplus);
    const DataPlane::VolumeFacts facts = sources.facts.volumes.value(record.id);
    const DataPlane::VolumeFacts before = sources.previousFacts.volumes.value(record.id);
    const Wording trouble = troubleOf(sources.unopenedVolumes, record.id);
    const Wording writeTrouble = facts.writeTrouble.isEmpty() ? shortageTrouble(record, domains) : facts.writeTrouble;
    const bool isExported = record.isExported && facts.isOpen && trouble.isEmpty();
    return {.volume = record.id,
            .name = record.name,
            .sizeBytes = record.sizeBytes,
            .liveBytes = isHead ? (health.liveBlocks - health.heldBlocks) * kBlockSizeBytes : 0,
            .storedBytes = isHead ? health.storedBytes : 0,
            .layout = record.layout.toString(),
            .isCompressed = record.isCompressed,
            .isExported = isExported,
            .isReadOnly = record.isReadOnly,
            .exportUri = isExported ? sources.nbd.toUri(record.name) : QString(),
            .connections = facts.exported.connectionCount,
            .stripeCount = isHead ? health.stripeCount : 0,
            .degradedStripeCount = health.degradedStripeCount,
            .unreadableStripeCount = health.unreadableStripeCount,
            .surplusStrips = health.durableSurplus,
            .missingDomains = record.isSnapshot() ? 0 : std::max(0, record.layout.stripCount() - domains),
            .readBytesPerSecond =
                rateOf(facts.statistics.readBytes, before.statistics.readBytes, sources.factsIntervalMs),
            .writeBytesPerSecond =
                rateOf(facts.statistics.writtenBytes, before.statistics.writtenBytes, sources.factsIntervalMs),
            .origin = record.origin,
            .created = record.created,
            .heldBytes = isHead ? health.heldBlocks * kBlockSizeBytes : 0,
            .trouble = trouble.english(),
            .troubleWording = trouble.toString(),
            .writeTrouble = writeTrouble.english(),
            .writeTroubleWording = writeTrouble.toString(),
            .readTrouble = facts.readTrouble.english(),
            .readTroubleWording = facts.readTrouble.toString()};
}

/// What is said of the volumes that have such a trouble; empty: none has. %1 is the first of them, %2 its trouble, %3
/// how many there are.
QString troubleSentence(const QList<VolumeSnapshot> &volumes, QString VolumeSnapshot::*trouble, const QString &ofOne,
                        const QString &ofSeveral)
{
    const auto hasIt = [trouble](const VolumeSnapshot &volume) { return !(volume.*trouble).isEmpty(); };
    const auto first = std::ranges::find_if(volumes, hasIt);
    if (first == volumes.cend())
        return {};
    const qint64 count = std::ranges::count_if(volumes, hasIt);
    return Wording::filled(count == 1 ? ofOne : ofSeveral, {first->name, (*first).*trouble, QString::number(count)});
}

QString unavailableSentence(const QList<VolumeSnapshot> &volumes)
{
    return troubleSentence(volumes, &VolumeSnapshot::trouble, u"Volume %1 is not available: %2"_s,
                           u"%3 volumes are not available, %1 for instance: %2"_s);
}

QString writeTroubleSentence(const QList<VolumeSnapshot> &volumes)
{
    return troubleSentence(volumes, &VolumeSnapshot::writeTrouble,
                           u"Writing to volume %1 may fail; what has been flushed is safe. %2"_s,
                           u"Writing to %3 volumes may fail, to %1 for instance; what has been flushed is safe. %2"_s);
}

QString readTroubleSentence(const QList<VolumeSnapshot> &volumes)
{
    return troubleSentence(volumes, &VolumeSnapshot::readTrouble, u"Some of volume %1 cannot be read. %2"_s,
                           u"Some of %3 volumes cannot be read, of %1 for instance. %2"_s);
}

/// Volumes of which new stripes are not whole, after a space; empty: there is none.
QString shortageSentence(const QList<VolumeSnapshot> &volumes)
{
    const auto most = std::ranges::max_element(volumes, {}, &VolumeSnapshot::missingDomains);
    if (most == volumes.cend() || most->missingDomains == 0)
        return {};
    return u' ' +
           Wording::counted(u"Volume %1 cannot be written in full until %Ln more machine(s) or disk(s) have joined."_s,
                            most->missingDomains, {most->name});
}

/// What may still be lost while strips are missing or away.
QString survivalSentence(const ArraySnapshot &array)
{
    if (std::ranges::any_of(array.stores, &StoreSnapshot::isAway))
        return Wording::counted(u"Once what is away is back, %Ln more machine(s) may be lost."_s, array.surplusStrips);
    return Wording::counted(u"Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or "
                            "waits for more machines."_s,
                            array.surplusStrips) +
           shortageSentence(array.volumes);
}

/// The worst first: one word and one sentence. Volumes that are not available are "unreadable" too, and those that
/// cannot be written "at-risk", words that all front ends know; the volumes' troubles tell the one from the other.
void judge(ArraySnapshot &array, const SnapshotSources &sources)
{
    qint64 lost = 0;
    for (const VolumeHealth &health : sources.health) {
        lost += health.lostStripeCount;
        array.uncountedStripeCount += health.uncountedStripeCount;
    }
    if (!sources.uncountable.isEmpty())
        array.uncountedStripeCount = -1;
    const bool hasStores = std::any_of(array.stores.cbegin(), array.stores.cend(),
                                       [](const StoreSnapshot &store) { return store.isOnline; });
    if (lost > 0) {
        array.health = u"lost"_s;
        array.healthSentence = Wording::counted(u"%Ln stripe(s) have lost more strips than their parity makes up for: "
                                                "their data is gone unless a machine comes back."_s,
                                                lost);
    } else if (const QString unavailable = unavailableSentence(array.volumes); !unavailable.isEmpty()) {
        array.health = u"unreadable"_s;
        array.healthSentence = unavailable;
    } else if (array.unreadableStripeCount > 0) {
        array.health = u"unreadable"_s;
        array.healthSentence = Wording::counted(
            u"%Ln stripe(s) cannot be read until machines come back; nothing is lost."_s, array.unreadableStripeCount);
    } else if (const QString unreadable = readTroubleSentence(array.volumes); !unreadable.isEmpty()) {
        array.health = u"unreadable"_s;
        array.healthSentence = unreadable;
    } else if (!hasStores) {
        array.health = u"no-stores"_s;
        array.healthSentence = u"No store is online: add a local disk or enrol workstations."_s;
    } else if (const QString failing = writeTroubleSentence(array.volumes); !failing.isEmpty()) {
        array.health = u"at-risk"_s;
        array.healthSentence = failing;
    } else if (array.uncountedStripeCount < 0) {
        array.health = u"at-risk"_s;
        array.healthSentence = u"How much of the data is whole could not be counted: %1"_s.arg(sources.uncountable);
    } else if (array.uncountedStripeCount > 0) {
        array.health = u"at-risk"_s;
        array.healthSentence = Wording::counted(
            u"%Ln stripe(s) could not be counted, as rows of the catalog are damaged: how much is left "
            "there is not known. A check of the catalog names them."_s,
            array.uncountedStripeCount);
    } else if (array.degradedStripeCount > 0 && array.surplusStrips <= 0) {
        array.health = u"at-risk"_s;
        array.healthSentence =
            u"All data can be read, but some of it would not survive the loss of one more machine."_s;
    } else if (array.degradedStripeCount > 0) {
        array.health = u"degraded"_s;
        array.healthSentence = Wording::counted(u"All data can be read; %Ln stripe(s) have strips missing or away. "_s,
                                                array.degradedStripeCount) +
                               survivalSentence(array);
    } else if (array.volumes.isEmpty()) {
        array.health = u"healthy"_s;
        array.healthSentence = u"Ready: no volume has been made yet."_s;
    } else {
        const QString shortage = shortageSentence(array.volumes);
        array.health = shortage.isEmpty() ? u"healthy"_s : u"degraded"_s;
        array.healthSentence =
            Wording::counted(u"All data is whole: %Ln more machine(s) may be lost."_s, array.surplusStrips) + shortage;
    }
}

} // namespace

ArraySnapshot buildSnapshot(const SnapshotSources &sources)
{
    ArraySnapshot array;
    array.arrayId = sources.config.array.toString();
    array.arrayName = sources.config.arrayName;
    array.controllerVersion = QStringLiteral(FALLOW_VERSION);
    array.epoch = sources.epoch;
    array.when = sources.now;
    array.started = sources.started;
    for (const MachineRecord &machine : sources.machines)
        array.machines.append(machineSnapshot(machine, sources));
    for (const StoreRecord &store : sources.stores) {
        if (sources.vacated.contains(store.id))
            continue;
        const StoreSnapshot snapshot = storeSnapshot(store, sources);
        if (isInUse(store.state)) {
            array.quotaBytes += snapshot.quotaBytes;
            array.usedBytes += snapshot.usedBytes;
        }
        array.stores.append(snapshot);
    }
    array.surplusStrips = sources.volumes.isEmpty() ? 0 : kMaxStripsPerStripe;
    const int domains = countDomains(array.stores, sources.machines);
    const QHash<VolumeId, VolumeRecord> heads = familyHeads(sources.volumes);
    for (const VolumeRecord &volume : sources.volumes) {
        const bool isHead = heads.value(volume.family()).id == volume.id;
        const VolumeSnapshot snapshot = volumeSnapshot(volume, isHead, domains, sources);
        array.degradedStripeCount += isHead ? snapshot.degradedStripeCount : 0;
        array.unreadableStripeCount += isHead ? snapshot.unreadableStripeCount : 0;
        array.surplusStrips = std::min(array.surplusStrips, snapshot.surplusStrips);
        array.volumes.append(snapshot);
    }
    array.jobs = sources.jobs;
    array.latestEvents = sources.latestEvents;
    array.endingCertificates = sources.endingCertificates;
    judge(array, sources);
    return array;
}

} // namespace fallow
