// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/openssl_ptr.h"

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

OpenSslPtr<BIO> memoryBio(const QByteArray &bytes)
{
    return OpenSslPtr<BIO>(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

bool isPem(const QByteArray &bytes)
{
    return bytes.contains("-----BEGIN");
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

/// Encrypted keys have no one to ask for a passphrase: refuse instead of prompting on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

OpenSslPtr<X509> readCertificate(const QByteArray &pemOrDer)
{
    const OpenSslPtr<BIO> bio = memoryBio(pemOrDer);
    return OpenSslPtr<X509>(isPem(pemOrDer) ? PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr)
                                            : d2i_X509_bio(bio.get(), nullptr));
}

OpenSslPtr<EVP_PKEY> readPrivateKey(const QByteArray &pem)
{
    return OpenSslPtr<EVP_PKEY>(PEM_read_bio_PrivateKey(memoryBio(pem).get(), nullptr, noPassphrase, nullptr));
}

OpenSslPtr<X509_REQ> readRequest(const QByteArray &pemOrDer)
{
    const OpenSslPtr<BIO> bio = memoryBio(pemOrDer);
    return OpenSslPtr<X509_REQ>(isPem(pemOrDer) ? PEM_read_bio_X509_REQ(bio.get(), nullptr, noPassphrase, nullptr)
                                                : d2i_X509_REQ_bio(bio.get(), nullptr));
}

QByteArray toPem(X509 *certificate)
{
    const OpenSslPtr<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contentOf(bio.get());
}

QByteArray toPem(EVP_PKEY *key)
{
    const OpenSslPtr<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

QByteArray toDer(X509 *certificate)
{
    const OpenSslPtr<BIO> bio(BIO_new(BIO_s_mem()));
    i2d_X509_bio(bio.get(), certificate);
    return contentOf(bio.get());
}

QString openSslReason()
{
    const unsigned long code = ERR_peek_error();
    ERR_clear_error();
    const char *reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason ? QString::fromLatin1(reason) : u"unknown reason"_s;
}

} // namespace fallow
