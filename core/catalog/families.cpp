// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/families.h"

#include <algorithm>

namespace fallow {

QHash<VolumeId, VolumeRecord> familyHeads(const QList<VolumeRecord> &volumes)
{
    QHash<VolumeId, VolumeRecord> heads;
    for (const VolumeRecord &volume : volumes) {
        const auto head = heads.constFind(volume.family());
        const bool isNearer = head == heads.constEnd() || !volume.isSnapshot() ||
                              (head->isSnapshot() && head->snapshotSequence < volume.snapshotSequence);
        if (isNearer)
            heads.insert(volume.family(), volume);
    }
    return heads;
}

VolumeId familyOf(const QList<VolumeRecord> &volumes, VolumeId id)
{
    const auto found =
        std::find_if(volumes.cbegin(), volumes.cend(), [id](const VolumeRecord &volume) { return volume.id == id; });
    return found == volumes.cend() ? id : found->family();
}

} // namespace fallow
