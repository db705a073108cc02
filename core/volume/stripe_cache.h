// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <list>
#include <memory>
#include <vector>

namespace fallow {

/// Records of committed stripes, so that a read costs one look-up. A stripe that the map no longer needs is held until
/// the last reader of it has let go. Thread: the data thread.
class StripeCache
{
public:
    using Entry = std::shared_ptr<StripeRecord>;

    StripeCache(CatalogReader &reader, qsizetype maxCount)
        : m_reader(reader)
        , m_maxCount(maxCount)
    {}
    /// Whoever reads the stripe keeps the entry meanwhile. Errors: NotFound, those of the catalog.
    Result<Entry> find(StripeId id);
    /// How many records it keeps that nobody needs just now.
    void setMaxCount(qsizetype maxCount)
    {
        m_maxCount = maxCount;
        trim();
    }
    /// Takes all live counts from the catalog again: nobody is there any more whose commits are ahead of it. Unpins.
    void recount();
    bool isCached(StripeId id) const { return m_slots.contains(id); }
    /// A stripe that is just being committed.
    void add(const StripeRecord &record);
    /// Strips have moved: where they lie is read again when it is next needed.
    void refresh(StripeId id);
    /// Keeps the entry until unpinAll(): a commit under way has changed its live count.
    void pin(StripeId id);
    void unpinAll();
    /// Takes a stripe out because it has been removed from the catalog; it is given back by takeUnread() later.
    void retire(StripeId id);
    /// Retired stripes that nobody reads any more.
    std::vector<StripeRecord> takeUnread();
    bool hasRetired() const { return !m_retired.empty(); }

private:
    struct Slot
    {
        Entry entry;
        std::list<StripeId>::iterator age;
        bool isPinned = false;
        bool isStale = false;      ///< its strips may have moved
        bool isMiscounted = false; ///< and its live count may be wrong
    };
    void trim();

    CatalogReader &m_reader;
    qsizetype m_maxCount;
    QHash<StripeId, Slot> m_slots;
    std::list<StripeId> m_ages;
    std::vector<StripeId> m_pinned;
    std::vector<Entry> m_retired;
};

} // namespace fallow
