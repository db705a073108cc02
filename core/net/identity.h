// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "net/byte_stream.h"

#include <QByteArray>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

namespace fallow {

enum class PeerRole : quint8 {
    Anonymous = 0,     ///< no certificate: may only enrol
    Machine = 1,       ///< a workstation's agent
    Administrator = 2, ///< a console or the CLI
    Controller = 3,
};

/// Who a certificate of an array's authority says its holder is. In the certificate: the subject alternative name
/// URI `fallow:array/<32 hex>/machine/<n>`, `.../admin/<percent-encoded name>` or `.../controller`.
struct PeerIdentity
{
    PeerRole role = PeerRole::Anonymous;
    ArrayId array;
    MachineId machine;      ///< Machine only
    QString name;           ///< Administrator only
    QByteArray fingerprint; ///< SHA-256 of the DER, 32 bytes; empty for Anonymous
    QDateTime expires;      ///< UTC

    QString toUri() const;
    QString toString() const; ///< for the log: "machine 17 (ab12cd34)"
    friend bool operator==(const PeerIdentity &, const PeerIdentity &) = default;
    /// Reads the role out of a certificate; it does not verify the signature. Errors: Unauthorised (no or a broken
    /// URI).
    static Result<PeerIdentity> fromCertificate(const QByteArray &der);
};

/// SHA-256 over the certificate's DER, 32 bytes.
QByteArray certificateFingerprint(const QByteArray &der);

/// A private key that never leaves its machine. EC P-256, PEM (PKCS#8).
struct KeyPair
{
    QByteArray privateKeyPem;
    static Result<KeyPair> generate();
    /// A PKCS#10 request (DER) signed with the key; `commonName` is a wish for people to read, never trusted.
    Result<QByteArray> certificateRequest(const QString &commonName) const;
};

/// SHA-256 over the public key (SubjectPublicKeyInfo, DER) of a PKCS#10 request (DER or PEM): what two people compare
/// before one approves. Cheap, for it does not look whether that key signed the request: checkRequestSignature() does.
/// Errors: InvalidArgument (it does not parse, or its key is not acceptable).
Result<QByteArray> requestKeyFingerprint(const QByteArray &request);
/// Whether a PKCS#10 request (DER or PEM) is signed by the key in it. Errors: InvalidArgument (that, or one of those of
/// requestKeyFingerprint(), and then no signature was looked at).
Result<void> checkRequestSignature(const QByteArray &request);

/// A certificate with its key and the authority that issued it: what one end of a connection proves itself with.
struct Identity
{
    QByteArray certificatePem;
    QByteArray privateKeyPem;
    QByteArray authorityPem;

    bool isNull() const { return certificatePem.isEmpty(); }
    /// Errors: InvalidArgument (a part does not parse, or key and certificate do not belong together, or the authority
    /// did not issue it), Unauthorised (no role in it).
    Result<PeerIdentity> check() const;
    QByteArray authorityFingerprint() const; ///< 32 bytes
    QSslCertificate certificate() const;
    QSslKey privateKey() const;
    QSslCertificate authority() const;
    /// For TLS on a descriptor (data connections in the tls stage, NBD): both ends present certificates.
    Result<std::shared_ptr<const TlsContext>> tlsContext() const;

    /// Files in `directory`: certificate.pem, key.pem, authority.pem; mode 0600, each written atomically and durably,
    /// the certificate last. What replace() left there goes before. Errors: as errorFromErrno; NotFound if there is
    /// none.
    Result<void> save(const QString &directory) const;
    /// Puts an identity with another key in the place of `former`, by the one rename of a file that holds all of it
    /// (renewed.pem); then the three files follow, and load() goes on with them should this be cut short. `former` is
    /// kept beside (former.pem). Errors: as save(); then nothing has changed.
    Result<void> replace(const QString &directory, const Identity &former) const;
    /// Blocks; it may write, to finish what a crash cut short.
    static Result<Identity> load(const QString &directory);
    /// The one before the last replace(). Errors: NotFound, those of check().
    static Result<Identity> loadFormer(const QString &directory);
};

/// When a machine is to ask for its next certificate: a fifth of the life of its present one before the end, and up to
/// a tenth of that later, by its fingerprint, so that machines that enrolled together do not come together.
QDateTime renewalDue(const Identity &identity);

/// Writes a file atomically (temporary, fsync, rename, fsync of the directory) with mode 0600.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);
/// Errors: NotFound, Io, TooLarge (more than `maxBytes`).
Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes = 1024 * 1024);

} // namespace fallow
