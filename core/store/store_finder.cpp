// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_finder.h"

#include "store/inspect_partition.h"
#include "store/superblock.h"

#include <QDirIterator>
#include <QFile>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// The better of the two copies, if one is right.
std::optional<Superblock> superblockOf(const QString &path)
{
    // Whatever lies there under that name: to open a pipe would wait for somebody to write to it.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return {};
    struct stat status{};
    QFile file;
    const bool isPlain = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (!isPlain || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return {};
    }
    std::optional<Superblock> best;
    for (int copy = 0; copy < 2; ++copy) {
        SuperblockBytes bytes;
        if (file.read(reinterpret_cast<char *>(bytes.data()), qint64(bytes.size())) != qint64(bytes.size()))
            break;
        const auto block = decodeSuperblock(bytes);
        if (block && (!best || best->sequence < block->sequence))
            best = *block;
    }
    return best;
}

} // namespace

QList<FoundStore> findStores(const QString &parent)
{
    QList<FoundStore> found;
    QDirIterator folders(parent, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (int looked = 0; folders.hasNext() && looked < kMaxFoldersLookedInto; ++looked) {
        const QString folder = folders.next();
        if (const auto block = superblockOf(folder + u"/storage"_s))
            found.append(
                {.directory = folder, .array = block->array, .store = block->store, .storeUuid = block->storeUuid});
    }
    return found;
}

Result<std::optional<FoundStore>> findStoreOn(const QString &partition)
{
    const auto contents = inspectPartition(partition);
    if (!contents)
        return fail(contents.error());
    if (!contents->store)
        return std::optional<FoundStore>();
    return std::optional<FoundStore>(FoundStore{.directory = {},
                                                .array = contents->store->array,
                                                .store = contents->store->store,
                                                .storeUuid = contents->store->storeUuid,
                                                .partition = partition});
}

} // namespace fallow
