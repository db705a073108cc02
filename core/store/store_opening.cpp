// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_opening.h"

#include "base/log.h"
#include "base/wording.h"
#include "coding/checksum.h"
#include "store/create_store.h"
#include "store/disk_io.h"
#include "store/partition_mark.h"
#include "store/signatures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// With whatever SQLite has beside it.
void removeIndexAt(const QString &path)
{
    for (const auto &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

/// Whole in its one file, so that it may be renamed.
Result<void> makeEmptyIndex(const QString &path)
{
    removeIndexAt(path);
    const auto made = IndexDatabase::open(path);
    return made ? (*made)->checkpoint() : Result<void>(fail(made.error()));
}

} // namespace

StoreOpening::StoreOpening(StoreCore &core)
    : m_core(core)
    , m_indexPath(indexPathIn(core.options.directory))
{}

Result<OpenedStore> StoreOpening::run()
{
    if (auto checked = checkStoreOptions(m_core.options); !checked)
        return fail(checked.error());
    if (auto opened = openFile(); !opened)
        return fail(opened.error());
    auto indexed = openIndex();
    if (!indexed && indexed.error().code == ErrorCode::Corrupt) {
        indexed = rebuild(indexed.error().what);
    } else if (!indexed) {
        m_opened.database.reset();
        if (m_hasLog)
            leaveLog(m_core);
    }
    if (!indexed)
        return fail(indexed.error());
    if (auto begun = beginSession(m_core, m_opened); !begun) {
        if (begun.error().code != ErrorCode::NoSpace)
            return fail(begun.error());
        // What lies here can be read all the same.
        qCWarning(lcStore) << m_core.storagePath << "takes no writes while its disk is full:" << begun.error().what;
    }
    m_core.usedBytes = m_opened.allocator.usedBytes();
    m_core.endBytes = m_opened.allocator.endBytes();
    m_core.quotaBytes = m_opened.superblock.quotaBytes;
    m_core.epoch = m_opened.superblock.epoch;
    m_core.storeUuid = m_opened.superblock.storeUuid;
    m_core.scrubCursor = m_opened.state.scrubCursor;
    return std::move(m_opened);
}

Result<void> StoreOpening::openFile()
{
    const bool isPartition = !m_core.options.partition.isEmpty();
    m_core.storagePath = isPartition ? m_core.options.partition : storagePathIn(m_core.options.directory);
    auto disk = m_core.options.openDisk(m_core.storagePath, isPartition ? DiskFileMode::Partition : DiskFileMode::Open);
    if (!disk)
        return fail(disk.error());
    m_core.disk = std::move(*disk);
    if (isPartition) {
        if (auto checked = checkPartition(); !checked)
            return checked;
    }
    auto block = readSuperblock(*m_core.disk, m_core.storagePath);
    if (!block)
        return fail(block.error());
    if (block->array != m_core.options.array)
        return fail(ErrorCode::WrongArray,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the store belongs to array %1"), block->array.toString()),
                    m_core.storagePath);
    if (block->store != m_core.options.store)
        return fail(ErrorCode::WrongArray,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the storage file is store %1 of this array, not %2"),
                            block->store.toString(), m_core.options.store.toString()),
                    m_core.storagePath);
    m_opened.superblock = *block;
    if (m_core.disk->sizeBytes() <= block->limitBytes) // it was cut: from now on it may grow again
        m_opened.superblock.limitBytes = 0;
    m_core.limitBytes = m_opened.superblock.limitBytes;
    return {};
}

/// That it is still ours alone. And the directory, for the index, where that was lost.
Result<void> StoreOpening::checkPartition()
{
    const QString &path = m_core.storagePath;
    const auto others = findSignaturesBeforeExtents(*m_core.disk);
    if (!others)
        return fail(others.error().code, others.error().what, path);
    if (!others->isEmpty())
        return fail(
            ErrorCode::Refused,
            Wording(QT_TRANSLATE_NOOP("Controller", "somebody has put the partition to other use; it carries: %1"),
                    others->first().what),
            path);
    if (const auto block = readSuperblock(*m_core.disk, path); !block && block.error().code == ErrorCode::Corrupt) {
        const auto isGiven = hasPartitionMark(*m_core.disk, path);
        if (!isGiven)
            return fail(isGiven.error());
        return *isGiven
                   ? fail(ErrorCode::NotFound, u"no store has been made on the partition yet"_s, path)
                   : fail(ErrorCode::Corrupt,
                          Wording(QT_TRANSLATE_NOOP("Controller", "the partition does not carry the store (any more)")),
                          path);
    }
    return QFileInfo::exists(m_core.options.directory) ? Result<void>() : makeStoreDirectory(m_core.options.directory);
}

