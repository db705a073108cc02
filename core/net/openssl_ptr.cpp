// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/openssl_ptr.h"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

// 16 MiB and about a twentieth of a second for each of the five passes: what OWASP asks for (2023) within the memory
// that OpenSSL allows by itself.
constexpr uint64_t kScryptN = 1 << 14;
constexpr uint64_t kScryptR = 8;
constexpr uint64_t kScryptP = 5;
constexpr size_t kSaltBytes = 16;
constexpr int kMaxExponentBits = 64;

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

OpenSslPtr<X509_REQ> readRequest(const QByteArray &pemOrDer)
{
    const OpenSslPtr<BIO> bio = memoryBio(pemOrDer);
    return OpenSslPtr<X509_REQ>(isPem(pemOrDer) ? PEM_read_bio_X509_REQ(bio.get(), nullptr, noPassphrase, nullptr)
                                                : d2i_X509_REQ_bio(bio.get(), nullptr));
}

bool isOnNamedCurve(EVP_PKEY *key)
{
    std::array<char, 64> name{};
    size_t size = 0;
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), &size) != 1)
        return false;
    const QByteArrayView curve(name.data(), qsizetype(size));
    return curve == "prime256v1" || curve == "secp384r1";
}

bool hasShortExponent(EVP_PKEY *key)
{
    BIGNUM *exponent = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) != 1)
        return false;
    const OpenSslPtr<BIGNUM> owned(exponent);
    return BN_num_bits(exponent) <= kMaxExponentBits;
}

bool isAcceptableKey(EVP_PKEY *key)
{
    if (!key)
        return false;
    const int bits = EVP_PKEY_get_bits(key);
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC:
        return isOnNamedCurve(key);
    case EVP_PKEY_RSA:
        return bits >= 2048 && bits <= 8192 && hasShortExponent(key);
    default:
        return false;
    }
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

Result<OpenSslPtr<X509_REQ>> readAcceptableRequest(const QByteArray &pemOrDer)
{
    ERR_clear_error();
    OpenSslPtr<X509_REQ> parsed = readRequest(pemOrDer);
    if (!parsed)
        return fail(ErrorCode::InvalidArgument, u"the certificate request does not parse: %1"_s.arg(openSslReason()));
    const bool isAcceptable = isAcceptableKey(X509_REQ_get0_pubkey(parsed.get()));
    ERR_clear_error();
    if (!isAcceptable)
        return fail(ErrorCode::InvalidArgument,
                    u"the certificate request's key is neither EC P-256 or P-384 nor RSA of 2048 to 8192 bits with an "
                    "exponent of at most %1"_s.arg(kMaxExponentBits));
    return parsed;
}

Result<void> verifyRequest(X509_REQ *request)
{
    ERR_clear_error();
    if (X509_REQ_verify(request, X509_REQ_get0_pubkey(request)) != 1)
        return fail(ErrorCode::InvalidArgument,
                    u"the certificate request is not signed by its own key: %1"_s.arg(openSslReason()));
    return {};
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

Result<QByteArray> lockPrivateKey(const QByteArray &pem, const QByteArray &passphrase)
{
    const OpenSslPtr<EVP_PKEY> key = readPrivateKey(pem);
    if (!key)
        return fail(ErrorCode::InvalidArgument, u"the private key does not parse: %1"_s.arg(openSslReason()));
    const OpenSslPtr<PKCS8_PRIV_KEY_INFO> plain(EVP_PKEY2PKCS8(key.get()));
    std::array<unsigned char, kSaltBytes> salt{};
    const bool hasSalt = RAND_bytes(salt.data(), int(salt.size())) == 1;
    // A null vector: OpenSSL draws a random one.
    X509_ALGOR *scheme = plain && hasSalt ? PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt.data(), int(salt.size()),
                                                                  nullptr, kScryptN, kScryptR, kScryptP)
                                          : nullptr;
    const OpenSslPtr<X509_SIG> sealed(
        scheme ? PKCS8_set0_pbe(passphrase.constData(), int(passphrase.size()), plain.get(), scheme) : nullptr);
    if (!sealed) {
        X509_ALGOR_free(scheme); // taken over only where it works
        return fail(ErrorCode::Internal, u"the private key was not protected: %1"_s.arg(openSslReason()));
    }
    const OpenSslPtr<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8(bio.get(), sealed.get());
    return contentOf(bio.get());
}

Result<QByteArray> unlockPrivateKey(const QByteArray &lockedPem, const QByteArray &passphrase)
{
    const OpenSslPtr<X509_SIG> sealed(PEM_read_bio_PKCS8(memoryBio(lockedPem).get(), nullptr, noPassphrase, nullptr));
    if (!sealed)
        return fail(ErrorCode::Corrupt, u"the protected private key does not parse: %1"_s.arg(openSslReason()));
    const OpenSslPtr<PKCS8_PRIV_KEY_INFO> plain(
        PKCS8_decrypt(sealed.get(), passphrase.constData(), int(passphrase.size())));
    const OpenSslPtr<EVP_PKEY> key(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr);
    ERR_clear_error();
    if (!key) // a wrong passphrase and a damaged key look alike
        return fail(ErrorCode::Unauthorised, u"the passphrase is wrong"_s);
    return toPem(key.get());
}

QByteArray nameForCertificate(const QString &name)
{
    constexpr qsizetype kMostBytes = 64;
    QByteArray bytes = name.toUtf8();
    qsizetype end = std::min(bytes.size(), kMostBytes);
    while (end > 0 && end < bytes.size() && (quint8(bytes.at(end)) & 0xc0) == 0x80) // goes on with a character
        --end;
    bytes.truncate(end);
    return bytes;
}

QString openSslReason()
{
    const unsigned long code = ERR_peek_error();
    ERR_clear_error();
    const char *reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason ? QString::fromLatin1(reason) : u"unknown reason"_s;
}

} // namespace fallow
