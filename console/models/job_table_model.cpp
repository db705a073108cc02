// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/job_table_model.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

bool isJobFigure(int column)
{
    return column == JobTableModel::Rate || column == JobTableModel::Left || column == JobTableModel::Problems;
}

} // namespace

QString jobStateWord(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return JobTableModel::tr("waiting");
    case JobState::Running:
        return JobTableModel::tr("running");
    case JobState::Paused:
        return JobTableModel::tr("paused");
    case JobState::Finished:
        return JobTableModel::tr("finished");
    case JobState::Failed:
        return JobTableModel::tr("failed");
    case JobState::Cancelled:
        return JobTableModel::tr("cancelled");
    }
    return {}; // a state that this version does not know
}

QList<JobTableRow> jobTableRows(const ArraySnapshot &array)
{
    QList<JobTableRow> rows;
    for (const JobSnapshot &job : array.jobs)
        rows.append({.job = job.job,
                     .title = jobTitle(job),
                     .state = jobStateWord(job.state),
                     .share = jobShare(job),
                     .bytesPerSecond = job.bytesPerSecond,
                     .remainingSeconds = isUnfinished(job) ? job.remainingSeconds : -1,
                     .problemCount = job.problemCount,
                     .started = job.started,
                     .ended = job.ended,
                     .isUnfinished = isUnfinished(job),
                     .isPaused = job.state == JobState::Paused,
                     .tone = int(jobTone(job))});
    // Rows keep their order from snapshot to snapshot; views sort.
    std::sort(rows.begin(), rows.end(), [](const JobTableRow &a, const JobTableRow &b) { return b.job < a.job; });
    return rows;
}

void JobTableModel::apply(QList<JobTableRow> rows, const QDateTime &now)
{
    m_now = now;
    RowModel::apply(std::move(rows));
}

QString JobTableModel::text(const JobTableRow &row, int column) const
{
    switch (column) {
    case Title:
        return row.title;
    case State:
        return row.state;
    case Progress:
        return row.share >= 0 ? percentText(row.share) : QString();
    case Rate:
        return row.bytesPerSecond > 0 ? rateText(row.bytesPerSecond) : QString();
    case Left:
        return row.remainingSeconds >= 0 ? durationText(row.remainingSeconds) : QString();
    case Problems:
        return row.problemCount > 0 ? countText(row.problemCount) : QString();
    case Started:
        return momentText(row.started, m_now);
    default:
        return {};
    }
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobTableRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == Title ? tr("%1, %2", "job, its state").arg(row.title, row.state) : text(row, column);
    case Qt::DecorationRole:
        return column == State ? QVariant(icon(toneIcon(Tone(row.tone)))) : QVariant();
    case Qt::TextAlignmentRole:
        return isJobFigure(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ShareRole:
        return column == Progress && row.isUnfinished ? row.share : -1.0;
    case ToneRole:
        return row.tone;
    case StateRole:
        return row.isUnfinished ? 1 : 0;
    case KeyRole:
        return row.job.value();
    case SortRole:
        switch (column) {
        case Title:
            return row.title;
        case State:
            return QVariant::fromValue((row.isUnfinished ? quint64(1) << 62 : 0) + row.job.value());
        case Progress:
            return row.share;
        case Rate:
            return row.bytesPerSecond;
        case Left:
            return row.remainingSeconds;
        case Problems:
            return row.problemCount;
        default:
            return row.started;
        }
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isJobFigure(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    switch (section) {
    case Title:
        return tr("Job");
    case State:
        return tr("State");
    case Progress:
        return tr("Progress");
    case Rate:
        return tr("Rate");
    case Left:
        return tr("Left");
    case Problems:
        return tr("Problems");
    case Started:
        return tr("Begun");
    default:
        return {};
    }
}

} // namespace fallow::console
