// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/store_finder.h"

#include <QStringList>

namespace fallow {

// A folder may hold what is somebody else's, whatever its name is: only the files of FORMAT.md, "The directory", are
// ever removed or moved, by their names. Each call blocks for as long as the disk does; thread: any.

/// Removes the store in `store.directory`, and the folder if nothing else lies in it. It must be just that store still
/// (array, store id and uuid), and nobody may have it open. The storage file goes last, so what a stop on the way
/// leaves is found as a store again, and the next call ends it. Where no storage file lies nothing but an empty folder
/// is removed. @returns the names of what stays in the folder, for it is not ours. Errors: Busy (some process has it
/// open), WrongArray (another store, or another life of it), Corrupt, Unsupported, Refused (permissions, or the folder
/// is a link), ReadOnly, Io; what could not be removed is still there.
Result<QStringList> removeStoreFiles(const FoundStore &store);

/// Removes what a store on a partition keeps in its folder: the index, and the folder if nothing else lies in it. A
/// folder that is not there is none the worse. @returns as removeStoreFiles. Errors: Refused (a storage file with
/// anything in it lies there: that is a store of its own; permissions), ReadOnly, Io.
Result<QStringList> removeIndexFiles(const QString &directory);

/// Moves the store in `store.directory` to the folder `directory`, which is made if it is not there, and removes the
/// folder it was in if nothing else lies there. An index that lies in `directory` already stays if the store brings
/// none: opening compares it with the store. The storage file goes last: after a stop on the way the next call goes on.
/// Errors: AlreadyExists (a storage file lies there), and as removeStoreFiles'.
Result<void> moveStoreFiles(const FoundStore &store, const QString &directory);

} // namespace fallow
