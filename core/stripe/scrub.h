// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_job.h"

#include <deque>

namespace fallow {

struct ScrubOptions
{
    VolumeId volume = {};           ///< null: all
    qint64 limitBytesPerSecond = 0; ///< of strip payload read on the agents' disks; 0: no limit
    int parallelCount = 32;
    int challengeEvery = 64; ///< of so many strips one, drawn by chance, is fetched and compared here; 0: never
    bool isResumed = true;   ///< go on where the last one was stopped
};

struct ScrubReport
{
    qint64 verifiedStrips = 0;
    qint64 verifiedBytes = 0;
    qint64 badStrips = 0;          ///< reported as suspects: marked missing and repaired
    qint64 absentStrips = 0;       ///< their store is away; not judged
    qint64 challengedStrips = 0;   ///< fetched and compared, or not to be had of a store that had called them right
    qint64 unprovenChallenges = 0; ///< asked for, and the store had no time for it or went away
    qint64 damagedStripes = 0;     ///< their rows in the catalog cannot be read; not judged
    QList<StoreId> liars;          ///< said that a strip is right which is not
    QList<StoreId> unproven;       ///< were there, and refused all that they were asked for from some moment to the end
    Error error;                   ///< the catalog could not be read; Unreachable: no store was there to check anything
    bool isCancelled = false;
};

/// Has every store check its strips where they lie, in the order of the catalog, and compares what they say with it.
/// Only verdicts travel, and now and then a strip, against stores that lie. The cursor survives a restart.
class Scrub final : public StripeJob
{
public:
    Scrub(std::shared_ptr<StripeCore> core, ScrubOptions options);
    /// Once. `done` gets a report always, with `error` set where it ended early.
    void start(std::move_only_function<void(const ScrubReport &)> done);
    /// As ScrubOptions::limitBytesPerSecond, from now on.
    void setLimit(qint64 bytesPerSecond) { m_budget.setLimit(bytesPerSecond); }

private:
    struct Task
    {
        StripeRecord stripe;
        int position = 0;
    };
    void pump() override;
    bool loadPage();
    void verify(Task task);
    void verified(const Task &task, const Result<StripLabel> &result);
    bool bad(StripKey key, StoreId store, SuspectReason reason);
    void challenge(const Task &task);
    void refused(StripKey key, StoreId store, ErrorCode code);
    void judged(StripKey key, StoreId store, bool isRight);
    void answered();
    void saveCursor(bool isEnd);
    void finish();

    ScrubOptions m_options;
    ScrubReport m_report;
    TrafficBudget m_budget;
    std::move_only_function<void(const ScrubReport &)> m_done;
    std::deque<Task> m_tasks;
    StripeId m_scannedTo;
    StripeId m_provenTo;
    QSet<StoreId> m_owing;               ///< the next strip that they call right is challenged
    QHash<StoreId, int> m_refusedInARow; ///< while they were there
    qint64 m_savedMs = 0;
    int m_underWay = 0;
    bool m_isLastPage = false;
};

} // namespace fallow
