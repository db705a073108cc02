// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "console/models/volume_filter.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class EmptyState;
class TextLabel;
class VolumePanel;
class VolumePlanner;
struct ActionPlan;

/// The volumes: making one with the planner, and below the table all about the one selected.
class VolumesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit VolumesPage(QWidget *parent = nullptr);
    void setCommands(Commands commands) { m_commands = std::move(commands); }
    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);

private:
    QWidget *makeBar();
    QWidget *makeSheet();
    void connectParts();
    void plan();
    void askSize();
    void askSnapshot();
    void confirm(ActionPlan plan);
    void selectWanted();
    void showCount();
    void showDetails();
    const VolumeRow *selected() const;

    Commands m_commands;
    ArraySnapshot m_array;
    VolumeModel *m_model;
    VolumeFilter *m_proxy;
    QLineEdit *m_search;
    TextLabel *m_count;
    QPushButton *m_columns;
    QPushButton *m_new;
    QTableView *m_table;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    VolumePanel *m_panel;
    QPointer<VolumePlanner> m_planner;
    VolumeId m_wanted = {}; ///< was just made: selected as soon as it is there
};

} // namespace fallow::console
