// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/volume_filter.h"

namespace fallow::console {

void VolumeFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    m_origins = originsOfMatches();
    invalidateFilter();
}

void VolumeFilter::refresh()
{
    QSet<VolumeId> origins = originsOfMatches();
    if (origins == m_origins)
        return;
    m_origins = std::move(origins);
    invalidateFilter();
}

QSet<VolumeId> VolumeFilter::originsOfMatches() const
{
    QSet<VolumeId> origins;
    const auto *model = qobject_cast<const VolumeModel *>(sourceModel());
    if (!model || m_text.isEmpty())
        return origins;
    for (const VolumeRow &row : model->rows()) {
        if (row.isSnapshot() && matches(row.name))
            origins.insert(row.origin);
    }
    return origins;
}

bool VolumeFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto *model = qobject_cast<const VolumeModel *>(sourceModel());
    if (!model)
        return false;
    if (m_text.isEmpty())
        return true;
    const VolumeRow &row = model->row(sourceRow);
    return matches(row.name) || (row.isSnapshot() ? matches(row.originName) : m_origins.contains(row.volume));
}

} // namespace fallow::console
