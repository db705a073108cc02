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

/// At most kMaxStoreClaims stores in folders directly below `parent`. None of them is opened or locked.
QList<FoundStore> findClaimable(const QString &parent);
/// Folders below `parent` that are named as a store's and that this process may not look into.
QStringList findUnreadable(const QString &parent);
/// What is told to the controller of it.
StoreClaim claimOf(const FoundStore &found);
/// Deletes a store, if it still is that one. @returns the names of what lies beside it and stays. Errors: as
/// removeStoreFiles'.
Result<QStringList> deleteStore(const FoundStore &found);

} // namespace fallow
