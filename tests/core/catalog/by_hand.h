// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sql_connection.h"

#include <QFile>
#include <QStringList>
#include <QtEndian>

namespace fallow::test {

/// Runs statements on a catalog's file past the catalog, as a damage would, on a connection of its own.
inline Result<void> changeByHand(const QString &catalogPath, const QStringList &statements)
{
    const auto connection = SqlConnection::open(catalogPath, SqlConnection::Mode::ReadWrite, 1024);
    if (!connection)
        return fail(connection.error());
    Result<void> done = (*connection)->execute(QStringLiteral("PRAGMA synchronous=OFF")); // nobody's data
    for (const QString &statement : statements)
        done = done ? (*connection)->execute(statement) : done;
    return done;
}

/// Makes the row of one stripe unreadable: a byte of its list of strips is gone.
inline QString cutStrips(quint64 stripe)
{
    return QStringLiteral("UPDATE stripes SET strips=substr(strips, 1, length(strips) - 1) WHERE id=%1").arg(stripe);
}

/// A page of a catalog's file as it was.
struct PageByHand
{
    qint64 offset = 0;
    QByteArray bytes;
};

/// Writes a page into the file of a catalog that is closed.
inline Result<void> putPage(const QString &catalogPath, const PageByHand &page)
{
    QFile file(catalogPath);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(page.offset) || file.write(page.bytes) != page.bytes.size())
        return fail(ErrorCode::Io, file.errorString(), catalogPath);
    return {};
}

/// Zeroes the last leaf of a table that has no row ids, as a disk may. The catalog is closed.
/// @returns the page as it was.
inline Result<PageByHand> zeroLastLeaf(const QString &catalogPath, const QString &table)
{
    constexpr char kInteriorOfIndex = 2;
    constexpr qsizetype kLastChildAt = 8;
    PageByHand page;
    qint64 pageBytes = 0;
    qint64 number = 0;
    {
        const auto connection = SqlConnection::open(catalogPath, SqlConnection::Mode::ReadWrite, 1024);
        if (!connection)
            return fail(connection.error());
        const auto size = (*connection)->value(QStringLiteral("PRAGMA page_size"));
        const auto root =
            (*connection)->value(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name='%1'").arg(table));
        if (!size || !root)
            return fail(size ? root.error() : size.error());
        pageBytes = size->toLongLong();
        number = root->toLongLong();
    }
    QFile file(catalogPath);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.errorString(), catalogPath);
    do {
        page.offset = (number - 1) * pageBytes;
        if (!file.seek(page.offset) || (page.bytes = file.read(pageBytes)).size() != pageBytes)
            return fail(ErrorCode::Io, file.errorString(), catalogPath);
        number = qFromBigEndian<quint32>(page.bytes.constData() + kLastChildAt);
    } while (page.bytes.front() == kInteriorOfIndex);
    if (auto zeroed = putPage(catalogPath, {page.offset, QByteArray(pageBytes, '\0')}); !zeroed)
        return fail(zeroed.error());
    return page;
}

} // namespace fallow::test
