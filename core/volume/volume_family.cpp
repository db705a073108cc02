// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_family.h"

#include "volume/extent_map.h"
#include "volume/volume_eraser.h"

namespace fallow {

namespace {

constexpr qsizetype kCachedStripes = 16'384;

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
    return made;
}

Result<std::optional<VolumeRecord>> youngestSnapshot(CatalogReader &reader, VolumeId family, quint64 below)
{
    const auto volumes = reader.volumes();
    if (!volumes)
        return fail(volumes.error());
    std::optional<VolumeRecord> youngest;
    for (const VolumeRecord &volume : *volumes) {
        if (volume.origin != family || volume.snapshotSequence >= below ||
            (youngest && youngest->snapshotSequence > volume.snapshotSequence))
            continue;
        const auto deleting = reader.setting(volumeDeletingSetting(volume.id));
        if (!deleting)
            return fail(deleting.error());
        if (deleting->isEmpty())
            youngest = volume;
    }
    return youngest;
}

} // namespace fallow
