// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check.h"

#include "base/wording.h"
#include "catalog/derived_check.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

/// What the check remembers of a stripe while it walks over the extents of the stripe's volume.
struct StripeBrief
{
    quint64 id = 0;
    quint32 payloadBytes = 0; ///< at most 32 strips of 4 MiB and their seals: fits
    quint32 recordedLive = 0;
    quint32 countedLive = 0;
    quint32 recordedHeld = 0;
    quint32 countedHeld = 0;
    friend bool operator<(const StripeBrief &a, const StripeBrief &b) { return a.id < b.id; }
};
static_assert(sizeof(StripeBrief) <= 32);

class Check
{
public:
    Check(CatalogReader &reader, const CatalogCheckOptions &options)
        : m_reader(reader)
        , m_options(options)
    {}

    Result<void> run();
    QList<CatalogProblem> takeProblems();
    CatalogChange takeRepairs(qsizetype maxStripes);

private:
    Result<void> loadFleet();
    Result<void> checkStripesOfNoVolume();
    Result<std::vector<StripeBrief>> checkStripes(VolumeId volume);
    void checkStripe(const StripeRecord &stripe);
    Result<void> checkExtents(const VolumeRecord &volume, std::vector<StripeBrief> &stripes);
    Result<void> checkExtent(const VolumeRecord &volume, const ExtentRecord &extent, std::vector<StripeBrief> &stripes);
    Result<void> checkMissingStripe(const QString &subject, const ExtentRecord &extent);
    Result<void> checkSnapshot(const VolumeRecord &snapshot);
    void checkLiveCounts(const std::vector<StripeBrief> &stripes);
    void checkVolume(const VolumeRecord &volume);
    Result<void> checkExtentsOfNoVolume();
    Result<void> checkIndices();
    void reportDamaged(const DamagedStripe &damaged);
    Result<bool> isWalked(const Result<void> &walk, const QString &subject);
    Result<void> checkFamily(VolumeId family);
    Result<void> checkMaps(VolumeId family, std::vector<StripeBrief> stripes);
    Result<void> turnPage(qsizetype rows);
    void report(const QString &kind, const QString &subject, const Wording &what, bool isRepairable = false);
    void report(CatalogProblem problem);

    CatalogReader &m_reader;
    const CatalogCheckOptions &m_options;
    const int m_pageRows = qBound(1, m_options.pageRows, 1 << 20);
    QList<VolumeRecord> m_volumes;
    QSet<VolumeId> m_families;
    QHash<StoreId, MachineId> m_machineOfStore;
    QHash<StoreId, bool> m_isLocal;
    QList<CatalogProblem> m_problems;
    QList<CatalogChange::LiveDelta> m_deltas;
    qsizetype m_untold = 0;
    qint64 m_rows = 0;
};

void Check::report(const QString &kind, const QString &subject, const Wording &what, bool isRepairable)
{
    report({kind, subject, what.english(), isRepairable, what.toString()});
}

void Check::report(CatalogProblem problem)
{
    if (m_problems.size() < m_options.maxProblems)
        m_problems.append(std::move(problem));
    else
        ++m_untold;
}

QList<CatalogProblem> Check::takeProblems()
{
    if (m_untold > 0) {
        const Wording more(QT_TRANSLATE_N_NOOP("Controller", "%Ln more problem(s) were found and not listed"),
                           Wording::amount(m_untold));
        m_problems.append({u"check.more"_s, u"catalog"_s, more.english(), false, more.toString()});
    }
    return std::move(m_problems);
}

CatalogChange Check::takeRepairs(qsizetype maxStripes)
{
    CatalogChange change;
    change.liveDeltas = m_deltas.mid(0, maxStripes);
    return change;
}

Result<void> Check::turnPage(qsizetype rows)
{
    m_rows += rows;
    if (m_options.progress)
        m_options.progress(m_rows);
    if (m_options.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, u"the check was cancelled"_s);
    return {};
}

