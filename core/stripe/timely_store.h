// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/strip_store.h"

#include <memory>

namespace fallow {

/// A store below whose disk may hang, as repair, drains and scrubs see it: what they ask and is not answered within
/// kPatienceMs fails with Timeout, as with a workstation that is silent, and so does at once what they ask until the
/// store has answered something. What came too late is dropped; a put may have been stored. Whoever writes or reads in
/// the foreground asks others meanwhile, and what concerns this store alone may wait for it: they pass. Thread: the
/// data thread.
class TimelyStore final : public StripStore
{
public:
    static constexpr qint64 kPatienceMs = 30'000;

    /// `executor` and `clock` outlive it.
    TimelyStore(std::shared_ptr<StripStore> store, Executor &executor, Clock &clock);
    ~TimelyStore() override;

    StoreId id() const override;
    bool isReady() const override;
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override;
    /// In the background into bytes of its own, for a disk that hangs may write into them at any time.
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
             Completion<SharedBytes> done) override;
    void remove(QList<StripKey> keys, Completion<void> done) override;
    void verify(StripKey key, Completion<StripLabel> done) override;
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override;
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override;
    void statistics(Completion<StoreStatistics> done) override;

private:
    struct State;
    /// @returns `done` with a deadline; null: the store is silent, and `done` has been told so.
    template <class T>
    Completion<T> timely(Completion<T> done);

    std::shared_ptr<StripStore> m_store;
    Executor &m_executor;
    Clock &m_clock;
    std::shared_ptr<State> m_state;
};

} // namespace fallow
