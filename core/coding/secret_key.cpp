// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/sealing.h"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <vector>

namespace fallow {

SecretKey::SecretKey(std::span<const std::byte, kSizeBytes> bytes)
{
    std::ranges::copy(bytes, m_bytes.begin());
}

SecretKey::~SecretKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

SecretKey SecretKey::generate()
{
    SecretKey key;
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(key.m_bytes.data()), int(kSizeBytes)) != 1)
        qFatal("the system's random source failed; no key can be made");
    return key;
}

SecretKey SecretKey::derive(std::string_view purpose, std::span<const std::byte> context) const
{
    Q_ASSERT(purpose.find('\0') == std::string_view::npos); // the zero byte tells where the purpose ends
    std::vector<unsigned char> info(purpose.begin(), purpose.end());
    info.push_back(0);
    const auto *contextBytes = reinterpret_cast<const unsigned char *>(context.data());
    info.insert(info.end(), contextBytes, contextBytes + context.size());

    SecretKey derived;
    char digest[] = "SHA256";
    auto *secret = const_cast<std::byte *>(m_bytes.data()); // OSSL_PARAM is not const-correct
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret, kSizeBytes),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
                                     OSSL_PARAM_construct_end()};
    EVP_KDF *kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX *state = kdf ? EVP_KDF_CTX_new(kdf) : nullptr;
    auto *out = reinterpret_cast<unsigned char *>(derived.m_bytes.data());
    const bool isDone = state && EVP_KDF_derive(state, out, kSizeBytes, parameters) == 1;
    EVP_KDF_CTX_free(state);
    EVP_KDF_free(kdf);
    if (!isDone)
        qFatal("HKDF-SHA256 failed; OpenSSL's default provider is not usable");
    return derived;
}

bool operator==(const SecretKey &a, const SecretKey &b)
{
    return CRYPTO_memcmp(a.m_bytes.data(), b.m_bytes.data(), SecretKey::kSizeBytes) == 0;
}

bool tagsEqual(std::span<const std::byte, 16> a, std::span<const std::byte, 16> b)
{
    return CRYPTO_memcmp(a.data(), b.data(), 16) == 0;
}

} // namespace fallow
