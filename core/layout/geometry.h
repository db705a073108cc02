// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/limits.h"
#include <QList>

namespace fallow {

/// All byte, strip and stripe arithmetic in one value. A stripe's payload is its k data strips end to end.
struct StripeGeometry
{
    quint8 dataCount = 0;   ///< k
    quint8 parityCount = 0; ///< m
    quint32 stripBytes = 0; ///< stored payload of each strip of this stripe (a short stripe has less than the layout's)

    /// A piece of one data strip.
    struct Piece
    {
        quint8 position = 0;
        quint32 offset = 0; ///< in the strip
        quint32 length = 0;
        friend bool operator==(const Piece &, const Piece &) = default;
    };
    int stripCount() const { return dataCount + parityCount; }
    qint64 payloadBytes() const { return qint64(dataCount) * stripBytes; }
    /// Cuts payload range [offset, offset+length) into pieces, in order. Asserts that it lies in the stripe.
    QList<Piece> pieces(qint64 offset, qint64 length) const;
    /// The stored size of a full strip of `stripSizeBytes` of user data.
    static quint32 sealedStripBytes(quint32 stripSizeBytes)
    {
        return static_cast<quint32>(stripSizeBytes / kBlockSizeBytes * kSealedBlockBytes);
    }
    friend bool operator==(const StripeGeometry &, const StripeGeometry &) = default;
};

} // namespace fallow
