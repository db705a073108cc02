// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/store_finder.h"
#include "wire/agent_messages.h"

#include <QStringList>

namespace fallow {

// What an enrolling machine does about stores that lie where its own is to lie: of before its system was installed
// anew, or of another machine's disk. Each call blocks for as long as the disk does; thread: any.

/// Folders below `parent` that are named as a store's and that this process may not look into.
QStringList findUnreadable(const QString &parent);
/// What is told to the controller of it.
StoreClaim claimOf(const FoundStore &found);
/// Deletes a store, if it still is that one; a partition is as it was when it was given. @returns the names of what
/// lies beside it and stays. Errors: as removeStoreFiles' and endPartitionStore's.
Result<QStringList> deleteStore(const FoundStore &found);

/// Whether it is that store of that array, in that very life. Pure.
bool isNamed(const FoundStore &found, const ArrayId &array, const StoreName &name);
/// Its folder or its partition, for people. Pure.
QString placeOf(const FoundStore &found);

} // namespace fallow
