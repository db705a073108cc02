// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store_core.h"

#include <condition_variable>
#include <deque>
#include <optional>
#include <thread>
#include <vector>

namespace fallow {

/// Reads strips: at once where the bytes are in memory, on its threads where a device has to be waited for.
/// What is checked: a whole strip's header and checksum each time; of a part the strip's header the first time after
/// the store was opened. After each read the index must still say what it said before, or the extent may have been used
/// anew. Thread: the data thread; verify(): any.
class StoreReader
{
public:
    StoreReader(StoreCore &core, int threadCount);
    /// Finishes what is queued.
    ~StoreReader();
    StoreReader(const StoreReader &) = delete;
    StoreReader &operator=(const StoreReader &) = delete;

    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done);
    void verify(StripKey key, Completion<StripLabel> done);
    void run(std::move_only_function<void()> task); ///< on a thread that may wait

private:
    enum class Patience { NoWait, MayWait };
    class Verification;
    /// A piece of background work; true when all is done. One has its turn when no one waits in the foreground, and
    /// after kMostForegroundInARow that did.
    using Step = std::move_only_function<bool()>;

    std::optional<StripEntry> find(StripKey key);
    bool confirm(const StripEntry &entry); ///< after a good read: that it still is there
    bool isCurrent(const StripEntry &entry);
    /// Nothing if the bytes are not at hand.
    std::optional<Result<void>> read(const StripEntry &entry, quint32 offset, SharedBytes &into, Patience patience);
    Result<void> checkHeader(const StripEntry &entry, const StripHeaderBytes &found) const;
    void readWaiting(StripKey key, quint32 offset, SharedBytes into, Completion<SharedBytes> done);
    void enqueueBackground(Step step);
    void work();

    StoreCore &m_core;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::move_only_function<void()>> m_foreground;
    std::deque<Step> m_background;
    bool m_isBackgroundRunning = false; ///< one piece at a time, however many threads
    int m_foregroundInARow = 0;         ///< since the last piece
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace fallow
