// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/completion_queue.h"

#include <utility>

namespace fallow {

CompletionQueue::CompletionQueue(Executor &executor)
    : m_executor(executor)
{}

void CompletionQueue::add(std::move_only_function<void()> completion)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(completion));
        if (std::exchange(m_isPosted, true))
            return;
    }
    post();
}

void CompletionQueue::add(std::vector<std::move_only_function<void()>> completions)
{
    if (completions.empty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(m_waiting.end(), std::make_move_iterator(completions.begin()),
                         std::make_move_iterator(completions.end()));
        if (std::exchange(m_isPosted, true))
            return;
    }
    post();
}

void CompletionQueue::post()
{
    m_executor.post([self = shared_from_this()] { self->drain(); });
}

void CompletionQueue::drain()
{
    std::vector<std::move_only_function<void()>> completions;
    {
        const std::lock_guard lock(m_mutex);
        completions.swap(m_waiting);
        m_isPosted = false;
    }
    for (auto &completion : completions)
        completion();
}

} // namespace fallow
