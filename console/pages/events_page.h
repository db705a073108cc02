// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/event_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace fallow::console {

class EmptyState;
class TextLabel;

/// Lets through events of a severity and above that contain a text.
class EventFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    void setLeastSeverity(int severity);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString m_text;
    int m_leastSeverity = 0;
};

/// What happened, newest first.
class EventsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit EventsPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Older events than the snapshots carry.
    void takeHistory(const QList<EventSnapshot> &events);
    /// Turns to another array: forgets all events.
    void clear();

private:
    void showCount();
    EventModel *m_model;
    EventFilter *m_filter;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextLabel *m_count;
};

} // namespace fallow::console
