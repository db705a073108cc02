// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latency_histogram.h"
#include "stripe/job_progress.h"
#include "stripe/repair_queue.h"
#include "stripe/repair_stripe.h"

#include <functional>

namespace fallow {

/// What a round of repairs came to, or has come to so far.
struct RepairReport
{
    struct Written
    {
        qint64 strips = 0;
        qint64 bytes = 0;
    };
    qint64 repairedStripes = 0;
    qint64 repairedStrips = 0;
    qint64 repairedBytes = 0;
    qint64 movedBytes = 0;     ///< read and written together
    ReadBackCounts readBack;   ///< of these strips
    qint64 sparedStripes = 0;  ///< their strips came back, or they were removed
    qint64 waitingStripes = 0; ///< not enough machines at present; tried again when one appears
    qint64 unrepairableStripes = 0;
    qint64 failedStripes = 0;
    QList<StripeId> unrepairable; ///< the first 1000
    /// Their rows in the catalog cannot be read: what they miss is not known. Those met by the scan.
    qint64 damagedStripes = 0;
    QList<StripeId> damaged; ///< the first 1000
    QHash<StoreId, Written> written;
    Error firstError;
    Error scanError; ///< the catalog could not be read to its end: what is missing is not known, and not all repaired
    bool isCancelled = false;
    qint64 elapsedMs = 0;
};

/// Keeps stripes whole: finds what is missing in the catalog and repairs it, the most endangered first.
///
/// A *round* begins with wake() (a store was declared lost, a machine appeared, a time has passed) or enqueue(), reads
/// the catalog by pages, works until nothing is left that can be repaired now, and ends with a report. Nothing but the
/// catalog is needed: after a crash the next round finds what is left. A stripe whose strips came back is spared. What
/// waits for a store is tried again when one comes, what others are at work on some seconds later, without being asked.
/// Thread: the data thread; callbacks on it, never inside a call of the same object but cancel().
class Repairer
{
public:
    explicit Repairer(StripeCore &core);
    ~Repairer();

    /// Looks for work in the whole catalog. While a round is under way it looks again at its end.
    void wake();
    /// A store has come, or is lost: what waits for one gets another chance.
    void storesChanged();
    /// One stripe that is known to lack something.
    void enqueue(StripeId stripe);
    /// Nothing new is begun; what is under way ends.
    void pause();
    void resume();
    /// Ends the round: its report says isCancelled. What is under way ends by itself, nothing that waits is tried again
    /// until wake() or enqueue() begins anew.
    void cancel();
    /// Begins nothing but stripes that would not survive another loss; the others wait, and the round with them.
    void setUrgentOnly(bool isUrgentOnly);
    bool isPaused() const { return m_isPaused; }
    bool isActive() const { return m_isActive; }
    /// Most stripes at once and most memory they may take.
    void setBounds(int maxStripes, qint64 maxBytes);

    JobProgress progress() const;
    /// Of the round that is under way.
    RepairReport report() const;
    const RepairReport &lastReport() const { return m_lastReport; }
    qsizetype queuedCount() const { return m_queue.size(); }
    /// Stripes whose missing strips are being made at this moment.
    QList<StripeId> underWay() const { return m_underWay.keys(); }
    /// Of every stripe repaired so far: from its being begun until its last new strip is in the catalog.
    const LatencyHistogram &latency() const { return m_latency; }
    /// At most ten times a second, and at the end of a round.
    void setProgressCallback(std::function<void(const JobProgress &)> progressed);
    void setFinishedCallback(std::function<void(const RepairReport &)> finished);

private:
    enum class Scan { Idle, Missing, Lost };
    void beginRound();
    void findWhatIsUnderWay();
    void beginScan();
    void scanFromStart();
    void scanLater();
    void scanPage();
    void take(const StripePage &page);
    void lookAgainAt(StripeId stripe);
    void tryAgainLater(StripeId stripe);
    void settle(StripeId stripe, RepairStripe::Verdict verdict, const Error &error);
    void noteDamaged(StripeId stripe, const Error &error);
    void noteFailed(StripeId stripe, const Error &error);
    void pump();
    void pumpLater(qint64 delayMs);
    bool mayStart() const;
    void repaired(StripeId stripe, RepairStripe::Outcome outcome);
    void tell();
    void endRoundIfDone();
    void endRound(bool isCancelled);

    StripeCore &m_core;
    RepairQueue m_queue;
    struct UnderWay
    {
        qint64 costBytes = 0; ///< what it may move and hold in memory
        qint64 missingBytes = 0;
        qint64 begunMs = 0;         ///< monotonic
        bool mayBeOutdated = false; ///< what it was begun upon: it has lost more since, or a store has come
    };
    QHash<StripeId, UnderWay> m_underWay;
    QSet<StripeId> m_settled;    ///< tried in this round without success; not again in it
    QSet<StripeId> m_busy;       ///< left because others were at work on them, also by earlier rounds; some
    QSet<StripeId> m_damaged;    ///< met in this scan
    QList<StoreId> m_lostStores; ///< still to be scanned
    Scan m_scan = Scan::Idle;
    StripeId m_scannedTo;
    std::unique_ptr<Clock::Timer> m_timer;
    std::unique_ptr<Clock::Timer> m_busyTimer;
    std::unique_ptr<Clock::Timer> m_storesTimer;
    std::function<void(const JobProgress &)> m_progressed;
    std::function<void(const RepairReport &)> m_finished;
    RepairReport m_report;
    RepairReport m_lastReport;
    ReadBackCounts m_readBackBefore; ///< this round
    LatencyHistogram m_latency;
    JobProgress m_progress;
    qint64 m_startedMs = 0;
    qint64 m_reportedMs = 0;
    qint64 m_foundStripes = 0;
    qint64 m_foundBytes = 0;
    qint64 m_totalStripes = 0; ///< as they were when the present scan began
    qint64 m_totalBytes = 0;
    qint64 m_bytesUnderWay = 0;
    qint64 m_maxBytes;
    int m_maxStripes;
    qint64 m_storesTriedMs; ///< monotonic: when what waited was tried last because a store came
    qint64 m_busyPauseMs;
    bool m_isActive = false;
    bool m_isPaused = false;
    bool m_isUrgentOnly = false;
    bool m_mustScanAgain = false;
    bool m_hasWaiting = false; ///< a stripe was left waiting since the last whole scan began
    bool m_isScanPosted = false;
};

} // namespace fallow
