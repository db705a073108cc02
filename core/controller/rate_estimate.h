// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <deque>

namespace fallow {

/// How quickly a piece of work goes on, from what it has reported: the average over the last half of its time, but no
/// less than ten seconds and no more than a minute. What lies before something moves counts for nothing: work that
/// starts slowly is not taken for slow work. Pure; times are monotonic milliseconds.
class RateEstimate
{
public:
    /// Forgets everything: it begins, goes on after a pause, or has another limit.
    void restart() { m_samples.clear(); }
    void add(qint64 nowMs, qint64 doneBytes);
    /// 0: not known yet; a second of work is needed.
    double bytesPerSecond() const;

private:
    struct Sample
    {
        qint64 ms = 0;
        qint64 bytes = 0;
    };
    std::deque<Sample> m_samples;
};

} // namespace fallow
