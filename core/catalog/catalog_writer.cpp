// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_writer.h"

#include "base/log.h"
#include "base/wording.h"
#include "catalog/row_codec.h"

#include <QFileInfo>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxEventTextCharacters = 2000;
constexpr quint64 kEventTrimStep = 256;

/// A failure of the world: whatever is committed next meets it too.
bool concernsDatabase(ErrorCode code)
{
    return code == ErrorCode::NoSpace || code == ErrorCode::Io || code == ErrorCode::Busy;
}

/// What is corrupt may be the whole file or one row alone; either way nothing of this transaction is to be relied on.
bool endsTransaction(ErrorCode code)
{
    return concernsDatabase(code) || code == ErrorCode::Corrupt;
}

qint64 rowCount(const CatalogChange &change)
{
    return change.removeExtents.size() + change.putExtents.size() + change.putStripes.size() * 8 +
           change.liveDeltas.size() + change.removeStripes.size() * 8 + change.moveStrips.size() * 4 +
           change.putMachines.size() + change.putStores.size() + change.addEvents.size() + change.putSettings.size() +
           change.putVolumes.size() + change.removeVolumes.size() * 1024;
}

} // namespace

CatalogWriter::CatalogWriter(SqlConnection &connection)
    : m_connection(connection)
    , m_begin(connection, u"BEGIN IMMEDIATE"_s)
    , m_commit(connection, u"COMMIT"_s)
    , m_rollback(connection, u"ROLLBACK"_s)
    , m_savepoint(connection, u"SAVEPOINT change"_s)
    , m_release(connection, u"RELEASE change"_s)
    , m_rollbackTo(connection, u"ROLLBACK TO change"_s)
    , m_putVolume(
          connection,
          u"INSERT INTO volumes VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name=excluded.name, "
          "size_bytes=excluded.size_bytes, layout=excluded.layout, is_compressed=excluded.is_compressed, "
          "is_exported=excluded.is_exported, is_read_only=excluded.is_read_only, wrapped_key=excluded.wrapped_key, "
          "created=excluded.created, write_sequence=excluded.write_sequence, origin=excluded.origin, "
          "snapshot_sequence=excluded.snapshot_sequence"_s)
    , m_removeVolume(connection, u"DELETE FROM volumes WHERE id=?"_s)
    , m_removeVolumeExtents(connection, u"DELETE FROM extents WHERE volume=?"_s)
    , m_putExtent(connection, u"INSERT OR REPLACE INTO extents VALUES (?,?,?,?,?,?,?)"_s)
    , m_removeExtent(connection, u"DELETE FROM extents WHERE volume=? AND first_block=?"_s)
    , m_insertStripe(connection,
                     u"INSERT INTO stripes VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING"_s)
    , m_replaceStripe(connection, u"REPLACE INTO stripes VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"_s)
    , m_removeStripe(connection, u"DELETE FROM stripes WHERE id=?"_s)
    , m_readStrips(connection, u"SELECT data_count + parity_count, strip_bytes, strips FROM stripes WHERE id=?"_s)
    , m_writeStrips(connection, u"UPDATE stripes SET strips=? WHERE id=?"_s)
    , m_addLive(connection, u"UPDATE stripes SET live_blocks=live_blocks+?, held_blocks=held_blocks+? WHERE id=?"_s)
    , m_putStripeStore(connection, u"INSERT OR IGNORE INTO stripe_stores VALUES (?,?)"_s)
    , m_removeStripeStore(connection, u"DELETE FROM stripe_stores WHERE store=? AND stripe=?"_s)
    , m_addUsage(connection,
                 u"INSERT INTO store_usage VALUES (?,?,?) ON CONFLICT (store) DO UPDATE SET "
                 "strip_count=strip_count+excluded.strip_count, payload_bytes=payload_bytes+excluded.payload_bytes"_s)
    , m_putMachine(connection, u"REPLACE INTO machines VALUES (?,?,?,?,?,?,?,?,?)"_s)
    , m_removeMachine(connection, u"DELETE FROM machines WHERE id=?"_s)
    , m_putStore(connection, u"REPLACE INTO stores VALUES (?,?,?,?,?,?,?,?)"_s)
    , m_removeStore(connection, u"DELETE FROM stores WHERE id=?"_s)
    , m_readSetting(connection, u"SELECT value FROM settings WHERE key=?"_s)
    , m_putSetting(connection, u"REPLACE INTO settings VALUES (?,?)"_s)
    , m_removeSetting(connection, u"DELETE FROM settings WHERE key=?"_s)
    , m_addEvent(connection, u"INSERT INTO events VALUES (?,?,?,?,?,?,?,nullif(?, ''))"_s)
    , m_trimEvents(connection, u"DELETE FROM events WHERE id<=?"_s)
    , m_putMeta(connection, u"REPLACE INTO meta VALUES (?,?)"_s)
    , m_checkpoint(connection, u"PRAGMA wal_checkpoint(PASSIVE)"_s)
{}

