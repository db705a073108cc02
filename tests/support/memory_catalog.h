// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QMap>
#include <QSet>
#include <algorithm>
#include <vector>

namespace fallow::test {

/// A catalog in memory for tests of stripes: stripes, moves and settings are real, the rest is empty. Commits apply at
/// once and answer by the executor; with faults on command. The reader sees every commit.
class MemoryCatalog final : public Catalog
{
public:
    // --- faults ---------------------------------------------------------------------------------------------------
    /// The nth commit from now on (1: the next) fails with `code`, nothing applied.
    void failCommits(int nth, ErrorCode code, int count = 1)
    {
        m_failFrom = m_commitCount + nth;
        m_failTo = m_failFrom + count;
        m_failCode = code;
    }
    /// Commits wait, unapplied, until release().
    void hold(bool isHeld) { m_isHeld = isHeld; }
    void release()
    {
        m_isHeld = false;
        auto held = std::move(m_held);
        m_held.clear();
        for (auto &commit : held)
            commit();
    }

    // --- inspection -----------------------------------------------------------------------------------------------
    int commitCount() const { return m_commitCount; }
    const QMap<StripeId, StripeRecord> &stripes() const { return m_stripes; }
    void raiseEpoch() { ++m_epoch; }
    /// The row of a stripe that is there cannot be read from now on.
    void damage(StripeId stripe) { m_damaged.insert(stripe); }
    /// Every walk over stripes fails so, from now on; empty: none.
    void failWalks(std::optional<Error> error) { m_walkError = std::move(error); }

