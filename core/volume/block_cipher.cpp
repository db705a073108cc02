// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/block_cipher.h"

#include <QtEndian>

namespace fallow {

namespace {

struct Binding
{
    Nonce nonce;
    std::array<std::byte, 24> associated;

    Binding(VolumeId volume, const BlockCipher::Place &place)
    {
        qToLittleEndian(place.stripe.value(), nonce.data());
        qToLittleEndian(place.offset, nonce.data() + 8);
        qToLittleEndian(volume.value(), associated.data());
        qToLittleEndian(place.firstBlock, associated.data() + 8);
        qToLittleEndian(place.blockCount, associated.data() + 16);
    }
};

} // namespace

void BlockCipher::seal(const Place &place, std::span<const std::byte> plain, std::byte *sealed) const
{
    const Binding binding(m_volume, place);
    m_sealer->seal(binding.nonce, binding.associated, plain, sealed,
                   std::span<std::byte, kSealTagBytes>(sealed + plain.size(), kSealTagBytes));
}

bool BlockCipher::open(const Place &place, std::span<const std::byte> sealed, std::byte *plain) const
{
    if (sealed.size() < static_cast<size_t>(kSealTagBytes))
        return false;
    const Binding binding(m_volume, place);
    const size_t size = sealed.size() - kSealTagBytes;
    return m_sealer->open(binding.nonce, binding.associated, sealed.first(size),
                          sealed.subspan(size).first<kSealTagBytes>(), plain);
}

bool BlockCipher::openBlocks(const Place &place, const std::byte *sealed, std::byte *plain) const
{
    Place block = place;
    block.blockCount = 1;
    for (qint64 i = 0; i < place.blockCount; ++i) {
        if (!open(block, {sealed, kSealedBlockBytes}, plain))
            return false;
        sealed += kSealedBlockBytes;
        plain += kBlockSizeBytes;
        block.offset += static_cast<quint32>(kSealedBlockBytes);
        ++block.firstBlock;
    }
    return true;
}

} // namespace fallow
