// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <atomic>

namespace fallow::test {

/// A catalog whose disk is full as long as `isFull` says so: nothing is committed then.
class FullCatalog final : public Catalog
{
public:
    /// `isFull` outlives it.
    FullCatalog(std::unique_ptr<Catalog> real, const std::atomic_bool &isFull)
        : m_real(std::move(real))
        , m_isFull(isFull)
    {}
    ArrayId array() const override { return m_real->array(); }
    quint32 epoch() const override { return m_real->epoch(); }
    Result<void> raiseEpochAbove(quint32 seen) override { return m_real->raiseEpochAbove(seen); }
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override
    {
        if (!m_isFull)
            return m_real->commit(std::move(change), replyTo, std::move(done));
        replyTo.post([done = std::move(done)]() mutable {
            done(fail(ErrorCode::NoSpace, QStringLiteral("the catalog's disk is full")));
        });
    }
    Result<std::unique_ptr<CatalogReader>> makeReader() const override { return m_real->makeReader(); }
    StripeId nextStripeId() override { return m_real->nextStripeId(); }
    Result<void> backupTo(const QString &path) const override { return m_real->backupTo(path); }

private:
    std::unique_ptr<Catalog> m_real;
    const std::atomic_bool &m_isFull;
};

} // namespace fallow::test
