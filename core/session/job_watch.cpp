// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/job_watch.h"

#include <algorithm>

namespace fallow {

const JobSnapshot *JobWatch::look(const QList<JobSnapshot> &jobs)
{
    const auto found =
        std::find_if(jobs.cbegin(), jobs.cend(), [this](const JobSnapshot &each) { return each.job == m_job; });
    if (found == jobs.cend()) {
        ++m_unseen;
        return nullptr;
    }
    m_unseen = 0;
    m_isReplaced = m_started.isValid() && m_started != found->started;
    if (m_isReplaced)
        return nullptr;
    m_started = found->started;
    return &*found;
}

} // namespace fallow
