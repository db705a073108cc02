// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe_array.h"

#include <functional>
#include <optional>
#include <vector>

namespace fallow::test {

/// An agent program that lies on purpose, in the place of one of the array's stores. It knows the label of all that it
/// was ever given, and calls it right when it is asked to verify it, whether it has it or not.
class LyingAgent final : public StripStore
{
public:
    LyingAgent(StripeArray &array, StoreId store)
        : m_array(array)
        , m_store(array.store(store))
    {
        for (const MemoryStripStore::Stored &stored : m_store.strips())
            m_labels.insert(stored.label.key, stored.label);
        m_array.directory->setConnection(store, this);
    }
    ~LyingAgent() override { m_array.directory->setConnection(id(), &m_store); }

    // --- its lies -------------------------------------------------------------------------------------------------
    /// What it answers to the nth get (1: the first) instead of the bytes; nothing: what its store says.
    std::function<std::optional<ErrorCode>(int nth, StripKey)> refusesGet;
    /// Whether it throws away what the nth putAndVerify brings.
    std::function<bool(int nth)> forgetsPut;
    /// Whether its disk spoils what the nth putAndVerify brings; it says so.
    std::function<bool(int nth)> spoilsPut;
    bool ignoresRemovals = false; ///< and names in its inventory all that it was ever given
    /// What it names in its inventory after that strip, instead of what it has.
    std::function<InventoryPage(StripKey after)> names;
    std::optional<StoreStatistics> saysOfItself;
    bool holdsRemovals = false; ///< unanswered, until answerRemovals()
    void answerRemovals()
    {
        holdsRemovals = false;
        for (Completion<void> &done : std::exchange(m_heldRemovals, {}))
            answer<void>(std::move(done), {});
    }
    std::optional<ErrorCode> answersRemovals; ///< with that, and removes nothing
    /// Throws away what it has.
    void forgetAll()
    {
        for (const StripKey &key : m_store.strips().keys())
            m_store.lose(key);
    }

    // --- inspection -----------------------------------------------------------------------------------------------
    QList<StripKey> asked;   ///< the keys of all gets
    QList<StripKey> removed; ///< the keys of all removals
    int verifiedPutCount = 0;
    int forgottenCount = 0;

    // --- StripStore -----------------------------------------------------------------------------------------------
    StoreId id() const override { return m_store.id(); }
    bool isReady() const override { return m_store.isReady(); }
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override
    {
        m_labels.insert(label.key, label);
        m_store.put(label, std::move(payload), priority, std::move(done));
    }
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done) override
    {
        asked.append(key);
        if (const auto code = refusesGet ? refusesGet(int(asked.size()), key) : std::nullopt)
            return answer<SharedBytes>(std::move(done), fail(*code, QStringLiteral("so it says")));
        m_store.get(key, offset, std::move(into), priority, std::move(done));
    }
    void remove(QList<StripKey> keys, Completion<void> done) override
    {
        removed += keys;
        if (holdsRemovals)
            return m_heldRemovals.push_back(std::move(done));
        if (answersRemovals)
            return answer<void>(std::move(done), fail(*answersRemovals, QStringLiteral("so it says")));
        if (ignoresRemovals)
            return answer<void>(std::move(done), {});
        for (const StripKey &key : std::as_const(keys))
            m_labels.remove(key);
        m_store.remove(std::move(keys), std::move(done));
    }
    void verify(StripKey key, Completion<StripLabel> done) override
    {
        if (const auto known = m_labels.constFind(key); known != m_labels.constEnd())
            return answer<StripLabel>(std::move(done), *known);
        m_store.verify(key, std::move(done));
    }
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override
    {
        m_labels.insert(label.key, label);
        ++verifiedPutCount;
        if (spoilsPut && spoilsPut(verifiedPutCount)) {
            m_labels.remove(label.key);
            return answer<StripLabel>(std::move(done), fail(ErrorCode::Corrupt, QStringLiteral("a bad sector")));
        }
        if (forgetsPut && forgetsPut(verifiedPutCount)) {
            ++forgottenCount;
            return answer<StripLabel>(std::move(done), std::move(label));
        }
        m_store.putAndVerify(std::move(label), std::move(payload), std::move(done));
    }
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override
    {
        if (names)
            return answer<InventoryPage>(std::move(done), names(after));
        if (!ignoresRemovals)
            return m_store.inventory(after, limit, std::move(done));
        InventoryPage page;
        for (const StripLabel &label : std::as_const(m_labels)) {
            if (after < label.key)
                page.labels.append(label);
        }
        std::ranges::sort(page.labels, {}, &StripLabel::key);
        page.isLast = true;
        answer<InventoryPage>(std::move(done), std::move(page));
    }
    void statistics(Completion<StoreStatistics> done) override
    {
        if (saysOfItself)
            return answer<StoreStatistics>(std::move(done), *saysOfItself);
        m_store.statistics(std::move(done));
    }

private:
    template <class T>
    void answer(Completion<T> done, Result<T> result)
    {
        m_array.data->post([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    }

    StripeArray &m_array;
    MemoryStripStore &m_store;
    QHash<StripKey, StripLabel> m_labels;
    std::vector<Completion<void>> m_heldRemovals;
};

inline void lose(StripeArray &array, quint64 store)
{
    array.vanish(StoreId(store));
    array.directory->setState(StoreId(store), StoreState::Lost);
}

/// Six stores with stripes of six strips, and new ones that hold nothing yet.
inline void fill(StripeArray &array, int stripeCount, const QList<quint64> &newStores)
{
    for (int i = 0; i < stripeCount; ++i)
        array.write(fourPlusTwo());
    for (const quint64 id : newStores)
        array.addStore(id);
}

inline int damagedCount(StripeArray &array)
{
    int count = 0;
    for (const StripeId id : array.catalog.stripes().keys())
        count += array.isWhole(id) ? 0 : 1;
    return count;
}

inline void addCodes(const QList<ErrorCode> &codes)
{
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : codes)
        QTest::newRow(errorCodeName(code)) << code;
}

} // namespace fallow::test
