// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet_counts.h"

#include "base/limits.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "controller/stripes_on_store.h"
#include "membership/membership.h"
#include "volume/volume_family.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kStripesAtATime = 2000;
constexpr int kFirstLookEvents = 5000; ///< the events of one machine seldom lie further back
constexpr qint64 kAssumedBytesPerSecond = 60 * kMiB;
constexpr qint64 kEnoughToTellBytes = 64 * kMiB;

Result<void> stopped()
{
    return fail(ErrorCode::Cancelled, u"the controller stops"_s);
}

int surplusOf(const StripeRecord &stripe, const QSet<StoreId> &lost)
{
    const auto existing = std::count_if(stripe.strips.cbegin(), stripe.strips.cend(), [&](const StripRecord &strip) {
        return !strip.store.isNull() && !lost.contains(strip.store);
    });
    return int(existing) - stripe.geometry.dataCount;
}

/// Whether a stripe of this store was met on another one of `stores` already.
bool liesBefore(const StripeRecord &stripe, StoreId store, const QSet<StoreId> &stores)
{
    return std::any_of(stripe.strips.cbegin(), stripe.strips.cend(),
                       [&](const StripRecord &strip) { return strip.store < store && stores.contains(strip.store); });
}

struct Crowd
{
    int most = 0;    ///< strips of the stripe in one failure domain
    int tooMany = 0; ///< that would have to leave for one in each
};

Crowd crowdOf(const StripeRecord &stripe, const QHash<StoreId, quint64> &domains, const QSet<StoreId> &lost)
{
    QHash<quint64, int> counts;
    Crowd crowd;
    for (const StripRecord &strip : stripe.strips) {
        const auto domain = domains.constFind(strip.store);
        if (domain == domains.cend() || lost.contains(strip.store))
            continue;
        const int count = ++counts[*domain];
        crowd.most = std::max(crowd.most, count);
        crowd.tooMany += count > 1 ? 1 : 0;
    }
    return crowd;
}

/// @param latest the newest first. @returns ascending.
QList<EventRecord> pickHistory(const QList<EventRecord> &latest, QString name, const QSet<QString> &storeSubjects,
                               int limit)
{
    QList<EventRecord> history;
    for (const EventRecord &event : latest) {
        const bool isMachine = event.subject == u"machine "_s + name || event.subject == u"workstation "_s + name;
        if (!isMachine && !storeSubjects.contains(event.subject))
            continue;
        history.prepend(event);
        if (history.size() >= limit)
            break;
        if (const QString before = Membership::nameBefore(event); isMachine && !before.isEmpty())
            name = before;
    }
    return history;
}

} // namespace

Result<StoreContents> countContents(CatalogReader &reader, StoreId store, const QSet<StoreId> &lost,
                                    const CancelToken &cancel)
{
    const auto volumes = reader.volumes();
    if (!volumes)
        return fail(volumes.error());
    QHash<VolumeId, VolumeOnStore> found;
    const auto counted = forEachStripeOn(
        reader, store, cancel,
        [&](const StripeRecord &stripe) {
            const int surplus = surplusOf(stripe, lost);
            const bool isFirst = !found.contains(stripe.volume);
            VolumeOnStore &volume = found[stripe.volume];
            volume.leastSurplus = isFirst ? surplus : std::min(volume.leastSurplus, surplus);
            for (qsizetype position = 0; position < stripe.strips.size(); ++position) {
                if (stripe.strips.at(position).store != store)
                    continue;
                ++(position < stripe.geometry.dataCount ? volume.dataStrips : volume.parityStrips);
                volume.payloadBytes += stripe.geometry.stripBytes;
            }
        },
        [](const StripeRecord &) {}); // which of its strips lies here is not known
    if (!counted)
        return fail(counted.error());
    StoreContents contents{.store = store};
    const QHash<VolumeId, VolumeRecord> heads = familyHeads(*volumes);
    for (auto it = found.begin(); it != found.end(); ++it) {
        const VolumeRecord head = heads.value(it.key());
        it->volume = head.id.isNull() ? it.key() : head.id;
        it->name = head.name;
        contents.volumes.append(*it);
    }
    std::sort(contents.volumes.begin(), contents.volumes.end(), [](const VolumeOnStore &a, const VolumeOnStore &b) {
        return std::tuple(-a.payloadBytes, a.volume) < std::tuple(-b.payloadBytes, b.volume);
    });
    return contents;
}

Result<DrainFigures> countDrain(CatalogReader &reader, const QSet<StoreId> &stores, const QSet<StoreId> &lost,
                                const CancelToken &cancel)
{
    DrainFigures figures;
    for (const StoreId store : stores) {
        const auto counted = forEachStripeOn(
            reader, store, cancel,
            [&](const StripeRecord &stripe) {
                for (const StripRecord &strip : stripe.strips)
                    figures.bytes += strip.store == store ? stripe.geometry.stripBytes : 0;
                if (liesBefore(stripe, store, stores))
                    return;
                const int surplus = surplusOf(stripe, lost);
                figures.leastSurplus = figures.stripes == 0 ? surplus : std::min(figures.leastSurplus, surplus);
                ++figures.stripes;
                figures.volumes.insert(stripe.volume);
            },
            [&](const StripeRecord &stripe) { figures.damaged.insert(stripe.id); });
        if (!counted)
            return fail(counted.error());
    }
    return figures;
}

