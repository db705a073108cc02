// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

class SqlConnection;

/// A write transaction that is rolled back unless it was committed.
class SqlTransaction
{
public:
    explicit SqlTransaction(SqlConnection &connection)
        : m_connection(connection)
    {}
    ~SqlTransaction();
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;

    Result<void> begin();
    Result<void> commit();

private:
    SqlConnection &m_connection;
    bool m_isOpen = false;
};

} // namespace fallow