Result<void> CatalogWriter::load()
{
    const auto newest = m_connection.value(u"SELECT max(id) FROM events"_s);
    if (!newest)
        return fail(newest.error());
    m_lastEvent = static_cast<quint64>(newest->toLongLong());
    return {};
}

Result<quint32> CatalogWriter::epoch()
{
    const auto value = m_connection.value(u"SELECT value FROM meta WHERE key='epoch'"_s);
    if (!value)
        return fail(value.error());
    if (!value->isValid() || value->toLongLong() < 0 || value->toLongLong() > kMaxEpoch)
        return fail(ErrorCode::Corrupt, u"the catalog has no usable controller epoch"_s);
    return static_cast<quint32>(value->toLongLong());
}

Result<std::optional<quint32>> CatalogWriter::supersededEpoch()
{
    if (auto done = m_readSetting.run(kSupersededEpochSetting); !done)
        return fail(done.error());
    const bool isKept = m_readSetting.next();
    const quint32 superseded = isKept ? m_readSetting.blob(0).toUInt() : 0;
    if (auto done = m_readSetting.finish(); !done)
        return fail(done.error());
    return isKept ? std::optional(superseded) : std::nullopt;
}

Result<void> CatalogWriter::putEpoch(quint32 epoch, quint32 superseded)
{
    if (auto begun = m_begin.run(); !begun)
        return begun;
    auto done = m_putMeta.run(u"epoch"_s, epoch);
    if (done)
        done = m_putSetting.run(kSupersededEpochSetting, QByteArray::number(superseded));
    if (done)
        done = m_commit.run();
    if (!done)
        (void)m_rollback.run();
    return done;
}

QList<Result<void>> CatalogWriter::commitGroup(std::span<CatalogChange *const> changes)
{
    QList<Result<void>> results;
    if (m_mustSettle)
        settleLogAfterFailure();
    auto together = tryGroup(changes, results);
    if (!together && together.error().code == ErrorCode::NoSpace && m_pendingPages > 0 && checkpoint()) {
        results.clear();
        together = tryGroup(changes, results); // the log's file has room again, whatever the disk has
    }
    if (together)
        return results;
    results.clear();
    if (changes.size() == 1)
        return {together};
    // Perhaps only one of them is too large for the disk that is left, or meets a row that is corrupt.
    for (size_t i = 0; i < changes.size(); ++i) {
        QList<Result<void>> single;
        const auto alone = tryGroup(changes.subspan(i, 1), single);
        if (alone) {
            results += single;
            continue;
        }
        if (!concernsDatabase(alone.error().code)) {
            results.append(alone);
            continue;
        }
        while (size_t(results.size()) < changes.size())
            results.append(alone);
        break;
    }
    return results;
}

