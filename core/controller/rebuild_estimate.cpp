// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/rebuild_estimate.h"

#include "base/units.h"
#include "controller/stripes_on_store.h"

using namespace Qt::StringLiterals;

namespace fallow {

RebuildEstimate::RebuildEstimate(QSet<StoreId> lost, QSet<StoreId> unreachable)
    : m_lost(std::move(lost))
    , m_unreachable(std::move(unreachable))
{}

Result<void> RebuildEstimate::count(CatalogReader &reader, const CancelToken &cancel)
{
    const auto missing = forEachStripeOn(reader, {}, cancel, [this](const StripeRecord &stripe) { take(stripe, {}); });
    if (!missing)
        return fail(missing.error());
    for (const StoreId store : m_lost) {
        const auto counted =
            forEachStripeOn(reader, store, cancel, [&](const StripeRecord &stripe) { take(stripe, store); });
        if (!counted)
            return fail(counted.error());
    }
    return {};
}

void RebuildEstimate::take(const StripeRecord &stripe, StoreId store)
{
    int missing = 0;
    int readable = 0;
    for (const StripRecord &strip : stripe.strips) {
        if (!store.isNull() && (strip.store.isNull() || (m_lost.contains(strip.store) && strip.store < store)))
            return; // counted already
        const bool isMissing = strip.store.isNull() || m_lost.contains(strip.store);
        missing += isMissing ? 1 : 0;
        readable += !isMissing && !m_unreachable.contains(strip.store) ? 1 : 0;
    }
    const int surplus = stripe.geometry.parityCount - missing;
    m_leastSurplus = m_stripes == 0 ? surplus : std::min(m_leastSurplus, surplus);
    ++m_stripes;
    if (surplus < 0) {
        ++m_gone;
        return;
    }
    m_bytes += qint64(missing) * stripe.geometry.stripBytes;
    m_waiting += readable < stripe.geometry.dataCount ? 1 : 0;
}

ActionAnswer RebuildEstimate::answer() const
{
    ActionAnswer answer;
    answer.bytesToMove = m_bytes;
    answer.stripesTouched = m_stripes;
    answer.stripesLost = m_gone;
    answer.surplusStripsAfter = m_leastSurplus;
    if (m_stripes == 0) {
        answer.summary = u"Nothing is missing: no strip has to be rebuilt."_s;
        return answer;
    }
    answer.summary = u"%1 stripes are touched, %2 have to be written to other stores; "
                     "%3 more strips of a stripe may be lost meanwhile."_s.arg(m_stripes)
                         .arg(formatBytes(m_bytes))
                         .arg(std::max(0, m_leastSurplus));
    if (m_waiting > 0)
        answer.summary += u" %1 of them have to wait until machines come back."_s.arg(m_waiting);
    if (m_gone > 0)
        answer.summary += u" %1 stripes would be lost: too few of their strips would be left."_s.arg(m_gone);
    return answer;
}

} // namespace fallow
