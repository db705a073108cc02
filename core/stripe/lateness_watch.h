// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <memory>
#include <vector>

namespace fallow {

/// Something that may dawdle.
class MayBeLate
{
public:
    virtual ~MayBeLate() = default;
    /// Called when the time has come. @returns the next time (Clock::monotonicMs) to look, or -1: never again.
    virtual qint64 lookForLateness(qint64 nowMs) = 0;
};

/// One timer for everything that may be late: a timer for each read would cost more than the read. Ticks every 10 ms
/// while anything is watched. Thread: the data thread.
class LatenessWatch
{
public:
    explicit LatenessWatch(Clock &clock);
    /// Forgets `what` by itself when that is destroyed.
    void watch(std::weak_ptr<MayBeLate> what, qint64 atMs);
    void clear();

private:
    struct Entry
    {
        std::weak_ptr<MayBeLate> what;
        qint64 atMs;
    };
    void tick();
    void arm();

    Clock &m_clock;
    std::vector<Entry> m_entries;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
