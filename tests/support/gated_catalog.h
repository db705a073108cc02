// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <mutex>
#include <vector>

namespace fallow::test {

/// Which commits wait, and what waits. Thread: any.
class CommitGate
{
public:
    /// From now on commits of which this is true wait until open(), the others pass them by.
    void close(std::function<bool(const CatalogChange &)> isMeant)
    {
        const std::lock_guard guard(m_mutex);
        m_isMeant = std::move(isMeant);
    }
    void open()
    {
        std::vector<std::move_only_function<void()>> waiting;
        {
            const std::lock_guard guard(m_mutex);
            m_isMeant = nullptr;
            waiting.swap(m_waiting);
        }
        for (auto &commit : waiting)
            commit();
    }
    /// The next `count` commits of which this is true fail.
    void fail(int count, std::function<bool(const CatalogChange &)> isMeant)
    {
        const std::lock_guard guard(m_mutex);
        m_failuresLeft = count;
        m_isToFail = std::move(isMeant);
    }
    int failuresLeft() const
    {
        const std::lock_guard guard(m_mutex);
        return m_failuresLeft;
    }
    bool takeFailure(const CatalogChange &change)
    {
        const std::lock_guard guard(m_mutex);
        if (m_failuresLeft == 0 || !m_isToFail(change))
            return false;
        --m_failuresLeft;
        return true;
    }
    qsizetype waitingCount() const
    {
        const std::lock_guard guard(m_mutex);
        return qsizetype(m_waiting.size());
    }
    void pass(CatalogChange change, std::move_only_function<void(CatalogChange)> commit)
    {
        std::unique_lock guard(m_mutex);
        if (!m_isMeant || !m_isMeant(change)) {
            guard.unlock();
            return commit(std::move(change));
        }
        m_waiting.push_back(
            [change = std::move(change), commit = std::move(commit)]() mutable { commit(std::move(change)); });
    }

private:
    mutable std::mutex m_mutex;
    std::function<bool(const CatalogChange &)> m_isMeant;
    std::function<bool(const CatalogChange &)> m_isToFail;
    int m_failuresLeft = 0;
    std::vector<std::move_only_function<void()>> m_waiting;
};

/// A catalog with a gate before it, which outlives it. Before it ends the gate must be open.
class GatedCatalog final : public Catalog
{
public:
    GatedCatalog(std::unique_ptr<Catalog> real, CommitGate &gate)
        : m_real(std::move(real))
        , m_gate(gate)
    {}
    ArrayId array() const override { return m_real->array(); }
    quint32 epoch() const override { return m_real->epoch(); }
    Result<void> raiseEpochAbove(quint32 seen) override { return m_real->raiseEpochAbove(seen); }
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override
    {
        if (m_gate.takeFailure(change))
            return replyTo.post([done = std::move(done)]() mutable {
                done(fallow::fail(ErrorCode::NoSpace, QStringLiteral("injected"), QStringLiteral("catalog")));
            });
        m_gate.pass(std::move(change), [this, &replyTo, done = std::move(done)](CatalogChange passed) mutable {
            m_real->commit(std::move(passed), replyTo, std::move(done));
        });
    }
    Result<std::unique_ptr<CatalogReader>> makeReader() const override { return m_real->makeReader(); }
    StripeId nextStripeId() override { return m_real->nextStripeId(); }
    Result<void> backupTo(const QString &path) const override { return m_real->backupTo(path); }

private:
    std::unique_ptr<Catalog> m_real;
    CommitGate &m_gate;
};

} // namespace fallow::test
