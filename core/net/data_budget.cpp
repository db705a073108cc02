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

DataBudget::Share::Share(std::shared_ptr<DataBudget> budget, qint64 bytes)
    : m_budget(std::move(budget))
    , m_bytes(bytes)
{
    if (m_budget && m_bytes != 0)
        m_budget->add(m_bytes);
}

DataBudget::Share::Share(Share &&other) noexcept
    : m_budget(std::move(other.m_budget))
    , m_bytes(std::exchange(other.m_bytes, 0))
{}

DataBudget::Share &DataBudget::Share::operator=(Share &&other) noexcept
{
    Share taken(std::move(other));
    std::swap(m_budget, taken.m_budget);
    std::swap(m_bytes, taken.m_bytes);
    return *this;
}

DataBudget::Share::~Share()
{
    if (m_budget && m_bytes != 0)
        m_budget->add(-m_bytes);
}

void DataBudget::Share::merge(Share other)
{
    Q_ASSERT(!m_budget || !other.m_budget || m_budget == other.m_budget);
    if (other.m_budget)
        m_budget = std::move(other.m_budget);
    m_bytes += std::exchange(other.m_bytes, 0);
}

} // namespace fallow
