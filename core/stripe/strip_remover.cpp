// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/strip_remover.h"

#include "base/log.h"
#include "stripe/stripe_core.h"

namespace fallow {

namespace {
constexpr size_t kRecentMoves = 16'384;
constexpr qsizetype kMaxKeysPerCall = 1024;
} // namespace

void StripRemover::remove(StripKey key, StoreId store)
{
    if (store.isNull())
        return;
    m_pending[store].append(key);
    ++m_underWay[{key, store}];
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
    const auto pending = std::exchange(m_pending, {});
    for (auto it = pending.constBegin(); it != pending.constEnd(); ++it) {
        StripStore *store = m_core.directory().readyStore(it.key());
        if (!store) {
            forget(it.key(), it.value());
            continue;
        }
        for (qsizetype from = 0; from < it->size(); from += kMaxKeysPerCall) {
            const QList<StripKey> keys = it->mid(from, kMaxKeysPerCall);
            store->remove(keys, [core = m_core.shared_from_this(), this, id = it.key(), keys](Result<void> result) {
                if (!core->isAlive)
                    return;
                forget(id, keys);
                m_core.directory().noteRemoved(id);
                if (!result) // reconciling will see to it
                    qCInfo(lcStripe).noquote()
                        << keys.size() << "strips not removed from store" << id.toString() << result.error().toString();
            });
        }
    }
}

void StripRemover::forget(StoreId store, const QList<StripKey> &keys)
{
    for (const StripKey &key : keys) {
        const auto found = m_underWay.find({key, store});
        if (found != m_underWay.end() && --found.value() == 0)
            m_underWay.erase(found);
    }
}

} // namespace fallow
