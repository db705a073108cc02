// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/online_check.h"

#include "catalog/check.h"
#include "catalog/derived_check.h"
#include "catalog/file_damage.h"
#include "catalog/sqlite_reader.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

Result<QList<CatalogProblem>> checkCopy(const Catalog &catalog, CatalogReader &original,
                                        const OnlineCheckOptions &options)
{
    if (const auto room = checkRoomForCopy(options.catalogPath, options.spareBytes); !room)
        return fail(room.error());
    auto problems = checkTable(original);
    if (!problems)
        return problems;
    if (options.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, u"the check was cancelled"_s);
    if (const auto copied = catalog.backupTo(options.copyPath); !copied)
        return fail(copied.error());
    const auto copy = Catalog::open(options.copyPath);
    if (!copy)
        return fail(copy.error());
    const auto reader = (*copy)->makeReader();
    if (!reader)
        return fail(reader.error());
    const auto others = checkCatalog(**reader, {.cancel = options.cancel});
    if (!others)
        return others;
    return *problems + *others;
}

Result<QList<CatalogProblem>> checkInPlace(const OnlineCheckOptions &options)
{
    const auto reader = SqliteReader::openAtOneMoment(options.catalogPath);
    if (!reader)
        return fail(reader.error());
    return checkCatalog(**reader, {.cancel = options.cancel, .passesOverDamage = true});
}

} // namespace

Result<QList<CatalogProblem>> checkOnline(const Catalog &catalog, CatalogReader &original,
                                          const OnlineCheckOptions &options)
{
    auto problems = checkCopy(catalog, original, options);
    if (problems || problems.error().code != ErrorCode::Corrupt)
        return problems;
    const auto damage = damageOfFile(options.catalogPath);
    const bool isNamed = damage && !damage->isEmpty();
    QList<CatalogProblem> found{damagedFile(isNamed ? *damage : problems.error().what, options.catalogPath)};
    const auto others = checkInPlace(options);
    if (!others && others.error().code != ErrorCode::Corrupt)
        return others;
    return found + others.value_or(QList<CatalogProblem>());
}

} // namespace fallow
