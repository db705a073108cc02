// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace fallow {

/// What an administrator needs to reach a controller, in one file (text, PEM blocks; mode 0600): `fallowd init` writes
/// it. The private key in it may be protected by a passphrase (PKCS#8 with PBES2: scrypt and AES-256-CBC, what
/// `openssl pkcs8` reads too); everything else in it is no secret.
struct IdentityFile
{
    QString controllerAddress; ///< host:port
    QString arrayName;
    QByteArray certificate; ///< PEM
    QByteArray privateKey;  ///< PEM: "PRIVATE KEY", or "ENCRYPTED PRIVATE KEY" while it is locked
    QByteArray authority;   ///< the array's own CA, PEM

    /// Errors: NotFound, Refused (permissions), Corrupt (which part is missing), TooLarge.
    static Result<IdentityFile> read(const QString &path);
    /// Atomic, readable by its owner only. Errors: NoSpace, Io, Refused.
    Result<void> write(const QString &path) const;
    static Result<IdentityFile> parse(const QByteArray &text, const QString &where);
    QByteArray toText() const;

    static constexpr qsizetype kMaxPassphraseBytes = 1024;
    /// Whether its key is protected by a passphrase.
    bool isLocked() const;
    /// The same with its key in the clear. Takes about a quarter of a second, on purpose. Thread: any (pure).
    /// Errors: Unauthorised (the passphrase is wrong), Corrupt (the key does not parse).
    Result<IdentityFile> unlocked(const QByteArray &passphrase) const;
    /// The same with its key protected; this one must not be locked. As slow as unlocked(). Thread: any (pure).
    /// Errors: InvalidArgument (an empty passphrase, one that is too long, a key that does not parse, already locked).
    Result<IdentityFile> locked(const QByteArray &passphrase) const;
};

} // namespace fallow
