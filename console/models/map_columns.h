// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

namespace fallow::console {

/// A column of the stripe map: one store; the last one stands for strips that lie nowhere (store 0).
struct MapColumn
{
    quint64 store = 0;
    QString name;
    QString state;    ///< "serving", "away", "lost"
    QString iconName; ///< of its machine's standing
    bool isAway = false;
    friend bool operator==(const MapColumn &, const MapColumn &) = default;
};

/// Columns that stand side by side and have something in common.
struct MapGroup
{
    QString title;
    int first = 0;
    int count = 0;
    friend bool operator==(const MapGroup &, const MapGroup &) = default;
};

/// The columns of the stripe map, grouped by class (the controller's disks, workstations) and, within, by failure
/// domain; a machine without one stands behind them. Within a group they are sorted by name, pc-9 before pc-10.
class MapColumns
{
public:
    MapColumns() = default;
    /// Retired stores are left out.
    explicit MapColumns(const ArraySnapshot &array);

    const QList<MapColumn> &columns() const { return m_columns; }
    int size() const { return int(m_columns.size()); }
    const QList<MapGroup> &classes() const { return m_classes; }
    const QList<MapGroup> &domains() const { return m_domains; } ///< those that have a name
    /// Where a store stands; the column "nowhere" for one that has none.
    int columnOf(quint64 store) const { return m_columnOf.value(store, size() - 1); }
    /// Of `columns`, that there are none but "nowhere".
    bool isEmpty() const { return m_columns.size() < 2; }

    /// The columns cut into cells of at most 2^octave: the first column of each, and the end. A cell never crosses a
    /// class's border, nor a failure domain's while there is room for all of them.
    QList<int> cells(int octave) const;
    /// "pc-01", or "pc-01 … pc-16 (16)".
    QString rangeName(int first, int end) const;

    friend bool operator==(const MapColumns &a, const MapColumns &b)
    {
        return a.m_columns == b.m_columns && a.m_classes == b.m_classes && a.m_domains == b.m_domains;
    }

private:
    QList<MapColumn> m_columns;
    QList<MapGroup> m_classes;
    QList<MapGroup> m_domains;
    QHash<quint64, int> m_columnOf;
};

} // namespace fallow::console