Result<void> Check::loadFleet()
{
    const auto volumes = m_reader.volumes();
    const auto machines = m_reader.machines();
    const auto stores = m_reader.stores();
    if (!volumes || !machines || !stores)
        return fail(!volumes ? volumes.error() : !machines ? machines.error() : stores.error());
    m_volumes = *volumes;
    for (const VolumeRecord &volume : m_volumes)
        m_families.insert(volume.family());
    QSet<MachineId> known{kControllerMachine};
    for (const MachineRecord &machine : *machines)
        known.insert(machine.id);
    for (const StoreRecord &store : *stores) {
        m_machineOfStore.insert(store.id, store.machine);
        m_isLocal.insert(store.id, store.storeClass == StoreClass::Local);
        if (!known.contains(store.machine))
            report(u"store.unknown-machine"_s, u"store %1"_s.arg(store.id.toString()),
                   Wording(QT_TRANSLATE_NOOP("Controller", "it belongs to machine %1, which is not enrolled"),
                           store.machine.toString()));
    }
    return {};
}

void Check::checkVolume(const VolumeRecord &volume)
{
    const QString subject = u"volume %1"_s.arg(volume.name);
    if (volume.sizeBytes <= 0 || volume.sizeBytes > kMaxVolumeSizeBytes || volume.sizeBytes % kBlockSizeBytes != 0)
        report(u"volume.absurd"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "a size of %1 bytes makes no sense"),
                       Wording::count(volume.sizeBytes)));
    if (volume.wrappedKey.isEmpty())
        report(u"volume.absurd"_s, subject, Wording(QT_TRANSLATE_NOOP("Controller", "it has no key")));
    if (auto valid = volume.layout.validate(); !valid)
        report(
            u"volume.absurd"_s, subject,
            Wording(QT_TRANSLATE_NOOP("Controller", "its layout makes no sense: %1"), Wording::reason(valid.error())));
}

void Check::checkStripe(const StripeRecord &stripe)
{
    const QString subject = u"stripe %1"_s.arg(stripe.id.toString());
    if (stripe.geometry.dataCount == 0 || stripe.geometry.stripCount() > kMaxStripsPerStripe ||
        stripe.geometry.stripBytes == 0 || stripe.geometry.stripBytes > kMaxStripPayloadBytes)
        report(u"stripe.geometry"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "%1+%2 strips of %3 bytes make no sense"),
                       Wording::count(stripe.geometry.dataCount), Wording::count(stripe.geometry.parityCount),
                       Wording::count(stripe.geometry.stripBytes)));
    if (qint64(stripe.summaryOffsetBytes) + stripe.summaryBytes > stripe.geometry.payloadBytes())
        report(u"stripe.geometry"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "its summary lies beyond its end")));
    QSet<StoreId> stores;
    QSet<MachineId> machines;
    for (const StripRecord &strip : stripe.strips) {
        if (strip.store.isNull())
            continue;
        if (!m_machineOfStore.contains(strip.store)) {
            report(u"stripe.unknown-store"_s, subject,
                   Wording(QT_TRANSLATE_NOOP("Controller", "a strip lies on store %1, which is not known"),
                           strip.store.toString()));
            continue;
        }
        if (stores.contains(strip.store)) {
            report(
                u"stripe.same-store"_s, subject,
                Wording(QT_TRANSLATE_NOOP("Controller", "two of its strips lie on store %1"), strip.store.toString()));
            continue;
        }
        stores.insert(strip.store);
        const MachineId machine = m_machineOfStore.value(strip.store);
        if (!m_isLocal.value(strip.store) && machines.contains(machine))
            report(u"stripe.same-machine"_s, subject,
                   Wording(QT_TRANSLATE_NOOP("Controller", "two of its strips lie on machine %1"), machine.toString()));
        if (!m_isLocal.value(strip.store))
            machines.insert(machine);
    }
}

void Check::reportDamaged(const DamagedStripe &damaged)
{
    const VolumeId family = damaged.stripe.volume;
    const auto member = std::find_if(m_volumes.cbegin(), m_volumes.cend(),
                                     [family](const VolumeRecord &volume) { return volume.family() == family; });
    report(u"stripe.damaged"_s, u"stripe %1"_s.arg(damaged.stripe.id.toString()),
           Wording(QT_TRANSLATE_NOOP("Controller", "its row cannot be read (%1); it is of volume %2"),
                   damaged.error.what, member == m_volumes.cend() ? family.toString() : member->name));
}

