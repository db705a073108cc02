// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/machine_model.h"

#include "console/format/format.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

QList<MachineRow> machineRows(const ArraySnapshot &array)
{
    QList<MachineRow> rows;
    rows.reserve(array.machines.size());
    QHash<MachineId, qsizetype> places;
    places.reserve(array.machines.size());
    for (const MachineSnapshot &machine : array.machines) {
        places.insert(machine.machine, rows.size());
        rows.append({.machine = machine.machine,
                     .name = machine.name,
                     .standing = standingOf(machine),
                     .since = machine.presenceSince,
                     // Online is "now": a moment that counts up each second would change every row each second.
                     .lastSeen = machine.presence == Presence::Online ? QDateTime() : machine.lastSeen,
                     .expectedReturn = machine.expectedReturn,
                     .version = machine.version,
                     .address = machine.address,
                     .fingerprint = machine.fingerprint,
                     .failureDomain = machine.failureDomain});
    }
    for (const StoreSnapshot &store : array.stores) {
        const auto place = places.constFind(store.machine);
        if (place == places.cend() || store.state == StoreState::Retired || store.state == StoreState::Lost)
            continue;
        MachineRow &row = rows[*place];
        row.quotaBytes += store.quotaBytes;
        row.usedBytes += store.usedBytes;
        row.diskFreeBytes += store.diskFreeBytes;
        row.stripCount += store.stripCount;
        row.errorCount += store.errorCount;
    }
    return rows;
}

void MachineModel::apply(QList<MachineRow> rows, const QDateTime &now)
{
    m_now = now;
    RowModel::apply(std::move(rows));
    if (rowCount() > 0) // ages grow without a row changing
        Q_EMIT dataChanged(index(0, LastSeen), index(rowCount() - 1, LastSeen), {Qt::DisplayRole});
}

QVariant MachineModel::displayed(const MachineRow &row, int column) const
{
    switch (Column(column)) {
    case Name:
        return row.name;
    case State:
        return standingWord(row.standing);
    case Since:
        return momentText(row.since, m_now);
    case Used:
        return row.quotaBytes > 0 ? bytesText(row.usedBytes) : QString();
    case Lent:
        return row.quotaBytes > 0 ? bytesText(row.quotaBytes) : tr("none");
    case LastSeen:
        return row.standing == Standing::Online ? tr("now") : agoText(row.lastSeen, m_now);
    case Version:
        return row.version;
    case Address:
        return row.address;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MachineModel::sorted(const MachineRow &row, int column) const
{
    switch (Column(column)) {
    case State:
        return int(row.standing);
    case Since:
        return row.since;
    case Used:
        return row.usedBytes;
    case Lent:
        return row.quotaBytes;
    case LastSeen:
        return row.standing == Standing::Online ? m_now.addSecs(1) : row.lastSeen;
    case Name:
    case Version:
    case Address:
    case ColumnCount:
        break;
    }
    return displayed(row, column);
}

QVariant MachineModel::explained(const MachineRow &row, int column) const
{
    if (column == State && row.standing == Standing::Asleep && row.expectedReturn.isValid())
        return tr("Expected back at %1").arg(momentText(row.expectedReturn, m_now));
    if (column == Used && row.quotaBytes > 0)
        return tr("%1 used, %2 strips").arg(usedOfText(row.usedBytes, row.quotaBytes), countText(row.stripCount));
    if (column == Name && !row.failureDomain.isEmpty())
        return tr("Failure domain: %1").arg(row.failureDomain).toHtmlEscaped();
    return {};
}

QVariant MachineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MachineRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayed(row, index.column());
    case Qt::ToolTipRole:
        return explained(row, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icon(standingIcon(row.standing))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Lent ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sorted(row, index.column());
    case KeyRole:
        return row.machine.value();
    case StateRole:
        return int(row.standing);
    case ShareRole:
        return index.column() == Used && row.quotaBytes > 0 ? shareOf(row.usedBytes, row.quotaBytes) : -1.0;
    case ToneRole:
        return int(shareOf(row.usedBytes, row.quotaBytes) > 0.9 ? Tone::Warning : Tone::Good);
    default:
        return {};
    }
}

QVariant MachineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Lent ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Workstation");
    case State:
        return tr("State");
    case Since:
        return tr("Since");
    case Used:
        return tr("Used");
    case Lent:
        return tr("Lent");
    case LastSeen:
        return tr("Last seen");
    case Version:
        return tr("Version");
    case Address:
        return tr("Address");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace fallow::console
