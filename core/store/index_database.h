// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/strip_index.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>
#include <vector>

namespace fallow {

/// What the index knows besides strips.
struct IndexState
{
    bool isComplete = false;       ///< false while it is being made
    bool isClean = false;          ///< the store was closed in order; nothing needs a scan
    quint64 session = 0;           ///< the superblock's, when last opened
    quint64 indexedGeneration = 0; ///< every put up to this one is a row, or was removed, or was never acknowledged
    ArrayId storeUuid;
    StripKey scrubCursor;
    std::vector<quint32> openRegions; ///< where strips of a higher generation may lie
};

/// One transaction's worth.
struct IndexChange
{
    std::span<const StripEntry> added;
    std::span<const quint32> removedSectors; ///< after `added`
    IndexState state;
};

/// The SQLite file beside the storage file: one row per strip, which is the strip's header itself (FORMAT.md, "Index").
/// Every commit is durable when it returns. Thread: the one that made it.
class IndexDatabase
{
public:
    /// Opens, or makes an empty one. Errors: Corrupt (not a database, or a damaged one), NoSpace, ReadOnly, Refused,
    /// Io.
    static Result<std::unique_ptr<IndexDatabase>> open(const QString &path);
    ~IndexDatabase();
    IndexDatabase(const IndexDatabase &) = delete;
    IndexDatabase &operator=(const IndexDatabase &) = delete;

    Result<IndexState> readState();
    /// Calls `visit` for each row until it fails. Errors: those of `visit`; Corrupt for a row that is not a strip
    /// header.
    Result<void> readStrips(const std::function<Result<void>(const StripHeader &)> &visit);
    /// SQLite's own check of its pages. Errors: Corrupt.
    Result<void> checkPages();
    /// All or nothing. Errors: NoSpace, Corrupt, Io.
    Result<void> commit(const IndexChange &change, const ArrayId &array);
    /// Moves the log into the database file itself.
    Result<void> checkpoint();

private:
    IndexDatabase(QString path, QString connectionName);
    Result<void> prepare();
    Result<void> run(const QString &statement);
    Result<void> writeState(const IndexState &state);
    Error errorOf(const QSqlError &error, const QString &action) const;

    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_insert;
    std::unique_ptr<QSqlQuery> m_remove;
    std::unique_ptr<QSqlQuery> m_setMeta;
};

} // namespace fallow
