// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/event_pages.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class EmptyState;
class TextLabel;

/// What happened, newest first: filtered by the controller, followed, exported.
class EventsPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Csv, Json };

    explicit EventsPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// The answers to eventsWanted().
    void takeEvents(const EventListRequest &request, const EventList &answer);
    void failEvents(const EventListRequest &request, const QString &sentence);
    /// Turns to another array: forgets all events.
    void clear();
    /// Shows what happened to one thing.
    void showSubject(const QString &subject);
    void setFollowing(bool isFollowing);

    /// How far an export is; it can be cancelled.
    void showExport(qint64 done, qint64 total);
    void endExport(const QString &sentence, bool isGood);

Q_SIGNALS:
    void eventsWanted(const fallow::EventListRequest &request);
    void followingChanged(bool isFollowing);
    void exportRequested(const fallow::EventListRequest &filter, const QString &path,
                         fallow::console::EventsPage::Format format);
    void exportCancelled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSearchBar();
    QWidget *makeFilterBar();
    QWidget *makeTableSheet();
    QWidget *makeExportLine();
    void applyFilter();
    void resetFilter();
    EventListRequest chosenFilter() const;
    void showCount();
    void showRow();
    void chooseExport(Format format);

    EventPages *m_model;
    QLineEdit *m_search;
    QComboBox *m_severity;
    QComboBox *m_kind;
    QLineEdit *m_subject;
    QComboBox *m_actor;
    QComboBox *m_time;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    QPushButton *m_reset;
    QPushButton *m_follow;
    QPushButton *m_later;
    QPushButton *m_columns;
    QPushButton *m_export;
    QTableView *m_table;
    TextLabel *m_detail;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextLabel *m_count;
    QWidget *m_exportLine;
    TextLabel *m_exportText;
    QPushButton *m_exportCancel;
    QTimer m_typing; ///< the controller is asked when a pause comes
    QString m_trouble;
    bool m_hasSnapshot = false;
};

} // namespace fallow::console
