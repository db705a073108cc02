// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/sealing.h"

#include "coding/gcm_providers.h"

namespace fallow {

namespace {

/// Seals one odd-sized message both ways, and opens it: a library that is broken on this very CPU must not write a
/// single block, nor read one wrong.
bool agreesWithOpenSsl()
{
    if (!hasIpsecMb())
        return false;
    std::array<std::byte, SecretKey::kSizeBytes> keyBytes{};
    keyBytes.fill(std::byte{0x42});
    const SecretKey key{keyBytes};
    Nonce nonce{};
    nonce[3] = std::byte{7};
    std::array<std::byte, 1001> plain{};
    for (size_t i = 0; i < plain.size(); ++i)
        plain[i] = std::byte(i * 31 & 0xff);
    const auto run = [&](const Sealer &sealer) {
        std::array<std::byte, 1001 + 16 + 16> out{};
        const std::span all(out);
        sealer.seal(nonce, std::span(plain).first(24), plain, out.data(), all.subspan<1001, 16>());
        const std::array<std::span<const std::byte>, 2> pieces{std::span(plain).first(13),
                                                               std::span(plain).subspan(13)};
        sealer.authenticate(nonce, pieces, all.subspan<1017, 16>());
        return out;
    };
    const auto opens = [&](const Sealer &sealer) {
        std::array<std::byte, 1001 + 16> sealed{};
        const std::span tag = std::span(sealed).subspan<1001, 16>();
        sealer.seal(nonce, std::span(plain).first(24), plain, sealed.data(), tag);
        std::array<std::byte, 1001> opened{};
        return sealer.open(nonce, std::span(plain).first(24), std::span(sealed).first(1001), tag, opened.data()) &&
               opened == plain;
    };
    const auto candidate = makeIpsecMbSealer(key);
    return run(*candidate) == run(*makeOpenSslSealer(key)) && opens(*candidate);
}

} // namespace

bool Sealer::isAvailable(Provider provider)
{
    if (provider != Provider::IpsecMb)
        return true;
    static const bool isUsable = agreesWithOpenSsl();
    return isUsable;
}

std::shared_ptr<const Sealer> Sealer::make(const SecretKey &key, Provider provider)
{
    if (provider != Provider::OpenSsl && isAvailable(Provider::IpsecMb))
        return makeIpsecMbSealer(key);
    Q_ASSERT_X(provider != Provider::IpsecMb, "Sealer::make", "ask isAvailable() first");
    return makeOpenSslSealer(key);
}

} // namespace fallow
