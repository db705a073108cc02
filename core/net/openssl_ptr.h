// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace fallow {

// Owning pointers for OpenSSL's objects, and its PEM and DER as QByteArray. Not for other rooms.

struct OpenSslDeleter
{
    void operator()(SSL *p) const { SSL_free(p); }
    void operator()(SSL_CTX *p) const { SSL_CTX_free(p); }
    void operator()(BIO *p) const { BIO_free_all(p); }
    void operator()(EVP_PKEY *p) const { EVP_PKEY_free(p); }
    void operator()(PKCS8_PRIV_KEY_INFO *p) const { PKCS8_PRIV_KEY_INFO_free(p); }
    void operator()(X509_SIG *p) const { X509_SIG_free(p); }
    void operator()(EVP_PKEY_CTX *p) const { EVP_PKEY_CTX_free(p); }
    void operator()(X509 *p) const { X509_free(p); }
    void operator()(X509_REQ *p) const { X509_REQ_free(p); }
    void operator()(X509_NAME *p) const { X509_NAME_free(p); }
    void operator()(X509_EXTENSION *p) const { X509_EXTENSION_free(p); }
    void operator()(X509_STORE *p) const { X509_STORE_free(p); }
    void operator()(X509_STORE_CTX *p) const { X509_STORE_CTX_free(p); }
    void operator()(GENERAL_NAMES *p) const { GENERAL_NAMES_free(p); }
    void operator()(BIGNUM *p) const { BN_free(p); }
};
template <class T>
using OpenSslPtr = std::unique_ptr<T, OpenSslDeleter>;

OpenSslPtr<X509> readCertificate(const QByteArray &pemOrDer); ///< null if it does not parse
OpenSslPtr<EVP_PKEY> readPrivateKey(const QByteArray &pem);
/// A PKCS#10 request whose key we would certify: EC on P-256 or P-384, RSA of 2048 to 8192 bits with a public exponent
/// of at most 64. Others cost whoever checks their signatures up to a hundred times as much, so this comes before.
/// Errors: InvalidArgument.
Result<OpenSslPtr<X509_REQ>> readAcceptableRequest(const QByteArray &pemOrDer);
/// Whether the key in it signed it. Errors: InvalidArgument.
Result<void> verifyRequest(X509_REQ *request);
QByteArray toPem(X509 *certificate);
QByteArray toPem(EVP_PKEY *key); ///< PKCS#8, unencrypted
QByteArray toDer(X509 *certificate);
/// PKCS#8 under a passphrase, PEM. Errors: InvalidArgument (the key does not parse), Internal.
Result<QByteArray> lockPrivateKey(const QByteArray &pem, const QByteArray &passphrase);
/// And back. Errors: Unauthorised (the passphrase is wrong), Corrupt (it does not parse).
Result<QByteArray> unlockPrivateKey(const QByteArray &lockedPem, const QByteArray &passphrase);
/// UTF-8 for a name in a certificate, which has room for 64 bytes: cut between two characters, never within one.
QByteArray nameForCertificate(const QString &name);
/// OpenSSL's own words for the last error of this thread; clears its queue.
QString openSslReason();

} // namespace fallow
