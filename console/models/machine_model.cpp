// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/machine_model.h"

#include "console/format/format.h"
#include "console/theme/icons.h"

#include <cmath>

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
                     .failureDomain = machine.failureDomain,
                     .machineClass = machine.machineClass,
                     .upPercent = machine.upPercent,
                     .claims = machine.claims});
    }
    QHash<MachineId, qint64> largest;
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
        if (isWorse(store.disk, row.disk))
            row.disk = store.disk;
        row.isDraining = row.isDraining || store.state == StoreState::Draining;
        if (qint64 &most = largest[store.machine]; row.store.isNull() || store.quotaBytes > most) {
            row.store = store.store;
            row.isPartition = store.isPartition;
            most = store.quotaBytes;
        }
    }
    return rows;
}

QString machineClassWord(MachineClass machineClass)
{
    switch (machineClass) {
    case MachineClass::Unknown:
        return MachineModel::tr("not known yet", "class of a machine");
    case MachineClass::AlwaysOn:
        return MachineModel::tr("always on", "class of a machine");
    case MachineClass::Desktop:
        return MachineModel::tr("desktop", "class of a machine: is switched off at times");
    case MachineClass::Local:
        return MachineModel::tr("controller", "class of a machine");
    }
    return MachineModel::tr("not known yet", "class of a machine"); // a class that this version does not know
}

QString machineStateText(const MachineRow &row)
{
    if (!row.isDraining)
        return standingWord(row.standing);
    return row.stripCount > 0 || row.usedBytes > 0
               ? MachineModel::tr("%1, being emptied", "state of a machine").arg(standingWord(row.standing))
               : MachineModel::tr("%1, emptied", "state of a machine").arg(standingWord(row.standing));
}

QByteArray localWeek(const QByteArray &upPercents, int offsetFromUtcSeconds)
{
    constexpr int kHours = 168;
    if (upPercents.size() != kHours)
        return {};
    const int shift = int(std::lround(offsetFromUtcSeconds / 3600.0)) % kHours;
    QByteArray local(kHours, Qt::Uninitialized);
    for (int hour = 0; hour < kHours; ++hour)
        local[(hour + shift + kHours) % kHours] = upPercents.at(hour);
    return local;
}

void MachineModel::setWeeks(QHash<MachineId, QByteArray> weeks)
{
    m_weeks = std::move(weeks);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Week), index(rowCount() - 1, Week), {WeekRole});
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
        return machineStateText(row);
    case Since:
        return momentText(row.since, m_now);
    case Used:
        return row.quotaBytes > 0 ? bytesText(row.usedBytes) : QString();
    case Lent:
        return row.quotaBytes > 0 ? bytesText(row.quotaBytes) : tr("none");
    case DiskFree:
        return row.isPartition         ? tr("partition", "in place of what is free on a disk")
               : row.diskFreeBytes > 0 ? bytesText(row.diskFreeBytes)
                                       : QString();
    case Week:
        return row.upPercent < 0 ? QString() : percentText(row.upPercent / 100.0);
    case Class:
        return row.machineClass == MachineClass::Unknown ? QString() : machineClassWord(row.machineClass);
    case Domain:
        return row.failureDomain;
    case LastSeen:
        return row.standing == Standing::Online ? tr("now") : agoText(row.lastSeen, m_now);
    case Version:
        return row.version;
    case Address:
        return row.address;
    case Fingerprint:
        return row.fingerprint;
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
    case DiskFree:
        return row.isPartition ? qint64(-1) : row.diskFreeBytes;
    case Week:
        return row.upPercent;
    case Class:
        return int(row.machineClass);
    case LastSeen:
        return row.standing == Standing::Online ? m_now.addSecs(1) : row.lastSeen;
    case Name:
    case Domain:
    case Version:
    case Address:
    case Fingerprint:
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
    if (column == Lent && row.quotaBytes > 0)
        return tr("The most that this workstation stores for the array");
    if (column == DiskFree && row.isPartition)
        return tr("It lends a whole partition: its owner stores nothing there");
    if (column == DiskFree && row.diskFreeBytes > 0)
        return tr("Free on its disk, for its owner");
    if (column == Week)
        return row.upPercent < 0 ? tr("It has not been watched long enough to know its week")
                                 : tr("Up %1 of the week; each line is a day, Monday first, from midnight to midnight")
                                       .arg(percentText(row.upPercent / 100.0));
    if (column == Domain)
        return row.failureDomain.isEmpty() ? tr("A failure domain of its own")
                                           : tr("No stripe has two strips on machines of this failure domain");
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
        return index.column() == Lent || index.column() == DiskFree ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                    : QVariant();
    case WeekRole:
        return m_weeks.value(row.machine);
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
        return QVariant((section == Lent || section == DiskFree ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
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
    case DiskFree:
        return tr("Disk free");
    case Week:
        return tr("Week");
    case Class:
        return tr("Class");
    case Domain:
        return tr("Failure domain");
    case LastSeen:
        return tr("Last seen");
    case Version:
        return tr("Version");
    case Address:
        return tr("Address");
    case Fingerprint:
        return tr("Fingerprint");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace fallow::console
