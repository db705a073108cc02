// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/rebuild_planner.h"

#include "base/limits.h"
#include "base/units.h"
#include "controller/rebuild_tally.h"
#include "controller/stripes_on_store.h"
#include "stripe/store_directory.h"
#include "stripe/stripe_core.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kPlannedAtATime = 2000;
constexpr qint64 kPlacedStripes = 20'000;
constexpr qint64 kRefreshEvery = 256;
constexpr int kProbeStrips = 64;
constexpr int kProbeStripsPerStore = 4;
constexpr qsizetype kMostUnreadableListed = 200'000;

} // namespace

void addWarning(RebuildPlan &plan, const Wording &warning)
{
    plan.warnings.append(warning.english());
    plan.warningWordings.append(warning.toString());
}

QString rebuildRateSetting()
{
    return u"rebuild.rate"_s;
}

RebuildPlanner::RebuildPlanner(PlanScene scene)
    : m_scene(std::move(scene))
    , m_placement(m_scene.stores)
{
    m_plan.surplusStrips = kMaxStripsPerStripe;
}

Result<void> RebuildPlanner::count(CatalogReader &reader, const CancelToken &cancel)
{
    const auto leaveOut = [this](const StripeRecord &stripe) { takeDamaged(stripe); };
    const auto missing =
        forEachStripeOn(reader, {}, cancel, [this](const StripeRecord &stripe) { take(stripe, {}); }, leaveOut);
    if (!missing)
        return fail(missing.error());
    for (const StoreId store : std::as_const(m_scene.lost)) {
        const auto counted =
            forEachStripeOn(reader, store, cancel, [&](const StripeRecord &stripe) { take(stripe, store); }, leaveOut);
        if (!counted)
            return fail(counted.error());
    }
    return findRanges(reader, cancel);
}

/// As good as endangered: nobody can say how many of its strips are left.
void RebuildPlanner::takeDamaged(const StripeRecord &stripe)
{
    if (m_damaged.contains(stripe.id))
        return;
    m_damaged.insert(stripe.id);
    PlanVolume &volume = m_volumes[stripe.volume];
    ++volume.stripesTouched;
    volume.surplusStrips = std::min(volume.surplusStrips, 0);
    m_plan.surplusStrips = std::min(m_plan.surplusStrips, 0);
}

void RebuildPlanner::take(const StripeRecord &stripe, StoreId store)
{
    QList<int> missing;
    int existing = 0;
    int readable = 0;
    for (int position = 0; position < stripe.strips.size(); ++position) {
        const StoreId place = stripe.strips.at(position).store;
        if (!store.isNull() && (place.isNull() || (m_scene.lost.contains(place) && place < store)))
            return; // counted already
        const bool isMissing = place.isNull() || m_scene.lost.contains(place);
        if (isMissing)
            missing.append(position);
        existing += isMissing ? 0 : 1;
        readable += !place.isNull() && m_scene.answering.contains(place) ? 1 : 0;
    }
    const int needed = stripe.geometry.dataCount;
    const int surplus = existing - needed;
    const bool isLost = surplus < 0 && readable < needed;
    const bool isUnreadable = readable < needed;
    PlanVolume &volume = m_volumes[stripe.volume];
    if (volume.stripesTouched++ == 0)
        volume.surplusStrips = surplus;
    volume.surplusStrips = std::min(volume.surplusStrips, surplus);
    volume.endangeredStripes += surplus <= 0 && !isLost ? 1 : 0;
    volume.unreadableStripes += isUnreadable ? 1 : 0;
    volume.lostStripes += isLost ? 1 : 0;
    m_plan.surplusStrips = std::min(m_plan.surplusStrips, surplus);
    if (isUnreadable && m_unreadable.size() < kMostUnreadableListed)
        m_unreadable.insert(stripe.id, isLost);
    if (isLost)
        return;
    const qint64 bytes = qint64(missing.size()) * stripe.geometry.stripBytes;
    m_plan.stripsToWrite += missing.size();
    m_plan.bytesToWrite += bytes;
    m_plan.bytesToRead += qint64(needed) * stripe.geometry.stripBytes + (m_scene.mustReadBack ? bytes : 0);
    place(stripe, missing);
    addProbe(stripe);
}

