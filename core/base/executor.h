// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace fallow {

/// Somewhere to run a function: a thread's event loop, a pool, or (in tests) a queue that the test drains.
class Executor
{
public:
    virtual ~Executor() = default;
    /// Runs `task` later, never inside this call. Tasks of one single-threaded executor run in the order posted.
    /// Thread: any.
    virtual void post(std::move_only_function<void()> task) = 0;
};

} // namespace fallow
