// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <functional>
#include <memory>

namespace fallow {

/// Time and timers behind a port, so that tests and the simulation own them.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds since an arbitrary start; never goes back, goes on during suspend.
    virtual qint64 monotonicMs() const = 0;
    /// The wall clock in UTC; may jump.
    virtual QDateTime nowUtc() const = 0;
    /// A pending timer; destroying it cancels it.
    class Timer
    {
    public:
        virtual ~Timer() = default;
    };
    /// Calls `callback` once after `delayMs` on the calling thread's loop, unless the Timer is destroyed first.
    [[nodiscard]] virtual std::unique_ptr<Timer> after(qint64 delayMs, std::move_only_function<void()> callback) = 0;
};

} // namespace fallow
