// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/plan_messages.h"

namespace fallow::console {

/// Something that may have failed, as the rebuild wizard offers it.
struct FailureRow
{
    MachineId machine = {};
    StoreId store = {}; ///< with the machine's too: a store with errors of a workstation that is there
    bool isLocal = false;
    QString name;
    QString state;
    qint64 heldBytes = 0;
    qint64 errorCount = 0;
    int urgency = 0; ///< 0 first; those from kHealthy on have no sign of failure
    int tone = 0;
    bool isLostAlready = false;
    friend bool operator==(const FailureRow &, const FailureRow &) = default;
};
inline constexpr int kHealthyUrgency = 10;

/// What can be said to have failed: what is missing already, workstations that are away or lost, the controller's
/// disks, stores with errors. Healthy ones only if asked for. The most dangerous first, then by compareNames().
QList<FailureRow> failureRows(const ArraySnapshot &array, bool withHealthy);

class FailureModel final : public RowModel<FailureRow>
{
    Q_OBJECT
public:
    enum Column { Name, State, Held, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const FailureRow &row) const override;
};

} // namespace fallow::console
