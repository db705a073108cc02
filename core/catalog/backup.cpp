// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/backup.h"

#include "base/wording.h"
#include "catalog/catalog.h"
#include "catalog/file_lock.h"
#include "catalog/sql_connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

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
    const auto removeUnfinished = [&unfinished] {
        for (const QString &suffix : {u""_s, u"-journal"_s})
            QFile::remove(unfinished + suffix);
    };
    removeUnfinished();
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
        removeUnfinished();
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

QString backupPath(const QString &catalogPath)
{
    return catalogPath + u".backup"_s;
}

bool isBackupDue(const QString &catalogPath, const QDateTime &now, qint64 everyMs)
{
    const QFileInfo newest(backupPath(catalogPath));
    if (!newest.exists())
        return true;
    const QDateTime made = newest.lastModified();
    const qint64 ageMs = made.msecsTo(now);
    if (ageMs >= everyMs || ageMs < -everyMs) // or the clock was wrong
        return true;
    const QFileInfo file(catalogPath);
    const QFileInfoList migrations =
        QDir(file.absolutePath()).entryInfoList({file.fileName() + u".backup-schema*"_s}, QDir::Files, QDir::Time);
    return !migrations.isEmpty() && migrations.first().lastModified() > made;
}

/// Takes the place of what has that name.
static Result<void> replaceFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(errorFromErrno(errno, u"giving a copy of the catalog its name"_s, to));
    return syncFolderOf(to);
}

Result<void> checkRoomForCopy(const QString &catalogPath, qint64 spareBytes)
{
    const qint64 freeBytes = QStorageInfo(QFileInfo(catalogPath).absolutePath()).bytesAvailable();
    const qint64 neededBytes = QFileInfo(catalogPath).size() + spareBytes;
    if (freeBytes >= neededBytes)
        return {};
    return fail(
        ErrorCode::NoSpace,
        Wording(QT_TRANSLATE_NOOP("Controller", "the disk has %1 left, a copy of the catalog needs %2 with what "
                                                "must stay free: %3 are missing"),
                Wording::bytes(freeBytes), Wording::bytes(neededBytes), Wording::bytes(neededBytes - freeBytes)),
        catalogPath);
}

Result<void> renewBackup(const Catalog &catalog, const QString &catalogPath, qint64 spareBytes)
{
    const QString newest = backupPath(catalogPath);
    const QString made = newest + u"-new"_s;                     // whole, for it is copied under yet another name
    if (!QFileInfo::exists(newest) && QFileInfo::exists(made)) { // a crash came before its last name
        if (auto kept = replaceFile(made, newest); !kept)
            return kept;
    }
    QFile::remove(made);
    if (auto room = checkRoomForCopy(catalogPath, spareBytes); !room)
        return room;
    if (auto copied = catalog.backupTo(made); !copied)
        return copied;
    if (QFileInfo::exists(newest)) {
        if (auto kept = replaceFile(newest, newest + u"-former"_s); !kept)
            return kept;
    }
    return replaceFile(made, newest);
}

QString newestBackup(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList backups =
        QDir(file.absolutePath()).entryInfoList({file.fileName() + u".backup*"_s}, QDir::Files, QDir::Time);
    const QStringList others{u".unfinished"_s, u".lock"_s, u"-wal"_s, u"-shm"_s, u"-journal"_s};
    for (const QFileInfo &backup : backups) {
        const auto isEnd = [&](const QString &end) { return backup.fileName().endsWith(end); };
        if (std::none_of(others.cbegin(), others.cend(), isEnd))
            return backup.absoluteFilePath();
    }
    return {};
}

QString describeBackups(const QString &path)
{
    const QString newest = newestBackup(path);
    return newest.isEmpty() ? u"there is no backup beside it"_s : u"the newest backup is %1"_s.arg(newest);
}

} // namespace fallow
