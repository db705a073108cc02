// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/extent_allocator.h"
#include "store/index_database.h"
#include "store/store_core.h"
#include "store/strip_scan.h"

namespace fallow {

/// What the disk thread works with once the store is open.
struct OpenedStore
{
    Superblock superblock;
    ExtentAllocator allocator;
    std::unique_ptr<IndexDatabase> database;
    IndexState state;
    quint64 lastGeneration = 0;
    std::vector<StripEntry> recovered; ///< to become rows when the session begins
    std::vector<quint32> goneSectors;  ///< of rows without a strip; to be removed then
    bool isSessionBegun = false;       ///< false: the disk was full; until it is begun nothing may be written
};

/// Notes in index and superblock that the store is in use; may be tried again after NoSpace. Errors: NoSpace, Corrupt,
/// Io. Thread: the disk thread.
Result<void> beginSession(StoreCore &core, OpenedStore &store);

/// After an index was let go that was not closed in order and says all that is durable, for want of space or since its
/// opening ended early. SQLite has removed its log, which it does only once all of it has moved into the database: an
/// empty one says just that, none that it was lost. Does nothing where there is one.
void leaveLog(const StoreCore &core);

/// Opens file and index, and brings them together: reads the rows, scans for what an unclean stop left out of them, or
/// everything if the index cannot be trusted. Thread: the disk thread; once per object.
class StoreOpening
{
public:
    explicit StoreOpening(StoreCore &core);
    Result<OpenedStore> run();

private:
    Result<void> openFile();
    Result<void> checkPartition();
    Result<void> openIndex();
    Result<void> checkIndexState() const;
    Result<void> loadRows();
    Result<void> scanOpenRegions();
    Result<void> rebuild(const QString &reason);
    Result<void> replaceIndex();
    bool adopt(const StripEntry &entry);
    bool isGone(const StripHeader &header);
    void forgetAll();
    StripScan::Options scanOptions(quint64 minGeneration) const;

    StoreCore &m_core;
    OpenedStore m_opened;
    bool m_isUnfinished = false; ///< the index says so of itself
    bool m_hasLog = false;       ///< there was one beside the index
    const QString m_indexPath;
    qint64 m_sizeBytes = 0;      ///< of the disk, when the rows are read
    qint64 m_dataBeginBytes = 0; ///< what lies from here
    qint64 m_dataEndBytes = 0;   ///< to here has no hole
};

} // namespace fallow
