// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_model.h"

#include <QAbstractProxyModel>
#include <QSet>

namespace fallow::console {

/// By what machines stand together.
enum class Grouping { None, State, Domain, Class, Version };

/// Machines in groups, each under a line of its own that sums up its members and folds them away. The order within a
/// group is the source's. The source is a proxy of a MachineModel. Lines of groups are enabled but not selectable. Only
/// a change of groups resets the model; who wants to keep a selection keeps KeyRole. Thread: gui.
class GroupedMachines final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit GroupedMachines(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    void setGrouping(Grouping grouping);
    bool isGroup(const QModelIndex &index) const;
    /// Folds a group's members away, or shows them again; nothing for the line of a member.
    void toggle(const QModelIndex &index);
    /// What a group of machines is called.
    static QString groupTitle(Grouping grouping, const MachineRow &row);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Group
    {
        QString title;
        int order = 0; ///< states by urgency
        int count = 0;
        int onlineCount = 0;
        qint64 quotaBytes = 0;
        qint64 usedBytes = 0;
        qint64 diskFreeBytes = 0;
        bool isFolded = false;
    };
    struct Line
    {
        int group = -1;
        int source = -1; ///< row; -1: the group's own line
    };
    const MachineRow *machine(int sourceRow) const;
    void rebuild();
    void takeChange(const QModelIndex &first, const QModelIndex &last);
    void sum();
    QVariant groupData(const Group &group, int column, int role) const;

    Grouping m_grouping = Grouping::State;
    QList<Group> m_groups;
    QList<Line> m_lines;
    QList<int> m_groupOf; ///< by source row
    QList<int> m_lineOf;  ///< by source row; -1: folded away
    QSet<QString> m_folded;
};

} // namespace fallow::console
