// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/repairer.h"

#include "base/log.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr int kScanPage = 256;
constexpr qsizetype kUnrepairableListed = 1000;
constexpr qint64 kRetryMs = 10;
constexpr qint64 kBusyAgainMs = 2'000; // twice that the next time, and so on
constexpr qint64 kBusyLongestMs = 60'000;
constexpr qsizetype kBusyKept = 256;
constexpr qint64 kStoresEveryMs = 10'000; // so that a round ends, however often machines come and go
constexpr qint64 kAfterScanMs = 1000;
constexpr qint64 kReportEveryMs = 100;
constexpr qsizetype kEnoughToBegin = 4096; // stripes seen before the least endangered may begin
constexpr int kDefaultStripes = 32;        // some wait for their moves to be committed together
} // namespace

Repairer::Repairer(StripeCore &core)
    : m_core(core)
    , m_maxBytes(64 * kMiB)
    , m_maxStripes(kDefaultStripes)
    , m_storesTriedMs(-kStoresEveryMs)
    , m_busyPauseMs(kBusyAgainMs)
{}

Repairer::~Repairer() = default;

void Repairer::setBounds(int maxStripes, qint64 maxBytes)
{
    m_maxStripes = std::max(1, maxStripes);
    m_maxBytes = maxBytes;
}

void Repairer::setProgressCallback(std::function<void(const JobProgress &)> progressed)
{
    m_progressed = std::move(progressed);
}

void Repairer::setFinishedCallback(std::function<void(const RepairReport &)> finished)
{
    m_finished = std::move(finished);
}

void Repairer::wake()
{
    if (m_isActive && m_scan != Scan::Idle) {
        m_mustScanAgain = true;
        return;
    }
    beginRound();
    beginScan();
}

void Repairer::storesChanged()
{
    for (UnderWay &work : m_underWay)
        work.mayBeOutdated = true;
    if (!m_hasWaiting || m_storesTimer)
        return;
    qint64 leftMs = m_storesTriedMs + kStoresEveryMs - m_core.nowMs();
    if (m_scan != Scan::Idle) // what it has passed already is looked at again once it is over, not once all is repaired
        leftMs = std::max(leftMs, kAfterScanMs);
    if (m_isActive && leftMs > 0) {
        m_storesTimer = m_core.env.clock.after(leftMs, [this] {
            const auto spent = std::move(m_storesTimer);
            storesChanged();
        });
        return;
    }
    m_storesTriedMs = m_core.nowMs();
    wake();
}

void Repairer::enqueue(StripeId stripe)
{
    if (const auto work = m_underWay.find(stripe); work != m_underWay.end())
        work->mayBeOutdated = true;
    if (m_queue.contains(stripe) || m_underWay.contains(stripe))
        return;
    const auto record = m_core.env.reader.stripe(stripe);
    if (!record || !*record)
        return;
    const StripeHealth health = StripeHealth::of(**record, m_core.directory());
    if (health.missing.isEmpty())
        return;
    beginRound();
    if (m_settled.remove(stripe) && m_busy.remove(stripe))
        --m_report.waitingStripes;
    take(QList<StripeRecord>{**record});
    pumpLater(0);
}

void Repairer::pause()
{
    m_isPaused = true;
}

void Repairer::resume()
{
    m_isPaused = false;
    if (m_isActive)
        pumpLater(0);
}

void Repairer::setUrgentOnly(bool isUrgentOnly)
{
    m_isUrgentOnly = isUrgentOnly;
    if (m_isActive)
        pumpLater(0);
}

void Repairer::cancel()
{
    m_hasWaiting = false;
    m_storesTimer.reset();
    m_busyTimer.reset();
    m_busy.clear();
    if (m_isActive)
        endRound(true);
}

void Repairer::beginRound()
{
    if (m_isActive)
        return;
    m_isActive = true;
    m_report = {};
    m_readBackBefore = m_core.readBack;
    m_progress = {};
    m_totalStripes = m_totalBytes = 0;
    findWhatIsUnderWay(); // of a round that was cancelled
    m_settled.clear();
    m_startedMs = m_core.nowMs();
}

