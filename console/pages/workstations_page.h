// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class Card;
class EmptyState;
class TextLabel;

/// Lets through machines of one standing whose name, address, version or fingerprint contains a text.
class MachineFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    /// -1: any.
    void setStanding(int standing);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString m_text;
    int m_standing = -1;
};

/// All machines, sortable and filterable; below, the one selected.
class WorkstationsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkstationsPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);
    void showStanding(Standing standing);

Q_SIGNALS:
    void approveRequested(fallow::MachineId machine);

private:
    QWidget *makeFilterBar();
    QWidget *makeDetails();
    void showCount();
    void showDetails();
    const MachineRow *selected() const;

    MachineModel *m_model;
    MachineFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_standing;
    TextLabel *m_count;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_details;
    TextLabel *m_detailName;
    TextLabel *m_detailText;
    QPushButton *m_approve;
    bool m_isConnected = true;
};

} // namespace fallow::console
