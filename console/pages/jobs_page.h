// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "console/models/job_table_model.h"
#include "wire/plan_messages.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class Card;
class EmptyState;
class LimitEdit;
class ReportView;
class ShareBar;
class TextLabel;

/// Lets through all jobs, those under way, or those that have ended.
class JobFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Which { All, Unfinished, Ended };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWhich(Which which);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Which m_which = All;
};

/// All jobs, running and ended; below, the one selected: how far it is and how to steer it, or its report. Thread: gui.
class JobsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);
    /// Selects it, now or as soon as it is in a snapshot.
    void showJob(JobId job);
    void takeDetails(JobId job, const Result<JobDetails> &details);

Q_SIGNALS:
    void rebuildRequested();
    void scrubRequested();
    void checkRequested();
    void pauseRequested(fallow::JobId job, bool isPaused);
    void cancelRequested(fallow::JobId job);
    void limitRequested(fallow::JobId job, qint64 bytesPerSecond);
    void detailsRequested(fallow::JobId job);

private:
    QWidget *makeBar();
    QWidget *makeDetails();
    void showCount();
    void showDetails();
    void askCancel();
    JobId selected() const;
    const JobSnapshot *snapshotOf(JobId job) const;

    JobTableModel *m_model;
    JobFilter *m_filter;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QComboBox *m_which;
    TextLabel *m_count;
    QPushButton *m_columns;
    QPushButton *m_rebuild;
    QPushButton *m_scrub;
    QPushButton *m_check;
    Card *m_details;
    QStackedWidget *m_lower; ///< steering | report
    TextLabel *m_title;
    TextLabel *m_text;
    ShareBar *m_bar;
    LimitEdit *m_limit;
    QPushButton *m_apply;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    ReportView *m_report;
    ArraySnapshot m_array;
    JobId m_wanted = {};   ///< to be selected when it appears
    JobId m_shown = {};    ///< whose details are shown
    JobId m_reported = {}; ///< whose report is shown or asked for
    bool m_isConnected = true;
};

} // namespace fallow::console
