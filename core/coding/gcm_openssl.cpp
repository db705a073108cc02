// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/gcm_providers.h"

#include <algorithm>
#include <mutex>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <vector>

namespace fallow {

namespace {

/// OpenSSL fails here only when memory is exhausted or we misuse it; to go on would write unsealed bytes.
void must(bool succeeded)
{
    if (!succeeded) [[unlikely]]
        qFatal("OpenSSL failed at AES-256-GCM");
}

unsigned char *raw(std::byte *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}
const unsigned char *raw(const std::byte *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

/// EVP counts in int.
constexpr size_t kMostBytesPerCall = size_t(1) << 30;

void addAssociated(EVP_CIPHER_CTX *context, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), kMostBytesPerCall));
        int written = 0;
        must(EVP_CipherUpdate(context, nullptr, &written, raw(part.data()), int(part.size())) == 1);
        bytes = bytes.subspan(part.size());
    }
}

void transform(EVP_CIPHER_CTX *context, std::span<const std::byte> in, std::byte *out)
{
    while (!in.empty()) {
        const auto part = in.first(std::min(in.size(), kMostBytesPerCall));
        int written = 0;
        must(EVP_CipherUpdate(context, raw(out), &written, raw(part.data()), int(part.size())) == 1);
        out += part.size();
        in = in.subspan(part.size());
    }
}

class OpenSslSealer final : public Sealer
{
public:
    explicit OpenSslSealer(const SecretKey &key)
        : m_key(key)
    {
        returnContext(makeContext()); // fails early, and the first seal is as fast as the others
    }
    ~OpenSslSealer() override
    {
        for (EVP_CIPHER_CTX *context : m_idle)
            EVP_CIPHER_CTX_free(context); // cleanses the key schedule
    }
    OpenSslSealer(const OpenSslSealer &) = delete;
    OpenSslSealer &operator=(const OpenSslSealer &) = delete;

    void seal(const Nonce &nonce, std::span<const std::byte> associated, std::span<const std::byte> plain,
              std::byte *cipher, std::span<std::byte, 16> tag) const override
    {
        const Borrowed context(*this, nonce, true);
        addAssociated(context.get(), associated);
        transform(context.get(), plain, cipher);
        finishTag(context.get(), tag);
    }

    bool open(const Nonce &nonce, std::span<const std::byte> associated, std::span<const std::byte> cipher,
              std::span<const std::byte, 16> tag, std::byte *plain) const override
    {
        const Borrowed context(*this, nonce, false);
        addAssociated(context.get(), associated);
        transform(context.get(), cipher, plain);
        auto *expected = const_cast<std::byte *>(tag.data()); // only read
        must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, 16, expected) == 1);
        std::array<unsigned char, 16> none{};
        int written = 0;
        if (EVP_CipherFinal_ex(context.get(), none.data(), &written) == 1)
            return true;
        if (!cipher.empty())
            OPENSSL_cleanse(plain, cipher.size());
        return false;
    }

    void authenticate(const Nonce &nonce, std::span<const std::span<const std::byte>> pieces,
                      std::span<std::byte, 16> tag) const override
    {
        const Borrowed context(*this, nonce, true);
        for (const auto &piece : pieces)
            addAssociated(context.get(), piece);
        finishTag(context.get(), tag);
    }

    const char *providerName() const override { return "OpenSSL"; }

private:
    /// A context with the expanded key, for one operation. Expanding costs more than sealing 4 KiB, so contexts are
    /// kept: as many as there were ever operations at the same time, in the sealer, so that no key outlives it.
    class Borrowed
    {
    public:
        Borrowed(const OpenSslSealer &owner, const Nonce &nonce, bool isSealing)
            : m_owner(owner)
            , m_context(owner.takeContext())
        {
            must(EVP_CipherInit_ex(m_context, nullptr, nullptr, nullptr, raw(nonce.data()), isSealing ? 1 : 0) == 1);
        }
        ~Borrowed() { m_owner.returnContext(m_context); }
        Borrowed(const Borrowed &) = delete;
        Borrowed &operator=(const Borrowed &) = delete;
        EVP_CIPHER_CTX *get() const { return m_context; }

    private:
        const OpenSslSealer &m_owner;
        EVP_CIPHER_CTX *m_context;
    };

    static void finishTag(EVP_CIPHER_CTX *context, std::span<std::byte, 16> tag)
    {
        std::array<unsigned char, 16> none{};
        int written = 0;
        must(EVP_CipherFinal_ex(context, none.data(), &written) == 1);
        must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, tag.data()) == 1);
    }

    EVP_CIPHER_CTX *makeContext() const
    {
        static EVP_CIPHER *const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
        must(cipher != nullptr);
        EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
        must(context && EVP_CipherInit_ex2(context, cipher, raw(m_key.bytes().data()), nullptr, 1, nullptr) == 1);
        return context;
    }
    EVP_CIPHER_CTX *takeContext() const
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_idle.empty()) {
                EVP_CIPHER_CTX *context = m_idle.back();
                m_idle.pop_back();
                return context;
            }
        }
        return makeContext();
    }
    void returnContext(EVP_CIPHER_CTX *context) const
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(context);
    }

    SecretKey m_key;
    mutable std::mutex m_mutex;
    mutable std::vector<EVP_CIPHER_CTX *> m_idle;
};

} // namespace

std::shared_ptr<const Sealer> makeOpenSslSealer(const SecretKey &key)
{
    return std::make_shared<OpenSslSealer>(key);
}

} // namespace fallow
