// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/history.h"
#include "wire/admin_messages.h"

#include <QHash>

namespace fallow {

/// Turns what a controller counts into samples of its history: counters become rates, states become figures.
/// Thread: control.
class HistoryRecorder
{
public:
    /// Bytes since the controller opened a volume.
    struct Moved
    {
        qint64 readBytes = 0;
        qint64 writtenBytes = 0;
    };
    explicit HistoryRecorder(History &history)
        : m_history(history)
    {}
    /// Whether it is time for the next sample.
    bool isDue(qint64 monotonicMs) const { return monotonicMs >= m_dueMs; }
    /// Adds one sample. A volume or job that was not there before counts from the next one on; a counter that went back
    /// was begun anew and counts as it is.
    void record(qint64 monotonicMs, const QHash<VolumeId, Moved> &volumes, const ArraySnapshot &array);

private:
    History &m_history;
    qint64 m_dueMs = 0;
    qint64 m_lastMs = -1;
    QHash<VolumeId, Moved> m_volumes;
    QHash<JobId, qint64> m_jobs;
};

} // namespace fallow