/// What is found begins with what is done and under way.
void Repairer::findWhatIsUnderWay()
{
    m_foundStripes = m_progress.doneStripes + m_underWay.size();
    m_foundBytes = m_progress.doneBytes;
    for (const UnderWay &work : std::as_const(m_underWay))
        m_foundBytes += work.missingBytes;
}

void Repairer::beginScan()
{
    m_mustScanAgain = m_hasWaiting = false;
    m_settled.clear(); // what could not be repaired gets another chance
    m_busy.clear();
    m_busyTimer.reset();
    m_report.waitingStripes = m_report.unrepairableStripes = m_report.failedStripes = 0;
    m_report.unrepairable.clear();
    m_damaged.clear();
    m_report.damagedStripes = 0;
    m_report.damaged.clear();
    m_report.firstError = m_report.scanError = {};
    scanFromStart();
}

/// Everything is found and counted anew, each stripe with what it lacks by now; until then the old totals stand.
void Repairer::scanFromStart()
{
    m_totalStripes = progress().totalStripes;
    m_totalBytes = progress().totalBytes;
    m_queue.clear();
    findWhatIsUnderWay();
    m_scan = Scan::Missing;
    m_scannedTo = {};
    m_lostStores.clear();
    for (const StoreId store : m_core.directory().stores())
        if (m_core.directory().isLost(store))
            m_lostStores.append(store);
    scanLater();
}

/// One page per turn of the event loop: the catalog is read on the data thread, and others wait for it.
void Repairer::scanLater()
{
    if (m_isScanPosted)
        return;
    m_isScanPosted = true;
    m_core.env.dataThread.post([core = m_core.shared_from_this(), this] {
        if (!core->isAlive)
            return;
        m_isScanPosted = false;
        if (m_isActive && m_scan != Scan::Idle)
            scanPage();
    });
}

void Repairer::scanPage()
{
    CatalogReader &reader = m_core.env.reader;
    auto page = m_scan == Scan::Missing ? reader.stripesWithMissingStrips(m_scannedTo, kScanPage)
                                        : reader.stripesOnStore(m_lostStores.first(), m_scannedTo, kScanPage);
    if (!page) {
        qCWarning(lcStripe).noquote() << "repair cannot read the catalog:" << page.error().toString();
        m_report.scanError = page.error();
        m_scan = Scan::Idle;
        return pump();
    }
    take(*page);
    if (page->size() < kScanPage) {
        if (m_scan == Scan::Lost)
            m_lostStores.removeFirst();
        m_scannedTo = {};
        m_scan = m_lostStores.isEmpty() ? Scan::Idle : Scan::Lost;
    } else {
        m_scannedTo = page->last().id;
    }
    if (m_scan != Scan::Idle)
        scanLater();
    pump();
}

void Repairer::take(const StripePage &page)
{
    for (const DamagedStripe &damaged : page.damaged)
        noteDamaged(damaged.stripe.id, damaged.error);
    for (const StripeRecord &stripe : page) {
        if (m_queue.contains(stripe.id) || m_underWay.contains(stripe.id) || m_settled.contains(stripe.id))
            continue;
        const StripeHealth health = StripeHealth::of(stripe, m_core.directory());
        if (health.missing.isEmpty())
            continue;
        const qint64 missingBytes = qint64(health.missing.size()) * stripe.geometry.stripBytes;
        m_queue.push(stripe.id, health.survivingCount - stripe.geometry.dataCount, missingBytes);
        ++m_foundStripes;
        m_foundBytes += missingBytes;
    }
}

/// It was under way while something changed that concerns it, perhaps: the scan has passed over it.
void Repairer::lookAgainAt(StripeId stripe)
{
    if (!m_isActive)
        return;
    const auto record = m_core.env.reader.stripe(stripe);
    if (!record)
        return noteFailed(stripe, record.error());
    if (*record)
        take(QList<StripeRecord>{**record});
}

/// The others go on without it.
void Repairer::noteDamaged(StripeId stripe, const Error &error)
{
    if (m_damaged.contains(stripe))
        return;
    m_damaged.insert(stripe);
    qCWarning(lcStripe).noquote() << "repair passes over stripe" << stripe.toString() << ":" << error.toString();
    ++m_report.damagedStripes;
    if (m_report.damaged.size() < kUnrepairableListed)
        m_report.damaged.append(stripe);
}

