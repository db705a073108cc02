// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

#include <QDateTime>

namespace fallow {

/// Finds one job in one snapshot after the other, also when the controller was restarted meanwhile.
class JobWatch
{
public:
    explicit JobWatch(JobId job = {})
        : m_job(job)
    {}
    JobId job() const { return m_job; }
    /// To be called with each snapshot. @returns the job, as long as `jobs` lives; null if it is not there, or is
    /// another one.
    const JobSnapshot *look(const QList<JobSnapshot> &jobs);
    /// A job that had not been written down when the controller was killed has left its number to another.
    bool isReplaced() const { return m_isReplaced; }
    /// It was not there for some snapshots: it ended long ago, or there is none. The controller knows.
    bool isMissed() const { return m_unseen >= kUnseenSnapshots; }

private:
    static constexpr int kUnseenSnapshots = 5;

    JobId m_job;
    QDateTime m_started = {}; ///< as first seen
    int m_unseen = 0;         ///< snapshots since it was seen
    bool m_isReplaced = false;
};

} // namespace fallow
