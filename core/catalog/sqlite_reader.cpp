// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sqlite_reader.h"

#include "catalog/row_codec.h"

#include <QHash>
#include <QThread>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReaderCacheKiB = 16 * 1024;
const QString kStripeColumns = u"id, volume, data_count, parity_count, strip_bytes, layout, epoch, summary_offset, "
                               "summary_bytes, total_blocks, live_blocks, strips, held_blocks"_s;
// The members of a family that may hold a block of one snapshot: itself, younger ones, and the origin.
const QString kSnapshotMembers = u"SELECT id FROM volumes WHERE id=? OR (origin=? AND snapshot_sequence>=?)"_s;
const QString kExtentColumns = u"first_block, block_count, stripe, offset_bytes, chunk, write_sequence"_s;

/// Collects one record per row and ends the reading, whatever happens on the way.
template <class Record, class ReadRow>
Result<QList<Record>> collect(SqlStatement &statement, ReadRow readRow)
{
    QList<Record> records;
    while (statement.next())
        records.append(readRow(statement));
    if (auto done = statement.finish(); !done)
        return fail(done.error());
    return records;
}

ExtentRecord extentOf(const SqlStatement &row)
{
    ExtentRecord extent;
    extent.firstBlock = row.integer(0);
    extent.blockCount = row.number<quint32>(1);
    extent.stripe = StripeId(row.number<quint64>(2));
    extent.offsetBytes = row.number<quint32>(3);
    unpackChunk(row.integer(4), extent);
    extent.writeSequence = row.number<quint64>(5);
    return extent;
}

/// What a row says; a list of strips that does not fit makes it a damaged one.
void addStripe(const SqlStatement &row, StripePage &page)
{
    StripeRecord stripe;
    stripe.id = StripeId(row.number<quint64>(0));
    stripe.volume = VolumeId(row.number<quint64>(1));
    stripe.geometry.dataCount = row.number<quint8>(2);
    stripe.geometry.parityCount = row.number<quint8>(3);
    stripe.geometry.stripBytes = row.number<quint32>(4);
    stripe.layout = unpackLayout(row.integer(5));
    stripe.epoch = row.number<quint32>(6);
    stripe.summaryOffsetBytes = row.number<quint32>(7);
    stripe.summaryBytes = row.number<quint32>(8);
    stripe.totalBlocks = row.number<quint32>(9);
    stripe.liveBlocks = row.number<quint32>(10);
    stripe.heldBlocks = row.number<quint32>(12);
    auto strips = unpackStrips(row.blob(11), stripe.geometry.stripCount());
    if (!strips) {
        Error error{strips.error().code, strips.error().what, u"stripe %1"_s.arg(stripe.id.toString())};
        page.damaged.append({std::move(stripe), std::move(error)});
        return;
    }
    stripe.strips = std::move(*strips);
    page.append(std::move(stripe));
}

} // namespace

Result<std::unique_ptr<CatalogReader>> SqliteReader::open(const QString &path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly, kReaderCacheKiB);
    if (!connection)
        return fail(connection.error());
    return std::unique_ptr<CatalogReader>(new SqliteReader(std::move(*connection)));
}

Result<std::unique_ptr<CatalogReader>> SqliteReader::openAtOneMoment(const QString &path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly, kReaderCacheKiB);
    if (!connection)
        return fail(connection.error());
    if (const auto begun = (*connection)->execute(u"BEGIN"_s); !begun)
        return fail(begun.error());
    return std::unique_ptr<CatalogReader>(new SqliteReader(std::move(*connection)));
}

