// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/limits.h"
#include "coding/sealing.h"

#include <memory>

namespace fallow {

/// Seals and opens a volume's blocks, chunks and summaries as ARCHITECTURE.md "How bytes lie" says.
/// Immutable; thread: any.
class BlockCipher
{
public:
    BlockCipher(const SecretKey &volumeKey, VolumeId volume)
        : m_sealer(Sealer::make(volumeKey))
        , m_volume(volume)
    {}
    VolumeId volume() const { return m_volume; }

    /// Where a piece lies and what it is.
    struct Place
    {
        StripeId stripe;
        quint32 offset = 0; ///< in the stripe's payload
        qint64 firstBlock = 0;
        qint64 blockCount = 1;
    };
    /// Seals `plain` to `sealed`: plain.size() bytes of ciphertext, then 16 of tag.
    void seal(const Place &place, std::span<const std::byte> plain, std::byte *sealed) const;
    /// Opens `sealed` (tag included) to `plain`, 16 bytes shorter. False if it was changed or belongs elsewhere.
    [[nodiscard]] bool open(const Place &place, std::span<const std::byte> sealed, std::byte *plain) const;
    /// Opens `blockCount` sealed blocks that lie end to end from `place`.
    [[nodiscard]] bool openBlocks(const Place &place, const std::byte *sealed, std::byte *plain) const;

    /// The place of a stripe's summary.
    static Place summaryPlace(StripeId stripe, quint32 offset, quint32 sealedBytes)
    {
        return {stripe, offset, -1, static_cast<qint64>(sealedBytes)};
    }

private:
    std::shared_ptr<const Sealer> m_sealer;
    VolumeId m_volume;
};

} // namespace fallow