/// It was found, and its record cannot be had any more.
void Repairer::noteFailed(StripeId stripe, const Error &error)
{
    if (error.code == ErrorCode::Corrupt)
        return noteDamaged(stripe, error);
    ++m_report.failedStripes;
    m_settled.insert(stripe);
    if (m_report.firstError.what.isEmpty())
        m_report.firstError = error;
}

bool Repairer::mayStart() const
{
    if (m_isPaused || m_queue.isEmpty() || m_underWay.size() >= m_maxStripes)
        return false;
    if (m_bytesUnderWay >= m_maxBytes && !m_underWay.isEmpty())
        return false;
    if (m_isUrgentOnly && m_queue.worstSurplus() > 0)
        return false;
    // The most endangered first: while the catalog is still being read the others wait a little.
    return m_scan == Scan::Idle || m_queue.worstSurplus() <= 0 || m_queue.size() >= kEnoughToBegin;
}

void Repairer::pump()
{
    while (m_isActive && mayStart()) {
        const auto next = m_queue.first();
        const qint64 countedBytes = m_queue.missingBytes(*next);
        m_queue.pop();
        const auto record = m_core.env.reader.stripe(*next);
        if (!record || !*record) {
            m_foundBytes -= countedBytes;
            if (!record) {
                noteFailed(*next, record.error());
                continue;
            }
            ++m_report.sparedStripes;
            continue;
        }
        const StripeHealth health = StripeHealth::of(**record, m_core.directory());
        const qint64 putCount = health.missing.size() * (m_core.mustReadBack ? 2 : 1);
        const qint64 costBytes = (qint64((*record)->geometry.dataCount) + putCount) * (*record)->geometry.stripBytes;
        if (!m_core.budget.tryTake(costBytes)) {
            m_queue.push(*next, health.survivingCount - (*record)->geometry.dataCount, countedBytes);
            return pumpLater(kRetryMs);
        }
        m_underWay.insert(
            *next, {.costBytes = costBytes, .missingBytes = countedBytes, .begunMs = m_core.env.clock.monotonicMs()});
        m_bytesUnderWay += costBytes;
        RepairStripe::start(m_core.shared_from_this(), std::move(**record),
                            [core = m_core.shared_from_this(), this, id = *next](RepairStripe::Outcome outcome) {
                                if (core->isAlive)
                                    repaired(id, std::move(outcome));
                            });
    }
    endRoundIfDone();
}

void Repairer::pumpLater(qint64 delayMs)
{
    if (m_timer)
        return;
    m_timer = m_core.env.clock.after(delayMs, [this] {
        const auto spent = std::move(m_timer);
        pump();
    });
}

void Repairer::repaired(StripeId stripe, RepairStripe::Outcome outcome)
{
    const UnderWay work = m_underWay.take(stripe);
    m_bytesUnderWay -= work.costBytes;
    m_foundBytes -= work.missingBytes - outcome.bytesWritten; // what needs nothing, or cannot be done, is no work left
    const qint64 movedBytes = outcome.bytesRead + outcome.bytesWritten * (m_core.mustReadBack ? 2 : 1);
    m_core.budget.giveBack(work.costBytes - std::min(work.costBytes, movedBytes));
    m_report.movedBytes += movedBytes;
    for (const StoreId target : std::as_const(outcome.targets)) {
        RepairReport::Written &written = m_report.written[target];
        ++written.strips;
        written.bytes += outcome.bytesWritten / outcome.targets.size();
    }
    m_report.repairedStrips += outcome.stripCount;
    m_report.repairedBytes += outcome.bytesWritten;
    m_progress.doneBytes += outcome.bytesWritten;
    ++m_progress.doneStripes;
    if (outcome.verdict == RepairStripe::Verdict::Repaired) {
        ++m_report.repairedStripes;
        m_latency.record((m_core.env.clock.monotonicMs() - work.begunMs) * 1'000'000);
    } else if (outcome.verdict == RepairStripe::Verdict::NotNeeded) {
        ++m_report.sparedStripes;
    } else if (m_isActive && !work.mayBeOutdated) {
        settle(stripe, outcome.verdict, outcome.error);
    }
    if (work.mayBeOutdated)
        lookAgainAt(stripe);
    tell();
    pump();
}

