// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace fallow::test {

/// A catalog on a slow disk: each commit waits before the real one gets it, all in the order of submission. Destroying
/// it lets everything through at once.
class SlowCatalog final : public Catalog
{
public:
    explicit SlowCatalog(std::unique_ptr<Catalog> real)
        : m_real(std::move(real))
        , m_thread([this] { run(); })
    {}
    ~SlowCatalog() override
    {
        {
            const std::lock_guard guard(m_mutex);
            m_isClosing = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    /// Of each commit, those that wait already too.
    void setDelay(std::chrono::milliseconds delay)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_delay = delay;
        }
        m_wake.notify_all();
    }
    /// Whether a commit of which this is true waits. `isMeant` takes a CatalogChange.
    template <class Predicate>
    bool isWaiting(Predicate isMeant) const
    {
        const std::lock_guard guard(m_mutex);
        return std::ranges::any_of(m_queue, [&](const Submission &each) { return isMeant(each.change); });
    }

    ArrayId array() const override { return m_real->array(); }
    quint32 epoch() const override { return m_real->epoch(); }
    Result<void> raiseEpochAbove(quint32 seen) override { return m_real->raiseEpochAbove(seen); }
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override
    {
        {
            const std::lock_guard guard(m_mutex);
            m_queue.push_back({std::move(change), &replyTo, std::move(done)});
        }
        m_wake.notify_all();
    }
    Result<std::unique_ptr<CatalogReader>> makeReader() const override { return m_real->makeReader(); }
    StripeId nextStripeId() override { return m_real->nextStripeId(); }
    Result<void> backupTo(const QString &path) const override { return m_real->backupTo(path); }

private:
    struct Submission
    {
        CatalogChange change;
        Executor *replyTo = nullptr;
        Completion<void> done;
    };
    void run()
    {
        std::unique_lock guard(m_mutex);
        for (;;) {
            m_wake.wait(guard, [this] { return m_isClosing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            const auto begun = std::chrono::steady_clock::now();
            while (!m_isClosing && std::chrono::steady_clock::now() < begun + m_delay)
                m_wake.wait_until(guard, begun + m_delay);
            Submission next = std::move(m_queue.front());
            m_queue.pop_front();
            guard.unlock();
            m_real->commit(std::move(next.change), *next.replyTo, std::move(next.done));
            guard.lock();
        }
    }

    std::unique_ptr<Catalog> m_real;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Submission> m_queue;
    std::chrono::milliseconds m_delay{0};
    bool m_isClosing = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace fallow::test
