// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/rebalance.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kMovedAtATime = 128;
constexpr int kMaxPasses = 3;
constexpr qint64 kMoveRetryMs = 10;
} // namespace

struct Rebalance::Move
{
    StripeRecord stripe;
    int position = 0;
    StripeLock lock;
    qint64 costBytes = 0;
};

Rebalance::Rebalance(std::shared_ptr<StripeCore> core, RebalanceOptions options)
    : StripeJob(std::move(core))
    , m_options(options)
    , m_bytesToMove(options.drainBytes)
{}

void Rebalance::start(std::move_only_function<void(const RebalanceReport &)> done)
{
    m_done = std::move(done);
    begin();
    if (const auto usage = m_core->env.reader.storeUsage()) {
        const auto own = std::ranges::find(*usage, m_options.drain, &CatalogReader::StoreUsage::store);
        if (own != usage->end()) {
            m_progress.totalStripes = own->stripCount;
            m_progress.totalBytes = std::min(own->payloadBytes, m_options.drainBytes);
        }
    }
    pumpLater(0);
}

void Rebalance::pump()
{
    if (!m_done)
        return;
    while (mayGoOn() && !m_isDrained && m_underWay < m_options.parallelCount) {
        if (m_bytesToMove <= 0) {
            endPass();
            continue;
        }
        if (m_page.isEmpty()) {
            if (!m_isLastPage && loadPage())
                continue;
            if (m_underWay > 0)
                return; // then the pass is judged
            endPass();
            continue;
        }
        const qint64 guessBytes = 2 * kDefaultStripSizeBytes;
        if (!m_core->budget.tryTake(guessBytes, TrafficBudget::Work::Balance))
            return pumpLater(kMoveRetryMs);
        m_core->budget.giveBack(guessBytes, TrafficBudget::Work::Balance); // moveStrip takes what it needs
        moveStrip(m_page.takeFirst());
    }
    if (!m_isPaused && m_underWay == 0 && (m_isDrained || m_isCancelled))
        finish();
}

/// Another one while they make headway, else that is all.
void Rebalance::endPass()
{
    const bool isAgain = m_bytesToMove > 0 && m_passFailures > 0 && m_passMoves > 0 && ++m_pass < kMaxPasses;
    m_report.failedStrips += isAgain ? 0 : m_passFailures;
    m_passFailures = m_passMoves = 0;
    m_page.clear();
    m_scannedTo = {};
    m_isLastPage = false;
    m_isDrained = !isAgain;
}

bool Rebalance::loadPage()
{
    const auto page = m_core->env.reader.stripesOnStore(m_options.drain, m_scannedTo, kMovedAtATime);
    if (!page) {
        m_report.error = page.error();
        m_isLastPage = true;
        return false;
    }
    for (const DamagedStripe &damaged : page->damaged) { // something of it is there, and cannot be moved
        ++m_passFailures;
        if (m_report.firstError.what.isEmpty())
            m_report.firstError = damaged.error;
    }
    for (const StripeRecord &stripe : *page)
        m_page.append(stripe.id);
    if (!page->isEmpty())
        m_scannedTo = page->last().id;
    m_isLastPage = page->size() < kMovedAtATime;
    return !page->isEmpty();
}

void Rebalance::moveStrip(StripeId id)
{
    auto move = std::make_shared<Move>();
    move->lock = StripeLock(m_core, id);
    const auto record = m_core->env.reader.stripe(id);
    if (!move->lock.isHeld() || !record) {
        ++m_passFailures;
        if (!record && m_report.firstError.what.isEmpty())
            m_report.firstError = record.error();
        return;
    }
    if (!*record)
        return; // gone meanwhile
    move->stripe = **record;
    const auto strip = std::ranges::find(move->stripe.strips, m_options.drain, &StripRecord::store);
    move->position = int(strip - move->stripe.strips.begin());
    if (strip == move->stripe.strips.end())
        return;
    ++m_underWay;
    m_bytesToMove -= StoreDirectory::footprint(move->stripe.geometry.stripBytes);
    move->costBytes = 2 * qint64(move->stripe.geometry.stripBytes);
    (void)m_core->budget.tryTake(move->costBytes, TrafficBudget::Work::Balance);
    FetchStrips::start(
        m_core, {.stripe = move->stripe, .wanted = {move->position}, .avoid = 0, .priority = IoPriority::Background},
        guarded([this, move](Result<FetchStrips::Outcome> result) { fetched(move, std::move(result)); }));
}

void Rebalance::fetched(const std::shared_ptr<Move> &move, Result<FetchStrips::Outcome> result)
{
    if (!result)
        return moved(move, fail(result.error()));
    RelocateStrip::Request request{.stripe = move->stripe,
                                   .strip = result->strips.first(),
                                   .from = m_options.drain,
                                   .taken = {},
                                   .excluded = {m_options.drain}};
    for (const StripRecord &strip : std::as_const(move->stripe.strips))
        request.taken.append(strip.store == m_options.drain ? StoreId() : strip.store);
    RelocateStrip::start(m_core, std::move(request),
                         guarded([this, move](Result<StoreId> outcome) { moved(move, outcome); }));
}

void Rebalance::moved(const std::shared_ptr<Move> &move, const Result<StoreId> &result)
{
    move->lock = {};
    --m_underWay;
    if (result) {
        ++m_report.movedStrips;
        ++m_passMoves;
        ++m_progress.doneStripes;
        m_report.movedBytes += move->stripe.geometry.stripBytes;
        m_progress.doneBytes = m_report.movedBytes;
    } else {
        ++m_passFailures;
        if (m_report.firstError.what.isEmpty())
            m_report.firstError = result.error();
    }
    report();
    pump();
}

void Rebalance::finish()
{
    m_report.isCancelled = m_isCancelled;
    auto done = std::move(m_done);
    m_done = nullptr;
    const RebalanceReport report = m_report; // the callback may destroy this job
    done(report);
}

} // namespace fallow
