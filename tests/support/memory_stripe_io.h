// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "coding/checksum.h"
#include "stripe/stripe_io.h"

#include <QMap>
#include <QSet>
#include <cstring>
#include <vector>

namespace fallow::test {

/// A StripeIo in memory for the volume's tests: stripes by id, with faults on command.
/// Completions and checks run on the executor.
class MemoryStripeIo final : public StripeIo
{
public:
    struct Stored
    {
        StripeRecord record;
        QByteArray payload;
    };

    explicit MemoryStripeIo(Executor &executor)
        : m_executor(&executor)
    {}

    // --- faults ---------------------------------------------------------------------------------------------------
    /// The nth call from now on (1: the next) and the `count` - 1 after it fail with `code`.
    void failWrites(int nth, ErrorCode code, int count = 1) { m_failWrite = {m_writeCount + nth, count, code}; }
    void failReads(int nth, ErrorCode code, int count = 1) { m_failRead = {m_readCount + nth, count, code}; }
    /// Writes (and reads) wait until release().
    void hold(bool writes, bool reads = false)
    {
        m_holdWrites = writes;
        m_holdReads = reads;
    }
    /// What is not written in the foreground waits until release(): what garbage collection moves, for instance.
    void holdBackgroundWrites() { m_holdBackground = true; }
    int heldCount() const { return int(m_held.size()); }
    void release()
    {
        m_holdWrites = m_holdReads = m_holdBackground = false;
        auto held = std::move(m_held);
        m_held.clear();
        for (auto &call : held)
            call();
    }
    /// All stripes together may have so many bytes, parity not counted; foreground writes leave `kept` of them free.
    /// -1: no bound. What does not fit fails with NoSpace.
    void setRoom(qint64 bytes, qint64 kept = 0)
    {
        m_roomBytes = bytes;
        m_keptBytes = kept;
    }
    qint64 usedBytes() const
    {
        qint64 used = 0;
        for (const Stored &stored : m_stripes)
            used += stored.payload.size();
        return used;
    }
    bool corrupt(StripeId id, quint32 offset, quint8 mask = 0x40)
    {
        auto found = m_stripes.find(id);
        if (found == m_stripes.end() || offset >= found->payload.size())
            return false;
        found->payload[offset] = static_cast<char>(found->payload.at(offset) ^ mask);
        return true;
    }
    void lose(StripeId id) { m_stripes.remove(id); }
    /// The written records lack their last strip, as after a write with too few stores.
    void setDegraded(bool isDegraded) { m_isDegraded = isDegraded; }
    /// As if a data strip of every stripe were away.
    void setNeedsDecoding(bool needsDecoding) { m_needsDecoding = needsDecoding; }
    void announceMoved(const QList<StripeId> &ids)
    {
        for (const auto &weak : m_listeners)
            if (auto listener = weak.lock())
                (*listener)(ids);
    }
    /// After a simulated crash the next life answers on another executor; what was under way is gone.
    void setExecutor(Executor &executor)
    {
        m_executor = &executor;
        m_held.clear();
    }

    // --- inspection -----------------------------------------------------------------------------------------------
    bool contains(StripeId id) const { return m_stripes.contains(id); }
    const QMap<StripeId, Stored> &stripes() const { return m_stripes; }
    /// Stripes written whose WrittenStripe::hold still lives.
    bool isInFlight(StripeId id) const { return m_inFlight->contains(id); }
    qsizetype inFlightCount() const { return m_inFlight->size(); }
    int writeCount() const { return m_writeCount; }
    int readCount() const { return m_readCount; }
    int removeCount() const { return m_removeCount; }

    // --- StripeIo -------------------------------------------------------------------------------------------------
    void writeStripe(StripeDraft draft, Completion<WrittenStripe> done) override
    {
        const int call = ++m_writeCount;
        m_inFlight->insert(draft.id);
        auto hold =
            std::shared_ptr<const void>(nullptr, [set = m_inFlight, id = draft.id](const void *) { set->remove(id); });
        const bool isHeld = m_holdWrites || (m_holdBackground && draft.priority != IoPriority::Foreground);
        run(isHeld, [this, call, hold, draft = std::move(draft), done = std::move(done)]() mutable {
            if (m_failWrite.hits(call))
                return done(fail(m_failWrite.code, QStringLiteral("injected"), QStringLiteral("stripe write")));
            const qint64 keptBytes = draft.priority == IoPriority::Foreground ? m_keptBytes : 0;
            if (m_roomBytes >= 0 && usedBytes() + draft.geometry.payloadBytes() + keptBytes > m_roomBytes)
                return done(fail(ErrorCode::NoSpace, QStringLiteral("no room"), QStringLiteral("stripe write")));
            Stored stored{recordOf(draft), {}};
            stored.payload.reserve(draft.geometry.payloadBytes());
            for (const SharedBytes &strip : draft.dataStrips)
                stored.payload.append(reinterpret_cast<const char *>(strip.data()), qsizetype(strip.size()));
            m_stripes.insert(draft.id, stored);
            done(WrittenStripe{stored.record, std::move(hold)});
        });
    }

