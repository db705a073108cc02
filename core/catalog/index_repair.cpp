// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/index_repair.h"

#include "catalog/index_check.h"
#include "catalog/row_codec.h"
#include "catalog/sql_connection.h"
#include "catalog/sql_transaction.h"
#include "catalog/sqlite_reader.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRepairCacheKiB = 32 * 1024;

Result<qint64> reindex(SqlConnection &connection, CatalogReader &reader)
{
    const auto damage = reader.damageOfStripeIndices();
    if (!damage)
        return fail(damage.error());
    if (damage->isEmpty())
        return 0;
    if (auto done = connection.execute(u"REINDEX stripes"_s); !done)
        return fail(done.error());
    return 1;
}

/// @returns the rows put in or taken out. What is read is the state before.
Result<qint64> repairStoreIndex(SqlConnection &connection, CatalogReader &reader, StoreIndexSums &sums)
{
    SqlStatement put(connection, u"INSERT OR IGNORE INTO stripe_stores VALUES (?,?)"_s);
    SqlStatement remove(connection, u"DELETE FROM stripe_stores WHERE store=? AND stripe=?"_s);
    qint64 mended = 0;
    Result<void> written;
    const auto compared =
        compareStoreIndex(reader, {.fault =
                                       [&](const StoreIndexFault &fault) {
                                           if (!written)
                                               return;
                                           SqlStatement &statement = fault.isAbsent ? put : remove;
                                           written = statement.run(sql(fault.store.value()), sql(fault.stripe.value()));
                                           ++mended;
                                       },
                                   .pageTurned = [&] { return written; }});
    if (!compared)
        return fail(compared.error());
    if (!written)
        return fail(written.error());
    sums = *compared;
    return mended;
}

Result<qint64> repairUsage(SqlConnection &connection, CatalogReader &reader, StoreIndexSums sums)
{
    if (sums.damagedStrips > 0)
        return 0;
    const auto recorded = reader.storeUsage();
    if (!recorded)
        return fail(recorded.error());
    SqlStatement put(connection, u"REPLACE INTO store_usage VALUES (?,?,?)"_s);
    qint64 mended = 0;
    const auto set = [&](const CatalogReader::StoreUsage &usage) {
        ++mended;
        return put.run(sql(usage.store.value()), usage.stripCount, usage.payloadBytes);
    };
    sums.usage.remove(StoreId()); // nobody reads that sum
    for (const CatalogReader::StoreUsage &each : *recorded) {
        auto counted = sums.usage.take(each.store);
        counted.store = each.store;
        if (counted.stripCount == each.stripCount && counted.payloadBytes == each.payloadBytes)
            continue;
        if (auto done = set(counted); !done)
            return fail(done.error());
    }
    for (const CatalogReader::StoreUsage &unknown : std::as_const(sums.usage)) {
        if (auto done = set(unknown); !done)
            return fail(done.error());
    }
    return mended;
}

} // namespace

Result<qint64> repairIndices(const QString &catalogPath)
{
    const auto connection = SqlConnection::open(catalogPath, SqlConnection::Mode::ReadWrite, kRepairCacheKiB);
    if (!connection)
        return fail(connection.error());
    // A copy of a catalog has none, and its readers would have to wait for whoever writes.
    if (const auto mode = (*connection)->value(u"PRAGMA journal_mode=WAL"_s); !mode)
        return fail(mode.error());
    const auto reader = SqliteReader::open(catalogPath);
    if (!reader)
        return fail(reader.error());
    SqlTransaction transaction(**connection);
    if (auto begun = transaction.begin(); !begun)
        return fail(begun.error());
    const auto reindexed = reindex(**connection, **reader);
    if (!reindexed)
        return fail(reindexed.error());
    StoreIndexSums sums;
    const auto indexed = repairStoreIndex(**connection, **reader, sums);
    if (!indexed)
        return fail(indexed.error());
    const auto summed = repairUsage(**connection, **reader, std::move(sums));
    if (!summed)
        return fail(summed.error());
    if (auto committed = transaction.commit(); !committed)
        return fail(committed.error());
    return *reindexed + *indexed + *summed;
}

} // namespace fallow
