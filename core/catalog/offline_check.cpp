// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/offline_check.h"

#include "catalog/check.h"
#include "catalog/file_damage.h"
#include "catalog/file_lock.h"
#include "catalog/index_repair.h"
#include "catalog/schema.h"
#include "catalog/sql_connection.h"
#include "catalog/sqlite_reader.h"

#include <QFileInfo>

#include <algorithm>
#include <latch>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckCacheKiB = 4096;
constexpr int kStripesPerRepair = 100'000; ///< each round looks at everything again

/// Runs what it is given on the thread that gives it.
class InlineExecutor final : public Executor
{
public:
    void post(std::move_only_function<void()> task) override { task(); }
};

/// What SQLite says of the file; empty if it is whole.
Result<QString> damageOf(const QString &path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly, kCheckCacheKiB);
    if (!connection)
        return connection.error().code == ErrorCode::Corrupt ? Result<QString>(connection.error().what)
                                                             : fail(connection.error());
    const auto version = readSchemaVersion(**connection);
    if (!version)
        return version.error().code == ErrorCode::Corrupt ? Result<QString>(version.error().what)
                                                          : fail(version.error());
    if (*version != kSchemaVersion)
        return fail(ErrorCode::Unsupported,
                    (*version < kSchemaVersion
                         ? u"the catalog has schema %1, this build works with %2; start the controller once"_s
                         : u"the catalog has schema %1, this build knows up to %2; use a newer Fallow"_s)
                        .arg(*version)
                        .arg(kSchemaVersion),
                    path);
    return damageOfFile(**connection);
}

Result<QList<CatalogProblem>> look(const QString &path)
{
    const auto damage = damageOf(path);
    if (!damage)
        return fail(damage.error());
    if (!damage->isEmpty())
        return QList<CatalogProblem>{damagedFile(*damage, path)};
    const auto reader = SqliteReader::open(path);
    if (!reader)
        return fail(reader.error());
    return checkCatalog(**reader, {});
}

Result<void> commitAndWait(Catalog &catalog, CatalogChange change)
{
    InlineExecutor here;
    std::latch answered(1);
    Result<void> outcome;
    catalog.commit(std::move(change), here, [&](Result<void> result) {
        outcome = std::move(result);
        answered.count_down();
    });
    answered.wait();
    return outcome;
}

/// @returns the stripes whose counts were set.
Result<qint64> repair(const QString &path)
{
    const auto catalog = Catalog::open(path);
    if (!catalog)
        return fail(catalog.error());
    const auto reader = (*catalog)->makeReader();
    if (!reader)
        return fail(reader.error());
    qint64 mended = 0;
    for (;;) {
        auto repairs = repairsForCatalog(**reader, {}, kStripesPerRepair);
        if (!repairs)
            return fail(repairs.error());
        if (repairs->isEmpty())
            return mended;
        mended += repairs->liveDeltas.size();
        if (auto done = commitAndWait(**catalog, std::move(*repairs)); !done)
            return fail(done.error());
    }
}

} // namespace

Result<OfflineCheckReport> checkOffline(const QString &catalogPath, const OfflineCheckOptions &options)
{
    if (!QFileInfo::exists(catalogPath))
        return fail(ErrorCode::NotFound, u"there is no catalog"_s, catalogPath);
    OfflineCheckReport report;
    {
        const auto lock = FileLock::acquire(catalogPath + u".lock"_s);
        if (!lock)
            return fail(lock.error());
        auto found = look(catalogPath);
        if (!found)
            return fail(found.error());
        report.found = report.left = std::move(*found);
    }
    const auto isRepairable = [](const CatalogProblem &problem) { return problem.isRepairable; };
    if (!options.mustRepair || std::none_of(report.found.cbegin(), report.found.cend(), isRepairable))
        return report;
    if (options.beforeRepair)
        options.beforeRepair(report.found);
    {
        const auto lock = FileLock::acquire(catalogPath + u".lock"_s);
        if (!lock)
            return fail(lock.error());
        const auto indices = repairIndices(catalogPath); // first: the counts are looked at by way of one of them
        if (!indices)
            return fail(indices.error());
        report.mendedIndexRows = *indices;
    }
    // The catalog takes the lock itself; if somebody else was quicker it is Busy.
    const auto mended = repair(catalogPath);
    if (!mended)
        return fail(mended.error());
    report.mendedStripes = *mended;
    const auto lock = FileLock::acquire(catalogPath + u".lock"_s);
    if (!lock)
        return fail(lock.error());
    auto left = look(catalogPath);
    if (!left)
        return fail(left.error());
    report.left = std::move(*left);
    return report;
}

} // namespace fallow