/// Chooses as RelocateStrip would, one strip after the other.
void RebuildPlanner::place(const StripeRecord &stripe, const QList<int> &missing)
{
    if (qint64(stripe.id.value() % quint64(m_stride)) != 0)
        return;
    if (++m_placedStripes % kPlacedStripes == 0)
        m_stride *= 2;
    if (m_placedStripes % kRefreshEvery == 0)
        refreshPlacement();
    QList<StoreId> taken;
    for (const StripRecord &strip : stripe.strips)
        taken.append(m_scene.lost.contains(strip.store) ? StoreId() : strip.store);
    const qint64 footprint = StoreDirectory::footprint(stripe.geometry.stripBytes);
    for (const int position : missing) {
        const StoreId from = stripe.strips.at(position).store;
        const auto chosen = m_placement.chooseReplacement(stripe.layout, position, rotationOf(stripe.id), footprint,
                                                          taken, from.isNull() ? QSet<StoreId>() : QSet<StoreId>{from});
        if (!chosen) {
            m_placelessStrips += double(m_stride);
            continue;
        }
        taken[position] = *chosen;
        m_placedStrips += double(m_stride);
        m_takenBytes[*chosen] += m_stride * footprint;
        Target &target = m_targets[*chosen];
        target.strips += double(m_stride);
        target.bytes += double(m_stride * stripe.geometry.stripBytes);
    }
}

/// What was placed takes room: a small store fills up, and the rest goes elsewhere.
void RebuildPlanner::refreshPlacement()
{
    QList<PlacementStore> stores = m_scene.stores;
    for (PlacementStore &store : stores)
        store.freeBytes = std::max<qint64>(0, store.freeBytes - m_takenBytes.value(store.store));
    m_placement.setStores(std::move(stores));
}

void RebuildPlanner::addProbe(const StripeRecord &stripe)
{
    for (int position = 0; position < stripe.strips.size() && m_probe.size() < kProbeStrips; ++position) {
        const StoreId store = stripe.strips.at(position).store;
        if (store.isNull() || m_scene.lost.contains(store) || !m_scene.answering.contains(store) ||
            m_probed.value(store) >= kProbeStripsPerStore)
            continue;
        ++m_probed[store];
        m_probe.append({.key = {stripe.id, quint8(position)}, .store = store, .bytes = stripe.geometry.stripBytes});
    }
}

Result<void> RebuildPlanner::findRanges(CatalogReader &reader, const CancelToken &cancel)
{
    for (auto volume = m_volumes.begin(); volume != m_volumes.end(); ++volume) {
        if (volume->unreadableStripes == 0)
            continue;
        qint64 after = -1;
        while (!volume->hasMoreRanges) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, u"the controller stops"_s);
            const auto page = reader.extents(volume.key(), after, kPlannedAtATime);
            if (!page)
                return fail(page.error());
            for (const ExtentRecord &extent : *page) {
                const auto stripe = m_unreadable.constFind(extent.stripe);
                if (stripe == m_unreadable.constEnd())
                    continue;
                const qint64 offset = extent.firstBlock * kBlockSizeBytes;
                const qint64 length = qint64(extent.blockCount) * kBlockSizeBytes;
                QList<PlanRange> &ranges = volume->unreadableRanges;
                if (!ranges.isEmpty() && ranges.last().isLost == *stripe &&
                    ranges.last().offsetBytes + ranges.last().lengthBytes == offset)
                    ranges.last().lengthBytes += length;
                else if (ranges.size() < kMaxPlanRanges)
                    ranges.append({.offsetBytes = offset, .lengthBytes = length, .isLost = *stripe});
                else
                    volume->hasMoreRanges = true;
            }
            if (page->size() < kPlannedAtATime)
                break;
            after = page->last().firstBlock;
        }
    }
    return {};
}

QList<PlanTarget> RebuildPlanner::targets(qint64 stripsWithPlace) const
{
    QHash<StoreId, qint64> free;
    for (const PlacementStore &store : m_scene.stores)
        free.insert(store.store, store.freeBytes);
    // Every nth stripe was placed: what they say is scaled to all strips that find a place.
    const double scale = m_placedStrips > 0 ? double(stripsWithPlace) / m_placedStrips : 0;
    QList<PlanTarget> targets;
    for (auto it = m_targets.constBegin(); it != m_targets.constEnd(); ++it)
        targets.append({.store = it.key() == m_scene.replacement ? StoreId() : it.key(),
                        .name = m_scene.names.value(it.key()),
                        .strips = qRound64(it->strips * scale),
                        .bytes = qRound64(it->bytes * scale),
                        .freeBytes = free.value(it.key())});
    return targets;
}

