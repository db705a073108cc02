// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <optional>

namespace fallow {

/// Who is at the other end of a local socket, as the kernel saw it when the connection was made.
struct LocalPeer
{
    quint32 userId = 0;
    QList<quint32> groupIds = {}; ///< the primary one first
    qint64 processId = 0;

    /// Errors: Io (the kernel does not say).
    static Result<LocalPeer> of(qintptr descriptor);
    QString toString() const; ///< for the log: "user 1000, process 4711"
};

/// Who may use a local socket: root, the service's own user, and the members of one group.
struct LocalAccess
{
    quint32 ownUserId = 0;
    std::optional<quint32> groupId = {}; ///< none: nobody else
    QString groupName = {};              ///< for the error's text

    /// This process's user, and the group of that name; a name that no group has admits nobody. Empty: no group.
    static LocalAccess ofThisProcess(const QString &groupName);
    /// Errors: Unauthorised; the text says what would have to change.
    Result<void> check(const LocalPeer &peer) const;
};

} // namespace fallow
