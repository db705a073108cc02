// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_family.h"

#include "base/limits.h"
#include "base/log.h"
#include "volume/extent_map.h"
#include "volume/volume_eraser.h"

#include <algorithm>
#include <bit>

namespace fallow {

namespace {

constexpr qsizetype kCachedStripes = 16'384; ///< of one family
constexpr qsizetype kMinCachedStripes = 64;
constexpr qsizetype kAllCachedStripes = 4 * kCachedStripes; ///< of all, some 400 bytes each

} // namespace

VolumeFamily::VolumeFamily(std::unique_ptr<CatalogReader> reader)
    : m_reader(std::move(reader))
    , m_stripes(*m_reader, kCachedStripes)
{}

VolumeFamily::~VolumeFamily() = default;

void VolumeFamily::sweepRetired(StripeIo &stripes)
{
    if (!m_stripes.hasRetired())
        return;
    for (const StripeRecord &record : m_stripes.takeUnread())
        stripes.removeStripe(record);
}

std::shared_ptr<const void> VolumeFamily::claimCollecting()
{
    if (!m_claim.expired())
        return {};
    const auto claim = std::make_shared<const char>('\0');
    m_claim = claim;
    m_stripes.recount(); // whoever did it before may have gone with a commit that had failed
    return claim;
}

void VolumeFamily::shareMemory(qsizetype familyCount)
{
    const qint64 bytes =
        qBound(kMinCatalogCacheBytes, kCatalogCachesBytes / qMax<qint64>(1, familyCount), kMaxCatalogCacheBytes);
    if (const auto set = m_reader->setCacheBytes(bytes); !set) // it goes on with what it had
        qCWarning(lcVolume).noquote() << "the catalog's cache keeps its size:" << set.error().toString();
    m_stripes.setMaxCount(
        qBound(kMinCachedStripes, kAllCachedStripes / qMax<qsizetype>(1, familyCount), kCachedStripes));
}

void VolumeFamily::forgetPlaces(qint64 firstBlock, qint64 blockCount)
{
    for (ExtentMap *map : m_maps)
        map->forget(firstBlock, blockCount);
}

Result<std::shared_ptr<VolumeFamily>> VolumeFamilies::find(VolumeId family, const Catalog &catalog)
{
    if (auto open = m_families.value(family).lock())
        return open;
    auto reader = catalog.makeReader();
    if (!reader)
        return fail(reader.error());
    auto made = std::make_shared<VolumeFamily>(std::move(*reader));
    m_families.insert(family, made);
    shareMemory();
    made->shareMemory(m_sharers);
    return made;
}

void VolumeFamilies::shareMemory()
{
    using Iterator = QHash<VolumeId, std::weak_ptr<VolumeFamily>>::iterator;
    m_families.removeIf([](const Iterator &each) { return each->expired(); });
    const auto sharers = static_cast<qsizetype>(std::bit_ceil(static_cast<size_t>(m_families.size())));
    if (std::exchange(m_sharers, sharers) == sharers)
        return;
    for (const auto &family : std::as_const(m_families)) {
        if (const auto open = family.lock())
            open->shareMemory(sharers);
    }
}

Result<QList<VolumeRecord>> keptSnapshots(CatalogReader &reader, VolumeId family)
{
    auto kept = reader.volumes();
    if (!kept)
        return kept;
    kept->removeIf([family](const VolumeRecord &volume) { return volume.origin != family; });
    for (qsizetype i = kept->size() - 1; i >= 0; --i) {
        const auto deleting = reader.setting(volumeDeletingSetting(kept->at(i).id));
        if (!deleting)
            return fail(deleting.error());
        if (!deleting->isEmpty())
            kept->removeAt(i);
    }
    std::sort(kept->begin(), kept->end(),
              [](const VolumeRecord &a, const VolumeRecord &b) { return a.snapshotSequence < b.snapshotSequence; });
    return kept;
}

Result<std::optional<VolumeRecord>> youngestSnapshot(CatalogReader &reader, VolumeId family, quint64 below)
{
    const auto kept = keptSnapshots(reader, family);
    if (!kept)
        return fail(kept.error());
    std::optional<VolumeRecord> youngest;
    for (const VolumeRecord &snapshot : *kept) {
        if (snapshot.snapshotSequence < below)
            youngest = snapshot;
    }
    return youngest;
}

} // namespace fallow
