// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_opening.h"

#include "base/log.h"
#include "store/disk_io.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QString storagePathIn(const QString &directory)
{
    return directory + u"/storage"_s;
}

Result<void> syncDirectory(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errorFromErrno(errno, u"open the store's directory"_s, path));
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (result != 0)
        return fail(errorFromErrno(error, u"sync the store's directory"_s, path));
    return {};
}

Result<void> writeSmallFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(ErrorCode::Io, u"could not write: %1"_s.arg(file.errorString()), path);
    return {};
}

Result<void> checkOptions(const FileStoreOptions &options)
{
    const QString name = QFileInfo(QDir::cleanPath(options.directory)).fileName();
    if (!name.startsWith(u'.') || name == u"."_s || name == u".."_s)
        return fail(ErrorCode::InvalidArgument, u"the name of a store's directory begins with a dot"_s,
                    options.directory);
    if (options.array.isNull() || options.store.isNull())
        return fail(ErrorCode::InvalidArgument, u"a store needs the ids of its array and its own"_s, options.directory);
    return {};
}

/// What backup programs go by besides the files: the attribute of dump(8), and the extended one of the desktop's
/// convention. A file system that has neither is none the worse.
void askToBePassedBy(const QByteArray &directory)
{
    const int descriptor = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    int flags = 0;
    if (::ioctl(descriptor, FS_IOC_GETFLAGS, &flags) == 0) {
        flags |= FS_NODUMP_FL; // what is made in the directory inherits it
        ::ioctl(descriptor, FS_IOC_SETFLAGS, &flags);
    }
    constexpr char kNo[] = "false";
    ::fsetxattr(descriptor, "user.xdg.robots.backup", kNo, sizeof kNo - 1, 0);
    ::fsetxattr(descriptor, "user.xdg.robots.index", kNo, sizeof kNo - 1, 0);
    ::close(descriptor);
}

Result<void> makeDirectory(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    if (::mkdir(encoded.constData(), 0700) != 0) {
        if (errno == EROFS)
            return fail(ErrorCode::ReadOnly, u"the file system is mounted read-only"_s, path);
        if (errno != EEXIST)
            return fail(errorFromErrno(errno, u"make the store's directory"_s, path));
    }
    if (auto synced = syncDirectory(QFileInfo(QDir::cleanPath(path)).absolutePath()); !synced) // its name in there
        return synced;
    if (::chmod(encoded.constData(), 0700) != 0)
        return fail(errorFromErrno(errno, u"protect the store's directory"_s, path));
    // Backup programs pass by: the array has copies of its own, and what lies here is sealed.
    if (auto tag = writeSmallFile(path + u"/CACHEDIR.TAG"_s, "Signature: 8a477f597d28d172789f06886806bc55\n"
                                                             "# Space lent to a Fallow storage array.\n");
        !tag)
        return tag;
    for (const auto &name : {u"/.nobackup"_s, u"/.trackerignore"_s, u"/.nomedia"_s}) {
        if (auto written = writeSmallFile(path + name, {}); !written)
            return written;
    }
    askToBePassedBy(encoded);
    return {};
}

} // namespace

Result<void> createStoreFiles(const FileStoreOptions &options)
{
    if (auto checked = checkOptions(options); !checked)
        return checked;
    if (options.quotaBytes < 0)
        return fail(ErrorCode::InvalidArgument, u"a store's quota is not negative"_s, options.directory);
    if (auto made = makeDirectory(options.directory); !made)
        return made;
    const QString path = storagePathIn(options.directory);
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, u"there is a store here already"_s, path);
    for (const auto &leftover : {u"/storage.new"_s, u"/index.sqlite"_s, u"/index.sqlite-wal"_s, u"/index.sqlite-shm"_s})
        QFile::remove(options.directory + leftover);
    const QString newPath = path + u".new"_s;
    auto disk = options.openDisk(newPath, DiskFileMode::CreateNew);
    if (!disk)
        return fail(disk.error());
    Superblock block;
    block.array = options.array;
    block.storeUuid = ArrayId::generate();
    block.store = options.store;
    block.quotaBytes = options.quotaBytes;
    block.createdUnixMs = QDateTime::currentMSecsSinceEpoch();
    if (auto written = writeSuperblock(**disk, block, newPath); !written) {
        QFile::remove(newPath);
        return written;
    }
    // Link, not rename: of two that create at once, one is told so.
    if (::link(QFile::encodeName(newPath).constData(), QFile::encodeName(path).constData()) != 0) {
        const int error = errno;
        QFile::remove(newPath);
        return fail(errorFromErrno(error, u"put the storage file in place"_s, path));
    }
    QFile::remove(newPath);
    return syncDirectory(options.directory);
}

