// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/catalog.h"
#include "catalog/sql_connection.h"

#include <QHash>
#include <span>

namespace fallow {

/// The log is moved into the database when its file is longer, and is cut to this when it begins anew; so a longer file
/// holds as much as it is long.
inline constexpr qint64 kLogKeptBytes = 32 * kMiB;

/// Applies changes to the one connection that writes. Thread: the one that opened the connection.
class CatalogWriter
{
public:
    explicit CatalogWriter(SqlConnection &connection);

    /// Reads what the writer must remember (the newest event's id). Errors: Io, Corrupt.
    Result<void> load();

    /// Makes all of `changes` durable in one transaction; each is all or nothing on its own. One result per change.
    /// When the transaction itself fails, the changes are tried one by one, up to the first that fails likewise; the
    /// rest gets the same error. For want of space they are first tried again in a log that begins anew.
    QList<Result<void>> commitGroup(std::span<CatalogChange *const> changes);
    /// A guess of the pages that the log holds and the database does not; too low by far where rows lie scattered.
    qint64 pendingPages() const { return m_pendingPages; }
    /// Whether the log has grown by kLogKeptBytes, since it began anew or since a checkpoint left it that long.
    bool isLogLong();
    /// Moves the log into the database as far as readers allow. Returns whether that is all of it, so that the next
    /// transaction begins the log anew.
    bool checkpoint();

    Result<quint32> epoch();
    /// Both become durable together, with the setting kSupersededEpochSetting.
    Result<void> putEpoch(quint32 epoch, quint32 superseded);
    /// None: the catalog is of before that was kept.
    Result<std::optional<quint32>> supersededEpoch();

private:
    struct Usage
    {
        qint64 strips = 0;
        qint64 bytes = 0;
    };
    using UsageDelta = QHash<StoreId, Usage>;

    Result<void> tryGroup(std::span<CatalogChange *const> changes, QList<Result<void>> &results);
    Result<void> applyInSavepoint(const CatalogChange &change, UsageDelta &usage);
    Result<void> apply(const CatalogChange &change, UsageDelta &usage);
    Result<void> checkExpectations(const CatalogChange &change);
    Result<void> applyVolumes(const CatalogChange &change);
    Result<void> applyExtents(const CatalogChange &change);
    Result<void> applyStripes(const CatalogChange &change, UsageDelta &usage);
    Result<void> applyFleet(const CatalogChange &change);
    Result<void> applySettings(const CatalogChange &change);
    Result<void> addEvent(const EventRecord &event);
    Result<void> putStripe(const StripeRecord &stripe, UsageDelta &usage);
    Result<void> removeStripe(StripeId id, UsageDelta &usage);
    Result<void> moveStrip(const CatalogChange::StripMove &move, UsageDelta &usage);
    Result<void> addDelta(const CatalogChange::LiveDelta &delta);
    struct StoredStrips
    {
        bool exists = false;
        quint32 stripBytes = 0;
        QList<StripRecord> strips;
    };
    Result<StoredStrips> readStrips(StripeId id);
    Result<void> indexStrips(StripeId id, const StoredStrips &strips, UsageDelta &usage);
    Result<void> unindexStrips(StripeId id, const StoredStrips &strips, UsageDelta &usage);
    Result<void> writeUsage(const UsageDelta &usage);
    void settleLogAfterFailure();
    qint64 logBytes() const;

    SqlConnection &m_connection;
    quint64 m_lastEvent = 0;
    qint64 m_pendingPages = 1; ///< a crash may have left a log
    qint64 m_logBytesLeft = 0; ///< the file's length behind the last checkpoint, if more than kLogKeptBytes
    bool m_mustSettle = false; ///< the log may hold a transaction that was reported as failed

    SqlStatement m_begin, m_commit, m_rollback, m_savepoint, m_release, m_rollbackTo;
    SqlStatement m_putVolume, m_removeVolume, m_removeVolumeExtents;
    SqlStatement m_putExtent, m_removeExtent;
    SqlStatement m_insertStripe, m_replaceStripe, m_removeStripe, m_readStrips, m_writeStrips, m_addLive;
    SqlStatement m_putStripeStore, m_removeStripeStore, m_addUsage;
    SqlStatement m_putMachine, m_removeMachine, m_putStore, m_removeStore;
    SqlStatement m_readSetting, m_putSetting, m_removeSetting;
    SqlStatement m_addEvent, m_trimEvents, m_putMeta, m_checkpoint;
};

} // namespace fallow
