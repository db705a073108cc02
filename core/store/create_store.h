// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/file_store.h"

namespace fallow {

// The files of a store, for its making and its opening.

/// Makes the directory and an empty store: in a storage file, or on a partition that was given. Errors: as
/// FileStore::create.
Result<void> createStoreFiles(const FileStoreOptions &options);
/// Errors: InvalidArgument.
Result<void> checkStoreOptions(const FileStoreOptions &options);
/// A directory that hides and is passed by. One that is there is none the worse. Errors: ReadOnly, NoSpace, Refused,
/// Io.
Result<void> makeStoreDirectory(const QString &path);
/// The names in it are durable afterwards. Errors: Io.
Result<void> syncStoreDirectory(const QString &path);
QString storagePathIn(const QString &directory);
QString indexPathIn(const QString &directory);

} // namespace fallow
