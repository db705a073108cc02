// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace fallow {

/// Bounds what several data connections, those that closed included, hold together of requests that were received and
/// not answered yet: while it is full none of them reads on. Each may end the frame that it is in the middle of.
/// Thread: the connections'.
class DataBudget
{
public:
    explicit DataBudget(qint64 maxBytes)
        : m_maxBytes(maxBytes)
    {}
    DataBudget(const DataBudget &) = delete;
    DataBudget &operator=(const DataBudget &) = delete;

    bool isFull() const { return m_usedBytes >= m_maxBytes; }
    qint64 usedBytes() const { return m_usedBytes; }
    /// `bytes` more are held; fewer, if it is negative. Calls the room handlers when it is not full any more.
    void add(qint64 bytes);
    /// `who` is called once there is room again, from add(); it may leave in that call, and any other with it.
    void join(const void *who, std::function<void()> roomHandler);
    void leave(const void *who);

    /// So much of a budget, for as long as the memory that it stands for: given back when it goes. Thread: the
    /// budget's.
    class Share
    {
    public:
        Share() = default;
        Share(std::shared_ptr<DataBudget> budget, qint64 bytes); ///< `budget` may be null: there is no bound then
        Share(Share &&other) noexcept;
        Share &operator=(Share &&other) noexcept;
        ~Share();
        /// Takes over what `other` holds, of the same budget or of none.
        void merge(Share other);

    private:
        std::shared_ptr<DataBudget> m_budget;
        qint64 m_bytes = 0;
    };

private:
    const qint64 m_maxBytes;
    qint64 m_usedBytes = 0;
    std::map<const void *, std::function<void()>> m_members;
};

} // namespace fallow