SqliteReader::SqliteReader(std::unique_ptr<SqlConnection> connection)
    : m_connection(std::move(connection))
    , m_thread(QThread::currentThreadId())
    , m_volumes(*m_connection,
                u"SELECT id, name, size_bytes, layout, is_compressed, is_exported, is_read_only, wrapped_key, "
                "created, write_sequence, origin, snapshot_sequence FROM volumes ORDER BY id"_s)
    , m_machines(*m_connection, u"SELECT id, name, fingerprint, approval, presence, presence_since, last_seen, "
                                "failure_domain, version FROM machines ORDER BY id"_s)
    , m_stores(*m_connection,
               u"SELECT id, machine, store_class, state, uuid, quota_bytes, used_bytes, path FROM stores "
               "ORDER BY id"_s)
    , m_segment(*m_connection, u"SELECT %1 FROM extents WHERE volume=? AND first_block>=? AND first_block<? "
                               "ORDER BY first_block"_s.arg(kExtentColumns))
    , m_snapshotSegment(*m_connection,
                        u"SELECT %1 FROM extents WHERE volume IN (%2) AND first_block>=? AND first_block<? AND "
                        "write_sequence<=? ORDER BY first_block"_s.arg(kExtentColumns, kSnapshotMembers))
    , m_snapshotHoleEnd(
          *m_connection,
          u"SELECT (SELECT min(first_block) FROM extents WHERE volume=member.id AND first_block>?) AS next "
          "FROM (%1) AS member WHERE next IS NOT NULL ORDER BY next LIMIT 1"_s.arg(kSnapshotMembers))
    , m_extents(
          *m_connection,
          u"SELECT %1 FROM extents WHERE volume=? AND first_block>? ORDER BY first_block LIMIT ?"_s.arg(kExtentColumns))
    , m_extentsOfStripe(*m_connection, u"SELECT %1 FROM extents WHERE volume=? AND first_block>=? AND first_block<? "
                                       "AND stripe=? ORDER BY first_block"_s.arg(kExtentColumns))
    , m_stripe(*m_connection, u"SELECT %1 FROM stripes WHERE id=?"_s.arg(kStripeColumns))
    , m_stripes(*m_connection, u"SELECT %1 FROM stripes WHERE id>? ORDER BY id LIMIT ?"_s.arg(kStripeColumns))
    , m_stripesOfVolume(*m_connection, u"SELECT %1 FROM stripes INDEXED BY stripes_by_volume WHERE volume=? AND id>? "
                                       "ORDER BY id LIMIT ?"_s.arg(kStripeColumns))
    , m_sparse(*m_connection, u"SELECT %1 FROM stripes INDEXED BY stripes_sparse WHERE volume=? AND "
                              "live_blocks * 4 <= total_blocks * 3 AND live_blocks <= total_blocks * ? AND "
                              "live_blocks * 4096 / max(total_blocks, 1) <= ? "
                              "ORDER BY live_blocks * 4096 / max(total_blocks, 1) LIMIT ?"_s.arg(kStripeColumns))
    , m_sparseByScan(*m_connection, u"SELECT %1 FROM stripes INDEXED BY stripes_by_volume WHERE volume=? AND "
                                    "live_blocks <= total_blocks * ? "
                                    "ORDER BY live_blocks * 4096 / max(total_blocks, 1) LIMIT ?"_s.arg(kStripeColumns))
    , m_onStore(*m_connection,
                u"SELECT %1 FROM stripe_stores CROSS JOIN stripes ON id = stripe WHERE store=? AND stripe>? "
                "ORDER BY stripe LIMIT ?"_s.arg(kStripeColumns))
    , m_indexed(*m_connection, u"SELECT stripe FROM stripe_stores WHERE store=? AND stripe>? ORDER BY stripe LIMIT ?"_s)
    , m_indexedStores(*m_connection, u"SELECT store FROM stripe_stores WHERE store>? ORDER BY store LIMIT 1"_s)
    , m_mappedVolumes(*m_connection, u"SELECT volume FROM extents WHERE volume>? ORDER BY volume LIMIT 1"_s)
    , m_usage(*m_connection,
              u"SELECT store, strip_count, payload_bytes FROM store_usage WHERE store<>0 AND strip_count<>0 "
              "ORDER BY store"_s)
    , m_totals(*m_connection,
               u"SELECT volume, count(*), sum(live_blocks), sum(strip_bytes * (data_count + parity_count)), "
               "sum(held_blocks) "
               "FROM stripes GROUP BY volume ORDER BY volume"_s)
    , m_events(*m_connection,
               u"SELECT id, occurred, severity, kind, subject, text, actor, wording FROM events WHERE id>? "
               "ORDER BY id LIMIT ?"_s)
    , m_latestEvents(*m_connection, u"SELECT id, occurred, severity, kind, subject, text, actor, wording FROM events "
                                    "ORDER BY id DESC LIMIT ?"_s)
    , m_setting(*m_connection, u"SELECT value FROM settings WHERE key=?"_s)
    , m_settings(*m_connection, u"SELECT key, value FROM settings WHERE key>=? AND substr(key, 1, ?)=? ORDER BY key"_s)
{}

