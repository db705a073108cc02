// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/schema.h"

#include "catalog/sql_connection.h"
#include "catalog/sql_transaction.h"

namespace fallow {

using namespace Qt::StringLiterals;

// Schema 3. A change here is a new version: add a SchemaStep, raise kSchemaVersion, keep an old sample in tests/data.
static QString sparseIndex()
{
    // Only stripes that garbage collection may want are here, so a healthy stripe's live count changes one page.
    return u"CREATE INDEX stripes_sparse ON stripes (volume, live_blocks * 4096 / max(total_blocks, 1)) "
           "WHERE live_blocks * 4 <= total_blocks * 3"_s;
}

static const QStringList &currentSchema()
{
    static const QStringList statements{
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID"_s,
        u"CREATE TABLE settings (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE volumes (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size_bytes INTEGER NOT NULL, "
        "layout INTEGER NOT NULL, is_compressed INTEGER NOT NULL, is_exported INTEGER NOT NULL, "
        "is_read_only INTEGER NOT NULL, wrapped_key BLOB NOT NULL, created INTEGER NOT NULL, "
        "write_sequence INTEGER NOT NULL, origin INTEGER NOT NULL DEFAULT 0, "
        "snapshot_sequence INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE extents (volume INTEGER NOT NULL, first_block INTEGER NOT NULL, block_count INTEGER NOT NULL, "
        "stripe INTEGER NOT NULL, offset_bytes INTEGER NOT NULL, chunk INTEGER NOT NULL, write_sequence INTEGER NOT "
        "NULL, "
        "PRIMARY KEY (volume, first_block)) WITHOUT ROWID"_s,
        u"CREATE TABLE stripes (id INTEGER PRIMARY KEY, volume INTEGER NOT NULL, data_count INTEGER NOT NULL, "
        "parity_count INTEGER NOT NULL, strip_bytes INTEGER NOT NULL, layout INTEGER NOT NULL, epoch INTEGER NOT NULL, "
        "summary_offset INTEGER NOT NULL, summary_bytes INTEGER NOT NULL, total_blocks INTEGER NOT NULL, "
        "live_blocks INTEGER NOT NULL CHECK (live_blocks BETWEEN 0 AND total_blocks), strips BLOB NOT NULL, "
        "held_blocks INTEGER NOT NULL DEFAULT 0 CHECK (held_blocks BETWEEN 0 AND live_blocks))"_s,
        u"CREATE INDEX stripes_by_volume ON stripes (volume)"_s,
        sparseIndex(),
        // store 0: the stripe has a strip that is missing.
        u"CREATE TABLE stripe_stores (store INTEGER NOT NULL, stripe INTEGER NOT NULL, PRIMARY KEY (store, stripe)) "
        "WITHOUT ROWID"_s,
        u"CREATE TABLE store_usage (store INTEGER PRIMARY KEY, strip_count INTEGER NOT NULL, "
        "payload_bytes INTEGER NOT NULL)"_s,
        u"CREATE TABLE machines (id INTEGER PRIMARY KEY, name TEXT NOT NULL, fingerprint BLOB NOT NULL, "
        "approval INTEGER NOT NULL, presence INTEGER NOT NULL, presence_since INTEGER NOT NULL, last_seen INTEGER NOT "
        "NULL, "
        "failure_domain TEXT NOT NULL, version TEXT NOT NULL)"_s,
        u"CREATE TABLE stores (id INTEGER PRIMARY KEY, machine INTEGER NOT NULL, store_class INTEGER NOT NULL, "
        "state INTEGER NOT NULL, uuid BLOB NOT NULL, quota_bytes INTEGER NOT NULL, used_bytes INTEGER NOT NULL, "
        "path TEXT NOT NULL)"_s,
        u"CREATE TABLE events (id INTEGER PRIMARY KEY, occurred INTEGER NOT NULL, severity INTEGER NOT NULL, "
        "kind TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, actor TEXT NOT NULL, wording TEXT)"_s,
    };
    return statements;
}

std::span<const SchemaStep> schemaSteps()
{
    static const SchemaStep steps[] = {
        {1, // snapshots
         {u"ALTER TABLE volumes ADD COLUMN origin INTEGER NOT NULL DEFAULT 0"_s,
          u"ALTER TABLE volumes ADD COLUMN snapshot_sequence INTEGER NOT NULL DEFAULT 0"_s,
          u"ALTER TABLE stripes ADD COLUMN held_blocks INTEGER NOT NULL DEFAULT 0 "
          "CHECK (held_blocks BETWEEN 0 AND live_blocks)"_s,
          u"DROP INDEX stripes_sparse"_s, sparseIndex()}},
        {2, // events in other languages; stripes of which snapshots hold something are collected too
         {u"ALTER TABLE events ADD COLUMN wording TEXT"_s, u"DROP INDEX stripes_sparse"_s, sparseIndex()}},
    };
    return steps;
}

Result<void> createSchema(SqlConnection &connection, ArrayId array)
{
    if (auto done = connection.execute(u"PRAGMA page_size=4096"_s); !done)
        return done;
    SqlTransaction transaction(connection);
    if (auto done = transaction.begin(); !done)
        return done;
    for (const QString &statement : currentSchema()) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    SqlStatement put(connection, u"INSERT INTO meta VALUES (?, ?)"_s);
    if (auto done = put.run(u"array"_s, array.toString()); !done)
        return done;
    if (auto done = put.run(u"epoch"_s, 0); !done)
        return done;
    SqlStatement set(connection, u"INSERT INTO settings VALUES (?, ?)"_s);
    if (auto done = set.run(kSupersededEpochSetting, QByteArray("0")); !done)
        return done;
    if (auto done = connection.execute(u"PRAGMA application_id=%1"_s.arg(kCatalogApplicationId)); !done)
        return done;
    if (auto done = connection.execute(u"PRAGMA user_version=%1"_s.arg(kSchemaVersion)); !done)
        return done;
    return transaction.commit();
}

Result<int> readSchemaVersion(SqlConnection &connection)
{
    const auto application = connection.value(u"PRAGMA application_id"_s);
    if (!application)
        return fail(application.error());
    if (application->toInt() != kCatalogApplicationId)
        return fail(ErrorCode::Corrupt, u"the file is a database, but not a catalog of Fallow"_s);
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    return version->toInt();
}

Result<void> migrateSchema(SqlConnection &connection, int fromVersion, int toVersion, std::span<const SchemaStep> steps)
{
    SqlTransaction transaction(connection);
    if (auto done = transaction.begin(); !done)
        return done;
    int version = fromVersion;
    for (const SchemaStep &step : steps) {
        if (step.fromVersion != version || version == toVersion)
            continue;
        for (const QString &statement : step.statements) {
            if (auto done = connection.execute(statement); !done)
                return done;
        }
        ++version;
    }
    if (version != toVersion)
        return fail(ErrorCode::Unsupported,
                    u"the catalog's schema %1 cannot be brought to %2: no step from %3"_s.arg(fromVersion)
                        .arg(toVersion)
                        .arg(version));
    if (auto done = connection.execute(u"PRAGMA user_version=%1"_s.arg(toVersion)); !done)
        return done;
    return transaction.commit();
}

} // namespace fallow