/// It could not be repaired: not again in this round.
void Repairer::settle(StripeId stripe, RepairStripe::Verdict verdict, const Error &error)
{
    if (verdict == RepairStripe::Verdict::Waiting) {
        ++m_report.waitingStripes;
        m_hasWaiting = true;
        if (error.code == ErrorCode::Busy || error.code == ErrorCode::Timeout)
            tryAgainLater(stripe);
    } else if (verdict == RepairStripe::Verdict::Unrepairable) {
        ++m_report.unrepairableStripes;
        if (m_report.unrepairable.size() < kUnrepairableListed)
            m_report.unrepairable.append(stripe);
    } else {
        ++m_report.failedStripes;
    }
    m_settled.insert(stripe);
    if (m_report.firstError.what.isEmpty())
        m_report.firstError = error;
    qCInfo(lcStripe).noquote() << "stripe" << stripe.toString() << "not repaired:" << error.toString();
}

RepairReport Repairer::report() const
{
    RepairReport report = m_report;
    report.readBack = {.strips = m_core.readBack.strips - m_readBackBefore.strips,
                       .bytes = m_core.readBack.bytes - m_readBackBefore.bytes,
                       .failures = m_core.readBack.failures - m_readBackBefore.failures,
                       .fetched = m_core.readBack.fetched - m_readBackBefore.fetched};
    return report;
}

JobProgress Repairer::progress() const
{
    JobProgress progress = m_progress;
    const bool isCounting = m_scan != Scan::Idle;
    progress.totalStripes =
        std::max(isCounting ? std::max(m_foundStripes, m_totalStripes) : m_foundStripes, m_progress.doneStripes);
    progress.totalBytes =
        std::max(isCounting ? std::max(m_foundBytes, m_totalBytes) : m_foundBytes, m_progress.doneBytes);
    progress.elapsedMs = m_isActive ? m_core.nowMs() - m_startedMs : m_lastReport.elapsedMs;
    return progress;
}

void Repairer::tell()
{
    const qint64 nowMs = m_core.nowMs();
    if (!m_progressed || nowMs - m_reportedMs < kReportEveryMs)
        return;
    m_reportedMs = nowMs;
    m_progressed(progress());
}

void Repairer::endRoundIfDone()
{
    if (!m_isActive || m_scan != Scan::Idle || !m_underWay.isEmpty() || !m_queue.isEmpty())
        return;
    if (m_mustScanAgain)
        return beginScan();
    if (m_queue.hasOverflowed()) // the catalog knows the rest
        return scanFromStart();
    endRound(false);
}

/// Others are at work on it, or the store where it should go is: that ends without a word.
void Repairer::tryAgainLater(StripeId stripe)
{
    if (m_busy.size() < kBusyKept)
        m_busy.insert(stripe);
    if (m_busyTimer)
        return;
    m_busyTimer = m_core.env.clock.after(m_busyPauseMs, [this] {
        const auto spent = std::move(m_busyTimer);
        m_busyPauseMs = std::min(2 * m_busyPauseMs, kBusyLongestMs);
        if (m_busy.size() >= kBusyKept)
            return wake(); // the catalog knows the rest
        const QSet<StripeId> busy = m_busy;
        for (const StripeId each : busy)
            enqueue(each);
        m_busy -= busy;
    });
}

void Repairer::endRound(bool isCancelled)
{
    m_report.isCancelled = isCancelled;
    m_report.elapsedMs = m_core.nowMs() - m_startedMs;
    m_lastReport = report();
    m_report = {};
    m_queue.clear();
    m_settled.clear();
    m_damaged.clear();
    m_scan = Scan::Idle;
    m_mustScanAgain = false;
    m_isActive = false;
    m_timer.reset();
    if (m_busy.isEmpty())
        m_busyPauseMs = kBusyAgainMs;
    if (m_progressed)
        m_progressed(progress());
    if (m_finished)
        m_finished(m_lastReport);
}

} // namespace fallow
