// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/failure_model.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/models/name_order.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

int urgencyOf(Standing standing)
{
    switch (standing) {
    case Standing::Lost:
        return 1;
    case Standing::Unreachable:
        return 2;
    case Standing::Asleep:
        return 5;
    default:
        return kHealthyUrgency;
    }
}

QString errorsText(qint64 count)
{
    return FailureModel::tr("%Ln wrong or unreadable strip(s)", nullptr, int(std::min<qint64>(count, INT_MAX)));
}

FailureRow machineRow(const MachineSnapshot &machine)
{
    const Standing standing = standingOf(machine);
    return {.machine = machine.machine,
            .name = machine.name,
            .state = standingWord(standing),
            .urgency = urgencyOf(standing),
            .tone = int(standing == Standing::Lost          ? Tone::Danger
                        : standing == Standing::Unreachable ? Tone::Warning
                        : standing == Standing::Asleep      ? Tone::Neutral
                                                            : Tone::Good),
            .isLostAlready = standing == Standing::Lost};
}

FailureRow storeRow(const StoreSnapshot &store, const QString &machineName)
{
    const bool isLost = store.state == StoreState::Lost;
    const bool isAway = !store.isOnline && !isLost;
    FailureRow row{.machine = store.isLocal ? MachineId() : store.machine,
                   .store = store.store,
                   .isLocal = store.isLocal,
                   .name = store.isLocal ? FailureModel::tr("Disk %1 of the controller").arg(store.path)
                                         : FailureModel::tr("Store %1 of %2").arg(store.store.toString(), machineName),
                   .state = isLost   ? FailureModel::tr("lost")
                            : isAway ? FailureModel::tr("cannot be used")
                                     : FailureModel::tr("serving"),
                   .heldBytes = store.usedBytes,
                   .errorCount = store.errorCount,
                   .urgency = isLost                 ? 1
                              : isAway               ? 2
                              : store.errorCount > 0 ? 3
                                                     : kHealthyUrgency,
                   .tone = int(isLost || isAway       ? Tone::Danger
                               : store.errorCount > 0 ? Tone::Warning
                                                      : Tone::Good),
                   .isLostAlready = isLost};
    if (store.errorCount > 0)
        row.state += u", "_s + errorsText(store.errorCount);
    return row;
}

} // namespace

QList<FailureRow> failureRows(const ArraySnapshot &array, bool withHealthy)
{
    QHash<MachineId, FailureRow> machines;
    QList<FailureRow> rows;
    for (const MachineSnapshot &machine : array.machines) {
        if (machine.approval == MachineApproval::Approved || machine.presence == Presence::Lost)
            machines.insert(machine.machine, machineRow(machine));
    }
    for (const StoreSnapshot &store : array.stores) {
        if (store.state == StoreState::Retired)
            continue;
        const auto machine = machines.find(store.machine);
        if (machine != machines.end() && !store.isLocal)
            machine->heldBytes += store.usedBytes;
        const bool isThere = machine != machines.end() && machine->urgency >= kHealthyUrgency;
        if (store.isLocal || (isThere && (store.errorCount > 0 || store.state == StoreState::Lost)))
            rows.append(storeRow(store, machine != machines.end() ? machine->name : QString()));
    }
    rows += machines.values();
    if (array.degradedStripeCount > 0)
        rows.append({.name = FailureModel::tr("Only what is missing already"),
                     .state = FailureModel::tr("%Ln stripe(s) not whole", nullptr,
                                               int(std::min<qint64>(array.degradedStripeCount, INT_MAX))),
                     .urgency = 4,
                     .tone = int(Tone::Notice),
                     .isLostAlready = true});
    rows.removeIf([withHealthy](const FailureRow &row) { return !withHealthy && row.urgency >= kHealthyUrgency; });
    std::sort(rows.begin(), rows.end(), [](const FailureRow &a, const FailureRow &b) {
        if (a.urgency != b.urgency)
            return a.urgency < b.urgency;
        if (a.errorCount != b.errorCount)
            return a.errorCount > b.errorCount;
        const int byName = compareNames(a.name, b.name);
        return byName != 0 ? byName < 0 : std::pair(a.machine, a.store) < std::pair(b.machine, b.store);
    });
    return rows;
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FailureRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name    ? row.name
               : index.column() == State ? row.state
               : row.heldBytes > 0       ? bytesText(row.heldBytes)
                                         : u"–"_s;
    case SortRole:
        return index.column() == Name    ? QVariant(row.name)
               : index.column() == State ? QVariant(row.urgency)
                                         : QVariant(row.heldBytes);
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icon(toneIcon(Tone(row.tone)))) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Name ? tr("%1, %2", "what may have failed, its state").arg(row.name, row.state)
                                      : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == Held ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case KeyRole:
        return key(row);
    default:
        return {};
    }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Held)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    return section == Name ? tr("What has failed") : section == State ? tr("State") : tr("Holds");
}

quint64 FailureModel::key(const FailureRow &row) const
{
    constexpr quint64 kStoreBit = quint64(1) << 63;
    return row.store.isNull() ? row.machine.value() : kStoreBit | row.store.value();
}

} // namespace fallow::console
