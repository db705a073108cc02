// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/bad_strip_reports.h"
#include "stripe/fair_queue.h"
#include "stripe/rebalance.h"
#include "stripe/reconcile.h"
#include "stripe/repairer.h"
#include "stripe/scrub.h"
#include "stripe/stripe_core.h"
#include "stripe/stripe_io.h"
#include "stripe/yield_strips.h"

namespace fallow {

/// The room's front: volumes write and read through it (StripeIo), the controller repairs, scrubs, balances and
/// reconciles.
///
/// Destroying it drops what is under way without calling its completions, as a crash would; stores and catalog stay
/// consistent, and the next life's reconciling and repair see to the rest. Destroy its callers first.
/// Thread: the data thread.
class StripeService final : public StripeIo
{
public:
    explicit StripeService(const StripeEnvironment &environment);
    ~StripeService() override;

    void writeStripe(StripeDraft draft, Completion<WrittenStripe> done) override;
    void readStripe(const StripeRecord &stripe, QList<Range> ranges, IoPriority priority, Check check,
                    Completion<QList<Range>> done) override;
    bool needsDecoding(const StripeRecord &stripe) const override;
    void removeStripe(const StripeRecord &stripe) override;
    [[nodiscard]] std::shared_ptr<const void>
    onStripesMoved(std::move_only_function<void(const QList<StripeId> &)> moved) override;

    /// Whether a strip is on its way to, or on, that store without a catalog entry yet.
    bool isInFlight(StripKey key, StoreId store) const { return m_core->inFlight->contains(key, store); }
    /// Of any strip. One that takes nothing new (Draining, Lost or Retired in the directory) gets none that a Reconcile
    /// does not bring; what was in flight is in the catalog by then, for every reader, or will never be.
    bool hasInFlight(StoreId store) const { return m_core->inFlight->containsAny(store); }
    qsizetype inFlightCount() const { return m_core->inFlight->size(); }

    Repairer &repairer() { return m_repairer; }
    /// Whether what repair puts is read back before it counts; so at first.
    void setReadBack(bool mustReadBack) { m_core->mustReadBack = mustReadBack; }
    /// What repair and rebalance may move; see TrafficBudget.
    TrafficBudget &budget() { return m_core->budget; }

    // Jobs: made here, started and owned by the caller, who destroys them before the service or after, as it likes.
    [[nodiscard]] std::unique_ptr<Scrub> makeScrub(ScrubOptions options = {});
    [[nodiscard]] std::unique_ptr<Rebalance> makeRebalance(RebalanceOptions options = {});
    /// To be run whenever a store has (re)connected, before its strips are relied upon.
    [[nodiscard]] std::unique_ptr<Reconcile> makeReconcile(StoreId store);
    /// Frees space on a store whose disk fills up.
    [[nodiscard]] std::unique_ptr<YieldStrips> makeYield(YieldStrips::Options options);
    /// A store's own check found them wrong or unreadable. Each that is recorded there is asked for once more by name
    /// before anything is done, the others are passed over. Completes, not inside this call, once it is known which
    /// they are. Errors: Busy (that store is not ready, 4096 suspects of it wait already, or its last report is being
    /// looked at: again later), those of the catalog.
    void takeReport(StoreId store, QList<StripKey> badStrips, Completion<void> done);

    /// Told once of every strip that proved bad, before it is marked missing or kept: for events and for judging
    /// machines.
    void setSuspectCallback(std::function<void(StripKey, StoreId, SuspectReason, bool isKept)> suspected);
    /// Suspects not yet dealt with.
    qsizetype suspectCount() const { return m_suspects.size(); }
    /// At most `limit` of them.
    QList<StripKey> suspects(qsizetype limit) const;
    /// Strips that proved bad and stay where they are, since too few others of their stripes can be read now.
    qsizetype keptBadCount() const { return m_keptBad.size(); }
    /// Strips that could not be fetched, and are asked for again.
    qsizetype askedLaterCount() const { return m_askedLater.size(); }

private:
    struct Suspect
    {
        StripKey key;
        StoreId store;
        SuspectReason reason;
        int refusals = 0;       ///< how often its store was there and did not give it
        qint64 notBeforeMs = 0; ///< monotonic: then it may be asked again
    };
    struct Fetch
    {
        Suspect suspect;
        std::shared_ptr<StripeLock> lock;
    };
    void suspect(StripKey key, StoreId store, SuspectReason reason);
    void lookAtSuspectsAfter(qint64 ms);
    void nextSuspects();
    void examine(const Suspect &suspect);
    void standInLine(const Suspect &suspect);
    void fetchSuspect(const Suspect &suspect, std::shared_ptr<StripeLock> lock);
    void nextFetches();
    void fetch(Fetch next);
    void fetchJudged(Suspect suspect, std::shared_ptr<StripeLock> lock, const Result<void> &verdict);
    void foundBad(const Suspect &suspect, std::shared_ptr<StripeLock> lock);
    bool canSpare(const Suspect &suspect) const;
    Doubt doubtOf(StripKey key, StoreId store) const;
    void keepBad(const Suspect &suspect);
    void lookAtKeptLater();
    void lookAtKeptAgain();
    void markMissing(const Suspect &suspect, std::shared_ptr<StripeLock> lock);
    void putOff(Suspect suspect);
    void askLater(Suspect suspect);
    void suspectDone(const Suspect &suspect);
    void storeChanged(StoreId store);
    void refreshStatistics();

    std::shared_ptr<StripeCore> m_core;
    Repairer m_repairer;
    std::function<void(StripKey, StoreId, SuspectReason, bool)> m_suspected;
    /// Waiting or being examined; Unproven, so that it is fetched in the end, if that is one of several reasons.
    QHash<std::pair<StripKey, StoreId>, SuspectReason> m_suspects;
    FairQueue<Suspect> m_waitingSuspects;                        ///< for being examined
    FairQueue<Fetch> m_waitingFetches;                           ///< of those that are being examined
    QMap<std::pair<StripKey, StoreId>, SuspectReason> m_keptBad; ///< told of; looked at again from time to time
    QHash<std::pair<StripKey, StoreId>, Suspect> m_askedLater;   ///< could not be fetched; likewise
    std::pair<StripKey, StoreId> m_keptCursor;                   ///< the last that was looked at again
    BadStripReports m_reports;
    std::unique_ptr<Clock::Timer> m_suspectTimer;
    std::unique_ptr<Clock::Timer> m_keptTimer;
    std::unique_ptr<Clock::Timer> m_statisticsTimer;
};

} // namespace fallow
