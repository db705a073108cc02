// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "coding/sealing.h"
#include "controller/controller_config.h"
#include "net/certificate_authority.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace fallow {

/// Where the parts of a controller lie below its one directory.
class ArrayDirectory
{
public:
    explicit ArrayDirectory(QString path)
        : m_path(std::move(path))
    {}
    QString path() const { return m_path; }
    QString configPath() const;
    QString catalogPath() const;
    QString authorityPath() const; ///< ca.pem, ca-key.pem
    QString identityPath() const;  ///< the controller's own certificate
    QString masterKeyPath() const;
    QString adminIdentityPath() const; ///< the first administrator's identity file
    QString journalPath(VolumeId volume) const;
    QString historyPath() const;
    QString revocationsPath() const; ///< RevocationLog
    /// Removes what an interrupted check of the catalog left. Only while the catalog's lock is held.
    void removeLeftovers() const;
    /// Errors: NotFound, Corrupt (not 64 hexadecimal digits).
    Result<SecretKey> readMasterKey() const;

private:
    QString m_path = {};
};

struct InitialiseOptions
{
    struct LocalStore
    {
        QString directory; ///< a directory on the disk; the store lies hidden in it
        qint64 quotaBytes = 0;
    };
    QString directory = {};
    QString administratorName = QStringLiteral("admin");
    ControllerConfig config; ///< array id and a listenPort of 0 are filled in
    QList<LocalStore> localStores = {};
};

/// Makes a new array: its authority, the administrator's identity, keys, catalog and local stores. The configuration is
/// written last: a directory without it is an unfinished one, which this refuses to touch (Refused) like a finished one
/// (AlreadyExists). Blocks. Errors: InvalidArgument, NoSpace, Refused, Io.
Result<void> initialiseArray(InitialiseOptions options);

/// What to know of local stores that share a disk or are larger than what it has free; English sentences. Blocks.
QStringList localStoresAdvice(const QList<InitialiseOptions::LocalStore> &stores);

/// Makes an administrator's identity beside the controller, for when nobody can connect any more; the controller may
/// run, and takes it down when it is first used. Never writes over a file. Blocks.
/// Errors: InvalidArgument (name), AlreadyExists (the file), NotFound or Corrupt (no array there), Refused, NoSpace,
/// Io.
Result<void> makeAdministratorIdentity(const QString &directory, const QString &name, const QString &path);

/// The controller's own identity, with a new certificate for the same key if its own has less than two years left, or
/// has ended: nobody else could renew it, and nobody would be let in by it. One that cannot be written is used all the
/// same, and renewed at the next start. Blocks. Errors: NotFound, Corrupt, InvalidArgument (it does not check).
Result<Identity> currentIdentity(const ArrayDirectory &directory, const CertificateAuthority &authority,
                                 const QDateTime &now);

/// A local store's own directory below the one that the administrator named.
QString localStorePath(const QString &directory, StoreId store);

} // namespace fallow
