// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QList>
#include <QString>

namespace fallow {

/// A store that lies somewhere, by what its superblock says.
struct FoundStore
{
    QString directory;
    ArrayId array;
    StoreId store;
    ArrayId storeUuid;
    friend bool operator==(const FoundStore &, const FoundStore &) = default;
};

/// The stores in folders directly below `parent`, hidden ones included; at most kMaxFoldersLookedInto are looked into.
/// Opens and locks nothing. Blocks; thread: any.
QList<FoundStore> findStores(const QString &parent);
inline constexpr int kMaxFoldersLookedInto = 2000;

} // namespace fallow
