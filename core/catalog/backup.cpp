// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/backup.h"

#include "catalog/file_lock.h"
#include "catalog/sql_connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fallow {

using namespace Qt::StringLiterals;

static Result<void> vacuumInto(const QString &source, const QString &target)
{
    auto connection = SqlConnection::open(source, SqlConnection::Mode::ReadOnly, 4096);
    if (!connection)
        return fail(connection.error());
    SqlStatement copy(**connection, u"VACUUM INTO ?"_s);
    if (auto done = copy.run(target); !done) {
        Error error = done.error();
        error.where = target;
        return fail(std::move(error));
    }
    return {};
}

Result<void> backupDatabase(const QString &source, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(ErrorCode::AlreadyExists, u"the backup's file exists already"_s, target);
    const QString unfinished = target + u".unfinished"_s;
    QFile::remove(unfinished);
    // Made here first so that nobody else may read what it will hold.
    QFile file(unfinished);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::Io, u"the backup cannot be created: %1"_s.arg(file.errorString()), target);
    file.close();
    auto done = vacuumInto(source, unfinished);
    if (done)
        done = syncFile(unfinished);
    if (done && !QFile::rename(unfinished, target))
        done = fail(ErrorCode::Io, u"the finished backup cannot be given its name"_s, target);
    if (!done) {
        QFile::remove(unfinished);
        return done;
    }
    return syncFolderOf(target);
}

Result<void> backupBeforeMigration(const QString &path, int version)
{
    const QString target = u"%1.backup-schema%2"_s.arg(path).arg(version);
    if (QFileInfo::exists(target))
        return {};
    return backupDatabase(path, target);
}

QString describeBackups(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList backups =
        QDir(file.absolutePath()).entryInfoList({file.fileName() + u".backup*"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &backup : backups) {
        if (!backup.fileName().endsWith(u".unfinished"_s))
            return u"the newest backup is %1"_s.arg(backup.absoluteFilePath());
    }
    return u"there is no backup beside it; the catalog can be rebuilt from the stores"_s;
}

} // namespace fallow
