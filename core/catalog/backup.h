// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/units.h"

#include <QDateTime>

namespace fallow {

class Catalog;

inline constexpr qint64 kCatalogSpareBytes = 512 * kMiB; ///< the catalog's disk keeps besides a copy of it

/// Writes a consistent copy of the database to `target`, durably, under a temporary name until it is complete.
/// Errors: AlreadyExists, NoSpace, Io, Corrupt.
Result<void> backupDatabase(const QString &source, const QString &target);
/// Copies `path` to "path.backup-schema<version>", unless that copy exists already.
Result<void> backupBeforeMigration(const QString &path, int version);
/// The newest copy that renewBackup() keeps; the one before it has "-former" behind its name.
QString backupPath(const QString &catalogPath);
/// Whether there is no such copy, or it is as old as that, or of before the latest migration.
bool isBackupDue(const QString &catalogPath, const QDateTime &now, qint64 everyMs);
/// Whether the catalog's disk has room for a copy of it and for `spareBytes` besides. Errors: NoSpace.
Result<void> checkRoomForCopy(const QString &catalogPath, qint64 spareBytes = kCatalogSpareBytes);
/// Copies an open catalog to backupPath(); the copy that was there becomes the former one. A crash at any point leaves
/// at least one whole copy if there was one, and the newest is never given up for one that is not made yet. Blocks as
/// long as reading the catalog takes.
/// @param spareBytes  of the disk must be left besides the copy.
/// Thread: any but the data thread. Errors: NoSpace (also: too little would be left), Io.
Result<void> renewBackup(const Catalog &catalog, const QString &catalogPath, qint64 spareBytes = kCatalogSpareBytes);
/// The newest of the files "path.backup*", with its whole path; empty if there is none.
QString newestBackup(const QString &path);
/// "the newest backup is ..." of the files "path.backup*", or that there is none.
QString describeBackups(const QString &path);

} // namespace fallow
