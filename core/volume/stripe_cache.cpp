// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/stripe_cache.h"

namespace fallow {

using namespace Qt::StringLiterals;

Result<StripeCache::Entry> StripeCache::find(StripeId id)
{
    const auto found = m_slots.find(id);
    if (found != m_slots.end() && !found->isStale) {
        m_ages.splice(m_ages.begin(), m_ages, found->age);
        return found->entry;
    }
    auto record = m_reader.stripe(id);
    if (!record)
        return fail(record.error());
    if (found != m_slots.end()) {
        // The live count here may be ahead of the catalog's; only where the strips lie is news. A stripe whose commit
        // is still under way is not in the catalog yet.
        if (*record) {
            found->entry->strips = (*record)->strips;
            if (found->isMiscounted)
                found->entry->liveBlocks = (*record)->liveBlocks;
        }
        found->isStale = found->isMiscounted = false;
        return found->entry;
    }
    if (!*record)
        return fail(ErrorCode::NotFound, u"the map points to a stripe that the catalog does not know"_s,
                    u"stripe %1"_s.arg(id.toString()));
    add(**record);
    return m_slots.value(id).entry;
}

void StripeCache::add(const StripeRecord &record)
{
    if (m_slots.contains(record.id))
        return;
    m_ages.push_front(record.id);
    const Slot slot{std::make_shared<StripeRecord>(record), m_ages.begin()};
    m_slots.insert(record.id, slot); // while slot.entry is shared trim() leaves it
    trim();
}

void StripeCache::refresh(StripeId id)
{
    const auto found = m_slots.find(id);
    if (found != m_slots.end())
        found->isStale = true;
}

void StripeCache::recount()
{
    for (Slot &slot : m_slots)
        slot.isStale = slot.isMiscounted = true;
    unpinAll();
}

void StripeCache::pin(StripeId id)
{
    const auto found = m_slots.find(id);
    if (found == m_slots.end() || found->isPinned)
        return;
    found->isPinned = true;
    m_pinned.push_back(id);
}

void StripeCache::unpinAll()
{
    for (const StripeId id : m_pinned) {
        const auto found = m_slots.find(id);
        if (found != m_slots.end())
            found->isPinned = false;
    }
    m_pinned.clear();
    trim();
}

void StripeCache::retire(StripeId id)
{
    const auto found = m_slots.find(id);
    if (found == m_slots.end())
        return;
    m_retired.push_back(found->entry);
    m_ages.erase(found->age);
    m_slots.erase(found);
}

std::vector<StripeRecord> StripeCache::takeUnread()
{
    std::vector<StripeRecord> unread;
    std::erase_if(m_retired, [&](const Entry &entry) {
        if (entry.use_count() > 1)
            return false;
        unread.push_back(*entry);
        return true;
    });
    return unread;
}

void StripeCache::trim()
{
    auto it = m_ages.end();
    while (m_slots.size() > m_maxCount && it != m_ages.begin()) {
        --it;
        const auto found = m_slots.find(*it);
        if (found->isPinned || found->entry.use_count() > 1)
            continue;
        m_slots.erase(found);
        it = m_ages.erase(it);
    }
}

} // namespace fallow
