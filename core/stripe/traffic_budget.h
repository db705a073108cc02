// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QtGlobal>
#include <array>

namespace fallow {

/// How much background work may move. Two bounds: a limit in bytes per second that a person sets for each kind of work
/// (none at first), and courtesy, which all share: while somebody waits for reads or writes, background work may move
/// only a share of what they move (and a small floor, so that it never starves). Thread: the data thread.
class TrafficBudget
{
public:
    enum class Work { Repair, Balance };
    explicit TrafficBudget(Clock &clock);

    /// 0: no limit.
    void setLimit(qint64 bytesPerSecond, Work work = Work::Repair);
    qint64 limitBytesPerSecond(Work work = Work::Repair) const { return m_limits[size_t(work)].bytesPerSecond; }

    void foregroundStarted() { ++m_foregroundCount; }
    /// @param bytes moved to or from stores.
    void foregroundEnded(qint64 bytes);
    bool isForegroundBusy() const;

    /// Takes `bytes` of background work if allowed now. One piece may overdraw; the debt is paid before the next.
    bool tryTake(qint64 bytes, Work work = Work::Repair);
    /// Gives back what was taken and not moved.
    void giveBack(qint64 bytes, Work work = Work::Repair);

private:
    struct Limit
    {
        qint64 bytesPerSecond = 0;
        double credit = 0;
    };
    void refill();

    Clock &m_clock;
    std::array<Limit, 2> m_limits; ///< by Work
    qint64 m_refilledMs;
    double m_courtesyCredit = 0;
    int m_foregroundCount = 0;
    qint64 m_lastForegroundMs = -1'000'000;
};

} // namespace fallow
