// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace fallow {

/// Makes what is derived from the stripes' rows anew where it disagrees with them: SQLite's indices of stripes, the
/// index of stores, the sums of the stores (these only while no row is damaged: else nobody knows them). The caller
/// holds the catalog's lock, and the catalog has the schema of this build. All or nothing. Blocks. Thread: any.
/// @returns the number of rows that were put right, and one for the indices. Errors: NoSpace, Io, Corrupt.
Result<qint64> repairIndices(const QString &catalogPath);

} // namespace fallow
