// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/grouped_machines.h"

#include "console/format/format.h"
#include "console/models/name_order.h"
#include "console/theme/tone.h"

#include <QFont>
#include <QGuiApplication>
#include <numeric>

using namespace Qt::StringLiterals;

namespace fallow::console {

GroupedMachines::GroupedMachines(QObject *parent)
    : QAbstractProxyModel(parent)
{}

QString GroupedMachines::groupTitle(Grouping grouping, const MachineRow &row)
{
    switch (grouping) {
    case Grouping::State:
        return standingWord(row.standing);
    case Grouping::Domain:
        return row.failureDomain.isEmpty() ? tr("In no failure domain") : row.failureDomain;
    case Grouping::Class:
        return machineClassWord(row.machineClass);
    case Grouping::Version:
        return row.version.isEmpty() ? tr("Version not known") : tr("Version %1").arg(row.version);
    case Grouping::None:
        break;
    }
    return {};
}

void GroupedMachines::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(source);
    connect(source, &QAbstractItemModel::dataChanged, this, &GroupedMachines::takeChange);
    connect(source, &QAbstractItemModel::modelReset, this, &GroupedMachines::rebuild);
    connect(source, &QAbstractItemModel::layoutChanged, this, &GroupedMachines::rebuild);
    connect(source, &QAbstractItemModel::rowsInserted, this, &GroupedMachines::rebuild);
    connect(source, &QAbstractItemModel::rowsRemoved, this, &GroupedMachines::rebuild);
    connect(source, &QAbstractItemModel::rowsMoved, this, &GroupedMachines::rebuild);
    endResetModel();
    rebuild();
}

void GroupedMachines::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

const MachineRow *GroupedMachines::machine(int sourceRow) const
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(sourceModel());
    const auto *model = proxy ? qobject_cast<const MachineModel *>(proxy->sourceModel()) : nullptr;
    if (!model)
        return nullptr;
    const int row = proxy->mapToSource(proxy->index(sourceRow, 0)).row();
    return row >= 0 && row < model->rowCount() ? &model->row(row) : nullptr;
}

void GroupedMachines::rebuild()
{
    beginResetModel();
    m_groups.clear();
    m_lines.clear();
    const int count = sourceModel() ? sourceModel()->rowCount() : 0;
    QList<int> found(count, -1); // group by source row, in the order of their first members
    QHash<QString, int> known;
    for (int row = 0; row < count; ++row) {
        const MachineRow *each = machine(row);
        if (!each)
            continue;
        const QString title = groupTitle(m_grouping, *each);
        if (!known.contains(title)) {
            known.insert(title, int(m_groups.size()));
            m_groups.append({.title = title,
                             .order = m_grouping == Grouping::State ? int(each->standing) : 0,
                             .isFolded = m_folded.contains(title)});
        }
        found[row] = known.value(title);
    }
    QList<int> order(m_groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        if (m_groups.at(a).order != m_groups.at(b).order)
            return m_groups.at(a).order < m_groups.at(b).order;
        return compareNames(m_groups.at(a).title, m_groups.at(b).title) < 0;
    });
    QList<Group> sorted;
    QList<int> placeOf(m_groups.size());
    for (const int group : std::as_const(order)) {
        placeOf[group] = int(sorted.size());
        sorted.append(m_groups.at(group));
    }
    m_groups = std::move(sorted);
    m_groupOf = QList<int>(count, -1);
    m_lineOf = QList<int>(count, -1);
    QList<QList<int>> members(m_groups.size());
    for (int row = 0; row < count; ++row) {
        if (found.at(row) < 0)
            continue;
        m_groupOf[row] = placeOf.at(found.at(row));
        members[m_groupOf.at(row)].append(row);
    }
    for (int group = 0; group < int(m_groups.size()); ++group) {
        m_lines.append(Line{.group = group});
        if (m_groups.at(group).isFolded)
            continue;
        for (const int row : std::as_const(members.at(group))) {
            m_lineOf[row] = int(m_lines.size());
            m_lines.append(Line{.group = group, .source = row});
        }
    }
    sum();
    endResetModel();
}

