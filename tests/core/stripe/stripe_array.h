// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_service.h"
#include "support/manual_executor.h"
#include "support/memory_catalog.h"
#include "support/memory_strip_store.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace fallow::test {

/// A whole array in memory, on a clock and executors that the test drives. Stores 1.. are local disks, 101.. clients.
class StripeArray
{
public:
    static constexpr quint32 kStripBytes = 4 * 4112;

    StripeArray(int localCount, int clientCount, qint64 quotaBytes = 64 * kMiB)
    {
        for (int i = 0; i < localCount; ++i)
            stores.emplace(StoreId(quint64(i) + 1), nullptr);
        for (int i = 0; i < clientCount; ++i)
            stores.emplace(StoreId(quint64(i) + 101), nullptr);
        quota = quotaBytes;
        start();
        for (auto &[id, store] : stores) {
            store = std::make_unique<MemoryStripStore>(id, *data, quotaBytes);
            introduce(id);
        }
        settle();
    }
    ~StripeArray() { stop(); }

    void introduce(StoreId id, StoreState state = StoreState::Active)
    {
        const bool isLocal = id.value() < 101;
        directory->setStore({.store = id,
                             .machine = isLocal ? kControllerMachine : MachineId(id.value()),
                             .failureDomain = id.value(),
                             .cohort = 0,
                             .storeClass = isLocal ? StoreClass::Local : StoreClass::Client,
                             .freeBytes = quota,
                             .quotaBytes = quota,
                             .isOnline = true},
                            state);
        directory->setConnection(id, stores.at(id).get());
    }
    MemoryStripStore &store(quint64 id) { return *stores.at(StoreId(id)); }
    MemoryStripStore &store(StoreId id) { return *stores.at(id); }
    void addStore(quint64 id)
    {
        stores[StoreId(id)] = std::make_unique<MemoryStripStore>(StoreId(id), *data, quota);
        introduce(StoreId(id));
        settle();
    }
    void vanish(StoreId id)
    {
        store(id).vanish();
        directory->setConnection(id, nullptr);
    }
    void comeBack(StoreId id)
    {
        store(id).comeBack();
        directory->setConnection(id, &store(id));
    }

