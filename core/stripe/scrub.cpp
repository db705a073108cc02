// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/scrub.h"

#include "base/log.h"
#include "stripe/prove_strip.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kScrubbedAtATime = 64;
constexpr int kRefusalsToldOf = 3; // in a row
constexpr qint64 kSaveEveryMs = 5'000;
constexpr qint64 kScrubRetryMs = 20;
constexpr int kPoliteCount = 2; // at once while somebody waits for reads or writes
const QString kCursorKey = u"scrub.cursor"_s;
} // namespace

Scrub::Scrub(std::shared_ptr<StripeCore> core, ScrubOptions options)
    : StripeJob(std::move(core))
    , m_options(options)
    , m_budget(m_core->env.clock)
{
    m_budget.setLimit(m_options.limitBytesPerSecond);
}

void Scrub::start(std::move_only_function<void(const ScrubReport &)> done)
{
    m_done = std::move(done);
    begin();
    if (m_options.isResumed && m_options.volume.isNull()) {
        if (const auto cursor = m_core->env.reader.setting(kCursorKey))
            m_scannedTo = m_provenTo = StripeId(cursor->toULongLong());
    }
    if (const auto usage = m_core->env.reader.storeUsage()) {
        for (const auto &store : *usage) {
            m_progress.totalStripes += store.stripCount;
            m_progress.totalBytes += store.payloadBytes;
        }
    }
    pumpLater(0);
}

void Scrub::pump()
{
    if (!m_done)
        return;
    bool hasLoaded = false;
    while (mayGoOn()) {
        const int bound = m_core->budget.isForegroundBusy() ? kPoliteCount : m_options.parallelCount;
        if (m_underWay >= bound)
            return;
        if (m_tasks.empty()) {
            if (m_underWay > 0)
                return; // the page is proven as a whole
            if (std::exchange(hasLoaded, true))
                return pumpLater(0); // nobody was asked of a whole page: others have their turn before the next
            m_provenTo = m_scannedTo;
            saveCursor(false);
            if (m_isLastPage || !loadPage())
                break;
            continue;
        }
        if (!m_budget.tryTake(m_tasks.front().stripe.geometry.stripBytes))
            return pumpLater(kScrubRetryMs);
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        verify(std::move(task));
    }
    if (!m_isPaused && m_underWay == 0)
        finish();
}

bool Scrub::loadPage()
{
    const auto page = m_core->env.reader.stripes(m_options.volume, m_scannedTo, kScrubbedAtATime);
    if (!page) {
        m_report.error = page.error();
        return false;
    }
    for (const StripeRecord &stripe : *page) {
        for (int position = 0; position < stripe.strips.size(); ++position)
            if (!stripe.strips.at(position).store.isNull())
                m_tasks.push_back({stripe, position});
        m_scannedTo = stripe.id;
    }
    m_report.damagedStripes += page->damaged.size();
    m_isLastPage = page->size() < kScrubbedAtATime;
    return true;
}

void Scrub::verify(Task task)
{
    const StripKey key{task.stripe.id, static_cast<quint8>(task.position)};
    const StoreId id = task.stripe.strips.at(task.position).store;
    StripStore *store = m_core->directory().readyStore(id);
    if (!store) {
        ++m_report.absentStrips;
        return;
    }
    ++m_underWay;
    store->verify(key, guarded([this, task = std::move(task)](Result<StripLabel> result) { verified(task, result); }));
}

void Scrub::verified(const Task &task, const Result<StripLabel> &result)
{
    const StripeRecord &stripe = task.stripe;
    const StripKey key{stripe.id, static_cast<quint8>(task.position)};
    const StripRecord &strip = stripe.strips.at(task.position);
    ++m_progress.doneStripes;
    m_progress.doneBytes += stripe.geometry.stripBytes;
    if (result) {
        ++m_report.verifiedStrips;
        m_report.verifiedBytes += stripe.geometry.stripBytes;
        const bool isRight = result->key == key && result->payloadChecksum == strip.checksum &&
                             result->payloadBytes == stripe.geometry.stripBytes && result->volume == stripe.volume;
        if (!isRight) {
            bad(key, strip.store, SuspectReason::Corrupt);
        } else if (m_options.challengeEvery > 0 &&
                   (m_owing.contains(strip.store) || m_core->env.draw(quint32(m_options.challengeEvery)))) {
            return challenge(task);
        }
        return answered();
    }
    switch (result.error().code) {
    case ErrorCode::NotFound:
        bad(key, strip.store, SuspectReason::NotFound);
        break;
    case ErrorCode::Corrupt:
        bad(key, strip.store, SuspectReason::Corrupt);
        break;
    case ErrorCode::Io:
        bad(key, strip.store, SuspectReason::Unreadable);
        break;
    default:
        ++m_report.absentStrips;
        break;
    }
    answered();
}

