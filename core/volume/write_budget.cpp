// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/write_budget.h"

#include <algorithm>
#include <vector>

namespace fallow {

void WriteBudget::leave(const WriteMeter &buffer)
{
    m_members.erase(&buffer);
    stopWaiting(buffer);
}

void WriteBudget::stopWaiting(const WriteMeter &buffer)
{
    if (m_waiting.empty())
        return;
    std::erase_if(m_waiting, [&buffer](const Waiting &waiting) { return waiting.buffer == &buffer; });
    m_isWanted = !m_waiting.empty();
}

void WriteBudget::waitFor(const WriteMeter &buffer, qint64 bytes, std::function<void()> wake)
{
    const bool mustAsk = buffer.isCrowdedOut(bytes) && std::ranges::none_of(m_waiting, &Waiting::isCrowdedOut);
    Waiting request{&buffer, bytes, buffer.isCrowdedOut(bytes), std::move(wake)};
    const auto found = std::ranges::find(m_waiting, &buffer, &Waiting::buffer);
    if (found != m_waiting.end())
        *found = std::move(request);
    else
        m_waiting.push_back(std::move(request));
    m_isWanted = true;
    if (!mustAsk)
        return;
    for (const auto &[member, letGo] : m_members) {
        if (member != &buffer)
            letGo();
    }
}

void WriteBudget::postTend()
{
    m_dataThread.post([weak = weak_from_this()] {
        if (const auto budget = weak.lock())
            budget->tend();
    });
}

/// Wakes those who fit. Whoever waits for the others' room holds up those behind it who do so too: small requests would
/// else starve large ones.
void WriteBudget::tend()
{
    m_isTending = false; // before the looks: what is let go from here on is looked at again
    qint64 room = m_totalBytes - usedBytes();
    std::vector<std::function<void()>> woken;
    std::erase_if(m_waiting, [&](Waiting &waiting) {
        if (!waiting.buffer->isOwnRoom(waiting.bytes))
            return false;
        if (waiting.bytes > room && !waiting.buffer->isWithinShare(waiting.bytes)) {
            room = 0;
            return false;
        }
        room -= waiting.bytes;
        woken.push_back(std::move(waiting.wake));
        return true;
    });
    m_isWanted = !m_waiting.empty();
    for (const auto &wake : woken)
        wake();
}

} // namespace fallow
