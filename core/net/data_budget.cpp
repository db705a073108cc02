// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_budget.h"

#include <vector>

namespace fallow {

void DataBudget::add(qint64 bytes)
{
    const bool wasFull = isFull();
    m_usedBytes += bytes;
    Q_ASSERT(m_usedBytes >= 0);
    if (!wasFull || isFull())
        return;
    std::vector<const void *> waiting;
    for (const auto &[who, handler] : m_members)
        waiting.push_back(who);
    for (const void *who : waiting) {
        if (const auto found = m_members.find(who); found != m_members.end()) {
            const auto handler = found->second; // lives on if it leaves
            handler();
        }
    }
}

void DataBudget::join(const void *who, std::function<void()> roomHandler)
{
    m_members.insert_or_assign(who, std::move(roomHandler));
}

void DataBudget::leave(const void *who)
{
    m_members.erase(who);
}

} // namespace fallow
