// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/reply_channel.h"
#include "catalog/catalog.h"
#include "controller/job_registry.h"

#include <QSet>
#include <vector>

namespace fallow {

/// Keeps jobs over restarts: each as the setting "job.<id>" in the catalog. What a person did to a job, its beginning
/// and its end are written at once; how far it is, every five seconds. Thread: control.
class JobStore : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    JobStore(JobRegistry &jobs, Catalog &catalog, Executor &control, Clock &clock, QObject *parent = nullptr);

    /// Gives the registry what an earlier controller has kept. What cannot be read is passed over, and stays.
    /// Errors: those of the catalog.
    Result<void> load(CatalogReader &reader);
    /// From now on once in a while; before, only at once.
    void start();
    /// Completes when everything that is known of jobs by now is durable. Errors: those of the catalog; it is tried
    /// again.
    void afterKept(Completion<void> done);

private:
    void write(JobId job);
    void writeProgress();
    void flush();

    JobRegistry &m_jobs;
    Catalog &m_catalog;
    Clock &m_clock;
    ReplyChannel m_home;
    Executor &m_control;
    QSet<JobId> m_dirty = {};
    QSet<JobId> m_gone = {};
    std::vector<Completion<void>> m_waiting; ///< for what the next flush brings
    bool m_isWriting = false;
    bool m_isFlushPosted = false;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
