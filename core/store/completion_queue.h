// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"

#include <memory>
#include <mutex>
#include <vector>

namespace fallow {

/// Collects completions from all threads and brings them to the data thread, one post for any number that wait.
/// Kept alive by its own post, so that what was added still runs after the store is gone. Thread: any.
class CompletionQueue final : public std::enable_shared_from_this<CompletionQueue>
{
public:
    explicit CompletionQueue(Executor &executor);
    void add(std::move_only_function<void()> completion);
    void add(std::vector<std::move_only_function<void()>> completions);

private:
    void post();
    void drain();

    Executor &m_executor;
    std::mutex m_mutex;
    std::vector<std::move_only_function<void()>> m_waiting;
    bool m_isPosted = false;
};

} // namespace fallow
