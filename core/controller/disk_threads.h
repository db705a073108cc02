// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/file_store.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace fallow {

/// Opens and closes stores on disks of the controller, each on a thread of its own: either takes as long as the disk
/// does to answer, and one that hangs must hold up nobody else. Thread: any.
class DiskThreads
{
public:
    DiskThreads() = default;
    ~DiskThreads() { waitForAll(); }
    DiskThreads(const DiskThreads &) = delete;
    DiskThreads &operator=(const DiskThreads &) = delete;

    /// Runs `task` on a thread of its own.
    void run(std::move_only_function<void()> task)
    {
        begin(*m_work);
        start(m_work, std::move(task));
    }
    /// A store that is closed on such a thread once nobody has it any more.
    std::shared_ptr<FileStore> keep(std::unique_ptr<FileStore> store)
    {
        begin(*m_work);
        return {store.release(), [work = m_work](FileStore *released) {
                    start(work, [closing = std::unique_ptr<FileStore>(released)]() mutable { closing.reset(); });
                }};
    }
    /// Until every task has run and every store is closed. What they complete meanwhile needs the data thread.
    void waitForAll()
    {
        std::unique_lock lock(m_work->mutex);
        m_work->ended.wait(lock, [this] { return m_work->count == 0; });
    }

private:
    struct Work
    {
        std::mutex mutex;
        std::condition_variable ended;
        int count = 0; ///< of tasks, and of stores that are not closed
    };
    static void begin(Work &work)
    {
        const std::lock_guard lock(work.mutex);
        ++work.count;
    }
    static void start(std::shared_ptr<Work> work, std::move_only_function<void()> task)
    {
        std::thread([work = std::move(work), task = std::move(task)]() mutable {
            task();
            task = nullptr; // what it held is let go before it counts as ended
            const std::lock_guard lock(work->mutex);
            --work->count;
            work->ended.notify_all();
        }).detach();
    }

    const std::shared_ptr<Work> m_work = std::make_shared<Work>(); ///< threads that end may outlive this for a moment
};

} // namespace fallow