Result<void> CatalogWriter::tryGroup(std::span<CatalogChange *const> changes, QList<Result<void>> &results)
{
    const quint64 lastEventBefore = m_lastEvent;
    const auto abandon = [&](Result<void> error) {
        (void)m_rollback.run(); // fails when SQLite has rolled back by itself
        m_lastEvent = lastEventBefore;
        return error;
    };
    if (auto begun = m_begin.run(); !begun)
        return begun;
    UsageDelta usage;
    qint64 pages = 0;
    for (const CatalogChange *change : changes) {
        auto applied = applyInSavepoint(*change, usage);
        if (!applied && endsTransaction(applied.error().code))
            return abandon(std::move(applied));
        results.append(std::move(applied));
        pages += 2 + rowCount(*change) / 16;
    }
    if (auto written = writeUsage(usage); !written)
        return abandon(std::move(written));
    if (auto committed = m_commit.run(); !committed) {
        m_mustSettle = true;
        auto outcome = abandon(std::move(committed));
        settleLogAfterFailure();
        return outcome;
    }
    m_pendingPages += pages;
    return {};
}

/// When the log's frames were written but could not be made durable, they lie behind the end that readers see, and a
/// crash would make them count. Another commit overwrites the first of them, which breaks their chain of checksums.
void CatalogWriter::settleLogAfterFailure()
{
    if (auto begun = m_begin.run(); !begun)
        return;
    auto done = m_putMeta.run(u"settled"_s, packTime(QDateTime::currentDateTimeUtc()));
    if (done)
        done = m_commit.run();
    if (!done) {
        (void)m_rollback.run();
        qCWarning(lcCatalog) << "the catalog cannot be written:" << done.error().toString();
        return;
    }
    m_mustSettle = false;
}

Result<void> CatalogWriter::applyInSavepoint(const CatalogChange &change, UsageDelta &usage)
{
    if (auto done = m_savepoint.run(); !done)
        return done;
    const quint64 lastEventBefore = m_lastEvent;
    UsageDelta own;
    auto applied = apply(change, own);
    if (!applied) {
        if (endsTransaction(applied.error().code))
            return applied;
        m_lastEvent = lastEventBefore;
        if (auto undone = m_rollbackTo.run(); !undone)
            return fail(ErrorCode::Io, undone.error().what);
    }
    if (auto released = m_release.run(); !released)
        return fail(ErrorCode::Io, released.error().what);
    if (applied) {
        for (auto it = own.cbegin(); it != own.cend(); ++it) {
            Usage &sum = usage[it.key()];
            sum.strips += it->strips;
            sum.bytes += it->bytes;
        }
    }
    return applied;
}

Result<void> CatalogWriter::apply(const CatalogChange &change, UsageDelta &usage)
{
    if (auto done = checkExpectations(change); !done)
        return done;
    if (auto done = applyVolumes(change); !done)
        return done;
    if (auto done = applyExtents(change); !done)
        return done;
    if (auto done = applyStripes(change, usage); !done)
        return done;
    if (auto done = applyFleet(change); !done)
        return done;
    for (const EventRecord &event : change.addEvents) {
        if (auto done = addEvent(event); !done)
            return done;
    }
    return applySettings(change);
}

Result<void> CatalogWriter::checkExpectations(const CatalogChange &change)
{
    for (auto it = change.expectSettings.cbegin(); it != change.expectSettings.cend(); ++it) {
        if (auto done = m_readSetting.run(it.key()); !done)
            return done;
        const QByteArray value = m_readSetting.next() ? m_readSetting.blob(0) : QByteArray();
        if (auto done = m_readSetting.finish(); !done)
            return done;
        if (value != it.value())
            return fail(ErrorCode::Refused, u"the setting has another value by now"_s, it.key());
    }
    return {};
}

