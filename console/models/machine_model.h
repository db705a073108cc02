// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/format/standing.h"
#include "console/models/row_model.h"

namespace fallow::console {

/// A machine with what its stores hold.
struct MachineRow
{
    MachineId machine;
    QString name;
    Standing standing = Standing::Unreachable;
    QDateTime since;
    QDateTime lastSeen;
    QDateTime expectedReturn;
    QString version;
    QString address;
    QString fingerprint;
    QString failureDomain;
    MachineClass machineClass = MachineClass::Unknown;
    int upPercent = -1; ///< of the week; -1: not known
    qint64 quotaBytes = 0;
    qint64 usedBytes = 0;
    qint64 diskFreeBytes = 0;
    qint64 stripCount = 0;
    qint64 errorCount = 0;
    StoreId store = {};                    ///< the one in use with the largest quota; null: none
    DiskHealth disk = {};                  ///< the worst of its stores in use
    bool isPartition = false;              ///< `store` is a whole partition: nobody else stores anything there
    bool isDraining = false;               ///< no new strips come; what it holds moves away
    QList<StoreClaimSnapshot> claims = {}; ///< what it found on its disk, while it waits
    friend bool operator==(const MachineRow &, const MachineRow &) = default;
};
/// One row for each machine of the array, in the array's order; the controller itself only if it is among them.
QList<MachineRow> machineRows(const ArraySnapshot &array);

QString machineClassWord(MachineClass machineClass);
/// The state with what is under way: "Online, being emptied".
QString machineStateText(const MachineRow &row);

/// A week of a machine as the controller sends it (168 hours UTC, 0..100, 255: not known), turned so that it begins on
/// Monday at midnight here. Empty stays empty; a length that makes no sense becomes empty.
QByteArray localWeek(const QByteArray &upPercents, int offsetFromUtcSeconds);

/// What views of machines ask for beside ModelRole.
enum MachineRole {
    WeekRole = Qt::UserRole + 100, ///< QByteArray: localWeek(); empty: nothing known
};

/// The workstations. SortRole sorts states by urgency and times by time; StateRole is the Standing.
class MachineModel final : public RowModel<MachineRow>
{
    Q_OBJECT
public:
    enum Column {
        Name,
        State,
        Since,
        Used,
        Lent,
        DiskFree,
        Week,
        Class,
        Domain,
        LastSeen,
        Version,
        Address,
        Fingerprint,
        ColumnCount
    };
    using RowModel::RowModel;

    /// `now` is what "3 min ago" counts from.
    void apply(QList<MachineRow> rows, const QDateTime &now);
    /// Weeks in local time, by machine.
    void setWeeks(QHash<MachineId, QByteArray> weeks);
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const MachineRow &row) const override { return row.machine.value(); }

private:
    QVariant displayed(const MachineRow &row, int column) const;
    QVariant sorted(const MachineRow &row, int column) const;
    QVariant explained(const MachineRow &row, int column) const;
    QDateTime m_now;
    QHash<MachineId, QByteArray> m_weeks;
};

} // namespace fallow::console