RebuildPlan RebuildPlanner::plan() const
{
    RebuildPlan plan = m_plan;
    for (auto it = m_volumes.constBegin(); it != m_volumes.constEnd(); ++it) {
        PlanVolume volume = *it;
        volume.volume = it.key();
        volume.name = m_scene.volumeNames.value(it.key(), u"volume "_s + it.key().toString());
        plan.stripesTouched += volume.stripesTouched;
        plan.endangeredStripes += volume.endangeredStripes;
        plan.unreadableStripes += volume.unreadableStripes;
        plan.lostStripes += volume.lostStripes;
        plan.volumes.append(volume);
    }
    if (plan.stripesTouched == 0)
        plan.surplusStrips = 0;
    std::sort(plan.volumes.begin(), plan.volumes.end(), [](const PlanVolume &a, const PlanVolume &b) {
        return a.surplusStrips != b.surplusStrips ? a.surplusStrips < b.surplusStrips : a.name < b.name;
    });
    if (plan.volumes.size() > kMaxPlanVolumes)
        plan.volumes.resize(kMaxPlanVolumes);
    const double placed = m_placedStrips + m_placelessStrips;
    plan.stripsWithoutPlace = placed > 0 ? qRound64(double(plan.stripsToWrite) * m_placelessStrips / placed) : 0;
    plan.targets = targets(plan.stripsToWrite - plan.stripsWithoutPlace);
    plan.targetCount = plan.targets.size();
    sortTargets(plan.targets);
    judge(plan);
    return plan;
}

void RebuildPlanner::judge(RebuildPlan &plan) const
{
    const qint64 waiting = plan.unreadableStripes - plan.lostStripes;
    const qint64 possible = plan.stripesTouched - plan.unreadableStripes - m_damaged.size();
    if (plan.stripesTouched == 0) {
        plan.standing = u"nothing"_s;
        plan.sentence = u"No strip is missing: there is nothing to rebuild."_s;
        return;
    }
    plan.sentence = Wording::counted(u"%Ln stripe(s) are touched; "_s, plan.stripesTouched) +
                    Wording::counted(u"%Ln strip(s) (%1) are written to "_s,
                                     plan.stripsToWrite - plan.stripsWithoutPlace, {formatBytes(plan.bytesToWrite)}) +
                    Wording::counted(u"%Ln store(s)."_s, plan.targetCount);
    if (plan.stripsWithoutPlace > 0)
        addWarning(plan, Wording(QT_TRANSLATE_N_NOOP(
                                     "Controller",
                                     "%Ln strip(s) find no place: no two strips of a stripe may share a machine, and "
                                     "the others are away or full. Bring another workstation in, or raise a quota."),
                                 Wording::amount(plan.stripsWithoutPlace)));
    if (waiting > 0)
        addWarning(plan, Wording(QT_TRANSLATE_N_NOOP(
                                     "Controller",
                                     "%Ln stripe(s) cannot be read now: they are rebuilt when machines come back."),
                                 Wording::amount(waiting)));
    if (plan.lostStripes > 0)
        addWarning(plan, Wording(QT_TRANSLATE_N_NOOP("Controller",
                                                     "%Ln stripe(s) are lost: too few of their strips exist anywhere. "
                                                     "If a lost machine comes back, they are there again."),
                                 Wording::amount(plan.lostStripes)));
    if (!m_damaged.isEmpty())
        addWarning(plan, damagedSentence(m_damaged.size()));
    const bool isImpossible = possible <= 0 || plan.stripsWithoutPlace >= plan.stripsToWrite;
    const bool isPartly = plan.stripsWithoutPlace > 0 || plan.unreadableStripes > 0 || !m_damaged.isEmpty();
    plan.standing = isImpossible ? u"impossible"_s : isPartly ? u"partly"_s : u"ready"_s;
}

} // namespace fallow
