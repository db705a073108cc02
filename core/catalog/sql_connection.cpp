// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sql_connection.h"

#include <QSqlError>

#include <atomic>
#include <cerrno>

namespace fallow {

using namespace Qt::StringLiterals;

Error errorFromSql(const QSqlError &error, const QString &action)
{
    const int systemError = errno; // the write was the last call that failed
    constexpr int kIoWrite = 10 + (3 << 8);
    const int nativeCode = error.nativeErrorCode().toInt();
    // A quota of the file system that is used up: SQLite tells it apart from a full disk, and rolls back alike.
    const bool isOverQuota = nativeCode == kIoWrite && (systemError == EDQUOT || systemError == ENOSPC);
    // SQLite's primary result code is the low byte of the extended one.
    const int code = isOverQuota ? 13 : nativeCode & 0xff;
    const QString what = u"%1: %2"_s.arg(action, error.databaseText().isEmpty() ? error.text() : error.databaseText());
    switch (code) {
    case 13: // SQLITE_FULL
        return {ErrorCode::NoSpace, u"%1; free some space on the catalog's disk"_s.arg(what), {}};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorCode::Corrupt, what, {}};
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorCode::Busy, what, {}};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorCode::AlreadyExists, what, {}};
    default:
        return {ErrorCode::Io, what, {}};
    }
}

static QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return u"fallow-catalog-%1"_s.arg(counter.fetch_add(1));
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &path, Mode mode, int cacheKiB)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(nextConnectionName()));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (!connection->m_database.isValid())
        return fail(ErrorCode::Unsupported, u"Qt's SQLite driver is not installed"_s, path);
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY"_s
                                                                    : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection->m_database.open()) {
        Error error = errorFromSql(connection->m_database.lastError(), u"opening the catalog"_s);
        error.where = path;
        return fail(std::move(error));
    }
    // Checkpoints are the writer's own business, at moments that it chooses; a mapped file would turn EIO into a
    // signal.
    for (const QString &pragma :
         {u"PRAGMA wal_autocheckpoint=0"_s, u"PRAGMA mmap_size=0"_s, u"PRAGMA synchronous=FULL"_s,
          u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_size=-%1"_s.arg(cacheKiB)}) {
        if (auto done = connection->execute(pragma); !done) {
            Error error = done.error();
            error.where = path;
            return fail(std::move(error));
        }
    }
    return connection;
}

SqlConnection::~SqlConnection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return fail(errorFromSql(query.lastError(), sql.section(u' ', 0, 2)));
    return {};
}

Result<QVariant> SqlConnection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return fail(errorFromSql(query.lastError(), sql.section(u' ', 0, 2)));
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return fail(errorFromSql(query.lastError(), sql.section(u' ', 0, 2)));
    return QVariant();
}

Result<void> SqlStatement::prepare()
{
    auto query = std::make_unique<QSqlQuery>(m_connection.database());
    query->setForwardOnly(true);
    if (!query->prepare(m_sql))
        return fail(errorFromSql(query->lastError(), u"preparing \"%1\""_s.arg(m_sql)));
    m_query = std::move(query);
    return {};
}

Result<void> SqlStatement::execute()
{
    if (!m_query->exec()) {
        Error error = errorFromSql(m_query->lastError(), m_sql.section(u' ', 0, 2));
        m_query->finish();
        return fail(std::move(error));
    }
    if (!m_query->isSelect()) {
        m_changedRows = m_query->numRowsAffected();
        m_query->finish();
    }
    return {};
}

Result<void> SqlStatement::finish()
{
    const QSqlError error = m_query->lastError();
    m_query->finish();
    if (error.isValid())
        return fail(errorFromSql(error, m_sql.section(u' ', 0, 2)));
    return {};
}

} // namespace fallow
