// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <deque>
#include <functional>

namespace fallow::test {

/// A catalog whose commits fail or wait on command; everything else is the real one. Commits that wait when it is
/// destroyed are lost, as in a power cut before they were durable.
class FaultyCatalog final : public Catalog
{
public:
    explicit FaultyCatalog(std::unique_ptr<Catalog> real)
        : m_real(std::move(real))
    {}
    void failCommits(int count, ErrorCode code = ErrorCode::NoSpace)
    {
        m_failures = count;
        m_code = code;
    }
    /// Only commits that map blocks count for failCommits().
    void setFailsMapOnly(bool isMapOnly) { m_failsMapOnly = isMapOnly; }
    /// Commits that were submitted, whatever became of them.
    int commitCount() const { return m_commits; }
    int failuresLeft() const { return m_failures; }
    /// Commits wait until release() or releaseOne().
    void hold() { m_isHolding = true; }
    qsizetype heldCount() const { return qsizetype(m_held.size()); }
    void releaseOne()
    {
        auto held = std::move(m_held.front());
        m_held.pop_front();
        held();
    }
    void release()
    {
        m_isHolding = false;
        while (!m_held.empty())
            releaseOne();
    }

    ArrayId array() const override { return m_real->array(); }
    quint32 epoch() const override { return m_real->epoch(); }
    Result<void> raiseEpochAbove(quint32 seen) override { return m_real->raiseEpochAbove(seen); }
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override
    {
        ++m_commits;
        if (!m_isHolding)
            return commitNow(std::move(change), replyTo, std::move(done));
        m_held.push_back([this, change = std::move(change), &replyTo, done = std::move(done)]() mutable {
            commitNow(std::move(change), replyTo, std::move(done));
        });
    }
    Result<std::unique_ptr<CatalogReader>> makeReader() const override { return m_real->makeReader(); }
    StripeId nextStripeId() override { return m_real->nextStripeId(); }
    Result<void> backupTo(const QString &path) const override { return m_real->backupTo(path); }

private:
    void commitNow(CatalogChange change, Executor &replyTo, Completion<void> done)
    {
        if (m_failures > 0 && (!m_failsMapOnly || !change.putExtents.isEmpty())) {
            --m_failures;
            replyTo.post([done = std::move(done), code = m_code]() mutable {
                done(fail(code, QStringLiteral("injected"), QStringLiteral("catalog")));
            });
            return;
        }
        m_real->commit(std::move(change), replyTo, std::move(done));
    }

    std::unique_ptr<Catalog> m_real;
    std::deque<std::move_only_function<void()>> m_held;
    bool m_isHolding = false;
    bool m_failsMapOnly = false;
    int m_commits = 0;
    int m_failures = 0;
    ErrorCode m_code = ErrorCode::NoSpace;
};

} // namespace fallow::test
