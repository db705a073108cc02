// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_model.h"
#include "console/models/natural_sort.h"

namespace fallow::console {

/// Lets through machines of one standing and one class that have every word of a text somewhere in name, address,
/// version, fingerprint or failure domain. Its source is a MachineModel.
class MachineFilter final : public NaturalSort
{
    Q_OBJECT
public:
    using NaturalSort::NaturalSort;
    void setText(const QString &text);
    /// -1: any.
    void setStanding(int standing);
    /// -1: any.
    void setMachineClass(int machineClass);
    bool isFiltering() const { return !m_words.isEmpty() || m_standing >= 0 || m_class >= 0; }
    /// The row of the model behind.
    const MachineRow &machine(int row) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
    int m_standing = -1;
    int m_class = -1;
};

} // namespace fallow::console
