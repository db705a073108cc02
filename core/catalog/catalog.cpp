// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/file_lock.h"
#include "catalog/schema.h"
#include "catalog/sql_connection.h"
#include "catalog/sqlite_catalog.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace fallow {

using namespace Qt::StringLiterals;

bool CatalogChange::isEmpty() const
{
    return removeVolumes.isEmpty() && putVolumes.isEmpty() && removeExtents.isEmpty() && putExtents.isEmpty() &&
           putStripes.isEmpty() && liveDeltas.isEmpty() && removeStripes.isEmpty() && moveStrips.isEmpty() &&
           putMachines.isEmpty() && putStores.isEmpty() && addEvents.isEmpty() && putSettings.isEmpty() &&
           expectSettings.isEmpty() && removeMachines.isEmpty() && removeStores.isEmpty();
}

static Result<void> createUnder(const QString &path, ArrayId array)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::Io, u"the catalog cannot be created: %1"_s.arg(file.errorString()), path);
    file.close();
    {
        auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite, 4096);
        if (!connection)
            return fail(connection.error());
        if (auto done = createSchema(**connection, array); !done)
            return done;
    }
    return syncFile(path);
}

Result<void> Catalog::create(const QString &path, ArrayId array)
{
    if (array.isNull())
        return fail(ErrorCode::InvalidArgument, u"an array needs an id that is not null"_s, path);
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, u"there is a catalog already"_s, path);
    auto lock = FileLock::acquire(path + u".lock"_s);
    if (!lock)
        return fail(lock.error());
    // Under a temporary name until it is whole, so that a crash leaves no half catalog.
    const QString unfinished = path + u".unfinished"_s;
    QFile::remove(unfinished);
    QFile::remove(unfinished + u"-journal"_s);
    if (auto done = createUnder(unfinished, array); !done) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + u"-journal"_s);
        return done;
    }
    // link(), unlike rename(), never replaces what somebody else has put there meanwhile.
    const QByteArray from = QFile::encodeName(unfinished);
    if (::link(from.constData(), QFile::encodeName(path).constData()) != 0) {
        const int errnoValue = errno;
        ::unlink(from.constData());
        return fail(errorFromErrno(errnoValue, u"giving the new catalog its name"_s, path));
    }
    ::unlink(from.constData());
    return syncFolderOf(path);
}

Result<std::unique_ptr<Catalog>> Catalog::open(const QString &path, Options options)
{
    return SqliteCatalog::open(path, std::move(options));
}

} // namespace fallow
