// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QList>
#include <QString>
#include <optional>

namespace fallow {

/// A store that lies somewhere, by what its superblock says.
struct FoundStore
{
    QString directory; ///< empty: it lies on `partition`
    ArrayId array;
    StoreId store;
    ArrayId storeUuid;
    QString partition = {};
    friend bool operator==(const FoundStore &, const FoundStore &) = default;
};

/// The stores in folders directly below `parent`, hidden ones included; at most kMaxFoldersLookedInto are looked into.
/// Opens and locks nothing. Blocks; thread: any.
QList<FoundStore> findStores(const QString &parent);
inline constexpr int kMaxFoldersLookedInto = 2000;

/// The store on a partition, or nothing if it carries none. Opens it exclusively for a moment, and changes nothing.
/// Errors: as inspectPartition's. Blocks; thread: any.
Result<std::optional<FoundStore>> findStoreOn(const QString &partition);

} // namespace fallow
