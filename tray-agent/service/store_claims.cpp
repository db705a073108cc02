// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_claims.h"

#include "store/give_partition.h"
#include "store/remove_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QString storageIn(const QString &directory)
{
    return directory + u"/storage"_s;
}

QByteArray bytesOf(const ArrayId &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.bytes.data()), qsizetype(id.bytes.size()));
}

qint64 storedBytesIn(const QString &directory)
{
    struct stat status{};
    const bool isKnown = ::stat(QFile::encodeName(storageIn(directory)).constData(), &status) == 0;
    return isKnown ? qint64(status.st_blocks) * 512 : 0;
}

} // namespace

QStringList findUnreadable(const QString &parent)
{
    QStringList unreadable;
    const QDir folder(parent);
    for (const QString &name : folder.entryList({u".fallow-store-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QFileInfo directory(folder.filePath(name));
        const QFileInfo storage(storageIn(directory.filePath()));
        if (!directory.isExecutable() || !directory.isReadable() || (storage.exists() && !storage.isReadable()))
            unreadable.append(directory.absoluteFilePath());
    }
    return unreadable;
}

StoreClaim claimOf(const FoundStore &found)
{
    return {.array = bytesOf(found.array),
            .store = found.store,
            .storeUuid = bytesOf(found.storeUuid),
            .storedBytes = found.partition.isEmpty() ? storedBytesIn(found.directory)
                                                     : measurePartition(found.partition).value_or(0)};
}

Result<QStringList> deleteStore(const FoundStore &found)
{
    if (found.partition.isEmpty())
        return removeStoreFiles(found);
    const auto ended = endPartitionStore(found.partition, found.array, found.store, found.storeUuid);
    if (!ended && ended.error().code != ErrorCode::NotFound) // it had ended before a stop
        return fail(ended.error());
    return QStringList();
}

bool isNamed(const FoundStore &found, const ArrayId &array, const StoreName &name)
{
    return found.array == array && found.store == name.store && bytesOf(found.storeUuid) == name.storeUuid;
}

QString placeOf(const FoundStore &found)
{
    return found.partition.isEmpty() ? found.directory : found.partition;
}

} // namespace fallow
