// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/catalog.h"

#include <deque>
#include <functional>
#include <memory>

namespace fallow {

class StripeCore;

/// Brings strip moves into the catalog, many in one change; those that come while one is being committed go together
/// next. Until it is answered a strip is in flight to where it moves. A move that the catalog refuses (somebody else
/// moved or removed the strip) fails alone. Thread: the data thread.
class MoveCommitter
{
public:
    explicit MoveCommitter(StripeCore &core)
        : m_core(core)
    {}
    /// Errors: Refused (the strip is no longer recorded at `from`, or the stripe is gone), NoSpace, Io.
    void submit(CatalogChange::StripMove move, Completion<void> done);

    /// Told of stripes whose strips moved, once per commit, before the moves' own completions.
    [[nodiscard]] std::shared_ptr<const void> subscribe(std::move_only_function<void(const QList<StripeId> &)> moved);

    /// Forgets what waits, without an answer: the service ends.
    void drop();

private:
    using Listener = std::move_only_function<void(const QList<StripeId> &)>;
    struct Pending
    {
        CatalogChange::StripMove move;
        Completion<void> done;
    };
    using Batch = std::vector<Pending>;
    void commitNext();
    void commit(std::shared_ptr<Batch> batch);
    void answered(const std::shared_ptr<Batch> &batch, const Result<void> &result);
    void announce(const Batch &batch);

    StripeCore &m_core;
    std::deque<Pending> m_waiting;
    std::vector<std::weak_ptr<Listener>> m_listeners;
    int m_commitsUnderWay = 0;
};

} // namespace fallow
