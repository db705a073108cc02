// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index_database.h"

#include <QSqlError>
#include <QVariant>
#include <atomic>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

std::atomic<int> nextConnection = 0;

// SQLite's primary result codes.
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteCannotOpen = 14;
constexpr int kSqliteNotADatabase = 26;
constexpr int kSqliteBusy = 5;
constexpr int kSqliteIoWrite = 10 + (3 << 8); // an extended one

QVariant toVariant(quint64 value)
{
    return QVariant::fromValue(std::bit_cast<qint64>(value));
}

quint64 fromVariant(const QVariant &value)
{
    return std::bit_cast<quint64>(value.toLongLong());
}

} // namespace

IndexDatabase::IndexDatabase(QString path, QString connectionName)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
{}

IndexDatabase::~IndexDatabase()
{
    m_insert.reset();
    m_remove.reset();
    m_setMeta.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Error IndexDatabase::errorOf(const QSqlError &error, const QString &action) const
{
    const int systemError = errno; // the write was the last call that failed
    ErrorCode code = ErrorCode::Io;
    const int nativeCode = error.nativeErrorCode().toInt();
    switch (nativeCode & 0xff) {
    case kSqliteFull:
        code = ErrorCode::NoSpace;
        break;
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        code = ErrorCode::Corrupt;
        break;
    case kSqliteReadOnly:
        code = ErrorCode::ReadOnly;
        break;
    case kSqliteCannotOpen:
        code = ErrorCode::Refused;
        break;
    case kSqliteBusy:
        code = ErrorCode::Busy;
        break;
    default:
        // It knows a full disk, and not a quota of the file system that is used up. It has rolled back then, too.
        if (nativeCode == kSqliteIoWrite && (systemError == EDQUOT || systemError == ENOSPC))
            code = ErrorCode::NoSpace;
        break;
    }
    return {code, u"could not %1 the store's index: %2"_s.arg(action, error.text()), m_path};
}

Result<std::unique_ptr<IndexDatabase>> IndexDatabase::open(const QString &path)
{
    const QString name = u"fallow-store-index-%1"_s.arg(nextConnection.fetch_add(1));
    std::unique_ptr<IndexDatabase> index(new IndexDatabase(path, name));
    index->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    if (!index->m_database.isValid())
        return fail(ErrorCode::Unsupported, u"Qt's SQLite driver is not installed"_s, path);
    index->m_database.setDatabaseName(path);
    index->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!index->m_database.open())
        return fail(index->errorOf(index->m_database.lastError(), u"open"_s));
    if (auto prepared = index->prepare(); !prepared)
        return fail(prepared.error());
    return index;
}

Result<void> IndexDatabase::prepare()
{
    // Exclusive: no shared memory file, and nobody else's SQLite can look at, or hold up, what is ours.
    for (const QString &statement :
         {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
          u"PRAGMA cache_size = -4096"_s, u"PRAGMA temp_store = MEMORY"_s,
          u"CREATE TABLE IF NOT EXISTS strips (sector INTEGER PRIMARY KEY, header BLOB NOT NULL)"_s,
          u"CREATE TABLE IF NOT EXISTS open_regions (region INTEGER PRIMARY KEY)"_s,
          u"CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID"_s}) {
        if (auto done = run(statement); !done)
            return done;
    }
    const auto prepared = [this](const QString &statement) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        return query->prepare(statement) ? std::move(query) : nullptr;
    };
    m_insert = prepared(u"INSERT OR REPLACE INTO strips (sector, header) VALUES (?, ?)"_s);
    m_remove = prepared(u"DELETE FROM strips WHERE sector = ?"_s);
    m_setMeta = prepared(u"INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"_s);
    if (!m_insert || !m_remove || !m_setMeta)
        return fail(ErrorCode::Corrupt, u"the store's index has other tables than it should"_s, m_path);
    return {};
}

Result<void> IndexDatabase::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(errorOf(query.lastError(), u"change"_s));
    return {};
}

