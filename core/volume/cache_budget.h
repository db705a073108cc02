// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <utility>

namespace fallow {

/// Memory that the caches of all volumes have together. Each cache has a bound of its own; while all of them exceed the
/// total, each keeps to an equal share of it as soon as it takes something. So those that are used are never starved by
/// those that are full and idle, and together they never hold more than twice the total.
/// Thread: the data thread.
class CacheBudget
{
public:
    explicit CacheBudget(qint64 totalBytes)
        : m_totalBytes(totalBytes)
    {}
    Q_DISABLE_COPY(CacheBudget)
    qint64 totalBytes() const { return m_totalBytes; }
    qint64 usedBytes() const { return m_usedBytes; }
    /// An equal share.
    qint64 shareBytes() const { return m_totalBytes / qMax<qint64>(1, m_caches); }

private:
    friend class CacheMeter;
    const qint64 m_totalBytes;
    qint64 m_usedBytes = 0;
    qint64 m_caches = 0;
};

/// What one cache holds, and what it may; it gives everything back when it goes. Thread: the data thread.
class CacheMeter
{
public:
    /// @param budget  null: only the cache's own bound counts.
    CacheMeter(qint64 maxBytes, std::shared_ptr<CacheBudget> budget)
        : m_maxBytes(maxBytes)
        , m_budget(std::move(budget))
    {
        if (m_budget)
            ++m_budget->m_caches;
    }
    ~CacheMeter()
    {
        if (!m_budget)
            return;
        m_budget->m_usedBytes -= m_bytes;
        --m_budget->m_caches;
    }
    Q_DISABLE_COPY(CacheMeter)

    /// Negative: bytes were let go.
    void add(qint64 bytes)
    {
        m_bytes += bytes;
        if (m_budget)
            m_budget->m_usedBytes += bytes;
    }
    qint64 bytes() const { return m_bytes; }
    qint64 maxBytes() const { return m_maxBytes; }
    /// Whether so much more may be taken; if not, something must be let go before.
    bool hasRoomFor(qint64 bytes) const
    {
        if (m_bytes + bytes > m_maxBytes)
            return false;
        return !m_budget || m_budget->m_usedBytes + bytes <= m_budget->m_totalBytes ||
               m_bytes + bytes <= m_budget->shareBytes();
    }

private:
    const qint64 m_maxBytes;
    const std::shared_ptr<CacheBudget> m_budget;
    qint64 m_bytes = 0;
};

} // namespace fallow
