// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/job_model.h"

#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/theme/icons.h"

namespace fallow::console {

QList<JobRow> jobRows(const ArraySnapshot &array, int endedLimit)
{
    QList<JobSnapshot> jobs = array.jobs;
    std::stable_sort(jobs.begin(), jobs.end(), [](const JobSnapshot &a, const JobSnapshot &b) {
        if (isUnfinished(a) != isUnfinished(b))
            return isUnfinished(a);
        if ((a.state == JobState::Running) != (b.state == JobState::Running))
            return a.state == JobState::Running;
        return isUnfinished(a) ? a.job < b.job : b.job < a.job;
    });
    QList<JobRow> rows;
    for (const JobSnapshot &job : jobs) {
        if (!isUnfinished(job) && endedLimit-- <= 0)
            break;
        rows.append({.job = job.job,
                     .title = jobTitle(job),
                     .detail = jobDetail(job),
                     .share = jobShare(job),
                     .tone = int(jobTone(job)),
                     .state = job.state});
    }
    return rows;
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "job, its progress").arg(row.title, row.detail);
    case Qt::DecorationRole:
        return icon(toneIcon(Tone(row.tone)));
    case DetailRole:
        return row.detail;
    case ShareRole:
        return row.state == JobState::Running || row.state == JobState::Paused ? row.share : -1.0;
    case ToneRole:
        return row.tone;
    case KeyRole:
    case SortRole:
        return row.job.value();
    case StateRole:
        return int(row.state);
    default:
        return {};
    }
}

} // namespace fallow::console
