// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <array>
#include <memory>
#include <span>

namespace fallow {

/// 256 bits of secret; cleansed when destroyed.
class SecretKey
{
public:
    static constexpr size_t kSizeBytes = 32;
    SecretKey() = default;
    explicit SecretKey(std::span<const std::byte, kSizeBytes> bytes);
    SecretKey(const SecretKey &) = default;
    SecretKey &operator=(const SecretKey &) = default;
    ~SecretKey();
    static SecretKey generate(); ///< from the system's random source
    /// HKDF-SHA256 with an empty salt and info = purpose, a zero byte, context: another key for another purpose.
    /// `purpose` is short English without zero bytes, part of the formats.
    SecretKey derive(std::string_view purpose, std::span<const std::byte> context = {}) const;
    std::span<const std::byte, kSizeBytes> bytes() const { return m_bytes; }
    friend bool operator==(const SecretKey &a, const SecretKey &b); ///< constant time

private:
    std::array<std::byte, kSizeBytes> m_bytes{};
};

/// 96-bit nonce. A (key, nonce) pair seals once, ever.
using Nonce = std::array<std::byte, 12>;
using SealTag = std::array<std::byte, 16>;

/// AES-256-GCM with one expanded key: libipsec-mb where the CPU has it, else OpenSSL; both give the same bytes.
/// Immutable after make(); thread: any, at the same time.
class Sealer
{
public:
    enum class Provider { Best, OpenSsl, IpsecMb };
    static bool isAvailable(Provider provider);
    static std::shared_ptr<const Sealer> make(const SecretKey &key, Provider provider = Provider::Best);
    virtual ~Sealer() = default;

    /// Encrypts `plain` into `cipher` (same length; may be the same memory) and writes the tag over both and
    /// `associated`.
    virtual void seal(const Nonce &nonce, std::span<const std::byte> associated, std::span<const std::byte> plain,
                      std::byte *cipher, std::span<std::byte, 16> tag) const = 0;
    /// Decrypts, or false if anything was changed; then `plain` holds zeros.
    [[nodiscard]] virtual bool open(const Nonce &nonce, std::span<const std::byte> associated,
                                    std::span<const std::byte> cipher, std::span<const std::byte, 16> tag,
                                    std::byte *plain) const = 0;
    /// Authentication only (GMAC) over pieces that lie end to end; several times faster than sealing.
    virtual void authenticate(const Nonce &nonce, std::span<const std::span<const std::byte>> pieces,
                              std::span<std::byte, 16> tag) const = 0;
    virtual const char *providerName() const = 0;
};

/// Constant-time comparison of tags.
bool tagsEqual(std::span<const std::byte, 16> a, std::span<const std::byte, 16> b);

} // namespace fallow