/// False if it was moved or removed since its record was read: volumes and repair go on meanwhile.
bool Scrub::bad(StripKey key, StoreId store, SuspectReason reason)
{
    const auto recorded = m_core->env.reader.isRecorded(store, {key});
    if (recorded && recorded->size() == 1 && !recorded->first())
        return false;
    ++m_report.badStrips;
    m_core->suspect(key, store, reason);
    return true;
}

/// The store has just said that this strip is right: its bytes must be what the catalog says.
void Scrub::challenge(const Task &task)
{
    const StripeRecord &stripe = task.stripe;
    const StripKey key{stripe.id, static_cast<quint8>(task.position)};
    const StripRecord &strip = stripe.strips.at(task.position);
    m_owing.remove(strip.store);
    proveStrip(m_core, {key, strip.store, strip.checksum, stripe.geometry.stripBytes},
               guarded([this, key, store = strip.store](const Result<void> &proof) {
                   if (proof || provesStripBad(proof.error().code))
                       judged(key, store, proof.has_value());
                   else
                       refused(key, store, proof.error().code);
               }));
}

/// Refusing must be no way around being proved: it is asked again for its next strip, until one has been had.
void Scrub::refused(StripKey key, StoreId store, ErrorCode code)
{
    m_owing.insert(store);
    if (m_core->directory().readyStore(store)) // whatever it says is the reason
        ++m_refusedInARow[store];
    if (code == ErrorCode::Io)
        bad(key, store, SuspectReason::Unreadable);
    else
        ++m_report.unprovenChallenges;
    answered();
}

void Scrub::judged(StripKey key, StoreId store, bool isRight)
{
    const bool isLie = !isRight && bad(key, store, SuspectReason::Corrupt);
    if (isRight || isLie)
        ++m_report.challengedStrips;
    if (isLie) {
        if (!m_report.liars.contains(store))
            m_report.liars.append(store);
        qCWarning(lcStripe) << "store" << store.value() << "says that a strip is right which is not: stripe"
                            << key.stripe.value();
        m_core->distrust(store);
    } else if (isRight) {
        m_owing.remove(store);
        m_refusedInARow.remove(store);
    }
    answered();
}

void Scrub::answered()
{
    --m_underWay;
    report();
    pump();
}

void Scrub::saveCursor(bool isEnd)
{
    const qint64 nowMs = m_core->nowMs();
    if (!m_options.volume.isNull() || (!isEnd && nowMs - m_savedMs < kSaveEveryMs))
        return;
    m_savedMs = nowMs;
    const bool isComplete = isEnd && !m_isCancelled && m_report.error.what.isEmpty();
    CatalogChange change;
    change.putSettings.insert(kCursorKey, isComplete ? QByteArray() : QByteArray::number(m_provenTo.value()));
    m_core->env.catalog.commit(std::move(change), m_core->env.dataThread, [](Result<void> result) {
        if (!result) // the next scrub begins a little earlier
            qCInfo(lcStripe).noquote() << "the scrub's place was not saved:" << result.error().toString();
    });
}

void Scrub::finish()
{
    if (m_tasks.empty())
        m_provenTo = m_scannedTo;
    saveCursor(true);
    m_report.isCancelled = m_isCancelled;
    const bool hasJudged = m_report.verifiedStrips + m_report.badStrips > 0;
    if (!hasJudged && m_report.absentStrips > 0 && !m_isCancelled && m_report.error.what.isEmpty())
        m_report.error = {ErrorCode::Unreachable, u"no store was there to check any of its strips"_s, {}};
    // Once or twice may be a machine that was in use just then.
    for (auto it = m_refusedInARow.cbegin(); it != m_refusedInARow.cend() && !m_isCancelled; ++it) {
        if (it.value() >= kRefusalsToldOf)
            m_report.unproven.append(it.key());
    }
    std::ranges::sort(m_report.unproven);
    auto done = std::move(m_done);
    m_done = nullptr;
    const ScrubReport report = m_report; // the callback may destroy this job
    done(report);
}

} // namespace fallow
