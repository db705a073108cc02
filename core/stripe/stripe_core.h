// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/id.h"
#include "catalog/catalog.h"
#include "stripe/in_flight.h"
#include "stripe/lateness_watch.h"
#include "stripe/move_committer.h"
#include "stripe/store_directory.h"
#include "stripe/strip_remover.h"
#include "stripe/traffic_budget.h"

#include <QSet>
#include <memory>
#include <unordered_map>

namespace fallow {

/// What the room stands on. All of it outlives the StripeService; the pool must end before the data thread's executor.
struct StripeEnvironment
{
    ArrayId array;
    Catalog &catalog;
    CatalogReader &reader; ///< the data thread's own
    StoreDirectory &directory;
    Executor &pool; ///< compute: pure functions
    Executor &dataThread;
    Clock &clock; ///< the data thread's timers
};

/// Why a strip is thought to be bad.
enum class SuspectReason {
    NotFound,  ///< the store says it has no such strip
    Corrupt,   ///< proven: its bytes do not match the catalog's checksum, or the store says so itself
    Unreadable ///< the store's disk reports an error
};

/// Strips that were read back from where they had just been put, since the service began.
struct ReadBackCounts
{
    qint64 strips = 0;
    qint64 bytes = 0;
    qint64 failures = 0; ///< wrong, or not to be had; put elsewhere instead
    qint64 fetched = 0;  ///< of `strips`, those whose bytes came back to us; the others were read where they lie
};

/// How far a store is believed that says it has read a strip back.
struct ReadBackTrust
{
    static constexpr quint32 kFetchEvery = 16;
    quint32 turn = 0;
    bool isProven = false;  ///< a strip that was fetched was right; before that nothing is believed
    bool hasFailed = false; ///< it had lost or spoilt one: then nothing is believed any more
    bool isBelieved() const { return isProven && !hasFailed; }
    /// Asked when it says that it has read a strip back, and not before: it must not know which ones are fetched.
    bool mustFetch() { return ++turn % kFetchEvery == 0 || !isBelieved(); }
};

/// What the verbs share while the service lives. Operations hold it; once isAlive is false they touch nothing any more.
/// Thread: the data thread.
class StripeCore final : public std::enable_shared_from_this<StripeCore>
{
public:
    explicit StripeCore(const StripeEnvironment &environment)
        : env(environment)
        , inFlight(std::make_shared<InFlightStrips>())
        , budget(environment.clock)
        , watch(environment.clock)
        , moves(*this)
        , remover(*this)
    {}

    /// Placement's counter: one up per stripe of a volume, so that volumes written in turn do not halve each other's
    /// rotation. After a restart it goes on from the stripe's id.
    quint64 nextRotation(VolumeId volume, StripeId stripe)
    {
        return ++rotations.try_emplace(volume.value(), stripe.value() % (1ULL << kStripeCounterBits)).first->second;
    }

    qint64 nowMs() const { return env.clock.monotonicMs(); }
    StoreDirectory &directory() const { return env.directory; }

    StripeEnvironment env;
    std::shared_ptr<InFlightStrips> inFlight;
    TrafficBudget budget;
    LatenessWatch watch;
    MoveCommitter moves;
    StripRemover remover;
    /// Set by the service: a strip recorded at `store` is thought to be bad.
    std::move_only_function<void(StripKey, StoreId store, SuspectReason)> suspect;
    /// Stripes whose strips are being moved: one at a time, so that nobody acts on a record that is going out of date.
    QSet<StripeId> stripesInWork;
    std::unordered_map<quint64, quint64> rotations; ///< by volume
    bool mustReadBack = true;                       ///< what repair has put is read back before it counts
    ReadBackCounts readBack;
    QHash<StoreId, ReadBackTrust> readBackTrust;
    bool isAlive = true;
};

/// Holds one stripe for moving its strips, if nobody else does.
class StripeLock
{
public:
    StripeLock() = default;
    /// Thread: the data thread. Test with isHeld().
    StripeLock(std::shared_ptr<StripeCore> core, StripeId stripe)
    {
        if (core->stripesInWork.contains(stripe))
            return;
        core->stripesInWork.insert(stripe);
        m_core = std::move(core);
        m_stripe = stripe;
    }
    StripeLock(StripeLock &&other) noexcept { swap(other); }
    StripeLock &operator=(StripeLock &&other) noexcept
    {
        StripeLock taken(std::move(other));
        swap(taken);
        return *this;
    }
    ~StripeLock()
    {
        if (m_core)
            m_core->stripesInWork.remove(m_stripe);
    }
    bool isHeld() const { return m_core != nullptr; }

private:
    void swap(StripeLock &other) noexcept
    {
        std::swap(m_core, other.m_core);
        std::swap(m_stripe, other.m_stripe);
    }
    std::shared_ptr<StripeCore> m_core;
    StripeId m_stripe;
};

/// The rotation's number of a stripe: the counter part of its id.
inline quint64 rotationOf(StripeId stripe)
{
    return stripe.value() % (1ULL << kStripeCounterBits);
}

} // namespace fallow
