// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/map_messages.h"

namespace fallow::console {

/// One strip of the stripe that is looked at.
struct StripRow
{
    int position = 0;
    int dataCount = 0;
    int stripCount = 0;
    QString place; ///< the machine's name, or which of the controller's disks
    StripState state = StripState::Present;
    quint32 checksum = 0;
    friend bool operator==(const StripRow &, const StripRow &) = default;
};
QList<StripRow> stripRows(const MapStripe &stripe);

/// The strips of a stripe, by position. Thread: gui.
class StripModel final : public RowModel<StripRow>
{
    Q_OBJECT
public:
    enum Column { Strip, Place, State, Checksum, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const StripRow &row) const override { return quint64(row.position) + 1; }
};

/// A stripe that was looked for and found.
struct FindingRow
{
    quint64 number = 0; ///< in the list
    StripeId stripe;
    VolumeId volume;
    qint64 row = -1; ///< -1: not known
    QString volumeName;
    QString what; ///< why it is listed: its strips to spare, or the range that lies in it
    bool isTrouble = false;
    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};

/// What was found, in the order that it came. Thread: gui.
class FindingModel final : public RowModel<FindingRow>
{
    Q_OBJECT
public:
    enum Column { Stripe, Volume, What, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const FindingRow &row) const override { return row.number; }
};

} // namespace fallow::console
