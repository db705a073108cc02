// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <map>

namespace fallow {

/// Bounds what several data connections hold together of requests that were received and not answered yet: while it is
/// full none of them reads on. Each may end the frame that it is in the middle of. Thread: the connections'.
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

private:
    const qint64 m_maxBytes;
    qint64 m_usedBytes = 0;
    std::map<const void *, std::function<void()>> m_members;
};

} // namespace fallow