Result<std::vector<StripeBrief>> Check::checkStripes(VolumeId volume)
{
    std::vector<StripeBrief> briefs;
    const auto remember = [&briefs](const StripeRecord &stripe) {
        const qint64 payload = qMin<qint64>(stripe.geometry.payloadBytes(), std::numeric_limits<quint32>::max());
        briefs.push_back(
            {stripe.id.value(), static_cast<quint32>(payload), stripe.liveBlocks, 0, stripe.heldBlocks, 0});
    };
    StripeId after;
    for (;;) {
        const auto page = m_reader.stripes(volume, after, m_pageRows);
        if (!page)
            return fail(page.error());
        for (const StripeRecord &stripe : *page) {
            after = stripe.id;
            checkStripe(stripe);
            remember(stripe);
        }
        for (const DamagedStripe &damaged : page->damaged) {
            reportDamaged(damaged);
            remember(damaged.stripe);
        }
        if (!page->damaged.isEmpty())
            std::sort(briefs.end() - (page->size() + page->damaged.size()), briefs.end());
        if (auto turned = turnPage(page->size() + page->damaged.size()); !turned)
            return fail(turned.error());
        if (page->size() < m_pageRows)
            return briefs;
    }
}

Result<void> Check::checkMissingStripe(const QString &subject, const ExtentRecord &extent)
{
    const auto near = m_reader.stripes({}, StripeId(qMax<quint64>(1, extent.stripe.value()) - 1), 1);
    if (!near)
        return fail(near.error());
    std::optional<VolumeId> owner;
    for (const StripeRecord &stripe : *near)
        owner = stripe.id == extent.stripe ? stripe.volume : owner;
    for (const DamagedStripe &damaged : near->damaged)
        owner = damaged.stripe.id == extent.stripe ? damaged.stripe.volume : owner;
    if (owner)
        report(u"extent.wrong-volume"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "it lies in stripe %1 of volume %2"), extent.stripe.toString(),
                       owner->toString()));
    else
        report(u"extent.no-stripe"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "it lies in stripe %1, which is not there"),
                       extent.stripe.toString()));
    return {};
}

Result<void> Check::checkExtent(const VolumeRecord &volume, const ExtentRecord &extent,
                                std::vector<StripeBrief> &stripes)
{
    const QString subject = u"volume %1, block %2"_s.arg(volume.name).arg(extent.firstBlock);
    const qint64 end = extent.firstBlock + extent.blockCount;
    if (extent.firstBlock < 0 || extent.blockCount == 0 ||
        extent.firstBlock / kMapSegmentBlocks != (end - 1) / kMapSegmentBlocks)
        report(u"extent.segment"_s, subject,
               Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln block(s) cross the border of a map segment"),
                       Wording::amount(extent.blockCount)));
    if (end > volume.sizeBytes / kBlockSizeBytes)
        report(u"extent.beyond-volume"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "it ends behind the volume")));
    const bool isCompressed = extent.kind == ExtentKind::Compressed;
    if (extent.kind > ExtentKind::Compressed ||
        (isCompressed &&
         (extent.chunkBlocks == 0 || extent.chunkBlocks > kChunkBlocks || extent.storedBytes <= kSealTagBytes ||
          extent.skipBlocks + extent.blockCount > extent.chunkBlocks)))
        report(u"extent.absurd"_s, subject, Wording(QT_TRANSLATE_NOOP("Controller", "its chunk does not hold it")));
    if (volume.isSnapshot() && extent.writeSequence > volume.snapshotSequence)
        report(
            u"extent.of-snapshot"_s, subject,
            Wording(QT_TRANSLATE_NOOP("Controller", "it is of write %1, the snapshot shows what was written up to %2"),
                    QString::number(extent.writeSequence), QString::number(volume.snapshotSequence)));
    else if (extent.writeSequence > volume.writeSequence)
        report(u"extent.absurd"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "it is of write %1, the volume knows of %2"),
                       QString::number(extent.writeSequence), QString::number(volume.writeSequence)));
    StripeBrief wanted;
    wanted.id = extent.stripe.value();
    const auto found = std::lower_bound(stripes.begin(), stripes.end(), wanted);
    if (found == stripes.end() || found->id != wanted.id)
        return checkMissingStripe(subject, extent);
    found->countedLive += extent.blockCount;
    found->countedHeld += volume.isSnapshot() ? extent.blockCount : 0;
    const qint64 bytes = isCompressed ? qint64(extent.storedBytes) : extent.blockCount * kSealedBlockBytes;
    if (extent.offsetBytes + bytes > found->payloadBytes)
        report(u"extent.beyond-stripe"_s, subject,
               Wording(QT_TRANSLATE_NOOP("Controller", "it ends behind the payload of stripe %1"),
                       extent.stripe.toString()));
    return {};
}

