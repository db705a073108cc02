// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <functional>

namespace fallow {

/// Looks whether SQLite's indices of stripes agree with the table ("stripe.table"). They do in a copy of the catalog,
/// for which they are made anew. Thread: the reader's. Errors: those of the reader.
Result<QList<CatalogProblem>> checkTable(CatalogReader &reader);

/// Looks whether what is derived from the stripes' rows agrees with them: as checkTable, the index of stores
/// ("store.index"), the sums of the stores ("store.usage").
/// @param pageTurned asked after each page of `pageRows` stripes; an error ends the check.
/// Thread: the reader's. Errors: those of the reader and of pageTurned.
Result<QList<CatalogProblem>> checkDerived(CatalogReader &reader, int pageRows,
                                           const std::function<Result<void>()> &pageTurned);

} // namespace fallow
