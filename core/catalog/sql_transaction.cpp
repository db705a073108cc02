// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sql_transaction.h"

#include "base/log.h"
#include "catalog/sql_connection.h"

namespace fallow {

using namespace Qt::StringLiterals;

SqlTransaction::~SqlTransaction()
{
    if (!m_isOpen)
        return;
    // SQLite may have rolled back by itself after a serious error; then there is nothing left to roll back.
    if (auto done = m_connection.execute(u"ROLLBACK"_s); !done)
        qCDebug(lcCatalog) << "rolling back:" << done.error().toString();
}

Result<void> SqlTransaction::begin()
{
    auto begun = m_connection.execute(u"BEGIN IMMEDIATE"_s);
    m_isOpen = begun.has_value();
    return begun;
}

Result<void> SqlTransaction::commit()
{
    auto committed = m_connection.execute(u"COMMIT"_s);
    if (committed)
        m_isOpen = false;
    return committed;
}

} // namespace fallow
