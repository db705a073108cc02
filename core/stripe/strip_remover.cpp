// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/strip_remover.h"

#include "base/log.h"
#include "stripe/stripe_core.h"

namespace fallow {

namespace {
constexpr size_t kRecentMoves = 16'384;
constexpr qsizetype kMaxKeysPerCall = 1024;
/// What an agent has not read when its connection ends it may carry out until it sees that: twice as long as it bears
/// to hear nothing.
constexpr qint64 kMayComeMs = 120'000;
} // namespace

void StripRemover::remove(StripKey key, StoreId store)
{
    if (store.isNull())
        return;
    m_pending[store].append(key);
    ++m_underWay[{key, store}].unanswered;
    changeOwed(store, 1, 0);
    if (m_isFlushPosted)
        return;
    m_isFlushPosted = true;
    m_core.env.dataThread.post([core = m_core.shared_from_this(), this] {
        if (core->isAlive)
            flush();
    });
}

void StripRemover::removeStripe(const StripeRecord &stripe)
{
    for (qsizetype position = 0; position < stripe.strips.size(); ++position) {
        const StripKey key{stripe.id, static_cast<quint8>(position)};
        const StoreId recorded = stripe.strips.at(position).store;
        remove(key, recorded);
        const StoreId moved = m_recentMoves.value(key);
        if (moved != recorded)
            remove(key, moved);
    }
}

void StripRemover::noteMove(StripKey key, StoreId to)
{
    if (!m_recentMoves.contains(key))
        m_recentOrder.push_back(key);
    m_recentMoves[key] = to;
    while (m_recentOrder.size() > kRecentMoves) {
        m_recentMoves.remove(m_recentOrder.front());
        m_recentOrder.pop_front();
    }
}

void StripRemover::flush()
{
    m_isFlushPosted = false;
    forgetOld();
    const auto pending = std::exchange(m_pending, {});
    for (auto it = pending.constBegin(); it != pending.constEnd(); ++it) {
        StripStore *store = m_core.directory().readyStore(it.key());
        if (!store) {
            answered(it.key(), it.value());
            continue;
        }
        for (qsizetype from = 0; from < it->size(); from += kMaxKeysPerCall) {
            const QList<StripKey> keys = it->mid(from, kMaxKeysPerCall);
            store->remove(keys, [core = m_core.shared_from_this(), this, id = it.key(), keys](Result<void> result) {
                if (!core->isAlive)
                    return;
                const bool isLost = !result && (result.error().code == ErrorCode::Timeout ||
                                                result.error().code == ErrorCode::Disconnected ||
                                                result.error().code == ErrorCode::ProtocolViolation);
                answered(id, keys, isLost);
                m_core.directory().noteRemoved(id);
                if (!result) // reconciling will see to it
                    qCInfo(lcStripe).noquote()
                        << keys.size() << "strips not removed from store" << id.toString() << result.error().toString();
            });
        }
    }
}

void StripRemover::answered(StoreId store, const QList<StripKey> &keys, bool mayStillCome)
{
    const qint64 nowMs = m_core.nowMs();
    changeOwed(store, -keys.size(), 0);
    for (const StripKey &key : keys) {
        const auto found = m_underWay.find({key, store});
        if (found == m_underWay.end())
            continue;
        --found->unanswered;
        if (mayStillCome) {
            found->mayComeUntilMs = nowMs + kMayComeMs;
            m_lost.emplace_back(key, store);
            changeOwed(store, 0, 1);
        }
        if (found->unanswered <= 0 && found->mayComeUntilMs <= nowMs)
            m_underWay.erase(found);
    }
}

void StripRemover::forgetOld()
{
    const qint64 nowMs = m_core.nowMs();
    while (!m_lost.empty()) {
        const auto found = m_underWay.find(m_lost.front());
        if (found != m_underWay.end()) {
            if (found->mayComeUntilMs > nowMs)
                return;
            if (found->unanswered <= 0)
                m_underWay.erase(found);
        }
        changeOwed(m_lost.front().second, 0, -1);
        m_lost.pop_front();
    }
}

void StripRemover::changeOwed(StoreId store, qsizetype unanswered, qsizetype lost)
{
    Owed &owed = m_owed[store];
    owed.unanswered += unanswered;
    owed.lost += lost;
    if (owed.unanswered == 0 && owed.lost == 0)
        m_owed.remove(store);
}

bool StripRemover::isMuchLost(StoreId store)
{
    forgetOld();
    return m_owed.value(store).lost >= kManyRemovals;
}

bool StripRemover::isRemoving(StripKey key, StoreId store) const
{
    const auto found = m_underWay.constFind({key, store});
    return found != m_underWay.cend() && (found->unanswered > 0 || found->mayComeUntilMs > m_core.nowMs());
}

} // namespace fallow
