// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/sql_connection.h"

namespace fallow {

/// CatalogReader over a read-only connection of its own.
class SqliteReader final : public CatalogReader
{
public:
    /// Errors: Io, Corrupt, NotFound.
    static Result<std::unique_ptr<CatalogReader>> open(const QString &path);
    /// Its every call sees the catalog as it is when the first is made, while others commit. Until it goes the log
    /// grows.
    static Result<std::unique_ptr<CatalogReader>> openAtOneMoment(const QString &path);

    Result<void> setCacheBytes(qint64 bytes) override;
    Result<QList<VolumeRecord>> volumes() override;
    Result<QList<MachineRecord>> machines() override;
    Result<QList<StoreRecord>> stores() override;
    Result<QList<ExtentRecord>> segment(VolumeId volume, qint64 segment) override;
    Result<QList<ExtentRecord>> snapshotSegment(VolumeId origin, quint64 sequence, qint64 segment) override;
    Result<qint64> snapshotHoleEnd(VolumeId origin, quint64 sequence, qint64 afterBlock) override;
    Result<std::optional<StripeRecord>> stripe(StripeId id) override;
    Result<QList<StripeRecord>> sparseStripes(VolumeId volume, double liveShare, int limit) override;
    Result<StripePage> stripesOnStore(StoreId store, StripeId after, int limit) override;
    Result<StripePage> stripesWithMissingStrips(StripeId after, int limit) override;
    Result<StripePage> stripes(VolumeId volume, StripeId after, int limit) override;
    Result<QList<VolumeId>> mappedVolumes() override;
    Result<QList<ExtentRecord>> extents(VolumeId volume, qint64 afterBlock, int limit) override;
    Result<QList<ExtentRecord>> extentsOfStripe(VolumeId volume, StripeId stripe, qint64 fromBlock,
                                                qint64 toBlock) override;
    Result<QList<StripeId>> indexedStripes(StoreId store, StripeId after, int limit) override;
    Result<QList<StoreId>> indexedStores() override;
    Result<QString> damageOfStripeIndices() override;
    Result<QList<bool>> isRecorded(StoreId store, const QList<StripKey> &keys) override;
    Result<QList<StoreUsage>> storeUsage() override;
    Result<QList<VolumeTotals>> volumeTotals() override;
    Result<QList<EventRecord>> events(EventId after, int limit) override;
    Result<QList<EventRecord>> latestEvents(int limit) override;
    Result<QByteArray> setting(const QString &key) override;
    Result<QMap<QString, QByteArray>> settings(const QString &keyPrefix) override;

private:
    explicit SqliteReader(std::unique_ptr<SqlConnection> connection);
    template <class Id>
    Result<QList<Id>> seekIds(SqlStatement &nextKey);
    Result<StripePage> find(StripeId id);
    template <class Run>
    Result<StripePage> readPage(SqlStatement &statement, StripeId after, int limit, Run run);
    Result<int> readStripes(SqlStatement &statement, StripePage &into);

    std::unique_ptr<SqlConnection> m_connection;
    Qt::HANDLE m_thread;
    SqlStatement m_volumes, m_machines, m_stores, m_segment, m_snapshotSegment, m_snapshotHoleEnd, m_extents;
    SqlStatement m_extentsOfStripe, m_stripe, m_stripes, m_stripesOfVolume, m_sparse, m_sparseByScan, m_onStore;
    SqlStatement m_indexed, m_indexedStores, m_mappedVolumes;
    SqlStatement m_usage, m_totals, m_events, m_latestEvents, m_setting, m_settings;
};

} // namespace fallow
