// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/map_columns.h"

#include "console/format/standing.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>

namespace fallow::console {

namespace {

struct ColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(MapColumns)
};

struct Entry
{
    bool isWorkstation = false;
    QString domain;
    MapColumn column;
};

Entry entryOf(const StoreSnapshot &store, const MachineSnapshot *machine)
{
    const Standing standing = store.state == StoreState::Lost                       ? Standing::Lost
                              : store.isOnline                                      ? Standing::Online
                              : machine && standingOf(*machine) != Standing::Online ? standingOf(*machine)
                                                                                    : Standing::Unreachable;
    QString name = store.isLocal ? ColumnWords::tr("Local disk %1").arg(store.store.value())
                   : machine     ? machine->name
                                 : ColumnWords::tr("Store %1").arg(store.store.value());
    return {!store.isLocal,
            machine ? machine->failureDomain : QString(),
            {.store = store.store.value(),
             .name = std::move(name),
             .state = store.isPartition
                          ? ColumnWords::tr("%1, a whole partition", "state of a store").arg(storeWord(store))
                          : storeWord(store),
             .iconName = standingIcon(standing),
             .isAway = !store.isOnline || store.state == StoreState::Lost}};
}

void addTo(QList<MapGroup> &groups, const QString &title, int column)
{
    if (!groups.isEmpty() && groups.last().title == title && groups.last().first + groups.last().count == column)
        ++groups.last().count;
    else
        groups.append({.title = title, .first = column, .count = 1});
}

} // namespace

MapColumns::MapColumns(const ArraySnapshot &array)
{
    QHash<MachineId, const MachineSnapshot *> machines;
    for (const MachineSnapshot &machine : array.machines)
        machines.insert(machine.machine, &machine);
    QList<Entry> entries;
    for (const StoreSnapshot &store : array.stores) {
        if (store.state != StoreState::Retired)
            entries.append(entryOf(store, machines.value(store.machine)));
    }
    QCollator byName(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    byName.setNumericMode(true);
    const auto isBefore = [&byName](const QString &a, const QString &b) { return byName.compare(a, b); };
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (a.isWorkstation != b.isWorkstation)
            return !a.isWorkstation;
        if (a.domain.isEmpty() != b.domain.isEmpty())
            return b.domain.isEmpty();
        if (const int order = isBefore(a.domain, b.domain); order != 0)
            return order < 0;
        return isBefore(a.column.name, b.column.name) < 0;
    });
    for (Entry &entry : entries) {
        const int column = int(m_columns.size());
        addTo(m_classes, entry.isWorkstation ? ColumnWords::tr("Workstations") : ColumnWords::tr("Controller"), column);
        if (!entry.domain.isEmpty())
            addTo(m_domains, entry.domain, column);
        m_columnOf.insert(entry.column.store, column);
        m_columns.append(std::move(entry.column));
    }
    addTo(m_classes, ColumnWords::tr("Nowhere"), int(m_columns.size()));
    m_columnOf.insert(0, int(m_columns.size()));
    m_columns.append({.store = 0, .name = ColumnWords::tr("nowhere"), .state = {}, .iconName = {}, .isAway = true});
}

QList<int> MapColumns::cells(int octave) const
{
    QList<int> borders;
    for (const MapGroup &group : m_classes)
        borders.append(group.first);
    if (m_domains.size() * 2 <= size() >> octave) {
        for (const MapGroup &group : m_domains) {
            borders.append(group.first);
            borders.append(group.first + group.count);
        }
    }
    borders.append(size());
    std::ranges::sort(borders);
    const int step = 1 << std::clamp(octave, 0, 30);
    QList<int> starts;
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        for (int first = borders[i]; first < borders[i + 1]; first += std::min(step, borders[i + 1] - first))
            starts.append(first);
    }
    starts.append(size());
    return starts;
}

QString MapColumns::rangeName(int first, int end) const
{
    if (first < 0 || first >= size() || end <= first)
        return {};
    if (end - first == 1)
        return m_columns.at(first).name;
    return ColumnWords::tr("%1 … %2 (%Ln store(s))", "first store, last store", end - first)
        .arg(m_columns.at(first).name, m_columns.at(std::min(end, size()) - 1).name);
}

} // namespace fallow::console