/// Errors: Corrupt if the index has to be rebuilt, the text says why; others stop the opening.
Result<void> StoreOpening::openIndex()
{
    if (!QFileInfo::exists(m_indexPath))
        return fail(ErrorCode::Corrupt, u"the index is missing"_s, m_indexPath);
    m_hasLog = QFileInfo::exists(m_indexPath + u"-wal"_s);
    auto database = IndexDatabase::open(m_indexPath);
    if (!database)
        return fail(database.error());
    m_opened.database = std::move(*database);
    auto state = m_opened.database->readState();
    if (!state)
        return fail(state.error());
    m_opened.state = *state;
    m_isUnfinished = !state->isComplete;
    if (auto checked = checkIndexState(); !checked)
        return checked;
    if (!state->isClean) {
        if (auto checked = m_opened.database->checkPages(); !checked)
            return checked;
    }
    if (auto loaded = loadRows(); !loaded)
        return loaded;
    m_core.report.wasCleanlyClosed = state->isClean;
    return state->isClean ? Result<void>() : scanOpenRegions();
}

Result<void> StoreOpening::checkIndexState() const
{
    const IndexState &state = m_opened.state;
    if (!state.isComplete)
        return fail(ErrorCode::Corrupt, u"the index was never finished"_s, m_indexPath);
    if (state.storeUuid != m_opened.superblock.storeUuid)
        return fail(ErrorCode::Corrupt, u"the index belongs to another life of the store"_s, m_indexPath);
    // The index is written first at the beginning of a session, so it may be one ahead.
    const quint64 session = m_opened.superblock.session;
    if (state.session != session && state.session != session + 1)
        return fail(ErrorCode::Corrupt, u"the index is older than the storage file"_s, m_indexPath);
    if (!state.isClean && !m_hasLog)
        return fail(ErrorCode::Corrupt, u"the index has lost its log"_s, m_indexPath);
    return {};
}

bool StoreOpening::adopt(const StripEntry &entry)
{
    if (!m_opened.allocator.reserve(entry.sector, quint32(entry.extentBytes() / kSectorBytes)))
        return false;
    if (const StripEntry *other = m_core.index.find(entry.key())) {
        // Twice the same strip: a removed one whose hole was not durable, and its successor.
        const StripEntry older = other->generation < entry.generation ? *other : entry;
        m_opened.allocator.release(older.sector, quint32(older.extentBytes() / kSectorBytes));
        m_opened.goneSectors.push_back(older.sector); // it may be a row, or be about to become one
        if (older.isSamePut(entry))
            return false;
        m_core.index.take(entry.key());
    }
    m_core.index.insert(entry);
    m_opened.lastGeneration = std::max(m_opened.lastGeneration, entry.generation);
    return true;
}

/// Whether a row's strip was given back to the disk and the row stayed, for the process was stopped in between. Holes
/// are asked for first, which costs next to nothing, and believed only if the strip cannot be read either. What lies
/// beyond the end of the file is another matter: somebody cut it, and that is told.
bool StoreOpening::isGone(const StripHeader &header)
{
    const qint64 beginBytes = header.extentOffsetBytes;
    const qint64 endBytes = beginBytes + extentBytesFor(header.label.payloadBytes);
    if (m_core.disk->isFixedSize() || endBytes > m_sizeBytes)
        return false;
    if (beginBytes < m_dataBeginBytes || beginBytes >= m_dataEndBytes) {
        m_dataBeginBytes = m_core.disk->nextDataOffset(beginBytes);
        m_dataEndBytes = m_dataBeginBytes < 0 ? m_dataBeginBytes : m_core.disk->nextHoleOffset(m_dataBeginBytes);
    }
    if (m_dataBeginBytes >= 0 && m_dataBeginBytes <= beginBytes && endBytes <= m_dataEndBytes)
        return false;
    StripHeaderBytes found{};
    SharedBytes payload = SharedBytes::allocate(header.label.payloadBytes);
    std::array<iovec, 2> pieces = {ioPiece(std::span<std::byte>(found)), ioPiece(payload.writableSpan())};
    const qint64 count = readFully(*m_core.disk, pieces, beginBytes);
    if (count < 0)
        return false; // whoever reads it is told what the disk says
    return count < qint64(found.size() + payload.size()) || found != encodeStripHeader(header) ||
           crc32c(payload.span()) != header.label.payloadChecksum;
}

