// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/limits.h"
#include "base/strip_store.h"
#include "coding/checksum.h"

#include <QMap>
#include <cstring>
#include <deque>
#include <memory>
#include <vector>

namespace fallow::test {

/// A StripStore in memory that keeps the port's promises and breaks them on command.
/// Completions are posted to the executor; one that is dropped (a test's "crash") takes its answers with it.
class MemoryStripStore final : public StripStore
{
public:
    struct Stored
    {
        StripLabel label;
        SharedBytes payload;
    };

    MemoryStripStore(StoreId id, Executor &executor, qint64 quotaBytes = kGiB)
        : m_id(id)
        , m_executor(&executor)
        , m_quotaBytes(quotaBytes)
    {}

    // --- faults ---------------------------------------------------------------------------------------------------
    /// The nth call from now on (1: the next) and the `count` - 1 after it fail with `code`; nothing is stored.
    void failPuts(int nth, ErrorCode code, int count = 1) { m_failPut = {m_putCount + nth, count, code}; }
    void failGets(int nth, ErrorCode code, int count = 1) { m_failGet = {m_getCount + nth, count, code}; }
    void failRemoves(int nth, ErrorCode code, int count = 1) { m_failRemove = {m_removeCount + nth, count, code}; }
    void failVerifies(int nth, ErrorCode code, int count = 1) { m_failVerify = {m_verifyCount + nth, count, code}; }
    /// The nth put is stored, but its answer says `code`: an acknowledgement lost on the way.
    void loseAnswerOfPut(int nth, ErrorCode code = ErrorCode::Timeout) { m_lostPut = {m_putCount + nth, 1, code}; }
    /// Calls wait until release(); what they do, they do then.
    void hold(bool puts, bool gets = false, bool verifies = false)
    {
        m_holdPuts = puts;
        m_holdGets = gets;
        m_holdVerifies = verifies;
    }
    int heldCount() const { return int(m_held.size()); }
    void release()
    {
        m_holdPuts = m_holdGets = m_holdVerifies = false;
        auto held = std::move(m_held);
        m_held.clear();
        for (auto &call : held)
            call.run();
    }
    /// Every put and get is answered `putMs` and `getMs` later by that clock.
    void setDelay(Clock &clock, qint64 putMs, qint64 getMs)
    {
        m_clock = &clock;
        m_putDelayMs = putMs;
        m_getDelayMs = getMs;
    }
    /// Not ready: held calls answer Disconnected, new ones Unreachable. Strips stay.
    void vanish()
    {
        m_isReady = false;
        auto held = std::move(m_held);
        m_held.clear();
        for (auto &call : held)
            call.fail(Error{ErrorCode::Disconnected, QStringLiteral("the store vanished"), where()});
    }
    void comeBack() { m_isReady = true; }
    /// A disk replaced by an empty one.
    void wipe() { m_strips.clear(); }
    /// Changes one payload byte; verify and whole gets find it, ranges do not.
    bool corrupt(StripKey key, quint32 offset = 0, quint8 mask = 0x40)
    {
        auto found = m_strips.find(key);
        if (found == m_strips.end() || offset >= found->payload.size())
            return false;
        SharedBytes changed = SharedBytes::copyOf(found->payload.span());
        changed.writableData()[offset] ^= std::byte{mask};
        found->payload = changed;
        return true;
    }
    /// Exchanges the payloads (not the labels) of two strips.
    void swapPayloads(StripKey a, StripKey b) { std::swap(m_strips[a].payload, m_strips[b].payload); }
    /// A disk that keeps other bytes than it was given, from its `call`th put on (1: the first).
    void spoilPutsFrom(int call) { m_firstSpoiltPut = call; }
    /// A liar answers verify and whole gets without looking at the checksum.
    void setLying(bool isLying) { m_isLying = isLying; }
    /// Another liar: what is to be put and read back it says to have, and has not.
    void pretendVerifiedPuts() { m_isPretending = true; }
    /// A strip disappears without a word.
    void lose(StripKey key) { m_strips.remove(key); }
    void plant(StripLabel label, SharedBytes payload) { m_strips.insert(label.key, {label, std::move(payload)}); }
    /// After a simulated crash the next life answers on another executor.
    void setExecutor(Executor &executor)
    {
        m_executor = &executor;
        m_held.clear();
        m_timers.clear();
    }