Result<void> Check::checkExtents(const VolumeRecord &volume, std::vector<StripeBrief> &stripes)
{
    qint64 after = std::numeric_limits<qint64>::min();
    qint64 end = 0; ///< of the one before
    for (;;) {
        const auto page = m_reader.extents(volume.id, after, m_pageRows);
        if (!page)
            return fail(page.error());
        for (const ExtentRecord &extent : *page) {
            after = extent.firstBlock;
            if (extent.firstBlock < end)
                report(u"extent.overlap"_s, u"volume %1, block %2"_s.arg(volume.name).arg(extent.firstBlock),
                       Wording(QT_TRANSLATE_NOOP("Controller", "the extent before it ends at block %1"),
                               QString::number(end)));
            end = qMax(end, extent.firstBlock + extent.blockCount);
            if (auto checked = checkExtent(volume, extent, stripes); !checked)
                return checked;
        }
        if (auto turned = turnPage(page->size()); !turned)
            return turned;
        if (page->size() < m_pageRows)
            return {};
    }
}

/// Of each block a snapshot shows one version at most, whichever of its family the rows belong to.
Result<void> Check::checkSnapshot(const VolumeRecord &snapshot)
{
    qint64 end = 0; ///< of the extent before
    qint64 after = -1;
    qsizetype rows = 0; ///< since the last page
    for (;;) {
        const auto next = m_reader.snapshotHoleEnd(snapshot.origin, snapshot.snapshotSequence, after);
        if (!next)
            return fail(next.error());
        if (*next < 0 || *next >= kMaxVolumeSizeBytes / kBlockSizeBytes) // what lies behind is told of its owner
            return turnPage(rows);
        const qint64 segment = *next / kMapSegmentBlocks;
        const auto shown = m_reader.snapshotSegment(snapshot.origin, snapshot.snapshotSequence, segment);
        if (!shown)
            return fail(shown.error());
        for (const ExtentRecord &extent : *shown) {
            if (extent.firstBlock < end)
                report(u"snapshot.overlap"_s, u"snapshot %1, block %2"_s.arg(snapshot.name).arg(extent.firstBlock),
                       Wording(QT_TRANSLATE_NOOP("Controller", "it shows two versions of a block: the extent of write "
                                                               "%1 begins before block %2, where the one "
                                                               "before it ends"),
                               QString::number(extent.writeSequence), QString::number(end)));
            end = qMax(end, extent.firstBlock + extent.blockCount);
        }
        after = (segment + 1) * kMapSegmentBlocks - 1;
        rows += shown->size();
        if (rows < m_pageRows)
            continue;
        if (auto turned = turnPage(std::exchange(rows, 0)); !turned)
            return turned;
    }
}

void Check::checkLiveCounts(const std::vector<StripeBrief> &stripes)
{
    for (const StripeBrief &stripe : stripes) {
        if (stripe.recordedLive == stripe.countedLive && stripe.recordedHeld == stripe.countedHeld)
            continue;
        if (stripe.recordedLive != stripe.countedLive)
            report(u"stripe.live-count"_s, u"stripe %1"_s.arg(stripe.id),
                   Wording(QT_TRANSLATE_NOOP("Controller", "it counts %1 live blocks, the map refers to %2"),
                           Wording::count(stripe.recordedLive), Wording::count(stripe.countedLive)),
                   true);
        if (stripe.recordedHeld != stripe.countedHeld)
            report(u"stripe.held-count"_s, u"stripe %1"_s.arg(stripe.id),
                   Wording(QT_TRANSLATE_NOOP("Controller",
                                             "it counts %1 blocks that only snapshots refer to, there are %2"),
                           Wording::count(stripe.recordedHeld), Wording::count(stripe.countedHeld)),
                   true);
        m_deltas.append({StripeId(stripe.id), static_cast<qint32>(qint64(stripe.countedLive) - stripe.recordedLive),
                         static_cast<qint32>(qint64(stripe.countedHeld) - stripe.recordedHeld)});
    }
}

