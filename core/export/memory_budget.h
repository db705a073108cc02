// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <vector>

namespace fallow {

/// Bytes that all connections together may hold. Thread: one.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 limitBytes)
        : m_limitBytes(limitBytes)
    {}
    /// Takes the bytes if they fit.
    bool tryTake(qint64 bytes)
    {
        if (bytes > m_limitBytes - m_usedBytes) {
            m_wasShort = true;
            return false;
        }
        m_usedBytes += bytes;
        return true;
    }
    /// Takes the bytes in any case: for the little that every connection may always have.
    void take(qint64 bytes) { m_usedBytes += bytes; }
    /// Calls `wake` once, at the next giveBack().
    void wakeLater(std::move_only_function<void()> wake) { m_waiting.push_back(std::move(wake)); }
    void giveBack(qint64 bytes)
    {
        m_usedBytes -= bytes;
        for (auto &wake : std::exchange(m_waiting, {}))
            wake();
    }
    qint64 usedBytes() const { return m_usedBytes; }
    /// Whether somebody was refused since the last call, or still waits.
    bool wasShort() { return std::exchange(m_wasShort, false) || !m_waiting.empty(); }

private:
    qint64 m_limitBytes;
    qint64 m_usedBytes = 0;
    bool m_wasShort = false;
    std::vector<std::move_only_function<void()>> m_waiting;
};

} // namespace fallow
