// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/machine_filter.h"

namespace fallow::console {

void MachineFilter::setText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void MachineFilter::setStanding(int standing)
{
    m_standing = standing;
    invalidateFilter();
}

void MachineFilter::setMachineClass(int machineClass)
{
    m_class = machineClass;
    invalidateFilter();
}

const MachineRow &MachineFilter::machine(int row) const
{
    return static_cast<const MachineModel *>(sourceModel())->row(mapToSource(index(row, 0)).row());
}

bool MachineFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto *model = qobject_cast<const MachineModel *>(sourceModel());
    if (!model)
        return false;
    const MachineRow &row = model->row(sourceRow);
    if ((m_standing >= 0 && int(row.standing) != m_standing) || (m_class >= 0 && int(row.machineClass) != m_class))
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(), [&row](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(row.name) || has(row.address) || has(row.version) || has(row.fingerprint) || has(row.failureDomain);
    });
}

} // namespace fallow::console
