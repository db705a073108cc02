// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"

#include <functional>
#include <memory>

namespace fallow {

class Poller;

/// A thread whose loop is its poller, with an executor and a clock: the data thread of a controller or of an agent.
/// It has no event loop of Qt's: queued signals, QTimer, deleteLater() and notifiers do nothing there.
/// What is made on it must be destroyed on it, by runAndWait, before the DataThread goes.
class DataThread
{
public:
    DataThread();
    ~DataThread(); ///< ends the loop and waits; tasks that have not run are dropped
    DataThread(const DataThread &) = delete;
    DataThread &operator=(const DataThread &) = delete;

    Executor &executor(); ///< thread: any
    Clock &clock();       ///< its timers: on the data thread only
    Poller &poller();     ///< on the data thread only
    /// Runs `task` on the data thread and waits for it: for start and end, never on a path that somebody waits for.
    /// Not to be called on the data thread itself (asserted).
    void runAndWait(std::move_only_function<void()> task);

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace fallow