    // --- Catalog --------------------------------------------------------------------------------------------------
    ArrayId array() const override { return m_array; }
    quint32 epoch() const override { return m_epoch; }
    Result<void> raiseEpochAbove(quint32 seen) override
    {
        m_epoch = std::max(m_epoch, seen + 1);
        return {};
    }
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override
    {
        auto work = [this, change = std::move(change), &replyTo, done = std::move(done)]() mutable {
            const int number = ++m_commitCount;
            Result<void> result;
            if (number >= m_failFrom && number < m_failTo)
                result = fail(m_failCode, QStringLiteral("injected"));
            else
                result = apply(change);
            replyTo.post([done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
        };
        if (m_isHeld)
            m_held.push_back(std::move(work));
        else
            work();
    }
    Result<std::unique_ptr<CatalogReader>> makeReader() const override
    {
        return std::unique_ptr<CatalogReader>(std::make_unique<Reader>(*this));
    }
    StripeId nextStripeId() override { return StripeId((quint64(m_epoch) << kStripeCounterBits) + ++m_counter); }
    Result<void> backupTo(const QString &) const override { return {}; }

private:
    class Reader final : public CatalogReader
    {
    public:
        explicit Reader(const MemoryCatalog &catalog)
            : m_catalog(catalog)
        {}
        Result<QList<VolumeRecord>> volumes() override { return QList<VolumeRecord>(); }
        Result<QList<MachineRecord>> machines() override { return QList<MachineRecord>(); }
        Result<QList<StoreRecord>> stores() override { return QList<StoreRecord>(); }
        Result<QList<ExtentRecord>> segment(VolumeId, qint64) override { return QList<ExtentRecord>(); }
        Result<QList<ExtentRecord>> snapshotSegment(VolumeId, quint64, qint64) override
        {
            return QList<ExtentRecord>();
        }
        Result<qint64> snapshotHoleEnd(VolumeId, quint64, qint64) override { return -1; }
        Result<std::optional<StripeRecord>> stripe(StripeId id) override
        {
            if (m_catalog.m_damaged.contains(id))
                return fail(damageOf(id));
            const auto found = m_catalog.m_stripes.constFind(id);
            return found == m_catalog.m_stripes.constEnd() ? std::nullopt : std::optional(*found);
        }
        Result<QList<StripeRecord>> sparseStripes(VolumeId, double, int) override { return QList<StripeRecord>(); }
        Result<StripePage> stripesOnStore(StoreId store, StripeId after, int limit) override
        {
            return select(after, limit, [store](const StripeRecord &stripe) {
                return std::ranges::any_of(stripe.strips, [store](const StripRecord &s) { return s.store == store; });
            });
        }
        Result<StripePage> stripesWithMissingStrips(StripeId after, int limit) override
        {
            return stripesOnStore(StoreId(), after, limit);
        }
        Result<StripePage> stripes(VolumeId volume, StripeId after, int limit) override
        {
            return select(after, limit,
                          [volume](const StripeRecord &stripe) { return volume.isNull() || stripe.volume == volume; });
        }
        Result<QList<VolumeId>> mappedVolumes() override { return QList<VolumeId>(); }
        Result<QList<ExtentRecord>> extents(VolumeId, qint64, int) override { return QList<ExtentRecord>(); }
        Result<QList<ExtentRecord>> extentsOfStripe(VolumeId, StripeId, qint64, qint64) override
        {
            return QList<ExtentRecord>();
        }
        Result<QList<StripeId>> indexedStripes(StoreId, StripeId, int) override { return QList<StripeId>(); }
        Result<QList<StoreId>> indexedStores() override { return QList<StoreId>(); }
        Result<QString> damageOfStripeIndices() override { return QString(); }
        Result<QList<bool>> isRecorded(StoreId store, const QList<StripKey> &keys) override
        {
            QList<bool> recorded;
            for (const StripKey &key : keys) {
                if (m_catalog.m_damaged.contains(key.stripe)) {
                    recorded.append(true);
                    continue;
                }
                const auto found = m_catalog.m_stripes.constFind(key.stripe);
                recorded.append(found != m_catalog.m_stripes.constEnd() && key.position < found->strips.size() &&
                                found->strips.at(key.position).store == store);
            }
            return recorded;
        }
        Result<QList<StoreUsage>> storeUsage() override
        {
            QMap<StoreId, StoreUsage> usage;
            for (const StripeRecord &stripe : m_catalog.m_stripes) {
                for (const StripRecord &strip : stripe.strips) {
                    if (strip.store.isNull())
                        continue;
                    StoreUsage &own = usage[strip.store];
                    own.store = strip.store;
                    ++own.stripCount;
                    own.payloadBytes += stripe.geometry.stripBytes;
                }
            }
            return usage.values();
        }
        Result<QList<VolumeTotals>> volumeTotals() override { return QList<VolumeTotals>(); }
        Result<QList<EventRecord>> events(EventId, int) override { return QList<EventRecord>(); }
        Result<QList<EventRecord>> latestEvents(int) override { return QList<EventRecord>(); }
        Result<QByteArray> setting(const QString &key) override { return m_catalog.m_settings.value(key); }
        Result<QMap<QString, QByteArray>> settings(const QString &keyPrefix) override
        {
            QMap<QString, QByteArray> found;
            for (auto it = m_catalog.m_settings.constBegin(); it != m_catalog.m_settings.constEnd(); ++it)
                if (it.key().startsWith(keyPrefix))
                    found.insert(it.key(), it.value());
            return found;
        }

    private:
        static Error damageOf(StripeId id)
        {
            return {ErrorCode::Corrupt, QStringLiteral("injected damage"), QStringLiteral("stripe ") + id.toString()};
        }
        template <class Wanted>
        Result<StripePage> select(StripeId after, int limit, Wanted wanted) const
        {
            if (m_catalog.m_walkError)
                return fail(*m_catalog.m_walkError);
            StripePage found;
            for (auto it = m_catalog.m_stripes.upperBound(after);
                 it != m_catalog.m_stripes.constEnd() && found.size() < limit; ++it) {
                if (!wanted(*it))
                    continue;
                if (!m_catalog.m_damaged.contains(it.key())) {
                    found.append(*it);
                    continue;
                }
                found.damaged.append({*it, damageOf(it.key())});
                found.damaged.last().stripe.strips.clear();
            }
            return found;
        }
        const MemoryCatalog &m_catalog;
    };

    Result<void> apply(const CatalogChange &change)
    {
        QMap<StripeId, StripeRecord> stripes = m_stripes;
        for (const StripeRecord &stripe : change.putStripes)
            stripes.insert(stripe.id, stripe);
        for (const StripeId id : change.removeStripes)
            stripes.remove(id);
        for (const CatalogChange::StripMove &move : change.moveStrips) {
            auto found = stripes.find(move.key.stripe);
            if (found == stripes.end() || move.key.position >= found->strips.size() ||
                found->strips.at(move.key.position).store != move.from)
                return fail(ErrorCode::Refused, QStringLiteral("the strip is not recorded there"));
            found->strips[move.key.position].store = move.to;
        }
        m_stripes = std::move(stripes);
        for (auto it = change.putSettings.constBegin(); it != change.putSettings.constEnd(); ++it) {
            if (it.value().isEmpty())
                m_settings.remove(it.key());
            else
                m_settings.insert(it.key(), it.value());
        }
        return {};
    }

    ArrayId m_array{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};
    quint32 m_epoch = 1;
    quint64 m_counter = 0;
    QMap<StripeId, StripeRecord> m_stripes;
    QSet<StripeId> m_damaged;
    std::optional<Error> m_walkError;
    QMap<QString, QByteArray> m_settings;
    std::vector<std::move_only_function<void()>> m_held;
    int m_commitCount = 0;
    int m_failFrom = -1;
    int m_failTo = -1;
    ErrorCode m_failCode = ErrorCode::Io;
    bool m_isHeld = false;
};

} // namespace fallow::test
