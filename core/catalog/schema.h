// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QStringList>
#include <span>

namespace fallow {

class SqlConnection;

inline constexpr int kSchemaVersion = 3;
inline constexpr int kCatalogApplicationId = 0x464c5743; ///< "FLWC" in the file's header

/// One step from schema `fromVersion` to the next: statements, run in one transaction with all other steps.
struct SchemaStep
{
    int fromVersion = 0;
    QStringList statements;
};

/// The steps of this build, ascending, up to kSchemaVersion.
std::span<const SchemaStep> schemaSteps();

/// Makes all tables of the current schema in an empty database. Errors: Io, NoSpace.
Result<void> createSchema(SqlConnection &connection, ArrayId array);

/// The version of the file. Errors: Corrupt if it is no catalog.
Result<int> readSchemaVersion(SqlConnection &connection);

/// Takes the file from `fromVersion` to `toVersion`, all or nothing.
/// Errors: Unsupported if a step is missing, Io, NoSpace, Corrupt.
Result<void> migrateSchema(SqlConnection &connection, int fromVersion, int toVersion,
                           std::span<const SchemaStep> steps);

} // namespace fallow