Result<void> StoreOpening::loadRows()
{
    m_opened.lastGeneration = m_opened.state.indexedGeneration;
    m_sizeBytes = m_core.disk->sizeBytes();
    auto loaded = m_opened.database->readStrips([this](const StripHeader &header) -> Result<void> {
        const bool isOurs = header.label.array == m_opened.superblock.array &&
                            header.storeUuid == m_opened.superblock.storeUuid &&
                            header.extentOffsetBytes < qint64(kMaxRegions) * kRegionBytes;
        if (isOurs && isGone(header)) {
            m_opened.goneSectors.push_back(quint32(header.extentOffsetBytes / kSectorBytes));
            return {};
        }
        if (!isOurs || m_core.index.find(header.label.key) || !adopt(StripEntry::fromHeader(header)))
            return fail(ErrorCode::Corrupt, u"the index contradicts itself"_s, m_indexPath);
        return {};
    });
    m_core.report.goneStrips = qint64(m_opened.goneSectors.size());
    if (loaded && m_core.report.goneStrips > 0)
        qCInfo(lcStore) << m_core.storagePath << "holds" << m_core.report.goneStrips
                        << "strips less than its index says: their space had been given back";
    return loaded;
}

StripScan::Options StoreOpening::scanOptions(quint64 minGeneration) const
{
    return {minGeneration, m_core.options.cancel, m_core.options.scanProgressed};
}

Result<void> StoreOpening::scanOpenRegions()
{
    StripScan scan(*m_core.disk, m_opened.superblock, scanOptions(m_opened.state.indexedGeneration));
    for (const quint32 region : m_opened.state.openRegions) {
        if (region >= kMaxRegions)
            return fail(ErrorCode::Corrupt, u"the index names an impossible region"_s, m_indexPath);
        const quint32 base = region * kRegionSectors;
        // A region beyond those of the allocator holds nothing that the index knows.
        std::vector<std::pair<quint32, quint32>> runs = {
            {region == 0 ? quint32(kDataStartBytes / kSectorBytes) : 0, kRegionSectors}};
        if (region < m_opened.allocator.regionCount()) {
            runs = m_opened.allocator.freeRuns(region);
            for (auto &[begin, count] : runs)
                count += begin;
        }
        for (const auto &[begin, end] : runs) {
            if (auto scanned = scan.scan(base + begin, base + end); !scanned)
                return scanned;
        }
    }
    for (const StripEntry &entry : scan.found().whole) {
        if (adopt(entry))
            m_opened.recovered.push_back(entry);
    }
    StoreOpenReport &report = m_core.report;
    report.scannedBytes = scan.found().scannedBytes;
    report.recoveredStrips = qint64(m_opened.recovered.size());
    report.droppedStrips = qint64(scan.found().damaged.size());
    report.strayStrips = scan.found().strayCount;
    qCInfo(lcStore) << m_core.storagePath << "was not closed in order:" << report.recoveredStrips << "strips recovered,"
                    << report.droppedStrips << "torn ones dropped";
    return {};
}

void StoreOpening::forgetAll()
{
    m_core.index = StripIndex();
    m_opened.allocator = ExtentAllocator();
    m_opened.lastGeneration = 0;
    m_opened.state = IndexState();
    m_opened.database.reset();
    m_opened.recovered.clear();
    m_opened.goneSectors.clear();
}

