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
#include "stripe/yielded_strips.h"

#include <QRandomGenerator>
#include <QSet>
#include <functional>
#include <memory>
#include <unordered_map>

namespace fallow {

/// Whether this one is it: by chance, once in `oneIn` (at least 1). Whoever is to be found out must not foresee it.
using Draw = std::function<bool(quint32 oneIn)>;
inline bool drawOneIn(quint32 oneIn)
{
    return QRandomGenerator::system()->bounded(oneIn) == 0;
}

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
    Draw draw = drawOneIn;
};

/// Why a strip is thought to be bad.
enum class SuspectReason {
    NotFound,   ///< the store says it has no such strip
    Corrupt,    ///< proven: its bytes match no checksum of the catalog, or no seal, or the store says so itself
    Unreadable, ///< the store's disk reports an error, or gives it to nobody
    Unproven    ///< nobody vouches for it but a store that proved to lie or to lose: to be looked at, not bad yet
};

/// What is thought of a strip where the catalog records it.
enum class Doubt {
    None,
    Suspected, ///< it waits to be looked at, or to be asked for again
    Bad        ///< it proved bad, and was kept since too few others of its stripe could be read
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
    static constexpr quint32 kFetchEvery = 16; ///< on average
    static constexpr qsizetype kMaxBelieved = 1024;
    bool isProven = false;    ///< a strip that was fetched was right; before that nothing is believed
    bool hasFailed = false;   ///< it had lost or spoilt one: then nothing is believed any more
    bool owesAFetch = false;  ///< it did not give back the last one that it was asked for
    QList<StripKey> believed; ///< for its word alone, oldest first, since it last gave one back
    quint64 cleared = 0;      ///< how many of `believed` have gone from its front

    bool isBelieved() const { return isProven && !hasFailed; }
    /// Asked when it says that it has read a strip back, and not before: it must not know which ones are fetched.
    bool mustFetch(const Draw &draw) const
    {
        return !isBelieved() || owesAFetch || believed.size() >= kMaxBelieved || draw(kFetchEvery);
    }
    /// To be taken when a strip is asked for: what is believed later is not proven by it.
    quint64 mark() const { return cleared + quint64(believed.size()); }
    void gaveBackRight(quint64 mark)
    {
        isProven = true;
        owesAFetch = false;
        if (mark <= cleared)
            return;
        believed.remove(0, qsizetype(mark - cleared));
        cleared = mark;
    }
};

/// What the verbs share while the service lives. Operations hold it; once isAlive is false they touch nothing any more.
/// Thread: the data thread.
class StripeCore final : public std::enable_shared_from_this<StripeCore>
{
public:
    explicit StripeCore(const StripeEnvironment &environment)
        : env(environment)
        , inFlight(std::make_shared<InFlightStrips>())
        , yielded(environment.clock)
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

    /// That store has lied, or loses what it takes: it is not believed any more, and what it was believed for since it
    /// last gave a strip back is fetched, what is not recorded yet as soon as it is. Only what is not right is missing:
    /// of an honest store with one bad sector these are good copies.
    void distrust(StoreId store)
    {
        ReadBackTrust &trust = readBackTrust[store];
        trust.hasFailed = true;
        trust.cleared = trust.mark();
        for (const StripKey &key : std::exchange(trust.believed, {}))
            suspect(key, store, SuspectReason::Unproven);
    }

    /// How many more strips a stripe could lose if it had not the one at that position; below 0: it could not be read.
    /// Only those count that can be read now, on stores that are not lost, and that nobody doubts.
    int surplusWithout(const StripeRecord &stripe, int position) const
    {
        int others = 0;
        for (int other = 0; other < stripe.strips.size(); ++other) {
            const StoreId store = stripe.strips.at(other).store;
            if (other != position && directory().readyStore(store) && !directory().isLost(store) &&
                doubtOf({stripe.id, quint8(other)}, store) == Doubt::None)
                ++others;
        }
        return others - int(stripe.geometry.dataCount);
    }
    /// Whether what a strip holds can be had from others of its stripe: surplusWithout() by what the catalog says now.
    bool canSpare(StripKey key) const
    {
        const auto record = env.reader.stripe(key.stripe);
        return record && *record && surplusWithout(**record, key.position) >= 0;
    }

    StripeEnvironment env;
    std::shared_ptr<InFlightStrips> inFlight;
    YieldedStrips yielded;
    TrafficBudget budget;
    LatenessWatch watch;
    MoveCommitter moves;
    StripRemover remover;
    /// Set by the service: a strip recorded at `store` is thought to be bad.
    std::move_only_function<void(StripKey, StoreId store, SuspectReason)> suspect;
    /// Set by the service.
    std::function<Doubt(StripKey, StoreId)> doubtOf;
    /// Stripes whose strips are being moved: one at a time, so that nobody acts on a record that is going out of date.
    QSet<StripeId> stripesInWork;
    std::unordered_map<quint64, quint64> rotations; ///< by volume
    bool mustReadBack = true;                       ///< what repair has put is read back before it counts
    ReadBackCounts readBack;
    QHash<StoreId, ReadBackTrust> readBackTrust;
    int provedReturns = 0; ///< strips of stores that failed which are fetched to be adopted
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
