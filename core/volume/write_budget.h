// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/limits.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <utility>

namespace fallow {

class WriteMeter;

/// Memory that the write buffers of all volumes have together. Each buffer has a bound of its own; while all of them
/// exceed the total, each may fill up to an equal share of it, however long the others keep what they hold. So a volume
/// whose stripes are stuck stops nobody, and together they never hold more than twice the total, besides one request
/// of each volume that holds nothing. Whoever waits for room, in its own buffer or among the others, waits here.
/// Held by std::shared_ptr. Thread: the data thread.
class WriteBudget : public std::enable_shared_from_this<WriteBudget>
{
public:
    /// @param dataThread  must outlive all that is taken of the budget.
    WriteBudget(qint64 totalBytes, Executor &dataThread)
        : m_totalBytes(totalBytes)
        , m_dataThread(dataThread)
    {}
    Q_DISABLE_COPY(WriteBudget)
    qint64 totalBytes() const { return m_totalBytes; }
    qint64 usedBytes() const { return m_usedBytes; }
    /// An equal share.
    qint64 shareBytes() const { return m_totalBytes / qMax<qint64>(1, m_buffers); }

    /// What requests without bytes may hold: they cost next to nothing, and where data fills all there is they may be
    /// what makes room.
    const std::shared_ptr<WriteBudget> &zeros()
    {
        if (!m_zeros)
            m_zeros = std::make_shared<WriteBudget>(m_totalBytes / kZeroWritesPart, m_dataThread);
        return m_zeros;
    }

    /// `letGo` is called when others begin to wait for room that this buffer may have: what is kept only because it may
    /// become a full stripe should go now. It must not call the budget in that call.
    void join(const WriteMeter &buffer, std::function<void()> letGo)
    {
        m_members.insert_or_assign(&buffer, std::move(letGo));
    }
    void leave(const WriteMeter &buffer);
    /// Calls `wake` once, as soon as so much more fits into the buffer: never inside a call. Those who have waited
    /// longer come first where they wait for the same room; who waits already keeps its place. What was let go before
    /// is not told: look once more after this.
    void waitFor(const WriteMeter &buffer, qint64 bytes, std::function<void()> wake);
    void stopWaiting(const WriteMeter &buffer);
    bool hasWaiting() const { return !m_waiting.empty(); }

private:
    friend class WriteMeter;
    struct Waiting
    {
        const WriteMeter *buffer = nullptr;
        qint64 bytes = 0;
        bool isCrowdedOut = false;
        std::function<void()> wake;
    };
    /// Thread: any. Costs nothing while nobody waits.
    void noteLetGo()
    {
        if (m_isWanted && !m_isTending.exchange(true))
            postTend();
    }
    void postTend();
    void tend();

    const qint64 m_totalBytes;
    Executor &m_dataThread;
    std::atomic<qint64> m_usedBytes = 0;
    std::atomic<qint64> m_buffers = 0;
    std::atomic<bool> m_isWanted = false;  ///< somebody waits
    std::atomic<bool> m_isTending = false; ///< tend() is on its way
    std::map<const WriteMeter *, std::function<void()>> m_members;
    std::list<Waiting> m_waiting; // the longest first
    std::shared_ptr<WriteBudget> m_zeros;
};

/// What the buffer of one volume holds, and what it may; what it held is given back by those who held it.
/// Thread: any for add(), since the last holder may be a task of the pool; else the data thread.
class WriteMeter
{
public:
    WriteMeter(qint64 maxBytes, std::shared_ptr<WriteBudget> budget)
        : m_maxBytes(maxBytes)
        , m_budget(std::move(budget))
    {
        ++m_budget->m_buffers;
    }
    ~WriteMeter()
    {
        --m_budget->m_buffers;
        m_budget->noteLetGo(); // the others' shares are larger now
    }
    Q_DISABLE_COPY(WriteMeter)

    /// Negative: bytes were let go.
    void add(qint64 bytes)
    {
        m_bytes += bytes;
        m_budget->m_usedBytes += bytes;
        if (bytes < 0)
            m_budget->noteLetGo();
    }
    qint64 bytes() const { return m_bytes; }
    /// Whether so much more may be taken. What holds nothing may take any one thing.
    bool hasRoomFor(qint64 bytes) const
    {
        return isOwnRoom(bytes) && (m_budget->usedBytes() + bytes <= m_budget->totalBytes() || isWithinShare(bytes));
    }
    /// Whether it is the others that leave no room for so much.
    bool isCrowdedOut(qint64 bytes) const { return isOwnRoom(bytes) && !hasRoomFor(bytes); }

private:
    friend class WriteBudget;
    bool isOwnRoom(qint64 bytes) const
    {
        const qint64 held = m_bytes;
        return held == 0 || held + bytes <= m_maxBytes;
    }
    bool isWithinShare(qint64 bytes) const
    {
        const qint64 held = m_bytes;
        return held == 0 || held + bytes <= m_budget->shareBytes();
    }

    const qint64 m_maxBytes;
    const std::shared_ptr<WriteBudget> m_budget;
    std::atomic<qint64> m_bytes = 0;
};

} // namespace fallow
