// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strip_store.h"

#include <functional>
#include <memory>

namespace fallow {

/// What others took of this machine since the store was opened.
struct TrafficCount
{
    qint64 receivedBytes = 0; ///< strips put here
    qint64 sentBytes = 0;     ///< strips read from here
    qint64 writtenBytes = 0;  ///< to the disk, headers and padding included
    qint64 servedCount = 0;   ///< requests that moved data

    void countPut(qint64 payloadBytes);
};

/// How courteously a store is served; from the lending policy's decision.
struct Courtesy
{
    bool isBackgroundHeld = false;           ///< repair, scrub and balance wait
    qint64 foregroundReadBytesPerSecond = 0; ///< 0: no bound
};

/// A store that puts the person at the machine first, and counts what is served. Background work that is held waits;
/// no more than kMaxHeldBytes of it, for what waits is in memory; the rest is answered with Busy soon, not at once, or
/// it would come back at once. When that has lasted kTrickleAfterMs a trickle is let through, for a repair may be all
/// that stands between the array and a loss; what has waited for kMaxWaitMs is answered with Busy, well before its
/// caller gives the connection up. Reads take their bytes from a token bucket, and wait for it in their order. Removals
/// pass: they only give space back, and cancel the puts of the same keys that wait, which answer with Cancelled.
/// Thread: the data thread.
class CourteousStore final : public StripStore
{
public:
    static constexpr qint64 kTrickleAfterMs = 10'000;
    static constexpr qint64 kTrickleEveryMs = 1000; ///< one request
    static constexpr qint64 kMaxWaitMs = 15'000;
    static constexpr qint64 kMaxHeldBytes = 8ll << 20;

    /// `store` and `clock` outlive it.
    CourteousStore(StripStore &store, Clock &clock);
    ~CourteousStore() override; ///< what waits is answered with Unreachable

    void setCourtesy(const Courtesy &courtesy);
    /// Answers all that waits with Unreachable: the store is about to stop serving.
    void refuseWaiting();
    /// Called when something is asked of the store, at most once a second.
    void setActivityHandler(std::function<void()> handler);
    TrafficCount traffic() const;
    /// Requests that were given to the store and not answered yet, and those that wait.
    int inServiceCount() const;
    int waitingCount() const;

    StoreId id() const override;
    bool isReady() const override;
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override;
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
             Completion<SharedBytes> done) override;
    void remove(QList<StripKey> keys, Completion<void> done) override;
    void verify(StripKey key, Completion<StripLabel> done) override;
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override;
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override;
    void statistics(Completion<StoreStatistics> done) override;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace fallow
