// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/stripe_io.h"
#include "volume/block_cipher.h"

#include <vector>

namespace fallow {

/// Blocks on their way to a stripe.
struct PackPiece
{
    qint64 firstBlock = 0;
    qint64 blockCount = 0;
    quint64 sequence = 0; ///< of the write; names the overlay run
    SharedBytes bytes;
    std::shared_ptr<const void> charge;
    bool isDurable = false; ///< journaled when the pack was formed
    StripeId source;        ///< garbage collection: where the map must still point
    VolumeId owner;         ///< garbage collection: the snapshot whose row it is; null: the volume's

    qint64 endBlock() const { return firstBlock + blockCount; }
    PackPiece part(qint64 from, qint64 count) const;
};

/// How long compression is left alone after it did not pay: data may look compressible and yet save too little, and
/// finding that out costs as much as compressing. After each failure in a row twice as much goes uncompressed untried.
struct CompressionTrial
{
    static constexpr int kMaxFailures = 7; ///< one chunk of 64 is tried at least
    int failures = 0;                      ///< in a row
    qint64 blocksToSkip = 0;
    void note(bool isWorthwhile);
};

/// What the pool makes a stripe of.
struct PackOrder
{
    StripeId stripe;
    LayoutSpec layout;
    std::vector<PackPiece> pieces; ///< ascending, disjoint
    quint64 extentSequence = 0;    ///< what extents carry; 0: that of their piece (garbage collection)
    bool isCompressed = false;
    CompressionTrial trial;   ///< as the stripe before left it
    bool mayDropZeros = true; ///< all-zero blocks are not stored but reported
    IoPriority priority = IoPriority::Foreground;
};

/// A sealed stripe, ready to be written.
struct PackedStripe
{
    struct Zeros
    {
        qint64 firstBlock = 0;
        qint64 blockCount = 0;
        quint64 sequence = 0;
        bool isDurable = false;
    };
    struct Placed
    {
        ExtentRecord extent;
        StripeId source; ///< as its piece's
        VolumeId owner;  ///< as its piece's
    };
    StripeDraft draft; ///< without data strips if there was nothing to store
    std::vector<Placed> placed;
    std::vector<Zeros> zeros;
    std::vector<PackPiece> leftover; ///< did not fit
    qint64 storedBytes = 0;
    qint64 blockCount = 0;
    CompressionTrial trial; ///< for the next stripe
};

/// The largest payload of a stripe of this layout.
qint64 fullPayloadBytes(const LayoutSpec &layout);
/// How many uncompressed blocks in so many pieces fit a full stripe together with their summary.
qint64 rawCapacityBlocks(const LayoutSpec &layout, qint64 extentCount);
/// Compresses and seals pieces straight into strip memory: the one pass over the data. Thread: any (pure).
PackedStripe packStripe(const BlockCipher &cipher, const PackOrder &order);

} // namespace fallow
