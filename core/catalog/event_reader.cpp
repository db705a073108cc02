// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/event_reader.h"

#include "catalog/row_codec.h"
#include "catalog/sql_connection.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCacheKiB = 2 * 1024;
const QString kColumns = u"id, occurred, severity, kind, subject, text, actor, wording"_s;
const QString kConditions =
    u"FROM events WHERE id>? AND id<? AND severity>=? AND occurred>=? AND occurred<? AND substr(kind, 1, ?)=? "
    "AND subject LIKE ? ESCAPE '!' AND actor LIKE ? ESCAPE '!' "
    "AND kind || char(10) || subject || char(10) || text || char(10) || actor LIKE ? ESCAPE '!'"_s;

/// A pattern for LIKE that finds `part` anywhere.
QString containing(QString part)
{
    for (const QChar special : {u'!', u'%', u'_'})
        part.replace(special, u'!' + QString(special));
    return u'%' + part + u'%';
}

template <class... Values>
Result<void> run(SqlStatement &statement, const EventQuery &query, const Values &...rest)
{
    constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
    const qint64 before = query.before.isNull() ? kEnd : static_cast<qint64>(query.before.value());
    return statement.run(static_cast<qint64>(query.after.value()), before, int(query.leastSeverity),
                         packTime(query.from), query.until.isValid() ? packTime(query.until) : kEnd,
                         query.kindPrefix.size(), query.kindPrefix, containing(query.subject),
                         query.actor == u"*"_s ? u"_%"_s : containing(query.actor), containing(query.text), rest...);
}

} // namespace

class EventReader::Private
{
public:
    explicit Private(std::unique_ptr<SqlConnection> opened)
        : connection(std::move(opened))
        , up(*connection, u"SELECT %1 %2 ORDER BY id LIMIT ? OFFSET ?"_s.arg(kColumns, kConditions))
        , down(*connection, u"SELECT %1 %2 ORDER BY id DESC LIMIT ? OFFSET ?"_s.arg(kColumns, kConditions))
        , total(*connection, u"SELECT count(*) "_s + kConditions)
    {}
    std::unique_ptr<SqlConnection> connection;
    SqlStatement up;
    SqlStatement down;
    SqlStatement total;
};

EventReader::EventReader(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

EventReader::~EventReader() = default;

Result<std::unique_ptr<EventReader>> EventReader::open(const QString &path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly, kCacheKiB);
    if (!connection)
        return fail(connection.error());
    return std::unique_ptr<EventReader>(new EventReader(std::make_unique<Private>(std::move(*connection))));
}

Result<QList<EventRecord>> EventReader::find(const EventQuery &query)
{
    SqlStatement &statement = query.isNewestFirst ? d->down : d->up;
    if (auto done = run(statement, query, qMax(0, query.limit), qMax<qint64>(0, query.offset)); !done)
        return fail(done.error());
    QList<EventRecord> records;
    while (statement.next())
        records.append(eventOf(statement));
    if (auto done = statement.finish(); !done)
        return fail(done.error());
    return records;
}

Result<qint64> EventReader::count(const EventQuery &query)
{
    if (auto done = run(d->total, query); !done)
        return fail(done.error());
    const qint64 count = d->total.next() ? d->total.integer(0) : 0;
    if (auto done = d->total.finish(); !done)
        return fail(done.error());
    return count;
}

} // namespace fallow
