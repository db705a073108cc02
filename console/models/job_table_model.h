// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/admin_messages.h"

namespace fallow::console {

/// A job as the jobs page lists it.
struct JobTableRow
{
    JobId job = {};
    QString title;
    QString state;
    double share = -1; ///< 0..1; -1: not known
    qint64 bytesPerSecond = 0;
    qint64 remainingSeconds = -1;
    qint64 problemCount = 0;
    QDateTime started;
    QDateTime ended;
    bool isUnfinished = false;
    bool isPaused = false;
    int tone = 0;
    friend bool operator==(const JobTableRow &, const JobTableRow &) = default;
};
QString jobStateWord(JobState state);
QList<JobTableRow> jobTableRows(const ArraySnapshot &array);

class JobTableModel final : public RowModel<JobTableRow>
{
    Q_OBJECT
public:
    enum Column { Title, State, Progress, Rate, Left, Problems, Started, ColumnCount };
    using RowModel::RowModel;
    /// @param now the snapshot's own moment
    void apply(QList<JobTableRow> rows, const QDateTime &now);
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const JobTableRow &row) const override { return row.job.value(); }

private:
    QString text(const JobTableRow &row, int column) const;
    QDateTime m_now;
};

} // namespace fallow::console
