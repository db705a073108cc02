// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/error.h"
#include "base/executor.h"
#include "catalog/catalog.h"

#include <QMutex>
#include <QWaitCondition>
#include <deque>
#include <thread>

namespace fallow {

/// A thread that reads the catalog by a connection of its own, away from the data: jobs run one after the other.
class CountingThread
{
public:
    using Job = std::move_only_function<void(CatalogReader &, const CancelToken &)>;

    /// `catalog` outlives it. While the catalog cannot be read the jobs wait.
    explicit CountingThread(const Catalog &catalog);
    ~CountingThread(); ///< cancels the job that runs, and drops those that wait
    CountingThread(const CountingThread &) = delete;
    CountingThread &operator=(const CountingThread &) = delete;

    /// Runs `job` after those posted before. Thread: any.
    void post(Job job);

private:
    void loop(const Catalog &catalog);

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Job> m_jobs; ///< guarded by m_mutex
    CancelToken m_cancel;
    bool m_isStopping = false; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace fallow