/// Stripes whose volume is gone, found in a walk over all; they belong to nobody and hold space.
Result<void> Check::checkStripesOfNoVolume()
{
    const auto totals = m_reader.volumeTotals();
    if (!totals)
        return fail(totals.error());
    for (const auto &total : *totals) {
        if (m_families.contains(total.volume))
            continue;
        report(u"stripe.no-volume"_s, u"volume %1"_s.arg(total.volume.toString()),
               Wording(QT_TRANSLATE_NOOP("Controller", "the volume is gone, but %1 of its stripes are there"),
                       Wording::count(total.stripeCount)));
        if (auto checked = checkStripes(total.volume); !checked)
            return fail(checked.error());
    }
    return {};
}

/// Extents of volumes that are not there: nobody sees them, and what they refer to.
Result<void> Check::checkExtentsOfNoVolume()
{
    const auto mapped = m_reader.mappedVolumes();
    if (!mapped)
        return fail(mapped.error());
    QSet<VolumeId> known;
    for (const VolumeRecord &volume : std::as_const(m_volumes))
        known.insert(volume.id);
    for (const VolumeId volume : *mapped) {
        if (!known.contains(volume))
            report(u"extent.no-volume"_s, u"volume %1"_s.arg(volume.toString()),
                   Wording(QT_TRANSLATE_NOOP("Controller", "the volume is gone, but a part of its map is there")));
    }
    return {};
}

Result<void> Check::checkIndices()
{
    auto found = checkDerived(m_reader, m_pageRows, [this] { return turnPage(0); });
    if (!found)
        return fail(found.error());
    for (CatalogProblem &problem : *found)
        report(std::move(problem));
    return {};
}

/// Whether all of it was looked at. Errors: those that end the check.
Result<bool> Check::isWalked(const Result<void> &walk, const QString &subject)
{
    if (walk)
        return true;
    if (!m_options.passesOverDamage || walk.error().code != ErrorCode::Corrupt)
        return fail(walk.error());
    report(u"catalog.damaged"_s, subject, Wording::of(Wording::failure(walk.error())));
    return false;
}

/// A volume and its snapshots share stripes: only their maps together say what of them is alive.
Result<void> Check::checkMaps(VolumeId family, std::vector<StripeBrief> stripes)
{
    bool areWalked = true;
    for (const VolumeRecord &volume : std::as_const(m_volumes)) {
        if (volume.family() != family)
            continue;
        checkVolume(volume);
        auto checked = checkExtents(volume, stripes);
        if (checked && volume.isSnapshot())
            checked = checkSnapshot(volume);
        const auto isAll = isWalked(checked, u"volume %1"_s.arg(volume.name));
        if (!isAll)
            return fail(isAll.error());
        areWalked = areWalked && *isAll;
    }
    if (areWalked)
        checkLiveCounts(stripes);
    return {};
}

Result<void> Check::checkFamily(VolumeId family)
{
    auto stripes = checkStripes(family);
    if (stripes)
        return checkMaps(family, std::move(*stripes));
    const auto member = std::ranges::find(m_volumes, family, &VolumeRecord::family);
    const auto told = isWalked(fail(stripes.error()), u"volume %1"_s.arg(member->name));
    return told ? Result<void>() : fail(told.error());
}

Result<void> Check::run()
{
    if (auto loaded = loadFleet(); !loaded)
        return loaded;
    // First: the walk over a volume's stripes goes by one of them.
    if (auto walked = isWalked(checkIndices(), u"stripes"_s); !walked)
        return fail(walked.error());
    QList<VolumeId> families(m_families.cbegin(), m_families.cend());
    std::sort(families.begin(), families.end());
    for (const VolumeId family : std::as_const(families)) {
        if (auto checked = checkFamily(family); !checked)
            return checked;
    }
    if (auto walked = isWalked(checkStripesOfNoVolume(), u"stripes"_s); !walked)
        return fail(walked.error());
    const auto walked = isWalked(checkExtentsOfNoVolume(), u"catalog"_s);
    return walked ? Result<void>() : fail(walked.error());
}

} // namespace

Result<QList<CatalogProblem>> checkCatalog(CatalogReader &reader, const CatalogCheckOptions &options)
{
    Check check(reader, options);
    if (auto done = check.run(); !done)
        return fail(done.error());
    return check.takeProblems();
}

Result<CatalogChange> repairsForCatalog(CatalogReader &reader, const CatalogCheckOptions &options, int maxStripes)
{
    Check check(reader, options);
    if (auto done = check.run(); !done)
        return fail(done.error());
    return check.takeRepairs(maxStripes);
}

} // namespace fallow
