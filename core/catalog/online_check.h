// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalog/backup.h"
#include "catalog/catalog.h"

namespace fallow {

struct OnlineCheckOptions
{
    QString catalogPath;           ///< of the catalog that is checked
    QString copyPath;              ///< a copy is made there, and is left to the caller
    CancelToken cancel = {};       ///< not heard while SQLite reads the whole file at a stretch
    qint64 spareBytes = 64 * kMiB; ///< the catalog's disk keeps besides the copy, which is soon gone: for its log
};

/// Checks the catalog of a controller that runs, by a copy, for that stands still. Where the file is so damaged that it
/// cannot be copied this is told ("catalog.damaged", as by checkOffline), and what can still be read of the catalog is
/// checked in its place, as it is at the moment: what could not be is told under the same kind.
/// @param original  of the catalog itself: a copy has SQLite's indices made anew.
/// Blocks as long as reading the catalog takes. Thread: that of `original`. Errors: Cancelled, NoSpace (also: the copy
/// would leave too little of the catalog's disk, which it must be on), Io.
Result<QList<CatalogProblem>> checkOnline(const Catalog &catalog, CatalogReader &original,
                                          const OnlineCheckOptions &options);

} // namespace fallow
