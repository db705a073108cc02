// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lent_store.h"

#include <QString>
#include <sys/types.h>

namespace fallow {

class FileStore;
struct FileStoreOptions;

// Where a lent store lies, and what somebody has done to it there. All of it asks the disk, and waits as long as that
// does not answer, as a network's whose server is gone: never on the control thread.

/// Of a store in this directory.
QString storagePathOf(const QString &directory);
/// Where the disk is mounted that a store's directory lies on.
QString mountOf(const LentStore::Options &options);
/// Whether the disk that is lent is the one that it was when the store was made: one that is not mounted has lost
/// nothing.
bool isDiskThere(const LentStore::Options &options);
/// Unreachable, in words for people.
std::unexpected<Error> diskIsAway(const LentStore::Options &options);
/// Puts a store that somebody renamed back in its place: its own files, nothing that lies beside them. A copy is none
/// the worse: strips never change, and what it lacks is found when its inventory is compared.
void bringBack(const FileStoreOptions &options);

/// A partition has no permissions of ours, and stays where it is.
LentStore::Health healthOnPartition(const FileStore &store);
/// Mends permissions. @param inode  of its storage file when it was opened; 0: not known.
LentStore::Health healthInFolder(const FileStore &store, const QString &directory, ino_t inode);

} // namespace fallow
