// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/format/standing.h"
#include "console/models/row_model.h"

namespace fallow::console {

/// A volume as the snapshot has it.
struct VolumeRow : VolumeSnapshot
{
    QString originName = {}; ///< of a snapshot; empty: its volume has gone
    int snapshotCount = 0;   ///< that show this volume
    bool isSnapshot() const { return !origin.isNull(); }
    /// Its stripes are counted with its volume.
    bool isShared() const { return isSnapshot() && stripeCount == 0; }
    friend bool operator==(const VolumeRow &a, const VolumeRow &b);
};
QList<VolumeRow> volumeRows(const ArraySnapshot &array);

/// Of which volume and moment a snapshot is. Thread: gui.
QString snapshotText(const VolumeRow &snapshot);

/// The one word for a volume: what most needs to be known of it.
Health volumeHealth(const VolumeSnapshot &volume);

/// The volumes of an array.
class VolumeModel final : public RowModel<VolumeRow>
{
    Q_OBJECT
public:
    enum Column { Name, State, Spare, Layout, Size, Data, Stored, Export, Traffic, ColumnCount };
    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const VolumeRow &row) const override { return row.volume.value(); }

private:
    QVariant displayed(const VolumeRow &row, int column) const;
    QVariant sorted(const VolumeRow &row, int column) const;
    QVariant explained(const VolumeRow &row, int column) const;
};

} // namespace fallow::console
