// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalog/catalog.h"

namespace fallow {

struct CatalogCheckOptions
{
    /// Told at most once per page of rows: rows looked at so far (extents and stripes). May be empty.
    std::function<void(qint64 rows)> progress = {};
    CancelToken cancel = {};
    qsizetype maxProblems = 1000; ///< the check goes on, but tells no more than these and a last one that says so
    int pageRows = 4096;          ///< read at a time; what bounds the memory of the reading
    /// What cannot be read (Corrupt) is told as "catalog.damaged" with what it is of, and left out: what would be
    /// compared with it too. Else it ends the check.
    bool passesOverDamage = false;
};

/// Looks whether the catalog agrees with itself. Reads in pages; besides them it holds 32 bytes per stripe of the
/// volume (with its snapshots) that is being looked at, and some 8 MiB of the index of stores. A stripe whose row
/// cannot be read is told ("stripe.damaged") and the check goes on. Kinds: "volume.absurd", "extent.overlap",
/// "extent.segment", "extent.beyond-volume", "extent.beyond-stripe", "extent.no-stripe", "extent.wrong-volume",
/// "extent.absurd", "extent.of-snapshot", "snapshot.overlap", "stripe.live-count", "stripe.held-count",
/// "stripe.geometry", "extent.no-volume", "stripe.damaged", "stripe.table" (SQLite's own indices, or other rules of the
/// table), "store.index" (which stripes have a strip where), "stripe.no-volume", "stripe.same-store",
/// "stripe.same-machine", "stripe.unknown-store", "store.unknown-machine", "store.usage". While commits go on it may
/// find what is only in between: call it on a copy (Catalog::backupTo) or on a quiet array. Thread: the reader's.
/// Errors: Cancelled, Io, Corrupt.
Result<QList<CatalogProblem>> checkCatalog(CatalogReader &reader, const CatalogCheckOptions &options);

/// The change that mends what is repairable without guessing (live counts that disagree). Empty if there is nothing.
/// At most `maxStripes` at a time; call again until it is empty. Errors: as checkCatalog.
Result<CatalogChange> repairsForCatalog(CatalogReader &reader, const CatalogCheckOptions &options,
                                        int maxStripes = 1024);

} // namespace fallow