void GroupedMachines::sum()
{
    for (Group &group : m_groups)
        group = {.title = group.title, .order = group.order, .isFolded = group.isFolded};
    for (int row = 0; row < int(m_groupOf.size()); ++row) {
        const MachineRow *each = machine(row);
        if (!each || m_groupOf.at(row) < 0)
            continue;
        Group &group = m_groups[m_groupOf.at(row)];
        ++group.count;
        group.onlineCount += each->standing == Standing::Online ? 1 : 0;
        group.quotaBytes += each->quotaBytes;
        group.usedBytes += each->usedBytes;
        group.diskFreeBytes += each->isPartition ? 0 : each->diskFreeBytes; // nobody's but the array's
    }
}

void GroupedMachines::takeChange(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const MachineRow *each = machine(row);
        const int group = row < int(m_groupOf.size()) ? m_groupOf.at(row) : -1;
        if (!each || group < 0 || m_groups.at(group).title != groupTitle(m_grouping, *each))
            return rebuild();
    }
    sum();
    if (!m_lines.isEmpty()) // the groups' own lines too
        Q_EMIT dataChanged(index(0, first.column()), index(int(m_lines.size()) - 1, last.column()));
}

bool GroupedMachines::isGroup(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this && m_lines.at(index.row()).source < 0;
}

void GroupedMachines::toggle(const QModelIndex &index)
{
    if (!isGroup(index))
        return;
    const QString title = m_groups.at(m_lines.at(index.row()).group).title;
    if (!m_folded.remove(title))
        m_folded.insert(title);
    rebuild();
}

QModelIndex GroupedMachines::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex GroupedMachines::parent(const QModelIndex &) const
{
    return {};
}

int GroupedMachines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int GroupedMachines::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(MachineModel::ColumnCount);
}

QModelIndex GroupedMachines::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= m_lines.size())
        return {};
    const int row = m_lines.at(proxyIndex.row()).source;
    return row < 0 ? QModelIndex() : sourceModel()->index(row, proxyIndex.column());
}

QModelIndex GroupedMachines::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= m_lineOf.size() || m_lineOf.at(sourceIndex.row()) < 0)
        return {};
    return createIndex(m_lineOf.at(sourceIndex.row()), sourceIndex.column());
}

QVariant GroupedMachines::groupData(const Group &group, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font = QGuiApplication::font();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::BackgroundRole) {
        const QPalette palette = QGuiApplication::palette();
        return mixed(palette.color(QPalette::Base), palette.color(QPalette::WindowText), 0.07);
    }
    if (role == ShareRole)
        return column == MachineModel::Used && group.quotaBytes > 0 ? shareOf(group.usedBytes, group.quotaBytes) : -1.0;
    if (role == ToneRole)
        return int(Tone::Good);
    if (role == StateRole)
        return -1;
    if (role == Qt::TextAlignmentRole && (column == MachineModel::Lent || column == MachineModel::DiskFree))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && column == MachineModel::Name)
        return group.isFolded ? tr("Group %1, folded").arg(group.title) : tr("Group %1").arg(group.title);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case MachineModel::Name:
        return u"%1  %2 (%3)"_s.arg(QString(QChar(group.isFolded ? 0x25B8 : 0x25BE)), group.title,
                                    countText(group.count));
    case MachineModel::State:
        return tr("%1 online").arg(countText(group.onlineCount));
    case MachineModel::Used:
        return group.quotaBytes > 0 ? bytesText(group.usedBytes) : QString();
    case MachineModel::Lent:
        return group.quotaBytes > 0 ? bytesText(group.quotaBytes) : QString();
    case MachineModel::DiskFree:
        return group.diskFreeBytes > 0 ? bytesText(group.diskFreeBytes) : QString();
    default:
        return {};
    }
}

QVariant GroupedMachines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    return line.source < 0 ? groupData(m_groups.at(line.group), index.column(), role)
                           : sourceModel()->data(sourceModel()->index(line.source, index.column()), role);
}

QVariant GroupedMachines::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && sourceModel() ? sourceModel()->headerData(section, orientation, role)
                                                          : QVariant();
}

Qt::ItemFlags GroupedMachines::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isGroup(index) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void GroupedMachines::sort(int column, Qt::SortOrder order)
{
    if (sourceModel())
        sourceModel()->sort(column, order);
}

} // namespace fallow::console
