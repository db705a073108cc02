// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <type_traits>

class QSqlError;

namespace fallow {

/// What SQLite reported as one of ours: full -> NoSpace; corrupt, not a database -> Corrupt; busy, locked -> Busy;
/// constraint -> AlreadyExists; everything else -> Io.
Error errorFromSql(const QSqlError &error, const QString &action);

/// One connection to one SQLite file, closed and forgotten when it goes. Thread: the one that opened it.
class SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Opens an existing file and sets the pragmas of its role (ARCHITECTURE of the room: README.md).
    static Result<std::unique_ptr<SqlConnection>> open(const QString &path, Mode mode, int cacheKiB);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    const QSqlDatabase &database() const { return m_database; }
    /// Runs one statement of no parameters whose rows, if any, do not matter.
    Result<void> execute(const QString &sql);
    /// The first column of the first row; an invalid QVariant if there is none.
    Result<QVariant> value(const QString &sql);

private:
    explicit SqlConnection(QString name)
        : m_name(std::move(name))
    {}
    QString m_name;
    QSqlDatabase m_database;
};

/// A prepared statement that is kept; bound by position. Prepared at first use.
class SqlStatement
{
public:
    SqlStatement(const SqlConnection &connection, QString sql)
        : m_connection(connection)
        , m_sql(std::move(sql))
    {}

    /// Binds and runs. Rows, if any, are then read by next(); a statement that gives none is finished already.
    template <class... Values>
    Result<void> run(const Values &...values)
    {
        if (!m_query) {
            if (auto prepared = prepare(); !prepared)
                return prepared;
        }
        int position = 0;
        (m_query->bindValue(position++, toVariant(values)), ...);
        return execute();
    }
    bool next() { return m_query->next(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    template <class T>
    T number(int column) const
    {
        return static_cast<T>(m_query->value(column).toLongLong());
    }
    bool isNull(int column) const { return m_query->value(column).isNull(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    /// Rows that the last run() of a statement without rows inserted, changed or removed.
    int changedRows() const { return m_changedRows; }
    /// Ends the reading, so that the connection holds no snapshot; tells an error met on the way.
    Result<void> finish();

private:
    template <class T>
    static QVariant toVariant(const T &value)
    {
        if constexpr (std::is_integral_v<T>)
            return QVariant(static_cast<qlonglong>(value));
        else if constexpr (std::is_same_v<T, QString>) // a null one would be bound as NULL
            return value.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(value);
        else if constexpr (std::is_same_v<T, QByteArray>)
            return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
        else
            return QVariant(value);
    }
    Result<void> prepare();
    Result<void> execute();

    const SqlConnection &m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    int m_changedRows = 0;
};

} // namespace fallow
