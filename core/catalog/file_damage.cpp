// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/file_damage.h"

#include "base/wording.h"
#include "catalog/backup.h"
#include "catalog/sql_connection.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckCacheKiB = 4096;

/// A file that cannot even be asked is damaged as well.
Result<QString> toldAsDamage(const Error &error)
{
    return error.code == ErrorCode::Corrupt ? Result<QString>(error.what) : fail(error);
}

} // namespace

Result<QString> damageOfFile(SqlConnection &connection)
{
    const auto said = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!said)
        return toldAsDamage(said.error());
    return said->toString() == u"ok"_s ? QString() : said->toString();
}

Result<QString> damageOfFile(const QString &catalogPath)
{
    const auto connection = SqlConnection::open(catalogPath, SqlConnection::Mode::ReadOnly, kCheckCacheKiB);
    return connection ? damageOfFile(**connection) : toldAsDamage(connection.error());
}

CatalogProblem damagedFile(const QString &damage, const QString &catalogPath)
{
    const QString newest = newestBackup(catalogPath);
    const Wording what =
        newest.isEmpty()
            ? Wording(QT_TRANSLATE_NOOP("Controller", "the file is damaged: %1; there is no backup beside it"), damage)
            : Wording(QT_TRANSLATE_NOOP("Controller", "the file is damaged: %1; the newest backup is %2"), damage,
                      newest);
    return {u"catalog.damaged"_s, u"catalog"_s, what.english(), false, what.toString()};
}

} // namespace fallow
