// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/move_committer.h"

#include "stripe/stripe_core.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr size_t kMaxMovesPerCommit = 512;
}

void MoveCommitter::submit(CatalogChange::StripMove move, Completion<void> done)
{
    if (!move.to.isNull())
        m_core.inFlight->add(move.key, move.to);
    m_waiting.push_back({move, std::move(done)});
    if (m_commitsUnderWay == 0)
        commitNext();
}

std::shared_ptr<const void> MoveCommitter::subscribe(std::move_only_function<void(const QList<StripeId> &)> moved)
{
    auto listener = std::make_shared<Listener>(std::move(moved));
    std::erase_if(m_listeners, [](const auto &weak) { return weak.expired(); });
    m_listeners.push_back(listener);
    return listener;
}

void MoveCommitter::drop()
{
    const auto dropped = std::exchange(m_waiting, {}); // they may hold the core
}

void MoveCommitter::commitNext()
{
    if (m_waiting.empty())
        return;
    auto batch = std::make_shared<Batch>();
    while (!m_waiting.empty() && batch->size() < kMaxMovesPerCommit) {
        batch->push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    commit(std::move(batch));
}

void MoveCommitter::commit(std::shared_ptr<Batch> batch)
{
    CatalogChange change;
    change.moveStrips.reserve(qsizetype(batch->size()));
    for (const Pending &pending : *batch)
        change.moveStrips.append(pending.move);
    ++m_commitsUnderWay;
    m_core.env.catalog.commit(std::move(change), m_core.env.dataThread,
                              [core = m_core.shared_from_this(), this, batch](Result<void> result) {
                                  if (core->isAlive)
                                      answered(batch, result);
                              });
}

void MoveCommitter::answered(const std::shared_ptr<Batch> &batch, const Result<void> &result)
{
    --m_commitsUnderWay;
    const bool mayBeOne = !result && (result.error().code == ErrorCode::Refused || // out of date
                                      result.error().code == ErrorCode::Corrupt);  // the row of its stripe is damaged
    if (mayBeOne && batch->size() > 1) {
        for (Pending &pending : *batch) { // each for itself
            auto single = std::make_shared<Batch>();
            single->push_back(std::move(pending));
            commit(std::move(single));
        }
        return;
    }
    if (result)
        announce(*batch);
    for (Pending &pending : *batch) {
        if (!pending.move.to.isNull())
            m_core.inFlight->remove(pending.move.key, pending.move.to);
        pending.done(result);
    }
    if (m_commitsUnderWay == 0)
        commitNext();
}

void MoveCommitter::announce(const Batch &batch)
{
    QList<StripeId> ids;
    ids.reserve(qsizetype(batch.size()));
    for (const Pending &pending : batch) {
        m_core.remover.noteMove(pending.move.key, pending.move.to);
        if (ids.isEmpty() || ids.last() != pending.move.key.stripe)
            ids.append(pending.move.key.stripe);
    }
    const auto listeners = m_listeners; // a listener may subscribe another
    for (const auto &weak : listeners)
        if (const auto listener = weak.lock())
            (*listener)(ids);
}

} // namespace fallow
