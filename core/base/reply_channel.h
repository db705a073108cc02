// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/executor.h"

#include <memory>

namespace fallow {

/// Brings results from another thread home to the thread that owns this object; once it is destroyed, what is still on
/// its way is dropped. Made and destroyed on the home thread; wrap() and post(): any thread, while the owner lives.
class ReplyChannel
{
public:
    explicit ReplyChannel(Executor &home)
        : m_home(home)
        , m_alive(std::make_shared<int>())
        , m_guard(m_alive)
    {}
    /// Drops what comes from now on; what was posted and has not run is dropped too.
    void close() { m_alive.reset(); }

    /// A completion to be called on another thread, which calls `done` at home.
    template <class T>
    Completion<T> wrap(Completion<T> done) const
    {
        return [&home = m_home, guard = m_guard, done = std::move(done)](Result<T> result) mutable {
            home.post([guard = std::move(guard), done = std::move(done), result = std::move(result)]() mutable {
                if (!guard.expired())
                    done(std::move(result));
            });
        };
    }
    /// Runs `task` at home.
    template <class F>
    void post(F task) const
    {
        m_home.post([guard = m_guard, task = std::move(task)]() mutable {
            if (!guard.expired())
                task();
        });
    }

private:
    Executor &m_home;
    std::shared_ptr<int> m_alive; ///< touched at home only
    const std::weak_ptr<int> m_guard;
};

} // namespace fallow