    // --- inspection -----------------------------------------------------------------------------------------------
    bool contains(StripKey key) const { return m_strips.contains(key); }
    const QMap<StripKey, Stored> &strips() const { return m_strips; }
    qint64 usedBytes() const
    {
        qint64 used = 0;
        for (const Stored &stored : m_strips)
            used += footprint(qint64(stored.payload.size()));
        return used;
    }
    int putCount() const { return m_putCount; }
    int getCount() const { return m_getCount; }
    int removeCount() const { return m_removeCount; }
    int verifyCount() const { return m_verifyCount; }
    qint64 bytesRead() const { return m_bytesRead; }
    qint64 bytesWritten() const { return m_bytesWritten; }

    // --- StripStore -----------------------------------------------------------------------------------------------
    StoreId id() const override { return m_id; }
    bool isReady() const override { return m_isReady; }

    void put(StripLabel label, SharedBytes payload, IoPriority, Completion<void> done) override
    {
        const int call = ++m_putCount;
        if (auto error = refusal(m_failPut, call))
            return answer<void>(std::move(done), fail(*error));
        auto store = [this, call, label, payload = std::move(payload)]() -> Result<void> {
            Result<void> result = putNow(label, payload);
            if (result && m_firstSpoiltPut > 0 && call >= m_firstSpoiltPut)
                corrupt(label.key, 10);
            if (result && m_lostPut.hits(call))
                return fail(m_lostPut.code, QStringLiteral("the answer was lost"), where());
            return result;
        };
        run<void>(m_holdPuts, m_putDelayMs, std::move(store), std::move(done));
    }

    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority, Completion<SharedBytes> done) override
    {
        const int call = ++m_getCount;
        if (auto error = refusal(m_failGet, call))
            return answer<SharedBytes>(std::move(done), fail(*error));
        auto read = [this, key, offset, into]() mutable { return getNow(key, offset, into); };
        run<SharedBytes>(m_holdGets, m_getDelayMs, std::move(read), std::move(done));
    }

    void remove(QList<StripKey> keys, Completion<void> done) override
    {
        const int call = ++m_removeCount;
        if (auto error = refusal(m_failRemove, call))
            return answer<void>(std::move(done), fail(*error));
        for (const StripKey &key : keys)
            m_strips.remove(key);
        answer<void>(std::move(done), {});
    }

    void verify(StripKey key, Completion<StripLabel> done) override
    {
        const int call = ++m_verifyCount;
        if (auto error = refusal(m_failVerify, call))
            return answer<StripLabel>(std::move(done), fail(*error));
        run<StripLabel>(m_holdVerifies, 0, [this, key] { return verifyNow(key); }, std::move(done));
    }

    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override
    {
        if (m_isPretending)
            return answer<StripLabel>(std::move(done), std::move(label));
        put(label, std::move(payload), IoPriority::Background,
            [this, key = label.key, done = std::move(done)](Result<void> result) mutable {
                if (result)
                    return verify(key, std::move(done));
                Error error = result.error();
                if (error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotFound)
                    error.code = ErrorCode::InvalidArgument;
                done(fail(std::move(error)));
            });
    }

    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override
    {
        if (!m_isReady)
            return answer<InventoryPage>(std::move(done), fail(unreachable()));
        InventoryPage page;
        auto it = after.stripe.isNull() ? m_strips.constBegin() : m_strips.upperBound(after);
        for (; it != m_strips.constEnd() && page.labels.size() < limit; ++it)
            page.labels.append(it->label);
        page.isLast = it == m_strips.constEnd();
        answer<InventoryPage>(std::move(done), std::move(page));
    }

    void statistics(Completion<StoreStatistics> done) override
    {
        if (!m_isReady)
            return answer<StoreStatistics>(std::move(done), fail(unreachable()));
        answer<StoreStatistics>(std::move(done),
                                StoreStatistics{m_quotaBytes, usedBytes(), m_strips.size(), m_quotaBytes});
    }

private:
    struct Fault
    {
        int first = -1;
        int count = 0;
        ErrorCode code = ErrorCode::Io;
        bool hits(int call) const { return first > 0 && call >= first && call < first + count; }
    };
    struct Held
    {
        std::move_only_function<void()> run;
        std::move_only_function<void(Error)> fail;
    };