Result<QList<VolumeRecord>> SqliteReader::volumes()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_volumes.run(); !done)
        return fail(done.error());
    return collect<VolumeRecord>(m_volumes, [](const SqlStatement &row) {
        VolumeRecord volume;
        volume.id = VolumeId(row.number<quint64>(0));
        volume.name = row.text(1);
        volume.sizeBytes = row.integer(2);
        volume.layout = unpackLayout(row.integer(3));
        volume.isCompressed = row.integer(4) != 0;
        volume.isExported = row.integer(5) != 0;
        volume.isReadOnly = row.integer(6) != 0;
        volume.wrappedKey = row.blob(7);
        volume.created = unpackTime(row.integer(8));
        volume.writeSequence = row.number<quint64>(9);
        volume.origin = VolumeId(row.number<quint64>(10));
        volume.snapshotSequence = row.number<quint64>(11);
        return volume;
    });
}

Result<QList<MachineRecord>> SqliteReader::machines()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_machines.run(); !done)
        return fail(done.error());
    return collect<MachineRecord>(m_machines, [](const SqlStatement &row) {
        MachineRecord machine;
        machine.id = MachineId(row.number<quint64>(0));
        machine.name = row.text(1);
        machine.certificateFingerprint = row.blob(2);
        machine.approval = row.number<MachineApproval>(3);
        machine.presence = row.number<Presence>(4);
        machine.presenceSince = unpackTime(row.integer(5));
        machine.lastSeen = unpackTime(row.integer(6));
        machine.failureDomain = row.text(7);
        machine.version = row.text(8);
        return machine;
    });
}

Result<QList<StoreRecord>> SqliteReader::stores()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_stores.run(); !done)
        return fail(done.error());
    return collect<StoreRecord>(m_stores, [](const SqlStatement &row) {
        StoreRecord store;
        store.id = StoreId(row.number<quint64>(0));
        store.machine = MachineId(row.number<quint64>(1));
        store.storeClass = row.number<StoreClass>(2);
        store.state = row.number<StoreState>(3);
        store.storeUuid = row.blob(4);
        store.quotaBytes = row.integer(5);
        store.usedBytes = row.integer(6);
        store.path = row.text(7);
        return store;
    });
}

Result<QList<ExtentRecord>> SqliteReader::segment(VolumeId volume, qint64 segment)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (segment < 0 || segment > kMaxVolumeSizeBytes / kBlockSizeBytes / kMapSegmentBlocks)
        return fail(ErrorCode::InvalidArgument, u"no volume has a map segment %1"_s.arg(segment));
    const qint64 firstBlock = segment * kMapSegmentBlocks;
    if (auto done = m_segment.run(sql(volume.value()), firstBlock, firstBlock + kMapSegmentBlocks); !done)
        return fail(done.error());
    return collect<ExtentRecord>(m_segment, extentOf);
}

Result<void> SqliteReader::setCacheBytes(qint64 bytes)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    return m_connection->execute(u"PRAGMA cache_size=-%1"_s.arg(qMax<qint64>(1, bytes / kKiB)));
}

Result<QList<ExtentRecord>> SqliteReader::snapshotSegment(VolumeId origin, quint64 sequence, qint64 segment)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (segment < 0 || segment > kMaxVolumeSizeBytes / kBlockSizeBytes / kMapSegmentBlocks)
        return fail(ErrorCode::InvalidArgument, u"no volume has a map segment %1"_s.arg(segment));
    const qint64 firstBlock = segment * kMapSegmentBlocks;
    if (auto done = m_snapshotSegment.run(sql(origin.value()), sql(origin.value()), sql(sequence), firstBlock,
                                          firstBlock + kMapSegmentBlocks, sql(sequence));
        !done)
        return fail(done.error());
    return collect<ExtentRecord>(m_snapshotSegment, extentOf);
}

Result<qint64> SqliteReader::snapshotHoleEnd(VolumeId origin, quint64 sequence, qint64 afterBlock)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_snapshotHoleEnd.run(afterBlock, sql(origin.value()), sql(origin.value()), sql(sequence)); !done)
        return fail(done.error());
    const qint64 found = m_snapshotHoleEnd.next() ? m_snapshotHoleEnd.integer(0) : -1;
    if (auto done = m_snapshotHoleEnd.finish(); !done)
        return fail(done.error());
    return found;
}

