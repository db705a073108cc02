// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/create_store.h"

#include "base/wording.h"
#include "store/partition_mark.h"
#include "store/signatures.h"
#include "store/superblock.h"

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

Result<void> writeSmallFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(ErrorCode::Io, u"could not write: %1"_s.arg(file.errorString()), path);
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

void removeLeftovers(const QString &directory)
{
    for (const auto &leftover : {u"/storage.new"_s, u"/index.sqlite"_s, u"/index.sqlite-wal"_s, u"/index.sqlite-shm"_s,
                                 u"/index.sqlite.new"_s, u"/index.sqlite.new-wal"_s})
        QFile::remove(directory + leftover);
}

Superblock newSuperblock(const FileStoreOptions &options)
{
    Superblock block;
    block.array = options.array;
    block.storeUuid = ArrayId::generate();
    block.store = options.store;
    block.quotaBytes = options.quotaBytes;
    block.createdUnixMs = QDateTime::currentMSecsSinceEpoch();
    return block;
}

/// Whether a store may be made there: it was given by hand, and nobody has put it to other use since.
Result<void> checkIsGiven(DiskFile &disk, const FileStoreOptions &options)
{
    const QString &path = options.partition;
    const auto others = findSignaturesBeforeExtents(disk);
    if (!others)
        return fail(others.error().code, others.error().what, path);
    if (!others->isEmpty())
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the partition carries: %1"), others->first().what), path);
    const auto block = readSuperblock(disk, path);
    if (block && block->array == options.array && block->store == options.store)
        return fail(ErrorCode::AlreadyExists, u"there is a store here already"_s, path);
    if (block)
        return fail(
            ErrorCode::WrongArray,
            u"the partition carries store %1 of array %2"_s.arg(block->store.toString(), block->array.toString()),
            path);
    if (block.error().code != ErrorCode::Corrupt)
        return fail(block.error());
    const auto isGiven = hasPartitionMark(disk, path);
    if (!isGiven)
        return fail(isGiven.error());
    if (!*isGiven)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "the partition was not given to the array: that is done by hand, once")),
                    path);
    return {};
}

Result<void> createOnPartition(const FileStoreOptions &options)
{
    const QString &path = options.partition;
    auto disk = options.openDisk(path, DiskFileMode::Partition);
    if (!disk)
        return fail(disk.error());
    if (auto checked = checkIsGiven(**disk, options); !checked)
        return checked;
    const qint64 capacityBytes = partitionCapacityBytes((*disk)->sizeBytes());
    if (options.quotaBytes > capacityBytes)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the partition holds no more than %1"),
                            Wording::bytes(capacityBytes)),
                    path);
    if (auto made = makeStoreDirectory(options.directory); !made)
        return made;
    removeLeftovers(options.directory);
    Superblock block = newSuperblock(options);
    return writeSuperblock(**disk, block, path);
}

} // namespace

QString storagePathIn(const QString &directory)
{
    return directory + u"/storage"_s;
}

QString indexPathIn(const QString &directory)
{
    return directory + u"/index.sqlite"_s;
}

Result<void> syncStoreDirectory(const QString &path)
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

Result<void> checkStoreOptions(const FileStoreOptions &options)
{
    const QString name = QFileInfo(QDir::cleanPath(options.directory)).fileName();
    if (!name.startsWith(u'.') || name == u"."_s || name == u".."_s)
        return fail(ErrorCode::InvalidArgument, u"the name of a store's directory begins with a dot"_s,
                    options.directory);
    if (options.array.isNull() || options.store.isNull())
        return fail(ErrorCode::InvalidArgument, u"a store needs the ids of its array and its own"_s, options.directory);
    return {};
}

Result<void> makeStoreDirectory(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    if (::mkdir(encoded.constData(), 0700) != 0) {
        if (errno == EROFS)
            return fail(ErrorCode::ReadOnly,
                        Wording(QT_TRANSLATE_NOOP("Controller", "the file system is mounted read-only")), path);
        if (errno != EEXIST)
            return fail(errorFromErrno(errno, u"make the store's directory"_s, path));
    }
    if (auto synced = syncStoreDirectory(QFileInfo(QDir::cleanPath(path)).absolutePath()); !synced) // its name in there
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

Result<void> createStoreFiles(const FileStoreOptions &options)
{
    if (auto checked = checkStoreOptions(options); !checked)
        return checked;
    if (options.quotaBytes < 0)
        return fail(ErrorCode::InvalidArgument, u"a store's quota is not negative"_s, options.directory);
    if (!options.partition.isEmpty())
        return createOnPartition(options);
    if (auto made = makeStoreDirectory(options.directory); !made)
        return made;
    const QString path = storagePathIn(options.directory);
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, u"there is a store here already"_s, path);
    removeLeftovers(options.directory);
    const QString newPath = path + u".new"_s;
    auto disk = options.openDisk(newPath, DiskFileMode::CreateNew);
    if (!disk)
        return fail(disk.error());
    Superblock block = newSuperblock(options);
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
    return syncStoreDirectory(options.directory);
}

} // namespace fallow
