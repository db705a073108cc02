// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_place.h"

#include "base/log.h"
#include "base/wording.h"
#include "store/file_store.h"
#include "store/remove_store.h"
#include "store/store_finder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kMaxLostStrips = 4096;
constexpr mode_t kDirectoryMode = 0700;
constexpr mode_t kFileMode = 0600;

/// The folder that was named to lie on the disk.
QString folderOf(const LentStore::Options &options)
{
    return QFileInfo(options.directory).path();
}

} // namespace

QString storagePathOf(const QString &directory)
{
    return directory + u"/storage"_s;
}

QString mountOf(const LentStore::Options &options)
{
    return QStorageInfo(folderOf(options)).rootPath();
}

bool isDiskThere(const LentStore::Options &options)
{
    if (!options.partition.isEmpty())
        return QFileInfo::exists(options.partition);
    return QDir(folderOf(options)).exists() && (options.mount.isEmpty() || mountOf(options) == options.mount);
}

std::unexpected<Error> diskIsAway(const LentStore::Options &options)
{
    return fail(ErrorCode::Unreachable,
                Wording(QT_TRANSLATE_NOOP("Controller", "The disk that is lent is not there: %1"),
                        options.partition.isEmpty() ? folderOf(options) : options.partition));
}

void bringBack(const FileStoreOptions &options)
{
    if (QFileInfo::exists(storagePathOf(options.directory)))
        return;
    for (const FoundStore &found : findStores(QFileInfo(options.directory).path())) {
        if (found.array != options.array || found.store != options.store)
            continue;
        const auto moved = moveStoreFiles(found, options.directory);
        qCWarning(lcAgent).noquote() << "the store was found at" << found.directory
                                     << (moved ? u"and put back"_s
                                               : u"and could not be put back: "_s + moved.error().toString());
        return;
    }
}

LentStore::Health healthOnPartition(const FileStore &store)
{
    using enum LentStore::Trouble;
    if (!store.isReady())
        return {.trouble = Deleted};
    const qint64 sizeBytes = store.diskSizeBytes();
    QList<StripKey> lost;
    if (sizeBytes < store.endOfStripsBytes())
        lost = store.stripsBeyond(std::max<qint64>(0, sizeBytes), kMaxLostStrips);
    if (!lost.isEmpty())
        return {.trouble = Truncated, .lostStrips = std::move(lost)};
    return {.trouble = store.takesWrites() ? None : Failing};
}

LentStore::Health healthInFolder(const FileStore &store, const QString &directory, ino_t inode)
{
    using enum LentStore::Trouble;
    const QByteArray folderPath = QFile::encodeName(directory);
    const QByteArray path = QFile::encodeName(storagePathOf(directory));
    struct stat folder{};
    struct stat file{};
    const bool isThere = ::stat(path.constData(), &file) == 0;
    const int error = isThere ? 0 : errno;
    const qint64 endBytes = store.endOfStripsBytes(); // after the file's size: it may grow in between
    if (!store.isReady())
        return {.trouble = Deleted};
    if (!isThere && error == EACCES) // we are the owner, and may take it back
        return {.trouble = Permissions, .isMended = ::chmod(folderPath.constData(), kDirectoryMode) == 0};
    if (!isThere || (inode != 0 && file.st_ino != inode))
        return {.trouble = Moved};
    if (file.st_size < endBytes) { // an empty store ends before what it reserves: nothing is lost then
        auto lost = store.stripsBeyond(file.st_size, kMaxLostStrips);
        if (!lost.isEmpty())
            return {.trouble = Truncated, .lostStrips = std::move(lost)};
    }
    const bool isFolderRight =
        ::stat(folderPath.constData(), &folder) == 0 && (folder.st_mode & 0777) == kDirectoryMode;
    if (isFolderRight && (file.st_mode & 0777) == kFileMode)
        return {.trouble = store.takesWrites() ? None : Failing};
    const bool isMended =
        ::chmod(folderPath.constData(), kDirectoryMode) == 0 && ::chmod(path.constData(), kFileMode) == 0;
    return {.trouble = Permissions, .isMended = isMended};
}

} // namespace fallow
