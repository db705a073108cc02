// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/history_recorder.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

qint64 grown(qint64 now, qint64 before)
{
    return now >= before ? now - before : now;
}

qint64 onlineMachines(const ArraySnapshot &array)
{
    return std::count_if(array.machines.cbegin(), array.machines.cend(), [](const MachineSnapshot &machine) {
        return machine.approval == MachineApproval::Approved && machine.presence == Presence::Online;
    });
}

} // namespace

void HistoryRecorder::record(qint64 monotonicMs, const QHash<VolumeId, Moved> &volumes, const ArraySnapshot &array)
{
    m_dueMs = monotonicMs + History::kSampleEverySeconds * 1000;
    const qint64 spanMs = m_lastMs < 0 ? 0 : monotonicMs - m_lastMs;
    m_lastMs = monotonicMs;
    Moved moved;
    for (auto it = volumes.cbegin(); it != volumes.cend(); ++it) {
        const auto before = m_volumes.constFind(it.key());
        if (before == m_volumes.cend())
            continue;
        moved.readBytes += grown(it->readBytes, before->readBytes);
        moved.writtenBytes += grown(it->writtenBytes, before->writtenBytes);
    }
    m_volumes = volumes;
    qint64 repairedBytes = 0;
    QHash<JobId, qint64> jobs;
    for (const JobSnapshot &job : array.jobs) {
        if (job.kind != u"rebuild"_s && job.kind != u"drain"_s)
            continue;
        jobs.insert(job.job, job.doneBytes);
        // What a job did before it was first seen it did within the span, or the first sample is this one.
        repairedBytes += std::max<qint64>(0, job.doneBytes - m_jobs.value(job.job));
    }
    m_jobs = std::move(jobs);
    const auto rate = [spanMs](qint64 bytes) { return spanMs > 0 ? bytes * 1000 / spanMs : -1; };
    History::Values values;
    values[size_t(HistorySeriesId::ReadRate)] = rate(moved.readBytes);
    values[size_t(HistorySeriesId::WriteRate)] = rate(moved.writtenBytes);
    values[size_t(HistorySeriesId::RepairRate)] = rate(repairedBytes);
    values[size_t(HistorySeriesId::MachinesOnline)] = onlineMachines(array);
    values[size_t(HistorySeriesId::UsedBytes)] = array.usedBytes;
    values[size_t(HistorySeriesId::LentBytes)] = array.quotaBytes;
    m_history.add(array.when, values);
}

} // namespace fallow
