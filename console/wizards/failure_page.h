// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/failure_model.h"
#include "console/models/natural_sort.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QRadioButton;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class EmptyState;
class TextLabel;

/// The first step of a rebuild: what has failed; for a disk of the controller also what takes its place. Thread: gui.
class FailurePage final : public QWidget
{
    Q_OBJECT
public:
    explicit FailurePage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Chooses what the wizard was opened for, once it is in the list.
    void choose(MachineId machine, StoreId store);
    /// Null if nothing is chosen.
    const FailureRow *chosen() const;
    /// Limit and hours are not of this page.
    RebuildRequest request() const;
    /// Empty: one may go on; else what is to be done first.
    QString whatIsMissing() const;

Q_SIGNALS:
    void changed();
    void accepted(); ///< a row was activated

private:
    QWidget *makeReplacement();
    void showRows();
    /// False if there is no such row; then nothing is chosen.
    bool select(MachineId machine, StoreId store);
    void showReplacement();

    FailureModel *m_model;
    NaturalSort *m_sorted;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QCheckBox *m_healthy;
    QWidget *m_replacement;
    QRadioButton *m_spread;
    QRadioButton *m_replace;
    QLineEdit *m_path;
    QLineEdit *m_size;
    ArraySnapshot m_array;
    MachineId m_wantedMachine = {};
    StoreId m_wantedStore = {};
    bool m_hasChosen = false; ///< the first row was chosen once, so that one can go on at once
};

} // namespace fallow::console