Result<IndexState> IndexDatabase::readState()
{
    IndexState state;
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT name, value FROM meta"_s))
        return fail(errorOf(query.lastError(), u"read"_s));
    while (query.next()) {
        const QString name = query.value(0).toString();
        const QVariant value = query.value(1);
        if (name == "complete"_L1) {
            state.isComplete = value.toInt() == 1;
        } else if (name == "clean"_L1) {
            state.isClean = value.toInt() == 1;
        } else if (name == "session"_L1) {
            state.session = fromVariant(value);
        } else if (name == "generation"_L1) {
            state.indexedGeneration = fromVariant(value);
        } else if (name == "scrub_stripe"_L1) {
            state.scrubCursor.stripe = StripeId(fromVariant(value));
        } else if (name == "scrub_position"_L1) {
            state.scrubCursor.position = quint8(value.toInt());
        } else if (name == "store_uuid"_L1) {
            const QByteArray bytes = value.toByteArray();
            if (bytes.size() == qsizetype(state.storeUuid.bytes.size()))
                std::memcpy(state.storeUuid.bytes.data(), bytes.constData(), state.storeUuid.bytes.size());
        }
    }
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError(), u"read"_s));
    QSqlQuery regions(m_database);
    if (!regions.exec(u"SELECT region FROM open_regions ORDER BY region"_s))
        return fail(errorOf(regions.lastError(), u"read"_s));
    while (regions.next())
        state.openRegions.push_back(regions.value(0).toUInt());
    if (regions.lastError().isValid())
        return fail(errorOf(regions.lastError(), u"read"_s));
    return state;
}

Result<void> IndexDatabase::readStrips(const std::function<Result<void>(const StripHeader &)> &visit)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT sector, header FROM strips ORDER BY sector"_s))
        return fail(errorOf(query.lastError(), u"read"_s));
    while (query.next()) {
        const QByteArray bytes = query.value(1).toByteArray();
        if (bytes.size() != qsizetype(kStripHeaderSizeBytes))
            return fail(ErrorCode::Corrupt, u"a row of the store's index has the wrong size"_s, m_path);
        const auto header = decodeStripHeader(asBytes(bytes).first<kStripHeaderSizeBytes>());
        if (!header || header->extentOffsetBytes != query.value(0).toLongLong() * kSectorBytes)
            return fail(ErrorCode::Corrupt, u"a row of the store's index is damaged"_s, m_path);
        if (auto visited = visit(*header); !visited)
            return visited;
    }
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError(), u"read"_s));
    return {};
}

Result<void> IndexDatabase::checkPages()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return fail(errorOf(query.lastError(), u"check"_s));
    if (query.value(0).toString() != "ok"_L1)
        return fail(ErrorCode::Corrupt, u"the store's index is damaged: %1"_s.arg(query.value(0).toString()), m_path);
    return {};
}

Result<void> IndexDatabase::writeState(const IndexState &state)
{
    const QByteArray uuid(reinterpret_cast<const char *>(state.storeUuid.bytes.data()),
                          qsizetype(state.storeUuid.bytes.size()));
    const std::array<std::pair<QString, QVariant>, 7> values = {{
        {u"complete"_s, int(state.isComplete)},
        {u"clean"_s, int(state.isClean)},
        {u"session"_s, toVariant(state.session)},
        {u"generation"_s, toVariant(state.indexedGeneration)},
        {u"scrub_stripe"_s, toVariant(state.scrubCursor.stripe.value())},
        {u"scrub_position"_s, int(state.scrubCursor.position)},
        {u"store_uuid"_s, uuid},
    }};
    for (const auto &[name, value] : values) {
        m_setMeta->bindValue(0, name);
        m_setMeta->bindValue(1, value);
        if (!m_setMeta->exec())
            return fail(errorOf(m_setMeta->lastError(), u"write"_s));
    }
    if (auto cleared = run(u"DELETE FROM open_regions"_s); !cleared)
        return cleared;
    for (const quint32 region : state.openRegions) {
        if (auto added = run(u"INSERT INTO open_regions (region) VALUES (%1)"_s.arg(region)); !added)
            return added;
    }
    return {};
}

Result<void> IndexDatabase::commit(const IndexChange &change, const ArrayId &array)
{
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto rolledBack = [this](Error error) {
        // SQLite may have rolled back by itself after the error; then this one fails, and that is all right.
        (void)run(u"ROLLBACK"_s);
        return fail(std::move(error));
    };
    for (const StripEntry &entry : change.added) {
        const StripHeaderBytes header = encodeStripHeader(entry.toHeader(array, change.state.storeUuid));
        m_insert->bindValue(0, entry.sector);
        m_insert->bindValue(1, QByteArray(reinterpret_cast<const char *>(header.data()), qsizetype(header.size())));
        if (!m_insert->exec())
            return rolledBack(errorOf(m_insert->lastError(), u"write"_s));
    }
    for (const quint32 sector : change.removedSectors) {
        m_remove->bindValue(0, sector);
        if (!m_remove->exec())
            return rolledBack(errorOf(m_remove->lastError(), u"write"_s));
    }
    if (auto written = writeState(change.state); !written)
        return rolledBack(written.error());
    if (auto committed = run(u"COMMIT"_s); !committed)
        return rolledBack(committed.error());
    return {};
}

Result<void> IndexDatabase::checkpoint()
{
    return run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace fallow