Result<void> CatalogWriter::applyVolumes(const CatalogChange &change)
{
    for (const VolumeId volume : change.removeVolumes) {
        if (auto done = m_removeVolumeExtents.run(sql(volume.value())); !done)
            return done;
        if (auto done = m_removeVolume.run(sql(volume.value())); !done)
            return done;
    }
    for (const VolumeRecord &volume : change.putVolumes) {
        const auto layout = packLayout(volume.layout);
        if (!layout)
            return fail(layout.error());
        if (volume.id.isNull() || volume.name.isEmpty() || volume.name.size() > kMaxNameCharacters)
            return fail(ErrorCode::InvalidArgument,
                        u"a volume needs an id, and a name of 1 to %1 characters"_s.arg(kMaxNameCharacters));
        auto done =
            m_putVolume.run(sql(volume.id.value()), volume.name, volume.sizeBytes, *layout, int(volume.isCompressed),
                            int(volume.isExported), int(volume.isReadOnly), volume.wrappedKey, packTime(volume.created),
                            sql(volume.writeSequence), sql(volume.origin.value()), sql(volume.snapshotSequence));
        if (!done && done.error().code == ErrorCode::AlreadyExists)
            return fail(ErrorCode::AlreadyExists, u"there is a volume of this name already"_s, volume.name);
        if (!done)
            return done;
    }
    return {};
}

Result<void> CatalogWriter::applyExtents(const CatalogChange &change)
{
    for (const CatalogChange::ExtentKey &key : change.removeExtents) {
        if (auto done = m_removeExtent.run(sql(key.volume.value()), key.firstBlock); !done)
            return done;
    }
    for (const auto &[volume, extent] : change.putExtents) {
        const qint64 room = extent.firstBlock < 0 ? 0 : kMapSegmentBlocks - extent.firstBlock % kMapSegmentBlocks;
        if (extent.blockCount == 0 || extent.blockCount > room || volume.isNull() || extent.stripe.isNull())
            return fail(
                ErrorCode::InvalidArgument,
                u"an extent of %1 blocks crosses its segment's border or names nothing"_s.arg(extent.blockCount),
                u"volume %1, block %2"_s.arg(volume.toString()).arg(extent.firstBlock));
        if (auto done =
                m_putExtent.run(sql(volume.value()), extent.firstBlock, extent.blockCount, sql(extent.stripe.value()),
                                extent.offsetBytes, packChunk(extent), sql(extent.writeSequence));
            !done)
            return done;
    }
    return {};
}

Result<void> CatalogWriter::applyStripes(const CatalogChange &change, UsageDelta &usage)
{
    for (const StripeRecord &stripe : change.putStripes) {
        if (auto done = putStripe(stripe, usage); !done)
            return done;
    }
    for (const CatalogChange::LiveDelta &delta : change.liveDeltas) {
        if (auto done = addDelta(delta); !done)
            return done;
    }
    for (const StripeId id : change.removeStripes) {
        if (auto done = removeStripe(id, usage); !done)
            return done;
    }
    for (const CatalogChange::StripMove &move : change.moveStrips) {
        if (auto done = moveStrip(move, usage); !done)
            return done;
    }
    return {};
}

Result<void> CatalogWriter::addDelta(const CatalogChange::LiveDelta &delta)
{
    if (delta.blocks == 0 && delta.heldBlocks == 0)
        return {};
    const QString where = u"stripe %1"_s.arg(delta.stripe.toString());
    auto done = m_addLive.run(delta.blocks, delta.heldBlocks, sql(delta.stripe.value()));
    if (!done && done.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::Refused,
                    u"its live count would leave 0..total by a change of %1, %2 of them held"_s.arg(delta.blocks)
                        .arg(delta.heldBlocks),
                    where);
    if (!done)
        return done;
    if (m_addLive.changedRows() != 1)
        return fail(ErrorCode::Refused, u"its live count cannot change: it is not in the catalog"_s, where);
    return {};
}

Result<CatalogWriter::StoredStrips> CatalogWriter::readStrips(StripeId id)
{
    StoredStrips stored;
    if (auto done = m_readStrips.run(sql(id.value())); !done)
        return fail(done.error());
    Result<QList<StripRecord>> strips;
    if (m_readStrips.next()) {
        stored.exists = true;
        stored.stripBytes = m_readStrips.number<quint32>(1);
        strips = unpackStrips(m_readStrips.blob(2), m_readStrips.number<int>(0));
    }
    if (auto done = m_readStrips.finish(); !done)
        return fail(done.error());
    if (!strips)
        return fail(strips.error().code, strips.error().what, u"stripe %1"_s.arg(id.toString()));
    stored.strips = *strips;
    return stored;
}