Result<QList<ExtentRecord>> SqliteReader::extents(VolumeId volume, qint64 afterBlock, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_extents.run(sql(volume.value()), afterBlock, qMax(0, limit)); !done)
        return fail(done.error());
    return collect<ExtentRecord>(m_extents, extentOf);
}

Result<QList<ExtentRecord>> SqliteReader::extentsOfStripe(VolumeId volume, StripeId stripe, qint64 fromBlock,
                                                          qint64 toBlock)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_extentsOfStripe.run(sql(volume.value()), fromBlock, toBlock, sql(stripe.value())); !done)
        return fail(done.error());
    return collect<ExtentRecord>(m_extentsOfStripe, extentOf);
}

/// Adds what a statement gives that was run. @returns the number of rows.
Result<int> SqliteReader::readStripes(SqlStatement &statement, StripePage &into)
{
    int rows = 0;
    for (; statement.next(); ++rows)
        addStripe(statement, into);
    if (auto done = statement.finish(); !done)
        return fail(done.error());
    return rows;
}

/// Reads on until there are `limit` stripes that can be read, so that damaged ones do not end a walk.
template <class Run>
Result<StripePage> SqliteReader::readPage(SqlStatement &statement, StripeId after, int limit, Run run)
{
    StripePage page;
    for (;;) {
        const int wanted = qMax(0, limit - static_cast<int>(page.size()));
        if (auto done = run(after, wanted); !done)
            return fail(done.error());
        const auto rows = readStripes(statement, page);
        if (!rows)
            return fail(rows.error());
        if (*rows < wanted || page.size() >= limit)
            return page;
        after = page.damaged.last().stripe.id;
        if (!page.isEmpty())
            after = qMax(after, page.last().id);
    }
}

/// The stripe, or its damaged row, or nothing.
Result<StripePage> SqliteReader::find(StripeId id)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_stripe.run(sql(id.value())); !done)
        return fail(done.error());
    StripePage found;
    if (auto rows = readStripes(m_stripe, found); !rows)
        return fail(rows.error());
    return found;
}

Result<std::optional<StripeRecord>> SqliteReader::stripe(StripeId id)
{
    auto found = find(id);
    if (!found)
        return fail(found.error());
    if (!found->damaged.isEmpty())
        return fail(found->damaged.first().error);
    if (found->isEmpty())
        return std::optional<StripeRecord>();
    return std::optional<StripeRecord>(std::move(found->first()));
}

Result<QList<StripeRecord>> SqliteReader::sparseStripes(VolumeId volume, double liveShare, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    const double share = qBound(0.0, liveShare, 1.0);
    SqlStatement &statement = share <= 0.75 ? m_sparse : m_sparseByScan;
    int wanted = qMax(0, limit);
    for (;;) {
        const auto done = share <= 0.75
                              ? statement.run(sql(volume.value()), share, static_cast<qint64>(share * 4096), wanted)
                              : statement.run(sql(volume.value()), share, wanted);
        if (!done)
            return fail(done.error());
        StripePage page;
        const auto rows = readStripes(statement, page);
        if (!rows)
            return fail(rows.error());
        if (*rows < wanted || page.size() >= limit) {
            page.resize(qMin<qsizetype>(page.size(), qMax(0, limit)));
            return page;
        }
        wanted = qMax(0, limit) + static_cast<int>(page.damaged.size()); // they came first
    }
}

Result<StripePage> SqliteReader::stripesOnStore(StoreId store, StripeId after, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    return readPage(m_onStore, after, limit, [&](StripeId from, int wanted) {
        return m_onStore.run(sql(store.value()), sql(from.value()), wanted);
    });
}

Result<StripePage> SqliteReader::stripesWithMissingStrips(StripeId after, int limit)
{
    return stripesOnStore(StoreId(), after, limit);
}

Result<StripePage> SqliteReader::stripes(VolumeId volume, StripeId after, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (volume.isNull())
        return readPage(m_stripes, after, limit,
                        [&](StripeId from, int wanted) { return m_stripes.run(sql(from.value()), wanted); });
    return readPage(m_stripesOfVolume, after, limit, [&](StripeId from, int wanted) {
        return m_stripesOfVolume.run(sql(volume.value()), sql(from.value()), wanted);
    });
}

