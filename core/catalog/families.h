// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/records.h"

#include <QHash>

namespace fallow {

/// Who stands for each family (VolumeRecord::family): the volume, or when it has gone the youngest of its snapshots.
/// What is counted of stripes is told of it, so that nothing is counted twice. Thread: any (pure).
QHash<VolumeId, VolumeRecord> familyHeads(const QList<VolumeRecord> &volumes);

/// The family of a volume or snapshot; `id` itself if it is none of these. Thread: any (pure).
VolumeId familyOf(const QList<VolumeRecord> &volumes, VolumeId id);

} // namespace fallow
