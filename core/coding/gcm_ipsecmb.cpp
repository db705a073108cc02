// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/gcm_providers.h"

#ifdef FALLOW_HAVE_IPSECMB

#include <intel-ipsec-mb.h>
#include <openssl/crypto.h>

namespace fallow {

namespace {

/// The library's table of functions for this CPU, or null. It is filled once and only read after that: the direct GCM
/// functions take all their state from the key and the context that they are handed, so any thread may call them at
/// once.
const IMB_MGR *manager()
{
    static const IMB_MGR *const instance = []() -> const IMB_MGR * {
        IMB_MGR *made = alloc_mb_mgr(0);
        if (!made)
            return nullptr;
        init_mb_mgr_auto(made, nullptr);
        // Without AES-NI the library emulates AES in tables: slow, and its timing tells about the key.
        constexpr quint64 kNeeded = IMB_FEATURE_AESNI | IMB_FEATURE_PCLMULQDQ;
        if (imb_get_errno(made) == 0 && (made->features & kNeeded) == kNeeded)
            return made;
        free_mb_mgr(made);
        return nullptr;
    }();
    return instance;
}

class IpsecMbSealer final : public Sealer
{
public:
    explicit IpsecMbSealer(const SecretKey &key) { IMB_AES256_GCM_PRE(manager(), key.bytes().data(), &m_key); }
    ~IpsecMbSealer() override { OPENSSL_cleanse(&m_key, sizeof m_key); }
    IpsecMbSealer(const IpsecMbSealer &) = delete;
    IpsecMbSealer &operator=(const IpsecMbSealer &) = delete;

    void seal(const Nonce &nonce, std::span<const std::byte> associated, std::span<const std::byte> plain,
              std::byte *cipher, std::span<std::byte, 16> tag) const override
    {
        gcm_context_data context;
        IMB_AES256_GCM_ENC(manager(), &m_key, &context, raw(cipher), raw(plain.data()), plain.size(), raw(nonce.data()),
                           raw(associated.data()), associated.size(), raw(tag.data()), tag.size());
    }

    bool open(const Nonce &nonce, std::span<const std::byte> associated, std::span<const std::byte> cipher,
              std::span<const std::byte, 16> tag, std::byte *plain) const override
    {
        gcm_context_data context;
        SealTag computed;
        IMB_AES256_GCM_DEC(manager(), &m_key, &context, raw(plain), raw(cipher.data()), cipher.size(),
                           raw(nonce.data()), raw(associated.data()), associated.size(), raw(computed.data()),
                           computed.size());
        if (tagsEqual(computed, tag))
            return true;
        if (!cipher.empty())
            OPENSSL_cleanse(plain, cipher.size());
        return false;
    }

    void authenticate(const Nonce &nonce, std::span<const std::span<const std::byte>> pieces,
                      std::span<std::byte, 16> tag) const override
    {
        gcm_context_data context;
        IMB_AES256_GMAC_INIT(manager(), &m_key, &context, raw(nonce.data()), nonce.size());
        for (const auto &piece : pieces) {
            if (!piece.empty())
                IMB_AES256_GMAC_UPDATE(manager(), &m_key, &context, raw(piece.data()), piece.size());
        }
        IMB_AES256_GMAC_FINALIZE(manager(), &m_key, &context, raw(tag.data()), tag.size());
    }

    const char *providerName() const override { return "libipsec-mb"; }

private:
    static uint8_t *raw(std::byte *bytes) { return reinterpret_cast<uint8_t *>(bytes); }
    static const uint8_t *raw(const std::byte *bytes) { return reinterpret_cast<const uint8_t *>(bytes); }

    alignas(64) gcm_key_data m_key; // the library loads it aligned, and its header says so only where LINUX is defined
};

} // namespace

bool hasIpsecMb()
{
    return manager() != nullptr;
}

std::shared_ptr<const Sealer> makeIpsecMbSealer(const SecretKey &key)
{
    return manager() ? std::make_shared<IpsecMbSealer>(key) : nullptr;
}

} // namespace fallow

#else

namespace fallow {

bool hasIpsecMb()
{
    return false;
}

std::shared_ptr<const Sealer> makeIpsecMbSealer(const SecretKey &)
{
    return nullptr;
}

} // namespace fallow

#endif