Result<void> CatalogWriter::indexStrips(StripeId id, const StoredStrips &strips, UsageDelta &usage)
{
    for (const StripRecord &strip : strips.strips) {
        if (auto done = m_putStripeStore.run(sql(strip.store.value()), sql(id.value())); !done)
            return done;
        Usage &sum = usage[strip.store];
        ++sum.strips;
        sum.bytes += strips.stripBytes;
    }
    return {};
}

Result<void> CatalogWriter::unindexStrips(StripeId id, const StoredStrips &strips, UsageDelta &usage)
{
    for (const StripRecord &strip : strips.strips) {
        if (auto done = m_removeStripeStore.run(sql(strip.store.value()), sql(id.value())); !done)
            return done;
        Usage &sum = usage[strip.store];
        --sum.strips;
        sum.bytes -= strips.stripBytes;
    }
    return {};
}

Result<void> CatalogWriter::putStripe(const StripeRecord &stripe, UsageDelta &usage)
{
    const QString where = u"stripe %1"_s.arg(stripe.id.toString());
    const auto layout = packLayout(stripe.layout);
    if (!layout)
        return fail(layout.error().code, layout.error().what, where);
    if (stripe.id.isNull() || stripe.strips.size() != stripe.geometry.stripCount() ||
        stripe.liveBlocks > stripe.totalBlocks || stripe.heldBlocks > stripe.liveBlocks)
        return fail(ErrorCode::InvalidArgument,
                    u"a stripe needs an id, k+m strips, and no more live blocks than it has"_s, where);
    const auto write = [&](SqlStatement &statement) {
        return statement.run(sql(stripe.id.value()), sql(stripe.volume.value()), stripe.geometry.dataCount,
                             stripe.geometry.parityCount, stripe.geometry.stripBytes, *layout, stripe.epoch,
                             stripe.summaryOffsetBytes, stripe.summaryBytes, stripe.totalBlocks, stripe.liveBlocks,
                             packStrips(stripe.strips), stripe.heldBlocks);
    };
    if (auto done = write(m_insertStripe); !done)
        return done;
    if (m_insertStripe.changedRows() != 1) {
        const auto old = readStrips(stripe.id);
        if (!old)
            return fail(old.error());
        if (auto done = unindexStrips(stripe.id, *old, usage); !done)
            return done;
        if (auto done = write(m_replaceStripe); !done)
            return done;
    }
    return indexStrips(stripe.id, {true, stripe.geometry.stripBytes, stripe.strips}, usage);
}

Result<void> CatalogWriter::removeStripe(StripeId id, UsageDelta &usage)
{
    const auto stored = readStrips(id);
    if (!stored)
        return fail(stored.error());
    if (!stored->exists)
        return {};
    if (auto done = unindexStrips(id, *stored, usage); !done)
        return done;
    return m_removeStripe.run(sql(id.value()));
}

Result<void> CatalogWriter::moveStrip(const CatalogChange::StripMove &move, UsageDelta &usage)
{
    const QString where = u"stripe %1, strip %2"_s.arg(move.key.stripe.toString()).arg(move.key.position);
    auto stored = readStrips(move.key.stripe);
    if (!stored)
        return fail(stored.error());
    if (!stored->exists || move.key.position >= stored->strips.size())
        return fail(ErrorCode::Refused, u"the strip cannot move: it is not in the catalog"_s, where);
    StripRecord &strip = stored->strips[move.key.position];
    if (strip.store != move.from)
        return fail(ErrorCode::Refused,
                    u"the strip cannot move: it lies on store %1, not on %2"_s.arg(strip.store.toString(),
                                                                                   move.from.toString()),
                    where);
    if (auto done = unindexStrips(move.key.stripe, *stored, usage); !done)
        return done;
    strip.store = move.to;
    if (auto done = m_writeStrips.run(packStrips(stored->strips), sql(move.key.stripe.value())); !done)
        return done;
    return indexStrips(move.key.stripe, *stored, usage);
}

