// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "console/models/grouped_machines.h"
#include "console/models/machine_filter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace fallow::console {

class EmptyState;
class MachineActions;
class MachinePanel;
class RegistrationQueue;
class TextLabel;

/// All machines: those that ask to join above, the table with search, filters and groups, and beside it what there is
/// to know of, and to do with, those selected.
class WorkstationsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkstationsPage(QWidget *parent = nullptr);
    void setCommands(Commands commands);
    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);
    void showStanding(Standing standing);
    /// Shows a machine that waits and asks about letting it in; nothing if it waits no more.
    void approve(MachineId machine);

Q_SIGNALS:
    /// A machine or store has failed; the wizard that rebuilds is wanted.
    void rebuildRequested(fallow::MachineId machine, fallow::StoreId store);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilterBar();
    QWidget *makeSheet();
    void connectParts();
    void useModel(QAbstractItemModel *model);
    void setGrouping(Grouping grouping);
    void selectionChanged();
    void restoreSelection();
    void select(MachineId machine);
    void showCount();
    void showDetails();
    void openMenu(const QPoint &place);
    void askWeeks();
    QList<MachineRow> selected() const;
    const MachineRow *machineAt(const QModelIndex &index) const;

    Commands m_commands;
    MachineModel *m_model;
    MachineFilter *m_filter;
    GroupedMachines *m_groups;
    MachineActions *m_actions;
    RegistrationQueue *m_queue;
    QLineEdit *m_search;
    QComboBox *m_standing;
    QComboBox *m_grouping;
    QToolButton *m_columns;
    QPushButton *m_add;
    TextLabel *m_count;
    QTableView *m_table;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MachinePanel *m_panel;
    QHash<MachineId, QByteArray> m_weeks;
    QSet<quint64> m_selectedKeys;
    QStringList m_domains;
    QDateTime m_now;
    QDateTime m_weeksAskedAt;
    bool m_isRestoring = false;
    bool m_isConnected = true;
    bool m_hasArray = false;
};

} // namespace fallow::console
