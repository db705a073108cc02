// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace fallow {

struct OfflineCheckOptions
{
    bool mustRepair = false; ///< mend what is repairable without guessing
    /// Told before anything is changed what was found, if something is going to be. May be empty.
    std::function<void(const QList<CatalogProblem> &found)> beforeRepair = {};
};

struct OfflineCheckReport
{
    QList<CatalogProblem> found;
    qint64 mendedStripes = 0;   ///< whose counts were set to what the maps refer to
    qint64 mendedIndexRows = 0; ///< of what is derived from the stripes: catalog/index_repair.h
    QList<CatalogProblem> left; ///< after repairing; `found` if nothing was repaired
};

/// Checks the catalog of an array whose controller does not run: first whether SQLite finds its file whole
/// ("catalog.damaged", after which nothing else is looked at), then as checkCatalog. Holds the catalog's lock. Without
/// mustRepair nothing is changed; repairing is one commit after another and raises the controller's epoch by one.
/// Blocks. Thread: any. Errors: NotFound, Busy (a controller runs), Unsupported (an older schema: start the controller
/// once; or a newer one), Corrupt, NoSpace, Io.
Result<OfflineCheckReport> checkOffline(const QString &catalogPath, const OfflineCheckOptions &options);

} // namespace fallow
