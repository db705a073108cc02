// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/admin_messages.h"

namespace fallow::console {

/// A job as a list shows it.
struct JobRow
{
    JobId job;
    QString title;
    QString detail;
    double share = -1; ///< 0..1; -1: not known yet
    int tone = 0;
    JobState state = JobState::Queued;
    friend bool operator==(const JobRow &, const JobRow &) = default;
};
/// What is under way first, then what ended, newest first; at most `limit` of those that ended.
QList<JobRow> jobRows(const ArraySnapshot &array, int endedLimit = 5);

/// The jobs of an array, one column; title, detail and progress are roles.
class JobModel final : public RowModel<JobRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    quint64 key(const JobRow &row) const override { return row.job.value(); }
};

} // namespace fallow::console