    static qint64 footprint(qint64 payloadBytes) { return roundUp(payloadBytes + kBlockSizeBytes, kBlockSizeBytes); }
    QString where() const { return QStringLiteral("store %1").arg(m_id.value()); }
    Error unreachable() const
    {
        return {ErrorCode::Unreachable, QStringLiteral("the store is not connected"), where()};
    }
    std::optional<Error> refusal(const Fault &fault, int call) const
    {
        if (!m_isReady)
            return unreachable();
        if (fault.hits(call))
            return Error{fault.code, QStringLiteral("injected"), where()};
        return std::nullopt;
    }
    Result<void> putNow(const StripLabel &label, const SharedBytes &payload)
    {
        if (label.epoch < m_epoch)
            return fail(ErrorCode::StaleEpoch, QStringLiteral("a later controller has spoken"), where());
        m_epoch = label.epoch;
        const auto found = m_strips.constFind(label.key);
        if (found != m_strips.constEnd()) {
            const bool isIntact = crc32c(found->payload.span()) == label.payloadChecksum;
            if (isSameStrip(found->label, label) && (isIntact || m_isLying))
                return {};
            return fail(ErrorCode::AlreadyExists, QStringLiteral("another strip has this key"), where());
        }
        if (label.payloadBytes != payload.size())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("payloadBytes is not the payload's size"), where());
        if (usedBytesFast() + footprint(qint64(payload.size())) > m_quotaBytes)
            return fail(ErrorCode::NoSpace, QStringLiteral("the quota is reached"), where());
        m_strips.insert(label.key, {label, SharedBytes::copyOf(payload.span())});
        m_bytesWritten += qint64(payload.size());
        return {};
    }
    Result<StripLabel> verifyNow(StripKey key) const
    {
        const auto found = m_strips.constFind(key);
        if (found == m_strips.constEnd())
            return fail(ErrorCode::NotFound, QStringLiteral("no such strip"), where());
        if (!m_isLying && crc32c(found->payload.span()) != found->label.payloadChecksum)
            return fail(ErrorCode::Corrupt, QStringLiteral("wrong checksum"), where());
        return found->label;
    }
    qint64 usedBytesFast() const { return m_strips.size() < 4096 ? usedBytes() : 0; }
    Result<SharedBytes> getNow(StripKey key, quint32 offset, SharedBytes into)
    {
        const auto found = m_strips.constFind(key);
        if (found == m_strips.constEnd())
            return fail(ErrorCode::NotFound, QStringLiteral("no such strip"), where());
        const SharedBytes &payload = found->payload;
        if (offset > payload.size() || into.size() > payload.size() - offset)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the range leaves the strip"), where());
        const bool isWhole = offset == 0 && into.size() == payload.size();
        if (isWhole && !m_isLying && crc32c(payload.span()) != found->label.payloadChecksum)
            return fail(ErrorCode::Corrupt, QStringLiteral("wrong checksum"), where());
        if (!into.isEmpty())
            std::memcpy(into.writableData(), payload.data() + offset, into.size());
        m_bytesRead += qint64(into.size());
        return into;
    }
    template <class T>
    void answer(Completion<T> done, Result<T> result)
    {
        m_executor->post([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    }
    template <class T, class Work>
    void run(bool isHeld, qint64 delayMs, Work work, Completion<T> done)
    {
        if (isHeld) {
            auto shared = std::make_shared<Completion<T>>(std::move(done));
            m_held.push_back(
                {[this, work = std::move(work), shared]() mutable { answer<T>(std::move(*shared), work()); },
                 [this, shared](Error error) { answer<T>(std::move(*shared), fallow::fail(std::move(error))); }});
            return;
        }
        if (delayMs > 0 && m_clock) {
            m_timers.push_back(
                m_clock->after(delayMs, [this, work = std::move(work), done = std::move(done)]() mutable {
                    answer<T>(std::move(done), work());
                }));
            return;
        }
        answer<T>(std::move(done), work());
    }

    StoreId m_id;
    Executor *m_executor;
    qint64 m_quotaBytes;
    QMap<StripKey, Stored> m_strips;
    std::vector<Held> m_held;
    std::vector<std::unique_ptr<Clock::Timer>> m_timers;
    Clock *m_clock = nullptr;
    qint64 m_putDelayMs = 0;
    qint64 m_getDelayMs = 0;
    Fault m_failPut;
    Fault m_failGet;
    Fault m_failRemove;
    Fault m_failVerify;
    Fault m_lostPut;
    quint32 m_epoch = 0; ///< the highest seen in a put
    int m_putCount = 0;
    int m_getCount = 0;
    int m_removeCount = 0;
    int m_verifyCount = 0;
    bool m_isPretending = false;
    qint64 m_bytesRead = 0;
    qint64 m_bytesWritten = 0;
    bool m_holdPuts = false;
    bool m_holdGets = false;
    bool m_holdVerifies = false;
    bool m_isReady = true;
    int m_firstSpoiltPut = 0;
    bool m_isLying = false;
};

} // namespace fallow::test