Result<DomainFigures> countDomains(CatalogReader &reader, const QSet<StoreId> &stores,
                                   const QHash<StoreId, quint64> &now, const QHash<StoreId, quint64> &then,
                                   const QSet<StoreId> &lost, const CancelToken &cancel)
{
    DomainFigures figures;
    for (const StoreId store : stores) {
        const auto counted = forEachStripeOn(
            reader, store, cancel,
            [&](const StripeRecord &stripe) {
                if (liesBefore(stripe, store, stores))
                    return;
                figures.stripesNow += crowdOf(stripe, now, lost).most > 1 ? 1 : 0;
                const Crowd crowd = crowdOf(stripe, then, lost);
                if (crowd.most < 2)
                    return;
                const int surplus = surplusOf(stripe, lost) - crowd.most;
                figures.leastSurplus = figures.stripes == 0 ? surplus : std::min(figures.leastSurplus, surplus);
                figures.bytes += qint64(crowd.tooMany) * stripe.geometry.stripBytes;
                ++figures.stripes;
                ++figures.byVolume[stripe.volume];
            },
            [&](const StripeRecord &stripe) { figures.damaged.insert(stripe.id); });
        if (!counted)
            return fail(counted.error());
    }
    return figures;
}

Result<qint64> countBeyond(CatalogReader &reader, VolumeId volume, qint64 sizeBytes, const CancelToken &cancel)
{
    const qint64 end = sizeBytes / kBlockSizeBytes;
    // An extent that begins before the border may reach over it, but never over a segment's.
    qint64 after = std::max<qint64>(-1, end / kMapSegmentBlocks * kMapSegmentBlocks - 1);
    qint64 blocks = 0;
    while (!cancel.isCancelled()) {
        const auto page = reader.extents(volume, after, kStripesAtATime);
        if (!page)
            return fail(page.error());
        for (const ExtentRecord &extent : *page)
            blocks += std::clamp<qint64>(extent.firstBlock + extent.blockCount - end, 0, extent.blockCount);
        if (page->size() < kStripesAtATime)
            return blocks * kBlockSizeBytes;
        after = page->last().firstBlock;
    }
    return fail(stopped().error());
}

Result<qint64> countOnlyIn(CatalogReader &reader, VolumeId id, const CancelToken &cancel)
{
    const auto volumes = reader.volumes();
    if (!volumes)
        return fail(volumes.error());
    const auto record =
        std::find_if(volumes->cbegin(), volumes->cend(), [id](const VolumeRecord &volume) { return volume.id == id; });
    if (record == volumes->cend())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                    u"volume "_s + id.toString());
    const auto heir =
        youngestSnapshot(reader, record->family(), record->isSnapshot() ? record->snapshotSequence : ~quint64(0));
    if (!heir)
        return fail(heir.error());
    const quint64 shownElsewhere = *heir ? (*heir)->snapshotSequence : 0;
    qint64 after = -1;
    qint64 blocks = 0;
    while (!cancel.isCancelled()) {
        const auto page = reader.extents(id, after, kStripesAtATime);
        if (!page)
            return fail(page.error());
        for (const ExtentRecord &extent : *page)
            blocks += extent.writeSequence > shownElsewhere ? extent.blockCount : 0;
        if (page->size() < kStripesAtATime)
            return blocks * kBlockSizeBytes;
        after = page->last().firstBlock;
    }
    return fail(stopped().error());
}

Result<QList<EventRecord>> historyOf(CatalogReader &reader, const QString &name, const QSet<StoreId> &stores, int limit)
{
    QSet<QString> storeSubjects;
    for (const StoreId store : stores)
        storeSubjects.insert(u"store "_s + store.toString());
    for (const int looked : {kFirstLookEvents, kKeptEvents}) {
        const auto latest = reader.latestEvents(looked);
        if (!latest)
            return fail(latest.error());
        const QList<EventRecord> history = pickHistory(*latest, name, storeSubjects, limit);
        if (history.size() >= limit || latest->size() < looked || looked == kKeptEvents)
            return history;
    }
    Q_UNREACHABLE();
}

qint64 estimatedSeconds(const QList<JobSnapshot> &jobs, qint64 bytes)
{
    if (bytes <= 0)
        return 0;
    qint64 rate = kAssumedBytesPerSecond;
    JobId latest;
    for (const JobSnapshot &job : jobs) {
        const bool tells = (job.kind == u"rebuild"_s || job.kind == u"drain"_s) && job.doneBytes >= kEnoughToTellBytes;
        if (!tells || job.job < latest)
            continue;
        const qint64 seconds = job.ended.isValid() ? job.started.secsTo(job.ended) : 0;
        const qint64 measured = job.ended.isValid() ? job.doneBytes / std::max<qint64>(1, seconds) : job.bytesPerSecond;
        if (measured <= 0)
            continue;
        latest = job.job;
        rate = measured;
    }
    return std::max<qint64>(1, bytes / rate);
}

} // namespace fallow
