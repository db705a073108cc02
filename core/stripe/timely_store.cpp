// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/timely_store.h"

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

struct TimelyStore::State
{
    bool isSilent = false; ///< something has had no answer in time, and nothing has been answered since
};

namespace {

template <class T>
struct Call
{
    Completion<T> done; ///< null: answered
    std::unique_ptr<Clock::Timer> deadline = {};
};

std::unexpected<Error> silent(StoreId store)
{
    return fail(ErrorCode::Timeout, u"the disk does not answer"_s, u"store "_s + store.toString());
}

} // namespace

TimelyStore::TimelyStore(std::shared_ptr<StripStore> store, Executor &executor, Clock &clock)
    : m_store(std::move(store))
    , m_executor(executor)
    , m_clock(clock)
    , m_state(std::make_shared<State>())
{}

TimelyStore::~TimelyStore() = default;

template <class T>
Completion<T> TimelyStore::timely(Completion<T> done)
{
    if (m_state->isSilent) { // more would only pile up behind what it has
        m_executor.post([done = std::move(done), store = id()]() mutable { done(silent(store)); });
        return nullptr;
    }
    const auto call = std::make_shared<Call<T>>(std::move(done));
    call->deadline = m_clock.after(kPatienceMs, [weak = std::weak_ptr(call), state = m_state, store = id()] {
        const auto late = weak.lock();
        if (!late || !late->done)
            return;
        state->isSilent = true;
        std::exchange(late->done, nullptr)(silent(store));
    });
    return [call, state = m_state](Result<T> result) {
        state->isSilent = false;
        call->deadline.reset();
        if (auto waiting = std::exchange(call->done, nullptr))
            waiting(std::move(result));
    };
}

StoreId TimelyStore::id() const
{
    return m_store->id();
}

bool TimelyStore::isReady() const
{
    return m_store->isReady();
}

void TimelyStore::put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done)
{
    if (priority == IoPriority::Background)
        done = timely(std::move(done));
    if (done)
        m_store->put(std::move(label), std::move(payload), priority, std::move(done));
}

void TimelyStore::get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done)
{
    if (priority == IoPriority::Foreground)
        return m_store->get(key, offset, std::move(into), priority, std::move(done));
    const size_t count = into.size();
    auto waiting =
        timely<SharedBytes>([into = std::move(into), done = std::move(done)](Result<SharedBytes> read) mutable {
            if (!read)
                return done(std::move(read));
            std::memcpy(into.writableData(), read->data(), into.size());
            done(std::move(into));
        });
    if (waiting)
        m_store->get(key, offset, SharedBytes::allocate(count), priority, std::move(waiting));
}

void TimelyStore::remove(QList<StripKey> keys, Completion<void> done)
{
    m_store->remove(std::move(keys), std::move(done)); // nobody waits for it, and it may come at any time
}

void TimelyStore::verify(StripKey key, Completion<StripLabel> done)
{
    if (auto waiting = timely(std::move(done)))
        m_store->verify(key, std::move(waiting));
}

void TimelyStore::putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done)
{
    if (auto waiting = timely(std::move(done)))
        m_store->putAndVerify(std::move(label), std::move(payload), std::move(waiting));
}

void TimelyStore::inventory(StripKey after, int limit, Completion<InventoryPage> done)
{
    m_store->inventory(after, limit, std::move(done));
}

void TimelyStore::statistics(Completion<StoreStatistics> done)
{
    m_store->statistics(std::move(done));
}

} // namespace fallow
