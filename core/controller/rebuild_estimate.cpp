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
    const auto leaveOut = [this](const StripeRecord &stripe) { m_damaged.insert(stripe.id); };
    const auto missing =
        forEachStripeOn(reader, {}, cancel, [this](const StripeRecord &stripe) { take(stripe, {}); }, leaveOut);
    if (!missing)
        return fail(missing.error());
    for (const StoreId store : m_lost) {
        const auto counted =
            forEachStripeOn(reader, store, cancel, [&](const StripeRecord &stripe) { take(stripe, store); }, leaveOut);
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
    answer.stripesTouched = m_stripes + m_damaged.size();
    answer.stripesLost = m_gone;
    answer.surplusStripsAfter = m_leastSurplus;
    answer.summary = summary().english();
    return answer;
}

Wording RebuildEstimate::summary() const
{
    if (m_stripes == 0 && m_damaged.isEmpty())
        return Wording(QT_TRANSLATE_NOOP("Controller", "Nothing is missing: no strip has to be rebuilt."));
    Wording summary;
    if (m_stripes > 0) {
        summary = Wording(
            QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) are touched, %1 have to be written to other stores."),
            Wording::amount(m_stripes), Wording::bytes(m_bytes));
        summary += Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln more strip(s) of a stripe may be lost meanwhile."),
                           Wording::amount(std::max(0, m_leastSurplus)));
    }
    if (!m_damaged.isEmpty())
        summary += damagedSentence(m_damaged.size());
    if (m_waiting > 0)
        summary += Wording(QT_TRANSLATE_NOOP("Controller", "%1 of them have to wait until machines come back."),
                           Wording::count(m_waiting));
    if (m_gone > 0)
        summary += Wording(
            QT_TRANSLATE_N_NOOP("Controller", "%Ln stripe(s) would be lost: too few of their strips would be left."),
            Wording::amount(m_gone));
    return summary;
}

} // namespace fallow
