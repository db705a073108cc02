// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sql_connection.h"

#include <QStringList>

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

} // namespace fallow::test
