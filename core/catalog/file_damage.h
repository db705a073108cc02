// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace fallow {

class SqlConnection;

/// What SQLite says of the file of a catalog, whose rows it does not compare with its indices; empty if it is whole.
/// Errors: those of the connection, but not Corrupt.
Result<QString> damageOfFile(SqlConnection &connection);
Result<QString> damageOfFile(const QString &catalogPath);
/// The problem "catalog.damaged"; it names the newest copy.
CatalogProblem damagedFile(const QString &damage, const QString &catalogPath);

} // namespace fallow
