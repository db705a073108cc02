// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/stripe_feed.h"

using namespace Qt::StringLiterals;

namespace fallow {

void StripeFeed::listen()
{
    const std::lock_guard guard(m_mutex);
    m_pending.clear();
    m_pendingCount = 0;
    m_isListening = true;
    m_hasOverflowed = false;
}

void StripeFeed::stopListening()
{
    const std::lock_guard guard(m_mutex);
    m_pending = {};
    m_pendingCount = 0;
    m_isListening = false;
    m_hasOverflowed = false;
}

Result<std::vector<StripeFeed::Change>> StripeFeed::take()
{
    const std::lock_guard guard(m_mutex);
    if (m_hasOverflowed)
        return fail(ErrorCode::TooLarge, u"too many stripes changed since the index was last brought up to date"_s);
    m_pendingCount = 0;
    return std::exchange(m_pending, {});
}

void StripeFeed::publish(const CatalogChange &change)
{
    const qsizetype count = change.putStripes.size() + change.removeStripes.size() + change.moveStrips.size();
    if (count == 0)
        return;
    const std::lock_guard guard(m_mutex);
    if (!m_isListening)
        return;
    if (m_pendingCount + count > kMaxPending) {
        m_pending = {};
        m_pendingCount = 0;
        m_isListening = false;
        m_hasOverflowed = true;
        return;
    }
    m_pendingCount += count;
    m_pending.push_back({change.putStripes, change.removeStripes, change.moveStrips});
}

} // namespace fallow