StoreOpening::StoreOpening(StoreCore &core)
    : m_core(core)
    , m_indexPath(core.options.directory + u"/index.sqlite"_s)
{}

Result<OpenedStore> StoreOpening::run()
{
    if (auto checked = checkOptions(m_core.options); !checked)
        return fail(checked.error());
    if (auto opened = openFile(); !opened)
        return fail(opened.error());
    auto indexed = openIndex();
    if (!indexed && indexed.error().code == ErrorCode::Corrupt)
        indexed = rebuild(indexed.error().what);
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
    m_core.storagePath = storagePathIn(m_core.options.directory);
    auto disk = m_core.options.openDisk(m_core.storagePath, DiskFileMode::Open);
    if (!disk)
        return fail(disk.error());
    m_core.disk = std::move(*disk);
    auto block = readSuperblock(*m_core.disk, m_core.storagePath);
    if (!block)
        return fail(block.error());
    if (block->array != m_core.options.array)
        return fail(ErrorCode::WrongArray, u"the store belongs to array %1"_s.arg(block->array.toString()),
                    m_core.storagePath);
    if (block->store != m_core.options.store)
        return fail(ErrorCode::WrongArray,
                    u"the storage file is store %1 of this array, not %2"_s.arg(block->store.toString(),
                                                                                m_core.options.store.toString()),
                    m_core.storagePath);
    m_opened.superblock = *block;
    return {};
}

/// Errors: Corrupt if the index has to be rebuilt, the text says why; others stop the opening.
Result<void> StoreOpening::openIndex()
{
    if (!QFileInfo::exists(m_indexPath))
        return fail(ErrorCode::Corrupt, u"the index is missing"_s, m_indexPath);
    const bool hasLog = QFileInfo::exists(m_indexPath + u"-wal"_s);
    auto database = IndexDatabase::open(m_indexPath);
    if (!database)
        return fail(database.error());
    m_opened.database = std::move(*database);
    auto state = m_opened.database->readState();
    if (!state)
        return fail(state.error());
    m_opened.state = *state;
    m_isUnfinished = !state->isComplete;
    if (auto checked = checkIndexState(hasLog); !checked)
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

Result<void> StoreOpening::checkIndexState(bool hasLog) const
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
    if (!state.isClean && !hasLog)
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
        if (older.isSamePut(entry))
            return false;
        m_core.index.take(entry.key());
    }
    m_core.index.insert(entry);
    m_opened.lastGeneration = std::max(m_opened.lastGeneration, entry.generation);
    return true;
}

Result<void> StoreOpening::loadRows()
{
    m_opened.lastGeneration = m_opened.state.indexedGeneration;
    return m_opened.database->readStrips([this](const StripHeader &header) -> Result<void> {
        const bool isOurs = header.label.array == m_opened.superblock.array &&
                            header.storeUuid == m_opened.superblock.storeUuid &&
                            header.extentOffsetBytes < qint64(kMaxRegions) * kRegionBytes;
        if (!isOurs || m_core.index.find(header.label.key) || !adopt(StripEntry::fromHeader(header)))
            return fail(ErrorCode::Corrupt, u"the index contradicts itself"_s, m_indexPath);
        return {};
    });
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
}

Result<void> StoreOpening::rebuild(const QString &reason)
{
    forgetAll();
    m_core.report = {};
    const bool isNew = m_core.disk->sizeBytes() <= kDataStartBytes && !QFileInfo::exists(m_indexPath);
    if (isNew) {
        m_core.report.wasCleanlyClosed = true;
    } else {
        qCWarning(lcStore) << m_core.storagePath << "rebuilds its index:" << reason;
        m_core.report.indexWasRebuilt = true;
        m_core.report.rebuildReason = reason;
    }
    if (auto replaced = replaceIndex(); !replaced)
        return replaced;
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

/// Before the scan, which is long, so that a full disk is noticed at once.
Result<void> StoreOpening::replaceIndex()
{
    if (QFileInfo::exists(m_indexPath)) {
        if (!m_isUnfinished) { // for whoever wants to know what happened
            QFile::remove(m_indexPath + u".damaged"_s);
            QFile::rename(m_indexPath, m_indexPath + u".damaged"_s);
        } else {
            QFile::remove(m_indexPath);
        }
    }
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(m_indexPath + suffix);
    auto database = IndexDatabase::open(m_indexPath);
    if (!database)
        return fail(database.error());
    m_opened.database = std::move(*database);
    return syncDirectory(m_core.options.directory);
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
    if (auto committed = store.database->commit({store.recovered, {}, state}, store.superblock.array); !committed)
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
    store.isSessionBegun = true;
    return {};
}

} // namespace fallow
