// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace fallow {

/// What an administrator needs to reach a controller, in one file (text, PEM blocks; mode 0600): `fallowd init` writes
/// it.
struct IdentityFile
{
    QString controllerAddress; ///< host:port
    QString arrayName;
    QByteArray certificate; ///< PEM
    QByteArray privateKey;  ///< PEM
    QByteArray authority;   ///< the array's own CA, PEM

    /// Errors: NotFound, Refused (permissions), Corrupt (which part is missing), TooLarge.
    static Result<IdentityFile> read(const QString &path);
    /// Atomic, readable by its owner only. Errors: NoSpace, Io, Refused.
    Result<void> write(const QString &path) const;
    static Result<IdentityFile> parse(const QByteArray &text, const QString &where);
    QByteArray toText() const;
};

} // namespace fallow
