// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_keys.h"

#include <QtEndian>
#include <cstring>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNonceBytes = 12;
constexpr qsizetype kKeyBytes = SecretKey::kSizeBytes;
constexpr qsizetype kWrappedBytes = 1 + kNonceBytes + kKeyBytes + kSealTagBytes;
constexpr char kVersion = 1;

std::shared_ptr<const Sealer> wrapper(const SecretKey &masterKey)
{
    return Sealer::make(masterKey.derive("fallow volume key wrap"));
}

std::array<std::byte, 8> binding(VolumeId volume)
{
    std::array<std::byte, 8> bytes{};
    qToLittleEndian(volume.value(), bytes.data());
    return bytes;
}

} // namespace

QByteArray wrapVolumeKey(const SecretKey &masterKey, VolumeId volume, const SecretKey &volumeKey)
{
    QByteArray wrapped(kWrappedBytes, Qt::Uninitialized);
    auto *at = reinterpret_cast<std::byte *>(wrapped.data());
    *at++ = std::byte(kVersion);
    Nonce nonce{};
    const SecretKey random = SecretKey::generate();
    std::memcpy(nonce.data(), random.bytes().data(), nonce.size());
    std::memcpy(at, nonce.data(), nonce.size());
    at += kNonceBytes;
    wrapper(masterKey)->seal(nonce, binding(volume), volumeKey.bytes(), at,
                             std::span<std::byte, kSealTagBytes>(at + kKeyBytes, kSealTagBytes));
    return wrapped;
}

Result<SecretKey> unwrapVolumeKey(const SecretKey &masterKey, VolumeId volume, const QByteArray &wrapped)
{
    const QString where = u"volume %1"_s.arg(volume.toString());
    if (wrapped.isEmpty() || wrapped.at(0) != kVersion)
        return fail(ErrorCode::Unsupported, u"the volume's key is wrapped in a way that this build does not know"_s,
                    where);
    if (wrapped.size() != kWrappedBytes)
        return fail(ErrorCode::Unauthorised, u"the volume's wrapped key has the wrong length"_s, where);
    const auto bytes = asBytes(wrapped);
    Nonce nonce{};
    std::memcpy(nonce.data(), bytes.data() + 1, nonce.size());
    std::array<std::byte, SecretKey::kSizeBytes> plain{};
    if (!wrapper(masterKey)->open(nonce, binding(volume), bytes.subspan(1 + kNonceBytes, kKeyBytes),
                                  bytes.subspan(1 + kNonceBytes + kKeyBytes).first<kSealTagBytes>(), plain.data()))
        return fail(ErrorCode::Unauthorised, u"the master key does not open the volume's key"_s, where);
    SecretKey key{std::span<const std::byte, SecretKey::kSizeBytes>(plain)};
    plain.fill(std::byte(0));
    return key;
}

} // namespace fallow
