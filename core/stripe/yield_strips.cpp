// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/yield_strips.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr int kPage = 1024;
/// Somebody's disk is filling up: after so many pages what was found has to do.
constexpr int kMaxPages = 16;
/// While nothing is found it goes on: the first may all be ones that cannot be spared, and it withdraws if nobody
/// helps. It waits 30 s for the answer.
constexpr qint64 kMaxScanMs = 10'000;
} // namespace

YieldStrips::YieldStrips(std::shared_ptr<StripeCore> core, Options options, std::function<void(StripeId)> repair)
    : StripeJob(std::move(core))
    , m_options(options)
    , m_repair(std::move(repair))
{}

void YieldStrips::start(std::move_only_function<void(const YieldReport &)> done)
{
    m_done = std::move(done);
    m_core->yielded.forgetOld(m_options.store);
    begin();
    m_scanUntilMs = m_core->nowMs() + kMaxScanMs;
    pumpLater(0);
}

bool YieldStrips::isEnough() const
{
    return m_takenBytes >= m_options.bytes || m_takenCount >= m_options.maxStrips;
}

void YieldStrips::pump()
{
    if (!m_done)
        return;
    if (!m_isScanDone && !m_isCancelled && !isEnough()) {
        const auto page = m_core->env.reader.stripesOnStore(m_options.store, m_scannedTo, kPage);
        if (!page) {
            m_isScanDone = true;
            m_report.error = page.error();
            return pumpLater(0);
        }
        for (const StripeRecord &stripe : *page) {
            if (!isEnough())
                look(stripe);
        }
        for (const DamagedStripe &damaged : page->damaged) // nobody knows what others there are of it
            m_report.neededBytes += StoreDirectory::footprint(damaged.stripe.geometry.stripBytes);
        if (!page->isEmpty())
            m_scannedTo = page->last().id;
        if (m_takenCount > 0 || !m_lastResort.isEmpty())
            ++m_fruitfulPages;
        m_isScanDone = page->size() < kPage || m_fruitfulPages >= kMaxPages || m_core->nowMs() >= m_scanUntilMs;
        return pumpLater(0); // others use this thread too
    }
    while (!m_lastResort.isEmpty() && !m_isCancelled && !isEnough())
        take(m_lastResort.takeFirst());
    if (m_underWay == 0)
        finish(m_report.error);
}

void YieldStrips::look(const StripeRecord &stripe)
{
    const auto own = std::ranges::find(stripe.strips, m_options.store, &StripRecord::store);
    if (own == stripe.strips.end() || m_core->stripesInWork.contains(stripe.id))
        return;
    const int position = int(own - stripe.strips.begin());
    const int surplus = m_core->surplusWithout(stripe, position);
    const Candidate candidate{.key = {stripe.id, quint8(position)},
                              .bytes = StoreDirectory::footprint(stripe.geometry.stripBytes)};
    if (surplus > 0)
        take(candidate);
    else if (surplus == 0)
        m_lastResort.append(candidate);
    else
        m_report.neededBytes += candidate.bytes;
}

void YieldStrips::take(const Candidate &candidate)
{
    auto lock = std::make_shared<StripeLock>(m_core, candidate.key.stripe);
    if (!lock->isHeld())
        return;
    // Another store may have given up a strip of the same stripe since it was looked at, or one may be in doubt: what
    // counts is what the catalog says, and what is known, while nobody else may change it.
    const auto now = m_core->env.reader.stripe(candidate.key.stripe);
    if (!now || !*now || (*now)->strips.value(candidate.key.position).store != m_options.store)
        return;
    if (m_core->surplusWithout(**now, candidate.key.position) < 0) {
        m_report.neededBytes += candidate.bytes;
        return;
    }
    ++m_underWay;
    ++m_takenCount;
    m_takenBytes += candidate.bytes;
    m_core->yielded.add(candidate.key, m_options.store); // before anybody can see that it is recorded there no more
    m_core->moves.submit({candidate.key, m_options.store, {}},
                         guarded([this, candidate, lock](const Result<void> &result) mutable {
                             lock.reset();
                             committed(candidate, result);
                         }));
}

void YieldStrips::committed(const Candidate &candidate, const Result<void> &result)
{
    --m_underWay;
    if (result) {
        m_report.keys.append(candidate.key);
        m_report.yieldedBytes += candidate.bytes;
        m_repair(candidate.key.stripe);
    } else {
        m_core->yielded.remove(candidate.key, m_options.store);
        m_takenBytes -= candidate.bytes;
        if (m_report.error.what.isEmpty() && result.error().code != ErrorCode::Refused) // moved meanwhile: so be it
            m_report.error = result.error();
    }
    if (m_underWay == 0)
        pumpLater(0);
}

void YieldStrips::finish(Error error)
{
    for (const StripKey &key : std::as_const(m_report.keys))
        m_core->yielded.add(key, m_options.store); // its store hears of it now
    m_report.error = std::move(error);
    auto done = std::move(m_done);
    m_done = nullptr;
    const YieldReport report = m_report; // the callback may destroy this job
    done(report);
}

} // namespace fallow
