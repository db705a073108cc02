// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <utility>

namespace fallow {

/// Memory that the write buffers of all volumes have together. Each buffer has a bound of its own; while all of them
/// exceed the total, each may fill up to an equal share of it, however long the others keep what they hold. So a volume
/// whose stripes are stuck stops nobody, and together they never hold more than twice the total, besides one request
/// of each volume that holds nothing. Thread: the data thread.
class WriteBudget
{
public:
    explicit WriteBudget(qint64 totalBytes)
        : m_totalBytes(totalBytes)
    {}
    Q_DISABLE_COPY(WriteBudget)
    qint64 totalBytes() const { return m_totalBytes; }
    qint64 usedBytes() const { return m_usedBytes.load(std::memory_order_relaxed); }
    /// An equal share.
    qint64 shareBytes() const { return m_totalBytes / qMax<qint64>(1, m_buffers.load(std::memory_order_relaxed)); }

    /// `letGo` is called when others begin to wait for room and none is on its way by itself: what is kept only
    /// because it may become a full stripe should go now. It must not call the budget in that call.
    void join(const void *who, std::function<void()> letGo) { m_members.insert_or_assign(who, std::move(letGo)); }
    void leave(const void *who);
    /// Calls `wake` once, as soon as so much more fits; those who have waited longer come first. Who waits already
    /// keeps its place.
    void waitFor(const void *who, qint64 bytes, std::function<void()> wake);
    /// Something has been given back. Costs nothing while nobody waits.
    void tendWaiting()
    {
        if (!m_waiting.empty())
            wakeThoseWhoFit();
    }
    bool hasWaiting() const { return !m_waiting.empty(); }

private:
    friend class WriteMeter;
    struct Waiting
    {
        const void *who = nullptr;
        qint64 bytes = 0;
        std::function<void()> wake;
    };
    void wakeThoseWhoFit();

    const qint64 m_totalBytes;
    std::atomic<qint64> m_usedBytes = 0;
    std::atomic<qint64> m_buffers = 0;
    std::atomic<bool> m_isWanted = false; ///< somebody waits
    std::map<const void *, std::function<void()>> m_members;
    std::list<Waiting> m_waiting; // the longest first
};

/// What the buffer of one volume holds, and what it may; what it held is given back by those who held it.
/// Thread: any for add(), since the last holder may be a task of the pool; else the data thread.
class WriteMeter
{
public:
    /// @param budget  null: only the buffer's own bound counts.
    WriteMeter(qint64 maxBytes, std::shared_ptr<WriteBudget> budget)
        : m_maxBytes(maxBytes)
        , m_budget(std::move(budget))
    {
        if (m_budget)
            m_budget->m_buffers.fetch_add(1, std::memory_order_relaxed);
    }
    ~WriteMeter()
    {
        if (m_budget)
            m_budget->m_buffers.fetch_sub(1, std::memory_order_relaxed);
    }
    Q_DISABLE_COPY(WriteMeter)

    /// `wake` is called when bytes are let go that somebody waits for, by whichever thread lets them go; once, until
    /// setAwake(). Before the first add().
    void setWaker(std::function<void()> wake) { m_wake = std::move(wake); }
    void setAwake() { m_isWaking = false; }
    /// Somebody waits for this buffer. Look once more after this: what was let go before does not wake.
    void setWanted(bool isWanted) { m_isWanted = isWanted; }

    /// Negative: bytes were let go.
    void add(qint64 bytes)
    {
        m_bytes.fetch_add(bytes);
        if (m_budget)
            m_budget->m_usedBytes.fetch_add(bytes);
        if (bytes < 0 && m_wake && (m_isWanted || (m_budget && m_budget->m_isWanted)) && !m_isWaking.exchange(true))
            m_wake();
    }
    qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }
    /// Whether so much more may be taken. What holds nothing may take any one thing.
    bool hasRoomFor(qint64 bytes) const
    {
        const qint64 held = this->bytes();
        if (held == 0)
            return true;
        return held + bytes <= m_maxBytes && (!m_budget || m_budget->usedBytes() + bytes <= m_budget->totalBytes() ||
                                              held + bytes <= m_budget->shareBytes());
    }
    /// Whether it is the others that leave no room for so much.
    bool isCrowdedOut(qint64 bytes) const { return !hasRoomFor(bytes) && this->bytes() + bytes <= m_maxBytes; }

private:
    const qint64 m_maxBytes;
    const std::shared_ptr<WriteBudget> m_budget;
    std::function<void()> m_wake;
    std::atomic<qint64> m_bytes = 0;
    std::atomic<bool> m_isWanted = false;
    std::atomic<bool> m_isWaking = false;
};

} // namespace fallow