Result<void> CatalogWriter::writeUsage(const UsageDelta &usage)
{
    for (auto it = usage.cbegin(); it != usage.cend(); ++it) {
        if (it->strips == 0 && it->bytes == 0)
            continue;
        if (auto done = m_addUsage.run(sql(it.key().value()), it->strips, it->bytes); !done)
            return done;
    }
    return {};
}

Result<void> CatalogWriter::applyFleet(const CatalogChange &change)
{
    for (const MachineRecord &machine : change.putMachines) {
        if (auto done = m_putMachine.run(sql(machine.id.value()), machine.name, machine.certificateFingerprint,
                                         int(machine.approval), int(machine.presence), packTime(machine.presenceSince),
                                         packTime(machine.lastSeen), machine.failureDomain, machine.version);
            !done)
            return done;
    }
    for (const StoreRecord &store : change.putStores) {
        if (auto done =
                m_putStore.run(sql(store.id.value()), sql(store.machine.value()), int(store.storeClass),
                               int(store.state), store.storeUuid, store.quotaBytes, store.usedBytes, store.path);
            !done)
            return done;
    }
    for (const MachineId machine : change.removeMachines) {
        if (auto done = m_removeMachine.run(sql(machine.value())); !done)
            return done;
    }
    for (const StoreId store : change.removeStores) {
        if (auto done = m_removeStore.run(sql(store.value())); !done)
            return done;
    }
    return {};
}

Result<void> CatalogWriter::addEvent(const EventRecord &event)
{
    const quint64 id = ++m_lastEvent;
    if (auto done =
            m_addEvent.run(sql(id), packTime(event.when), int(event.severity), event.kind,
                           event.subject.left(kMaxEventTextCharacters), event.text.left(kMaxEventTextCharacters),
                           event.actor, event.wording.size() > kMaxWordingCharacters ? QString() : event.wording);
        !done)
        return done;
    if (id % kEventTrimStep == 0 && id > quint64(kKeptEvents))
        return m_trimEvents.run(sql(id - quint64(kKeptEvents)));
    return {};
}

Result<void> CatalogWriter::applySettings(const CatalogChange &change)
{
    for (auto it = change.putSettings.cbegin(); it != change.putSettings.cend(); ++it) {
        if (auto done = it.value().isEmpty() ? m_removeSetting.run(it.key()) : m_putSetting.run(it.key(), it.value());
            !done)
            return done;
    }
    return {};
}

qint64 CatalogWriter::logBytes() const
{
    return QFileInfo(m_connection.database().databaseName() + u"-wal"_s).size();
}

bool CatalogWriter::isLogLong()
{
    const qint64 bytes = logBytes();
    if (bytes <= kLogKeptBytes)
        m_logBytesLeft = 0;
    return bytes > m_logBytesLeft + kLogKeptBytes;
}

bool CatalogWriter::checkpoint()
{
    auto done = m_checkpoint.run();
    bool isWhole = false;
    if (done) {
        // Whether it was stopped, the pages in the log, and those of them that are in the database.
        isWhole =
            m_checkpoint.next() && m_checkpoint.integer(0) == 0 && m_checkpoint.integer(1) == m_checkpoint.integer(2);
        done = m_checkpoint.finish();
    }
    if (!done)
        qCWarning(lcCatalog) << "moving the log into the catalog:" << done.error().toString();
    if (isWhole)
        m_pendingPages = 0;
    const qint64 bytes = logBytes();
    m_logBytesLeft = bytes > kLogKeptBytes ? bytes : 0;
    return isWhole;
}

} // namespace fallow
