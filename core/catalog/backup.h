// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// Writes a consistent copy of the database to `target`, durably, under a temporary name until it is complete.
/// Errors: AlreadyExists, NoSpace, Io, Corrupt.
Result<void> backupDatabase(const QString &source, const QString &target);
/// Copies `path` to "path.backup-schema<version>", unless that copy exists already.
Result<void> backupBeforeMigration(const QString &path, int version);
/// "the newest backup is ..." of the files "path.backup*", or that there is none.
QString describeBackups(const QString &path);

} // namespace fallow