    void readStripe(const StripeRecord &stripe, QList<Range> ranges, IoPriority, Check check,
                    Completion<QList<Range>> done) override
    {
        const int call = ++m_readCount;
        run(m_holdReads, [this, call, id = stripe.id, ranges = std::move(ranges), check = std::move(check),
                          done = std::move(done)]() mutable {
            if (m_failRead.hits(call))
                return done(fail(m_failRead.code, QStringLiteral("injected"), QStringLiteral("stripe read")));
            const auto found = m_stripes.constFind(id);
            if (found == m_stripes.constEnd())
                return done(fail(ErrorCode::NotEnoughStrips, QStringLiteral("no strips are left"), id.toString()));
            for (Range &range : ranges) {
                if (qint64(range.offset) + qint64(range.into.size()) > found->payload.size())
                    return done(
                        fail(ErrorCode::InvalidArgument, QStringLiteral("the range leaves the stripe"), id.toString()));
                std::memcpy(range.into.writableData(), found->payload.constData() + range.offset, range.into.size());
            }
            if (check && !check(ranges))
                return done(fail(ErrorCode::Corrupt, QStringLiteral("no combination of strips opens"), id.toString()));
            done(std::move(ranges));
        });
    }

    bool needsDecoding(const StripeRecord &) const override { return m_needsDecoding; }

    void removeStripe(const StripeRecord &stripe) override
    {
        ++m_removeCount;
        m_stripes.remove(stripe.id);
    }

    [[nodiscard]] std::shared_ptr<const void>
    onStripesMoved(std::move_only_function<void(const QList<StripeId> &)> moved) override
    {
        auto listener = std::make_shared<Listener>(std::move(moved));
        m_listeners.push_back(listener);
        return listener;
    }

private:
    using Listener = std::move_only_function<void(const QList<StripeId> &)>;
    struct Fault
    {
        int first = -1;
        int count = 0;
        ErrorCode code = ErrorCode::Io;
        bool hits(int call) const { return first > 0 && call >= first && call < first + count; }
    };

    StripeRecord recordOf(const StripeDraft &draft) const
    {
        StripeRecord record;
        record.id = draft.id;
        record.volume = draft.volume;
        record.geometry = draft.geometry;
        record.layout = draft.layout;
        record.epoch = 1;
        record.summaryOffsetBytes = draft.summaryOffsetBytes;
        record.summaryBytes = draft.summaryBytes;
        record.totalBlocks = record.liveBlocks = draft.totalBlocks;
        for (int i = 0; i < draft.geometry.stripCount(); ++i) {
            const bool isData = i < draft.dataStrips.size();
            record.strips.append({StoreId(quint64(i) + 1), isData ? crc32c(draft.dataStrips.at(i).span()) : 0U});
        }
        if (m_isDegraded && !record.strips.isEmpty())
            record.strips.last().store = {};
        return record;
    }
    void run(bool isHeld, std::move_only_function<void()> work)
    {
        if (isHeld)
            m_held.push_back([this, work = std::move(work)]() mutable { m_executor->post(std::move(work)); });
        else
            m_executor->post(std::move(work));
    }

    Executor *m_executor;
    QMap<StripeId, Stored> m_stripes;
    std::shared_ptr<QSet<StripeId>> m_inFlight = std::make_shared<QSet<StripeId>>();
    std::vector<std::move_only_function<void()>> m_held;
    std::vector<std::weak_ptr<Listener>> m_listeners;
    Fault m_failWrite;
    Fault m_failRead;
    qint64 m_roomBytes = -1;
    qint64 m_keptBytes = 0;
    int m_writeCount = 0;
    int m_readCount = 0;
    int m_removeCount = 0;
    bool m_holdWrites = false;
    bool m_holdReads = false;
    bool m_holdBackground = false;
    bool m_isDegraded = false;
    bool m_needsDecoding = false;
};

} // namespace fallow::test
