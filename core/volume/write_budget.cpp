// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/write_budget.h"

#include <algorithm>
#include <vector>

namespace fallow {

void WriteBudget::leave(const void *who)
{
    m_members.erase(who);
    std::erase_if(m_waiting, [who](const Waiting &waiting) { return waiting.who == who; });
    m_isWanted = !m_waiting.empty();
}

void WriteBudget::waitFor(const void *who, qint64 bytes, std::function<void()> wake)
{
    const bool wasUncontended = m_waiting.empty();
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [who](const Waiting &waiting) { return waiting.who == who; });
    if (found != m_waiting.end())
        *found = {who, bytes, std::move(wake)};
    else
        m_waiting.push_back({who, bytes, std::move(wake)});
    m_isWanted = true;
    if (!wasUncontended)
        return;
    for (const auto &[member, letGo] : m_members) {
        if (member != who)
            letGo();
    }
}

void WriteBudget::wakeThoseWhoFit()
{
    qint64 room = m_totalBytes - usedBytes();
    std::vector<std::function<void()>> woken;
    while (!m_waiting.empty() && m_waiting.front().bytes <= room) {
        room -= m_waiting.front().bytes;
        woken.push_back(std::move(m_waiting.front().wake));
        m_waiting.pop_front();
    }
    m_isWanted = !m_waiting.empty();
    for (const auto &wake : woken)
        wake();
}

} // namespace fallow
