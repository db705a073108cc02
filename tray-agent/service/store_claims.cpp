// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_claims.h"

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

} // namespace

QList<FoundStore> findClaimable(const QString &parent)
{
    return findStores(parent).mid(0, kMaxStoreClaims);
}

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
    struct stat status{};
    const bool isKnown = ::stat(QFile::encodeName(storageIn(found.directory)).constData(), &status) == 0;
    return {.array = bytesOf(found.array),
            .store = found.store,
            .storeUuid = bytesOf(found.storeUuid),
            .storedBytes = isKnown ? qint64(status.st_blocks) * 512 : 0};
}

Result<QStringList> deleteStore(const FoundStore &found)
{
    return removeStoreFiles(found);
}

} // namespace fallow