Result<QList<StripeId>> SqliteReader::indexedStripes(StoreId store, StripeId after, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_indexed.run(sql(store.value()), sql(after.value()), qMax(0, limit)); !done)
        return fail(done.error());
    return collect<StripeId>(m_indexed, [](const SqlStatement &row) { return StripeId(row.number<quint64>(0)); });
}

/// The values that the first column of a key has: one seek for each, the rows between are not looked at.
template <class Id>
Result<QList<Id>> SqliteReader::seekIds(SqlStatement &nextKey)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    QList<Id> ids;
    qint64 after = std::numeric_limits<qint64>::min();
    for (;;) {
        if (auto done = nextKey.run(after); !done)
            return fail(done.error());
        const bool isFound = nextKey.next();
        if (isFound)
            after = nextKey.integer(0);
        if (auto done = nextKey.finish(); !done)
            return fail(done.error());
        if (!isFound)
            return ids;
        ids.append(Id(static_cast<quint64>(after)));
    }
}

Result<QList<StoreId>> SqliteReader::indexedStores()
{
    return seekIds<StoreId>(m_indexedStores);
}

Result<QList<VolumeId>> SqliteReader::mappedVolumes()
{
    return seekIds<VolumeId>(m_mappedVolumes);
}

Result<QString> SqliteReader::damageOfStripeIndices()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    const auto said = m_connection->value(u"PRAGMA integrity_check(stripes)"_s);
    if (!said)
        return fail(said.error());
    return said->toString() == u"ok"_s ? QString() : said->toString();
}

Result<QList<bool>> SqliteReader::isRecorded(StoreId store, const QList<StripKey> &keys)
{
    QList<bool> answers;
    answers.reserve(keys.size());
    std::optional<StripeId> last; // an inventory is in key order: a stripe's strips come one after the other
    StripePage known;
    for (const StripKey &key : keys) {
        if (last != key.stripe) {
            auto found = find(key.stripe);
            if (!found)
                return fail(found.error());
            known = std::move(*found);
            last = key.stripe;
        }
        const bool isRecorded = !known.isEmpty() && key.position < known.first().strips.size() &&
                                known.first().strips.at(key.position).store == store;
        answers.append(isRecorded || !known.damaged.isEmpty());
    }
    return answers;
}

Result<QList<CatalogReader::StoreUsage>> SqliteReader::storeUsage()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_usage.run(); !done)
        return fail(done.error());
    return collect<StoreUsage>(m_usage, [](const SqlStatement &row) {
        return StoreUsage{StoreId(row.number<quint64>(0)), row.integer(1), row.integer(2)};
    });
}

Result<QList<CatalogReader::VolumeTotals>> SqliteReader::volumeTotals()
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_totals.run(); !done)
        return fail(done.error());
    return collect<VolumeTotals>(m_totals, [](const SqlStatement &row) {
        return VolumeTotals{.volume = VolumeId(row.number<quint64>(0)),
                            .stripeCount = row.integer(1),
                            .liveBlocks = row.integer(2),
                            .heldBlocks = row.integer(4),
                            .storedBytes = row.integer(3)};
    });
}

Result<QList<EventRecord>> SqliteReader::events(EventId after, int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_events.run(sql(after.value()), qMax(0, limit)); !done)
        return fail(done.error());
    return collect<EventRecord>(m_events, eventOf);
}

Result<QList<EventRecord>> SqliteReader::latestEvents(int limit)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_latestEvents.run(qMax(0, limit)); !done)
        return fail(done.error());
    return collect<EventRecord>(m_latestEvents, eventOf);
}

Result<QByteArray> SqliteReader::setting(const QString &key)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_setting.run(key); !done)
        return fail(done.error());
    const QByteArray value = m_setting.next() ? m_setting.blob(0) : QByteArray();
    if (auto done = m_setting.finish(); !done)
        return fail(done.error());
    return value;
}

Result<QMap<QString, QByteArray>> SqliteReader::settings(const QString &keyPrefix)
{
    Q_ASSERT(m_thread == QThread::currentThreadId());
    if (auto done = m_settings.run(keyPrefix, keyPrefix.size(), keyPrefix); !done)
        return fail(done.error());
    QMap<QString, QByteArray> found;
    while (m_settings.next())
        found.insert(m_settings.text(0), m_settings.blob(1));
    if (auto done = m_settings.finish(); !done)
        return fail(done.error());
    return found;
}

} // namespace fallow
