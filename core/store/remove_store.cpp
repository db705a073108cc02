// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remove_store.h"

#include "store/create_store.h"
#include "store/posix_disk_file.h"
#include "store/superblock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <span>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr const char *kStorageName = "storage";
/// SQLite's, the database itself last: what is moved in part is then an index without its log, which is not used.
constexpr std::array<const char *, 4> kIndexNames = {"index.sqlite-wal", "index.sqlite-shm", "index.sqlite-journal",
                                                     "index.sqlite"};
constexpr std::array<const char *, 8> kOtherNames = {"index.sqlite.new", "index.sqlite.new-wal", "index.sqlite.damaged",
                                                     "storage.new",      "CACHEDIR.TAG",         ".nobackup",
                                                     ".nomedia",         ".trackerignore"};

Error folderError(int errnoValue, const QString &action, const QString &where)
{
    if (errnoValue == EROFS)
        return {ErrorCode::ReadOnly, u"the file system is mounted read-only"_s, where};
    if (errnoValue == ELOOP || errnoValue == ENOTDIR)
        return {ErrorCode::Refused, u"the store's folder is a link, or none"_s, where};
    return errorFromErrno(errnoValue, action, where);
}

/// A folder by descriptor: it stays the same whatever becomes of its name meanwhile.
class StoreFolder
{
public:
    static Result<StoreFolder> open(const QString &path)
    {
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0)
            return fail(folderError(errno, u"open the store's folder"_s, path));
        return StoreFolder(path, descriptor);
    }
    StoreFolder(StoreFolder &&other) noexcept
        : m_path(std::move(other.m_path))
        , m_descriptor(std::exchange(other.m_descriptor, -1))
        , m_storage(std::move(other.m_storage))
        , m_storageStatus(other.m_storageStatus)
    {}
    StoreFolder &operator=(StoreFolder &&) = delete;
    ~StoreFolder()
    {
        m_storage.reset(); // and with it the lock
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    int descriptor() const { return m_descriptor; }

    /// Locks the storage file as whoever serves it does. Errors: NotFound (there is none), Busy.
    Result<void> lockStorage()
    {
        const int file = ::openat(m_descriptor, kStorageName, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
        if (file < 0)
            return fail(folderError(errno, u"open the storage file"_s, m_path));
        m_storage = std::make_unique<PosixDiskFile>(file, false); // closes it
        if (::fstat(file, &m_storageStatus) != 0)
            return fail(folderError(errno, u"open the storage file"_s, m_path));
        if (!S_ISREG(m_storageStatus.st_mode))
            return fail(ErrorCode::Corrupt, u"the storage file is not a regular file"_s, m_path);
        if (::flock(file, LOCK_EX | LOCK_NB) == 0)
            return {};
        return fail(errno == EWOULDBLOCK
                        ? Error{ErrorCode::Busy, u"another process has the storage file open"_s, m_path}
                        : errorFromErrno(errno, u"lock the storage file"_s, m_path));
    }

    /// Whether the storage file, which is locked, is this store's, and still bears its name.
    Result<void> checkIs(const FoundStore &store) const
    {
        const auto block = readSuperblock(*m_storage, m_path);
        if (!block)
            return fail(block.error());
        if (block->array != store.array || block->store != store.store || block->storeUuid != store.storeUuid)
            return fail(ErrorCode::WrongArray, u"another store lies there now"_s, m_path);
        struct stat now{};
        if (::fstatat(m_descriptor, kStorageName, &now, AT_SYMLINK_NOFOLLOW) != 0)
            return fail(folderError(errno, u"look at the storage file"_s, m_path));
        if (now.st_dev != m_storageStatus.st_dev || now.st_ino != m_storageStatus.st_ino)
            return fail(ErrorCode::WrongArray, u"another storage file lies there now"_s, m_path);
        return {};
    }

    bool has(const char *name) const
    {
        struct stat status{};
        return ::fstatat(m_descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    }

    bool hasOnly(std::span<const char *const> names) const
    {
        const QStringList there = entries();
        return std::ranges::all_of(there, [names](const QString &entry) {
            return std::ranges::any_of(names, [&entry](const char *name) { return entry == QLatin1StringView(name); });
        });
    }

    /// One that is not there is none the worse, and a folder by that name is somebody else's.
    Result<void> remove(const char *name) const
    {
        if (::unlinkat(m_descriptor, name, 0) == 0 || errno == ENOENT || errno == EISDIR ||
            (errno == EPERM && isFolder(name)))
            return {};
        return fail(folderError(errno, u"remove %1"_s.arg(QLatin1StringView(name)), m_path));
    }

    Result<void> move(const char *name, const StoreFolder &to) const
    {
        if (::renameat(m_descriptor, name, to.m_descriptor, name) == 0 || errno == ENOENT)
            return {};
        return fail(folderError(errno, u"move %1"_s.arg(QLatin1StringView(name)), m_path));
    }

    Result<void> sync() const
    {
        if (::fsync(m_descriptor) == 0)
            return {};
        return fail(folderError(errno, u"sync the store's folder"_s, m_path));
    }

    /// The folder itself, if nothing lies in it; else what does.
    QStringList removeIfEmpty() const
    {
        if (::rmdir(QFile::encodeName(m_path).constData()) == 0)
            return {};
        return entries();
    }

private:
    StoreFolder(QString path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {}
    QStringList entries() const
    {
        return QDir(m_path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                      QDir::Name);
    }
    bool isFolder(const char *name) const
    {
        struct stat status{};
        return ::fstatat(m_descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
    }

    QString m_path;
    int m_descriptor;
    std::unique_ptr<PosixDiskFile> m_storage;
    struct stat m_storageStatus{};
};

Result<void> removeAllButStorage(const StoreFolder &folder)
{
    for (const char *name : kIndexNames) {
        if (auto removed = folder.remove(name); !removed)
            return removed;
    }
    for (const char *name : kOtherNames) {
        if (auto removed = folder.remove(name); !removed)
            return removed;
    }
    return folder.sync();
}

Result<void> moveIndex(const StoreFolder &from, const StoreFolder &to)
{
    if (!from.has("index.sqlite"))
        return {};
    for (const char *name : kIndexNames) { // a log of another index must not be found beside this one
        if (auto removed = to.remove(name); !removed)
            return removed;
    }
    for (const char *name : kIndexNames) {
        if (auto moved = from.move(name, to); !moved)
            return moved;
    }
    return to.sync();
}

/// Never over another one.
Result<void> moveStorage(const StoreFolder &from, const StoreFolder &to, const QString &where)
{
    if (::renameat2(from.descriptor(), kStorageName, to.descriptor(), kStorageName, RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL) // a file system that knows no such renaming
        return fail(folderError(errno, u"move the storage file"_s, where));
    if (to.has(kStorageName))
        return fail(ErrorCode::AlreadyExists, u"another storage file lies there"_s, where);
    return from.move(kStorageName, to);
}

} // namespace

Result<QStringList> removeStoreFiles(const FoundStore &store)
{
    auto folder = StoreFolder::open(store.directory);
    if (!folder)
        return folder.error().code == ErrorCode::NotFound ? Result<QStringList>(QStringList()) : fail(folder.error());
    const auto locked = folder->lockStorage();
    if (!locked && locked.error().code == ErrorCode::NotFound)
        return folder->removeIfEmpty();
    if (!locked)
        return fail(locked.error());
    if (auto checked = folder->checkIs(store); !checked)
        return fail(checked.error());
    if (auto removed = removeAllButStorage(*folder); !removed)
        return fail(removed.error());
    if (auto checked = folder->checkIs(store); !checked) // the lock does not keep anybody from renaming
        return fail(checked.error());
    if (auto removed = folder->remove(kStorageName); !removed)
        return fail(removed.error());
    return folder->removeIfEmpty();
}

Result<QStringList> removeIndexFiles(const QString &directory)
{
    const auto folder = StoreFolder::open(directory);
    if (!folder)
        return folder.error().code == ErrorCode::NotFound ? Result<QStringList>(QStringList()) : fail(folder.error());
    struct stat storage{};
    if (::fstatat(folder->descriptor(), kStorageName, &storage, AT_SYMLINK_NOFOLLOW) == 0 &&
        !(S_ISREG(storage.st_mode) && storage.st_size == 0))
        return fail(ErrorCode::Refused, u"a storage file lies there, which is no part of the store on the partition"_s,
                    directory);
    if (auto removed = removeAllButStorage(*folder); !removed)
        return fail(removed.error());
    return folder->removeIfEmpty();
}

Result<void> moveStoreFiles(const FoundStore &store, const QString &directory)
{
    auto from = StoreFolder::open(store.directory);
    if (!from)
        return fail(from.error());
    if (auto locked = from->lockStorage(); !locked)
        return locked;
    if (auto checked = from->checkIs(store); !checked)
        return checked;
    if (auto made = makeStoreDirectory(directory); !made)
        return made;
    const auto to = StoreFolder::open(directory);
    if (!to)
        return fail(to.error());
    if (to->has(kStorageName))
        return fail(ErrorCode::AlreadyExists, u"another storage file lies there"_s, directory);
    if (auto moved = moveIndex(*from, *to); !moved)
        return moved;
    if (auto moved = moveStorage(*from, *to, store.directory); !moved)
        return moved;
    if (from->hasOnly(kOtherNames)) { // which were made anew where it lies now
        for (const char *name : kOtherNames) {
            if (auto removed = from->remove(name); !removed)
                break;
        }
        from->removeIfEmpty();
    }
    return to->sync();
}

} // namespace fallow