Result<void> StoreOpening::rebuild(const QString &reason)
{
    forgetAll();
    m_core.report = {};
    // A store in which no session has begun holds nothing; a partition is not read through for that.
    const bool isNew = m_core.disk->isFixedSize()
                           ? m_opened.superblock.session == 0
                           : m_core.disk->sizeBytes() <= kDataStartBytes && !QFileInfo::exists(m_indexPath);
    if (isNew) {
        m_core.report.wasCleanlyClosed = true;
    } else {
        qCWarning(lcStore) << m_core.storagePath << "rebuilds its index:" << reason;
        m_core.report.indexWasRebuilt = true;
        m_core.report.rebuildReason = reason;
    }
    if (auto replaced = replaceIndex(); !replaced)
        return replaced;
    if (isNew)
        return {};
    StripScan scan(*m_core.disk, m_opened.superblock, scanOptions(0));
    if (auto scanned = scan.scan(quint32(kDataStartBytes / kSectorBytes), kMaxRegions * kRegionSectors); !scanned)
        return scanned;
    for (const StripEntry &entry : scan.found().whole)
        adopt(entry);
    // Newest first: where two claim one place, the later was written over the earlier.
    std::vector<StripEntry> damaged = scan.found().damaged;
    std::sort(damaged.begin(), damaged.end(),
              [](const StripEntry &a, const StripEntry &b) { return a.generation > b.generation; });
    for (const StripEntry &entry : damaged) {
        if (m_core.index.find(entry.key()) || !adopt(entry))
            ++m_core.report.droppedStrips;
    }
    m_core.index.visitAfter({}, std::numeric_limits<int>::max(),
                            [this](const StripEntry &entry) { m_opened.recovered.push_back(entry); });
    m_core.report.recoveredStrips = m_core.index.count();
    m_core.report.scannedBytes = scan.found().scannedBytes;
    m_core.report.strayStrips = scan.found().strayCount;
    return {};
}

/// Before the scan, which is long, so that a full disk is noticed at once. And the new one is made before the old one
/// goes, so that where it cannot be made there still is what there was.
Result<void> StoreOpening::replaceIndex()
{
    if (m_isUnfinished) // it is worth nothing, and its space is wanted
        QFile::remove(m_indexPath);
    const QString newPath = m_indexPath + u".new"_s;
    const QString damagedPath = m_indexPath + u".damaged"_s; // for whoever wants to know what happened
    auto made = makeEmptyIndex(newPath);
    if (!made && made.error().code == ErrorCode::NoSpace && QFile::remove(damagedPath)) // an earlier one's
        made = makeEmptyIndex(newPath);
    if (!made) {
        removeIndexAt(newPath);
        return made;
    }
    if (QFileInfo::exists(m_indexPath)) {
        QFile::remove(damagedPath);
        QFile::rename(m_indexPath, damagedPath);
    }
    removeIndexAt(m_indexPath);
    if (!QFile::rename(newPath, m_indexPath))
        return fail(ErrorCode::Io, u"could not put the new index in place"_s, m_indexPath);
    auto database = IndexDatabase::open(m_indexPath);
    if (!database)
        return fail(database.error());
    m_opened.database = std::move(*database);
    return syncStoreDirectory(m_core.options.directory);
}

void leaveLog(const StoreCore &core)
{
    QFile log(indexPathIn(core.options.directory) + u"-wal"_s);
    if (log.exists())
        return;
    const bool isMade = log.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (!isMade || !syncStoreDirectory(core.options.directory))
        qCWarning(lcStore) << core.storagePath << "will have to rebuild its index";
}

/// From here on the index says that the store is in use.
Result<void> beginSession(StoreCore &core, OpenedStore &store)
{
    IndexState state = store.state;
    state.isComplete = true;
    state.isClean = false;
    state.session = store.superblock.session + 1;
    // Above whatever an earlier session may have left in the file without acknowledging it.
    const quint64 lastGeneration = std::max(store.lastGeneration, state.session << kGenerationCounterBits);
    state.indexedGeneration = lastGeneration;
    state.storeUuid = store.superblock.storeUuid;
    state.openRegions.clear();
    if (auto committed = store.database->commit({store.recovered, store.goneSectors, state}, store.superblock.array);
        !committed)
        return committed;
    // A log that is lost later must not leave a file behind that says "clean".
    if (auto moved = store.database->checkpoint(); !moved)
        return moved;
    Superblock next = store.superblock;
    ++next.session;
    if (auto written = writeSuperblock(*core.disk, next, core.storagePath); !written)
        return written;
    store.superblock = next;
    store.state = std::move(state);
    store.lastGeneration = lastGeneration;
    store.recovered.clear();
    store.goneSectors.clear();
    store.isSessionBegun = true;
    return {};
}

} // namespace fallow