    // --- time ---------------------------------------------------------------------------------------------------
    /// Runs whatever can run without the clock moving.
    void settle()
    {
        while (pool->drain() + data->drain() > 0) {
        }
    }
    void advance(qint64 ms)
    {
        for (qint64 gone = 0; gone < ms; gone += 5) {
            settle();
            clock.advance(5);
        }
        settle();
    }
    template <class Predicate>
    bool waitFor(Predicate predicate, qint64 maxMs = 60'000)
    {
        settle();
        for (qint64 gone = 0; gone < maxMs && !predicate(); gone += 5) {
            clock.advance(5);
            settle();
        }
        return predicate();
    }

    // --- life and death -----------------------------------------------------------------------------------------
    /// kill -9: what was under way is gone; stores and catalog stay as they are.
    void crash()
    {
        stop();
        catalog.raiseEpoch();
        start();
        for (auto &[id, store] : stores) {
            store->setExecutor(*data);
            introduce(id);
        }
        settle();
    }

    // --- stripes ------------------------------------------------------------------------------------------------
    StripeDraft draft(const LayoutSpec &layout, quint32 stripBytes = kStripBytes)
    {
        StripeDraft made;
        made.id = catalog.nextStripeId();
        made.volume = VolumeId(7);
        made.layout = layout;
        made.geometry = {layout.dataCount, layout.parityCount, stripBytes};
        made.totalBlocks = 10;
        QByteArray payload(made.geometry.payloadBytes(), Qt::Uninitialized);
        QRandomGenerator random(quint32(made.id.value()));
        for (char &byte : payload)
            byte = char(random.bounded(256));
        for (int i = 0; i < layout.dataCount; ++i)
            made.dataStrips.append(SharedBytes::copyOf(payload.mid(qsizetype(i) * stripBytes, stripBytes)));
        payloads[made.id] = payload;
        return made;
    }
    std::optional<Result<WrittenStripe>> writeOnly(StripeDraft made)
    {
        auto result = std::make_shared<std::optional<Result<WrittenStripe>>>();
        service->writeStripe(std::move(made),
                             [result](Result<WrittenStripe> written) { *result = std::move(written); });
        waitFor([result] { return result->has_value(); });
        return std::move(*result);
    }
    void commit(const StripeRecord &record)
    {
        CatalogChange change;
        change.putStripes.append(record);
        catalog.commit(std::move(change), *data, [](const Result<void> &) {});
    }
    /// Writes and commits; an empty record on failure.
    StripeRecord write(const LayoutSpec &layout, quint32 stripBytes = kStripBytes)
    {
        auto written = writeOnly(draft(layout, stripBytes));
        if (!written || !*written)
            return {};
        commit((*written)->record);
        settle();
        return (*written)->record;
    }
    /// Writes and commits one whose put to that store is given up and still under way: release() the store to end it.
    StripeId writeWithALatePut(const LayoutSpec &layout, quint64 store)
    {
        stores.at(StoreId(store))->hold(true);
        auto written = writeOnly(draft(layout));
        if (!written || !*written)
            return {};
        commit((*written)->record);
        return (*written)->record.id;
    }
    /// The record as the catalog has it now.
    StripeRecord record(StripeId id) { return catalog.stripes().value(id); }

    StripeIo::Check rightCheck(StripeId id)
    {
        return [expected = payloads[id]](const QList<StripeIo::Range> &ranges) {
            return std::ranges::all_of(ranges, [&](const StripeIo::Range &range) {
                return range.into.toByteArray() == expected.mid(range.offset, qsizetype(range.into.size()));
            });
        };
    }
    Result<QList<StripeIo::Range>> readRanges(const StripeRecord &stripe,
                                              const QList<std::pair<quint32, quint32>> &ranges, bool isChecked = true)
    {
        QList<StripeIo::Range> wanted;
        for (const auto &[offset, length] : ranges)
            wanted.append({offset, SharedBytes::zeroed(length)});
        auto result = std::make_shared<std::optional<Result<QList<StripeIo::Range>>>>();
        service->readStripe(stripe, wanted, IoPriority::Foreground,
                            isChecked ? rightCheck(stripe.id) : StripeIo::Check(),
                            [result](Result<QList<StripeIo::Range>> read) { *result = std::move(read); });
        if (result->has_value())
            return fail(ErrorCode::Internal, QStringLiteral("completed inside the call"));
        if (!waitFor([result] { return result->has_value(); }))
            return fail(ErrorCode::Timeout, QStringLiteral("the read never completed"));
        return std::move(**result);
    }
    /// Reads ranges without a check and compares them with what was written.
    bool readsRight(const StripeRecord &stripe, const QList<std::pair<quint32, quint32>> &ranges,
                    bool isChecked = false)
    {
        const auto read = readRanges(stripe, ranges, isChecked);
        if (!read) {
            qWarning().noquote() << read.error().toString();
            return false;
        }
        return rightCheck(stripe.id)(*read);
    }
    bool readsRight(const StripeRecord &stripe)
    {
        return readsRight(stripe, {{0, quint32(stripe.geometry.payloadBytes())}});
    }

    // --- invariants ---------------------------------------------------------------------------------------------
    /// No two strips of the stripe share a failure domain.
    static bool isSpread(const StripeRecord &stripe)
    {
        QSet<StoreId> seen;
        for (const StripRecord &strip : stripe.strips) {
            if (strip.store.isNull())
                continue;
            if (seen.contains(strip.store))
                return false;
            seen.insert(strip.store);
        }
        return true;
    }
    /// Every strip is where the catalog says, on a store that is not lost, with the right bytes.
    bool isWhole(StripeId id)
    {
        const StripeRecord stripe = record(id);
        for (int position = 0; position < stripe.strips.size(); ++position) {
            const StripRecord &strip = stripe.strips.at(position);
            if (strip.store.isNull() || directory->isLost(strip.store))
                return false;
            const auto stored = store(strip.store).strips().constFind({id, quint8(position)});
            if (stored == store(strip.store).strips().constEnd() || crc32c(stored->payload.span()) != strip.checksum)
                return false;
        }
        return !stripe.strips.isEmpty() && isSpread(stripe);
    }
    /// Strips on stores that the catalog does not record there.
    int orphanCount()
    {
        int orphans = 0;
        for (const auto &[id, store] : stores)
            for (auto it = store->strips().constBegin(); it != store->strips().constEnd(); ++it) {
                const StripeRecord stripe = record(it.key().stripe);
                if (it.key().position >= stripe.strips.size() || stripe.strips.at(it.key().position).store != id)
                    ++orphans;
            }
        return orphans;
    }
    /// Runs one, and waits until what it found is dealt with.
    ScrubReport scrub(const ScrubOptions &options)
    {
        std::optional<ScrubReport> report;
        auto job = service->makeScrub(options);
        job->start([&](const ScrubReport &done) { report = done; });
        waitFor([&] { return report.has_value(); });
        waitFor([this] { return service->suspectCount() == 0 && !service->repairer().isActive(); });
        return report.value_or(ScrubReport{});
    }
    ReconcileReport reconcile(StoreId id)
    {
        auto report = std::make_shared<std::optional<ReconcileReport>>();
        auto job = service->makeReconcile(id);
        job->start([report](const ReconcileReport &done) { *report = done; });
        waitFor([report] { return report->has_value(); });
        return report->value_or(ReconcileReport{.error = {ErrorCode::Timeout, QStringLiteral("never ended"), {}}});
    }
    /// A store says of a strip of its own that it is bad.
    void report(StripKey key, StoreId store)
    {
        service->takeReport(store, {key}, [](const Result<void> &) {});
        settle();
    }
    RepairReport repair()
    {
        service->repairer().wake();
        waitFor([this] { return !service->repairer().isActive() && service->suspectCount() == 0; });
        return service->repairer().lastReport();
    }

    ManualClock clock;
    MemoryCatalog catalog;
    std::unique_ptr<CatalogReader> reader = std::move(*catalog.makeReader());
    std::unique_ptr<ManualExecutor> data;
    std::unique_ptr<ManualExecutor> pool;
    std::unique_ptr<StoreDirectory> directory;
    std::unique_ptr<StripeService> service;
    std::map<StoreId, std::unique_ptr<MemoryStripStore>> stores;
    QHash<StripeId, QByteArray> payloads;
    qint64 quota = 0;
    QRandomGenerator chance{1};
    Draw draw = [this](quint32 oneIn) { return chance.bounded(oneIn) == 0; };
    /// What the service is made of, for whoever tests a part of it alone.
    StripeEnvironment environment()
    {
        return {.array = catalog.array(),
                .catalog = catalog,
                .reader = *reader,
                .directory = *directory,
                .pool = *pool,
                .dataThread = *data,
                .clock = clock,
                .draw = [this](quint32 oneIn) { return draw(oneIn); }};
    }

private:
    void start()
    {
        data = std::make_unique<ManualExecutor>();
        pool = std::make_unique<ManualExecutor>();
        directory = std::make_unique<StoreDirectory>(clock);
        service = std::make_unique<StripeService>(environment());
    }
    void stop()
    {
        service.reset();
        directory.reset();
        pool.reset();
        data.reset();
    }
};

inline LayoutSpec fourPlusTwo()
{
    return LayoutSpec::distributed(4, 2);
}

} // namespace fallow::test
