// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/admin_messages.h"

namespace fallow::console {

/// An event as the log has it.
struct EventRow : EventSnapshot
{
    friend bool operator==(const EventRow &a, const EventRow &b) { return a.event == b.event; }
};

/// The array's log, newest first. Events only ever come, and of these at most kMostKept are kept.
class EventModel final : public RowModel<EventRow>
{
    Q_OBJECT
public:
    enum Column { When, Severity, Subject, Text, Actor, ColumnCount };
    static constexpr int kMostKept = 5000;
    using RowModel::RowModel;

    /// Adds those of `events` that are not there yet, in any order.
    void merge(const QList<EventSnapshot> &events);
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const EventRow &row) const override { return row.event.value(); }
};

} // namespace fallow::console
